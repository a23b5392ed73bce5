"""The crosswalk: edges between codebooks, ours among them, each with how the two words stand and how sure that is."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, TypeVar, final

import attrs

from conflictmodel._records import Vocabulary, brief_repr
from conflictmodel._tables import rows_of, version_of
from conflictmodel.codebooks.terms import term_from_code
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.periods import Precision
from conflictmodel.values.places import PlacePrecision

_Word = TypeVar("_Word", bound=Vocabulary)
_TABLE: Final = "codebooks/crosswalk.tsv"

OURS: Final[Mapping[str, type[Vocabulary]]] = {
    "conflictmodel.event_kind": EventKind,
    "conflictmodel.act": Act,
    "conflictmodel.actor_kind": ActorKind,
    "conflictmodel.place_precision": PlacePrecision,
    "conflictmodel.precision": Precision,
}
_BOOK_OF: Final = {vocabulary: book for book, vocabulary in OURS.items()}


class EdgeRelation(Vocabulary):
    """How a word of one codebook stands to a word of another, after SKOS (W3C, 2009)."""

    SAME = "same", "Both are used of the same things."
    CLOSE = "close", "They are used of nearly the same things."
    NARROWER = "narrower", "The source is a kind of the target."
    BROADER = "broader", "The target is a kind of the source."
    OVERLAPS = "overlaps", "Some things are both, and some are only one of them."
    NONE = "none", "The other book has no word for it; a good answer."


class Confidence(Vocabulary):
    """How sure an edge is."""

    HIGH = "high", "Read in a codebook or a published table, or measured on real rows."
    MEDIUM = "medium", "It follows from the two published definitions."
    LOW = "low", "Our own reading, which a domain expert should look at."


_TURNED: Final = {EdgeRelation.NARROWER: EdgeRelation.BROADER, EdgeRelation.BROADER: EdgeRelation.NARROWER}
# How a narrower word stands to what the word above it stands to in this way.
_INHERITED: Final = {
    EdgeRelation.SAME: EdgeRelation.NARROWER,
    EdgeRelation.CLOSE: EdgeRelation.NARROWER,
    EdgeRelation.NARROWER: EdgeRelation.NARROWER,
    EdgeRelation.BROADER: EdgeRelation.OVERLAPS,
    EdgeRelation.OVERLAPS: EdgeRelation.OVERLAPS,
    EdgeRelation.NONE: EdgeRelation.NONE,
}


@final
@attrs.frozen(kw_only=True)
class Edge:
    """How one code stands to another; without a target, the other book has no word for the source.

    `basis` is the codebook and page, or the published table, on which it rests.

    >>> arrest = Code(codebook="acled.sub_event_type", value="Arrests")
    >>> print(*edges_from(arrest, "conflictmodel.event_kind"))
    acled.sub_event_type:Arrests same conflictmodel.event_kind:arrest (high)

    Raises:
        ValueError: if there is a target and the relation is none, or the other way round.

    """

    source: Code
    target: Code | None
    target_codebook: str
    relation: EdgeRelation
    confidence: Confidence
    basis: str

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse an edge that leads nowhere and yet says how, or somewhere and says none."""
        if (self.target is None) is not (self.relation is EdgeRelation.NONE):
            message = f"an edge without a target has the relation none, and only that: found {self.relation}"
            raise ValueError(message)
        if self.target is not None and self.target.codebook != self.target_codebook:
            message = f"target_codebook {self.target_codebook!r} is not the target's, {self.target.codebook!r}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Read as ``source relation target (confidence)``."""
        return f"{self.source} {self.relation} {self.target or self.target_codebook} ({self.confidence})"


def edges_from(code: Code, codebook: str) -> tuple[Edge, ...]:
    """Give how a code stands to the words of another codebook, the plainest first; empty: nothing is known.

    Each edge can be walked both ways. A code without an edge of its own to that book has those of the code above it
    (CAMEO 1411, of 141), as something narrower.

    >>> for edge in edges_from(Code(codebook="cameo.event", value="1411"), "conflictmodel.event_kind"):
    ...     print(edge)
    cameo.event:1411 narrower conflictmodel.event_kind:protest (medium)
    >>> [str(edge.relation) for edge in edges_from(code_of(EventKind.COUP), "plover.type")]
    ['none']
    """
    own = tuple(edge for edge in _edges().get(code, ()) if edge.target_codebook == codebook)
    if own:
        return own
    term = term_from_code(code)
    if term is None or term.broader is None:
        return ()
    above = edges_from(term.broader, codebook)
    return tuple(attrs.evolve(edge, source=code, relation=_INHERITED[edge.relation]) for edge in above)


def code_of(word: Vocabulary) -> Code:
    """Give a word of our own as a code, to be looked up in the crosswalk.

    >>> print(code_of(EventKind.RAID))
    conflictmodel.event_kind:raid

    Raises:
        ValueError: if the crosswalk has no edges for the words of this vocabulary.

    """
    return Code(codebook=_book_of(type(word)), value=word.word)


def word_from_code(code: Code, vocabulary: type[_Word]) -> _Word | None:
    """Give the plainest word of one of our vocabularies for somebody's code; None where none answers to it.

    The plainest is the first in the table. A code may be wider than it, or only overlap with it: hardly a root of
    CAMEO is the same as a kind of ours. Where that is not enough, `edges_from` says how the two stand and how sure
    that is. CAMEO's 06, 08 and 17 cover all sorts of things and have no word: *other* would say that no word fits.

    >>> word_from_code(Code(codebook="cameo.event", value="195"), EventKind)
    EventKind.AIR_STRIKE
    >>> word_from_code(Code(codebook="cameo.event", value="1122"), EventKind) is None  # that is speech
    True
    >>> word_from_code(Code(codebook="cameo.event", value="17"), EventKind) is None  # seizure, sanctions, arrest, …
    True
    >>> word_from_code(Code(codebook="cameo.event", value="173"), EventKind)
    EventKind.ARREST
    >>> word_from_code(Code(codebook="cameo.event", value="1122"), Act)
    Act.ACCUSES
    >>> [word_from_code(Code(codebook=book, value="MED"), ActorKind) for book in ("cameo.type", "plover.sector")]
    [ActorKind.MEDIA, ActorKind.HEALTH]

    Raises:
        ValueError: if the crosswalk has no edges for the words of this vocabulary.

    """
    edge = next(iter(edges_from(code, _book_of(vocabulary))), None)
    return None if edge is None or edge.target is None else vocabulary.of(edge.target.value)


def crosswalk_version() -> str:
    """Say on which day the edges were last changed, to be stamped in a ``coding``.

    >>> crosswalk_version() >= "2026-11-23"
    True
    """
    return version_of(_TABLE)


def _book_of(vocabulary: type[Vocabulary]) -> str:
    book = _BOOK_OF.get(vocabulary)
    if book is None:
        known = ", ".join(each.__name__ for each in _BOOK_OF)
        message = f"the crosswalk has no edges for {vocabulary.__name__}, only for {known}"
        raise ValueError(message)
    return book


@cache
def _edges() -> Mapping[Code, tuple[Edge, ...]]:
    found: dict[Code, tuple[Edge, ...]] = {}
    for row in rows_of(_TABLE):
        for edge in _both_ways(row):
            found[edge.source] = (*found.get(edge.source, ()), edge)
    return found


def _both_ways(row: Mapping[str, str]) -> Iterator[Edge]:
    source = Code(codebook=row["source_codebook"], value=row["source"])
    target = Code(codebook=row["target_codebook"], value=row["target"]) if row["target"] else None
    relation, confidence = EdgeRelation.of(row["relation"]), Confidence.of(row["confidence"])
    edge = Edge(
        source=source,
        target=target,
        target_codebook=row["target_codebook"],
        relation=relation,
        confidence=confidence,
        basis=row["basis"],
    )
    yield edge
    if target is not None:
        turned = _TURNED.get(relation, relation)
        yield attrs.evolve(edge, source=target, target=source, target_codebook=source.codebook, relation=turned)
