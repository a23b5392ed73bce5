"""Customs: words for people of a kind and for what is usual, which tell of no happening of their own."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import STOPS, before_verb, is_possessive, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.events._occurrences import carrier_of
from conflictmodel.text.events._phrase_sorts import head_of, is_person_noun
from conflictmodel.text.events._voices import Voice

_PRESENT: Final = frozenset({"are", "is"})
_MET_WITHIN: Final = 12  # tokens: “shoot at villagers if they see them”
_LISTED_WITHIN: Final = 10  # tokens
_CLAUSE: Final = 30  # tokens to either side


def is_custom(tokens: Sequence[Token], index: int, stop: int, voice: Voice) -> bool:
    """Say whether a verb in the present tense tells of what is usual: “police often arrest them”, “writers are jailed”.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("Police arrest and beat them, and writers are jailed.")).tokens
    >>> is_custom(tokens, 9, 10, Voice(8, frozenset({"are"}), is_aside=False, doer=None, sufferer=(7, 8)))
    True
    """
    if tokens[index].lower.endswith("ing") and not voice.before:
        return _is_practice(tokens, index, stop)
    before = voice.before or _shared(tokens, index)
    if not _PRESENT.isdisjoint(before):
        simple = before.isdisjoint(("being", "been")) and not tokens[index].lower.endswith("ing")
        bare = voice.sufferer is not None and is_bare(tokens, voice.sufferer)
        return simple and bare and not _is_dated(tokens, index)
    if tokens[index].lower not in words_of("events.present") or not _is_finite(tokens, voice):
        return False
    behind = [token.lower for token in tokens[stop : stop + _MET_WITHIN]]
    usual = not words_of("events.habitual").isdisjoint([*voice.before, *behind[:1]])
    return usual or behind[:1] in (["them"], ["us"]) or "whenever" in behind or "if" in behind


def _shared(tokens: Sequence[Token], index: int) -> frozenset[str]:
    # “are jailed and tortured”
    carrier = carrier_of(tokens, index)
    first = index if carrier is None else before_verb(tokens, carrier)
    return frozenset(token.lower for token in tokens[first : carrier or index])


def _is_practice(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Say whether what opens a sentence is its subject, of which something is said: “killing civilians is a crime”."""
    if index and tokens[index - 1].text not in STOPS - {","}:
        return False
    for at in range(stop, min(stop + _MET_WITHIN, len(tokens))):
        if tokens[at].text in STOPS:
            return False
        if is_verb(tokens, at):
            return tokens[at].lower in _PRESENT or tokens[at].lower in words_of("modal")
    return False


def is_of_kind(tokens: Sequence[Token], index: int, voice: Voice) -> bool:
    """Say whether a participle only says which people are spoken of: “those arrested are questioned”.

    Where the sentence has no other verb, as a headline may, the participle is what it tells.
    """
    if not voice.is_aside or voice.sufferer is None or not is_bare(tokens, voice.sufferer):
        return False
    at = voice.sufferer[0]
    if at and tokens[at - 1].lower == "among":
        return False  # “among those arrested was the mayor”
    gapped = at > 1 and tokens[at - 1].lower == "and" and is_verb(tokens, at - 2)  # “arrests were made and men booked”
    if gapped or carrier_of(tokens, index) is not None:
        return False  # “students were beaten, arrested”
    near = range(max(index - _CLAUSE, 0), min(index + _CLAUSE, len(tokens)))
    return any(is_verb(tokens, at) for at in near if at != index)


def is_attribute(tokens: Sequence[Token], index: int, stop: int, voice: Voice) -> bool:
    """Say whether a participle stands before the people it describes, of whom none is named: “of jailed writers”."""
    left = tokens[voice.group - 1].lower if voice.group else "."
    governed = (left in words_of("preposition") and left != "to") or left.endswith("ing")
    governed = governed or (voice.group > 0 and is_verb(tokens, voice.group - 1))  # “freed detained soldiers”
    if voice.before or not governed or stop > index + 1 or not tokens[index].lower.endswith(("ed", "en")):
        return False
    return voice.sufferer is not None and voice.sufferer[0] == stop and is_bare(tokens, voice.sufferer)


def is_bare(tokens: Sequence[Token], run: Run) -> bool:
    """Say whether a noun phrase speaks of people or things of a kind, not of some: “writers”, “those”, “anyone”."""
    at = head_of(tokens, run)
    head = tokens[at]
    if tokens[run[0]].lower in words_of("events.any_of_kind"):
        return True
    plural = head.lower.endswith("s") or head.lower in words_of("plural")
    spoken = head.text.islower() or is_person_noun(head.lower)
    if not plural or not spoken or (run[0] and _singles_out(tokens[run[0] - 1])):
        return False
    return not any(_singles_out(token) for token in tokens[run[0] : at + 1])


def _singles_out(token: Token) -> bool:
    word = token.lower
    return (
        word[0].isdigit()
        or is_possessive(word)
        or word in words_of("determiner")
        or word in words_of("events.numbers")
        or word in words_of("events.vague_number")
    )


def _is_dated(tokens: Sequence[Token], index: int) -> bool:
    near = [token.lower for token in tokens[max(index - _CLAUSE, 0) : index + _CLAUSE]]
    return not (words_of("day_name") | words_of("month_name")).isdisjoint(near) or "last" in near


def _is_finite(tokens: Sequence[Token], voice: Voice) -> bool:
    """Say whether a verb has a subject of its own: not “to beat and kill them”, “will attack”."""
    if not words_of("auxiliary").isdisjoint(voice.before):
        return False
    left = [token.lower for token in tokens[max(voice.group - _LISTED_WITHIN, 0) : voice.group]]
    if left[-1:] == ["to"]:
        return False
    joined = left[-1:] in (["and"], ["or"], [","])
    return not (joined and ("to" in left or not words_of("modal").isdisjoint(left)))
