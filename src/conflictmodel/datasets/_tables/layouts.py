"""Layouts: the columns that a data set has had in one of its versions, and the sheet that the rows of a file share."""

from collections.abc import Callable, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any, Final, NamedTuple, final

import attrs

from conflictmodel._records import brief_repr, require_tuples, require_words
from conflictmodel.datasets._tables.agreements import MOST_BROKEN, Agreement
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.dialects import Dialect

ABSENT: Final = -1
MOST_AGREEING: Final = 16_384  # combinations of watched cells that a sheet remembers


@final
@attrs.frozen(kw_only=True)
class Layout:
    """The columns of a data set in one of its versions, by their headers, and how its files are written.

    `needs` are the headers without which a file is not of this layout (empty: all of them); `headerless` says that
    files without headers are known, so that a file of just this width is taken for one if its cells fit. `beside`
    names layouts of other widths whose rows stand in one headerless file with those of this one. `agreements` are what
    its columns agree in; a row that breaks two of them is shifted. Only where it breaks one among the `watched` columns
    (empty: where it breaks any) is the whole of it looked at. Up to `strippable` columns at the end are often empty, so
    that a row may lack them where a program has stripped what is white at the end of lines.

    Raises:
        ValueError: if there is no header, what is needed is none of them, or as many may be lacking.

    """

    name: str
    headers: tuple[str, ...]
    dialect: Dialect
    needs: tuple[str, ...] = ()
    headerless: bool = False
    beside: tuple[str, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    watched: tuple[str, ...] = ()
    strippable: int = 0

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a layout that nothing can be recognised by."""
        require_tuples(self, "headers", "needs", "beside", "agreements", "watched")
        require_words(self, "name", "headers")
        agreeing = tuple(header for each in self.agreements for header in each.headers)
        plain = set(map(plain_header, self.headers))
        for what, named in (("needs", self.needs), ("watched", self.watched), ("agreements on", agreeing)):
            if strangers := set(map(plain_header, named)) - plain:
                message = f"{what} {sorted(strangers)} are not among the headers"
                raise ValueError(message)
        if not 0 <= self.strippable < len(self.headers):
            message = f"strippable must be 0 or more and below {len(self.headers)}, found {self.strippable}"
            raise ValueError(message)

    @property
    def width(self) -> int:
        """Count the columns."""
        return len(self.headers)

    def may_be_of(self, width: int) -> bool:
        """Say whether a row of so many cells has all its columns, or lacks only such as may be stripped."""
        return self.width - self.strippable <= width <= self.width


class Memory(NamedTuple):
    """What was made of equal cells of one file: how to take them out of a row, what came of which, who may refuse."""

    key: Callable[[Sequence[str]], object]
    known: dict[object, Any]
    readers: tuple[tuple[int, Callable[[str], str | None]], ...]


@final
@attrs.frozen(kw_only=True)
class Sheet:
    """What the rows of one file share: its name, layout, headers, encoding, and the text around its rows.

    `places` gives for each typed column of the class of rows where its cells stand. A row that does not fit its
    headers belongs to the `unread` sheet beside this one, in which no column has a place. There is one sheet of a
    file, whatever another says. `memories` are for speed alone.
    """

    file: str
    layout: Layout
    headers: tuple[str, ...]
    columns: tuple[Column[Any], ...]
    encoding: str = "utf-8"
    mark: bytes = b""
    head: str = ""
    tail: str = ""
    release: str | None = None
    places: tuple[int, ...] = attrs.field(init=False, repr=False)
    watch: Callable[[Sequence[str]], object] = attrs.field(init=False, repr=False)
    _agreements: tuple[tuple[Agreement, bool, tuple[int, ...]], ...] = attrs.field(init=False, repr=False)
    agreeing: set[object] = attrs.field(init=False, repr=False, factory=set)
    unread: "Sheet" = attrs.field(init=False, repr=False)
    memories: dict[object, Memory] = attrs.field(init=False, repr=False, factory=dict)

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @places.default
    def _placed(self) -> tuple[int, ...]:
        return tuple(_place(column.headers, self.headers) for column in self.columns)

    @watch.default
    def _watching(self) -> Callable[[Sequence[str]], object]:
        return itemgetter(*self.watched_places) if self.watched_places else bool

    @_agreements.default
    def _placed_agreements(self) -> tuple[tuple[Agreement, bool, tuple[int, ...]], ...]:
        every = self.layout.agreements
        found = iter(self._places_of(tuple(header for each in every for header in each.headers)))
        placed = tuple((each, tuple(islice(found, len(each.headers)))) for each in every)
        watched = set(self.watched_places)
        return tuple((each, watched.issuperset(at), at) for each, at in placed if ABSENT not in at)

    def _places_of(self, headers: tuple[str, ...]) -> tuple[int, ...]:
        found = {plain_header(header): at for at, header in reversed(tuple(enumerate(self.headers)))}
        return tuple(found.get(plain_header(header), ABSENT) for header in headers)

    @property
    def watched_places(self) -> tuple[int, ...]:
        """The places of the cells that are looked at in each row."""
        every = (header for each in self.layout.agreements for header in each.headers)
        at = self._places_of(self.layout.watched or tuple(dict.fromkeys(every)))
        return tuple(each for each in at if each != ABSENT)

    def broken(self, cells: Sequence[str]) -> tuple[Agreement, ...]:
        """Give the agreements that a row as wide as the headers breaks, if it is shifted; else none.

        What is watched of a row that breaks none is remembered in `agreeing`, for which one look is enough.
        """
        watched = [each for each in self._agreements if each[1]]
        if all(each.holds(*(cells[one] for one in at)) for each, _, at in watched):
            if len(self.agreeing) < MOST_AGREEING:
                self.agreeing.add(self.watch(cells))
            return ()
        broken = tuple(each for each, _, at in self._agreements if not each.holds(*(cells[one] for one in at)))
        return broken if len(broken) > MOST_BROKEN else ()

    def agrees(self, cells: Sequence[str]) -> bool:
        """Say whether a row as wide as the headers breaks no agreement at all."""
        return all(each.holds(*(cells[one] for one in at)) for each, _, at in self._agreements)

    @unread.default
    def _without_headers(self) -> "Sheet":
        return attrs.evolve(self, headers=()) if self.headers else self

    @property
    def dialect(self) -> Dialect:
        """How the rows are written."""
        return self.layout.dialect


def plain_header(header: str) -> str:
    """Take away what headers of one column differ in: case, blanks around them.

    >>> plain_header(" EVENT_DATE ")
    'event_date'
    """
    return header.strip().lower()


def _place(headers: tuple[str, ...], found: tuple[str, ...]) -> int:
    plain = [plain_header(each) for each in found]
    return next((plain.index(each) for each in map(plain_header, headers) if each in plain), ABSENT)
