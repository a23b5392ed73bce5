"""Figures: the value of one cardinal, in digits or words, and how many tokens say it."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final, NamedTuple

from conflictmodel._tables import cells_of
from conflictmodel.text._page import Token
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of

_GROUPED: Final = re.compile(r"\d{1,3}+(?:,\d{3})++|\d{1,2}+(?:,\d{2}(?=,))++,\d{3}|\d{1,3}+(?:\.\d{3})++")
_PLAIN: Final = re.compile(r"\d{1,15}+")
_DECIMAL: Final = re.compile(r"\d{1,9}+[.,]\d{1,6}+")
_THREE: Final = re.compile(r"\d{3}")
_MOST_WORDS: Final = 16
_REMEMBERED: Final = 1024  # spellings
_MOST_VALUE: Final = 10**15
_HALVED: Final = frozenset({"unit", "teen", "ten", "scale", "group"})
_HALF: Final = Fraction(1, 2)


class Figure(NamedTuple):
    """A cardinal: its value (None: a number, but no whole one), the token after it, and how it is written."""

    value: int | None
    end: int
    in_words: bool
    scale: int = 1  # of its last words: in “two to three million” the scale is meant for both numbers


class _Spoken(NamedTuple):
    value: int | Fraction
    used: int
    scale: int = 1


def figure_at(tokens: Sequence[Token], words: Sequence[str], at: int, stop: int) -> Figure | None:
    """Read the cardinal that begins at a token, before `stop`; None if none does.

    Signs of grouping may be commas, full stops or single spaces; “1,5 million” has a decimal comma.
    """
    if words[at][0].isdigit():
        return _in_digits(tokens, words, at, stop)
    if words[at].partition("-")[0] not in number_words() and words[at] not in words_of("counts.opens_figure"):
        return None
    said, ends = _spelt(words, at, stop)
    spoken = _spoken(said)
    while spoken is not None and ends[spoken.used - 1] is None:
        # The number ends inside a hyphenated word: what stands before that word is the number.
        spoken = _spoken(said[: spoken.used - 1])
    if spoken is None:
        return None
    end = ends[spoken.used - 1]
    return Figure(_whole(spoken.value), end, in_words=True, scale=spoken.scale) if end is not None else None


@cache
def number_words() -> dict[str, tuple[int, str]]:
    """Give the value and the role of each number word."""
    return {word: (int(value), role) for word, value, role, _ in cells_of("text/en/count_numbers.tsv")}


@cache
def bounds(side: str) -> PhraseTable[str]:
    """Give the phrases that bound or soften a number before or after it, and how."""
    rows = cells_of("text/en/count_bounds.tsv")
    return phrase_table({tuple(phrase.split(" ")): kind for phrase, where, kind, _ in rows if where == side})


def _whole(value: int | Fraction) -> int | None:
    return int(value) if value.denominator == 1 and value <= _MOST_VALUE else None


def _in_digits(tokens: Sequence[Token], words: Sequence[str], at: int, stop: int) -> Figure | None:
    word = words[at]
    end = at + 1
    scale = _scale_after(tokens, words, end, stop)
    if _DECIMAL.fullmatch(word) and (scale or not _GROUPED.fullmatch(word)) and not _is_thousands(word):
        value: int | Fraction = Fraction(word.replace(",", "."))
    elif _GROUPED.fullmatch(word) and len(word) < _MOST_WORDS:
        value = int(word.replace(",", "").replace(".", ""))
    elif _PLAIN.fullmatch(word):
        if word.startswith("0") and len(word) > 1:
            return Figure(None, end, in_words=False)
        digits, end = _spaced(tokens, word, at, stop)
        value = int(digits)
        scale = _scale_after(tokens, words, end, stop)
    else:
        return Figure(None, end, in_words=False)
    scales = 1
    for _ in range(2):  # 5 hundred thousand
        if scale is None:
            break
        scales *= scale
        end += 1
        scale = _scale_after(tokens, words, end, stop)
    return Figure(_whole(value * scales), end, in_words=False, scale=scales)


def _is_thousands(word: str) -> bool:
    return "," in word and len(word.partition(",")[2]) == 3  # noqa: PLR2004 (2,500 is never two and a half)


def _spaced(tokens: Sequence[Token], word: str, at: int, stop: int) -> tuple[str, int]:
    """Join the groups of “2 500 000”, which single spaces keep apart."""
    digits, end = word, at + 1
    if len(word) > 3 or (at and tokens[at - 1].lower in words_of("counts.month")):  # noqa: PLR2004 (a group)
        return digits, end
    while (
        end < min(stop, at + 4) and tokens[end].start == tokens[end - 1].end + 1 and _THREE.fullmatch(tokens[end].text)
    ):
        digits += tokens[end].text
        end += 1
    return digits, end


def _scale_after(tokens: Sequence[Token], words: Sequence[str], at: int, stop: int) -> int | None:
    if at >= stop or words[at] not in number_words():
        return None
    value, role = number_words()[words[at]]
    if role == "suffix":
        return value if tokens[at].start == tokens[at - 1].end else None
    return value if role in ("scale", "group") else None


def _spelt(words: Sequence[str], at: int, stop: int) -> tuple[tuple[str, ...], list[int | None]]:
    """Take hyphenated number words apart; each part knows which token ends with it, if one does."""
    said: list[str] = []
    ends: list[int | None] = []
    for index in range(at, min(stop, at + _MOST_WORDS)):
        parts = words[index].split("-")
        if len(parts) > 1 and parts[-1] in words_of("counts.tail"):
            parts.pop()
        if not all(part in number_words() or part in words_of("counts.inside_figure") for part in parts):
            break
        said += parts
        ends += [None] * (len(parts) - 1) + [index + 1]
    return tuple(said), ends


@lru_cache(maxsize=_REMEMBERED)
def _spoken(said: tuple[str, ...]) -> _Spoken | None:
    """Read number words from their beginning, as far as they make one number."""
    opening = _opening(said)
    if opening is not None:
        return opening
    reader = _Spelling(said)
    while reader.takes_next():
        pass
    return reader.result()


def _opening(said: Sequence[str]) -> _Spoken | None:
    """Read “half a million”, “a half-dozen”, “a quarter of a million”."""
    words = [word for word in said[:5] if word not in ("a", "an", "of")][:2]
    share = {"half": _HALF, "quarter": _HALF / 2}.get(words[0]) if len(words) == 2 else None  # noqa: PLR2004 (words of a hundred)
    if share is None:
        return None
    value, role = number_words().get(words[1], (0, ""))
    if role not in ("scale", "group"):
        return None
    return _Spoken(share * value, said.index(words[1]) + 1)


class _Spelling:
    """A reader of number words: what has been added up, and what may come next."""

    def __init__(self, said: Sequence[str]) -> None:
        self._said = said
        self._at = 0
        self._total: int | Fraction = 0
        self._group: int | Fraction = 0
        self._role = ""
        self._scale = 1  # of the last words, “hundred thousand” together
        self._least = 10**18  # the smallest scale taken so far

    def takes_next(self) -> bool:
        """Take the next word, if the number can go on with it."""
        word = self._word(0)
        if word in ("a", "an"):
            return self._at == 0 and self._takes_article()
        if word == "and":
            return self._takes_joint()
        value, role = number_words().get(word, (0, ""))
        take: Callable[[int], bool] | None = {
            "zero": self._takes_small, "unit": self._takes_small, "teen": self._takes_small, "ten": self._takes_small,
            "scale": self._takes_scale, "group": self._takes_group,
        }.get(role)  # fmt: skip
        if take is None or self._role in ("zero", "group") or not take(value):
            return False
        if role == "scale":
            self._scale = value * (self._scale if self._role == "scale" else 1)
        self._role = role
        self._at += 1
        return True

    def result(self) -> _Spoken | None:
        """Give the number, if there was one."""
        if not self._role or self._role == "article":
            return None
        return _Spoken(self._total + self._group, self._at, self._scale if self._role == "scale" else 1)

    def _word(self, ahead: int) -> str:
        index = self._at + ahead
        return self._said[index] if index < len(self._said) else ""

    def _role_of(self, ahead: int) -> str:
        return number_words().get(self._word(ahead), (0, ""))[1]

    def _takes_article(self) -> bool:
        if self._role_of(1) not in ("scale", "group"):
            return False
        self._group = 1
        self._role = "article"
        self._at += 1
        return True

    def _takes_joint(self) -> bool:
        if self._word(1) in ("a", "an") and self._word(2) == "half" and self._role in _HALVED:
            if self._role == "group":
                self._group += Fraction(number_words()[self._word(-1)][0], 2)
            elif self._role == "scale" and not self._group:
                self._total += Fraction(self._least, 2)
            else:
                self._group += _HALF
            self._at += 3
            return True
        if self._role != "scale" or self._role_of(1) not in ("unit", "teen", "ten"):
            return False
        self._at += 1
        return True

    def _takes_small(self, value: int) -> bool:
        if self._group.denominator != 1:
            return False
        size = 100 if value >= 10 else 10  # noqa: PLR2004 (a ten fills two places, a unit one)
        if self._role in ("unit", "teen") or (value == 0 and self._at) or self._group % size:
            return False
        self._group += value
        return True

    def _takes_scale(self, value: int) -> bool:
        if value == 100:  # noqa: PLR2004 (words of a hundred)
            if not 0 < self._group < 100:  # noqa: PLR2004 (words of a hundred)
                return False
            self._group *= value
            return True
        if self._group == 0 or value >= self._least:
            return False
        self._total += self._group * value
        self._group = 0
        self._least = value
        return True

    def _takes_group(self, value: int) -> bool:
        if self._total or not 0 < self._group < 100:  # noqa: PLR2004 (words of a hundred)
            return False
        self._group *= value
        return True
