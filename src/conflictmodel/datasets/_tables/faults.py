"""Why a table cannot be read at all: an error with a stable code, its place, and what to do about it."""

from typing import Final, final

from conflictmodel.errors import LocatedError, Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.notices import explain


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


def ends_reading(notice: Notice) -> bool:
    """Say whether it tells that the rest of a file cannot be read; other notices on rows stand beside their rows."""
    unread = notice.location is not None and notice.location.line is None
    return notice.severity is Severity.ERROR and (
        notice.code in _ENDINGS or (unread and notice.code.startswith("table."))
    )


_ENDINGS: Final = frozenset({"table.row-too-large", "table.not-json"})  # which name the line where they are met
