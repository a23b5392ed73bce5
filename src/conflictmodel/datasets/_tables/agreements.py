"""What the columns of a layout agree in, so that a row whose cells have moved under other headers is told by it."""

from collections.abc import Callable
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, require_tuples, require_words

MOST_BROKEN: Final = 1  # agreements in an honest row; with more of them, its cells stand under headers not theirs


@final
@attrs.frozen(kw_only=True)
class Agreement:
    """Something that holds of the cells under some headers in all but the odd row; `says` is what, in words.

    >>> parts = Agreement(headers=("part", "whole"), says="the part is in the whole", holds=lambda a, b: a in b)
    >>> parts.holds("a", "ab"), str(parts)
    (True, 'the part is in the whole')

    Raises:
        ValueError: if it is about no column, or without words.

    """

    headers: tuple[str, ...]
    says: str
    holds: Callable[..., bool]

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse an agreement about nothing."""
        require_tuples(self, "headers")
        require_words(self, "headers", "says")

    def __str__(self) -> str:
        """Say what holds."""
        return self.says


def filled(*headers: str) -> tuple[Agreement, ...]:
    """Give the agreements that each of some columns has no empty cell."""
    return tuple(Agreement(headers=(each,), says=f"{each} is filled", holds=bool) for each in headers)


def one_of(header: str, cells: frozenset[str], says: str) -> Agreement:
    """Give the agreement that a column has no other cells than these."""
    return Agreement(headers=(header,), says=f"{header} is {says}", holds=cells.__contains__)


def rising(*headers: str) -> Agreement:
    """Give the agreement that the columns are whole numbers of which none is above the next."""

    def holds(*cells: str) -> bool:
        return are_counts(*cells) and [int(each) for each in cells] == sorted(map(int, cells))

    return Agreement(headers=headers, says=f"{' ≤ '.join(headers)}", holds=holds)


def are_counts(*cells: str) -> bool:
    """Say whether all cells are whole numbers of 0 or more."""
    return all(each.isdecimal() and each.isascii() for each in cells)


def is_number(cell: str) -> bool:
    """Say whether a cell has nothing but what decimal numbers are written with, or is empty."""
    return not cell.strip("0123456789.-eE")
