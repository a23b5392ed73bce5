"""Hypothesis strategies for every type of the library, so that code which uses it can be tested with odd records.

Each strategy takes a strategy for any field of its record by the field's name. What is not given is drawn: what a
record needs always, the rest seldom. Once the library is installed, `st.from_type(Claim)` works of itself.

    @given(corpora())
    def test_my_export_keeps_every_claim(corpus): ...

    @given(events(kind=st.just(EventKind.RAID), tolls=st.just(())))
    def test_my_table_reads_raids(event): ...
"""

from typing import get_args

from conflictmodel.codebooks.countries import Country
from conflictmodel.codebooks.crosswalk import Edge
from conflictmodel.errors import ConflictModelError, LocatedError, MissingExtraError, Notice, ParseError, Result
from conflictmodel.locations import Location, Span
from conflictmodel.model.articles import Article, Capture
from conflictmodel.model.attributions import Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.corpus import Corpus, Superseded, UnknownRecordError
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link, Reason, Revision
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.notices import Explanation, UnknownCodeError
from conflictmodel.text.counts import Headcount
from conflictmodel.text.gazetteers import Entry, Gazetteer
from conflictmodel.text.readers import Reader
from conflictmodel.values.actors import Actor
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Assessment, Citation, Coding
from conflictmodel.values.counts import Convention, Count, VagueBounds
from conflictmodel.values.ids import ArticleId, ClaimId, EventId, LinkId
from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place, Point
from conflictmodel.values.readings import Excerpt, Reading
from conflictmodel.values.timex import Timex
from conflictmodel.wire import Fault, WireError

_IDS = (ArticleId, ClaimId, EventId, LinkId)
_ERRORS = (
    ConflictModelError, LocatedError, MissingExtraError, ParseError, UnknownCodeError, UnknownRecordError, WireError,
)  # fmt: skip


def register() -> None:
    """Tell Hypothesis how our types are drawn; it calls this itself, as a plug-in, while it is being imported.

    That may be while this module is being imported: so the function stands before the strategies, and names them
    only when they are asked for. Vocabularies need no word from us.
    """
    from hypothesis import strategies as st

    def of_what(generic: object) -> "st.SearchStrategy[object]":
        said = [each for each in get_args(generic) if isinstance(each, type)]
        return st.from_type(said[0]) if said else st.one_of(actors(), counts(), periods(), places())

    st.register_type_strategy(Actor, lambda _: actors())
    st.register_type_strategy(Article, lambda _: articles())
    st.register_type_strategy(Assessment, lambda _: assessments())
    st.register_type_strategy(Attribution, lambda _: attributions())
    st.register_type_strategy(Capture, lambda _: captures())
    st.register_type_strategy(Citation, lambda _: citations())
    st.register_type_strategy(Claim, lambda _: claims())
    st.register_type_strategy(Code, lambda _: codes())
    st.register_type_strategy(Coding, lambda _: codings())
    st.register_type_strategy(Convention, lambda _: conventions())
    st.register_type_strategy(Corpus, lambda _: corpora())
    st.register_type_strategy(Count, lambda _: counts())
    st.register_type_strategy(Country, lambda _: countries())
    st.register_type_strategy(Edge, lambda _: edges())
    st.register_type_strategy(Event, lambda _: events())
    st.register_type_strategy(Excerpt, lambda _: excerpts())
    st.register_type_strategy(Explanation, lambda _: explanations())
    st.register_type_strategy(Fault, lambda _: faults())
    st.register_type_strategy(Headcount, lambda _: headcounts())
    st.register_type_strategy(Link, lambda _: links())
    st.register_type_strategy(Location, lambda _: locations())
    st.register_type_strategy(Moment, lambda _: moments())
    st.register_type_strategy(Notice, lambda _: notices())
    st.register_type_strategy(Participant, lambda _: participants())
    st.register_type_strategy(Period, lambda _: periods())
    st.register_type_strategy(Place, lambda _: places())
    st.register_type_strategy(Point, lambda _: points())
    st.register_type_strategy(Reader, lambda _: readers())
    st.register_type_strategy(Entry, lambda _: entries())
    st.register_type_strategy(Gazetteer, lambda _: gazetteers())
    st.register_type_strategy(Reading, lambda generic: readings(of_what(generic)))
    st.register_type_strategy(Reason, lambda _: reasons())
    st.register_type_strategy(Result, lambda generic: results(of_what(generic)))
    st.register_type_strategy(Revision, lambda _: revisions())
    st.register_type_strategy(Span, lambda _: spans())
    st.register_type_strategy(Superseded, lambda _: earlier_versions())
    st.register_type_strategy(Timex, lambda _: timexes())
    st.register_type_strategy(Toll, lambda _: tolls())
    st.register_type_strategy(VagueBounds, lambda _: vague_bounds())
    for id_ in _IDS:
        st.register_type_strategy(id_, lambda _: texts())
    for error in _ERRORS:
        st.register_type_strategy(error, lambda kind: errors(kind))  # noqa: PLW0108  named when it is asked for


# Below the function that Hypothesis looks for when these lines first import it.
try:
    import hypothesis as _hypothesis  # noqa: F401 (whether it is there)
except ImportError as error:
    raise MissingExtraError(package="hypothesis", extra="testing") from error

from conflictmodel.strategies.beside import (  # noqa: E402 (for the reason above)
    countries,
    edges,
    entries,
    errors,
    explanations,
    faults,
    gazetteers,
    headcounts,
    readers,
)
from conflictmodel.strategies.codings import assessments, citations, codings  # noqa: E402 (for the reason above)
from conflictmodel.strategies.corpora import corpora, earlier_versions  # noqa: E402 (for the reason above)
from conflictmodel.strategies.evidence import excerpts, locations, readings, spans  # noqa: E402 (for the reason above)
from conflictmodel.strategies.links import links, reasons, revisions  # noqa: E402 (for the reason above)
from conflictmodel.strategies.records import articles, captures, claims, events  # noqa: E402 (for the reason above)
from conflictmodel.strategies.sources import attributions, notices, participants, results, tolls  # noqa: E402 (for the reason above)
from conflictmodel.strategies.times import days, moments, periods, timexes  # noqa: E402 (for the reason above)
from conflictmodel.strategies.values import actors, codes, conventions, counts, places, points, vague_bounds  # noqa: E402 (for the reason above)
from conflictmodel.strategies.words import texts  # noqa: E402 (for the reason above)

__all__ = [
    "actors",
    "articles",
    "assessments",
    "attributions",
    "captures",
    "citations",
    "claims",
    "codes",
    "codings",
    "conventions",
    "corpora",
    "countries",
    "counts",
    "days",
    "earlier_versions",
    "edges",
    "entries",
    "events",
    "excerpts",
    "explanations",
    "faults",
    "gazetteers",
    "headcounts",
    "links",
    "locations",
    "moments",
    "notices",
    "participants",
    "periods",
    "places",
    "points",
    "readers",
    "readings",
    "reasons",
    "register",
    "results",
    "revisions",
    "spans",
    "texts",
    "timexes",
    "tolls",
    "vague_bounds",
]
