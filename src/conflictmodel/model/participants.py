"""Participants: who did it, to whom, who stood by, and who answers for it by whose account."""

from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, pydantic_schema, require_tuples
from conflictmodel.model.attributions import Attribution
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Reading


class Role(Vocabulary):
    """The part that a party has in an event."""

    SIDE_A = "side_a", "One side, where the account does not say who began."
    SIDE_B = "side_b", "The other side, where the account does not say who began."
    INITIATOR = "initiator", "Who did it, openly or by the account's own statement."
    ALLEGED_PERPETRATOR = "alleged_perpetrator", "Who is said to have done it."
    TARGET = "target", "At whom or what it was aimed."
    VICTIM = "victim", "Who suffered it."
    ASSOCIATE = "associate", "Who was with another party or helped it."
    MEDIATOR = "mediator", "Who brought the parties together or watched over them."
    PARTICIPANT = "participant", "Who took part, in whatever role."


class Responsibility(Vocabulary):
    """How a party stands to the blame, by the sources."""

    CLAIMED = "claimed", "It says itself that it did it."
    ACCEPTED = "accepted", "It admits what others had said."
    ALLEGED = "alleged", "Others say that it did it."
    DENIED = "denied", "It says that it did not."
    DISPUTED = "disputed", "Sources contradict each other."


@final
@attrs.frozen(kw_only=True)
class Participant:
    """A party in an event, in one role, and by whose account; without `sources` the account as a whole says so.

    >>> group = Reading(value=Actor(name="ISIS"))
    >>> print(Participant(actor=group, role=Role.ALLEGED_PERPETRATOR, responsibility=Responsibility.DENIED))
    ISIS (alleged perpetrator, denied)

    Raises:
        ValueError: if the sources are not a tuple.

    """

    actor: Reading[Actor]
    role: Role
    responsibility: Responsibility | None = None
    sources: tuple[Attribution, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        if type(self.sources) is not tuple:
            require_tuples(self, "sources")

    def __str__(self) -> str:
        """Read as ``ISIS (alleged perpetrator, denied)``."""
        said = f", {self.responsibility}" if self.responsibility else ""
        return f"{self.actor} ({self.role}{said})"
