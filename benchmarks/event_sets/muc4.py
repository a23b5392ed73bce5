"""MUC-4: six types of incident, fillers of five roles, in lower-cased wires of 1990."""

import re
from collections.abc import Iterator
from pathlib import Path

import conflictmodel as cm
from conflictmodel import ActorKind, EventKind, Outcome, Role

from .lines import DOERS, Line, countries_of, doers_of, read_json_lines, sufferers_of, toll_of

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
FIGHTERS = (ActorKind.MILITARY, ActorKind.REBEL_GROUP, ActorKind.CRIMINAL_GROUP)
FORCES = ("army", "military", "enemy", "troops", "soldiers", "patrol", "garrison", "barracks", "guardsmen",
          "brigade", "battalion", "infantry", "regiment", "detachment", "column", "columns")  # fmt: skip
BY_FIRE = ("burn", "fire", "torch", "ablaze", "alight", "arson")
BY_EXPLOSIVES = ("blew", "blow", "dynamit", "bomb", "explos")
ORGANS = ("army", "armed forces", "military", "police", "national police", "government", "national guard")
ADJECTIVES = ("terrorist", "rebel", "guerrilla", "insurgent", "militant", "separatist", "extremist")
RELATIVES = ("who", "which", "that")
INDIVIDUALS = (None, ActorKind.PERSON)


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


def is_somebody(each: cm.Participant) -> bool:
    """Say whether a party is a person by name."""
    actor = each.actor.value
    return actor is not None and actor.named and actor.kind in INDIVIDUALS


def is_military(each: cm.Participant) -> bool:
    """Say whether a party or thing is of fighters: “soldiers”, “army positions”."""
    actor = each.actor.value
    if actor is not None and actor.kind in FIGHTERS:
        return True
    return any(word in FORCES for excerpt in each.actor.words for word in excerpt.text.lower().split())


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
    roles: dict[str, list[list[str]]] = {"PerpInd": [], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
    for each in event.participants:
        actor = each.actor.value
        if not each.actor.words or is_adjective(each):
            continue
        if each.role in DOERS:
            whole = None if actor is None or actor.part_of is None else actor.part_of
            if whole is not None and is_organised(whole):
                roles["PerpOrg"].append([printed_name(whole, article)])
                roles["PerpInd"].append([mention_of(each, article)])
            elif actor is not None and is_organised(actor) and (people := people_of(each)):
                roles["PerpOrg"].append([printed_name(actor, article)])
                roles["PerpInd"].append([people])
            else:
                roles["PerpOrg" if actor is not None and is_organised(actor) else "PerpInd"].append(
                    [mention_of(each, article)]
                )
        elif actor is not None and is_somebody(each):
            roles["Victim"].append([printed_name(actor, article)])  # victims stand in the keys by name alone
        elif each.role is Role.TARGET and (actor is None or actor.kind not in FIGHTERS):
            roles["Target"].append([mention_of(each, article)])
    roles["Weapon"] = [[each.text] for each in event.means]
    return {
        "type": muc_type(event, name),
        "roles": roles,
        "killed": toll_of(event, Outcome.KILLED),
        "injured": toll_of(event, Outcome.INJURED),
        "country": next(iter(countries_of(event)), None),
    }


def is_adjective(each: cm.Participant) -> bool:
    """Say whether a party is only told by the adjective before a noun: “a terrorist attack”."""
    words = each.actor.words[0].text.lower()
    return words in ADJECTIVES


def is_organised(actor: cm.Actor) -> bool:
    """Say whether a party is an organisation: it has a name that is nobody's own, or is an organ of a state."""
    return (actor.named and actor.kind not in INDIVIDUALS) or actor.name.lower() in ORGANS


def people_of(each: cm.Participant) -> str | None:
    """Give the words for people that stand for their organisation: “members of the front”."""
    actor, words = each.actor.value, bare(each.actor.words[0].text)
    first, last = words.partition(" ")[0], words.rpartition(" ")[2]
    named = actor is None or words.lower() in [name.lower() for name in (actor.name, *actor.aliases)]
    return words if not named and first != last and "s" in (first[-1], last[-1]) else None


def printed_name(actor: cm.Actor, article: cm.Article) -> str:
    """Give the first of the names of an actor that its article prints."""
    text = " ".join(article.text.lower().split())  # lines are wrapped inside names
    return next((name for name in (actor.name, *actor.aliases) if name.lower() in text), actor.name)


def mention_of(each: cm.Participant, article: cm.Article) -> str:
    """Give a party as the keys do: its name without office or rank, else its words without article and vague number."""
    actor = each.actor.value
    if actor is not None and actor.named:
        return printed_name(actor, article)
    words = each.actor.words[0].text
    if actor is not None and (each.actor.rule == "actors.pronoun" or words.lower() in RELATIVES):
        words = actor.name
    return bare(words, number=r"|\d+|two|three|four|five|six|seven|eight|nine|ten" if each.role is Role.TARGET else "")


def bare(words: str, number: str = "") -> str:
    """Leave out the article and a vague number before a noun, and the letters in brackets behind it."""
    words = re.sub(
        rf"^(?:(?:the|a|an|his|her|their|several|some|many|other|all|about|approximately{number})\s+)+", "", words
    )
    return re.sub(r"\s*\([^)]*\)?$", "", words)
