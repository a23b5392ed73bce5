"""Identified: victims whose names stand in a sentence of their own: “the victims were identified as Ann Bell and …”."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from conflictmodel.model.participants import Participant, Role
from conflictmodel.text._grammar import before_verb
from conflictmodel.text._page import Page, Token
from conflictmodel.text._phrases import Run, phrase_after, subject_before
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.events._accounts import Account
from conflictmodel.text.events._kinships import HARMING
from conflictmodel.text.events._lists import LONGEST, with_list
from conflictmodel.text.events._phrase_parties import parties_in
from conflictmodel.text.events._phrase_sorts import holds_any
from conflictmodel.text.events._roles import joined_parties
from conflictmodel.values.actors import ActorKind

_PEOPLE: Final = frozenset({None, ActorKind.PERSON, ActorKind.CIVILIANS})
_SAME_STORY: Final = 3  # paragraphs
_BACK: Final = 12  # accounts that are looked at


def with_victims(page: Page, cast: Cast, accounts: Sequence[Account]) -> Iterator[tuple[int, Account]]:
    """Give the accounts, each with its index, to which a later sentence adds the names of victims."""
    found = list(accounts)
    begins = [each.begins for each in found]  # in the order of the text
    for sentence in page.sentences:
        run = _named_as(page.tokens_of(sentence))
        at = bisect_left(begins, sentence.start)
        near = (
            index
            for index in range(at - 1, max(at - 1 - _BACK, -1), -1)
            if found[index].event.kind in HARMING and sentence.paragraph - found[index].told.paragraph <= _SAME_STORY
        )
        index = None if run is None else next(near, None)
        if run is None or index is None:
            continue
        victims = tuple(_victims(page, cast, (sentence.first + run[0], sentence.first + run[1])))
        if victims:
            account = found[index]
            event = attrs.evolve(account.event, participants=joined_parties(account.event.participants, victims))
            found[index] = attrs.evolve(account, event=event, rules=(*account.rules, "events.identified"))
            yield index, found[index]


def _victims(page: Page, cast: Cast, run: Run) -> Iterator[Participant]:
    phrase = page.tokens[run[0]].start, page.tokens[run[1] - 1].end
    for each in parties_in(page, cast, phrase, doing=False):
        if each.value is not None and each.value.named and each.value.kind in _PEOPLE:
            yield Participant(actor=each, role=Role.VICTIM)


def _named_as(tokens: Sequence[Token]) -> Run | None:
    """Give the names behind “the victims were identified as” or “the victims are”."""
    if words_of("events.victims").isdisjoint([token.lower for token in tokens]):
        return None
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
