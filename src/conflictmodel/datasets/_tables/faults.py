"""Why a table cannot be read at all: an error with a stable code, its place, and what to do about it."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar, final

from conflictmodel.errors import LocatedError, Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.notices import explain

T = TypeVar("T")


@final
class TableError(LocatedError):
    """A file cannot be read as a table; `code` is stable, and ``conflictmodel explain CODE`` says more of it."""

    def __init__(self, location: Location, code: str, message: str) -> None:
        """Keep place, code and message apart."""
        super().__init__(message, location)
        self.args = (location, code, message)
        self.code = code

    def __str__(self) -> str:
        """Say what, where, and what can be done."""
        return f"{super().__str__()}. {explain(self.code).remedy}"


def notice_of(error: TableError) -> Notice:
    """Say it as a notice, where the rest of a file cannot be read and what stands before it was."""
    return Notice(code=error.code, severity=Severity.ERROR, message=error.message, location=error.location)


def unbroken(found: Iterable[T | Notice]) -> Iterator[T | Notice]:
    """Pass on what a table gives, its rows or events, until a notice says that the rest of the file cannot be read.

    Other notices stand beside what they tell of; this one would stand for all that is missing. So it is an error to
    those who must have the whole of a file or nothing: who write it elsewhere, or fill a database from it.

    >>> list(unbroken(["a row", "another"]))
    ['a row', 'another']

    Raises:
        TableError: where the rest cannot be read.

    """
    for each in found:
        if isinstance(each, Notice) and _ends_reading(each):
            raise TableError(each.location or Location(), each.code, each.message)
        yield each


def _ends_reading(notice: Notice) -> bool:
    unread = notice.location is not None and notice.location.line is None
    return notice.severity is Severity.ERROR and (
        notice.code in _ENDINGS or (unread and notice.code.startswith("table."))
    )


_ENDINGS: Final = frozenset({"table.row-too-large", "table.not-json"})  # which name the line where they are met
