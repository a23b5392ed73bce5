"""ACLED: its events in the layouts they have had, its API's pages, and its list of deleted events."""

from conflictmodel.datasets.acled.deletions import ACLED_DELETIONS
from conflictmodel.datasets.acled.events import ACLED
from conflictmodel.datasets.acled.rows import AcledRow, DeletionRow

__all__ = ["ACLED", "ACLED_DELETIONS", "AcledRow", "DeletionRow"]
