"""The grammar of times: a text as a row of word classes, and the expressions that its rules find in the row."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from conflictmodel._tables import cells_of
from conflictmodel.locations import Span

_TOKEN: Final = re.compile(
    r"\s++"
    r"|(?=[ABPabp]\.)(?:[ap]\.m\b\.?|[AP]\.M\b\.?|B\.C\b\.?(?:E\b\.?)?)"
    r"|[^\W\d_]++(?:'clock\b)?+(?![\d_])"
    r"|(?=\d)(?:\d{4}-[01]\d-[0-3]\d\b"  # 2024-04-30
    r"|\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)(?:19|20)\d\d\b"  # 30/04/2024
    r"|\d{1,2}/\d{1,2}/\d\d\b|(?:19|20)\d\d/[01]\d/[0-3]\d\b"
    r"|[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\b|(?=[apAP]\.?[mM]\b))"  # 21:30
    r"|\d{1,3}0s\b|\d{1,2}(?:st|nd|rd|th)\b|[1-9]/[2-9]\b"  # 1990s, 3rd, 1/2
    r"|\d{1,9}(?:[.,]\d{1,9}){0,4}+(?:\b|(?=[apAP]\.?[mM]\b)))"
    r"|\w++|'(?:s\b|\d0s\b)?+|."
).findall
_SHAPES: Final = (
    ("iso", re.compile(r"\d{4}-\d\d-\d\d")),
    ("slash", re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d\d?/\d\d?/\d\d")),
    ("clock", re.compile(r"\d\d?:\d\d(?::\d\d)?|0\d[0-5]\d|0\d\.[0-5]\d")),
    ("decade", re.compile(r"(?:[1-9]|1\d|20|')?\d0s")),
    ("nth", re.compile(r"\d\d?(?:st|nd|rd|th)")),
    ("frac", re.compile(r"\d/\d")),
    ("day", re.compile(r"[12]\d|3[01]|0?[1-9]")),
    ("year", re.compile(r"1\d{3}|20\d\d")),
    ("num", re.compile(r"\d[\d.,]*+")),
)
_KINDS: Final = (*(kind for kind, _ in _SHAPES), "sep", "other")
_LONGEST_WORD: Final = 16
_REMEMBERED: Final = 4096  # tokens
_MOST_BEFORE_TRIGGER: Final = 7


class Lexicon(NamedTuple):
    """The words of times as printed, each with the letter of its class and its value; the letter of each class."""

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

    @property
    def part(self) -> str | None:
        """The part that is singled out: early, mid, late."""
        if self.one("share") is not None and self.one("latter") is not None:
            return "late"
        return self.one("part", "small", "edge")

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
    tokens = _TOKEN(view, span.start, span.end)
    known = list(map(_known, tokens))
    letters = "".join([letter for letter, _ in known])
    found = [
        (rule, run.start() + first, run.start() + last)
        for run in _runs()(letters)
        for rule, first, last in _found_in(run[0])
    ]
    if found:
        row = _row(tokens, known, letters, span.start)
        names = lexicon().letters
        for rule, first, last in found:
            yield Expression(rule, row, first, last, names)


@lru_cache(maxsize=_REMEMBERED)
def _found_in(run: str) -> tuple[tuple[str, int, int], ...]:
    """Give the rules that hold in a run of letters, and where; the same few runs come again and again."""
    rules, pattern = _grammar()
    names = lexicon().letters
    marks = names["dot"] + names["comma"]
    found = []
    for match in pattern.finditer(run):
        first = match.start()
        found.append((rules[match.lastindex or 0], first, first + max(len(match[0].rstrip(marks)), 1)))
    return tuple(found)


@cache
def _runs() -> Callable[[str], Iterator[re.Match[str]]]:
    """Give what cuts letters into the runs without another word, which no expression holds; one may stop a run."""
    other = lexicon().letters["other"]
    return re.compile(f"[^{other}]++{other}?").finditer


def _row(tokens: Sequence[str], known: Sequence[tuple[str, str]], letters: str, start: int) -> Row:
    starts = list(accumulate(map(len, tokens), initial=start))
    kept = [at for at, (letter, _) in enumerate(known) if letter]
    return Row(
        letters=letters,
        starts=[starts[at] for at in kept],
        ends=[starts[at + 1] for at in kept],
        values=[known[at][1] for at in kept],
    )


@lru_cache(maxsize=_REMEMBERED)
def _known(token: str) -> tuple[str, str]:
    """Give the letter of a token's class and its value; no letter to spaces."""
    words, letters = lexicon()
    if token in words:
        return words[token]
    first = token[0]
    if first.isspace():
        return "", ""
    if first.isalpha() or first == "_":
        is_shouted = len(token) <= _LONGEST_WORD and token[1:2].isupper()
        return words.get(token.lower() if is_shouted else "", (letters["other"], ""))
    if first.isdigit() or (first == "'" and token[1:2].isdigit()):
        return letters[_shape(token)], token
    return letters["sep"], token


def _shape(token: str) -> str:
    if not token.isascii() or len(token) > _LONGEST_WORD:
        return "other"
    return next((kind for kind, shape in _SHAPES if shape.fullmatch(token)), "other")


@cache
def lexicon() -> Lexicon:
    """Read the words of times, on first use."""
    names = {kind: _letter(at) for at, kind in enumerate(_KINDS)}
    words: dict[str, tuple[str, str]] = {}
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
    # Each expression holds a trigger: most places are passed over at a glance.
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
