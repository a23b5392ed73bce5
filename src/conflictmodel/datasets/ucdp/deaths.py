"""How many died by UCDP's account: one toll with its bounds, and in it those of each side, of civilians, of others."""

from collections.abc import Iterator
from typing import Final

from conflictmodel.datasets._tables.parts import Made, Part, code, noted
from conflictmodel.datasets.ucdp.codes import SCOPES
from conflictmodel.datasets.ucdp.parties import UCDP, side_a, side_b
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.errors import Notice
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Toll
from conflictmodel.values.actors import Actor
from conflictmodel.values.codes import Code
from conflictmodel.values.counts import Count, exactly
from conflictmodel.values.readings import Reading


def _deaths(row: GedRow) -> Made[tuple[tuple[Toll, ...], tuple[Code, ...]]]:
    low, best, high = row.low, row.best, row.high
    notices = tuple(_contradictions(row))
    codes: tuple[Code, ...] = ()
    if low is not None and high is not None and low > high:
        codes = (*code(row, GedRow.low, "ucdp.low"), *code(row, GedRow.high, "ucdp.high"))
        low = high = None
    parts = _parts(row)
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


def _parts(row: GedRow) -> tuple[Toll, ...]:
    combatant, civilian, unknown = CivilianStatus.COMBATANT, CivilianStatus.CIVILIAN, CivilianStatus.UNKNOWN
    return (
        *_part(row.deaths_a, combatant, side_a(row)),
        *_part(row.deaths_b, combatant, side_b(row)),
        *_part(row.deaths_civilians, civilian, None),
        *_part(row.deaths_unknown, unknown, None),
    )


def _part(number: int | None, status: CivilianStatus, party: Actor | None) -> tuple[Toll, ...]:
    if number is None:
        return ()
    whose = None if party is None else Reading(value=party)
    return (Toll(outcome=Outcome.KILLED, count=Reading(value=exactly(number)), status=status, party=whose),)


def _contradictions(row: GedRow) -> list[Notice]:
    low, best, high = row.low, row.best, row.high
    found = list(_disorder(low, best, high))
    parts = (row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown)
    added = sum(each for each in parts if each is not None)
    if best is not None and None not in parts and added != best:
        found.append(noted("ucdp.deaths-do-not-add-up", f"the parts add up to {added}, best is {best}", "best"))
    return found


def _disorder(low: int | None, best: int | None, high: int | None) -> Iterator[Notice]:
    if low is not None and high is not None and low > high:
        yield noted("ucdp.low-above-high", f"low {low} is above high {high}; both stand in codes", "low")
    elif low is not None and best is not None and low > best:
        yield noted("ucdp.low-above-best", f"low {low} is above best {best}", "low")
    elif high is not None and best is not None and best > high:
        yield noted("ucdp.best-above-high", f"best {best} is above high {high}", "high")


DEATHS: Final = Part(
    _deaths,
    GedRow.low, GedRow.best, GedRow.high,
    GedRow.deaths_a, GedRow.deaths_b, GedRow.deaths_civilians, GedRow.deaths_unknown,
    GedRow.event_clarity, GedRow.type_of_violence, GedRow.date_start,
    GedRow.side_a, GedRow.side_a_new_id, GedRow.side_a_dset_id, GedRow.gwnoa,
    GedRow.side_b, GedRow.side_b_new_id, GedRow.side_b_dset_id, GedRow.gwnob,
)  # fmt: skip
