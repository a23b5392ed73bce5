"""The front door: one table for the checkers, one for run time, and they are the same."""

import ast
from typing import Final

import pytest

import conflictmodel as cm
from tests.shape.syntax import PACKAGE_SOURCES, PUBLIC


def names_for_checkers() -> dict[str, str]:
    """Read off the source which names are imported for type checkers, and from where."""
    front_door = next(source for source in PACKAGE_SOURCES if source.name == "conflictmodel")
    branch = next(node for node in front_door.tree.body if isinstance(node, ast.If))
    homes = {}
    for node in branch.body:
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for alias in node.names:
                assert alias.asname == alias.name, "only `from m import x as x` shows a name to strict checkers"
                homes[alias.name] = node.module
    return homes


CHECKED: Final = names_for_checkers()


def test_checkers_and_run_time_know_the_same_names() -> None:
    assert sorted(CHECKED) == sorted(PUBLIC)


@pytest.mark.parametrize(("name", "home"), sorted(CHECKED.items()))
def test_a_name_leads_to_the_same_thing_in_its_room(name: str, home: str) -> None:
    room = __import__(home, fromlist=[name])
    assert getattr(cm, name) is getattr(room, name)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'conflictmodel' has no attribute 'Nope'"):
        _ = cm.Nope  # type: ignore[attr-defined]  # which is what is tested


def test_dir_shows_every_name_before_it_is_touched() -> None:
    assert set(PUBLIC) <= set(dir(cm))
    assert dir(cm) == sorted(dir(cm))
