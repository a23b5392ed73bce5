"""Cores: what the items of a noun phrase say together, before what stands behind it is read."""

from collections.abc import Sequence
from typing import Final, NamedTuple, final

from conflictmodel.text._words import words_of
from conflictmodel.text.actors._item import Item, Sort
from conflictmodel.text.actors._lexicon import ARMS, ORGAN, Noun
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._other_names import OtherNames
from conflictmodel.text.actors.items import ItemReader

# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_KNOWN, _ORGANISATION, _COUNTRY, _NATIONALITY, _RUN, _NOUN, _MODIFIER, _POSSESSIVE = Sort
_PROPER: Final = (_RUN, _ORGANISATION, _KNOWN)


class Opening(NamedTuple):
    """How a phrase opens: its first token, the first of its words after article and number, and these two."""

    first: int
    bare: int
    determiner: str
    counted: bool


@final
class Cores:
    """Makes mentions of the items of one page."""

    def __init__(self, items: ItemReader, other_names: OtherNames) -> None:
        """Take the items of a page, and the reader of acronyms behind a name."""
        self._items: Final = items
        self._other_names: Final = other_names

    def of(self, found: Sequence[Item], opening: Opening) -> Mention | None:
        """Make a mention of items; what stands before a possessive is its owner."""
        if len(found) == 1:
            return self._core(found, opening, owner=None)
        cut = len(found) - 1
        while cut >= 0 and found[cut].sort is not _POSSESSIVE:
            cut -= 1
        if cut < 0:
            return self._core(found, opening, owner=None)
        whole = Opening(opening.first, opening.bare, opening.determiner, counted=False)
        owner = self.of(found[:cut], whole)
        rest = found[cut + 1 :]
        return self._core(rest, whole, owner=owner) if rest else owner

    def _core(self, found: Sequence[Item], opening: Opening, *, owner: Mention | None) -> Mention | None:
        while found and found[-1].sort in (_MODIFIER, _NATIONALITY) and not found[-1].plural:
            found = found[:-1]
        if not found:
            return None
        last = found[-1]
        before = found[-2] if len(found) > 1 else None
        if (
            before is not None
            and before.sort is _KNOWN
            and last.noun is not None
            and last.noun.lemma in words_of("actors.generic_organ")
        ):
            words = self._items.printed(found[0].first, last.last)
            name = self._items.printed(before.first, before.last)
            return Mention(
                opening.first, opening.bare, last.last, last.last, opening.determiner, opening.counted, name, last.noun,
                words, before.known, sort=_KNOWN,
            )  # fmt: skip
        if last.sort is _NOUN or last.plural:
            return self._common(opening, found, owner)
        return self._proper(opening, found, owner)

    def _common(self, opening: Opening, found: Sequence[Item], owner: Mention | None) -> Mention | None:
        """Fill in a phrase that ends in a noun: “Iraqi forces”, “ISIS' al-Abra unit”, “a security source”."""
        last, before, owned = found[-1], found[:-1], owner is not None
        if owner is None and before:
            owner = self._modifying_owner(before, opening.first)
        country = _country_of(found)
        if last.noun is not None and last.noun.sort == ARMS and owner is None and country is None:
            return None
        proper = [item for item in before if item.sort in _PROPER]
        name = self._items.printed(proper[0].first, last.last) if proper else None
        start = opening.bare if owned and not proper else found[0].first
        words = self._items.printed(start, last.last)
        return Mention(
            opening.first, opening.bare, last.last, last.last, opening.determiner, opening.counted, name, last.noun,
            words, None, country, _NOUN, None, (), owner,
        )  # fmt: skip

    def _proper(self, opening: Opening, found: Sequence[Item], owner: Mention | None) -> Mention:
        """Fill in a phrase that ends in a name: “Colonel Hatim al-Dulfi”, “the Iraqi News Agency”."""
        last, country = found[-1], _country_of(found)
        while found[0].sort is _MODIFIER:
            found = found[1:]
        before, start, end = found[:-1], found[0].first, last.last
        bare = start if owner is None else opening.bare
        if owner is None and before:
            owner = self._modifying_owner(before, opening.first)
        whole = last.sort is _ORGANISATION and owner is not None and found[0].sort is _KNOWN
        words = self._items.printed(start, end)
        name = words if whole or start == last.first else self._items.printed(last.first, end)
        noun = _last_noun(before) if before else None
        if last.known is not None:
            country = last.known.country
        return Mention(
            opening.first, bare, end, end, opening.determiner, opening.counted, name, noun, words, last.known, country,
            last.sort, None, (), owner, (), last.weak and not before and last.sort is _RUN,
        )  # fmt: skip

    def _modifying_owner(self, found: Sequence[Item], first: int) -> Mention | None:
        for item in reversed(found):
            organ = item.sort is _NOUN and item.noun is not None and item.noun.sort == ORGAN
            if organ or item.sort in (_KNOWN, _ORGANISATION) or (item.sort is _RUN and self._is_acronym(item)):
                opening = Opening(first, item.first, "", counted=False)
                owner = self._core([item], opening, owner=None)
                return (
                    None
                    if owner is None
                    else self._other_names.with_acronym(owner._replace(weak=False), len(self._items.text))
                )
        return None

    def _is_acronym(self, item: Item) -> bool:
        return item.last == item.first + 1 and self._items.text[item.first].isupper()


def _last_noun(found: Sequence[Item]) -> Noun | None:
    for item in reversed(found):
        if item.sort is _NOUN:
            return item.noun
    return None


def _country_of(found: Sequence[Item]) -> str | None:
    for item in found:
        if item.country:
            return item.country
    return None
