"""Sentences: where those of a paragraph begin and end, abbreviations and missing capitals allowed for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from conflictmodel._tables import lines_of
from conflictmodel.locations import Span
from conflictmodel.text._casing import uncased
from conflictmodel.text._words import classes_of

_END: Final = re.compile(r"[.!?…](?<![.!?…].)[.!?…]*+[\"”»'’)\]]{0,3}+(?=\s|$)")  # a mark first: found fast
_NEXT: Final = re.compile(r"\s{1,8}[\"“«'‘(\[]{0,3}[^\W_a-zß-öø-ÿ]")
_FIRST_LETTER: Final = re.compile(r"[^\w]{0,8}+[^\W\d_]")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]{1,20}")
_OPENING: Final = frozenset({"pronoun", "determiner", "starter"})  # a capital on these words begins a sentence
_LAST_WORD: Final = re.compile(r"(?:[^\W_]|[.'-]){1,20}+$")


def openings(view: str, spans: Sequence[Span]) -> Iterator[int]:
    """Give the first letters of what may be sentences in the paragraphs that have no capitals, or nothing else."""
    for span in uncased(view, spans):
        start = span.start
        for mark in (None, *_END.finditer(view, span.start, span.end)):
            at = span.start if mark is None else mark.end()
            letter = _FIRST_LETTER.match(view, at, span.end)
            if letter and (mark is None or not _is_abbreviated(view, start, mark.start(), mark.group())):
                start = at
                yield letter.end() - 1


def sentences_in(view: str, span: Span) -> Iterator[tuple[int, int]]:
    """Give where the sentences of a paragraph begin and end, white space left out."""
    start = span.start
    for match in _END.finditer(view, span.start, span.end):
        end = match.end()
        if end < span.end and not _begins_anew(view, start, match):
            continue
        yield from _trimmed(view, start, end)
        start = end
    yield from _trimmed(view, start, span.end)


def _begins_anew(view: str, start: int, mark: re.Match[str]) -> bool:
    following = _NEXT.match(view, mark.end())
    if following is None:
        return False
    if not _is_abbreviated(view, start, mark.start(), mark.group()):
        return True
    word = _FIRST_WORD.match(view, following.end() - 1)
    return word is not None and len(word.group()) > 1 and not classes_of(word.group().lower()).isdisjoint(_OPENING)


def _trimmed(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = view[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if left < right:
        yield left, right


def _is_abbreviated(view: str, start: int, stop: int, mark: str) -> bool:
    if mark != ".":
        return False
    match = _LAST_WORD.search(view, max(start, stop - 20), stop)
    word = match.group().lower() if match else ""
    return len(word) == 1 or ("." in word and len(word) < 4) or word in abbreviations()  # noqa: PLR2004 (j, u.s)


@cache
def abbreviations() -> frozenset[str]:
    """Give the English words that end in a full stop without ending a sentence, in small letters, without the stop."""
    return frozenset(lines_of("text/en/abbreviations.txt"))
