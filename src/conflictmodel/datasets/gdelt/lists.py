"""How GDELT writes lists in cells: small records between semicolons, in pieces between other marks.

Source: GDELT GKG Data Format Codebook, V1.03 and V2.1.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple, TypeVar

from conflictmodel.datasets._tables.columns import count, decimal_number

T = TypeVar("T")
_BETWEEN_ADDRESSES: Final = re.compile("<UDIV>|;(?=https?://)")
_NEXT_QUOTATION: Final = re.compile(r"#(?=\d{1,9}\|\d{1,9}\|)")  # a quotation may hold the mark itself


class Spot(NamedTuple):
    """A place as GDELT writes it, cell by cell; `offset` counts characters of GDELT's copy of the text, roughly."""

    geo_type: str = ""
    name: str = ""
    country: str = ""
    adm1: str = ""
    adm2: str = ""
    latitude: float | None = None
    longitude: float | None = None
    feature: str = ""
    offset: int | None = None


class Counted(NamedTuple):
    """A number that GDELT met in a text: under which theme, of what, and near which place."""

    theme: str
    number: int | None
    counted: str
    spot: Spot
    offset: int | None = None


class Quoted(NamedTuple):
    """A quotation that GDELT met, and the verb that leads to it, if any."""

    offset: int
    length: int
    verb: str
    words: str


class Spelt(NamedTuple):
    """A name that GDELT met."""

    name: str
    offset: int | None = None


class Dated(NamedTuple):
    """A date that GDELT met; a month, day or year of 0 is not told."""

    resolution: int
    month: int
    day: int
    year: int
    offset: int


class Tone(NamedTuple):
    """How the words of a text sound: percentages of its words, and how many there are (not in version 1.0)."""

    tone: float
    positive: float
    negative: float
    polarity: float
    activity: float
    self_group: float
    words: float | None = None


def spots(cell: str) -> tuple[Spot, ...]:
    """Read the places of a text, of seven pieces or (with a second division and an offset) of nine.

    Raises:
        ValueError: if one of them is written otherwise.

    """
    return _listed(cell, _spot)


def counted(cell: str) -> tuple[Counted, ...]:
    """Read the numbers of a text, of ten pieces or (with an offset) of eleven.

    Raises:
        ValueError: if one of them is written otherwise.

    """
    return _listed(cell, _counted)


def quoted(cell: str) -> tuple[Quoted, ...]:
    """Read the quotations of a text.

    >>> quoted("26|11|said|we are # 1 now#90|5||never")[0].words
    'we are # 1 now'

    Raises:
        ValueError: if one of them is written otherwise.

    """
    return tuple(map(_quoted, _NEXT_QUOTATION.split(cell)))


def spelt(cell: str) -> tuple[Spelt, ...]:
    """Read names with the offset of each.

    >>> spelt("United Nations,665;Kofi Annan,26")[1].name
    'Kofi Annan'

    Raises:
        ValueError: if one of them has no offset.

    """
    pieces = (each.rpartition(",") for each in _pieces(cell))
    return tuple(Spelt(name, count(offset)) for name, _, offset in pieces)


def names(cell: str) -> tuple[str, ...]:
    """Read names, or other words, between semicolons.

    >>> names("kofi annan;joe doe;")
    ('kofi annan', 'joe doe')
    """
    return tuple(_pieces(cell))


def dated(cell: str) -> tuple[Dated, ...]:
    """Read the dates of a text.

    Raises:
        ValueError: if one of them is written otherwise.

    """
    return _listed(cell, _dated)


def tone(cell: str) -> Tone:
    """Read how a text sounds.

    Raises:
        ValueError: if there are not six or seven numbers.

    """
    numbers = [decimal_number(each) for each in cell.split(",")]
    if len(numbers) not in (len(Tone._fields) - 1, len(Tone._fields)):
        message = "six or seven numbers between commas"
        raise ValueError(message)
    return Tone(*numbers)


def addresses(cell: str) -> tuple[str, ...]:
    """Read the addresses of articles that tell of the same.

    >>> addresses("http://a.org/1<UDIV>http://b.org/2")
    ('http://a.org/1', 'http://b.org/2')
    """
    return tuple(each for each in _BETWEEN_ADDRESSES.split(cell) if each.strip())


def event_ids(cell: str) -> tuple[str, ...]:
    """Read ids of events, each once.

    >>> event_ids("935346960,935347306,935346960")
    ('935346960', '935347306')
    """
    return tuple(dict.fromkeys(each for each in cell.split(",") if each))


def _pieces(cell: str) -> Iterator[str]:
    return (each for each in cell.split(";") if each)


def _listed(cell: str, read: Callable[[list[str]], T | None]) -> tuple[T, ...]:
    found = []
    for each in _pieces(cell):
        pieces = each.split("#")
        made = read(pieces)
        if made is None:
            message = f"other than {len(pieces)} pieces between # in {each[:60]!r}"
            raise ValueError(message)
        found.append(made)
    return tuple(found)


def _spot(pieces: list[str]) -> Spot | None:
    if len(pieces) == 7:  # noqa: PLR2004 - as of version 1.0
        geo_type, name, country, adm1, latitude, longitude, feature = pieces
        return Spot(geo_type, name, country, adm1, "", _degrees(latitude), _degrees(longitude), feature)
    if len(pieces) == len(Spot._fields):
        geo_type, name, country, adm1, adm2, latitude, longitude, feature, offset = pieces
        there = _degrees(latitude), _degrees(longitude)
        return Spot(geo_type, name, country, adm1, adm2, *there, feature, count(offset))
    return None


def _counted(pieces: list[str]) -> Counted | None:
    if len(pieces) not in (10, 11):
        return None
    spot = _spot(pieces[3:10])
    offset = count(pieces[10]) if len(pieces) > 10 else None  # noqa: PLR2004 - the eleventh
    return None if spot is None else Counted(pieces[0], count(pieces[1]), pieces[2], spot, offset)


def _quoted(each: str) -> Quoted:
    pieces = each.split("|", len(Quoted._fields) - 1)
    if len(pieces) < len(Quoted._fields):
        message = f"offset|length|verb|words in {each[:60]!r}"
        raise ValueError(message)
    offset, length, verb, words = pieces
    return Quoted(count(offset), count(length), verb, words)


def _dated(pieces: list[str]) -> Dated | None:
    return Dated(*map(count, pieces)) if len(pieces) == len(Dated._fields) else None


def _degrees(written: str) -> float | None:
    """Read a coordinate, None where there is none.

    Raises:
        ValueError: if it is no decimal number.

    """
    return decimal_number(written) if written else None
