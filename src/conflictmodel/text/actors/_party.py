"""A party in the making: what an article says of one party, until an Actor is made of it."""

from typing import Final, final

from conflictmodel.text.actors._lexicon import ORGAN, PEOPLE, PERSON, TITLE, Known, Noun
from conflictmodel.values.actors import Actor, ActorKind

_DEEPEST: Final = 5
SINGLE: Final = "single"
PLURAL: Final = "plural"
THING: Final = "thing"


@final
class Party:
    """One party in the making: the Actor is made from it when it is first asked for."""

    __slots__ = (
        "_actor",
        "aliases",
        "country",
        "kind",
        "known",
        "name",
        "named",
        "organised",
        "owner",
        "plural",
        "roles",
    )

    def __init__(self, name: str, *, named: bool) -> None:
        """Begin with a name."""
        self.name = name
        self.named = named
        self.kind: ActorKind | None = None
        self.country: str | None = None
        self.owner: Party | None = None
        self.known: Known | None = None
        self.plural = False
        self.organised = False
        self.roles: dict[str, Noun] = {}
        self.aliases: dict[str, None] = {}
        self._actor: Actor | None = None

    def actor(self) -> Actor:
        """Give the party as a value, with those it is part of."""
        if self._actor is None:
            chain: list[Party] = [self]
            while (above := chain[-1].owner) is not None and above not in chain and len(chain) < _DEEPEST:
                chain.append(above)
            made = None
            for each in reversed(chain):
                made = each.made(made)
            self._actor = made
        return self._actor or self.made(None)

    def made(self, part_of: Actor | None) -> Actor:
        """Give the party as a part of another."""
        return Actor(
            name=self.name,
            named=self.named,
            kind=self.kind,
            aliases=tuple(each for each in self.aliases if each.casefold() != self.name.casefold()),
            country=self.country,
            part_of=part_of,
        )

    def plays(self, noun: Noun) -> bool:
        """Say whether a role noun can speak of this party: it was called so, or its name ends so."""
        if noun.plural != self.plural and noun.sort in (PERSON, PEOPLE):
            return False
        if noun.lemma in self.roles:
            return self.roles[noun.lemma].plural == noun.plural or self.named
        if any(role.split()[-1] == noun.lemma for role in self.roles):
            return True
        return noun.sort == ORGAN and noun.lemma == self.head()

    def head(self) -> str:
        """Give the last word of an organisation's name, before “of”; nothing for a person or one word."""
        words = self.name.lower().split()
        if self.kind is ActorKind.PERSON or len(words) == 1:
            return ""
        return next((words[k - 1] for k in range(1, len(words)) if words[k] in ("of", "for", "in", "at")), words[-1])

    def can_be(self, sort: str) -> bool:
        """Say whether a pronoun of this sort can stand for the party."""
        roles = any(each.sort in (PERSON, TITLE) for each in self.roles.values())
        person = self.kind is ActorKind.PERSON or (roles and not self.named)
        if sort == SINGLE:
            return person and not self.plural
        if sort == PLURAL:
            return self.plural
        return not person and not self.plural and (self.kind is not None or bool(self.roles) or self.organised)
