"""Names as tables hold them: by their words, in small letters unless they are acronyms; and those of countries."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from conflictmodel.codebooks.countries import countries, country_from_adjective, country_from_name
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table

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
def country_names() -> PhraseTable[str]:
    """Give the countries of today by the words of each of their names; in small letters, but acronyms as written."""
    found: dict[tuple[str, ...], str] = {}
    for country in countries():
        if country.valid_to is not None:
            continue
        for name in (country.name, *country.other_names):
            meant = country_from_name(name)
            if meant is not None and meant.valid_to is None:
                found[name_key(name)] = meant.name
    return phrase_table(found)


@cache
def nationalities() -> Mapping[str, str]:
    """Give the country each nationality adjective or plural demonym speaks of, in small letters."""
    found: dict[str, str] = {}
    for country in countries():
        for adjective in country.adjectives:
            meant = country_from_adjective(adjective)
            if meant is not None and " " not in adjective:
                found[adjective.lower()] = meant.name
    return found
