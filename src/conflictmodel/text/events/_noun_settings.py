"""Settings of nouns: words around an event noun that say it was held or undergone, or is only a charge."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import is_adverb, is_function_word
from conflictmodel.text._page import Token
from conflictmodel.text._words import words_of

_PASSED: Final = frozenset({"all", "of"})  # “subjected to all methods of torture”
_MOST_BEFORE: Final = 3
_UNDERGOING_WITHIN: Final = 8  # tokens
_CLOSING: Final = frozenset(",;:—")
_SINCE_WITHIN: Final = 12  # tokens: a date of up to six, and adjectives
_HAD_WITHIN: Final = 14  # tokens: “had” and whom something befell


def is_held(tokens: Sequence[Token], stop: int) -> bool:
    """Say whether a verb behind a noun says no more than that it took place: “arrests have been made”."""
    at = stop
    passed = words_of("be") | words_of("have")
    while at < len(tokens) and (tokens[at].lower in passed or (at > stop and is_adverb(tokens[at].lower))):
        at += 1
    return stop < at < len(tokens) and tokens[at].lower in words_of("events.held")


def is_charged(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Say whether a word of the law stands before a noun: not “in charge of investigating the murder”.

    What somebody had a role in took place: “charged for their role in the raid”.
    """
    for at in range(index - 1, first - 1, -1):
        if tokens[at].lower in words_of("events.part_taken"):
            return False
        if tokens[at].lower in words_of("events.legal") and not (at and tokens[at - 1].lower == "in"):
            return True
    return False


def is_undergone(tokens: Sequence[Token], index: int) -> bool:
    """Say whether somebody is said to have gone through what a noun names: “subjected the two men to torture”."""
    at = index - 1
    while at > 0 and (tokens[at].lower in _PASSED or _is_plain(tokens[at])):
        at -= 1
    undergoing = words_of("events.undergoing")
    return tokens[at].lower == "to" and any(
        each.lower in undergoing for each in tokens[max(at - _UNDERGOING_WITHIN, 0) : at]
    )


def _is_plain(token: Token) -> bool:
    return token.text.isalpha() and not is_function_word(token.lower)


def is_beside(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a noun only tells at what time something else took place: “were killed by police during riots”."""
    at = index - 1
    while at > 0 and index - at < _MOST_BEFORE and _is_plain(tokens[at]):
        at -= 1
    if at > 0 and tokens[at].lower in words_of("determiner"):
        at -= 1
    return at >= 0 and tokens[at].lower in words_of("events.during")


def is_of_then(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a noun tells of what was on the day since when: “the worst since May 4, when a bombing killed 63”."""
    before = [token.lower for token in tokens[max(index - _SINCE_WITHIN, 0) : index]]
    at = next((at for at in range(len(before) - 1, max(len(before) - 4, -1), -1) if before[at] == "when"), 0)
    return before[at - 1 : at] == [","] and "since" in before[:at]


def is_within_past(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a noun tells how something was done in the past of the past: “had killed two in an air strike”."""
    at = index - 1
    while at > 0 and index - at < _MOST_BEFORE and _is_plain(tokens[at]):
        at -= 1
    if at < 1 or tokens[at].lower not in ("a", "an") or tokens[at - 1].lower != "in":
        return False
    for before in range(at - 2, max(at - _HAD_WITHIN, -1), -1):
        if tokens[before].text in _CLOSING or tokens[before].lower in words_of("events.subordinate"):
            return False
        if tokens[before].lower == "had":
            return True
    return False


def is_another(word: str) -> bool:
    """Say whether a word before a noun makes it another one: “a second attack”, “the deadliest attack”."""
    superlative = word.endswith("est") and word not in words_of("events.not_superlative")
    return superlative or word in words_of("events.anew")
