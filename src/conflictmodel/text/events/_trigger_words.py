"""The words that tell of events, of weapons, and that something did not simply happen: read from data on first use."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, final

import attrs

from conflictmodel._tables import cells_of
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.tolls import Outcome
from conflictmodel.text._page import Token

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
def trigger_words() -> Mapping[str, tuple[TriggerWord, ...]]:
    """Give the forms by their first word, the longest first; forms of one length in the order of the table."""
    found: dict[str, list[TriggerWord]] = {}
    for kind, part, forms, outcome, wants, _source in cells_of("text/en/triggers.tsv"):
        for words in _forms(forms):
            row = TriggerWord(
                words=words,
                kind=None if kind == _NO_EVENT else EventKind.of(kind),
                is_verb=part == "verb",
                outcome=Outcome.of(outcome) if outcome else None,
                wants=wants,
            )
            found.setdefault(words[0], []).append(row)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in found.items()}


@cache
def nouns_and_verbs() -> frozenset[str]:
    """Give the forms of one word that can be both, such as “attack”."""
    single = [row for rows in trigger_words().values() for row in rows if len(row.words) == 1 and row.kind is not None]
    return frozenset(row.words[0] for row in single if row.is_verb) & frozenset(
        row.words[0] for row in single if not row.is_verb
    )


@cache
def _weapons() -> Mapping[str, tuple[tuple[tuple[str, ...], EventKind | None], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], EventKind | None]]] = {}
    for kind, forms, _source in cells_of("text/en/weapons.tsv"):
        for words in _forms(forms):
            found.setdefault(words[0], []).append((words, EventKind.of(kind) if kind else None))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def weapons_in(words: Sequence[str], start: int, end: int) -> list[tuple[int, int, EventKind | None]]:
    """Find the weapons among words in small letters: where each begins and ends, and the kind that its use is.

    >>> weapons_in("a roadside bomb killed two".split(), 0, 5)
    [(1, 3, EventKind.BOMBING)]
    """
    found = []
    lexicon = _weapons()
    index = start
    while index < end:
        rows = lexicon.get(words[index], ())
        index += 1
        for row, kind in rows:
            stop = index - 1 + len(row)
            if tuple(words[index - 1 : stop]) == row:
                found.append((index - 1, stop, kind))
                index = stop
                break
    return found


@cache
def _occurrences(side: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Occurrence | None], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Occurrence | None]]] = {}
    for occurrence, where, words, _source in cells_of("text/en/occurrences.tsv"):
        if where == side:
            for phrase in _forms(words):
                meant = None if occurrence == _UNREAL else Occurrence.of(occurrence)
                found.setdefault(phrase[0], []).append((phrase, meant))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def occurrence_at(side: str, tokens: Sequence[Token], index: int) -> tuple[bool, Occurrence | None]:
    """Say whether words that make an event less than happened begin here, and what it then is; None: unreal."""
    for phrase, occurrence in _occurrences(side).get(tokens[index].lower, ()):
        if all(index + at < len(tokens) and tokens[index + at].lower == word for at, word in enumerate(phrase)):
            return True, occurrence
    return False, None


def _forms(cell: str) -> list[tuple[str, ...]]:
    return [tuple(form.split("_")) for form in cell.replace("|", " ").split(" ")]
