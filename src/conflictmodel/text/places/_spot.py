"""A spot: a name of a place where it stands in the page, with what the words beside it say, not yet in context."""

from collections.abc import Mapping
from typing import final

import attrs

from conflictmodel.text.actors.items import ItemReader
from conflictmodel.text.gazetteers import Entry
from conflictmodel.values.places import PlaceKind, PlaceRelation


@final
@attrs.frozen(kw_only=True)
class Spot:
    """A place name found in the page, before it is set in context."""

    first: int
    last: int  # of the name
    start: int  # of the words, with the noun beside the name
    end: int
    entries: tuple[Entry, ...]
    kind: PlaceKind | None
    relation: PlaceRelation
    rule: str
    nation: str | None = None  # “the Iraqi city of …”
    inside: "Spot | None" = None


def with_shared_noun(
    found: list[Spot], items: ItemReader, nouns: Mapping[tuple[str, ...], tuple[PlaceKind, bool]]
) -> list[Spot]:
    """Let a plural noun speak of all names before it: “Diyala, Nineveh and Kirkuk provinces”."""
    if not found:
        return found
    out = list(found)
    for i in range(len(out) - 1, -1, -1):
        end = out[i].end
        noun = nouns.get((items.low[end],)) if end < len(items.low) else None
        if noun is None or not noun[1]:
            continue
        j = i
        while j >= 0 and (
            j == i or all(items.low[k] in (",", "and", "or") for k in range(out[j].end, out[j + 1].start))
        ):
            out[j] = attrs.evolve(out[j], kind=noun[0])
            j -= 1
    return out
