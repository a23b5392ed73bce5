"""Masking: a text in which names are covered, and where its parts have gone."""

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import Final, final

from conflictmodel.analysis._names import NameFinder

MASK: Final = "█████"


@final
class Masked:
    """A text with masks, which knows where the parts of the old one have gone."""

    def __init__(self, text: str, finder: NameFinder) -> None:
        """Cover the names once."""
        self._spans: Final = finder.spans_in(text)
        self._starts: Final = [start for start, _ in self._spans]
        grown = [len(MASK) - (stop - start) for start, stop in self._spans]
        self._before: Final = list(accumulate(grown, initial=0))  # how much the text before each mask has grown
        kept = zip([0, *(stop for _, stop in self._spans)], [*self._starts, len(text)], strict=True)
        self.text: Final = MASK.join(text[start:stop] for start, stop in kept)
        self.times: Final = len(self._spans)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a run of the old text stands; one that begins or ends inside a mask takes in all of it."""
        return self._start(start), self._end(end)

    def _start(self, position: int) -> int:
        last = bisect_right(self._starts, position) - 1
        if last < 0 or position >= self._spans[last][1]:
            return position + self._before[last + 1]
        return self._starts[last] + self._before[last]

    def _end(self, position: int) -> int:
        last = bisect_left(self._starts, position) - 1
        if last < 0 or position >= self._spans[last][1]:
            return position + self._before[last + 1]
        return self._starts[last] + self._before[last] + len(MASK)
