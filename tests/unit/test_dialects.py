"""Dialects: rows come out of a file as cells, and go back as they stood or are written anew."""

from io import StringIO
from typing import Final

import pytest

from conflictmodel.datasets import Delimited, Dialect, Tabbed
from conflictmodel.datasets._tables.dialects import RecordError
from conflictmodel.datasets._tables.pages import Pages

# A file in each dialect, the cells of its rows, and what stands behind the last of them.
FILES: Final[tuple[tuple[Dialect, str, list[tuple[str, ...]], str], ...]] = (
    (Delimited(), 'a,b\r\n1,"x\r\ny"\r\n2,"say ""z"""', [("a", "b"), ("1", "x\r\ny"), ("2", 'say "z"')], ""),
    (Delimited(delimiter=";"), "a;b\n1,5;2\n", [("a", "b"), ("1,5", "2")], ""),
    (Tabbed(), 'a\tb\n"1\tx\ry\n', [("a", "b"), ('"1', "x\ry")], ""),
    (Pages(), '[{"a": 1.50, "b": null}\r\n]', [("a", "b"), ("1.50", "")], "]"),
    (Pages(), '{"n": 2, "Result": [{"a": 7},\n{"a": "x"}], "m": ""}\n', [("a",), ("7",), ("x",)], '], "m": ""}\n'),
)
NAMES: Final = ["commas", "semicolons", "tabs", "list", "list in an object"]


@pytest.mark.parametrize(("dialect", "text", "rows", "tail"), FILES, ids=NAMES)
def test_a_file_is_taken_apart_and_put_together_as_it_stood(
    dialect: Dialect, text: str, rows: list[tuple[str, ...]], tail: str
) -> None:
    records = list(dialect.records(StringIO(text, newline=dialect.newline)))
    assert [tuple(cells) for _, cells, _ in records] == rows
    assert dialect.tail(StringIO(text, newline=dialect.newline)) == tail
    head, *texts = (each for each, _, _ in records)
    assert "".join(dialect.joined(head, texts, tail)) == text


@pytest.mark.parametrize(
    ("dialect", "text", "written"),
    [
        (Delimited(), "7,x\r\n", '8,"say ""y"", z"\r\n'),
        (Delimited(delimiter=";"), "7;x", '8;"say ""y"", z"'),
        (Tabbed(), "7\tx\n", '8\tsay "y", z\n'),
        (Pages(), '{"b": "x", "a": 7},\n', '{"b": "say \\"y\\", z", "a": 8},\n'),
    ],
)
def test_a_row_is_written_anew_with_the_end_that_it_had(dialect: Dialect, text: str, written: str) -> None:
    assert dialect.edited(text, ("8", 'say "y", z'), ("a", "b")) == written


def test_objects_keep_a_comma_between_any_two_wherever_they_are_moved() -> None:
    first, last = '{"a": 1},\n ', '{"a": 2}\n'
    assert "".join(Pages().joined("[", [last, first], "]")) == '[{"a": 2},\n{"a": 1}\n ]'


def test_what_is_no_page_is_refused_with_its_line() -> None:
    with pytest.raises(RecordError, match=r"^expected JSON with a list of objects, found 'x'$") as caught:
        list(Pages().records(iter(["[{}, \n", "x"])))
    assert (caught.value.line, caught.value.code) == (2, "table.not-json")
