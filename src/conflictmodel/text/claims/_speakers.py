"""Speakers: which subjects can speak, and whose act a verb is that has no subject of its own."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import STOPS, before_verb, contracted, is_adverb, is_function_word, is_verb
from conflictmodel.text._page import Page, Token
from conflictmodel.text._phrases import Run, subject_before
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.actors.items import is_party_noun
from conflictmodel.text.claims._cues import BASE, PAST, PRESENT, cues, opening_words
from conflictmodel.text.claims._openings import leads_to_number
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._surroundings import Piece

_LONGEST: Final = 45
_MOST_CUE: Final = 3
_BESIDE: Final = frozenset({"claims.subject", "claims.subject-last", "claims.inverted", "claims.according-to"})
_NO_PARTY: Final = frozenset({"preposition", "starter", "day", "subordinator", "clause_word"})
_SHOWING: Final = frozenset({"show", "indicate", "find"})
_RELATIVES: Final = (" who", ", who", " that")
_JOINING: Final = frozenset({"and", "but", "or"})


def can_speak(site: Site, run: Run) -> bool:
    """Say whether a noun phrase can be the speaker of the cue in the form in which it stands."""
    tokens = site.tokens[run[0] : run[1]]
    first, last = tokens[0].lower, tokens[-1].lower
    if first in words_of("unsaid") or first in words_of("claims.never_speaks") or len(tokens) > _LONGEST:
        return False
    if site.cue.lemma in _SHOWING and (_is_person(site, tokens) or _is_deed(site, tokens)):
        return False  # “the case of Nur and others show that”, “he found traces”
    if first == "it" and site.auxiliaries & words_of("be"):
        return False
    if "preposition" in classes_of(first) and not leads_to_number(site, run[0]):
        return False
    if tokens[0].text.islower() and _leads_object(tokens):
        return False  # “yelling at people”, “claimed responsibility for the raid”
    if len(tokens) == 1 and is_adverb(last):
        return False  # “who, like others, responded anonymously”
    if site.cue.form is PAST and last in words_of("claims.several") and _is_plain_noun(site, site.after):
        return False  # “the most pledged delegates”, “eight reported incidents”
    if last[0].isdigit() and site.cue.lemma != "say" and site.word(run[1] - 2) != ",":
        return False  # but “Ann Bell, 58, told”
    if (
        last in ("later", "earlier", "ago")
        or not words_of("day").isdisjoint((first, last))
        or not (first[0].isalnum() or any(token.text[0].isalnum() for token in tokens))
    ):
        return False
    pronoun = "pronoun" in classes_of(contracted(last) or last)
    if not pronoun and not _agrees(site, run):
        return False
    if site.cue.grade == "strong" or pronoun:
        return True
    named = any(token.text[0].isupper() for token in tokens)
    return named or "determiner" in classes_of(first) or site.cue.form is PAST


def _is_person(site: Site, tokens: Sequence[Token]) -> bool:
    # By its head, before any preposition: “Figures from the UN” are none, “Omar Nur” is a name.
    if site.cue.lemma != "show" and site.word(site.after) == "that":
        return False  # anybody can find that something is so
    head = next((at for at in range(1, len(tokens)) if "preposition" in classes_of(tokens[at].lower)), len(tokens)) - 1
    named = tokens[head].text.istitle() and tokens[head].lower not in words_of("claims.shows")
    pronoun = tokens[head].lower in ("he", "she", "who", "i", "we", "they", "others")
    return pronoun or (named and site.cue.lemma != "find")


def _is_deed(site: Site, tokens: Sequence[Token]) -> bool:
    # “the strike showed why”: what shows something and is no document is no speaker
    heads = (at for at, token in enumerate(tokens) if "preposition" in classes_of(token.lower))
    word = tokens[next(heads, len(tokens)) - 1].lower
    return site.cue.lemma == "show" and word not in words_of("claims.shows") and not is_party_noun(word)


def _leads_object(tokens: Sequence[Token]) -> bool:
    if not tokens[0].lower.endswith("ing"):
        opened = cues().longest_at([token.lower for token in tokens[:_MOST_CUE]], 0, min(len(tokens), _MOST_CUE))
        return opened is not None and opened[1] > 1
    following = classes_of(tokens[1].lower) if len(tokens) > 1 else frozenset({"preposition"})
    return not following.isdisjoint({"preposition", "determiner", "object"})


def _is_plain_noun(site: Site, index: int) -> bool:
    word = site.word(index)
    return word.isalpha() and site.tokens[index].text.islower() and not (is_function_word(word) or is_adverb(word))


def _agrees(site: Site, run: Run) -> bool:
    tokens = site.tokens[run[0] : run[1]]
    last = tokens[-1].lower
    noun_too = site.noun_too
    if noun_too and site.cue.form is not PAST and site.word(run[1]) in ("who", "that"):
        return False  # “a series of talks that came down to one question: …”
    if noun_too and site.word(site.after) in opening_words(BASE) and site.cue.form is PRESENT:
        return False  # “Unconfirmed reports say”
    if noun_too and any(token.lower in opening_words(PAST) for token in tokens[1:]):
        return False  # “dismissed as false reports that”
    if noun_too and site.cue.form in (PRESENT, BASE) and "determiner" in classes_of(last):
        return False
    if noun_too and site.cue.form is PRESENT and any(token.lower == "and" for token in tokens):
        return False  # “Kaduna and Niger states”
    if noun_too and site.cue.form is PRESENT and tokens[0].lower in words_of("claims.several"):
        return False  # “any other states”, “many of the same notes”
    if noun_too and site.cue.form is PRESENT:
        return (
            tokens[-1].text[0].isupper()
            or last == ")"
            or (len(tokens) > 1 and tokens[0].lower in words_of("determiner") and not last.endswith("s"))
        )
    if site.cue.form is not BASE:
        return True
    if tokens[0].lower in ("a", "an", "this", "that", "every", "each"):
        return False  # “a news agency report”
    if noun_too and not _is_plural(tokens[-1]):
        return False
    head = next(
        (index for index in range(1, len(tokens)) if "preposition" in classes_of(tokens[index].lower)), len(tokens)
    )
    plural = any(_is_plural(token) for token in (tokens[0], tokens[head - 1], tokens[-1]))
    return plural or any(token.lower == "and" for token in tokens)


def _is_plural(token: Token) -> bool:
    return (
        token.lower.endswith("s") or token.lower in words_of("plural") or token.text[0].isdigit() or token.text == ")"
    )


def with_listed(site: Site, run: Run) -> Run:
    """Give a subject with those listed before it: “police, residents and a doctor said”, “he and his wife said”."""
    start = run[0]
    if site.word(start - 1) == "and" and "pronoun" in classes_of(site.word(start - 2)):
        return start - 2, run[1]
    if site.word(start - 1) != "," or all(token.lower != "and" for token in site.tokens[start : run[1]]):
        return run
    while start > 1 and site.word(start - 1) == ",":
        first = start - 1
        while first and (site.tokens[first - 1].text[0].isupper() or is_party_noun(site.word(first - 1))):
            first -= 1
        opens = not first or site.word(first - 1) in (",", "that", "and", "but")
        if first == start - 1 or not opens or not classes_of(site.word(first)).isdisjoint(_NO_PARTY):
            break
        start = first
    return start, run[1]


def clause_about(page: Page, statement: Statement) -> Piece | None:
    """Give the relative clause that says more of a speaker: “said Bell, who heads the union”."""
    if statement.speaker is None or statement.rule not in _BESIDE:
        return None
    if not page.view.startswith(_RELATIVES, statement.speaker[1]):
        return None
    sentence = statement.sentence
    tokens = page.tokens_of(sentence)
    index = page.token_at(statement.speaker[1]) - sentence.first
    comma = index + 1 < len(tokens) and tokens[index].text == ","
    first = index + comma
    relative = (contracted(tokens[first].lower) or tokens[first].lower) if first + 1 < len(tokens) else ""
    if relative not in ("who", "whose", "that"):
        return None
    following = tokens[first + 1].lower
    if following in cues().lengths or (relative == "that" and _is_time(following)):
        return None  # a claim of its own; “said Bell that day”
    said = page.token_at(statement.cue[0]) - sentence.first
    if said > first:
        stop = before_verb(tokens, said)
    else:
        stop = next((at for at in range(first, len(tokens)) if tokens[at].text in STOPS - {"-", "."}), len(tokens))
    last = stop - 1 - (tokens[stop - 1].text in ",.")
    return (tokens[first].start, tokens[last].end) if first < last <= first + _LONGEST else None


def _is_time(word: str) -> bool:
    return word == "day" or "calendar" in classes_of(word)


def joined_subject(site: Site) -> Run | None:
    """Give the subject that a verb behind “and” shares with the verb before it: “denied it and said”."""
    if not site.group or site.tokens[site.group - 1].lower not in _JOINING:
        return None
    return subject_of_clause(site, site.group - 1)


def opens_clause_behind(site: Site, subject: Run) -> bool:
    """Say whether a clause with “that” begins between a subject and the cue: “the court heard that Nur swore and”."""
    behind = range(subject[1] + 1, site.group - 1)
    return any(site.word(at) == "that" and is_verb(site.tokens, at - 1) for at in behind)


def subject_of_clause(site: Site, before: int) -> Run | None:
    """Give the subject of the nearest verb before a token that has one that can speak."""
    for index in range(before - 1, 0, -1):
        if site.tokens[index].text in ";:":
            return None
        held = contracted(site.word(index))
        if held and "pronoun" in classes_of(held):
            return index, index + 1  # he's
        if not _may_be_verb(site, index) or site.page.quotation_at(site.tokens[index].start) is not None:
            continue
        found = subject_before(site.tokens, before_verb(site.tokens, index))
        if found is not None and _stands_out(site, found):
            return found
    return None


def _may_be_verb(site: Site, index: int) -> bool:
    # “Ann Bell, head of the union, condemned it”: behind an apposition too
    behind = site.word(index).endswith("ed") and site.word(index - 1) == ","
    return behind or is_verb(site.tokens, index)


def _stands_out(site: Site, run: Run) -> bool:
    # The subject of another verb is taken only where it is surely somebody.
    tokens = site.tokens[run[0] : run[1]]
    if tokens[-1].lower in words_of("claims.stands_for_clause") or tokens[-1].text[0].isdigit():
        return False
    named = any(token.text[0].isupper() for token in tokens)
    return named or "pronoun" in classes_of(tokens[0].lower) or "determiner" in classes_of(tokens[0].lower)
