r"""Every regular expression of the package reads hostile text in linear time, as far as its form can say.

Two forms make a search quadratic or worse: a repeat without an end that gives back what it took (`\d+ killed`), and
any repeat without an end, possessive or not, at the very start of a search behind which something can fail, for it
is tried again at each character of its own run. So a repeat has an end (`{0,40}`), is possessive (`\w++`), or comes
last; and a pattern starts with something anchored (`\b`, a look-behind) or fixed. What forms cannot say is measured
by `cpu_time_is_linear`.
"""

import importlib
import inspect
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

import attrs
import pytest

from tests.shape.syntax import PACKAGE_SOURCES

# The parser has no public name since sre_parse was deprecated.
_parser: Final[Any] = importlib.import_module("re._parser")

# Patterns whose form looks dangerous and is not. Each with its reason.
EXCUSED: Final[Mapping[str, str]] = {
    "conflictmodel.text.times._expressions._TOKEN[0]": "what one word-like form leaves, the later \\w++ takes whole",
}

NO_END: Final = 1000  # a bound beyond this is none
_GIVING_BACK: Final = ("MAX_REPEAT", "MIN_REPEAT")
_REPEATS: Final = (*_GIVING_BACK, "POSSESSIVE_REPEAT")
_ANCHORS: Final = ("AT", "ASSERT", "ASSERT_NOT")
_CACHED: Final = type(cache(lambda: None))


def dangers(pattern: re.Pattern[str], *, searches: bool = True) -> list[str]:
    """Say what in the form of a pattern can take more than linear time."""
    items = list(_parser.parse(pattern.pattern, pattern.flags))
    found = ["gives back an endless repeat"] if _gives_back(items, last=True) else []
    return [*found, "starts with an endless repeat"] if searches and _starts_endless(items) else found


def _gives_back(items: list[Any], *, last: bool) -> bool:
    for at, (operator, argument) in enumerate(items):
        is_last = last and at == len(items) - 1
        name = str(operator)
        if name in _REPEATS:
            _, most, inner = argument
            endless = most > NO_END
            if endless and name in _GIVING_BACK and not is_last:
                return True
            # What a possessive repeat holds is never given back, but within one round it may be.
            if _gives_back(list(inner), last=is_last and not endless):
                return True
        elif any(_gives_back(branch, last=is_last or name == "ATOMIC_GROUP") for branch in _inside(name, argument)):
            return True
    return False


def _starts_endless(items: list[Any], *, may_fail_after: bool = False) -> bool:
    """Say whether a search can start with an endless repeat and fail behind it, to try again inside the same run."""
    for at, (operator, argument) in enumerate(items):
        name = str(operator)
        if name in _ANCHORS:
            return False
        may_fail = may_fail_after or any(not _is_optional(each) for each in items[at + 1 :])
        if name in _REPEATS:
            _, most, inner = argument
            if (most > NO_END and may_fail) or _starts_endless(list(inner), may_fail_after=may_fail):
                return True
        elif any(_starts_endless(branch, may_fail_after=may_fail) for branch in _inside(name, argument)):
            return True
        if not _is_optional((operator, argument)):
            return False
    return False


def _is_optional(item: tuple[Any, Any]) -> bool:
    """Say whether an item can match nothing at all, wherever it stands."""
    operator, argument = item
    name = str(operator)
    if name in _REPEATS:
        least, _, inner = argument
        return least == 0 or all(_is_optional(each) for each in inner)
    branches = _inside(name, argument)
    return name not in _ANCHORS and any(all(_is_optional(each) for each in branch) for branch in branches)


def _inside(name: str, argument: Any) -> list[list[Any]]:  # noqa: ANN401 - the parser's own tuples
    match name:
        case "SUBPATTERN":
            return [list(argument[3])]
        case "ATOMIC_GROUP":
            return [list(argument)]
        case "BRANCH":
            return [list(each) for each in argument[1]]
        case "ASSERT" | "ASSERT_NOT":
            return [list(argument[1])]
        case "GROUPREF_EXISTS":
            return [list(each) for each in argument[1:] if each is not None]
        case _:
            return []


def patterns_in(value: object, *, depth: int = 4) -> Iterator[tuple[re.Pattern[str], bool]]:
    """Give the patterns that a value holds, each with whether it may be used to search."""
    if depth == 0:
        return
    holder = getattr(value, "__self__", None)
    if isinstance(value, re.Pattern):
        yield value, True
    elif isinstance(holder, re.Pattern):
        yield holder, getattr(value, "__name__", "") not in {"match", "fullmatch"}
    elif isinstance(value, _CACHED) and not inspect.signature(value).parameters:
        yield from patterns_in(value(), depth=depth - 1)
    elif isinstance(value, Mapping):
        yield from patterns_in([*value.keys(), *value.values()], depth=depth - 1)
    elif isinstance(value, tuple | list | frozenset | set):
        for each in value:
            yield from patterns_in(each, depth=depth - 1)
    elif attrs.has(record := type(value)):
        yield from patterns_in([getattr(value, name) for name in attrs.fields_dict(record)], depth=depth - 1)


def patterns_of(modules: Iterable[types.ModuleType]) -> dict[str, tuple[re.Pattern[str], bool]]:
    """Give every pattern that modules hold when they are loaded, by where it stands."""
    return {
        f"{module.__name__}.{name}[{at}]": found
        for module in modules
        for name, value in sorted(vars(module).items())
        for at, found in enumerate(patterns_in(value))
    }


PATTERNS: Final = patterns_of(
    importlib.import_module(source.name) for source in PACKAGE_SOURCES if "__main__" not in source.name
)


@pytest.mark.parametrize("where", sorted(PATTERNS))
def test_no_pattern_can_be_driven_beyond_linear_time_by_its_form(where: str) -> None:
    pattern, searches = PATTERNS[where]
    assert (dangers(pattern, searches=searches) != []) is (where in EXCUSED), pattern.pattern[:200]


def test_every_excuse_is_for_a_pattern_that_is_there() -> None:
    assert set(EXCUSED) <= set(PATTERNS)


@pytest.mark.parametrize(
    ("pattern", "harmless"),
    [
        (r"\w+ said", False),
        (r"\w++ said", False),
        (r"\b\w++ said", True),
        (r"\b\w+ said", False),
        (r"\b\w{1,40} said", True),
        (r"said \w+", True),
        (r"said (?:\w+ )*", False),
        (r"said (?:\w++ )*+now", True),
        (r"said (?>\w+) now", True),
        (r"said .*? now", False),
        (r"\s*$", False),
        (r"(?:,? ?\d+|a) killed", False),
        (r",?(?<!\d)\d++ killed", True),
        (r"(?:a|b)\d{1,2000}x", False),
        (r"\w++(?:-\w++)*+|[^\w\s]", True),
        (r"[.!?]++(?=\s)", False),
        (r"(?<![.!?])[.!?]++(?=\s)", True),
    ],
)
def test_a_dangerous_form_is_seen(pattern: str, harmless: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (dangers(re.compile(pattern)) == []) is harmless
