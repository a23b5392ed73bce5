"""Strategies for values: codes, counts, places, actors, words as printed, and how a record came to be."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from datetime import date
from typing import Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from conflictmodel.locations import Location, Span
from conflictmodel.strategies.times import days, moments, periods
from conflictmodel.strategies.words import (
    BOOKS,
    FLAGS,
    NAMES,
    ONE_IN_FIVE,
    WORDS,
    Given,
    choose,
    perhaps,
    sparsely,
    tuples_of,
)
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Assessment, Citation, CoderKind, Coding, Review
from conflictmodel.values.counts import Convention, Count, VagueBounds, VagueNumber
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Period
from conflictmodel.values.places import (
    MOST_EAST,
    MOST_NORTH,
    Place,
    PlaceKind,
    PlacePrecision,
    PlaceRelation,
    Point,
    PointBasis,
)
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")

_NUMBERS: Final = st.integers(0, 100) | st.sampled_from((0, 999, 10_000, 2**31, 2**53 + 1))
_SHAPES: Final = st.sampled_from(
    ("exact", "exact", "low", "high", "low high", "best", "low best", "best high", "low best high", "exact best",
     "vague", "low vague", "best vague", "low high vague", "low best high vague")
)  # fmt: skip
_VAGUE: Final = st.sampled_from(VagueNumber)
_LATITUDES: Final = st.floats(-MOST_NORTH, MOST_NORTH)
_LONGITUDES: Final = st.floats(-MOST_EAST, MOST_EAST)
_DAYS: Final = days()
_MOMENTS: Final = moments()
_PERIODS: Final = periods()
_URLS: Final = st.sampled_from(("https://example.org/1", "https://example.org/?q=é#x")) | WORDS
_ARTICLE_IDS: Final = st.sampled_from((None, ArticleId("a0"), ArticleId("a1")))
_BEGINNINGS: Final = st.integers(0, 300)
_STARTS: Final = perhaps(_BEGINNINGS)
_LENGTHS: Final = st.integers(0, 40)
_BASES: Final = st.sampled_from(PointBasis)
_PLACE_KINDS: Final = st.sampled_from(PlaceKind)
_PLACE_RELATIONS: Final = st.sampled_from(PlaceRelation)
_PLACE_PRECISIONS: Final = st.sampled_from(PlacePrecision)
_ACTOR_KINDS: Final = st.sampled_from(ActorKind)
_CODER_KINDS: Final = st.sampled_from(CoderKind)
_REVIEWS: Final = st.sampled_from(Review)
_LINES: Final = st.integers(1, 10**6)
_FALSE: Final = st.just(value=False)
_NOTATIONS: Final = st.sampled_from(("P3D", "PAST_REF"))


@st.composite
def codes(draw: st.DrawFn, *, codebook: Given[str] = None, value: Given[str] = None) -> Code:
    """Draw somebody else's words."""
    return Code(codebook=draw(choose(codebook, BOOKS)), value=draw(choose(value, WORDS)))


_CODES: Final = tuples_of(codes(), max_size=1)


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
def points(
    draw: st.DrawFn,
    *,
    latitude: Given[float] = None,
    longitude: Given[float] = None,
    basis: Given[PointBasis | None] = None,
) -> Point:
    """Draw coordinates anywhere on the globe."""
    always = {"latitude": (latitude, _LATITUDES), "longitude": (longitude, _LONGITUDES)}
    return sparsely(draw, Point, always, {"basis": (basis, _BASES)})


_POINTS: Final = points()
_CANDIDATES: Final = tuples_of(st.builds(Place, name=NAMES, point=perhaps(_POINTS)))


@st.composite
def places(
    draw: st.DrawFn,
    *,
    name: Given[str] = None,
    kind: Given[PlaceKind | None] = None,
    relation: Given[PlaceRelation] = None,
    country: Given[str | None] = None,
    admin1: Given[str | None] = None,
    admin2: Given[str | None] = None,
    point: Given[Point | None] = None,
    precision: Given[PlacePrecision | None] = None,
    codes: Given[tuple[Code, ...]] = None,
    candidates: Given[tuple[Place, ...]] = None,
) -> Place:
    """Draw places, resolved or with candidates."""
    return sparsely(
        draw,
        Place,
        {"name": (name, NAMES)},
        {
            "kind": (kind, _PLACE_KINDS), "relation": (relation, _PLACE_RELATIONS),
            "country": (country, NAMES), "admin1": (admin1, NAMES), "admin2": (admin2, NAMES),
            "point": (point, _POINTS), "precision": (precision, _PLACE_PRECISIONS),
            "codes": (codes, _CODES), "candidates": (candidates, _CANDIDATES),
        },
    )  # fmt: skip


@st.composite
def counts(
    draw: st.DrawFn,
    *,
    number: Given[int] = None,
    shape: Given[str] = None,
    approximate: Given[bool] = None,
) -> Count:
    """Draw counts of every shape: exact, a range, open at either end, a best figure alone or beside, a vague word."""
    said, numbers = set(draw(choose(shape, _SHAPES)).split()), choose(number, _NUMBERS)
    low = draw(numbers) if said & {"exact", "low"} else None
    high = low if "exact" in said else (low or 0) + draw(numbers) if "high" in said else None
    best = draw(numbers) if "best" in said else None
    vague = draw(_VAGUE) if "vague" in said else None
    return Count(low=low, best=best, high=high, approximate=draw(choose(approximate, FLAGS)), vague=vague)


@st.composite
def vague_bounds(
    draw: st.DrawFn,
    *,
    vague: Given[VagueNumber] = None,
    low: Given[int | None] = None,
    high: Given[int | None] = None,
) -> VagueBounds:
    """Draw what a convention might make of a vague word."""
    return sparsely(draw, VagueBounds, {"vague": (vague, _VAGUE)}, {"low": (low, _NUMBERS), "high": (high, _NUMBERS)})


_ROWS: Final = tuples_of(vague_bounds(), min_size=0)


@st.composite
def conventions(
    draw: st.DrawFn,
    *,
    name: Given[str] = None,
    bounds: Given[tuple[VagueBounds, ...]] = None,
    source: Given[str] = None,
) -> Convention:
    """Draw ways to turn vague words into bounds."""
    rows = draw(choose(bounds, _ROWS))
    return Convention(name=draw(choose(name, WORDS)), bounds=rows, source=draw(choose(source, WORDS)))


# A party, the one it belongs to, and the one above.
_PARENTS: Final = st.builds(Actor, name=NAMES, part_of=perhaps(st.builds(Actor, name=NAMES)))
_ALIASES: Final = tuples_of(NAMES)


@st.composite
def actors(
    draw: st.DrawFn,
    *,
    name: Given[str] = None,
    named: Given[bool] = None,
    kind: Given[ActorKind | None] = None,
    aliases: Given[tuple[str, ...]] = None,
    country: Given[str | None] = None,
    part_of: Given[Actor | None] = None,
    codes: Given[tuple[Code, ...]] = None,
) -> Actor:
    """Draw parties, some of them part of others."""
    return sparsely(
        draw,
        Actor,
        {"name": (name, NAMES)},
        {
            "named": (named, _FALSE), "kind": (kind, _ACTOR_KINDS),
            "aliases": (aliases, _ALIASES), "country": (country, NAMES),
            "part_of": (part_of, _PARENTS), "codes": (codes, _CODES),
        },
    )  # fmt: skip


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
