"""What stands beside a name and tells that it is a place, which kind of place, and how the happening lies to it."""

from typing import Final, final

from conflictmodel.text._names import nationalities
from conflictmodel.text._phrase_tables import PhraseTable
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.values.places import PlaceKind, PlaceRelation

_OF_KINDS: Final = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.SETTLEMENT, PlaceKind.REGION})
MOST_INITIALS: Final = 4
_MOST_BEFORE: Final = 4
_MOST_LISTED: Final = 8
_LEADING: Final = {
    "mount": PlaceKind.REGION, "mt": PlaceKind.REGION, "jabal": PlaceKind.REGION, "jebel": PlaceKind.REGION,
    "wadi": PlaceKind.REGION, "cape": PlaceKind.REGION, "lake": PlaceKind.WATER, "camp": PlaceKind.SETTLEMENT,
    "fort": PlaceKind.SITE,
}  # fmt: skip


@final
class Beside:
    """Reads the words before and behind the names of one page."""

    def __init__(self, items: ItemReader, nouns: PhraseTable[tuple[PlaceKind, bool]]) -> None:
        """Take the tokens of a page and the nouns of places."""
        self._items: Final = items
        self._nouns: Final = nouns
        self._leading: Final = _LEADING
        self._nations: Final = nationalities()
        self._functions: Final = words_of("actors.function")
        self._moving: Final = words_of("places.moving")
        self._taking: Final = words_of("places.taking")
        self._had: Final = words_of("places.had")
        self._place_near: Final = words_of("places.near")
        self._place_side: Final = words_of("places.side")
        self._place_part: Final = words_of("places.part")
        self._place_distance: Final = words_of("places.distance")

    def relation(self, k: int, first: int) -> tuple[PlaceRelation, PlaceKind | None]:
        """Read what stands before a name: “near”, “20 km from”, “north of”, “between”, “the town of”."""
        low, kind = self._items.low, None
        j = k - 1
        while j >= first and j > k - _MOST_BEFORE:
            noun = self._nouns.by_words.get((low[j],))
            passed = noun is not None or low[j] in ("the", "of")
            if not passed and low[j] not in self._place_part and low[j] not in self._nations:
                break
            if (
                noun is not None
                and low[j + 1] == "of"
                and not (j > first and self._items.cap[j - 1] and low[j - 1] not in self._nations)
                and noun[0] in _OF_KINDS
                and low[j] != "front"
            ):
                kind = noun[0]
            if low[j] == "of" and j > first and low[j - 1] in self._place_side:
                return PlaceRelation.DIRECTION_OF, kind
            j -= 1
        if j < first:
            return PlaceRelation.AT, kind
        if low[j] in self._place_near or (low[j] == "to" and j > first and low[j - 1] == "close"):
            return PlaceRelation.NEAR, kind
        if low[j] == "from" and j > first and low[j - 1] in self._place_distance:
            return PlaceRelation.NEAR, kind
        if low[j] == "between":
            return PlaceRelation.BETWEEN, kind
        if low[j] == "and" and "between" in low[max(first, j - 5) : j]:
            return PlaceRelation.BETWEEN, kind
        return PlaceRelation.AT, kind

    def noun_behind(self, k: int, stop: int) -> tuple[PlaceKind, int] | None:
        """Give the kind of the place noun that begins at a token, and where it ends; none behind a possessor."""
        if k >= stop or (k and self._items.possessive[k - 1]):
            return None
        found = self._nouns.all_at(self._items.low, k, stop)
        return next(((kind, end) for (kind, plural), end in found if not plural), None)

    def nation_before(self, k: int, first: int) -> tuple[int, str | None]:
        """Give where “Iraqi city of” before a name begins, and the country; the name's own token without such words."""
        low = self._items.low
        if k - 3 >= first and low[k - 1] == "of" and (low[k - 2],) in self._nouns.by_words:
            nation = self._nations.get(low[k - 3])
            return (k, None) if nation is None else (k - 3, nation)
        return k, None

    def is_reached(self, k: int, first: int) -> bool:
        """Say whether somebody moves there, or only places have what it has: “fled to X”, “the outskirts of X”."""
        low = self._items.low
        if k - 1 < first:
            return False
        if low[k - 1] in self._taking:
            return True
        moved = low[k - 1] in ("to", "from") and not self._moving.isdisjoint(low[max(first, k - 3) : k - 1])
        return moved or (low[k - 1] == "of" and k - 2 >= first and low[k - 2] in self._had)

    def is_department(self, k: int, first: int) -> bool:
        """Say whether a noun with a capital stands before: “Department of the Treasury” is no place."""
        j = k - 1
        while j >= first and self._items.low[j] in ("of", "the"):
            j -= 1
        return j >= first and self._items.cap[j]

    def inner_noun(self, k: int, run_end: int) -> PlaceKind | None:
        """Read the noun of places in a name of several words: “Qayyarah Airfield”, “Mount Sinjar”."""
        low = self._items.low
        if run_end <= k + 1:
            return None
        if low[k] in self._leading:
            return self._leading[low[k]]
        if run_end > k + 2 and low[k + 1] == "of":  # “University of Mosul”, but no “Department of State”
            headed = self._nouns.by_words.get((low[k],))
            return headed[0] if headed is not None and headed[0] is PlaceKind.SITE else None
        noun = self._nouns.by_words.get((low[run_end - 1],))
        if noun is None or low[run_end - 2] == "of":
            return None  # “Secretary of State”
        ship = noun[0] is PlaceKind.WATER and self._items.text[k].isupper()  # “HMS Ocean”
        return None if ship else noun[0]

    def without_noun(self, k: int, run_end: int) -> list[str]:
        """Give the words of a name without the place noun that opens or ends it."""
        low = self._items.low
        if low[k] in self._leading:
            return low[k + 1 : run_end]
        return low[k + 2 : run_end] if low[k + 1] == "of" else low[k : run_end - 1]

    def modifies(self, k: int, stop: int) -> bool:
        """Say whether a country in capitals, or a list that it opens, stands before a noun: “US strikes”."""
        low, text = self._items.low, self._items.text
        for at in range(k, min(k + _MOST_LISTED, stop - 1), 2):
            if self._items.possessive[at] or len(text[at]) > MOST_INITIALS or not text[at].isupper():
                return at > k and low[at] in self._nations
            word = low[at + 1]
            if word not in (",", "and"):
                return (word[0].isalpha() or word[0] == "-") and word not in self._functions
        return False
