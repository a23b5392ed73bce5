"""Nationality adjectives without a noun of their own: “French and German officials”, “an Israeli air strike”."""

from typing import Final

from conflictmodel.text._words import words_of
from conflictmodel.text.actors._item import Item, Sort
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors.items import ItemReader

_MOST_BETWEEN: Final = 3
_JOINING: Final = frozenset({"and", "or", ","})
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_COUNTRY, _NOUN = Sort.COUNTRY, Sort.NOUN


def national_at(items: ItemReader, k: int, stop: int, *, cased: bool) -> Mention | None:
    """Read a nationality that shares the noun of those joined to it, or that stands before what its country does.

    In the first case the party is made of both (“French officials”), in the second it is the country.
    """
    nation = items.nation_at(k, stop) or _short_name_at(items, k)
    if nation is None:
        return None
    country, end = nation
    shared = _shared_noun(items, end, stop, cased=cased)
    if shared:
        words = " ".join((*items.text[k:end], *items.text[shared[0].first : shared[-1].last]))
        return Mention(k, k, end, end, "", counted=False, noun=shared[-1].noun, words=words, country=country)
    if not _does(items, end, stop):
        return None
    return Mention(
        k, k, end, end, "", counted=False, name=country, words=country, country=country, sort=_COUNTRY, acting=True
    )


def _short_name_at(items: ItemReader, k: int) -> tuple[str, int] | None:
    # “US and British forces”: of the names of countries only acronyms stand before a noun as adjectives do.
    return items.country_at(k, k + 1) if items.text[k].isupper() and not items.possessive[k] else None


def _shared_noun(items: ItemReader, k: int, stop: int, *, cased: bool) -> list[Item]:
    """Give the noun, with what stands before it, of the last nationality that is joined to one that ends at a token."""
    joined = False
    while k + 1 < stop and items.low[k] in _JOINING:
        while k + 1 < stop and items.low[k] in _JOINING:
            k += 1
        nation = items.nation_at(k, stop)
        if nation is None:
            return []
        k, joined = nation[1], True
    found = list(items.items_at(k, stop, cased=cased)) if joined and k < stop else []
    while found and found[-1].sort is not _NOUN:
        found = found[:-1]
    return found


def _does(items: ItemReader, k: int, stop: int) -> bool:
    """Say whether what a country does is named within a few words in small letters behind its adjective."""
    for j in range(k, min(stop, k + _MOST_BETWEEN)):
        if items.low[j] in words_of("actors.deed"):
            return True
        if not items.text[j].islower() or items.low[j] in words_of("actors.function"):
            return False
    return False
