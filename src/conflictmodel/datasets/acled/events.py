"""From a row of ACLED to an event: ACLED's own account, which cites the outlets it drew on."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.layouts import ABSENT
from conflictmodel.datasets._tables.parts import Made, Part, code, codes_in, has_moved, located, noted, told
from conflictmodel.datasets.acled.accounts import ACLED_SAYS, CODEBOOK, LICENCE, coding_of
from conflictmodel.datasets.acled.cells import listed
from conflictmodel.datasets.acled.codes import inter_number, kind_of, pair_of, term_of
from conflictmodel.datasets.acled.naming import release_in
from conflictmodel.datasets.acled.parties import SIDES
from conflictmodel.datasets.acled.rows import LAYOUTS, AcledRow
from conflictmodel.datasets.acled.settings import WHEN, WHERE
from conflictmodel.errors import Notice, Severity
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome, Toll
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading

_CODED: Final = (
    (AcledRow.disorder_type, "acled.disorder_type"),
    (AcledRow.event_type, "acled.event_type"),
    (AcledRow.sub_event_type, "acled.sub_event_type"),
    (AcledRow.interaction, "acled.interaction"),
    (AcledRow.civilian_targeting, "acled.civilian_targeting"),
    (AcledRow.source_scale, "acled.source_scale"),
)
_LOOKED_UP: Final = (
    (AcledRow.event_type, "acled.event_type"),
    (AcledRow.sub_event_type, "acled.sub_event_type"),
    (AcledRow.inter1, "acled.inter"),
    (AcledRow.inter2, "acled.inter"),
)


def _coded(row: AcledRow) -> Made[tuple[EventKind, tuple[Code, ...]]]:
    notices = [
        noted("acled.unknown-code", f"{each.value!r} is no word of {book}", column.name)
        for column, book in _LOOKED_UP
        for each in code(row, column, book)
        if term_of(book, each.value) is None
    ]
    numbers = (inter_number(row.inter1), inter_number(row.inter2))
    parties = frozenset(number for number in numbers if number)
    kind = kind_of(row.event_type, row.sub_event_type, parties) or EventKind.OTHER
    codes = tuple(codes_in(row, _CODED))
    return Made((kind, codes), (*notices, *_interaction_doubts(row, numbers)))


def _interaction_doubts(row: AcledRow, numbers: tuple[int | None, int | None]) -> Iterator[Notice]:
    written = row.interaction
    if written is None:
        return
    pair = pair_of(written)
    if pair is None:
        yield noted("acled.unknown-code", f"{written!r} is no interaction of two types of actors", "interaction")
        return
    is_whole = row.sheet.places[AcledRow.inter2.number] != ABSENT
    first, second = numbers
    if first is None or (second is None and row.inter2 is not None):
        return
    ours = tuple(sorted(filter(None, (first, second or 0))))
    if (ours != pair) if is_whole else (first not in pair):
        message = f"{written!r} is not what the types of the actors say, {row.inter1!r} and {row.inter2!r}"
        yield noted("acled.interaction-differs", message, "interaction")


def _deaths(row: AcledRow) -> Made[tuple[tuple[Toll, ...], tuple[Code, ...]]]:
    number = row.fatalities
    if number is None:
        return Made(((), ()))
    if number == 0:
        message = "0 stands for nobody and for not known; the event has no toll"
        none_or_unknown = noted("acled.no-fatalities", message, "fatalities", Severity.INFO)
        return Made(((), tuple(code(row, AcledRow.fatalities, "acled.fatalities"))), (none_or_unknown,))
    return Made(((Toll(outcome=Outcome.KILLED, count=Reading(value=Count(best=number))),), ()))


def _cites(row: AcledRow) -> Made[tuple[Citation, ...]]:
    return Made(tuple(Citation(outlet=name) for name in listed(row.source)))


def _tags(row: AcledRow) -> Made[tuple[Code, ...]]:
    return Made(tuple(Code(codebook="acled.tags", value=tag) for tag in listed(row.tags)))


def _nothing(row: AcledRow) -> Made[None]:  # noqa: ARG001 - the notice on the cell is all there is to say
    return Made(None)


def _met(row: AcledRow) -> Made[tuple[int, str]]:
    return Made((row.line, row.text))


CODED: Final = Part(_coded, AcledRow.inter1, AcledRow.inter2, *(column for column, _ in _CODED))
DEATHS: Final = Part(_deaths, AcledRow.fatalities)
CITES: Final = Part(_cites, AcledRow.source)
TAGS: Final = Part(_tags, AcledRow.tags)
# Made only where there is no moment, for hardly any two events have the same one.
UNCHANGED: Final = Part(_nothing, AcledRow.timestamp)
# Where the rows of this id were met first, as far back as parts are remembered.
MET: Final = Part(_met, AcledRow.event_id_cnty)


def _record_doubts(row: AcledRow, record: str | None) -> Iterator[Notice]:
    if record is None:
        message = "expected an id, found none; the text of the row stands for it"
        yield located(noted("table.no-id", message, "event_id_cnty"), row)
        return
    line, text = MET.of(row).value
    if line < row.line or (line == row.line and text != row.text):
        message = f"the event {record} stands in line {line}, too: files with a row for each party have it twice"
        yield located(noted("acled.repeated-event", message, "event_id_cnty", Severity.INFO), row)


def events(row: AcledRow) -> Iterator[Event | Notice]:
    """Give the event of a row, and notices on cells that are unreadable or contradict each other."""
    coded, when, where, sides = CODED.of(row), WHEN.of(row), WHERE.of(row), SIDES.of(row)
    deaths, cites, tags, changed = DEATHS.of(row), CITES.of(row), TAGS.of(row), row.timestamp
    if coded.notices or when.notices or where.notices or deaths.notices or changed is None:
        notices = told(row, coded, when, where, deaths, *(() if changed else (UNCHANGED.of(row),)))
        yield from notices
        if has_moved(notices):
            return
    record = row.event_id_cnty
    yield from _record_doubts(row, record)
    yield Event(
        id=row_event_id(CODEBOOK, record or "", row_sha256=None if record else sha256(row.text.encode()).hexdigest()),
        kind=coded.value[0],
        when=when.value[0],
        where=where.value[0],
        participants=sides.value,
        tolls=deaths.value[0],
        sources=(ACLED_SAYS,),
        cites=cites.value,
        summary=row.notes,
        codes=(
            *coded.value[1],
            *tags.value,
            *when.value[1],
            *where.value[1],
            *deaths.value[1],
            *code(row, AcledRow.data_id, "acled.data_id"),
        ),
        coding=coding_of(CODEBOOK, record, changed, row.sheet.release),
    )


ACLED: Final = DataSet(
    name="acled",
    title="ACLED events",
    codebook=CODEBOOK,
    licence=LICENCE,
    redistributable=False,
    layouts=LAYOUTS,
    row=AcledRow,
    events=events,
    release_in=release_in,
    key=AcledRow.event_id_cnty.name,
)
