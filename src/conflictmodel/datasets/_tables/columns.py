"""Typed columns: a cell is read when somebody asks for it, and never before."""

from collections.abc import Callable, Sequence
from datetime import date
from math import isfinite
from typing import Final, Generic, Protocol, Self, TypeVar, final, overload

T = TypeVar("T")
V = TypeVar("V", int, float)
MOST_KNOWN: Final = 16_384  # cells that a column remembers: all days of 44 years
LONGEST_KNOWN: Final = 64  # characters; longer cells hardly ever repeat
NOTHING: Final = frozenset({""})


class Placed(Protocol):
    """What the rows of a file share, as far as a column asks: where the cells of each column stand."""

    @property
    def places(self) -> tuple[int, ...]:
        """The place of each column, below 0 where there is none."""
        ...


class Celled(Protocol):
    """A row, as far as a column asks: past its properties, which would cost as much as all the rest of a cell."""

    @property
    def _cells(self) -> Sequence[str]: ...

    @property
    def _sheet(self) -> Placed: ...


class _Known(dict[str, T | None]):
    """What the first cells of a column were read as, up to a bound."""

    def __init__(self, parse: Callable[[str], T], nothing: frozenset[str]) -> None:
        super().__init__(dict.fromkeys(nothing))
        self._parse = parse

    def __missing__(self, cell: str) -> T | None:
        try:
            value = self._parse(cell)
        except ValueError:
            value = None
        if len(self) < MOST_KNOWN and len(cell) <= LONGEST_KNOWN:
            self[cell] = value
        return value


@final
class Column(Generic[T]):
    """A column of a class of rows: its headers in the layouts that have it, and how a cell of it is read.

    On a row it gives the value of the cell: None where the column is absent or the cell empty, one of the words
    that stand for nothing, or not to be read, which ``row.notices()`` tells. `parse` raises a `ValueError` that says
    what it expected.

    >>> whole_number("12"), day("2016-12-29 00:00:00.000")
    (12, datetime.date(2016, 12, 29))
    """

    __slots__ = ("_known", "headers", "name", "nothing", "number", "parse")

    def __init__(self, *headers: str, parse: Callable[[str], T], nothing: frozenset[str] = NOTHING) -> None:
        """Take the headers under which the column is known, the first being the present one."""
        self.headers = headers
        self.parse = parse
        self.nothing = nothing
        self.name = headers[0]
        self.number = -1  # its place among the columns of its class of rows, which gives it
        self._known: dict[str, T | None] | None = None if parse is words else _Known(parse, nothing)

    @property
    def can_fail(self) -> bool:
        """Whether there are cells that it cannot read."""
        return self.parse is not words

    @overload
    def __get__(self, row: None, owner: type) -> Self: ...

    @overload
    def __get__(self, row: Celled, owner: type) -> T | None: ...

    def __get__(self, row: Celled | None, owner: type) -> Self | T | None:
        """Read the cell of a row; on the class it is the column itself."""
        if row is None:
            return self
        at = row._sheet.places[self.number]  # noqa: SLF001 - see `Celled`
        if at < 0:
            return None
        cell = row._cells[at]  # noqa: SLF001 (a column reads the cells of its row)
        if self._known is not None:
            return self._known[cell]
        return None if cell in self.nothing else cell  # type: ignore[return-value]  # words are read as they stand

    def flaw(self, cell: str) -> str | None:
        """Say why a cell cannot be read, or None if it can or says nothing."""
        if self._known is None or self._known[cell] is not None or cell in self.nothing:
            return None
        try:
            self.parse(cell)
        except ValueError as error:
            return _shown_flaw(error, cell)
        return None


def words(cell: str) -> str:
    """Take the cell as it stands."""
    return cell


def whole_number(cell: str) -> int:
    """Read an integer in decimal digits.

    Raises:
        ValueError: if it is anything else, such as ``1.5`` or ``1,000``.

    """
    digits = cell if cell.isdecimal() else cell.removeprefix("-")
    if digits.isdecimal() and digits.isascii() and len(digits) <= MOST_DIGITS:
        return int(cell)
    message = "a whole number"
    raise ValueError(message)


def count(cell: str) -> int:
    """Read an integer that is not below 0.

    Raises:
        ValueError: if it is anything else.

    """
    if cell.isdecimal() and cell.isascii() and len(cell) <= MOST_DIGITS:
        return int(cell)
    message = "a number of 0 or more"
    raise ValueError(message)


def decimal_number(cell: str) -> float:
    """Read a decimal number, finite and without blanks.

    Raises:
        ValueError: if it is anything else.

    """
    message = "a decimal number"
    if len(cell) > MOST_DIGITS * 2 or cell.strip(_OF_DECIMALS):
        raise ValueError(message)
    try:
        number = float(cell)
    except ValueError as error:
        raise ValueError(message) from error
    if not isfinite(number):
        raise ValueError(message)
    return number


def day(cell: str) -> date:
    """Read an ISO 8601 day, at midnight if it has a clock at all.

    Raises:
        ValueError: if it is anything else.

    """
    written, clock = cell[:_OF_A_DAY], cell[_OF_A_DAY:]
    if clock and (clock[0] not in " T" or clock[1:].strip("0:.")):
        written = ""
    try:
        return date.fromisoformat(written if len(written) == _OF_A_DAY else "")
    except ValueError as error:
        message = "a day such as 2016-12-29"
        raise ValueError(message) from error


MOST_DIGITS: Final = 18  # an integer of the wire has 64 bits
_OF_DECIMALS: Final = "0123456789.-+eE"  # the characters of a decimal number
_OF_A_DAY: Final = len("2016-12-29")


def _shown_flaw(error: ValueError, cell: str) -> str:
    shown = cell if len(cell) <= LONGEST_KNOWN else f"{cell[:LONGEST_KNOWN]}…"
    return f"expected {error}, found {shown!r}"
