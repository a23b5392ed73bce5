"""Subjects: who does what a verb says, where the subject stands before it, in another clause or behind a charge."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import STOPS, is_function_word, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, antecedent_of, before_verb, nearest_phrase, phrase_after, subject_before
from conflictmodel.text._words import words_of
from conflictmodel.text.events._lists import begins_object, begins_phrase, with_list_before
from conflictmodel.text.events._phrase_sorts import PERSON, sort_of

_MOST_BACK: Final = 25
_MOST_BEFORE: Final = 7  # tokens
_MOST_CHARGE: Final = 6
_MOST_RELATIVE: Final = 9
_OBJECT_RELATIVES: Final = frozenset({"whom", "that", "which"})
_MOST_ACCUSED: Final = 12  # tokens of whom somebody accuses


def accused_before(tokens: Sequence[Token], index: int) -> Run | None:
    """Give who is charged with what stands at a token: “the colonel was accused of ordering the murder”.

    “They accused the colonel of ordering it” charges him, too.
    """
    charging = words_of("events.charging")
    held = _held_for(tokens, index)
    if held is not None:
        return held
    for at in range(index - 1, max(index - _MOST_BEFORE, 1), -1):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lower in charging and tokens[at + 1].lower in ("of", "with", "for"):
            group = before_verb(tokens, at)
            passive = any(tokens[each].lower in words_of("be") for each in range(group, at))
            return subject_before(tokens, group) if passive else nearest_phrase(tokens, group)
        if tokens[at].lower == "of" and (whom := _accused_behind(tokens, at)) is not None:
            return whom
    return None


def _accused_behind(tokens: Sequence[Token], of: int) -> Run | None:
    """Give whom a verb before “of” accuses: “accused officers of abducting eight men”."""
    for at in range(of - 2, max(of - _MOST_ACCUSED, -1), -1):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lower in words_of("events.accusing"):
            return phrase_after(tokens, at + 1, of, apposition=False)
    return None


def _held_for(tokens: Sequence[Token], index: int) -> Run | None:
    """Give who is held for what stands at a token: “police arrested | 40 people | for looting a shop”."""
    if index < 2 or tokens[index - 1].lower != "for":  # noqa: PLR2004 (whom, and “for”)
        return None
    found = nearest_phrase(tokens, index - 1)
    holding = found is not None and found[0] > 0 and tokens[found[0] - 1].lower in words_of("events.made_answer")
    return found if holding else None


def subject_of(tokens: Sequence[Token], group: int, verb: int, left: str) -> Run | None:
    """Give the subject of a verb whose group begins at a token; `left` is the word before the group."""
    if left == "to":
        # “police had to open fire”, “rebels tried to storm”: whoever did the one does the other.
        governing = group - 2
        if governing < 0 or not is_verb(tokens, governing):
            return None
        start = before_verb(tokens, governing)
        return subject_of(tokens, start, governing, tokens[start - 1].lower if start else "")
    if tokens[verb].lower.endswith("ing") and group == verb:
        return None
    if tokens[verb].lower.endswith("ing") and tokens[verb - 1].lower == "since":
        return _subject_back(tokens, group)  # “the army has killed 12 people since seizing power”
    if left in ("who", "which", "that"):
        return _without_infinitive(tokens, antecedent_of(tokens, group - 1))
    if left not in ("and", "then", "or"):
        return _holder(tokens, _own_subject(tokens, group), group)
    return _subject_back(tokens, group)


def _subject_back(tokens: Sequence[Token], group: int) -> Run | None:
    """Give the subject of the verb before a token, which goes on to do what stands there."""
    for index in range(group - 2, max(group - _MOST_BACK, 0), -1):
        if tokens[index].text in ';“”"':
            return None
        if is_verb(tokens, index):
            start = before_verb(tokens, index)
            if start and tokens[start - 1].lower in ("who", "which"):
                return antecedent_of(tokens, start - 1)
            return subject_before(tokens, start)
    return None


def _holder(tokens: Sequence[Token], found: Run | None, group: int) -> Run | None:
    """Give whose verb it is behind a clause in between: “the boy whom they shot | was”, “a man accused of it | was”."""
    whom = range(group - 1, max(group - _MOST_RELATIVE, 0), -1) if group and is_verb(tokens, group - 1) else ()
    relative = next((at for at in whom if tokens[at].lower in _OBJECT_RELATIVES), None)
    if relative is not None:
        return antecedent_of(tokens, relative)
    if found is None:
        return None
    for at in range(found[0] - 1, max(found[0] - _MOST_CHARGE, 1), -1):
        charged = tokens[at].lower in ("of", "with", "for") and tokens[at + 1].lower.endswith("ing")
        if charged and tokens[at - 1].lower in words_of("events.charging"):
            return nearest_phrase(tokens, at - 1) or found
        if tokens[at].text in STOPS or is_verb(tokens, at):
            break
    return found


def _without_infinitive(tokens: Sequence[Token], run: Run | None) -> Run | None:
    """Give a phrase without the infinitive whose object it is: “to disperse | thousands of protesters who marched”."""
    if run is None or not run[0] or run[1] - run[0] == 1 or tokens[run[0] - 1].lower != "to":
        return run
    first, second = tokens[run[0]].lower, tokens[run[0] + 1]
    counted = second.lower in words_of("events.numbers") or second.lower in words_of("determiner")
    aims = first in words_of("events.only_behind_to") or counted or second.lower[0].isdigit()
    return (run[0] + 1, run[1]) if aims and not begins_object(tokens[run[0]]) else run


def _without_participle(tokens: Sequence[Token], run: Run | None) -> Run | None:
    """Give a subject without what it was doing then: “gunmen | riding dozens of motorcycles abducted 12 pupils”."""
    if run is None:
        return None
    for at in range(run[0] + 1, run[1] - 1):
        doing = tokens[at].lower.endswith("ing") and sort_of(tokens, (run[0], at), ()) == PERSON
        follows = tokens[at + 1]
        counted = follows.lower in words_of("events.numbers") or follows.lower in words_of("preposition")
        if doing and tokens[at].text.islower() and (counted or begins_object(follows)):
            return run[0], at
    return run


def _relative_around(tokens: Sequence[Token], run: Run) -> int | None:
    """Give where the clause begins of whose verb a phrase is the object: “rebels | who reject the accord clashed”."""
    at = run[0] - 2
    begun = at > 0 and tokens[at].lower in words_of("events.relating") and begins_phrase(tokens[run[0]])
    return at if begun and not is_function_word(tokens[at + 1].lower) and tokens[at + 1].text.islower() else None


def _own_subject(tokens: Sequence[Token], group: int) -> Run | None:
    """Give the subject of a verb group; where none stands right before it, the phrase that opens the clause.

    “100 persons belonging to both sides were arrested”, “two brothers from Homs, were killed”.
    """
    found = _without_participle(tokens, subject_before(tokens, group))
    relative = None if found is None else _relative_around(tokens, found)
    if relative is not None:
        return antecedent_of(tokens, relative)
    if found is not None and (found[0] < 2 or tokens[found[0] - 2].lower != "belonging"):  # noqa: PLR2004 (“to”)
        return with_list_before(tokens, found)
    start = group - 1 if group and tokens[group - 1].text == "," else group
    while start and tokens[start - 1].text not in STOPS and tokens[start - 1].lower not in words_of("events.opening"):
        start -= 1
    while start + 1 < group and tokens[start].lower in words_of("events.roughly"):
        start += 1
    if start >= group or not begins_phrase(tokens[start]):
        return None
    return phrase_after(tokens, start, group, apposition=False)
