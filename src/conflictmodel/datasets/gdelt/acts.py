"""What was done, by GDELT's account: the code of CAMEO, as a kind of event or as an act of speech."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from conflictmodel.codebooks.crosswalk import word_from_code
from conflictmodel.codebooks.terms import term_from_code
from conflictmodel.datasets._tables.parts import Made, Part, codes_in, noted
from conflictmodel.datasets.gdelt.rows import EventRow
from conflictmodel.errors import Notice
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.values.codes import Code

_LEAST_DIGITS: Final = 3  # of an event code; two would be a root, which GDELT never gives as the code of an event

_GRADES: Final = (
    (EventRow.quad_class, "gdelt.quad_class"),
    (EventRow.goldstein_scale, "gdelt.goldstein_scale"),
)
_OCCURRENCES: Final[Mapping[str, Occurrence]] = MappingProxyType(
    {
        "164": Occurrence.CALLED_OFF,  # halt negotiations
        "165": Occurrence.CALLED_OFF,  # halt mediation
        "185": Occurrence.FAILED,  # attempt to assassinate
    }
)


class Deed(NamedTuple):
    """What was done: a kind of event, whether it came about, the act where it was done by speaking, and the codes."""

    kind: EventKind
    occurrence: Occurrence
    act: Act | None
    codes: tuple[Code, ...]


def _deed(row: EventRow) -> Made[Deed]:
    written, rest = row.event_code, tuple(codes_in(row, _GRADES))
    if written is None:
        return Made(Deed(EventKind.OTHER, Occurrence.HAPPENED, None, rest))
    event, notices = _event_code(written)
    kind = word_from_code(event, EventKind)
    act = None if kind is not None else word_from_code(event, Act)
    occurrence = _OCCURRENCES.get(event.value, Occurrence.HAPPENED)
    return Made(Deed(kind or EventKind.OTHER, occurrence, act, (event, *rest)), notices)


def _event_code(written: str) -> tuple[Code, tuple[Notice, ...]]:
    found = Code(codebook="cameo.event", value=written)
    known = term_from_code(found) is not None
    if known and len(written) >= _LEAST_DIGITS:
        return found, ()
    restored = Code(codebook="cameo.event", value=f"0{written}")
    if len(restored.value) >= _LEAST_DIGITS and term_from_code(restored) is not None:
        message = f"{written} has lost the zero it began with; it is read as {restored.value}"
        return restored, (noted("gdelt.lost-zero", message, "EventCode"),)
    if known:
        return found, ()
    return found, (noted("gdelt.unknown-code", f"expected a code of CAMEO, found {written[:40]!r}", "EventCode"),)


DEED: Final = Part(_deed, EventRow.event_code, *(column for column, _ in _GRADES))
