"""The names of the front door are explained: what a thing is, in one sentence; what it raises; an example that runs."""

import ast
import inspect
from typing import Any, Final

import pytest

import conflictmodel as cm
from conflictmodel._records import Vocabulary
from tests.shape.syntax import PUBLIC

TEXT: Final = "conflictmodel.text."  # its finders are shown in the documentation, on whole articles

NAMED: Final[dict[str, Any]] = {
    name: thing
    for name in PUBLIC
    if (isinstance(thing := getattr(cm, name), type) or inspect.isfunction(thing))
    and not thing.__module__.startswith(TEXT)
}
# Each word of a vocabulary has a sentence of its own, which says more than a call could show.
SHOWN: Final = [
    name for name, thing in NAMED.items() if not (isinstance(thing, type) and issubclass(thing, Vocabulary))
]
REFUSAL: Final = "__attrs_post_init__"


def refusing(tree: ast.AST, qualified: str) -> list[tuple[str, str]]:
    """Give the docstrings that owe a word on what is raised: of functions that raise, and of records that refuse."""
    (definition,) = ast.iter_child_nodes(tree)
    if isinstance(definition, ast.FunctionDef):
        return [(qualified, ast.get_docstring(definition) or "")] if raises(definition) else []
    assert isinstance(definition, ast.ClassDef)
    methods = [each for each in definition.body if isinstance(each, ast.FunctionDef)]
    owed = [
        (f"{qualified}.{each.name}", ast.get_docstring(each) or "")
        for each in methods
        if raises(each) and not each.name.startswith("_")
    ]
    if any(each.name == REFUSAL for each in methods):
        owed.append((qualified, ast.get_docstring(definition) or ""))
    return owed


def raises(function: ast.FunctionDef) -> bool:
    return any(isinstance(node, ast.Raise) and node.exc is not None for node in ast.walk(function))


@pytest.mark.parametrize("name", NAMED)
def test_a_docstring_begins_with_one_sentence(name: str) -> None:
    first = (NAMED[name].__doc__ or "").strip().partition("\n\n")[0]
    assert first.endswith((".", ":", "”"))
    assert first[0].isupper()


@pytest.mark.parametrize("name", SHOWN)
def test_a_docstring_has_an_example(name: str) -> None:
    assert "\n>>> " in (inspect.getdoc(NAMED[name]) or "")


@pytest.mark.parametrize("name", NAMED)
def test_a_docstring_says_what_is_raised(name: str) -> None:
    owed = refusing(ast.parse(inspect.getsource(NAMED[name])), name)
    assert [each for each, said in owed if "\nRaises:\n" not in said] == []


@pytest.mark.parametrize(
    ("code", "owing"),
    [
        ("def f():\n    raise ValueError", ["f"]),
        ("def f():\n    '''Do.\n\n    Raises:\n        ValueError: always.\n    '''\n    raise ValueError", ["f"]),
        ("def f():\n    try:\n        g()\n    except ValueError:\n        raise", []),
        ("class f:\n    def __attrs_post_init__(self):\n        pass\n    def g(self):\n        raise E", ["f.g", "f"]),
        ("class f:\n    def _g(self):\n        raise E", []),
    ],
)
def test_what_raises_owes_a_word(code: str, owing: list[str]) -> None:
    assert [each for each, _ in refusing(ast.parse(code), "f")] == owing
