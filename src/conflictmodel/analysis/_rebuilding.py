"""Records made anew, part by part: every value in them passes through what knows its sort."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Protocol, TypeVar, get_args, get_type_hints

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel.values.ids import ArticleId, ClaimId, EventId, LinkId

T = TypeVar("T")
_IDS = frozenset({ArticleId, ClaimId, EventId, LinkId})


class Change(Protocol):
    """What becomes of the parts of a record."""

    def id(self, id_: str) -> str:
        """Give what an id becomes."""

    def words(self, text: str) -> str:
        """Give what any other string becomes."""

    @property
    def records(self) -> Mapping[type, Callable[[Any], Any]]:
        """What becomes of records of these types, parts and all."""


def rebuilt(value: T, change: Change) -> T:
    """Give a value in which every part has been changed; what stays as it is, is the very same object."""
    made: T = _rebuilt(value, change, is_id=False)
    return made


def with_parts_rebuilt(record: T, change: Change) -> T:
    """Give a record in which every part has been changed, but which is itself none of those to be changed."""
    kind: type = type(record)
    ids = _id_fields(kind)
    old = {field.name: getattr(record, field.name) for field in attrs.fields(kind)}
    new = {name: _rebuilt(part, change, is_id=name in ids) for name, part in old.items()}
    changed = {name: part for name, part in new.items() if part is not old[name]}
    made: T = attrs.evolve(record, **changed) if changed else record  # type: ignore[misc]  # a record of ours
    return made


def _rebuilt(value: Any, change: Change, *, is_id: bool) -> Any:  # noqa: ANN401 (any part of any record)
    if isinstance(value, str):
        return change.id(value) if is_id else change.words(value)
    if isinstance(value, tuple):
        made = tuple(_rebuilt(each, change, is_id=is_id) for each in value)
        return value if all(new is old for new, old in zip(made, value, strict=True)) else made
    kind: type = type(value)
    if kind in change.records:
        return change.records[kind](value)
    if isinstance(value, Vocabulary) or not attrs.has(kind):
        return value
    return with_parts_rebuilt(value, change)


def parts_of(record: object, kind: type[T]) -> Iterator[T]:
    """Give every record of a kind inside another, however deep, each before its own parts."""
    waiting = [record]
    while waiting:
        part = waiting.pop()
        held: type = type(part)
        if isinstance(part, kind):
            yield part
        if isinstance(part, tuple):
            waiting += part
        elif attrs.has(held):
            waiting += (getattr(part, field.name) for field in attrs.fields(held))


@cache
def _id_fields(record: type) -> frozenset[str]:
    """Name the fields of a record that hold ids, alone or several."""
    return frozenset(name for name, hint in get_type_hints(record).items() if _holds_ids(hint))


def _holds_ids(hint: object) -> bool:
    return hint in _IDS or any(_holds_ids(each) for each in get_args(hint))
