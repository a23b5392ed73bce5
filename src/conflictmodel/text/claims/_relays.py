"""Relays: who passes on what somebody else said, in front of the cue, behind it, or by quoting the whole claim."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.text._page import Page, Token
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.items import is_party_noun
from conflictmodel.text.claims._sites import Statement
from conflictmodel.text.claims._surroundings import Piece

_ACCORDING: Final = "claims.according-to"
_PASSED_ON: Final = frozenset(
    {Act.STATES, Act.REPORTS, Act.CONFIRMS, Act.ANNOUNCES, Act.ALLEGES, Act.WARNS, Act.CORRECTS}
)


def relays_joined(page: Page, statements: Sequence[Statement]) -> list[Statement]:
    """Read “state TV said, citing officials” and “officials said, according to state TV” as said by officials."""
    words = page.view.lower()
    cites = any(each in words for each in words_of("claims.citing"))
    return _sources_joined(page, [_with_source(page, each) for each in statements] if cites else statements)


def _with_source(page: Page, statement: Statement) -> Statement:
    cited = _cited(page, statement)
    if cited is None or statement.relayed_by is not None or statement.speaker is None:
        return statement
    kept = tuple(piece for piece in statement.content if not piece[0] <= cited[0] < piece[1])
    return attrs.evolve(
        statement, speaker=cited, relayed_by=statement.speaker, antecedent=None, content=kept or statement.content
    )


def _cited(page: Page, statement: Statement) -> Piece | None:
    tokens = page.tokens_of(statement.sentence)
    for index, token in enumerate(tokens[:-1]):
        if token.lower not in words_of("claims.citing") or not (index == 0 or tokens[index - 1].text == ","):
            continue
        if "that" in (tokens[index + 1].lower, tokens[min(index + 2, len(tokens) - 1)].lower):
            return None  # “citing only that …” is a claim of its own
        last = next((at for at in range(index + 1, len(tokens)) if tokens[at].text in ",.;"), len(tokens))
        if _is_somebody(tokens[index + 1 : last]) and _belongs(statement, tokens, index, last):
            return tokens[index + 1].start, tokens[last - 1].end
    return None


def _is_somebody(words: Sequence[Token]) -> bool:
    return any(word.text[0].isupper() or is_party_noun(word.lower) for word in words)


def _belongs(statement: Statement, tokens: Sequence[Token], citing: int, last: int) -> bool:
    """Say whether words that cite stand behind the cue, between speaker and cue, or just before the speaker."""
    if statement.speaker is None:
        return False
    if tokens[citing].start > statement.cue[0]:
        return True
    if statement.speaker[0] > tokens[citing].start:
        return last + 1 < len(tokens) and statement.speaker[0] == tokens[last + 1].start
    return citing > 0 and statement.speaker[1] == tokens[citing - 2].end


def _sources_joined(page: Page, statements: Sequence[Statement]) -> list[Statement]:
    # “The army said, according to Reuters, that …”: Reuters relays what the army said.
    joined: list[Statement] = []
    for each in statements:
        said = joined[-1] if joined and each.rule == _ACCORDING else None
        if said is not None and _stands_behind(page, said, each):
            kept = tuple(piece for piece in said.content if not piece[0] <= each.cue[0] < piece[1])
            joined[-1] = attrs.evolve(said, relayed_by=each.speaker, content=kept or said.content)
        else:
            joined.append(each)
    return joined


def _stands_behind(page: Page, said: Statement, source: Statement) -> bool:
    if said.sentence is not source.sentence or said.speaker is None or said.relayed_by is not None:
        return False
    end = max(said.cue[1], said.speaker[1])
    return end < source.cue[0] and page.view[end : source.cue[0]].strip() == ","


def outer_of(statements: Sequence[Statement]) -> dict[int, int]:
    """Say which statement passes on another: the one whose words hold the other's cue, the smallest of several."""
    found: dict[int, int] = {}
    for _, group in groupby(enumerate(statements), key=lambda each: each[1].sentence.start):
        members = tuple(group)
        if len(members) == 1:
            continue
        for index, inner in members:
            around = [
                (piece[1] - piece[0], other)
                for other, outer in members
                if other != index and _passes_on(outer)
                for piece in outer.content
                if _holds(piece, inner) and not any(_holds(own, outer) for own in inner.content)
            ]
            if around:
                found[index] = min(around)[1]
    return found


def _passes_on(statement: Statement) -> bool:
    return statement.speaker is not None and statement.act in _PASSED_ON and statement.rule != "claims.headline"


def _holds(piece: Piece, statement: Statement) -> bool:
    return piece[0] <= statement.cue[0] < piece[1]
