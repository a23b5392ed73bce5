"""Clauses: where a sentence turns to another happening or another time, so that words are tied to the right one."""

from bisect import bisect_right
from collections.abc import Container, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, final

import attrs

from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._words import words_of

_FRONT: Final = 30
_SOFT: Final = 60
_HARD: Final = 400
_MARKS: Final = frozenset(";:—–")


@final
@attrs.frozen(kw_only=True)
class Clauses:
    """The turns of one sentence: where each stands, and how many so far lead to another time."""

    turns: tuple[int, ...]
    elsewhen: tuple[int, ...]

    def at_one_time(self, one: int, other: int) -> bool:
        """Say whether no word between two characters leads to another time (“after”, “who”)."""
        return self._elsewhen_until(bisect_right(self.turns, one)) == self._elsewhen_until(
            bisect_right(self.turns, other)
        )

    def is_one(self, one: int, other: int) -> bool:
        """Say whether two characters stand in one clause."""
        return bisect_right(self.turns, one) == bisect_right(self.turns, other)

    def distance(self, one: int, other: int) -> int:
        """Measure how far two characters are from each other: the letters between, more for each turn."""
        first, last = bisect_right(self.turns, one), bisect_right(self.turns, other)
        hard = abs(self._elsewhen_until(last) - self._elsewhen_until(first))
        return abs(other - one) + _SOFT * (abs(last - first) - hard) + _HARD * hard

    def _elsewhen_until(self, turn: int) -> int:
        return self.elsewhen[turn - 1] if turn else 0


def clauses_of(page: Page, sentence: Sentence, dated: Container[int], told: Container[int] = ()) -> Clauses:
    """Find the turns of a sentence; `dated` are the starts of times: “after Monday” turns to nothing else.

    `told` are the ends of triggers: what a relative right behind one says is said of it (“the talks, which …”).
    """
    turns: list[int] = []
    hard: list[int] = []
    tokens = page.tokens_of(sentence)
    elsewhen, turning = words_of("events.elsewhen"), _turning()
    for index, token in enumerate(tokens):
        word = token.lower
        if word not in turning:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        before = tokens[index - 1 - (tokens[index - 1].text == ",")] if index > 1 else token
        if before.end in told and word in ("which", "that"):
            continue
        if _is_meanwhile(tokens, index):
            continue
        if word in elsewhen and not (following is not None and following.start in dated):
            turns.append(token.start)
            hard.append(1)
        elif (
            word in words_of("events.meanwhile")
            or word in _MARKS
            or (word == "and" and index and tokens[index - 1].text == ",")
        ):
            turns.append(token.start)
            hard.append(0)
    return Clauses(turns=tuple(turns), elsewhen=tuple(accumulate(hard)))


def _is_meanwhile(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a relative tells what somebody was doing as it happened: “seized men who were fishing near Homs”."""
    if tokens[at].lower != "who" or at + 2 >= len(tokens) or tokens[at + 1].lower not in ("was", "were"):
        return False
    word = tokens[at + 2].lower
    return word.endswith("ing") and word not in words_of("events.dwelling") and word not in words_of("events.lasting")


@cache
def _turning() -> frozenset[str]:
    return words_of("events.elsewhen") | words_of("events.meanwhile") | _MARKS | {"and"}


def covers(pieces: Sequence[tuple[int, int]], position: int) -> bool:
    """Say whether a character stands in one of the pieces."""
    return any(start <= position < end for start, end in pieces)


def is_in_front(page: Page, sentence: Sentence, position: int) -> bool:
    """Say whether words open the sentence: “On Friday gunmen …”, “In Homs, …”."""
    if position - sentence.start >= _FRONT:
        return False
    return position == sentence.start or page.tokens[sentence.first].lower in words_of("preposition")
