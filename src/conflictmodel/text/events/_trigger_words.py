"""The words that tell of events, of weapons, and that something did not simply happen: read from data on first use."""

from collections.abc import Sequence
from functools import cache
from typing import Final, final

import attrs

from conflictmodel._tables import cells_of
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.tolls import Outcome
from conflictmodel.text._page import Token
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text.events._kinships import alike

_NO_EVENT: Final = "none"
_UNREAL: Final = "unreal"


@final
@attrs.frozen(kw_only=True)
class TriggerWord:
    """A form of a row of the lexicon; without a kind it tells of no event and keeps shorter forms from being read."""

    words: tuple[str, ...]
    kind: EventKind | None
    is_verb: bool
    outcome: Outcome | None
    wants: str


@cache
def trigger_words() -> PhraseTable[tuple[TriggerWord, ...]]:
    """Give the forms by their words, the rows of one form in the order of the table."""
    found: dict[tuple[str, ...], tuple[TriggerWord, ...]] = {}
    for kind, part, forms, outcome, wants, _source in cells_of("text/en/triggers.tsv"):
        for words in _forms(forms):
            row = TriggerWord(
                words=words,
                kind=None if kind == _NO_EVENT else EventKind.of(kind),
                is_verb=part == "verb",
                outcome=Outcome.of(outcome) if outcome else None,
                wants=wants,
            )
            found[words] = (*found.get(words, ()), row)
    return phrase_table(found)


def kinds_of_trigger(words: str) -> frozenset[EventKind]:
    """Give the kinds of events that words may tell of, those that can be the same happening among them; or none.

    >>> kinds = kinds_of_trigger("were arrested")
    >>> EventKind.ARREST in kinds, EventKind.SHELLING in kinds, kinds_of_trigger("walked")
    (True, False, frozenset())
    """
    spoken, table = words.lower().split(), trigger_words()
    found = (table.longest_at(spoken, at, len(spoken)) for at in range(len(spoken)))
    told = {row.kind for rows, _ in filter(None, found) for row in rows if row.kind is not None}
    return frozenset(kind for kind in EventKind if any(alike(each, kind) for each in told))


def kinds_in(words: str, *, in_doubt: bool = False) -> tuple[EventKind, ...]:
    """Give the kinds of which words tell by themselves, then those of the weapons they name; or else the doubtful.

    Words that want others beside them, as “burned” wants a thing, are in doubt; those of no event hide the shorter
    ones in them.

    >>> kinds_in("The ceasefire was signed after rockets had burned the market.")
    (EventKind.CEASEFIRE, EventKind.SHELLING)
    >>> kinds_in("They burned the market.", in_doubt=True)
    (EventKind.PROPERTY_DESTRUCTION,)
    """
    written = [word.strip('.,;:()“”"') for word in words.split()]
    spoken = [word.lower() for word in written]
    found: list[EventKind] = []
    at, table = 0, trigger_words()
    while at < len(spoken):
        named = bool(at) and written[at].istitle()  # “in March”
        longest = None if named else table.longest_at(spoken, at, len(spoken))
        told = [row for row in longest[0] if row.kind is not None and bool(row.wants) is in_doubt] if longest else []
        found += [row.kind for row in told[-1:] if row.kind is not None]
        at = longest[1] if longest else at + 1
    if not in_doubt:
        found += [use for _, _, use in weapons_in(spoken, 0, len(spoken)) if use is not None]
    return tuple(dict.fromkeys(found))


@cache
def nouns_and_verbs() -> frozenset[str]:
    """Give the forms of one word that can be both, such as “attack”."""
    every = (row for rows in trigger_words().by_words.values() for row in rows)
    single = [row for row in every if len(row.words) == 1 and row.kind is not None]
    return frozenset(row.words[0] for row in single if row.is_verb) & frozenset(
        row.words[0] for row in single if not row.is_verb
    )


@cache
def _nouns() -> frozenset[str]:
    rows = [row for rows in trigger_words().by_words.values() for row in rows if row.kind is not None]
    return frozenset(_head(row.words) for row in rows if not row.is_verb and row.wants not in ("back", "party"))


def _head(words: tuple[str, ...]) -> str:
    return words[words.index("of") - 1] if "of" in words else words[-1]


def is_happening(word: str) -> bool:
    """Say whether a word in small letters ends a noun that tells of an event: “attack”, “bombing”."""
    return word in _nouns()


@cache
def _weapons() -> PhraseTable[EventKind | None]:
    rows = cells_of("text/en/weapons.tsv")
    return phrase_table(
        {form: EventKind.of(kind) if kind else None for kind, forms, _source in rows for form in _forms(forms)}
    )


def weapons_in(words: Sequence[str], start: int, end: int) -> list[tuple[int, int, EventKind | None]]:
    """Find the weapons among words in small letters: where each begins and ends, and the kind that its use is.

    >>> weapons_in("a roadside bomb killed two".split(), 0, 5)
    [(1, 3, EventKind.BOMBING)]
    """
    weapons = _weapons()
    if weapons.lengths.keys().isdisjoint(words):
        return []  # as in most sentences
    found = []
    index = start
    while index < end:
        weapon = weapons.longest_at(words, index, end)
        if weapon is not None:
            found.append((index, weapon[1], weapon[0]))
        index = index + 1 if weapon is None else weapon[1]
    return found


@cache
def _occurrences(side: str) -> PhraseTable[Occurrence | None]:
    rows = ((occurrence, words) for occurrence, where, words, _ in cells_of("text/en/occurrences.tsv") if where == side)
    return phrase_table(
        {form: None if meant == _UNREAL else Occurrence.of(meant) for meant, words in rows for form in _forms(words)}
    )


def occurrence_at(side: str, tokens: Sequence[Token], index: int) -> tuple[bool, Occurrence | None]:
    """Say whether words that make an event less than happened begin here, and what it then is; None: unreal."""
    table = _occurrences(side)
    lengths = table.lengths.get(tokens[index].lower)
    if lengths is None:
        return False, None
    words = [token.lower for token in tokens[index : index + lengths[0]]]
    found = table.longest_at(words, 0, len(words))
    return (False, None) if found is None else (True, found[0])


def _forms(cell: str) -> list[tuple[str, ...]]:
    return [tuple(form.split("_")) for form in cell.replace("|", " ").split(" ")]
