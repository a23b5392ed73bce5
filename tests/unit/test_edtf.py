"""EDTF: each form that is read, each that is written, each that is refused."""

from datetime import date

import pytest

from conflictmodel import Bound, Direction, ParseError, Part, Period, Precision, Span, format_edtf, parse_edtf


def period(earliest: str | None, latest: str | None, precision: Precision, **doubts: object) -> Period:
    first, last = (None if each is None else date.fromisoformat(each) for each in (earliest, latest))
    return Period(earliest=first, latest=last, precision=precision, **doubts)  # type: ignore[arg-type]  # doubts by their names


DAY, WEEK, WEEKEND, MONTH = Precision.DAY, Precision.WEEK, Precision.WEEKEND, Precision.MONTH
SEASON, QUARTER, HALF, YEAR = Precision.SEASON, Precision.QUARTER, Precision.HALF, Precision.YEAR
DECADE, CENTURY, RANGE = Precision.DECADE, Precision.CENTURY, Precision.RANGE
ALL_ALONG = {"bound": Bound.THROUGHOUT}

BOTH_WAYS = [
    ("2024-04-30", period("2024-04-30", "2024-04-30", DAY)),
    ("2024-04-30?", period("2024-04-30", "2024-04-30", DAY, uncertain=True)),
    ("2024-04~", period("2024-04-01", "2024-04-30", MONTH, approximate=True)),
    ("2024%", period("2024-01-01", "2024-12-31", YEAR, approximate=True, uncertain=True)),
    ("0001", period("0001-01-01", "0001-12-31", YEAR)),
    ("9999-12", period("9999-12-01", "9999-12-31", MONTH)),
    ("199X", period("1990-01-01", "1999-12-31", DECADE)),
    ("001X", period("0010-01-01", "0019-12-31", DECADE)),
    ("19XX", period("1900-01-01", "1999-12-31", CENTURY)),
    ("01XX~", period("0100-01-01", "0199-12-31", CENTURY, approximate=True)),
    ("2024-21", period("2024-03-01", "2024-05-31", SEASON)),
    ("2024-22", period("2024-06-01", "2024-08-31", SEASON)),
    ("2024-23", period("2024-09-01", "2024-11-30", SEASON)),
    ("2023-24", period("2023-12-01", "2024-02-29", SEASON)),
    ("2023-33", period("2023-01-01", "2023-03-31", QUARTER)),
    ("2023-34", period("2023-04-01", "2023-06-30", QUARTER)),
    ("2023-35", period("2023-07-01", "2023-09-30", QUARTER)),
    ("2023-36", period("2023-10-01", "2023-12-31", QUARTER)),
    ("2023-40", period("2023-01-01", "2023-06-30", HALF)),
    ("2023-41?", period("2023-07-01", "2023-12-31", HALF, uncertain=True)),
    ("2024-04-30/2024-05-03", period("2024-04-30", "2024-05-03", RANGE, **ALL_ALONG)),
    ("2024-04-30~/2024-05-03~", period("2024-04-30", "2024-05-03", RANGE, approximate=True, **ALL_ALONG)),
    ("2024-04-30/..", period("2024-04-30", None, RANGE, **ALL_ALONG)),
    ("../2024-04-30?", period(None, "2024-04-30", RANGE, uncertain=True, **ALL_ALONG)),
    ("[2024-04-30..2024-05-03]", period("2024-04-30", "2024-05-03", RANGE)),
    ("[2024-04-30%..]", period("2024-04-30", None, RANGE, approximate=True, uncertain=True)),
    ("[..2024-04-30]", period(None, "2024-04-30", RANGE)),
    ("[2024-04-29..2024-05-05]", period("2024-04-29", "2024-05-05", WEEK)),
    ("2024-04-29/2024-05-05", period("2024-04-29", "2024-05-05", WEEK, **ALL_ALONG)),
    ("[2024-05-04..2024-05-05]", period("2024-05-04", "2024-05-05", WEEKEND)),
    ("2024-05-04~/2024-05-05~", period("2024-05-04", "2024-05-05", WEEKEND, approximate=True, **ALL_ALONG)),
    ("2024-05/2024-05", period("2024-05-01", "2024-05-31", MONTH, **ALL_ALONG)),
    ("2024-05-01/2024-05-01", period("2024-05-01", "2024-05-01", DAY, **ALL_ALONG)),
    ("19XX/19XX", period("1900-01-01", "1999-12-31", CENTURY, **ALL_ALONG)),
]


@pytest.mark.parametrize(("text", "value"), BOTH_WAYS)
def test_periods_are_read_and_written(text: str, value: Period) -> None:
    assert parse_edtf(text) == value
    assert format_edtf(value) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-XX", period("2024-01-01", "2024-12-31", YEAR)),
        ("2024-XX-XX", period("2024-01-01", "2024-12-31", YEAR)),
        ("2024-04-XX", period("2024-04-01", "2024-04-30", MONTH)),
        ("2024-25", period("2024-03-01", "2024-05-31", SEASON)),
        ("2024-28", period("2024-12-01", "2025-02-28", SEASON)),
        ("2024-29", period("2024-09-01", "2024-11-30", SEASON)),
        ("2024-30", period("2024-12-01", "2025-02-28", SEASON)),
        ("2024-31", period("2024-03-01", "2024-05-31", SEASON)),
        ("2024-32", period("2024-06-01", "2024-08-31", SEASON)),
        ("2024-04/2024-05", period("2024-04-01", "2024-05-31", RANGE, **ALL_ALONG)),
        ("2024-04-15/2024-05", period("2024-04-15", "2024-05-31", RANGE, **ALL_ALONG)),
        ("2024-04~/2024-05?", period("2024-04-01", "2024-05-31", RANGE, approximate=True, uncertain=True, **ALL_ALONG)),
        ("2024-04/", period("2024-04-01", None, RANGE, **ALL_ALONG)),
        ("/2024-04", period(None, "2024-04-30", RANGE, **ALL_ALONG)),
        ("[2024-04..2024-06]", period("2024-04-01", "2024-06-30", RANGE)),
        ("[2024-05..2024-05]", period("2024-05-01", "2024-05-31", MONTH)),
        ("2024-04-29/2024-05-04", period("2024-04-29", "2024-05-04", RANGE, **ALL_ALONG)),
        ("2024-04-30/2024-05-06", period("2024-04-30", "2024-05-06", RANGE, **ALL_ALONG)),
        ("2024-05-05/2024-05-06", period("2024-05-05", "2024-05-06", RANGE, **ALL_ALONG)),
        ("2024-05-04/2024-05-06", period("2024-05-04", "2024-05-06", RANGE, **ALL_ALONG)),
    ],
)
def test_other_forms_are_read(text: str, value: Period) -> None:
    assert parse_edtf(text) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (period("2024-04-01", "2024-04-30", MONTH, part=Part.LATE, direction=Direction.BY), "2024-04"),
        (period("2024-04-30", "2024-05-06", WEEK), "[2024-04-30..2024-05-06]"),
        (period("2024-05-03", "2024-05-04", WEEKEND, **ALL_ALONG), "2024-05-03/2024-05-04"),
    ],
)
def test_what_edtf_cannot_hold_is_left_out(value: Period, text: str) -> None:
    assert format_edtf(value) == text


ANY = "an EDTF date, interval or one-of set"
CALENDAR = "a day that the calendar has"


@pytest.mark.parametrize(
    ("text", "expected", "span"),
    [
        ("", ANY, (0, 0)),
        ("yesterday", ANY, (0, 9)),
        ("2024-4-30", ANY, (0, 9)),
        ("24-04-30", ANY, (0, 8)),
        ("2024-04-30T09:05", ANY, (0, 16)),
        ("2024-21-01", ANY, (0, 10)),
        ("199X-04", ANY, (0, 7)),
        ("2024-XX-01", ANY, (0, 10)),
        ("2024??", ANY, (0, 6)),
        ("٢٠٢٤", ANY, (0, 4)),
        ("2024-13", CALENDAR, (0, 7)),
        ("2023-02-29", CALENDAR, (0, 10)),
        ("0000", CALENDAR, (0, 4)),
        ("000X", CALENDAR, (0, 4)),
        ("00XX", CALENDAR, (0, 4)),
        ("9999-24", CALENDAR, (0, 7)),
        ("../..", "a day at one end at least", (0, 5)),
        ("/", "a day at one end at least", (0, 1)),
        ("[..]", "a day at one end at least", (0, 4)),
        ("2024-05/2024-04", "an end that is not before the start", (8, 15)),
        ("[2024-05..2024-04]", "an end that is not before the start", (10, 17)),
        ("2024-05/2024-4", ANY, (8, 14)),
        ("2024-13/2024-05", CALENDAR, (0, 7)),
        ("[2024-05..2024-02-30]", CALENDAR, (10, 20)),
        ("2024-05/2024-06/2024-07", ANY, (0, 23)),
        ("{2024-05..2024-06}", ANY, (0, 18)),
    ],
)
def test_other_texts_are_refused_with_their_place(text: str, expected: str, span: tuple[int, int]) -> None:
    with pytest.raises(ParseError) as caught:
        parse_edtf(text)
    place = Span(start=span[0], end=span[1])
    assert caught.value.location.span == place
    assert caught.value.message == f"expected {expected}, found {place.of(text)!r}"
    assert caught.value.text == text
