"""Placing: the place names of a page set in context: nested, told apart, and held against the tables."""

from collections import Counter
from collections.abc import Iterable
from itertools import compress
from typing import Final, final

import attrs

from conflictmodel.errors import Notice, Result, Severity
from conflictmodel.locations import Location, Span
from conflictmodel.text._atlas import atlas_of, codes_of, place_of
from conflictmodel.text._page import Page
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.actors.items import ItemReader, Sort
from conflictmodel.text.gazetteers import Entry, plain_name
from conflictmodel.text.places._compounds import compounds_on
from conflictmodel.text.places._coordinates import coordinates_on
from conflictmodel.text.places._datelines import dateline_on
from conflictmodel.text.places._nesting import CONTAINERS, Nesting
from conflictmodel.text.places._resolving import Context, Resolved, is_well_known, resolve
from conflictmodel.text.places._spot import Spot
from conflictmodel.text.places._spots import SpotFinder
from conflictmodel.text.readers import Reader
from conflictmodel.values.places import Place, PlaceKind, PlacePrecision, PlaceRelation
from conflictmodel.values.readings import Reading

_BY_POSITION: Final = frozenset({"places.position", "places.noun"})
_OF_UNKNOWN: Final = _BY_POSITION | {"places.out-of-context"}
_OF_NOUNS: Final = {PlaceKind.SETTLEMENT: (), PlaceKind.ADMIN1: CONTAINERS, PlaceKind.ADMIN2: CONTAINERS}
_LARGE_TOWN: Final = 20_000
_PARTS_OF_PLACES: Final = frozenset({PlaceKind.SITE, PlaceKind.ROAD, PlaceKind.NEIGHBOURHOOD})


@final
class Placing:
    """Finds the places of one page and sets each in the context of its article."""

    def __init__(self, page: Page, cast: Cast, reader: Reader) -> None:
        """Count the countries that the article names, and make ready to find the names of places."""
        self._page: Final = page
        self._items: Final[ItemReader] = cast.items
        self._nesting: Final = Nesting(cast.items)
        self._atlas: Final = atlas_of(reader)
        self._named: Final = self._countries_named()
        self._finder: Final = SpotFinder(cast, self._atlas, self._named)
        self._of_parties: Final = _countries_of_parties(cast)

    def result(self) -> Result[Reading[Place]]:
        """Give the places in the order of the text, and the notices."""
        spots: list[Spot] = []
        found = [(sentence, self._finder.spots_of(sentence)) for sentence in self._page.sentences]
        names = frozenset(self._items.low[each.first] for _, here in found for each in here if _is_sure(each))
        for sentence, here in found:
            spots += self._nesting.nested(self._finder.named_again(sentence, here, names) if names else here)
        context = self._context(spots)
        readings, notices = [], []
        for spot in spots:
            place, rule, notice = self._placed(spot, context)
            words = self._page.excerpt(*self._piece(spot.start, spot.end))
            readings.append(Reading(value=place, words=(words,), rule=rule))
            if notice is not None:
                notices.append(notice)
        readings += coordinates_on(self._page)
        readings += compounds_on(self._page, self._atlas, context)
        readings += dateline_on(self._page, self._atlas, context)
        readings.sort(key=lambda each: each.words[0].start or 0)
        return Result(items=tuple(readings), notices=tuple(notices))

    def _piece(self, first: int, last: int) -> tuple[int, int]:
        """Give where tokens stand, without the “'s” of the last."""
        page = self._page
        owns = self._items.possessive[last - 1] and page.texts[last - 1].endswith(("'s", "'S"))
        return page.token_starts[first], page.token_ends[last - 1] - (2 if owns else 0)

    def _spelled(self, first: int, last: int) -> str:
        start, end = self._piece(first, last)
        return " ".join(self._page.article.text[start:end].split())

    def _countries_named(self) -> Counter[str]:
        """Count the countries an article names, as such or by an adjective, in its text and its dateline."""
        names = list(compress(self._items.low, self._items.cap))
        if self._page.article.dateline is not None:
            names += [part.lower().strip() for part in self._page.article.dateline.text.split(",")]
        return Counter(filter(None, map(self._atlas.country_named, names)))

    def _context(self, spots: Iterable[Spot]) -> Context:
        """Add the countries and divisions of the places that only one country has."""
        countries, divisions, largest = Counter(self._named), Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        countries.update(self._of_parties)
        for spot in spots:
            most = max(spot.entries, key=lambda each: (each.familiar, each.population), default=None)
            if most is not None and most.country is not None and most.admin1 is not None:
                largest[most.country, most.admin1] += 1
            country = spot.entries[0].country if spot.entries else None
            if country is None or any(each.country != country for each in spot.entries):
                continue
            plain = plain_name(" ".join(self._items.low[spot.first : spot.last]))
            if any(is_well_known(each, plain) for each in spot.entries):
                countries[country] += 1
            elif not self._named[country]:
                continue
            divisions.update({(country, each.admin1) for each in spot.entries if each.admin1})
        return Context(countries=countries, divisions=divisions, largest=largest)

    def _placed(self, spot: Spot, context: Context) -> tuple[Place, str, Notice | None]:
        name = self._spelled(spot.first, spot.last)
        if spot.kind is PlaceKind.BORDER:
            codes = tuple(code for entry in spot.entries for code in codes_of(entry.country))
            place = Place(name=name, kind=PlaceKind.BORDER, precision=PlacePrecision.AREA, codes=codes)
            return place, spot.rule, None
        container = self._container(spot, context)
        if not spot.entries:
            return *self._by_article(self._unknown(spot, name, container), spot.rule, context), None
        found = self._chosen(spot, container, context)
        entry = found.entry
        if entry is None:
            candidates = tuple(place_of(each, relation=spot.relation) for each in found.candidates)
            unknown = attrs.evolve(self._unknown(spot, name, container), candidates=candidates)
            return *self._by_article(unknown, found.rule, context), None
        kind = self._kind(spot, entry)
        whole = kind in _PARTS_OF_PLACES and spot.end > spot.last
        name = self._spelled(spot.first, spot.end if whole else spot.last)
        place = place_of(entry, kind=kind, relation=spot.relation, name=name)
        if container is None or container is entry or not _is_elsewhere(place, entry, container):
            return place, found.rule, None
        return self._stated(place, container), "places.stated", self._elsewhere(spot, entry, container)

    def _by_article(self, place: Place, rule: str, context: Context) -> tuple[Place, str]:
        """Give an unknown place the country in which all towns and divisions of the article lie, if there are some."""
        home = context.home
        if home is None or place.country is not None or rule not in _OF_UNKNOWN:
            return place, rule
        return attrs.evolve(place, country=home, codes=codes_of(home)), "places.by-article"

    def _kind(self, spot: Spot, entry: Entry) -> PlaceKind | None:
        """Give the kind that the words beside a name say, unless the entry itself is a division or a country."""
        if entry.kind is PlaceKind.COUNTRY and spot.kind is not PlaceKind.REGION:
            return PlaceKind.COUNTRY
        divisions = (PlaceKind.ADMIN1, PlaceKind.ADMIN2)
        return entry.kind if spot.kind in divisions and entry.kind in divisions else spot.kind

    def _container(self, spot: Spot, context: Context) -> Entry | None:
        if spot.inside is None:
            nation = spot.nation
            return None if nation is None else Entry(name=nation, kind=PlaceKind.COUNTRY, country=nation, familiar=True)
        outer = spot.inside
        above = self._container(outer, context) if outer.inside is not spot and outer.inside is not None else None
        return self._chosen(outer, above, context).entry

    def _chosen(self, spot: Spot, container: Entry | None, context: Context) -> Resolved:
        entries = spot.entries
        if not entries:
            return Resolved(entry=None, rule=spot.rule)
        namesake = self._namesake(spot, container, context)
        if namesake is not None:
            return Resolved(entry=namesake, rule="places.by-context")
        if spot.kind in _OF_NOUNS:
            said = tuple(each for each in entries if each.kind is spot.kind)
            entries = said or tuple(each for each in entries if each.kind in _OF_NOUNS[spot.kind]) or entries
        else:
            entries = tuple(each for each in entries if not _is_meant_by_town(each, entries))
        plain = plain_name(" ".join(self._items.low[spot.first : spot.last]))
        return resolve(plain, entries, container, context, spot.rule)

    def _namesake(self, spot: Spot, container: Entry | None, context: Context) -> Entry | None:
        """Give the division that bears a country's name where it is meant: “Georgia, USA”, beside towns of its own."""
        entry = spot.entries[0]
        namesake = self._atlas.namesake(entry) if entry.kind is PlaceKind.COUNTRY else None
        if namesake is None or (container is not None and container.country != namesake.country):
            return None
        towns = context.largest[namesake.country or "", namesake.admin1 or ""]
        others = sum(times for (country, _), times in context.largest.items() if country == entry.country)
        said = spot.kind is PlaceKind.ADMIN1 or container is not None
        return namesake if said or towns > others else None

    def _stated(self, place: Place, container: Entry) -> Place:
        """Keep what the text says of where a place is; where the gazetteer has it is a candidate."""
        return attrs.evolve(
            place, country=container.country, admin1=container.admin1, admin2=None, point=None,
            precision=PlacePrecision.UNRESOLVED, codes=codes_of(container.country, container.code), candidates=(place,),
        )  # fmt: skip

    def _elsewhere(self, spot: Spot, entry: Entry, container: Entry) -> Notice:
        start, end = self._piece(spot.start, spot.end)
        location = Location(article=self._page.article.id, span=Span(start=start, end=end))
        where = entry.country if entry.admin1 in (None, entry.name) else entry.admin1
        message = f"the gazetteer has no {entry.name} in {container.name}; the nearest that it has is in {where}"
        return Notice(code="places.elsewhere", severity=Severity.WARNING, message=message, location=location)

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


def _countries_of_parties(cast: Cast) -> frozenset[str]:
    """Give the countries of the parties that are known by name: “Hamas” speaks of Palestine, “the IDF” of Israel."""
    known = (each.party for each in cast.uses if each.mention.sort is Sort.KNOWN)
    return frozenset(each.country for each in known if each is not None and each.country is not None)


def _is_sure(spot: Spot) -> bool:
    """Say whether one word that only its position makes a place may be taken for it elsewhere on the page."""
    alone = spot.last == spot.first + 1 and spot.end == spot.last and spot.rule in _BY_POSITION
    return alone and spot.relation is not PlaceRelation.BETWEEN and all(not each.doubtful for each in spot.entries)


def _is_meant_by_town(division: Entry, entries: Iterable[Entry]) -> bool:
    """Say whether a division has a town of its name, which is meant where no “province” or “district” stands by."""
    return division.kind in (PlaceKind.ADMIN1, PlaceKind.ADMIN2) and any(
        each.kind is PlaceKind.SETTLEMENT
        and (each.country, each.admin1) == (division.country, division.admin1)
        and (division.kind is PlaceKind.ADMIN2 or each.familiar or each.population >= _LARGE_TOWN)
        for each in entries
    )


def _is_elsewhere(place: Place, entry: Entry, container: Entry) -> bool:
    """Say whether an entry lies in another division or country than the text puts the place in."""
    if entry.kind is PlaceKind.COUNTRY:
        return False
    abroad = container.country is not None and entry.country not in (None, container.country)
    parted = container.kind is PlaceKind.ADMIN1 and entry.admin1 not in (None, container.admin1)
    return abroad or (parted and place.kind is not PlaceKind.ADMIN1)
