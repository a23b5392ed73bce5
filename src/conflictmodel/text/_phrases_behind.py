"""Noun phrases behind a word: where one that begins there ends, with its appositions."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import (
    is_modifier,
    is_reduced,
    is_verb,
)
from conflictmodel.text._noun_phrases import Run, is_appositive
from conflictmodel.text._page import Token
from conflictmodel.text._words import classes_of

_MOST_PARTS: Final = 4
_MOST_BRACKET: Final = 12
_OFFICE_WITHIN: Final = 6


def phrase_after(tokens: Sequence[Token], start: int, end: int, *, apposition: bool = True) -> Run | None:
    """Give the noun phrase that begins at a token, before `end`; None if none does."""
    index = start
    while index < end:
        step = _step_right(tokens, index, start, end)
        if not step:
            break
        index += step
    while index > start and (tokens[index - 1].text in ".-" or tokens[index - 1].lower in ("and", "or", "but")):
        index -= 1  # “the murder of Ann Bell and called …”: what is joined is no part of the phrase
    if index <= start or classes_of(tokens[index - 1].lower) & {"preposition", "article", "conjunction"}:
        return None
    if apposition and index < end and tokens[index].text == ",":
        index = _past_age_and_home(tokens, index, end)
        index = _apposition_after(tokens, index, end)
    return start, index


def _step_right(tokens: Sequence[Token], index: int, start: int, end: int) -> int:
    token = tokens[index]
    word = token.lower
    if token.text == "(" and index > start:
        closing = next(
            (each for each in range(index + 1, min(index + _MOST_BRACKET, end)) if tokens[each].text == ")"), None
        )
        return 0 if closing is None else closing + 1 - index
    if token.text == ".":
        return 1 if index > start and index + 1 < end and tokens[index - 1].text[0].isupper() else 0
    if token.text in "“\"«‘'":
        if token.text == '"' and any(tokens[each].text == '"' for each in range(max(start, index - 4), index)):
            return 1  # “the "North" camp”: a straight mark closes as it opens
        return 1 if any(tokens[each].text in '”"»' for each in range(index + 1, min(index + 4, end))) else 0
    if token.text in ",;:—–!?…”»(":
        return 0
    if index == start:
        return 1
    if word == "in":
        return 1 if index + 1 < end and tokens[index + 1].text[0].isupper() else 0
    if "ends_phrase" in classes_of(word) or is_verb(tokens, index) or word in ("saying", "adding"):
        return 0
    return 1


def _past_age_and_home(tokens: Sequence[Token], comma: int, end: int) -> int:
    # “Ann Bell, 32, of Derna, a clerk”: in front of an apposition, where one follows.
    at = comma
    for _ in range(_MOST_PARTS):
        stop = at + 2 if at + 1 < end and tokens[at + 1].text.isdigit() else _home_end(tokens, at + 1, end)
        if stop is None or stop >= end or tokens[stop].text != ",":
            return at
        at = stop
    return at


def _home_end(tokens: Sequence[Token], start: int, end: int) -> int | None:
    if start + 1 >= end or tokens[start].lower not in ("of", "from"):
        return None
    stop = start + 1
    while stop < end and tokens[stop].text[0].isupper():
        stop += 1
    return stop if stop > start + 1 else None


def _apposition_after(tokens: Sequence[Token], comma: int, end: int) -> int:
    following = tokens[comma + 1] if comma + 1 < end else None
    if following is None:
        return comma
    office = any(
        "office" in classes_of(tokens[index].lower) for index in range(comma + 1, min(comma + _OFFICE_WITHIN, end))
    )
    if not (office or is_appositive(tokens, comma + 1) or following.text[0].isupper()):
        return comma
    stop = comma + 1
    while stop < end and tokens[stop].text not in ',;:!?—–“"':
        if tokens[stop].lower in ("who", "which"):
            break
        if is_verb(tokens, stop) and not is_reduced(tokens, stop) and not is_modifier(tokens, stop):
            return comma
        stop += 1
    return stop - 1 if tokens[stop - 1].text == "." and stop == end else stop
