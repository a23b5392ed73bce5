"""What a verb of the lexicon wants beside it, so that it tells of an event: a place, a weapon, a crowd."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, phrase_after
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import (
    NAME,
    PERSON,
    PLACE,
    THING,
    has_weapon,
    has_weapon_of,
    head_of,
    holds_any,
    is_force,
    sort_of,
)
from conflictmodel.text.events._trigger_words import TriggerWord, is_happening
from conflictmodel.text.events._voices import Voice

_LONGEST: Final = 12  # tokens of whom they are fired at
_OUT_WITHIN: Final = 3  # tokens
_FROM_WITHIN: Final = 3
_SECOND_WITHIN: Final = 6
_CAUSE_WITHIN: Final = 25
_ROUNDS_WITHIN: Final = 5  # tokens: “fired more than 20 rounds”
# Words of the object, by class.
_IN_OBJECT: Final = frozenset({"band", "base", "caches", "crowd", "recruits", "stones", "stores", "town"})
_OF_MEANS: Final = frozenset({"weapon", "arms", "agent", "grenade", "captors"})
_DONE_TO: Final = {
    EventKind.PROPERTY_DESTRUCTION: (THING, PLACE),
    EventKind.WITHDRAWAL: (PLACE,),
}
_TAKEN: Final = frozenset({"out_of", "ground", "taken_from"})
_IN_SUBJECT: Final = {"mission": "events.missions", "envoys": "events.envoys", "duty": "events.duty"}


def applies(row: TriggerWord, tokens: Sequence[Token], index: int, voice: Voice, sort: str | None) -> bool:
    """Say whether what the row wants stands with a verb whose object is of a sort."""
    if row.wants in _IN_OBJECT:
        return _holds(tokens, voice.sufferer, row.wants)
    if row.wants in _IN_SUBJECT:
        return holds_any(tokens, voice.doer, words_of(_IN_SUBJECT[row.wants]))
    if row.wants in _TAKEN:
        return _is_taken(row.wants, tokens, index, voice, sort)
    if row.wants.startswith("+"):
        return _goes_on(tokens, row, index, voice.sufferer, sort)
    if row.wants == "attacker":
        return _is_attacker(tokens, voice.doer)
    if row.wants in _OF_MEANS:
        return _has_means(tokens, voice, row.wants)
    stop = index + len(row.words)
    match row.wants:
        case "" | "done":
            return not row.wants or (voice.sufferer is not None and not is_verb(tokens, voice.sufferer[0]))
        case "person" | "captive":  # only those who were held are released when they are rescued
            held = row.wants == "person" or holds_any(tokens, (0, len(tokens)), words_of("captivity"))
            return held and sort in (PERSON, NAME)
        case "thing":
            return sort == THING or (sort == PLACE and row.kind is EventKind.PROPERTY_DESTRUCTION)
        case "cause" | "rounds" | "missiles":
            return _is_followed(tokens, stop, row.wants)
        case "force":
            away = stop < len(tokens) and tokens[stop].lower in words_of("events.ways")
            leaves = row.words[0] in words_of("events.leaving") and away
            return leaves or is_force(tokens, voice.doer) or is_force(tokens, voice.sufferer)
        case _:
            return sort == row.wants


def _is_struck(tokens: Sequence[Token], voice: Voice) -> bool:
    # “its forces had struck a building”, not “troops hit the streets”
    if voice.sufferer is None or not is_force(tokens, voice.doer):
        return False
    return tokens[head_of(tokens, voice.sufferer)].lower in words_of("events.military_targets")


def _goes_on(tokens: Sequence[Token], row: TriggerWord, index: int, whom: Run | None, sort: str | None) -> bool:
    """Say whether a verb's second part stands behind whom or what it is done to: “took two men hostage”."""
    second = row.wants.removeprefix("+").split("_")
    stop = index + len(row.words)
    active = whom is None or whom[0] >= stop
    last = stop + _SECOND_WITHIN if whom is None or not active else whom[1]
    for at in range(stop, min(last, len(tokens) - len(second)) + 1):
        word, before = tokens[at].lower, tokens[at - 1].lower
        if [token.lower for token in tokens[at : at + len(second)]] == second and before not in words_of("determiner"):
            what = (stop, at) if active and at > stop else None
            return _may_be(tokens, row.kind, what, sort if whom is not None else sort_of(tokens, what, ()))
        if tokens[at].text in STOPS or (word in words_of("preposition") and word != "of"):
            break  # “held talks with a former hostage”
    return False


def _may_be(tokens: Sequence[Token], kind: EventKind | None, what: Run | None, sort: str | None) -> bool:
    # “set a car on fire”, not “set himself on fire”; “handed the town over”, not “handed the man over”
    if kind not in _DONE_TO:
        return True
    oneself = words_of("counts.reflexive") | words_of("events.one_of_us")
    return sort in _DONE_TO[kind] and not holds_any(tokens, what, oneself)


def _goes_out(tokens: Sequence[Token], index: int, whom: Run | None) -> bool:
    # “drove the rebels out of Homs”, “were driven out of Homs”, “ousted the rebels from Homs”
    last = index if whom is None else max(whom[1], index)
    behind = [token.lower for token in tokens[index : last + _OUT_WITHIN]]
    ousted = behind[0] in words_of("events.ousting") and "from" in behind
    return ousted or any(pair == ("out", "of") for pair in pairwise(behind))


def _is_taken(wanted: str, tokens: Sequence[Token], index: int, voice: Voice, sort: str | None) -> bool:
    """Say whether ground changes hands: its holders driven out of it, or it taken, or taken from them."""
    if wanted == "out_of":
        fighting = is_force(tokens, voice.sufferer) or is_force(tokens, voice.doer)
        return fighting and _goes_out(tokens, index, voice.sufferer)
    if wanted == "ground":
        return _is_ground(tokens, index, voice, sort)
    named = sort == NAME and is_force(tokens, voice.doer)
    return (sort == PLACE or named) and _is_from(tokens, voice.sufferer)


def _is_ground(tokens: Sequence[Token], index: int, voice: Voice, sort: str | None) -> bool:
    # “retook the town”, “retook Al Hazm”, which no table may know; not “in occupied territory”
    what = voice.sufferer
    attributive = index > 0 and tokens[index - 1].lower in words_of("preposition")  # “in occupied Homs”
    if what is None or sort not in (PLACE, NAME) or attributive or (voice.doer is None and what[0] > index):
        return False
    return tokens[head_of(tokens, what)].text[0].isupper() or holds_any(tokens, what, words_of("events.town"))


def _is_from(tokens: Sequence[Token], what: Run | None) -> bool:
    # “captured the hills from the army”, “captured from the army”
    return what is not None and any(token.lower == "from" for token in tokens[what[0] + 1 : what[1] + _FROM_WITHIN])


def _is_followed(tokens: Sequence[Token], stop: int, wanted: str) -> bool:
    if wanted == "cause":  # “gathered in Homs to demand”
        return holds_any(tokens, (stop, min(stop + _CAUSE_WITHIN, len(tokens))), words_of("events.protested"))
    if wanted == "missiles":
        return aimed_at(tokens, stop) is not None
    return holds_any(tokens, (stop, min(stop + _ROUNDS_WITHIN, len(tokens))), words_of("events.rounds"))


def aimed_at(tokens: Sequence[Token], stop: int) -> Run | None:
    """Give whom missiles are fired at: “fired two missiles at the port”, not “fired a missile into the sea”."""
    missiles, aiming = words_of("events.missiles"), words_of("events.aiming")
    fired = next((at for at in range(stop, min(stop + _ROUNDS_WITHIN, len(tokens))) if tokens[at].lower in missiles), 0)
    for at in range(fired + 1, min(fired + _ROUNDS_WITHIN, len(tokens))) if fired else ():
        if tokens[at].lower in aiming:
            return phrase_after(tokens, at + 1, min(at + _LONGEST, len(tokens)), apposition=False)
    return None


def _is_attacker(tokens: Sequence[Token], doer: Run | None) -> bool:
    # “drones targeted the town”, not “the law targeted writers”
    armed = has_weapon(tokens, doer) or is_force(tokens, doer)
    return armed or sort_of(tokens, doer, ()) in (PERSON, NAME)


def _holds(tokens: Sequence[Token], run: Run | None, wanted: str) -> bool:
    # “those who threw the stones” points back.
    definite = run is not None and tokens[run[0]].lower in words_of("events.definite")
    civil = wanted in ("band", "base") and holds_any(tokens, run, words_of("events.civil"))  # “founded an aid group”
    return not (civil or (wanted == "stones" and definite)) and holds_any(tokens, run, words_of(f"events.{wanted}"))


def _has_means(tokens: Sequence[Token], voice: Voice, wanted: str) -> bool:
    doer, sufferer = voice.doer, voice.sufferer
    if wanted == "captors":  # “was taken from his home by armed men”, not “by armed police”
        seized = holds_any(tokens, doer, words_of("events.captors") | words_of("events.armed"))
        return seized and not holds_any(tokens, doer, words_of("events.state_forces"))
    if wanted == "agent":
        return any(has_weapon_of(tokens, run, EventKind.CHEMICAL_ATTACK) for run in (sufferer, doer))
    if wanted == "grenade":
        return has_weapon_of(tokens, sufferer, EventKind.GRENADE_ATTACK)
    if wanted == "arms":
        return has_weapon(tokens, sufferer)
    # “the blast hit a truck” as well as “a rocket hit a truck”
    return (
        _is_struck(tokens, voice)
        or has_weapon(tokens, doer)
        or (doer is not None and is_happening(tokens[head_of(tokens, doer)].lower))
    )
