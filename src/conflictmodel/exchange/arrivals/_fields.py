"""The fields of somebody else's object, whether they are attributes or keys, or stand in JSON."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, final

from conflictmodel.exchange.arrivals._refusals import ArrivalError, shown

_STRING_OR_COMMA: Final = re.compile(r'"(?:[^"\\]++|\\.)*+[\\"]?+|,(?=\s*+[}\]])', re.DOTALL)


@final
class Fields:
    """An object of a library, a mapping with the same names as keys, or JSON of one."""

    def __init__(self, held: object, expected: str, needed: Sequence[str]) -> None:
        """Refuse an object that has none of the needed fields.

        Raises:
            ArrivalError: saying which those are.

        """
        tree = json_from_text(held) if isinstance(held, str) else held
        self._keys: Final = dict(tree) if isinstance(tree, Mapping) else None
        self._held: Final = tree
        if isinstance(tree, type) or not any(self._has(name) for name in needed):
            wanted = f"{expected} with {' or '.join(needed)}, or a mapping or JSON with the same fields"
            raise ArrivalError(wanted, shown(tree) if tree is held else f"JSON of {shown(tree)}")

    def get(self, *names: str) -> object:
        """Give what stands under the first of these names that has something; None if none has."""
        for name in names:
            value = getattr(self._held, name, None) if self._keys is None else self._keys.get(name)
            if value is not None:
                return value
        return None

    def members(self) -> Mapping[str, object]:
        """Give the keys that are words, with what stands under them; none of an object with attributes."""
        return {key: value for key, value in (self._keys or {}).items() if isinstance(key, str)}

    def _has(self, name: str) -> bool:
        return hasattr(self._held, name) if self._keys is None else name in self._keys


def json_from_text(text: str) -> object:
    """Read JSON as pages have it: a comma before a closing bracket and line breaks in strings are let pass.

    >>> json_from_text('{"a": [1, 2,],}')
    {'a': [1, 2]}

    Raises:
        ArrivalError: if it is no JSON even so.

    """
    try:
        return json.loads(_STRING_OR_COMMA.sub(_without_comma, text), strict=False)
    except (ValueError, RecursionError) as error:
        raise ArrivalError.of(text, "JSON") from error


def _without_comma(match: re.Match[str]) -> str:
    return "" if match[0] == "," else match[0]
