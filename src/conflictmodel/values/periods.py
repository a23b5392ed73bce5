"""Periods: when something happened, as far as it was reported; an interval of days, never a point."""

from datetime import date, timedelta
from functools import lru_cache
from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, pydantic_schema
from conflictmodel.values.moments import MONTHS, require_day, spoken_day


class Precision(Vocabulary):
    """The unit of time that was reported, whatever days it was computed to."""

    DAY = "day", "One calendar day."
    WEEKEND = "weekend", "Two days of rest together: Saturday and Sunday, or Friday and Saturday."
    WEEK = "week", "Seven days together, Monday to Sunday unless the source counts otherwise."
    MONTH = "month", "One calendar month."
    SEASON = "season", "Three calendar months; spring begins in March, or in September in the south."
    QUARTER = "quarter", "One of the four quarters of a calendar year."
    HALF = "half", "One half of a calendar year."
    YEAR = "year", "One calendar year."
    DECADE = "decade", "Ten calendar years from one that ends in 0."
    CENTURY = "century", "A hundred calendar years from one that ends in 00."
    RANGE = "range", "Any run of days, perhaps open at one end."


class Part(Vocabulary):
    """The part of the unit that the words single out; the days stay those of the whole unit."""

    EARLY = "early", "The beginning of the unit: early March, the start of the year."
    MID = "mid", "The middle of the unit: mid-March."
    LATE = "late", "The end of the unit: late last year, the end of March."


class Bound(Vocabulary):
    """How what happened lies in the days."""

    WITHIN = "within", "On some day or days among them."
    THROUGHOUT = "throughout", "On all of them, from the first to the last."


class Direction(Vocabulary):
    """The word before the time; it is kept apart and never folded into the days."""

    AT = "at", "In or on it."
    BEFORE = "before", "Earlier than its beginning."
    BY = "by", "Not later than its end."
    UNTIL = "until", "Going on up to it."
    SINCE = "since", "Going on from it."
    AFTER = "after", "Later than its end."


@final
@attrs.frozen(kw_only=True)
class Period:
    """An interval of days, both ends inclusive, with the unit and the doubts that were reported.

    Periods have no order: ask `certainly_before`, `overlaps`, `contains`, which speak of the days alone.

    >>> april = Period(earliest=date(2024, 4, 1), latest=date(2024, 4, 30), precision=Precision.MONTH)
    >>> print(april)
    April 2024

    Raises:
        ValueError: if both ends are open, they stand in the wrong order, or the days are not the unit's.

    """

    earliest: date | None = None
    latest: date | None = None
    precision: Precision
    part: Part | None = None
    approximate: bool = False
    uncertain: bool = False
    bound: Bound = Bound.WITHIN
    direction: Direction = Direction.AT

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse days that are no interval, or not of the unit."""
        is_day = self.precision is Precision.DAY and self.earliest == self.latest
        if is_day and type(self.earliest) is date and type(self.latest) is date:
            return  # as most periods are
        if self.earliest is None and self.latest is None:
            message = "a period needs an earliest or a latest day"
            raise ValueError(message)
        if self.earliest is not None:
            require_day("earliest", self.earliest)
        if self.latest is not None:
            require_day("latest", self.latest)
        if self.earliest is not None and self.latest is not None:
            if self.earliest > self.latest:
                message = f"earliest ({self.earliest}) is after latest ({self.latest})"
                raise ValueError(message)
            fits = self.precision is Precision.RANGE or _is_unit(self.precision, self.earliest, self.latest)
        else:
            fits = self.precision is Precision.RANGE
        if not fits:
            message = f"{self.earliest} to {self.latest} is not a {self.precision}: use Precision.RANGE"
            raise ValueError(message)

    def certainly_before(self, other: "Period") -> bool:
        """Say whether all of this lies before all of the other, whatever the days were."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def overlaps(self, other: "Period") -> bool:
        """Say whether the two may share a day; an open end reaches as far as it likes."""
        return not self.certainly_before(other) and not other.certainly_before(self)

    def contains(self, other: "Period") -> bool:
        """Say whether every day of the other is a day of this one."""
        begins = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return begins and ends

    def __str__(self) -> str:
        """Say it for a person: ``by late March 2024``, ``about 2014``."""
        words = [
            "" if self.direction is Direction.AT else str(self.direction),
            "about" if self.approximate else "",
            "throughout" if self.bound is Bound.THROUGHOUT and self.precision is not Precision.RANGE else "",
            "" if self.part is None else str(self.part),
            _spoken_days(self.precision, self.earliest, self.latest) + ("?" if self.uncertain else ""),
        ]
        return " ".join(word for word in words if word)


def month_end(year: int, month: int) -> date:
    """Give the last day of a month."""
    if month == len(MONTHS):
        return date(year, month, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def unit_period(precision: Precision, day: date) -> Period:
    """Give the calendar unit that holds a day: its week from Monday, its month, its season, its decade.

    >>> print(unit_period(Precision.QUARTER, date(2023, 11, 5)))
    fourth quarter of 2023

    Raises:
        ValueError: for a range, which is no unit, and for a weekday asked for its weekend.
        OverflowError: if the unit leaves the years 1 to 9999.

    """
    start, end = _UNIT_DAYS[precision](day)
    return Period(earliest=start, latest=end, precision=precision)


def _months(first: int, count: int, year: int) -> tuple[date, date]:
    start_year, start = divmod(year * 12 + first - 1, 12)
    last_year, last = divmod(year * 12 + first - 1 + count - 1, 12)
    try:
        return date(start_year, start + 1, 1), month_end(last_year, last + 1)
    except ValueError as error:
        message = f"{count} months from month {first} of {year} leave the years 1 to 9999"
        raise OverflowError(message) from error


def _years(count: int, day: date) -> tuple[date, date]:
    first = day.year - day.year % count
    if not 1 <= first <= 10000 - count:
        message = f"the {count} years around {day.year} leave the years 1 to 9999"
        raise OverflowError(message)
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def _weekend(day: date) -> tuple[date, date]:
    if day.weekday() < 5:  # noqa: PLR2004 (Monday is 0)
        message = f"{day} is in no weekend"
        raise ValueError(message)
    saturday = day - timedelta(days=day.weekday() - 5)
    return saturday, saturday + timedelta(days=1)


def _week(day: date) -> tuple[date, date]:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def _no_unit(day: date) -> tuple[date, date]:
    message = f"a range around {day} is no unit of the calendar"
    raise ValueError(message)


_UNIT_DAYS = {
    Precision.DAY: lambda day: (day, day),
    Precision.WEEKEND: _weekend,
    Precision.WEEK: _week,
    Precision.MONTH: lambda day: _months(day.month, 1, day.year),
    Precision.SEASON: lambda day: _months(day.month // 3 * 3, 3, day.year),
    Precision.QUARTER: lambda day: _months((day.month - 1) // 3 * 3 + 1, 3, day.year),
    Precision.HALF: lambda day: _months((day.month - 1) // 6 * 6 + 1, 6, day.year),
    Precision.YEAR: lambda day: _years(1, day),
    Precision.DECADE: lambda day: _years(10, day),
    Precision.CENTURY: lambda day: _years(100, day),
    Precision.RANGE: _no_unit,
}
_LENGTHS = {Precision.WEEK: 7, Precision.WEEKEND: 2}


@lru_cache(maxsize=1024)  # the months and years of a report turn up again and again
def _is_unit(precision: Precision, earliest: date, latest: date) -> bool:
    if precision in _LENGTHS:
        return (latest - earliest).days + 1 == _LENGTHS[precision]
    try:
        return bool(_UNIT_DAYS[precision](earliest) == (earliest, latest))
    except OverflowError:
        return False


SEASONS = ("spring", "summer", "autumn", "winter")
_ORDINALS = ("first", "second", "third", "fourth")


def _spoken_days(precision: Precision, earliest: date | None, latest: date | None) -> str:
    if earliest is None or latest is None:
        return f"{spoken_day(latest)} or earlier" if latest else f"{spoken_day(earliest or date.min)} or later"
    match precision:
        case Precision.DAY:
            return spoken_day(earliest)
        case Precision.MONTH:
            return f"{MONTHS[earliest.month - 1]} {earliest.year}"
        case Precision.SEASON:
            return f"{SEASONS[earliest.month // 3 - 1]} {earliest.year}"
        case Precision.QUARTER:
            return f"{_ORDINALS[earliest.month // 3]} quarter of {earliest.year}"
        case Precision.HALF:
            return f"{_ORDINALS[earliest.month // 6]} half of {earliest.year}"
        case Precision.YEAR:
            return f"{earliest.year}"
        case Precision.DECADE:
            return f"{earliest.year}s"
        case Precision.CENTURY:
            return f"{earliest.year} to {latest.year}"
        case Precision.WEEK | Precision.WEEKEND:
            return f"{precision} of {spoken_day(earliest)}"
        case Precision.RANGE:
            return f"{spoken_day(earliest)} to {spoken_day(latest)}"
