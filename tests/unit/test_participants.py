"""Participants."""

import pytest

from conflictmodel import Actor, Excerpt, Participant, Reading, Responsibility, Role

ISIS = Reading(value=Actor(name="ISIS"))


@pytest.mark.parametrize(
    ("participant", "said"),
    [
        (Participant(actor=ISIS, role=Role.TARGET), "ISIS (target)"),
        (
            Participant(actor=ISIS, role=Role.ALLEGED_PERPETRATOR, responsibility=Responsibility.DENIED),
            "ISIS (alleged perpetrator, denied)",
        ),
        (Participant(actor=Reading(words=(Excerpt(text="they"),)), role=Role.SIDE_A), "“they” (side a)"),
    ],
)
def test_participants_are_said(participant: Participant, said: str) -> None:
    assert str(participant) == said


def test_sources_are_a_tuple() -> None:
    with pytest.raises(ValueError, match=r"^sources must be a tuple, found \[\]$"):
        Participant(actor=ISIS, role=Role.VICTIM, sources=[])  # type: ignore[arg-type]  # which is what is tested
