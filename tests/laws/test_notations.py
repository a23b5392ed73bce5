"""The laws of notations: EDTF, TIMEX3 and ISO 8601 moments, each a value and back."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conflictmodel import (
    Bound,
    Direction,
    Moment,
    ParseError,
    Period,
    Precision,
    format_edtf,
    format_moment,
    format_timex,
    parse_edtf,
    parse_moment,
    parse_timex,
)
from conflictmodel.strategies import moments, periods, texts, timexes

SATURDAY = 5


def is_whole(period: Period) -> bool:
    """Say whether a week begins on a Monday, a weekend on a Saturday; true of every other unit."""
    assert period.earliest is not None
    weekday = period.earliest.weekday()
    return (period.precision is not Precision.WEEK or weekday == 0) and (
        period.precision is not Precision.WEEKEND or weekday == SATURDAY
    )


def edtf_holds(period: Period) -> bool:
    """Say whether EDTF can write the period, as `format_edtf` states."""
    if period.part is not None or period.direction is not Direction.AT:
        return False
    if period.precision is not Precision.RANGE:
        return is_whole(period)
    if period.earliest is None or period.latest is None:
        return True
    days = (period.latest - period.earliest).days + 1
    return (period.earliest.weekday(), days) not in {(0, 7), (SATURDAY, 2)} and days > 1


def timex_holds(period: Period) -> bool:
    """Say whether TIMEX3 can write the period, as `format_timex` states."""
    if period.uncertain or period.bound is not Bound.WITHIN or period.direction is Direction.UNTIL:
        return False
    if (period.part is not None) + (period.direction is not Direction.AT) + period.approximate > 1:
        return False
    return period.precision is Precision.RANGE or is_whole(period)


DATES = "0123456789-/.[]?~%XTZ:+WQHSPUFAIE "
ODD_TEXTS = texts(max_size=30) | st.text(DATES, max_size=30)
NEAR_DATES = st.from_regex(r"\A\[?[0-9]{2,4}[-0-9X]{0,8}[?~%]?(\.\.|/)?[0-9X-]{0,10}[?~%]?\]?\Z")


@given(periods().filter(edtf_holds))
def test_parse_undoes_format_for_edtf(period: Period) -> None:
    assert parse_edtf(format_edtf(period)) == period


@given(periods())
def test_edtf_keeps_the_days_and_the_doubts_of_every_period(period: Period) -> None:
    again = parse_edtf(format_edtf(period))
    assert (again.earliest, again.latest) == (period.earliest, period.latest)
    assert (again.approximate, again.uncertain) == (period.approximate, period.uncertain)
    days = (period.latest - period.earliest).days if period.earliest and period.latest else None
    assert again.bound is period.bound or days == 0


@given(periods().filter(timex_holds))
def test_parse_undoes_format_for_timex(period: Period) -> None:
    assert parse_timex(*format_timex(period)) == period


@given(periods())
def test_timex_keeps_the_days_of_every_period(period: Period) -> None:
    again = parse_timex(*format_timex(period))
    assert (again.earliest, again.latest) == (period.earliest, period.latest)
    assert again.part is period.part


@given(moments())
def test_parse_undoes_format_for_moments(moment: Moment) -> None:
    assert parse_moment(format_moment(moment)) == moment


@given(periods())
def test_format_settles_for_edtf(period: Period) -> None:
    written = format_edtf(parse_edtf(format_edtf(period)))
    assert format_edtf(parse_edtf(written)) == written


@given(NEAR_DATES)
def test_format_settles_for_whatever_edtf_is_read(text: str) -> None:
    period, _ = read_or_refused(parse_edtf, text)
    if not isinstance(period, Period):
        return
    written = format_edtf(period)
    assert format_edtf(parse_edtf(written)) == written


@given(timexes())
def test_format_settles_for_timex(timex: tuple[str, str | None]) -> None:
    written = format_timex(parse_timex(*timex))
    assert format_timex(parse_timex(*written)) == written


@given(moments(), st.sampled_from("T tx_"))
def test_format_settles_for_moments(moment: Moment, separator: str) -> None:
    written = format_moment(moment).replace("T", separator)
    assert parse_moment(written) == moment
    assert format_moment(parse_moment(written)) == format_moment(moment)


def parse_mod(mod: str) -> Period:
    return parse_timex("2024", mod)


@pytest.mark.parametrize("parse", [parse_edtf, parse_timex, parse_mod, parse_moment], ids=lambda each: each.__name__)
@given(text=ODD_TEXTS | NEAR_DATES | moments().map(format_moment) | timexes().map(lambda timex: timex.value))
@example(text="")
@example(text="\ud800")
@example(text="0000")
@example(text="0000-00-00")
@example(text="9999-24")
@example(text="9999-W53-WE")
@example(text="00XX")
@example(text="2024-05-01T24:00")
@example(text="2024-05-01T09:05+23:59:59.999999")
@example(text="9" * 5000)
@example(text="[" * 5000)
def test_parsers_are_total(parse: Callable[[str], Period | Moment], text: str) -> None:
    value, refusal = read_or_refused(parse, text)
    if refusal is None:
        assert type(value) is (Moment if parse is parse_moment else Period)
    else:
        span = refusal.location.span
        assert span is not None
        assert 0 <= span.start <= span.end <= len(text)
        assert refusal.text == text
        assert refusal.message.startswith("expected ")
        assert str(refusal).startswith(refusal.message)


def read_or_refused(
    parse: Callable[[str], Period | Moment], text: str
) -> tuple[Period | Moment | None, ParseError | None]:
    """Read a text, or give the one error that may be raised."""
    try:
        return parse(text), None
    except ParseError as error:
        return None, error


@given(periods(), periods())
def test_periods_are_apart_or_overlap(first: Period, second: Period) -> None:
    """Of two periods one lies wholly before the other, or they may share a day: exactly one of the three holds."""
    assert [first.certainly_before(second), second.certainly_before(first), first.overlaps(second)].count(True) == 1
    assert first.overlaps(second) == second.overlaps(first)
    if first.contains(second):
        assert first.overlaps(second)
    assert first.contains(first)
    if first.contains(second) and second.contains(first):
        assert (first.earliest, first.latest) == (second.earliest, second.latest)


@given(periods(), periods(), periods())
def test_being_before_and_containing_are_transitive(first: Period, second: Period, third: Period) -> None:
    if first.certainly_before(second) and second.certainly_before(third):
        assert first.certainly_before(third)
    if first.contains(second) and second.contains(third):
        assert first.contains(third)
    if first.contains(second) and third.certainly_before(first):
        assert third.certainly_before(second)
