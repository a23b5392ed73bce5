"""Strategies for values: codes, counts, places and actors."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from typing import Final

from hypothesis import strategies as st

from conflictmodel.strategies.words import (
    BOOKS,
    FLAGS,
    NAMES,
    WORDS,
    Given,
    choose,
    perhaps,
    sparsely,
    tuples_of,
)
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.counts import Convention, Count, VagueBounds, VagueNumber
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

_NUMBERS: Final = st.integers(0, 100) | st.sampled_from((0, 999, 10_000, 2**31, 2**53 + 1))
_SHAPES: Final = st.sampled_from(
    ("exact", "exact", "low", "high", "low high", "best", "low best", "best high", "low best high", "exact best",
     "vague", "low vague", "best vague", "low high vague", "low best high vague")
)  # fmt: skip
_VAGUE: Final = st.sampled_from(VagueNumber)
_LATITUDES: Final = st.floats(-MOST_NORTH, MOST_NORTH)
_LONGITUDES: Final = st.floats(-MOST_EAST, MOST_EAST)
_BASES: Final = st.sampled_from(PointBasis)
_PLACE_KINDS: Final = st.sampled_from(PlaceKind)
_PLACE_RELATIONS: Final = st.sampled_from(PlaceRelation)
_PLACE_PRECISIONS: Final = st.sampled_from(PlacePrecision)
_ACTOR_KINDS: Final = st.sampled_from(ActorKind)
_FALSE: Final = st.just(value=False)


@st.composite
def codes(draw: st.DrawFn, *, codebook: Given[str] = None, value: Given[str] = None) -> Code:
    """Draw somebody else's words."""
    return Code(codebook=draw(choose(codebook, BOOKS)), value=draw(choose(value, WORDS)))


_CODES: Final = tuples_of(codes(), max_size=1)


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
