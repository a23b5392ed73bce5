"""What parties are met again by: their names, the parts of these, and the words for those without a name."""

from functools import lru_cache
from typing import Final

from conflictmodel.text._names import name_key
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._item import Sort
from conflictmodel.text.actors._lexicon import nouns
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._party import Party
from conflictmodel.values.actors import ActorKind

_MOST_KEYS: Final = 4096
_ORGANISED: Final = (Sort.ORGANISATION, Sort.KNOWN)


@lru_cache(maxsize=_MOST_KEYS)
def name_of(name: str) -> str:
    """Give a name in the one form by which it is met again."""
    return " ".join(name_key(name.replace("’", "'").removeprefix("the ").removeprefix("The ")))


def country_beside(mention: Mention) -> str | None:
    """Give the country that the words put an organisation in: “Kenya's Forest Guard”, “the Chadian Forest Guard”."""
    if mention.sort not in _ORGANISED:
        return None
    return mention.country or (None if mention.owner is None else mention.owner.country)


def parts_of(names: list[str]) -> list[str]:
    """Give the parts of a name that lead to it."""
    # “Nasser Bin Ghalib” is also “Bin Ghalib” and “Ghalib”; “al-Dulfi” is also “Dulfi”.
    found = [each.lower() for each in names]
    found += [
        each.partition("-")[2].lower()
        for each in names
        if "-" in each and each.partition("-")[0].lower() in words_of("actors.article_of_names")
    ]
    if len(names) > 2:  # noqa: PLR2004 (two names and more)
        found += [" ".join(names[k:]).lower() for k in range(1, len(names) - 1)]
    return list(dict.fromkeys(found))


def is_short(name: str) -> bool:
    """Say whether a name is written as acronyms of organisations are, not as the initials of a person."""
    return name.isupper() and name.isalpha()


@lru_cache(maxsize=_MOST_KEYS)
def in_small(text: str) -> str:
    """Give a phrase without the capital that opens its sentence; that of a people or a longer name stays."""
    first, _, rest = text.partition(" ")
    people = nouns().by_words.get((first.lower(),))
    if rest[:1].isupper() or (people is not None and people.is_people):
        return text
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def words_key(mention: Mention, owner: Party | None) -> str:
    """Give the words for a party without a name, with whose it is."""
    return f"{mention.words.lower()}|{owner.name if owner else ''}"


@lru_cache(maxsize=_MOST_KEYS)
def kind_of_name(name: str) -> ActorKind | None:
    """Read the kind off a name's own words: the longest noun at its end, else before “of”."""
    low = name.lower().replace("’", "'").split()
    head = low[: low.index("of")] if "of" in low else low
    for part in (head, low):
        found = nouns().longest_before(part, len(part), 0)
        if found is not None:
            return found[0].kind
    return None
