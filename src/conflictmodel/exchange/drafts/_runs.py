"""Runs: where words stand in an article, as two numbers."""

from typing import NamedTuple

from conflictmodel.values.readings import Excerpt


class Run(NamedTuple):
    """Where words stand."""

    start: int
    end: int

    def distance(self, other: "Run") -> int:
        """Count the characters between two runs; 0 where they touch or overlap."""
        return max(self.start - other.end, other.start - self.end, 0)

    def overlaps(self, other: "Run") -> bool:
        """Say whether two runs share a character."""
        return self.start < other.end and other.start < self.end


def run_of(words: Excerpt) -> Run:
    """Give where words of the article stand."""
    return Run(words.start or 0, words.end or 0)
