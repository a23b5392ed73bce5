"""How a page looks: plainly anywhere, with colours and drawn tables on a terminal where rich is installed."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import IO, Final, TextIO

from conflictmodel.cli.blocks import Block, Line, Style, Table, printable

WIDTH: Final = 100  # wherever no terminal has a width of its own, so that the same words print the same page
_NARROWEST: Final = 40
_WIDEST: Final = 160
_GAP: Final = "  "
_LEAST_COLUMN: Final = 6
_COLOURS: Final = {
    Style.TITLE: "bold",
    Style.HEADING: "bold cyan",
    Style.NAME: "bold green",
    Style.PLAIN: "",
    Style.DETAIL: "dim",
    Style.WARNING: "yellow",
    Style.ERROR: "bold red",
}


def show(blocks: Iterable[Block], stream: TextIO) -> None:
    """Print a page on a stream, as well as the stream can take it."""
    if stream.isatty() and find_spec("rich") is not None and (stream.encoding or "").lower().startswith("utf"):
        show_richly(blocks, stream)
    else:
        width = shutil.get_terminal_size((WIDTH, 0)).columns if stream.isatty() else WIDTH
        show_plainly(blocks, stream, width=min(max(width, _NARROWEST), _WIDEST))


def put(text: str, stream: TextIO) -> None:
    """Write words on a stream, spelling out the characters that its encoding does not have."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def put_octets(octets: bytes, stream: TextIO) -> None:
    """Write the bytes of a document on a stream, whatever encoding its words would have."""
    buffer: IO[bytes] | None = getattr(stream, "buffer", None)
    if buffer is None:
        stream.write(octets.decode())
        return
    stream.flush()
    buffer.write(octets)


def put_error(message: object) -> None:
    """Say on standard error, in one line, what went wrong."""
    if sys.stderr is not None:  # as under pythonw
        put(f"conflictmodel: {printable(str(message))}\n", sys.stderr)


def show_plainly(blocks: Iterable[Block], stream: TextIO, *, width: int = WIDTH) -> None:
    """Print a page in plain characters, no line wider than `width`."""
    for block in blocks:
        lines = _table_lines(block, width) if isinstance(block, Table) else _lines(block, width)
        for line in lines:
            put(f"{line.rstrip()}\n", stream)


def show_richly(blocks: Iterable[Block], stream: TextIO, *, width: int | None = None) -> None:
    """Print a page in colours (none where NO_COLOR or the terminal says so), as wide as the terminal."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table as RichTable
    from rich.text import Text

    console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
    for block in blocks:
        if isinstance(block, Table):
            table = RichTable(box=SIMPLE_HEAD, pad_edge=False)
            for header in block.headers:
                table.add_column(Text(header), overflow="fold")
            for row in block.rows:
                table.add_row(*(Text(printable(cell)) for cell in row))
            console.print(Padding(table, (0, 0, 0, 2)))
        else:
            # The second line on hangs two columns in, which rich has no word for: wrapped here, coloured there.
            for line in _lines(block, console.width):
                console.print(Text(line, style=_COLOURS[block.style]), no_wrap=True, crop=False, overflow="ignore")


def _lines(line: Line, width: int) -> list[str]:
    begin = " " * line.indent
    words = printable(line.text)
    return textwrap.wrap(
        words, width, initial_indent=begin, subsequent_indent=f"{begin}  ", break_on_hyphens=False
    ) or [""]


def _table_lines(table: Table, width: int) -> Iterator[str]:
    cells = [table.headers, *(tuple(printable(cell) for cell in row) for row in table.rows)]
    natural = [max(len(row[column]) for row in cells) for column in range(len(table.headers))]
    widths = _shared_out(natural, width - len(_GAP) * len(natural))
    for number, row in enumerate(cells):
        wrapped = [textwrap.wrap(cell, wide) or [""] for cell, wide in zip(row, widths, strict=True)]
        for height in range(max(map(len, wrapped))):
            parts = [part[height] if height < len(part) else "" for part in wrapped]
            yield _GAP + _GAP.join(part.ljust(wide) for part, wide in zip(parts, widths, strict=True))
        if number == 0:
            yield _GAP + _GAP.join("-" * wide for wide in widths)


def _shared_out(natural: Sequence[int], width: int) -> list[int]:
    """Give each column what it needs, and the wide ones an equal share of what is left."""
    widths = [0] * len(natural)
    left = width
    for place, column in enumerate(sorted(range(len(natural)), key=lambda each: natural[each])):
        share = max(left // (len(natural) - place), _LEAST_COLUMN)
        widths[column] = min(natural[column], share)
        left -= widths[column]
    return widths
