"""The words of other people's codebooks: each code with its label, and the wider code it belongs to."""

from collections.abc import Mapping
from functools import cache
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel._tables import rows_of, version_of
from conflictmodel.values.codes import Code

_TABLE: Final = "codebooks/terms.tsv"


@final
@attrs.frozen(kw_only=True)
class Term:
    """A word of a codebook: the code, what it is called, and the code it is a kind of, if the book has one.

    >>> print(Term(code=Code(codebook="cameo.event", value="186"), label="Assassinate"))
    Assassinate (cameo.event:186)
    """

    code: Code
    label: str
    broader: Code | None = None

    __repr__ = brief_repr

    def __str__(self) -> str:
        """Read aloud, with the code behind it."""
        return f"{self.label} ({self.code})"


def codebook_names() -> tuple[str, ...]:
    """Give the names of the codebooks whose words the library knows.

    >>> "acled.sub_event_type" in codebook_names()
    True
    """
    return tuple(_books())


def terms(codebook: str) -> tuple[Term, ...]:
    """Give the words of a codebook, in its order.

    >>> len(terms("acled.sub_event_type")), len(terms("cameo.event"))
    (25, 312)

    Raises:
        ValueError: if the library does not know the codebook.

    """
    if codebook not in _books():
        message = f"unknown codebook {codebook!r}, expected one of {', '.join(_books())}"
        raise ValueError(message)
    return tuple(_books()[codebook].values())


def term_from_code(code: Code) -> Term | None:
    """Find the word of a code, letter by letter; None if its book has no such word, or is not known.

    >>> print(term_from_code(Code(codebook="cameo.event", value="0871")))
    Declare truce, ceasefire (cameo.event:0871)
    >>> term_from_code(Code(codebook="cameo.event", value="871")) is None
    True
    """
    return _books().get(code.codebook, {}).get(code.value)


def terms_version() -> str:
    """Say on which day the words were last changed, to be stamped in a ``coding``.

    >>> terms_version() >= "2026-11-23"
    True
    """
    return version_of(_TABLE)


# Where a word belongs under a word of another book: ACLED's sub-event types under its event types.
_BOOK_ABOVE: Final = {"acled.sub_event_type": "acled.event_type", "plover.mode": "plover.type"}


@cache
def _books() -> Mapping[str, Mapping[str, Term]]:
    found: dict[str, dict[str, Term]] = {}
    for row in rows_of(_TABLE):
        book, value = row["codebook"], row["value"]
        above = Code(codebook=_BOOK_ABOVE.get(book, book), value=row["broader"]) if row["broader"] else None
        term = Term(code=Code(codebook=book, value=value), label=row["label"], broader=above)
        found.setdefault(book, {})[value] = term
    return found
