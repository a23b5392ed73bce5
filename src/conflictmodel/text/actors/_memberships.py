"""Who belongs to whom by the article's own words: “X belonged to the Harbour Cell”, “who had joined the Hill Front”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text.actors._lexicon import phrases_of
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._party import Party
from conflictmodel.text.actors.items import ItemReader
from conflictmodel.values.actors import ActorKind

_PASSED_OVER: Final = frozenset({",", "who", "that", "which", "had", "has", "have", "reportedly", "allegedly", "once"})
_MOST_PASSED: Final = 3


def join_members(items: ItemReader, uses: Sequence[tuple[Mention, Party | None]]) -> None:
    """Let a party be part of the one that it is said to belong to; the uses stand in the order of the text."""
    low, cues = items.low, phrases_of("actors.belonging")
    if items.words.isdisjoint(cues.lengths):
        return
    starting: dict[int, Party] = {}
    for mention, party in reversed(uses):  # of those that begin alike the outermost comes first, and stays
        if party is not None:
            starting[mention.first] = party
    for mention, party in uses:
        if party is None or party.owner is not None or party.known is not None:
            continue
        k = mention.last
        most = min(len(low), k + _MOST_PASSED)
        while k < most and low[k] in _PASSED_OVER:
            k += 1
        cue = cues.longest_at(low, k, len(low))
        whole = None if cue is None else starting.get(cue[1])
        if whole is not None and whole is not party and whole.kind is not ActorKind.PERSON and whole.named:
            party.owner = whole
