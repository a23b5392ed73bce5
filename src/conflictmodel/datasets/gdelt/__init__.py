"""GDELT: events, mentions, and the Global Knowledge Graph, versions 1.0 and 2."""

from conflictmodel.datasets.gdelt.counts import GDELT_COUNTS
from conflictmodel.datasets.gdelt.events import GDELT_EVENTS
from conflictmodel.datasets.gdelt.gkg import GDELT_GKG, GDELT_GKG1
from conflictmodel.datasets.gdelt.gkg_rows import CountRow, GkgRow, NamesetRow
from conflictmodel.datasets.gdelt.knowledge import Knowledge
from conflictmodel.datasets.gdelt.lists import Counted, Dated, Quoted, Spelt, Spot, Tone
from conflictmodel.datasets.gdelt.mentions import GDELT_MENTIONS, Mention, MentionRow, with_mentions
from conflictmodel.datasets.gdelt.norms import GDELT_NORMS, NormRow
from conflictmodel.datasets.gdelt.rows import EventRow

__all__ = [
    "GDELT_COUNTS",
    "GDELT_EVENTS",
    "GDELT_GKG",
    "GDELT_GKG1",
    "GDELT_MENTIONS",
    "GDELT_NORMS",
    "CountRow",
    "Counted",
    "Dated",
    "EventRow",
    "GkgRow",
    "Knowledge",
    "Mention",
    "MentionRow",
    "NamesetRow",
    "NormRow",
    "Quoted",
    "Spelt",
    "Spot",
    "Tone",
    "with_mentions",
]
