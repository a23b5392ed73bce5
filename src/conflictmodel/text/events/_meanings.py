"""Meanings: whether words of violence mean it: not “attacks on democracy”, “fighting crime” or “released a video”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import head_of
from conflictmodel.text.events._trigger_words import TriggerWord

_FIGURATIVE: Final = frozenset(
    {EventKind.ATTACK, EventKind.ARMED_CLASH, EventKind.PROPERTY_DESTRUCTION, EventKind.KILLING, EventKind.RAID}
)
_BEFORE: Final = 3  # tokens
_OUSTED_WITHIN: Final = 6
# By kind: of which words alone, how many tokens behind, and which words make them mean no such thing.
_NOT_BEHIND: Final = {
    EventKind.ARREST: (("captured",), 4, "events.cameras"),
    EventKind.ARMED_CLASH: ((), 8, "events.abstract"),
    EventKind.WITHDRAWAL: (("left",), 10, "events.left_as"),
    EventKind.KILLING: ((), 4, "events.illness"),
}


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
    if (
        row.words[0] in words_of("events.shooting")
        and sufferer is not None
        and _any(tokens, sufferer[1] - 1, sufferer[1] + 1, "events.downwards")
    ):
        return False  # “shot both down”: nobody was shot
    if sufferer is not None:
        head = head_of(tokens, sufferer)
        whom = head - (tokens[head].lower == "alive")  # “burned two dogs alive”, but “beat two cattle thieves”
        if tokens[whom].lower in words_of("events.animals"):
            return False
        if row.kind in _FIGURATIVE and tokens[head].lower in words_of("events.abstract"):
            return False
    behind = None if row.kind is None else _NOT_BEHIND.get(row.kind)
    if (
        behind is not None
        and row.words[0] in (behind[0] or row.words)
        and _any(tokens, stop, stop + behind[1], behind[2])
    ):
        return False
    match row.kind:
        case EventKind.RELEASE:
            return sufferer is None or not _any(tokens, max(sufferer[0] - _BEFORE, 0), sufferer[1], "events.media")
        case EventKind.COUP:
            return sufferer is None or (
                _rules(tokens, sufferer) and not _any(tokens, stop, stop + _OUSTED_WITHIN, "events.bodies")
            )
        case EventKind.PROPERTY_DESTRUCTION:
            return sufferer is None or not _any(tokens, *sufferer, "events.at_large")
        case EventKind.TERRITORIAL_GAIN:
            lost = row.words[0] in words_of("events.losing")
            return not lost or not _any(tokens, *(sufferer or (0, 0)), "events.kept")
        case EventKind.PROTEST:
            return not row.words[0].startswith("demonstrat") or not row.is_verb or sufferer is None
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
