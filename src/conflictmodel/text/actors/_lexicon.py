"""The tables by which parties are known: nouns, nationalities, and words that bound a phrase."""

from functools import cache
from typing import Final, final

import attrs

from conflictmodel._tables import rows_of
from conflictmodel.text._names import name_key
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of
from conflictmodel.values.actors import ActorKind

ORGAN: Final = "organ"
PERSON: Final = "person"
PEOPLE: Final = "people"
TITLE: Final = "title"
DOCUMENT: Final = "document"
ARMS: Final = "arms"


@final
@attrs.frozen(kw_only=True)
class Noun:
    """A noun that stands for a party: its lemma, what kind of party, and what sort of word it is."""

    lemma: str
    kind: ActorKind | None
    sort: str
    of: str
    plural: bool

    @property
    def is_people(self) -> bool:
        """Say whether it is the name of a people or a faith, which keeps its capital."""
        return self.lemma[0].isupper()


@cache
def name_prefixes() -> frozenset[str]:
    """Give what may stand in small letters before the hyphen of a name: “al-”, “pro-”."""
    return words_of("actors.particle") | words_of("actors.prefix")


@cache
def words_before_modifiers() -> frozenset[str]:
    """Give the words of a noun phrase after which a participle is an adjective."""
    return (
        words_of("actors.determiner")
        | words_of("actors.number")
        | words_of("actors.modifier")
        | words_of("actors.participle")
    )


@cache
def words_before_names() -> frozenset[str]:
    """Give the words that have a capital at times and are never part of a name: “The”, “He”, “I”."""
    return words_of("actors.determiner") | words_of("actors.pronoun") | words_of("actors.pronoun_speaker")


@cache
def item_starts() -> frozenset[str]:
    """Give the words with which a noun or a modifier can begin."""
    return frozenset(nouns().lengths) | words_of("actors.modifier") | words_of("actors.participle")


@cache
def nouns() -> PhraseTable[Noun]:
    """Give the nouns by their words, singular and plural."""
    found: dict[tuple[str, ...], Noun] = {}
    for row in rows_of("text/en/actor_nouns.tsv"):
        kind = ActorKind.of(row["kind"]) if row["kind"] else None
        always_plural = row["sort"] == PEOPLE
        for form, plural in ((row["plural"], True), (row["noun"], always_plural)):
            if form:
                noun = Noun(lemma=row["noun"], kind=kind, sort=row["sort"], of=row["of"], plural=plural)
                found[name_key(form)] = noun
    return phrase_table(found)


@cache
def phrases_of(name: str) -> PhraseTable[str]:
    """Give the phrases of one class as a table by their words.

    >>> phrases_of("actors.belonging").longest_at(["he", "serves", "in"], 1, 3)
    ('serves in', 3)

    Raises:
        KeyError: if there is no such class.

    """
    return phrase_table({tuple(phrase.split(" ")): phrase for phrase in words_of(name)})
