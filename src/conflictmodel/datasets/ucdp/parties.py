"""Who took part in an event of UCDP, and who gives its account."""

from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from conflictmodel.codebooks.countries import countries, country_from_code
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.parts import Made, Part, code, codes_in
from conflictmodel.datasets.ucdp.codes import ONE_SIDED, ROLES, STATE_BASED
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.participants import Participant, Role
from conflictmodel.model.tolls import Toll
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.readings import Reading

UCDP: Final = Attribution(
    speaker=Reading(value=Actor(name="Uppsala Conflict Data Program", aliases=("UCDP",), kind=ActorKind.NGO)),
    act=Act.REPORTS,
    quotation=Quotation.OWN,
)

_Columns: TypeAlias = tuple[Column[str], Column[str], Column[str]]
_A: Final[_Columns] = (GedRow.side_a_new_id, GedRow.side_a_dset_id, GedRow.gwnoa)
_B: Final[_Columns] = (GedRow.side_b_new_id, GedRow.side_b_dset_id, GedRow.gwnob)
_CONFLICT: Final = (
    (GedRow.conflict_new_id, "ucdp.conflict"),
    (GedRow.conflict_dset_id, "ucdp.conflict.before_2017"),
    (GedRow.conflict_name, "ucdp.conflict_name"),
    (GedRow.dyad_new_id, "ucdp.dyad"),
    (GedRow.dyad_dset_id, "ucdp.dyad.before_2017"),
    (GedRow.dyad_name, "ucdp.dyad_name"),
)
MOST_STATES: Final = 1024
_CIVILIANS: Final = "Civilians"
_GOVERNMENT: Final = "Government of "


class Party(NamedTuple):
    """One side: who takes part in its name, if anybody does, and what was made of the numbers of its dead."""

    participants: tuple[Participant, ...]
    dead: dict[int, tuple[Toll, ...]]


class Dyad(NamedTuple):
    """Who stands against whom: both sides, and the codes of the conflict and the dyad."""

    a: Party
    b: Party
    participants: tuple[Participant, ...]
    codes: tuple[Code, ...]


def dyad(row: GedRow) -> Dyad:
    """Give both sides; the states that they stand for bear the names that they had on that day."""
    known = DYADS.of(row).value
    # What state a number stood for hangs on the day, for the few numbers that were given to several.
    states = (_state(row, row.gwnoa), _state(row, row.gwnob))
    found = known.get(states)
    if found is None:
        found = known[states] = _dyad(row, states)
    return found


def _state(row: GedRow, number: str | None) -> str | None:
    if number is None:
        return None
    several, name = _holder(number)
    if not several:
        return name
    found = country_from_code(Code(codebook="gw", value=number), on=row.date_start)
    return None if found is None else found.name


@lru_cache(MOST_STATES)
def _holder(number: str) -> tuple[bool, str | None]:
    """Say whether a number was given to several states, one after another, and name the first of them."""
    names = [each.name for each in countries() if each.gw == number]
    return len(names) > 1, next(iter(names), None)


def _dyad(row: GedRow, states: tuple[str | None, str | None]) -> Dyad:
    a, b = _party(row, row.side_a, _A, 0, states[0]), _party(row, row.side_b, _B, 1, states[1])
    return Dyad(Party(a, {}), Party(b, {}), a + b, tuple(codes_in(row, _CONFLICT)))


def _party(row: GedRow, name: str | None, columns: _Columns, place: int, state: str | None) -> tuple[Participant, ...]:
    if name is None:
        return ()
    present, former, number = columns
    codes = tuple(code(row, number, "gw"))
    actor = Actor(
        name=name,
        named=name != _CIVILIANS,
        kind=_kind(row.type_of_violence, name, codes),
        country=state,
        codes=(*code(row, present, "ucdp.actor"), *code(row, former, "ucdp.actor.before_2017"), *codes),
    )
    roles = ROLES.get(row.type_of_violence or 0, (Role.PARTICIPANT, Role.PARTICIPANT))
    return (Participant(actor=Reading(value=actor), role=roles[place]),)


def _kind(type_of_violence: int | None, name: str, codes: tuple[Code, ...]) -> ActorKind | None:
    if type_of_violence == ONE_SIDED and name == _CIVILIANS:
        return ActorKind.CIVILIANS
    if codes or name.startswith(_GOVERNMENT):
        return ActorKind.GOVERNMENT
    return ActorKind.REBEL_GROUP if type_of_violence == STATE_BASED else None


def _originals(row: GedRow) -> Made[tuple[Attribution, ...]]:
    names = [name.strip() for name in (row.source_original or "").split(";")]
    return Made(
        tuple(
            Attribution(
                # What has a capital letter is a name, as far as a list of names in English can tell.
                speaker=Reading(value=Actor(name=name, named=name != name.lower())),
                act=Act.REPORTS,
                quotation=Quotation.INDIRECT,
            )
            for name in dict.fromkeys(names)
            if name
        )
    )


def _none_yet(_: GedRow) -> Made[dict[tuple[str | None, str | None], Dyad]]:
    return Made({})


# By what states they stood for.
DYADS: Final = Part(
    _none_yet, GedRow.type_of_violence, GedRow.side_a, *_A, GedRow.side_b, *_B, *(each for each, _ in _CONFLICT)
)
ORIGINALS: Final = Part(_originals, GedRow.source_original)
