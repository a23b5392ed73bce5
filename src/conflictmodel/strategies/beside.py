"""Strategies for what stands beside the records: headcounts, readers, gazetteers, countries, edges, faults, errors."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from conflictmodel.codebooks.countries import Country
from conflictmodel.codebooks.crosswalk import Confidence, Edge, EdgeRelation
from conflictmodel.errors import ConflictModelError, LocatedError, MissingExtraError, ParseError
from conflictmodel.locations import Span
from conflictmodel.model.corpus import UnknownRecordError
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Sex
from conflictmodel.notices import Explanation, UnknownCodeError
from conflictmodel.strategies.evidence import excerpts, locations, readings
from conflictmodel.strategies.sources import DEPTHS, divided
from conflictmodel.strategies.times import days
from conflictmodel.strategies.values import codes, counts, points
from conflictmodel.strategies.words import BOOKS, FLAGS, NAMES, WORDS, Given, choose, perhaps, sparsely, tuples_of
from conflictmodel.text.counts import Headcount
from conflictmodel.text.gazetteers import Entry, Gazetteer, World
from conflictmodel.text.readers import LANGUAGES, Mode, Reader
from conflictmodel.values.codes import Code
from conflictmodel.values.counts import Count
from conflictmodel.values.places import PlaceKind, Point
from conflictmodel.values.readings import Excerpt, Reading
from conflictmodel.wire import Fault, WireError

_COUNTS: Final = counts()
_COUNTS_READ: Final = readings(_COUNTS)
_EXCERPTS: Final = excerpts()
_OUTCOMES: Final = st.sampled_from(Outcome)
_STATUSES: Final = st.sampled_from(CivilianStatus)
_SEXES: Final = st.sampled_from(Sex)
_SCOPES: Final = st.sampled_from(Scope)
_LANGUAGES: Final = st.sampled_from(LANGUAGES)
_MODES: Final = st.sampled_from(Mode)
_MAYBE: Final = perhaps(FLAGS)
_MAYBE_GAZETTEERS: Final = perhaps(st.builds(World))
_PLACE_KINDS: Final = st.sampled_from(PlaceKind)
_POINTS: Final = points()
_POPULATIONS: Final = st.integers(0, 40_000_000)
_DAYS: Final = days()
_NAMES: Final = tuples_of(NAMES)
_LINES: Final = st.integers(1, 10**6)
_LOCATIONS: Final = locations()
_CODES: Final = codes()
_MAYBE_CODES: Final = perhaps(_CODES)
_RELATIONS: Final = st.sampled_from(sorted({*EdgeRelation} - {EdgeRelation.NONE}, key=str))
_CONFIDENCES: Final = st.sampled_from(Confidence)


@st.composite
def headcounts(
    draw: st.DrawFn,
    *,
    count: Given[Reading[Count]] = None,
    of: Given[Excerpt | None] = None,
    outcome: Given[Outcome | None] = None,
    status: Given[CivilianStatus | None] = None,
    age: Given[Count | None] = None,
    sex: Given[Sex | None] = None,
    scope: Given[Scope] = None,
    including: Given[tuple[Headcount, ...]] = None,
) -> Headcount:
    """Draw numbers of people as a text has them, and parts of such a number down to the sixteenth."""
    return sparsely(
        draw,
        Headcount,
        {"count": (count, _COUNTS_READ)},
        {
            "of": (of, _EXCERPTS), "outcome": (outcome, _OUTCOMES), "status": (status, _STATUSES),
            "age": (age, _COUNTS), "sex": (sex, _SEXES), "scope": (scope, _SCOPES),
            "including": (including, _PARTS),
        },
    )  # fmt: skip


_PARTS: Final = tuples_of(st.builds(divided, headcounts(including=st.just(())), DEPTHS), max_size=1)


@st.composite
def readers(
    draw: st.DrawFn,
    *,
    language: Given[str] = None,
    mode: Given[Mode] = None,
    day_first: Given[bool | None] = None,
    references: Given[bool] = None,
    gazetteer: Given[Gazetteer | None] = None,
) -> Reader:
    """Draw ways of reading, of the languages that are read."""
    return Reader(
        language=draw(choose(language, _LANGUAGES)),
        mode=draw(choose(mode, _MODES)),
        day_first=draw(choose(day_first, _MAYBE)),
        references=draw(choose(references, FLAGS)),
        gazetteer=draw(choose(gazetteer, _MAYBE_GAZETTEERS)),
    )


@st.composite
def entries(
    draw: st.DrawFn,
    *,
    name: Given[str] = None,
    kind: Given[PlaceKind] = None,
    country: Given[str | None] = None,
    admin1: Given[str | None] = None,
    admin2: Given[str | None] = None,
    code: Given[str | None] = None,
    point: Given[Point | None] = None,
    population: Given[int] = None,
    spellings: Given[tuple[str, ...]] = None,
    doubtful: Given[bool] = None,
    familiar: Given[bool] = None,
) -> Entry:
    """Draw places as a gazetteer has them."""
    return sparsely(
        draw,
        Entry,
        {"name": (name, NAMES), "kind": (kind, _PLACE_KINDS)},
        {
            "country": (country, NAMES), "admin1": (admin1, NAMES), "admin2": (admin2, NAMES), "code": (code, NAMES),
            "point": (point, _POINTS), "population": (population, _POPULATIONS), "spellings": (spellings, _NAMES),
            "doubtful": (doubtful, FLAGS), "familiar": (familiar, FLAGS),
        },
    )  # fmt: skip


def gazetteers() -> SearchStrategy[Gazetteer]:
    """Draw gazetteers: the one in the package, since one of a GeoNames dump needs a file."""
    return st.builds(World)


@st.composite
def countries(
    draw: st.DrawFn,
    *,
    name: Given[str] = None,
    iso3166_alpha2: Given[str | None] = None,
    iso3166_alpha3: Given[str | None] = None,
    iso3166_numeric: Given[str | None] = None,
    gw: Given[str | None] = None,
    cow: Given[str | None] = None,
    cow_abbreviation: Given[str | None] = None,
    fips10_4: Given[str | None] = None,
    cameo: Given[str | None] = None,
    adjectives: Given[tuple[str, ...]] = None,
    other_names: Given[tuple[str, ...]] = None,
    part_of: Given[str | None] = None,
) -> Country:
    """Draw states and territories, invented ones with codes of any sort, some of them of the past."""
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    limits: SearchStrategy[tuple[date | None, date | None]] = st.sampled_from(
        ((None, None), (first, None), (None, last), (first, last))
    )
    valid_from, valid_to = draw(limits)
    drawn: Country = sparsely(
        draw,
        Country,
        {"name": (name, NAMES)},
        {
            "iso3166_alpha2": (iso3166_alpha2, WORDS), "iso3166_alpha3": (iso3166_alpha3, WORDS),
            "iso3166_numeric": (iso3166_numeric, WORDS), "gw": (gw, WORDS), "cow": (cow, WORDS),
            "cow_abbreviation": (cow_abbreviation, WORDS), "fips10_4": (fips10_4, WORDS), "cameo": (cameo, WORDS),
            "adjectives": (adjectives, _NAMES), "other_names": (other_names, _NAMES), "part_of": (part_of, NAMES),
        },
    )  # fmt: skip
    return attrs.evolve(drawn, valid_from=valid_from, valid_to=valid_to)


@st.composite
def edges(
    draw: st.DrawFn,
    *,
    source: Given[Code] = None,
    target: Given[Code | None] = None,
    confidence: Given[Confidence] = None,
    basis: Given[str] = None,
) -> Edge:
    """Draw how codes stand to each other; without a target, that the other book has no word."""
    to = draw(choose(target, _MAYBE_CODES))
    return Edge(
        source=draw(choose(source, _CODES)),
        target=to,
        target_codebook=draw(BOOKS) if to is None else to.codebook,
        relation=EdgeRelation.NONE if to is None else draw(_RELATIONS),
        confidence=draw(choose(confidence, _CONFIDENCES)),
        basis=draw(choose(basis, WORDS)),
    )


@st.composite
def explanations(
    draw: st.DrawFn, *, code: Given[str] = None, meaning: Given[str] = None, remedy: Given[str] = None
) -> Explanation:
    """Draw what codes mean and what can be done."""
    return Explanation(
        code=draw(choose(code, WORDS)), meaning=draw(choose(meaning, WORDS)), remedy=draw(choose(remedy, WORDS))
    )


@st.composite
def faults(
    draw: st.DrawFn,
    *,
    code: Given[str] = None,
    path: Given[str] = None,
    expected: Given[str] = None,
    found: Given[str] = None,
    file: Given[str | None] = None,
    line: Given[int | None] = None,
) -> Fault:
    """Draw what is wrong with documents."""
    always = {"code": (code, WORDS), "path": (path, WORDS), "expected": (expected, WORDS), "found": (found, WORDS)}
    return sparsely(draw, Fault, always, {"file": (file, WORDS), "line": (line, _LINES)})


_FAULTS: Final = tuples_of(faults())


@st.composite
def _parse_errors(draw: st.DrawFn) -> ParseError:
    text = draw(WORDS)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return ParseError.of(text, draw(WORDS), Span(start=start, end=end))


_ERRORS: Final[Mapping[type[ConflictModelError], SearchStrategy[ConflictModelError]]] = {
    ConflictModelError: st.builds(ConflictModelError, WORDS),
    LocatedError: st.builds(LocatedError, WORDS, _LOCATIONS),
    MissingExtraError: st.builds(MissingExtraError, WORDS, WORDS),
    ParseError: _parse_errors(),
    UnknownCodeError: st.builds(UnknownCodeError, WORDS, tuples_of(WORDS, min_size=0)),
    UnknownRecordError: st.builds(UnknownRecordError, WORDS),
    WireError: st.builds(WireError, _FAULTS),
}


def errors(kind: type[ConflictModelError]) -> SearchStrategy[ConflictModelError]:
    """Draw errors of one kind, each about something that can be."""
    return _ERRORS[kind]
