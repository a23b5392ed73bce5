"""Sentences of any script, told by their stops alone; what is quoted in one is of that sentence."""

import re
from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import Final, final

from conflictmodel.exchange.drafts._runs import Run
from conflictmodel.model.articles import Article
from conflictmodel.text._sentences import abbreviations

QUOTATION_MARKS: Final = frozenset('"“”„‟«»″＂「」『』')
MARK: Final = f"(?:''|[{''.join(sorted(QUOTATION_MARKS))}])"
_SHORT: Final = 4  # letters; behind fewer of a script with capitals a stop may be an abbreviation's
_QUOTED: Final = re.compile(f"{MARK}[^{''.join(sorted(QUOTATION_MARKS))}]++{MARK}?+")


@final
class Sentences:
    """The sentences of an article, paragraph by paragraph."""

    def __init__(self, article: Article) -> None:
        """Find where they end."""
        starts = {0}
        for paragraph in article.paragraphs:
            starts |= {paragraph.start, *ends_in(article.text, Run(paragraph.start, paragraph.end))}
        self._starts: Final = sorted(starts)
        self._paragraphs: Final = [paragraph.start for paragraph in article.paragraphs]

    def of(self, position: int) -> int:
        """Give the number of the sentence in which a character stands."""
        return bisect_right(self._starts, position)

    def is_one(self, one: Run, other: Run) -> bool:
        """Say whether two runs begin in one sentence."""
        return self.of(one.start) == self.of(other.start)

    def are_next(self, one: Run, other: Run) -> bool:
        """Say whether two runs begin in sentences that follow one another in one paragraph."""
        paragraphs = {bisect_right(self._paragraphs, run.start) for run in (one, other)}
        return abs(self.of(one.start) - self.of(other.start)) == 1 and len(paragraphs) == 1


@cache
def _end() -> re.Pattern[str]:
    """Give the pattern of where a sentence ends, which is not behind an abbreviation."""
    long = sorted(word.title() for word in abbreviations() if len(word) >= _SHORT)
    whole = f"(?<=\\w{{{_SHORT}}}){''.join(f'(?<!{word})' for word in long)}"
    stop = f'(?:(?<=[\\d\u0590-\u08ff])|{whole}|(?<=\\w{{{_SHORT}}}[»”“"」]))[.!?…]'
    return re.compile(f"(?:[。！？။]|[؟۔]|{stop}){MARK}{{0,3}}(?:(?<=[。！？။])|\\s{{1,8}}(?=[^a-z]))")


def ends_in(text: str, run: Run) -> list[int]:
    """Give where sentences end in a run, but for those in quotation marks."""
    quoted = [found.span() for found in _QUOTED.finditer(text, *run)]
    stops = [found.end() for found in _end().finditer(text, *run)]
    return [stop for stop in stops if not any(start < stop < end for start, end in quoted)]


def further_sentences(text: str, run: Run) -> list[Run]:
    """Give the sentences of a run but the first; what is quoted in that one goes on to be of it."""
    begin = run.start - (run.start > 0 and text[run.start - 1] in QUOTATION_MARKS)
    ends = [end for end in ends_in(text, Run(begin, run.end)) if end > run.start]
    return list(map(Run._make, pairwise([*ends, run.end])))
