"""Parties: what an article says of each party, gathered under all its names."""

import re
from typing import Final, final

from conflictmodel.text._atlas import is_place
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._item import Sort
from conflictmodel.text.actors._keys import (
    in_small,
    is_short,
    kind_of_name,
    parts_of,
    words_key,
)
from conflictmodel.text.actors._known import Known, known_named, known_parties
from conflictmodel.text.actors._lexicon import (
    DOCUMENT,
    ORGAN,
    PEOPLE,
    PERSON,
    TITLE,
    Noun,
    nouns,
)
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._party import Party
from conflictmodel.text.actors._party_names import PartyNames
from conflictmodel.values.actors import ActorKind

_NOT_PASSED_ON: Final = frozenset({None, ActorKind.PERSON, ActorKind.STATE, ActorKind.CIVILIANS, ActorKind.DOCUMENT})
_INNER_CAPITAL: Final = re.compile(r"\b([A-Z][a-z]{1,20})[A-Z][a-z]")
_MANY: Final = 16
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_KNOWN, _ORGANISATION, _COUNTRY, _NATIONALITY, _RUN, _NOUN, _MODIFIER, _POSSESSIVE = Sort


@final
class Parties:
    """All parties of an article, and the names that lead to them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._names: Final = PartyNames()
        self._by_words: Final[dict[str, Party]] = {}
        self._all: Final[dict[Party, None]] = {}  # without those only known to stand above another
        self._made: Final[dict[tuple[int, int], Party]] = {}
        self._players: Final[dict[str, list[Party]]] = {}
        self._organs: Final[dict[str, list[tuple[int, int]]]] = {}

    def learn(self, mention: Mention, *, speaks: bool) -> None:
        """Make a party of a full name, with its acronym, aliases and what is said of it."""
        inner = mention.owner
        if inner is not None:
            self.learn(inner, speaks=False)
        for each in mention.apposed:
            if each.owner is not None:
                self.learn(each.owner, speaks=False)
        named: Mention | None = mention
        if mention.sort is _NOUN:
            named = next((each for each in mention.apposed if each.name is not None and each.sort is _RUN), None)
        if named is None or named.name is None:
            if mention.aliases:
                self._learn_alias_only(mention)
            elif mention.noun is not None and mention.noun.sort == ORGAN and mention.owner is not None:
                self._organs.setdefault(mention.noun.lemma, []).append((mention.bare, mention.core))
            return
        if named.weak and not speaks and not mention.acronym and not mention.aliases and not mention.apposed:
            return
        shared = named.sort is _RUN and len(self._names.sharing(named.name.lower())) > 1
        if named.sort is _COUNTRY or shared:
            return
        party = self._party_named(named)
        self._describe(party, mention, speaks=speaks)
        for each in mention.apposed:
            self._describe(party, each, speaks=False)

    def _learn_alias_only(self, mention: Mention) -> None:
        first = mention.aliases[0]
        found = next((held[0] for held in map(self._names.of, mention.aliases) if held is not None), None)
        role = mention.noun is not None and mention.noun.sort == ORGAN
        known = known_named(first) if role and found is None else None
        if known is not None:
            found = self._known(known, first)
        party = found or self._new(mention.name or mention.words if role else first)
        self._describe(party, mention, speaks=False)
        if not role:
            party.kind = ActorKind.PERSON
        self._made[mention.bare, mention.core] = party
        before = self._organs.get(mention.noun.lemma, []) if mention.noun is not None else []
        if role and mention.determiner == "the" and len(before) == 1:
            self._made[before[0]] = party

    def _known(self, known: Known, name: str) -> Party:
        party = self._new(known.name)
        party.known, party.kind, party.country, party.organised = known, known.kind, known.country, True
        if known.part_of is not None:
            above = self._names.of(known.part_of)
            party.owner = self._known(known_parties()[known.part_of], known.part_of) if above is None else above[0]
            if above is None:
                del self._all[party.owner]
        for each in (name, *known.aliases):
            self._names.lead(each, party, "actors.acronym" if each.isupper() else "actors.alias")
        return party

    def _party_named(self, mention: Mention) -> Party:
        name = mention.name or mention.words
        found = self._names.called(mention)
        if found is not None:
            self._all.setdefault(found[0])
            return found[0]
        if mention.known is not None:
            party = self._known(mention.known, name)
            self._names.enter(party, mention)
            if name != party.name:
                party.aliases.setdefault(name)
            return party
        same = self._names.same_person(name) if mention.sort is _RUN else None
        if same is not None:
            self._names.lead(name, same, "actors.surname")
            return same
        party = self._new(name, parts=True)
        self._names.enter(party, mention)
        return party

    def _new(self, name: str, *, parts: bool = False) -> Party:
        party = Party(name, named=True)
        self._all[party] = None
        self._names.lead(name, party, "actors.name")
        words = name.split()
        if parts and len(words) > 1:
            for part in parts_of(words):
                self._names.share(part, party)
        return party

    def _describe(self, party: Party, mention: Mention, *, speaks: bool) -> None:
        noun = mention.noun
        if noun is not None:
            party.call(noun)
        self._learn_names(party, mention)
        person = noun is not None and noun.sort in (PERSON, TITLE)
        if mention.sort is _RUN and party.kind is None and party.known is None:
            party.kind = ActorKind.PERSON if person or _seems_person(party, mention, speaks=speaks) else None
        if person and party.known is None and mention.sort is not _ORGANISATION:
            party.kind = ActorKind.PERSON
        if mention.sort is _ORGANISATION:
            party.organised, party.kind = True, party.kind or kind_of_name(party.name)
        if party.kind is None and noun is not None and not person:
            party.kind = noun.kind
        if party.kind is ActorKind.PERSON:
            self._place_person(party, mention)
            return
        if party.country is None:
            party.country = mention.country
        if party.owner is None and mention.owner is not None:
            owner = self._maybe(mention.owner)
            if owner is not None and _may_have_parts(owner, mention.owner):
                party.owner = owner
                self._inherit(party)

    def _learn_names(self, party: Party, mention: Mention) -> None:
        if mention.acronym:
            party.aliases.setdefault(mention.acronym)
            self._names.lead(mention.acronym, party, "actors.acronym", over=True)
        for each in mention.aliases:
            party.aliases.setdefault(each)
            self._names.lead(each, party, "actors.alias")
            for part in parts_of(each.split()):
                self._names.share(part, party)

    def _place_person(self, party: Party, mention: Mention) -> None:
        if party.owner is None and mention.owner is not None:
            party.owner = self._maybe(mention.owner) or self._by_words_of(mention.owner)
        noun = mention.noun
        if party.owner is None and noun is not None and noun.of and mention.country:
            organ = f"government of {mention.country}" if noun.of == "government" else f"{noun.of} of {mention.country}"
            party.owner = self._organ(organ, noun.of, mention.country)
        party.country = party.country or mention.country

    def _organ(self, name: str, lemma: str, country: str) -> Party:
        found = self._by_words.get(name.lower())
        if found is None:
            found = Party(name, named=True)
            noun = nouns().by_words.get((lemma,))
            found.kind = noun.kind if noun else None
            found.country = country
            self._by_words[name.lower()] = found
        return found

    def _inherit(self, party: Party) -> None:
        owner = party.owner
        if owner is None:
            return
        lemma = party.name.lower().split()[-1]
        if owner.kind not in _NOT_PASSED_ON and (party.kind is None or lemma in words_of("actors.part_organ")):
            party.kind = owner.kind
        party.country = party.country or (owner.country if owner.known is None or party.kind is owner.kind else None)

    def _maybe(self, mention: Mention) -> Party | None:
        found = self.named(mention)
        return found[0] if found else None

    def _by_words_of(self, mention: Mention) -> Party | None:
        return None if mention.noun is None else self.of_role(mention, None) or self.unnamed(mention, None)

    def named(self, mention: Mention) -> tuple[Party | None, str] | None:
        """Find the party a mention names; None if it names none."""
        made = self._made.get((mention.bare, mention.core))
        if made is not None:
            return made, "actors.name"
        if mention.sort is _NOUN:
            for each in mention.apposed:
                if each.sort is _RUN and each.name is not None:
                    return self.named(each)
            return None
        name = mention.name or mention.words
        if mention.sort is _COUNTRY and mention.country:
            return self._state(mention.country), "actors.state"
        found = self._names.called(mention)
        if found is not None:
            party, rule = found
            if rule == "actors.name" and mention.known is not None and name.isupper() and name != party.name:
                rule = "actors.acronym"
            return party, rule
        candidates = self._names.sharing(name.lower())
        last = [each for each in candidates if each.name.lower().split()[-1].endswith(name.lower())]
        unique = last if len(last) == 1 else candidates
        if len(unique) == 1:
            party = unique[0]
            return party, "actors.surname" if party.kind in (ActorKind.PERSON, None) else "actors.short"
        if candidates:
            return None, "actors.ambiguous"
        if mention.known is not None:
            return self._known(mention.known, name), "actors.name"
        if mention.weak:
            return None
        return self._new(name), "actors.name"

    def _state(self, country: str) -> Party:
        key = f"state {country}"
        party = self._by_words.get(key)
        if party is None:
            party = Party(country, named=True)
            party.kind, party.country = ActorKind.STATE, country
            self._by_words[key] = party
        return party

    def of_role(self, mention: Mention, owner: Party | None) -> Party | None:
        """Find the only party of the article that an organ's noun can be: “the army” where there is one army."""
        noun = mention.noun
        if noun is None or noun.sort != ORGAN or mention.country or mention.name or owner is not None:
            return None
        fitting = [each for each in self._players.get(noun.lemma, []) if each.is_of_number(noun)]
        return fitting[0] if len(fitting) == 1 else None

    def close(self) -> None:
        """Note which named parties each role noun can speak of, when all names are learnt."""
        for party in self._all:
            if not party.named:
                continue
            lemmas = party.lemmas()
            if party.kind is ActorKind.MILITARY and party.owner is None:
                lemmas |= words_of("actors.army")
            elif party.only_named_army():
                lemmas -= words_of("actors.army")
            for lemma in lemmas:
                here = self._players.setdefault(lemma, [])
                if len(here) < _MANY:
                    here.append(party)

    def only_holder(self, noun: Noun) -> Party | None:
        """Find the only named person of the article who holds an office: “the governor” where there is one."""
        fitting = [
            each
            for each in self._players.get(noun.lemma, [])
            if each.kind is ActorKind.PERSON and noun.lemma in each.roles
        ]
        return fitting[0] if len(fitting) == 1 else None

    def same_words(self, mention: Mention, owner: Party | None) -> Party | None:
        """Find the party that was called by the same words."""
        return self._by_words.get(words_key(mention, owner))

    def unnamed(self, mention: Mention, owner: Party | None, *, fresh: bool = False) -> Party:
        """Give the party without a name that is called by these words, a new one if it is fresh or not yet there."""
        key = words_key(mention, owner)
        found = self._by_words.get(key)
        if found is not None and not fresh:
            return found
        noun = mention.noun
        named = noun is not None and noun.sort == ORGAN and (mention.country is not None or mention.name is not None)
        proper = mention.name or mention.country or (mention.owner is not None and mention.owner.name)
        name = mention.words if proper else in_small(mention.words)
        party = Party(name, named=named)
        if noun is not None:
            party.kind, party.plural = noun.kind, noun.plural and noun.sort != ORGAN
            party.call(noun)
            if party.plural and party.kind is ActorKind.PERSON:
                party.kind = None
            if noun.lemma in words_of("actors.quantity") and owner is not None:
                party.kind, owner = owner.kind, None
            if noun.sort == DOCUMENT:
                party.kind = ActorKind.DOCUMENT
        party.country, party.owner = mention.country, owner
        if owner is not None and noun is not None and noun.sort == ORGAN:
            self._inherit(party)
            party.named = owner.named
        if (
            owner is not None
            and owner.known is not None
            and noun is not None
            and noun.sort in (PERSON, PEOPLE)
            and party.kind is None
        ):
            party.kind = owner.kind
        self._by_words.setdefault(key, party)
        self._all[party] = None
        return party


def _may_have_parts(owner: Party, mention: Mention) -> bool:
    # “Haftar's army” is no part of Haftar
    return owner.kind is not ActorKind.PERSON and (
        mention.sort is not _RUN or owner.organised or owner.kind is not None
    )


def _seems_person(party: Party, mention: Mention, *, speaks: bool) -> bool:
    if party.organised or is_short(party.name):
        return False
    return (speaks and not (is_place(party.name) or _is_brand(party.name))) or bool(mention.apposed)


def _is_brand(name: str) -> bool:
    # “BuzzFeed”, but not “McBride”: a capital inside a word, if not behind the beginning of a surname.
    inside = _INNER_CAPITAL.search(name)
    begins = words_of("actors.begins_surname") | words_of("actors.particle")
    return inside is not None and inside[1].lower() not in begins
