"""How many died by UCDP's account: one toll with its bounds, and in it those of each side, of civilians, of others."""

from collections.abc import Iterator
from typing import Final

from conflictmodel.datasets._tables.parts import Made, Part, code, noted
from conflictmodel.datasets.ucdp.codes import SCOPES
from conflictmodel.datasets.ucdp.parties import PARTY_A, PARTY_B, UCDP
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.errors import Notice
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Toll
from conflictmodel.values.codes import Code
from conflictmodel.values.counts import Count, exactly
from conflictmodel.values.readings import Reading


def _deaths(row: GedRow, a: str | None, b: str | None) -> Made[tuple[tuple[Toll, ...], tuple[Code, ...]]]:
    low, best, high = row.low, row.best, row.high
    notices = tuple(_contradictions(row))
    codes: tuple[Code, ...] = ()
    if low is not None and high is not None and low > high:
        codes = (*code(row, GedRow.low, "ucdp.low"), *code(row, GedRow.high, "ucdp.high"))
        low = high = None
    parts = (
        *DEAD_OF_A.of(row, a).value,
        *DEAD_OF_B.of(row, b).value,
        *DEAD_CIVILIANS.of(row).value,
        *DEAD_OTHERS.of(row).value,
    )
    if low is best is high is None:
        return Made((parts, codes), notices)
    whole = Toll(
        outcome=Outcome.KILLED,
        count=Reading(value=Count(low=low, best=best, high=high)),
        scope=SCOPES.get(row.event_clarity or 0, Scope.INCIDENT),
        including=parts,
        sources=(UCDP,),  # the sum is UCDP's; what an original source said of it is not told
    )
    return Made(((whole,), codes), notices)


def _dead_of_a(row: GedRow, state: str | None) -> Made[tuple[Toll, ...]]:
    return _part(row.deaths_a, CivilianStatus.COMBATANT, PARTY_A.of(row, state).value)


def _dead_of_b(row: GedRow, state: str | None) -> Made[tuple[Toll, ...]]:
    return _part(row.deaths_b, CivilianStatus.COMBATANT, PARTY_B.of(row, state).value)


def _dead_civilians(row: GedRow) -> Made[tuple[Toll, ...]]:
    return _part(row.deaths_civilians, CivilianStatus.CIVILIAN)


def _dead_others(row: GedRow) -> Made[tuple[Toll, ...]]:
    return _part(row.deaths_unknown, CivilianStatus.UNKNOWN)


def _part(number: int | None, status: CivilianStatus, party: tuple[Participant, ...] = ()) -> Made[tuple[Toll, ...]]:
    if number is None:
        return Made(())
    whose = party[0].actor if party else None
    return Made((Toll(outcome=Outcome.KILLED, count=Reading(value=exactly(number)), status=status, party=whose),))


def _contradictions(row: GedRow) -> list[Notice]:
    low, best, high = row.low, row.best, row.high
    found = list(_disorder(low, best, high))
    parts = (row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown)
    if best is not None and None not in parts and (added := sum(each or 0 for each in parts)) != best:
        found.append(noted("ucdp.deaths-do-not-add-up", f"the parts add up to {added}, best is {best}", "best"))
    return found


def _disorder(low: int | None, best: int | None, high: int | None) -> Iterator[Notice]:
    if low is not None and high is not None and low > high:
        yield noted("ucdp.low-above-high", f"low {low} is above high {high}; both stand in codes", "low")
    elif low is not None and best is not None and low > best:
        yield noted("ucdp.low-above-best", f"low {low} is above best {best}", "low")
    elif high is not None and best is not None and best > high:
        yield noted("ucdp.best-above-high", f"best {best} is above high {high}", "high")


_OF_A: Final = (GedRow.type_of_violence, GedRow.side_a, GedRow.side_a_new_id, GedRow.side_a_dset_id, GedRow.gwnoa)
_OF_B: Final = (GedRow.type_of_violence, GedRow.side_b, GedRow.side_b_new_id, GedRow.side_b_dset_id, GedRow.gwnob)
DEAD_OF_A: Final = Part(_dead_of_a, GedRow.deaths_a, *_OF_A)
DEAD_OF_B: Final = Part(_dead_of_b, GedRow.deaths_b, *_OF_B)
DEAD_CIVILIANS: Final = Part(_dead_civilians, GedRow.deaths_civilians)
DEAD_OTHERS: Final = Part(_dead_others, GedRow.deaths_unknown)
DEATHS: Final = Part(
    _deaths,
    GedRow.low, GedRow.best, GedRow.high,
    GedRow.deaths_a, GedRow.deaths_b, GedRow.deaths_civilians, GedRow.deaths_unknown,
    GedRow.event_clarity, *_OF_A, *_OF_B,
)  # fmt: skip
