"""Strategies for where records come from: citations, how a record came to be, and judgements."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from datetime import date
from typing import Final

from hypothesis import strategies as st

from conflictmodel.strategies.times import days, moments
from conflictmodel.strategies.values import codes
from conflictmodel.strategies.words import (
    BOOKS,
    FLAGS,
    NAMES,
    WORDS,
    Given,
    sparsely,
    tuples_of,
)
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Assessment, Citation, CoderKind, Coding, Review
from conflictmodel.values.moments import Moment

_CODES: Final = tuples_of(codes(), max_size=1)
_DAYS: Final = days()
_MOMENTS: Final = moments()
_URLS: Final = st.sampled_from(("https://example.org/1", "https://example.org/?q=é#x")) | WORDS
_CODER_KINDS: Final = st.sampled_from(CoderKind)
_REVIEWS: Final = st.sampled_from(Review)


@st.composite
def citations(
    draw: st.DrawFn,
    *,
    outlet: Given[str | None] = None,
    title: Given[str | None] = None,
    published: Given[Moment | None] = None,
    url: Given[str | None] = None,
    codes: Given[tuple[Code, ...]] = None,
) -> Citation:
    """Draw citations; one that would cite nothing cites a news agency."""
    return sparsely(
        draw,
        lambda **fields: Citation(**(fields if any(fields.values()) else {"outlet": "INA"})),
        {},
        {
            "outlet": (outlet, NAMES), "title": (title, WORDS), "published": (published, _MOMENTS),
            "url": (url, _URLS), "codes": (codes, _CODES),
        },
    )  # fmt: skip


@st.composite
def codings(
    draw: st.DrawFn,
    *,
    codebook: Given[str] = None,
    release: Given[str | None] = None,
    record: Given[str | None] = None,
    coder: Given[str | None] = None,
    coder_kind: Given[CoderKind | None] = None,
    at: Given[Moment | None] = None,
    review: Given[Review | None] = None,
    licence: Given[str | None] = None,
    redistributable: Given[bool | None] = None,
    accessed: Given[date | None] = None,
    query: Given[str | None] = None,
) -> Coding:
    """Draw how a record came to be."""
    return sparsely(
        draw,
        Coding,
        {"codebook": (codebook, BOOKS)},
        {
            "release": (release, WORDS), "record": (record, WORDS), "coder": (coder, NAMES),
            "coder_kind": (coder_kind, _CODER_KINDS), "at": (at, _MOMENTS),
            "review": (review, _REVIEWS), "licence": (licence, WORDS),
            "redistributable": (redistributable, FLAGS), "accessed": (accessed, _DAYS), "query": (query, WORDS),
        },
    )  # fmt: skip


_CODINGS: Final = codings()


@st.composite
def assessments(
    draw: st.DrawFn,
    *,
    scheme: Given[str] = None,
    value: Given[str] = None,
    coding: Given[Coding | None] = None,
) -> Assessment:
    """Draw judgements on a scale."""
    return sparsely(
        draw, Assessment, {"scheme": (scheme, BOOKS), "value": (value, WORDS)}, {"coding": (coding, _CODINGS)}
    )
