"""Counts: how many, as far as it was said; an interval, a vague word, and named conventions to read it by."""

from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, pydantic_schema, require_tuples


class VagueNumber(Vocabulary):
    """A word that says how many without a number."""

    A_COUPLE = "a_couple", "Two, or hardly more."
    A_FEW = "a_few", "A small number: a few, a handful."
    A_NUMBER = "a_number", "More than one: a number of."
    SEVERAL = "several", "More than two, not many."
    MANY = "many", "A large number: many, numerous, scores upon scores."
    TENS = "tens", "Tens of them."
    DOZENS = "dozens", "Dozens of them."
    SCORES = "scores", "Scores of them."
    HUNDREDS = "hundreds", "Hundreds of them."
    THOUSANDS = "thousands", "Thousands of them."
    TENS_OF_THOUSANDS = "tens_of_thousands", "Tens of thousands of them."
    HUNDREDS_OF_THOUSANDS = "hundreds_of_thousands", "Hundreds of thousands of them."
    MILLIONS = "millions", "Millions of them."


@final
@attrs.frozen(kw_only=True)
class Count:
    """How many, as said: bounds, a best figure only where the source states one, a vague word where it is vague.

    “At least 12” has no upper bound. “No casualties” is 0, which is not the same as nothing said. `best` may
    lie outside the bounds: real tables hold such rows, and readers give a Notice.

    >>> print(Count(low=12))
    at least 12
    >>> print(Count(vague=VagueNumber.DOZENS))
    dozens

    Raises:
        ValueError: if nothing is said at all, a number is negative, or low is above high.

    """

    low: int | None = None
    best: int | None = None
    high: int | None = None
    approximate: bool = False
    vague: VagueNumber | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a count that says nothing or contradicts itself."""
        low, best, high = self.low, self.best, self.high
        if low is None and best is None and high is None and self.vague is None:
            message = "a count needs a number or a vague word"
            raise ValueError(message)
        if (low or 0) < 0 or (best or 0) < 0 or (high or 0) < 0:
            message = f"a count cannot be negative: low {low}, best {best}, high {high}"
            raise ValueError(message)
        if low is not None and high is not None and low > high:
            message = f"low ({low}) is above high ({high})"
            raise ValueError(message)

    @property
    def exact(self) -> int | None:
        """The number, where one number was said and nothing softens it."""
        sole = self.low is not None and self.low == self.high and self.best in (None, self.low)
        return self.low if sole and not self.approximate and self.vague is None else None

    def __str__(self) -> str:
        """Say it for a person: ``about 40``, ``at least 12``, ``3 to 9, best 5``."""
        about = "about " if self.approximate else ""
        words = _spoken_bounds(self.low, self.high)
        if not words:
            words = str(self.best if self.best is not None else self.vague)
        elif self.vague is not None:
            words = f"{self.vague} ({words})"
        if self.best is not None and words != str(self.best):
            words = f"{words}, best {self.best}"
        return about + words


def exactly(number: int) -> Count:
    """Make the count of a plain number: seven is at least seven and at most seven.

    >>> exactly(7) == Count(low=7, high=7)
    True
    """
    return Count(low=number, high=number)


@final
@attrs.frozen(kw_only=True)
class VagueBounds:
    """What a convention makes of one vague word.

    >>> VagueBounds(vague=VagueNumber.DOZENS, low=24)
    VagueBounds(vague=VagueNumber.DOZENS, low=24)
    """

    vague: VagueNumber
    low: int | None = None
    high: int | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema


@final
@attrs.frozen(kw_only=True)
class Convention:
    """A named way to turn vague words into bounds, so that a sum can say by whose rule it was made.

    >>> few = VagueBounds(vague=VagueNumber.A_FEW, low=3)
    >>> house = Convention(name="house", source="our codebook, §4", bounds=(few,))
    >>> bounds_of(Count(vague=VagueNumber.A_FEW), house)
    (3, None)

    Raises:
        ValueError: if the bounds are not a tuple.

    """

    name: str
    bounds: tuple[VagueBounds, ...]
    source: str

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse bounds that are not a tuple."""
        require_tuples(self, "bounds")


def _at_least(**lowest: int) -> tuple[VagueBounds, ...]:
    return tuple(VagueBounds(vague=VagueNumber.of(word), low=low) for word, low in lowest.items())


LITERAL = Convention(
    name="literal",
    source="the words themselves: a plural unit is two or more of it, a few and several are three or more",
    bounds=_at_least(
        a_couple=2, a_number=2, a_few=3, several=3, many=3, tens=20, dozens=24, scores=40, hundreds=200, thousands=2000,
        tens_of_thousands=20_000, hundreds_of_thousands=200_000, millions=2_000_000,
    ),
)  # fmt: skip
ACLED = Convention(
    name="acled",
    source="ACLED, FAQ on fatalities: tens are coded 10, dozens 12, hundreds 100; other words have no fixed number",
    bounds=tuple(
        VagueBounds(vague=word, low=number, high=number)
        for word, number in ((VagueNumber.TENS, 10), (VagueNumber.DOZENS, 12), (VagueNumber.HUNDREDS, 100))
    ),
)


def bounds_of(count: Count, convention: Convention) -> tuple[int | None, int | None]:
    """Give the lowest and highest number that a count allows, reading a vague word by a named convention.

    Numbers that were said stand before the convention; None is an open end, or a word it does not know.

    >>> bounds_of(Count(vague=VagueNumber.DOZENS), LITERAL), bounds_of(Count(vague=VagueNumber.DOZENS), ACLED)
    ((24, None), (12, 12))
    """
    said = [number for number in (count.low, count.best, count.high) if number is not None]
    if said:
        low = count.low if count.low is not None else (count.best if count.high is None else None)
        high = count.high if count.high is not None else (count.best if count.low is None else None)
        return low, high
    for row in convention.bounds:
        if row.vague is count.vague:
            return row.low, row.high
    return None, None


def _spoken_bounds(low: int | None, high: int | None) -> str:
    if low is None:
        return "" if high is None else f"at most {high}"
    if high is None:
        return f"at least {low}"
    return str(low) if low == high else f"{low} to {high}"
