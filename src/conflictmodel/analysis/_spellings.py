"""Spellings: a name as it may stand in texts and addresses, as patterns that find it however it is typed."""

import re
import unicodedata
from functools import cache
from typing import Final

from conflictmodel.text.gazetteers import is_article

# What parts the words of a name, also in an address or over a line break.
PARTING: Final = r"[\s_.+\u2010-\u2015-]"
_BETWEEN: Final = f"{PARTING}{{0,3}}"  # nothing at all, as in a hashtag
_ARTICLE: Final = rf"(?:(?:[aeiu]l|[ae](?:[dst]h?|[nrz])|ال|لل){_BETWEEN})?"
_NO_LETTER: Final = r"(?<![^\W_])"
_NO_LETTER_FOLLOWS: Final = r"(?![^\W_])"
_UNWRITTEN: Final = r"[\u00ad\u0640\u200b-\u200f\u2060\ufeff\u0610-\u061a\u064b-\u065f\u0670]{0,3}"
_ACCENTS: Final = r"[\u0300-\u036f]{0,3}"
_APOSTROPHES: Final = "'’‘ʼ`´"
# Arabic letters that are typed one for another.
_ARABIC: Final = ("اأإآٱ", "يىیې", "كک", "هةہە")
_ACCENTED: Final = (range(0x00C0, 0x0250), range(0x1E00, 0x1F00))
_PARTED: Final = re.compile(r"[\s\u2010-\u2015-]+")


def spellings_of(name: str) -> tuple[str, ...]:
    """Give patterns of a name: typed plainly or with other marks, and turned round, with a comma or without.

    Accents, vowel points and articles may be there or not; between its words may stand what stands there in addresses.

    >>> bool(re.search(spellings_of("José García")[0], "example.org/jose-garcia-freed", re.IGNORECASE))
    True
    """
    words = [word for word in _PARTED.split(unicodedata.normalize("NFC", name)) if word]
    inner = (word for word in words[1:-1] if not is_article(word.lower()))
    typed = [_typed(word) for word in (words[0], *inner, *words[1:][-1:])]
    between = _BETWEEN + _ARTICLE
    if len(typed) == 1:
        return tuple(typed)
    turned = rf"{_NO_LETTER}{typed[-1]}(?:,\s{{0,3}}|{_BETWEEN}){between.join(typed[:-1])}{_NO_LETTER_FOLLOWS}"
    return between.join(typed), turned


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
