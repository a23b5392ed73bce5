"""When and where by UCDP's account, as precisely as it says."""

from datetime import date
from functools import lru_cache
from typing import Final, TypeAlias

from conflictmodel.datasets._tables.parts import Made, Part, code, codes_in, noted
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.datasets.ucdp.codes import MOST_DAYS, PLACES, SPANS, period_of, place_precision
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.errors import Notice
from conflictmodel.values.codes import Code
from conflictmodel.values.periods import Period, Precision
from conflictmodel.values.places import MOST_EAST, MOST_NORTH, Place, Point, PointBasis
from conflictmodel.values.readings import Excerpt, Reading

_When: TypeAlias = tuple[Reading[Period] | None, tuple[Code, ...]]
_period: Final = unchecked(Period)
_point_of: Final = unchecked(Point)
_reading: Final = unchecked(Reading)
_excerpt: Final = unchecked(Excerpt)
_place_of: Final = unchecked(Place)
_DATES: Final = ((GedRow.date_start, "ucdp.date_start"), (GedRow.date_end, "ucdp.date_end"))


def when(row: GedRow) -> Made[_When]:
    """Give the days, and as codes what is written where they contradict each other."""
    first, last, precision = row.date_start, row.date_end, row.date_prec
    if first is None or last is None or precision is None or first > last:
        return WHEN.of(row)
    if first == last and precision == 1:
        return _one_day(first)  # as most events have
    return _range(first, last, precision)  # of which hardly any two are alike


@lru_cache(MOST_DAYS)
def _one_day(day: date) -> Made[_When]:
    return Made((_reading(value=_period(earliest=day, latest=day, precision=Precision.DAY)), ()))


def _when(row: GedRow) -> Made[_When]:
    first, last = row.date_start, row.date_end
    if first is None or last is None:
        return Made((_one_day_known(row), _as_written(row)))
    if first > last:
        message = f"it starts on {first}, after its end on {last}; both stand in codes"
        return Made((None, _as_written(row)), (noted("ucdp.dates-disordered", message, "date_start"),))
    return _range(first, last, row.date_prec)


def _range(first: date, last: date, precision: int | None) -> Made[_When]:
    days = _period(earliest=first, latest=last, precision=Precision.DAY if first == last else Precision.RANGE)
    span = (last - first).days
    notices: list[Notice] = []
    if precision is not None and precision not in SPANS:
        notices.append(noted("ucdp.unknown-code", f"expected 1 to 5, found {precision}", "date_prec"))
    elif precision is not None and span not in SPANS[precision]:
        message = f"precision {precision} does not fit {span} days from start to end"
        notices.append(noted("ucdp.date-precision-differs", message, "date_prec"))
    return Made((_reading(value=period_of(days, precision)), ()), tuple(notices))


def _as_written(row: GedRow) -> tuple[Code, ...]:
    return tuple(codes_in(row, _DATES))


def _one_day_known(row: GedRow) -> Reading[Period] | None:
    if row.date_start is None and row.date_end is None:
        return None
    return Reading(value=Period(earliest=row.date_start, latest=row.date_end, precision=Precision.RANGE))


def _place(row: GedRow) -> Made[Place | None]:
    precision = place_precision(row.where_prec)
    kind, relation, basis = PLACES[precision]
    notices: list[Notice] = []
    if row.where_prec is not None and precision is None:
        notices.append(noted("ucdp.unknown-code", f"expected 1 to 7, found {row.where_prec}", "where_prec"))
    point = _point(row, basis, notices)
    country, admin1, admin2 = row.country, row.adm_1, row.adm_2
    name = row.where_coordinates or admin2 or admin1 or country or (str(point) if point else None)
    if name is None:
        return Made(None, tuple(notices))
    place = _place_of(
        name=name,
        kind=kind,
        relation=relation,
        country=country,
        admin1=admin1,
        admin2=admin2,
        point=point,
        precision=precision,
        codes=(*AREAS.of(row).value, *code(row, GedRow.priogrid_gid, "priogrid")),
    )
    return Made(place, tuple(notices))


def where(row: GedRow, place: Place | None) -> tuple[Reading[Place], ...]:
    """Give the place with the words in which UCDP describes it."""
    if place is None:
        return ()
    description = row.where_description
    return (_reading(value=place, words=() if description is None else (_excerpt(text=description),)),)


def _areas(row: GedRow) -> Made[tuple[Code, ...]]:
    return Made((*code(row, GedRow.country_id, "gw"), *code(row, GedRow.region, "ucdp.region")))


def _point(row: GedRow, basis: PointBasis | None, notices: list[Notice]) -> Point | None:
    latitude, longitude = row.latitude, row.longitude
    if latitude is None or longitude is None:
        return None
    if abs(latitude) > MOST_NORTH or abs(longitude) > MOST_EAST:
        notices.append(noted("ucdp.off-the-globe", f"{latitude}, {longitude} is not on the globe", "latitude"))
        return None
    # The constructor writes 0 in one way.
    return (_point_of if latitude and longitude else Point)(latitude=latitude, longitude=longitude, basis=basis)


WHEN: Final = Part(_when, GedRow.date_start, GedRow.date_end, GedRow.date_prec)
AREAS: Final = Part(_areas, GedRow.country_id, GedRow.region)
PLACE: Final = Part(
    _place,
    GedRow.where_prec, GedRow.where_coordinates, GedRow.adm_1, GedRow.adm_2,
    GedRow.latitude, GedRow.longitude, GedRow.priogrid_gid, GedRow.country, GedRow.country_id, GedRow.region,
)  # fmt: skip
