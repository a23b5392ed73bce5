"""What the rules of times are given and what they answer."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import NamedTuple, final

from conflictmodel.text.readers import Mode
from conflictmodel.text.times._context import Memory, lies_ahead, stands_after
from conflictmodel.text.times._expressions import Expression
from conflictmodel.values.periods import Period


class Answer(NamedTuple):
    """What an expression names: a period, else or besides a notation; and what it was resolved against."""

    period: Period | None = None
    notation: str | None = None
    anchor: Period | None = None


@final
class Setting:
    """An expression where it stands: the text around it, and the times mentioned before it."""

    def __init__(
        self, expression: Expression, memory: Memory, view: str, floor: int, *, day_first: bool | None
    ) -> None:
        """Put an expression into its place; `floor` is where its paragraph begins."""
        self.expression = expression
        self.memory = memory
        self.view = view
        self.floor = floor
        self.day_first = day_first

    @cached_property
    def lies_ahead(self) -> bool:
        """Whether the words around it put it into the future."""
        return lies_ahead(self.view, self.expression.start, self.expression.end, self.floor)

    def follows(self, cue: str) -> bool:
        """Say whether a word of a cue stands right before it."""
        return stands_after(self.view, self.expression.start, self.floor, cue)

    def followed_by(self, *words: str) -> bool:
        """Say whether one of these words comes next, in small letters."""
        end = self.expression.end
        after = self.view[end : end + 24].replace("-", " ").split()
        return bool(after) and after[0].strip(".,;:\"'").lower() in words

    @property
    def is_narrative(self) -> bool:
        """Whether times are reckoned from the last date mentioned."""
        return self.memory.mode is Mode.NARRATIVE

    @property
    def anchor(self) -> Period | None:
        """What a time without a date of its own is reckoned from."""
        return self.memory.anchor

    @property
    def today(self) -> date | None:
        """The first day of the anchor."""
        return None if self.anchor is None else self.anchor.earliest

    def from_anchor(self, period: Period | None, notation: str | None = None) -> Answer:
        """Answer with what was resolved against the anchor."""
        return Answer(period, notation, None if period is None else self.anchor)


Rule = Callable[[Expression, Setting], Answer | None]


def stamp(period: Period | None, clock: str | None) -> str | None:
    """Write a day with its part or clock time, which no period holds."""
    return None if period is None or clock is None else f"{period.earliest}{clock}"
