"""The corpus: closed, without doubles, looked up, amended."""

# ruff: noqa: ANN401 (fields of any type, by name)

from datetime import date, time
from typing import Any

import attrs
import pytest

from conflictmodel import (
    Act,
    Actor,
    Article,
    ArticleId,
    Attribution,
    Capture,
    Claim,
    ClaimId,
    CoderKind,
    Coding,
    Corpus,
    Count,
    Event,
    EventId,
    EventKind,
    Excerpt,
    Link,
    LinkId,
    LinkRelation,
    Moment,
    Notice,
    Outcome,
    Participant,
    Quotation,
    Reading,
    Review,
    Revision,
    Role,
    Severity,
    Superseded,
    Toll,
    UnknownRecordError,
)
from conflictmodel.model.corpus import Record, recency, superseded
from conflictmodel.model.identity import digest

OWN = Attribution(act=Act.REPORTS, quotation=Quotation.OWN)
A1, A2 = (Article(id=ArticleId(each), text=f"The raid of {each} was quiet.") for each in ("a1", "a2"))


def claim(name: str, article: Article, start: int = 0, end: int = 8, **fields: Any) -> Claim:
    content = (article.excerpt(start, end),)
    return Claim(id=ClaimId(name), article=article.id, attribution=OWN, content=content, **fields)


def event(name: str, *claims: str, **fields: Any) -> Event:
    rests_on = tuple(map(ClaimId, claims))
    return Event(id=EventId(name), kind=EventKind.RAID, sources=(OWN,), claims=rests_on, **fields)


C1, C2, C3 = claim("c1", A1), claim("c2", A1, 4, 8), claim("c3", A2)
E1, E2 = event("e1", "c3", "c1"), event("e2", "c2", trigger=A2.excerpt(4, 8))
L1 = Link(id=LinkId("l1"), this=E1.id, relation=LinkRelation.SAME_HAPPENING, that=(E2.id,))
NOTICE = Notice(code="x", severity=Severity.INFO, message="m")
CORPUS = Corpus(articles=(A1, A2), claims=(C1, C2, C3), events=(E1, E2), links=(L1,), notices=(NOTICE,))
MAY, JUNE = (Moment(day=date(2024, month, 1)) for month in (5, 6))


def test_records_are_given_kind_by_kind() -> None:
    everything: tuple[Record, ...] = (A1, A2, C1, C2, C3, E1, E2, L1)
    assert tuple(CORPUS.records()) == everything
    assert (
        tuple(Superseded(articles=(A1, A2), claims=(C1, C2, C3), events=(E1, E2), links=(L1,)).records()) == everything
    )
    assert CORPUS.by_id() == {record.id: record for record in everything}
    for record in everything:
        assert CORPUS.record(record.id) is record


def test_unknown_records_are_refused() -> None:
    for ask in (CORPUS.record, CORPUS.versions):
        with pytest.raises(UnknownRecordError, match=r"^the corpus has no record 'e9'$"):
            ask(EventId("e9"))


def test_claims_and_events_find_each_other() -> None:
    assert CORPUS.claims_of(A1) == (C1, C2)
    assert CORPUS.claims_of(A2) == (C3,)
    assert CORPUS.claims_of(E1) == (C1, C3)
    assert CORPUS.claims_of(E2) == (C2,)
    assert CORPUS.events_of(C1) == (E1,)
    assert CORPUS.events_of(C2) == (E2,)
    assert CORPUS.events_of(A2) == (E2,)
    assert CORPUS.events_of(A1) == ()


def test_the_words_for_an_actor_are_those_of_speakers_and_participants_once_each() -> None:
    cadets, guard = Actor(name="Harbour Cadets"), Actor(name="guard", named=False)
    spoken = Reading(value=cadets, words=(A1.excerpt(4, 8),))
    relay = Attribution(act=Act.REPORTS, speaker=spoken, quotation=Quotation.INDIRECT)
    speaker = Reading(value=guard, words=(A2.excerpt(4, 8),))
    said = Attribution(act=Act.STATES, speaker=speaker, through=relay, quotation=Quotation.INDIRECT)
    taking_part = Participant(
        actor=Reading(value=cadets, words=(A1.excerpt(0, 3),)), role=Role.INITIATOR, sources=(said,)
    )
    count = Reading(value=Count(low=1), words=())
    inner = Toll(outcome=Outcome.KILLED, count=count, party=Reading(value=cadets, words=(A2.excerpt(0, 3),)))
    toll = Toll(outcome=Outcome.KILLED, count=count, including=(inner,), sources=(relay,))
    corpus = Corpus(
        articles=(A1, A2),
        claims=(attrs.evolve(C1, attribution=said), attrs.evolve(C3, attribution=relay)),
        events=(attrs.evolve(E1, participants=(taking_part,), tolls=(toll,)),),
    )
    assert corpus.words_for(cadets) == (A1.excerpt(0, 3), A1.excerpt(4, 8), A2.excerpt(0, 3))
    assert corpus.words_for(guard) == (A2.excerpt(4, 8),)
    assert corpus.words_for(Actor(name="navy")) == ()


@pytest.mark.parametrize(
    ("corpus", "said"),
    [
        (Corpus(), "an empty corpus"),
        (CORPUS, "2 articles, 3 claims, 2 events, 1 link, 1 notice"),
        (Corpus(articles=(A1,)), "1 article"),
        (
            Corpus(
                outside=(EventId("e9"),),
                revisions=2 * (Revision(record=EventId("e9"), fields=(), coding=Coding(codebook="b")),),
            ),
            "2 revisions",
        ),
    ],
)
def test_corpora_are_counted(corpus: Corpus, said: str) -> None:
    assert str(corpus) == said


ELSEWHERE = Excerpt(text="x", article=ArticleId("a9"))


@pytest.mark.parametrize(
    ("fields", "dangling"),
    [
        ({"claims": (C1, C3)}, "a1, a2"),
        ({"articles": (A1,), "events": (E1, E2)}, "a2, c1, c2, c3"),
        ({"links": (L1,)}, "e1, e2"),
        ({"links": (attrs.evolve(L1, this=None),)}, "e2"),
        ({"revisions": (Revision(record=EventId("e7"), fields=(), coding=Coding(codebook="b")),)}, "e7"),
        ({"events": (event("e1", means=(ELSEWHERE,)),)}, "a9"),
        ({"articles": (A1,), "claims": (attrs.evolve(C1, attribution=attrs.evolve(OWN, cue=ELSEWHERE)),)}, "a9"),
    ],
)
def test_references_that_lead_nowhere_are_refused_unless_said_to_be_outside(
    fields: dict[str, Any], dangling: str
) -> None:
    with pytest.raises(ValueError, match=f"^ids that are neither held nor said to be outside: {dangling}$"):
        Corpus(**fields)
    outside = tuple(EventId(each) for each in dangling.split(", "))
    assert Corpus(**fields, outside=outside).outside == outside


def test_references_to_records_of_another_kind_are_refused() -> None:
    mistaken = "^ids of records of another kind than is referred to: "
    with pytest.raises(ValueError, match=f"{mistaken}a1$"):
        Corpus(articles=(A1,), events=(event("e1", "a1"),))
    with pytest.raises(ValueError, match=f"{mistaken}e1$"):
        Corpus(events=(event("e1", "e1"),))
    with pytest.raises(ValueError, match=f"{mistaken}c1$"):
        Corpus(
            articles=(A1,), claims=(C1, attrs.evolve(C1, id=ClaimId("c9"), article=ArticleId("c1"), content=(WORD,)))
        )


WORD = Excerpt(text="quiet")


@pytest.mark.parametrize(
    ("fields", "twice"),
    [
        ({"articles": (A1, A1)}, "a1"),
        ({"articles": (A1, A2), "claims": (C3, C1, C3, C1, C1)}, "c1, c3"),
        ({"articles": (A1,), "events": (event("a1"),)}, "a1"),
    ],
)
def test_ids_that_stand_twice_are_refused(fields: dict[str, Any], twice: str) -> None:
    with pytest.raises(ValueError, match=f"^ids that stand twice: {twice}$"):
        Corpus(**fields)


@pytest.mark.parametrize("field", ["articles", "claims", "events", "links", "notices", "revisions", "outside"])
def test_a_corpus_holds_tuples(field: str) -> None:
    with pytest.raises(ValueError, match=rf"^{field} must be a tuple, found \[\]$"):
        Corpus(**{field: []})  # type: ignore[arg-type]  # which is what is tested
    if field in ("articles", "claims", "events", "links"):
        with pytest.raises(ValueError, match=rf"^{field} must be a tuple, found \[\]$"):
            Superseded(**{field: []})  # type: ignore[arg-type]  # which is what is tested


def test_an_amended_record_stands_and_the_old_one_is_kept() -> None:
    new = attrs.evolve(E1, kind=EventKind.ARREST, summary="an arrest")
    amended = CORPUS.amend(new, by="A. Editor", at=MAY, why="no raid")
    coding = Coding(
        codebook="conflictmodel.amend", coder="A. Editor", coder_kind=CoderKind.PERSON, at=MAY, review=Review.AMENDED
    )
    stands = attrs.evolve(new, coding=coding)
    assert amended == Corpus(
        articles=CORPUS.articles,
        claims=CORPUS.claims,
        events=(stands, E2),
        links=CORPUS.links,
        notices=CORPUS.notices,
        revisions=(Revision(record=E1.id, fields=("kind", "summary"), why="no raid", coding=coding),),
        superseded=Superseded(events=(E1,)),
    )
    assert amended.versions(E1.id) == (E1, stands)
    assert amended.versions(E2.id) == (E2,)
    again = amended.amend(E1, by="B. Editor", at=JUNE)
    assert [each.kind for each in again.versions(E1.id) if isinstance(each, Event)] == [
        EventKind.RAID, EventKind.ARREST, EventKind.RAID
    ]  # fmt: skip
    assert [each.why for each in again.revisions] == ["no raid", None]
    assert again.revisions[1].fields == ("kind", "summary", "coding")


def test_an_amendment_keeps_the_rules_the_record_came_from() -> None:
    coded = attrs.evolve(C2, coding=Coding(codebook="ucdp.ged", release="23.1", coder="software"))
    corpus = attrs.evolve(CORPUS, claims=(C1, coded, C3))
    stands = corpus.amend(attrs.evolve(coded, hedges=coded.content), by="A. Editor", at=MAY).record(coded.id)
    assert isinstance(stands, Claim)
    assert stands.coding == Coding(
        codebook="ucdp.ged",
        release="23.1",
        coder="A. Editor",
        coder_kind=CoderKind.PERSON,
        at=MAY,
        review=Review.AMENDED,
    )


def test_every_kind_of_record_can_be_amended() -> None:
    corpus = CORPUS
    for new in (
        attrs.evolve(A1, outlet="INA"),
        attrs.evolve(L1, relation=LinkRelation.PART_OF),
        attrs.evolve(C3, hedges=C3.content),
    ):
        corpus = corpus.amend(new, by="A. Editor", at=MAY)
    assert [attrs.evolve(each, coding=None) for each in corpus.articles] == [attrs.evolve(A1, outlet="INA"), A2]
    assert corpus.links[0].relation is LinkRelation.PART_OF
    assert corpus.claims[:2] == (C1, C2)
    assert corpus.superseded == Superseded(articles=(A1,), claims=(C3,), links=(L1,))
    assert [each.fields for each in corpus.revisions] == [("outlet",), ("hedges",), ("relation",)]


def test_versions_of_an_article_are_oldest_first() -> None:
    corpus, versions = CORPUS, [A1]
    for hour, outlet in enumerate(("INA", "Reuters", "AFP", "BBC")):
        versions.append(attrs.evolve(A1, outlet=outlet))
        corpus = corpus.amend(versions[-1], by="A. Editor", at=at("2024-05-01", f"{hour:02}:00"))
    assert [each.outlet for each in corpus.versions(A1.id) if isinstance(each, Article)] == [
        each.outlet for each in versions
    ]
    assert [each.coding.at and each.coding.at.clock for each in corpus.revisions] == [time(hour) for hour in range(4)]


def test_amending_nothing_changes_nothing() -> None:
    for record in CORPUS.records():
        assert CORPUS.amend(record, by="A. Editor", at=MAY, why="looked at") is CORPUS


def test_what_cannot_be_amended_is_refused() -> None:
    with pytest.raises(UnknownRecordError, match=r"^the corpus has no record 'c9'$"):
        CORPUS.amend(claim("c9", A1), by="A. Editor", at=MAY)
    with pytest.raises(ValueError, match=r"^c1 is the id of a Claim, not of an Event$"):
        CORPUS.amend(event("c1"), by="A. Editor", at=MAY)
    with pytest.raises(ValueError, match=r"^ids that are neither held nor said to be outside: c9$"):
        CORPUS.amend(event("e1", "c9"), by="A. Editor", at=MAY)


def coded(at: Moment | None) -> Claim:
    return attrs.evolve(C1, coding=Coding(codebook="b", at=at))


def at(day: str, clock: str | None = None, offset: int | None = None) -> Moment:
    return Moment(
        day=date.fromisoformat(day), clock=None if clock is None else time.fromisoformat(clock), offset=offset
    )


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (C1, coded(at("0001-01-01"))),
        (coded(None), coded(at("0001-01-01", "00:00", 1439))),
        (coded(at("2024-04-30")), coded(at("2024-05-01"))),
        (coded(at("2024-04-30")), coded(at("2024-04-30", "00:01"))),
        (coded(at("2024-04-30", "09:05")), coded(at("2024-04-30", "09:06"))),
        (coded(at("2024-04-30", "09:05:01")), coded(at("2024-04-30", "09:05:02"))),
        (coded(at("2024-04-30", "09:05")), coded(at("2024-04-30", "09:05:00.5"))),
        (coded(at("2024-05-01", "01:00", 180)), coded(at("2024-04-30", "23:00", -300))),
        (
            attrs.evolve(A1, published=at("9999-12-31"), captures=(Capture(at=JUNE),)),
            attrs.evolve(A1, coding=Coding(codebook="b", at=MAY)),
        ),
    ],
)
def test_the_later_of_two_versions_is_told(earlier: Record, later: Record) -> None:
    assert recency(earlier) < recency(later)


def test_where_moments_do_not_tell_the_digest_does() -> None:
    first, second = sorted((coded(MAY), attrs.evolve(C2, coding=Coding(codebook="b", at=MAY))), key=digest)
    assert recency(first) < recency(second)
    assert recency(first)[1] == digest(first)
    assert recency(A1)[1] == digest(A1)


def test_earlier_versions_are_sorted_by_kind_id_and_age() -> None:
    first, second = coded(MAY), coded(JUNE)
    assert superseded((L1, second, C3, E2, E1, A2, first, A1, first)) == Superseded(
        articles=(A1, A2), claims=(first, second, C3), events=(E1, E2), links=(L1,)
    )
    assert superseded(()) is None
