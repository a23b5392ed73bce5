"""Words of languages whose texts the library does not read; see `words.tsv`, which says whence they are."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from conflictmodel._tables import rows_of
from conflictmodel.exchange.drafts._folding import FoldedText
from conflictmodel.exchange.drafts._runs import Run

TABLE: Final = "exchange/drafts/words.tsv"
_BEHIND: Final = 24  # characters
_PREFIXES: Final = "[وفبلك]{0,2}(?:ال)?"  # Arabic: and, so, in, for, as; the
_FIGURES: Final = re.compile(
    "[0-9]{1,18}(?:[.,' ][0-9]{1,3}){0,5}[千万亿]{0,2}|[零〇一二两兩三四五六七八九十百千万亿]{1,16}"
)
_CLAUSE_END: Final = re.compile("[,.;:!?،؛。，！？；：]")
_NEXT_WORD: Final = re.compile(r"[\s\-]{0,3}([^\W\d]{1,40}(?:'\w{1,40})?)")
_LAST_WORD: Final = re.compile(r"([^\W\d]{1,40})\s{0,3}$")
_NUMBERED: Final = re.compile(r"[№#]\s?$")
_COUNTED: Final = 3  # characters of a script without spaces within which a number's people stand


def is_foreign(words: str) -> bool:
    """Say whether words have a letter or digit of a script in which the library reads nothing."""
    return any(
        not each.isascii() and ((each.isalpha() and "LATIN" not in unicodedata.name(each, "")) or each.isdigit())
        for each in words
    )


def values_in(sort: str, words: str) -> list[str]:
    """Give the values of all words of a sort in others, which are folded, in their order."""
    found = [(match.start(), value) for pattern, value in _patterns(sort) for match in pattern.finditer(words)]
    return [value for _, value in sorted(found)]


def counts_people_in(text: str, run: Run) -> bool:
    """Say whether the number in a run counts people, by the words beside it: “12 людей”, “١٢ شخصا”, “12人”, “၁၂ ဦး”."""
    words = FoldedText(text[slice(*run)]).folded
    number = _FIGURES.search(words)
    if number is None:
        return False
    clause = _CLAUSE_END.split(FoldedText(text[run.end : run.end + _BEHIND]).folded)[0]
    behind = words[number.end() :] + clause
    before = FoldedText(text[max(run.start - _BEHIND, 0) : run.start]).folded + words[: number.start()]
    following, last = _NEXT_WORD.match(behind), _LAST_WORD.search(before)
    following_word = "" if following is None else following[1]
    if _NUMBERED.search(before) or values_in("unit", following_word) or values_in("month", behind[: _BEHIND // 2]):
        return False
    told = (following_word, words, "" if last is None else last[1])
    return any(values_in(sort, each) for sort in ("people", "outcome") for each in told) or bool(
        values_in("classifier", behind[:_COUNTED])
    )


@cache
def _patterns(sort: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(_of_rows(sort))


def _of_rows(sort: str) -> Iterator[tuple[re.Pattern[str], str]]:
    for row in rows_of(TABLE):
        if row["sort"] == sort:
            spellings = "|".join(re.escape(FoldedText(each).folded) for each in row["words"].split("|"))
            begin = "" if row["match"] == "part" else r"(?<!\w)" + (_PREFIXES if row["language"] == "ar" else "")
            end = r"(?!\w)" if row["match"] == "word" else ""
            yield re.compile(f"{begin}(?:{spellings}){end}"), row["value"]
