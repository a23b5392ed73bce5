"""Counts, and the conventions that turn vague words into bounds."""

import pytest

from conflictmodel import ACLED, LITERAL, Convention, Count, VagueBounds, VagueNumber, bounds_of, exactly

DOZENS = VagueNumber.DOZENS


@pytest.mark.parametrize(
    ("count", "said", "exact"),
    [
        (Count(low=7, high=7), "7", 7),
        (exactly(7), "7", 7),
        (Count(low=0, high=0), "0", 0),
        (Count(low=7, best=7, high=7), "7", 7),
        (Count(low=7, best=8, high=7), "7, best 8", None),
        (Count(low=40, high=40, approximate=True), "about 40", None),
        (Count(low=12), "at least 12", None),
        (Count(high=12), "at most 12", None),
        (Count(low=3, high=9), "3 to 9", None),
        (Count(low=3, best=5, high=9), "3 to 9, best 5", None),
        (Count(low=3, best=2), "at least 3, best 2", None),
        (Count(high=3, best=20), "at most 3, best 20", None),
        (Count(best=5), "5", None),
        (Count(best=0), "0", None),
        (Count(best=5, approximate=True), "about 5", None),
        (Count(vague=DOZENS), "dozens", None),
        (Count(vague=VagueNumber.A_FEW, approximate=True), "about a few", None),
        (Count(low=24, vague=DOZENS), "dozens (at least 24)", None),
        (Count(low=24, high=24, vague=DOZENS), "dozens (24)", None),
        (Count(low=0), "at least 0", None),
    ],
)
def test_counts_are_said(count: Count, said: str, exact: int | None) -> None:
    assert str(count) == said
    assert count.exact == exact


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "a count needs a number or a vague word"),
        ({"approximate": True}, "a count needs a number or a vague word"),
        ({"low": -1}, "a count cannot be negative: low -1, best None, high None"),
        ({"best": -2, "high": 3}, "a count cannot be negative: low None, best -2, high 3"),
        ({"high": -3}, "a count cannot be negative: low None, best None, high -3"),
        ({"low": 9, "high": 3}, r"low \(9\) is above high \(3\)"),
    ],
)
def test_counts_that_say_nothing_or_contradict_themselves_are_refused(fields: dict[str, int], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Count(**fields)  # type: ignore[arg-type]  # which is what is tested


def test_real_rows_may_have_best_outside_the_bounds() -> None:
    count = Count(low=3, best=1, high=5)
    assert (count.low, count.best, count.high) == (3, 1, 5)


@pytest.mark.parametrize(
    ("count", "literal", "acled"),
    [
        (Count(low=3, high=9), (3, 9), (3, 9)),
        (Count(low=3), (3, None), (3, None)),
        (Count(high=9), (None, 9), (None, 9)),
        (Count(best=5), (5, 5), (5, 5)),
        (Count(best=0), (0, 0), (0, 0)),
        (Count(low=0, best=3), (0, None), (0, None)),
        (Count(low=3, best=5), (3, None), (3, None)),
        (Count(best=5, high=9), (None, 9), (None, 9)),
        (Count(low=30, vague=DOZENS), (30, None), (30, None)),
        (Count(vague=VagueNumber.A_COUPLE), (2, None), (None, None)),
        (Count(vague=VagueNumber.A_FEW), (3, None), (None, None)),
        (Count(vague=VagueNumber.SEVERAL), (3, None), (None, None)),
        (Count(vague=VagueNumber.MANY), (3, None), (None, None)),
        (Count(vague=VagueNumber.TENS), (20, None), (10, 10)),
        (Count(vague=DOZENS), (24, None), (12, 12)),
        (Count(vague=VagueNumber.SCORES), (40, None), (None, None)),
        (Count(vague=VagueNumber.HUNDREDS), (200, None), (100, 100)),
        (Count(vague=VagueNumber.THOUSANDS), (2000, None), (None, None)),
        (Count(vague=VagueNumber.TENS_OF_THOUSANDS), (20_000, None), (None, None)),
        (Count(vague=VagueNumber.HUNDREDS_OF_THOUSANDS), (200_000, None), (None, None)),
        (Count(vague=VagueNumber.MILLIONS), (2_000_000, None), (None, None)),
    ],
)
def test_bounds_are_those_said_else_those_of_the_convention(
    count: Count, literal: tuple[int | None, int | None], acled: tuple[int | None, int | None]
) -> None:
    assert bounds_of(count, LITERAL) == literal
    assert bounds_of(count, ACLED) == acled


def test_conventions_have_names_and_sources() -> None:
    assert (LITERAL.name, ACLED.name) == ("literal", "acled")
    assert {row.vague for row in LITERAL.bounds} == set(VagueNumber)
    assert "ACLED" in ACLED.source
    assert LITERAL.source.startswith("the words themselves")


def test_anybody_can_make_a_convention() -> None:
    mine = Convention(name="mine", source="me", bounds=(VagueBounds(vague=DOZENS, high=50),))
    assert bounds_of(Count(vague=DOZENS), mine) == (None, 50)
    with pytest.raises(ValueError, match=r"^bounds must be a tuple, found \[\]$"):
        Convention(name="mine", source="me", bounds=[])  # type: ignore[arg-type]  # which is what is tested
