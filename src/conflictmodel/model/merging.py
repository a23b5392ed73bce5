"""Merging corpora: every source is kept, and the order of merging does not matter."""

from collections.abc import Iterable

from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim, place_in_article
from conflictmodel.model.corpus import Corpus, Record, recency, revised, superseded
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.values.ids import RecordId
from conflictmodel.values.readings import Excerpt


def merge(*corpora: Corpus) -> Corpus:
    """Put corpora together: equal records once, of unequal ones with one id the later, the others superseded.

    Later is the record whose coding is later, else the one with the greater digest; each version that has to
    stand back is kept in `superseded` and named by a Notice. Merging commutes, associates, and of one corpus
    gives it back in order: articles by id, claims and events as they stand in the text.

    >>> from conflictmodel.values.ids import ArticleId
    >>> one, other = (Corpus(articles=(Article(id=ArticleId(name), text="Quiet."),)) for name in ("a1", "a2"))
    >>> print(merge(one, other, one))
    2 articles

    Raises:
        TypeError: if they are not given one by one.
        ValueError: if one id is of two kinds of records.

    """
    for corpus in corpora:
        if not isinstance(corpus, Corpus):
            message = f"merge takes corpora one by one, found {type(corpus).__name__}: merge(*corpora)"
            raise TypeError(message)
    versions: dict[tuple[type, RecordId], set[Record]] = {}
    for corpus in corpora:
        for record in corpus.records():
            versions.setdefault((type(record), record.id), set()).add(record)
    standing = [max(records, key=recency) for records in versions.values()]
    stood_back = [
        record for records, stands in zip(versions.values(), standing, strict=True) for record in records - {stands}
    ]
    earlier = [record for corpus in corpora if corpus.superseded is not None for record in corpus.superseded.records()]
    known = {notice for corpus in corpora for notice in corpus.notices}
    return Corpus(
        articles=tuple(sorted((each for each in standing if isinstance(each, Article)), key=lambda each: each.id)),
        claims=tuple(
            sorted(
                (each for each in standing if isinstance(each, Claim)),
                key=lambda each: (each.article, place_in_article(each)),
            )
        ),
        events=tuple(sorted((each for each in standing if isinstance(each, Event)), key=_event_order)),
        links=tuple(sorted((each for each in standing if isinstance(each, Link)), key=lambda each: each.id)),
        notices=tuple(sorted(known | set(map(_stood_back, stood_back)), key=_notice_order)),
        revisions=revised(revision for corpus in corpora for revision in corpus.revisions),
        superseded=superseded({*earlier, *stood_back}.difference(standing)),
        outside=_outside(corpora, {record.id for record in standing}),
    )


def _stood_back(record: Record) -> Notice:
    return Notice(
        code="corpus.version-superseded",
        severity=Severity.WARNING,
        message=f"{record.id} stands in a later version; the version {recency(record)[1][:12]} is kept as superseded",
        location=Location(article=record.id if isinstance(record, Article) else None),
    )


def _outside(corpora: Iterable[Corpus], held: set[RecordId]) -> tuple[RecordId, ...]:
    return tuple(sorted({id_ for corpus in corpora for id_ in corpus.outside if id_ not in held}))


def _place(excerpt: Excerpt | None) -> tuple[str, int]:
    if excerpt is None:
        return "", -1
    return excerpt.article or "", -1 if excerpt.start is None else excerpt.start


def _event_order(event: Event) -> tuple[str, int, str]:
    return (*_place(event.trigger), event.id)


def _notice_order(notice: Notice) -> tuple[str, int, str]:
    place = notice.location
    return (place and place.article) or "", place.span.start if place and place.span else -1, repr(notice)
