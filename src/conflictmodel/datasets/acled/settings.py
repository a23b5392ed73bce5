"""When and where by ACLED's account, as precisely as it says."""

from datetime import date
from typing import Final

from conflictmodel.codebooks.countries import country_from_code, country_from_name
from conflictmodel.codebooks.crosswalk import word_from_code
from conflictmodel.datasets._tables.parts import Made, Part, code, noted
from conflictmodel.datasets.acled.cells import YEARS
from conflictmodel.datasets.acled.rows import AcledRow
from conflictmodel.errors import Notice, Severity
from conflictmodel.values.codes import Code
from conflictmodel.values.periods import Period, Precision, unit_period
from conflictmodel.values.places import (
    MOST_EAST,
    MOST_NORTH,
    Place,
    PlaceKind,
    PlacePrecision,
    PlaceRelation,
    Point,
    PointBasis,
)
from conflictmodel.values.readings import Reading

# Under which country ACLED files what happens at sea, since 2026.
_WATERS: Final = frozenset({"Ocean", "Sea", "Gulf", "Strait", "Channel", "Bay", "Waters"})
_CODED: Final = (
    (AcledRow.iso3, "iso3166.alpha3"),
    (AcledRow.gwno, "gw"),
    (AcledRow.region, "acled.region"),
    (AcledRow.admin3, "acled.admin3"),
)


def _when(row: AcledRow) -> Made[tuple[Reading[Period] | None, tuple[Code, ...]]]:
    found, precision = row.event_date, tuple(code(row, AcledRow.time_precision, "acled.time_precision"))
    if found is None:
        written = (*code(row, AcledRow.event_date, "acled.event_date"), *code(row, AcledRow.year, "acled.year"))
        return Made((_year_alone(row.year), (*precision, *written)))
    notices: list[Notice] = []
    if row.year is not None and row.year != found.year:
        notices.append(noted("acled.year-differs", f"the year is {row.year}, the day {found}; the day stands", "year"))
    unit = word_from_code(precision[0], Precision) if precision else Precision.DAY
    if unit is None:
        message = f"expected 1, 2 or 3, found {precision[0].value!r}"
        notices.append(noted("acled.unknown-code", message, "time_precision"))
    the_day = unit_period(Precision.DAY, found)
    if unit in (None, Precision.DAY):
        return Made((Reading(value=the_day), precision), tuple(notices))
    # ACLED gives a day within the week or month it means: the unit is inferred, and the day kept as its anchor.
    reading = Reading(value=unit_period(unit, found), rule=f"acled.{unit.word}-of-the-day", anchor=the_day)
    return Made((reading, precision), tuple(notices))


def _year_alone(year: int | None) -> Reading[Period] | None:
    if year is None or year not in YEARS:
        return None
    return Reading(value=unit_period(Precision.YEAR, date(year, 1, 1)), rule="acled.year-alone")


def _where(row: AcledRow) -> Made[tuple[tuple[Reading[Place], ...], tuple[Code, ...]]]:
    notices: list[Notice] = []
    coded = tuple(code(row, AcledRow.geo_precision, "acled.geo_precision"))
    precision = word_from_code(coded[0], PlacePrecision) if coded else None
    if coded and precision is None:
        message = f"expected 1, 2 or 3, found {coded[0].value!r}"
        notices.append(noted("acled.unknown-code", message, "geo_precision"))
    point = _point(row, precision, notices)
    name = row.place or row.admin3 or row.admin2 or row.admin1 or row.country or (str(point) if point else None)
    if name is None:
        return Made(((), coded), tuple(notices))
    at_sea = _is_water(row.country)
    if not at_sea:
        notices.extend(_doubts(row))
    place = Place(
        name=name,
        kind=PlaceKind.WATER if at_sea and name == row.country else None,
        relation=PlaceRelation.NEAR if precision is PlacePrecision.NEAR else PlaceRelation.AT,
        country=None if at_sea else row.country,
        admin1=row.admin1,
        admin2=row.admin2,
        point=point,
        precision=precision,
        codes=(
            *(() if row.iso is None else (Code(codebook="iso3166.numeric", value=f"{row.iso:03}"),)),
            *(each for column, book in _CODED for each in code(row, column, book)),
            *(code(row, AcledRow.country, "acled.country") if at_sea else ()),
        ),
    )
    return Made(((Reading(value=place),), coded), tuple(notices))


def _point(row: AcledRow, precision: PlacePrecision | None, notices: list[Notice]) -> Point | None:
    latitude, longitude = row.latitude, row.longitude
    if latitude is None or longitude is None:
        return None
    if abs(latitude) > MOST_NORTH or abs(longitude) > MOST_EAST:
        notices.append(noted("acled.off-the-globe", f"{latitude}, {longitude} is not on the globe", "latitude"))
        return None
    if precision is None:
        return Point(latitude=latitude, longitude=longitude)
    exact = precision is PlacePrecision.SETTLEMENT  # else the point of a town stands for the area around it
    basis = PointBasis.GEOCODED if exact else PointBasis.REPRESENTATIVE
    return Point(latitude=latitude, longitude=longitude, basis=basis)


def _is_water(country: str | None) -> bool:
    words = [] if country is None else country.split()
    says_what = words[:1] if words[1:2] == ["of"] else words[-1:]  # Gulf of Aden, Red Sea
    return not _WATERS.isdisjoint(says_what) and country_from_name(country or "") is None


def _doubts(row: AcledRow) -> tuple[Notice, ...]:
    """Hold the number of the country against its name."""
    if row.country is None:
        return ()
    by_name = country_from_name(row.country)
    if by_name is None:
        message = f"no country is called {row.country!r}, as far as the codebook of countries tells"
        return (noted("acled.unknown-country", message, "country", Severity.INFO),)
    if row.iso is None:
        return ()
    by_number = country_from_code(Code(codebook="iso3166.numeric", value=f"{row.iso:03}"))
    if by_number is not None and by_number.name == by_name.name:
        return ()
    message = f"{row.iso} is {by_number or 'no country'}, and the name is {row.country}; both stand"
    return (noted("acled.country-differs", message, "iso"),)


WHEN: Final = Part(_when, AcledRow.event_date, AcledRow.time_precision, AcledRow.year)
WHERE: Final = Part(
    _where,
    AcledRow.geo_precision, AcledRow.latitude, AcledRow.longitude, AcledRow.place, AcledRow.admin1, AcledRow.admin2,
    AcledRow.admin3, AcledRow.country, AcledRow.iso, AcledRow.iso3, AcledRow.gwno, AcledRow.region,
)  # fmt: skip
