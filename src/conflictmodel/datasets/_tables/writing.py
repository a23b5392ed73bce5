"""Rows back to a file: an unedited row as it stood, byte for byte, an edited one by the dialect of its file."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from conflictmodel._files import File, opened_to_write, require_no_archive
from conflictmodel.datasets._tables.faults import unbroken
from conflictmodel.datasets._tables.layouts import Sheet
from conflictmodel.datasets._tables.reading import Table
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.errors import Notice


def write(rows: Iterable[Row | Notice] | Table[Any], file: File) -> int:
    """Write rows with the headers of their file, or a whole table, and say how many rows were written.

    Notices in a stream are passed over: the rows they tell of stand in it, too. One that says that the rest of the file
    cannot be read is an error, and nothing is written: half of a file must not take the place of a whole one. A path
    ending in ``.gz`` is compressed; what stood there before stays until all is written.

    Raises:
        TableError: if the rows end where their file could not be read on.
        ValueError: if rows have other headers or another dialect than the first, or the path ends in ``.zip``.
        OSError: if the file cannot be written.

    """
    require_no_archive(file)
    given = rows.rows() if isinstance(rows, Table) else iter(rows)
    kept = (each for each in unbroken(given) if isinstance(each, Row))
    first = next(kept, None)
    sheet = first.sheet if first is not None else rows.sheets[0] if isinstance(rows, Table) else None
    written = 0
    with opened_to_write(file) as octets:
        if sheet is None:
            return 0
        octets.write(sheet.mark)

        def texts() -> Iterator[str]:
            nonlocal written
            for row in chain(() if first is None else (first,), kept):
                _require_alike(sheet, row)
                written += 1
                yield row.text

        for text in sheet.dialect.joined(sheet.head, texts(), sheet.tail):
            octets.write(text.encode(sheet.encoding, "surrogateescape"))
    return written


def _require_alike(sheet: Sheet, row: Row) -> None:
    other = row.sheet
    if other is not sheet and (other.dialect != sheet.dialect or other.head.strip() != sheet.head.strip()):
        message = f"{row.file}:{row.line} has other headers than the first row, which is from {sheet.file}"
        raise ValueError(message)
