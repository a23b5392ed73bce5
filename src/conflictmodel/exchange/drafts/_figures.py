"""Figures: whether the words of a draft really hold the number that it gives for them."""

import re
from collections.abc import Iterator
from typing import Final, final

from conflictmodel.exchange.drafts._draft import DraftToll
from conflictmodel.exchange.drafts._evidence import Run
from conflictmodel.model.articles import Article
from conflictmodel.text.counts import find_quantities
from conflictmodel.text.readers import Reader
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading

# Digits of any script, in groups of three or not: 12,500 and 12.500 and 12 500.
_number = re.compile(r"\d{1,3}(?:[.,'’٬\u00a0\u202f ]\d{3}){1,6}(?!\d)|\d{1,18}")
# Chinese and Japanese figures up to 9,999, and the unit of ten thousand.
_CHINESE: Final = dict(zip("零〇一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_CHINESE_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_chinese_number = re.compile("[零〇一二两兩三四五六七八九十百千]{1,12}万?")


@final
class Figures:
    """The numbers of an article, as the library reads them, and as digits stand in the words."""

    def __init__(self, article: Article, reader: Reader) -> None:
        """Read the numbers of an article once."""
        self._article: Final = article
        self._read: Final = [
            (Run(words.start, words.end), reading)
            for reading in find_quantities(article, reader)
            for words in reading.words
            if words.start is not None and words.end is not None
        ]

    def count(self, toll: DraftToll, run: Run) -> Reading[Count] | None:
        """Give the count that words hold, if the draft gives the same; without a value where they cannot be read.

        None says that they hold other numbers.
        """
        said = {number for number in (toll.low, toll.high) if number is not None}
        ours = [reading for at, reading in self._read if run.start <= at.start and at.end <= run.end]
        for reading in ours:
            if reading.value is not None and said <= _numbers(reading.value):
                return Reading(value=reading.value, words=(self._article.excerpt(*run),), rule="drafts.read")
        digits = set(_digits(self._article.text[run.start : run.end]))
        if not said:
            return self._unread(run)
        if said <= digits and _may_be(toll):
            value = Count(low=toll.low, high=toll.high)
            return Reading(value=value, words=(self._article.excerpt(*run),), rule="drafts.digits")
        return None if ours or digits else self._unread(run)

    def _unread(self, run: Run) -> Reading[Count]:
        return Reading(words=(self._article.excerpt(*run),), rule="drafts.unread")


def _numbers(count: Count) -> set[int]:
    return {number for number in (count.low, count.best, count.high) if number is not None}


def _may_be(toll: DraftToll) -> bool:
    return toll.low is None or toll.high is None or 0 <= toll.low <= toll.high


def _digits(words: str) -> Iterator[int]:
    for found in _number.finditer(words):
        yield int("".join(each for each in found[0] if each.isdigit()))
    for found in _chinese_number.finditer(words):
        yield _chinese(found[0])


def _chinese(figures: str) -> int:
    whole, digit = 0, 0
    for figure in figures.removesuffix("万"):
        if figure in _CHINESE_UNITS:
            whole += (digit or 1) * _CHINESE_UNITS[figure]
            digit = 0
        else:
            digit = digit * 10 + _CHINESE[figure]
    return (whole + digit) * (10_000 if figures.endswith("万") else 1)
