"""The explained page: for each reading the rule that made it, what it was reckoned from, and where its words stand."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from conflictmodel.cli.blocks import Block, Line, Style, Table
from conflictmodel.cli.page import (
    HEADERS,
    by_speaker,
    ending,
    event_row,
    heading,
    section,
    spoken_claim,
    spoken_headcount,
    spoken_reading,
)
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.tolls import Toll
from conflictmodel.text.counts import Headcount
from conflictmodel.text.extract import ReadArticle
from conflictmodel.values.codings import Coding
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")


def explained_page(read: ReadArticle) -> Iterator[Block]:
    """Lay out what was read from an article as `page` does, and say of each reading how it came to be."""
    yield from heading(read.article)
    yield Line(f"article {read.article.id}, {len(read.article.text)} characters", Style.DETAIL)
    yield from section("Claims", _claims(read.corpus.claims))
    yield from section("Events", _events(read.corpus.events))
    yield from section("Times", _readings(read.times))
    yield from section("Counts", _headcounts(read.counts))
    yield from section("Places", _readings(read.places))
    yield from ending(read)


def how(reading: Reading[T]) -> str:
    """Say how a reading came to be: where its words stand, by which rule, reckoned from what."""
    anchor = "" if reading.anchor is None else f"reckoned from {reading.anchor}"
    return _joined(place_of(reading.words), f"rule {reading.rule}" if reading.rule else "", anchor)


def place_of(words: Sequence[Excerpt]) -> str:
    """Say where words stand in the text: ``characters 12–34 and 40–51``."""
    spans = " and ".join(str(excerpt.span) for excerpt in words if excerpt.span is not None)
    return f"characters {spans}" if spans else ""


def _claims(claims: Sequence[Claim]) -> Iterator[Block]:
    for speaker, said in by_speaker(claims).items():
        yield Line(speaker, Style.NAME, 2)
        for claim in said:
            yield Line(spoken_claim(claim), indent=4)
            yield _detail(f"claim {claim.id}", place_of(claim.content), _rule(claim.coding), indent=6)
            yield from _attribution(claim.attribution)
            for hedge in claim.hedges:
                yield _detail(f"hedge “{hedge}”", place_of((hedge,)), indent=6)


def _attribution(said: Attribution) -> Iterator[Block]:
    if said.speaker is not None:
        yield _detail(f"speaker {spoken_reading(said.speaker)}", how(said.speaker), indent=6)
    for name, words in (("cue", said.cue), ("medium", said.medium)):
        if words is not None:
            yield _detail(f"{name} “{words}”", place_of((words,)), indent=6)
    if said.when is not None:
        yield _detail(f"said {spoken_reading(said.when)}", how(said.when), indent=6)
    if said.through is not None:
        yield _detail("through:", indent=6)
        yield from _attribution(said.through)


def _events(events: Sequence[Event]) -> Iterator[Block]:
    if not events:
        return
    yield Table(HEADERS, tuple(map(event_row, events)))
    for event in events:
        trigger = "" if event.trigger is None else f" “{event.trigger}”"
        place = "" if event.trigger is None else place_of((event.trigger,))
        yield _detail(f"event {event.id}: {event.kind}{trigger}", place, _rule(event.coding), indent=2)
        if event.claims:
            yield _detail(f"rests on {', '.join(event.claims)}", indent=4)
        if event.when is not None:
            yield _detail(f"when {spoken_reading(event.when)}", how(event.when), indent=4)
        for where in event.where:
            yield _detail(f"where {spoken_reading(where)}", how(where), indent=4)
        for each in event.participants:
            yield _detail(f"{each.role} {spoken_reading(each.actor)}", how(each.actor), indent=4)
        for toll in event.tolls:
            yield from _toll(toll, 4)


def _toll(toll: Toll, indent: int) -> Iterator[Block]:
    yield _detail(f"{toll.outcome} {spoken_reading(toll.count)}", how(toll.count), indent=indent)
    for part in toll.including:
        yield from _toll(part, indent + 2)


def _readings(readings: Sequence[Reading[T]]) -> Iterator[Block]:
    for each in readings:
        yield Line(spoken_reading(each), indent=2)
        yield _detail(how(each), indent=4)


def _headcounts(counts: Sequence[Headcount], indent: int = 2) -> Iterator[Block]:
    for each in counts:
        yield Line(spoken_headcount(each), indent=indent)
        yield _detail(how(each.count), indent=indent + 2)
        yield from _headcounts(each.including, indent + 2)


def _rule(coding: Coding | None) -> str:
    return "" if coding is None else f"rule {coding.record}" if coding.record else f"by {coding}"


def _detail(*parts: str, indent: int) -> Line:
    return Line(_joined(*parts), Style.DETAIL, indent)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
