"""The dialect of delimited files: RFC 4180, with cells of any length and line breaks inside quotation marks."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, tee
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel.datasets._tables.dialects import MOST_CHARACTERS, Record, RecordError, break_of, with_breaks

MOST_LINES: Final = 2**20  # of one row; each costs some hundred bytes beside its characters
_QUOTE: Final = '"'
_NEEDS_QUOTES: Final = frozenset('"\r\n')


@final
@attrs.frozen(kw_only=True)
class Delimited:
    r"""Cells between delimiters, in quotation marks where they need them, one row after another.

    >>> [cells for _, cells, _ in Delimited().records(iter(['a,"b\n', 'c"\n']))]
    [['a', 'b\nc']]
    """

    name: str = "csv"
    delimiter: str = ","

    __repr__ = brief_repr

    @property
    def newline(self) -> str:
        """Any line break; each is kept as it is."""
        return ""

    def records(self, lines: Iterator[str]) -> Iterator[Record]:
        """Give the rows of a file.

        Raises:
            RecordError: where a row does not end.

        """
        ahead, behind = tee(lines)
        reader = csv.reader(ahead, delimiter=self.delimiter)
        line, taken = 1, 0
        while True:
            try:
                for cells in reader:
                    text, spanned = next(behind), reader.line_num - taken
                    if spanned > 1:
                        text = "".join((text, *islice(behind, spanned - 1)))
                    yield text, cells, line
                    taken += spanned
                    line += spanned
            except csv.Error:
                # A cell is above csv's limit, which holds for the whole process and is not ours to change.
                began = list(islice(behind, reader.line_num - taken))
                taken = reader.line_num
                record, spanned = _long_record(chain(began, ahead), self.delimiter, line)
                for _ in range(spanned - len(began)):
                    next(behind)
                line += spanned
                yield record
                continue
            return

    def tail(self, lines: Iterator[str]) -> str:  # noqa: ARG002 - nothing stands behind the rows
        """Give nothing: a file ends with its last row."""
        return ""

    def breaks_off(self, text: str, cells: Sequence[str]) -> bool:
        """Say whether the last row has no line break, or has it in a cell whose quotation mark was never closed."""
        broken = break_of(cells[-1])
        return not break_of(text) or (broken != "" and text.endswith(cells[-1]))

    def edited(self, text: str, cells: tuple[str, ...], headers: tuple[str, ...]) -> str:  # noqa: ARG002 (dialects are called alike)
        """Write a row anew, with quotation marks only where they are needed."""
        written = [self._quoted(cell) for cell in cells]
        return (self.delimiter.join(written) if written != [""] else _QUOTE * 2) + break_of(text)

    def joined(self, head: str, texts: Iterable[str], tail: str) -> Iterator[str]:
        """Put rows together, each on its own line."""
        return with_breaks(chain((head,) if head else (), texts), tail)

    def _quoted(self, cell: str) -> str:
        if self.delimiter not in cell and _NEEDS_QUOTES.isdisjoint(cell):
            return cell
        return f'"{cell.replace(_QUOTE, _QUOTE * 2)}"'


def _long_record(lines: Iterator[str], delimiter: str, line: int) -> tuple[Record, int]:
    """Read one row as csv does, but for the length of its cells; say how many lines it spans.

    Raises:
        RecordError: if it does not end where rows end.

    """
    reader = _LongReader(delimiter)
    texts: list[str] = []
    size = 0
    for text in lines:
        texts.append(text)
        size += len(text)
        if size > MOST_CHARACTERS or len(texts) > MOST_LINES:
            message = (
                f"expected a row of at most {MOST_CHARACTERS} characters on {MOST_LINES} lines, found a longer one"
            )
            raise RecordError(line, "table.row-too-large", message)
        if reader.ends_with(text):
            break
    return ("".join(texts), reader.cells(), line), len(texts)


class _LongReader:
    """Reads one row, a line at a time."""

    def __init__(self, delimiter: str) -> None:
        self._delimiter = delimiter
        self._cells: list[str] = []
        self._pieces: list[str] = []
        self._quoted = False
        self._fresh = True  # at the very start of a cell, where alone a quotation mark opens it

    def ends_with(self, text: str) -> bool:
        """Read a line, and say whether the row ends with it."""
        at = 0
        while at < len(text):
            if self._quoted:
                at = self._inside_quotes(text, at)
            elif self._fresh and text[at] == _QUOTE:
                self._quoted, self._fresh = True, False
                at += 1
            else:
                stop = _stops(self._delimiter).search(text, at)
                end = len(text) if stop is None else stop.start()
                self._pieces.append(text[at:end])
                self._fresh = self._fresh and end == at
                if stop is not None and stop[0] != self._delimiter:
                    return True
                if stop is not None:
                    self._close()
                at = end + 1
        return False

    def _inside_quotes(self, text: str, at: int) -> int:
        end = text.find(_QUOTE, at)
        self._pieces.append(text[at : end if end >= 0 else len(text)])
        if end < 0:
            return len(text)
        if text.startswith(_QUOTE, end + 1):
            self._pieces.append(_QUOTE)
            return end + 2
        self._quoted = False
        return end + 1

    def _close(self) -> None:
        self._cells.append("".join(self._pieces))
        self._pieces.clear()
        self._fresh = True

    def cells(self) -> tuple[str, ...]:
        """Give the cells, once the row has ended."""
        self._close()
        return tuple(self._cells)


@cache
def _stops(delimiter: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(delimiter)}\r\n]")
