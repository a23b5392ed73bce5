"""Flat tables as CSV: exact for machines, or safe for people who open them in a spreadsheet."""

import csv
import io
from typing import Final

from conflictmodel._files import File, opened_to_write
from conflictmodel.exchange.frames._flat import Cell
from conflictmodel.exchange.frames._frame import to_columns
from conflictmodel.model.corpus import Corpus

# What a spreadsheet takes for the beginning of a formula or a command, in either width of writing.
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD: Final = "'"


def write_csv(corpus: Corpus, table: str, file: File, *, spreadsheet_safe: bool = True) -> None:
    r"""Write a flat table of a corpus as CSV (RFC 4180, UTF-8), with a line of headers.

    For people, words that a spreadsheet would take for a formula get an apostrophe in front; numbers stay numbers.
    With ``spreadsheet_safe=False`` every word stands as it is: exact, for machines, and not safe to be opened in a
    spreadsheet. An empty cell is nothing; true and false are ``true`` and ``false``. A path is replaced only when all
    is written, and compressed if it ends in ``.gz``.

    >>> import io
    >>> file = io.BytesIO()
    >>> write_csv(Corpus(), "claims", file)
    >>> file.getvalue()[:22]
    b'claim,article,speaker,'

    Raises:
        ValueError: if there is no such table, or a text has a lone surrogate.
        OSError: if the file cannot be written.

    """
    columns = to_columns(corpus, table)
    with opened_to_write(file) as octets:
        text = io.TextIOWrapper(octets, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        try:
            writer.writerow(columns)
            for cells in zip(*columns.values(), strict=True):
                writer.writerow([_written(cell, safe=spreadsheet_safe) for cell in cells])
        finally:
            text.detach()  # a file that is given open stays open


def _written(cell: Cell, *, safe: bool) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if safe and isinstance(cell, str) and cell.startswith(_DANGEROUS):
        return _GUARD + cell
    return cell
