"""Figures: whether the words of a draft really hold the number that it gives for them."""

import re
from collections.abc import Iterator
from typing import Final, final

from conflictmodel.exchange.drafts._draft import DraftToll
from conflictmodel.exchange.drafts._foreign_words import counts_people_in, is_foreign
from conflictmodel.exchange.drafts._numerals import cuts_figure
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.model.articles import Article
from conflictmodel.model.tolls import Outcome
from conflictmodel.text.counts import Headcount, find_counts, find_quantities
from conflictmodel.text.readers import Reader
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading

# Digits of any script, in groups of three or not: 12,500 and 12.500 and 12 500.
_number = re.compile(r"\d{1,3}(?:[.,'’٬\u00a0\u202f ]\d{3}){1,6}(?!\d)|\d{1,18}")
# Chinese and Japanese figures, and units behind digits: 三万五千, 3千, 1.2万.
_CHINESE: Final = dict(zip("零〇一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_CHINESE_UNITS: Final = {"十": 10, "百": 100, "千": 1000}
_CHINESE_MYRIADS: Final = {"万": 10_000, "亿": 100_000_000}
_chinese_number = re.compile("[零〇一二两兩三四五六七八九十百千万亿]{1,16}")
_digits_with_unit = re.compile(r"(\d{1,9})(?:\.(\d{1,6}))?([千万亿])")
# “did not kill 12 people”; “not only 12” counts them.
_NEGATED: Final = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t)\s{1,3}(?!(?:only|just|less|fewer|more|all)\b)"
    r"\w{1,20}(?:\s{1,3}(?:at least|any|some|the))?\s{0,3}$",
    re.IGNORECASE,
)
_BESIDE: Final = 40  # characters
_ROUND: Final = re.compile(
    "[余餘几幾多数數][十百千万亿人名]|[十百千万亿][余餘几幾多数數]"
)  # “more than a hundred”, “some ten”


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
        self._headcounts: Final = [
            (run_of(words), headcount)
            for whole in find_counts(article, reader)
            for headcount in _with_parts(whole)
            for words in headcount.count.words
        ]

    def count(self, toll: DraftToll, run: Run) -> Reading[Count] | None:
        """Give the count that words hold, if the draft gives the same; without a value where they cannot be read.

        None says that they hold other numbers.
        """
        said = {number for number in (toll.low, toll.high) if number is not None}
        ours = [(at, reading) for at, reading in self._read if at.overlaps(run)]
        for at, reading in ours:
            if reading.value is not None and said <= _numbers(reading.value):
                whole = Run(min(at.start, run.start), max(at.end, run.end))  # with “at least” before the number
                return Reading(value=reading.value, words=(self._article.excerpt(*whole),), rule="drafts.read")
        text = self._article.text
        words = text[run.start : run.end]
        if not said or _ROUND.search(words):
            return self._unread(run)
        digits = set(_digits(words))
        if ours or (digits and (words.isascii() or cuts_figure(text, run))):
            return None  # where the library reads no number, a day, an age or a measure stands
        if said <= digits and _may_be(toll):
            value = Count(low=toll.low, high=toll.high)
            return Reading(value=value, words=(self._article.excerpt(*run),), rule="drafts.digits")
        return None if digits else self._unread(run)

    def other_outcome(self, toll: DraftToll, run: Run) -> Outcome | None:
        """Give what befell the people of these words as the library reads them, if that is something else."""
        read = [each.outcome for at, each in self._headcounts if at.overlaps(run) and each.outcome is not None]
        return read[0] if read and toll.outcome not in read else None

    def counts_people(self, run: Run) -> bool:
        """Say whether the number in a run counts people of whom something is said to have happened."""
        text = self._article.text
        if is_foreign(text[max(run.start - _BESIDE, 0) : run.end + _BESIDE]):
            return counts_people_in(text, run)
        negated = _NEGATED.search(text[max(run.start - _BESIDE, 0) : run.start])
        return negated is None and any(at.overlaps(run) for at, _ in self._headcounts)

    def _unread(self, run: Run) -> Reading[Count]:
        return Reading(words=(self._article.excerpt(*run),), rule="drafts.unread")


def _with_parts(headcount: Headcount) -> Iterator[Headcount]:
    yield headcount
    for part in headcount.including:
        yield from _with_parts(part)


def _numbers(count: Count) -> set[int]:
    return {number for number in (count.low, count.best, count.high) if number is not None}


def _may_be(toll: DraftToll) -> bool:
    return toll.low is None or toll.high is None or 0 <= toll.low <= toll.high


def _digits(words: str) -> Iterator[int]:
    united = [(found, _with_unit(found)) for found in _digits_with_unit.finditer(words)]
    yield from (number for _, number in united if number is not None)
    rest = _digits_with_unit.sub(" ", words)
    for found in _number.finditer(rest):
        yield int("".join(each for each in found[0] if each.isdigit()))
    for found in _chinese_number.finditer(rest):
        yield _chinese(found[0])


def _with_unit(found: re.Match[str]) -> int | None:
    """Give the number of digits with a unit behind them, if it is whole."""
    whole, part, unit = found[1], found[2] or "", found[3]
    times = {**_CHINESE_UNITS, **_CHINESE_MYRIADS}[unit]
    number, rest = divmod(int(whole + part) * times, 10 ** len(part))
    return None if rest else number


def _chinese(figures: str) -> int:
    for myriad, times in sorted(_CHINESE_MYRIADS.items(), key=lambda each: -each[1]):
        before, found, behind = figures.partition(myriad)
        if found:
            return (_chinese(before) or 1) * times + (_chinese(behind) if behind else 0)
    whole, digit = 0, 0
    for figure in figures:
        if figure in _CHINESE_UNITS:
            whole += (digit or 1) * _CHINESE_UNITS[figure]
            digit = 0
        else:
            digit = digit * 10 + _CHINESE[figure]
    return whole + digit
