"""Moments, and ISO 8601 for them."""

from datetime import UTC, date, datetime, time

import pytest

from conflictmodel import Moment, ParseError, Span, format_moment, parse_moment
from conflictmodel.values.moments import MONTHS, require_day, spoken_day

DAY = date(2024, 4, 30)

MOMENTS = [
    ("2024-04-30", Moment(day=DAY), "30 Apr 2024"),
    ("2024-04-30T09:05:00", Moment(day=DAY, clock=time(9, 5)), "30 Apr 2024 09:05"),
    ("2024-04-30T09:05:07", Moment(day=DAY, clock=time(9, 5, 7)), "30 Apr 2024 09:05:07"),
    ("2024-04-30T00:00:00+00:00", Moment(day=DAY, clock=time(0), offset=0), "30 Apr 2024 00:00+00:00"),
    ("2024-04-30T22:30:00-02:30", Moment(day=DAY, clock=time(22, 30), offset=-150), "30 Apr 2024 22:30-02:30"),
    ("2024-04-30T09:05:00+03:00", Moment(day=DAY, clock=time(9, 5), offset=180), "30 Apr 2024 09:05+03:00"),
    ("2024-04-30T09:05:00-00:05", Moment(day=DAY, clock=time(9, 5), offset=-5), "30 Apr 2024 09:05-00:05"),
    ("2024-04-30T09:05:00.000250", Moment(day=DAY, clock=time(9, 5, 0, 250)), "30 Apr 2024 09:05:00.000250"),
    ("0001-01-01T00:00:00+23:59", Moment(day=date.min, clock=time(0), offset=1439), "1 Jan 1 00:00+23:59"),
    ("9999-12-31T23:59:00-23:59", Moment(day=date.max, clock=time(23, 59), offset=-1439), "31 Dec 9999 23:59-23:59"),
]


@pytest.mark.parametrize(("text", "moment", "said"), MOMENTS)
def test_moments_are_read_written_and_said(text: str, moment: Moment, said: str) -> None:
    assert parse_moment(text) == moment
    assert format_moment(moment) == text
    assert str(moment) == said


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20240430", Moment(day=DAY)),
        ("2024-W18-2", Moment(day=DAY)),
        ("2024W182", Moment(day=DAY)),
        ("2024-W18-2T09:05", Moment(day=DAY, clock=time(9, 5))),
        ("2024-04-30 09:05", Moment(day=DAY, clock=time(9, 5))),
        ("2024-04-30T09:05Z", Moment(day=DAY, clock=time(9, 5), offset=0)),
        ("2024-04-30T09", Moment(day=DAY, clock=time(9))),
        ("2024-04-30T09:05:00.1234567", Moment(day=DAY, clock=time(9, 5, 0, 123456))),
    ],
)
def test_other_spellings_are_read(text: str, moment: Moment) -> None:
    assert parse_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yesterday", "an ISO 8601 day or time"),
        ("", "an ISO 8601 day or time"),
        ("2024-04", "an ISO 8601 day or time"),
        ("2024-02-30", "an ISO 8601 day or time"),
        ("2024-04-30T25:00", "an ISO 8601 day or time"),
        ("2024-04-30T09:05+24:00", "an ISO 8601 day or time"),
        ("30 April 2024", "an ISO 8601 day or time"),
        ("2024-W18", "an ISO 8601 day or time, and a week names none of its days"),
        ("2024W18", "an ISO 8601 day or time, and a week names none of its days"),
        ("2024-W18T09:05", "an ISO 8601 day or time, and a week names none of its days"),
        ("2024-04-30T09:05:00+03:00:30", "an offset in whole minutes"),
    ],
)
def test_other_texts_are_refused(text: str, expected: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_moment(text)
    assert caught.value.message == f"expected {expected}, found {text!r}"
    assert caught.value.location.span == Span(start=0, end=len(text))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"day": datetime(2024, 4, 30, tzinfo=UTC)},
            r"day must be a plain date, found datetime\.datetime\(2024, 4, 30, ",
        ),
        (
            {"clock": time(9, tzinfo=UTC)},
            r"clock must be a bare time \(its offset is a field of its own\), found datetime",
        ),
        ({"clock": time(9, fold=1)}, r"clock must be a bare time \(its offset is a field of its own\), found datetime"),
        ({"offset": 60}, "offset 60 needs a clock time and must stay within a day$"),
        ({"clock": time(9), "offset": 1440}, "offset 1440 needs a clock time and must stay within a day$"),
        ({"clock": time(9), "offset": -1440}, "offset -1440 needs a clock time and must stay within a day$"),
    ],
)
def test_moments_without_one_spelling_are_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}"):
        Moment(**{"day": DAY, **fields})  # type: ignore[arg-type]  # which is what is tested


def test_a_day_is_a_day() -> None:
    require_day("day", DAY)
    with pytest.raises(ValueError, match=r"^accessed must be a plain date, found '2024-04-30'$"):
        require_day("accessed", "2024-04-30")  # type: ignore[arg-type]  # which is what is tested


def test_days_are_spoken_in_every_month() -> None:
    assert [spoken_day(date(2021, month, 5)) for month in (1, 5, 9, 12)] == [
        "5 Jan 2021",
        "5 May 2021",
        "5 Sep 2021",
        "5 Dec 2021",
    ]
    assert " ".join(MONTHS) == ("January February March April May June July August September October November December")
