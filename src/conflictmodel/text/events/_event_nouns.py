"""Event nouns: which nouns tell of an event where they stand, and whom they name as doing and suffering it."""

from collections.abc import Sequence

from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import NAME, PERSON
from conflictmodel.text.events._trigger_words import TriggerWord
from conflictmodel.text.events._voices import LONGEST, phrase_behind

_NEAR = 8


def parties_of(tokens: Sequence[Token], index: int, stop: int) -> tuple[Run | None, Run | None]:
    """Give who does it and to whom: behind by, of, on, against, between, or before the noun (“a police raid”)."""
    both = phrase_behind(tokens, stop, "between")
    if both is not None:
        joint = next((at for at in range(*both) if tokens[at].lower == "and"), both[0])
        if both[0] < joint < both[1] - 1:
            return (both[0], joint), (joint + 1, both[1])
    doer = phrase_behind(tokens, stop, "by")
    sufferer = None
    for preposition in ("of", "on", "against"):
        sufferer = sufferer or _named_behind(tokens, stop, preposition)
    if sufferer is not None:
        doer = phrase_behind(tokens, sufferer[1], "by") or doer
    if doer is None and index and tokens[index - 1].lower in words_of("events.attackers"):
        doer = index - 1, index
    return doer, sufferer


def _named_behind(tokens: Sequence[Token], start: int, preposition: str) -> Run | None:
    found = phrase_behind(tokens, start, preposition)
    # “the attack on Friday” was on nobody
    return None if found is None or tokens[found[0]].lower in words_of("calendar") else found


def tells(tokens: Sequence[Token], row: TriggerWord, index: int, sufferer: Run | None, sort: str | None) -> bool:
    """Say whether a noun tells of an event where it stands: not “attack helicopter”, not a “release” of a film."""
    stop = index + len(row.words)
    following = tokens[stop] if stop < len(tokens) else None
    if following is not None and following.text.islower() and following.lower in words_of("events.modified"):
        return False
    left = [token.lower for token in tokens[max(index - 2, 0) : index]]
    if "including" in left:
        return False  # part of a number, not a happening beside it
    before = left[-1] if left else ""
    if row.wants == "aimed":
        return _is_aimed(tokens, index, stop, before)
    if row.wants == PERSON:
        return sort in (PERSON, NAME) if sufferer is not None else before not in ("a", "an")
    if row.wants == "party":
        return before in words_of("events.attackers")
    if row.wants == "back":
        return before in words_of("events.definite")
    return row.wants != "truce" or before[:1].isdigit() or _is_of_truce(tokens, index)


def _is_aimed(tokens: Sequence[Token], index: int, stop: int, before: str) -> bool:
    if any(token.lower in words_of("events.labour") for token in tokens[max(index - _NEAR, 0) : stop + _NEAR]):
        return False
    following = tokens[stop].lower if stop < len(tokens) else "."
    pointed = before in words_of("events.definite") or before.endswith("est")
    return before != "on" and (following in words_of("events.aimed") or pointed)


def _is_of_truce(tokens: Sequence[Token], index: int) -> bool:
    around = tokens[max(index - LONGEST, 0) : index + LONGEST]
    return any(token.lower in ("ceasefire", "cease-fire", "truce") for token in around)
