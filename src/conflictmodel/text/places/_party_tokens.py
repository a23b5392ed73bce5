"""Party tokens: which words of a page name parties, and so no places, and which name a place for a party's sake."""

from collections.abc import Mapping, Sequence
from typing import Final

from conflictmodel.text._atlas import is_place
from conflictmodel.text.actors.cast import Cast, Use
from conflictmodel.text.actors.items import Sort
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.places import PlaceKind

_BEFORE_COUNTRIES: Final = frozenset({"in", "inside", "near", "of", "for"})  # “the envoy for Syria said”
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_NOUN, _ORGANISATION, _COUNTRY, _RUN = Sort.NOUN, Sort.ORGANISATION, Sort.COUNTRY, Sort.RUN
_PERSON, _STATE, _SITE = ActorKind.PERSON, ActorKind.STATE, PlaceKind.SITE
_BUILT: Final = (_SITE, PlaceKind.SETTLEMENT)
_OF_BUILDINGS: Final = (None, ActorKind.HEALTH)
_NO_NOUN: Final = (None, False)


def party_tokens(
    cast: Cast, nouns: Mapping[tuple[str, ...], tuple[PlaceKind, bool]]
) -> tuple[frozenset[int], frozenset[int]]:
    """Give the tokens that are names of parties, and those of what a party is of, for, or owned by.

    “Iraqi forces” and “Kirkuk police” are no places; “the government of Iraq” and “Iraq's army” name Iraq, for a party.
    """
    taken: set[int] = set()
    free: set[int] = set()
    items = cast.items
    for use in cast.uses:
        mention, party = use.mention, use.party
        first, last = mention.bare, mention.core
        if mention.sort in (_NOUN, _ORGANISATION) and party is not None and party.kind is not _PERSON:
            if True in items.possessive[first:last]:
                first = items.possessive.index(True, first) + 1
                free.update(range(mention.bare, first))
            if mention.sort is _ORGANISATION:
                last = next((k for k in range(mention.bare, last) if items.low[k] in ("of", "for")), last)
                free.update(range(last, mention.core))
        after_place = mention.sort is _COUNTRY and mention.bare > 1 and items.low[mention.bare - 1] == ","
        if after_place and items.cap[mention.bare - 2]:  # “near Sarmada, Syria, A said”
            continue
        if not _is_free(use, items.low, nouns):
            taken.update(range(first, last))
    return frozenset(taken - free), frozenset(free)


def _is_free(use: Use, low: Sequence[str], nouns: Mapping[tuple[str, ...], tuple[PlaceKind, bool]]) -> bool:
    """Say whether the name of a party may be that of a place: of a country, of a building, or of nobody known."""
    mention, party = use.mention, use.party
    if mention.is_document:
        return True
    before = low[mention.bare - 1] if mention.bare else ""
    if mention.sort is _COUNTRY and before in _BEFORE_COUNTRIES:
        return True
    if use.speaking:
        return False
    if mention.sort is _NOUN and nouns.get(tuple(low[mention.core : mention.core + 1]), _NO_NOUN)[0] in _BUILT:
        return True  # “Mezzeh military airport”, “the Balata refugee camp”
    if party is not None and party.kind in _OF_BUILDINGS and mention.sort in (_ORGANISATION, _NOUN):
        named = low[mention.bare : mention.core]
        is_site = nouns.get((named[0],), _NO_NOUN)[0] is _SITE  # “Camp Tovan”, but “Gulf Coast News”
        return is_place(" ".join(named)) or is_site or (named[-1],) in nouns
    unknown = mention.sort is _RUN and (party is None or party.kind is None)
    return unknown or mention.sort is _COUNTRY or (party is not None and party.kind is _STATE)


def people_words(cast: Cast) -> frozenset[str]:
    """Give the words of the names of persons and of those who speak, in small letters: none is a place by position."""
    found: set[str] = set()
    for use in cast.uses:
        mention, party = use.mention, use.party
        if mention.sort is _RUN and (use.speaking or (party is not None and party.kind is _PERSON)):
            found.update(cast.items.low[mention.bare : mention.core])
    return frozenset(found)
