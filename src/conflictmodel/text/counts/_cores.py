"""Cores of numbers: what a number says before its bounds are read: a cardinal, a range, a vague word, none."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from conflictmodel._tables import cells_of
from conflictmodel.text._page import Token
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of
from conflictmodel.text.counts._figures import Figure, figure_at, number_words
from conflictmodel.values.counts import VagueNumber

_REMEMBERED: Final = 4096  # words
_ARTICLES: Final = frozenset({"a", "an", "another"})
_COMPARATIVES: Final = frozenset({("more",), ("fewer",), ("less",)})
_NOT_ONE: Final = (("not", "a", "single"), ("not", "one"))
_YEAR_DIGITS: Final = 4


class Core(NamedTuple):
    """What a number says by itself, where its words end, and the rule that read it (none: no count)."""

    low: int | None
    high: int | None
    end: int
    rule: str
    vague: VagueNumber | None = None
    doubtful: bool = False


@lru_cache(maxsize=_REMEMBERED)
def may_begin(word: str) -> bool:
    """Say whether a number may begin with a word."""
    return word[0].isdigit() or word in _starts() or ("-" in word and word.partition("-")[0] in number_words())


@cache
def _starts() -> frozenset[str]:
    """Give the words with which a number may begin."""
    return frozenset(
        {
            *number_words(),
            *_vague_phrases().lengths,
            *_ARTICLES,
            *words_of("counts.none"),
            *words_of("counts.opens_share"),
        }
    )


def core_at(tokens: Sequence[Token], words: Sequence[str], at: int, stop: int) -> Core | None:
    """Read the number that begins at a token; a core without a rule is none, and what it covers is read no more."""
    return _vague_at(words, at, stop) or _none_at(words, at, stop) or _counted_at(tokens, words, at, stop)


def _vague_at(words: Sequence[str], at: int, stop: int) -> Core | None:
    match = _vague_phrases().longest_at(words, at, stop)
    if match is None or _is_compared(words, match[1], stop):
        return None
    (vague, doubtful), end = match
    if words[end - 1] == "of":
        end -= 1
    if vague is VagueNumber.A_COUPLE:  # two, or hardly more: a number was said
        return Core(2, 2, end, "counts.vague", vague, doubtful=doubtful)
    return Core(None, None, end, "counts.vague", vague, doubtful=doubtful)


def _is_compared(words: Sequence[str], end: int, stop: int) -> bool:
    """Say whether a vague word goes on as in “as many as” and “many more than”."""
    following = tuple(words[end : min(end + 2, stop)])
    return following[:1] == ("as",) or (following[:1] in _COMPARATIVES and following[1:] == ("than",))


def _none_at(words: Sequence[str], at: int, stop: int) -> Core | None:
    word = words[at]
    if word not in words_of("counts.none"):
        return None
    end = at + 1
    if word == "not":
        return next(
            (
                Core(0, 0, at + len(each), "counts.none", doubtful=True)
                for each in _NOT_ONE
                if tuple(words[at : at + len(each)]) == each
            ),
            None,
        )
    if word == "no" and end < stop and words[end] in ("fewer", "less", "more", "greater"):
        return None
    if word == "no" and end < stop and words[end] == "one":
        end += 1
    if word == "without":
        end += sum(
            1 for each in words[end : min(end + 2, stop)] if each in ("any", "causing", "inflicting", "suffering")
        )
    return Core(0, 0, end, "counts.none", doubtful=True)


def _counted_at(tokens: Sequence[Token], words: Sequence[str], at: int, stop: int) -> Core | None:
    if words[at] == "both":
        return Core(2, 2, at + 1, "counts.both", doubtful=True)
    figure = figure_at(tokens, words, at, stop)
    if figure is None:
        return Core(1, 1, at + 1, "counts.article", doubtful=True) if words[at] in _ARTICLES else None
    if figure.value is None:
        return Core(None, None, figure.end, "")
    rule = "counts.words" if figure.in_words else "counts.digits"
    if at and words[at - 1] == "between" and words[figure.end : figure.end + 1] != ["and"]:
        figure = _first_of_two(tokens, words, at, figure)
    return _range_at(tokens, words, (at, stop), figure) or Core(figure.value, figure.value, figure.end, rule)


def _first_of_two(tokens: Sequence[Token], words: Sequence[str], at: int, figure: Figure) -> Figure:
    """Part what “between one hundred and two hundred” runs together: the first number ends before an “and”."""
    for joint in range(at + 1, figure.end):
        if words[joint] == "and":
            return figure_at(tokens, words, at, joint) or figure
    return figure


def _range_at(tokens: Sequence[Token], words: Sequence[str], where: tuple[int, int], left: Figure) -> Core | None:
    """Read “20 to 30”, “between 20 and 30”, “20-30”, “five or six”; an empty core for what looks like one only."""
    at, stop = where
    joint = words[left.end] if left.end + 1 < stop else ""
    before = words[at - 1] if at else ""
    if joint == "and" and before != "between":
        return None
    tight = joint == "-" and _touches(tokens, left.end) and _touches(tokens, left.end + 1)
    if joint not in words_of("counts.range_joint") or (joint == "-" and not tight):
        return None
    if _is_year(words[at]) and before in words_of("counts.year_before") and not _is_year(words[left.end + 1]):
        return None  # from 300 in 2022 to 450
    right = figure_at(tokens, words, left.end + 1, stop) if words[left.end + 1] not in _ARTICLES else None
    if right is None or right.value is None or left.value is None:
        return None
    if joint == "to" and any(word in words_of("counts.change") for word in words[max(0, at - 4) : at]):
        return None
    scaled = left.value * right.scale  # “five to seven hundred”, but “fifty to one hundred”
    low = scaled if left.scale == 1 and left.value < right.scale and scaled < right.value else left.value
    if joint == "or":
        return Core(low, right.value, right.end, "counts.range") if low < right.value <= 2 * low + 5 else None
    if low >= right.value:
        return Core(None, None, right.end, "")
    if _is_year(words[at]) and (_is_year(words[right.end - 1]) or joint in "-–"):
        return Core(None, None, right.end, "")
    return Core(low, right.value, right.end, "counts.range")


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdecimal() and word[:2] in ("18", "19", "20")


def _touches(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end


@cache
def _vague_phrases() -> PhraseTable[tuple[VagueNumber, bool]]:
    """Give the vague words, each with whether it says too little to be a count by itself."""
    rows = cells_of("text/en/count_vague.tsv")
    return phrase_table(
        {tuple(phrase.split(" ")): (VagueNumber.of(vague), bool(needs)) for phrase, vague, needs, _ in rows}
    )
