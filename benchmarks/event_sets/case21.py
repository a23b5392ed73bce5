"""CASE 2021, task 2: one sub-event type of ACLED for a snippet.

The definitions are those of the ACLED codebook (2019 and later), sections on event and sub-event types.
"""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import conflictmodel as cm
from conflictmodel import ActorKind, EventKind, Occurrence, Outcome, Role
from conflictmodel.text.events import kinds_in

from .lines import OF_STATES, TOOK_PLACE, Line, doers_of, sufferers_of

ACLED_TYPES = {
    EventKind.ARMED_CLASH: "ARMED_CLASH",
    EventKind.ATTACK: "ATTACK",
    EventKind.KILLING: "ATTACK",
    EventKind.ASSASSINATION: "ATTACK",
    EventKind.ILL_TREATMENT: "ATTACK",
    EventKind.RAID: "ATTACK",
    EventKind.AIR_STRIKE: "AIR_STRIKE",
    EventKind.SHELLING: "ART_MISS_ATTACK",
    EventKind.SUICIDE_ATTACK: "SUIC_BOMB",
    EventKind.GRENADE_ATTACK: "GRENADE",
    EventKind.BOMBING: "REM_EXPLOS",
    EventKind.CHEMICAL_ATTACK: "CHEM_WEAP",
    EventKind.ABDUCTION: "ABDUCT_DISSAP",
    EventKind.SEXUAL_VIOLENCE: "SEX_VIOL",
    EventKind.PROTEST: "PEACE_PROTEST",
    EventKind.CROWD_DISPERSAL: "PROTEST_WITH_INTER",
    EventKind.RIOT: "VIOL_DEMONSTR",
    EventKind.MOB_VIOLENCE: "MOB_VIOL",
    EventKind.ARREST: "ARREST",
    EventKind.AGREEMENT: "AGREEMENT",
    EventKind.CEASEFIRE: "AGREEMENT",
    EventKind.TALKS: "AGREEMENT",
    EventKind.RELEASE: "AGREEMENT",
    EventKind.GROUP_CHANGE: "CHANGE_TO_GROUP_ACT",
    EventKind.INTERCEPTION: "DISR_WEAP",
    EventKind.SEIZURE: "DISR_WEAP",
    EventKind.PROPERTY_DESTRUCTION: "PROPERTY_DISTRUCT",
    EventKind.WITHDRAWAL: "NON_VIOL_TERRIT_TRANSFER",
    EventKind.TERRITORIAL_GAIN: "NON_STATE_ACTOR_OVERTAKES_TER",
    EventKind.DEPLOYMENT: "HQ_ESTABLISHED",
    EventKind.OTHER: "OTHER",
}

DECIDING: Final = (
    EventKind.SEXUAL_VIOLENCE,
    EventKind.CHEMICAL_ATTACK,
    EventKind.SUICIDE_ATTACK,
    EventKind.TERRITORIAL_GAIN,
    EventKind.INTERCEPTION,
)
"""Kinds that decide wherever they are told: by the codebook what else was done on the occasion is part of them."""

WEAK: Final = (EventKind.RELEASE, EventKind.RAID, EventKind.PROPERTY_DESTRUCTION, EventKind.OTHER, EventKind.WITHDRAWAL)
"""Kinds that give way to another one that is told: looting, by the codebook, is told where nothing else was done."""

CROWDS: Final = frozenset({ActorKind.PROTESTERS, ActorKind.RIOTERS})
UNARMED: Final = CROWDS | {ActorKind.CIVILIANS, ActorKind.PARTY}
ARMED_SIDES: Final = frozenset(
    {
        ActorKind.MILITARY,
        ActorKind.POLICE,
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
    }
)
HARM: Final = (Outcome.KILLED, Outcome.DIED_LATER, Outcome.INJURED, Outcome.CASUALTIES)
GENERIC: Final = (EventKind.ATTACK, EventKind.KILLING, EventKind.RAID)
ON_PEOPLE: Final = (EventKind.ATTACK, EventKind.KILLING, EventKind.ILL_TREATMENT, EventKind.ARMED_CLASH)
BY_CROWDS: Final = (*ON_PEOPLE, EventKind.PROPERTY_DESTRUCTION, EventKind.RAID, EventKind.RIOT)
THROWN_TOO: Final = (*BY_CROWDS, EventKind.BOMBING)
OF_CROWDS: Final = frozenset({EventKind.PROTEST, EventKind.CROWD_DISPERSAL, EventKind.RIOT})
BY_MEANS: Final = (
    EventKind.CHEMICAL_ATTACK,
    EventKind.SUICIDE_ATTACK,
    EventKind.AIR_STRIKE,
    EventKind.GRENADE_ATTACK,
    EventKind.SHELLING,
    EventKind.BOMBING,
)
# Words by which the codebook's definitions part what is one kind of event here.
MOBS: Final = re.compile(
    r"\b(?:mobs?|lynch\w*|vigilantes?|angry (?:crowd|villagers|residents)|each other|one another)\b"
)
MOVING: Final = re.compile(r"(?:deploy|mobili|reinforc|sent|moved|station)")
UNFOUGHT: Final = re.compile(
    r"without (?:\w+ )?(?:fight|resist|shot|clash|battle|oppos)|unopposed|peacefully", re.IGNORECASE
)
WEAPONS: Final = re.compile(
    r"weapon|arms\b|munition|explosive|rifle|grenade|bomb|rocket|missile|nitrate|gunpowder|drone|\bmines?\b",
    re.IGNORECASE,
)
CROWD: Final = re.compile(
    r"protest|demonstrat|\brall(?:y|ies)|marchers|sit-in|barricad|tyres|opposition supporters"
    r"|block(?:ed|ing) (?:\w+ )?(?:road|street|bridge|highway|railway)|demanding (?!(?:\w+ )?ransom|money)",
    re.IGNORECASE,
)
AIRBORNE: Final = re.compile(r"\bair force|\bplanes?\b|aircraft|\bjets?\b|helicopter|\bdrones?\b", re.IGNORECASE)
ONESELF: Final = re.compile(
    r"bomb.*\bkill\w* (?:himself|herself|themselves)|\b(?:blow|blew|detonat)\w* (?:himself|herself|themselves)",
    re.IGNORECASE,
)
UNKNOWN: Final = re.compile(r"unknown|unidentified|vandals", re.IGNORECASE)


def case21(path: Path) -> Iterator[Line]:
    """Read the snippets of CASE 2021."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield {"id": row["id"], "labels": case21_labels(row["EventSnippet"])}


def case21_labels(snippet: str) -> list[str]:
    """Choose the type of a snippet: by the events told in it, else by its words; what has neither is told as other."""
    if not snippet.strip():
        return []
    article = cm.article_from_text(snippet)
    told = [event for event in cm.find_events(article) if event.kind in ACLED_TYPES]
    events = [event for event in told if event.occurrence in TOOK_PLACE] or told
    if any(event.kind in BY_MEANS and event.occurrence is Occurrence.FAILED for event in told):
        return ["DISR_WEAP"]
    words = kinds_in(snippet)
    crowd = _of_crowds(events, words, snippet)
    if crowd is not None:
        return [crowd]
    kinds = [event.kind for event in events] or _spoken_of(snippet)
    gains = [event for event in events if event.kind is EventKind.TERRITORIAL_GAIN]
    if gains or EventKind.TERRITORIAL_GAIN in kinds or (UNFOUGHT.search(snippet) and EventKind.PROTEST not in words):
        by = _kinds([each for gain in gains for each in doers_of(gain)]) or _kind_named_first(article)
        return [_of_ground(kinds, snippet, by_state=not by.isdisjoint(OF_STATES))]
    return [_of_events(events, words, snippet) if events else _of_kinds(kinds, snippet)]


def _spoken_of(snippet: str) -> list[EventKind]:
    """Give the kinds of a snippet in which no event is told, by its words alone, killings and attacks last."""
    doubtful = [kind for kind in kinds_in(snippet, in_doubt=True) if kind is not EventKind.CHEMICAL_ATTACK]  # “used”
    known = [kind for kind in (*kinds_in(snippet), *doubtful) if kind in ACLED_TYPES]
    return sorted(known, key=lambda kind: kind in GENERIC)


def _of_crowds(events: Sequence[cm.Event], words: Collection[EventKind], snippet: str) -> str | None:
    """Give the type of what a crowd did, or of what was done to it; None where there was none."""
    if any(event.kind in THROWN_TOO and not _kinds(doers_of(event)).isdisjoint(CROWDS) for event in events):
        return "VIOL_DEMONSTR"
    suffering = any(not _kinds(_sufferers(event)).isdisjoint(CROWDS) for event in events)
    kinds = {event.kind for event in events}
    if not events or not (suffering or not OF_CROWDS.isdisjoint(words) or CROWD.search(snippet)):
        return None
    rioted = EventKind.RIOT in kinds or (EventKind.RIOT in words and not kinds.isdisjoint(OF_CROWDS))
    if rioted or any(event.kind in BY_CROWDS and _is_unarmed(event) for event in events):
        return "VIOL_DEMONSTR"
    if any(event.kind in ON_PEOPLE or (event.kind in OF_CROWDS and _harm(event)) for event in events):
        return "FORCE_AGAINST_PROTEST"
    if not kinds.isdisjoint({EventKind.CROWD_DISPERSAL, EventKind.ARREST}):
        return "PROTEST_WITH_INTER"
    return "PEACE_PROTEST" if EventKind.PROTEST in kinds else None


def _of_ground(kinds: Collection[EventKind], snippet: str, *, by_state: bool) -> str:
    """Give the type of ground that changed hands: peacefully, to a state, or to somebody else."""
    fought = any(kind in ON_PEOPLE for kind in kinds) or "under fire" in snippet
    if (EventKind.WITHDRAWAL in kinds and not fought) or UNFOUGHT.search(snippet):
        return "NON_VIOL_TERRIT_TRANSFER"
    return "GOV_REGAINS_TERIT" if by_state else "NON_STATE_ACTOR_OVERTAKES_TER"


def _of_events(events: Sequence[cm.Event], words: Sequence[EventKind], snippet: str) -> str:
    """Give the type of the event that decides, else of the first that is not weak."""
    kinds = [event.kind for event in events]
    strong = [event for event in events if event.kind not in WEAK]
    first = next(iter(strong or [event for event in events if event.kind is not EventKind.WITHDRAWAL] or events))
    died = ONESELF.search(snippet) or EventKind.SUICIDE_ATTACK in words
    if died and first.kind in (*GENERIC, EventKind.BOMBING, EventKind.PROPERTY_DESTRUCTION):
        return "SUIC_BOMB"
    if not any(kind in kinds for kind in DECIDING) and first.kind in BY_CROWDS:
        unknown = first.kind is EventKind.PROPERTY_DESTRUCTION and UNKNOWN.search(snippet)
        if (_is_unarmed(first) and not unknown) or MOBS.search(snippet):
            police = not _kinds(_sufferers(first)).isdisjoint(OF_STATES)
            return "VIOL_DEMONSTR" if police and not MOBS.search(snippet) else "MOB_VIOL"
        sufferers = _kinds(_sufferers(first)) - {None}
        means = next((kind for kind in BY_MEANS if kind in words), None)
        if means is not None and first.kind in GENERIC:
            return ACLED_TYPES[means]
        if first.kind in GENERIC and sufferers and sufferers <= ARMED_SIDES:
            return "ARMED_CLASH"
    trigger = "" if first.trigger is None else first.trigger.text.lower()
    bombed = first.kind is EventKind.BOMBING and trigger.startswith("bomb")
    if (bombed or first.kind is EventKind.SHELLING) and AIRBORNE.search(snippet):
        return "AIR_STRIKE"
    if first.kind is EventKind.RAID and EventKind.ARREST in words:
        return "ARREST"
    if first.kind is EventKind.BOMBING:
        return _of_blast(words)
    if first.kind is EventKind.DEPLOYMENT and MOVING.match(trigger) and "headquarters" not in snippet:
        return "OTHER"  # by the codebook a movement of forces is none
    return _of_kinds([*(kind for kind in kinds if kind in DECIDING), first.kind], snippet)


def _of_blast(words: Collection[EventKind]) -> str:
    """Give the type of an explosion: what the words name as its means, or else a bomb."""
    chosen = next((kind for kind in (*DECIDING[:3], EventKind.GRENADE_ATTACK) if kind in words), EventKind.BOMBING)
    return ACLED_TYPES[chosen]


def _of_kinds(kinds: Sequence[EventKind], snippet: str) -> str:
    """Give the type of the kind that decides, else of the first; what is seized that is no weapon is property."""
    chosen = next((kind for kind in DECIDING if kind in kinds), kinds[0] if kinds else EventKind.OTHER)
    if chosen is EventKind.SEIZURE and not WEAPONS.search(snippet):
        return "PROPERTY_DISTRUCT"
    if chosen is EventKind.BOMBING and AIRBORNE.search(snippet):
        return "AIR_STRIKE"
    if chosen in GENERIC and MOBS.search(snippet):
        return "MOB_VIOL"
    return ACLED_TYPES[chosen]


def _harm(event: cm.Event) -> bool:
    harmed = [toll.count.value for toll in event.tolls if toll.outcome in HARM]
    return any(count is None or cm.bounds_of(count, cm.LITERAL) != (0, 0) for count in harmed)


def _is_unarmed(event: cm.Event) -> bool:
    doers = _kinds(doers_of(event)) - {None}
    return bool(doers) and doers <= UNARMED


def _sufferers(event: cm.Event) -> list[cm.Participant]:
    """Give those to whom it was done, and who fought against those who did it."""
    return [*sufferers_of(event), *(each for each in event.participants if each.role is Role.SIDE_B)]


def _kinds(parties: Iterable[cm.Participant]) -> frozenset[ActorKind | None]:
    """Give the kinds of parties: the forces of rebels are rebels."""
    return frozenset(None if each.actor.value is None else _kind_of(each.actor.value) for each in parties)


def _kind_named_first(article: cm.Article) -> frozenset[ActorKind | None]:
    """Give the kind of the party that is named first: whoever gains ground, where no doer is told."""
    return frozenset(_kind_of(each.value) for each in cm.find_actors(article)[:1] if each.value is not None)


def _kind_of(actor: cm.Actor) -> ActorKind | None:
    whole = actor.part_of
    return actor.kind if whole is None or actor.kind not in OF_STATES else _kind_of(whole)
