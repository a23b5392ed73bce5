"""Whether what a trigger tells of came to happen: tense, governing words, and what the sentence says of it behind."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.text._grammar import before_verb, is_adverb, is_function_word, is_negation
from conflictmodel.text._page import Token
from conflictmodel.text._words import words_of
from conflictmodel.text.events._trigger_words import occurrence_at

Told = tuple[Occurrence | None, bool]  # None: only wished, feared or supposed; and whether it is denied

_LISTED: Final = frozenset({",", "and", "or"})
_PARTICIPLE: Final = ("ed", "en", "nt")
_CLOSING: Final = frozenset(',;:“”"')
_TO_BE_HELD: Final = frozenset(
    {
        EventKind.TALKS, EventKind.PROTEST, EventKind.CEASEFIRE, EventKind.AGREEMENT, EventKind.DEPLOYMENT,
        EventKind.WITHDRAWAL, EventKind.RELEASE, EventKind.AID, EventKind.SANCTION,
    }
)  # fmt: skip
_ORDERED: Final = frozenset({EventKind.KILLING, EventKind.ASSASSINATION, EventKind.ATTACK, EventKind.BOMBING})
_PRESENT: Final = frozenset({"are", "is", "am"})
_PERHAPS: Final = frozenset({"may", "might"})
_NEAR: Final = 6
_MIDDLE: Final = 9
_FAR: Final = 18
_BEFORE_PHRASE: Final = 4


def occurrence_of_verb(tokens: Sequence[Token], group: int, verb: int) -> Told:
    """Read from auxiliaries and governing words whether it happened; `group` is where the verb group begins."""
    before = [token.lower for token in tokens[group:verb]]
    denied = any(is_negation(word) for word in before)
    if _is_unasserted(tokens, group, before):
        return None, denied
    if not words_of("events.coming").isdisjoint(before):
        return Occurrence.PLANNED, denied
    left = tokens[group - 1].lower if group else ""
    if "being" in before:
        found, occurrence = _governed(tokens, group)
        if found or _is_supposed(tokens, group):
            return (occurrence if found else None), denied
        over = left in words_of("events.during") or left in words_of("events.recounting")
        return (Occurrence.HAPPENED if over else Occurrence.ONGOING), denied  # “after being beaten”
    if left == "to":
        return _infinitive(tokens, group - 1), denied
    if left in ("and", "or") and not before and tokens[verb].lower in words_of("events.present"):
        return _joined(tokens, group - 1), denied
    if not before:
        carrier = carrier_of(tokens, verb)
        if carrier is not None:
            return occurrence_of_verb(tokens, before_verb(tokens, carrier), carrier)
        if _is_only_caused(tokens, group):
            return None, denied
    if "be" in before:
        return None, denied  # “demanded that they be freed”
    if tokens[verb].lower.endswith("ing"):
        return _participle(tokens, group, verb), denied
    return Occurrence.HAPPENED, denied


def _is_unasserted(tokens: Sequence[Token], group: int, before: Sequence[str]) -> bool:
    """Say whether a verb is supposed, asked about, told of as a custom, or one of what may be done."""
    if _is_possible(before) or _is_conditional(tokens, group):
        return True
    if not words_of("events.habitual").isdisjoint(before) and not _PRESENT.isdisjoint(before):
        return True  # “are often arrested”: a custom, not a happening
    joined = group > 0 and tokens[group - 1].lower == "or" and not before
    return _is_how_many(tokens, group) or (joined and _is_supposed(tokens, group))  # “may be fined or imprisoned”


def _is_possible(before: Sequence[str]) -> bool:
    """Say whether a modal word makes a verb a mere thought: “may kill”, “could have”, but not “may have killed”."""
    modal = words_of("events.supposed").intersection(before)
    return bool(modal) and not ("have" in before and modal <= _PERHAPS)


def _participle(tokens: Sequence[Token], group: int, verb: int) -> Occurrence | None:
    if not words_of("be").isdisjoint([token.lower for token in tokens[group:verb]]):
        return Occurrence.ONGOING
    found, occurrence = _governed(tokens, group)
    when = group > 0 and tokens[group - 1].lower == "when"  # “when killing people, they leave a mark”
    if when or _is_rule(tokens, verb, verb + 1):
        return None
    return occurrence if found else Occurrence.HAPPENED


def occurrence_of_noun(tokens: Sequence[Token], first: int, stop: int, kind: EventKind) -> Told:
    """Read from governing words and from what is said behind whether what a noun names happened."""
    denied = first > 0 and tokens[first - 1].lower in ("no", "any", "neither")
    found, occurrence = _governed(tokens, first)
    if found and not (kind in _ORDERED and _is_ordered(tokens, first)):
        return occurrence, denied
    if kind in _TO_BE_HELD and _is_coming(tokens, first):
        return Occurrence.PLANNED, denied
    if (stop < len(tokens) and tokens[stop].lower in words_of("events.due")) or _is_rule(tokens, first, stop):
        return None, denied  # “sanctions should be imposed”
    behind = None if _is_resumed(tokens, first) else _behind(tokens, stop, kind)
    if behind is not None:
        return behind, denied
    if _is_conditional(tokens, first) or _is_wished(tokens, first):
        return None, denied
    return Occurrence.HAPPENED, denied


def _is_resumed(tokens: Sequence[Token], first: int) -> bool:
    # “resumed talks, which had been suspended”
    before = [token.lower for token in tokens[max(first - _BEFORE_PHRASE, 0) : first]]
    return not words_of("events.resuming").isdisjoint(before)


def _is_ordered(tokens: Sequence[Token], first: int) -> bool:
    # “ordered the murder of the mayor”: it took place, as the article before it says.
    the = next((index for index in range(first - 1, max(first - _NEAR, 0), -1) if tokens[index].lower == "the"), 0)
    return the > 0 and tokens[the - 1].lower in ("ordered", "ordering")


def _is_rule(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Say whether a bare noun stands for a practice: “flogging was mandatory”, “imprisonment of writers is rare”."""
    if first and tokens[first - 1].lower in words_of("determiner"):
        return False
    for index in range(stop, min(stop + _NEAR, len(tokens) - 1)):
        if tokens[index].text in _CLOSING:
            return False
        if tokens[index].lower in words_of("be"):
            said = [token.lower for token in tokens[index + 1 : index + _NEAR]]
            return not words_of("events.of_rules").isdisjoint(said)
    return False


def _is_how_many(tokens: Sequence[Token], group: int) -> bool:
    """Say whether a verb stands in a question that nobody can answer: “it is not known how many were killed”."""
    for index in range(group - 1, max(group - _NEAR, 0), -1):
        if tokens[index].lower in ("many", "much") and tokens[index - 1].lower == "how":
            before = [token.lower for token in tokens[max(index - _NEAR, 0) : index]]
            return any(is_negation(word) or word in words_of("events.unclear") for word in before)
    return False


def _is_supposed(tokens: Sequence[Token], first: int) -> bool:
    """Say whether a modal word makes all up to a token a mere thought: “it would lead to children being arrested”."""
    for index in range(first - 1, max(first - _MIDDLE, -1), -1):
        if tokens[index].text in _CLOSING or tokens[index].lower in words_of("events.subordinate"):
            return False
        if tokens[index].lower in words_of("events.supposed") or tokens[index].lower == "would":
            return True
    return False


def _is_wished(tokens: Sequence[Token], first: int) -> bool:
    """Say whether somebody should or may do what a noun names: “the council should impose sanctions”.

    Where they should only answer what was done, it was done: “should investigate the attack”.
    """
    for index in range(first - 1, max(first - _MIDDLE, -1), -1):
        word = tokens[index].lower
        if tokens[index].text in _CLOSING or word in words_of("events.subordinate"):
            return False
        if word in words_of("events.answering"):
            return False
        if word in words_of("events.due") or (word in words_of("events.supposed") and first - index < _NEAR):
            return True
    return False


def carrier_of(tokens: Sequence[Token], verb: int) -> int | None:
    """Give the passive whose auxiliaries a participle in a list with it shares: “are often arrested and detained”."""
    if not tokens[verb].lower.endswith(_PARTICIPLE) or tokens[verb - 1].lower not in _LISTED:
        return None
    first = verb
    for at in range(verb - 1, max(verb - _MIDDLE, -1), -1):
        word = tokens[at].lower
        if word.endswith(_PARTICIPLE) and not is_function_word(word):
            first = at
        elif word not in _LISTED and not is_adverb(word):
            break
    group = before_verb(tokens, first)
    passive = any(token.lower in words_of("be") for token in tokens[group:first])
    return first if first < verb and passive else None


def _is_only_caused(tokens: Sequence[Token], group: int) -> bool:
    """Say whether somebody only orders or means to have it done: “failed to get them released”, “ordered released”."""
    if group and tokens[group - 1].lower in ("ordered", "ordering"):
        return True
    whom = group > 2 and tokens[group - 1].lower in words_of("object")  # noqa: PLR2004 (“to get them”)
    return whom and tokens[group - 2].lower in words_of("events.causing") and tokens[group - 3].lower == "to"


def _joined(tokens: Sequence[Token], joint: int) -> Occurrence | None:
    """Read a bare verb behind “and” like the one it is joined to: “called on them to stop and release all”."""
    for index in range(joint - 1, max(joint - _FAR, 0), -1):
        word = tokens[index].lower
        if tokens[index].text in ';:“”"':
            break
        if word == "to":
            return _infinitive(tokens, index)
        if word in words_of("events.supposed"):
            return None
        if word in words_of("events.coming"):
            return Occurrence.PLANNED
    return Occurrence.HAPPENED


def _infinitive(tokens: Sequence[Token], to: int) -> Occurrence | None:
    for index in range(to - 1, max(to - _NEAR, -1), -1):
        if tokens[index].text in _CLOSING:
            return None
        found, occurrence = occurrence_at("before", tokens, index)
        if found:
            return None if index and tokens[index - 1].lower in words_of("events.supposed") else occurrence
        if tokens[index].lower in words_of("events.begun"):
            return None if index and is_negation(tokens[index - 1].lower) else Occurrence.HAPPENED  # “not guilty of”
    return None


def _governed(tokens: Sequence[Token], first: int) -> tuple[bool, Occurrence | None]:
    """Find the governing word to the left, past articles, adjectives, “of” and “for”."""
    listed = first > 0 and tokens[first - 1].lower in (",", "and", "or")  # “the death, kidnapping and torture of”
    least = first - _MIDDLE if listed else min(first - _NEAR, _phrase_from(tokens, first) - _BEFORE_PHRASE)
    for index in range(first - 1, max(least, -1), -1):
        word = tokens[index].lower
        if tokens[index].text in _CLOSING and not (listed and word == ","):
            return False, None
        found, occurrence = occurrence_at("before", tokens, index)
        if found and word != "due":  # “deaths due to police firing” were not planned
            return True, occurrence
        if word == "with" and _is_threat(tokens, index):
            return True, Occurrence.THREATENED
        if word in words_of("preposition") and word not in words_of("events.governing"):
            return occurrence_at("before", tokens, index - 1) if index else (False, None)
    return False, None


def _is_threat(tokens: Sequence[Token], preposition: int) -> bool:
    # “threatened him with death”
    before = tokens[max(preposition - _BEFORE_PHRASE, 0) : preposition]
    return any(token.lower.startswith("threaten") for token in before)


def _phrase_from(tokens: Sequence[Token], noun: int) -> int:
    """Give where the adjectives before a noun begin: “the group's immediate and unconditional release”."""
    at = noun
    while at and noun - at < _MIDDLE:
        word = tokens[at - 1].lower
        if word in words_of("determiner"):
            return at - 1
        if not word[0].isalpha() or (is_function_word(word) and word != "and"):
            break
        at -= 1
    return at


def _is_conditional(tokens: Sequence[Token], first: int) -> bool:
    supposing = words_of("events.supposing")
    for token in reversed(tokens[max(first - _FAR + 1, 0) : first]):
        if token.text in _CLOSING:
            return False
        if token.lower in supposing:
            return True
    return first < _FAR and bool(tokens) and tokens[0].lower in ("had", "were")  # “Had he been detained, …”


def _is_coming(tokens: Sequence[Token], first: int) -> bool:
    for index in range(first - 1, max(first - _FAR, -1), -1):
        if tokens[index].text in _CLOSING or tokens[index].lower in words_of("events.subordinate"):
            return False
        if tokens[index].lower == "will":
            return True
    return False


def _behind(tokens: Sequence[Token], stop: int, kind: EventKind) -> Occurrence | None:
    for index in range(stop, min(stop + _FAR, len(tokens))):
        if tokens[index].text in ';:“”"' or tokens[index].lower in words_of("events.subordinate"):
            return None
        found, occurrence = occurrence_at("behind", tokens, index)
        if found and tokens[index].lower == "due" and kind not in _TO_BE_HELD:
            return None
        if occurrence is Occurrence.ONGOING and tokens[min(index + 1, len(tokens) - 1)].lower == "to":
            return None  # “whose death continues to stir anger”
        if found and (kind in _TO_BE_HELD or occurrence is not Occurrence.PLANNED):
            return _called_off_later(tokens, index) or occurrence
    return None


def _called_off_later(tokens: Sequence[Token], start: int) -> Occurrence | None:
    # “talks due to open on Thursday were called off”
    for index in range(start + 1, min(start + _FAR, len(tokens))):
        found, occurrence = occurrence_at("behind", tokens, index)
        if found and occurrence is Occurrence.CALLED_OFF:
            return occurrence
    return None
