"""Moments: when something was published or captured, as far as it was given."""

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import final

import attrs

from conflictmodel._records import brief_repr, pydantic_schema
from conflictmodel.errors import ParseError

MOST_OFFSET_MINUTES = 24 * 60
_is_bare_week = re.compile(r"\d{4}-?W\d\d(?!-?\d)", re.ASCII).match  # the standard library makes it a Monday


@final
@attrs.frozen(kw_only=True)
class Moment:
    """A day, with clock time and offset from UTC in minutes only where they were given.

    Midnight is never invented: a bare day stays a bare day.

    >>> print(Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=180))
    30 Apr 2024 09:05+03:00

    Raises:
        ValueError: if the day is a datetime, the clock carries a zone of its own, or there is an
            offset without a clock or beyond a day.

    """

    day: date
    clock: time | None = None
    offset: int | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what has no single spelling."""
        require_day("day", self.day)
        if self.clock is not None and (self.clock.tzinfo is not None or self.clock.fold):
            message = f"clock must be a bare time (its offset is a field of its own), found {self.clock!r}"
            raise ValueError(message)
        if self.offset is not None and (self.clock is None or abs(self.offset) >= MOST_OFFSET_MINUTES):
            message = f"offset {self.offset} needs a clock time and must stay within a day"
            raise ValueError(message)

    def __str__(self) -> str:
        """Read as ``30 Apr 2024 09:05+03:00``."""
        parts = [spoken_day(self.day)]
        if self.clock is not None:
            seconds = "minutes" if not (self.clock.second or self.clock.microsecond) else "auto"
            parts.append(self.clock.isoformat(seconds) + _spoken_offset(self.offset))
        return " ".join(parts)


def parse_moment(text: str) -> Moment:
    """Read an ISO 8601 day, or day and time with or without an offset. Inverse of `format_moment`.

    >>> parse_moment("2024-04-30T09:05+03:00") == Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=180)
    True

    Raises:
        ParseError: if the text is anything else; a week (``2024-W18``) names no day of its own.

    """
    if _is_bare_week(text):
        raise ParseError.of(text, "an ISO 8601 day or time, and a week names none of its days")
    try:
        if len(text) <= len("2024-04-30"):
            return Moment(day=date.fromisoformat(text))
        stamp = datetime.fromisoformat(text)
    except ValueError as error:
        raise ParseError.of(text, "an ISO 8601 day or time") from error
    shift = stamp.utcoffset()
    if shift is not None and shift % timedelta(minutes=1):
        raise ParseError.of(text, "an offset in whole minutes")
    offset = None if shift is None else shift // timedelta(minutes=1)
    return Moment(day=stamp.date(), clock=stamp.time(), offset=offset)


def format_moment(moment: Moment) -> str:
    """Write ISO 8601 with just the parts that were given. Inverse of `parse_moment`.

    >>> format_moment(Moment(day=date(2024, 4, 30)))
    '2024-04-30'
    """
    if moment.clock is None:
        return moment.day.isoformat()
    zone = None if moment.offset is None else timezone(timedelta(minutes=moment.offset))
    return datetime.combine(moment.day, moment.clock, zone).isoformat()


def require_day(name: str, day: date) -> None:
    """Refuse a datetime where a day is due: it would print, compare and hash otherwise.

    Raises:
        ValueError: naming the field.

    """
    if type(day) is not date:
        message = f"{name} must be a plain date, found {day!r}"
        raise ValueError(message)


def spoken_day(day: date) -> str:
    """Write a day for people, the same in every locale: ``30 Apr 2024``."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _spoken_offset(offset: int | None) -> str:
    if offset is None:
        return ""
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}"


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
