"""A mention: one noun phrase that names or stands for a party, as it is read and before it is resolved."""

from typing import Final, NamedTuple

from conflictmodel.text.actors._item import Sort
from conflictmodel.text.actors._known import Known
from conflictmodel.text.actors._lexicon import DOCUMENT, ORGAN, PERSON, TITLE, Noun
from conflictmodel.values.actors import ActorKind

_ROLES: Final = frozenset({PERSON, TITLE})
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_NOUN, _RUN = Sort.NOUN, Sort.RUN


class Mention(NamedTuple):
    """One noun phrase: the proper name in it, the noun that says what it is, whose it is, and what stands beside it.

    `first` and `last` are tokens (last exclusive); `bare` is the first after article and number, by which a
    mention is known again. A name in capitals stands in `name`, as printed.
    """

    first: int
    bare: int
    last: int
    core: int  # where the core ends, before bracket, complement and apposition
    determiner: str
    counted: bool
    name: str | None = None
    noun: Noun | None = None
    words: str = ""
    known: Known | None = None
    country: str | None = None
    sort: Sort = Sort.NOUN
    acronym: str | None = None
    aliases: tuple[str, ...] = ()
    owner: "Mention | None" = None
    apposed: tuple["Mention", ...] = ()
    weak: bool = False
    acting: bool = False  # a country that does what is named behind it

    @property
    def is_full(self) -> bool:
        """Say whether it gives more than one word of a name, as a first mention does."""
        if self.aliases or self.sort is not _RUN:
            return True
        if self.name is not None and " " in self.name:
            return True
        return bool(self.apposed) and any(each.name is not None and " " in each.name for each in self.apposed)

    @property
    def is_document(self) -> bool:
        """Say whether it speaks of a document: “the report”."""
        return self.sort is _NOUN and self.noun is not None and self.noun.sort == DOCUMENT


def fits(mention: Mention, inner: Mention) -> bool:
    """Say whether a phrase behind a comma says who the one before it is: “X, a spokesman for Y”, “the governor, X”."""
    named, said = _is_named(mention), _is_named(inner)
    organised = mention.sort is Sort.ORGANISATION or (mention.known and mention.known.kind is not ActorKind.PERSON)
    if organised and inner.noun is not None and inner.noun.sort in _ROLES and not said:
        return inner.determiner in ("a", "an")  # no ministry is a brother
    if named and inner.noun is not None and not said and not inner.noun.plural:
        if mention.noun is None and inner.noun.sort not in _ROLES:
            return inner.noun.sort == ORGAN and inner.determiner in ("a", "an", "the")
        return True
    noun = mention.noun
    return (
        not named and said and inner.sort is Sort.RUN and noun is not None and noun.sort in _ROLES and not noun.plural
    )


def is_adjective(mention: Mention) -> bool:
    """Say whether a noun for one person stands without article, name and owner: “official approvals”."""
    noun = mention.noun
    if noun is None or noun.plural or mention.determiner or mention.sort is not _NOUN:
        return False
    bare = not mention.counted and mention.owner is None and mention.country is None
    return bare and noun.sort in (PERSON, TITLE, DOCUMENT) and not (mention.name or mention.apposed or mention.aliases)


def _is_named(mention: Mention) -> bool:
    return mention.sort is not Sort.NOUN and mention.name is not None
