"""Quotations: where the words of others begin and end, in the page's view, by marks and paragraphs alone."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from conflictmodel.locations import Span

_MARK: Final = re.compile(r"[\"“”«»‘']")
_STOP: Final = re.compile(r"[.!?…]['’)\]]?(?=\s|$)")
_MOST_SINGLE: Final = 400
_BEFORE_OPENING: Final = frozenset(' \n([{-–—/"“«:,')


@final
@attrs.frozen(kw_only=True)
class Quoted:
    """One quotation with its marks; `inner_start` and `inner_end` are the words without them.

    `closed` is False where the closing mark is missing.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True


def quotations_in(view: str, spans: Iterable[Span]) -> Iterator[Quoted]:
    """Find the outermost quotations of each span (headline, paragraphs), left to right."""
    blocks = list(spans)
    for index, span in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        yield from _in_block(view, span, following)


def _in_block(view: str, span: Span, following: Span | None) -> Iterator[Quoted]:
    position = span.start
    closings = _Closings(view, span)
    while match := _MARK.search(view, position, span.end):
        start, mark = match.start(), match.group()
        position = match.end()
        if not _opens(view, start, span, mark):
            continue
        end = closings.of(start, mark)
        if end is None and mark in "‘'":
            continue
        goes_on = end is None and following is not None and view[following.start] in '"“«'
        if end is not None:
            yield Quoted(start=start, end=end, inner_start=position, inner_end=end - 1)
            position = end
        elif position < span.end:
            stop = span.end if goes_on else _sentence_end(view, position, span)
            yield Quoted(start=start, end=stop, inner_start=position, inner_end=stop, closed=False)
            position = stop


@final
class _Closings:
    """Where the quotations of a block close, found in one pass however many of them stay open."""

    def __init__(self, view: str, span: Span) -> None:
        self._view: Final = view
        self._span: Final = span
        self._straight: Final[list[int]] = []
        self._nested: Final[dict[int, int]] = {}
        waiting: dict[str, list[int]] = {"“": [], "«": []}
        for match in _MARK.finditer(view, span.start, span.end):
            start, mark = match.start(), match.group()
            if mark in waiting:
                waiting[mark].append(start)
            elif mark in "”»" or (mark == '"' and not self._only_opens(start)):
                opened = waiting["«" if mark == "»" else "“"]
                if opened:
                    self._nested[opened.pop()] = match.end()
                if mark != "»":
                    self._straight.append(match.end())

    def of(self, start: int, mark: str) -> int | None:
        """Give where the quotation that opens with a mark ends; None where it stays open."""
        if mark in "“«":
            return self._nested.get(start)
        if mark in "‘'":
            return _closing_single(self._view, start + 1, min(self._span.end, start + 1 + _MOST_SINGLE))
        index = bisect_right(self._straight, start + 1)
        return self._straight[index] if index < len(self._straight) else None

    def _only_opens(self, start: int) -> bool:
        ends_word = start > self._span.start and not self._view[start - 1].isspace()
        return not ends_word and _opens(self._view, start, self._span, '"')


def _opens(view: str, start: int, span: Span, mark: str) -> bool:
    if mark in "“«":
        return True
    if mark in "”»":
        return False
    free_left = start == span.start or view[start - 1] in _BEFORE_OPENING
    return free_left and start + 1 < span.end and not view[start + 1].isspace()


def _closing_single(view: str, position: int, end: int) -> int | None:
    while (found := view.find("'", position, end)) >= 0:
        position = found + 1
        if not view[found - 1].isspace() and not view[position : position + 1].isalnum():
            return position
    return None


def _sentence_end(view: str, position: int, span: Span) -> int:
    match = _STOP.search(view, position, span.end)
    return match.end() if match else span.end
