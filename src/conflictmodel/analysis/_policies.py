"""Policies: what is removed from a corpus before it is shared."""

import secrets
from typing import Final, final

import attrs

from conflictmodel._records import a_or_an, require_tuples
from conflictmodel.analysis._masking import MASK

_SHORTEST_KEY: Final = 16


def _can_be_masked(name: object) -> bool:
    return isinstance(name, str) and name.strip(f"{MASK} ") != ""


def _new_key() -> bytes:
    return secrets.token_bytes(32)


@final
@attrs.frozen(kw_only=True)
class Policy:
    """What is removed before a corpus is shared.

    `names` are masked wherever they stand, in texts, excerpts, names, addresses and notes: whatever their case, also
    inside words, in either order, with further names, initials and articles between, however they are encoded, and in
    every usual transliteration (as `fold_name` has it). Of a name that is given whole, so is the family name: behind a
    title or an initial, or alone where the whole stands in the corpus. Other scripts and inflected forms are not found:
    give each as a name of its own. With `persons`, the names of all persons that were read are masked, whole and in
    parts. `decimals` is how many decimals of a degree points keep (1: about 11 km, 2: about 1 km); what else tells the
    exact place goes then, too. `captures` are removed. Messages of notices become what their codes mean. Ids are made
    anew with `key`, a secret, so that nobody can confirm a guessed name by computing the id of the text that has it; a
    key of your own lets redactions of several corpora share their ids.

    >>> print(Policy(names=("Ali Hasan",), decimals=1))
    1 name masked, points to 1 decimal, captures removed, ids keyed anew

    Raises:
        ValueError: if a name is empty or made of masks, a field is of another type, or the key has fewer than 16 bytes.

    """

    names: tuple[str, ...] = ()
    persons: bool = False
    decimals: int | None = None
    captures: bool = True
    key: bytes = attrs.field(factory=_new_key)

    def __repr__(self) -> str:
        """Show what it removes, without the key."""
        shown = ((name, getattr(self, name)) for name in ("names", "persons", "decimals", "captures"))
        return f"Policy({', '.join(f'{name}={value!r}' for name, value in shown)})"

    def __attrs_post_init__(self) -> None:
        """Refuse a policy that cannot be kept."""
        require_tuples(self, "names")
        for name in self.names:
            if not _can_be_masked(name):
                message = f"a name to be masked needs letters, found {name!r}"
                raise ValueError(message)
        if {type(self.persons), type(self.captures)} != {bool}:
            message = f"persons and captures must be True or False, found {self.persons!r} and {self.captures!r}"
            raise ValueError(message)
        if self.decimals is not None and (type(self.decimals) is not int or self.decimals < 0):
            message = f"decimals must be 0 or more, or None, found {self.decimals!r}"
            raise ValueError(message)
        if not isinstance(self.key, bytes):
            message = f"the key must be bytes, found {a_or_an(type(self.key))}"
            raise ValueError(message)  # noqa: TRY004 (constructors refuse with ValueError)
        if len(self.key) < _SHORTEST_KEY:
            message = f"the key needs at least {_SHORTEST_KEY} bytes, found {len(self.key)}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Say what it removes, without the names."""
        names, decimals = len(self.names), self.decimals
        parts = [
            f"{names} name{'s' * (names != 1)} masked" if names else "",
            "persons masked" if self.persons else "",
            "" if decimals is None else f"points to {decimals} decimal{'s' * (decimals != 1)}",
            "captures removed" if self.captures else "",
            "ids keyed anew",
        ]
        return ", ".join(part for part in parts if part)
