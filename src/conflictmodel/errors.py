"""What is raised, and what is returned beside the results: errors have one root, notices are values."""

from typing import Generic, Self, TypeVar, final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, one_line, pydantic_schema, require_tuples, require_words
from conflictmodel.locations import Location, Span, point_out

T = TypeVar("T")


class ConflictModelError(Exception):
    """The root of all that this library raises on purpose.

    >>> issubclass(ParseError, ConflictModelError)
    True
    """


class LocatedError(ConflictModelError, ValueError):
    """Something is wrong at a place we can name.

    >>> print(LocatedError("expected a date", Location(file="acled.csv", line=42)))
    expected a date at acled.csv:42
    """

    def __init__(self, message: str, location: Location) -> None:
        """Keep the message and the place apart."""
        super().__init__(message, location)
        self.message = message
        self.location = location

    def __str__(self) -> str:
        """Say what, then where."""
        return f"{self.message} at {self.location}"


class ParseError(LocatedError):
    """A text is not in the notation that was asked for; shows the line with a caret.

    >>> print(ParseError.of("5 Marhc 2021", "a month", Span(start=2, end=7)))
    expected a month, found 'Marhc' at line 1, column 3
        5 Marhc 2021
          ^^^^^
    """

    def __init__(self, message: str, location: Location, text: str) -> None:
        """Keep the text, so that the place can be shown."""
        super().__init__(message, location)
        self.args = (message, location, text)
        self.text = text

    @classmethod
    def of(cls, text: str, expected: str, span: Span | None = None) -> Self:
        """Say what was expected instead of these characters (the whole text by default)."""
        span = span or Span(start=0, end=len(text))
        found = span.of(text)
        shown = found if len(found) <= MOST_SHOWN else f"{found[:MOST_SHOWN]}…"
        return cls(f"expected {expected}, found {shown!r}", Location(span=span), text)

    def __str__(self) -> str:
        """Say what, then show where."""
        span = self.location.span
        if span is None or len(self.text) > MOST_POINTED_AT:
            return super().__str__()
        return f"{self.message} at {point_out(self.text, span)}"


MOST_SHOWN = 40
MOST_POINTED_AT = 500


class MissingExtraError(ConflictModelError, ImportError):
    """An optional package is needed for this; the message names the extra that brings it.

    >>> print(MissingExtraError(package="msgspec", extra="fast"))
    this needs msgspec: pip install "conflictmodel[fast]"
    """

    def __init__(self, package: str, extra: str) -> None:
        """Name the package and the extra."""
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def __str__(self) -> str:
        """Say what to type."""
        return f'this needs {self.package}: pip install "conflictmodel[{self.extra}]"'


class Severity(Vocabulary):
    """How much a notice matters to whoever uses the result."""

    INFO = "info", "Worth knowing; nothing is missing from the result."
    WARNING = "warning", "Something was read with a reservation, or left unread."
    ERROR = "error", "Something could not be read at all; nothing stands for it in the result."


@final
@attrs.frozen(kw_only=True)
class Notice:
    """Something a reader of the result should know, with a stable code and its place.

    ``conflictmodel explain CODE`` says what a code means and what can be done.

    >>> print(Notice(code="text.no-publication-date", severity=Severity.WARNING, message="no anchor"))
    warning text.no-publication-date: no anchor

    Raises:
        ValueError: if the code or the message is empty.

    """

    code: str
    severity: Severity
    message: str
    location: Location | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a notice that says nothing."""
        require_words(self, "code", "message")

    def __str__(self) -> str:
        """Say it in one line."""
        where = "" if self.location is None else f" ({self.location})"
        return one_line(f"{self.severity} {self.code}: {self.message}{where}")


@final
@attrs.frozen(kw_only=True)
class Result(Generic[T]):
    """What was read, and the notices on the rest: nothing is skipped in silence.

    >>> Result(items=(1, 2)).strict()
    (1, 2)

    Raises:
        ValueError: if a field is not a tuple.

    """

    items: tuple[T, ...] = ()
    notices: tuple[Notice, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "items", "notices")

    def strict(self) -> tuple[T, ...]:
        """Give the items, if there is nothing to be said about them.

        Raises:
            ExceptionGroup: of a `LocatedError` for each notice.

        """
        if self.notices:
            message = f"{len(self.notices)} notices"
            raise ExceptionGroup(
                message,
                [LocatedError(f"{each.code}: {each.message}", each.location or Location()) for each in self.notices],
            )
        return self.items
