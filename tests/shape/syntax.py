"""The sources of the package and of its tests, as syntax trees that the tests of shape walk over."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

import conflictmodel

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = Path(conflictmodel.__file__).parent  # not ROOT / "src": an installed wheel is held to the same rules

PUBLIC: Final[tuple[str, ...]] = tuple(vars(conflictmodel)["__all__"])  # hidden from checkers, who read the imports

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


class Source(NamedTuple):
    """One module: its dotted name, its text and its tree."""

    name: str
    text: str
    tree: ast.Module


def _sources(folder: Path) -> tuple[Source, ...]:
    found = []
    for path in sorted(folder.rglob("*.py")):
        parts = path.relative_to(folder.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        found.append(Source(name, text, ast.parse(text, filename=str(path))))
    return tuple(found)


PACKAGE_SOURCES: Final = _sources(PACKAGE)
TEST_SOURCES: Final = _sources(ROOT / "tests")


def functions(tree: ast.AST) -> Iterator[tuple[str, Function]]:
    """Give each function of a tree, methods and inner ones too, with its qualified name."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Function):
            yield node.name, node
        prefix = f"{node.name}." if isinstance(node, Function | ast.ClassDef) else ""
        for name, function in functions(node):
            yield prefix + name, function


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Give each call of a tree with what is called, dots and all: ``re.compile``, ``print``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Give each module that a tree imports anywhere, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module, node.lineno
