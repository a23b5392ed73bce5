"""Whether UCDP would count an event: its published rule, asked of any event of the model."""

from typing import Final, final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, require_words
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.participants import Participant, Role
from conflictmodel.model.tolls import Outcome, Toll
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.counts import LITERAL, bounds_of


class TypeOfViolence(Vocabulary):
    """The three types of organised violence of UCDP; they are told by who fights whom, not by the act."""

    STATE_BASED = "state_based", "A state fights another state or an organised group (1)."
    NON_STATE = "non_state", "Organised groups fight each other, none of them a state (2)."
    ONE_SIDED = "one_sided", "A state or organised group kills civilians (3)."


class Answer(Vocabulary):
    """What can be said of a rule by what an account tells."""

    YES = "yes", "The account meets the rule."
    NO = "no", "The account does not meet the rule."
    UNKNOWN = "unknown", "The account does not tell enough."


@final
@attrs.frozen(kw_only=True)
class Inclusion:
    """Whether UCDP would count an event, and why.

    >>> print(Inclusion(answer=Answer.NO, reason="nobody was killed"))
    no: nobody was killed
    """

    answer: Answer
    reason: str

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse an answer without a reason."""
        require_words(self, "reason")

    def __str__(self) -> str:
        """Read as ``no: nobody was killed``."""
        return f"{self.answer}: {self.reason}"


_STATE: Final = frozenset(
    {ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.INTELLIGENCE}
)
_GROUP: Final = frozenset({ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA})
_UNARMED: Final = frozenset(
    {ActorKind.CIVILIANS, ActorKind.PROTESTERS, ActorKind.MEDIA, ActorKind.HEALTH, ActorKind.NGO}
)
_ACTING: Final = frozenset({Role.SIDE_A, Role.SIDE_B, Role.INITIATOR, Role.ALLEGED_PERPETRATOR})
_SUFFERING: Final = frozenset({Role.SIDE_A, Role.SIDE_B, Role.TARGET, Role.VICTIM})
_PEACEFUL: Final = frozenset(
    {EventKind.TALKS, EventKind.AGREEMENT, EventKind.CEASEFIRE, EventKind.AID, EventKind.SANCTION, EventKind.RELEASE}
)
_ACTED: Final = "that an organised armed party acted against another, or civilians"
_CODED: Final = frozenset({"1", "2", "3"})
_DEAD: Final = (Outcome.KILLED, Outcome.DIED_LATER)


def type_of_violence(event: Event) -> TypeOfViolence | None:
    """Tell the type of violence by who stands against whom; None where the account does not say what they are.

    Source: UCDP GED Codebook 23.1, definitions of the three types.
    """
    acting = _kinds(event.participants, _ACTING)
    suffering = _kinds(event.participants, _SUFFERING)
    armed = {kind for kind in acting | suffering if kind in _STATE | _GROUP}
    if not acting & (_STATE | _GROUP):
        return None
    if suffering & _UNARMED and not suffering & (_STATE | _GROUP):
        return TypeOfViolence.ONE_SIDED
    if not suffering & (_STATE | _GROUP):
        return None
    return TypeOfViolence.STATE_BASED if armed & _STATE else TypeOfViolence.NON_STATE


def would_include(event: Event) -> Inclusion:
    """Say whether UCDP GED would count an event: armed force by an organised actor, and at least one death.

    Source: UCDP GED Codebook 23.1, definition of an event: “an incident where armed force was used by an organized
    actor against another organized actor, or against civilians, resulting in at least 1 direct death at a specific
    location and a specific date”. That a dyad has crossed 25 deaths in a year no single event can tell. A type of
    violence that UCDP coded itself is taken as it stands.
    """
    if event.occurrence not in (Occurrence.HAPPENED, Occurrence.ONGOING):
        return Inclusion(answer=Answer.NO, reason=f"it did not happen by this account: {event.occurrence}")
    if event.kind in _PEACEFUL:
        return Inclusion(answer=Answer.NO, reason=f"it is no use of armed force: {event.kind}")
    low, high = _deaths(event)
    if high == 0:
        return Inclusion(answer=Answer.NO, reason="nobody was killed")
    missing = [
        *(() if low else ("that somebody was killed",)),
        *(() if _is_coded(event) or type_of_violence(event) else (_ACTED,)),
        *(() if event.when is not None and event.when.value is not None else ("when it was",)),
        *(() if any(place.value is not None for place in event.where) else ("where it was",)),
    ]
    if missing:
        return Inclusion(answer=Answer.UNKNOWN, reason=f"the account does not tell {', '.join(missing)}")
    return Inclusion(answer=Answer.YES, reason="an organised armed party killed somebody at a known time and place")


def _is_coded(event: Event) -> bool:
    return any(code.codebook == "ucdp.type_of_violence" and code.value in _CODED for code in event.codes)


def _kinds(participants: tuple[Participant, ...], roles: frozenset[Role]) -> set[ActorKind]:
    actors = (each.actor.value for each in participants if each.role in roles)
    return {actor.kind for actor in actors if actor is not None and actor.kind is not None}


def _deaths(event: Event) -> tuple[int | None, int | None]:
    tolls = [toll for outcome in _DEAD for toll in event.tolls_of(outcome)]
    bounds = [_bounds(toll) for toll in tolls]
    if not bounds:
        return None, None
    highs = [high for _, high in bounds]
    return max(low or 0 for low, _ in bounds), None if None in highs else max(high or 0 for high in highs)


def _bounds(toll: Toll) -> tuple[int | None, int | None]:
    count = toll.count.value
    if count is None:
        return None, None
    low, high = bounds_of(count, LITERAL)
    return (max(low or 0, count.best or 0), high if high is None else max(high, count.best or 0))
