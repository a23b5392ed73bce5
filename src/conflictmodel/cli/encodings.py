"""From bytes to text: UTF-8, or UTF-16 where a byte order mark says so; all else is refused with its reason."""

import codecs
from typing import Final

from conflictmodel._signatures import what_begins_with
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NUL: Final = "\0"


def text_of(octets: bytes, location: Location) -> str | Notice:
    r"""Give the text of some bytes without their byte order mark, or say why they are no text.

    >>> text_of("Übergriffe".encode(), Location(file="a.txt"))
    'Übergriffe'
    >>> print(text_of(b"Na\xefve", Location(file="a.txt")))
    error read.wrong-encoding: expected UTF-8, found byte 0xef at offset 2 (a.txt)
    """
    if what := what_begins_with(octets):
        return error_notice("read.binary", f"expected plain text, found {what}", location)
    encoding = "utf-16" if octets.startswith(_UTF_16) else "utf-8"
    # The mark is cut off by hand: the offsets in an error then have to count it again, but other marks stay text.
    marked = len(codecs.BOM_UTF8) if octets.startswith(codecs.BOM_UTF8) else 0
    try:
        text = octets[marked:].decode(encoding)
    except UnicodeDecodeError as error:
        at = marked + error.start
        named = encoding.upper() if encoding == "utf-8" else "UTF-16, as the byte order mark says"
        return error_notice("read.wrong-encoding", f"expected {named}, found {_found(octets, at)}", location)
    if _NUL in text:
        at = text.index(_NUL)
        return error_notice("read.binary", f"expected plain text, found a NUL as character {at}", location)
    if not text.strip():
        return error_notice(
            "read.empty", "expected words, found " + ("white space only" if text else "nothing"), location
        )
    return text


def error_notice(code: str, message: str, location: Location) -> Notice:
    """Say that something could not be read at all."""
    return Notice(code=code, severity=Severity.ERROR, message=message, location=location)


def warning_notice(code: str, message: str, location: Location) -> Notice:
    """Say that something was read with a reservation."""
    return Notice(code=code, severity=Severity.WARNING, message=message, location=location)


def _found(octets: bytes, at: int) -> str:
    line = octets.count(b"\n", 0, at) + 1
    return f"byte 0x{octets[at]:02x} at offset {at}" + (f" (line {line})" if line > 1 else "")
