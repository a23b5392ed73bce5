"""GDELT's normalisation files: how many events it has of each day, month or year."""

from collections.abc import Iterator
from typing import Final, final

from conflictmodel.datasets._tables.columns import Column, count
from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.delimited import Delimited
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.parts import located, noted
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets.gdelt.account import GDELT, LICENCE, coding_of
from conflictmodel.datasets.gdelt.cells import span_of_days
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.kinds import EventKind
from conflictmodel.values.counts import exactly
from conflictmodel.values.readings import Reading

CODEBOOK: Final = "gdelt.norms"


@final
class NormRow(Row):
    """How many events GDELT has of a day, month or year; the files have no headers, these are ours."""

    __slots__ = ()

    period = Column("Period", parse=span_of_days)
    number = Column("Events", parse=count)


def events(row: NormRow) -> Iterator[Event | Notice]:
    """Give an aggregate of all events of the period, or a notice where there is no number."""
    yield from row.notices()
    period, number = row.period, row.number
    if period is None or number is None:
        yield located(noted("gdelt.no-number", "expected a period and a number of events", "Events"), row)
        return
    record = row["Period"]
    yield Event(
        id=row_event_id(CODEBOOK, record),
        kind=EventKind.OTHER,
        when=Reading(value=period),
        number=Reading(value=exactly(number)),
        sources=(GDELT,),
        coding=coding_of(CODEBOOK, release="1.0", record=record, at=None),
    )


GDELT_NORMS: Final = DataSet(
    name="gdelt.norms",
    title="GDELT normalisation files",
    codebook=CODEBOOK,
    licence=LICENCE,
    redistributable=True,
    layouts=(Layout(name="norms", headers=("Period", "Events"), dialect=Delimited(), headerless=True),),
    row=NormRow,
    events=events,
)
