"""Sorts of noun phrases: whether a phrase speaks of people, a place, a force or a thing, told by its head."""

from collections.abc import Container, Sequence
from functools import cache
from typing import Final

from conflictmodel._tables import cells_of
from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import is_possessive
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.events._trigger_words import weapons_in

PERSON: Final = "person"
PLACE: Final = "place"
THING: Final = "thing"
NAME: Final = "name"
_CLOCK: Final = frozenset({"day", "hour", "minute", "moment"})
_MONEY: Final = frozenset("$€£¥₦₹")


@cache
def _people() -> frozenset[str]:
    counted = {word for singular, plural, *_ in cells_of("text/en/count_people.tsv") for word in (singular, plural)}
    spoken = {
        word
        for noun, plural, _kind, sort, *_ in cells_of("text/en/actor_nouns.tsv")
        if sort in ("person", "people", "title")
        for word in (noun, plural)
    }
    return frozenset(word.rpartition(" ")[2].lower() for word in counted | spoken if word)


@cache
def _places() -> frozenset[str]:
    return frozenset(
        word for noun, plural, *_ in cells_of("text/en/place_nouns.tsv") for word in (noun, plural) if word
    ) | words_of("events.sites")


def is_person_noun(word: str) -> bool:
    """Say whether a word in small letters is a noun for a person or people: “mayor”, “residents”."""
    return word in _people()


def is_site(word: str) -> bool:
    """Say whether a word in small letters is a noun for a place: “town”, “market”, not “Homs”."""
    return word in _places()


def ends_ago(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token ends words for how long ago something was, or how much later: “11 days ago”."""
    unit = tokens[at - 1].lower.removesuffix("s") if 0 < at < len(tokens) else ""
    return (unit in words_of("time_unit") or unit in _CLOCK) and tokens[at].lower in ("later", "earlier", "ago")


def head_of(tokens: Sequence[Token], run: Run) -> int:
    """Give the head of a noun phrase: its last word before a preposition, relative or mark.

    “the bodies of two men”: of a number or a part (“two of them”), the head behind “of” counts.
    """
    head = run[0]
    for index in range(*run):
        word = tokens[index].lower
        classes = classes_of(word)
        if word == "of" and index > run[0] and _is_part(tokens[head]):
            continue
        if word == "than" and index > run[0] and tokens[index - 1].lower in words_of("events.more_or_less"):
            continue  # “more than 20 assailants”
        if index > run[0] and (
            ("preposition" in classes and tokens[index - 1].lower not in words_of("article"))
            or word in words_of("events.behind_head")
            or not word[0].isalnum()
        ):
            break
        if index > run[0] and word in words_of("events.clause_subjects"):
            break  # “the situation he found himself in”
        if word not in words_of("calendar"):
            head = index
    return head


def _is_part(token: Token) -> bool:
    word = token.lower
    return word in words_of("predeterminer") or word in words_of("events.collective") or _is_number(token)


def _is_number(token: Token) -> bool:
    word = token.lower
    return word[0].isdigit() or "determiner" in classes_of(word) or word in words_of("events.vague_number")


def sort_of(tokens: Sequence[Token], run: Run | None, places: Container[int]) -> str | None:
    """Say what a noun phrase speaks of; None where there is no phrase. `places` are the starts of place names."""
    if run is None:
        return None
    head = head_of(tokens, run)
    token = tokens[head]
    word = token.lower.removesuffix("'s") if is_possessive(token.lower) else token.lower
    if not _MONEY.isdisjoint(token.text):
        return THING
    placed = token.text[0].isupper() and any(tokens[index].start in places for index in range(run[0], head + 1))
    if placed and not word.endswith("s"):
        return PLACE  # “Tal Afar” is no person of the Afar
    if word in words_of("events.pronouns_of_people") or word in _people() or _is_number(token):
        return PERSON
    if word in _places():
        return PLACE
    if not token.text[0].isupper():
        return THING
    return PLACE if placed else NAME


def holds_any(tokens: Sequence[Token], run: Run | None, words: Container[str]) -> bool:
    """Say whether one of some words stands in a noun phrase."""
    return run is not None and any(token.lower in words for token in tokens[run[0] : run[1]])


def is_force(tokens: Sequence[Token], run: Run | None) -> bool:
    """Say whether a noun phrase speaks of armed people or their weapons."""
    return holds_any(tokens, run, words_of("events.forces"))


def has_weapon(tokens: Sequence[Token], run: Run | None) -> bool:
    """Say whether a noun phrase names a weapon."""
    return any(kind is not None for kind in _weapon_kinds(tokens, run))


def has_weapon_of(tokens: Sequence[Token], run: Run | None, kind: EventKind) -> bool:
    """Say whether a noun phrase names a weapon whose use is an event of this kind."""
    return kind in _weapon_kinds(tokens, run)


def _weapon_kinds(tokens: Sequence[Token], run: Run | None) -> list[EventKind | None]:
    if run is None:
        return []
    words = [token.lower for token in tokens[run[0] : run[1]]]
    return [kind for _, _, kind in weapons_in(words, 0, len(words))]
