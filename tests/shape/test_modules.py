"""Modules and records have the shape that the house gives them."""

import ast
from typing import Final

import pytest

from tests.shape.syntax import PACKAGE_SOURCES

MOST_LINES: Final = 400
SAYING_NOTHING: Final = frozenset(
    {"utils", "helpers", "common", "base", "core", "types", "manager", "handler", "tools", "misc"}
)
RECORD: Final = ["final", "attrs.frozen(kw_only=True)"]


def misshapen(tree: ast.AST) -> list[str]:
    """List the classes made by attrs or dataclasses that are not literally our one shape of record."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        decorators = [ast.unparse(each) for each in node.decorator_list]
        if not any("attr" in each or "dataclass" in each for each in decorators):
            continue
        bases = [ast.unparse(each) for each in node.bases]
        if decorators != RECORD or any(not each.startswith("Generic[") for each in bases):
            found.append(f"line {node.lineno}: {node.name}")
    return found


def test_no_module_is_longer_than_one_sitting() -> None:
    lengths = {source.name: len(source.text.splitlines()) for source in PACKAGE_SOURCES}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_every_module_says_in_its_name_what_it_holds() -> None:
    words = {source.name: source.name.rpartition(".")[2].strip("_") for source in PACKAGE_SOURCES}
    assert [name for name, word in words.items() if word in SAYING_NOTHING] == []


def test_every_module_starts_with_one_sentence() -> None:
    first_lines = {source.name: (ast.get_docstring(source.tree) or "").partition("\n")[0] for source in PACKAGE_SOURCES}
    assert [name for name, line in first_lines.items() if not line.endswith((".", "?"))] == []


def test_every_record_is_final_frozen_and_keyword_only() -> None:
    assert {source.name: found for source in PACKAGE_SOURCES if (found := misshapen(source.tree))} == {}


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("@attrs.frozen(kw_only=True)\nclass A: ...", id="not final"),
        pytest.param("@final\n@attrs.frozen\nclass A: ...", id="positional"),
        pytest.param("@final\n@attrs.define(kw_only=True)\nclass A: ...", id="not frozen"),
        pytest.param("@final\n@attrs.frozen(kw_only=True, cache_hash=True)\nclass A: ...", id="more options"),
        pytest.param("@final\n@attrs.frozen(kw_only=True)\nclass A(B): ...", id="inherits"),
        pytest.param("@dataclass(frozen=True)\nclass A: ...", id="dataclass"),
    ],
)
def test_a_misshapen_record_is_seen(code: str) -> None:
    assert len(misshapen(ast.parse(code))) == 1
