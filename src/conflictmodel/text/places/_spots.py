"""Spots: the place names of a page found by tables, by position and by the nouns beside them, not yet in context."""

from collections.abc import Container, Iterator
from typing import Final, final

from conflictmodel.text._atlas import Atlas
from conflictmodel.text._names import nationalities
from conflictmodel.text._page import Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.text.gazetteers import plain_name
from conflictmodel.text.places._beside import MOST_INITIALS, Beside
from conflictmodel.text.places._ground import Ground
from conflictmodel.text.places._name_lookup import Named, NameLookup
from conflictmodel.text.places._party_tokens import party_tokens, people_words
from conflictmodel.text.places._resolving import is_well_known
from conflictmodel.text.places._spot import Spot, with_shared_noun
from conflictmodel.values.places import PlaceKind, PlaceRelation

OF_PARTY: Final = "places.of-party"  # the rule of a place that is named for the party that is of it or owned by it
_FEWEST_LETTERS: Final = 4
_PARTED: Final = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION)


@final
class SpotFinder:
    """Finds the place names of one page, but for the tokens that parties have taken."""

    def __init__(self, cast: Cast, atlas: Atlas, here: Container[str]) -> None:
        """Note which tokens are spoken for by parties, and which countries the article names."""
        self._items: Final[ItemReader] = cast.items
        self._atlas: Final = atlas
        self._here: Final = here
        self._nouns: Final = atlas.tables.nouns
        self._lookup: Final = NameLookup(cast.items, atlas)
        self._beside: Final = Beside(cast.items, atlas.tables.nouns)
        self._ground: Final = Ground(cast.items, atlas.tables)
        self._taken, self._of_parties = party_tokens(cast, self._nouns.by_words)
        self._people: Final = people_words(cast)
        self._last: Spot | None = None
        self._elsewhere: frozenset[str] = frozenset()
        self._modifiers: Final = words_of("actors.modifier")
        self._functions: Final = words_of("actors.function")
        self._determiners: Final = words_of("actors.determiner")
        self._undertakings: Final = words_of("places.undertaking")
        self._languages: Final = words_of("places.language")
        self._risky: Final = words_of("places.risky")
        self._nations: Final = nationalities()
        self._place_in: Final = words_of("places.in")
        self._place_part: Final = words_of("places.part")

    def spots_of(self, sentence: Sentence) -> list[Spot]:
        """Give the place names of a sentence from left to right."""
        found = list(self._spots(sentence))
        return with_shared_noun(found, self._items, self._nouns.by_words)

    def named_again(self, sentence: Sentence, found: list[Spot], names: frozenset[str]) -> list[Spot]:
        """Give the place names of a sentence, with words that another sentence has as places by their position."""
        low = self._items.low
        if names.isdisjoint(low[sentence.first : sentence.last]):
            return found
        held = {k for spot in found for k in range(spot.first, spot.last)}
        if not any(low[k] in names and k not in held for k in range(sentence.first, sentence.last)):
            return found
        self._elsewhere = names
        return self.spots_of(sentence)

    def _spots(self, sentence: Sentence) -> Iterator[Spot]:
        k, cased = sentence.first, self._items.is_cased(sentence)
        capital = self._items.cap
        self._last = None
        while k < sentence.last:
            if not capital[k]:
                k += 1
                continue
            spot = self._spot_at(k, sentence.first, sentence.last, cased=cased)
            if spot is not None:
                yield spot
                k, self._last = spot.end, spot
            else:
                k = self._past(k, sentence.last) if cased else k + 1

    def _past(self, k: int, stop: int) -> int:
        """Pass over a name that is no place; only its first word, where that may be an ordinary one, or up to “of”."""
        low = self._items.low[k]
        plain = (
            k in self._taken
            or low in self._functions
            or low in self._modifiers
            or low in self._nations
            or low in self._items.in_small
            or self._is_compound(k)
        )
        if plain:
            return k + 1
        end = self._items.name_end(k, stop)
        return next((each + 1 for each in range(k + 1, end) if self._items.low[each] == "of"), end)

    def _is_compound(self, k: int) -> bool:
        """Say whether a word is an adjective made with a name: “Kurdish-speaking”, “IS-controlled”."""
        head, hyphen, tail = self._items.text[k].rpartition("-")
        return bool(head and hyphen) and tail.islower()

    def _spot_at(self, k: int, first: int, stop: int, *, cased: bool) -> Spot | None:
        named = self._ground.at(k, stop)
        if named is not None:
            return named
        if self._items.low[k] in self._determiners or (k in self._taken and not self._follows_in(k, first)):
            return None
        found = self._lookup.named_at(k, stop)
        if cased and found is not None and self._is_acronym(k, found):
            return None
        if k in self._taken:
            free = found is not None and self._opens_run(k, found, first)
            return self._known_spot(k, found, first, stop) if found is not None and free else None
        part = self._items.low[k] in self._place_part and (found is None or found[1] == k + 1)
        if part and k + 1 < stop and self._lookup.named_at(k + 1, stop):
            return None  # “Northern Iraq” begins with its second word; the first is taken in there
        run_end = self._items.name_end(k, stop) if cased else k + 1
        if found is not None and not (run_end <= found[1] or self._lookup.ends_name(found[1], stop)):
            found = None
        if found is not None and (found[0][0].familiar or self._is_meant(k, found, stop, cased=cased)):
            return self._known_spot(k, found, first, stop)
        return self._placed_spot(k, found, run_end, first, stop) if cased else None

    def _is_acronym(self, k: int, found: Named) -> bool:
        """Say whether capitals make another word of a name: “the SWAT team” is not from Swat."""
        text, (entry, *_) = self._items.text[k], found[0]
        short = found[1] == k + 1 and text.isupper() and len(text) <= MOST_INITIALS
        return short and entry.kind is not PlaceKind.COUNTRY and entry.name.lower().startswith(text.lower())

    def _follows_in(self, k: int, first: int) -> bool:
        return k > first and self._items.low[k - 1] in ("in", "the")

    def _opens_run(self, k: int, found: Named, first: int) -> bool:
        """Say whether somebody's name follows without a comma: “In Turkey Minister A”, “for the Middle East A”."""
        (entry, *_), end = found
        before = self._items.low[max(k - 2, first) : k]
        if entry.kind is PlaceKind.COUNTRY:
            return before[-1:] == ["in"]
        return entry.kind is PlaceKind.REGION and end > k + 1 and before in (["for", "the"], ["in", "the"])

    def _placed_spot(self, k: int, found: Named | None, run_end: int, first: int, stop: int) -> Spot | None:
        """Take a name for a place by its position (“in Doucombo”) or by a noun (“the Demoso camp”, “Camp Tovan”)."""
        behind = self._beside.noun_behind(run_end, stop)
        inner = self._beside.inner_noun(k, run_end) if behind is None else None
        kind, end = (inner, run_end) if behind is None else behind
        relation, of_noun = self._beside.relation(k, first)
        is_division = found is not None and any(each.kind is PlaceKind.ADMIN1 for each in found[0])
        if of_noun is PlaceKind.ADMIN1 and not is_division and self._beside.is_department(k, first):
            return None
        beside = relation not in (PlaceRelation.AT, PlaceRelation.BETWEEN)
        sure = of_noun is not None or beside or self._is_placed(k, run_end, first, kind)
        if (kind is None and not sure) or self._is_no_name(k, run_end) or self._is_cut(k, first):
            return None
        if not sure and k == first and run_end == k + 1:
            return None
        entries = found[0] if found is not None else ()
        if found is None and inner is not None:
            within = self._atlas.entries(self._beside.without_noun(k, run_end))
            entries = tuple(
                each for each in within if each.familiar
            )  # “Mosul University”, but no “Columbia University”
        start, nation = self._beside.nation_before(k, first)
        kind = kind or of_noun
        return Spot(
            first=k, last=run_end, start=start, end=end, entries=entries, kind=kind, relation=relation, nation=nation,
            rule="places.position" if kind is None else "places.noun",
        )  # fmt: skip

    def _is_placed(self, k: int, run_end: int, first: int, kind: PlaceKind | None) -> bool:
        """Say whether a name has the position of a place: here, in a list after a place, or elsewhere on the page."""
        low = self._items.low
        before = low[k - 1] if k > first else ""
        if before in self._place_in and before != "between" and not self._items.possessive[run_end - 1]:
            return True  # but “accused in Gold's murder”, and people are between, too
        if before == "the" and kind is not None and k - 2 >= first and low[k - 2] in self._place_in:
            return True
        listed = self._last is not None and low[self._last.end : k] in (["and"], ["or"], [",", "and"])
        if listed and self._last is not None and all(each.kind is not PlaceKind.COUNTRY for each in self._last.entries):
            return True
        return (run_end == k + 1 and low[k] in self._elsewhere) or self._beside.is_reached(k, first)

    def _is_no_name(self, k: int, run_end: int) -> bool:
        """Say whether a name by position is somebody's, a word, a language, an undertaking, or “Turkish-held”."""
        low = self._items.low
        if not self._undertakings.isdisjoint((low[k], low[run_end - 1])) or self._is_compound(k):
            return True
        if not self._people.isdisjoint(low[k:run_end]):
            return True
        word = low[k] in self._functions or low[k] in self._nations or low[k] in self._languages
        capitals = self._items.text[k].isalpha() and self._items.text[k].isupper()
        initials = capitals and self._beside.modifies(k, len(low))  # “in NDS custody”
        return run_end == k + 1 and (word or initials or low[k] in self._items.in_small)

    def _is_cut(self, k: int, first: int) -> bool:
        """Say whether a word printed as part of the name stands before it: “the Police Lines area”."""
        low = self._items.low
        return k - 1 > first and self._items.cap[k - 1] and low[k - 1] in self._functions - self._nations.keys()

    def _is_meant(self, k: int, found: Named, stop: int, *, cased: bool) -> bool:
        """Say whether a name that only the gazetteer has is meant as a place: by its size, a parent, or the article."""
        entries, last = found
        low, spelt = self._items.low, plain_name(" ".join(self._items.low[k:last]))
        exact = tuple(each for each in entries if spelt in each.spellings)
        if self._lookup.names_larger(last, stop, entries):
            return True
        if any(not each.spellings and each.country in self._here for each in entries):
            return cased and len(spelt) > _FEWEST_LETTERS  # in the tables of the language, under another spelling
        if not exact or any(each.doubtful for each in exact) or len(spelt) < _FEWEST_LETTERS:
            return False
        if any(is_well_known(each, spelt) for each in exact):
            return True
        is_here = any(each.country in self._here for each in exact)
        return cased and is_here and low[k] not in self._items.in_small

    def _known_spot(self, k: int, found: Named, first: int, stop: int) -> Spot | None:
        """Take a name that is known for a place, unless it may be a word or a country that stands before a noun."""
        entries, last = found
        relation, of_noun = self._beside.relation(k, first)
        behind = self._beside.noun_behind(last, stop)
        kind, end = (of_noun, last) if behind is None else behind
        opening = self._opening(k, first)
        placed = opening in self._place_in
        if last == k + 1 and not placed:
            sure = behind is not None or of_noun is not None or relation is not PlaceRelation.AT
            low = self._items.low[k]
            if low in self._functions or (low in self._risky and not sure and opening not in ("of", "from", "to")):
                return None
        is_country = entries[0].kind is PlaceKind.COUNTRY
        if is_country and opening == "around":
            relation = PlaceRelation.AT  # “across the country”, not beside it
        if last == k + 1 and is_country and self._items.text[k].isupper() and self._beside.modifies(k, stop):
            return None
        start, nation = self._beside.nation_before(k, first)
        name = k
        if kind is None and opening in self._place_part and entries[0].kind in _PARTED:
            name = start = k - 1
            kind = PlaceKind.REGION
        return Spot(
            first=name, last=last, start=start, end=end, entries=entries, kind=kind, relation=relation, nation=nation,
            rule=OF_PARTY if k in self._of_parties else "places.name",
        )  # fmt: skip

    def _opening(self, k: int, first: int) -> str:
        """Give the word before a name, or the preposition before “the”."""
        low = self._items.low
        if k - 2 >= first and low[k - 1] == "the" and (low[k - 2] in self._place_in or low[k - 2] == "to"):
            return low[k - 2]
        return low[k - 1] if k > first else ""
