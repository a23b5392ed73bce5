"""Flat tables as CSV: exact for machines, or safe for people who open them in a spreadsheet."""

import csv
import io
from typing import Final

from conflictmodel._files import File, opened_to_write
from conflictmodel.exchange.frames._flat import Cell, Columns
from conflictmodel.exchange.frames._frame import to_columns
from conflictmodel.model.corpus import Corpus, is_restricted

# What a spreadsheet takes for the beginning of a formula or a command, in either width of writing.
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD: Final = "'"


def write_csv(
    corpus: Corpus, table: str, file: File, *, spreadsheet_safe: bool = True, restricted: bool = False
) -> None:
    r"""Write a flat table of a corpus as CSV (RFC 4180, UTF-8), with a line of headers.

    For people, words that a spreadsheet would take for a formula get an apostrophe in front, numbers stay numbers, and
    a byte order mark comes first, by which spreadsheets know UTF-8. With ``spreadsheet_safe=False`` every word stands
    as it is, without that mark: exact, for machines, and not safe to be opened in a spreadsheet. An empty cell is
    nothing; true and false are ``true`` and ``false``. A path is replaced only when all is written, and compressed if
    it ends in ``.gz``.

    What its coding forbids to pass on is written only if it is asked for, by ``restricted=True``, as on the command
    line; `publishable` gives a corpus without it, and without texts whose rights are reserved, which are written here.

    >>> import io
    >>> file = io.BytesIO()
    >>> write_csv(Corpus(), "claims", file, spreadsheet_safe=False)
    >>> file.getvalue()[:22]
    b'claim,article,speaker,'

    Raises:
        ValueError: if there is no such table, a text has half a character (a lone surrogate), or a record must not be
            passed on; says which.
        TypeError: if it is no corpus, or neither a path nor a file that takes bytes.
        OSError: if the file cannot be written.

    """
    columns = to_columns(corpus, table)
    held = None if restricted else next(filter(is_restricted, corpus.records()), None)
    if held is not None:
        instead = "write what publishable gives, or say restricted=True if it stays with you"
        message = f"{held.id} must not be passed on: {instead}"
        raise ValueError(message)
    with opened_to_write(file) as octets:
        encoding = "utf-8-sig" if spreadsheet_safe else "utf-8"
        text = io.TextIOWrapper(octets, encoding=encoding, newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        try:
            writer.writerow(columns)
            for cells in zip(*columns.values(), strict=True):
                writer.writerow([_written(cell, safe=spreadsheet_safe) for cell in cells])
        except UnicodeEncodeError as error:
            raise ValueError(_unwritten(columns, error)) from error
        finally:
            text.detach()  # a file that is given open stays open


def _written(cell: Cell, *, safe: bool) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if safe and isinstance(cell, str) and cell.startswith(_DANGEROUS):
        return _GUARD + cell
    return cell


def _unwritten(columns: Columns, error: UnicodeEncodeError) -> str:
    """Name the column and the record of a text that cannot be written."""
    half, names = error.object[error.start], next(iter(columns.values()))
    places = (
        f"{column} of {name}"
        for column, cells in columns.items()
        for name, cell in zip(names, cells, strict=True)
        if isinstance(cell, str) and half in cell
    )
    return f"{next(places)} has half a character: {error}"
