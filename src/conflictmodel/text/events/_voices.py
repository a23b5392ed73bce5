"""Voices: who does it and to whom, told by how a verb stands: active, passive, behind its noun, or no verb at all."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, is_adverb, is_function_word, is_possessive, is_reduced, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, antecedent_of, before_verb, nearest_phrase, phrase_after, subject_before
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.events._phrase_sorts import head_of
from conflictmodel.text.events._trigger_words import TriggerWord, is_happening, nouns_and_verbs

LONGEST: Final = 40  # tokens of a phrase
_MOST_BACK: Final = 25
_NEVER_DONE_TO: Final = frozenset(
    {EventKind.PROTEST, EventKind.RIOT, EventKind.GROUP_CHANGE, EventKind.TALKS, EventKind.AGREEMENT}
)
_WITH: Final = frozenset({EventKind.ARMED_CLASH, EventKind.TALKS})
_GOES_OFF: Final = frozenset({EventKind.BOMBING, EventKind.SUICIDE_ATTACK})
_FALLEN: Final = frozenset({("fell", "to"), ("falls", "to"), ("fallen", "to")})  # “the town fell to the rebels”
_MOST_LISTED: Final = 8
_OPENING_VERB: Final = frozenset({"who", "which", "to"})
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
    group = before_verb(tokens, index)
    before = frozenset(token.lower for token in tokens[group:index])
    left = tokens[group - 1].lower if group else ""
    no_deed = left != "to" or (group > 1 and tokens[group - 2].lower == "due")  # “due to bomb threats”
    if _stands_as_noun(tokens, row, index, left) or (no_deed and word in words_of("events.only_behind_to")):
        return None
    subject = _subject(tokens, group, index, left)
    if _is_passive(tokens, row, index, left, before):
        is_aside = before.isdisjoint(words_of("be"))
        if is_aside and subject is not None:
            close = subject[1] >= group - 1 or left in words_of("events.relatives")
            nearest = None if close else nearest_phrase(tokens, group)
            subject = nearest or _behind_last_preposition(tokens, subject)
        agent = phrase_behind(tokens, _agent_from(tokens, stop), "by", apposition=True)
        return Voice(group, before, is_aside, agent, subject)
    if row.outcome is not None and word in words_of("events.befalls"):
        return Voice(group, before, is_aside=False, doer=None, sufferer=subject)
    obj = _object(tokens, stop, row.kind) or _relative_object(tokens, row, subject)
    if obj is None and row.kind in _GOES_OFF:
        obj = place_struck(tokens, stop)
    if (
        word in words_of("events.present")
        and left != "to"
        and not before
        and (subject is None or (not obj and row.wants))
    ):
        return None
    bare = word.endswith("ing") and not before and row.kind in _NEVER_DONE_TO
    if bare and obj is not None and obj[0] == stop and tokens[stop].text.islower():
        return None  # “protesting citizens”: a word for people, not what they did
    if row.words in _FALLEN:
        subject, obj = obj, subject
    return Voice(group, before, is_aside=False, doer=subject, sufferer=obj)


def accused_before(tokens: Sequence[Token], index: int) -> Run | None:
    """Give who is charged with what stands at a token: “the colonel was accused of ordering the murder”."""
    charging = words_of("events.charging")
    for at in range(index - 1, max(index - _MOST_ASIDE, 1), -1):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lower in charging and tokens[at + 1].lower in ("of", "with", "for"):
            group = before_verb(tokens, at)
            passive = any(tokens[each].lower in words_of("be") for each in range(group, at))
            return subject_before(tokens, group) if passive else nearest_phrase(tokens, group)
    return None


def phrase_behind(tokens: Sequence[Token], start: int, preposition: str, *, apposition: bool = False) -> Run | None:
    """Give the noun phrase behind a preposition, if that stands at a token."""
    if start < len(tokens) and tokens[start].lower == preposition:
        return phrase_after(tokens, start + 1, min(start + LONGEST, len(tokens)), apposition=apposition)
    return None


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


def _is_done_to(row: TriggerWord) -> bool:
    word = row.words[0]
    return not (
        row.kind in _NEVER_DONE_TO or word in words_of("events.intransitive") or word in words_of("events.befalls")
    )


def _is_passive(tokens: Sequence[Token], row: TriggerWord, index: int, left: str, before: frozenset[str]) -> bool:
    word = row.words[0]
    if word.endswith("ing") or word in words_of("events.present"):
        return False
    if not _is_done_to(row) and not _is_set_off(tokens, row, index + len(row.words)):
        return False
    if not before.isdisjoint(words_of("be")):
        return True
    if not before.isdisjoint(words_of("have")):
        return False
    return len(row.words) == 1 and left not in words_of("events.subjects") and _is_reduced(tokens, index)


def _is_set_off(tokens: Sequence[Token], row: TriggerWord, stop: int) -> bool:
    # “a bomb detonated by guerrillas”: what goes off by itself can be made to.
    return row.kind in _GOES_OFF and stop < len(tokens) and tokens[stop].lower == "by"


def _is_reduced(tokens: Sequence[Token], index: int) -> bool:
    # “the men arrested in Homs”: a participle with a preposition or the end behind it, and a noun before it.
    word = tokens[index].lower
    if not index or not word.endswith(_ENDINGS):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.text in ",.;" or following.lower in ("last", *words_of("day")):
        return True
    goes_on = following.lower in words_of("auxiliary") or following.lower in words_of("irregular")
    if goes_on and "among" not in [token.lower for token in tokens[max(index - 3, 0) : index]]:
        return True  # “the families of those killed met”, but “among those killed were two nurses”
    if following.lower == "and":
        # “police shot and wounded three men”, but “the men arrested and taken away”
        return index + 3 >= len(tokens) or not (
            (tokens[index + 2].lower.endswith("ed") or tokens[index + 2].lower in words_of("irregular"))
            and _begins_object(tokens[index + 3])
        )
    if (word in ("fought", "shot") and following.lower in ("at", "on")) or _is_bound(tokens, index + 1):
        return False
    active = following.lower in ("to", "as") or following.lower in words_of("events.about")
    return following.lower in words_of("preposition") and not active


def _is_bound(tokens: Sequence[Token], at: int) -> bool:
    # “at least 20”: no place
    return at + 1 < len(tokens) and tokens[at].lower == "at" and tokens[at + 1].lower in ("least", "most")


def _subject(tokens: Sequence[Token], group: int, verb: int, left: str) -> Run | None:
    if left == "to":
        # “police had to open fire”, “rebels tried to storm”: whoever did the one does the other.
        governing = group - 2
        if governing < 0 or not is_verb(tokens, governing):
            return None
        start = before_verb(tokens, governing)
        return _subject(tokens, start, governing, tokens[start - 1].lower if start else "")
    if tokens[verb].lower.endswith("ing") and group == verb:
        return None
    if left in ("who", "which", "that"):
        return antecedent_of(tokens, group - 1)
    if left not in ("and", "then", "or"):
        return _own_subject(tokens, group)
    for index in range(group - 2, max(group - _MOST_BACK, 0), -1):
        if tokens[index].text in ';“”"':
            return None
        if is_verb(tokens, index):
            start = before_verb(tokens, index)
            if start and tokens[start - 1].lower in ("who", "which"):
                return antecedent_of(tokens, start - 1)
            return subject_before(tokens, start)
    return None


def _own_subject(tokens: Sequence[Token], group: int) -> Run | None:
    """Give the subject of a verb group; where none stands right before it, the phrase that opens the clause.

    “100 persons belonging to both sides were arrested”, “two brothers from Homs, were killed”.
    """
    found = subject_before(tokens, group)
    if found is not None and (found[0] < 2 or tokens[found[0] - 2].lower != "belonging"):  # noqa: PLR2004 (“to”)
        return found
    start = group - 1 if group and tokens[group - 1].text == "," else group
    while start and tokens[start - 1].text not in STOPS and tokens[start - 1].lower not in words_of("events.opening"):
        start -= 1
    while start + 1 < group and tokens[start].lower in words_of("events.roughly"):
        start += 1
    if start >= group or not _begins_phrase(tokens[start]):
        return None
    return phrase_after(tokens, start, group, apposition=False)


def _begins_phrase(token: Token) -> bool:
    classes = classes_of(token.lower)
    return "determiner" in classes or token.lower[0].isdigit() or (token.text[0].isalpha() and not classes)


def _behind_last_preposition(tokens: Sequence[Token], run: Run) -> Run:
    # “the release of 14 miners arrested last week”: the miners were.
    prepositions = (at + 1 for at in range(run[0], run[1] - 1) if tokens[at].lower in words_of("preposition"))
    return max(prepositions, default=run[0]), run[1]


def _object(tokens: Sequence[Token], stop: int, kind: EventKind | None) -> Run | None:
    if kind in _WITH and stop < len(tokens) and tokens[stop].lower == "with":
        return phrase_behind(tokens, stop, "with")
    if stop < len(tokens) and tokens[stop - 1].lower == "fire" and tokens[stop].lower in ("on", "at"):
        return phrase_behind(tokens, stop, tokens[stop].lower)  # “opened fire on the crowd”
    following = tokens[stop].lower if stop < len(tokens) else ""
    if _is_bound(tokens, stop):
        stop += 2
    elif following in words_of("preposition") and following not in words_of("events.about"):
        return None
    if following == "along" and kind is EventKind.ARMED_CLASH:
        return None  # “exchanged fire along the border”
    if following in words_of("day"):
        return None  # “exploded Wednesday outside the bank”
    if following == "and" and stop + 1 < len(tokens) and tokens[stop + 1].lower.endswith("ed"):
        return _object(tokens, stop + 2, kind)  # “attacked and robbed three shops”
    if (
        stop + 1 < len(tokens)
        and following in ("this", "that", "last", "late", "early")
        and tokens[stop + 1].lower in words_of("calendar")
    ):
        return None
    found = phrase_after(tokens, stop, min(stop + LONGEST, len(tokens)), apposition=False)
    return None if found is None else with_list(tokens, found)


def with_list(tokens: Sequence[Token], run: Run) -> Run:
    """Give a phrase with those that are listed behind it: “a bus, two cars and a shop”, but not “a bus, and fled”."""
    end, joined = run[1], None
    for _ in range(_MOST_LISTED):
        at = end
        comma = at < len(tokens) and tokens[at].text == ","
        at += comma
        last = at < len(tokens) and tokens[at].lower == "and"
        at += last
        if not (comma or last) or at >= len(tokens) or not _begins_phrase(tokens[at]) or is_verb(tokens, at):
            break
        found = phrase_after(tokens, at, min(at + LONGEST, len(tokens)), apposition=False)
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


def is_taken(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Say whether a weapon is seized, found or left behind, not used: “confiscated two rifles”, “rifles were found”."""
    taking = words_of("events.taking")
    verb = next((at for at in range(first - 1, max(first - LONGEST, -1), -1) if _is_main_verb(tokens, at)), None)
    if verb is not None and tokens[verb].lower in taking:
        return True
    behind = stop
    while behind < len(tokens) and (tokens[behind].lower in words_of("be") or tokens[behind].lower in words_of("have")):
        behind += 1
    return stop < behind < len(tokens) and tokens[behind].lower in taking


def _is_main_verb(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at].lower
    return word in words_of("events.taking") or (is_verb(tokens, at) and not is_reduced(tokens, at))


def place_struck(tokens: Sequence[Token], stop: int) -> Run | None:
    """Give what stood where a bomb was: “exploded in front of the bank”; a town is where it was."""
    for at in range(stop, min(stop + _MOST_ASIDE, len(tokens))):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lower in words_of("events.beside_target") and not _is_bound(tokens, at):
            front = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in words_of("article"))
            if front < len(tokens) and tokens[front].lower in words_of("events.sides"):
                continue  # “at the front of the bank”: what stands behind “of”
            found = phrase_after(tokens, at + 1, min(at + LONGEST, len(tokens)), apposition=False)
            named = found is not None and tokens[head_of(tokens, found)].text[0].isupper()
            return None if found is None or named or tokens[found[0]].lower in words_of("calendar") else found
    return None


def _relative_object(tokens: Sequence[Token], row: TriggerWord, subject: Run | None) -> Run | None:
    # “the officers whom it abducted”
    if subject is None or not subject[0] or not _is_done_to(row):
        return None
    return (
        antecedent_of(tokens, subject[0] - 1) if tokens[subject[0] - 1].lower in words_of("events.relatives") else None
    )


def _stands_as_noun(tokens: Sequence[Token], row: TriggerWord, index: int, left: str) -> bool:
    """Say whether a word that may be either is no verb here: “the attack”, “attacks on”, but “gunmen attack a bus”."""
    word = row.words[0]
    stop = index + len(row.words)
    verbal = left == "to" or (index > 0 and tokens[index - 1].lower in words_of("events.habitual"))
    takes_object = stop < len(tokens) and (_begins_object(tokens[stop]) or (verbal and _is_noun(tokens[stop])))
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


def _begins_object(token: Token) -> bool:
    word = token.lower
    pointing = word in words_of("pronoun") or word in words_of("events.pointing")
    return word in words_of("determiner") or pointing or token.text[0].isupper() or word[0].isdigit()
