"""A party in the making: what an article says of one party, until an Actor is made of it."""

from functools import lru_cache
from typing import Final, final

from conflictmodel.text._atlas import is_place
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._known import Known
from conflictmodel.text.actors._lexicon import ORGAN, PEOPLE, PERSON, TITLE, Noun
from conflictmodel.values.actors import Actor, ActorKind

_DEEPEST: Final = 5
_NO_STATES: Final = frozenset(
    {
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
        ActorKind.CRIMINAL_GROUP,
        ActorKind.PARTY,
    }
)
_REMEMBERED: Final = 4096  # names
SINGLE: Final = "single"
PLURAL: Final = "plural"
THING: Final = "thing"


@final
class Party:
    """One party in the making: the Actor is made from it when it is first asked for."""

    __slots__ = (
        "_actor",
        "_heads",
        "_last",
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
        self._heads: set[str] = set()  # the last word of each role
        self._last: str | None = None
        self.aliases: dict[str, None] = {}
        self._actor: Actor | None = None

    def actor(self) -> Actor:
        """Give the party as a value, with those it is part of."""
        if self._actor is None:
            chain: list[Party] = [self]
            while (above := chain[-1].owner) is not None and above not in chain and len(chain) < _DEEPEST:
                chain.append(above)
            part_of: Actor | None = None
            for each in reversed(chain[1:]):
                part_of = each.made(part_of)
            self._actor = self.made(part_of)
        return self._actor

    def made(self, part_of: Actor | None) -> Actor:
        """Give the party as a part of another."""
        return Actor(
            name=self.name,
            named=self.named,
            kind=self.kind,
            aliases=tuple(each for each in self.aliases if each.casefold() != self.name.casefold()),
            country=self.country,
            part_of=part_of,
            codes=() if self.known is None else self.known.codes,
        )

    def call(self, noun: Noun) -> None:
        """Note that the party is spoken of with a noun."""
        if noun.lemma not in self.roles:
            self.roles[noun.lemma] = noun
            self._heads.add(noun.lemma.split()[-1])

    def lemmas(self) -> frozenset[str]:
        """Give the nouns that can speak of the party: its roles, their last words, the head of its name."""
        return frozenset({*self.roles, *self._heads, self.head()})

    def plays(self, noun: Noun) -> bool:
        """Say whether a role noun can speak of this party: it was called so, or its name ends so."""
        role = self.roles.get(noun.lemma)
        if role is None and noun.lemma not in self._heads:
            by_name = noun.sort == ORGAN and noun.lemma == self.head() and self.is_of_number(noun)
            return by_name and not (noun.lemma in words_of("actors.army") and self.only_named_army())
        if noun.plural != self.plural and noun.sort in (PERSON, PEOPLE):
            return False
        return role is None or role.plural == noun.plural or self.named

    def is_of_number(self, noun: Noun) -> bool:
        """Say whether a noun can mean the party by its number: “the authorities” are not the Harbour Authority."""
        return not noun.plural or self.plural or not self.named or self.name.lower().endswith("s")

    def only_named_army(self) -> bool:
        """Say whether no state's army is meant though the name may end so: “the army” is not the Arakan Army."""
        return self.kind in _NO_STATES

    def head(self) -> str:
        """Give the last word of an organisation's name, before “of”; nothing for a person or one word."""
        if self.kind is ActorKind.PERSON:
            return ""
        if self._last is None:
            self._last = _head_of(self.name)
        return self._last

    def can_be(self, sort: str) -> bool:
        """Say whether a pronoun of this sort can stand for the party."""
        if sort == PLURAL:
            return self._is_many() or "police" in self.roles  # “police said they had arrested three”
        person = self.kind is ActorKind.PERSON or (
            not self.named and any(each.sort in (PERSON, TITLE) for each in self.roles.values())
        )
        if sort == SINGLE:
            return person and not self.plural
        return not person and not self._is_many() and (self.kind is not None or bool(self.roles) or self.organised)

    def _is_many(self) -> bool:
        # Organs in the plural, “hospitals”, “troops”, are several unless they have a name.
        several = not self.named and bool(self.roles) and all(each.plural for each in self.roles.values())
        return self.plural or several

    def may_be_person(self) -> bool:
        """Say whether the party has a name of which nothing tells that it is a person's, or is not."""
        unknown = self.named and self.kind is None and not (self.known or self.roles or self.organised or self.plural)
        return unknown and self.country is None and not is_place(self.name)


@lru_cache(maxsize=_REMEMBERED)
def _head_of(name: str) -> str:
    words = name.lower().split()
    if len(words) == 1:
        return ""
    return next((words[k - 1] for k in range(1, len(words)) if words[k] in ("of", "for", "in", "at")), words[-1])
