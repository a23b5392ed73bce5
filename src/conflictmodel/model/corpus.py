"""The corpus: records that belong together, closed under reference, with their earlier versions."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import time, timedelta
from typing import TypeAlias, TypeVar, final

import attrs

from conflictmodel._records import a_or_an, brief_repr, pydantic_schema, require_tuples
from conflictmodel.errors import ConflictModelError, Notice
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.evidence import excerpts_in, words_for
from conflictmodel.model.identity import digest
from conflictmodel.model.links import Link, Revision
from conflictmodel.values.actors import Actor
from conflictmodel.values.codings import CoderKind, Coding, Review
from conflictmodel.values.ids import RecordId
from conflictmodel.values.moments import Moment
from conflictmodel.values.readings import Excerpt

Record: TypeAlias = Article | Claim | Event | Link
AnyRecord = TypeVar("AnyRecord", Article, Claim, Event, Link)
KINDS_OF_RECORDS = ("articles", "claims", "events", "links")


class UnknownRecordError(ConflictModelError, KeyError):
    """There is no record of that id in the corpus.

    >>> print(UnknownRecordError("e9"))
    the corpus has no record 'e9'
    """

    def __str__(self) -> str:
        """Say which id was asked for."""
        return f"the corpus has no record {self.args[0]!r}"


def is_restricted(record: Record) -> bool:
    """Say whether the coding of a record forbids passing it on.

    >>> from conflictmodel.values.ids import ArticleId
    >>> is_restricted(Article(id=ArticleId("a1"), text="A quiet night."))
    False
    """
    return record.coding is not None and record.coding.redistributable is False


@final
@attrs.frozen(kw_only=True)
class Superseded:
    """Earlier versions of revised records, oldest first; one id may stand here several times.

    `merge` and `amend` put them in one order: by id, then by the moment of their coding, then by digest.

    >>> Superseded().articles
    ()

    Raises:
        ValueError: if a field is not a tuple.

    """

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, *KINDS_OF_RECORDS)

    def records(self) -> Iterator[Record]:
        """Give all of them, kind by kind."""
        yield from self.articles
        yield from self.claims
        yield from self.events
        yield from self.links


@final
@attrs.frozen(kw_only=True)
class Corpus:
    """Articles, claims, events and links that belong together, with notices, revisions and earlier versions.

    A corpus is closed: each id that a record refers to is held, or said to be `outside`. No id stands twice.

    >>> from conflictmodel.values.ids import ArticleId
    >>> corpus = Corpus(articles=(Article(id=ArticleId("a1"), text="A quiet night."),))
    >>> print(corpus, "/", corpus.record(ArticleId("a1")).text)
    1 article / A quiet night.

    Raises:
        ValueError: naming the ids that stand twice, are referred to and neither held nor said to be outside, or are of
            another kind of record than is referred to.

    """

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    notices: tuple[Notice, ...] = ()
    revisions: tuple[Revision, ...] = ()
    superseded: Superseded | None = None
    outside: tuple[RecordId, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a corpus in which a reference leads nowhere or an id to two records."""
        require_tuples(self, *KINDS_OF_RECORDS, "notices", "revisions", "outside")
        articles, claims = [article.id for article in self.articles], [claim.id for claim in self.claims]
        ids = [*articles, *claims, *(event.id for event in self.events), *(link.id for link in self.links)]
        held = set(ids)
        if len(held) < len(ids):
            twice = sorted(each for each, times in Counter(ids).items() if times > 1)
            message = f"ids that stand twice: {', '.join(twice)}"
            raise ValueError(message)
        meant_as_articles = {claim.article for claim in self.claims}
        meant_as_claims = {id_ for event in self.events for id_ in event.claims}
        dangling = (meant_as_articles | meant_as_claims | self._referred_elsewhere()).difference(held, self.outside)
        if dangling:
            message = f"ids that are neither held nor said to be outside: {', '.join(sorted(dangling))}"
            raise ValueError(message)
        mistaken = held & (meant_as_articles.difference(articles) | meant_as_claims.difference(claims))
        if mistaken:
            message = f"ids of records of another kind than is referred to: {', '.join(sorted(mistaken))}"
            raise ValueError(message)

    def records(self) -> Iterator[Record]:
        """Give all standing records, kind by kind."""
        yield from self.articles
        yield from self.claims
        yield from self.events
        yield from self.links

    def _referred_elsewhere(self) -> set[RecordId]:
        # The words of a claim are of its own article: a claim sees to that itself.
        attributions = [claim.attribution for claim in self.claims]
        excerpts = excerpts_in(*attributions, *self.events, *self.links)
        referred: set[RecordId | None] = {excerpt.article for excerpt in excerpts}
        referred.update(revision.record for revision in self.revisions)
        for link in self.links:
            referred.update((link.this, *link.that))
        return {id_ for id_ in referred if id_ is not None}

    def record(self, id_: RecordId) -> Record:
        """Look a standing record up by its id.

        Raises:
            UnknownRecordError: if there is none.

        """
        for record in self.records():
            if record.id == id_:
                return record
        raise UnknownRecordError(id_)

    def by_id(self) -> dict[RecordId, Record]:
        """Index all standing records by id, for many look-ups."""
        return {record.id: record for record in self.records()}

    def claims_of(self, record: Article | Event) -> tuple[Claim, ...]:
        """Give the claims that an article prints, or that an event rests on."""
        if isinstance(record, Article):
            return tuple(claim for claim in self.claims if claim.article == record.id)
        return tuple(claim for claim in self.claims if claim.id in record.claims)

    def events_of(self, record: Article | Claim) -> tuple[Event, ...]:
        """Give the events that rest on a claim, or on any words of an article."""
        if isinstance(record, Claim):
            return tuple(event for event in self.events if record.id in event.claims)
        return tuple(
            event for event in self.events if any(excerpt.article == record.id for excerpt in excerpts_in(event))
        )

    def words_for(self, actor: Actor) -> tuple[Excerpt, ...]:
        """Give the words by which the claims and events speak of an actor, each place once, article by article."""
        return words_for(actor, self.claims, self.events)

    def versions(self, id_: RecordId) -> tuple[Record, ...]:
        """Give every version of a record, oldest first, the standing one last.

        Raises:
            UnknownRecordError: if no record of that id stands.

        """
        earlier = () if self.superseded is None else self.superseded.records()
        return (*(record for record in earlier if record.id == id_), self.record(id_))

    def amend(self, new: Record, *, by: str, at: Moment, why: str | None = None) -> "Corpus":
        """Let a new version of a record stand; the old one is kept, and a Revision says who, when and why.

        The new version's coding is stamped with `by`, `at` and *amended*. Where nothing differs, nothing is amended.
        Earlier versions and revisions stand in the order in which `merge` puts them.

        Raises:
            UnknownRecordError: if no record of that id stands.
            ValueError: if the record of that id is of another kind, or a reference would lead nowhere.

        """
        old = self.record(new.id)
        if type(old) is not type(new):
            message = f"{new.id} is the id of {a_or_an(type(old))}, not of {a_or_an(type(new))}"
            raise ValueError(message)
        if new == old:
            return self
        book = new.coding or Coding(codebook="conflictmodel.amend")
        coding = attrs.evolve(book, coder=by, coder_kind=CoderKind.PERSON, at=at, review=Review.AMENDED)
        stamped = attrs.evolve(new, coding=coding)
        changed = tuple(
            field.name for field in attrs.fields(type(new)) if getattr(new, field.name) != getattr(old, field.name)
        )
        earlier = () if self.superseded is None else tuple(self.superseded.records())
        return attrs.evolve(
            self,
            articles=_replaced(self.articles, stamped),
            claims=_replaced(self.claims, stamped),
            events=_replaced(self.events, stamped),
            links=_replaced(self.links, stamped),
            revisions=revised((*self.revisions, Revision(record=new.id, fields=changed, why=why, coding=coding))),
            superseded=superseded({*earlier, old} - {stamped}),
        )

    def __str__(self) -> str:
        """Count what it holds: ``2 articles, 11 claims, 9 events``."""
        counted = {name: len(getattr(self, name)) for name in (*KINDS_OF_RECORDS, "notices", "revisions")}
        words = [f"{count} {name[:-1] if count == 1 else name}" for name, count in counted.items() if count]
        return ", ".join(words) or "an empty corpus"


def superseded(records: Iterable[Record]) -> Superseded | None:
    """Sort earlier versions by kind, and each kind by id and age; None if there are none."""
    unique = sorted(set(records), key=lambda record: (record.id, recency(record)))
    return _by_kind(unique) if unique else None


def revised(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """Sort revisions by record and age, each of them once."""
    return tuple(sorted(set(revisions), key=lambda each: (each.record, _age(each.coding), repr(each))))


def recency(record: Record) -> tuple[timedelta, str]:
    """Say which of two versions of a record is the later: by its coding's moment, then by its digest."""
    return _age(record.coding), digest(record)


def _age(coding: Coding | None) -> timedelta:
    return timedelta.min if coding is None or coding.at is None else _instant(coding.at)


def _instant(moment: Moment) -> timedelta:
    """Count from the calendar's beginning, in UTC as far as the offset was given; a bare day comes before its hours."""
    clock = moment.clock or time.min
    return timedelta(
        days=moment.day.toordinal(),
        hours=clock.hour,
        minutes=clock.minute - (moment.offset or 0),
        seconds=clock.second,
        microseconds=clock.microsecond,
    )


def _by_kind(records: Iterable[Record]) -> Superseded:
    kept = tuple(records)
    return Superseded(
        articles=tuple(record for record in kept if isinstance(record, Article)),
        claims=tuple(record for record in kept if isinstance(record, Claim)),
        events=tuple(record for record in kept if isinstance(record, Event)),
        links=tuple(record for record in kept if isinstance(record, Link)),
    )


def _replaced(records: tuple[AnyRecord, ...], new: Record) -> tuple[AnyRecord, ...]:
    return tuple(new if type(new) is type(record) and record.id == new.id else record for record in records)
