"""MUC-4: six types of incident, fillers of five roles, in lower-cased wires of 1990."""

import re
from collections.abc import Iterator
from pathlib import Path

import conflictmodel as cm
from conflictmodel import EventKind, Outcome, Role

from .lines import STATE_FORCES, Line, countries_of, doers_of, read_json_lines, sufferers_of, toll_of
from .muc4_fillers import FIGHTERS, bare, fillers_of, is_somebody

MUC_TYPES = {
    "attack": (
        EventKind.ATTACK,
        EventKind.KILLING,
        EventKind.ASSASSINATION,
        EventKind.SHELLING,
        EventKind.AIR_STRIKE,
        EventKind.GRENADE_ATTACK,
        EventKind.RAID,
        EventKind.MOB_VIOLENCE,
        EventKind.SUICIDE_ATTACK,
        EventKind.ARMED_CLASH,
    ),
    "bombing": (EventKind.BOMBING,),
    "arson": (EventKind.PROPERTY_DESTRUCTION,),
    "kidnapping": (EventKind.ABDUCTION,),
}  # fmt: skip
WARFARE = (EventKind.ARMED_CLASH, EventKind.AIR_STRIKE, EventKind.SHELLING)
# The task is on nine countries of Latin America; what lies in the others of the region is no incident of its keys.
NEIGHBOURS = frozenset({"Nicaragua", "Panama", "Costa Rica", "Cuba", "Mexico", "Dominican Republic", "Haiti",
                        "Jamaica", "Belize", "Venezuela", "Brazil", "Paraguay", "Uruguay"})  # fmt: skip
WHOLE_WAR = 1000  # killed or abducted, in a country and a time of which no single incident befell so many
FORCES = ("army", "military", "enemy", "troops", "soldiers", "patrol", "garrison", "barracks", "guardsmen",
          "brigade", "battalion", "infantry", "regiment", "detachment", "column", "columns")  # fmt: skip
BY_FIRE = ("burn", "fire", "torch", "ablaze", "alight", "arson")
BY_EXPLOSIVES = ("blew", "blow", "dynamit", "bomb", "explos")
OF_DEATH = (EventKind.KILLING, EventKind.ASSASSINATION, EventKind.MOB_VIOLENCE)


def muc4(path: Path) -> Iterator[Line]:
    """Read the articles of MUC-4 as incidents."""
    types = {kind: name for name, kinds in MUC_TYPES.items() for kind in kinds}
    for row in read_json_lines(path):
        article = cm.article_from_text(row["doctext"])
        events = [event for event in cm.find_events(article) if event.kind in types and is_incident(event)]
        incidents: list[Line] = []
        for event in events:
            incident = muc_incident(event, types[event.kind], article)
            if incidents and event.kind is EventKind.PROPERTY_DESTRUCTION and not doers_of(event):
                incident["type"] = incidents[-1]["type"]  # nobody did it: the damage of what was told before
            incidents.append(incident)
        yield {"docid": row["docid"], "events": incidents}


def is_incident(event: cm.Event) -> bool:
    """Say whether the keys would have an event: one that took place once, not a war's toll, not a fight of armies.

    MUC-4's definition leaves out what has no specific incident behind it, and attacks on military targets.
    """
    befell = (toll_of(event, outcome) for outcome in (Outcome.KILLED, Outcome.ABDUCTED))
    if any(toll is not None and (toll[0] or 0) >= WHOLE_WAR for toll in befell):
        return False
    if (
        event.occurrence is cm.Occurrence.ONGOING
        or is_history(event)
        or not NEIGHBOURS.isdisjoint(countries_of(event)[:1])
    ):
        return False
    parties = len(event.participants) + len(event.means)
    if not (is_placed(event) or event.tolls or parties > 1 or any(map(is_somebody, event.participants))):
        return False
    sufferers = sufferers_of(event)
    if event.kind in WARFARE and not sufferers:
        return False
    if event.kind is EventKind.ARMED_CLASH and any(map(is_of_the_state, doers_of(event))):
        return False
    if not sufferers:
        return bool(event.tolls or doers_of(event))
    return not all(map(is_military, sufferers))


def is_placed(event: cm.Event) -> bool:
    """Say whether an event has a time, or a place below its country."""
    places = [each.value for each in event.where if each.value is not None]
    return event.when is not None or any(place.kind is not cm.PlaceKind.COUNTRY for place in places)


def is_history(event: cm.Event) -> bool:
    """Say whether an event is dated by its year alone: the keys leave out what is long past."""
    when = None if event.when is None else event.when.value
    return when is not None and when.precision in (cm.Precision.YEAR, cm.Precision.DECADE, cm.Precision.CENTURY)


def is_military(each: cm.Participant) -> bool:
    """Say whether a party or thing is of fighters: “soldiers”, “army positions”."""
    actor = each.actor.value
    if actor is not None and actor.kind in FIGHTERS:
        return True
    return any(word in FORCES for excerpt in each.actor.words for word in excerpt.text.lower().split())


def is_of_the_state(each: cm.Participant) -> bool:
    """Say whether a party is of the army or the police."""
    return each.actor.value is not None and each.actor.value.kind in STATE_FORCES


def muc_type(event: cm.Event, name: str) -> str:
    """Give the type of an incident: what is destroyed is arson by fire, a bombing by explosives, else an attack."""
    if event.kind is not EventKind.PROPERTY_DESTRUCTION:
        return name
    words = " ".join(each.text for each in (event.trigger, *event.means) if each is not None).lower()
    if any(word in words for word in BY_FIRE):
        return "arson"
    return "bombing" if any(word in words for word in BY_EXPLOSIVES) else "attack"


def muc_incident(event: cm.Event, name: str, article: cm.Article) -> Line:
    """Give an event as an incident with its role fillers."""
    return {
        "type": muc_type(event, name),
        "roles": fillers_of(event, article),
        "killed": killed_in(event, article),
        "injured": people_counted(event, article, Outcome.INJURED),
        "country": next(iter(countries_of(event)), None),
    }


def killed_in(event: cm.Event, article: cm.Article) -> tuple[int | None, int | None] | None:
    """Give how many died: the numbers that are given, else the victims of a killing by name, else one or some."""
    counted = people_counted(event, article, Outcome.KILLED)
    victims = [each for each in event.participants if each.role is Role.VICTIM and each.actor.words]
    if counted is not None or event.kind not in OF_DEATH or not victims:
        return counted
    named = sum(map(is_somebody, victims))
    if named:
        return named, named
    people = bare(victims[0].actor.words[0].text).partition(" of ")[0]
    return (2, None) if people.endswith("s") else (1, 1)


def people_counted(event: cm.Event, article: cm.Article, outcome: Outcome) -> tuple[int | None, int | None] | None:
    """Add up the numbers of one sentence, which are of different people: “six priests, a cook and her daughter”."""
    tolls = [
        each for each in event.tolls if each.outcome is outcome and each.count.value is not None and each.count.words
    ]
    if not tolls:
        return toll_of(event, outcome)
    at = tolls[0].count.words[0].start or 0
    together = [each for each in tolls if is_one_sentence(article.text, at, each.count.words[0].start or 0)]
    bounds = [cm.bounds_of(each.count.value, cm.LITERAL) for each in together if each.count.value is not None]
    lows, highs = ([pair[side] for pair in bounds] for side in (0, 1))
    return sum(low or 0 for low in lows), None if None in highs else sum(high or 0 for high in highs)


def is_one_sentence(text: str, one: int, other: int) -> bool:
    """Say whether nothing between two characters ends a sentence."""
    between = text[min(one, other) : max(one, other)]
    return re.search(r"[.!?]\s|\n\n", between) is None
