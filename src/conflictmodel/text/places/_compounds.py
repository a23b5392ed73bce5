"""Compounds: countries and towns inside a word with a hyphen: “the UK-France summit”, “US-led”, “Chaman-based”."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from conflictmodel.text._atlas import Atlas
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.gazetteers import Entry
from conflictmodel.values.places import PlaceKind

_HYPHENS: Final = "-–"


class Part(NamedTuple):
    """A place named in a part of a word: where it stands, its name, whose it may be, and whether something lies there.

    A summit of two countries, or forces that one leads, lie in neither; a group based in a town is there.
    """

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]
    is_there: bool


def compounds_on(page: Page, atlas: Atlas) -> Iterator[Part]:
    """Find the places in the compound words of a page; a pair of countries counts where both halves are some."""
    for token in page.tokens:
        hyphen = next((sign for sign in _HYPHENS if sign in token.text[1:-1]), None)
        if hyphen is None or not token.text[0].isupper():
            continue
        head, _, tail = token.text.partition(hyphen)
        first, second = (token.start, token.start + len(head)), (token.end - len(tail), token.end)
        if tail[:1].isupper():
            both = _countries(head, atlas), _countries(tail, atlas)
            if all(both):
                yield Part(*first, head, both[0], is_there=False)
                yield Part(*second, tail, both[1], is_there=False)
        elif tail in words_of("places.lying"):
            entries = atlas.entries((head.lower(),))
            if entries:
                yield Part(*first, head, entries, is_there=True)
        elif tail.isalpha() and (entries := _countries(head, atlas)):
            yield Part(*first, head, entries, is_there=False)


def _countries(name: str, atlas: Atlas) -> tuple[Entry, ...]:
    names = atlas.tables.names.by_words
    entries = names.get((name.lower(),)) or names.get((name,), ())
    return entries if entries and entries[0].kind is PlaceKind.COUNTRY else ()
