"""A text as its readers see it: folded, so that words copied by hand or by a model are found where they stand."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, final

_QUOTES: Final = dict.fromkeys(map(ord, "“”„‟«»″＂「」『』"), '"') | dict.fromkeys(map(ord, "‘’‚‛‹›′`´ʼʻʹ"), "'")
_DASHES: Final = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
# Arabic letters that are typed one for another, in Arabic, Persian and Kurdish.
_ARABIC: Final = {
    ord(letter): plain
    for plain, letters in {"ا": "أإآٱ", "ي": "ىیې", "ك": "کڪ", "ه": "ةەہھ"}.items()
    for letter in letters
}
_UNWRITTEN: Final = frozenset(
    [0x00AD, 0x0640, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
)  # soft hyphen, tatweel, byte order mark, zero-width and direction marks
_POINTS: Final = frozenset(
    [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE), *range(0x0591, 0x05C8)]
)  # Arabic and Hebrew vowel points
_ACCENTS: Final = range(0x0300, 0x0370)
# Scripts whose words are not parted by spaces.
_UNSPACED: Final = (
    range(0x0E00, 0x1100),  # Thai, Lao, Tibetan, Burmese
    range(0x1780, 0x1800),  # Khmer
    range(0x2E80, 0xA000),  # Chinese and Japanese
    range(0xAA60, 0xAA80),  # Burmese, extended
    range(0x20000, 0x32000),
)
_CLITICS: Final = frozenset("وفبلكس")  # Arabic words of one letter, written with the next: and, so, in, for, as, will
_MOST_CLITICS: Final = 2
_MOST_TRIED: Final = 10_000
_REMEMBERED: Final = 4096


@final
class FoldedText:
    """A folded text that knows which characters of the text each of its own stands for."""

    def __init__(self, text: str) -> None:
        """Fold a text, and note where each folded character comes from."""
        letters: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for start, end, folded in _folded(text):
            if not folded:
                if ends and start == ends[-1]:
                    ends[-1] = end
                continue
            if folded == " " and (not letters or letters[-1] == " "):
                continue
            if folded == "'" and letters and letters[-1] == "'" and ends[-1] == start:
                letters[-1], ends[-1] = '"', end  # '' is a quotation mark
                continue
            letters += folded
            starts += [start] * len(folded)
            ends += [end] * len(folded)
        self.folded: Final = "".join(letters)
        self._starts: Final = starts
        self._ends: Final = ends

    def occurrences(self, words: str) -> Iterator[tuple[int, int]]:
        """Give where words stand in the text, first to last, however they are typed; whole words only."""
        sought = FoldedText(words).folded.strip()
        at = self.folded.find(sought) if sought else -1
        tried = 0
        while at >= 0 and tried < _MOST_TRIED:
            if self._is_whole(at, at + len(sought)):
                yield self._starts[at], self._ends[at + len(sought) - 1]
            at = self.folded.find(sought, at + 1)
            tried += 1

    def _is_whole(self, start: int, end: int) -> bool:
        return not self._joins(end) and (not self._joins(start) or self._follows_clitics(start))

    def _joins(self, at: int) -> bool:
        """Say whether the characters before and at a place are of one word."""
        return 0 < at < len(self.folded) and _is_of_word(self.folded[at - 1]) and _is_of_word(self.folded[at])

    def _follows_clitics(self, start: int) -> bool:
        begin = start
        while begin and start - begin <= _MOST_CLITICS and self.folded[begin - 1] in _CLITICS:
            begin -= 1
        return begin < start and start - begin <= _MOST_CLITICS and not self._joins(begin)


def _folded(text: str) -> Iterator[tuple[int, int, str]]:
    """Fold a text character by character, a letter together with the accents behind it."""
    start, size = 0, len(text)
    while start < size:
        end = start + 1
        while end < size and ord(text[end]) in _ACCENTS:
            end += 1
        yield start, end, _folded_letter(text[start:end])
        start = end


@lru_cache(maxsize=_REMEMBERED)
def _folded_letter(letter: str) -> str:
    letter = unicodedata.normalize("NFC", letter)
    if letter.isspace():
        return " "
    plain = "".join(_without_accents(each) for each in unicodedata.normalize("NFKC", letter))
    return plain.translate(_QUOTES).translate(_DASHES).translate(_ARABIC).casefold()


def _without_accents(character: str) -> str:
    code = ord(character)
    if code in _UNWRITTEN or code in _POINTS:
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    apart = unicodedata.normalize("NFD", character)
    return apart[0] if len(apart) > 1 and apart[0].isascii() else character  # й and ї are letters of their own


def _is_of_word(character: str) -> bool:
    return character.isalnum() and not any(ord(character) in script for script in _UNSPACED)
