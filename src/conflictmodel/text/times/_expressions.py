"""The grammar of times: a text as a row of word classes, and the expressions that its rules find in the row."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from conflictmodel._tables import cells_of
from conflictmodel.locations import Span

_TOKEN: Final = re.compile(
    r"\s++"
    r"|(?=[ABPabp]\.)(?:[ap]\.m\b\.?|[AP]\.M\b\.?|B\.C\b\.?(?:E\b\.?)?)"
    r"|[^\W\d_]++(?:'clock\b)?+(?![\d_])"
    r"|(?=\d)(?:\d{4}-[01]\d-[0-3]\d\b"  # 2024-04-30
    r"|\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d\b|\d{1,2}/\d{1,2}/\d\d\b|(?:19|20)\d\d/[01]\d/[0-3]\d\b"  # 30/04/2024
    r"|[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\b|(?=[apAP]\.?[mM]\b))"  # 21:30
    r"|\d{1,3}0s\b|\d{1,2}(?:st|nd|rd|th)\b|[1-9]/[2-9]\b"  # 1990s, 3rd, 1/2
    r"|\d{1,9}(?:[.,]\d{1,9}){0,4}+(?:\b|(?=[apAP]\.?[mM]\b)))"
    r"|\w++|'(?:s\b|\d0s\b)?+|."
).finditer
_SHAPES: Final = (
    ("iso", re.compile(r"\d{4}-\d\d-\d\d")),
    ("slash", re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d\d?/\d\d?/\d\d")),
    ("clock", re.compile(r"\d\d?:\d\d(?::\d\d)?|0\d[0-5]\d")),
    ("decade", re.compile(r"(?:[1-9]|1\d|20|')?\d0s")),
    ("nth", re.compile(r"\d\d?(?:st|nd|rd|th)")),
    ("frac", re.compile(r"\d/\d")),
    ("day", re.compile(r"[12]\d|3[01]|0?[1-9]")),
    ("year", re.compile(r"1\d{3}|20\d\d")),
    ("num", re.compile(r"\d[\d.,]*+")),
)
_KINDS: Final = (*(kind for kind, _ in _SHAPES), "sep", "other")
_LONGEST_WORD: Final = 16
_MOST_BEFORE_TRIGGER: Final = 7


class Lexicon(NamedTuple):
    """The words of times: what each stands for, and whether only with a capital letter; the letter of each class."""

    words: dict[str, tuple[str, str]]
    letters: dict[str, str]


class Row(NamedTuple):
    """A stretch of text as a row of tokens: a letter for the class of each, its place and its value."""

    letters: str
    starts: list[int]
    ends: list[int]
    values: list[str]


class Expression(NamedTuple):
    """Words that a rule of the grammar knows: tokens `first` to `last` (exclusive) of a row, by class."""

    rule: str
    row: Row
    first: int
    last: int
    names: dict[str, str]

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.row.starts[self.first]

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.row.ends[self.last - 1]

    def every(self, kind: str) -> list[str]:
        """Give the values of its tokens of one class."""
        letter = self.names[kind]
        return [self.row.values[at] for at in range(self.first, self.last) if self.row.letters[at] == letter]

    def one(self, *kinds: str) -> str | None:
        """Give the value of its first token of the first of these classes that it has."""
        for kind in kinds:
            letter = self.names[kind]
            at = self.row.letters.find(letter, self.first, self.last)
            if at >= 0:
                return self.row.values[at]
        return None


def expressions_in(view: str, span: Span) -> Iterator[Expression]:
    """Find the expressions of a stretch of text, left to right, none inside another."""
    row = _row(view, span)
    rules, pattern = _grammar()
    names = lexicon().letters
    stop = names["dot"]
    for match in pattern.finditer(row.letters):
        first, last = match.span()
        while last > first + 1 and row.letters[last - 1] in (stop, names["comma"]):
            last -= 1
        yield Expression(rules[match.lastindex or 0], row, first, last, names)


def _row(view: str, span: Span) -> Row:
    tokens = [match.group() for match in _TOKEN(view, span.start, span.end)]
    words = lexicon().words
    known = [words[token] for token in tokens]
    starts = list(accumulate(map(len, tokens), initial=span.start))
    kept = [at for at, (letter, _) in enumerate(known) if letter]
    return Row(
        letters="".join([known[at][0] for at in kept]),
        starts=[starts[at] for at in kept],
        ends=[starts[at + 1] for at in kept],
        values=[known[at][1] for at in kept],
    )


class _Words(dict[str, tuple[str, str]]):
    """The classes and values of words as printed; of any other token too, which is not remembered."""

    def __init__(self, letters: dict[str, str]) -> None:
        super().__init__()
        self._letters = letters
        self._other = (letters["other"], "")

    def __missing__(self, token: str) -> tuple[str, str]:
        first = token[0]
        if first.isalpha() or first == "_":
            is_shouted = len(token) <= _LONGEST_WORD and token[1:2].isupper()
            return self.get(token.lower(), self._other) if is_shouted else self._other
        if first.isspace():
            return "", ""
        if first.isdigit() or (first == "'" and token[1:2].isdigit()):
            if token.isascii() and len(token) <= _LONGEST_WORD:
                for kind, shape in _SHAPES:
                    if shape.fullmatch(token):
                        return self._letters[kind], token
            return self._other
        return self._letters["sep"], token


@cache
def lexicon() -> Lexicon:
    """Read the words of times, on first use."""
    names = {kind: _letter(at) for at, kind in enumerate(_KINDS)}
    words = _Words(names)
    words[" "] = ("", "")  # half of all tokens
    for kind, value, forms, _ in cells_of("text/en/time_words.tsv"):
        letter = names.setdefault(kind, _letter(len(names)))
        for form in forms.split():
            for printed in {form, form.capitalize(), form.upper()}:
                words[printed] = (letter, value)
    return Lexicon(words, names)


def _letter(at: int) -> str:
    return chr(ord("À") + at)


@cache
def _grammar() -> tuple[dict[int, str], re.Pattern[str]]:
    macros: dict[str, str] = {}
    rules: dict[int, str] = {}
    branches: list[str] = []
    for kind, name, pattern, _ in cells_of("text/en/time_grammar.tsv"):
        written = _compiled(pattern, macros)
        if kind == "macro":
            macros[name] = f"(?:{written})"
        else:
            branches.append(f"({written})")
            rules[len(branches)] = f"times.{name}"
    # No expression holds any other word, and each holds a trigger: most places are passed over at a glance.
    other = lexicon().letters["other"]
    guard = f"(?=[^{other}]{{0,{_MOST_BEFORE_TRIGGER}}}{macros['TRIGGER']})"
    return rules, re.compile(f"{guard}(?:{'|'.join(branches)})")


def _compiled(pattern: str, macros: dict[str, str]) -> str:
    letters = lexicon().letters

    def spelled(match: re.Match[str]) -> str:
        word = match.group()
        return macros[word] if word.isupper() else letters[word]

    grouped = re.sub(r"\((?!\?)", "(?:", pattern)
    return re.sub(r"[a-z]+|[A-Z]+", spelled, grouped).replace(" ", "")
