"""What a page for people is made of: lines with a style, and tables; how they look is the printers' affair."""

import enum
from typing import Final, NamedTuple, TypeAlias

MOST_SHOWN: Final = 1000


class Style(enum.Enum):
    """What a line is on its page."""

    TITLE = enum.auto()
    HEADING = enum.auto()
    NAME = enum.auto()
    PLAIN = enum.auto()
    DETAIL = enum.auto()
    WARNING = enum.auto()
    ERROR = enum.auto()


class Line(NamedTuple):
    """Some words; `indent` in columns, lines that go on below hang two columns further in. No words: an empty line."""

    text: str = ""
    style: Style = Style.PLAIN
    indent: int = 0


class Table(NamedTuple):
    """Rows under headers, each row with as many cells as there are headers."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Line | Table

# Controls that move a cursor, colour a terminal or turn the direction of writing would let an article repaint its page.
_UNPRINTABLE: Final = dict.fromkeys(
    (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)), "\ufffd"
)


def printable(text: str) -> str:
    r"""Fold white space, put a mark in the place of control characters, and cut what is longer than a page.

    >>> printable("a\n b\x1b[31m")
    'a b�[31m'
    """
    kept = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}… ({len(text) - MOST_SHOWN} characters more)"
    return " ".join(kept.split()).translate(_UNPRINTABLE)
