"""Frames: what a cue needs behind it, and where what is said then begins."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import contracted, is_auxiliary, is_function_word, is_modifier, is_reduced, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._cues import BASE, PARTICIPLE, opening_words
from conflictmodel.text.claims._openings import (
    CLAUSE,
    FAR,
    NEAR,
    is_clause,
    leads_to_number,
    opens_quotation,
    word_from,
)
from conflictmodel.text.claims._own_frames import by_own_frame, is_of_what
from conflictmodel.text.claims._sites import Site

_DASHES: Final = frozenset("–—-")
_CLOSING: Final = ".;,!?–—)]"
_OWN_FRAMES: Final = ("blame", "person-to", "appeal", "asked", "next-for", "next-at", "next-of", "called")
_TAKING_THAT: Final = frozenset({"any", "that", "addressee", "quote"})


def right_start(site: Site, index: int) -> int | None:
    """Give where the content behind the cue begins, if the cue has around it what it needs."""
    tokens, needs = site.tokens, site.cue.needs
    index = _past_relative(site, _past_aside(site, index))
    if index < len(tokens) and (
        tokens[index].text == ":" or (tokens[index].text == "," and opens_quotation(site, index))
    ):
        index += 1
    if index + 1 < len(tokens) and tokens[index].text == "," and "any" in needs and is_clause(tokens, index + 1):
        index += 1  # “Police said, the man fled”
    if index >= len(tokens) or tokens[index].text in _CLOSING or tokens[index].lower in words_of("claims.joining"):
        return None
    if site.noun_too and is_verb(tokens, index) and not opens_quotation(site, index):
        return None
    if tokens[index].lower == "that" and index + 1 < len(tokens) and needs & _TAKING_THAT:
        return None if site.noun_too and is_verb(tokens, index + 1) else index + 1  # “many states that have”
    if needs & {"any", "addressee"}:
        return index if _is_said(site, index) else None
    for preposition in ("of", "for", "in", "to"):
        if preposition in needs:
            found = _leading(tokens, index, preposition)
            if found != index and preposition == "to" and "np" in needs and "object" not in needs:
                continue  # “pledged aid to the town”
            if found == index and "object" in needs and not is_of_what(site):
                return None  # “men accused of theft”, “was freed and ordered to leave”: nobody says who did it
            if found is not None:
                return found
    return _by_frame(site, index)


def _past_dashes(tokens: Sequence[Token], dash: int) -> int:
    # “Rights groups say – and the army denies – that”: what both say follows the second dash.
    behind = (at for at in range(dash, min(dash + CLAUSE, len(tokens) - 1)) if tokens[at].text in _DASHES)
    return next((at + 1 for at in behind if tokens[at + 1].lower == "that"), dash)


def _leading(tokens: Sequence[Token], index: int, preposition: str) -> int | None:
    # “accused the Union of the Plateau of seizing them”: what was done follows as a gerund, if one does.
    first = word_from(tokens, index, preposition) if preposition != "to" else _infinitive_from(tokens, index)
    if first is None or preposition != "of":
        return first
    places = (at for at in range(first, min(first + FAR, len(tokens) - 1)) if tokens[at].lower == preposition)
    return next((at for at in places if tokens[at + 1].lower.endswith("ing")), first)


def _infinitive_from(tokens: Sequence[Token], index: int) -> int | None:
    # “told residents not to leave”, but not “told his story to reporters”
    for at in range(index, min(index + FAR, len(tokens) - 1)):
        if tokens[at].text in '.;:“”"' or tokens[at].lower in words_of("subordinate"):
            return None
        if tokens[at].lower != "to":
            continue
        verb = tokens[min(at + 1 + (tokens[at + 1].text in '“"'), len(tokens) - 1)]  # “pledged to “fight””
        plain = verb.text.isalpha() and verb.text.islower() and not is_function_word(verb.lower)
        if not (plain or verb.lower in ("be", "have", "do")):
            continue
        if verb.lower.endswith("s") and not verb.lower.endswith("ss"):
            continue
        return at - 1 if at > index and tokens[at - 1].lower == "not" else at
    return None


def _past_aside(site: Site, index: int) -> int:
    # “said on Monday, in reference to the vote, “…””, “replied, with a smile: “…””: marks lead to the quotation.
    tokens = site.tokens
    if index < len(tokens) and tokens[index].text in _DASHES and site.cue.needs & _TAKING_THAT:
        return _past_dashes(tokens, index)
    meanwhile = site.word(index) in words_of("claims.meanwhile")  # “said after he was freed that”
    aside = "preposition" in classes_of(site.word(index)) or site.word(index) == ","
    aside = aside and _infinitive_from(tokens, index) != index  # “agreed to extend the truce that”
    if index >= len(tokens) or not (aside or meanwhile):
        return index
    unnamed = site.word(index + 1) == "condition"  # “on condition of anonymity because he was not to speak that”
    for position in range(index + 1, min(index + FAR, len(tokens) - 1)):
        if tokens[position].lower == "that" and site.cue.needs & _TAKING_THAT:
            return position
        word = tokens[position].lower
        another = word in opening_words(PARTICIPLE) and word not in words_of("claims.citing")
        if another or (site.page.quotation_at(tokens[position].start) is not None and not _names(site, position)):
            break
        if aside and tokens[position].text in ",:" and opens_quotation(site, position):
            return position
        if is_verb(tokens, position) and not (is_reduced(tokens, position) or unnamed or meanwhile):
            break
    return index


def _past_relative(site: Site, index: int) -> int:
    # “told the mayor, who had come from Gao, that the gate was shut”
    told = "addressee" in site.cue.needs and site.word(index) == "," and site.word(index + 1) in words_of("relative")
    if not told:
        return index
    ends = (at for at in range(index + 1, min(index + FAR, len(site.tokens) - 1)) if site.word(at) == ",")
    return next((at + 1 for at in ends if site.word(at + 1) == "that"), index)


def _is_said(site: Site, index: int) -> bool:
    # A word that is a noun as well (“reports”, “states”) must have a clause or a quotation behind it.
    if tells_tale(site, index):
        return False
    if site.word(index) == "so" and _is_circumstantial(site, index + 1):
        return False
    if site.word(index) == "to" and "to" in site.cue.needs:
        gerund = site.word(index + 1).endswith("ing")  # “admitted to killing”
        return gerund or _infinitive_from(site.tokens, index) == index
    if site.word(index) in ("when", "as", "while") and "pronoun" in classes_of(site.word(index + 1)):
        return site.cue.lemma != "say"  # “said when he left”
    if leads_to_number(site, index):
        return True  # “reported at least ten dead”
    if "preposition" in classes_of(site.tokens[index].lower) and not opens_quotation(site, index):
        return site.cue.lemma == "say" and is_clause(site.tokens, index)
    if _is_of_name(site, index):
        return False
    if opens_quotation(site, index) or not site.noun_too:
        return True
    return is_clause(site.tokens, index)


def _names(site: Site, index: int) -> bool:
    # “said on “This Week With Salih” that”: words in capitals name a programme.
    quoted = site.page.quotation_at(site.tokens[index].start)
    words = () if quoted is None else site.page.view[quoted.inner_start : quoted.inner_end].split()
    return len(words) <= NEAR and all(word[0].isupper() for word in words)


def until_next_verb(site: Site, right: int) -> Sequence[Token]:
    """Give the tokens up to where a verb with an object alone is joined by another: “condemned the raid and left”."""
    tokens = site.tokens
    if "np" not in site.cue.needs or "that" in site.cue.needs:
        return tokens
    for index in range(right + 1, len(tokens) - 1):
        word = tokens[index].lower
        if word in words_of("conjunction") and is_verb(tokens, index + 1) and not is_modifier(tokens, index + 1):
            return tokens[:index]
        if tokens[index].text in _CLOSING or "subordinator" in classes_of(word):
            return tokens
        if is_verb(tokens, index) and "determiner" not in classes_of(tokens[index - 1].lower):
            return tokens
    return tokens


def tells_tale(site: Site, index: int) -> bool:
    """Say whether what is told is no words: “told a joke”, “told so many lies that”."""
    if "addressee" not in site.cue.needs:
        return False
    return not words_of("claims.told").isdisjoint([site.word(at) for at in range(index - 2, index + 3)])


def _is_of_name(site: Site, index: int) -> bool:
    # “the Tamaulipas state Attorney General's Office”
    between = site.noun_too and site.cue.form is BASE and site.word(index - 1) != "that"
    return between and site.tokens[site.at - 1].text[0].isupper() and site.tokens[index].text[0].isupper()


def _is_circumstantial(site: Site, index: int) -> bool:
    # “said so”, “said so in May”
    end = index >= len(site.tokens) or site.tokens[index].text in _CLOSING
    return end or "preposition" in classes_of(site.word(index))


def _by_frame(site: Site, index: int) -> int | None:
    tokens, needs = site.tokens, site.cue.needs
    if opens_quotation(site, index):
        if "called" in needs and not is_of_what(site):
            return None  # “a group called “Dawn””
        if "blame" in needs:
            return by_own_frame(site, index, "blame")  # blamed “remnants” of the militia
        return index if needs & {"quote", "np", "called", "asked"} else None
    word = tokens[index].lower
    if is_auxiliary(word) and not contracted(word):
        return None  # “the force he has mentioned will leave”: the clause around it goes on
    if "that" in needs and word not in ("to", "of") and is_clause(tokens, index):
        return index  # but not “groups suspected to have fired”, “men suspected of planning a raid”
    own = next((each for each in _OWN_FRAMES if each in needs), None)
    if own is not None:
        return by_own_frame(site, index, own)
    if "as" in needs and word_from(tokens, index, "as") is not None:
        return index
    if "wh" in needs and ({word, site.word(index + 1)} & words_of("wh") or word == "the"):
        return index
    return index if "np" in needs and _is_object(tokens, index) else None


def _is_object(tokens: Sequence[Token], index: int) -> bool:
    classes = classes_of(tokens[index].lower)
    if "object" in classes and (index + 1 == len(tokens) or tokens[index + 1].text in _CLOSING):
        return False
    return not classes & {"preposition", "conjunction", "subordinator", "day"} and not is_verb(tokens, index)
