"""Merging: which version stands, what is kept of the others, and in what order."""

from datetime import date
from typing import Any

import attrs
import pytest

from conflictmodel import (
    Act,
    Article,
    ArticleId,
    Attribution,
    Claim,
    ClaimId,
    Coding,
    Corpus,
    Event,
    EventId,
    EventKind,
    Excerpt,
    Link,
    LinkId,
    LinkRelation,
    Location,
    Moment,
    Notice,
    Quotation,
    Revision,
    Severity,
    Span,
    Superseded,
    merge,
)
from conflictmodel.model.identity import digest

OWN = Attribution(act=Act.REPORTS, quotation=Quotation.OWN)
A1, A2 = (Article(id=ArticleId(each), text=f"The raid of {each} was quiet.") for each in ("a1", "a2"))
B = Coding(codebook="b")
MAY, JUNE = (attrs.evolve(B, at=Moment(day=date(2024, month, 1))) for month in (5, 6))


def claim(name: str, article: Article, start: int | None = 0, coding: Coding | None = None) -> Claim:
    content = Excerpt(text="unplaced") if start is None else article.excerpt(start, 10)
    return Claim(id=ClaimId(name), article=article.id, attribution=OWN, content=(content,), coding=coding)


def event(name: str, trigger: Excerpt | None = None) -> Event:
    return Event(id=EventId(name), kind=EventKind.RAID, sources=(OWN,), trigger=trigger)


def stood_back(record: Article | Claim, article: str | None = None) -> Notice:
    return Notice(
        code="corpus.version-superseded",
        severity=Severity.WARNING,
        message=f"{record.id} stands in a later version; the version {digest(record)[:12]} is kept as superseded",
        location=Location(article=article),
    )


def test_the_later_coding_stands_and_the_other_is_kept() -> None:
    old, new = claim("c1", A1, 0, MAY), claim("c1", A1, 4, JUNE)
    merged = merge(Corpus(articles=(A1,), claims=(new,)), Corpus(articles=(A1,), claims=(old,)))
    assert merged == Corpus(
        articles=(A1,), claims=(new,), notices=(stood_back(old),), superseded=Superseded(claims=(old,))
    )


def test_of_versions_without_a_moment_the_greater_digest_stands() -> None:
    lesser, greater = sorted((A1, attrs.evolve(A1, outlet="INA")), key=digest)
    merged = merge(Corpus(articles=(greater,)), Corpus(articles=(lesser,)))
    assert merged == Corpus(
        articles=(greater,), notices=(stood_back(lesser, "a1"),), superseded=Superseded(articles=(lesser,))
    )


def test_of_three_versions_two_are_kept_oldest_first() -> None:
    versions = [claim("c1", A1, 0, None), claim("c1", A1, 0, MAY), claim("c1", A1, 0, JUNE)]
    corpora = [Corpus(claims=(each,), outside=(A1.id,)) for each in versions]
    merged = merge(*reversed(corpora))
    assert merged.claims == (versions[2],)
    assert merged.versions(ClaimId("c1")) == tuple(versions)
    assert set(merged.notices) == {stood_back(versions[0]), stood_back(versions[1])}


def test_a_version_that_stands_is_not_among_the_earlier_ones() -> None:
    old, new = claim("c1", A1, 0, MAY), claim("c1", A1, 0, JUNE)
    reverted = Corpus(articles=(A1,), claims=(old,), superseded=Superseded(claims=(new,)))
    merged = merge(reverted, Corpus(articles=(A1,), claims=(new,)))
    assert merged.claims == (new,)
    assert merged.superseded == Superseded(claims=(old,))


def test_equal_records_stand_once() -> None:
    corpus = Corpus(articles=(A1,), claims=(claim("c1", A1),), events=(event("e1"),))
    assert merge(corpus, corpus, corpus) == corpus
    assert merge(corpus) == corpus
    assert merge() == Corpus()


def test_records_are_put_in_order() -> None:
    claims = (claim("c9", A1, None), claim("c8", A1, 0), claim("c1", A1, 4), claim("c2", A1, 4), claim("c0", A2, 0))
    events = (
        event("e1", Excerpt(text="x")), event("e8"), event("e9"), event("e7", A1.excerpt(0, 3)),
        event("e0", A1.excerpt(4, 8)), event("e2", A2.excerpt(0, 3)),
    )  # fmt: skip
    links = tuple(Link(id=LinkId(each), relation=LinkRelation.COPIES, that=(A1.id,)) for each in ("l1", "l2"))
    notices = (
        Notice(code="a", severity=Severity.INFO, message="m"),
        Notice(code="b", severity=Severity.INFO, message="m"),
        Notice(code="z", severity=Severity.INFO, message="m", location=Location(article="a1")),
        Notice(
            code="y", severity=Severity.INFO, message="m", location=Location(article="a1", span=Span(start=0, end=1))
        ),
        Notice(
            code="x", severity=Severity.INFO, message="m", location=Location(article="a1", span=Span(start=5, end=6))
        ),
        Notice(code="c", severity=Severity.INFO, message="m", location=Location(article="a2")),
    )
    revisions = tuple(Revision(record=A1.id, fields=(each,), coding=B) for each in ("f", "g"))
    in_order = Corpus(
        articles=(A1, A2), claims=claims, events=events, links=links, notices=notices, revisions=revisions,
        outside=(EventId("x1"), EventId("x2")),
    )  # fmt: skip
    names = [field.name for field in attrs.fields(Corpus) if field.name != "superseded"]
    turned: dict[str, Any] = {name: tuple(reversed(getattr(in_order, name))) for name in names}
    backwards = Corpus(**turned)
    assert merge(backwards) == in_order
    assert merge(in_order) == in_order


def test_what_one_corpus_holds_is_not_outside_of_the_other() -> None:
    first = Corpus(claims=(claim("c1", A1),), outside=(A1.id, A2.id))
    merged = merge(first, Corpus(articles=(A1,)))
    assert merged.outside == (A2.id,)
    assert merged.articles == (A1,)


def test_one_id_for_records_of_two_kinds_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^ids that stand twice: a1$"):
        merge(Corpus(articles=(A1,)), Corpus(events=(event("a1"),)))
