"""Dialects: how rows stand in a file, from lines of text to cells and back."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat, tee
from typing import Final, Protocol, TypeAlias, final

import attrs

from conflictmodel._records import brief_repr

MOST_CHARACTERS: Final = 2**26  # of one row, or of one page of JSON
BREAKS: Final = ("\r\n", "\n", "\r")
BREAK: Final = "\r\n"
TAB: Final = "\t"


# One row as a dialect reads it: its text with the line break, its cells, and the line it starts on. A plain tuple,
# since a million of them are made and taken apart at once.
Record: TypeAlias = tuple[str, Sequence[str], int]


class RecordError(ValueError):
    """A row does not end, or what should hold rows does not; what stands behind it cannot be told from it."""

    def __init__(self, line: int, code: str, message: str) -> None:
        """Keep the line on which the row starts, and the code of the notice."""
        super().__init__(line, code, message)
        self.code = code
        self.message = message
        self.line = line

    def __str__(self) -> str:
        """Say what is wrong."""
        return self.message


class Dialect(Protocol):
    """How rows stand in a file."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def newline(self) -> str:
        """What ends a line of text, as the built-in `open` understands it."""
        ...

    def records(self, lines: Iterator[str]) -> Iterator[Record]:
        """Give the rows of a file, the one with the headers first if there is one.

        Raises:
            RecordError: where a row does not end.

        """
        ...

    def tail(self, lines: Iterator[str]) -> str:
        """Give what stands behind the last row of a file."""
        ...

    def breaks_off(self, text: str, cells: Sequence[str]) -> bool:
        """Say whether the last row of a file may have been cut short, although it has all its cells."""
        ...

    def edited(self, text: str, cells: tuple[str, ...], headers: tuple[str, ...]) -> str:
        """Write a row anew, with the line break of its former text.

        Raises:
            ValueError: if the dialect cannot hold a cell.

        """
        ...

    def joined(self, head: str, texts: Iterable[str], tail: str) -> Iterator[str]:
        """Put rows together to the text of a file."""
        ...


@final
@attrs.frozen(kw_only=True)
class Tabbed:
    r"""Cells between tabs, one row a line, and no quoting: a quotation mark is a character like any other.

    >>> [cells for _, cells, _ in Tabbed().records(iter(['"a\tb\n']))]
    [['"a', 'b']]
    """

    name: str = "tab"

    __repr__ = brief_repr

    @property
    def newline(self) -> str:
        """Only the line feed: a carriage return may stand in a cell."""
        return "\n"

    def records(self, lines: Iterator[str]) -> Iterator[Record]:
        """Give the rows of a file."""
        texts, again = tee(lines)
        # Links of a chain that is all C: a generator would cost each row a tenth more.
        bare = map(str.rstrip, again, repeat(BREAK))
        return zip(texts, map(str.split, bare, repeat(TAB)), count(1), strict=False)

    def tail(self, lines: Iterator[str]) -> str:  # noqa: ARG002 - nothing stands behind the rows
        """Give nothing: a file ends with its last row."""
        return ""

    def breaks_off(self, text: str, cells: Sequence[str]) -> bool:  # noqa: ARG002 (dialects are called alike)
        """Say whether the last row has no line break."""
        return not break_of(text)

    def edited(self, text: str, cells: tuple[str, ...], headers: tuple[str, ...]) -> str:  # noqa: ARG002 (dialects are called alike)
        """Write a row anew.

        Raises:
            ValueError: if a cell has a tab or line break, which this dialect cannot hold.

        """
        for cell in cells:
            if "\t" in cell or "\n" in cell or (cell is cells[-1] and cell.endswith("\r")):
                message = f"a cell of a file without quoting cannot hold a tab or line break, found {cell[:60]!r}"
                raise ValueError(message)
        return "\t".join(cells) + break_of(text)

    def joined(self, head: str, texts: Iterable[str], tail: str) -> Iterator[str]:
        """Put rows together, each on its own line."""
        return with_breaks((head, *texts) if head else texts, tail)


def break_of(text: str) -> str:
    """Give the line break that ends a text, or nothing."""
    return next((each for each in BREAKS if text.endswith(each)), "")


def with_breaks(texts: Iterable[str], tail: str) -> Iterator[str]:
    """Give texts one behind another, with a line break where one that is not the last has none."""
    usual, last = "\n", ""
    for text in texts:
        if last and not break_of(last):
            yield usual
        usual, last = break_of(text) or usual, text
        yield text
    if tail:
        yield tail
