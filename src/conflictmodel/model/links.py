"""Links between records, and revisions of them: nothing is overwritten, everything is said beside it."""

from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, one_line, pydantic_schema, require_tuples, require_words
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import LinkId, RecordId
from conflictmodel.values.readings import Excerpt


class LinkRelation(Vocabulary):
    """How this record stands to that one."""

    SAME_HAPPENING = "same_happening", "Both are accounts of one happening."
    PART_OF = "part_of", "This happened as a part of that."
    CONTRADICTS = "contradicts", "Both cannot be so."
    RETRACTS = "retracts", "This takes that back; without a this, somebody's list of deletions does."
    COPIES = "copies", "This prints that, whole or nearly so."
    TRANSLATES = "translates", "This is that in another language."
    UPDATES = "updates", "This tells later news of that."
    CORRECTS = "corrects", "This puts right what that said."


@final
@attrs.frozen(kw_only=True)
class Reason:
    """Why a link was drawn: in which dimension (time, place, actors, words …), how strongly, by which words.

    `score` lies between 0 and 1 and means what its coding says.

    >>> print(Reason(dimension="time", score=0.8))
    time (0.8)

    Raises:
        ValueError: if there is no dimension, the score lies outside its bounds, or the words are not a tuple.

    """

    dimension: str
    score: float | None = None
    words: tuple[Excerpt, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a score off the scale, and keep one spelling of each number."""
        require_words(self, "dimension")
        require_tuples(self, "words")
        if self.score is not None:
            if not 0 <= self.score <= 1:  # true of NaN, too
                message = f"score must lie between 0 and 1, found {self.score!r}"
                raise ValueError(message)
            object.__setattr__(self, "score", float(self.score) + 0.0)

    def __str__(self) -> str:
        """Read as ``time (0.8)``."""
        return one_line(self.dimension + ("" if self.score is None else f" ({self.score:g})"))


@final
@attrs.frozen(kw_only=True)
class Link:
    """How one record stands to others; without a `this` it is a list, such as one of deletions.

    >>> from conflictmodel.values.ids import EventId
    >>> two = EventId("e1"), EventId("e2")
    >>> print(Link(id=LinkId("l1"), this=two[0], relation=LinkRelation.CONTRADICTS, that=two[1:]))
    e1 contradicts e2

    Raises:
        ValueError: if it points at nothing, or at itself.

    """

    id: LinkId
    this: RecordId | None = None
    relation: LinkRelation
    that: tuple[RecordId, ...]
    reasons: tuple[Reason, ...] = ()
    coding: Coding | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a link to nothing or to itself."""
        require_words(self, "id", "that")
        require_tuples(self, "that", "reasons")
        if self.this in self.that:
            message = f"{self.this} cannot be linked to itself"
            raise ValueError(message)

    def __str__(self) -> str:
        """Read as ``e1 contradicts e2``."""
        words = [self.this or "", str(self.relation), ", ".join(self.that)]
        return one_line(" ".join(words))


@final
@attrs.frozen(kw_only=True)
class Revision:
    """That a record was changed: which fields, why, and by whom; the earlier version is kept beside it.

    >>> from conflictmodel.values.ids import EventId
    >>> print(Revision(record=EventId("e1"), fields=("tolls",), why="typing error", coding=Coding(codebook="house")))
    e1: tolls changed (typing error), house

    Raises:
        ValueError: if no record is named, or the fields are not a tuple.

    """

    record: RecordId
    fields: tuple[str, ...]
    why: str | None = None
    coding: Coding

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a revision of nothing."""
        require_words(self, "record")
        require_tuples(self, "fields")

    def __str__(self) -> str:
        """Read as ``e1: tolls changed (typing error), by A. Editor``."""
        why = f" ({self.why})" if self.why else ""
        return one_line(f"{self.record}: {', '.join(self.fields) or 'nothing'} changed{why}, {self.coding}")
