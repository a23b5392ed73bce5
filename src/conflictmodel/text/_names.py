"""Names as tables hold them: by their words, in small letters unless they are acronyms; and those of countries."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from conflictmodel.codebooks.countries import countries, country_from_adjective, country_from_name
from conflictmodel.text._page import tokens_in
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table

_SHORT: Final = 5


def name_key(name: str) -> tuple[str, ...]:
    """Cut a name into the tokens it is looked up by, without “'s”; an acronym (ISIS, LeT, M23) is kept as written."""
    words = tuple(word.removesuffix("'s") for word in tokens_in(name))
    return words if is_acronym(name) else tuple(map(str.lower, words))


def is_acronym(word: str) -> bool:
    """Say whether a word is written as acronyms are: in capitals, with a digit, or short with two capitals."""
    if word.isupper() or any(map(str.isdigit, word)):
        return True
    return len(word) <= _SHORT and sum(map(str.isupper, word)) > 1


def abbreviates(short: str, name: str) -> bool:
    """Say whether an acronym is made of the initials of a name, with or without those of its words in small letters.

    >>> abbreviates("FHF", "Front for Harbour Freedom"), abbreviates("FHF", "Harbour Front")
    (True, False)
    """
    words = [word for word in tokens_in(name.replace("-", " ")) if word[0].isalnum()]
    letters = short.replace(".", "").upper()
    initials = ("".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper()))
    return len(letters) > 1 and letters in (initials[0].upper(), initials[1])


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


def country_at(text: Sequence[str], low: Sequence[str], at: int, stop: int) -> tuple[str, int] | None:
    """Find the longest country's name that begins at a token, of the words as written and in small letters."""
    names = country_names()
    if text[at] not in names.lengths and low[at] not in names.lengths:
        return None
    return names.longest_at(text, at, at + 1) or names.longest_at(low, at, stop)


@cache
def nationalities() -> Mapping[str, str]:
    """Give the country each nationality adjective of one word or plural demonym speaks of, in small letters."""
    return {words[0]: country for words, country in nationality_phrases().by_words.items() if len(words) == 1}


@cache
def nationality_phrases() -> PhraseTable[str]:
    """Give the country each nationality adjective speaks of, by its words in small letters: “north korean”."""
    found: dict[tuple[str, ...], str] = {}
    for country in countries():
        for adjective in country.adjectives:
            meant = country_from_adjective(adjective)
            if meant is not None:
                found[tuple(adjective.lower().split())] = meant.name
    return phrase_table(found)
