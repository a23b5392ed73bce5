"""The numbers that UCDP codes by, and what they are among our words.

Source: UCDP GED Codebook 23.1: type_of_violence, date_prec, event_clarity; the words for the precision of places and
dates are in the crosswalk. An unknown number has no word of ours.
"""

from collections.abc import Mapping
from datetime import timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from conflictmodel.codebooks.crosswalk import word_from_code
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Scope
from conflictmodel.values.codes import Code
from conflictmodel.values.periods import Period, Precision, unit_period
from conflictmodel.values.places import PlaceKind, PlacePrecision, PlaceRelation, PointBasis

STATE_BASED: Final = 1
NON_STATE: Final = 2
ONE_SIDED: Final = 3

TYPES: Final = frozenset({STATE_BASED, NON_STATE, ONE_SIDED})

ROLES: Final[Mapping[int, tuple[Role, Role]]] = MappingProxyType(
    {
        # “Side A and side B … does not say who began”: direction is unknown but in one-sided violence.
        STATE_BASED: (Role.SIDE_A, Role.SIDE_B),
        NON_STATE: (Role.SIDE_A, Role.SIDE_B),
        ONE_SIDED: (Role.INITIATOR, Role.VICTIM),
    }
)

# What a place coded at a precision is, beside its name: its kind, and how it stands to the point.
PLACES: Final[Mapping[PlacePrecision | None, tuple[PlaceKind | None, PlaceRelation, PointBasis | None]]] = (
    MappingProxyType(
        {
            PlacePrecision.SETTLEMENT: (None, PlaceRelation.AT, PointBasis.GEOCODED),
            PlacePrecision.NEAR: (None, PlaceRelation.NEAR, PointBasis.GEOCODED),
            PlacePrecision.ADMIN2: (PlaceKind.ADMIN2, PlaceRelation.AT, PointBasis.REPRESENTATIVE),
            PlacePrecision.ADMIN1: (PlaceKind.ADMIN1, PlaceRelation.AT, PointBasis.REPRESENTATIVE),
            PlacePrecision.AREA: (None, PlaceRelation.AT, PointBasis.REPRESENTATIVE),
            PlacePrecision.COUNTRY: (PlaceKind.COUNTRY, PlaceRelation.AT, PointBasis.REPRESENTATIVE),
            None: (None, PlaceRelation.AT, None),
        }
    )
)

SCOPES: Final[Mapping[int, Scope]] = MappingProxyType({1: Scope.INCIDENT, 2: Scope.PERIOD})

# How many days lie between the first day and the last, for each precision of dates.
SPANS: Final[Mapping[int, range]] = MappingProxyType(
    {1: range(1), 2: range(1, 6), 3: range(6, 7), 4: range(7, 31), 5: range(30, 367)}
)
MOST_DAYS: Final = 16_384  # that are remembered: all of 44 years
_KNOWN_CODES: Final = 64  # a file may hold any number, the codebook has seven


def kind_of(type_of_violence: int | None, best: int | None) -> EventKind:
    """Give the kind of an event of UCDP, which says between whom it was and not in what kind of act.

    >>> print(kind_of(STATE_BASED, 4), kind_of(ONE_SIDED, 4), kind_of(ONE_SIDED, 0), sep=", ")
    armed clash, killing, attack
    """
    if type_of_violence in (STATE_BASED, NON_STATE):
        return EventKind.ARMED_CLASH
    if best:
        return EventKind.KILLING
    return EventKind.ATTACK if type_of_violence == ONE_SIDED else EventKind.OTHER


@lru_cache(_KNOWN_CODES)
def place_precision(where_prec: int | None) -> PlacePrecision | None:
    """Give how precisely a place is known, as the crosswalk has it; None for a number that is no code.

    >>> print(place_precision(2), place_precision(99))
    near None
    """
    return word_from_code(Code(codebook="ucdp.where_prec", value=str(where_prec)), PlacePrecision)


@lru_cache(_KNOWN_CODES)
def _unit(date_prec: int | None) -> Precision | None:
    return word_from_code(Code(codebook="ucdp.date_prec", value=str(date_prec)), Precision)


def period_of(period: Period, date_prec: int | None) -> Period:
    """Give the days with the unit that the precision names, where they are one, else as a range.

    >>> from datetime import date
    >>> march = Period(earliest=date(2014, 3, 1), latest=date(2014, 3, 31), precision=Precision.RANGE)
    >>> print(period_of(march, 4))
    March 2014
    """
    unit = _unit(date_prec)
    first, last = period.earliest, period.latest
    if unit is None or first is None or last is None or unit is period.precision is Precision.DAY:
        return period
    if unit is Precision.WEEK and last - first == timedelta(days=6):
        return Period(earliest=first, latest=last, precision=unit)
    # What is coded as more than a month may be a year.
    whole = unit_period(Precision.YEAR if unit is Precision.RANGE else unit, first)
    return whole if (whole.earliest, whole.latest) == (first, last) else period
