"""Objects: what is done to whom, as the phrases behind a verb say it: whom it strikes, what stood where a bomb was."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, is_function_word, is_reduced, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, antecedent_of, phrase_after
from conflictmodel.text._words import words_of
from conflictmodel.text.events._lists import LONGEST, is_deed, up_to_result, with_list
from conflictmodel.text.events._phrase_sorts import NAME, PERSON, ends_ago, head_of, sort_of
from conflictmodel.text.events._trigger_words import TriggerWord

NEVER_DONE_TO: Final = frozenset(
    {EventKind.PROTEST, EventKind.RIOT, EventKind.GROUP_CHANGE, EventKind.TALKS, EventKind.AGREEMENT}
)
_WITH: Final = frozenset({EventKind.ARMED_CLASH, EventKind.TALKS})
_FIRED_ON: Final = (["fire", "on"], ["fire", "at"])
_MOST_BEHIND: Final = 7  # tokens


def phrase_behind(tokens: Sequence[Token], start: int, preposition: str, *, apposition: bool = False) -> Run | None:
    """Give the noun phrase behind a preposition, if that stands at a token."""
    if start < len(tokens) and tokens[start].lower == preposition:
        return phrase_after(tokens, start + 1, min(start + LONGEST, len(tokens)), apposition=apposition)
    return None


def object_of(tokens: Sequence[Token], stop: int, kind: EventKind | None) -> Run | None:
    """Give whom or what a verb is done to, from behind its words: “shelled the port and two villages”, no time."""
    if kind in _WITH and stop < len(tokens) and tokens[stop].lower == "with":
        return phrase_behind(tokens, stop, "with")
    if kind is not EventKind.ARMED_CLASH and [token.lower for token in tokens[stop - 1 : stop + 1]] in _FIRED_ON:
        return phrase_behind(tokens, stop, tokens[stop].lower)  # “opened fire on the crowd”
    following = tokens[stop].lower if stop < len(tokens) else ""
    if is_bound(tokens, stop):
        stop += 2
    elif following in words_of("preposition") and following not in words_of("events.about"):
        return None
    if following == "along" and kind is EventKind.ARMED_CLASH:
        return None  # “exchanged fire along the border”
    if following in words_of("day") or following in words_of("events.subordinate") or ends_ago(tokens, stop + 2):
        return None  # “exploded Wednesday outside the bank”
    if following == "and" and stop + 1 < len(tokens) and tokens[stop + 1].lower.endswith("ed"):
        return object_of(tokens, stop + 2, kind)  # “attacked and robbed three shops”
    if (
        stop + 1 < len(tokens)
        and following in ("this", "that", "last", "late", "early")
        and tokens[stop + 1].lower in words_of("calendar")
    ):
        return None
    if following in words_of("events.object_pronouns") or _is_pronoun_her(tokens, stop):
        return stop, stop + 1
    found = up_to_result(tokens, phrase_after(tokens, stop, min(stop + LONGEST, len(tokens)), apposition=False))
    return None if found is None else with_list(tokens, _until_next_deed(tokens, found))


def _is_pronoun_her(tokens: Sequence[Token], at: int) -> bool:
    # “beat her with a stick”, but “beat her brother”
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return at < len(tokens) and tokens[at].lower == "her" and (behind is None or is_function_word(behind.lower))


def _until_next_deed(tokens: Sequence[Token], run: Run) -> Run:
    """End a phrase where a second deed is joined to it: “killing two men and abducting six children”."""
    for at in range(run[0] + 1, run[1] - 2):
        if tokens[at].lower == "and" and is_deed(tokens, at + 1):
            return run[0], at
        if tokens[at].lower in ("for", "since") and tokens[at + 1].lower.endswith("ing"):
            return run[0], at  # “arrested 40 people for looting a shop”
    return run


def is_bound(tokens: Sequence[Token], at: int) -> bool:
    """Say whether “at” bounds a number and puts nothing at a place: “at least 20”."""
    return at + 1 < len(tokens) and tokens[at].lower == "at" and tokens[at + 1].lower in ("least", "most")


def is_done_to(row: TriggerWord) -> bool:
    """Say whether what a verb tells is done to somebody: not “protested”, “exploded” or “died”."""
    word = row.words[0]
    return not (
        row.kind in NEVER_DONE_TO or word in words_of("events.intransitive") or word in words_of("events.befalls")
    )


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
    for at in range(stop, min(stop + _MOST_BEHIND, len(tokens))):
        if tokens[at].text in STOPS:
            return None
        if tokens[at].lower in words_of("events.beside_target") and not is_bound(tokens, at):
            front = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in words_of("article"))
            if front < len(tokens) and tokens[front].lower in words_of("events.sides"):
                continue  # “at the front of the bank”: what stands behind “of”
            found = up_to_result(tokens, phrase_after(tokens, at + 1, min(at + LONGEST, len(tokens)), apposition=False))
            named = found is not None and tokens[head_of(tokens, found)].text[0].isupper()
            return None if found is None or named or _is_time(tokens[found[0]].lower) else found
    return None


def _is_time(word: str) -> bool:
    return word in words_of("calendar") or word in words_of("day_part")  # “exploded at noon”


def relative_object(tokens: Sequence[Token], row: TriggerWord, subject: Run | None) -> Run | None:
    """Give whom a relative clause says it was done to: “the officers whom it abducted”, “the boy that police shot”."""
    if subject is None or not subject[0] or not is_done_to(row):
        return None
    relative = tokens[subject[0] - 1].lower
    if relative not in words_of("events.relatives") and relative != "that":
        return None
    found = antecedent_of(tokens, subject[0] - 1)
    if relative == "that" and found is not None:
        told = tokens[head_of(tokens, found)].lower in words_of("events.denied")  # “reports that rebels killed”
        return None if told or sort_of(tokens, found, ()) not in (PERSON, NAME) else found
    return found
