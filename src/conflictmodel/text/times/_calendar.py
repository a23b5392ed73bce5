"""Reckoning with days and units of the calendar: which one is meant, seen from an anchor."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel.values.periods import Part, Period, Precision, unit_period

FIRST_YEAR: Final = 100
LAST_YEAR: Final = 9890  # a century on, and the calendar ends
_FIRST_DAY: Final = date(FIRST_YEAR, 1, 1).toordinal()
_LAST_DAY: Final = date(LAST_YEAR, 12, 31).toordinal()
_WEEK: Final = 7
_REMEMBERED: Final = 1024  # units of the calendar
_SATURDAY: Final = 5
SEASON_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PRECISIONS: Final = {
    "D": Precision.DAY,
    "W": Precision.WEEK,
    "WE": Precision.WEEKEND,
    "M": Precision.MONTH,
    "Q": Precision.QUARTER,
    "H": Precision.HALF,
    "Y": Precision.YEAR,
    "10Y": Precision.DECADE,
    "C": Precision.CENTURY,
}
_MONTHS_OF: Final = {
    Precision.MONTH: 1,
    Precision.SEASON: 3,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.YEAR: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1200,
}


class Choice(Vocabulary):
    """Which of the many Tuesdays, Mays or thirds of June is meant."""

    LAST = "last", "The last that begins on or before the anchor."
    NEXT = "next", "The first that ends on or after the anchor."


def day_of(year: int, month: int, day: int) -> date | None:
    """Give a day, where the calendar has it."""
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004 (months)
        return None
    return date(year, month, day)


@lru_cache(maxsize=_REMEMBERED)
def unit_of(precision: Precision, day: date | None) -> Period | None:
    """Give the unit that holds a day."""
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        return None
    if precision is Precision.WEEKEND and day.weekday() < _SATURDAY:
        day = date.fromordinal(day.toordinal() - day.weekday() - 2)
    return unit_period(precision, day)


def month_of(year: int, month: int) -> Period | None:
    """Give a month."""
    return unit_of(Precision.MONTH, day_of(year, month, 1))


def quarter_of(year: int, number: int) -> Period | None:
    """Give a quarter of a year, counted from 1."""
    return unit_of(Precision.QUARTER, day_of(year, number * 3, 1))


def half_of(year: int, number: int) -> Period | None:
    """Give a half of a year, counted from 1."""
    return unit_of(Precision.HALF, day_of(year, number * 6, 1))


def season_of(year: int, name: str) -> Period | None:
    """Give a season; winter begins in the December of its year."""
    return unit_of(Precision.SEASON, day_of(year, SEASON_MONTHS[name], 1))


def year_of(year: int) -> Period | None:
    """Give a year."""
    return unit_of(Precision.YEAR, day_of(year, 1, 1))


def days_after(day: date, count: int) -> date | None:
    """Give the day that comes so many days after another, or before it."""
    ordinal = day.toordinal() + count
    return date.fromordinal(ordinal) if _FIRST_DAY <= ordinal <= _LAST_DAY else None


def moved(period: Period, precision: Precision, count: int) -> Period | None:
    """Give the unit that comes so many units after the one in which a period begins."""
    day = period.earliest
    if day is None:
        return None
    if precision in (Precision.WEEK, Precision.WEEKEND):
        return unit_of(precision, days_after(day, count * _WEEK))
    if precision is Precision.DAY:
        return unit_of(precision, days_after(day, count))
    months = day.year * 12 + day.month - 1 + count * _MONTHS_OF[precision]
    return unit_of(precision, day_of(months // 12, months % 12 + 1, 1))


def same_in_year(period: Period, years: int) -> Period | None:
    """Give the same day, month, season, quarter or half so many years on."""
    day = period.earliest
    if day is None:
        return None
    return unit_of(period.precision, day_of(day.year + years, day.month, day.day))


def chosen(candidates: Iterable[Period | None], anchor: date, choice: Choice) -> Period | None:
    """Choose among units in the order of time: the last that begins by the anchor, or the first that ends after it."""
    known = [each for each in candidates if each is not None]
    if choice is Choice.LAST:
        return next((each for each in reversed(known) if each.earliest and each.earliest <= anchor), None)
    return next((each for each in known if each.latest and each.latest >= anchor), None)


def nearest(candidates: Iterable[Period | None], anchor: Period, *, ahead: float = 1.0) -> Period | None:
    """Choose the unit nearest to a period, best inside it; `ahead` is how much farther than it is the future seems."""
    known = [each for each in candidates if each is not None]
    first, last = _stretch(anchor)
    return min(known, key=lambda each: _distance(each, first, last, ahead), default=None)


def _stretch(anchor: Period) -> tuple[int, int]:
    """Give the days of a period as numbers, or of the third of it that is singled out."""
    first = (anchor.earliest or anchor.latest or date.min).toordinal()
    last = (anchor.latest or anchor.earliest or date.max).toordinal()
    third = (last - first) // 3
    if anchor.part is Part.LATE:
        return last - third, last
    return (first, first + third) if anchor.part is Part.EARLY else (first, last)


def _distance(period: Period, first: int, last: int, ahead: float) -> float:
    start, end = _stretch(period)
    return (start - last) * ahead if start > last else float(max(0, first - end))


def weekday_near(anchor: date, weekday: int, choice: Choice) -> Period | None:
    """Give the last such weekday on or before a day, or the first on or after it."""
    if choice is Choice.NEXT:
        return unit_of(Precision.DAY, days_after(anchor, (weekday - anchor.weekday()) % _WEEK))
    return unit_of(Precision.DAY, days_after(anchor, -((anchor.weekday() - weekday) % _WEEK)))


def with_part(period: Period | None, part: str | None) -> Period | None:
    """Add the part of the unit that the words single out."""
    return period if period is None or part is None else attrs.evolve(period, part=Part.of(part))
