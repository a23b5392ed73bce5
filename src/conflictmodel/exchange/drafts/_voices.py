"""Voices: whether words stand in quotation marks, and whom the library itself reads as their speaker."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple, final

from conflictmodel.exchange.drafts._negations import negates, turns_round
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.exchange.drafts._sentences import MARK, QUOTATION_MARKS, further_sentences
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.text.claims import find_claims
from conflictmodel.text.readers import Reader
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Reading

_OPENING: Final = re.compile(f"{MARK}++")
_CLOSING: Final = re.compile(f"[,.!?;:،。，！？؟]?{MARK}{{1,4}}$")
_LONGEST_CLOSING: Final = 6
_LONGEST_GAP: Final = 60  # characters between two pieces of one clause
_STOPS: Final = frozenset(" ,.!?;:،。，！？؟")


class _Held(NamedTuple):
    """A claim as the library reads it: whose it is, and where its words stand."""

    speaker: Reading[Actor]
    attribution: Attribution
    pieces: tuple[Run, ...]


@final
class Voices:
    """An article that is asked in whose words something stands."""

    def __init__(self, article: Article, reader: Reader) -> None:
        """Find the claims of the article once; none is found where the library does not read its language."""
        self._text: Final = article.text
        held = map(_held, find_claims(article, reader))
        self._held: Final = [each for each in held if each is not None]

    def quotation(self, runs: Sequence[Run]) -> Quotation:
        """Say whether the article prints words in quotation marks: all of them, some, or none."""
        if all(self._is_enclosed(run) for run in runs):
            return Quotation.DIRECT
        words = "".join(self._text[run.start : run.end] for run in runs)
        return Quotation.INDIRECT if QUOTATION_MARKS.isdisjoint(words) else Quotation.MIXED

    def other_speaker(self, runs: Sequence[Run], actor: Actor, words: Run) -> str | None:
        """Name whom the library reads as the speaker of some of these runs, if that is plainly somebody else."""
        own = [held.pieces for held in self._held if _is_by(held, actor, words)]
        others = (held for held in self._held if held.pieces not in own)
        return next((str(other.speaker) for other in others if _is_rather(other.pieces, own, runs)), None)

    def goes_beyond(self, runs: Sequence[Run], actor: Actor, words: Run) -> bool:
        """Say whether a run goes on, outside quotation marks, into a sentence that is not read as this speaker's."""
        own = [held.pieces for held in self._held if _is_by(held, actor, words)]
        return any(
            not any(_are_mostly_in([sentence], pieces) for pieces in own)
            for run in runs
            for sentence in further_sentences(self._text, run)
        )

    def negation_left_out(self, runs: Sequence[Run]) -> bool:
        """Say whether a negation stands just before what was quoted, or where two pieces of it were cut apart."""
        gaps = [self._text[one.end : other.start] for one, other in pairwise(runs)]
        return negates(self._text, runs[0].start) or any(turns_round(gap) for gap in gaps if len(gap) <= _LONGEST_GAP)

    def speakers(self) -> list[Reading[Actor]]:
        """Give whom the library reads as speakers."""
        return [held.speaker for held in self._held]

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
        return before > 0 and after < len(self._text) and {self._text[before - 1], self._text[after]} <= QUOTATION_MARKS


def _is_by(held: _Held, actor: Actor, words: Run) -> bool:
    said = held.attribution
    return said.is_by(actor.name) or any(run_of(each).overlaps(words) for each in held.speaker.words)


def _held(claim: Claim) -> _Held | None:
    """Give whom a claim is read as by, with its words; None where nobody is made out."""
    speaker = claim.attribution.speaker
    if speaker is None or speaker.value is None:
        return None
    return _Held(speaker, claim.attribution, tuple(map(run_of, claim.content)))


def _is_rather(other: Sequence[Run], own: Sequence[Sequence[Run]], runs: Sequence[Run]) -> bool:
    """Say whether runs are another's claim rather than one of the speaker's own.

    Another's claim may hold one of the speaker's own, or stand inside it, as when the speaker passes words on.
    """
    if _are_mostly_in(other, runs) and not any(
        _are_mostly_in(other, mine) or _are_mostly_in(mine, other) for mine in own
    ):
        return True
    theirs = [run for run in runs if _are_mostly_in([run], other)]
    if any(not any(_are_mostly_in([run], mine) for mine in own) for run in theirs):
        return True
    return bool(theirs) and all(_likeness(mine, runs) < _likeness(other, runs) for mine in own)


def _overlap(these: Sequence[Run], those: Sequence[Run]) -> int:
    return sum(max(min(one.end, other.end) - max(one.start, other.start), 0) for one in these for other in those)


def _length(runs: Sequence[Run]) -> int:
    return sum(run.end - run.start for run in runs)


def _are_mostly_in(these: Sequence[Run], those: Sequence[Run]) -> bool:
    """Say whether at least half of some runs lies in others."""
    return 2 * _overlap(these, those) >= _length(these)


def _likeness(these: Sequence[Run], those: Sequence[Run]) -> float:
    """Give the share of what is common to some runs and others in all of both."""
    common = _overlap(these, those)
    return common / (_length(these) + _length(those) - common)
