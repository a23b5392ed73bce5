"""Strategies for days, periods and moments, near the ends of the calendar too."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from datetime import date, time, timedelta
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from conflictmodel.strategies.words import FLAGS, Given, choose, perhaps, sparsely
from conflictmodel.values.moments import MOST_OFFSET_MINUTES, Moment
from conflictmodel.values.periods import Bound, Direction, Part, Period, Precision, unit_period
from conflictmodel.values.timex import Timex, format_timex

_EDGES: Final = (
    date.min, date(4, 2, 29), date(9, 12, 31), date(10, 1, 1), date(100, 1, 1), date(1900, 1, 1), date(1999, 12, 31),
    date(2000, 2, 29), date(2024, 2, 29), date(2024, 12, 31), date(9000, 1, 1), date(9999, 12, 1), date.max,
)  # fmt: skip
_MILLENNIUM: Final = date(2000, 1, 1).toordinal()
_DAYS: Final = (
    st.integers(-4000, 10_000).map(lambda after: date.fromordinal(_MILLENNIUM + after))
    | st.integers(1 - _MILLENNIUM, date.max.toordinal() - _MILLENNIUM).map(
        lambda after: date.fromordinal(_MILLENNIUM + after)
    )
    | st.sampled_from(_EDGES)
)
# Not `st.times()`: it folds hours, which a moment refuses.
_HOURS: Final = st.builds(time, st.integers(0, 23), st.integers(0, 59))
_CLOCKS: Final = _HOURS | st.builds(
    time, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59), st.integers(0, 999_999)
)
_OFFSETS: Final = st.sampled_from((0, 180, -210)) | st.integers(1 - MOST_OFFSET_MINUTES, MOST_OFFSET_MINUTES - 1)
_PRECISIONS: Final = st.sampled_from(Precision)
_PARTS_OF_UNITS: Final = st.sampled_from(Part)
_DIRECTIONS: Final = st.sampled_from(Direction)
_TRUE: Final = st.just(value=True)
_THROUGHOUT: Final = st.just(Bound.THROUGHOUT)
_ENDS: Final = st.sampled_from(("closed", "since", "until"))
_LENGTHS: Final = st.integers(0, 40_000)
_MAYBE_CLOCKS: Final = perhaps(_CLOCKS)
_MAYBE_OFFSETS: Final = perhaps(_OFFSETS)


@st.composite
def days(draw: st.DrawFn) -> date:
    """Draw days: of our time, of the whole calendar, and those at which computing goes wrong."""
    return draw(_DAYS)


# The first and last day whose unit is inside the calendar: the first winter would begin before it.
_FIRST_DAYS: Final = {
    Precision.WEEKEND: date(1, 1, 6), Precision.SEASON: date(1, 3, 1),
    Precision.DECADE: date(10, 1, 1), Precision.CENTURY: date(100, 1, 1),
}  # fmt: skip
_LAST_DAYS: Final = {
    Precision.WEEKEND: date(9999, 12, 30), Precision.WEEK: date(9999, 12, 25), Precision.SEASON: date(9999, 11, 30),
}  # fmt: skip
_RUNS: Final = {Precision.WEEK: 7, Precision.WEEKEND: 2}
_FIRST_WEEKDAYS: Final = {Precision.WEEK: 0, Precision.WEEKEND: 5}


@st.composite
def stretches(draw: st.DrawFn, *, day: Given[date] = None, precision: Given[Precision] = None) -> Period:
    """Draw periods without doubts: the unit around a day, a week or weekend from any day, a range open or not."""
    around, unit = draw(choose(day, _DAYS)), draw(choose(precision, _PRECISIONS))
    around = min(max(around, _FIRST_DAYS.get(unit, date.min)), _LAST_DAYS.get(unit, date.max))
    if unit is Precision.RANGE:
        match draw(_ENDS):
            case "since":
                return Period(earliest=around, precision=unit)
            case "until":
                return Period(latest=around, precision=unit)
            case _:
                more = timedelta(days=min(draw(_LENGTHS), (date.max - around).days))
                return Period(earliest=around, latest=around + more, precision=unit)
    if unit in _RUNS:
        if draw(FLAGS):
            around -= timedelta(days=(around.weekday() - _FIRST_WEEKDAYS[unit]) % 7)
        return Period(earliest=around, latest=around + timedelta(days=_RUNS[unit] - 1), precision=unit)
    return unit_period(unit, around)


_STRETCHES: Final = stretches()


def _doubted(*, stretch: Period, **doubts: Any) -> Period:  # noqa: ANN401 (drawn by name)
    return attrs.evolve(stretch, **doubts)


@st.composite
def periods(
    draw: st.DrawFn,
    *,
    stretch: Given[Period] = None,
    part: Given[Part | None] = None,
    approximate: Given[bool] = None,
    uncertain: Given[bool] = None,
    bound: Given[Bound] = None,
    direction: Given[Direction] = None,
) -> Period:
    """Draw periods of every precision near and far, with their doubts."""
    return sparsely(
        draw,
        _doubted,
        {"stretch": (stretch, _STRETCHES)},
        {
            "part": (part, _PARTS_OF_UNITS), "approximate": (approximate, _TRUE),
            "uncertain": (uncertain, _TRUE), "bound": (bound, _THROUGHOUT),
            "direction": (direction, _DIRECTIONS),
        },
    )  # fmt: skip


def timexes() -> SearchStrategy[Timex]:
    """Draw values and mods of TIMEX3 that name days of the calendar."""
    return periods().map(format_timex)


@st.composite
def moments(
    draw: st.DrawFn, *, day: Given[date] = None, clock: Given[time | None] = None, offset: Given[int | None] = None
) -> Moment:
    """Draw moments: bare days, and clock times without and with an offset (which a bare day drops)."""
    at = draw(choose(clock, _MAYBE_CLOCKS))
    return Moment(
        day=draw(choose(day, _DAYS)), clock=at, offset=None if at is None else draw(choose(offset, _MAYBE_OFFSETS))
    )
