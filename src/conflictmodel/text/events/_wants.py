"""What a verb of the lexicon wants beside it, so that it tells of an event: a place, a weapon, a crowd."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import is_verb
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
_ROUNDS_WITHIN: Final = 5  # tokens: “fired more than 20 rounds”
_IN_OBJECT: Final = frozenset({"band", "base", "crowd", "recruits", "stones", "stores"})  # its words, by class
_IN_SUBJECT: Final = {"mission": "events.missions", "envoys": "events.envoys", "duty": "events.duty"}


def applies(row: TriggerWord, tokens: Sequence[Token], index: int, voice: Voice, sort: str | None) -> bool:
    """Say whether what the row wants stands with a verb whose object is of a sort."""
    if row.wants in _IN_OBJECT:
        return _holds(tokens, voice.sufferer, row.wants)
    if row.wants in _IN_SUBJECT:
        return holds_any(tokens, voice.doer, words_of(_IN_SUBJECT[row.wants]))
    if row.wants == "out_of":
        return is_force(tokens, voice.sufferer) and _goes_out(tokens, index, voice.sufferer)
    if row.wants == "attacker":
        return _is_attacker(tokens, voice.doer)
    if row.wants in ("weapon", "arms", "agent"):
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
        case "rounds" | "missiles":
            return _is_fired(tokens, stop, row.wants)
        case "to_death":
            behind = stop if voice.sufferer is None else max(voice.sufferer[1], stop)
            return [token.lower for token in tokens[behind : behind + 2]] == ["to", "death"]
        case "force":
            away = stop < len(tokens) and tokens[stop].lower in words_of("events.ways")
            leaves = row.words[0] in words_of("events.leaving") and away
            return leaves or is_force(tokens, voice.doer) or is_force(tokens, voice.sufferer)
        case _:
            return sort == row.wants


def _goes_out(tokens: Sequence[Token], index: int, whom: Run | None) -> bool:
    # “drove the rebels out of Homs”, “were driven out of Homs”
    last = index if whom is None else max(whom[1], index)
    behind = [token.lower for token in tokens[index : last + _OUT_WITHIN]]
    return any(pair == ("out", "of") for pair in pairwise(behind))


def _is_fired(tokens: Sequence[Token], stop: int, wanted: str) -> bool:
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
    if wanted == "agent":
        return any(has_weapon_of(tokens, run, EventKind.CHEMICAL_ATTACK) for run in (sufferer, doer))
    if wanted == "arms":
        return has_weapon(tokens, sufferer)
    # “the blast hit a truck” as well as “a rocket hit a truck”
    return has_weapon(tokens, doer) or (doer is not None and is_happening(tokens[head_of(tokens, doer)].lower))
