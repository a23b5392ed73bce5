"""Lists: how far a phrase reads on through commas and “and”, and where what came of it begins."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import is_verb
from conflictmodel.text._noun_phrases import phrase_before
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, phrase_after
from conflictmodel.text._words import classes_of, words_of

LONGEST: Final = 40  # tokens of a phrase
_MOST_LISTED: Final = 8
_OPENING_VERB: Final = frozenset({"who", "which", "to"})


def with_list(tokens: Sequence[Token], run: Run) -> Run:
    """Give a phrase with those that are listed behind it: “a bus, two cars and a shop”, but not “a bus, and fled”."""
    end, joined = run[1], None
    for _ in range(_MOST_LISTED):
        at = _past_age(tokens, end)
        comma = at < len(tokens) and tokens[at].text in (",", ";")
        at += comma
        last = at < len(tokens) and tokens[at].lower == "and"
        at += last
        begun = at < len(tokens) and (begins_phrase(tokens[at]) or _is_office(tokens[at]))
        if not (comma or last) or not begun or is_verb(tokens, at) or tokens[at].lower in words_of("events.resulting"):
            break
        if is_deed(tokens, at):
            break
        found = up_to_result(tokens, phrase_after(tokens, at, min(at + LONGEST, len(tokens)), apposition=False))
        if found is None or (
            found[1] < len(tokens) and (is_verb(tokens, found[1]) or tokens[found[1]].lower in _OPENING_VERB)
        ):
            break
        end = found[1]
        last = last or any(tokens[each].lower == "and" for each in range(*found))
        joined = end if last else joined
        if last:
            break
    return run[0], joined or run[1]


def with_list_before(tokens: Sequence[Token], run: Run) -> Run:
    """Give a subject with those whom commas set before it in a list: “Ann Bell, Karim Haddad and Lina Saad were …”."""
    start = run[0]
    if all(token.lower != "and" for token in tokens[start : run[1]]):
        return run
    for _ in range(_MOST_LISTED):
        before = phrase_before(tokens, start - 1) if start > 1 and tokens[start - 1].text in (",", ";") else None
        if before is None or not _is_listed(tokens, before, run):
            break
        start = before[0]
    return start, run[1]


def _is_listed(tokens: Sequence[Token], before: Run, run: Run) -> bool:
    """Say whether a phrase before a comma is one of a list: “the brothers, Ann and Karim Bell,” are no third party."""
    opens = not before[0] or tokens[before[0] - 1].text in (",", ";", ":") or tokens[before[0] - 1].lower == "that"
    joint = next(at for at in range(*run) if tokens[at].lower == "and")
    names = {tokens[at - 1].text[0].isupper() for at in (before[1], joint)}
    return opens and begins_phrase(tokens[before[0]]) and len(names) == 1


def _past_age(tokens: Sequence[Token], end: int) -> int:
    # “killing Ann Bell, 42; Karim Haddad, 19; and a guard”
    aged = end + 2 < len(tokens) and tokens[end].text == "," and tokens[end + 1].text.isdigit()
    return end + 2 if aged and tokens[end + 2].text in (",", ";") else end


def _is_office(token: Token) -> bool:
    return "office" in classes_of(token.lower)  # “killed Ann Bell, leader of a union, and two guards”


def begins_phrase(token: Token) -> bool:
    """Say whether a noun phrase may begin with a word: an article, a number, or a word of no class."""
    classes = classes_of(token.lower)
    return "determiner" in classes or token.lower[0].isdigit() or (token.text[0].isalpha() and not classes)


def begins_object(token: Token) -> bool:
    """Say whether a word opens what is done to somebody: an article, a number, a name, a word that points back."""
    word = token.lower
    pointing = word in words_of("pronoun") or word in words_of("events.pointing")
    return word in words_of("determiner") or pointing or token.text[0].isupper() or word[0].isdigit()


def is_deed(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a second deed begins at a token: “… and abducting six children”."""
    return tokens[at].lower.endswith("ing") and at + 1 < len(tokens) and begins_object(tokens[at + 1])


def up_to_result(tokens: Sequence[Token], run: Run | None) -> Run | None:
    """Cut a phrase before what came of it: “exploded in the Star hotel killing two people”."""
    if run is None:
        return None
    results = words_of("events.resulting")
    end = next((at for at in range(run[0] + 1, run[1]) if tokens[at].lower in results), run[1])
    alone = end < run[1] and "determiner" in classes_of(tokens[end - 1].lower)  # “the killing of two people”
    return run if alone else (run[0], end)
