"""Links, their reasons, and revisions."""

# ruff: noqa: ANN401 (fields of any type, by name)

from math import copysign, inf, nan
from typing import Any

import pytest

from conflictmodel import Coding, EventId, Excerpt, Link, LinkId, LinkRelation, Reason, Revision

E1, E2, E3 = EventId("e1"), EventId("e2"), EventId("e3")


def link(**fields: Any) -> Link:
    return Link(**{"id": LinkId("l1"), "this": E1, "relation": LinkRelation.CONTRADICTS, "that": (E2, E3), **fields})


def test_links_are_said() -> None:
    assert str(link()) == "e1 contradicts e2, e3"
    assert str(link(this=None, relation=LinkRelation.RETRACTS, that=(E1,))) == "retracts e1"
    assert str(link(relation=LinkRelation.SAME_HAPPENING, that=(E2,))) == "e1 same happening e2"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "id must not be empty"),
        ({"that": ()}, "that must not be empty"),
        ({"that": [E2]}, r"that must be a tuple, found \['e2'\]"),
        ({"that": (E2, E1)}, "e1 cannot be linked to itself"),
        ({"reasons": []}, r"reasons must be a tuple, found \[\]"),
    ],
)
def test_links_to_nothing_and_to_themselves_are_refused(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        link(**fields)


def test_reasons_are_said() -> None:
    assert str(Reason(dimension="time", score=0.8)) == "time (0.8)"
    assert str(Reason(dimension="time", score=0)) == "time (0)"
    assert str(Reason(dimension="the\nplace", words=(Excerpt(text="Basra"),))) == "the place"


def test_scores_have_one_spelling() -> None:
    score = Reason(dimension="time", score=-0.0).score
    assert score == 0
    assert copysign(1, score) == 1
    assert type(Reason(dimension="time", score=1).score) is float
    assert Reason(dimension="time").score is None


@pytest.mark.parametrize("score", [-0.1, 1.1, nan, inf, -inf, 2, 10**400])
def test_scores_off_the_scale_are_refused(score: float) -> None:
    with pytest.raises(ValueError, match=rf"^score must lie between 0 and 1, found {score!r}$"):
        Reason(dimension="time", score=score)


def test_a_reason_needs_a_dimension_and_tuples() -> None:
    with pytest.raises(ValueError, match=r"^dimension must not be empty$"):
        Reason(dimension="")
    with pytest.raises(ValueError, match=r"^words must be a tuple, found \[\]$"):
        Reason(dimension="time", words=[])  # type: ignore[arg-type]  # which is what is tested


BY_HAND = Coding(codebook="b", coder="A. Editor")


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (
            Revision(record=E1, fields=("tolls", "when"), why="typing error", coding=BY_HAND),
            "e1: tolls, when changed (typing error), b, by A. Editor",
        ),
        (Revision(record=E1, fields=(), coding=BY_HAND), "e1: nothing changed, b, by A. Editor"),
        (
            Revision(record=E1, fields=("when",), why="two\nlines", coding=BY_HAND),
            "e1: when changed (two lines), b, by A. Editor",
        ),
    ],
)
def test_revisions_are_said(revision: Revision, said: str) -> None:
    assert str(revision) == said


def test_a_revision_needs_a_record_and_tuples() -> None:
    with pytest.raises(ValueError, match=r"^record must not be empty$"):
        Revision(record=EventId(""), fields=(), coding=BY_HAND)
    with pytest.raises(ValueError, match=r"^fields must be a tuple, found 'when'$"):
        Revision(record=E1, fields="when", coding=BY_HAND)  # type: ignore[arg-type]  # which is what is tested
