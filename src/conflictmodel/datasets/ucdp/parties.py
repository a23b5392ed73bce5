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

_A: Final = (GedRow.side_a, GedRow.side_a_new_id, GedRow.side_a_dset_id, GedRow.gwnoa)
_B: Final = (GedRow.side_b, GedRow.side_b_new_id, GedRow.side_b_dset_id, GedRow.gwnob)
_CIVILIANS: Final = "Civilians"
_GOVERNMENT: Final = "Government of "


def side_a(row: GedRow) -> Actor | None:
    """Give side A."""
    return _actor(row, row.side_a, _A)


def side_b(row: GedRow) -> Actor | None:
    """Give side B."""
    return _actor(row, row.side_b, _B)


def _actor(row: GedRow, name: str | None, columns: tuple[Column[str], ...]) -> Actor | None:
    if name is None:
        return None
    _, present, former, state = columns
    states = tuple(code(row, state, "gw"))
    countries = [country.name for each in states if (country := country_from_code(each, on=row.date_start))]
    return Actor(
        name=name,
        named=name != _CIVILIANS,
        kind=_kind(row.type_of_violence, name, states),
        country=countries[0] if countries else None,
        codes=(*code(row, present, "ucdp.actor"), *code(row, former, "ucdp.actor.before_2017"), *states),
    )


def _kind(type_of_violence: int | None, name: str, states: tuple[Code, ...]) -> ActorKind | None:
    if type_of_violence == ONE_SIDED and name == _CIVILIANS:
        return ActorKind.CIVILIANS
    if states or name.startswith(_GOVERNMENT):
        return ActorKind.GOVERNMENT
    return ActorKind.REBEL_GROUP if type_of_violence == STATE_BASED else None


def _sides(row: GedRow) -> Made[tuple[Participant, ...]]:
    roles = ROLES.get(row.type_of_violence or 0, (Role.PARTICIPANT, Role.PARTICIPANT))
    actors = (side_a(row), side_b(row))
    return Made(
        tuple(
            Participant(actor=Reading(value=actor), role=role)
            for actor, role in zip(actors, roles, strict=True)
            if actor is not None
        )
    )


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


SIDES: Final = Part(_sides, *_A, *_B, GedRow.type_of_violence, GedRow.date_start)
ORIGINALS: Final = Part(_originals, GedRow.source_original)
