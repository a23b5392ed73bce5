"""Parts of a record that depend on a few cells only: made once for equal cells, and shared by the records."""

from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter
from typing import Any, Final, Generic, NamedTuple, TypeVar, final

from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.layouts import ABSENT, Memory, Sheet, plain_header
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.values.codes import Code

R_contra = TypeVar("R_contra", bound=Row, contravariant=True)
T = TypeVar("T")
MOST_UNREADABLE: Final = 2  # cells of a row; with more of them, its cells stand under headers that are not theirs
MOST_REMEMBERED: Final = 8192
_code: Final = unchecked(Code)
_notice: Final = unchecked(Notice)


class Made(NamedTuple, Generic[T]):
    """A part, and what is to be said about the cells it was made from (without a line, which rows differ in)."""

    value: T
    notices: tuple[Notice, ...] = ()


@final
class Part(Generic[R_contra, T]):
    """A maker of one part of a record from a few columns of a row, which remembers what it made of equal cells.

    The memory belongs to the file that the rows are from, is bounded, and goes when the file does.
    """

    __slots__ = ("columns", "make")

    def __init__(self, make: Callable[[R_contra], Made[T]], *columns: Column[Any]) -> None:
        """Take the maker, and all columns that it looks at."""
        self.make = make
        self.columns = columns

    def of(self, row: R_contra) -> Made[T]:
        """Give the part of this row."""
        sheet, cells = row._sheet, row._cells  # noqa: SLF001 - as a column does, which see
        memory = sheet.memories.get(self)
        key_of, known, readers = memory if memory is not None else self._memory(sheet)
        key = key_of(cells)
        made: Made[T] | None = known.get(key)
        if made is None:
            made = self.make(row)
            if flaws := [(at, flaw) for at, flaw_in in readers if (flaw := flaw_in(cells[at]))]:
                bad = (noted("table.bad-cell", flaw, sheet.headers[at]) for at, flaw in flaws)
                made = Made(made.value, (*bad, *made.notices))
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            known[key] = made
        return made

    def _memory(self, sheet: Sheet) -> Memory:
        placed = [(sheet.places[column.number], column) for column in self.columns]
        places = {at for at, _ in placed if at != ABSENT}
        key = itemgetter(*sorted(places)) if places else lambda _: None
        readers = tuple((at, column.flaw) for at, column in placed if at != ABSENT and column.can_fail)
        return sheet.memories.setdefault(self, Memory(key, {}, readers))


def noted(code: str, message: str, column: str, severity: Severity = Severity.WARNING) -> Notice:
    """Make a notice on a column, for `located` to say in which row."""
    return Notice(code=code, severity=severity, message=message, location=Location(column=column))


def located(notice: Notice, row: Row) -> Notice:
    """Say in which row it is."""
    column = None if notice.location is None else notice.location.column
    location = row.location(_as_written(column, row.sheet.headers))
    return _notice(code=notice.code, severity=notice.severity, message=notice.message, location=location)


def _as_written(column: str | None, headers: tuple[str, ...]) -> str | None:
    """Give a header as the file has it, whose case may be another."""
    if column is None or column in headers:
        return column
    return next((header for header in headers if plain_header(header) == plain_header(column)), column)


def told(row: Row, *parts: Made[Any]) -> tuple[Notice, ...]:
    """Give what is to be said about the parts of a row, each once; last of all, if so, that its cells have moved."""
    found = tuple(dict.fromkeys(located(each, row) for made in parts for each in made.notices))
    if sum(each.code == "table.bad-cell" for each in found) <= MOST_UNREADABLE:
        return found
    message = "cells stand under headers that are not theirs, so that nothing can be read of them"
    return (*found, Notice(code="table.shifted-row", severity=Severity.ERROR, message=message, location=row.location()))


def has_moved(notices: tuple[Notice, ...]) -> bool:
    """Say whether the cells of a row stand under headers that are not theirs, by what `told` gave."""
    return bool(notices) and notices[-1].code == "table.shifted-row"


def code(row: Row, column: Column[Any], codebook: str) -> Iterator[Code]:
    """Give a cell as a code, letter by letter, if it says anything."""
    return codes_in(row, ((column, codebook),))


def codes_in(row: Row, columns: Iterable[tuple[Column[Any], str]]) -> Iterator[Code]:
    """Give cells as codes, letter by letter, those that say anything; each column comes with its codebook."""
    cells, places = row._cells, row._sheet.places  # noqa: SLF001 - as a column does, which see
    for column, codebook in columns:
        at = places[column.number]
        if at != ABSENT and (cell := cells[at]) and cell not in column.nothing:
            yield _code(codebook=codebook, value=cell)
