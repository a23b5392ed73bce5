"""Voices: whether words stand in quotation marks, and whom the library itself reads as their speaker."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, final

from conflictmodel.exchange.drafts._evidence import Run
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.text.claims import find_claims
from conflictmodel.text.readers import Reader
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Excerpt

_MARKS: Final = frozenset('"“”„‟«»″＂「」『』')
_MARK: Final = f"(?:''|[{''.join(sorted(_MARKS))}])"
_OPENING: Final = re.compile(f"{_MARK}++")
_CLOSING: Final = re.compile(f"[,.!?;:،。，！？؟]?{_MARK}{{1,4}}$")
_LONGEST_CLOSING: Final = 6
# Words that turn what follows them round, in the languages of the tests: a draft may not leave them out.
_NEGATION: Final = r"(?:\b(?:not|never|cannot|не|ні|لا|لم|لن|ليس)\b|n['’]t\b|[不没]有?)"
_NEGATED: Final = re.compile(_NEGATION + r"\s{0,2}$", re.IGNORECASE)
_NEGATING: Final = re.compile(_NEGATION, re.IGNORECASE)
_LONGEST_NEGATION: Final = 10
_LONGEST_GAP: Final = 60  # characters between two pieces of one clause
_STOPS: Final = frozenset(" ,.!?;:،。，！？؟")
_LEAST_SHARED: Final = 0.5


@final
class Voices:
    """An article that is asked in whose words something stands."""

    def __init__(self, article: Article, reader: Reader) -> None:
        """Find the claims of the article once; none is found where the library does not read its language."""
        self._text: Final = article.text
        self._claims: Final = find_claims(article, reader)

    def quotation(self, runs: Sequence[Run]) -> Quotation:
        """Say whether the article prints words in quotation marks: all of them, some, or none."""
        if all(self._is_enclosed(run) for run in runs):
            return Quotation.DIRECT
        words = "".join(self._text[run.start : run.end] for run in runs)
        return Quotation.INDIRECT if _MARKS.isdisjoint(words) else Quotation.MIXED

    def other_speaker(self, runs: Sequence[Run], actor: Actor, words: Run) -> str | None:
        """Name whom the library reads as the speaker of one of these runs, if that is plainly somebody else."""
        others = (self._other_speaker(run, actor, words) for run in runs)
        return next((other for other in others if other is not None), None)

    def _other_speaker(self, run: Run, actor: Actor, words: Run) -> str | None:
        for claim in self._claims:
            said = claim.attribution
            if said.speaker is None or said.speaker.value is None or _shared(claim, run) < _LEAST_SHARED:
                continue
            same = said.is_by(actor.name) or any(_touches(excerpt, words) for excerpt in said.speaker.words)
            return None if same else str(said.speaker)
        return None

    def negation_left_out(self, runs: Sequence[Run]) -> bool:
        """Say whether a negation stands just before what was quoted, or where two pieces of it were cut apart."""
        start = runs[0].start
        before = self._text[max(start - _LONGEST_NEGATION, 0) : start]
        gaps = [self._text[one.end : other.start] for one, other in pairwise(runs)]
        cut = any(_NEGATING.search(gap) for gap in gaps if len(gap) <= _LONGEST_GAP)
        return cut or _NEGATED.search(before) is not None

    def without_marks(self, run: Run) -> Run:
        """Leave out the quotation marks around words, and the comma or full stop before the closing one."""
        opening = _OPENING.match(self._text, *run)
        start = run.start if opening is None else opening.end()
        closing = _CLOSING.search(self._text, max(start, run.end - _LONGEST_CLOSING), run.end)
        end = run.end if closing is None else closing.start()
        return Run(start, end) if start < end else run

    def _is_enclosed(self, run: Run) -> bool:
        before, after = run
        while after < len(self._text) and self._text[after] in _STOPS:
            after += 1
        return before > 0 and after < len(self._text) and {self._text[before - 1], self._text[after]} <= _MARKS


def _touches(excerpt: Excerpt, run: Run) -> bool:
    return excerpt.start is not None and excerpt.end is not None and excerpt.start < run.end and run.start < excerpt.end


def _shared(claim: Claim, run: Run) -> float:
    """Give the share of a run that a claim holds, too."""
    pieces = [Run(each.start, each.end) for each in claim.content if each.start is not None and each.end is not None]
    overlaps = (min(run.end, piece.end) - max(run.start, piece.start) for piece in pieces)
    return sum(each for each in overlaps if each > 0) / (run.end - run.start)
