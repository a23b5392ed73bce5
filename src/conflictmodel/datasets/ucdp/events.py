"""From a row of UCDP GED to an event: UCDP's own account, which cites what it drew on."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.parts import Made, Part, code, codes_in, has_moved, located, noted, told
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.datasets.ucdp.citations import cites
from conflictmodel.datasets.ucdp.codes import TYPES, kind_of
from conflictmodel.datasets.ucdp.deaths import NUMBERS, tolls
from conflictmodel.datasets.ucdp.naming import release_in
from conflictmodel.datasets.ucdp.parties import ORIGINALS, UCDP, dyad
from conflictmodel.datasets.ucdp.rows import LAYOUTS, GedRow
from conflictmodel.datasets.ucdp.settings import PLACE, when, where
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import CoderKind, Coding

CODEBOOK: Final = "ucdp.ged"
LICENCE: Final = "CC BY 4.0"
_event: Final = unchecked(Event)
_coding: Final = unchecked(Coding)

_CODED: Final = (
    (GedRow.type_of_violence, "ucdp.type_of_violence"),
    (GedRow.active_year, "ucdp.active_year"),
    (GedRow.code_status, "ucdp.code_status"),
    (GedRow.where_prec, "ucdp.where_prec"),
    (GedRow.event_clarity, "ucdp.event_clarity"),
    (GedRow.date_prec, "ucdp.date_prec"),
    (GedRow.number_of_sources, "ucdp.number_of_sources"),
    (GedRow.year, "ucdp.year"),
)


def _coded(row: GedRow) -> Made[tuple[Code, ...]]:
    known = row.type_of_violence is None or row.type_of_violence in TYPES
    unknown = noted("ucdp.unknown-code", f"expected 1, 2 or 3, found {row.type_of_violence}", "type_of_violence")
    return Made(tuple(codes_in(row, _CODED)), () if known else (unknown,))


CODED: Final = Part(_coded, *(column for column, _ in _CODED))


def events(row: GedRow) -> Iterator[Event | Notice]:
    """Give the event of a row, and notices on cells that are unreadable or contradict each other."""
    coded, days, place, cited = CODED.of(row), when(row), PLACE.of(row), cites(row)
    sides, numbers = dyad(row), NUMBERS.of(row)
    if coded.notices or days.notices or place.notices or numbers.notices or cited.notices:
        notices = told(row, coded, days, place, numbers, cited)
        yield from notices
        if has_moved(notices):
            return
    record = None if row.id is None else str(row.id)
    if record is None:
        message = "expected an id, found none; the text of the row stands for it"
        yield located(noted("table.no-id", message, "id"), row)
    yield _event(
        id=row_event_id(CODEBOOK, record or "", row_sha256=None if record else sha256(row.text.encode()).hexdigest()),
        kind=kind_of(row.type_of_violence, row.best),
        when=days.value[0],
        where=where(row, place.value),
        participants=sides.participants,
        tolls=tolls(numbers.value, sides),
        sources=(UCDP, *ORIGINALS.of(row).value),
        cites=cited.value[0],
        codes=(
            *coded.value,
            *sides.codes,
            *code(row, GedRow.relid, "ucdp.relid"),
            *days.value[1],
            *numbers.value.codes,
            *cited.value[1],
        ),
        coding=_coding(
            codebook=CODEBOOK,
            release=row.release,
            record=record,
            coder="Uppsala Conflict Data Program",
            coder_kind=CoderKind.ORGANISATION,
            licence=LICENCE,
            redistributable=True,
        ),
    )


UCDP_GED: Final = DataSet(
    name="ucdp.ged",
    title="UCDP Georeferenced Event Dataset",
    codebook=CODEBOOK,
    licence=LICENCE,
    redistributable=True,
    layouts=LAYOUTS,
    row=GedRow,
    events=events,
    release_in=release_in,
    key=GedRow.id.name,
)
