"""ACLED's words for what happened and between whom, old and new, looked up whatever their case.

Source: ACLED Codebooks of 2017 (version 8), 2021 and 2024; the words stand in the codebooks' tables, and what they are
among ours in the crosswalk.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from conflictmodel.codebooks.crosswalk import word_from_code
from conflictmodel.codebooks.terms import Term, terms
from conflictmodel.model.kinds import EventKind

RIOTERS: Final = 5
PROTESTERS: Final = 6
CIVILIANS: Final = 7
RIOTS_AND_PROTESTS: Final = "riots/protests"
_INTER: Final = "acled.inter"
_ALONE: Final = (("", " only"), ("sole ", ""))  # “Protesters only” in exports, “Sole Protesters” in acledR


def term_of(codebook: str, cell: str | None) -> Term | None:
    """Find a word of one of ACLED's books, whatever its case.

    >>> print(term_of("acled.event_type", "RIOTS/Protests"))
    Riots/Protests (until 2018) (acled.event_type:Riots/Protests)
    """
    return None if cell is None else _folded(codebook).get(cell.casefold())


def kind_of(event_type: str | None, sub_event_type: str | None, parties: frozenset[int]) -> EventKind | None:
    """Give the kind of an event: by its sub-type, else by its type; None where ACLED has neither word.

    >>> print(kind_of("Battles", "Armed clash", frozenset()), kind_of("Riots/Protests", None, frozenset({RIOTERS})))
    armed clash riot
    """
    if sub := term_of("acled.sub_event_type", sub_event_type):
        return word_from_code(sub.code, EventKind)
    if (event_type or "").casefold() == RIOTS_AND_PROTESTS and RIOTERS in parties:
        return EventKind.RIOT
    whole = term_of("acled.event_type", event_type)
    return None if whole is None else word_from_code(whole.code, EventKind)


def inter_number(cell: str | None) -> int | None:
    """Give the number of a type of actors, written as a number or as a label of any year; 0 is nobody.

    >>> [inter_number(cell) for cell in ("State forces", "Rebel Forces", "7", "0", "Pirates", None)]
    [1, 2, 7, 0, None, None]
    """
    term = term_of(_INTER, cell)
    if term is None:
        return None
    label = term.code if term.broader is None else term.broader
    return _numbers().get(label.value, 0)


def pair_of(interaction: str) -> tuple[int, ...] | None:
    """Give the numbers of the types that an interaction joins, lower first, without nobody; None if it is none.

    >>> pair_of("12"), pair_of("State forces-Rebel group"), pair_of("60"), pair_of("Protesters only"), pair_of("x")
    ((1, 2), (1, 2), (6,), (6,), None)
    """
    written = interaction.casefold()
    for before, behind in _ALONE:
        if written.startswith(before) and written.endswith(behind):
            return _pair(written.removeprefix(before).removesuffix(behind), "0")
    if written.isdecimal():
        return _pair(*written) if len(written) == len("12") else None
    return _pair(*written.split("-")) if written.count("-") == 1 else None


def _pair(*cells: str) -> tuple[int, ...] | None:
    numbers = [inter_number(cell) for cell in cells]
    known = sorted(number for number in numbers if number)
    return None if None in numbers or not known else tuple(known)


@cache
def _folded(codebook: str) -> Mapping[str, Term]:
    return {term.code.value.casefold(): term for term in terms(codebook)}


@cache
def _numbers() -> Mapping[str, int]:
    """Give each label of today its number: in their book they stand in that order."""
    labels = [term.code.value for term in terms(_INTER) if term.broader is None and not term.code.value.isdecimal()]
    return {label: number for number, label in enumerate(labels, start=1)}
