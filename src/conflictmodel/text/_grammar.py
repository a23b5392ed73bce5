"""What a single word does in its sentence, told by closed classes, endings and neighbours alone."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from conflictmodel.text._page import Token
from conflictmodel.text._words import classes_of

STOPS: Final = frozenset(',;:—–-(“”"«»!?.…[]')
_AUXILIARY: Final = frozenset({"be", "have", "do", "modal"})
_FUNCTION: Final = (
    frozenset({"determiner", "preposition", "conjunction", "pronoun", "subordinator", "negation", "particle"})
    | _AUXILIARY
)
_FINITE: Final = frozenset({"irregular", "present"})
_BEFORE_NOUN: Final = frozenset({"determiner", "preposition"})
_CONTRACTED: Final = frozenset({"re", "ve", "ll", "d", "m"})
_SHORTEST_PAST: Final = 4
_SHORTEST_ADVERB: Final = 5
_REMEMBERED: Final = 4096  # words about which each question is answered once, as the same few are asked again and again


@lru_cache(maxsize=_REMEMBERED)
def is_auxiliary(word: str) -> bool:
    """Say whether a word in small letters is a form of be, have, do, or a modal, contracted or not."""
    if not classes_of(word).isdisjoint(_AUXILIARY) or word.endswith("n't"):
        return True
    return bool(contracted(word))


@lru_cache(maxsize=_REMEMBERED)
def contracted(word: str) -> str:
    """Give the pronoun in a word that holds its verb as well: “he” of “he's”; nothing if it is no such word."""
    head, _, tail = word.rpartition("'")
    return head if tail in _CONTRACTED or (tail == "s" and "contracting" in classes_of(head)) else ""


@lru_cache(maxsize=_REMEMBERED)
def is_negation(word: str) -> bool:
    """Say whether a word in small letters denies the verb it stands by."""
    return "negation" in classes_of(word) or word.endswith("n't")


@lru_cache(maxsize=_REMEMBERED)
def is_adverb(word: str) -> bool:
    """Say whether a word in small letters can stand between a subject and its verb."""
    classes = classes_of(word)
    return "adverb" in classes or (len(word) >= _SHORTEST_ADVERB and word.endswith("ly") and "no_adverb" not in classes)


@lru_cache(maxsize=_REMEMBERED)
def is_function_word(word: str) -> bool:
    """Say whether a word in small letters is no noun, verb or adjective of its own."""
    return not classes_of(word).isdisjoint(_FUNCTION)


@lru_cache(maxsize=_REMEMBERED)
def is_possessive(word: str) -> bool:
    """Say whether a word in small letters ends in the mark of a possessor: “Iraq's”."""
    return word.endswith("'s") and "contracting" not in classes_of(word[:-2])


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a token looks like a finite verb: an auxiliary, a past, or a common present."""
    token = tokens[index]
    if not token.text.islower() and (index or token.text.isupper()):
        return False  # May, Will, United
    word = token.lower
    if is_auxiliary(word):
        return True
    if not _is_past_or_present(word):
        return False
    before = index - 1
    while before >= 0 and is_adverb(tokens[before].lower):
        before -= 1
    if before < 0:
        return False
    if tokens[before].text in STOPS:
        return not word.endswith("ed")
    classes = classes_of(tokens[before].lower)
    return "pronoun" in classes or (classes.isdisjoint(_BEFORE_NOUN) and not is_possessive(tokens[before].lower))


@lru_cache(maxsize=_REMEMBERED)
def _is_past_or_present(word: str) -> bool:
    classes = classes_of(word)
    regular = word.endswith("ed") and len(word) >= _SHORTEST_PAST and "no_past" not in classes
    return regular or not classes.isdisjoint(_FINITE)


def is_reduced(tokens: Sequence[Token], index: int) -> bool:
    """Say whether a verb may be a participle behind its noun: “a group based in Basra”, “voters polled by”."""
    if index == 0 or index + 1 >= len(tokens) or is_auxiliary(tokens[index].lower):
        return False
    before = tokens[index - 1]
    follows = classes_of(tokens[index + 1].lower)
    if before.text in STOPS or is_function_word(before.lower) or is_adverb(before.lower):
        return False  # “Bell immediately called for”
    return "preposition" in follows


def is_modifier(tokens: Sequence[Token], index: int) -> bool:
    """Say whether an -ed word stands before the noun it describes: “registered voters”, “armed men”."""
    word = tokens[index].lower
    if not word.endswith("ed") or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    if not following.text.islower() or following.text.endswith("ed"):
        return False
    if is_function_word(following.lower) or is_adverb(following.lower):
        return False
    return index == 0 or _may_precede_modifier(tokens[index - 1])


def _may_precede_modifier(token: Token) -> bool:
    word = token.lower
    classes = classes_of(word)
    if "pronoun" in classes or not classes.isdisjoint(_AUXILIARY):
        return False
    if token.text in STOPS or is_function_word(word) or is_possessive(word) or is_adverb(word) or word[0].isdigit():
        return True
    return word.endswith(("ic", "al", "an", "ish", "ese", "ous", "ive", "ary", "ed"))


def before_verb(tokens: Sequence[Token], verb: int) -> int:
    """Give where the verb's own group begins: its auxiliaries and adverbs are passed over to the left."""
    start = verb
    while start and _belongs_to_verb(tokens, start - 1):
        start -= 1
    return start


def _belongs_to_verb(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    is_name = index and word in ("may", "will") and tokens[index].text[0].isupper()
    return not is_name and _stands_by_verb(word)


@lru_cache(maxsize=_REMEMBERED)
def _stands_by_verb(word: str) -> bool:
    if contracted(word):
        return False  # he's: its subject is in the same token
    return is_auxiliary(word) or is_adverb(word) or is_negation(word)
