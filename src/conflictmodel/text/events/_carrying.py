"""Carrying: the place of a happening that has none of its own, from what was told before it."""

from collections.abc import Container, Sequence

from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.events._accounts import Account
from conflictmodel.text.events._groups import ABOUT
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import ON_THE_SPOT
from conflictmodel.text.events._phrase_sorts import is_site
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

Where = tuple[Reading[Place], ...]


def carried_place(
    page: Page, accounts: Sequence[Account], happening: Happening, placed: Container[int]
) -> tuple[Where, str | None]:
    """Give the places of an earlier account that a happening is at, too, and by which rule.

    `placed` are where the sentences begin that name a place.
    """
    last = accounts[-1]
    if last.event.where and _follows_on(page, last.told, happening):
        return last.event.where, "events.place-carried"
    if _names_same_place(page, happening):
        where = next((each.event.where for each in reversed(accounts) if each.event.where), ())
        return where, "events.same-area" if where else None
    where = () if happening.sentence.start in placed else _just_told(page, accounts, happening)
    return where, "events.place-goes-on" if where else None


def _follows_on(page: Page, told: Sentence, happening: Happening) -> bool:
    """Say whether a happening goes on from the sentence before, by a party that points back."""
    sentence = happening.sentence
    if (
        sentence.paragraph != told.paragraph
        or sentence.first != told.last
        or any(each.earlier or each.perfect for each in happening.triggers)
    ):
        return False
    pieces = (piece for piece in (happening.main.doer, happening.main.sufferer) if piece is not None)
    return any(
        not words_of("events.pointing").isdisjoint(page.view[start:end].lower().split(" ")) for start, end in pieces
    )


def _names_same_place(page: Page, happening: Happening) -> bool:
    """Say whether a sentence points back to the place told last: “in the same area”."""
    words = [token.lower for token in page.tokens_of(happening.sentence)]
    return "same" in words and any(
        words[at : at + 2] == ["the", "same"] and is_site(words[at + 2]) and words[at - 1] in words_of("events.at")
        for at in range(1, len(words) - 2)
    )


def _just_told(page: Page, accounts: Sequence[Account], happening: Happening) -> Where:
    """Give the places of what the sentence before tells, for a happening of the paragraph without a day of its own."""
    sentence = happening.sentence
    plural = any(each.is_plural for each in happening.triggers)
    if happening.when is not None or happening.kind not in ON_THE_SPOT or plural or _looks_back(page, happening):
        return ()
    just = (each for each in reversed(accounts[-ABOUT:]) if each.told.last == sentence.first)
    return next((each.event.where for each in just if each.told.paragraph == sentence.paragraph), ())


def _looks_back(page: Page, happening: Happening) -> bool:
    """Say whether a happening is told as done by now or before: “had been shot”, “have been attacked and arrested”."""
    before = page.tokens[happening.sentence.first : page.token_at(happening.main.start)] if happening.triggers else ()
    return any(each.lower in words_of("have") for each in before)
