"""Every excerpt that a record rests on, and whether its article prints it."""

from typing import Any

import pytest

from conflictmodel import (
    Act,
    Actor,
    Article,
    ArticleId,
    Attribution,
    Claim,
    ClaimId,
    Event,
    EventId,
    EventKind,
    Excerpt,
    Link,
    LinkId,
    LinkRelation,
    Location,
    Notice,
    Outcome,
    Participant,
    Quotation,
    Reading,
    Reason,
    Role,
    Severity,
    Span,
    Toll,
    excerpts_in,
    misquotations,
)


def word(text: str) -> Excerpt:
    return Excerpt(text=text)


def read(text: str) -> Reading[Actor]:
    return Reading(value=Actor(name="x"), words=(word(text),))


def unread(text: str) -> Reading[Any]:
    return Reading(words=(word(text), word(text + "2")))


RELAY = Attribution(speaker=read("agency"), act=Act.REPORTS, quotation=Quotation.INDIRECT, cue=word("relayed"))
WHO = Attribution(
    speaker=read("army"), cue=word("said"), act=Act.STATES, quotation=Quotation.DIRECT, medium=word("statement"),
    when=unread("tuesday"), through=RELAY,
)  # fmt: skip
OF_WHO = ["agency", "army", "relayed", "said", "statement", "tuesday", "tuesday2"]
SOURCE = Attribution(act=Act.DENIES, quotation=Quotation.INDIRECT, cue=word("denied"))
PART = Toll(outcome=Outcome.KILLED, count=unread("two"))
TOLL = Toll(outcome=Outcome.KILLED, count=unread("five"), party=read("theirs"), including=(PART,), sources=(SOURCE,))
OF_TOLL = ["denied", "five", "five2", "theirs", "two", "two2"]


@pytest.mark.parametrize(
    ("record", "texts"),
    [
        (word("he"), ["he"]),
        (None, []),
        ((), []),
        ((word("a"), (word("b"),)), ["a", "b"]),
        (unread("recently"), ["recently", "recently2"]),
        (WHO, OF_WHO),
        (TOLL, OF_TOLL),
        (Participant(actor=read("they"), role=Role.VICTIM, sources=(SOURCE,)), ["denied", "they"]),
        (
            Claim(
                id=ClaimId("c"), article=ArticleId("a"), attribution=SOURCE, content=(word("b"), word("c")),
                hedges=(word("d"),),
            ),
            ["b", "c", "d", "denied"],
        ),
        (
            Event(
                id=EventId("e"), kind=EventKind.RAID, sources=(SOURCE,), tolls=(TOLL,), means=(word("gun"),),
                when=unread("when"), where=(unread("where"),), number=unread("n"), trigger=word("raid"),
                participants=(Participant(actor=read("they"), role=Role.VICTIM),),
            ),
            sorted(["denied", "gun", "n", "n2", "raid", "they", "when", "when2", "where", "where2", *OF_TOLL]),
        ),
        (
            Link(id=LinkId("l"), relation=LinkRelation.COPIES, that=(EventId("e"),),
                 reasons=(Reason(dimension="d", words=(word("w"),)), Reason(dimension="d"))),
            ["w"],
        ),
    ],
)  # fmt: skip
def test_every_excerpt_is_given(record: object, texts: list[str]) -> None:
    assert sorted(each.text for each in excerpts_in(record)) == texts


def test_several_records_are_gone_through() -> None:
    assert sorted(each.text for each in excerpts_in(word("a"), RELAY, (word("b"),))) == ["a", "agency", "b", "relayed"]
    assert list(excerpts_in()) == []


def test_parts_of_an_article_are_excerpts() -> None:
    text = "Head\nBASRA (INA)"
    bare = Article(id=ArticleId("a"), text=text)
    article = Article(
        id=bare.id,
        text=text,
        headline=bare.excerpt(0, 4),
        dateline=bare.excerpt(5, 10),
        agencies=(bare.excerpt(12, 15),),
    )
    assert sorted(each.text for each in excerpts_in(article)) == ["BASRA", "Head", "INA"]


A1 = ArticleId("a1")
ARTICLE = Article(id=A1, text="Quiet night in Basra")


def test_misquotations_are_told_with_their_place() -> None:
    wrong = Excerpt(text="Loud!", article=A1, start=0, end=5)
    assert misquotations((ARTICLE,), (wrong,)) == (
        Notice(
            code="corpus.misquotation",
            severity=Severity.ERROR,
            message="the article does not print 'Loud!' there",
            location=Location(article="a1", span=Span(start=0, end=5)),
        ),
    )
    long = Excerpt(text="x" * 80, article=A1, start=1, end=81)
    (notice,) = misquotations((ARTICLE,), ARTICLE.excerpt(0, 5), long)
    assert notice.message == f"the article does not print '{'x' * 60}' there"


@pytest.mark.parametrize(
    "excerpt",
    [
        ARTICLE.excerpt(0, 5),
        Excerpt(text="Loud!", article=ArticleId("a2"), start=0, end=5),
        Excerpt(text="Loud!", article=A1),
        Excerpt(text="Loud!", start=0, end=5),
    ],
)
def test_what_cannot_be_checked_is_passed_over(excerpt: Excerpt) -> None:
    assert misquotations((ARTICLE,), excerpt) == ()
    assert misquotations((), excerpt) == ()
