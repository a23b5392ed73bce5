"""Rows: the text as it stands in the file, its cells, and where it stands; typed columns are read on demand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, Self

from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.layouts import ABSENT, Sheet
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location


class Row:
    """One row of a table: its text with the line break, its cells, its line; ``row["header"]`` for any column.

    A class of rows names its typed columns as `Column` attributes. Rows are never changed: `edited` gives a new one.
    """

    __slots__ = ("_cells", "_line", "_sheet", "_text")

    columns: ClassVar[tuple[Column[Any], ...]] = ()

    def __init_subclass__(cls) -> None:
        """Give the typed columns of a class of rows their numbers, in the order in which they stand in it."""
        own = tuple(each for each in vars(cls).values() if isinstance(each, Column))
        for number, column in enumerate(own, start=len(cls.columns)):
            column.number = number
        cls.columns = (*cls.columns, *own)

    def __init__(self, text: str, cells: Sequence[str], line: int, sheet: Sheet) -> None:
        """Take the row as it stands; nothing is read yet."""
        # Read through properties, which nobody can assign to; refusing assignments themselves would cost each row
        # as much again as all of this does (decision 0014).
        self._text = text
        self._cells = cells
        self._line = line
        self._sheet = sheet

    @property
    def text(self) -> str:
        """The text as it stands in the file, with its line break."""
        return self._text

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of the file."""
        return tuple(self._cells)

    @property
    def line(self) -> int:
        """The line on which the row starts."""
        return self._line

    @property
    def sheet(self) -> Sheet:
        """What the rows of the file share."""
        return self._sheet

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.sheet.file

    @property
    def release(self) -> str | None:
        """The release of the data set, as far as the name of the file tells."""
        return self.sheet.release

    @property
    def fits(self) -> bool:
        """Whether the row has a cell for each header; of one that does not, no column is read."""
        return bool(self.sheet.headers)

    def __getitem__(self, header: str) -> str:
        """Give the cell under a header, known or unknown, as it stands.

        Raises:
            KeyError: if the file has no such header, or the row does not fit its headers.

        """
        return self._cells[self._place(header)]

    def _place(self, header: str) -> int:
        if header in self.sheet.headers:
            return self.sheet.headers.index(header)
        reason = f"no column {header!r}" if self.fits else "its cells do not fit the headers"
        message = f"{self.location()}: {reason}"
        raise KeyError(message)

    def location(self, column: str | None = None) -> Location:
        """Say where the row stands, or one of its cells."""
        return Location(file=self.file, line=self.line, column=column)

    def notices(self) -> Iterator[Notice]:
        """Tell which cells of typed columns cannot be read; their columns give None."""
        for column, at in zip(type(self).columns, self.sheet.places, strict=True):
            if at != ABSENT and (flaw := column.flaw(self._cells[at])):
                yield Notice(
                    code="table.bad-cell",
                    severity=Severity.WARNING,
                    message=flaw,
                    location=self.location(self.sheet.headers[at]),
                )

    def edited(self, changes: Mapping[str, str] | None = None, /, **cells: str) -> Self:
        """Give the row with other cells, by header; it is written anew by the dialect of its file.

        Raises:
            KeyError: if the file has no such header.
            TypeError: if a cell is not given as text.
            ValueError: if the dialect cannot hold the cell.

        """
        held = list(self._cells)
        for header, cell in {**(changes or {}), **cells}.items():
            if not isinstance(cell, str):
                message = f"the cell of {header!r} must be text, as it is to stand in the file, found {cell!r}"
                raise TypeError(message)
            held[self._place(header)] = cell
        text = self.sheet.dialect.edited(self.text, tuple(held), self.sheet.headers)
        return type(self)(text, tuple(held), self.line, self.sheet)

    def _key(self) -> tuple[str, tuple[str, ...], int, tuple[str, ...], str]:
        return self.text, self.cells, self.line, self.sheet.headers, self.file

    def __eq__(self, other: object) -> bool:
        """Compare what rows say and where they stand."""
        return self._key() == other._key() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        """Hash what rows say and where they stand."""
        return hash(self._key())

    def __repr__(self) -> str:
        """Show where it stands and what it says."""
        return f"<{type(self).__name__} {self.file}:{self.line} {self.text[:60]!r}>"
