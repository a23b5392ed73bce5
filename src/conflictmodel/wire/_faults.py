"""What is wrong with a document: each fault with its code, its path, what was expected and what was found."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple, TypeAlias, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel.errors import LocatedError
from conflictmodel.locations import Location

Path: TypeAlias = tuple[str | int, ...]
MOST_SHOWN: Final = 60
MOST_LISTED: Final = 20
MOST_FAULTS: Final = 100  # what is wrong more often than that is wrong in one way, and costs more to say than to read
_is_name = re.compile(r"[A-Za-z_][A-Za-z_0-9]*", re.ASCII).fullmatch


@final
@attrs.frozen(kw_only=True)
class Fault:
    """One thing that is wrong with a document, where it stands, and what should have stood there.

    `file` and `line` (counted from 1) are known where the document was one of many lines.

    >>> print(Fault(code="wire.wrong-type", path="$.corpus.outside", expected="an array", found="null"))
    wire.wrong-type at $.corpus.outside: expected an array, found null
    """

    code: str
    path: str
    expected: str
    found: str
    file: str | None = None
    line: int | None = None

    __repr__ = brief_repr

    @property
    def location(self) -> Location:
        """The place, as notices have it."""
        return Location(file=self.file, line=self.line, path=self.path)

    @property
    def message(self) -> str:
        """What was expected and what was found, without the place."""
        return f"expected {self.expected}, found {self.found}"

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.code} at {self.location}: {self.message}"


class WireError(LocatedError):
    """A document is not one of ours, or a corpus cannot be written as one; `faults` has all the reasons.

    >>> print(WireError((Fault(code="wire.wrong-type", path="$.corpus", expected="an object", found="null"),)))
    wire.wrong-type at $.corpus: expected an object, found null
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep all faults; message and location are those of the first."""
        super().__init__(faults[0].message, faults[0].location)
        self.args = (faults,)
        self.faults = faults

    def __str__(self) -> str:
        """Give a line for each of the first twenty faults, and count the rest."""
        if len(self.faults) == 1:
            return str(self.faults[0])
        rest = len(self.faults) - MOST_LISTED
        lines = [f"{len(self.faults)} faults:", *map(str, self.faults[:MOST_LISTED])]
        return "\n  ".join([*lines, f"and {rest} more"] if rest > 0 else lines)


class Flaw(NamedTuple):
    """A fault whose path is not yet spelled, so that it can grow, and be put in its place among others."""

    code: str
    expected: str
    found: str
    path: Path = ()


class RefusalError(ValueError):
    """A value is not what its type asks for; whoever knows where it stands puts that before the flaw's path."""

    def __init__(self, flaw: Flaw) -> None:
        """Keep the flaw."""
        super().__init__(flaw)
        self.flaw = flaw

    def __str__(self) -> str:
        """Say what was expected and what was found."""
        return f"expected {self.flaw.expected}, found {self.flaw.found}"


def wire_error(flaws: Iterable[Flaw]) -> WireError:
    """Make the error of these flaws, in the order of their paths, each path spelled out, the last one for the rest."""
    ordered = sorted(set(flaws), key=lambda flaw: (_in_order(flaw.path), flaw))
    if len(ordered) > MOST_FAULTS:
        ordered[MOST_FAULTS:] = [Flaw("wire.more-faults", f"at most {MOST_FAULTS} faults", "more")]
    return WireError(
        tuple(
            Fault(code=flaw.code, path=spelled(flaw.path), expected=flaw.expected, found=flaw.found) for flaw in ordered
        )
    )


def spelled(path: Path) -> str:
    """Spell a path as JSONPath (RFC 9535) does, keys that are no plain names in brackets, long ones cut short.

    >>> spelled(("corpus", "claims", 3, "no name"))
    "$.corpus.claims[3]['no name']"
    """
    return "$" + "".join(map(_step, path))


def shown(value: object) -> str:
    """Show a JSON value in a few printable words of one line.

    >>> shown(None), shown(True), shown([1, 2]), shown("words")
    ('null', 'true', 'an array', "'words'")
    """
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "an array"
    if isinstance(value, str) and len(value) > MOST_SHOWN:
        return f"{value[:MOST_SHOWN]!r}… ({len(value)} characters)"
    return repr(value)


def cut(words: str, most: int = MOST_SHOWN) -> str:
    """Cut words short, and say how long they are.

    >>> cut("9" * 5000, 3)
    '999… (5000 characters)'
    """
    return words if len(words) <= most else f"{words[:most]}… ({len(words)} characters)"


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    if len(step) > MOST_SHOWN:
        return f"[{step[:MOST_SHOWN] + '…'!r}]"
    return f".{step}" if _is_name(step) else f"[{step!r}]"


def _in_order(path: Path) -> list[tuple[bool, int, str]]:
    # Where a key stands twice, one path may go on with a key and another with a number: they must compare.
    return [(True, 0, step) if isinstance(step, str) else (False, step, "") for step in path]
