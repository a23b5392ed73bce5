"""Looking names up: which names of places begin at a token, by the tables of the language and by the gazetteer."""

from typing import Final, final

from conflictmodel.text._atlas import Atlas
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.text.gazetteers import Entry, is_article
from conflictmodel.values.places import PlaceKind

Named = tuple[tuple[Entry, ...], int]  # the places that bear a name, and the token after it
_MOST_ARTICLES: Final = 2  # that a key does not count
_LARGER: Final = (PlaceKind.COUNTRY, PlaceKind.ADMIN1)


@final
class NameLookup:
    """Looks up the names of places on one page."""

    def __init__(self, items: ItemReader, atlas: Atlas) -> None:
        """Take the tokens of a page and the atlas."""
        self._items: Final = items
        self._atlas: Final = atlas
        self._nouns: Final = atlas.tables.nouns
        self._functions: Final = words_of("actors.function")
        self._inside_names: Final = words_of("places.inside_names")

    def named_at(self, k: int, stop: int) -> Named | None:
        """Find the longest name at a token that the tables or the gazetteer have, where it ends, and whose it is."""
        if not self._items.cap[k]:
            return None
        known = self.familiar_at(k, stop)
        end = self._foreign_at(k, stop)
        if end is not None and (known is None or end > known[1]):
            return self._atlas.entries(self._items.low[k:end]), end
        if known is None or known[0][0].kind is PlaceKind.COUNTRY:
            return known
        return self._atlas.entries(self._items.low[k : known[1]]), known[1]

    def familiar_at(self, k: int, stop: int) -> Named | None:
        """Find the longest name that begins at a token: of the tables, else one word that is a place by itself."""
        low, names = self._items.low, self._atlas.tables.names
        found = names.longest_at(low, k, stop)
        if found is not None and True in self._items.possessive[k : found[1] - 1]:  # no name owns its own rest
            found = names.longest_at(low, k, self._items.possessive.index(True, k) + 1)
        if found is not None:
            return found
        entries = self._atlas.alone(self._items.text[k], low[k])
        return None if entries is None else (entries, k + 1)

    def _foreign_at(self, k: int, stop: int) -> int | None:
        """Find where the longest name ends whose key the gazetteer has; small words may stand inside a name."""
        low = self._items.low
        if low[k] in self._functions and k + 1 < stop and self.familiar_at(k + 1, stop):
            return None  # “As Iraq …”
        words = " ".join(low[k : min(k + 2, stop)]) if is_article(low[k]) else low[k]
        most = self._atlas.most_words(words)
        if not most:
            return None
        end = k + 1
        while end < stop and end < k + most + _MOST_ARTICLES and not self._items.possessive[end - 1]:
            small = low[end] in self._inside_names and end + 1 < stop and self._items.cap[end + 1]
            if not self._items.cap[end] and not small:
                break
            end += 1
        for last in range(end, k, -1):
            if self._items.cap[last - 1] and self._atlas.entries(low[k:last]):
                return last
        return None

    def names_larger(self, last: int, stop: int, entries: tuple[Entry, ...]) -> bool:
        """Say whether a larger place follows in which one of these lies: “Cibolo, Texas”."""
        if last + 1 >= stop or self._items.low[last] != "," or not self._items.cap[last + 1]:
            return False
        found = self.named_at(last + 1, stop)
        larger = [each for each in found[0] if each.kind in _LARGER] if found is not None else []
        return any(
            each.country == outer.country and outer.admin1 in (None, each.admin1)
            for each in entries
            for outer in larger
        )

    def ends_name(self, end: int, stop: int) -> bool:
        """Say whether a name of the table may end here: a noun of places or another name follows."""
        low = self._items.low
        return (low[end],) in self._nouns.by_words or (self._items.cap[end] and self.familiar_at(end, stop) is not None)
