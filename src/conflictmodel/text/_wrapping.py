"""Lines of a text: which of them were broken by a margin, and belong to the line before."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

_FINISHED: Final = re.compile(r"[.!?…:;][\"”’'»)\]]{0,2}\s*+$")
_LONG: Final = 55  # characters
_FEWEST: Final = 0.25  # of the breaks in a wrapped text: half of all words and more are in small letters


class Line(NamedTuple):
    """A line of a text that is not blank: where its words stand, and the words, those of a wrapped one on one line."""

    start: int
    end: int
    text: str


def is_finished(words: str) -> bool:
    """Say whether a line ends as a sentence does."""
    return _FINISHED.search(words) is not None


def unwrapped(lines: Sequence[Line], text: str) -> list[Line]:
    """Join the lines that a margin broke; those that are a paragraph each stay apart.

    A text is wrapped if, where one line follows another without a blank one, it often goes on in small letters, which
    no paragraph begins with. There a line is joined with the next one if that begins so, or if its first word would
    not have fitted: behind the end of a sentence, into the longest line; elsewhere, into the usual one.
    """
    cased = not (text.islower() or text.isupper())
    broken = [(line, after) for line, after in pairwise(lines) if _is_next(line, after, text)]
    going_on = [line for line, after in broken if _goes_on(line, after, cased=cased)]
    if not going_on or len(going_on) < len(broken) * _FEWEST:
        return list(lines)
    usual = median(len(line.text) for line in going_on)
    longest = max(len(line.text) for line in going_on)
    joined = [lines[0]]
    for line, after in pairwise(lines):
        needed = len(line.text) + 1 + len(after.text.split(maxsplit=1)[0])
        full = needed > (longest if is_finished(line.text) else usual)
        if _is_next(line, after, text) and (full or _goes_on(line, after, cased=cased)):
            joined[-1] = Line(joined[-1].start, after.end, f"{joined[-1].text} {after.text}")
        else:
            joined.append(after)
    return joined


def _is_next(line: Line, after: Line, text: str) -> bool:
    return text.count("\n", line.end, after.start) == 1


def _goes_on(line: Line, after: Line, *, cased: bool) -> bool:
    # “al-Shabaab” may begin a paragraph, “soldiers” does not; where all letters are alike, a long line must do.
    if is_finished(line.text):
        return False
    word = after.text.split(maxsplit=1)[0]
    return word[0].isalpha() and word.islower() if cased else len(line.text) >= _LONG
