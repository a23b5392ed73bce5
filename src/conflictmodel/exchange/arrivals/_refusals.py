"""What is said when no article can be made of something: what was expected, and what was found."""

from collections.abc import Mapping
from typing import Final, Self

from conflictmodel._records import a_or_an, one_line
from conflictmodel.errors import ConflictModelError

_MOST_SHOWN: Final = 200  # characters
_MOST_NUMBER: Final = 10**18
_MOST_KEYS: Final = 8


class ArrivalError(ConflictModelError, ValueError):
    """No article can be made of what was given; says what was expected and what was found.

    >>> print(ArrivalError("a trafilatura Document", "an int"))
    expected a trafilatura Document, found an int
    """

    def __init__(self, expected: str, found: str) -> None:
        """Keep the two apart."""
        super().__init__(expected, found)
        self.expected = expected
        self.found = found

    @classmethod
    def of(cls, found: object, expected: str) -> Self:
        """Say what was expected instead of this value."""
        return cls(expected, shown(found))

    def __str__(self) -> str:
        """Say both in one line."""
        return one_line(f"expected {self.expected}, found {self.found}")


def shown(value: object) -> str:
    """Say what a value is in a few words, however large it is.

    >>> shown("a" * 500)[:5], shown([1, 2]), shown({"name": "x"}), shown(None)
    ("'aaaa", 'an array of 2', 'an object with name', 'nothing')
    """
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return repr(value if len(value) <= _MOST_SHOWN else f"{value[:_MOST_SHOWN]}…")
    if isinstance(value, bool | float) or (isinstance(value, int) and abs(value) < _MOST_NUMBER):
        return repr(value)
    if isinstance(value, Mapping):
        keys = [str(key)[:_MOST_SHOWN] for key in list(value)[:_MOST_KEYS] if isinstance(key, str)]
        return f"an object with {', '.join(keys) or 'nothing'}"
    if isinstance(value, list | tuple):
        return f"an array of {len(value)}"
    return f"the {value.__name__} itself" if isinstance(value, type) else a_or_an(type(value))
