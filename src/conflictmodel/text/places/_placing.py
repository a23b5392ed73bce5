"""Placing: the place names of a page set in context: nested, told apart, and held against the tables."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, final

import attrs

from conflictmodel.errors import Notice, Result, Severity
from conflictmodel.locations import Location, Span
from conflictmodel.text._gazetteer import Entry, codes_of, gazetteer, place_of
from conflictmodel.text._names import nationalities
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.text.places._spots import Spot, SpotFinder
from conflictmodel.values.places import Place, PlaceKind, PlacePrecision, PlaceRelation
from conflictmodel.values.readings import Reading

_MOST_LISTING: Final = 3
_CONTAINERS: Final = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
_CONTAINING: Final = (*_CONTAINERS, PlaceKind.REGION)
_ORDER: Final = (PlaceKind.SETTLEMENT, PlaceKind.ADMIN2, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.COUNTRY)
_PARTS_OF_PLACES: Final = frozenset({PlaceKind.SITE, PlaceKind.ROAD, PlaceKind.NEIGHBOURHOOD})


@final
class Placing:
    """Finds the places of one page and sets each in the context of its article."""

    def __init__(self, page: Page, cast: Cast, *, language: str) -> None:
        """Make ready to find the names."""
        self._page: Final = page
        self._items: Final[ItemReader] = cast.items
        self._book: Final = gazetteer(language)
        self._finder: Final = SpotFinder(cast, self._book)
        self._nations: Final = nationalities()

    def result(self) -> Result[Reading[Place]]:
        """Give the places in the order of the text, and the notices."""
        spots: list[Spot] = []
        for sentence in self._page.sentences:
            spots += self._nested(self._finder.spots_of(sentence))
        counts = self._countries(spots)
        readings, notices = [], []
        for spot in spots:
            place, rule, notice = self._placed(spot, counts)
            words = self._page.excerpt(*self._piece(spot.start, spot.end))
            readings.append(Reading(value=place, words=(words,), rule=rule))
            if notice is not None:
                notices.append(notice)
        return Result(items=tuple(readings), notices=tuple(notices))

    def _piece(self, first: int, last: int) -> tuple[int, int]:
        """Give where tokens stand, without the “'s” of the last."""
        held = self._page.tokens[last - 1]
        owns = self._items.possessive[last - 1] and held.text.endswith(("'s", "'S"))
        return self._page.tokens[first].start, held.end - (2 if owns else 0)

    def _spelled(self, first: int, last: int) -> str:
        start, end = self._piece(first, last)
        return " ".join(self._page.article.text[start:end].split())

    def _nested(self, found: list[Spot]) -> list[Spot]:
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
                relation = PlaceRelation.NEAR if joined else relation
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
        if len(following) > 1 and gap == ["in"] and self._owns(after) and following[1].start - after.end <= 1:
            return following[1] if _can_contain(following[1]) else None
        headed = after.end - after.start > after.last - after.first
        if gap == [","]:
            return after if headed or _is_larger(after, spot) else None
        return after if gap in (["in"], ["in", "the"], ["in", "nearby"]) else None

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

    def _countries(self, spots: Iterable[Spot]) -> Counter[str]:
        """Count the countries an article speaks of: by name, by adjective, by places that only one country has."""
        counts: Counter[str] = Counter()
        capitals = [word for word, cap in zip(self._items.low, self._items.cap, strict=True) if cap]
        counts.update([self._nations[word] for word in capitals if word in self._nations])
        for spot in spots:
            countries = {each.country for each in spot.entries if each.country}
            if len(countries) == 1:
                counts[countries.pop()] += 1
        dateline = self._page.article.dateline
        if dateline is not None:
            for part in dateline.text.split(","):
                for entry in self._book.names.by_words.get(tuple(part.lower().split()), ()):
                    if entry.country:
                        counts[entry.country] += 1
        return counts

    def _placed(self, spot: Spot, counts: Counter[str]) -> tuple[Place, str, Notice | None]:
        name = self._spelled(spot.first, spot.last)
        if spot.kind is PlaceKind.BORDER:
            codes = tuple(code for entry in spot.entries for code in codes_of(entry.country))
            place = Place(name=name, kind=PlaceKind.BORDER, precision=PlacePrecision.AREA, codes=codes)
            return place, spot.rule, None
        container = self._container(spot, counts)
        if not spot.entries:
            return self._unknown(spot, name, container), spot.rule, None
        entry, rule = self._chosen(spot, container, counts)
        if entry is None:
            candidates = tuple(place_of(each, relation=spot.relation) for each in spot.entries)
            place = Place(name=name, relation=spot.relation, precision=PlacePrecision.UNRESOLVED, candidates=candidates)
            return place, "places.ambiguous", None
        kind = spot.kind if spot.kind is not PlaceKind.ADMIN2 or entry.kind is not PlaceKind.ADMIN1 else entry.kind
        if entry.kind is PlaceKind.COUNTRY and kind is not PlaceKind.REGION:
            kind = PlaceKind.COUNTRY
        whole = kind in _PARTS_OF_PLACES and spot.end > spot.last
        name = self._spelled(spot.start, spot.end if whole else spot.last)
        place = place_of(entry, kind=kind, relation=spot.relation, name=name)
        return self._checked(spot, place, entry, container, rule)

    def _container(self, spot: Spot, counts: Counter[str]) -> Entry | None:
        if spot.inside is None:
            return None
        outer = spot.inside
        above = self._container(outer, counts) if outer.inside is not spot and outer.inside is not None else None
        return self._chosen(outer, above, counts)[0]

    def _chosen(self, spot: Spot, container: Entry | None, counts: Counter[str]) -> tuple[Entry | None, str]:
        entries = spot.entries
        if not entries:
            return None, spot.rule
        if spot.kind in (PlaceKind.ADMIN1, PlaceKind.SETTLEMENT):
            entries = tuple(each for each in entries if each.kind is spot.kind or each.has_city) or entries
        if spot.kind is None and entries[0].country is None and entries[0].kind in (PlaceKind.WATER, PlaceKind.REGION):
            return entries[0], spot.rule
        if container is not None and container.country:
            inside = tuple(each for each in entries if each.country == container.country)
            if inside and len(inside) < len(entries):
                return _finest(inside, container), "places.stated"
            entries = inside or entries
        if len({each.country for each in entries}) == 1:
            return _finest(entries, container), spot.rule
        ranked = sorted({each.country for each in entries if each.country}, key=lambda each: (-counts[each], each))
        if len(ranked) > 1 and counts[ranked[0]] == counts[ranked[1]]:
            return None, "places.ambiguous"
        best = tuple(each for each in entries if each.country == ranked[0])
        return _finest(best, container), "places.by-context"

    def _checked(
        self, spot: Spot, place: Place, entry: Entry, container: Entry | None, rule: str
    ) -> tuple[Place, str, Notice | None]:
        """Keep what the text says of where a place is; where the table says otherwise, the table's is a candidate."""
        if container is None or container is entry or entry.kind is PlaceKind.COUNTRY:
            return place, rule, None
        division = container.kind is PlaceKind.ADMIN1 and container.admin1 != entry.admin1 and entry.admin1 is not None
        abroad = container.country is not None and entry.country is not None and container.country != entry.country
        if not (division or abroad) or (place.kind is PlaceKind.ADMIN1 and not abroad):
            return place, rule, None
        table = entry.admin1 if division and entry.admin1 != entry.name else entry.country
        stated = attrs.evolve(
            place, country=container.country, admin1=container.admin1, precision=PlacePrecision.UNRESOLVED,
            codes=codes_of(container.country, container.code), candidates=(place,),
        )  # fmt: skip
        start, end = self._piece(spot.start, spot.end)
        location = Location(article=self._page.article.id, span=Span(start=start, end=end))
        message = f"no {entry.name} in {container.name} here; the table has it in {table}"
        return (
            stated,
            "places.stated",
            Notice(code="places.elsewhere", severity=Severity.WARNING, message=message, location=location),
        )

    def _unknown(self, spot: Spot, name: str, container: Entry | None) -> Place:
        country = container.country if container is not None else None
        admin1 = container.admin1 if container is not None and container.kind is not PlaceKind.COUNTRY else None
        return Place(
            name=name,
            kind=spot.kind,
            relation=spot.relation,
            country=country,
            admin1=admin1,
            precision=PlacePrecision.UNRESOLVED,
            codes=codes_of(country, container.code if container is not None and admin1 else None),
        )


def _can_contain(spot: Spot) -> bool:
    return spot.kind in _CONTAINERS or any(each.kind in _CONTAINING for each in spot.entries)


def _is_larger(outer: Spot, inner: Spot) -> bool:
    outer_kinds = [_ORDER.index(each.kind) for each in outer.entries if each.kind in _ORDER]
    inner_kinds = [_ORDER.index(each.kind) for each in inner.entries if each.kind in _ORDER]
    if not outer_kinds:
        return False
    both_divisions = (
        inner.entries and outer.entries and inner.kind is None and any(each.has_city for each in inner.entries)
    )
    return not inner_kinds or max(outer_kinds) > min(inner_kinds) or bool(both_divisions and max(outer_kinds) > 1)


def _finest(entries: tuple[Entry, ...], container: Entry | None) -> Entry:
    inside = tuple(
        each for each in entries if container is not None and container.admin1 and each.admin1 == container.admin1
    )
    return (inside or entries)[0]
