"""Meanings: whether words of violence mean it: not “attacks on democracy”, “fighting crime” or “released a video”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import head_of
from conflictmodel.text.events._trigger_words import TriggerWord

_FIGURATIVE: Final = frozenset(
    {EventKind.ATTACK, EventKind.ARMED_CLASH, EventKind.PROPERTY_DESTRUCTION, EventKind.KILLING, EventKind.RAID}
)
_BEHIND: Final = 4  # tokens
_BEFORE: Final = 3
_LEFT_WITHIN: Final = 10
_FOUGHT_WITHIN: Final = 8


def is_meant(tokens: Sequence[Token], row: TriggerWord, index: int, sufferer: Run | None) -> bool:
    """Say whether what the words of a row mean for a conflict is what they mean at a token, done to whom it is.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.events._trigger_words import trigger_words
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("He called it an attack on press freedom.")).tokens
    >>> is_meant(tokens, trigger_words().by_words["attack",][-1], 4, (6, 8))
    False
    """
    stop = index + len(row.words)
    if row.is_verb and row.words[-1].endswith("ing") and _is_modified(tokens, stop):
        return False  # “a kidnapping operation”
    if sufferer is not None:
        head = head_of(tokens, sufferer)
        if _any(tokens, sufferer[0], head + 1, "events.animals"):
            return False
        if row.kind in _FIGURATIVE and tokens[head].lower in words_of("events.abstract"):
            return False
    match row.kind:
        case EventKind.RELEASE:
            return sufferer is None or not _any(tokens, max(sufferer[0] - _BEFORE, 0), sufferer[1], "events.media")
        case EventKind.ARREST:
            return row.words != ("captured",) or not _any(tokens, stop, stop + _BEHIND, "events.cameras")
        case EventKind.ARMED_CLASH:
            return not _any(tokens, stop, stop + _FOUGHT_WITHIN, "events.abstract")
        case EventKind.COUP:
            return sufferer is None or _rules(tokens, sufferer)
        case EventKind.TERRITORIAL_GAIN:
            return row.words[0] not in words_of("events.losing") or not _any(
                tokens, *(sufferer or (0, 0)), "events.kept"
            )
        case EventKind.WITHDRAWAL:
            return row.words != ("left",) or not _any(tokens, stop, stop + _LEFT_WITHIN, "events.left_as")
        case EventKind.PROTEST:
            return not row.words[0].startswith("demonstrat") or not row.is_verb or sufferer is None
        case EventKind.KILLING:
            return row.outcome is not Outcome.KILLED or not _any(tokens, stop, stop + _BEHIND, "events.illness")
        case _:
            return True


def _is_modified(tokens: Sequence[Token], stop: int) -> bool:
    following = tokens[stop].lower if stop < len(tokens) else ""
    return following in words_of("events.modified") and not following.endswith("s")


def _rules(tokens: Sequence[Token], run: Run) -> bool:
    """Say whether a phrase names or speaks of those who rule: “toppled Bashir”, not “ousted the shop stewards”."""
    named = tokens[head_of(tokens, run)].text[0].isupper()
    return named or _any(tokens, run[0], run[1], "events.rulers") or _any(tokens, run[0], run[1], "pronoun")


def _any(tokens: Sequence[Token], first: int, stop: int, name: str) -> bool:
    return not words_of(name).isdisjoint([token.lower for token in tokens[first:stop]])
