"""Numerals: whether a run of words begins or ends inside a longer number, in digits or in words."""

import re
from functools import lru_cache
from typing import Final

from conflictmodel.exchange.drafts._folding import FoldedText
from conflictmodel.exchange.drafts._foreign_words import values_in
from conflictmodel.exchange.drafts._runs import Run
from conflictmodel.model.articles import Article
from conflictmodel.text._page import page_of
from conflictmodel.text.counts.numbers import lines_of, numbers_in

_CHINESE: Final = frozenset("零〇一二两兩三四五六七八九十百千万亿")
_SEPARATORS: Final = ".,٬"
_GROUPED: Final = re.compile(r"(?<!\d)\d{1,3}[ \u00a0\u202f]?$")
_GROUP: Final = re.compile(r"[ \u00a0\u202f]?\d{3}(?!\d)")
_LAST_WORD: Final = re.compile(r"(?:[^\W\d]|['’\u1000-\u109f]){1,40}(?:[\s-]{1,3}و)?[\s-]{0,3}$")
_FIRST_WORD: Final = re.compile(r"[\s-]{0,3}(?:[^\W\d]|['’\u1000-\u109f]){1,40}")
_BESIDE: Final = 40  # characters


def cuts_number(article: Article, run: Run) -> bool:
    """Say whether a run begins or ends inside a number."""
    text = article.text
    if cuts_figure(text, run) or any(_joins_words(text, at) for at in run):
        return True
    return any(number.start < at < number.end for number in _numbers(article) for at in run)


def cuts_figure(text: str, run: Run) -> bool:
    """Say whether a run begins or ends inside a figure."""
    return any(_joins_figures(text, at) for at in run)


@lru_cache(maxsize=1)
def _numbers(article: Article) -> tuple[Run, ...]:
    """Give where the library reads bare numbers; of “between 20 and 30” each may stand without the other."""
    page = page_of(article)
    found = numbers_in(lines_of(page), page.sentences)
    return tuple(
        Run(page.tokens[each.core].start, page.tokens[each.end - 1].end)
        for each in found
        if None in (each.value.low, each.value.high) or each.value.low == each.value.high
    )


def _joins_figures(text: str, at: int) -> bool:
    before, behind = text[max(at - 2, 0) : at], text[at : at + 2]
    if not before or not behind:
        return False
    if before[-1] in _SEPARATORS:
        return before[0].isdigit() and behind[0].isdigit()
    if behind[0] in _SEPARATORS:
        return before[-1].isdigit() and behind[1:].isdigit()
    if before[-1].isspace() is not behind[0].isspace():
        is_grouped = _GROUPED.search(text[max(at - _BESIDE, 0) : at]) is not None
        return is_grouped and _GROUP.match(text, at) is not None
    return _is_figure(before[-1]) and _is_figure(behind[0])


def _is_figure(character: str) -> bool:
    return character.isdigit() or character in _CHINESE


def _joins_words(text: str, at: int) -> bool:
    """Say whether number words of a language that the library does not read stand on both sides of a place."""
    before, behind = _LAST_WORD.search(text[max(at - _BESIDE, 0) : at]), _FIRST_WORD.match(text, at)
    if before is None or behind is None:
        return False
    return bool(values_in("number before", _folded(before[0])) and values_in("number", _folded(behind[0])))


def _folded(words: str) -> str:
    return FoldedText(words).folded.strip(" -")
