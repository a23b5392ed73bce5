"""JSON text and plain values: stricter than the standard library on the way in, one spelling on the way out."""

import json
import re
from collections.abc import Iterable
from itertools import accumulate
from math import isfinite
from typing import Final

from conflictmodel._records import a_or_an
from conflictmodel.wire._faults import MOST_FAULTS, MOST_SHOWN, Flaw, cut, shown, wire_error

MOST_BYTES: Final = 2**28
MOST_DEEP: Final = 128  # the deepest document that records can make has 77 levels; a test holds this
LEAST_INTEGER: Final = -(2**63)
MOST_INTEGER: Final = 2**63 - 1
REFUSED: Final = object()  # stands where a value was refused: no type takes it, so nothing is made of it

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_NEITHER: Final = bytes(set(range(256)) - set(b'"[]{}'))
_BRACKETS: Final = bytes.maketrans(b"[]{}", b"()()")
_STEPS: Final = {ord("("): 1, ord(")"): -1}
_USUALLY_DEEP: Final = 16  # levels that are stripped at once, before what is left is counted bracket by bracket
_strings = re.compile(rb'"[^"]*+(?:"|\Z)')
_surrogates = re.compile("[\ud800-\udfff]")
_may_be_surrogates = re.compile(rb"\xed[\xa0-\xbf]|\\u[dD][89a-fA-F]")
_DIGITS: Final = bytes(ord("0") if chr(byte) in "0123456789" else ord(" ") for byte in range(256))
_FOUR: Final = b"0000"
_LONG: Final = b"0" * len(str(MOST_INTEGER))


def octets_of(data: bytes | str, most_bytes: int) -> bytes:
    """Give a document as bytes, if it is one of bytes or text and not too large.

    Raises:
        WireError: if it is not.

    """
    if not isinstance(data, bytes | bytearray | str):
        # A checker would have said so; whoever has none gets the reason here, and not from the depths of a parser.
        found = "None" if data is None else a_or_an(type(data))
        raise wire_error([Flaw("wire.wrong-type", "a document as bytes or as text", found)])
    if isinstance(data, str) and len(data) > most_bytes:
        raise wire_error([Flaw("wire.too-large", f"at most {most_bytes} bytes", f"{len(data)} characters")])
    octets = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(octets) > most_bytes:
        raise wire_error([Flaw("wire.too-large", f"at most {most_bytes} bytes", f"{len(octets)} bytes")])
    return octets


def text_of(octets: bytes, data: bytes | str) -> str:
    """Give a document as text, if it has an encoding and a depth that can be read; `data` is what was given.

    Raises:
        WireError: if it is empty, not UTF-8, begins with a byte order mark, or nests too deep.

    """
    if octets.startswith(_BYTE_ORDER_MARK):
        raise wire_error([Flaw("wire.not-json", "UTF-8 without a byte order mark", "a byte order mark")])
    if not octets.strip(b" \t\r\n"):
        raise wire_error([Flaw("wire.not-json", "a document", "nothing")])
    try:
        text = data if isinstance(data, str) else octets.decode()
    except UnicodeDecodeError as error:
        found = f"byte 0x{octets[error.start]:02x} at offset {error.start}"
        raise wire_error([Flaw("wire.not-json", "UTF-8", found)]) from error
    if _nests_too_deep(octets):
        raise wire_error([Flaw("wire.too-deep", f"at most {MOST_DEEP} arrays and objects in each other", "more")])
    return text


def parsed(octets: bytes, text: str) -> object:
    """Read JSON quickly and refuse without giving reasons: see `parsed_with_flaws` for those.

    Raises:
        ValueError: if it is no JSON, an object has a key twice, or a string cannot be written as UTF-8.

    """
    tree: object = _QUICK.decode(text)
    if (b"\\u" in octets or b"\xed" in octets) and _may_be_surrogates.search(octets):
        json.dumps(tree, ensure_ascii=False).encode()
    return tree


def parsed_with_flaws(text: str) -> tuple[object, list[Flaw]]:
    """Read JSON and say all that is wrong with it; `REFUSED` stands where a value is.

    Raises:
        WireError: if it is no JSON.

    """
    try:
        tree = _SLOW.decode(text)
    except json.JSONDecodeError as error:
        words = repr(text[error.pos : error.pos + MOST_SHOWN]) if error.pos < len(text) else "the end"
        found = f"{words} at line {error.lineno}, column {error.colno}"
        raise wire_error([Flaw("wire.not-json", "JSON", found)]) from error
    flaws: list[Flaw] = []
    return scoured(tree, [], flaws), flaws


def written(tree: object) -> bytes:
    """Write a value in the one spelling we have: UTF-8, no spaces, keys in the order given, numbers as `repr`.

    Raises:
        ValueError: if a string cannot be written as UTF-8, or an integer has more than 64 bits.
        TypeError: if something in it is no JSON value.

    """
    octets = _WRITER.encode(tree).encode()
    if _may_have_long_integers(octets) and _has_long_integer(tree):
        message = "an integer beyond 64 bits"
        raise ValueError(message)
    return octets


def scoured(value: object, path: list[str | int], flaws: list[Flaw]) -> object:
    """Copy a value, putting `REFUSED` where there is what no document may hold, and a flaw on the list.

    The path is that of the value; it grows and shrinks on the way through, and is as it was in the end.
    """
    if isinstance(value, _Members):
        return _scoured_members(value, path, flaws)
    if isinstance(value, dict):
        return _scoured_members(value.items(), path, flaws)
    if isinstance(value, list):
        made = []
        for place, each in enumerate(value):
            path.append(place)
            made.append(scoured(each, path, flaws))
            path.pop()
        return made
    flaw = None
    if isinstance(value, int | float | _OddNumber):
        flaw = _number_flaw(value)
    elif isinstance(value, str):
        flaw = _surrogate_flaw(value)
    if flaw is None:
        return value
    _note_flaw(flaw, path, flaws)
    return REFUSED


class _Members(tuple[tuple[str, object], ...]):
    """An object as it was written: every key with its value, twice if it stands there twice."""

    __slots__ = ()


class _OddNumber(str):
    """A number that cannot be had as one, in its own spelling."""

    __slots__ = ()


def _scoured_members(
    members: Iterable[tuple[str, object]], path: list[str | int], flaws: list[Flaw]
) -> dict[str, object]:
    made: dict[str, object] = {}
    for key, value in members:
        path.append(key)
        flaw = _surrogate_flaw(key)
        if flaw is None and key in made:
            flaw = Flaw("wire.duplicate-key", "each key once", f"{shown(key)} again")
        if flaw is None:
            made[key] = scoured(value, path, flaws)
        else:
            _note_flaw(flaw, path, flaws)
        path.pop()
    return made


def _note_flaw(flaw: Flaw, path: list[str | int], flaws: list[Flaw]) -> None:
    if len(flaws) <= MOST_FAULTS:  # one more than are told, so that it can be told that there are more
        flaws.append(flaw._replace(path=tuple(path)))


def _surrogate_flaw(text: str) -> Flaw | None:
    lone = _surrogates.search(text)
    if lone is None:
        return None
    return Flaw("wire.lone-surrogate", "Unicode text", f"{lone.group()!r} at character {lone.start()}")


def _number_flaw(number: float | _OddNumber) -> Flaw | None:
    if isinstance(number, float):
        return None if isfinite(number) else Flaw("wire.not-finite", "a finite number", repr(number))
    if isinstance(number, int):
        return None if LEAST_INTEGER <= number <= MOST_INTEGER else long_integer(number)
    if number.lstrip("-").isdigit():
        return long_integer(number)
    return Flaw("wire.not-finite", "a finite number", cut(number))


def long_integer(number: int | str) -> Flaw:
    """Say that an integer is too long; Python refuses to write out very long ones but in hexadecimal."""
    is_monstrous = isinstance(number, int) and number.bit_length() > 4 * MOST_SHOWN
    found = f"{number:#x}" if is_monstrous else f"{number}"
    return Flaw("wire.number-too-large", "an integer of at most 64 bits", cut(found))


def _nests_too_deep(octets: bytes) -> bool:
    """Say whether brackets nest too deep for any parser that recurses, without recursing, in one pass."""
    bare = octets.replace(b"\\\\", b"").replace(b'\\"', b"").translate(_BRACKETS, _NEITHER)
    bare = _strings.sub(b"", bare.replace(b'""', b""))  # pairs first: strings without brackets, or two in a row
    for _ in range(_USUALLY_DEEP):
        bare = bare.replace(b"()", b"")  # strips the innermost level everywhere
    return any(map(MOST_DEEP.__lt__, accumulate(map(_STEPS.__getitem__, bare))))


def _may_have_long_integers(octets: bytes) -> bool:
    # Of nineteen digits in a row, four stand at every fourth place: a quick look at those is mostly enough.
    return _FOUR in octets[::4].translate(_DIGITS) and _LONG in octets.translate(_DIGITS)


def _has_long_integer(tree: object) -> bool:
    flaws: list[Flaw] = []
    scoured(tree, [], flaws)
    return bool(flaws)


def _unique(members: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(members)
    if len(made) < len(members):
        message = "a key stands twice"
        raise ValueError(message)
    return made


def _integer(text: str) -> int | _OddNumber:
    return int(text) if len(text) <= len(str(LEAST_INTEGER)) else _OddNumber(text)


def _float(text: str) -> float | _OddNumber:
    number = float(text)
    return number if isfinite(number) else _OddNumber(text)


_QUICK: Final = json.JSONDecoder(object_pairs_hook=_unique)
_SLOW: Final = json.JSONDecoder(
    object_pairs_hook=_Members, parse_int=_integer, parse_float=_float, parse_constant=_OddNumber
)
_WRITER: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, separators=(",", ":"))
