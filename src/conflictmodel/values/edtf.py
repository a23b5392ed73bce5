"""Periods in the Extended Date/Time Format (EDTF, ISO 8601-2:2019): the parts of it that reports need."""

import re
from datetime import date
from functools import partial
from typing import Final

import attrs

from conflictmodel.errors import ParseError
from conflictmodel.locations import Span
from conflictmodel.values.periods import Bound, Period, Precision, unit_period

_QUALIFIERS: Final = {"": (False, False), "?": (False, True), "~": (True, False), "%": (True, True)}
_MARKS: Final = {flags: mark for mark, flags in _QUALIFIERS.items()}
# Month 21-24 seasons, 25-28 northern, 29-32 southern, 33-36 quarters, 40-41 halves: first month and unit.
_PARTS_OF_YEAR: Final = {
    **{code: (month, Precision.SEASON) for code, month in zip((21, 22, 23, 24), (3, 6, 9, 12), strict=True)},
    **{code: (month, Precision.SEASON) for code, month in zip((25, 26, 27, 28), (3, 6, 9, 12), strict=True)},
    **{code: (month, Precision.SEASON) for code, month in zip((29, 30, 31, 32), (9, 12, 3, 6), strict=True)},
    **{code: (month, Precision.QUARTER) for code, month in zip((33, 34, 35, 36), (1, 4, 7, 10), strict=True)},
    **{code: (month, Precision.HALF) for code, month in zip((40, 41), (1, 7), strict=True)},
}
_CODES: Final = {first: code for code, first in reversed(_PARTS_OF_YEAR.items())}
_EXPECTED: Final = "an EDTF date, interval or one-of set"
_NO_SUCH_DAY: Final = "a day that the calendar has"
_match_date = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[?~%]?)", re.ASCII
).fullmatch
_match_set = re.compile(r"\[(?P<start>[^\[\]./]{0,12})\.\.(?P<end>[^\[\]./]{0,12})\]").fullmatch
_match_interval = re.compile(r"(?P<start>[^\[\]/]{0,12})/(?P<end>[^\[\]/]{0,12})").fullmatch


def parse_edtf(text: str) -> Period:
    """Read an EDTF string as a period. Inverse of `format_edtf`.

    Level 0 and 1 dates and intervals without times, level 2 quarters, halves and one-of sets of two ends.
    A set that runs from a Monday to a Sunday is read as a week, from a Saturday to a Sunday as a weekend.
    Winter begins in the December of its year. Source: EDTF specification, Library of Congress, 2019.

    >>> print(parse_edtf("2023-36"))
    fourth quarter of 2023
    >>> print(parse_edtf("2024-03~/.."))
    about 1 Mar 2024 or later

    Raises:
        ParseError: if the text is not in this part of EDTF; it shows the place.

    """
    if match := _match_set(text):
        return _between(text, match, Bound.WITHIN)
    if match := _match_interval(text):
        return _between(text, match, Bound.THROUGHOUT)
    return _date(text, Span(start=0, end=len(text)))


def format_edtf(period: Period) -> str:
    """Write a period as the shortest EDTF that holds its days, unit and doubts. Inverse of `parse_edtf`.

    EDTF has no place for `part` and `direction`, nor for weeks that do not begin on a Monday, weekends that
    do not begin on a Saturday, or ranges that happen to be one day, such a week or such a weekend: these
    come back without it, or as the other. Everything else comes back equal.

    >>> format_edtf(parse_edtf("[2024-04-29..2024-05-05]"))
    '[2024-04-29..2024-05-05]'
    """
    mark = _MARKS[period.approximate, period.uncertain]
    if period.precision in (Precision.RANGE, Precision.WEEK, Precision.WEEKEND):
        earliest = period.earliest.isoformat() + mark if period.earliest else ""
        latest = period.latest.isoformat() + mark if period.latest else ""
        if period.bound is Bound.WITHIN:
            return f"[{earliest}..{latest}]"
        return f"{earliest or '..'}/{latest or '..'}"
    unit = _unit(period.precision, period.earliest or date.min) + mark
    return unit if period.bound is Bound.WITHIN else f"{unit}/{unit}"


def _unit(precision: Precision, first: date) -> str:
    match precision:
        case Precision.DAY:
            return first.isoformat()
        case Precision.MONTH:
            return f"{first.year:04}-{first.month:02}"
        case Precision.YEAR:
            return f"{first.year:04}"
        case Precision.DECADE:
            return f"{first.year // 10:03}X"
        case Precision.CENTURY:
            return f"{first.year // 100:02}XX"
        case _:
            return f"{first.year:04}-{_CODES[first.month, precision]}"


def _date(text: str, span: Span) -> Period:
    refuse = partial(ParseError.of, text, span=span)
    match = _match_date(span.of(text))
    if match is None:
        raise refuse(_EXPECTED)
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    try:
        found = _unit_of(year, month, day)
    except (ValueError, OverflowError) as error:
        raise refuse(_NO_SUCH_DAY) from error
    if found is None:
        raise refuse(_EXPECTED)
    approximate, uncertain = _QUALIFIERS[mark]
    return attrs.evolve(found, approximate=approximate, uncertain=uncertain)


def _unit_of(year: str, month: str | None, day: str | None) -> Period | None:
    if "X" in year:
        if month is not None:
            return None
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return unit_period(precision, date(int(year.replace("X", "0")), 1, 1))
    if month is None or month == "XX":
        return None if day not in (None, "XX") else unit_period(Precision.YEAR, date(int(year), 1, 1))
    if int(month) in _PARTS_OF_YEAR:
        first, precision = _PARTS_OF_YEAR[int(month)]
        return None if day is not None else unit_period(precision, date(int(year), first, 1))
    if day is None or day == "XX":
        return unit_period(Precision.MONTH, date(int(year), int(month), 1))
    return unit_period(Precision.DAY, date(int(year), int(month), int(day)))


def _between(text: str, match: re.Match[str], bound: Bound) -> Period:
    start, end = (None if match[name] in ("", "..") else _date(text, _span(match, name)) for name in ("start", "end"))
    said = [each for each in (start, end) if each is not None]
    if not said:
        raise ParseError.of(text, "a day at one end at least")
    approximate, uncertain = any(each.approximate for each in said), any(each.uncertain for each in said)
    if start is not None and start == end:
        return attrs.evolve(start, bound=bound)
    earliest, latest = start and start.earliest, end and end.latest
    if earliest is not None and latest is not None and earliest > latest:
        raise ParseError.of(text, "an end that is not before the start", _span(match, "end"))
    days_only = all(each.precision is Precision.DAY for each in said)
    return Period(
        earliest=earliest,
        latest=latest,
        precision=_shape(earliest, latest) if days_only else Precision.RANGE,
        approximate=approximate,
        uncertain=uncertain,
        bound=bound,
    )


def _span(match: re.Match[str], name: str) -> Span:
    return Span(start=match.start(name), end=match.end(name))


def _shape(earliest: date | None, latest: date | None) -> Precision:
    if earliest is None or latest is None:
        return Precision.RANGE
    match earliest.weekday(), (latest - earliest).days + 1:
        case (0, 7):
            return Precision.WEEK
        case (5, 2):
            return Precision.WEEKEND
        case _:
            return Precision.RANGE
