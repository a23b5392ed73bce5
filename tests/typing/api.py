"""The front door as type checkers see it: never run, read by mypy and pyright.

Each wrong use carries the complaint that each checker must make; one that is no longer needed is itself an error.
"""

from collections.abc import Iterator
from datetime import date
from typing import assert_never, assert_type

import attrs

import conflictmodel as cm

# What a reader of a corpus writes.


def right_uses(corpus: cm.Corpus, event: cm.Event, claim: cm.Claim) -> None:
    assert_type(corpus.claims, tuple[cm.Claim, ...])
    assert_type(corpus.claims_of(event), tuple[cm.Claim, ...])
    assert_type(corpus.events_of(claim), tuple[cm.Event, ...])
    assert_type(claim.id, cm.ClaimId)
    assert_type(claim.attribution.speaker, cm.Reading[cm.Actor] | None)
    assert_type(event.when, cm.Reading[cm.Period] | None)
    assert_type([each.value for each in event.where], list[cm.Place | None])
    assert_type(event.asserted_by, tuple[cm.Attribution, ...])
    assert_type(event.kind, cm.EventKind)
    assert_type(event.kind.sentence, str)
    assert_type(cm.EventKind.of("raid"), cm.EventKind)
    assert_type(cm.merge(corpus, corpus), cm.Corpus)
    assert_type(cm.excerpts_in(corpus.events), Iterator[cm.Excerpt])


def values() -> None:
    assert_type(cm.exactly(7), cm.Count)
    assert_type(cm.parse_edtf("2024-03"), cm.Period)
    assert_type(cm.format_edtf(cm.parse_edtf("2024-03")), str)
    assert_type(cm.parse_moment("2024-04-30T12:00Z").day, date)
    assert_type(cm.bounds_of(cm.exactly(7), cm.ACLED), tuple[int | None, int | None])
    assert_type(cm.Reading(value=cm.exactly(7)), cm.Reading[cm.Count])
    assert_type(cm.Result(items=(1, 2)).strict(), tuple[int, ...])
    assert_type(attrs.evolve(cm.exactly(7), approximate=True), cm.Count)


def wire(corpus: cm.Corpus) -> None:
    assert_type(cm.dumps(corpus), bytes)
    assert_type(cm.loads(cm.dumps(corpus)), cm.Corpus)
    assert_type(cm.loads(cm.dumps(corpus, engine=cm.Engine.CATTRS), engine=cm.Engine.MSGSPEC), cm.Corpus)
    assert_type(list(cm.load("a.jsonl")), list[cm.Corpus | cm.Notice])
    assert_type(cm.load_all("a.jsonl.gz"), cm.Result[cm.Corpus])
    assert_type(cm.schema(), dict[str, object])
    assert_type(cm.WireError(()).faults, tuple[cm.Fault, ...])


def every_word_is_matched(occurrence: cm.Occurrence) -> str:
    match occurrence:
        case cm.Occurrence.HAPPENED | cm.Occurrence.ONGOING | cm.Occurrence.FAILED:
            return "came"
        case cm.Occurrence.PLANNED | cm.Occurrence.THREATENED | cm.Occurrence.CALLED_OFF:
            return "did not come"
        case _:
            assert_never(occurrence)


# What must be an error.


def unknown_names() -> None:
    cm.Nope  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    cm.EventKind.PICNIC  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]


def frozen(count: cm.Count, corpus: cm.Corpus) -> None:
    count.low = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    corpus.claims = ()  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    del count.low  # pyright: ignore[reportAttributeAccessIssue]


def positional() -> None:
    cm.Count(3)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    cm.Span(3, 4)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


def wrong_types(claim: cm.Claim, event: cm.Event) -> None:
    cm.Count(low="3")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    cm.Code(codebook="cameo.event")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    cm.Attribution(act="states", quotation=cm.Quotation.OWN)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    cm.Attribution(act=cm.Quotation.OWN, quotation=cm.Quotation.OWN)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    cm.Corpus(claims=[claim])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    cm.Corpus(claims=(event,))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    attrs.evolve(claim, id=7)  # type: ignore[arg-type]  # what the checkers are asked
    event.tolls_of("killed")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def ids_are_not_mixed_up(claim: cm.Claim, event: cm.Event) -> None:
    attrs.evolve(event, claims=(claim.article,))  # type: ignore[arg-type]  # what the checkers are asked
    cm.claim_id(claim.id, claim.content, None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def nobody_inherits() -> None:
    class Mine(cm.Count):  # type: ignore[misc]  # pyright: ignore[reportGeneralTypeIssues, reportUnusedClass]
        pass
