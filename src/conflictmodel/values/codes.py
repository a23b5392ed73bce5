"""Codes: somebody else's word, kept letter by letter with the book it stands in."""

from typing import final

import attrs

from conflictmodel._records import brief_repr, one_line, pydantic_schema, require_words


@final
@attrs.frozen(kw_only=True)
class Code:
    """Somebody else's word, verbatim: a codebook and the value it uses, leading zeros and all.

    >>> print(Code(codebook="cameo.event", value="043"))
    cameo.event:043

    Raises:
        ValueError: if either is empty; a code never travels without its codebook.

    """

    codebook: str
    value: str

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a code without a book or a word."""
        if not self.codebook or not self.value:
            require_words(self, "codebook", "value")

    def __str__(self) -> str:
        """Read as ``codebook:value``."""
        return one_line(f"{self.codebook}:{self.value}")
