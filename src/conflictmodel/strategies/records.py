"""Strategies for the records of reporting: articles, claims and events."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from typing import Any, Final

import attrs
from hypothesis import strategies as st

from conflictmodel.locations import Span
from conflictmodel.model.articles import Article, ArticleKind, Capture
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.strategies.codings import assessments, citations, codings
from conflictmodel.strategies.evidence import excerpts, readings
from conflictmodel.strategies.sources import attributions, participants, tolls
from conflictmodel.strategies.times import moments, periods
from conflictmodel.strategies.values import codes, counts, places
from conflictmodel.strategies.words import (
    ALPHABET,
    ARTICLE_IDS,
    CLAIM_IDS,
    EVENT_IDS,
    NAMES,
    WORDS,
    Given,
    sparsely,
    tuples_of,
)
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Assessment, Citation, Coding
from conflictmodel.values.counts import Count
from conflictmodel.values.ids import ArticleId, ClaimId, EventId
from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

_MOMENTS: Final = moments()
_CODINGS: Final = codings()
_EXCERPTS: Final = excerpts()
_WORDS_PRINTED: Final = tuples_of(_EXCERPTS)
_ASSESSMENTS: Final = tuples_of(assessments(), max_size=1)
_CODES: Final = tuples_of(codes())
_PERIODS_READ: Final = readings(periods())
_COUNTS_READ: Final = readings(counts())
_ATTRIBUTIONS: Final = attributions()
_PARTICIPANTS: Final = tuples_of(participants())
_TOLLS: Final = tuples_of(tolls())
_DIGESTS: Final = st.integers(0, 2**256 - 1).map("{:064x}".format)
_TEXTS: Final = st.text(ALPHABET, min_size=1, max_size=60)
_AUTHORS: Final = tuples_of(NAMES)
_LANGUAGES: Final = st.sampled_from(("en", "ar", "zh-Hant"))
_PLACES_READ: Final = tuples_of(readings(places()))
_CITED: Final = tuples_of(citations(), max_size=1)
_CLAIMED: Final = tuples_of(CLAIM_IDS)
_SOURCES: Final = tuples_of(_ATTRIBUTIONS)
_ARTICLE_KINDS: Final = st.sampled_from(ArticleKind)
_EVENT_KINDS: Final = st.sampled_from(EventKind)
_OCCURRENCES: Final = st.sampled_from(Occurrence)


@st.composite
def captures(
    draw: st.DrawFn,
    *,
    at: Given[Moment] = None,
    by: Given[str | None] = None,
    tool: Given[str | None] = None,
    archive_url: Given[str | None] = None,
    media_type: Given[str | None] = None,
    sha256: Given[str | None] = None,
) -> Capture:
    """Draw when and how a copy was collected."""
    return sparsely(
        draw,
        Capture,
        {"at": (at, _MOMENTS)},
        {
            "by": (by, NAMES), "tool": (tool, WORDS), "archive_url": (archive_url, WORDS),
            "media_type": (media_type, WORDS), "sha256": (sha256, _DIGESTS),
        },
    )  # fmt: skip


_CUTS: Final = st.tuples(st.integers(0, 300), st.integers(1, 40))
_PIECES: Final = tuples_of(_CUTS)
_CAPTURED: Final = tuples_of(captures())


@st.composite
def articles(
    draw: st.DrawFn,
    *,
    id: Given[ArticleId] = None,  # noqa: A002 (the field's name)
    text: Given[str] = None,
    kind: Given[ArticleKind] = None,
    outlet: Given[str | None] = None,
    authors: Given[tuple[str, ...]] = None,
    published: Given[Moment | None] = None,
    modified: Given[Moment | None] = None,
    url: Given[str | None] = None,
    language: Given[str | None] = None,
    captures: Given[tuple[Capture, ...]] = None,
    rights: Given[str | None] = None,
    coding: Given[Coding | None] = None,
) -> Article:
    """Draw texts as published, with headline, dateline, agencies, paragraphs and furniture cut out of them."""
    return sparsely(
        draw,
        _article,
        {"id": (id, ARTICLE_IDS), "text": (text, _TEXTS)},
        {
            "kind": (kind, _ARTICLE_KINDS), "outlet": (outlet, NAMES),
            "authors": (authors, _AUTHORS), "published": (published, _MOMENTS),
            "modified": (modified, _MOMENTS), "url": (url, WORDS),
            "language": (language, _LANGUAGES), "rights": (rights, WORDS),
            "captures": (captures, _CAPTURED), "coding": (coding, _CODINGS),
            "headline": (None, _CUTS), "dateline": (None, _CUTS),
            "agencies": (None, _PIECES), "paragraphs": (None, _PIECES), "furniture": (None, _PIECES),
        },
    )  # fmt: skip


Cut = tuple[int, int]


def cut(text: str, where: Cut) -> Span:
    """Find a run of characters inside the text: where it starts, and how long it may be, as drawn for any text."""
    start = where[0] % len(text)
    return Span(start=start, end=min(start + where[1], len(text)))


def _article(
    *,
    id: ArticleId,  # noqa: A002 (the field's own name)
    text: str,
    headline: Cut | None = None,
    dateline: Cut | None = None,
    agencies: tuple[Cut, ...] = (),
    paragraphs: tuple[Cut, ...] = (),
    furniture: tuple[Cut, ...] = (),
    **fields: Any,  # noqa: ANN401 (drawn by name)
) -> Article:
    def printed(where: Cut) -> Excerpt:
        span = cut(text, where)
        return Excerpt(text=span.of(text), article=id, start=span.start, end=span.end)

    return Article(
        id=id,
        text=text,
        headline=headline and printed(headline),
        dateline=dateline and printed(dateline),
        agencies=tuple(map(printed, agencies)),
        paragraphs=tuple(cut(text, each) for each in paragraphs),
        furniture=tuple(cut(text, each) for each in furniture),
        **fields,
    )


@st.composite
def claims(
    draw: st.DrawFn,
    *,
    id: Given[ClaimId] = None,  # noqa: A002 (the field's name)
    article: Given[ArticleId] = None,
    attribution: Given[Attribution] = None,
    content: Given[tuple[Excerpt, ...]] = None,
    hedges: Given[tuple[Excerpt, ...]] = None,
    assessments: Given[tuple[Assessment, ...]] = None,
    coding: Given[Coding | None] = None,
) -> Claim:
    """Draw words and who said them, in one piece or two; words of another article become the claim's own."""
    return sparsely(
        draw,
        _claim,
        {
            "id": (id, CLAIM_IDS), "article": (article, ARTICLE_IDS),
            "attribution": (attribution, _ATTRIBUTIONS), "content": (content, _WORDS_PRINTED),
        },
        {
            "hedges": (hedges, _WORDS_PRINTED), "assessments": (assessments, _ASSESSMENTS),
            "coding": (coding, _CODINGS),
        },
    )  # fmt: skip


def _claim(
    *,
    article: ArticleId,
    content: tuple[Excerpt, ...],
    hedges: tuple[Excerpt, ...] = (),
    **fields: Any,  # noqa: ANN401 (drawn by name)
) -> Claim:
    def own(excerpt: Excerpt) -> Excerpt:
        return excerpt if excerpt.article is None else attrs.evolve(excerpt, article=article)

    return Claim(article=article, content=tuple(map(own, content)), hedges=tuple(map(own, hedges)), **fields)


@st.composite
def events(
    draw: st.DrawFn,
    *,
    id: Given[EventId] = None,  # noqa: A002 (the field's name)
    kind: Given[EventKind] = None,
    occurrence: Given[Occurrence] = None,
    when: Given[Reading[Period] | None] = None,
    where: Given[tuple[Reading[Place], ...]] = None,
    participants: Given[tuple[Participant, ...]] = None,
    tolls: Given[tuple[Toll, ...]] = None,
    means: Given[tuple[Excerpt, ...]] = None,
    number: Given[Reading[Count] | None] = None,
    sources: Given[tuple[Attribution, ...]] = None,
    cites: Given[tuple[Citation, ...]] = None,
    claims: Given[tuple[ClaimId, ...]] = None,
    trigger: Given[Excerpt | None] = None,
    summary: Given[str | None] = None,
    codes: Given[tuple[Code, ...]] = None,
    assessments: Given[tuple[Assessment, ...]] = None,
    coding: Given[Coding | None] = None,
) -> Event:
    """Draw accounts of something that happened."""
    return sparsely(
        draw,
        Event,
        {"id": (id, EVENT_IDS), "kind": (kind, _EVENT_KINDS), "sources": (sources, _SOURCES)},
        {
            "occurrence": (occurrence, _OCCURRENCES), "when": (when, _PERIODS_READ),
            "where": (where, _PLACES_READ), "participants": (participants, _PARTICIPANTS),
            "tolls": (tolls, _TOLLS), "means": (means, _WORDS_PRINTED), "number": (number, _COUNTS_READ),
            "cites": (cites, _CITED), "claims": (claims, _CLAIMED),
            "trigger": (trigger, _EXCERPTS), "summary": (summary, WORDS), "codes": (codes, _CODES),
            "assessments": (assessments, _ASSESSMENTS), "coding": (coding, _CODINGS),
        },
    )  # fmt: skip
