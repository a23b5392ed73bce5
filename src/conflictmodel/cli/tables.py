"""Files of data sets on the command line: which they are, and what is to be noticed of them, counted by code."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from conflictmodel import datasets
from conflictmodel.cli.blocks import Block, Table
from conflictmodel.errors import Notice, Severity
from conflictmodel.notices import explain

NAMES: Final = tuple(each.name for each in datasets.ALL)


class _Kind(NamedTuple):
    """What notices of one code have in common, and where the first of them points."""

    severity: Severity
    first: str


class Tally:
    """Counts rows, items, and notices by their code, and keeps none of them."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.rows = 0
        self.items = 0
        self._times: dict[str, int] = {}
        self._kinds: dict[str, _Kind] = {}

    @property
    def notices(self) -> int:
        """The number of notices."""
        return sum(self._times.values())

    @property
    def has_errors(self) -> bool:
        """Whether something could not be read at all."""
        return any(kind.severity is Severity.ERROR for kind in self._kinds.values())

    def note(self, notice: Notice) -> None:
        """Count a notice."""
        self._times[notice.code] = self._times.get(notice.code, 0) + 1
        where = "" if notice.location is None else str(notice.location)
        self._kinds.setdefault(notice.code, _Kind(notice.severity, where))

    def page(self) -> Iterator[Block]:
        """Show the codes, the most frequent first, with what each means."""
        if self._times:
            ordered = sorted(self._times.items(), key=lambda each: (-each[1], each[0]))
            yield Table(
                ("times", "severity", "code", "first at", "meaning"),
                tuple(
                    (str(times), str(self._kinds[code].severity), code, self._kinds[code].first, explain(code).meaning)
                    for code, times in ordered
                ),
            )


def opened_table(path: str, name: str | None) -> datasets.Table[Any]:
    """Open a file of a data set, of the one that is named if one is.

    Raises:
        TableError: if it cannot be read, or is of no data set, or of another.

    """
    return datasets.open(path, among=tuple(each for each in datasets.ALL if name in (None, each.name)))
