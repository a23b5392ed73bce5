"""Every code of a notice or fault is explained, and every explanation is of a code that something gives."""

import ast
from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from conflictmodel.notices import explanations
from tests.shape.syntax import PACKAGE_SOURCES, calls

# What makes a notice or fault, and where its code stands: in the keyword `code`, else in the first place.
MAKERS: Final = frozenset(
    {"Notice", "Fault", "Flaw", "error_notice", "warning_notice", "noted", "TableError", "RecordError"}
)


def codes_given(tree: ast.Module) -> Iterator[str]:
    """Give the codes of the notices and faults that a module makes; a variable is followed to what it was set to."""
    set_to = _set_to(tree)
    for name, call in calls(tree):
        if name.rpartition(".")[2] in MAKERS:
            keyword = next((each.value for each in call.keywords if each.arg == "code"), None)
            given = keyword or (call.args[0] if call.args else None)
            if isinstance(given, ast.Name):
                given = set_to.get(given.id)
            yield from () if given is None else _words(given)


def _set_to(tree: ast.Module) -> Mapping[str, ast.expr]:
    return {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _words(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _words(node.body)
        yield from _words(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def test_every_code_that_is_given_is_explained() -> None:
    given = {code for source in PACKAGE_SOURCES for code in codes_given(source.tree)}
    assert len(given) > 20
    assert given - set(explanations()) == set()


def test_every_code_that_is_explained_is_given() -> None:
    written = {
        node.value
        for source in PACKAGE_SOURCES
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(explanations()) - written == set()


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("Notice(code='a.b', message=m)", ["a.b"]),
        ("errors.Fault(code='a.b')", ["a.b"]),
        ("Flaw('a.b', x, y)", ["a.b"]),
        ("error_notice('a.b', x, y)", ["a.b"]),
        ("code = 'a.b' if x else 'a.c'\nFlaw(code, y)", ["a.b", "a.c"]),
        ("Fault(code=flaw.code)", []),
        ("rule('a.b')", []),
    ],
)
def test_a_code_that_is_given_is_seen(code: str, seen: list[str]) -> None:
    assert list(codes_given(ast.parse(code))) == seen
