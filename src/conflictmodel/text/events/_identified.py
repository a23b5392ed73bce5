"""Identified: victims whose names stand in a sentence of their own: “the victims were identified as Ann Bell and …”."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from conflictmodel.model.participants import Participant, Role
from conflictmodel.text._grammar import before_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import Run, phrase_after, subject_before
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.events._lists import LONGEST, with_list
from conflictmodel.text.events._phrase_parties import parties_in
from conflictmodel.text.events._phrase_sorts import holds_any
from conflictmodel.values.actors import ActorKind

_PEOPLE: Final = frozenset({None, ActorKind.PERSON, ActorKind.CIVILIANS})


class Identified(NamedTuple):
    """Those whom a sentence names as the victims of what was told before it."""

    sentence: Sentence
    start: int
    victims: tuple[Participant, ...]


def identified_on(page: Page, cast: Cast) -> Iterator[Identified]:
    """Find the sentences of a page that do no more than name victims, and whom they name."""
    for sentence in page.sentences:
        tokens = page.tokens_of(sentence)
        run = _named_as(tokens)
        if run is None:
            continue
        start, end = tokens[run[0]].start, tokens[run[1] - 1].end
        named = (
            each
            for each in parties_in(page, cast, start, end, doing=False)
            if each.value is not None and each.value.named and each.value.kind in _PEOPLE
        )
        victims = tuple(Participant(actor=each, role=Role.VICTIM) for each in named)
        if victims:
            yield Identified(sentence, start, victims)


def _named_as(tokens: Sequence[Token]) -> Run | None:
    """Give the names behind “the victims were identified as” or “the victims are”."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].lower not in words_of("be"):
            continue
        subject = subject_before(tokens, before_verb(tokens, at))
        if not holds_any(tokens, subject, words_of("events.victims")):
            continue
        naming = (tokens[at + 1].lower, tokens[min(at + 2, len(tokens) - 1)].lower) == ("identified", "as")
        first = at + 3 if naming else at + 1
        if first < len(tokens) and (naming or tokens[first].text[0].isupper()):
            found = phrase_after(tokens, first, min(first + LONGEST, len(tokens)), apposition=False)
            return None if found is None else with_list(tokens, found)
    return None
