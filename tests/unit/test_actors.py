"""Actors."""

import pytest

from conflictmodel import Actor, ActorKind

ARMY = Actor(name="Iraqi army", kind=ActorKind.MILITARY, aliases=("IA", "the Army"), country="Iraq")


def test_actors_are_named() -> None:
    assert str(ARMY) == "Iraqi army"
    assert str(Actor(name="9th Division", part_of=ARMY)) == "9th Division"
    assert str(Actor(name="a\nb")) == "a b"
    assert ARMY.named
    assert not Actor(name="witnesses", named=False).named


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Iraqi army", True),
        ("IRAQI ARMY", True),
        ("ia", True),
        ("The Army", True),
        ("army", False),
        ("Iraq", False),
        ("", False),
    ],
)
def test_actors_are_called_by_name_and_alias(name: str, expected: bool) -> None:  # noqa: FBT001 (a column)
    assert ARMY.is_called(name) is expected


def test_a_part_is_not_called_as_the_whole() -> None:
    assert not Actor(name="9th Division", part_of=ARMY).is_called("Iraqi army")


def test_an_actor_needs_a_name_and_tuples() -> None:
    with pytest.raises(ValueError, match=r"^name must not be empty$"):
        Actor(name="")
    with pytest.raises(ValueError, match=r"^aliases must be a tuple, found 'IA'$"):
        Actor(name="x", aliases="IA")  # type: ignore[arg-type]  # which is what is tested
    with pytest.raises(ValueError, match=r"^codes must be a tuple, found \[\]$"):
        Actor(name="x", codes=[])  # type: ignore[arg-type]  # which is what is tested
