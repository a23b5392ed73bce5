"""Nesting: which of the place names of a sentence its words put inside another."""

from typing import Final, final

import attrs

from conflictmodel.text._atlas import tables
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.text.gazetteers import Entry
from conflictmodel.text.places._spot import Spot
from conflictmodel.values.places import PlaceKind, PlaceRelation

_MOST_LISTING: Final = 3
CONTAINERS: Final = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
_CONTAINING: Final = (*CONTAINERS, PlaceKind.REGION)
_ORDER: Final = (PlaceKind.SETTLEMENT, PlaceKind.ADMIN2, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.COUNTRY)


@final
class Nesting:
    """What the words between place names say of which lies in which."""

    def __init__(self, items: ItemReader) -> None:
        """Take the words of a page as items."""
        self._items: Final = items

    def nested(self, found: list[Spot]) -> list[Spot]:
        """Set each name inside the larger one that the words put it in: “X, Y province”, “Y's X”, “Y, including X”."""
        out: list[Spot] = []
        for i, spot in enumerate(found):
            before = out[i - 1] if i else None
            inside = self._inside_next(spot, found[i + 1 : i + 3])
            if inside is None and before is not None:
                inside = self._inside_before(found[i - 1], spot) or self._inside_with(before, spot)
            relation = spot.relation
            if before is not None and before.relation is PlaceRelation.NEAR and relation is PlaceRelation.AT:
                joined = self._between(before, spot) in (["and"], ["or"], [","], [",", "and"])
                relation = PlaceRelation.NEAR if joined and before.inside is not spot else relation
            if relation is PlaceRelation.NEAR and self._owns(spot):
                relation = PlaceRelation.AT  # “near Iraq's parliament” is in Iraq
            same = inside is None and relation is spot.relation
            out.append(spot if same else attrs.evolve(spot, inside=inside, relation=relation))
        return out

    def _between(self, spot: Spot, after: Spot) -> list[str]:
        return self._items.low[spot.end : after.start]

    def _owns(self, spot: Spot) -> bool:
        return spot.last == spot.end and self._items.possessive[spot.last - 1]

    def _inside_next(self, spot: Spot, following: list[Spot]) -> Spot | None:
        """Read “X, Y province”, “X in Y”, “X in Z's Y”."""
        if not following or spot.relation is PlaceRelation.BETWEEN or not _can_contain(following[0]):
            return None
        after, gap = following[0], self._between(spot, following[0])
        gap = gap[1:] if gap[:2] == [",", "in"] else gap
        if len(following) > 1 and gap == ["in"] and self._owns(after) and following[1].start - after.end <= 1:
            return following[1] if _can_contain(following[1]) else None
        headed = after.end - after.start > after.last - after.first
        if gap == [","]:
            if self._owns(after) and not self._is_called(after) and not self._has_next(after, following[1:]):
                return None  # “held off in Goma, South Africa's army said”
            listed = not headed and _stands_beside(spot, after) and self._goes_on(after, following[1:])
            return after if headed or (_is_larger(after, spot) and not listed) else None
        if gap == ["of"] and spot.end > spot.last:  # “the Karrada district of Baghdad”
            return after
        return after if gap in (["in"], ["in", "the"], ["in", "nearby"]) else None

    def _is_called(self, owner: Spot) -> bool:
        """Say whether what a country has is a place: “Mosul, Iraq's second city”."""
        words = self._items.low[owner.end : owner.end + _MOST_LISTING]
        kinds = (tables("en").nouns.by_words.get((word,)) for word in words)
        return any(each is not None and each[0] is PlaceKind.SETTLEMENT for each in kinds)

    def _has_next(self, owner: Spot, following: list[Spot]) -> bool:
        return bool(following) and following[0].start - owner.end <= 1

    def _goes_on(self, spot: Spot, following: list[Spot]) -> bool:
        """Say whether a list goes on behind a name with a place of its rank: “Sokoto, Zamfara and Katsina”."""
        joined = bool(following) and self._between(spot, following[0]) in (["and"], ["or"], [","], [",", "and"])
        return joined and _stands_beside(following[0], spot)

    def _inside_before(self, before: Spot, spot: Spot) -> Spot | None:
        """Read “Y's X”, “Y, including X”."""
        if not _can_contain(before):
            return None
        gap = self._between(before, spot)
        listing = words_of("places.listing")
        lists = len(gap) <= _MOST_LISTING and any(each in listing for each in gap)
        if lists and all(each in listing or each in (",", "the") for each in gap):
            return before
        return before if self._owns(before) and len(gap) <= 1 else None

    def _inside_with(self, before: Spot, spot: Spot) -> Spot | None:
        """Read the rest of a list: “Y, including X and X”."""
        outer = before.inside
        listed = self._between(before, spot) in (["and"], [","], [",", "and"])
        return outer if listed and outer is not None and outer.first < before.first else None


def _can_contain(spot: Spot) -> bool:
    return spot.kind in CONTAINERS or any(each.kind in _CONTAINING for each in spot.entries)


def _stands_beside(spot: Spot, other: Spot) -> bool:
    """Say whether two names can be those of divisions of one country: “Sokoto, Zamfara”."""
    ones, others = ({each.country for each in name.entries if each.kind is PlaceKind.ADMIN1} for name in (spot, other))
    return not ones.isdisjoint(others)


def _is_larger(outer: Spot, inner: Spot) -> bool:
    """Say whether the second of two names with a comma between is where the first lies, not the next in a list."""
    larger = [each for each in outer.entries if each.kind in _CONTAINING]
    if not larger:
        return False
    if not inner.entries:
        return True
    if any(each.kind is PlaceKind.SETTLEMENT for each in outer.entries):
        return any(
            each.country == above.country and each.admin1 == above.admin1 and _rank(each) < _rank(above)
            for each in inner.entries
            for above in larger
        )
    return max(map(_rank, larger)) > min(map(_rank, inner.entries))


def _rank(entry: Entry) -> int:
    return _ORDER.index(entry.kind) if entry.kind in _ORDER else 0
