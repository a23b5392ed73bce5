"""Where something stands: a span of a text, and the one class of places that a complaint can point at."""

from typing import final

import attrs

from conflictmodel._records import brief_repr, one_line, pydantic_schema


@final
@attrs.frozen(kw_only=True)
class Span:
    """A run of characters of an untouched text, counted in code points, end exclusive.

    >>> Span(start=0, end=4).of("INSS said")
    'INSS'

    Raises:
        ValueError: if it starts before 0 or ends before it starts.

    """

    start: int
    end: int

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a span that cannot be."""
        if not 0 <= self.start <= self.end:
            message = f"a span cannot run from {self.start} to {self.end}"
            raise ValueError(message)

    @property
    def length(self) -> int:
        """Count the characters."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Cut these characters out of the text."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def __str__(self) -> str:
        """Read as ``12–34``."""
        return f"{self.start}–{self.end}"


@final
@attrs.frozen(kw_only=True)
class Location:
    """A place in an article, a file, a table or a JSON document, said in the reader's own terms.

    Only what is known is filled in: an article and a span, a file and a line (counted from 1), a column
    by its header, a path into a JSON document such as ``$.corpus.claims[3].content``.

    >>> print(Location(file="acled.csv", line=42, column="event_type"))
    acled.csv:42 [event_type]
    """

    article: str | None = None
    span: Span | None = None
    file: str | None = None
    line: int | None = None
    column: str | None = None
    path: str | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __str__(self) -> str:
        """Say the place in one short phrase."""
        where = [part for part in (self.article, self.file) if part]
        if self.line is not None:
            where[-1:] = [f"{where[-1]}:{self.line}"] if where else [f"line {self.line}"]
        if self.column is not None:
            where.append(f"[{self.column}]")
        if self.path is not None:
            where.append(self.path)
        if self.span is not None:
            where.append(f"characters {self.span}")
        return one_line(" ".join(where) or "somewhere")


def point_out(text: str, span: Span) -> str:
    r"""Show the line in which a span starts, with carets under its characters.

    >>> print(point_out("5 Marhc 2021", Span(start=2, end=7)))
    line 1, column 3
        5 Marhc 2021
          ^^^^^
    """
    begin = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.start)
    shown = text[begin : end if end >= 0 else len(text)]
    line, column = text.count("\n", 0, span.start) + 1, span.start - begin
    carets = "^" * max(1, min(span.length, len(shown) - column))
    return f"line {line}, column {column + 1}\n    {shown}\n    {' ' * column}{carets}"
