"""Casing: capitals for paragraphs printed without any, or with nothing else, as wires and web archives have them.

Names are told by the tables of places and parties, by the office before them, and by the letters in brackets behind
them. Nothing but the case of letters changes, so that offsets stay what they are.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from conflictmodel._tables import cells_of, lines_of, rows_of
from conflictmodel.codebooks.countries import countries
from conflictmodel.locations import Span
from conflictmodel.text._words import classes_of, titles, words_of

_WORD: Final = re.compile(r"[^\W\d_]++(?:['-][^\W\d_]++)*+")
_BRACKETED: Final = re.compile(r"\(\s?\"?([^\W\d_]{2,7}|(?:[^\W\d_]\.){2,5})\"?\s?\)")
_INITIALS: Final = re.compile(r"(?<![\w.])(?:[^\W\d_]\.){2,6}")
_FEWEST: Final = 8  # words that say how a paragraph is printed
_LONGEST_NAME: Final = 4
_SHORTEST: Final = 3
_ENDINGS: Final = ("ed", "ing", "ly", "tion", "tions", "ment", "ments", "ness", "ists")
_DOUBTFUL: Final = frozenset({"may", "march"})


class _Word(NamedTuple):
    start: int
    end: int
    lower: str


def recased(view: str, paragraphs: Sequence[Span], openings: Iterable[int]) -> str:
    """Give the view with capitals as news has them in paragraphs that are all in small letters or all in capitals.

    `openings` are the characters with which sentences of such paragraphs may begin.
    """
    bare = [span for span in paragraphs if _is_uncased(view[span.start : span.end])]
    if not bare:
        return view
    letters = list(view)
    words = [
        _Word(each.start(), each.end(), each[0].lower().removesuffix("'s"))
        for span in bare
        for each in _WORD.finditer(view, span.start, span.end)
    ]
    for span in bare:
        letters[span.start : span.end] = [_changed(each, str.lower) for each in letters[span.start : span.end]]
    lowered = "".join(letters)
    for word in _capitalised(lowered, words):
        letters[word.start] = _changed(letters[word.start], str.upper)
    for start, end in _initials(lowered, bare, words):
        letters[start:end] = [_changed(each, str.upper) for each in letters[start:end]]
    for opening in openings:
        letters[opening] = _changed(letters[opening], str.upper)
    return "".join(letters)


def uncased(view: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """Give the paragraphs whose capitals say nothing."""
    return (span for span in paragraphs if _is_uncased(view[span.start : span.end]))


def _is_uncased(words: str) -> bool:
    return (words.islower() or words.isupper()) and words.count(" ") >= _FEWEST


def _changed(letter: str, change: Callable[[str], str]) -> str:
    other = change(letter)
    return other if len(other) == 1 else letter


def _capitalised(text: str, words: Sequence[_Word]) -> Iterator[_Word]:
    learnt: set[str] = set()
    names = _names()
    index = 0
    while index < len(words):
        found = _name_at(names, words, index)
        if found:
            yield from words[index : index + found]
            index += found
            continue
        given = words[index].lower in _given_names()
        if given or words[index].lower in titles():
            named = [*([words[index]] if given else ()), *_named_behind(text, words, index + 1)]
            if named != [words[index]] or not given:
                yield from named
                learnt.update(each.lower for each in named if len(each.lower) > _SHORTEST)
                index += len(named) + (not given)
                continue
        index += 1
    for word in words:
        if word.lower in learnt or (word.lower in _DOUBTFUL and _is_dated(text, word)):
            yield word


def _is_dated(text: str, word: _Word) -> bool:
    # “19 march”, “may 3”: the month stands beside a number.
    return text[max(word.start - 2, 0) : word.start - 1].isdigit() or text[word.end + 1 : word.end + 2].isdigit()


def _name_at(names: Mapping[str, tuple[tuple[str, ...], ...]], words: Sequence[_Word], index: int) -> int:
    for name in names.get(words[index].lower, ()):
        if tuple([each.lower for each in words[index : index + len(name)]]) == name:
            return len(name)
    return 0


def _named_behind(text: str, words: Sequence[_Word], index: int) -> Iterator[_Word]:
    """Give the words behind an office that no table knows: who holds it."""
    before = words[index - 1]
    for word in words[index : index + _LONGEST_NAME]:
        if text[before.end : word.start].strip(".") != " " or (
            word.lower not in words_of("casing.inside_names")
            and word.lower not in _given_names()
            and is_ordinary(word.lower)
        ):
            return
        yield word
        before = word


def _initials(text: str, paragraphs: Sequence[Span], words: Sequence[_Word]) -> Iterator[tuple[int, int]]:
    learnt = set()
    for span in paragraphs:
        for match in _BRACKETED.finditer(text, span.start, span.end):
            if not is_ordinary(match[1]):
                learnt.add(match[1])
                yield match.span(1)
        for match in _INITIALS.finditer(text, span.start, span.end):
            yield match.span()
    known = _acronyms()
    yield from ((word.start, word.end) for word in words if word.lower in learnt or word.lower in known)


def is_ordinary(word: str) -> bool:
    """Say whether a word in small letters is known as a word that is no name."""
    return word in _vocabulary() or bool(classes_of(word)) or word.endswith(_ENDINGS)


@cache
def _vocabulary() -> frozenset[str]:
    nouns = (row for name in ("actor_nouns", "place_nouns", "count_people") for row in cells_of(f"text/en/{name}.tsv"))
    found = {word for row in nouns for cell in row[:2] for word in cell.split()}
    found |= {word for row in cells_of("text/en/word_classes.tsv") for word in re.split(r"[ _]", row[1])}
    found |= {word for row in cells_of("text/en/triggers.tsv") for word in re.split(r"[ |_]", row[2])}
    found |= {word for row in cells_of("text/en/time_words.tsv") for word in row[2].lower().split()}
    return frozenset(found)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for line in lines_of("text/en/given_names.txt") for name in line.split())


@cache
def _acronyms() -> frozenset[str]:
    names = {each for row in rows_of("text/en/known_actors.tsv") for each in (row["name"], *row["aliases"].split("|"))}
    return frozenset(
        each.lower() for each in names if each.isupper() and len(each) >= _SHORTEST and not is_ordinary(each.lower())
    )


@cache
def _names() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    tables = (rows_of(f"text/en/{name}.tsv") for name in ("admin1", "settlements", "regions", "known_actors"))
    names = {each for rows in tables for row in rows for each in (row["name"], *row["aliases"].split("|"))}
    names |= {each for country in countries() for each in (country.name, *country.adjectives, *country.other_names)}
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        if any(map(str.isdigit, name.split())):
            continue  # “Group of 20”: without its number it is no name
        words = tuple(each[0].lower() for each in _WORD.finditer(name))
        if len(words) > 1 or (words and len(words[0]) > _SHORTEST and words[0] not in _vocabulary()):
            found.setdefault(words[0], []).append(words)
    for word in words_of("casing.days_and_months"):
        found.setdefault(word, []).append((word,))
    return {word: tuple(sorted(rows, key=len, reverse=True)) for word, rows in found.items()}
