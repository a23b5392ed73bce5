"""Campaigns: words for several happenings at once, and words that tie one happening to them as a part."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import STOPS, is_function_word, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of

_ADJECTIVES: Final = 4
_CLAUSE: Final = 10  # tokens between “in which” and its verb
_LAUNCHED: Final = 4


def series_words(tokens: Sequence[Token], index: int, stop: int) -> Run | None:
    """Give the words by which a noun tells of several happenings as of one: “a wave of bombings”, “the offensive”.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("A wave of car bombings hit Homs.")).tokens
    >>> series_words(tokens, 3, 5), series_words(tokens, 6, 7)
    ((1, 5), None)
    """
    first, named = _series_before(tokens, index), operation_end(tokens, index)
    if first < index or tokens[stop - 1].lower in words_of("events.campaigns"):
        return first, stop
    return (index, named) if named > index else None


def part_words(tokens: Sequence[Token], index: int) -> Run | None:
    """Give the words before a noun by which something is a part of what it names: “as part of a wave of attacks”."""
    at = _series_before(tokens, index)
    while at and index - at < _ADJECTIVES and _describes(tokens, at - 1):
        at -= 1
    if at and tokens[at - 1].lower in words_of("determiner"):
        at -= 1
    before = tuple(token.lower for token in tokens[max(at - 2, 0) : at])
    if before not in (("part", "of"), ("latest", "in"), ("latest", "of")):
        return None
    first = at - 2
    if first and tokens[first - 1].lower in ("as", "the", "a"):
        first -= 1
    return first, at


def relative_words(tokens: Sequence[Token], group: int) -> Run | None:
    """Give the words that set a verb inside what was named before: “the offensive, in which the army shelled”."""
    for at in range(group - 1, max(group - _CLAUSE, 0), -1):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lower == "which":
            return (at - 1, at + 1) if tokens[at - 1].lower in ("in", "during") else None
    return None


def operation_end(tokens: Sequence[Token], index: int) -> int:
    """Give where the name of an operation ends that begins at a token; there itself if none does.

    It counts where something is a part of it, or it is launched: elsewhere the name is only a party.
    """
    if tokens[index].text != "Operation":
        return index
    stop = index + 1
    while stop < len(tokens) and tokens[stop].text[0].isupper():
        stop += 1
    launched = any(
        token.lower in words_of("events.carrying_out") for token in tokens[max(index - _LAUNCHED, 0) : index]
    )
    told = stop > index + 1 and (launched or part_words(tokens, index) is not None)
    return stop if told else index


def _series_before(tokens: Sequence[Token], index: int) -> int:
    """Give where “a series of” begins before a noun and its adjectives; at the noun itself if nothing like it does."""
    at = index
    while at and index - at < _ADJECTIVES and _describes(tokens, at - 1):
        at -= 1
    if at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in words_of("events.series"):
        return at - 2
    return index


def _describes(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    return word.isalpha() and not is_function_word(word) and not is_verb(tokens, index)
