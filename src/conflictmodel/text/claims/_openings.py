"""Openings: what begins at a token behind a cue: a quotation, a clause, a number, a word that leads to more."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import is_auxiliary, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._words import words_of
from conflictmodel.text.claims._sites import Site

FAR: Final = 25  # tokens within which a word belongs to its cue
CLAUSE: Final = 12
NEAR: Final = 8
ENDING: Final = frozenset(",.;–—!?…")  # the marks behind which a speaker and his cue stand apart


def opens_quotation(site: Site, index: int) -> bool:
    """Say whether a quotation begins at a token, a comma or colon between them allowed."""
    tokens = site.tokens
    while index < len(tokens) and tokens[index].text in ",:":
        index += 1
    if index >= len(tokens):
        return False
    quoted = site.page.quotation_at(tokens[index].start)
    return quoted is not None and quoted.start == tokens[index].start


def leads_to_number(site: Site, index: int) -> bool:
    """Say whether a number begins with a preposition: “about half of the voters”, “at least 4 in 10”."""
    if site.word(index) not in words_of("claims.about_number"):
        return False
    word = site.word(index + 1)
    return word[:1].isdigit() or word in ("half", "least", "most") or word in words_of("number")


def word_from(tokens: Sequence[Token], start: int, word: str) -> int | None:
    """Give the first place of a word at or behind a token, not too far from it."""
    return next((index for index in range(start, min(start + FAR, len(tokens))) if tokens[index].lower == word), None)


def is_clause(tokens: Sequence[Token], start: int) -> bool:
    """Say whether a clause seems to begin at a token: a verb follows soon."""
    if is_auxiliary(tokens[start].lower):
        return True  # he's
    for index in range(start + 1, min(start + CLAUSE, len(tokens))):
        if is_verb(tokens, index):
            return True
        if tokens[index].text in ",;:":
            return False
    return False
