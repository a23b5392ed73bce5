"""Noun phrases read leftwards from where they end, by closed classes and marks alone."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from conflictmodel.text._grammar import STOPS, is_adverb, is_modifier, is_possessive, is_reduced, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._words import classes_of, words_of

Run = tuple[int, int]

_MOST_WALK: Final = 60
_REMEMBERED: Final = 4096  # words
_MOST_BRACKET: Final = 12
_QUOTES: Final = frozenset('“”"«»')
_MARKS: Final = STOPS | frozenset(")'")
_LEADING_TO_NOUN: Final = frozenset({"preposition", "conjunction", "predeterminer"})
_BEHIND_INFINITIVE: Final = frozenset({"determiner", "object"})
_LEADING_TO_NAME: Final = frozenset({"determiner", "preposition", "conjunction", "subordinator", "starter"})
_MOST_NAMES: Final = 3
_LONGEST_RELATIVE: Final = 12
_TOLD: Final = frozenset({"say", "says", "said"})
_TOLD_WITHIN: Final = 6
_AFTERWARDS: Final = frozenset({"later", "earlier", "ago"})
_NEVER_LAST: Final = frozenset({"preposition", "article", "possessive"})


def phrase_before(tokens: Sequence[Token], end: int) -> Run | None:
    """Give the noun phrase that ends just before a token, without what is set apart by commas; None if none does."""
    index = end
    farthest = max(end - _MOST_WALK, 0)
    while index > farthest:
        step = _step_left(tokens, index, end)
        if step is None:
            return None
        if step == 0:
            break
        index -= step
        if index == end - 1 and _is_pronoun(tokens[index].lower):
            break
        if index and _opens_phrase(tokens, index, end):
            break
    found = _trimmed(tokens, index, end)
    return None if found is None else _behind_front(tokens, found)


def _behind_front(tokens: Sequence[Token], found: Run) -> Run | None:
    # “After the storm Ann Bell said”: without a comma the phrase in front and the speaker look like one.
    start, end = found
    fronted = start == 1 and not {"clause_word", "preposition"}.isdisjoint(classes_of(tokens[0].lower))
    if not fronted or tokens[start].lower not in words_of("article"):
        return found
    name = end
    while name > start and tokens[name - 1].text[0].isupper():
        name -= 1
    if name == start + 1 or name == end:
        return found
    while name > start + 1 and "office" in classes_of(tokens[name - 1].lower):
        name -= 1
    return (name, end) if name > start + 1 else found


def _step_left(tokens: Sequence[Token], index: int, end: int) -> int | None:
    """Say how many tokens to the left still belong to the phrase; 0 where it begins; None where no subject can be."""
    token = tokens[index - 1]
    word = token.lower
    classes = classes_of(word)
    if token.text in _MARKS:
        return _step_over_mark(tokens, index, end)
    if _is_pronoun(word):
        return 1 if index == end else 0
    if "clause_word" in classes:
        return 1 if word == "as" and index > 1 and _names_as(tokens[index - 2].lower) else 0
    if "subordinator" in classes or (word in _AFTERWARDS and index < end and _dates(tokens, index - 1)):
        return 0
    if "conjunction" in classes:
        return 1 if index < end and _joins_names(tokens, index - 1) else 0
    if (
        word == "to"
        and index < end
        and tokens[index].text.islower()
        and classes_of(tokens[index].lower).isdisjoint(_BEHIND_INFINITIVE)
    ):
        # an infinitive: what stands behind it is its object, no subject, but for “an official (who was) not allowed to”
        return _step_over_relative(tokens, index) or _step_over_leave(tokens, index) or None
    if (
        is_verb(tokens, index - 1)
        and not is_modifier(tokens, index - 1)
        and not (index < end and is_reduced(tokens, index - 1))
    ):
        return _step_over_relative(tokens, index)
    return 1


def _dates(tokens: Sequence[Token], index: int) -> bool:
    # “hours later rebels said”, but “a later report said”
    return index > 0 and "determiner" not in classes_of(tokens[index - 1].lower)


@lru_cache(maxsize=_REMEMBERED)
def _is_pronoun(word: str) -> bool:
    classes = classes_of(word)
    return "pronoun" in classes and "determiner" not in classes


def _names_as(word: str) -> bool:
    return word.endswith("ed") or word in ("known", "such")


def _step_over_leave(tokens: Sequence[Token], to: int) -> int:
    leave = to - 2
    start = leave - (leave > 0 and tokens[leave - 1].lower == "not")
    return to - start if start > 0 and tokens[leave].lower in words_of("phrases.leave") else 0


def _step_over_mark(tokens: Sequence[Token], index: int, end: int) -> int:
    token = tokens[index - 1]
    if token.text == ")":
        opening = _opening_bracket(tokens, index - 1)
        return 0 if opening is None else index - opening
    if token.text == "'" or (token.text in _QUOTES and _quotes_name(tokens, index - 1, end)):
        return 1
    if token.text == "." and index > 1 and tokens[index - 2].text[0].isupper():
        return 1  # inside a sentence a full stop ends an abbreviation or an initial
    hyphen = token.text == "-" and index < end and "-" not in (tokens[index - 2].text, tokens[index].text)
    return 1 if hyphen else 0  # “--” is a dash


def _step_over_relative(tokens: Sequence[Token], index: int) -> int:
    # “those who backed the plan said”: a restrictive clause belongs to its noun.
    for who in range(index - 2, max(index - _LONGEST_RELATIVE, 0), -1):
        word = tokens[who]
        noun = tokens[who - 1].text not in STOPS
        if word.lower == "that" and noun and leaves_subject_out(tokens, who) and not is_verb(tokens, who - 1):
            return index - who
        told = word.lower in _TOLD and not is_verb(tokens, who + 1)
        if word.text in STOPS or word.lower == "that" or (told and word.lower != "say"):
            return 0
        if word.lower == "who":
            return index - who if noun else 0
    return 0


def leaves_subject_out(tokens: Sequence[Token], relative: int) -> bool:
    """Say whether a verb behind a relative word lacks a subject: “that fell”, “that the army says fell”."""
    behind = range(relative + 1, min(relative + _TOLD_WITHIN, len(tokens) - 1))
    told = next((at for at in behind if tokens[at].lower in _TOLD), relative)
    return relative + 1 < len(tokens) and (is_verb(tokens, relative + 1) or is_verb(tokens, told + 1))


def _opens_phrase(tokens: Sequence[Token], index: int, end: int) -> bool:
    # A determiner behind a noun begins another phrase: “the only amendment | the founders wrote”.
    word, before = tokens[index].lower, tokens[index - 1]
    if index >= end - 1 or "determiner" not in classes_of(word) or word in ("all", "both", "each", "every"):
        return False
    if before.text in STOPS or not classes_of(before.lower).isdisjoint(_LEADING_TO_NOUN):
        return False
    if word == "that" and leaves_subject_out(tokens, index):
        return False  # “groups that have backed it”
    return not is_verb(tokens, index - 1)


def _quotes_name(tokens: Sequence[Token], mark: int, end: int) -> bool:
    # A short quotation inside a name: Khalid “Abu Omar” Hassan.
    if tokens[mark].text in '“"' and mark and tokens[mark - 1].text[0].isupper():
        return any(tokens[index].text in '”"' for index in range(mark + 1, min(mark + 4, end - 1)))
    if mark >= end - 1 or tokens[mark].text not in '”"':
        return False
    opening = next((index for index in range(mark - 1, max(mark - 4, 0), -1) if tokens[index].text in '“"'), None)
    return opening is not None and all(
        tokens[index].text[0].isupper() for index in (opening - 1, *range(opening + 1, mark))
    )


def _opening_bracket(tokens: Sequence[Token], close: int) -> int | None:
    for index in range(close - 1, max(close - _MOST_BRACKET, -1), -1):
        if tokens[index].text == "(":
            return index
    return None


def _joins_names(tokens: Sequence[Token], conjunction: int) -> bool:
    # “police and soldiers said” joins two parties; “five were killed and police said” joins two clauses.
    for index in range(conjunction - 1, max(conjunction - _MOST_WALK, -1), -1):
        if tokens[index].text in STOPS and tokens[index].text not in ".-":
            return True
        if tokens[index].lower in ("that", "who"):
            return tokens[index].lower == "that"
        if is_verb(tokens, index) and not is_modifier(tokens, index) and tokens[index + 1].lower != "by":
            return tokens[index].lower in words_of("saying")
    return True


def _trimmed(tokens: Sequence[Token], start: int, end: int) -> Run | None:
    while start < end and (
        tokens[start].lower in words_of("starter") or is_adverb(tokens[start].lower) or tokens[start].text in ",-.'"
    ):
        start += 1
    if start < end and "preposition" in classes_of(tokens[start].lower):
        start = _after_fronted(tokens, start, end)
    while start < end and tokens[end - 1].text == "'":
        end -= 1
    if start >= end:
        return None
    last = tokens[end - 1].lower
    if is_possessive(last) or tokens[end - 1].text == "'" or not classes_of(last).isdisjoint(_NEVER_LAST):
        return None
    return start, end


def _after_fronted(tokens: Sequence[Token], start: int, end: int) -> int:
    # “On Tuesday police said”, “In March the army said”: a phrase of time in front is passed over.
    counted = tokens[start].lower in ("about", "around", "over", "under") or tokens[min(start + 1, end - 1)].lower in (
        "least",
        "most",
    )
    if counted:
        return start
    index = start + 1
    while index < end and (tokens[index].lower in words_of("calendar") or tokens[index].text[0].isdigit()):
        index += 1
    return index if index > start + 1 else _name_behind(tokens, start, end)


def _name_behind(tokens: Sequence[Token], start: int, end: int) -> int:
    # “In a radio interview Ann Bell said”: behind a noun in small letters a name of its own begins.
    name = end
    while name > start + 1 and tokens[name - 1].text[0].isupper():
        name -= 1
    named = 0 < end - name <= _MOST_NAMES
    while name > start + 1 and "office" in classes_of(tokens[name - 1].lower):
        name -= 1
    before = tokens[name - 1]
    plain = before.text.isalpha() and before.text.islower() and classes_of(before.lower).isdisjoint(_LEADING_TO_NAME)
    return name if named and plain and name > start + 2 else end


def is_appositive(tokens: Sequence[Token], start: int) -> bool:
    """Say whether an apposition seems to begin at a token: “head of …”, “58”, an office."""
    word = tokens[start].lower
    listed = word in words_of("phrases.appositive") or word[0].isdigit()
    return listed or word[1:2] == "-" or "office" in classes_of(word)  # R-Ill.
