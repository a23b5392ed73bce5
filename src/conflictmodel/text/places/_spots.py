"""Spots: the place names of a page found by tables, by position and by the nouns beside them, not yet in context."""

from collections.abc import Iterator, Mapping
from typing import Final, final

import attrs

from conflictmodel.text._gazetteer import Entry, Gazetteer
from conflictmodel.text._names import nationalities
from conflictmodel.text._page import Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.actors.items import ItemReader, Sort
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.places import PlaceKind, PlaceRelation

_OF_KINDS: Final = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.SETTLEMENT})
_MOST_INITIALS: Final = 4
_MOST_BEFORE: Final = 4


@final
@attrs.frozen(kw_only=True)
class Spot:
    """A place name found in the page, before it is set in context."""

    first: int
    last: int  # of the name
    start: int  # of the words, with the noun beside the name
    end: int
    entries: tuple[Entry, ...]
    kind: PlaceKind | None
    relation: PlaceRelation
    rule: str
    inside: "Spot | None" = None


@final
class SpotFinder:
    """Finds the place names of one page, but for the tokens that parties have taken."""

    def __init__(self, cast: Cast, book: Gazetteer) -> None:
        """Note which tokens are spoken for by parties."""
        self._items: Final[ItemReader] = cast.items
        self._book: Final = book
        self._taken: Final = _taken(cast)
        self._modifiers: Final = words_of("actors.modifier")
        self._functions: Final = words_of("actors.function")
        self._determiners: Final = words_of("actors.determiner")
        self._risky: Final = words_of("places.risky")
        self._nations: Final = nationalities()
        self._place_in: Final = words_of("places.in")
        self._place_near: Final = words_of("places.near")
        self._place_side: Final = words_of("places.side")
        self._place_part: Final = words_of("places.part")
        self._place_distance: Final = words_of("places.distance")

    def spots_of(self, sentence: Sentence) -> list[Spot]:
        """Give the place names of a sentence from left to right."""
        found = list(self._spots(sentence))
        return _with_shared_noun(found, self._items, self._book.nouns.by_words)

    def _spots(self, sentence: Sentence) -> Iterator[Spot]:
        k, cased = sentence.first, self._items.is_cased(sentence)
        capital = self._items.cap
        while k < sentence.last:
            if not capital[k]:
                k += 1
                continue
            spot = self._spot_at(k, sentence.first, sentence.last, cased=cased)
            if spot is not None:
                yield spot
                k = spot.end
            else:
                k = self._past(k, sentence.last) if cased else k + 1

    def _past(self, k: int, stop: int) -> int:
        """Pass over a name that is no place; only its first word, where that may be an ordinary one."""
        low = self._items.low[k]
        plain = (
            k in self._taken
            or low in self._functions
            or low in self._modifiers
            or low in self._nations
            or low in self._items.in_small
        )
        return k + 1 if plain else self._items.name_end(k, stop)

    def _spot_at(self, k: int, first: int, stop: int, *, cased: bool) -> Spot | None:
        border = self._border_at(k, stop)
        if border is not None:
            return border
        if k in self._taken or self._items.low[k] in self._determiners:
            return None
        found = self._entries_at(k, stop)
        if (
            found is None
            and self._items.low[k] in self._place_part
            and k + 1 < stop
            and self._entries_at(k + 1, stop) is not None
        ):
            return None  # “Northern Iraq” begins with its second word; the first is taken in there
        run_end = self._items.name_end(k, stop) if cased else k + 1
        before = self._items.low[k - 1] if k > first else ""
        beside = self._noun_behind(max(run_end, found[1] if found else k), stop)
        if found is not None and (run_end <= found[1] or self._ends_name(found[1], run_end, stop)):
            return self._known_spot(k, found, first, stop)
        if not cased:
            return None
        kind, end = (None, run_end) if beside is None else beside
        inner = None
        if beside is None:
            inner = self._book.nouns.by_words.get((self._items.low[run_end - 1],)) if run_end > k + 1 else None
            kind = inner[0] if inner else None
        placed = before in self._place_in or (
            before == "the" and k - 2 >= first and self._items.low[k - 2] in self._place_in and kind is not None
        )
        relation, of_noun = self._relation(k, first)
        headed = of_noun is not None
        if kind is None and not placed and not headed and relation is PlaceRelation.AT:
            return None
        if run_end == k + 1 and (self._items.low[k] in self._functions or self._items.low[k] in self._nations):
            return None
        if (
            kind is not None
            and not placed
            and relation is PlaceRelation.AT
            and not headed
            and k == first
            and run_end == k + 1
        ):
            return None
        entries: tuple[Entry, ...] = ()
        if found is None and inner is not None:
            entries = self._book.names.by_words.get(tuple(self._items.low[k : run_end - 1]), ())
        rule = "places.noun" if kind is not None or headed else "places.position"
        return Spot(
            first=k,
            last=run_end,
            start=k,
            end=end,
            entries=entries,
            kind=kind or of_noun,
            relation=relation,
            rule=rule,
        )

    def _ends_name(self, end: int, run_end: int, stop: int) -> bool:
        """Say whether a name of the table may end here: a noun of places or another name follows."""
        low = self._items.low
        return (low[end],) in self._book.nouns.by_words or self._entries_at(end, stop) is not None or run_end > stop

    def _known_spot(self, k: int, found: tuple[tuple[Entry, ...], int], first: int, stop: int) -> Spot | None:
        entries, last = found
        low = self._items.low
        relation, of_noun = self._relation(k, first)
        beside = self._noun_behind(last, stop)
        start, end = k, last
        kind = of_noun
        if beside is not None:
            kind, end = beside
        opening = low[k - 1] if k > first else ""
        sure = (
            opening in self._place_in or beside is not None or of_noun is not None or relation is not PlaceRelation.AT
        )
        if low[k] in self._risky and last == k + 1 and not sure and opening not in ("of", "from", "to"):
            return None
        if self._items.low[k] in self._functions and last == k + 1 and opening not in self._place_in:
            return None
        if (
            self._items.text[k].isupper()
            and last == k + 1
            and entries[0].kind is PlaceKind.COUNTRY
            and self._modifies(k, stop)
        ):
            return None
        if (
            opening in self._place_part
            and entries[0].kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION)
            and kind is None
        ):
            start, kind = k - 1, PlaceKind.REGION
        return Spot(
            first=k,
            last=last,
            start=start,
            end=end,
            entries=entries,
            kind=kind,
            relation=relation,
            rule="places.name",
        )

    def _modifies(self, k: int, stop: int) -> bool:
        """Say whether a country in capitals stands before a noun: “US strikes”."""
        if k + 1 >= stop or self._items.possessive[k] or len(self._items.text[k]) > _MOST_INITIALS:
            return False
        word = self._items.low[k + 1]
        return word[0].isalpha() and word not in self._functions

    def _entries_at(self, k: int, stop: int) -> tuple[tuple[Entry, ...], int] | None:
        if not self._items.cap[k]:
            return None
        low = self._items.low
        found = self._book.names.longest_at(low, k, stop)
        if found is not None and True in self._items.possessive[k : found[1] - 1]:  # no name owns its own rest
            found = self._book.names.longest_at(low, k, self._items.possessive.index(True, k) + 1)
        if found is not None:
            return found
        entries = self._book.names.by_words.get((self._items.text[k],)) or self._book.names.by_words.get(
            (low[k].removeprefix("al-"),)
        )
        return None if entries is None else (entries, k + 1)

    def _noun_behind(self, k: int, stop: int) -> tuple[PlaceKind, int] | None:
        if k >= stop or (k and self._items.possessive[k - 1]):
            return None
        found = self._book.nouns.all_at(self._items.low, k, stop)
        return next(((kind, end) for (kind, plural), end in found if not plural), None)

    def _relation(self, k: int, first: int) -> tuple[PlaceRelation, PlaceKind | None]:
        """Read what stands before a name: “near”, “20 km from”, “north of”, “between”, “the town of”."""
        low, kind = self._items.low, None
        j = k - 1
        while j >= first and j > k - _MOST_BEFORE:
            noun = self._book.nouns.by_words.get((low[j],))
            passed = noun is not None or low[j] in ("the", "of")
            if not passed and low[j] not in self._place_part and low[j] not in self._nations:
                break
            if (
                noun is not None
                and low[j + 1] == "of"
                and not noun[1]
                and not (j > first and self._items.cap[j - 1])
                and noun[0] in _OF_KINDS
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

    def _border_at(self, k: int, stop: int) -> Spot | None:
        low = self._items.low
        if k + 1 >= stop or self._items.possessive[k]:
            return None
        noun = self._book.nouns.by_words.get((low[k + 1],))
        if noun is None or noun[0] is not PlaceKind.BORDER:
            return None
        halves = [self._country_of(each) for each in low[k].split("-")] if "-" in low[k] else [self._country_of(low[k])]
        if not all(halves):
            return None
        entries = tuple(Entry(name=each, kind=PlaceKind.COUNTRY, country=each) for each in halves if each)
        return Spot(
            first=k, last=k + 2, start=k, end=k + 2, entries=entries, kind=PlaceKind.BORDER, relation=PlaceRelation.AT,
            rule="places.border",
        )  # fmt: skip

    def _country_of(self, word: str) -> str | None:
        found = self._nations.get(word)
        if found is not None:
            return found
        entries = self._book.names.by_words.get((word,), ())
        return entries[0].country if entries and entries[0].kind is PlaceKind.COUNTRY else None


def _taken(cast: Cast) -> frozenset[int]:
    """Give the tokens that are names of parties or parts of their names: “Iraqi forces”, “Kirkuk police”."""
    taken: set[int] = set()
    for use in cast.uses:
        mention = use.mention
        if mention.sort is Sort.COUNTRY and not use.speaking:
            continue
        party = use.party
        if mention.sort is Sort.RUN and (party is None or party.kind is None) and not use.speaking:
            continue
        if mention.is_document:
            continue
        if party is not None and party.kind is ActorKind.STATE and not use.speaking:
            continue
        taken.update(range(mention.bare, mention.core))
    return frozenset(taken)


def _with_shared_noun(
    found: list[Spot], items: ItemReader, nouns: Mapping[tuple[str, ...], tuple[PlaceKind, bool]]
) -> list[Spot]:
    """Let a plural noun speak of all names before it: “Diyala, Nineveh and Kirkuk provinces”."""
    out = list(found)
    for i in range(len(out) - 1, -1, -1):
        end = out[i].end
        noun = nouns.get((items.low[end],)) if end < len(items.low) else None
        if noun is None or not noun[1]:
            continue
        j = i
        while j >= 0 and (
            j == i or all(items.low[k] in (",", "and", "or") for k in range(out[j].end, out[j + 1].start))
        ):
            out[j] = attrs.evolve(out[j], kind=noun[0])
            j -= 1
    return out
