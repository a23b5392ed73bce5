"""From a row of UCDP GED to an event: UCDP's own account, which cites what it drew on."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.parts import Made, Part, code, codes_in, has_moved, located, noted, told
from conflictmodel.datasets.ucdp.citations import cites
from conflictmodel.datasets.ucdp.codes import TYPES, kind_of
from conflictmodel.datasets.ucdp.deaths import DEATHS
from conflictmodel.datasets.ucdp.naming import release_in
from conflictmodel.datasets.ucdp.parties import ORIGINALS, PARTY_A, PARTY_B, UCDP, states
from conflictmodel.datasets.ucdp.rows import LAYOUTS, GedRow
from conflictmodel.datasets.ucdp.settings import PLACE, WHEN, where
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import CoderKind, Coding

CODEBOOK: Final = "ucdp.ged"
LICENCE: Final = "CC BY 4.0"

_CONFLICT: Final = (
    (GedRow.conflict_new_id, "ucdp.conflict"),
    (GedRow.conflict_dset_id, "ucdp.conflict.before_2017"),
    (GedRow.conflict_name, "ucdp.conflict_name"),
    (GedRow.dyad_new_id, "ucdp.dyad"),
    (GedRow.dyad_dset_id, "ucdp.dyad.before_2017"),
    (GedRow.dyad_name, "ucdp.dyad_name"),
)
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


def _conflict(row: GedRow) -> Made[tuple[Code, ...]]:
    return Made(tuple(codes_in(row, _CONFLICT)))


def _coded(row: GedRow) -> Made[tuple[Code, ...]]:
    known = row.type_of_violence is None or row.type_of_violence in TYPES
    unknown = noted("ucdp.unknown-code", f"expected 1, 2 or 3, found {row.type_of_violence}", "type_of_violence")
    return Made(tuple(codes_in(row, _CODED)), () if known else (unknown,))


CONFLICT: Final = Part(_conflict, *(column for column, _ in _CONFLICT))
CODED: Final = Part(_coded, *(column for column, _ in _CODED))


def events(row: GedRow) -> Iterator[Event | Notice]:
    """Give the event of a row, and notices on cells that are unreadable or contradict each other."""
    state_a, state_b = states(row)
    coded, when, place, cited = CODED.of(row), WHEN.of(row), PLACE.of(row), cites(row)
    party_a, party_b, deaths = PARTY_A.of(row, state_a), PARTY_B.of(row, state_b), DEATHS.of(row, state_a, state_b)
    if coded.notices or when.notices or place.notices or deaths.notices or cited.notices:
        notices = told(row, coded, when, place, deaths, cited)
        yield from notices
        if has_moved(notices):
            return
    record = None if row.id is None else str(row.id)
    if record is None:
        message = "expected an id, found none; the text of the row stands for it"
        yield located(noted("table.no-id", message, "id"), row)
    yield Event(
        id=row_event_id(CODEBOOK, record or "", row_sha256=None if record else sha256(row.text.encode()).hexdigest()),
        kind=kind_of(row.type_of_violence, row.best),
        when=when.value[0],
        where=where(row, place.value),
        participants=party_a.value + party_b.value,
        tolls=deaths.value[0],
        sources=(UCDP, *ORIGINALS.of(row).value),
        cites=cited.value[0],
        codes=(
            *coded.value,
            *CONFLICT.of(row).value,
            *code(row, GedRow.relid, "ucdp.relid"),
            *when.value[1],
            *deaths.value[1],
            *cited.value[1],
        ),
        coding=Coding(
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
