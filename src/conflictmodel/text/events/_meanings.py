"""Meanings: whether words of violence mean it: not “attacks on democracy”, “fighting crime” or “released a video”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import head_of
from conflictmodel.text.events._trigger_words import TriggerWord

_FIGURATIVE: Final = frozenset(
    {
        EventKind.ATTACK, EventKind.ARMED_CLASH, EventKind.PROPERTY_DESTRUCTION, EventKind.KILLING, EventKind.RAID,
        EventKind.ILL_TREATMENT,
    }
)  # fmt: skip
_OF_WORDS: Final = frozenset({EventKind.ATTACK, EventKind.ARMED_CLASH})
_UNDONE: Final = frozenset({EventKind.KILLING, EventKind.ATTACK, EventKind.PROPERTY_DESTRUCTION})
_BEFORE: Final = 3  # tokens
_PUBLISHED_WITHIN: Final = 4
_APART_BEFORE: Final = 14
_APART_BEHIND: Final = 8
_OUSTED_WITHIN: Final = 6
_CROWD_WITHIN: Final = 12
_ILL_WITHIN: Final = 4
_GROUP_WITHIN: Final = 30
# By kind: of which words alone, how many tokens behind, and which words make them mean no such thing.
_NOT_BEHIND: Final = {
    EventKind.ARREST: (("captured", "caught"), 4, ("events.cameras",)),
    EventKind.ARMED_CLASH: ((), 8, ("events.abstract", "events.illness")),
    EventKind.WITHDRAWAL: (("left",), 10, ("events.left_as",)),
}
# By kind: whether done to such things, some words mean no such thing.
_NOT_DONE_TO: Final = {
    EventKind.ARREST: (("captured", "capturing", "captures"), "events.abstract"),
    EventKind.ATTACK: (("shot", "shooting", "shoot", "shoots"), "events.media"),
    EventKind.GROUP_CHANGE: (("surrendered", "surrendering"), "events.given_up"),
    EventKind.INTERCEPTION: (("intercepted", "intercepting"), "events.messages"),
    EventKind.KILLING: (("executed", "executing"), "events.carried_through"),
    EventKind.SEIZURE: (("seized", "seizing", "seizes"), "events.occasions"),
}


def is_meant(tokens: Sequence[Token], row: TriggerWord, index: int, doer: Run | None, sufferer: Run | None) -> bool:
    """Say whether what the words of a row mean for a conflict is what they mean at a token, by whom and to whom it is.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.events._trigger_words import trigger_words
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("He called it an attack on press freedom.")).tokens
    >>> is_meant(tokens, trigger_words().by_words["attack",][-1], 4, None, (6, 8))
    False
    """
    if _is_otherwise(tokens, row, index) or (doer is not None and not _can_do(tokens, row, doer, sufferer)):
        return False
    if sufferer is not None and not _can_suffer(tokens, row, sufferer):
        return False
    stop = index + len(row.words)
    match row.kind:
        case EventKind.RELEASE:
            return sufferer is None or not _any(tokens, max(sufferer[0] - _BEFORE, 0), sufferer[1], "events.media")
        case EventKind.COUP:
            return sufferer is None or (
                _rules(tokens, sufferer) and not _any(tokens, stop, stop + _OUSTED_WITHIN, "events.bodies")
            )
        case EventKind.PROPERTY_DESTRUCTION:
            return sufferer is None or not _any(tokens, *sufferer, "events.at_large")
        case EventKind.TERRITORIAL_GAIN:
            lost = row.words[0] in words_of("events.losing")
            return not lost or not _any(tokens, *(sufferer or (0, 0)), "events.kept")
        case EventKind.PROTEST:
            return not row.words[0].startswith("demonstrat") or not row.is_verb or sufferer is None
        case _:
            return True


def kind_meant(
    tokens: Sequence[Token], row: TriggerWord, index: int, doer: Run | None, sufferer: Run | None
) -> EventKind:
    """Give the kind that the words of a row mean at a token, done by whom and to whom it is.

    Demonstrators who clash with police are no armed side, and whom gunmen capture is not under arrest.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.events._trigger_words import trigger_words
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("Demonstrators clashed with riot police.")).tokens
    >>> kind_meant(tokens, trigger_words().by_words["clashed",][-1], 1, (0, 1), None)
    EventKind.RIOT
    """
    kind = row.kind or EventKind.OTHER
    taken = row.is_verb and row.kind is EventKind.ARREST and row.words[0] in words_of("events.capturing")
    if taken and doer is not None and _is_captor(tokens, doer):
        return EventKind.ABDUCTION
    first, last = max(index - _CROWD_WITHIN, 0), index + _CROWD_WITHIN
    if not row.words[0].startswith("clash") or not _any(tokens, first, last, "events.police"):
        return kind
    civil = any(_any(tokens, *run, "events.civil_side") for run in (doer, sufferer) if run is not None)
    return EventKind.RIOT if civil or _any(tokens, first, last, "events.demonstrating") else kind


def _is_captor(tokens: Sequence[Token], doer: Run) -> bool:
    """Say whether who takes somebody may arrest nobody: gunmen, or “it” of a sentence that opens with a rebel group."""
    if tokens[doer[0]].lower in words_of("events.standing_for_group"):
        before = tokens[max(doer[0] - _GROUP_WITHIN, 0) : doer[0]]
        sides = words_of("events.rebels") | words_of("events.state_forces")
        first = next((token.lower for token in before if token.lower in sides), "")
        return first in words_of("events.rebels")
    return _any(tokens, *doer, "events.captors")


def _is_otherwise(tokens: Sequence[Token], row: TriggerWord, index: int) -> bool:
    """Say whether words beside a trigger make it mean no such thing: “a kidnapping operation”, “a legal battle”."""
    stop = index + len(row.words)
    if row.is_verb and row.words[-1].endswith("ing") and _is_modified(tokens, stop):
        return True
    if row.kind in _OF_WORDS and _is_of_words(tokens, row, index):
        return True
    if _is_apart(tokens, row, index) or _is_struggle(tokens, row, index):
        return True
    behind = None if row.kind is None else _NOT_BEHIND.get(row.kind)
    return (
        behind is not None
        and row.words[0] in (behind[0] or row.words)
        and any(_any(tokens, stop, stop + behind[1], each) for each in behind[2])
    )


def _is_struggle(tokens: Sequence[Token], row: TriggerWord, index: int) -> bool:
    """Say whether people of no arms fight for an end: “the bank is fighting to save its name”."""
    if row.kind is not EventKind.ARMED_CLASH or not (row.is_verb or row.words[0] == "fighting"):
        return False
    stop, first = index + len(row.words), max(index - _CROWD_WITHIN, 0)
    armed = any(_any(tokens, first, index, each) for each in ("events.forces", "events.attackers"))
    return stop < len(tokens) and tokens[stop].lower == "to" and not armed


def _is_apart(tokens: Sequence[Token], row: TriggerWord, index: int) -> bool:
    """Say whether what a trigger tells is of no conflict: of a disease, a disaster or a game."""
    stop = index + len(row.words)
    caused = row.kind is EventKind.KILLING and _any(tokens, stop - 1, stop + 1, "events.causes")
    return (
        (caused and _any(tokens, stop, stop + _ILL_WITHIN, "events.illness"))
        or (row.kind in _UNDONE and _is_beside(tokens, index, stop, "events.disasters"))
        or (row.kind in _OF_WORDS and _is_beside(tokens, index, stop, "events.sport"))
    )


def _can_do(tokens: Sequence[Token], row: TriggerWord, doer: Run, sufferer: Run | None) -> bool:
    """Say whether who does it can be a side: no animal, disease or hacker, nor a man who kills his own wife."""
    if row.kind not in _UNDONE:
        return True
    head = tokens[head_of(tokens, doer)].lower
    beast = any(token.text in words_of("events.animals") for token in tokens[doer[0] : doer[1]])  # not “the Tigers”
    if beast or head in words_of("events.illness") or head in words_of("events.no_side"):
        return False
    own = sufferer is not None and tokens[sufferer[0]].lower in words_of("possessive")
    partner = own and sufferer is not None and tokens[head_of(tokens, sufferer)].lower in words_of("events.partners")
    return not (partner and head in words_of("events.at_home"))


def _can_suffer(tokens: Sequence[Token], row: TriggerWord, sufferer: Run) -> bool:
    """Say whether what a row tells can be done to whom or what a phrase speaks of, other than in words."""
    head = head_of(tokens, sufferer)
    whom = head - (tokens[head].lower == "alive")  # “burned two dogs alive”, but “beat two cattle thieves”
    if tokens[whom].text in words_of("events.animals") and row.wants != "force":
        return False  # but herds are stolen by armed men
    words = [token.lower for token in tokens[sufferer[0] : sufferer[1]]]
    if row.kind in _UNDONE and words[0] in words_of("events.reflexive") and "and" not in words:
        return False  # but “killed himself and two guards”
    shot = row.words[0] in words_of("events.shooting")
    if shot and _any(tokens, sufferer[1] - 1, sufferer[1] + 1, "events.downwards"):
        return False  # “shot both down”
    forms, things = _NOT_DONE_TO.get(row.kind or EventKind.OTHER, ((), "events.abstract"))
    if row.kind in _FIGURATIVE and tokens[head].lower in words_of("events.abstract"):
        return False
    return not (row.is_verb and row.words[0] in forms and tokens[head].lower in words_of(things))


def _is_of_words(tokens: Sequence[Token], row: TriggerWord, index: int) -> bool:
    """Say whether an attack is one of words, courts or beasts: “a legal battle”, “attacked him in a speech”."""
    stop = index + len(row.words)
    if row.words[0].startswith("attack") and _is_spoken(tokens, stop):
        return True
    if row.is_verb:
        return False
    left = [token.lower for token in tokens[max(index - _PUBLISHED_WITHIN, 0) : index]]
    if left[-1:] and left[-1] in words_of("events.animals"):
        return True  # “a shark attack”
    of_words = not words_of("events.of_words").isdisjoint(left[-1:])
    return of_words or not words_of("events.publishing").isdisjoint(left)


def _is_spoken(tokens: Sequence[Token], stop: int) -> bool:
    """Say whether an attack was made in words: “attacked the president in a speech”, “attacked on social media”."""
    for at in range(stop, min(stop + _APART_BEHIND, len(tokens))):
        if tokens[at].text in STOPS or is_verb(tokens, at):
            return False
        if tokens[at].lower in words_of("events.spoken"):
            return not {"in", "on"}.isdisjoint([token.lower for token in tokens[max(at - _BEFORE, stop) : at]])
    return False


def _is_beside(tokens: Sequence[Token], index: int, stop: int, name: str) -> bool:
    """Say whether words of no conflict, and none of violence, stand beside: “an earthquake struck, killing 20”."""
    first, last = max(index - _APART_BEFORE, 0), stop + _APART_BEHIND
    if not _any(tokens, first, last, name):
        return False
    return not (_any(tokens, first, index, "events.violent") or _any(tokens, stop, last, "events.violent"))


def _is_modified(tokens: Sequence[Token], stop: int) -> bool:
    following = tokens[stop].lower if stop < len(tokens) else ""
    return following in words_of("events.modified") and not following.endswith("s")


def _rules(tokens: Sequence[Token], run: Run) -> bool:
    """Say whether a phrase names or speaks of those who rule: “toppled Bashir”, not “ousted the shop stewards”."""
    named = tokens[head_of(tokens, run)].text[0].isupper()
    return named or _any(tokens, run[0], run[1], "events.rulers") or _any(tokens, run[0], run[1], "pronoun")


def _any(tokens: Sequence[Token], first: int, stop: int, name: str) -> bool:
    return not words_of(name).isdisjoint([token.lower for token in tokens[first:stop]])
