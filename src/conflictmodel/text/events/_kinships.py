"""Kinships of kinds: which can be words for one happening, which says more, and what befalls people in which."""

from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome

GENERIC: Final = frozenset({EventKind.KILLING, EventKind.ATTACK})
ARMED: Final = GENERIC | {
    EventKind.ARMED_CLASH, EventKind.ASSASSINATION, EventKind.AIR_STRIKE, EventKind.SHELLING, EventKind.BOMBING,
    EventKind.SUICIDE_ATTACK, EventKind.GRENADE_ATTACK, EventKind.CHEMICAL_ATTACK, EventKind.RAID,
    EventKind.MOB_VIOLENCE, EventKind.CROWD_DISPERSAL, EventKind.RIOT,
}  # fmt: skip
HARMING: Final = ARMED | {EventKind.ABDUCTION, EventKind.ILL_TREATMENT, EventKind.PROPERTY_DESTRUCTION}
ON_THE_SPOT: Final = ARMED | {
    EventKind.ABDUCTION, EventKind.ARREST, EventKind.ILL_TREATMENT, EventKind.PROPERTY_DESTRUCTION, EventKind.PROTEST,
    EventKind.SEIZURE, EventKind.SEXUAL_VIOLENCE,
}  # fmt: skip
UNREST: Final = frozenset({EventKind.RIOT, EventKind.MOB_VIOLENCE})
_PAIRS: Final = (
    {EventKind.BOMBING, EventKind.SUICIDE_ATTACK},
    {EventKind.BOMBING, EventKind.AIR_STRIKE},
    {EventKind.BOMBING, EventKind.SHELLING},
    {EventKind.RAID, EventKind.AIR_STRIKE},
    {EventKind.PROTEST, EventKind.RIOT},
    {EventKind.CROWD_DISPERSAL, EventKind.RIOT},
    {EventKind.RAID, EventKind.ARREST},
    {EventKind.RAID, EventKind.RELEASE},
    {EventKind.CROWD_DISPERSAL, EventKind.ARREST},
    {EventKind.ATTACK, EventKind.PROPERTY_DESTRUCTION},
    {EventKind.AIR_STRIKE, EventKind.PROPERTY_DESTRUCTION},
    {EventKind.SHELLING, EventKind.PROPERTY_DESTRUCTION},
    {EventKind.BOMBING, EventKind.PROPERTY_DESTRUCTION},
    {EventKind.SHELLING, EventKind.CHEMICAL_ATTACK},
    {EventKind.BOMBING, EventKind.CHEMICAL_ATTACK},
    {EventKind.AIR_STRIKE, EventKind.CHEMICAL_ATTACK},
    {EventKind.KILLING, EventKind.SIEGE},
    {EventKind.KILLING, EventKind.TERRITORIAL_GAIN},
)
_HARM: Final = frozenset({Outcome.KILLED, Outcome.DIED_LATER, Outcome.INJURED, Outcome.CASUALTIES, Outcome.MISSING})
_WITH_HARM: Final = ARMED | {
    EventKind.PROPERTY_DESTRUCTION,
    EventKind.ABDUCTION,
    EventKind.SIEGE,
    EventKind.TERRITORIAL_GAIN,
    EventKind.PROTEST,
}
_BEFALLS: Final = {
    Outcome.ARRESTED: {EventKind.ARREST, EventKind.RAID, EventKind.CROWD_DISPERSAL, EventKind.PROTEST, EventKind.RIOT},
    Outcome.CAPTURED: {EventKind.ARREST, EventKind.ARMED_CLASH, EventKind.TERRITORIAL_GAIN, EventKind.RAID},
    Outcome.ABDUCTED: {EventKind.ABDUCTION},
    Outcome.RELEASED: {EventKind.RELEASE, EventKind.RAID},
    Outcome.TOOK_PART: {EventKind.PROTEST, EventKind.RIOT, EventKind.DEPLOYMENT, EventKind.ABDUCTION},
    Outcome.SURRENDERED: {EventKind.GROUP_CHANGE, EventKind.ARMED_CLASH},
    Outcome.ILL_TREATED: {EventKind.ILL_TREATMENT, EventKind.SEXUAL_VIOLENCE},
}


def _kin_of(kind: EventKind) -> frozenset[EventKind]:
    paired = frozenset(each for pair in _PAIRS if kind in pair for each in pair)
    if kind in GENERIC:
        return paired | ARMED
    return paired | GENERIC if kind in ARMED else paired


_EXPLODING: Final = frozenset(
    {EventKind.SUICIDE_ATTACK, EventKind.AIR_STRIKE, EventKind.SHELLING, EventKind.GRENADE_ATTACK}
)
_KIN: Final = {kind: _kin_of(kind) for kind in EventKind}


def alike(one: EventKind, other: EventKind) -> bool:
    """Say whether two kinds can be words for one happening: “killed” and “raid”, not “arrested” and “shelled”.

    >>> alike(EventKind.KILLING, EventKind.RAID), alike(EventKind.ARREST, EventKind.SHELLING)
    (True, False)
    """
    return one is other or other in _KIN[one]


def narrower(one: EventKind, other: EventKind) -> EventKind:
    """Give the one of two alike kinds that says more.

    >>> narrower(EventKind.KILLING, EventKind.ATTACK)
    EventKind.ATTACK
    """
    if one is EventKind.KILLING:
        return other
    if one is EventKind.ATTACK and other not in (EventKind.KILLING, EventKind.PROPERTY_DESTRUCTION):
        return other
    if EventKind.CHEMICAL_ATTACK in (one, other):
        return EventKind.CHEMICAL_ATTACK
    if one is EventKind.BOMBING and other in _EXPLODING:
        return other
    if one is EventKind.PROPERTY_DESTRUCTION or (one is EventKind.PROTEST and other is EventKind.RIOT):
        return other
    return EventKind.CROWD_DISPERSAL if EventKind.CROWD_DISPERSAL in (one, other) else one


def plainly_alike(one: EventKind, other: EventKind) -> bool:
    """Say whether two kinds are one, or one of them says only that people were attacked or killed."""
    return one is other or (alike(one, other) and not GENERIC.isdisjoint((one, other)))


def takes(kind: EventKind, outcome: Outcome | None) -> bool:
    """Say whether an outcome can befall people in an event of this kind."""
    if outcome is None:
        return False
    return kind in _WITH_HARM if outcome in _HARM else kind in _BEFALLS.get(outcome, ())
