"""Sides: whose deed a telling is and whom it hurts, so that what two sides do to each other stays two events."""

from collections.abc import Iterator, Sequence
from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.model.events import Event
from conflictmodel.model.participants import Role
from conflictmodel.values.actors import Actor, ActorKind

DOING: Final = frozenset({Role.INITIATOR, Role.ALLEGED_PERPETRATOR})
_SUFFERING: Final = frozenset({Role.VICTIM, Role.TARGET})
_OF_STATES: Final = frozenset(
    {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.INTELLIGENCE}
)
_AGAINST_STATES: Final = frozenset(
    {
        ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA, ActorKind.CRIMINAL_GROUP,
        ActorKind.PROTESTERS, ActorKind.RIOTERS,
    }
)  # fmt: skip
_FORCES: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE})
_DEEPEST: Final = 8  # bodies, one in the other


def apart_in_doers(one: Event, other: Event) -> bool:
    """Say whether two are the deeds of two sides, or of one of those who did the other together to somebody else."""
    ones, others = _parties(one, DOING), _parties(other, DOING)
    if are_two_sides(ones, others):
        return True
    wider, fewer = _bodies(ones), _bodies(others)
    fresh = [each for each in _parties(other, _SUFFERING) if each not in _parties(one, _SUFFERING)]
    return bool(fresh and fewer) and fewer < wider


def are_two_sides(ones: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Say whether no one of some parties can be one of others: by name, by country, or a state's forces and rebels.

    >>> army, rebels = Actor(name="army", kind=ActorKind.MILITARY), Actor(name="rebels", kind=ActorKind.REBEL_GROUP)
    >>> are_two_sides([army], [rebels]), are_two_sides([army], [Actor(name="gunmen", named=False)])
    (True, False)
    """
    countries = {each.country for each in ones} - {None}, {each.country for each in others} - {None}
    if all(countries) and countries[0].isdisjoint(countries[1]):
        return True
    if all(any(each.kind in _OF_STATES for actor in side for each in _chain(actor)) for side in (ones, others)):
        return False  # police, an army and a ministry may do one thing together
    bodies = _bodies(ones), _bodies(others)
    if all(bodies):
        return bodies[0].isdisjoint(bodies[1])
    return (_all_of(ones, _OF_STATES) and _all_of(others, _AGAINST_STATES)) or (
        _all_of(ones, _AGAINST_STATES) and _all_of(others, _OF_STATES)
    )


def has_doer(event: Event) -> bool:
    """Say whether it is told who did it."""
    return any(each.role in DOING for each in event.participants)


def may_have_done(actor: Actor, event: Event) -> bool:
    """Say whether a party can be one of those who did something: it neither suffered it nor stands on another side."""
    suffering = _bodies(_parties(event, _SUFFERING))
    return _bodies([actor]).isdisjoint(suffering) and not are_two_sides(_parties(event, DOING), [actor])


def turned(one: Event, other: Event) -> bool:
    """Say whether who suffers one does the other, or accuses somebody else of it: the two are two deeds."""
    doers = _parties(other, DOING)
    accusers = [
        each.speaker.value
        for each in one.sources
        if each.act is Act.ACCUSES and each.speaker is not None and each.speaker.value is not None
    ]
    suffering = [*_parties(one, _SUFFERING), *accusers]
    if has_doer(one) and _are_of_one_force(_parties(one, _SUFFERING), doers):
        return True
    return any(each in doers for each in suffering if each.named or each.kind is not None) or not _bodies(
        suffering
    ).isdisjoint(_bodies(doers))


def _are_of_one_force(suffering: Sequence[Actor], doers: Sequence[Actor]) -> bool:
    """Say whether “officers” hurt by somebody are of the police whose deed the other is, as far as words go."""
    forces = {each.kind for each in doers} & _FORCES
    return any(each.kind in forces and not each.named for each in suffering)


def sufferers_of(event: Event) -> list[Actor]:
    """Give those who suffer an event and are somebody: “a man” here and “a man” there need not be one."""
    return [each for each in _parties(event, _SUFFERING) if each.named or each.kind is not None]


def _parties(event: Event, roles: frozenset[Role]) -> list[Actor]:
    return [each.actor.value for each in event.participants if each.role in roles and each.actor.value is not None]


def _bodies(actors: Sequence[Actor]) -> frozenset[str]:
    """Name the bodies that some parties are, or are of: “Hill Front fighters” are of the Hill Front."""
    found = {each.name for actor in actors for each in _chain(actor) if each.named}
    states = {each.country for actor in actors for each in _chain(actor) if each.kind in _OF_STATES}
    return frozenset(found | {each for each in states if each is not None})


def _chain(actor: Actor) -> Iterator[Actor]:
    """Give a party, and whatever it is a part of."""
    whole: Actor | None = actor
    for _ in range(_DEEPEST):
        if whole is None:
            return
        yield whole
        whole = whole.part_of


def _all_of(actors: Sequence[Actor], kinds: frozenset[ActorKind]) -> bool:
    return bool(actors) and all(each.kind in kinds for each in actors)
