"""The numbers that UCDP codes by, and what they are among our words.

Source: UCDP GED Codebook 23.1: type_of_violence, where_prec, date_prec, event_clarity. An unknown number has no word
of ours.
"""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Scope
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

PLACES: Final[Mapping[int, tuple[PlacePrecision, PlaceRelation, PlaceKind | None, PointBasis]]] = MappingProxyType(
    {
        1: (PlacePrecision.SETTLEMENT, PlaceRelation.AT, None, PointBasis.GEOCODED),
        2: (PlacePrecision.NEAR, PlaceRelation.NEAR, None, PointBasis.GEOCODED),
        3: (PlacePrecision.ADMIN2, PlaceRelation.AT, PlaceKind.ADMIN2, PointBasis.REPRESENTATIVE),
        4: (PlacePrecision.ADMIN1, PlaceRelation.AT, PlaceKind.ADMIN1, PointBasis.REPRESENTATIVE),
        5: (PlacePrecision.AREA, PlaceRelation.AT, None, PointBasis.REPRESENTATIVE),
        6: (PlacePrecision.COUNTRY, PlaceRelation.AT, PlaceKind.COUNTRY, PointBasis.REPRESENTATIVE),
        7: (PlacePrecision.AREA, PlaceRelation.AT, None, PointBasis.REPRESENTATIVE),
    }
)

SCOPES: Final[Mapping[int, Scope]] = MappingProxyType({1: Scope.INCIDENT, 2: Scope.PERIOD})

# How many days lie between the first day and the last, for each precision of dates.
SPANS: Final[Mapping[int, range]] = MappingProxyType(
    {1: range(1), 2: range(1, 6), 3: range(6, 7), 4: range(7, 31), 5: range(30, 367)}
)
_UNITS: Final = MappingProxyType({1: Precision.DAY, 3: Precision.WEEK, 4: Precision.MONTH, 5: Precision.YEAR})


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


def period_of(period: Period, date_prec: int | None) -> Period:
    """Give the days with the unit that the precision names, where they are one, else as a range.

    >>> from datetime import date
    >>> march = Period(earliest=date(2014, 3, 1), latest=date(2014, 3, 31), precision=Precision.RANGE)
    >>> print(period_of(march, 4))
    March 2014
    """
    unit = _UNITS.get(date_prec or 0)
    first, last = period.earliest, period.latest
    if unit is None or first is None or last is None:
        return period
    if unit is Precision.WEEK and last - first == timedelta(days=6):
        return Period(earliest=first, latest=last, precision=unit)
    whole = unit_period(unit, first)
    return whole if (whole.earliest, whole.latest) == (first, last) else period
