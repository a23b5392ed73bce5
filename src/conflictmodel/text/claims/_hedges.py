"""Hedges: the words by which a writer keeps a distance, inside a claim or in the article's own voice."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.claims._contents import trimmed
from conflictmodel.text.claims._sites import Statement
from conflictmodel.text.claims._surroundings import Piece, Surroundings

_CUES: Final = {"allegedly": Act.ALLEGES, "reportedly": Act.REPORTS}


def hedges_in(page: Page, content: Sequence[Piece]) -> Iterator[Piece]:
    """Find the hedging words of a content, and single words in quotation marks that name nobody."""
    words = words_of("claims.hedge")
    for start, end in content:
        for k in range(page.token_at(start), page.token_at(end)):
            if page.lowers[k] in words and page.quotation_at(page.token_starts[k]) is None:
                yield page.token_starts[k], page.token_ends[k]


def hedged_statements(page: Page, said: Sequence[Statement]) -> Iterator[Statement]:
    """Read “allegedly” and “reportedly” outside every claim as a claim of nobody named."""
    words = page.view.lower()
    if not any(cue in words for cue in _CUES):
        return
    covered = _merged([piece for each in said for piece in (*each.content, each.cue)])
    for sentence in page.sentences:
        if sentence.paragraph < 0:
            continue
        for token in page.tokens_of(sentence):
            act = _CUES.get(token.lower)
            if act is None or _is_inside(covered, token.start):
                continue
            pieces = (*trimmed(page, sentence.start, token.start), *trimmed(page, token.end, sentence.end))
            if pieces:
                yield Statement(
                    sentence=sentence,
                    speaker=None,
                    cue=(token.start, token.end),
                    act=act,
                    content=pieces,
                    rule="claims.hedged",
                    around=Surroundings(end=sentence.last - sentence.first),
                )
                break


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _is_inside(covered: Sequence[Piece], position: int) -> bool:
    index = bisect_right(covered, position, key=lambda piece: piece[0]) - 1
    return index >= 0 and position < covered[index][1]
