"""Periods: their days, their doubts, and how they lie to each other."""

from datetime import date, datetime

import pytest

from conflictmodel import Bound, Direction, Part, Period, Precision
from conflictmodel.values.periods import month_end, unit_period


def days(earliest: str | None, latest: str | None, precision: Precision = Precision.RANGE) -> Period:
    first, last = (None if each is None else date.fromisoformat(each) for each in (earliest, latest))
    return Period(earliest=first, latest=last, precision=precision)


UNITS = [
    (Precision.DAY, "2024-02-29", "2024-02-29", "2024-02-29", "29 Feb 2024"),
    (Precision.WEEK, "2024-05-01", "2024-04-29", "2024-05-05", "week of 29 Apr 2024"),
    (Precision.WEEK, "2024-04-29", "2024-04-29", "2024-05-05", "week of 29 Apr 2024"),
    (Precision.WEEK, "2024-05-05", "2024-04-29", "2024-05-05", "week of 29 Apr 2024"),
    (Precision.WEEKEND, "2024-05-04", "2024-05-04", "2024-05-05", "weekend of 4 May 2024"),
    (Precision.WEEKEND, "2024-05-05", "2024-05-04", "2024-05-05", "weekend of 4 May 2024"),
    (Precision.MONTH, "2024-02-10", "2024-02-01", "2024-02-29", "February 2024"),
    (Precision.MONTH, "2023-12-31", "2023-12-01", "2023-12-31", "December 2023"),
    (Precision.SEASON, "2024-05-31", "2024-03-01", "2024-05-31", "spring 2024"),
    (Precision.SEASON, "2024-06-01", "2024-06-01", "2024-08-31", "summer 2024"),
    (Precision.SEASON, "2024-11-01", "2024-09-01", "2024-11-30", "autumn 2024"),
    (Precision.SEASON, "2023-12-01", "2023-12-01", "2024-02-29", "winter 2023"),
    (Precision.SEASON, "2024-02-29", "2023-12-01", "2024-02-29", "winter 2023"),
    (Precision.SEASON, "2024-01-01", "2023-12-01", "2024-02-29", "winter 2023"),
    (Precision.QUARTER, "2023-03-31", "2023-01-01", "2023-03-31", "first quarter of 2023"),
    (Precision.QUARTER, "2023-04-01", "2023-04-01", "2023-06-30", "second quarter of 2023"),
    (Precision.QUARTER, "2023-09-30", "2023-07-01", "2023-09-30", "third quarter of 2023"),
    (Precision.QUARTER, "2023-12-31", "2023-10-01", "2023-12-31", "fourth quarter of 2023"),
    (Precision.HALF, "2023-06-30", "2023-01-01", "2023-06-30", "first half of 2023"),
    (Precision.HALF, "2023-07-01", "2023-07-01", "2023-12-31", "second half of 2023"),
    (Precision.YEAR, "2014-07-01", "2014-01-01", "2014-12-31", "2014"),
    (Precision.YEAR, "0001-01-01", "0001-01-01", "0001-12-31", "1"),
    (Precision.YEAR, "9999-12-31", "9999-01-01", "9999-12-31", "9999"),
    (Precision.DECADE, "1999-12-31", "1990-01-01", "1999-12-31", "1990s"),
    (Precision.DECADE, "0010-01-01", "0010-01-01", "0019-12-31", "10s"),
    (Precision.CENTURY, "1999-12-31", "1900-01-01", "1999-12-31", "1900 to 1999"),
    (Precision.CENTURY, "9950-06-01", "9900-01-01", "9999-12-31", "9900 to 9999"),
]


@pytest.mark.parametrize(("precision", "day", "first", "last", "said"), UNITS)
def test_a_unit_has_its_days(precision: Precision, day: str, first: str, last: str, said: str) -> None:
    period = unit_period(precision, date.fromisoformat(day))
    assert period == Period(
        earliest=date.fromisoformat(first),
        latest=date.fromisoformat(last),
        precision=precision,
        part=None,
        approximate=False,
        uncertain=False,
        bound=Bound.WITHIN,
        direction=Direction.AT,
    )
    assert str(period) == said


@pytest.mark.parametrize(
    ("precision", "day", "message"),
    [
        (Precision.SEASON, "0001-01-15", "3 months from month 0 of 1 leave the years 1 to 9999"),
        (Precision.SEASON, "9999-12-15", "3 months from month 12 of 9999 leave the years 1 to 9999"),
        (Precision.DECADE, "0009-12-31", "the 10 years around 9 leave the years 1 to 9999"),
        (Precision.CENTURY, "0099-12-31", "the 100 years around 99 leave the years 1 to 9999"),
        (Precision.WEEK, "9999-12-31", "date value out of range"),
    ],
)
def test_a_unit_that_leaves_the_calendar_is_refused(precision: Precision, day: str, message: str) -> None:
    with pytest.raises(OverflowError, match=f"^{message}$"):
        unit_period(precision, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("precision", "day", "message"),
    [
        (Precision.RANGE, "2024-05-01", "a range around 2024-05-01 is no unit of the calendar"),
        (Precision.WEEKEND, "2024-05-03", "2024-05-03 is in no weekend"),
        (Precision.WEEKEND, "2024-05-06", "2024-05-06 is in no weekend"),
    ],
)
def test_what_is_no_unit_is_refused(precision: Precision, day: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        unit_period(precision, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("year", "month", "expected"),
    [(2024, 2, "2024-02-29"), (2023, 2, "2023-02-28"), (1900, 2, "1900-02-28"), (2023, 12, "2023-12-31"),
     (9999, 12, "9999-12-31"), (2024, 4, "2024-04-30"), (1, 1, "0001-01-31")],
)  # fmt: skip
def test_month_end(year: int, month: int, expected: str) -> None:
    assert month_end(year, month) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "message"),
    [
        (None, None, Precision.RANGE, "a period needs an earliest or a latest day"),
        ("2024-05-02", "2024-05-01", Precision.RANGE, r"earliest \(2024-05-02\) is after latest \(2024-05-01\)"),
        ("2024-05-01", "2024-05-02", Precision.DAY, "2024-05-01 to 2024-05-02 is not a day: use Precision.RANGE"),
        ("2024-05-01", None, Precision.DAY, "2024-05-01 to None is not a day: use Precision.RANGE"),
        (None, "2024-05-31", Precision.MONTH, "None to 2024-05-31 is not a month: use Precision.RANGE"),
        ("2024-05-02", "2024-06-01", Precision.MONTH, "2024-05-02 to 2024-06-01 is not a month: use Precision.RANGE"),
        ("2024-05-01", "2024-05-06", Precision.WEEK, "2024-05-01 to 2024-05-06 is not a week: use Precision.RANGE"),
        ("2024-05-01", "2024-05-08", Precision.WEEK, "2024-05-01 to 2024-05-08 is not a week: use Precision.RANGE"),
        (
            "2024-05-04",
            "2024-05-06",
            Precision.WEEKEND,
            "2024-05-04 to 2024-05-06 is not a weekend: use Precision.RANGE",
        ),
        (
            "2024-02-01",
            "2024-04-30",
            Precision.QUARTER,
            "2024-02-01 to 2024-04-30 is not a quarter: use Precision.RANGE",
        ),
        ("0001-01-01", "0001-02-28", Precision.SEASON, "0001-01-01 to 0001-02-28 is not a season: use Precision.RANGE"),
        ("1991-01-01", "2000-12-31", Precision.DECADE, "1991-01-01 to 2000-12-31 is not a decade: use Precision.RANGE"),
    ],
)
def test_days_that_are_no_such_period_are_refused(
    earliest: str | None, latest: str | None, precision: Precision, message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        days(earliest, latest, precision)


def test_a_datetime_is_no_day() -> None:
    moment = datetime(2024, 5, 1, 9)  # noqa: DTZ001 (what is refused)
    with pytest.raises(
        ValueError, match=r"^earliest must be a plain date, found datetime\.datetime\(2024, 5, 1, 9, 0\)$"
    ):
        Period(earliest=moment, precision=Precision.RANGE)
    with pytest.raises(ValueError, match=r"^latest must be a plain date, found "):
        Period(latest=moment, precision=Precision.RANGE)


def test_weeks_may_begin_on_any_day() -> None:
    assert str(days("2024-05-04", "2024-05-10", Precision.WEEK)) == "week of 4 May 2024"
    assert str(days("2024-05-03", "2024-05-04", Precision.WEEKEND)) == "weekend of 3 May 2024"


MARCH = unit_period(Precision.MONTH, date(2024, 3, 1))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "March 2024"),
        ({"direction": Direction.BY, "part": Part.LATE}, "by late March 2024"),
        ({"approximate": True}, "about March 2024"),
        ({"uncertain": True}, "March 2024?"),
        ({"bound": Bound.THROUGHOUT}, "throughout March 2024"),
        (
            {
                "direction": Direction.SINCE,
                "approximate": True,
                "bound": Bound.THROUGHOUT,
                "part": Part.MID,
                "uncertain": True,
            },
            "since about throughout mid March 2024?",
        ),
    ],
)
def test_doubts_are_said(fields: dict[str, object], said: str) -> None:
    period = Period(**{"earliest": MARCH.earliest, "latest": MARCH.latest, "precision": MARCH.precision, **fields})  # type: ignore[arg-type]  # which is what is tested
    assert str(period) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2024-05-01", "2024-05-03", "1 May 2024 to 3 May 2024"),
        ("2024-05-01", None, "1 May 2024 or later"),
        (None, "2024-05-03", "3 May 2024 or earlier"),
    ],
)
def test_ranges_are_said(earliest: str | None, latest: str | None, said: str) -> None:
    assert str(days(earliest, latest)) == said
    first, last = (None if each is None else date.fromisoformat(each) for each in (earliest, latest))
    throughout = Period(earliest=first, latest=last, precision=Precision.RANGE, bound=Bound.THROUGHOUT)
    assert str(throughout) == said


@pytest.mark.parametrize(
    ("first", "second", "before", "overlaps", "contains"),
    [
        (("2024-05-01", "2024-05-03"), ("2024-05-04", "2024-05-05"), True, False, False),
        (("2024-05-01", "2024-05-04"), ("2024-05-04", "2024-05-05"), False, True, False),
        (("2024-05-01", "2024-05-09"), ("2024-05-04", "2024-05-05"), False, True, True),
        (("2024-05-04", "2024-05-05"), ("2024-05-01", "2024-05-09"), False, True, False),
        (("2024-05-04", "2024-05-05"), ("2024-05-04", "2024-05-05"), False, True, True),
        (("2024-05-04", "2024-05-05"), ("2024-05-01", "2024-05-03"), False, False, False),
        ((None, "2024-05-03"), ("2024-05-04", None), True, False, False),
        ((None, "2024-05-03"), ("2024-05-03", None), False, True, False),
        ((None, "2024-05-03"), (None, "2024-05-02"), False, True, True),
        ((None, "2024-05-03"), (None, "2024-05-04"), False, True, False),
        ((None, "2024-05-03"), ("2024-05-01", "2024-05-03"), False, True, True),
        (("2024-05-01", None), ("2024-05-01", None), False, True, True),
        (("2024-05-02", None), ("2024-05-01", None), False, True, False),
        (("2024-05-01", None), ("2024-05-02", "2024-05-03"), False, True, True),
        (("2024-05-01", "2024-05-09"), ("2024-05-02", None), False, True, False),
        (("2024-05-01", "2024-05-09"), (None, "2024-05-02"), False, True, False),
        (("2024-05-01", None), (None, "2024-04-30"), False, False, False),
    ],
)
def test_periods_lie_to_each_other(
    first: tuple[str | None, str | None],
    second: tuple[str | None, str | None],
    before: bool,  # noqa: FBT001 (columns of the table)
    overlaps: bool,  # noqa: FBT001 (a table)
    contains: bool,  # noqa: FBT001 (a table)
) -> None:
    one, other = days(*first), days(*second)
    assert one.certainly_before(other) is before
    assert one.overlaps(other) is overlaps
    assert one.contains(other) is contains
