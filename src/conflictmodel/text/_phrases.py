"""Noun phrases around a word: the subject before a verb, and the phrase that begins behind a word."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import (
    STOPS,
    before_verb,
    contracted,
    is_adverb,
    is_function_word,
    is_modifier,
    is_reduced,
    is_verb,
)
from conflictmodel.text._noun_phrases import Run, is_appositive, leaves_subject_out, phrase_before
from conflictmodel.text._page import Token
from conflictmodel.text._phrases_behind import phrase_after
from conflictmodel.text._words import classes_of, words_of

__all__ = ["Run", "antecedent_of", "before_verb", "nearest_phrase", "phrase_after", "subject_before"]

_MOST_INTERRUPTION: Final = 40
_MOST_PARTS: Final = 4
_QUOTES: Final = frozenset('“”"«»')


def subject_before(tokens: Sequence[Token], end: int) -> Run | None:
    """Give the noun phrase that is the subject of the verb group beginning at a token; None if none is clear.

    Appositions between commas belong to it (“Anthony Bell, head of the union,”); interruptions and relative
    clauses do not. “who” and “which” are their own subject.
    """
    end = _without_time(tokens, end)
    if not end:
        return None
    last = tokens[end - 1]
    if last.lower in ("who", "which") or contracted(last.lower):
        return end - 1, end
    if last.text in (",", "–", "—"):
        found = _before_interruption(tokens, end - 1)
        return None if found is None else _with_others(tokens, found)
    found = _without_relative(tokens, phrase_before(tokens, end))
    return None if found is None else _with_others(tokens, _with_place(tokens, _with_office_in_front(tokens, found)))


def antecedent_of(tokens: Sequence[Token], relative: int) -> Run | None:
    """Give the noun phrase to which a relative pronoun refers: the one just before it."""
    end = relative - 1 if relative and tokens[relative - 1].text == "," else relative
    found = phrase_before(tokens, end) if end else None
    return nearest_phrase(tokens, end) if found is None else _holder_in(tokens, _widened(tokens, found))


def _holder_in(tokens: Sequence[Token], found: Run) -> Run:
    # “the raid through his deputy Ann Bell, who”: a name with its office in front is meant, not what it is part of.
    start, end = found
    name = end
    while name > start and tokens[name - 1].text[0].isupper():
        name -= 1
    office = name
    while office > start and "office" in classes_of(tokens[office - 1].lower):
        office -= 1
    if not start < office < name < end:
        return found
    office -= "determiner" in classes_of(tokens[office - 1].lower)
    leading = tokens[office - 1].lower
    part_of = office > start and leading != "of" and "preposition" in classes_of(leading)
    return (office, end) if part_of else found


def nearest_phrase(tokens: Sequence[Token], end: int) -> Run | None:
    """Give the words just before a token that belong to one noun, without what it is part of."""
    start = end
    while start:
        token = tokens[start - 1]
        classes = classes_of(token.lower)
        if token.text in STOPS or classes & {"pronoun", "conjunction", "subordinator"} - {"determiner"}:
            break
        if ("preposition" in classes and token.lower != "of") or is_verb(tokens, start - 1):
            break
        start -= 1
        if "determiner" in classes and tokens[start - 1].lower != "of":
            break
    return (start, end) if start < end else None


def _without_relative(tokens: Sequence[Token], found: Run | None) -> Run | None:
    # “those who backed the plan said”: the clause is no part of the name.
    if found is None:
        return None
    cut = (index for index in range(found[0] + 1, found[1]) if _opens_relative(tokens, index))
    return found[0], next(cut, found[1])


def _opens_relative(tokens: Sequence[Token], index: int) -> bool:
    # “groups that backed the plan”, “groups that the army says backed it”: “that” between a noun and a verb
    if tokens[index].lower == "that":
        return leaves_subject_out(tokens, index)
    return tokens[index].lower in ("who", "speaking", "not")


def _without_time(tokens: Sequence[Token], end: int) -> int:
    # “Two committees on Monday asked”: the day belongs to the verb.
    start = end
    calendar = words_of("calendar")
    while start and (tokens[start - 1].lower in calendar or tokens[start - 1].text.isdigit()):
        start -= 1
    if start == end:
        return end
    words = {tokens[index].lower for index in range(start, end)}
    if tokens[end - 1].text == ",":
        return end  # “Bell, in a letter on Monday, said”: the comma closes what stands between
    named = words & words_of("day") or (words & {"this", "last", "past"} and words & {"week", "month", "year"})
    if not named or not start:
        return end
    start -= tokens[start - 1].lower in ("on", "in", "late", "early") and start > 1
    dated = start > 1 and tokens[start - 1].lower.endswith("ed") and not is_function_word(tokens[start - 2].lower)
    return start - dated  # “a report published on Monday said”


def _before_interruption(tokens: Sequence[Token], comma: int) -> Run | None:
    mark = tokens[comma].text
    for index in range(comma - 1, max(comma - _MOST_INTERRUPTION, 0), -1):
        word = tokens[index].text
        if word in _QUOTES or word in ";:":
            return None
        if word != mark:
            continue
        phrase = phrase_before(tokens, index)
        if phrase is None or _is_in_relative(tokens, phrase[0]):
            continue
        if _is_interruption(tokens, index + 1):
            return _widened(tokens, phrase)
        if _has_verb(tokens, index + 1, comma):
            return None
        if mark == "," and _is_name(tokens, index + 1, comma):
            return _office_from(tokens, phrase[0]), comma
        return _widened(tokens, phrase)[0], comma
    return None


def _is_in_relative(tokens: Sequence[Token], start: int) -> bool:
    # “David Bell, who speaks for the mayor and Ann Hale, a third owner, said”: Hale belongs to the clause of Bell.
    for index in range(start - 1, max(start - _MOST_INTERRUPTION, 0), -1):
        if tokens[index].text in STOPS and tokens[index].text not in ".-":
            return tokens[index].text == "," and tokens[index + 1].lower in words_of("phrases.relative_pronoun")
    return False


def _is_interruption(tokens: Sequence[Token], index: int) -> bool:
    word = contracted(tokens[index].lower) or tokens[index].lower  # who's
    if word == "including":
        return False
    if "relative" in classes_of(word) or word.endswith("ing") or is_adverb(word):
        return True
    classes = classes_of(word)
    if classes & {"preposition", "subordinator", "conjunction"}:
        return True
    return word.endswith("ed") or "irregular" in classes


def _has_verb(tokens: Sequence[Token], start: int, end: int) -> bool:
    for index in range(start, end):
        relative = tokens[index].lower == "that" and index > start and not is_verb(tokens, index - 1)
        if relative or tokens[index].lower in ("who", "which", "whose"):
            return False
        if is_verb(tokens, index) and not is_reduced(tokens, index) and not is_modifier(tokens, index):
            return True
    return False


def _is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    return tokens[start].text[0].isupper() and all(
        tokens[index].text[0].isupper()
        or tokens[index].text in ".-'"
        or tokens[index].lower in words_of("phrases.name_particle")
        for index in range(start, end)
    )


def _widened(tokens: Sequence[Token], phrase: Run) -> Run:
    # “Bell, 58,”, “Bell, head of the union, a body of teachers,”: in front of an apposition stands its name.
    start = phrase[0]
    for _ in range(_MOST_PARTS):
        if start < 2 or tokens[start - 1].text != "," or not is_appositive(tokens, start):  # noqa: PLR2004 (a comma and a word before it)
            break
        outer = phrase_before(tokens, start - 1)
        if outer is None or not tokens[start - 2].text[0].isupper() or not _begins_clause(tokens, outer[0]):
            break
        start = outer[0]
    return start, phrase[1]


def _begins_clause(tokens: Sequence[Token], start: int) -> bool:
    if not start:
        return True
    before = tokens[start - 1]
    return before.text in STOPS or bool(classes_of(before.lower) & {"conjunction", "subordinator", "starter"})


def _with_office_in_front(tokens: Sequence[Token], found: Run) -> Run:
    return (_office_from(tokens, found[0]), found[1]) if _is_name(tokens, *found) else found


def _office_from(tokens: Sequence[Token], start: int) -> int:
    # “the secretary for roads, mines and ports, Ann Bell,”: an office with commas of its own before the name.
    edge = start
    for _ in range(_MOST_PARTS):
        if not edge or tokens[edge - 1].text != ",":
            break
        outer = phrase_before(tokens, edge - 1)
        if outer is None or _has_verb(tokens, outer[0], edge):
            break
        edge = outer[0]
        office = any("office" in classes_of(tokens[index].lower) for index in range(edge, start))
        if office and tokens[edge].lower in ("the", "a", "an", "its", "his", "her") and _begins_clause(tokens, edge):
            return edge
    return start


def _with_place(tokens: Sequence[Token], found: Run) -> Run:
    # “Ann Bell of Cairo, Illinois said”: a place and the larger one it lies in.
    start, end = found
    if start < 2 or tokens[start - 1].text != "," or not _is_name(tokens, start, end):  # noqa: PLR2004 (a comma and a word before it)
        return found
    outer = phrase_before(tokens, start - 1)
    if outer is None or not _begins_clause(tokens, outer[0]) or tokens[outer[0]].lower in words_of("particle"):
        return found
    words = [tokens[index] for index in range(*outer)]
    lives = any(word.lower in ("of", "from", "in") for word in words)
    named = all(word.text[0].isupper() or word.text in ".-" or word.lower in ("of", "from", "in") for word in words)
    return (outer[0], end) if lives and named else found


def _with_others(tokens: Sequence[Token], found: Run) -> Run:
    # “The council, a rights body, and the union said”: those before the comma speak too.
    start, end = found
    if start < 2 or tokens[start - 1].lower != "and" or tokens[start - 2].text != ",":  # noqa: PLR2004 (a comma and a word before it)
        return found
    others = _before_interruption(tokens, start - 2)
    joined = others is not None and _begins_clause(tokens, others[0]) and not _has_verb(tokens, others[0], start)
    return (others[0], end) if others is not None and joined else found
