"""Strategies for what joins and changes records: links with their reasons, and revisions."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from typing import Final

from hypothesis import strategies as st

from conflictmodel.model.links import Link, LinkRelation, Reason, Revision
from conflictmodel.strategies.codings import codings
from conflictmodel.strategies.evidence import excerpts
from conflictmodel.strategies.words import LINK_IDS, RECORD_IDS, WORDS, Given, mostly, sparsely, tuples_of
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import LinkId, RecordId
from conflictmodel.values.readings import Excerpt

_CODINGS: Final = codings()
_WORDS_PRINTED: Final = tuples_of(excerpts())
_LINKED: Final = tuples_of(RECORD_IDS)
_FIELDS: Final = tuples_of(WORDS, min_size=0)
_SCORES: Final = st.floats(0, 1)
_THIS: Final = mostly(RECORD_IDS)
_LINK_RELATIONS: Final = st.sampled_from(LinkRelation)


@st.composite
def reasons(
    draw: st.DrawFn,
    *,
    dimension: Given[str] = None,
    score: Given[float | None] = None,
    words: Given[tuple[Excerpt, ...]] = None,
) -> Reason:
    """Draw why a link was drawn."""
    seldom = {"score": (score, _SCORES), "words": (words, _WORDS_PRINTED)}
    return sparsely(draw, Reason, {"dimension": (dimension, WORDS)}, seldom)


@st.composite
def links(
    draw: st.DrawFn,
    *,
    id: Given[LinkId] = None,  # noqa: A002 (the field's name)
    this: Given[RecordId | None] = None,
    relation: Given[LinkRelation] = None,
    that: Given[tuple[RecordId, ...]] = None,
    reasons: Given[tuple[Reason, ...]] = None,
    coding: Given[Coding | None] = None,
) -> Link:
    """Draw links; one that would lead back to its own beginning has none."""
    return sparsely(
        draw,
        lambda *, that, this=None, **fields: Link(that=that, this=None if this in that else this, **fields),
        {
            "id": (id, LINK_IDS),
            "relation": (relation, _LINK_RELATIONS),
            "that": (that, _LINKED),
            "this": (this, _THIS),
        },
        {"reasons": (reasons, _REASONS), "coding": (coding, _CODINGS)},
    )


_REASONS: Final = tuples_of(reasons())


@st.composite
def revisions(
    draw: st.DrawFn,
    *,
    record: Given[RecordId] = None,
    fields: Given[tuple[str, ...]] = None,
    why: Given[str | None] = None,
    coding: Given[Coding] = None,
) -> Revision:
    """Draw that a record was changed."""
    return sparsely(
        draw,
        Revision,
        {
            "record": (record, RECORD_IDS),
            "fields": (fields, _FIELDS),
            "coding": (coding, _CODINGS),
        },
        {"why": (why, WORDS)},
    )
