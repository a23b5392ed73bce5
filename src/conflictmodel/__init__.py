"""A typed, immutable model of reported conflict: articles, claims, attributions and events, and who says so."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictmodel import datasets as datasets
    from conflictmodel.codebooks.countries import COUNTRY_SCHEMES as COUNTRY_SCHEMES
    from conflictmodel.codebooks.countries import Country as Country
    from conflictmodel.codebooks.countries import countries as countries
    from conflictmodel.codebooks.countries import country_codes as country_codes
    from conflictmodel.codebooks.countries import country_from_adjective as country_from_adjective
    from conflictmodel.codebooks.countries import country_from_code as country_from_code
    from conflictmodel.codebooks.countries import country_from_name as country_from_name
    from conflictmodel.codebooks.countries import translate_country_code as translate_country_code
    from conflictmodel.codebooks.crosswalk import Confidence as Confidence
    from conflictmodel.codebooks.crosswalk import Edge as Edge
    from conflictmodel.codebooks.crosswalk import EdgeRelation as EdgeRelation
    from conflictmodel.codebooks.crosswalk import code_of as code_of
    from conflictmodel.codebooks.crosswalk import edges_from as edges_from
    from conflictmodel.codebooks.crosswalk import word_from_code as word_from_code
    from conflictmodel.codebooks.terms import Term as Term
    from conflictmodel.codebooks.terms import codebook_names as codebook_names
    from conflictmodel.codebooks.terms import term_from_code as term_from_code
    from conflictmodel.codebooks.terms import terms as terms
    from conflictmodel.errors import ConflictModelError as ConflictModelError
    from conflictmodel.errors import LocatedError as LocatedError
    from conflictmodel.errors import MissingExtraError as MissingExtraError
    from conflictmodel.errors import Notice as Notice
    from conflictmodel.errors import ParseError as ParseError
    from conflictmodel.errors import Result as Result
    from conflictmodel.errors import Severity as Severity
    from conflictmodel.locations import Location as Location
    from conflictmodel.locations import Span as Span
    from conflictmodel.model.articles import Article as Article
    from conflictmodel.model.articles import ArticleKind as ArticleKind
    from conflictmodel.model.articles import Capture as Capture
    from conflictmodel.model.attributions import Act as Act
    from conflictmodel.model.attributions import Attribution as Attribution
    from conflictmodel.model.attributions import Quotation as Quotation
    from conflictmodel.model.claims import Claim as Claim
    from conflictmodel.model.corpus import Corpus as Corpus
    from conflictmodel.model.corpus import Superseded as Superseded
    from conflictmodel.model.corpus import UnknownRecordError as UnknownRecordError
    from conflictmodel.model.events import Event as Event
    from conflictmodel.model.evidence import excerpts_in as excerpts_in
    from conflictmodel.model.evidence import misquotations as misquotations
    from conflictmodel.model.identity import article_id as article_id
    from conflictmodel.model.identity import claim_id as claim_id
    from conflictmodel.model.identity import event_id as event_id
    from conflictmodel.model.identity import link_id as link_id
    from conflictmodel.model.identity import row_event_id as row_event_id
    from conflictmodel.model.kinds import EventKind as EventKind
    from conflictmodel.model.kinds import Occurrence as Occurrence
    from conflictmodel.model.links import Link as Link
    from conflictmodel.model.links import LinkRelation as LinkRelation
    from conflictmodel.model.links import Reason as Reason
    from conflictmodel.model.links import Revision as Revision
    from conflictmodel.model.merging import merge as merge
    from conflictmodel.model.participants import Participant as Participant
    from conflictmodel.model.participants import Responsibility as Responsibility
    from conflictmodel.model.participants import Role as Role
    from conflictmodel.model.tolls import CivilianStatus as CivilianStatus
    from conflictmodel.model.tolls import Outcome as Outcome
    from conflictmodel.model.tolls import Scope as Scope
    from conflictmodel.model.tolls import Sex as Sex
    from conflictmodel.model.tolls import Toll as Toll
    from conflictmodel.notices import Explanation as Explanation
    from conflictmodel.notices import UnknownCodeError as UnknownCodeError
    from conflictmodel.notices import explain as explain
    from conflictmodel.text.actors import find_actors as find_actors
    from conflictmodel.text.claims import find_claims as find_claims
    from conflictmodel.text.counts import Headcount as Headcount
    from conflictmodel.text.counts import find_counts as find_counts
    from conflictmodel.text.counts import find_quantities as find_quantities
    from conflictmodel.text.counts import toll_from_headcount as toll_from_headcount
    from conflictmodel.text.events import find_events as find_events
    from conflictmodel.text.extract import extract as extract
    from conflictmodel.text.gazetteers import Entry as Entry
    from conflictmodel.text.gazetteers import Gazetteer as Gazetteer
    from conflictmodel.text.gazetteers import GeoNames as GeoNames
    from conflictmodel.text.gazetteers import build_geonames as build_geonames
    from conflictmodel.text.gazetteers import fold_name as fold_name
    from conflictmodel.text.layout import article_from_text as article_from_text
    from conflictmodel.text.layout import moment_from_text as moment_from_text
    from conflictmodel.text.places import find_places as find_places
    from conflictmodel.text.readers import ENGLISH as ENGLISH
    from conflictmodel.text.readers import Mode as Mode
    from conflictmodel.text.readers import Reader as Reader
    from conflictmodel.text.times import find_times as find_times
    from conflictmodel.values.actors import Actor as Actor
    from conflictmodel.values.actors import ActorKind as ActorKind
    from conflictmodel.values.codes import Code as Code
    from conflictmodel.values.codings import Assessment as Assessment
    from conflictmodel.values.codings import Citation as Citation
    from conflictmodel.values.codings import CoderKind as CoderKind
    from conflictmodel.values.codings import Coding as Coding
    from conflictmodel.values.codings import Review as Review
    from conflictmodel.values.counts import ACLED as ACLED
    from conflictmodel.values.counts import LITERAL as LITERAL
    from conflictmodel.values.counts import Convention as Convention
    from conflictmodel.values.counts import Count as Count
    from conflictmodel.values.counts import VagueBounds as VagueBounds
    from conflictmodel.values.counts import VagueNumber as VagueNumber
    from conflictmodel.values.counts import bounds_of as bounds_of
    from conflictmodel.values.counts import exactly as exactly
    from conflictmodel.values.edtf import format_edtf as format_edtf
    from conflictmodel.values.edtf import parse_edtf as parse_edtf
    from conflictmodel.values.ids import ArticleId as ArticleId
    from conflictmodel.values.ids import ClaimId as ClaimId
    from conflictmodel.values.ids import EventId as EventId
    from conflictmodel.values.ids import LinkId as LinkId
    from conflictmodel.values.ids import RecordId as RecordId
    from conflictmodel.values.moments import Moment as Moment
    from conflictmodel.values.moments import format_moment as format_moment
    from conflictmodel.values.moments import parse_moment as parse_moment
    from conflictmodel.values.periods import Bound as Bound
    from conflictmodel.values.periods import Direction as Direction
    from conflictmodel.values.periods import Part as Part
    from conflictmodel.values.periods import Period as Period
    from conflictmodel.values.periods import Precision as Precision
    from conflictmodel.values.periods import unit_period as unit_period
    from conflictmodel.values.places import Place as Place
    from conflictmodel.values.places import PlaceKind as PlaceKind
    from conflictmodel.values.places import PlacePrecision as PlacePrecision
    from conflictmodel.values.places import PlaceRelation as PlaceRelation
    from conflictmodel.values.places import Point as Point
    from conflictmodel.values.places import PointBasis as PointBasis
    from conflictmodel.values.readings import Excerpt as Excerpt
    from conflictmodel.values.readings import Reading as Reading
    from conflictmodel.values.timex import Timex as Timex
    from conflictmodel.values.timex import format_timex as format_timex
    from conflictmodel.values.timex import parse_timex as parse_timex
    from conflictmodel.wire import WIRE_VERSION as WIRE_VERSION
    from conflictmodel.wire import Engine as Engine
    from conflictmodel.wire import Fault as Fault
    from conflictmodel.wire import WireError as WireError
    from conflictmodel.wire import dump as dump
    from conflictmodel.wire import dumps as dumps
    from conflictmodel.wire import load as load
    from conflictmodel.wire import load_all as load_all
    from conflictmodel.wire import loads as loads
    from conflictmodel.wire import schema as schema
else:
    from importlib import import_module

    # Where each public name lives. A test holds this against the imports above, which type checkers read.
    _ROOMS = {
        "codebooks.countries": (
            "COUNTRY_SCHEMES Country countries country_codes country_from_adjective country_from_code country_from_name"
            " translate_country_code"
        ),
        "codebooks.crosswalk": "Confidence Edge EdgeRelation code_of edges_from word_from_code",
        "codebooks.terms": "Term codebook_names term_from_code terms",
        "errors": "ConflictModelError LocatedError MissingExtraError Notice ParseError Result Severity",
        "locations": "Location Span",
        "model.articles": "Article ArticleKind Capture",
        "model.attributions": "Act Attribution Quotation",
        "model.claims": "Claim",
        "model.corpus": "Corpus Superseded UnknownRecordError",
        "model.events": "Event",
        "model.evidence": "excerpts_in misquotations",
        "model.identity": "article_id claim_id event_id link_id row_event_id",
        "model.kinds": "EventKind Occurrence",
        "model.links": "Link LinkRelation Reason Revision",
        "model.merging": "merge",
        "model.participants": "Participant Responsibility Role",
        "model.tolls": "CivilianStatus Outcome Scope Sex Toll",
        "notices": "Explanation UnknownCodeError explain",
        "text.actors": "find_actors",
        "text.claims": "find_claims",
        "text.counts": "Headcount find_counts find_quantities toll_from_headcount",
        "text.events": "find_events",
        "text.extract": "extract",
        "text.gazetteers": "Entry Gazetteer GeoNames build_geonames fold_name",
        "text.layout": "article_from_text moment_from_text",
        "text.places": "find_places",
        "text.readers": "ENGLISH Mode Reader",
        "text.times": "find_times",
        "values.actors": "Actor ActorKind",
        "values.codes": "Code",
        "values.codings": "Assessment Citation CoderKind Coding Review",
        "values.counts": "ACLED LITERAL Convention Count VagueBounds VagueNumber bounds_of exactly",
        "values.edtf": "format_edtf parse_edtf",
        "values.ids": "ArticleId ClaimId EventId LinkId RecordId",
        "values.moments": "Moment format_moment parse_moment",
        "values.periods": "Bound Direction Part Period Precision unit_period",
        "values.places": "Place PlaceKind PlacePrecision PlaceRelation Point PointBasis",
        "values.readings": "Excerpt Reading",
        "values.timex": "Timex format_timex parse_timex",
        "wire": "Engine Fault WIRE_VERSION WireError dump dumps load load_all loads schema",
    }
    _HOMES = {name: room for room, names in _ROOMS.items() for name in names.split()}
    _NAMESPACES = frozenset({"datasets"})
    __all__ = sorted((*_HOMES, *_NAMESPACES))

    def __getattr__(name):
        if name in _NAMESPACES:
            return import_module(f"{__name__}.{name}")
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        globals()[name] = value
        return value

    def __dir__():
        return sorted({*globals(), *__all__})
