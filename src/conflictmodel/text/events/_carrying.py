"""Carrying: the place of a happening that has none of its own, from what was told before it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._atlas import tables
from conflictmodel.text._grammar import STOPS, is_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._words import words_of
from conflictmodel.text.events._accounts import Account
from conflictmodel.text.events._groups import ABOUT
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import ON_THE_SPOT
from conflictmodel.text.events._phrase_sorts import is_site
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Reading

_NEAR: Final = 6  # places before
_TAKEN: Final = frozenset({EventKind.ABDUCTION, EventKind.ARREST})
_IN_CUSTODY: Final = frozenset({EventKind.ILL_TREATMENT, EventKind.RELEASE, EventKind.SEXUAL_VIOLENCE})
_POINTED: Final = (PlaceKind.SETTLEMENT, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.NEIGHBOURHOOD)
_VAGUE: Final = frozenset({"region", "state", "territory", "capital"})  # need not be the last that was named
Where = tuple[Reading[Place], ...]


def carried_place(
    page: Page, accounts: Sequence[Account], happening: Happening, places: Sequence[Reading[Place]]
) -> tuple[Where, str | None]:
    """Give the places told before that a happening is at, too, and by which rule; `places` are in their order."""
    before = places[: bisect_left(places, happening.sentence.start, key=_start_of)]
    named = len(before) < len(places) and _start_of(places[len(before)]) < happening.sentence.end
    here = [each for each in before[-_NEAR:] if _is_in_paragraph(page, happening.sentence, each)]
    if not named and here and (pointed := _pointed_at(page, happening, here)):
        return pointed, "events.points-to-place"
    if not accounts:
        return (), None
    last = accounts[-1]
    if happening.kind in _IN_CUSTODY and last.event.kind in _TAKEN:
        return (), None  # whoever was taken is beaten or set free elsewhere
    if last.event.where and _follows_on(page, last.told, happening):
        return last.event.where, "events.place-carried"
    if _names_same_place(page, happening):
        where = next((each.event.where for each in reversed(accounts) if each.event.where), ())
        return where, "events.same-area" if where else None
    where = () if named else _just_told(page, accounts, happening)
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


def _pointed_at(page: Page, happening: Happening, before: Sequence[Reading[Place]]) -> Where:
    """Give the nearest place before of the kind that a sentence points back to: “in the town”, “there”."""
    tokens = page.tokens_of(happening.sentence)
    nouns = tables("en").nouns.by_words
    behind = page.token_at(happening.triggers[0].end) - happening.sentence.first if happening.triggers else len(tokens)
    for at in range(max(behind, 0), len(tokens) - 1):
        word, noun = tokens[at].lower, tokens[at + 1].lower
        if word in STOPS or word in words_of("subordinator"):
            return ()
        if word == "there" and not is_verb(tokens, at + 1):
            just = page.sentence_at(_start_of(before[-1]))
            return (before[-1],) if just is not None and just.last == happening.sentence.first else ()
        kind, plural = nouns.get((noun,), (None, False)) if noun not in _VAGUE else (None, False)
        pointing = word in ("the", "that", "this") and tokens[at - 1].lower in words_of("events.at")
        if pointing and kind in _POINTED and not plural and not _goes_on(tokens, at + 2):
            of_kind = (each for each in reversed(before) if each.value is not None and each.value.kind is kind)
            return tuple(islice(of_kind, 1))
    return ()


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a noun is told more of, and so need not be one named before: “the town of”, “the village where”."""
    return at < len(tokens) and (
        tokens[at].lower in ("of", "where", "that", "in", "near") or tokens[at].text[0].isupper()
    )


def _is_in_paragraph(page: Page, sentence: Sentence, place: Reading[Place]) -> bool:
    found = page.sentence_at(_start_of(place))
    return found is not None and found.paragraph == sentence.paragraph


def _start_of(place: Reading[Place]) -> int:
    return place.words[0].start or 0


def _just_told(page: Page, accounts: Sequence[Account], happening: Happening) -> Where:
    """Give the places of what the sentence before tells, for a happening of the paragraph without a day of its own."""
    sentence = happening.sentence
    plural = any(each.is_plural for each in happening.triggers)
    if happening.when is not None or happening.kind not in ON_THE_SPOT or plural or _looks_back(page, happening):
        return ()
    near = (each for each in reversed(accounts[-ABOUT:]) if each.told.last == sentence.first)
    just = next((each.event for each in near if each.told.paragraph == sentence.paragraph), None)
    if just is None or (just.kind is EventKind.ARREST and happening.kind is not EventKind.ARREST):
        return ()  # what somebody is arrested for was done elsewhere
    return just.where


def _looks_back(page: Page, happening: Happening) -> bool:
    """Say whether a happening is told as done by now or before: “had been shot”, “have been attacked and arrested”."""
    before = page.tokens[happening.sentence.first : page.token_at(happening.main.start)] if happening.triggers else ()
    return any(each.lower in words_of("have") for each in before)
