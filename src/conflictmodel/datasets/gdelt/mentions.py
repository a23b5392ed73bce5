"""GDELT's mentions: which article tells of which event, where in it, and how sure the program is."""

from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, one_line, require_words
from conflictmodel.datasets._tables.agreements import Agreement, filled, is_number, one_of
from conflictmodel.datasets._tables.columns import NOTHING, Column, count, decimal_number, words
from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.dialects import Tabbed
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.parts import Made, Part, codes_in, has_moved, located, noted, told
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets.gdelt.account import EVENTS, GDELT, LICENCE, citation_of, coding_of
from conflictmodel.datasets.gdelt.cells import digits, stamp
from conflictmodel.errors import Notice, Severity
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import EventId
from conflictmodel.values.readings import Reading

CODEBOOK: Final = "gdelt.mentions"
_NONE: Final = NOTHING | {"-1"}  # of offsets: the text does not have it
_NEWS: Final = frozenset({1, 2})  # types of mentions: the web, and news cited without an address


@final
class MentionRow(Row):
    """One mention of an event of GDELT as the file has it (GDELT Event Codebook V2.0, mentions table)."""

    __slots__ = ()

    global_event_id = Column("GLOBALEVENTID", parse=digits)
    event_time = Column("EventTimeDate", parse=stamp)
    mention_time = Column("MentionTimeDate", parse=stamp)
    mention_type = Column("MentionType", parse=count)
    source_name = Column("MentionSourceName", parse=words)
    identifier = Column("MentionIdentifier", parse=words)
    sentence = Column("SentenceID", parse=count)
    actor1_offset = Column("Actor1CharOffset", parse=count, nothing=_NONE)
    actor2_offset = Column("Actor2CharOffset", parse=count, nothing=_NONE)
    action_offset = Column("ActionCharOffset", parse=count, nothing=_NONE)
    in_raw_text = Column("InRawText", parse=count)
    confidence = Column("Confidence", parse=count)
    document_length = Column("MentionDocLen", parse=count)
    document_tone = Column("MentionDocTone", parse=decimal_number)
    translation = Column("MentionDocTranslationInfo", parse=words)
    extras = Column("Extras", parse=words)


_CODED: Final = (
    (MentionRow.mention_type, "gdelt.mention_type"),
    (MentionRow.sentence, "gdelt.sentence"),
    (MentionRow.actor1_offset, "gdelt.actor1_offset"),
    (MentionRow.actor2_offset, "gdelt.actor2_offset"),
    (MentionRow.action_offset, "gdelt.action_offset"),
    (MentionRow.in_raw_text, "gdelt.in_raw_text"),
    (MentionRow.confidence, "gdelt.confidence"),
    (MentionRow.document_length, "gdelt.document_length"),
    (MentionRow.document_tone, "gdelt.document_tone"),
    (MentionRow.translation, "gdelt.translation"),
    (MentionRow.event_time, "gdelt.event_added"),
)

_AGREEMENTS: Final = (
    one_of("MentionType", frozenset("123456"), "1 to 6"),
    one_of("InRawText", frozenset("01"), "0 or 1"),
    one_of("Confidence", frozenset(map(str, range(10, 101, 10))), "10 to 100 in steps of 10"),
    *filled("MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset"),
    Agreement(
        headers=("MentionDocTranslationInfo",),
        says="MentionDocTranslationInfo is no number",
        holds=lambda cell: not cell or not is_number(cell),
    ),
    *filled("InRawText", "Confidence", "MentionDocLen", "MentionDocTone"),
)


@final
@attrs.frozen(kw_only=True)
class Mention:
    """That an article tells of an event: the id of the event, and the attribution of it to the outlet.

    The attribution cites the article; sentence, offsets and confidence stand among the codes of the citation.

    Raises:
        ValueError: if there is no event.

    """

    event: EventId
    attribution: Attribution
    coding: Coding | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a mention of nothing."""
        require_words(self, "event")

    def __str__(self) -> str:
        """Read as ``example.org, through GDELT Project, of e…``."""
        return one_line(f"{self.attribution}, of {self.event}")


def with_mentions(event: Event, mentions: Iterable[Mention]) -> Event:
    """Give an event with those who tell of it among its sources, behind the ones it has.

    Mentions of other events are passed over.
    """
    found = (each.attribution for each in mentions if each.event == event.id)
    return attrs.evolve(event, sources=(*event.sources, *found))


def _outlet(row: MentionRow) -> Made[Reading[Actor] | None]:
    notices: tuple[Notice, ...] = ()
    if row.mention_type not in (None, 1, 2, 3, 4, 5, 6):
        notices = (noted("gdelt.unknown-code", f"expected 1 to 6, found {row.mention_type}", "MentionType"),)
    if row.source_name is None:
        return Made(None, notices)
    kind = ActorKind.MEDIA if row.mention_type in _NEWS else None
    return Made(Reading(value=Actor(name=row.source_name, kind=kind)), notices)


def _codes(row: MentionRow) -> Made[tuple[Code, ...]]:
    return Made(tuple(codes_in(row, _CODED)))


OUTLET: Final = Part(_outlet, MentionRow.source_name, MentionRow.mention_type)
CODES: Final = Part(_codes, *(column for column, _ in _CODED), MentionRow.mention_time)


def mentions(row: MentionRow) -> Iterator[Mention | Notice]:
    """Give the mention of a row, and notices on cells that are unreadable."""
    outlet, codes = OUTLET.of(row), CODES.of(row)
    notices = told(row, outlet, codes)
    yield from notices
    if has_moved(notices):
        return
    if row.global_event_id is None:
        message = "expected the id of an event, found none, so that nobody can tell what is mentioned"
        yield located(noted("gdelt.no-event", message, "GLOBALEVENTID", Severity.ERROR), row)
        return
    cited = citation_of(row.identifier, outlet=row.source_name, codes=codes.value)
    yield Mention(
        event=row_event_id(EVENTS, row.global_event_id),
        attribution=Attribution(
            speaker=outlet.value,
            act=Act.REPORTS,
            quotation=Quotation.INDIRECT,
            through=GDELT,
            citation=cited[0] if cited else None,
        ),
        coding=coding_of(CODEBOOK, release="2.0", record=row.global_event_id, at=row.mention_time),
    )


def events(row: MentionRow) -> Iterator[Event | Notice]:
    """Give the notices alone: a mention is of an event that stands in another table."""
    return (each for each in mentions(row) if isinstance(each, Notice))


GDELT_MENTIONS: Final = DataSet(
    name="gdelt.mentions",
    title="GDELT mentions",
    codebook=CODEBOOK,
    licence=LICENCE,
    redistributable=True,
    layouts=(
        Layout(
            name="mentions-2.0",
            headers=tuple(column.name for column in MentionRow.columns),
            dialect=Tabbed(),
            needs=("GLOBALEVENTID", "MentionIdentifier", "Confidence"),
            headerless=True,
            agreements=_AGREEMENTS,
            watched=("MentionType", "InRawText", "Confidence", "MentionDocTranslationInfo"),
            strippable=2,
        ),
    ),
    row=MentionRow,
    events=events,
    items=mentions,
)
