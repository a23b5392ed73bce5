"""What the sets share: lines in and out, the parties of an event, its tolls and countries."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import conflictmodel as cm
from conflictmodel import ActorKind, Outcome, Role

OF_STATES = (ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE)
STATE_FORCES = (ActorKind.POLICE, ActorKind.MILITARY)
DOERS = (Role.INITIATOR, Role.ALLEGED_PERPETRATOR, Role.SIDE_A)
TOOK_PLACE = (cm.Occurrence.HAPPENED, cm.Occurrence.ONGOING)
Line = dict[str, object]


def read_json_lines(path: Path) -> Iterator[dict[str, str]]:
    """Read a file of one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def doers_of(event: cm.Event) -> list[cm.Participant]:
    """Give those who did it, or are said to."""
    return [each for each in event.participants if each.role in DOERS]


def sufferers_of(event: cm.Event) -> list[cm.Participant]:
    """Give those to whom, or the things to which, it was done."""
    return [each for each in event.participants if each.role in (Role.VICTIM, Role.TARGET)]


def toll_of(event: cm.Event, *outcomes: Outcome) -> tuple[int | None, int | None] | None:
    """Give the bounds of the first number of these outcomes that the event has, by the literal convention."""
    for toll in event.tolls:
        if toll.outcome in outcomes and toll.count.value is not None:
            return cm.bounds_of(toll.count.value, cm.LITERAL)
    return None


def countries_of(event: cm.Event) -> list[str]:
    """Give the names of the countries in which an event lies, each once."""
    places = [each.value for each in event.where if each.value is not None]
    return list(dict.fromkeys(place.country for place in places if place.country is not None))


def most_named(countries: Iterable[str | None]) -> str | None:
    """Give the country that is named most often."""
    counted = Counter(country for country in countries if country is not None)
    return counted.most_common(1)[0][0] if counted else None
