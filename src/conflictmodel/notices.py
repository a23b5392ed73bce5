"""The catalogue of codes: what each stable code of a notice or fault means, and what can be done about it."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import final

import attrs

from conflictmodel._records import brief_repr, one_line, require_words
from conflictmodel._tables import rows_of
from conflictmodel.errors import ConflictModelError


@final
@attrs.frozen(kw_only=True)
class Explanation:
    """What a code means, and what to do where it turns up.

    >>> print(Explanation(code="read.empty", meaning="There are no words in it.", remedy="Give a text."))
    read.empty: There are no words in it. Give a text.

    Raises:
        ValueError: if a field is empty.

    """

    code: str
    meaning: str
    remedy: str

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse an explanation that explains nothing."""
        require_words(self, "code", "meaning", "remedy")

    def __str__(self) -> str:
        """Read as ``code: meaning remedy``."""
        return one_line(f"{self.code}: {self.meaning} {self.remedy}")


class UnknownCodeError(ConflictModelError, KeyError):
    """No notice or fault has this code; `near` are the codes that are spelled much like it.

    >>> print(UnknownCodeError("read.emty", ("read.empty",)))
    no notice or fault has the code 'read.emty', perhaps read.empty
    """

    def __init__(self, code: str, near: tuple[str, ...]) -> None:
        """Keep the code and its neighbours apart."""
        super().__init__(code, near)
        self.code = code
        self.near = near

    def __str__(self) -> str:
        """Say which code was asked for, and which may have been meant."""
        meant = f", perhaps {' or '.join(self.near)}" if self.near else ""
        return one_line(f"no notice or fault has the code {self.code[:80]!r}{meant}")


def explain(code: str) -> Explanation:
    """Say what a code of a notice or fault means and what can be done.

    >>> explain("read.empty").meaning
    'There are no words in the file or line.'

    Raises:
        UnknownCodeError: naming codes that are spelled much like it.

    """
    found = explanations().get(code)
    if found is None:
        raise UnknownCodeError(code, _near(code))
    return found


@cache
def explanations() -> Mapping[str, Explanation]:
    """Give the whole catalogue by code, in alphabetical order."""
    made = {row["code"]: Explanation(**row) for row in rows_of("notices.tsv")}
    return MappingProxyType(dict(sorted(made.items())))


def _near(code: str) -> tuple[str, ...]:
    """Give the codes spelled much like this one, or ending in the same words in another family."""
    sought = code.strip().lower()[:80]
    ending = [known for known in explanations() if known.partition(".")[2] == sought.rpartition(".")[2]]
    return tuple(dict.fromkeys((*ending, *get_close_matches(sought, explanations(), n=3, cutoff=0.75))))[:3]
