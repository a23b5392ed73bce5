"""What may stand between a cue and what is said: whom it was told, in what, and when."""

from collections.abc import Sequence
from typing import Final, final

import attrs

from conflictmodel.text._grammar import is_adverb, is_auxiliary, is_verb
from conflictmodel.text._page import Page, Token
from conflictmodel.text._words import classes_of, words_of

Piece = tuple[int, int]

_MOST_MEDIUM: Final = 9
_MOST_ADDRESSEE: Final = 8
_SHORTEST_FRONT: Final = 3  # “In parliament,”
_WHEN: Final = frozenset({"day_name", "month_name", "time_unit"})
_BELONGING_TO_CONTENT: Final = frozenset({"only", "even", "just"})


@final
@attrs.frozen(kw_only=True)
class Surroundings:
    """Where the content may begin (a token), the medium, and the words that say when it was said."""

    end: int
    medium: Piece | None = None
    when: Piece | None = None


def surroundings_after(page: Page, tokens: Sequence[Token], index: int, *, addressed: bool) -> Surroundings:
    """Read what stands behind a cue, before what is said."""
    around = Surroundings(end=index)
    if index >= len(tokens):
        return around
    if addressed:
        around = _with_addressee(page, tokens, around)
    while True:
        grown = _with_time(tokens, _with_medium(tokens, _past_adverb(tokens, around)))
        if grown is around:
            return around
        around = grown


def with_medium_in_front(tokens: Sequence[Token], subject: int, around: Surroundings) -> Surroundings:
    """Add the medium that opens the sentence: “In a statement on Monday, the army said …”."""
    if around.medium is not None or subject < _SHORTEST_FRONT or tokens[subject - 1].text != ",":
        return around
    front = _with_time(tokens, _with_medium(tokens, Surroundings(end=0)))
    if front.medium is None or front.end != subject - 1:
        return around
    return attrs.evolve(around, medium=front.medium, when=around.when or front.when)


def with_medium_behind(tokens: Sequence[Token], start: int, around: Surroundings) -> Surroundings:
    """Add the medium behind an object: “denied the report in a statement”; `end` is then where its words begin."""
    for index in range(start + 1, len(tokens) - 1):
        if around.medium is not None or not tokens[index].text[0].isalnum() or is_verb(tokens, index):
            break
        if tokens[index].lower == "in" and "determiner" in classes_of(tokens[index + 1].lower):
            last = _medium_end(tokens, index + 1)
            if last is not None and tokens[last].lower in words_of("claims.said_in"):
                return attrs.evolve(around, end=index, medium=(tokens[index].start, tokens[last].end))
    return around


def _past_adverb(tokens: Sequence[Token], around: Surroundings) -> Surroundings:
    end = around.end
    if end + 1 < len(tokens) and is_adverb(tokens[end].lower) and tokens[end].lower not in _BELONGING_TO_CONTENT:
        return attrs.evolve(around, end=end + 1)
    return around


def _with_addressee(page: Page, tokens: Sequence[Token], around: Surroundings) -> Surroundings:
    start = around.end
    if start >= len(tokens) or page.quotation_at(tokens[start].start) is not None:
        return around
    pronoun = "object" in classes_of(tokens[start].lower)
    end = start + 1 if pronoun else _addressee_end(tokens, start)
    if end == start:
        return around
    if end + 2 < len(tokens) and (tokens[end].text, tokens[end + 2].text) == ("(", ")"):
        end += 3  # “told the Gulf Wire (GW) that”
    told = tokens[start:end]
    classes = [classes_of(token.lower) for token in told]
    is_medium = any(token.text[0].isupper() or "media_noun" in each for token, each in zip(told, classes, strict=True))
    is_medium = is_medium and not any("office" in each for each in classes)  # “told Mayor Ana Rooz”
    return attrs.evolve(around, end=end, medium=(told[0].start, told[-1].end) if is_medium else None)


def _addressee_end(tokens: Sequence[Token], start: int) -> int:
    named = False
    one_of = tokens[start].lower in ("a", "an")  # “told a Senate panel”, but “told the BBC soldiers fled”
    for index in range(start, min(start + _MOST_ADDRESSEE, len(tokens))):
        token = tokens[index]
        word = token.lower
        classes = classes_of(word)
        if not token.text[0].isalnum() or word == "that" or "pronoun" in classes:
            return index
        if index > start and (
            "determiner" in classes or is_auxiliary(word) or word in words_of("claims.behind_addressee")
        ):
            return index
        if "day_name" in classes:
            return index
        medium = "media_noun" in classes and not word.endswith("s")  # “the Swedish broadcaster SVT” is one name
        plain = token.text[0].islower() and not medium and word not in words_of("claims.inside_name")
        if named and not one_of and plain:
            return index
        named = named or (token.text[0].isupper() and "determiner" not in classes)
    return min(start + _MOST_ADDRESSEE, len(tokens))


def _with_medium(tokens: Sequence[Token], around: Surroundings) -> Surroundings:
    start = around.end
    if start + 1 >= len(tokens) or tokens[start].lower not in words_of("claims.leads_to_medium"):
        return around
    last = _medium_end(tokens, start + 1)
    if last is None:
        return around
    run = (tokens[start].start, tokens[last].end)
    return attrs.evolve(around, end=_past_details(tokens, last + 1), medium=around.medium or run)


def _past_details(tokens: Sequence[Token], index: int) -> int:
    # “in a report released on Monday that …”, “in a letter to two ministers that …”: more about the medium.
    word = tokens[index].lower if index < len(tokens) else ""
    if not (word.endswith("ed") or word in words_of("claims.details_of_medium")):
        return index
    placed = tokens[index].lower in words_of("claims.place_of_medium")
    for end in range(index, min(index + _MOST_MEDIUM, len(tokens))):
        if tokens[end].lower == "that" or (tokens[end].text in ",." and not placed):
            return end
        if tokens[end].text in ';:“"':
            return index
    return index


def _medium_end(tokens: Sequence[Token], start: int) -> int | None:
    last: int | None = None
    for index in range(start, min(start + _MOST_MEDIUM, len(tokens))):
        classes = classes_of(tokens[index].lower)
        if not tokens[index].text[0].isalnum() or classes & {"pronoun", "day_name"} or tokens[index].lower == "that":
            break
        if index > start and (is_auxiliary(tokens[index].lower) or ("preposition" in classes and last is None)):
            break
        if classes & {"medium", "media_noun"}:
            last = index
    return last


def _with_time(tokens: Sequence[Token], around: Surroundings) -> Surroundings:
    index = around.end
    if index < len(tokens) and tokens[index].lower in words_of("claims.leads_to_time"):
        index += 1
    if index < len(tokens) and tokens[index].lower in words_of("claims.of_time"):
        index += 1
    if index >= len(tokens) or not classes_of(tokens[index].lower) & _WHEN:
        return around
    if "time_unit" in classes_of(tokens[index].lower) and index == around.end:
        return around
    index += 1
    while index < len(tokens) and (tokens[index].text[0].isdigit() or tokens[index].lower in words_of("day_part")):
        index += 1
    if index + 1 < len(tokens) and tokens[index].text == "," and tokens[index + 1].text.isdigit():
        index += 2
    return attrs.evolve(around, end=index, when=around.when or (tokens[around.end].start, tokens[index - 1].end))
