"""An item: one part of a noun phrase that matters for parties, and what sort of part it is."""

import enum
from typing import NamedTuple

from conflictmodel.text.actors._known import Known
from conflictmodel.text.actors._lexicon import Noun


class Sort(enum.Enum):
    """What a part of a noun phrase is."""

    KNOWN = "known"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    NATIONALITY = "nationality"
    RUN = "run"
    NOUN = "noun"
    MODIFIER = "modifier"
    POSSESSIVE = "possessive"


class Item(NamedTuple):
    """A part of a noun phrase: tokens from `first` to `last` (exclusive), and what the tables say."""

    sort: Sort
    first: int
    last: int
    noun: Noun | None = None
    known: Known | None = None
    country: str | None = None
    plural: bool = False
    weak: bool = False
