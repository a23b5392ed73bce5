"""Scalars from JSON: exactly the type that is due, nothing coerced, dates and times in one spelling."""

from collections.abc import Callable
from datetime import date, time
from math import isfinite
from typing import Any, Final, TypeAlias, TypeVar

from conflictmodel.wire._faults import Flaw, RefusalError, shown
from conflictmodel.wire._json import LEAST_INTEGER, MOST_INTEGER, long_integer

TypeForm: TypeAlias = Any  # a type as fields have it, such as ``tuple[str, ...]``: no class, and no name for it yet
Structure: TypeAlias = Callable[[Any, TypeForm], Any]
Spelled = TypeVar("Spelled", date, time)


def text_from(value: object, _: object) -> str:
    """Take a string.

    Raises:
        RefusalError: if it is anything else.

    """
    if type(value) is str:
        return value
    raise RefusalError(wrong_type("a string", value))


def _integer(value: object, _: object) -> int:
    if type(value) is not int:
        raise RefusalError(wrong_type("an integer", value))
    if LEAST_INTEGER <= value <= MOST_INTEGER:
        return value
    raise RefusalError(long_integer(value))


def _truth(value: object, _: object) -> bool:
    if type(value) is bool:
        return value
    raise RefusalError(wrong_type("true or false", value))


def _number(value: object, _: object) -> float:
    number = float(_integer(value, None)) if type(value) is int else value
    if type(number) is not float:
        raise RefusalError(wrong_type("a number", value))
    if isfinite(number):
        return number
    raise RefusalError(Flaw("wire.not-finite", "a finite number", repr(number)))


def _day(value: object, _: object) -> date:
    return _spelled(date.fromisoformat, text_from(value, None), "a date as 2024-04-30")


def _clock(value: object, _: object) -> time:
    return _spelled(time.fromisoformat, text_from(value, None), "a time as 09:05:00")


def _spelled(parse: Callable[[str], Spelled], text: str, expected: str) -> Spelled:
    """Read a text by a parser that knows many spellings, and refuse all but the one that we write."""
    try:
        value = parse(text)
    except ValueError as error:
        raise RefusalError(Flaw("wire.invalid-value", expected, shown(text))) from error
    if value.isoformat() != text:
        raise RefusalError(Flaw("wire.invalid-value", expected, shown(text)))
    return value


def wrong_type(expected: str, value: object) -> Flaw:
    """Say what was due instead of this value."""
    return Flaw("wire.wrong-type", expected, shown(value))


SCALARS: Final[dict[type, Structure]] = {
    str: text_from,
    int: _integer,
    bool: _truth,
    float: _number,
    date: _day,
    time: _clock,
}
