"""What a gazetteer is asked, and what it answers: the places that bear a name."""

from typing import Protocol, final

import attrs

from conflictmodel._records import brief_repr, require_tuples, require_words
from conflictmodel.values.places import PlaceKind, Point


@final
@attrs.frozen(kw_only=True)
class Entry:
    """A place as a gazetteer has it, found by one of its names.

    `country` is the English name of `conflictmodel.codebooks.countries`, `admin1` and `admin2` are the divisions it
    lies in (itself, if it is one), `code` is the ISO 3166-2 code of the first-level division; `population` is 0 where
    it is not known. `spellings` are the forms, as `plain_name` gives them, in which the gazetteer has the name that
    was sought: a text that spells it so is surer to mean it. `doubtful` says that the name is also an ordinary word or
    a person's, `familiar` that it stands in the tables of the language, of places in the news of conflict.

    >>> Entry(name="Sinjar", kind=PlaceKind.SETTLEMENT, country="Iraq", admin1="Nineveh", population=38000)
    Entry(name='Sinjar', kind=PlaceKind.SETTLEMENT, country='Iraq', admin1='Nineveh', population=38000)

    Raises:
        ValueError: if the name is empty or the spellings are no tuple.

    """

    name: str
    kind: PlaceKind
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    code: str | None = None
    point: Point | None = None
    population: int = 0
    spellings: tuple[str, ...] = ()
    doubtful: bool = False
    familiar: bool = False

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse an entry without a name."""
        require_words(self, "name")
        require_tuples(self, "spellings")


class Gazetteer(Protocol):
    """What `find_places` asks of a gazetteer; any object with these two methods will do.

    Keys are names as `fold_name` gives them. An answer must be the same each time: it may be kept.
    """

    def most_words(self, first: str) -> int:
        """Say how many words the longest key that begins with this word has; 0 if none does."""
        ...

    def entries(self, key: str) -> tuple[Entry, ...]:
        """Give every place one of whose names has this key; none if there is none."""
        ...
