"""Decoding: a text in which percent signs and entities are read, so that names written by them can be found."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final, NamedTuple, final

_BYTE: Final = re.compile(r"%(?:25){0,3}([0-9A-Fa-f]{2})")  # encoded once, or again
_CODED: Final = re.compile(
    rf"(?P<octets>(?:{_BYTE.pattern}){{1,1000}})"
    r"|&(?:amp;){0,3}(?P<entity>#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
)
_ESCAPED: Final = 0xDC00  # by which surrogateescape moves an octet that is not UTF-8
_SPACE: Final = "+"  # which is how forms write it in an address


class _Shift(NamedTuple):
    """From where on the decoded text stands how far behind the coded one; a character may take several."""

    at: int
    coded: int


@final
class Decoded:
    """A text with its percent signs and entities read, which knows where its characters stand in the coded one.

    >>> decoded = Decoded("see s%61mir%2520h")
    >>> decoded.text, decoded.span(4, 9)
    ('see samir+h', (4, 11))
    """

    def __init__(self, coded: str) -> None:
        """Read the text once."""
        made: list[str] = []
        shifts = [_Shift(0, 0)]
        length = end = 0
        for found in _CODED.finditer(coded):
            made.append(coded[end : found.start()])
            length += found.start() - end
            at = found.start()
            for character, width in _read(found):
                shifts.append(_Shift(length, at))
                made.append(character)
                length += 1
                at += width
            end = found.end()
            shifts.append(_Shift(length, end))
        made.append(coded[end:])
        self.text: Final = "".join(made)
        self._shifts: Final = shifts

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a run of the decoded text stands in the coded one."""
        return self._at(start), self._at(end)

    def _at(self, position: int) -> int:
        shift = self._shifts[bisect_right(self._shifts, position, key=lambda each: each.at) - 1]
        return shift.coded + position - shift.at


def _read(found: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Give the characters that something coded stands for, each with how many it takes in the coded text."""
    if found["octets"] is None:
        character = html.unescape(f"&{found['entity']};")
        if len(character) == 1:
            yield character, len(found[0])
        else:  # no entity that there is, or one of several characters, of which no name is made
            yield from ((each, 1) for each in found[0])
        return
    units = list(_BYTE.finditer(found["octets"]))
    octets = bytes(int(unit[1], 16) for unit in units)
    first = 0
    for character in octets.decode("utf-8", "surrogateescape"):
        last = first + len(character.encode("utf-8", "surrogateescape"))
        yield _plain(character), units[last - 1].end() - units[first].start()
        first = last


def _plain(character: str) -> str:
    """Read an octet that is not UTF-8 as Latin-1, as old addresses are written."""
    if character == " ":
        return _SPACE
    octet = ord(character) - _ESCAPED
    return chr(octet) if 0 <= octet <= 0xFF else character  # noqa: PLR2004 (the largest octet)
