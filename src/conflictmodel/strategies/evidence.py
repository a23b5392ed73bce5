"""Strategies for evidence: places in texts and files, words as printed, and readings of them."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from conflictmodel.locations import Location, Span
from conflictmodel.strategies.times import periods
from conflictmodel.strategies.words import (
    ONE_IN_FIVE,
    WORDS,
    Given,
    choose,
    perhaps,
    sparsely,
    tuples_of,
)
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.periods import Period
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")
_PERIODS: Final = periods()
_ARTICLE_IDS: Final = st.sampled_from((None, ArticleId("a0"), ArticleId("a1")))
_BEGINNINGS: Final = st.integers(0, 300)
_STARTS: Final = perhaps(_BEGINNINGS)
_LENGTHS: Final = st.integers(0, 40)
_LINES: Final = st.integers(1, 10**6)
_NOTATIONS: Final = st.sampled_from(("P3D", "PAST_REF"))


@st.composite
def spans(draw: st.DrawFn, *, start: Given[int] = None, length: Given[int] = None) -> Span:
    """Draw runs of characters, empty ones too."""
    first = draw(choose(start, _BEGINNINGS))
    return Span(start=first, end=first + draw(choose(length, _LENGTHS)))


_SPANS: Final = spans()


@st.composite
def locations(
    draw: st.DrawFn,
    *,
    article: Given[str | None] = None,
    span: Given[Span | None] = None,
    file: Given[str | None] = None,
    line: Given[int | None] = None,
    column: Given[str | None] = None,
    path: Given[str | None] = None,
) -> Location:
    """Draw places that a complaint can point at."""
    return sparsely(
        draw,
        Location,
        {},
        {
            "article": (article, WORDS), "span": (span, _SPANS), "file": (file, WORDS),
            "line": (line, _LINES), "column": (column, WORDS), "path": (path, WORDS),
        },
    )  # fmt: skip


@st.composite
def excerpts(
    draw: st.DrawFn,
    *,
    text: Given[str] = None,
    article: Given[ArticleId | None] = None,
    start: Given[int | None] = None,
) -> Excerpt:
    """Draw words as printed, some of them without a place."""
    words, begin, home = draw(choose(text, WORDS)), draw(choose(start, _STARTS)), draw(choose(article, _ARTICLE_IDS))
    return Excerpt(text=words, article=home, start=begin, end=None if begin is None else begin + len(words))


_EXCERPTS: Final = excerpts()
_WORDS_PRINTED: Final = tuples_of(_EXCERPTS)


@st.composite
def readings(
    draw: st.DrawFn,
    of: SearchStrategy[T],
    *,
    words: Given[tuple[Excerpt, ...]] = None,
    notation: Given[str | None] = None,
    rule: Given[str | None] = None,
    anchor: Given[Period | None] = None,
) -> Reading[T]:
    """Draw readings of what `of` draws, unresolved ones among them."""
    value = draw(of) if draw(ONE_IN_FIVE) else None
    return sparsely(
        draw,
        lambda **fields: Reading(value=value, **fields),
        {},
        {
            "words": (words, _WORDS_PRINTED), "notation": (notation, _NOTATIONS),
            "rule": (rule, WORDS), "anchor": (anchor, _PERIODS),
        },
    )  # fmt: skip
