"""Odd rows: what is told of a row that does not fit its headers."""

from typing import Final

from conflictmodel.datasets._tables.dialects import Record
from conflictmodel.datasets._tables.layouts import Sheet
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location

MOST_TOLD: Final = 3  # agreements that a notice names
_BLANK: Final = ((), ("",))


def unfitting(record: Record, sheets: tuple[Sheet, ...], headers: tuple[str, ...]) -> Notice:
    """Say why nothing is read of a row."""
    text, cells, line = record
    location = Location(file=sheets[0].file, line=line)
    if not (text.isascii() or is_text(text)):
        message = f"expected {sheets[0].encoding.upper()}, found bytes that are not"
        return Notice(code="table.wrong-encoding", severity=Severity.ERROR, message=message, location=location)
    if tuple(cells) in _BLANK:
        message = "expected a row, found an empty line"
        return Notice(code="table.blank-line", severity=Severity.INFO, message=message, location=location)
    if tuple(cells) == headers:
        message = "expected a row, found the headers again"
        return Notice(code="table.repeated-header", severity=Severity.WARNING, message=message, location=location)
    broken = [str(each) for sheet in sheets if len(cells) == len(sheet.headers) for each in sheet.broken(cells)]
    if broken:
        message = f"cells stand under headers that are not theirs, where {' and '.join(broken[:MOST_TOLD])} no longer"
        return Notice(code="table.shifted-row", severity=Severity.ERROR, message=message, location=location)
    lines = text.count("\n")
    message = f"expected {len(headers)} cells, found {len(cells)}{f' on {lines} lines' if lines > 1 else ''}"
    return Notice(code="table.ragged-row", severity=Severity.ERROR, message=message, location=location)


def is_text(text: str) -> bool:
    """Say whether a text was decoded whole, without bytes that are none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
