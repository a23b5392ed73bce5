"""Resolving: which of the places that bear a name is meant, by what the article says of countries and divisions."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, final

import attrs

from conflictmodel.text.gazetteers import Entry
from conflictmodel.values.places import PlaceKind, Point

# How well known a place is, as the power of ten of its inhabitants: areas are weighed as towns of such a size.
_WEIGHTS: Final = {
    PlaceKind.COUNTRY: 8.0, PlaceKind.REGION: 7.0, PlaceKind.WATER: 7.0, PlaceKind.ADMIN1: 5.8, PlaceKind.ADMIN2: 4.0,
}  # fmt: skip
_FEWEST: Final = 300  # inhabitants of a place of which none are stated
_LARGE: Final = 100_000
_LARGE_DIVISION: Final = 500_000
_FAMILIAR = _EXACT = 1.0  # in the tables of the language; spelt as the gazetteer has it: each worth ten times the size
_SPOKEN_OF, _AGAIN, _MOST_AGAIN, _SAME_DIVISION, _DOUBT = 1.5, 0.5, 3.0, 0.5, 1.0
_CLEAR, _CLEAR_BY_CONTEXT = 1.0, 0.5  # by how much one must lead
_FEWEST_AT_HOME: Final = 2
_EARTH_KM: Final = 6371.0


@final
@attrs.frozen(kw_only=True)
class Context:
    """What an article speaks of: each country, and each division by its country and name, with how often.

    `largest` counts the divisions in which the largest of those places lie that bear each name.
    """

    countries: Counter[str]
    divisions: Counter[tuple[str, str]]
    largest: Counter[tuple[str, str]]

    @property
    def home(self) -> str | None:
        """The country that all of the article's divisions lie in, with two mentions of such and none more spoken of."""
        homes = {country for country, _ in self.divisions}
        if len(homes) != 1 or self.divisions.total() < _FEWEST_AT_HOME:
            return None
        home = homes.pop()
        return home if self.countries[home] == max(self.countries.values()) else None


@final
@attrs.frozen(kw_only=True)
class Resolved:
    """The entry that is meant, or None with those that may be, and by which rule."""

    entry: Entry | None
    rule: str
    candidates: tuple[Entry, ...] = ()


def resolve(plain: str, entries: Sequence[Entry], container: Entry | None, context: Context, rule: str) -> Resolved:
    """Choose among the places that bear a name: the one the text states, of the article's countries, or the largest."""
    within = _within(entries, container)
    by = "places.stated" if container is not None and 0 < len(within) < len(entries) else rule
    scored = sorted(((_score(plain, each, context), each) for each in within or entries), key=lambda pair: -pair[0])
    if container is not None and not within:
        known = tuple(each for _, each in scored if each.country == container.country or is_well_known(each, plain))
        return Resolved(entry=nearest(known, container), rule=by)
    best = scored[0][1]
    if not is_well_known(best, plain) and not _is_credible(best, container, context):
        return Resolved(entry=None, rule="places.out-of-context", candidates=tuple(each for _, each in scored))
    rivals = [pair for pair in scored if pair[1].country != best.country]
    if rivals and by == rule:
        spoken = best.country is not None and context.countries[best.country] > 0
        by = "places.by-context" if spoken else "places.by-size"
        if scored[0][0] - rivals[0][0] < (_CLEAR_BY_CONTEXT if spoken else _CLEAR):
            return Resolved(entry=None, rule="places.ambiguous", candidates=tuple(each for _, each in scored))
    return Resolved(entry=best, rule=by)


def is_well_known(entry: Entry, plain: str) -> bool:
    """Say whether a place is known without a word on where it lies: by the tables, or by its size."""
    if entry.familiar:
        return True
    fewest = _LARGE_DIVISION if entry.kind is PlaceKind.ADMIN1 else _LARGE
    return entry.population >= fewest and not entry.doubtful and plain in entry.spellings


def _is_credible(entry: Entry, container: Entry | None, context: Context) -> bool:
    """Say whether a place of which few have heard may be meant: the text or the article speaks of its country."""
    return container is not None or entry.country is None or context.countries[entry.country] > 0


def _within(entries: Sequence[Entry], container: Entry | None) -> tuple[Entry, ...]:
    """Give those that lie in the division or else the country that the text puts them in."""
    if container is None or container.country is None:
        return ()
    abroad = tuple(each for each in entries if each.country == container.country)
    return tuple(each for each in abroad if container.admin1 and each.admin1 == container.admin1) or abroad


def _score(plain: str, entry: Entry, context: Context) -> float:
    score = max(_WEIGHTS.get(entry.kind, 0.0), math.log10(max(entry.population, _FEWEST)))
    score += _FAMILIAR * entry.familiar
    score += _EXACT * (entry.familiar or plain in entry.spellings)
    score -= _DOUBT * entry.doubtful
    if entry.country is not None and (times := context.countries[entry.country]):
        score += _SPOKEN_OF + min(_AGAIN * math.log2(times), _MOST_AGAIN)
        score += _SAME_DIVISION * (context.divisions[entry.country, entry.admin1 or ""] > 0)
    return score


def nearest(entries: Iterable[Entry], container: Entry) -> Entry | None:
    """Give the entry that lies nearest to another, as far as both have points; the first if none can be told."""
    found = tuple(entries)
    if container.point is not None:
        placed = [(distance(each.point, container.point), each) for each in found if each.point is not None]
        if placed:
            return min(placed, key=lambda pair: pair[0])[1]
    return next(iter(found), None)


def distance(one: Point, other: Point) -> float:
    """Measure the great circle between two points, in kilometres (haversine formula)."""
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    half_east = math.radians(other.longitude - one.longitude) / 2
    chord = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(half_east) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(chord))
