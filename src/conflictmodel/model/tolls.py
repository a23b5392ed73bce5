"""Tolls: how many people something befell, by whose account, and which of them are part of a larger number."""

from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, pydantic_schema, require_shallow, require_tuples
from conflictmodel.model.attributions import Attribution
from conflictmodel.values.actors import Actor
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading


class Outcome(Vocabulary):
    """What befell the people who are counted."""

    KILLED = "killed", "They died in it."
    DIED_LATER = "died_later", "They died of it afterwards: of wounds, hunger, disease, in hospital."
    INJURED = "injured", "They were wounded and lived."
    CASUALTIES = "casualties", "They were killed or injured, and the account does not say which."
    MISSING = "missing", "Nobody knows where they are."
    ABDUCTED = "abducted", "They were carried off, taken hostage or made to disappear."
    ARRESTED = "arrested", "They were taken into custody or are held in it."
    CAPTURED = "captured", "They were taken prisoner in fighting."
    RELEASED = "released", "They were freed or exchanged."
    SURRENDERED = "surrendered", "They gave themselves up."
    DISPLACED = "displaced", "They had to leave their homes."
    EVACUATED = "evacuated", "They were brought to safety."
    RETURNED = "returned", "They went back home."
    ILL_TREATED = "ill_treated", "They were tortured, beaten, raped or degraded."
    TOOK_PART = "took_part", "They took part: marched, fought, were deployed."
    AFFECTED = "affected", "They were affected in another way: besieged, hungry, threatened."


class CivilianStatus(Vocabulary):
    """Whether the people counted took part in the fighting."""

    CIVILIAN = "civilian", "They did not."
    COMBATANT = "combatant", "They did."
    UNKNOWN = "unknown", "The account says that it does not know or does not tell them apart."


class Sex(Vocabulary):
    """Women and girls, or men and boys."""

    FEMALE = "female", "Women and girls."
    MALE = "male", "Men and boys."


class Scope(Vocabulary):
    """What a number covers."""

    INCIDENT = "incident", "This happening alone."
    PERIOD = "period", "Several happenings within the event's period."
    CUMULATIVE = "cumulative", "All since a beginning in the past: a standing total."


@final
@attrs.frozen(kw_only=True)
class Toll:
    """How many people something befell; `including` are parts of this number and are never added to it.

    `age` is in years (children are a count of at most 17), `party` whose people they were. Without `sources`
    the account as a whole says so.

    >>> five = Toll(outcome=Outcome.KILLED, count=Reading(value=Count(low=5, high=5)), age=Count(high=17))
    >>> print(Toll(outcome=Outcome.KILLED, count=Reading(value=Count(low=17, high=17)), including=(five,)))
    17 killed, including 5 killed (children)

    Raises:
        ValueError: if parts nest deeper than 16.

    """

    outcome: Outcome
    count: Reading[Count]
    status: CivilianStatus | None = None
    age: Count | None = None
    sex: Sex | None = None
    party: Reading[Actor] | None = None
    scope: Scope = Scope.INCIDENT
    including: tuple["Toll", ...] = ()
    sources: tuple[Attribution, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        if type(self.including) is not tuple or type(self.sources) is not tuple:
            require_tuples(self, "including", "sources")
        if any(part.including for part in self.including):
            require_shallow(self, "including")

    def __str__(self) -> str:
        """Read as ``17 killed, including 5 killed (children)``."""
        whose = [
            "children" if self.age is not None and self.age.high is not None and self.age.high < ADULT else "",
            "" if self.sex is None else str(self.sex),
            "" if self.status is None else str(self.status),
            "" if self.party is None else str(self.party),
        ]
        about = ", ".join(word for word in whose if word)
        parts = "; ".join(str(each) for each in self.including)
        scope = "" if self.scope is Scope.INCIDENT else f" ({self.scope})"
        words = f"{self.count} {self.outcome}{scope}" + (f" ({about})" if about else "")
        return words + (f", including {parts}" if parts else "")


ADULT = 18
