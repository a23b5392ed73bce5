"""What a later release of a data set says otherwise: revisions and retractions, record by record, as a stream."""

import enum
from collections.abc import Callable, Hashable, Iterator, Sequence
from hashlib import sha256
from operator import itemgetter
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.layouts import ABSENT, Sheet, plain_header
from conflictmodel.datasets._tables.reading import Table
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.events import Event
from conflictmodel.model.identity import link_id
from conflictmodel.model.links import Link, LinkRelation, Revision
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import EventId

R = TypeVar("R", bound=Row)
Change: TypeAlias = Revision | Link
_OCTETS: Final = 8  # of the hash that is kept for each field of an event that may have changed
# An event keeps its id through all releases, and its coding names the release.
_FIELDS: Final = tuple(field.name for field in attrs.fields(Event) if field.name not in ("id", "coding"))


class _Stand(enum.Enum):
    """How the row of an id stands to the other release, once that is known; until then there is a hash of its cells."""

    SAME = enum.auto()
    DIFFERS = enum.auto()
    ADDED = enum.auto()
    TOLD = enum.auto()


def changes(old: Table[R], new: Table[R]) -> Iterator[Change | Notice]:
    """Compare two releases of a data set: a revision for each event that changed, a retraction for each that is gone.

    `Revision.fields` are the fields of the event that differ, not headers, which change from layout to layout; its id
    and coding are not compared, and a column that is not in the event does not count. A retraction is a `Link` without
    a `this`. Both come in the order of the old file, whatever the order of the rows in either; events that are only in
    the new one are not told. Rows that cannot be read, have no id, or have that of an earlier row, which alone is
    compared, are notices; where rows of the new file cannot be read, nothing is said to be retracted.

    The old file is read twice, the new one once. Held are the id of each row with a hash of its cells, some 200 bytes,
    and for an event whose cells differ a hash of each field, some 300 more.

    Raises:
        ValueError: if the tables are of two data sets, or of one whose rows have no ids.

    """
    if old.dataset.name != new.dataset.name:
        message = f"expected two releases of one data set, found {old.dataset.title} and {new.dataset.title}"
        raise ValueError(message)
    if old.dataset.key is None:
        message = f"rows of {old.dataset.title} have no id that outlives a release"
        raise ValueError(message)
    (key,) = (column for column in old.dataset.row.columns if column.name == old.dataset.key)
    return _Comparison(old, new, key).changes()


class _Comparison:
    """Two releases, and what is known of each row so far."""

    def __init__(self, old: Table[Any], new: Table[Any], key: Column[Any]) -> None:
        self._old = old
        self._new = new
        self._key = key
        shared = sorted(set(map(plain_header, old.headers)) & set(map(plain_header, new.headers)))
        self._takers = {sheet: _taker(sheet, shared) for table in (old, new) for sheet in table.sheets}
        self._known: dict[Hashable, int | _Stand] = {}
        self._fields: dict[EventId, bytes] = {}
        self._all_read = True

    def changes(self) -> Iterator[Change | Notice]:
        for row, key in self._identified(self._old):
            if isinstance(row, Notice):
                yield row
            elif key in self._known:
                yield _duplicate(row, key)
            else:
                self._known[key] = self._hash(row)
        yield from self._compare()
        lost = 0
        for row, key in self._identified(self._old):
            if isinstance(row, Notice):
                continue  # which was given when the file was read first
            stand, self._known[key] = self._known[key], _Stand.TOLD
            if stand is _Stand.DIFFERS or (isinstance(stand, int) and self._all_read):
                yield from self._told(row)
            lost += isinstance(stand, int) and not self._all_read
        if lost:
            message = f"{lost} records of {self._old.path} are not among the rows that could be read"
            yield _notice("table.retractions-unknown", message, Location(file=self._new.path))

    def _compare(self) -> Iterator[Notice]:
        for row, key in self._identified(self._new):
            if isinstance(row, Notice):
                self._all_read = self._all_read and row.severity is Severity.INFO
                yield row
                continue
            stand = self._known.get(key, _Stand.ADDED)
            if isinstance(stand, _Stand):
                if key in self._known:
                    yield _duplicate(row, key)
                self._known[key] = stand
                continue
            events = [] if stand == self._hash(row) else list(self._new.dataset.events(row))
            found = [each for each in events if isinstance(each, Event)]
            self._known[key] = _Stand.DIFFERS if found else _Stand.SAME
            self._fields.update((event.id, _hashed_fields(event)) for event in found)
            if events and not found:  # it is there, and cannot be read
                yield from (each for each in events if isinstance(each, Notice))

    def _told(self, row: Row) -> Iterator[Change | Notice]:
        for event in self._old.dataset.events(row):
            if isinstance(event, Notice):
                continue  # on what the row says, not on what has changed
            then, now = _hashed_fields(event), self._fields.get(event.id)
            coding = event.coding or Coding(codebook=self._old.dataset.codebook)
            coding = attrs.evolve(coding, release=self._new.release)
            if now is None:
                gone = (event.id,)
                name = link_id(None, LinkRelation.RETRACTS, gone)
                yield Link(id=name, relation=LinkRelation.RETRACTS, that=gone, coding=coding)
            elif then != now:
                yield Revision(record=event.id, fields=_differing(then, now), coding=coding)

    def _identified(self, table: Table[Any]) -> Iterator[tuple[Row | Notice, Hashable]]:
        for row in table.rows():
            if isinstance(row, Notice):
                yield row, None
            elif row.fits:
                key: Hashable = self._key.__get__(row, type(row))
                message = "expected an id, found none; the row cannot be compared"
                yield (row if key is not None else _notice("table.no-id", message, row.location())), key

    def _hash(self, row: Row) -> int:
        return hash(self._takers[row.sheet]((*row.cells, "")))


def _taker(sheet: Sheet, shared: list[str]) -> Callable[[Sequence[str]], object]:
    """Take out the cells of typed columns, and of what else both files have; for an absent one the last, an empty one.

    An absent column and an empty cell say the same.
    """
    plain = [plain_header(header) for header in sheet.headers]
    return itemgetter(*sheet.places, *(plain.index(each) if each in plain else ABSENT for each in shared))


def _hashed_fields(event: Event) -> bytes:
    # Not Python's own hash, for which -1 and -2 are one: a point may move from one to the other.
    return b"".join(
        sha256(repr(getattr(event, name)).encode("utf-8", "surrogatepass")).digest()[:_OCTETS] for name in _FIELDS
    )


def _differing(then: bytes, now: bytes) -> tuple[str, ...]:
    starts = range(0, len(then), _OCTETS)
    return tuple(
        name for name, at in zip(_FIELDS, starts, strict=True) if then[at : at + _OCTETS] != now[at : at + _OCTETS]
    )


def _duplicate(row: Row, key: Hashable) -> Notice:
    message = f"the id {key} stands in an earlier row, too; that one is compared"
    return _notice("table.duplicate-id", message, row.location())


def _notice(code: str, message: str, location: Location) -> Notice:
    return Notice(code=code, severity=Severity.WARNING, message=message, location=location)
