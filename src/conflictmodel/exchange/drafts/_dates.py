"""Dates: whether the words of a draft really say the day that it gives for them."""

from typing import Final, final

from conflictmodel.exchange.drafts._draft import DraftTime
from conflictmodel.exchange.drafts._foreign_dates import says_in_figures
from conflictmodel.exchange.drafts._foreign_words import is_foreign
from conflictmodel.exchange.drafts._ground import Ground
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.text.times import find_times
from conflictmodel.values.edtf import parse_edtf
from conflictmodel.values.periods import Period
from conflictmodel.values.readings import Reading


@final
class Dates:
    """The times of an article, as the library reads them, and as digits stand in the words."""

    def __init__(self, ground: Ground) -> None:
        """Read the times of an article once."""
        self._ground: Final = ground
        found = find_times(ground.article, ground.reader)
        self._read: Final = [(run_of(each.words[0]), each) for each in found if each.words]

    def reading(self, draft: DraftTime | None, near: Run, path: str) -> Reading[Period] | None:
        """Give the time that a draft gives for its words, where they say it; the words alone where they do not."""
        words = None if draft is None else self._ground.near(draft.words, near, f"{path}.words")
        if draft is None or words is None:
            return None
        unresolved = Reading[Period](words=(words,), rule="drafts.unread")
        if draft.edtf is None:
            return unresolved
        try:
            period = parse_edtf(draft.edtf)
        except ValueError as error:
            self._ground.warn("drafts.bad-date", " ".join(str(error).split()), f"{path}.edtf", words)
            return unresolved
        if is_foreign(words.text):
            if not says_in_figures(self._ground.article, run_of(words), period):
                self._ground.warn("drafts.time-unread", f"the words cannot be read as {period}", f"{path}.edtf", words)
                return unresolved
            return Reading(value=period, words=(words,), rule="drafts.proposed")
        ours = [reading for run, reading in self._read if run.overlaps(run_of(words))]
        other = next((str(each.value) for each in ours if each.value and not _may_be(period, each.value)), None)
        if other is not None:
            self._ground.warn("drafts.other-date", f"it reads as {other}, not as {period}", f"{path}.edtf", words)
            return unresolved
        if not ours:
            self._ground.warn("drafts.time-unread", f"the words cannot be read as {period}", f"{path}.edtf", words)
            return unresolved
        return Reading(value=period, words=(words,), rule="drafts.proposed")


def _may_be(drafted: Period, read: Period) -> bool:
    """Say whether words that are read as one period may be drafted as another: not as a day, where they say a month."""
    return drafted.overlaps(read) and (drafted.contains(read) or not read.contains(drafted))
