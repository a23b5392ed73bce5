"""How many died by UCDP's account: one toll with its bounds, and in it those of each side, of civilians, of others."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from conflictmodel.datasets._tables.parts import MOST_REMEMBERED, Made, Part, code, noted
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.datasets.ucdp.codes import SCOPES
from conflictmodel.datasets.ucdp.parties import UCDP, Dyad, Party
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.errors import Notice
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Toll
from conflictmodel.values.codes import Code
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading

_count: Final = unchecked(Count)
_reading: Final = unchecked(Reading)
_toll: Final = unchecked(Toll)
_UCDP: Final = (UCDP,)  # the sum is UCDP's; what an original source said of it is not told


class Numbers(NamedTuple):
    """What a row says of the dead, whoever the sides are: the count of all, the dead of each side, the other tolls."""

    total: Reading[Count] | None
    scope: Scope
    of_a: int | None
    of_b: int | None
    others: tuple[Toll, ...]
    codes: tuple[Code, ...]


def tolls(numbers: Numbers, dyad: Dyad) -> tuple[Toll, ...]:
    """Give the toll with its parts; without a sum, the parts alone."""
    total, scope, of_a, of_b, others, _ = numbers
    parts = _dead_of(dyad.a, of_a) + _dead_of(dyad.b, of_b) + others
    if total is None:
        return parts
    return (_toll(outcome=Outcome.KILLED, count=total, scope=scope, including=parts, sources=_UCDP),)


def _dead_of(party: Party, number: int | None) -> tuple[Toll, ...]:
    if number is None:
        return ()
    made = party.dead.get(number)
    if made is None:
        if len(party.dead) >= MOST_REMEMBERED:
            party.dead.clear()
        made = party.dead[number] = _part(number, CivilianStatus.COMBATANT, party)
    return made


def _numbers(row: GedRow) -> Made[Numbers]:
    low, best, high = row.low, row.best, row.high
    notices = tuple(_contradictions(row))
    codes: tuple[Code, ...] = ()
    if low is not None and high is not None and low > high:
        codes = (*code(row, GedRow.low, "ucdp.low"), *code(row, GedRow.high, "ucdp.high"))
        low = high = None
    total = None if low is best is high is None else _reading(value=_count(low=low, best=best, high=high))
    others = (
        *_part(row.deaths_civilians, CivilianStatus.CIVILIAN),
        *_part(row.deaths_unknown, CivilianStatus.UNKNOWN),
    )
    scope = SCOPES.get(row.event_clarity or 0, Scope.INCIDENT)
    return Made(Numbers(total, scope, row.deaths_a, row.deaths_b, others, codes), notices)


def _part(number: int | None, status: CivilianStatus, party: Party | None = None) -> tuple[Toll, ...]:
    if number is None:
        return ()
    whose = party.participants[0].actor if party and party.participants else None
    return (
        _toll(
            outcome=Outcome.KILLED, count=_reading(value=_count(low=number, high=number)), status=status, party=whose
        ),
    )


def _contradictions(row: GedRow) -> Iterator[Notice]:
    low, best, high = row.low, row.best, row.high
    yield from _disorder(low, best, high)
    parts = (row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown)
    if best is not None and None not in parts and (added := sum(each or 0 for each in parts)) != best:
        yield noted("ucdp.deaths-do-not-add-up", f"the parts add up to {added}, best is {best}", "best")


def _disorder(low: int | None, best: int | None, high: int | None) -> Iterator[Notice]:
    if low is not None and high is not None and low > high:
        yield noted("ucdp.low-above-high", f"low {low} is above high {high}; both stand in codes", "low")
    elif low is not None and best is not None and low > best:
        yield noted("ucdp.low-above-best", f"low {low} is above best {best}", "low")
    elif high is not None and best is not None and best > high:
        yield noted("ucdp.best-above-high", f"best {best} is above high {high}", "high")


NUMBERS: Final = Part(
    _numbers,
    GedRow.low, GedRow.best, GedRow.high,
    GedRow.deaths_a, GedRow.deaths_b, GedRow.deaths_civilians, GedRow.deaths_unknown,
    GedRow.event_clarity,
)  # fmt: skip
