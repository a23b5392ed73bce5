"""Names as tables hold them: by their words, in small letters unless they are acronyms; and those of countries."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, TypeVar

from conflictmodel.codebooks.countries import countries, country_from_name

V = TypeVar("V")
_SHORT: Final = 5


def name_key(name: str) -> tuple[str, ...]:
    """Cut a name into the words it is looked up by; an acronym (ISIS, LeT, M23) is kept as written."""
    if is_acronym(name):
        return tuple(name.split())
    return tuple(name.lower().replace("’", "'").split())


def is_acronym(word: str) -> bool:
    """Say whether a word is written as acronyms are: in capitals, with a digit, or short with two capitals."""
    if word.isupper() or any(map(str.isdigit, word)):
        return True
    return len(word) <= _SHORT and sum(map(str.isupper, word)) > 1


@cache
def country_names() -> Mapping[tuple[str, ...], str]:
    """Give the countries of today by the words of each of their names; in small letters, but acronyms as written."""
    found: dict[tuple[str, ...], str] = {}
    for country in countries():
        if country.valid_to is not None:
            continue
        for name in (country.name, *country.other_names):
            meant = country_from_name(name)
            if meant is not None and meant.valid_to is None:
                found[name_key(name)] = meant.name
    return found


@cache
def country_starts() -> Mapping[str, int]:
    """Say for the first word of each country's name how many words the longest such name has."""
    return starts_of(country_names())


def starts_of(names: Mapping[tuple[str, ...], object]) -> Mapping[str, int]:
    """Say for the first word of each name how many words the longest such name has."""
    found: dict[str, int] = {}
    for key in names:
        found[key[0]] = max(found.get(key[0], 0), len(key))
    return found


def longest_at(
    table: Mapping[tuple[str, ...], V], starts: Mapping[str, int], tokens: Sequence[str], k: int, stop: int
) -> tuple[int, V] | None:
    """Find the longest entry of a table that begins at a token, and where it ends."""
    most = starts.get(tokens[k])
    if most is None:
        return None
    for length in range(min(most, stop - k), 0, -1):
        found = table.get(tuple(tokens[k : k + length]))
        if found is not None:
            return k + length, found
    return None
