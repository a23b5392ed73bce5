"""Frames: what a cue needs behind it, and where what is said then begins."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import is_auxiliary, is_function_word, is_reduced, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._cues import Form
from conflictmodel.text.claims._sites import Site

_FAR: Final = 25
_NEAR: Final = 8
_CLAUSE: Final = 12
_CLOSING: Final = ".;,!?–—)]"
_TAKING_THAT: Final = frozenset({"any", "that", "addressee", "quote"})


def opens_quotation(site: Site, index: int) -> bool:
    """Say whether a quotation begins at a token, a comma or colon between them allowed."""
    tokens = site.tokens
    while index < len(tokens) and tokens[index].text in ",:":
        index += 1
    if index >= len(tokens):
        return False
    quoted = site.page.quotation_at(tokens[index].start)
    return quoted is not None and quoted.start == tokens[index].start


def right_start(site: Site, index: int) -> int | None:
    """Give where the content behind the cue begins, if the cue has around it what it needs."""
    tokens, needs = site.tokens, site.cue.needs
    index = _past_aside(site, index)
    if index < len(tokens) and (
        tokens[index].text == ":" or (tokens[index].text == "," and opens_quotation(site, index))
    ):
        index += 1
    if index >= len(tokens) or tokens[index].text in _CLOSING:
        return None
    if "noun_too" in classes_of(site.word(site.at)) and is_verb(tokens, index) and not opens_quotation(site, index):
        return None
    if tokens[index].lower == "that" and index + 1 < len(tokens) and needs & _TAKING_THAT:
        return index + 1
    if needs & {"any", "addressee"}:
        return index if _is_said(site, index) else None
    for preposition in ("of", "for", "in", "to"):
        if preposition in needs:
            found = _leading(tokens, index, preposition)
            if found is not None:
                return found
    return _by_frame(site, index)


def _leading(tokens: Sequence[Token], index: int, preposition: str) -> int | None:
    # “accused the Union of the Plateau of seizing them”: what was done follows as a gerund, if one does.
    first = word_from(tokens, index, preposition)
    if first is None or preposition != "of":
        return first
    places = (at for at in range(first, min(first + _FAR, len(tokens) - 1)) if tokens[at].lower == preposition)
    return next((at for at in places if tokens[at + 1].lower.endswith("ing")), first)


def _past_aside(site: Site, index: int) -> int:
    # “said on Monday, in reference to the vote, “…””, “replied, with a smile: “…””: marks lead to the quotation.
    tokens = site.tokens
    if index >= len(tokens) or ("preposition" not in classes_of(tokens[index].lower) and tokens[index].text != ","):
        return index
    for position in range(index + 1, min(index + _FAR, len(tokens) - 1)):
        if tokens[position].lower == "that" and site.cue.needs & _TAKING_THAT:
            return position
        if site.page.quotation_at(tokens[position].start) is not None:
            break
        if tokens[position].text in ",:" and opens_quotation(site, position):
            return position
        if is_verb(tokens, position) and not is_reduced(tokens, position):
            break
    return index


def _is_said(site: Site, index: int) -> bool:
    # A word that is a noun as well (“reports”, “states”) must have a clause or a quotation behind it.
    if site.word(index) == "so" and (index + 1 == len(site.tokens) or site.tokens[index + 1].text in _CLOSING):
        return False
    if "preposition" in classes_of(site.tokens[index].lower) and not opens_quotation(site, index):
        return site.cue.lemma == "say" and is_clause(site.tokens, index)
    if opens_quotation(site, index) or "noun_too" not in classes_of(site.tokens[site.at].lower):
        return True
    return is_clause(site.tokens, index)


def _by_frame(site: Site, index: int) -> int | None:
    tokens, needs = site.tokens, site.cue.needs
    if opens_quotation(site, index):
        return index if needs & {"quote", "np", "called", "asked"} else None
    word = tokens[index].lower
    if "that" in needs and is_clause(tokens, index):
        return index
    if "as" in needs and word_from(tokens, index, "as") is not None:
        return index
    if "blame" in needs:
        return word_from(tokens, index, "for") or index
    if "person-to" in needs:
        found = word_from(tokens[: index + 6], index, "to")
        return None if found is None or found + 1 >= len(tokens) else found + 1
    if "appeal" in needs:
        return word_from(tokens, index, "for") or word_from(tokens, index + 1, "to")
    if "asked" in needs:
        return _asked(tokens, index)
    if "next-for" in needs:
        return index if word == "for" else None
    if "called" in needs:
        return index if _is_called(site, index) else None
    if "wh" in needs and ({word, site.word(index + 1)} & words_of("wh") or word == "the"):
        return index
    return index if "np" in needs and _is_object(tokens, index) else None


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    classes = classes_of(tokens[index].lower)
    if "object" in classes and (index + 1 == len(tokens) or tokens[index + 1].text in _CLOSING):
        return False
    return not classes & {"preposition", "conjunction", "subordinator", "day"} and not is_verb(tokens, index)


def _asked(tokens: Sequence[Token], index: int) -> int | None:
    if tokens[index].lower == "not":
        return None  # “asked not to be named” asks nobody
    for position in range(index, min(index + _NEAR, len(tokens))):
        word = tokens[position].lower
        if word in words_of("wh") or word in ("for", "to"):
            return position
        if not tokens[position].text[0].isalnum():
            break
    return index if is_clause(tokens, index) else None


def _is_called(site: Site, index: int) -> bool:
    # “called him a liar”, “called the strike ‘barbaric’”: somebody or something, then a name for it.
    tokens = site.tokens
    first = tokens[index]
    if site.cue.form is Form.BASE and first.text[0] == "(":
        return False
    if "object" in classes_of(first.lower):
        following = site.word(index + 1)
        return (
            bool(following)
            and "preposition" not in classes_of(following)
            and following not in ("out", "up", "back", ".", ",")
        )
    for position in range(index + 1, min(index + _FAR, len(tokens))):
        token = tokens[position]
        if token.text in '“"‘«':
            return True
        if token.text in ",.;:":
            return False
        if (
            position < index + _CLAUSE
            and token.lower in ("a", "an")
            and not is_function_word(tokens[position - 1].lower)
        ):
            return True
    return False


def word_from(tokens: Sequence[Token], start: int, word: str) -> int | None:
    """Give the first place of a word at or behind a token, not too far from it."""
    return next((index for index in range(start, min(start + _FAR, len(tokens))) if tokens[index].lower == word), None)


def is_clause(tokens: Sequence[Token], start: int) -> bool:
    """Say whether a clause seems to begin at a token: a verb follows soon."""
    if is_auxiliary(tokens[start].lower):
        return True  # he's
    for index in range(start + 1, min(start + _CLAUSE, len(tokens))):
        if is_verb(tokens, index):
            return True
        if tokens[index].text in ",;:":
            return False
    return False
