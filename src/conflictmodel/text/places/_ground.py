"""Borders and ground: places named after a country, “the Chadian border”, “Syrian territory”."""

from collections.abc import Mapping
from typing import Final, final

from conflictmodel.text._atlas import Tables
from conflictmodel.text._names import nationalities
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.text.gazetteers import Entry
from conflictmodel.text.places._spot import Spot
from conflictmodel.values.places import PlaceKind, PlaceRelation


@final
class Ground:
    """Reads the borders and the ground of countries on one page."""

    def __init__(self, items: ItemReader, tables: Tables) -> None:
        """Take the tokens of a page and the places of its language."""
        self._items: Final = items
        self._tables: Final = tables
        self._nations: Final[Mapping[str, str]] = nationalities()
        self._ground: Final = words_of("places.ground")
        self._heads: Final = self._ground.union(tables.nouns.lengths)

    def at(self, k: int, stop: int) -> Spot | None:
        """Read a border or a country's ground at a token, by the word behind it."""
        if k + 1 >= stop:
            return None
        following = self._items.low[k + 1]
        if following not in self._heads:
            return None
        noun = self._tables.nouns.by_words.get((following,))
        border = self._border_at(k) if noun is not None and noun[0] is PlaceKind.BORDER else None
        return self._ground_at(k) if border is None and following in self._ground else border

    def _border_at(self, k: int) -> Spot | None:
        """Read a border by its countries: “the Iraqi-Syrian border”."""
        low = self._items.low
        if self._items.possessive[k]:
            return None
        halves = [self._country_of(each) for each in low[k].split("-")] if "-" in low[k] else [self._country_of(low[k])]
        if not all(halves):
            return None
        entries = tuple(Entry(name=each, kind=PlaceKind.COUNTRY, country=each) for each in halves if each)
        return Spot(
            first=k, last=k + 2, start=k, end=k + 2, entries=entries, kind=PlaceKind.BORDER, relation=PlaceRelation.AT,
            rule="places.border",
        )  # fmt: skip

    def _ground_at(self, k: int) -> Spot | None:
        """Read a country's ground, waters or sky: “Syrian territory”, “Lebanese airspace”."""
        country = self._nations.get(self._items.low[k])
        if country is None:
            return None
        entry = Entry(name=country, kind=PlaceKind.COUNTRY, country=country)
        return Spot(
            first=k, last=k + 2, start=k, end=k + 2, entries=(entry,), kind=PlaceKind.REGION, relation=PlaceRelation.AT,
            rule="places.ground",
        )  # fmt: skip

    def _country_of(self, word: str) -> str | None:
        found = self._nations.get(word)
        if found is not None:
            return found
        entries = self._tables.names.by_words.get((word,), ())
        return entries[0].country if entries and entries[0].kind is PlaceKind.COUNTRY else None
