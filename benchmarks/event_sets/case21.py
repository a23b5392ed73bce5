"""CASE 2021, task 2: one sub-event type of ACLED for a snippet."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import conflictmodel as cm
from conflictmodel import ActorKind, EventKind, Outcome

from .lines import OF_STATES, STATE_FORCES, Line, doers_of, sufferers_of, toll_of

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
    EventKind.OTHER: "OTHER",
}


def case21(path: Path) -> Iterator[Line]:
    """Read the snippets of CASE 2021: the first event that has a type there."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            events = cm.find_events(cm.article_from_text(row["EventSnippet"])) if row["EventSnippet"].strip() else ()
            yield {"id": row["id"], "labels": case21_labels(events)}


def case21_labels(events: Iterable[cm.Event]) -> list[str]:
    """Choose the type of a snippet; what was done to demonstrators decides which kind of protest it is."""
    happened = [event for event in events if event.kind in ACLED_TYPES or event.kind in CASE_BY_PARTIES]
    if not happened:
        return []
    kinds = {event.kind for event in happened}
    if EventKind.CROWD_DISPERSAL in kinds:
        harmed = any(toll_of(event, Outcome.KILLED, Outcome.INJURED) for event in happened)
        return ["FORCE_AGAINST_PROTEST" if harmed else "PROTEST_WITH_INTER"]
    first = happened[0]
    chosen = CASE_BY_PARTIES.get(first.kind)
    if chosen is not None:
        return [chosen(first)]
    return [case21_by_crowd(happened) or case21_by_sides(first) or ACLED_TYPES[first.kind]]


def case21_by_crowd(events: Sequence[cm.Event]) -> str | None:
    """Give the type of what demonstrators did with violence, or what forces of the state did to them."""
    demonstrated = any(event.kind is EventKind.PROTEST for event in events)
    for event in events:
        doers, sufferers = kinds_of(doers_of(event)), kinds_of(sufferers_of(event))
        if event.kind in CROWD_VIOLENCE and not doers.isdisjoint(CROWDS):
            return "VIOL_DEMONSTR"
        if not demonstrated and ActorKind.PROTESTERS not in sufferers:
            continue
        if event.kind in CIVIL_VIOLENCE and (not doers or not doers.isdisjoint(STATE_FORCES)):
            return "FORCE_AGAINST_PROTEST"
        if event.kind is EventKind.ARREST:
            return "PROTEST_WITH_INTER"
    return None


def case21_by_sides(event: cm.Event) -> str | None:
    """Give the type of violence by who is on its two sides: ACLED's attacks are on civilians, its mobs unarmed."""
    doers, sufferers = kinds_of(doers_of(event)), kinds_of(sufferers_of(event))
    if event.kind in CIVIL_VIOLENCE and doers and doers <= {ActorKind.CIVILIANS, ActorKind.PARTY}:
        return "MOB_VIOL"
    if event.kind in (EventKind.ATTACK, EventKind.KILLING) and sufferers and sufferers <= set(ARMED_SIDES):
        return "ARMED_CLASH"
    return None


def kinds_of(parties: Iterable[cm.Participant]) -> set[ActorKind | None]:
    """Give the kinds of parties."""
    return {None if each.actor.value is None else each.actor.value.kind for each in parties}


CROWDS = (ActorKind.PROTESTERS, ActorKind.RIOTERS)
ARMED_SIDES = (ActorKind.MILITARY, ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA)
CIVIL_VIOLENCE = (EventKind.ATTACK, EventKind.KILLING, EventKind.ILL_TREATMENT, EventKind.ARMED_CLASH)
CROWD_VIOLENCE = (*CIVIL_VIOLENCE, EventKind.PROPERTY_DESTRUCTION, EventKind.RAID)


def _gain(event: cm.Event) -> str:
    by_state = any(each.actor.value is not None and each.actor.value.kind in OF_STATES for each in doers_of(event))
    return "GOV_REGAINS_TERIT" if by_state else "NON_STATE_ACTOR_OVERTAKES_TER"


CASE_BY_PARTIES: dict[EventKind, Callable[[cm.Event], str]] = {
    EventKind.TERRITORIAL_GAIN: _gain,
    EventKind.CROWD_DISPERSAL: lambda _event: "PROTEST_WITH_INTER",
    EventKind.DEPLOYMENT: lambda _event: "HQ_ESTABLISHED",
}
