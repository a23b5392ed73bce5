"""Every excerpt that a record rests on, and whether its article really prints it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link, Reason
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Excerpt, Reading


def excerpts_in(*records: object) -> Iterator[Excerpt]:
    """Give every excerpt in these records, however deep, in no stated order.

    >>> [each.text for each in excerpts_in(Reading(words=(Excerpt(text="he"),)))]
    ['he']
    """
    found: list[Excerpt] = []
    for record in records:
        _gather(record, found)
    return iter(found)


def _gather(record: object, found: list[Excerpt]) -> None:
    if type(record) is tuple:
        for each in record:
            _gather(each, found)
    elif record is not None:
        _GATHERERS[type(record)](record, found)


# Every corpus that is made or loaded passes through here. One function for each record, which names its fields, takes a
# fifth of the time of one loop that looks them up; a law holds them against a walk through all fields that there are.


def _of_reading(reading: Reading[Any], found: list[Excerpt]) -> None:
    found += reading.words


def _of_attribution(attribution: Attribution, found: list[Excerpt]) -> None:
    if attribution.speaker is not None:
        found += attribution.speaker.words
    if attribution.cue is not None:
        found.append(attribution.cue)
    if attribution.medium is not None:
        found.append(attribution.medium)
    if attribution.when is not None:
        found += attribution.when.words
    if attribution.through is not None:
        _of_attribution(attribution.through, found)


def _of_participant(participant: Participant, found: list[Excerpt]) -> None:
    found += participant.actor.words
    for source in participant.sources:
        _of_attribution(source, found)


def _of_toll(toll: Toll, found: list[Excerpt]) -> None:
    found += toll.count.words
    if toll.party is not None:
        found += toll.party.words
    for part in toll.including:
        _of_toll(part, found)
    for source in toll.sources:
        _of_attribution(source, found)


def _of_article(article: Article, found: list[Excerpt]) -> None:
    found += article.agencies
    found += (part for part in (article.headline, article.dateline) if part is not None)


def _of_claim(claim: Claim, found: list[Excerpt]) -> None:
    _of_attribution(claim.attribution, found)
    found += claim.content
    found += claim.hedges


def _of_event(event: Event, found: list[Excerpt]) -> None:
    for reading in (event.when, event.number, *event.where):
        if reading is not None:
            found += reading.words
    for participant in event.participants:
        _of_participant(participant, found)
    for toll in event.tolls:
        _of_toll(toll, found)
    for source in event.sources:
        _of_attribution(source, found)
    found += event.means
    if event.trigger is not None:
        found.append(event.trigger)


def _of_reason(reason: Reason, found: list[Excerpt]) -> None:
    found += reason.words


def _of_link(link: Link, found: list[Excerpt]) -> None:
    for reason in link.reasons:
        _of_reason(reason, found)


_GATHERERS: Final[dict[type, Callable[[Any, list[Excerpt]], None]]] = {
    Excerpt: lambda excerpt, found: found.append(excerpt),
    Reading: _of_reading,
    Attribution: _of_attribution,
    Participant: _of_participant,
    Toll: _of_toll,
    Article: _of_article,
    Claim: _of_claim,
    Event: _of_event,
    Reason: _of_reason,
    Link: _of_link,
}


def words_for(actor: Actor, claims: Iterable[Claim], events: Iterable[Event] = ()) -> tuple[Excerpt, ...]:
    """Give the words by which claims and events speak of an actor, each place once, article by article.

    >>> words_for(Actor(name="Harbour Cadets"), ())
    ()
    """
    speakers = [reading for claim in claims for reading in _speakers(claim.attribution)]
    parties = [reading for event in events for reading in _parties(event)]
    found = dict.fromkeys(words for each in (*speakers, *parties) if each.value == actor for words in each.words)
    return tuple(sorted(found, key=lambda each: (each.article or "", each.start or 0, each.end or 0, each.text)))


def _speakers(attribution: Attribution) -> Iterator[Reading[Actor]]:
    if attribution.speaker is not None:
        yield attribution.speaker
    if attribution.through is not None:
        yield from _speakers(attribution.through)


def _parties(event: Event) -> Iterator[Reading[Actor]]:
    sources = [*event.sources, *(source for each in event.participants for source in each.sources)]
    yield from (each.actor for each in event.participants)
    tolls = list(event.tolls)
    for toll in tolls:  # which grows meanwhile
        tolls += toll.including
        sources += toll.sources
        if toll.party is not None:
            yield toll.party
    for source in sources:
        yield from _speakers(source)


def misquotations(articles: Iterable[Article], *records: object) -> tuple[Notice, ...]:
    """Say which excerpts of these records are not what their article prints at that place.

    Excerpts of articles that are not given, and excerpts without a place, cannot be checked and are passed over.

    >>> from conflictmodel.values.ids import ArticleId
    >>> article = Article(id=ArticleId("a1"), text="A quiet night.")
    >>> [each.code for each in misquotations([article], Excerpt(text="loud", article=article.id, start=2, end=6))]
    ['corpus.misquotation']
    """
    held = {article.id: article for article in articles}
    notices = []
    for excerpt in excerpts_in(*records):
        article = held.get(excerpt.article) if excerpt.article is not None else None
        if article is not None and excerpt.span is not None and not article.prints(excerpt):
            notices.append(
                Notice(
                    code="corpus.misquotation",
                    severity=Severity.ERROR,
                    message=f"the article does not print {excerpt.text[:60]!r} there",
                    location=Location(article=article.id, span=excerpt.span),
                )
            )
    return tuple(notices)
