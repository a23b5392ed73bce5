"""How a file is recognised: by its headers in any order, else by its width where that leaves no doubt."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

import attrs

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.dialects import Dialect, Record, RecordError
from conflictmodel.datasets._tables.faults import TableError
from conflictmodel.datasets._tables.layouts import ABSENT, Layout, Sheet, plain_header
from conflictmodel.datasets._tables.sources import Source, opened
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location

MOST_LOOKED_AT: Final = 20  # rows of a file without headers
MOST_SHOWN: Final = 6  # headers in a message
_TAG: Final = "#"  # with which the tags of HXL begin, in the row below the headers
_DELIMITERS: Final = (";", "|")  # which spreadsheets put between cells where a comma stands in numbers
_OPENS_JSON: Final = ("{", "[")


class Recognised(NamedTuple):
    """What a file was found to be: a data set in one of its layouts, and how that was told."""

    dataset: DataSet[Any]
    layout: Layout
    headers: tuple[str, ...]
    head: tuple[Record, ...]
    how: str


def recognised(source: Source, among: tuple[DataSet[Any], ...]) -> Recognised:
    """Tell of which data set and layout a file is.

    Raises:
        TableError: if it is of none of them.

    """
    begins = _first_character(source)
    dialects = tuple(dict.fromkeys(layout.dialect for dataset in among for layout in dataset.layouts))
    starts = [
        (dialect, start)
        for dialect in dialects
        if (dialect.name == "json") == (begins in _OPENS_JSON) and (start := _start(source, dialect))
    ]
    found = [each for dialect, start in starts for each in _by_header(dialect, start, among)]
    if found:
        return max(found, key=_closeness)
    tried = [each for dialect, start in starts for each in _by_width(source, dialect, len(start[0][1]), among)]
    if found := [each for each, flaw in tried if flaw is None]:
        return max(found, key=_closeness)
    flaws = "".join(f"; by its width it might be {each.dataset.title}, but {flaw}" for each, flaw in tried)
    message = f"expected a file of {', '.join(each.title for each in among) or 'a data set'}, {_found(starts)}{flaws}"
    raise TableError(source.location, code="table.not-recognised", message=message)


def sheets_of(source: Source, found: Recognised) -> tuple[Sheet, ...]:
    """Make what the rows of the file share, and beside it what rows of the other widths do."""
    beside = [each for each in found.dataset.layouts if each.name in found.layout.beside and not found.head]
    release = found.dataset.release_in
    with opened(source, found.layout.dialect.newline) as lines:
        tail = found.layout.dialect.tail(lines)
    return tuple(
        Sheet(
            file=source.path,
            layout=layout,
            headers=headers,
            columns=found.dataset.row.columns,
            encoding=source.encoding,
            mark=source.mark,
            head="".join(text for text, _, _ in found.head),
            tail=tail,
            release=release(source.path) if release else None,
        )
        for layout, headers in ((found.layout, found.headers), *((each, each.headers) for each in beside))
    )


def missing_columns(found: Recognised, location: Location) -> Iterator[Notice]:
    """Tell which columns of its layout a file lacks."""
    plain = set(map(plain_header, found.headers))
    missing = [each for each in found.layout.headers if plain_header(each) not in plain]
    if missing:
        message = f"the layout {found.layout.name} has {_shown(missing)}, which the file lacks"
        yield Notice(code="table.missing-columns", severity=Severity.INFO, message=message, location=location)


def repeated_names(found: Recognised, location: Location) -> Iterator[Notice]:
    """Tell which headers of a file stand more than once, of which by name the first is read."""
    times = Counter(map(plain_header, found.headers))
    first = {plain_header(each): each for each in reversed(found.headers)}
    for plain, header in reversed(first.items()):
        if plain and times[plain] > 1:
            message = f"expected a header once, found it {times[plain]} times; by its name the first column is read"
            place = attrs.evolve(location, line=found.head[0][2] if found.head else None, column=header)
            yield Notice(code="table.duplicate-header", severity=Severity.WARNING, message=message, location=place)


def _first_character(source: Source) -> str:
    with opened(source, "") as lines:
        return next((line.lstrip()[0] for line in islice(lines, 100) if line.strip()), "")


def _start(source: Source, dialect: Dialect, rows: int = 2) -> tuple[Record, ...]:
    with opened(source, dialect.newline) as lines:
        try:
            return tuple(islice(dialect.records(lines), rows))
        except RecordError as error:
            raise TableError(Location(file=source.path, line=error.line), error.code, error.message) from error


def _by_header(dialect: Dialect, start: tuple[Record, ...], among: tuple[DataSet[Any], ...]) -> Iterator[Recognised]:
    headers = tuple(start[0][1])
    plain = set(map(plain_header, headers))
    tags = len(start) > 1 and _are_tags(start[1][1])
    for dataset in among:
        for layout in dataset.layouts:
            needed = set(map(plain_header, layout.needs or layout.headers))
            if layout.dialect == dialect and needed <= plain:
                unknown = len(plain - set(map(plain_header, layout.headers)))
                how = f"by its headers{f', {unknown} of them unknown' if unknown else ''}"
                yield Recognised(dataset, layout, headers, start[: 1 + tags], how)


def _are_tags(cells: Sequence[str]) -> bool:
    return any(cells) and all(not cell or cell.startswith(_TAG) for cell in cells)


def _by_width(
    source: Source, dialect: Dialect, width: int, among: tuple[DataSet[Any], ...]
) -> Iterator[tuple[Recognised, str | None]]:
    """Give what a file without headers may be, each with the reason why it is not, if there is one."""
    for dataset in among:
        for layout in dataset.layouts:
            if layout.headerless and layout.dialect == dialect and layout.may_be_of(width):
                sheet = Sheet(file="", layout=layout, headers=layout.headers, columns=dataset.row.columns)
                start = (unstripped(dataset, sheet, each) for each in _start(source, dialect, MOST_LOOKED_AT))
                rows = [each for each in start if len(each[1]) == layout.width]
                if not rows:
                    continue
                flaws = [flaw for each in rows if (flaw := _flaw(dataset, sheet, each))]
                found = Recognised(dataset, layout, layout.headers, (), f"by its width, {layout.width} columns")
                # One row may have a cell that cannot be read; where the first and half of all do, it is something else.
                good = len(flaws) * 2 < len(rows) or not _flaw(dataset, sheet, rows[0])
                yield found, None if good else flaws[0]


def unstripped(dataset: DataSet[Any], sheet: Sheet, record: Record) -> Record:
    """Give a row that lacks empty cells at its end with them; any other as it is.

    One that has lost a tab elsewhere ends with an empty cell, or has cells that do not fit where they would stand.
    """
    text, cells, line = record
    lacking = len(sheet.headers) - len(cells)
    if not lacking or not cells[-1:] or not cells[-1] or not sheet.layout.may_be_of(len(cells)):
        return record
    whole = (text, (*cells, *[""] * lacking), line)
    return whole if sheet.agrees(whole[1]) and _flaw(dataset, sheet, whole) is None else record


def _flaw(dataset: DataSet[Any], sheet: Sheet, record: Record) -> str | None:
    _, cells, line = record
    pairs = [(column, at) for column, at in zip(dataset.row.columns, sheet.places, strict=True) if at != ABSENT]
    bad = next(
        (f"{column.name} of line {line}: {flaw}" for column, at in pairs if (flaw := column.flaw(cells[at]))), None
    )
    return bad or next((f"line {line} lacks that {each}" for each in sheet.broken(cells)), None)


def _closeness(found: Recognised) -> tuple[int, int]:
    plain, ours = (set(map(plain_header, each)) for each in (found.headers, found.layout.headers))
    return len(plain & ours), -len(ours - plain)


def _found(starts: list[tuple[Dialect, tuple[Record, ...]]]) -> str:
    widest = max((start[0][1] for _, start in starts), key=len, default=())
    if len(widest) == 1 and (other := next((each for each in _DELIMITERS if each in widest[0]), None)):
        return f"found one column with {widest[0].count(other)} times {other!r}: cells are to be parted by ',' or tab"
    return f"found {len(widest)} column{'s' * (len(widest) > 1)}: {_shown(widest)}" if widest else "found no columns"


def _shown(headers: Sequence[str]) -> str:
    shown = ", ".join(repr(each[:40]) for each in headers[:MOST_SHOWN])
    return f"{shown} and {len(headers) - MOST_SHOWN} more" if len(headers) > MOST_SHOWN else shown
