"""Who took part in an event of ACLED, and who was with them."""

import re
from collections.abc import Iterator
from typing import Final

from conflictmodel.codebooks.countries import country_from_name
from conflictmodel.codebooks.crosswalk import EdgeRelation, edges_from
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.layouts import ABSENT
from conflictmodel.datasets._tables.parts import Made, Part, code
from conflictmodel.datasets.acled.cells import listed
from conflictmodel.datasets.acled.codes import inter_number, term_of
from conflictmodel.datasets.acled.roles import Cast, roles_of
from conflictmodel.datasets.acled.rows import AcledRow
from conflictmodel.model.participants import Participant, Role
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.readings import Reading

_ERA: Final = re.compile(r" ?\((?:1[89]|20)[0-9]{2}-(?:(?:1[89]|20)[0-9]{2})?\)")
_SHORT: Final = re.compile(r"([A-Z][A-Za-z0-9/-]{1,11}): (\S.*)", re.DOTALL)
_WITHIN: Final = re.compile(r" \(([^()]{1,60})\)\Z")
# The names that ACLED makes up for whole classes of people (ACLED Codebook 2024, actor names).
_NAMES_OF_KINDS: Final = (
    ("Military Forces", ActorKind.MILITARY),
    ("Police Forces", ActorKind.POLICE),
    ("Government of", ActorKind.GOVERNMENT),
    ("Protesters (", ActorKind.PROTESTERS),
    ("Rioters (", ActorKind.RIOTERS),
    ("Civilians (", ActorKind.CIVILIANS),
)
_NAMELESS: Final = ("Protesters (", "Rioters (", "Civilians (", "Unidentified ")
_FIRST: Final = (AcledRow.actor1, AcledRow.inter1, AcledRow.assoc_actor_1)
_SECOND: Final = (AcledRow.actor2, AcledRow.inter2, AcledRow.assoc_actor_2)


def actor_of(name: str, inter: Code | None = None) -> Actor:
    """Read one of ACLED's names: with the years of a government, a unit behind them, an acronym, a country.

    >>> guard = actor_of("Military Forces of Iran (1989-) Islamic Revolutionary Guard Corps")
    >>> print(guard.kind, guard.country, guard.aliases, guard.part_of, sep="; ")
    military; Iran; ('Islamic Revolutionary Guard Corps',); Military Forces of Iran (1989-)
    """
    era, short = _ERA.search(name), _SHORT.fullmatch(name)
    unit = "" if era is None else name[era.end() :].strip(" -")
    plain = name if era is None else name[: era.start()]
    aliases: tuple[str, ...]
    whole: Actor | None
    if unit and era is not None:
        aliases, whole = (unit,), actor_of(name[: era.end()])
    elif short:
        aliases, whole = (short[1], short[2]), None
    else:
        aliases, whole = (plain,) if plain not in ("", name) else (), None
    return Actor(
        name=name,
        named=not name.startswith(_NAMELESS),
        kind=_kind(name, inter),
        aliases=aliases,
        country=_country(plain),
        part_of=whole,
        codes=() if inter is None else (inter,),
    )


def _kind(name: str, inter: Code | None) -> ActorKind | None:
    told = next((kind for begins, kind in _NAMES_OF_KINDS if name.startswith(begins)), None)
    term = None if inter is None else term_of(inter.codebook, inter.value)
    if told or term is None:
        return told
    edge = next(iter(edges_from(term.code, "conflictmodel.actor_kind")), None)
    # “External/Other forces” are no one kind of ours: what overlaps with several tells none.
    if edge is None or edge.target is None or edge.relation is EdgeRelation.OVERLAPS:
        return None
    return ActorKind.of(edge.target.value)


def _country(name: str) -> str | None:
    within = _WITHIN.search(name)
    written = within[1] if within else name.partition(" of ")[2]
    country = country_from_name(written) if written else None
    return None if country is None else country.name


def _sides(row: AcledRow) -> Made[tuple[Participant, ...]]:
    is_whole = row.sheet.places[AcledRow.actor2.number] != ABSENT
    second = inter_number(row.inter2) if row.actor2 or row.inter2 else 0
    cast = Cast(row.event_type or "", row.sub_event_type or "", inter_number(row.inter1), second, is_whole)
    roles = roles_of(cast)
    return Made((*_side(row, _FIRST, roles[0]), *_side(row, _SECOND, roles[1])))


def _side(row: AcledRow, columns: tuple[Column[str], ...], role: Role) -> Iterator[Participant]:
    """Give a party, and behind it those that were with it."""
    name, inter, associates = columns
    for named in code(row, name, "acled.actor"):
        its_type = next(code(row, inter, "acled.inter"), None)
        yield Participant(actor=Reading(value=actor_of(named.value, its_type)), role=role)
    for others in code(row, associates, "acled.assoc_actor"):
        for each in listed(others.value):
            yield Participant(actor=Reading(value=actor_of(each)), role=Role.ASSOCIATE)


SIDES: Final = Part(_sides, AcledRow.event_type, AcledRow.sub_event_type, *_FIRST, *_SECOND)
