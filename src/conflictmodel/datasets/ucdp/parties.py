"""Who took part in an event of UCDP, and who gives its account."""

from typing import Final

from conflictmodel.codebooks.countries import country_from_code
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.parts import Made, Part, code
from conflictmodel.datasets.ucdp.codes import ONE_SIDED, ROLES, STATE_BASED
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.participants import Participant, Role
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.readings import Reading

UCDP: Final = Attribution(
    speaker=Reading(value=Actor(name="Uppsala Conflict Data Program", aliases=("UCDP",), kind=ActorKind.NGO)),
    act=Act.REPORTS,
    quotation=Quotation.OWN,
)

_A: Final = (GedRow.side_a_new_id, GedRow.side_a_dset_id, GedRow.gwnoa)
_B: Final = (GedRow.side_b_new_id, GedRow.side_b_dset_id, GedRow.gwnob)
_CIVILIANS: Final = "Civilians"
_GOVERNMENT: Final = "Government of "


def states(row: GedRow) -> tuple[str | None, str | None]:
    """Give the states that side A and side B stand for, by the names that they had on that day."""
    return (
        None if row.gwnoa is None else STATE_A.of(row).value,
        None if row.gwnob is None else STATE_B.of(row).value,
    )


def _state_a(row: GedRow) -> Made[str | None]:
    return _state(row, row.gwnoa)


def _state_b(row: GedRow) -> Made[str | None]:
    return _state(row, row.gwnob)


def _state(row: GedRow, number: str | None) -> Made[str | None]:
    found = None if number is None else country_from_code(Code(codebook="gw", value=number), on=row.date_start)
    return Made(None if found is None else found.name)


def _party(
    row: GedRow, name: str | None, columns: tuple[Column[str], ...], state: str | None, place: int
) -> Made[tuple[Participant, ...]]:
    if name is None:
        return Made(())
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
    return Made((Participant(actor=Reading(value=actor), role=roles[place]),))


def _party_a(row: GedRow, state: str | None) -> Made[tuple[Participant, ...]]:
    return _party(row, row.side_a, _A, state, 0)


def _party_b(row: GedRow, state: str | None) -> Made[tuple[Participant, ...]]:
    return _party(row, row.side_b, _B, state, 1)


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


# What state a number stood for hangs on the day, of which there are many; a party hangs on the state alone.
STATE_A: Final = Part(_state_a, GedRow.gwnoa, GedRow.date_start)
STATE_B: Final = Part(_state_b, GedRow.gwnob, GedRow.date_start)
PARTY_A: Final = Part(_party_a, GedRow.type_of_violence, GedRow.side_a, *_A)
PARTY_B: Final = Part(_party_b, GedRow.type_of_violence, GedRow.side_b, *_B)
ORIGINALS: Final = Part(_originals, GedRow.source_original)
