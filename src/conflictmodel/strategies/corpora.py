"""Strategies for whole corpora: closed under reference, each located excerpt really cut from its article."""

# ruff: noqa: PLR0913 (one argument for each field of the record)

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar

import attrs
from hypothesis import strategies as st

from conflictmodel.errors import Notice
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.corpus import Corpus, Record, Superseded, superseded
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link, Reason, Revision
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.strategies.links import links, revisions
from conflictmodel.strategies.records import articles, claims, cut, events
from conflictmodel.strategies.sources import notices
from conflictmodel.strategies.words import FLAGS, Given, choose, tuples_of
from conflictmodel.values.ids import ArticleId, ClaimId, EventId, RecordId
from conflictmodel.values.readings import Excerpt, Reading

AnyRecord = TypeVar("AnyRecord", Article, Claim, Event, Link)

# The fields through which excerpts are reached. A test holds this table against the type hints.
EVIDENCE: Final[dict[type, tuple[str, ...]]] = {
    Excerpt: (),
    Reading: ("words",),
    Attribution: ("speaker", "cue", "medium", "when", "through"),
    Participant: ("actor", "sources"),
    Toll: ("count", "party", "including", "sources"),
    Article: ("headline", "dateline", "agencies"),
    Claim: ("attribution", "content", "hedges"),
    Event: ("when", "where", "participants", "tolls", "means", "number", "sources", "trigger"),
    Reason: ("words",),
    Link: ("reasons",),
}

_OUTSIDE_ARTICLE: Final = ArticleId("a9")
_OUTSIDE_CLAIM: Final = ClaimId("c9")
_OUTSIDE_EVENT: Final = EventId("e9")
_OUTSIDE: Final[tuple[RecordId, ...]] = (_OUTSIDE_ARTICLE, _OUTSIDE_CLAIM, _OUTSIDE_EVENT)
_ARTICLES: Final = tuples_of(articles(), min_size=0)
_CLAIMS: Final = tuples_of(claims(), min_size=0, max_size=3)
_EVENTS: Final = tuples_of(events(), min_size=0)
_LINKS: Final = tuples_of(links(), min_size=0)
_NOTICES: Final = tuples_of(notices(), min_size=0, max_size=1)
_REVISIONS: Final = tuples_of(revisions(), min_size=0, max_size=1)


@st.composite
def corpora(
    draw: st.DrawFn,
    *,
    articles: Given[tuple[Article, ...]] = None,
    claims: Given[tuple[Claim, ...]] = None,
    events: Given[tuple[Event, ...]] = None,
    links: Given[tuple[Link, ...]] = None,
    notices: Given[tuple[Notice, ...]] = None,
    revisions: Given[tuple[Revision, ...]] = None,
    open_ended: Given[bool] = None,
) -> Corpus:
    """Draw corpora that are closed and quote what is printed, with earlier versions and ids said to be outside.

    Records are drawn freely and then tied together: of several with one id the last stands and the others become
    its earlier versions; located excerpts are cut anew from the articles; what refers to nothing that is held
    refers to something outside if the corpus is open-ended, else it is turned to what is held, or left out.
    """
    outside = _OUTSIDE if draw(choose(open_ended, FLAGS)) else ()
    texts = _Versions.of(draw(choose(articles, _ARTICLES)))
    words = _Versions.of(_tied_claims(draw(choose(claims, _CLAIMS)), texts.standing, outside))
    claimed = {claim.id for claim in words.standing}
    accounts = _Versions.of(
        _tied_event(event, texts.standing, claimed, outside) for event in draw(choose(events, _EVENTS))
    )
    held: set[RecordId] = {record.id for each in (texts, words, accounts) for record in each.standing}
    joints = _Versions.of(_tied_links(draw(choose(links, _LINKS)), texts.standing, held, outside))
    held.update(link.id for link in joints.standing)
    return Corpus(
        articles=texts.standing,
        claims=words.standing,
        events=accounts.standing,
        links=joints.standing,
        notices=draw(choose(notices, _NOTICES)),
        revisions=tuple(
            attrs.evolve(revision, record=each)
            for revision in draw(choose(revisions, _REVISIONS))
            for each in _known((revision.record,), held, outside)
        ),
        superseded=superseded((*texts.earlier, *words.earlier, *accounts.earlier, *joints.earlier)),
        outside=outside,
    )


@st.composite
def earlier_versions(draw: st.DrawFn) -> Superseded:
    """Draw earlier versions of records, several of one record among them."""
    drawn: tuple[Record, ...] = (*draw(_ARTICLES), *draw(_CLAIMS), *draw(_EVENTS), *draw(_LINKS))
    return superseded(drawn) or Superseded()


class _Versions(NamedTuple, Generic[AnyRecord]):
    """The records of one kind: those that stand, and their earlier versions."""

    standing: tuple[AnyRecord, ...]
    earlier: tuple[AnyRecord, ...]

    @classmethod
    def of(cls, drawn: Iterable[AnyRecord]) -> "_Versions[AnyRecord]":
        everything = tuple(drawn)
        standing = {record.id: record for record in everything}
        return cls(tuple(standing.values()), tuple(each for each in everything if each != standing[each.id]))


def _tied_claims(
    drawn: Iterable[Claim], articles: tuple[Article, ...], outside: tuple[RecordId, ...]
) -> Iterator[Claim]:
    by_id = {article.id: article for article in articles}
    for claim in drawn:
        home = by_id.get(claim.article) or (articles[0] if articles and not outside else None)
        if home is not None or outside:
            yield attrs.evolve(
                claim,
                article=_OUTSIDE_ARTICLE if home is None else home.id,
                **{
                    name: _anchored(getattr(claim, name), () if home is None else (home,), outside)
                    for name in EVIDENCE[Claim]
                },
            )


def _tied_event(
    event: Event, articles: tuple[Article, ...], claimed: Container[RecordId], outside: tuple[RecordId, ...]
) -> Event:
    rests_on = tuple(ClaimId(each) for each in _known(event.claims, claimed, outside, _OUTSIDE_CLAIM))
    tied: Event = attrs.evolve(_anchored(event, articles, outside), claims=rests_on)
    return tied


def _tied_links(
    drawn: Iterable[Link], articles: tuple[Article, ...], held: Container[RecordId], outside: tuple[RecordId, ...]
) -> Iterator[Link]:
    for link in drawn:
        that = _known(link.that, held, outside)
        this = next(iter(_known((link.this,) if link.this else (), held, outside)), None)
        if that:
            tied: Link = _anchored(
                attrs.evolve(link, that=that, this=None if this in that else this), articles, outside
            )
            yield tied


def _known(
    ids: Iterable[RecordId],
    held: Container[RecordId],
    outside: tuple[RecordId, ...],
    elsewhere: RecordId = _OUTSIDE_EVENT,
) -> tuple[RecordId, ...]:
    found = (id_ if id_ in held else elsewhere if outside else None for id_ in ids)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _anchored(record: Any, held: Sequence[Article], outside: tuple[RecordId, ...]) -> Any:  # noqa: ANN401 (any record)
    """Cut each located excerpt of a record, however deep, anew from an article; those without a place name none."""
    if type(record) is tuple:
        return tuple(_anchored(each, held, outside) for each in record)
    if record is None:
        return None
    if type(record) is not Excerpt:
        fields = {name: _anchored(getattr(record, name), held, outside) for name in EVIDENCE[type(record)]}
        return attrs.evolve(record, **fields)
    if record.start is None or not (held or outside):
        return Excerpt(text=record.text)
    if not held:
        return attrs.evolve(record, article=_OUTSIDE_ARTICLE)
    article = held[record.start % len(held)]
    span = cut(article.text, (record.start, len(record.text)))
    return article.excerpt(span.start, span.end)
