"""What the rules of times are given and what they answer."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple, final

from conflictmodel.locations import Span
from conflictmodel.text._words import words_of
from conflictmodel.text.readers import Mode
from conflictmodel.text.times._context import Memory, is_told_before, lies_ahead, stands_after, start_of_cue
from conflictmodel.text.times._expressions import Expression
from conflictmodel.values.periods import Period

_LONGEST_WORD: Final = 24  # with what stands before it


class Answer(NamedTuple):
    """What an expression names: a period, else or besides a notation; and what it was resolved against."""

    period: Period | None = None
    notation: str | None = None
    anchor: Period | None = None


class Surroundings(NamedTuple):
    """Where an expression stands: the text, the start of its paragraph, its sentence, and how days are written."""

    view: str
    floor: int
    sentence: Span
    day_first: bool | None


@final
class Setting:
    """An expression where it stands: the text around it, and the times mentioned before it."""

    def __init__(self, expression: Expression, memory: Memory, around: Surroundings) -> None:
        """Put an expression where it stands."""
        self.expression = expression
        self.memory = memory
        self.around = around
        self.view, self.floor, self.sentence, self.day_first = around

    def of(self, expression: Expression) -> "Setting":
        """Put a part of the expression where it stands."""
        return Setting(expression, self.memory, self.around)

    @cached_property
    def lies_ahead(self) -> bool:
        """Whether the words around it, in its sentence, put it into the future."""
        return lies_ahead(self.view, self.expression.start, self.expression.end, self.sentence)

    @property
    def eve_start(self) -> int | None:
        """Where “the eve of” begins, if it stands right before."""
        start = self.expression.start
        if "of" not in self.view[max(self.floor, start - len("of the  ")) : start]:
            return None  # as nearly always
        return start_of_cue(self.view, start, self.floor, "times.eve")

    def is_told_before(self, cue: str) -> bool:
        """Say whether a word of a cue stands before it, and no verb of saying after that."""
        return is_told_before(cue, self.view, self.expression.start, self.sentence)

    def follows(self, cue: str) -> bool:
        """Say whether a word of a cue stands right before it."""
        return stands_after(self.view, self.expression.start, self.floor, cue)

    @property
    def next_word(self) -> str:
        """The next word as printed, without its marks."""
        end = self.expression.end
        after = self.view[end : end + _LONGEST_WORD].replace("-", " ").split()
        return after[0].strip(".,;:\"'()[]") if after else ""

    def followed_by(self, *words: str) -> bool:
        """Say whether one of these words comes next, in small letters."""
        return self.next_word.lower() in words

    def names(self, cue: str) -> bool:
        """Say whether it is the name of what comes next: a word of a cue that is printed with a capital."""
        return self.next_word[:1].isupper() and self.followed_by(*words_of(cue))

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
