"""Attributions: who said it, how, in what, and through whom it came."""

from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, pydantic_schema, require_shallow
from conflictmodel.values.actors import Actor
from conflictmodel.values.codings import Citation
from conflictmodel.values.periods import Period
from conflictmodel.values.readings import Excerpt, Reading


class Act(Vocabulary):
    """What a speaker does by saying it."""

    STATES = "states", "Says it, and the words tell no more than that."
    REPORTS = "reports", "Passes on news of it, as media, monitors and documents do."
    CONFIRMS = "confirms", "Says that what others had said is so."
    ANNOUNCES = "announces", "Makes its own act or decision known."
    ALLEGES = "alleges", "Says it of somebody without proof, as the writer marks."
    CLAIMS_RESPONSIBILITY = "claims_responsibility", "Says: it was us."
    ACCUSES = "accuses", "Says that somebody did wrong."
    CONDEMNS = "condemns", "Disapproves of something that was done or said."
    WARNS = "warns", "Says that harm may come."
    THREATENS = "threatens", "Says that it will do harm itself."
    PROMISES = "promises", "Says that it will do something, other than harm."
    DEMANDS = "demands", "Calls for something to be done, or asks for it."
    ASKS = "asks", "Puts a question."
    ORDERS = "orders", "Tells those who must obey to do it."
    PREDICTS = "predicts", "Says that it will happen."
    BELIEVES = "believes", "Holds it to be so, or expects it."
    DENIES = "denies", "Says that it is not so."
    CORRECTS = "corrects", "Puts right what it had said itself."
    RETRACTS = "retracts", "Takes back what it had said itself."


class Quotation(Vocabulary):
    """In whose words it stands."""

    OWN = "own", "The article's own voice; nobody else is named for it."
    DIRECT = "direct", "Inside quotation marks, word for word."
    INDIRECT = "indirect", "In the writer's words."
    MIXED = "mixed", "In the writer's words, with some of the speaker's in quotation marks."


_UNSAYING = frozenset({Act.DENIES, Act.RETRACTS})


@final
@attrs.frozen(kw_only=True)
class Attribution:
    """Who said it: speaker, cue and manner; `through` is whoever relayed it (ministry, through Reuters).

    `speaker` is None where nobody is named at all (“reportedly”), and a Reading without a value where words
    name somebody who could not be told (“he”).

    >>> inss = Reading(value=Actor(name="INSS"))
    >>> agency = Attribution(speaker=Reading(value=Actor(name="INA")), act=Act.REPORTS, quotation=Quotation.INDIRECT)
    >>> print(Attribution(speaker=inss, act=Act.STATES, quotation=Quotation.INDIRECT, through=agency))
    INSS, through INA

    Raises:
        ValueError: if the chain of relays is longer than 16.

    """

    speaker: Reading[Actor] | None = None
    cue: Excerpt | None = None
    act: Act
    quotation: Quotation
    medium: Excerpt | None = None
    when: Reading[Period] | None = None
    through: "Attribution | None" = None
    citation: Citation | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a chain that no reader could follow."""
        if self.through is not None:
            require_shallow(self, "through")

    @property
    def names_speaker(self) -> bool:
        """Whether the speaker is told by name: not “officials”, not “he”, not nobody."""
        return self.speaker is not None and self.speaker.value is not None and self.speaker.value.named

    @property
    def asserts(self) -> bool:
        """Whether the speaker stands by it: a denial and a retraction do not."""
        return self.act not in _UNSAYING

    def is_by(self, name: str) -> bool:
        """Say whether the speaker bears this name or alias, or belongs to a party that does."""
        actor = None if self.speaker is None else self.speaker.value
        while actor is not None:
            if actor.is_called(name):
                return True
            actor = actor.part_of
        return False

    def __str__(self) -> str:
        """Name the speaker, the medium and the relays: ``INSS, in a statement, through Reuters``."""
        if self.speaker is not None:
            spoken = str(self.speaker)
        elif self.quotation is Quotation.OWN:
            spoken = "the article itself"
        else:
            spoken = "nobody named" if self.citation is None else str(self.citation)
        parts = [spoken]
        if self.medium is not None:
            parts.append(str(self.medium))
        if self.through is not None:
            parts.append(f"through {self.through}")
        return ", ".join(parts)
