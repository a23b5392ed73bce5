"""Periods as TIMEX3 values (ISO-TimeML, ISO 24617-1:2012): what taggers of time expressions write."""

import re
from datetime import date
from functools import partial
from typing import Final, NamedTuple

import attrs

from conflictmodel.errors import ParseError
from conflictmodel.locations import Span
from conflictmodel.values.edtf import parse_edtf
from conflictmodel.values.periods import Bound, Direction, Part, Period, Precision, unit_period


class Timex(NamedTuple):
    """The two attributes of a TIMEX3 element that hold its meaning: ``value`` and ``mod``.

    >>> Timex("2023", "END")
    Timex(value='2023', mod='END')
    """

    value: str
    mod: str | None = None


_PARTS: Final = {"START": Part.EARLY, "MID": Part.MID, "END": Part.LATE}
_DIRECTIONS: Final = {
    "BEFORE": Direction.BEFORE,
    "AFTER": Direction.AFTER,
    "ON_OR_BEFORE": Direction.BY,
    "ON_OR_AFTER": Direction.SINCE,
}
_MODS_OF_PARTS: Final = {part: mod for mod, part in _PARTS.items()}
_MODS_OF_DIRECTIONS: Final = {
    **{direction: mod for mod, direction in _DIRECTIONS.items()},
    Direction.UNTIL: "ON_OR_BEFORE",
}
_SEASON_FIRST_MONTHS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASONS: Final = {month: season for season, month in _SEASON_FIRST_MONTHS.items()}
_match_week = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<weekend>-WE)?", re.ASCII).fullmatch
_match_part = re.compile(
    r"(?P<year>\d{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI))", re.ASCII
).fullmatch
# ISO-TimeML 8.3.2.2: an hour with or without minutes and seconds, in UTC or not, or a named part of the day.
_match_hour = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)T(?:(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?)?"
    r"(?:Z|[+-]\d\d(?::?\d\d)?)?|MO|MI|AF|EV|NI|DT|PM|DA)",
    re.ASCII,
).fullmatch
_END: Final = r"(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?|\.\.|)"
_match_interval = re.compile(f"{_END}/{_END}", re.ASCII).fullmatch
_match_plain = re.compile(r"\d{2,4}|\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?", re.ASCII).fullmatch


def parse_timex(timex: Timex | str, mod: str | None = None) -> Period:
    """Read the value and mod of a TIMEX3 that names a stretch of the calendar. Inverse of `format_timex`.

    They come together as a `Timex`, or one by one.

    Days, weeks (``2024-W18``), weekends (``2024-W18-WE``), months, seasons (``2024-SP``), quarters, halves,
    years, decades (``201``), centuries (``20``), and ISO intervals (``A/B``). Of a clock time or a part of a day
    (``2024-04-30T14:00``, ``2024-04-30TMO``) a `Period` can hold the day alone: the hour stays in the notation.
    Durations, sets, underspecified values (``XXXX-03``) and ``PRESENT_REF`` name no days, and are refused.

    >>> print(parse_timex("2023", "END"))
    late 2023

    Raises:
        ParseError: if the value names no days of the calendar, or the mod is not one of TIMEX3's.

    """
    value, mod = timex if isinstance(timex, Timex) else (timex, mod)
    period = _unit_of(value)
    if mod is None:
        return period
    if mod in _PARTS:
        return attrs.evolve(period, part=_PARTS[mod])
    if mod in _DIRECTIONS:
        return attrs.evolve(period, direction=_DIRECTIONS[mod])
    if mod == "APPROX":
        return attrs.evolve(period, approximate=True)
    known = ", ".join((*_PARTS, *_DIRECTIONS, "APPROX"))
    raise ParseError.of(mod, f"one of the mods {known}")


def format_timex(period: Period) -> Timex:
    """Write a period as TIMEX3 value and mod. Inverse of `parse_timex`.

    TIMEX3 has one mod and no doubt: of part, direction and approximation the first is kept, *until* becomes
    *on or before*, and `uncertain` and `bound` are not written. Weeks and weekends that ISO 8601 does not
    number, and ranges, are written as intervals of days. Everything else comes back equal.

    >>> format_timex(parse_timex("2023-Q4"))
    Timex(value='2023-Q4', mod=None)
    >>> print(parse_timex(Timex("2023", "END")))
    late 2023
    """
    mod: str | None
    if period.part is not None:
        mod = _MODS_OF_PARTS[period.part]
    elif period.direction is not Direction.AT:
        mod = _MODS_OF_DIRECTIONS[period.direction]
    else:
        mod = "APPROX" if period.approximate else None
    return Timex(_value(period), mod)


def _value(period: Period) -> str:
    first = period.earliest
    if first is None or period.latest is None or period.precision is Precision.RANGE:
        return f"{first or '..'}/{period.latest or '..'}"
    iso = first.isocalendar()
    match period.precision:
        case Precision.DAY:
            return first.isoformat()
        case Precision.WEEK if iso.weekday == 1:
            return f"{iso.year:04}-W{iso.week:02}"
        case Precision.WEEKEND if iso.weekday == 6:  # noqa: PLR2004 (ISO's Saturday)
            return f"{iso.year:04}-W{iso.week:02}-WE"
        case Precision.WEEK | Precision.WEEKEND:
            return f"{first}/{period.latest}"
        case Precision.MONTH:
            return f"{first.year:04}-{first.month:02}"
        case Precision.SEASON:
            return f"{first.year:04}-{_SEASONS[first.month]}"
        case Precision.QUARTER:
            return f"{first.year:04}-Q{first.month // 3 + 1}"
        case Precision.HALF:
            return f"{first.year:04}-H{first.month // 6 + 1}"
        case Precision.YEAR:
            return f"{first.year:04}"
        case Precision.DECADE:
            return f"{first.year // 10:03}"
        case _:
            return f"{first.year // 100:02}"


def _unit_of(value: str) -> Period:
    refuse = partial(
        ParseError.of, value, "a TIMEX3 value that names days of the calendar", Span(start=0, end=len(value))
    )
    try:
        if match := _match_week(value):
            weekday = 6 if match["weekend"] else 1
            day = date.fromisocalendar(int(match["year"]), int(match["week"]), weekday)
            return unit_period(Precision.WEEKEND if match["weekend"] else Precision.WEEK, day)
        if match := _match_part(value):
            return _part_of_year(int(match["year"]), match)
        if match := _match_hour(value):
            return unit_period(Precision.DAY, date.fromisoformat(match["day"]))
        if _match_plain(value):
            return parse_edtf({2: f"{value}XX", 3: f"{value}X"}.get(len(value), value))
    except (ValueError, OverflowError) as error:
        raise refuse() from error
    if _match_interval(value):
        return _interval(value)
    raise refuse()


def _part_of_year(year: int, match: re.Match[str]) -> Period:
    if match["quarter"]:
        return unit_period(Precision.QUARTER, date(year, int(match["quarter"]) * 3, 1))
    if match["half"]:
        return unit_period(Precision.HALF, date(year, int(match["half"]) * 6, 1))
    return unit_period(Precision.SEASON, date(year, _SEASON_FIRST_MONTHS[match["season"]], 1))


def _interval(value: str) -> Period:
    return attrs.evolve(parse_edtf(value), bound=Bound.WITHIN, precision=Precision.RANGE)
