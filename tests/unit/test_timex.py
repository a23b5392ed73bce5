"""TIMEX3: each form that is read, each that is written, each that is refused."""

from datetime import date

import attrs
import pytest

from conflictmodel import Bound, Direction, ParseError, Part, Period, Precision, Span, Timex, format_timex, parse_timex


def period(earliest: str | None, latest: str | None, precision: Precision, **doubts: object) -> Period:
    first, last = (None if each is None else date.fromisoformat(each) for each in (earliest, latest))
    return Period(earliest=first, latest=last, precision=precision, **doubts)  # type: ignore[arg-type]  # which is what is tested


YEAR = period("2023-01-01", "2023-12-31", Precision.YEAR)

BOTH_WAYS = [
    ("2024-04-30", period("2024-04-30", "2024-04-30", Precision.DAY)),
    ("2024-W18", period("2024-04-29", "2024-05-05", Precision.WEEK)),
    ("2025-W01", period("2024-12-30", "2025-01-05", Precision.WEEK)),
    ("2020-W53", period("2020-12-28", "2021-01-03", Precision.WEEK)),
    ("2024-W18-WE", period("2024-05-04", "2024-05-05", Precision.WEEKEND)),
    ("2024-04", period("2024-04-01", "2024-04-30", Precision.MONTH)),
    ("2024-SP", period("2024-03-01", "2024-05-31", Precision.SEASON)),
    ("2024-SU", period("2024-06-01", "2024-08-31", Precision.SEASON)),
    ("2024-FA", period("2024-09-01", "2024-11-30", Precision.SEASON)),
    ("2023-WI", period("2023-12-01", "2024-02-29", Precision.SEASON)),
    ("2023-Q1", period("2023-01-01", "2023-03-31", Precision.QUARTER)),
    ("2023-Q2", period("2023-04-01", "2023-06-30", Precision.QUARTER)),
    ("2023-Q3", period("2023-07-01", "2023-09-30", Precision.QUARTER)),
    ("2023-Q4", period("2023-10-01", "2023-12-31", Precision.QUARTER)),
    ("2023-H1", period("2023-01-01", "2023-06-30", Precision.HALF)),
    ("2023-H2", period("2023-07-01", "2023-12-31", Precision.HALF)),
    ("2023", YEAR),
    ("0001", period("0001-01-01", "0001-12-31", Precision.YEAR)),
    ("199", period("1990-01-01", "1999-12-31", Precision.DECADE)),
    ("19", period("1900-01-01", "1999-12-31", Precision.CENTURY)),
    ("2024-04-30/2024-05-03", period("2024-04-30", "2024-05-03", Precision.RANGE)),
    ("2024-04-29/2024-05-05", period("2024-04-29", "2024-05-05", Precision.RANGE)),
    ("2024-04-30/..", period("2024-04-30", None, Precision.RANGE)),
    ("../2024-04-30", period(None, "2024-04-30", Precision.RANGE)),
]


@pytest.mark.parametrize(("text", "value"), BOTH_WAYS)
def test_periods_are_read_and_written(text: str, value: Period) -> None:
    assert parse_timex(text) == value
    assert format_timex(value) == Timex(text, None)
    assert format_timex(value).value == text


@pytest.mark.parametrize(
    ("mod", "doubts"),
    [
        ("START", {"part": Part.EARLY}),
        ("MID", {"part": Part.MID}),
        ("END", {"part": Part.LATE}),
        ("BEFORE", {"direction": Direction.BEFORE}),
        ("AFTER", {"direction": Direction.AFTER}),
        ("ON_OR_BEFORE", {"direction": Direction.BY}),
        ("ON_OR_AFTER", {"direction": Direction.SINCE}),
        ("APPROX", {"approximate": True}),
    ],
)
def test_mods_are_read_and_written(mod: str, doubts: dict[str, object]) -> None:
    value = period("2023-01-01", "2023-12-31", Precision.YEAR, **doubts)
    assert parse_timex("2023", mod) == value
    assert format_timex(value) == Timex(value="2023", mod=mod)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (attrs.evolve(YEAR, direction=Direction.UNTIL), Timex("2023", "ON_OR_BEFORE")),
        (attrs.evolve(YEAR, uncertain=True, bound=Bound.THROUGHOUT), Timex("2023", None)),
        (attrs.evolve(YEAR, part=Part.LATE, direction=Direction.BY, approximate=True), Timex("2023", "END")),
        (attrs.evolve(YEAR, direction=Direction.BY, approximate=True), Timex("2023", "ON_OR_BEFORE")),
        (period("2024-04-30", "2024-05-06", Precision.WEEK), Timex("2024-04-30/2024-05-06", None)),
        (period("2024-05-03", "2024-05-04", Precision.WEEKEND), Timex("2024-05-03/2024-05-04", None)),
    ],
)
def test_what_timex_cannot_hold_is_left_out(value: Period, written: Timex) -> None:
    assert format_timex(value) == written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-04/2024-05", period("2024-04-01", "2024-05-31", Precision.RANGE)),
        ("2024-04/2024-04", period("2024-04-01", "2024-04-30", Precision.RANGE)),
        ("2023/", period("2023-01-01", None, Precision.RANGE)),
    ],
)
def test_intervals_are_read_as_ranges_of_days(text: str, value: Period) -> None:
    assert parse_timex(text) == value


@pytest.mark.parametrize(
    "hour",
    ["14:00", "14", "09:05:30", "09:05:30.25", "24:00", "14:00Z", "14:00+03:00", "14:00+0300", "MO", "AF", "EV", "NI"],
)
def test_of_an_hour_the_day_is_read(hour: str) -> None:
    day = period("2024-04-30", "2024-04-30", Precision.DAY)
    assert parse_timex(f"2024-04-30T{hour}") == day
    assert parse_timex(f"2024-04-30T{hour}", "APPROX") == attrs.evolve(day, approximate=True)


@pytest.mark.parametrize(
    "text",
    ["", "P3D", "PRESENT_REF", "XXXX-03", "2024-13", "2024-00", "2024-21", "2024-33", "2024-02-30", "2024-W54",
     "2024-W00", "2024-Q5", "2024-H3", "2024-AU", "2024-02-30T09:05", "2024-04-30T", "2024-04-30T25",
     "2024-04-30T9:05", "2024-04-30T09:60", "2024-04-30TXX", "2024-04T09:05", "T09:05", "0000", "0000-Q1", "00",
     "000", "9999-W52", "9999-WI",
     "2", "2024-4"],
)  # fmt: skip
def test_values_that_name_no_days_are_refused(text: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_timex(text)
    assert caught.value.message == f"expected a TIMEX3 value that names days of the calendar, found {text!r}"
    assert caught.value.location.span == Span(start=0, end=len(text))


def test_intervals_that_run_backwards_are_refused() -> None:
    with pytest.raises(ParseError, match="expected an end that is not before the start, found '2024-04'"):
        parse_timex("2024-05/2024-04")


def test_other_mods_are_refused() -> None:
    with pytest.raises(ParseError) as caught:
        parse_timex("2023", "LESS_THAN")
    known = "START, MID, END, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, APPROX"
    assert caught.value.message == f"expected one of the mods {known}, found 'LESS_THAN'"
    assert caught.value.text == "LESS_THAN"
