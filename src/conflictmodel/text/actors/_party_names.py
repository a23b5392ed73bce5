"""The names that lead to the parties of an article: whole names, those in one country, and parts of names."""

from typing import Final, final

from conflictmodel.text._atlas import is_place
from conflictmodel.text.actors._keys import country_beside, name_of
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._party import Party
from conflictmodel.values.actors import ActorKind

_MANY: Final = 16


@final
class PartyNames:
    """The parties of an article by their names, each with the rule by which it is met, and by parts of their names."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_name: Final[dict[str, tuple[Party, str]]] = {}
        self._by_part: Final[dict[str, list[Party]]] = {}

    def of(self, name: str) -> tuple[Party, str] | None:
        """Give the party of a whole name, and by which rule it has it."""
        return self._by_name.get(name_of(name))

    def lead(self, name: str, party: Party, rule: str, *, over: bool = False) -> None:
        """Let a name lead to a party, unless it leads to another; `over` takes it from that one."""
        if over:
            self._by_name[name_of(name)] = (party, rule)
        else:
            self._by_name.setdefault(name_of(name), (party, rule))

    def sharing(self, part: str) -> list[Party]:
        """Give the parties that may be called by a part of their names, in small letters."""
        return [each for each in self._by_part.get(part, []) if not _is_place_of(each, part)]

    def called(self, mention: Mention) -> tuple[Party, str] | None:
        """Find the party of a name; one that the words put in another country is another: “Kenya's X”, “Chad's X”."""
        key, country = name_of(mention.name or mention.words), country_beside(mention)
        found = self._by_name.get(f"{key}|{country}") if country else None
        if found is None:
            found = self._by_name.get(key)
            if found is not None and country is not None and found[0].country not in (None, country):
                return None
        return found

    def enter(self, party: Party, mention: Mention) -> None:
        """Let the name of a mention lead to its party in the country that the words put it in."""
        country = country_beside(mention)
        if country is not None:
            self._by_name[f"{name_of(mention.name or mention.words)}|{country}"] = (party, "actors.name")

    def share(self, part: str, party: Party) -> None:
        """Let a part of a name lead to its party, among others."""
        here = self._by_part.setdefault(part, [])
        if len(here) < _MANY and party not in here:
            here.append(party)

    def same_person(self, name: str) -> Party | None:
        """Find the party whose name is a part of this one, or the other way round."""
        words = [each.lower() for each in name.split()]
        if len(words) == 1:
            parties = self.sharing(words[0])
            return parties[0] if len(parties) == 1 else None
        for party in self._by_part.get(words[-1], []):
            theirs = party.name.lower().split()
            if theirs[-1] == words[-1] and (set(words) <= set(theirs) or set(theirs) <= set(words)):
                return party
        return None


def _is_place_of(party: Party, part: str) -> bool:
    # Nobody calls the “Shabwa Sons' Resistance” Shabwa; Ann London is called London, and Jordan Smith Jordan.
    return party.organised and party.kind is not ActorKind.PERSON and is_place(part)
