"""Evidence for a draft: where its words stand in the article, chosen by order and neighbourhood."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final, final

from conflictmodel.exchange.drafts._folding import FoldedText
from conflictmodel.exchange.drafts._runs import Run
from conflictmodel.exchange.drafts._sentences import Sentences
from conflictmodel.model.articles import Article

_MOST_OCCURRENCES: Final = 1000
_MARKS: Final = " \t\r\n\"'“”„«»‘’‹›「」『』"
_ELLIPSES: Final = ("[…]", "[...]", "…", "...")


@final
class Evidence:
    """An article that is asked where words stand."""

    def __init__(self, article: Article) -> None:
        """Fold the text once."""
        self.article: Final = article
        self._folded: Final = FoldedText(article.text)
        self.sentences: Final = Sentences(article)
        self._paragraphs: Final = [Run(span.start, span.end) for span in article.paragraphs]
        self._known: Final[dict[tuple[str, bool], tuple[Run, ...]]] = {}

    def runs(self, words: str, *, typed: bool = True) -> tuple[Run, ...]:
        """Give where words stand, first to last: as they are typed, else as they are read, else without their marks.

        If it need not be as they are `typed`, they are given wherever they can be read.
        """
        if (words, typed) not in self._known:
            self._known[words, typed] = self._found(words, typed=typed) or self._found(words.strip(_MARKS), typed=typed)
        return self._known[words, typed]

    def nearest(self, words: str, to: Run | None, *, after: int = 0, neighbours: bool = False) -> Run | None:
        """Give the run of words nearest to another run, those of its own sentence first; or the first one.

        `after` is where it may begin at the earliest; of `neighbours` it must stand in the same paragraph or in the
        one before or behind.
        """
        typed = self.runs(words)
        if to is None:
            return next((run for run in typed if run.start >= after), None)
        runs = [run for run in (self.runs(words, typed=False) if neighbours else typed) if run.start >= after]
        if neighbours:
            runs = [run for run in runs if self._are_neighbours(run, to)]
        return min(
            runs,
            key=lambda run: (not self.sentences.is_one(run, to), run not in typed, run.distance(to), run.start),
            default=None,
        )

    def pieces(self, words: str) -> tuple[str, ...]:
        """Take words apart at the ellipses that their writer put in, if the article does not print them as they are."""
        if self.runs(words):
            return (words,)
        parted = words
        for ellipsis in _ELLIPSES:
            parted = parted.replace(ellipsis, "\0")
        return tuple(part for part in (each.strip() for each in parted.split("\0")) if part) or (words,)

    def in_order(self, pieces: Sequence[str], rank: Callable[[Run], tuple[int, ...]]) -> tuple[Run, ...] | None:
        """Give the runs of pieces that follow one another, from the least-ranked begin; None if one is missing."""
        for begin in sorted(self.runs(pieces[0]), key=rank) if pieces else ():
            found = [begin]
            for piece in pieces[1:]:
                following = self.nearest(piece, found[-1], after=found[-1].end, neighbours=True)
                if following is None:
                    break
                found.append(following)
            else:
                return tuple(found)
        return None

    def _are_neighbours(self, one: Run, other: Run) -> bool:
        """Say whether two runs stand in one paragraph or in two that follow one another."""
        first, second = sorted((one, other))
        between = [paragraph for paragraph in self._paragraphs if first.end <= paragraph.start < second.start]
        return len(between) <= 1

    def _found(self, words: str, *, typed: bool) -> tuple[Run, ...]:
        runs = [Run(*each) for each in islice(self._folded.occurrences(words), _MOST_OCCURRENCES)]
        exact = [run for run in runs if typed and self.article.text[run.start : run.end] == words]
        return tuple(exact or runs)
