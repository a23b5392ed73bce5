"""Actors: parties that act, suffer or speak in a report, named or not."""

from typing import final

import attrs

from conflictmodel._records import (
    Vocabulary,
    brief_repr,
    one_line,
    pydantic_schema,
    require_shallow,
    require_tuples,
    require_words,
)
from conflictmodel.values.codes import Code


class ActorKind(Vocabulary):
    """What sort of party an actor is, as far as the report or its names tell."""

    PERSON = "person", "One human being."
    STATE = "state", "A country acting as such, under its own name."
    GOVERNMENT = "government", "A government, ministry, office or officials of a state, not under arms."
    MILITARY = "military", "Armed forces of a state or their members."
    POLICE = "police", "Police, gendarmerie or security forces of a state or their members."
    INTELLIGENCE = "intelligence", "An intelligence or security service of a state."
    COURT = "court", "A court, tribunal, prosecutor or judge."
    REBEL_GROUP = "rebel_group", "An organised armed group that fights a state for power, territory or a cause."
    POLITICAL_MILITIA = "political_militia", "An armed group that serves a political actor without seeking its place."
    IDENTITY_MILITIA = "identity_militia", "An armed group of a community: clan, ethnic, religious, village."
    CRIMINAL_GROUP = "criminal_group", "A gang, cartel, or pirates."
    PRIVATE_FORCE = "private_force", "A private military or security company."
    PARTY = "party", "A political party or movement not under arms."
    INTERNATIONAL_ORGANISATION = "international_organisation", "An organisation of states, its missions and forces."
    NGO = "ngo", "A non-governmental organisation: aid, rights, monitoring, research."
    MEDIA = "media", "A news agency, newspaper, broadcaster or journalists."
    BUSINESS = "business", "A company or its employees."
    HEALTH = "health", "Hospitals, doctors, rescuers and health authorities."
    PROTESTERS = "protesters", "People in a demonstration without violence."
    RIOTERS = "rioters", "People in violent disorder, without organisation."
    CIVILIANS = "civilians", "People who take no part: residents, refugees, worshippers, children."
    DOCUMENT = "document", "A statement, report, law or letter that is quoted as if it spoke."


@final
@attrs.frozen(kw_only=True)
class Actor:
    """A party in a report; `named` is False for parties without a name: “witnesses”, “a security official”.

    An actor carries no mentions: each use of it keeps its own words. `part_of` is the party it belongs to.

    >>> army = Actor(name="Iraqi army", kind=ActorKind.MILITARY, country="Iraq")
    >>> print(Actor(name="9th Division", part_of=army))
    9th Division

    Raises:
        ValueError: if the name is empty or memberships nest too deep.

    """

    name: str
    named: bool = True
    kind: ActorKind | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    part_of: "Actor | None" = None
    codes: tuple[Code, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse an actor without a name."""
        if not self.name or type(self.aliases) is not tuple or type(self.codes) is not tuple:
            require_words(self, "name")
            require_tuples(self, "aliases", "codes")
        if self.part_of is not None and self.part_of.part_of is not None:
            require_shallow(self, "part_of")

    def is_called(self, name: str) -> bool:
        """Say whether the actor bears this name or alias, in any case of letters."""
        sought = name.casefold()
        return any(each.casefold() == sought for each in (self.name, *self.aliases))

    def __str__(self) -> str:
        """Give the name."""
        return one_line(self.name)
