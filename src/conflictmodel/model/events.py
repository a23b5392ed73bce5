"""Events: one account of something that happened, resting on claims; two reports of it are two events."""

from typing import final

import attrs

from conflictmodel._records import brief_repr, pydantic_schema, require_tuples, require_words
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Outcome, Toll
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Assessment, Citation, Coding
from conflictmodel.values.counts import Count
from conflictmodel.values.ids import ClaimId, EventId
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading


@final
@attrs.frozen(kw_only=True)
class Event:
    """One account of something that happened, with who gives it: `sources` are never empty.

    A denier stands in `sources` too, with act *denies*: `asserted_by` and `denied_by` tell them apart.
    `cites` is what the coder of a table drew on, `number` how many happenings an aggregate covers,
    `trigger` the word that tells of it.

    >>> from conflictmodel.model.attributions import Act, Quotation
    >>> own = Attribution(act=Act.REPORTS, quotation=Quotation.OWN)
    >>> print(Event(id=EventId("e1"), kind=EventKind.RAID, sources=(own,)))
    raid — says the article itself

    Raises:
        ValueError: if there is no source.

    """

    id: EventId
    kind: EventKind
    occurrence: Occurrence = Occurrence.HAPPENED
    when: Reading[Period] | None = None
    where: tuple[Reading[Place], ...] = ()
    participants: tuple[Participant, ...] = ()
    tolls: tuple[Toll, ...] = ()
    means: tuple[Excerpt, ...] = ()
    number: Reading[Count] | None = None
    sources: tuple[Attribution, ...]
    cites: tuple[Citation, ...] = ()
    claims: tuple[ClaimId, ...] = ()
    trigger: Excerpt | None = None
    summary: str | None = None
    codes: tuple[Code, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    coding: Coding | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse an account that nobody gives."""
        if not self.id:
            require_words(self, "id")
        if type(self.where) is not tuple or type(self.participants) is not tuple or type(self.tolls) is not tuple:
            require_tuples(self, "where", "participants", "tolls")
        if type(self.means) is not tuple or type(self.sources) is not tuple or type(self.cites) is not tuple:
            require_tuples(self, "means", "sources", "cites")
        if type(self.claims) is not tuple or type(self.codes) is not tuple or type(self.assessments) is not tuple:
            require_tuples(self, "claims", "codes", "assessments")
        if not self.sources:
            message = "an event needs a source: who gives this account?"
            raise ValueError(message)

    @property
    def asserted_by(self) -> tuple[Attribution, ...]:
        """The sources that stand by this account."""
        return tuple(source for source in self.sources if source.asserts)

    @property
    def denied_by(self) -> tuple[Attribution, ...]:
        """The sources that deny this account or take it back."""
        return tuple(source for source in self.sources if not source.asserts)

    def tolls_of(self, outcome: Outcome) -> tuple[Toll, ...]:
        """Give the tolls of one outcome that stand side by side; parts of a number are inside it."""
        return tuple(toll for toll in self.tolls if toll.outcome is outcome)

    def tolls_by_source(self, outcome: Outcome) -> tuple[tuple[Attribution, Toll], ...]:
        """Pair each source with each toll of this outcome that it gives.

        A toll without sources of its own is the account's, and goes to those who assert the account; it is
        never given to a source that has a toll of its own, nor to one that is only cited.
        """
        tolls = self.tolls_of(outcome)
        with_own = {source for toll in tolls for source in toll.sources}
        others = tuple(source for source in self.asserted_by if source not in with_own)
        return tuple((source, toll) for toll in tolls for source in toll.sources or others)

    def is_in(self, place: str) -> bool:
        """Say whether one of its places bears this name or lies in a division or country that does."""
        return any(reading.value is not None and reading.value.is_in(place) for reading in self.where)

    def may_fall_in(self, period: Period) -> bool:
        """Say whether it may have happened on a day of this period; undated events may."""
        return self.when is None or self.when.value is None or self.when.value.overlaps(period)

    def __str__(self) -> str:
        """Say it in one sentence: ``30 Apr 2024, Nineveh: arrest, 7 arrested — says Shafaq News``."""
        where = "; ".join(str(reading) for reading in self.where)
        head = ", ".join(part for part in ("" if self.when is None else str(self.when), where) if part)
        occurrence = "" if self.occurrence is Occurrence.HAPPENED else f" ({self.occurrence})"
        number = "" if self.number is None else f"{self.number} × "
        body = ", ".join([f"{number}{self.kind}{occurrence}", *map(str, self.tolls)])
        says = " — says " + "; ".join(map(str, self.asserted_by)) if self.asserted_by else ""
        denies = " — denied by " + "; ".join(map(str, self.denied_by)) if self.denied_by else ""
        return (f"{head}: " if head else "") + body + says + denies
