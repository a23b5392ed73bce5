"""Compounds: countries and towns inside a word with a hyphen: “the UK-France summit”, “US-led”, “Chaman-based”."""

from collections.abc import Iterator
from typing import Final

from conflictmodel.text._atlas import Atlas, place_of
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.gazetteers import Entry, plain_name
from conflictmodel.text.places._resolving import Context, resolve
from conflictmodel.text.places._spots import OF_PARTY
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Reading

_RULE: Final = "places.name"


def compounds_on(page: Page, atlas: Atlas, context: Context) -> Iterator[Reading[Place]]:
    """Find the places in the compound words of a page; a pair of names counts where both are those of countries.

    A summit of two countries, or forces that one leads, lie in neither; a group based in a town is there.
    """
    for k in [k for k, word in enumerate(page.texts) if "-" in word and word[0].isupper()]:
        head, _, tail = page.texts[k].partition("-")
        lies = tail in words_of("places.lying")
        entries = atlas.entries((head.lower(),)) if lies else _countries(head, atlas)
        other = _countries(tail, atlas) if tail[:1].isupper() else ()
        if not entries or not tail.isalpha() or (tail[:1].isupper() and not other):
            continue
        for name, start, named in (
            (head, page.token_starts[k], entries),
            (tail, page.token_ends[k] - len(tail), other),
        ):
            entry = resolve(plain_name(name), named, None, context, _RULE).entry if named else None
            if entry is not None:
                words = (page.excerpt(start, start + len(name)),)
                yield Reading(value=place_of(entry, name=name), words=words, rule=_RULE if lies else OF_PARTY)


def _countries(name: str, atlas: Atlas) -> tuple[Entry, ...]:
    names = atlas.tables.names.by_words
    entries = names.get((name.lower(),)) or names.get((name,), ())
    return entries if entries and entries[0].kind is PlaceKind.COUNTRY else ()
