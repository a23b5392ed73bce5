"""What is written not to have been said: “never said that it fell”, “ought to say”."""

from collections.abc import Iterator

import attrs

from conflictmodel.text._grammar import is_negation
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.claims._cues import BASE, PAST
from conflictmodel.text.claims._sites import Site
from conflictmodel.text.claims._statements import cue_places, sites_in, told
from conflictmodel.text.claims._surroundings import Piece


def unsaid_in(page: Page) -> Iterator[Piece]:
    """Find the words of which it is written that somebody did not say them, or ought to: “never said that it fell”.

    What a question word opens is taken for true by whoever writes it: “has not said why it fell”.
    """
    known = cue_places(page)
    for sentence in page.sentences:
        if any(_keeps_back(token.lower) for token in page.tokens_of(sentence)):
            for site in sites_in(page, sentence, known):
                verbs = site.tokens[site.group : site.at]
                kept_back = any(_keeps_back(token.lower) for token in verbs)
                unsaid = told(_as_finite(site), None) if kept_back else None
                if unsaid is not None:
                    yield from (piece for piece in unsaid.content if not _asks(page, piece))


def _as_finite(site: Site) -> Site:
    # “did not say” is finite whatever its subject, as “said” is.
    return attrs.evolve(site, cue=attrs.evolve(site.cue, form=PAST)) if site.cue.form is BASE else site


def _keeps_back(word: str) -> bool:
    return is_negation(word) or word in words_of("claims.ought")


def _asks(page: Page, piece: Piece) -> bool:
    return page.tokens[page.token_at(piece[0])].lower in words_of("wh") - {"whether", "if"}
