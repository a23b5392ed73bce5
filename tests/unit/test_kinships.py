"""Kinships of kinds: which can be words for one happening, and what befalls people in which."""

import pytest

from conflictmodel import EventKind, Outcome
from conflictmodel.text.events._kinships import alike, narrower, plainly_alike, takes


@pytest.mark.parametrize(
    ("one", "other", "kin", "plainly"),
    [
        (EventKind.KILLING, EventKind.KILLING, True, True),
        (EventKind.KILLING, EventKind.BOMBING, True, True),
        (EventKind.RAID, EventKind.ARREST, True, False),
        (EventKind.SHELLING, EventKind.AIR_STRIKE, False, False),
        (EventKind.ARREST, EventKind.PROTEST, False, False),
        (EventKind.KILLING, EventKind.SIEGE, True, True),
    ],
)
def test_alike_kinds_are_alike_both_ways(one: EventKind, other: EventKind, kin: bool, plainly: bool) -> None:  # noqa: FBT001 - columns of the table
    assert alike(one, other) is alike(other, one) is kin
    assert plainly_alike(one, other) is plainly_alike(other, one) is plainly


@pytest.mark.parametrize(
    ("one", "other", "narrow"),
    [
        (EventKind.KILLING, EventKind.ATTACK, EventKind.ATTACK),
        (EventKind.ATTACK, EventKind.KILLING, EventKind.ATTACK),
        (EventKind.ATTACK, EventKind.BOMBING, EventKind.BOMBING),
        (EventKind.BOMBING, EventKind.SUICIDE_ATTACK, EventKind.SUICIDE_ATTACK),
        (EventKind.PROPERTY_DESTRUCTION, EventKind.ATTACK, EventKind.ATTACK),
        (EventKind.ATTACK, EventKind.PROPERTY_DESTRUCTION, EventKind.ATTACK),
        (EventKind.PROTEST, EventKind.RIOT, EventKind.RIOT),
        (EventKind.ARREST, EventKind.CROWD_DISPERSAL, EventKind.CROWD_DISPERSAL),
        (EventKind.RAID, EventKind.ARREST, EventKind.RAID),
        (EventKind.ARREST, EventKind.RAID, EventKind.ARREST),
    ],
)
def test_the_kind_that_says_more_is_kept(one: EventKind, other: EventKind, narrow: EventKind) -> None:
    assert narrower(one, other) is narrow


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_is_alike_to_itself(kind: EventKind) -> None:
    assert alike(kind, kind)
    assert narrower(kind, kind) is kind
    assert not takes(kind, None)


@pytest.mark.parametrize(
    ("kind", "outcome", "taken"),
    [
        (EventKind.BOMBING, Outcome.KILLED, True),
        (EventKind.TALKS, Outcome.KILLED, False),
        (EventKind.ARREST, Outcome.ARRESTED, True),
        (EventKind.SHELLING, Outcome.ARRESTED, False),
        (EventKind.ABDUCTION, Outcome.ABDUCTED, True),
    ],
)
def test_outcomes_befall_people_in_fitting_kinds(kind: EventKind, outcome: Outcome, taken: bool) -> None:  # noqa: FBT001 - a column of the table
    assert takes(kind, outcome) is taken
