"""The public names, against the golden list: a change of what users hold is seen in review."""

import inspect
from types import FunctionType
from typing import Final

import pytest

import conflictmodel as cm
from tests.shape.public_api import GOLDEN, listing
from tests.shape.syntax import PUBLIC

DESCRIBED: Final = [name for name in PUBLIC if isinstance(getattr(cm, name), type | FunctionType)]
SHOWN: Final = [name for name in DESCRIBED if name.startswith(("parse_", "format_", "find_", "make_"))]


def test_the_public_names_are_those_of_the_golden_list() -> None:
    written = GOLDEN.read_text(encoding="utf-8").splitlines()
    assert listing().splitlines() == written, "if it is meant: python -m tests.shape.public_api, and CHANGELOG.md"


@pytest.mark.parametrize("name", DESCRIBED)
def test_every_public_class_and_function_starts_with_a_sentence(name: str) -> None:
    documentation = inspect.getdoc(getattr(cm, name)) or ""
    assert documentation.partition("\n")[0].endswith((".", ":"))


@pytest.mark.parametrize("name", SHOWN)
def test_every_public_parser_formatter_and_finder_shows_an_example(name: str) -> None:
    assert ">>> " in (inspect.getdoc(getattr(cm, name)) or "")
