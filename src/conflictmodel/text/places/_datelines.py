"""Datelines: where an article was written, town by town within the country that is printed behind."""

from collections.abc import Iterator
from typing import Final

from conflictmodel.text._atlas import Atlas, place_of
from conflictmodel.text._page import Page
from conflictmodel.text.gazetteers import Entry, plain_name
from conflictmodel.text.places._resolving import Context, resolve
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Reading

DATELINE: Final = (
    "places.dateline"  # the rule of a place where the article was written; what it tells may lie elsewhere
)
_CONTAINING: Final = (PlaceKind.COUNTRY, PlaceKind.ADMIN1)


def dateline_on(page: Page, atlas: Atlas, context: Context) -> Iterator[Reading[Place]]:
    """Find the places in the dateline of a page, from the largest to the smallest: “CHAMAN, Pakistan”."""
    printed = page.article.dateline
    if printed is None or printed.start is None:
        return
    outer: Entry | None = None
    end = printed.start + len(printed.text)
    for part in reversed(printed.text.split(",")):
        name, start = part.strip(), end - len(part.lstrip())
        end -= len(part) + 1
        plain = plain_name(name)
        entries = atlas.entries(tuple(name.lower().split())) if name else ()
        known = [each for each in entries if each.familiar or plain in each.spellings]
        entry = resolve(plain, known, outer, context, DATELINE).entry if known else None
        if entry is not None:
            words = (page.excerpt(start, start + len(name)),)
            yield Reading(value=place_of(entry, name=name), words=words, rule=DATELINE)
            outer = entry if entry.kind in _CONTAINING else outer
