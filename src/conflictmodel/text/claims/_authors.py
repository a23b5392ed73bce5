"""Authors: whose words a statement or a letter holds, where it says so itself: “a statement by the ministry said”."""

from typing import Final

import attrs

from conflictmodel.text._page import Page
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Reading

_BEHIND: Final = frozenset({"on", "in", "to", "about", "at", "from", "after"})


def author_of(page: Page, cast: Cast, speaker: tuple[int, int]) -> Reading[Actor] | None:
    """Give the author of a document that speaks, its words kept; None where it names none that is a party."""
    words = page.view[slice(*speaker)]
    if " by " not in words and " from " not in words:
        return None
    tokens = page.tokens[page.token_at(speaker[0]) : page.token_at(speaker[1])]
    behind = next((at for at, token in enumerate(tokens) if "preposition" in classes_of(token.lower)), 1)
    first = next((at + 1 for at, token in enumerate(tokens) if token.lower in ("by", "from")), len(tokens))
    if tokens[behind - 1].lower not in words_of("claims.written") or first == len(tokens):
        return None
    stops = (at for at in range(first + 1, len(tokens)) if tokens[at].text == "," or tokens[at].lower in _BEHIND)
    reading = cast.reading(tokens[first].start, tokens[next(stops, len(tokens)) - 1].end)
    party = reading.value is not None and reading.value.kind not in (None, ActorKind.DOCUMENT)
    return attrs.evolve(reading, words=(page.excerpt(*speaker),)) if party else None
