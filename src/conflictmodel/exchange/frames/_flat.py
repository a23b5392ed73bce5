"""Flat tables: one row an article, claim, event, toll or participant, one plain value a cell."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from conflictmodel.model.attributions import Attribution
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.events import Event
from conflictmodel.model.links import LinkRelation
from conflictmodel.model.tolls import Toll
from conflictmodel.values.ids import RecordId
from conflictmodel.values.moments import format_moment
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt

Cell: TypeAlias = str | int | float | bool | date | None
Columns: TypeAlias = dict[str, list[Cell]]

_SEPARATOR: Final = "; "


def articles(corpus: Corpus) -> Columns:
    """Give a row for each article."""
    these = corpus.articles
    published = [each.published for each in these]
    return {
        "article": [each.id for each in these],
        "kind": [each.kind.word for each in these],
        "outlet": [each.outlet for each in these],
        "headline": [None if each.headline is None else each.headline.text for each in these],
        "dateline": [None if each.dateline is None else each.dateline.text for each in these],
        "authors": [_SEPARATOR.join(each.authors) or None for each in these],
        "published": [None if each is None else format_moment(each) for each in published],
        "published_day": [None if each is None else each.day for each in published],
        "url": [each.url for each in these],
        "language": [each.language for each in these],
        "rights": [each.rights for each in these],
        "text": [each.text for each in these],
    }


def claims(corpus: Corpus) -> Columns:
    """Give a row for each claim."""
    these = corpus.claims
    said = [each.attribution for each in these]
    speakers = [None if each.speaker is None else each.speaker.value for each in said]
    days = [None if each.when is None else each.when.value for each in said]
    codings = [each.coding for each in these]
    return {
        "claim": [each.id for each in these],
        "article": [each.article for each in these],
        "speaker": [None if each is None else each.name for each in speakers],
        "speaker_named": [None if each is None else each.named for each in speakers],
        "speaker_kind": [None if each is None or each.kind is None else each.kind.word for each in speakers],
        "speaker_country": [None if each is None else each.country for each in speakers],
        "speaker_words": [None if each.speaker is None else _words(each.speaker.words) for each in said],
        "act": [each.act.word for each in said],
        "asserts": [each.asserts for each in said],
        "quotation": [each.quotation.word for each in said],
        "cue": [None if each.cue is None else each.cue.text for each in said],
        "medium": [None if each.medium is None else each.medium.text for each in said],
        "through": [None if each.through is None else str(each.through) for each in said],
        "said_earliest": [None if each is None else each.earliest for each in days],
        "said_latest": [None if each is None else each.latest for each in days],
        "content": [_words(each.content) for each in these],
        "content_start": [each.content[0].start for each in these],
        "content_end": [each.content[-1].end for each in these],
        "hedges": [_words(each.hedges) for each in these],
        "rule": [None if each is None else each.record for each in codings],
    }


def events(corpus: Corpus) -> Columns:
    """Give a row for each event: one account of something that happened."""
    these = corpus.events
    return {
        **_account(corpus, list(these)),
        "occurrence": [each.occurrence.word for each in these],
        "when_words": [None if each.when is None else _words(each.when.words) for each in these],
        **_when([None if each.when is None else each.when.value for each in these]),
        "where_words": [_words(each.where[0].words) if each.where else None for each in these],
        **_where([each.where[0].value if each.where else None for each in these]),
        "further_places": [max(len(each.where) - 1, 0) for each in these],
        "asserted_by": [_sources(each.asserted_by) for each in these],
        "denied_by": [_sources(each.denied_by) for each in these],
        "claims": [len(each.claims) for each in these],
        "participants": [len(each.participants) for each in these],
        "tolls": [len(each.tolls) for each in these],
        "trigger": [None if each.trigger is None else each.trigger.text for each in these],
        "summary": [each.summary for each in these],
        "codes": [_SEPARATOR.join(map(str, each.codes)) or None for each in these],
    }


def tolls(corpus: Corpus) -> Columns:
    """Give a row for each toll of each event, and one for each part of it (`part_of` is the row of the whole)."""
    rows = [(event, toll, whole) for event in corpus.events for toll, whole in _with_parts(event.tolls)]
    these = [toll for _, toll, _ in rows]
    counts = [each.count.value for each in these]
    first: dict[int, int] = {}
    for number, (event, _, _) in enumerate(rows):
        first.setdefault(id(event), number)
    return {
        **_account(corpus, [event for event, _, _ in rows]),
        "toll": list(range(len(rows))),
        "part_of": [None if whole is None else first[id(event)] + whole for event, _, whole in rows],
        "outcome": [each.outcome.word for each in these],
        "low": [None if each is None else each.low for each in counts],
        "best": [None if each is None else each.best for each in counts],
        "high": [None if each is None else each.high for each in counts],
        "approximate": [None if each is None else each.approximate for each in counts],
        "vague": [None if each is None or each.vague is None else each.vague.word for each in counts],
        "words": [_words(each.count.words) for each in these],
        "scope": [each.scope.word for each in these],
        "status": [None if each.status is None else each.status.word for each in these],
        "sex": [None if each.sex is None else each.sex.word for each in these],
        "age_low": [None if each.age is None else each.age.low for each in these],
        "age_high": [None if each.age is None else each.age.high for each in these],
        "party": [None if each.party is None else str(each.party) for each in these],
        "sources": [_sources(each.sources or event.asserted_by) for event, each, _ in rows],
    }


def participants(corpus: Corpus) -> Columns:
    """Give a row for each participant of each event."""
    rows = [(event, each) for event in corpus.events for each in event.participants]
    actors = [each.actor.value for _, each in rows]
    return {
        **_account(corpus, [event for event, _ in rows]),
        "role": [each.role.word for _, each in rows],
        "actor": [None if each is None else each.name for each in actors],
        "actor_named": [None if each is None else each.named for each in actors],
        "actor_kind": [None if each is None or each.kind is None else each.kind.word for each in actors],
        "actor_country": [None if each is None else each.country for each in actors],
        "actor_part_of": [None if each is None or each.part_of is None else each.part_of.name for each in actors],
        "words": [_words(each.actor.words) for _, each in rows],
        "responsibility": [None if each.responsibility is None else each.responsibility.word for _, each in rows],
        "sources": [_sources(each.sources or event.asserted_by) for event, each in rows],
    }


def _account(corpus: Corpus, rows: list[Event]) -> Columns:
    """Give what tells accounts apart: adding numbers over accounts of one happening counts people twice."""
    happenings = happenings_of(corpus)
    codings = [each.coding for each in rows]
    return {
        "account": [each.id for each in rows],
        "happening": [happenings.get(each.id, each.id) for each in rows],
        "kind": [each.kind.word for each in rows],
        "codebook": [None if each is None else each.codebook for each in codings],
        "release": [None if each is None else each.release for each in codings],
        "record": [None if each is None else each.record for each in codings],
    }


def _when(periods: list[Period | None]) -> Columns:
    return {
        "earliest": [None if each is None else each.earliest for each in periods],
        "latest": [None if each is None else each.latest for each in periods],
        "time_precision": [None if each is None or each.precision is None else each.precision.word for each in periods],
        "time_approximate": [None if each is None else each.approximate for each in periods],
        "time_direction": [None if each is None else each.direction.word for each in periods],
    }


def _where(places: list[Place | None]) -> Columns:
    points = [None if each is None else each.point for each in places]
    return {
        "place": [None if each is None else each.name for each in places],
        "place_kind": [None if each is None or each.kind is None else each.kind.word for each in places],
        "place_relation": [None if each is None else each.relation.word for each in places],
        "admin2": [None if each is None else each.admin2 for each in places],
        "admin1": [None if each is None else each.admin1 for each in places],
        "country": [None if each is None else each.country for each in places],
        "place_precision": [None if each is None or each.precision is None else each.precision.word for each in places],
        "latitude": [None if each is None else each.latitude for each in points],
        "longitude": [None if each is None else each.longitude for each in points],
        "point_basis": [None if each is None or each.basis is None else each.basis.word for each in points],
    }


def happenings_of(corpus: Corpus) -> Mapping[RecordId, RecordId]:
    """Give for each event that is linked to another account of its happening the least id among those accounts."""
    leader: dict[RecordId, RecordId] = {}

    def led(id_: RecordId) -> RecordId:
        while (above := leader.get(id_, id_)) != id_:
            leader[id_] = leader.get(above, above)  # shortens the way for those who come after
            id_ = above
        return id_

    for link in corpus.links:
        if link.relation is LinkRelation.SAME_HAPPENING and link.this is not None:
            for that in link.that:
                least, other = sorted((led(link.this), led(that)))
                leader[other] = leader[least] = least
    return {id_: led(id_) for id_ in leader}


def _with_parts(wholes: tuple[Toll, ...], part_of: int | None = None, at: int = 0) -> Iterator[tuple[Toll, int | None]]:
    """Give tolls with their parts behind them, each with the row, within the event, that it is part of."""
    for toll in wholes:
        yield toll, part_of
        parts = list(_with_parts(toll.including, at, at + 1))
        yield from parts
        at += 1 + len(parts)


def _words(excerpts: tuple[Excerpt, ...]) -> str | None:
    return excerpts[0].text if len(excerpts) == 1 else " … ".join(each.text for each in excerpts) or None


def _sources(sources: tuple[Attribution, ...]) -> str | None:
    return _SEPARATOR.join(dict.fromkeys(map(str, sources))) or None


TABLES: Final[Mapping[str, Callable[[Corpus], Columns]]] = {
    "articles": articles,
    "claims": claims,
    "events": events,
    "tolls": tolls,
    "participants": participants,
}
