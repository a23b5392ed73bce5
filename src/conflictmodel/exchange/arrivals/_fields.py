"""The fields of somebody else's object, whether they are attributes or keys, or stand in JSON."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final, final

from conflictmodel.exchange.arrivals._refusals import ArrivalError, shown

_STRING_OR_COMMA: Final = re.compile(r'"(?:[^"\\]++|\\.)*+[\\"]?+|,(?=\s*+[}\]])', re.DOTALL)

# What pages put around a script, so that old browsers do not show it as text.
_OPENING: Final = re.compile(r"(?://|/\*)?\s{0,8}(?:<!\[CDATA\[|<!--)(?:\s{0,8}\*/)?")
_CLOSING: Final = re.compile(r"(?:(?://|/\*)\s{0,8})?(?:\]\]>|-->)\s{0,8}(?:\*/)?$")
_LONGEST_CLOSING: Final = 40


@final
class Fields:
    """An object of a library, a mapping with the same names as keys, or JSON of one."""

    def __init__(self, held: object, expected: str, needed: Sequence[str]) -> None:
        """Refuse an object that has none of the needed fields.

        Raises:
            ArrivalError: saying which those are.

        """
        tree = _tree_of(held, expected) if isinstance(held, str) else held
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


def _tree_of(text: str, expected: str) -> object:
    try:
        return json_from_text(text)
    except ArrivalError as error:
        wanted = f"{expected}, a mapping or JSON of one (arrival_from_text takes plain text)"
        raise ArrivalError.of(text, wanted) from error


def json_from_text(text: str) -> object:
    """Read JSON as pages have it: a comma before a closing bracket and line breaks in strings are let pass.

    So are what pages wrap it in: comments of HTML, CDATA sections, and a semicolon behind it.

    >>> json_from_text('//<![CDATA[ {"a": [1, 2,],}; //]]>')
    {'a': [1, 2]}

    Raises:
        ArrivalError: if it is no JSON even so.

    """
    try:
        return json.loads(_STRING_OR_COMMA.sub(_without_comma, _unwrapped(text)), strict=False)
    except (ValueError, RecursionError) as error:
        raise ArrivalError.of(text, "JSON") from error


def _unwrapped(text: str) -> str:
    bare = text.removeprefix("\ufeff").strip()
    opening = _OPENING.match(bare)
    if opening is not None:
        bare = bare[opening.end() :]
        closing = _CLOSING.search(bare, max(len(bare) - _LONGEST_CLOSING, 0))
        bare = bare if closing is None else bare[: closing.start()]
    return bare.rstrip().removesuffix(";")


def _without_comma(match: re.Match[str]) -> str:
    return "" if match[0] == "," else match[0]
