"""The gazetteer in the package: one text file, sorted by folded names, in which lines are sought by halving."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel.codebooks.countries import country_from_code
from conflictmodel.text.gazetteers._entries import Entry
from conflictmodel.values.codes import Code
from conflictmodel.values.places import PlaceKind, Point, PointBasis

_MOST_KEPT: Final = 32768
_KINDS: Final = {"st": PlaceKind.SETTLEMENT, "a1": PlaceKind.ADMIN1, "a2": PlaceKind.ADMIN2}
_APART: Final = 4096  # bytes, more than the longest line has
_AFTER_BLANK: Final = "!"  # the first sign after the blank


@final
@attrs.frozen(kw_only=True)
class World:
    """The gazetteer in the package: 65,000 settlements, first-level divisions, and districts where conflict has been.

    GeoNames (CC BY 4.0) and Unicode CLDR; `text/gazetteers/world/NOTICE.txt` says what was taken whence and when. It is
    read on first use, and answers are kept.

    >>> [(each.name, each.country, each.admin1) for each in World().entries("busaira")]
    [('Al Busayrah', 'Syria', 'Deir ez-Zor'), ('Busayra', 'Jordan', 'Tafilah')]
    """

    __repr__ = brief_repr

    def most_words(self, first: str) -> int:
        """Say how many words the longest key that begins with this word has; 0 if none does."""
        return _most_words(first)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """Give every place one of whose names has this key, in the order of the file."""
        return _entries(key)


@cache
def divisions() -> Mapping[str, tuple[str, str | None]]:
    """Give the English name and the ISO 3166-2 code of a first-level division by its GeoNames code (IQ.15).

    >>> divisions()["IQ.15"]
    ('Nineveh', 'IQ-NI')
    """
    rows = (line.split("\t") for line in _bytes_of("divisions.tsv").decode().splitlines()[1:])
    return {code: (name, iso or None) for code, iso, name in rows}


@cache
def country_name(alpha2: str) -> str | None:
    """Give the name that the codebook of countries has for an ISO 3166-1 code."""
    country = country_from_code(Code(codebook="iso3166.alpha2", value=alpha2))
    return None if country is None else country.name


@cache
def _bytes_of(name: str) -> bytes:
    return files("conflictmodel.text.gazetteers").joinpath("world", name).read_bytes()


@lru_cache(maxsize=_MOST_KEPT)
def _most_words(first: str) -> int:
    data = _bytes_of("places.tsv")
    block = data[_line_from(data, f"{first}\t") : _line_from(data, first + _AFTER_BLANK)]
    return max((line[: line.index(b"\t")].count(b" ") + 1 for line in block.splitlines()), default=0)


@lru_cache(maxsize=_MOST_KEPT)
def _entries(key: str) -> tuple[Entry, ...]:
    data, start = _bytes_of("places.tsv"), f"{key}\t"
    block = data[_line_from(data, start) : _line_from(data, key + " ")]
    return tuple(_entry(line.split("\t")) for line in block.decode().splitlines())


def _line_from(data: bytes, text: str) -> int:
    """Find where the first line begins that is not before a text; UTF-8 sorts as its code points do."""
    sought = text.encode("utf-8", "surrogatepass")
    lines, starts = _landmarks()
    at = bisect_left(lines, sought)
    low, high = starts[at - 1] if at else 0, starts[at] if at < len(starts) else len(data)
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", low, middle) + 1 or low
        end = data.find(b"\n", middle)
        if data[start:end] < sought:
            low = end + 1
        else:
            high = start
    return low


@cache
def _landmarks() -> tuple[Sequence[bytes], Sequence[int]]:
    """Give a line of every few thousand bytes and where it begins: between two of them there is little to halve."""
    data = _bytes_of("places.tsv")
    starts = [data.find(b"\n", at) + 1 for at in range(_APART, len(data) - _APART, _APART)]
    return [data[start : data.find(b"\n", start)] for start in starts], starts


def _entry(cells: list[str]) -> Entry:
    _, spellings, name, kind, alpha2, admin1, admin2, population, doubtful, latitude, longitude = cells
    above, code = divisions().get(f"{alpha2}.{admin1}", (None, None))
    basis = PointBasis.GEOCODED if kind == "st" else PointBasis.REPRESENTATIVE
    point = Point(latitude=float(latitude), longitude=float(longitude), basis=basis) if latitude else None
    return Entry(
        name=name,
        kind=_KINDS[kind],
        country=country_name(alpha2),
        admin1=above,
        admin2=admin2 or None,
        code=code,
        point=point,
        population=int(population or 0),
        spellings=tuple(spellings.split("|")),
        doubtful=bool(doubtful),
    )
