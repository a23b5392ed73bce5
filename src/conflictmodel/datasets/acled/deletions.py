"""From ACLED's list of deleted events to links: each takes one of its events back."""

from collections.abc import Iterator
from typing import Final

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.parts import Made, Part, located, noted, told
from conflictmodel.datasets.acled.accounts import CODEBOOK, LICENCE, coding_of
from conflictmodel.datasets.acled.rows import DELETION_LAYOUTS, DeletionRow
from conflictmodel.errors import Notice, Severity
from conflictmodel.model.events import Event
from conflictmodel.model.identity import link_id, row_event_id
from conflictmodel.model.links import Link, LinkRelation
from conflictmodel.values.moments import Moment

DELETIONS: Final = "acled.deleted"


def _deleted(row: DeletionRow) -> Made[Moment | None]:
    return Made(row.deleted_timestamp)


DELETED: Final = Part(_deleted, DeletionRow.deleted_timestamp)


def links(row: DeletionRow) -> Iterator[Link | Notice]:
    """Give the link that takes an event back, whose id is that of the event in any file of ACLED."""
    deleted = DELETED.of(row)
    yield from told(row, deleted)
    record = row.event_id_cnty
    if record is None:
        message = "expected the id of an event, found none, so that nothing is taken back"
        yield located(noted("acled.deletion-without-id", message, "event_id_cnty", Severity.ERROR), row)
        return
    that = (row_event_id(CODEBOOK, record),)
    yield Link(
        id=link_id(None, LinkRelation.RETRACTS, that),
        relation=LinkRelation.RETRACTS,
        that=that,
        coding=coding_of(DELETIONS, record, deleted.value),
    )


def no_events(row: DeletionRow) -> Iterator[Event | Notice]:
    """Give only the notices: a list of deletions tells of no event."""
    return (each for each in links(row) if isinstance(each, Notice))


ACLED_DELETIONS: Final = DataSet(
    name="acled.deletions",
    title="ACLED list of deleted events",
    codebook=DELETIONS,
    licence=LICENCE,
    redistributable=False,
    layouts=DELETION_LAYOUTS,
    row=DeletionRow,
    events=no_events,
    items=links,
)
