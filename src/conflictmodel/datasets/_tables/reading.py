"""Tables: a file of a data set, opened; its rows, its events and its columns as streams in constant memory."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter
from os import PathLike, fspath
from typing import Any, Final, Generic, TypeVar, final

import attrs

from conflictmodel._records import brief_repr, require_tuples
from conflictmodel.datasets._tables.datasets import DataSet, Item
from conflictmodel.datasets._tables.dialects import BREAK, TAB, Record, RecordError, Tabbed
from conflictmodel.datasets._tables.faults import TableError, notice_of
from conflictmodel.datasets._tables.layouts import ABSENT, Layout, Sheet
from conflictmodel.datasets._tables.oddities import is_text, unfitting
from conflictmodel.datasets._tables.recognition import (
    missing_columns,
    recognised,
    repeated_names,
    sheets_of,
    unstripped,
)
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets._tables.sources import Source, opened, source_of
from conflictmodel.errors import Notice, Result, Severity
from conflictmodel.locations import Location
from conflictmodel.model.events import Event

R = TypeVar("R", bound=Row)
T = TypeVar("T")
ROWS_AT_ONCE: Final = 64  # of columns: more of them are no longer in the memory that is near


@final
class Columns(dict[str, list[str]]):
    """Cells by header, as they stand, one list a column; `notices` tell of the rows that are in none."""

    def __init__(self, cells: dict[str, list[str]], notices: tuple[Notice, ...]) -> None:
        """Take the columns and the notices."""
        super().__init__(cells)
        self.notices = notices


@final
@attrs.frozen(kw_only=True)
class Table(Generic[R]):
    """A file that was recognised; each call of `rows` or `events` reads it anew, in constant memory.

    `how` says by what it was recognised, `release` which release it is, as far as its name tells.
    """

    path: str
    dataset: DataSet[R]
    layout: Layout
    how: str
    release: str | None
    encoding: str
    headers: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
    sheets: tuple[Sheet, ...]
    skipped: int

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "headers", "notices", "sheets")

    def __str__(self) -> str:
        """Read as ``GED.csv: UCDP Georeferenced Event Dataset 23.1, ged-49 by its headers``."""
        release = f" {self.release}" if self.release else ""
        return f"{self.path}: {self.dataset.title}{release}, {self.layout.name} {self.how}"

    def rows(self) -> Iterator[R | Notice]:
        """Give each row, and before it a notice where its cells do not fit the headers.

        Such a row keeps its text, so that it can be written back, and all its columns give None.
        """
        yield from self.notices
        make, sheet, width, first = self.dataset.row, self.sheets[0], len(self.headers), self.headers[0]
        watch, agreeing = sheet.watch, sheet.agreeing
        record: Record | None = None
        try:
            with self._lines() as lines:
                for record in self._behind_head(lines):
                    text, cells, line = record
                    if (
                        len(cells) == width
                        and watch(cells) in agreeing
                        and cells[0] != first
                        and (text.isascii() or is_text(text))
                    ):
                        yield make(text, cells, line, sheet)  # as nearly all rows are
                    else:
                        yield from self._unusual(record)
        except TableError as error:
            yield notice_of(error)
        except RecordError as error:
            location = Location(file=self.path, line=error.line)
            yield notice_of(TableError(location, error.code, error.message))
        else:
            yield from self._told_at_end(record)

    def events(self) -> Iterator[Event | Notice]:
        """Give the events of each row, and notices on what could not be read or was read with a reservation."""
        return self._made_by(self.dataset.events)

    def items(self) -> Iterator[Item | Notice]:
        """Give what each row is about: its events, or the other records that the data set has instead, and notices."""
        return self._made_by(self.dataset.items or self.dataset.events)

    def read(self) -> Result[Event]:
        """Read all events at once."""
        items: list[Event] = []
        notices: list[Notice] = []
        for each in self.events():
            (notices if isinstance(each, Notice) else items).append(each)  # type: ignore[arg-type]  # one or the other
        return Result(items=tuple(items), notices=tuple(notices))

    def columns(self, *names: str) -> Columns:
        """Give whole columns by header (all of them without names), without making rows of them.

        Where rows of several widths stand in one file, a row without the column has an empty cell.

        Raises:
            KeyError: naming a header that the file does not have.

        """
        known = dict.fromkeys(header for sheet in self.sheets for header in sheet.headers)
        names = names or tuple(known)
        notices = list(self.notices)
        for name in names:
            if name not in known:
                message = f"{self.path} has no column {name!r}"
                raise KeyError(message)
        takers = {sheet: _taker(names, sheet) for sheet in self.sheets}
        first, usual = self.headers[0], takers[self.sheets[0]]
        watch, agreeing = self.sheets[0].watch, self.sheets[0].agreeing
        found: list[list[str]] = [[] for _ in names]
        kept: list[tuple[str, ...]] = []
        record: Record | None = None
        try:
            with self._lines() as lines:
                for fits, record in self._cut_records(lines, names):
                    text, cells, _ = record
                    if fits and watch(cells) in agreeing and cells[0] != first and (text.isascii() or is_text(text)):
                        kept.append(usual(cells))  # as nearly all rows are
                    else:
                        whole = self._whole(record)
                        if take := takers.get(self._sheet(whole)):
                            kept.append(take(whole[1]))
                        else:
                            notices.append(unfitting(whole, self.sheets, self.headers))
                    if len(kept) == ROWS_AT_ONCE:
                        _turn(kept, found)
        except (TableError, RecordError) as error:
            notices.append(_notice(error.code, Severity.ERROR, error.message, Location(file=self.path)))
        else:
            notices += self._told_at_end(record)
        _turn(kept, found)
        return Columns(dict(zip(names, found, strict=True)), tuple(notices))

    def _cut_records(self, lines: Iterator[str], names: tuple[str, ...]) -> Iterator[tuple[bool, Record]]:
        """Give each row, and whether it is as wide as the headers; of one that is, no cells behind the last of them."""
        width, first = len(self.headers), self.headers[0]
        if not isinstance(self.layout.dialect, Tabbed):
            for record in self._behind_head(lines):
                yield len(record[1]) == width, record
            return
        known = set(names) <= set(self.headers)
        asked = {*map(self.headers.index, names), *self.sheets[0].watched_places} if known else set()
        most = max(asked, default=0) + 1 if known else width
        for line, text in enumerate(lines, start=1):
            if text.count(TAB) == width - 1 and not text.startswith(first):
                yield True, (text, text.rstrip(BREAK).split(TAB, most), line)
            elif line > self.skipped:
                yield False, (text, (), line)  # cut where it is looked at

    def _made_by(self, maker: Callable[[R], Iterator[T | Notice]]) -> Iterator[T | Notice]:
        for row in self.rows():
            if isinstance(row, Notice):
                yield row
            elif row.sheet.headers:
                yield from maker(row)

    @contextmanager
    def _lines(self) -> Iterator[Iterator[str]]:
        source = Source(path=self.path, encoding=self.encoding, mark=self.sheets[0].mark)
        with opened(source, self.layout.dialect.newline) as lines:
            yield lines

    def _behind_head(self, lines: Iterator[str]) -> Iterator[Record]:
        records = self.layout.dialect.records(lines)
        for _ in zip(range(self.skipped), records, strict=False):
            pass
        return records

    def _unusual(self, found: Record) -> Iterator[R | Notice]:
        record = text, cells, line = self._whole(found)
        sheet = self._sheet(record)
        if len(cells) > len(found[1]):
            message = f"expected {len(cells)} cells, found {len(found[1])}; the last ones are taken as empty"
            yield _notice("table.stripped-row", Severity.INFO, message, Location(file=self.path, line=line))
        if not sheet.headers:
            yield unfitting(record, self.sheets, self.headers)
        yield self.dataset.row(text, cells, line, sheet)

    def _whole(self, record: Record) -> Record:
        """Give a row with all its cells: those that nobody asked for, and empty ones stripped from its end."""
        text, cells, line = record
        if isinstance(self.layout.dialect, Tabbed):
            cells = text.rstrip(BREAK).split(TAB)
        return unstripped(self.dataset, self.sheets[0], (text, cells, line))

    def _told_at_end(self, last: Record | None) -> Iterator[Notice]:
        if last is None:
            message = "expected rows below the headers, found none"
            yield _notice("table.no-rows", Severity.INFO, message, Location(file=self.path))
            return
        text, cells, line = self._whole(last)
        if self._sheet((text, cells, line)).headers and self.layout.dialect.breaks_off(text, cells):
            message = "expected a line break behind the last row, found none"
            yield _notice("table.no-last-break", Severity.WARNING, message, Location(file=self.path, line=line))

    def _sheet(self, record: Record) -> Sheet:
        text, cells, _ = record
        for sheet in self.sheets:
            if len(cells) == len(sheet.headers):
                repeats = cells[0] == self.headers[0] and tuple(cells) == self.headers
                unread = repeats or not (text.isascii() or is_text(text)) or sheet.broken(cells)
                return sheet.unread if unread else sheet
        return self.sheets[0].unread


def opened_table(path: str | PathLike[str], among: tuple[DataSet[Any], ...], encoding: str | None) -> Table[Any]:
    """Look at the start of a file and tell what it is.

    Raises:
        TableError: if it cannot be read, or is of none of the data sets.

    """
    source = source_of(fspath(path), encoding)
    found = recognised(source, among)
    sheets = sheets_of(source, found)
    location = Location(file=source.path)
    return Table(
        path=source.path,
        dataset=found.dataset,
        layout=found.layout,
        how=found.how,
        release=sheets[0].release,
        encoding=source.encoding,
        headers=found.headers,
        notices=(*missing_columns(found, location), *repeated_names(found, location)),
        sheets=sheets,
        skipped=len(found.head),
    )


def _taker(names: tuple[str, ...], sheet: Sheet) -> Callable[[Sequence[str]], tuple[str, ...]]:
    places = [sheet.headers.index(name) if name in sheet.headers else ABSENT for name in names]
    if len(places) == 1:
        (only,) = places
        return lambda cells: ("" if only == ABSENT else cells[only],)
    take = itemgetter(*places)
    # What is absent is taken from the end, where an empty cell is put for it.
    return take if ABSENT not in places else lambda cells: take((*cells, ""))


def _turn(kept: list[tuple[str, ...]], found: list[list[str]]) -> None:
    """Put the cells of some rows at the ends of their columns, while they are warm."""
    for column, cells in zip(found, zip(*kept, strict=True), strict=False):
        column.extend(cells)
    kept.clear()


def _notice(code: str, severity: Severity, message: str, location: Location) -> Notice:
    return Notice(code=code, severity=severity, message=message, location=location)
