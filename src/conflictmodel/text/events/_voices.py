"""Voices: who does it and to whom, told by how a verb stands: active, passive, behind its noun, or no verb at all."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, is_adverb, is_function_word, is_possessive, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, before_verb, nearest_phrase
from conflictmodel.text._words import words_of
from conflictmodel.text.events._lists import begins_object
from conflictmodel.text.events._objects import (
    NEVER_DONE_TO,
    is_bound,
    is_done_to,
    object_of,
    phrase_behind,
    place_struck,
    relative_object,
)
from conflictmodel.text.events._phrase_sorts import ends_ago
from conflictmodel.text.events._subjects import subject_of
from conflictmodel.text.events._trigger_words import TriggerWord, is_happening, nouns_and_verbs

_GOES_OFF: Final = frozenset({EventKind.BOMBING, EventKind.SUICIDE_ATTACK})
_FALLEN: Final = frozenset({("fell", "to"), ("falls", "to"), ("fallen", "to")})  # “the town fell to the rebels”
_QUOTES: Final = frozenset("\"'“”‘’")
_MOST_ASIDE: Final = 7  # tokens
_ENDINGS: Final = ("ed", "en", "ain", "ot", "nt")


class Voice(NamedTuple):
    """How a verb stands: where its group begins, its auxiliaries, whether behind its noun, and its parties."""

    group: int
    before: frozenset[str]
    is_aside: bool
    doer: Run | None
    sufferer: Run | None


def voice_of(tokens: Sequence[Token], row: TriggerWord, index: int) -> Voice | None:
    """Read how a verb stands in its sentence; None where the word is no verb there."""
    stop = index + len(row.words)
    word = row.words[0]
    first, stop = _past_quotes(tokens, index, stop)
    group = before_verb(tokens, first)
    before = frozenset(token.lower for token in tokens[group:index])
    left = tokens[group - 1].lower if group else ""
    if _stands_as_noun(tokens, row, index, left) or _is_other_form(tokens, row, group, before):
        return None
    subject = subject_of(tokens, group, index, left)
    whom = relative_object(tokens, row, subject)
    if _is_passive(tokens, row, index, left, before) and (whom is None or not before.isdisjoint(words_of("be"))):
        is_aside = before.isdisjoint(words_of("be"))
        if is_aside and subject is not None:
            close = subject[1] >= group - 1 or left in words_of("events.relatives")
            nearest = None if close else nearest_phrase(tokens, group)
            subject = nearest or _behind_last_preposition(tokens, subject)
        agent = phrase_behind(tokens, _agent_from(tokens, stop), "by", apposition=True)
        return Voice(group, before, is_aside, agent, subject)
    if row.outcome is not None and word in words_of("events.befalls"):
        return Voice(group, before, is_aside=False, doer=None, sufferer=subject)
    obj = object_of(tokens, stop, row.kind)
    if obj is None or (whom is not None and is_verb(tokens, obj[0])):
        obj = whom  # “the pupils whom rebels kidnapped were seen”
    if obj is None and row.kind in _GOES_OFF:
        obj = place_struck(tokens, stop)
    if (
        word in words_of("events.present")
        and left != "to"
        and not before
        and (subject is None or (not obj and row.wants))
    ):
        return None
    bare = word.endswith("ing") and not before and row.kind in NEVER_DONE_TO
    if bare and obj is not None and obj[0] == stop and tokens[stop].text.islower():
        return None  # “protesting citizens”: a word for people, not what they did
    if row.words in _FALLEN:
        subject, obj = obj, subject
    return Voice(group, before, is_aside=False, doer=subject, sufferer=obj)


def _past_quotes(tokens: Sequence[Token], index: int, stop: int) -> Run:
    """Give where a verb begins and ends with quotation marks around it alone: “had ‘neutralised’ ten men”."""
    quoted = index > 0 and stop < len(tokens) and tokens[index - 1].text in _QUOTES and tokens[stop].text in _QUOTES
    return (index - 1, stop + 1) if quoted else (index, stop)


def _is_other_form(tokens: Sequence[Token], row: TriggerWord, group: int, before: frozenset[str]) -> bool:
    """Say whether a form that may be an aim, a noun or a present stands as what it tells of no deed as."""
    behind_to = group > 0 and tokens[group - 1].lower == "to"
    if row.words[0] in words_of("events.only_behind_to"):
        return not behind_to or (group > 1 and tokens[group - 2].lower == "due")  # “due to bomb threats”
    finite = len(row.words) == 1 and row.words[0] in words_of("events.only_finite")
    return finite and (behind_to or bool(before))


def _agent_from(tokens: Sequence[Token], stop: int) -> int:
    """Give where “by” stands behind a passive, past when and where: “were shot in Homs last night by gunmen”."""
    if [token.lower for token in tokens[stop : stop + 1]] == ["and"] and _is_participle(tokens, stop + 1):
        stop += 2  # “was attacked and pursued for miles by gunmen”
    closing = stop
    for at in range(stop, min(stop + _MOST_ASIDE, len(tokens))):
        if tokens[at].lower == "by":
            return at
        if tokens[at].text == "(":
            closing = next(
                (each for each in range(at, min(at + _MOST_ASIDE, len(tokens))) if tokens[each].text == ")"), 0
            )
        if at <= closing and closing > stop:
            continue
        if tokens[at].text in STOPS or is_verb(tokens, at) or tokens[at].lower in ("and", "or", "to"):
            break
    return stop


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower.endswith("ed") and is_verb(tokens, at)


def _is_passive(tokens: Sequence[Token], row: TriggerWord, index: int, left: str, before: frozenset[str]) -> bool:
    word = row.words[0]
    if word.endswith("ing") or word in words_of("events.present"):
        return False
    if not is_done_to(row) and not _is_set_off(tokens, row, index + len(row.words)):
        return False
    if not before.isdisjoint(words_of("be")):
        return True
    if not before.isdisjoint(words_of("have")):
        return False
    stop = index + len(row.words)
    befallen = len(row.words) == 1 or row.outcome is not None  # “protester shot dead by police”
    return befallen and left not in words_of("events.subjects") and _is_reduced(tokens, index, stop)


def _is_set_off(tokens: Sequence[Token], row: TriggerWord, stop: int) -> bool:
    # “a bomb detonated by guerrillas”: what goes off by itself can be made to.
    return row.kind in _GOES_OFF and stop < len(tokens) and tokens[stop].lower == "by"


def _is_reduced(tokens: Sequence[Token], index: int, stop: int) -> bool:
    # “the men arrested in Homs”: a participle with a preposition or the end behind it, and a noun before it.
    word = tokens[index].lower
    if not index or not word.endswith(_ENDINGS):
        return False
    following = tokens[stop] if stop < len(tokens) else None
    if following is None or following.text in ",.;" or following.lower in ("last", *words_of("day")):
        return True
    if ends_ago(tokens, index + 3):
        return True  # “the engineer, kidnapped 11 days ago”
    goes_on = following.lower in words_of("auxiliary") or following.lower in words_of("irregular")
    if goes_on and "among" not in [token.lower for token in tokens[max(index - 3, 0) : index]]:
        return True  # “the families of those killed met”, but “among those killed were two nurses”
    if following.lower == "and":
        # “police shot and wounded three men”, but “the men arrested and taken away”
        return stop + 2 >= len(tokens) or not (
            (tokens[stop + 1].lower.endswith("ed") or tokens[stop + 1].lower in words_of("irregular"))
            and begins_object(tokens[stop + 2])
        )
    if (word in ("fought", "shot") and following.lower in ("at", "on")) or is_bound(tokens, stop):
        return False
    active = following.lower in ("to", "as") or following.lower in words_of("events.about")
    return following.lower in words_of("preposition") and not active


def _behind_last_preposition(tokens: Sequence[Token], run: Run) -> Run:
    # “the release of 14 miners arrested last week”: the miners were.
    prepositions = (at + 1 for at in range(run[0], run[1] - 1) if tokens[at].lower in words_of("preposition"))
    return max(prepositions, default=run[0]), run[1]


def _stands_as_noun(tokens: Sequence[Token], row: TriggerWord, index: int, left: str) -> bool:
    """Say whether a word that may be either is no verb here: “the attack”, “attacks on”, but “gunmen attack a bus”."""
    word = row.words[0]
    stop = index + len(row.words)
    verbal = left == "to" or (index > 0 and tokens[index - 1].lower in words_of("events.habitual"))
    bound = begins_object(tokens[min(stop, len(tokens) - 1)]) or is_bound(tokens, stop)
    takes_object = stop < len(tokens) and (bound or (verbal and _is_noun(tokens[stop])))
    if left in words_of("determiner") and left not in words_of("events.standing_alone"):
        alone = left in words_of("article") or left in words_of("possessive")
        return alone or word in nouns_and_verbs() or word.endswith("ing")
    if is_possessive(left):
        return True
    if word.endswith("ing"):
        of = stop < len(tokens) and tokens[stop].lower == "of" and is_happening(row.words[-1])
        listed = left == "," and (stop >= len(tokens) or tokens[stop].text in ",.")  # “robbery, kidnapping, arson”
        begun = stop < len(tokens) and tokens[stop].lower in words_of("events.begun")
        return listed or of or begun or (left in words_of("preposition") and not takes_object)
    return word in nouns_and_verbs() and not takes_object


def _is_noun(token: Token) -> bool:
    # “called on them to release political prisoners”
    return token.text.isalpha() and not is_function_word(token.lower) and not is_adverb(token.lower)
