"""The tests themselves: each can fail, none pretends, none looks at a clock."""

import ast
from typing import Final

import pytest

from tests.shape.syntax import TEST_SOURCES, Function, calls, functions, imported

# A call that can fail a test: pytest's own, and the checkers of laws that the tests share.
_FAILING: Final = ("pytest.raises", "pytest.warns", "pytest.fail")
_CHECKERS: Final = ("assert_", "check_")

_PRETENDING: Final = ("unittest.mock", "mock", "pytest_mock")
_CLOCKS: Final = ("time.time", "time.monotonic", "time.perf_counter", "time.time_ns", "time.perf_counter_ns")


def can_fail(test: Function) -> bool:
    """Say whether something in a test can make it fail: an assertion on more than a constant, a raise, a checker."""
    for node in ast.walk(test):
        if isinstance(node, ast.Raise) or (isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant)):
            return True
    return any(name in _FAILING or name.rpartition(".")[2].lstrip("_").startswith(_CHECKERS) for name, _ in calls(test))


def pretences(tree: ast.AST) -> list[str]:
    """List the mocks that a tree imports and the wall clocks that it reads."""
    mocks = [name for name, _ in imported(tree) if name.startswith(_PRETENDING)]
    return mocks + [name for name, _ in calls(tree) if name in _CLOCKS]


def test_every_test_can_fail() -> None:
    idle = [
        f"{source.name}.{name}"
        for source in TEST_SOURCES
        for name, function in functions(source.tree)
        if function.name.startswith("test_") and not can_fail(function)
    ]
    assert idle == []


def test_no_test_uses_a_mock_or_a_wall_clock() -> None:
    assert {source.name: found for source in TEST_SOURCES if (found := pretences(source.tree))} == {}


@pytest.mark.parametrize(
    ("body", "serious"),
    [
        ("assert x == y", True),
        ("with pytest.raises(ValueError): f()", True),
        ("check_dataset(mine)", True),
        ("assert True", False),
        ("f()", False),
        ("x == y", False),
    ],
)
def test_a_test_that_cannot_fail_is_seen(body: str, serious: bool) -> None:  # noqa: FBT001 - a column of the table
    ((_, function),) = functions(ast.parse(f"def test_x():\n    {body}"))
    assert can_fail(function) is serious


@pytest.mark.parametrize("code", ["from unittest.mock import patch", "import mock", "x = time.perf_counter()"])
def test_a_pretence_is_seen(code: str) -> None:
    assert len(pretences(ast.parse(code))) == 1
