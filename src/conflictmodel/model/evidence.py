"""Every excerpt that a record rests on, and whether its article really prints it."""

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final

from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link, Reason
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.values.readings import Excerpt, Reading

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

# Every corpus that is made or loaded passes through here: all of a record is had in one step, a lone field as it is.
_EVIDENCE_OF: Final = {record: attrgetter(*names) for record, names in EVIDENCE.items() if names}


def excerpts_in(*records: object) -> Iterator[Excerpt]:
    """Give every excerpt in these records, however deep, in no stated order.

    >>> [each.text for each in excerpts_in(Reading(words=(Excerpt(text="he"),)))]
    ['he']
    """
    waiting = [record for record in records if record]
    for record in waiting:  # which grows meanwhile
        if type(record) is Excerpt:
            yield record
        elif type(record) is tuple:
            waiting += record
        else:
            waiting += filter(None, _EVIDENCE_OF[type(record)](record))


def misquotations(articles: Iterable[Article], *records: object) -> tuple[Notice, ...]:
    """Say which excerpts of these records are not what their article prints at that place.

    Excerpts of articles that are not given, and excerpts without a place, cannot be checked and are passed over.
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
