"""Singles: words that single one happening out of several: “the first blast”, “another killed nine”, “a missile”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import has_weapon

_WITH_ARTICLE: Final = 2  # “the second”
_LEAST: Final = 4  # tokens: “In the second, …”


def single_of(tokens: Sequence[Token], doer: Run | None) -> Run | None:
    """Give the words that single out the weapon or the blast that does it: “the first blast”, “a drone”, “another”.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("A missile killed two guards.")).tokens
    >>> single_of(tokens, (0, 2)), single_of(tokens, (3, 5))
    ((0, 2), None)
    """
    if doer is None:
        return None
    if is_bare_other(tokens, doer):
        return doer
    opens = {token.lower for token in tokens[doer[0] : doer[0] + _WITH_ARTICLE]}
    singled = not opens.isdisjoint(words_of("events.single")) or tokens[doer[0]].lower in ("a", "an")
    return doer if singled and not tokens[doer[1] - 1].lower.endswith("s") and has_weapon(tokens, doer) else None


def single_before(tokens: Sequence[Token], noun: int) -> Run | None:
    """Give the words before a noun that single it out, with the noun: “the first blast”, “one explosion”."""
    if not noun or tokens[noun].lower.endswith("s") or tokens[noun - 1].lower not in words_of("events.single"):
        return None
    first = noun - 1 - (noun > 1 and tokens[noun - _WITH_ARTICLE].lower == "the")
    return first, noun + 1


def single_in_front(tokens: Sequence[Token]) -> Run | None:
    """Give the words that open a sentence and single out what it tells of: “In the second, they killed …”.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> single_in_front(page_of(article_from_text("In the second, rebels killed two guards.")).tokens)
    (1, 3)
    """
    first = _WITH_ARTICLE if len(tokens) > _LEAST and tokens[1].lower == "the" else 1
    if len(tokens) <= _LEAST or tokens[0].lower != "in" or tokens[first + 1].text != ",":
        return None
    return (1, first + 1) if tokens[first].lower in words_of("events.single") else None


def is_bare_other(tokens: Sequence[Token], run: Run | None) -> bool:
    """Say whether a phrase is only a word for one more: “another in Homs killed nine”, “the second, in Homs, …”.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("Another killed the other man.")).tokens
    >>> is_bare_other(tokens, (0, 1)), is_bare_other(tokens, (2, 5))
    (True, False)
    """
    if run is None:
        return False
    first = tokens[run[0]].lower
    if first == "another":
        stop = run[0] + 1
    elif first == "the" and tokens[run[0] + 1].lower in words_of("events.single"):
        stop = run[0] + _WITH_ARTICLE
    else:
        return False
    return stop >= run[1] or tokens[stop].text == "," or tokens[stop].lower in words_of("preposition")
