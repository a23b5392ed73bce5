"""Relative clauses that hold what somebody says of their noun: “Hamas, which Israel says hides fighters, denied it”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import STOPS, is_adverb, is_function_word, is_verb
from conflictmodel.text._noun_phrases import Run, phrase_before
from conflictmodel.text._page import Token
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._cues import BASE, PAST, PRESENT, opening_words
from conflictmodel.text.claims._sites import Site

_MOST_OWNED: Final = 4
_MOST_CLAUSE: Final = 40
_RELATIVES: Final = frozenset({"who", "whom", "which", "whose", "where"})
_SUBJECTS: Final = frozenset({"who", "which"})
_CLAUSES: Final = frozenset({"subordinator", "relative", "conjunction"})


def inside_relative(site: Site, subject: Run, right: int) -> Sequence[Token]:
    """Give the tokens up to where the relative clause of a saying ends: “…, which the UN says fell, | denied”."""
    tokens, start = site.tokens, subject[0]
    touches = site.word(site.at) in words_of("claims.accusing") and _opens_contact(tokens, start)
    relates = site.word(subject[1] - 1) in _SUBJECTS
    relative = subject[1] - 1 if relates else start if touches else _relative_before(tokens, start, right)
    of_thing = "np" in site.cue.needs or site.word(right) in ("of", "for")
    end = None if relative is None else _clause_end(tokens, relative, right, of_thing=of_thing)
    return site.tokens if end is None else site.tokens[:end]


def closes_relative(tokens: Sequence[Token], comma: int) -> bool:
    """Say whether a comma leads from a relative clause back to a subject whose verb is still to come."""
    for index in range(comma - 1, max(comma - _MOST_CLAUSE, 1), -1):
        if tokens[index].text in ";:":
            return False
        if tokens[index].lower in _RELATIVES and tokens[index - 1].text == ",":
            own = any(is_verb(tokens, at) for at in range(index - 1))
            return not own and _comma_behind(tokens, index, index) == comma
    return False


def without_contact_clause(site: Site, subject: Run) -> Run:
    """Give who is meant in “the general the rebels accuse of theft” and “the man Kyiv accuses of it, Ivan Bondar”."""
    tokens = site.tokens
    start, end = subject
    verb = next((at for at in range(start + 1, end - 1) if _accuses(tokens, at)), None)
    if verb is None:
        return subject
    comma = next((at for at in range(verb, end - 1) if tokens[at].text == ","), None)
    if comma is not None and tokens[comma + 1].text[0].isupper():
        return comma + 1, end
    outer = phrase_before(tokens, start) if "determiner" in classes_of(tokens[start].lower) else None
    if outer is not None:
        return outer
    name = next((at for at in range(start + 1, verb) if tokens[at].text[0].isupper()), None)
    return subject if name is None or tokens[name - 1].text[0].isupper() else (start, name)


def _accuses(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].lower in words_of("claims.accusing") and tokens[index + 1].lower in ("of", "for")


def _opens_contact(tokens: Sequence[Token], start: int) -> bool:
    # “the general | the rebels accuse”: two nouns side by side
    if not start or "determiner" not in classes_of(tokens[start].lower):
        return False
    before = tokens[start - 1]
    return before.text.isalpha() and not (is_function_word(before.lower) or is_verb(tokens, start - 1))


def _relative_before(tokens: Sequence[Token], start: int, right: int) -> int | None:
    # “which Israel says”, “whose homes the army says”; “that the army says” only where its own subject is missing
    before = tokens[start - 1].lower if start else ""
    if before in _RELATIVES or (before == "that" and right < len(tokens) and is_verb(tokens, right)):
        return start - 1
    for index in range(start - 1, max(start - _MOST_OWNED, 0), -1):
        word = tokens[index].lower
        if word == "whose":
            return index
        if tokens[index].text in STOPS or is_function_word(word) or is_verb(tokens, index):
            return None
    return None


def _clause_end(tokens: Sequence[Token], relative: int, right: int, *, of_thing: bool) -> int | None:
    if relative and tokens[relative - 1].text == ",":
        return _comma_behind(tokens, relative, right)
    if any(is_verb(tokens, at) for at in range(relative)):
        return None
    return _main_verb(tokens, right, of_thing=of_thing)


def _comma_behind(tokens: Sequence[Token], relative: int, start: int) -> int | None:
    """Give the first comma behind which the clause around goes on with its verb."""
    for index in range(start + 1, min(relative + _MOST_CLAUSE, len(tokens) - 1)):
        if tokens[index].text == "," and _goes_on(tokens, index + 1):
            return index
    return None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    while index < len(tokens) - 1 and is_adverb(tokens[index].lower):
        index += 1
    word = tokens[index].lower
    plural = word in opening_words(BASE) and "noun_too" not in classes_of(word)
    told = (plural or word in opening_words(PAST, PRESENT)) and tokens[index].text.islower()
    return told or word.endswith("ed") or is_verb(tokens, index)


def _main_verb(tokens: Sequence[Token], right: int, *, of_thing: bool) -> int | None:
    # “a man who officers said had thrown stones | told the court”: a second verb behind a noun; the first one behind
    # what is no clause: “those who reject the accord | clashed with troops”.
    own = right if of_thing else next((at for at in range(right, len(tokens)) if is_verb(tokens, at)), len(tokens))
    for index in range(own + 2, len(tokens)):
        word, before = tokens[index].lower, tokens[index - 1].lower
        if tokens[index].text in STOPS or not classes_of(word).isdisjoint(_CLAUSES):
            return None
        if not _goes_on(tokens, index):
            continue
        counted = before in words_of("number") or before.isdigit()
        if counted or not (is_function_word(before) or is_adverb(before) or is_verb(tokens, index - 1)):
            return index
    return None
