"""Strategies for what an account consists of: who said it, participants, tolls; and for notices on it."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from typing import Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from conflictmodel.errors import Notice, Result, Severity
from conflictmodel.locations import Location
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.participants import Participant, Responsibility, Role
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Sex, Toll
from conflictmodel.strategies.codings import citations
from conflictmodel.strategies.evidence import excerpts, locations, readings
from conflictmodel.strategies.times import periods
from conflictmodel.strategies.values import actors, counts
from conflictmodel.strategies.words import WORDS, Given, choose, mostly, sparsely, tuples_of
from conflictmodel.text.counts import Headcount
from conflictmodel.values.actors import Actor
from conflictmodel.values.codings import Citation
from conflictmodel.values.counts import Count
from conflictmodel.values.periods import Period
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")
Number = TypeVar("Number", Toll, Headcount)

_EXCERPTS: Final = excerpts()
_ACTORS_READ: Final = readings(actors())
_PERIODS_READ: Final = readings(periods())
_CITATIONS: Final = citations()
_LOCATIONS: Final = locations()
_SPEAKERS: Final = mostly(_ACTORS_READ)
_COUNTS: Final = counts()
_COUNTS_READ: Final = readings(_COUNTS)
# How deep a record nests itself: mostly once, sometimes as deep as it may.
DEPTHS: Final = st.sampled_from((1, 1, 1, 2, 16))
_SEVERITIES: Final = st.sampled_from(Severity)
_ACTS: Final = st.sampled_from(Act)
_QUOTATIONS: Final = st.sampled_from(Quotation)
_ROLES: Final = st.sampled_from(Role)
_RESPONSIBILITIES: Final = st.sampled_from(Responsibility)
_OUTCOMES: Final = st.sampled_from(Outcome)
_STATUSES: Final = st.sampled_from(CivilianStatus)
_SEXES: Final = st.sampled_from(Sex)
_SCOPES: Final = st.sampled_from(Scope)


@st.composite
def notices(
    draw: st.DrawFn,
    *,
    code: Given[str] = None,
    severity: Given[Severity] = None,
    message: Given[str] = None,
    location: Given[Location | None] = None,
) -> Notice:
    """Draw what a reader of a result should know."""
    always = {"code": (code, WORDS), "severity": (severity, _SEVERITIES), "message": (message, WORDS)}
    return sparsely(draw, Notice, always, {"location": (location, _LOCATIONS)})


@st.composite
def results(draw: st.DrawFn, of: SearchStrategy[T], *, notices: Given[tuple[Notice, ...]] = None) -> Result[T]:
    """Draw what was read, and the notices on the rest."""
    return Result(items=draw(tuples_of(of, min_size=0)), notices=draw(choose(notices, _NOTICES)))


_NOTICES: Final = tuples_of(notices(), min_size=0)


@st.composite
def attributions(
    draw: st.DrawFn,
    *,
    speaker: Given[Reading[Actor] | None] = None,
    cue: Given[Excerpt | None] = None,
    act: Given[Act] = None,
    quotation: Given[Quotation] = None,
    medium: Given[Excerpt | None] = None,
    when: Given[Reading[Period] | None] = None,
    through: Given[Attribution | None] = None,
    citation: Given[Citation | None] = None,
) -> Attribution:
    """Draw who said it, relayed up to sixteen times."""
    return sparsely(
        draw,
        Attribution,
        {"speaker": (speaker, _SPEAKERS), "act": (act, _ACTS), "quotation": (quotation, _QUOTATIONS)},
        {
            "cue": (cue, _EXCERPTS), "medium": (medium, _EXCERPTS), "when": (when, _PERIODS_READ),
            "through": (through, _RELAYS), "citation": (citation, _CITATIONS),
        },
    )  # fmt: skip


def _relayed(source: Attribution, times: int) -> Attribution:
    return source if times == 1 else attrs.evolve(source, through=_relayed(source, times - 1))


_RELAYS: Final = st.builds(_relayed, attributions(through=st.none(), when=st.none(), citation=st.none()), DEPTHS)
_ATTRIBUTIONS: Final = attributions()
_SOURCES: Final = tuples_of(_ATTRIBUTIONS, max_size=1)


@st.composite
def participants(
    draw: st.DrawFn,
    *,
    actor: Given[Reading[Actor]] = None,
    role: Given[Role] = None,
    responsibility: Given[Responsibility | None] = None,
    sources: Given[tuple[Attribution, ...]] = None,
) -> Participant:
    """Draw parties in an event."""
    return sparsely(
        draw,
        Participant,
        {"actor": (actor, _ACTORS_READ), "role": (role, _ROLES)},
        {"responsibility": (responsibility, _RESPONSIBILITIES), "sources": (sources, _SOURCES)},
    )


@st.composite
def tolls(
    draw: st.DrawFn,
    *,
    outcome: Given[Outcome] = None,
    count: Given[Reading[Count]] = None,
    status: Given[CivilianStatus | None] = None,
    age: Given[Count | None] = None,
    sex: Given[Sex | None] = None,
    party: Given[Reading[Actor] | None] = None,
    scope: Given[Scope] = None,
    including: Given[tuple[Toll, ...]] = None,
    sources: Given[tuple[Attribution, ...]] = None,
) -> Toll:
    """Draw how many people something befell, and parts of that number down to the sixteenth."""
    return sparsely(
        draw,
        Toll,
        {"outcome": (outcome, _OUTCOMES), "count": (count, _COUNTS_READ)},
        {
            "status": (status, _STATUSES), "age": (age, _COUNTS), "sex": (sex, _SEXES),
            "party": (party, _ACTORS_READ), "scope": (scope, _SCOPES),
            "including": (including, _PARTS), "sources": (sources, _SOURCES),
        },
    )  # fmt: skip


def divided(number: Number, times: int) -> Number:
    """Let a number of people have a part, which has a part, and so on: so many in all."""
    return number if times == 1 else attrs.evolve(number, including=(divided(number, times - 1),))


_PARTS: Final = tuples_of(
    st.builds(divided, tolls(including=st.just(()), sources=st.just(()), party=st.none()), DEPTHS), max_size=1
)
