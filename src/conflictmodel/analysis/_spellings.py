"""Spellings: a name as it may stand in texts and addresses, as patterns that find it however it is typed."""

import re
import unicodedata
from functools import cache
from typing import Final
from urllib.parse import quote

# What parts the words of a name, also in an address or over a line break.
PARTING: Final = r"(?:%20|&nbsp;|[\s_.+\u2010-\u2015-])"
_BETWEEN: Final = f"{PARTING}{{0,3}}"  # nothing at all, as in a hashtag
_UNWRITTEN: Final = r"[\u00ad\u0640\u200b-\u200f\u2060\ufeff\u0610-\u061a\u064b-\u065f\u0670]{0,3}"
_ACCENTS: Final = r"[\u0300-\u036f]{0,3}"
_APOSTROPHES: Final = "'’‘ʼ`´"
# Arabic letters that are typed one for another.
_ARABIC: Final = ("اأإآٱ", "يىیې", "كک", "هةہە")
_ACCENTED: Final = (range(0x00C0, 0x0250), range(0x1E00, 0x1F00))


def spellings_of(name: str) -> tuple[str, ...]:
    """Give patterns of a name: typed plainly or with other marks, percent-encoded, and turned round by a comma.

    Accents and vowel points may be there or not; between its words may stand what stands there in addresses.

    >>> bool(re.search(spellings_of("José García")[0], "example.org/jose-garcia-freed", re.IGNORECASE))
    True
    """
    words = unicodedata.normalize("NFC", name).split()
    typed = [_typed(word) for word in words]
    encoded = _BETWEEN.join(re.escape(quote(word)) for word in words)
    forms = [_BETWEEN.join(typed)]
    if quote(name) != name:
        forms.append(encoded)
    if len(words) > 1:
        forms.append(typed[-1] + r",\s{0,3}" + _BETWEEN.join(typed[:-1]))
    return tuple(forms)


def _typed(word: str) -> str:
    return _UNWRITTEN.join(map(_letter, word))


@cache
def _letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    for group in _ARABIC:
        if letter in group:
            return f"[{group}]"
    apart = unicodedata.normalize("NFD", letter)
    base = apart[0]
    if base.isascii() and base.isalpha():
        return f"[{base}{''.join(_with_accents().get(base.lower(), ()))}]{_ACCENTS}"
    return re.escape(letter) if apart == letter else f"(?:{re.escape(letter)}|{re.escape(apart)})"


@cache
def _with_accents() -> dict[str, tuple[str, ...]]:
    """Give the letters of one character that are a plain one with accents, by the plain one."""
    found: dict[str, list[str]] = {}
    for code in (code for block in _ACCENTED for code in block):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            found.setdefault(base.lower(), []).append(chr(code))
    return {base: tuple(letters) for base, letters in found.items()}
