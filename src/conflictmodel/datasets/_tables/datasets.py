"""What a data set is: its name, terms and layouts, its class of rows, and how a row becomes events."""

from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar, final

import attrs

from conflictmodel._records import brief_repr, require_tuples, require_words
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.values.codings import Coding

R = TypeVar("R", bound=Row)


class Item(Protocol):
    """What a row is about: an event, or another record that says how it came to be."""

    @property
    def coding(self) -> Coding | None:
        """How it came to be."""
        ...


@final
@attrs.frozen(kw_only=True)
class DataSet(Generic[R]):
    """A data set that can be read and written: yours is passed to `open`, and nothing is registered.

    `events` gives for each row at least one event or notice, unless its rows are about something else: then `items`
    does, and `events` gives what events there are in them. `release_in` finds the release in the name of a file. `key`
    names the column whose value tells a record from all others, in every release.

    Raises:
        ValueError: if it has no name or no layout, or its rows have no column of the name of its key.

    """

    name: str
    title: str
    codebook: str
    licence: str | None = None
    redistributable: bool | None = None
    layouts: tuple[Layout, ...]
    row: type[R]
    events: Callable[[R], Iterator[Event | Notice]]
    items: Callable[[R], Iterator[Item | Notice]] | None = None
    release_in: Callable[[str], str | None] | None = None
    key: str | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a data set that no file can be of."""
        require_tuples(self, "layouts")
        require_words(self, "name", "title", "codebook", "layouts")
        if self.key is not None and self.key not in [column.name for column in self.row.columns]:
            message = f"key {self.key!r} is the name of no column of {self.row.__name__}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Give the title."""
        return self.title
