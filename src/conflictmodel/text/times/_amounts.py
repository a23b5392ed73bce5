"""Numbers inside times: how many units, which clock time, which spoken year; and what TIMEX3 writes for them."""

import re
from functools import cache
from typing import Final

from conflictmodel.text.times._expressions import Expression, lexicon

_NOON: Final = 12
_HALVES: Final = {"Y": "P{}Y6M", "TH": "PT{}H30M", "TM": "PT{}M30S"}
_HALF: Final = {"Y": "P6M", "TH": "PT30M", "TM": "PT30S"}
_HALF_DAYS: Final = {"MO": "am", "AF": "pm", "EV": "pm"}
_SPOKEN: Final = range(1100, 2100)


def count_in(expression: Expression) -> str | None:
    """Give the number of units as TIMEX3 writes it: digits, or X for “several”; None where there is none."""
    if expression.one("vague") is not None:
        return "X"
    if expression.names["half"] == expression.row.letters[expression.first]:
        return "0.5"
    for kind in ("num", "day", "year"):
        if (digits := expression.one(kind)) is not None:
            half = expression.one("frac") is not None or expression.one("half") is not None
            return f"{digits.replace(',', '')}{'.5' if half else ''}"
    if (couple := expression.one("couple")) is not None:
        return couple
    words = [int(word) for word in expression.every("word")]
    scales = [int(word) for word in expression.every("scale")]
    if scales:
        return str(max(1, sum(words)) * scales[0])
    if words:
        is_sum = expression.one("or", "to") is None and words[0] >= 20  # noqa: PLR2004 (tens before ones)
        number = sum(words) if is_sum else words[0]  # two to three weeks: two at least
        return f"{number}.5" if expression.one("half") is not None else str(number)
    if expression.one("a") is not None or expression.one("unit", "yearword", "hour", "century") is not None:
        return "1.5" if expression.one("half") is not None else "1"
    return None


def duration_of(expression: Expression) -> str | None:
    """Write a length of time: ``P2D``, ``PXY``, ``PT3H``; decades are years, as ISO 8601 has none."""
    unit = expression.one("unit", "units", "yearword", "quarter", "century", "hour", "hours", "quarters", "weekend")
    if unit is None:
        return None
    is_bare = expression.one("units", "hours", "quarters") is not None and expression.last - expression.first == 1
    count = ("X" if is_bare else count_in(expression)) or "X"
    if unit in ("10Y", "14D"):
        scale, unit = (10, "Y") if unit == "10Y" else (2, "W")
        count = str(int(count) * scale) if count.isdigit() else count
    if unit == "Q":
        count, unit = (str(int(count) * 3), "M") if count.isdigit() else (count, unit)
    if unit == "WE":
        count, unit = "2", "D"
    if count == "0.5" and unit in _HALF:
        return _HALF[unit]
    if count.endswith(".5") and unit in _HALVES:
        return _HALVES[unit].format(count[:-2])
    return f"PT{count}{unit[1]}" if unit[0] == "T" else f"P{count}{unit}"


def clock_in(expression: Expression) -> str | None:
    """Write the part of the day or the clock time that is said: ``TNI``, ``T16:30``."""
    if (half_day := clock_place(expression)) is not None:
        hour, _, rest = half_day.partition(":")
        return f"T{int(hour):02}:{rest[:2] or '00'}" if int(hour) <= 24 else None  # noqa: PLR2004 (midnight)
    part = expression.one("tonight", "overnight", "daypart")
    return None if part is None else f"T{part}"


def clock_place(expression: Expression) -> str | None:
    """Give the clock time that is said, in the count of twenty-four hours: ``16``, ``16:30``."""
    row = expression.row
    clock = (expression.one("clock") or _past_hour(expression) or "").replace(".", ":")
    half = expression.one("ampm") or _HALF_DAYS.get(expression.one("daypart") or "")
    if not clock:
        mark = next((at for at in range(expression.first, expression.last - 1) if _is_hour(expression, at)), None)
        if mark is None:
            return None
        clock = row.values[mark].replace(".", ":")
    if clock.isdigit() and len(clock) == 4:  # noqa: PLR2004 (1400 GMT)
        clock = f"{clock[:2]}:{clock[2:]}"
    hour, colon, rest = clock.partition(":")
    if not hour.isdigit():
        return None
    number = int(hour)
    if half is not None and 1 <= number <= _NOON:
        number = number % _NOON + (_NOON if half == "pm" else 0)
    return f"{number}{colon}{rest}"


def _past_hour(expression: Expression) -> str | None:
    """Read half past nine, a quarter past 9."""
    values = expression.row.values
    hour = next((at for at in range(expression.first + 2, expression.last) if _is_past(expression, at)), None)
    if hour is None:
        return None
    return f"{values[hour]}:{'30' if expression.row.letters[hour - 2] == expression.names['half'] else '15'}"


def _is_past(expression: Expression, at: int) -> bool:
    row, names = expression.row, expression.names
    return (
        row.letters[at] in (names["day"], names["word"])
        and row.values[at - 1] == "past"
        and row.letters[at - 2] in (names["half"], names["quarter"])
    )


def _is_hour(expression: Expression, at: int) -> bool:
    """Say whether a number is a clock time by what comes next: a.m., o'clock, GMT, in the morning."""
    letters, names = expression.row.letters, expression.names
    if letters[at] not in (names["day"], names["num"], names["year"], names["word"]):
        return False
    if at > 1 and _is_past(expression, at):
        return True
    after = letters[at + 1 : at + 4]
    if letters[at] == names["year"]:
        return after.startswith((names["zone"], names["hours"] + names["zone"]))
    return after.startswith((names["ampm"], names["oclock"], names["in"] + names["the"] + names["daypart"]))


def month_number(expression: Expression) -> int:
    """Give the number of the month that an expression names; 0 if it names none."""
    return int(expression.one("month", "mon") or 0)


def day_numbers(expression: Expression) -> list[int]:
    """Give the days of the month that are said, without the hours before “a.m.”."""
    row, names = expression.row, expression.names
    found = []
    for at in range(expression.first, expression.last):
        letter, value = row.letters[at], row.values[at]
        if letter == names["ordinal"]:
            found.append(int(value))
        elif letter == names["nth"]:
            found.append(int(value[:-2]))
        elif letter == names["day"] and not _is_hour(expression, at):
            found.append(int(value))
    return found


def shared_tail(expression: Expression) -> Expression | None:
    """Give the year that stands behind the second of two and belongs to both: “in April and June 1955”, “last year”."""
    match = _shared().match(expression.row.letters, expression.last)
    return None if match is None else expression._replace(first=match.start(1), last=match.end(1))


@cache
def _shared() -> re.Pattern[str]:
    """Write “, May and early June (of) 1955” and “, 6 May and 7 May last year” in the letters of their classes."""
    letters = lexicon().letters

    def one_of(*kinds: str) -> str:
        return "[" + "".join(letters[kind] for kind in kinds) + "]"

    day, month, comma = one_of("day", "nth"), one_of("month", "mon"), letters["comma"]
    unit = f"{one_of('the', 'part', 'dash')}{{0,3}}{one_of('month', 'mon', 'season')}"
    item = f"(?:{day}{month}|{month}{day}|{unit})"
    year = f"({letters['year']}|{letters['the']}?{one_of('last', 'next', 'this', 'that')}{letters['yearword']})"
    return re.compile(f"(?:{comma}{item}){{0,4}}{comma}?{letters['and']}{item}{one_of('of', 'comma')}?{year}")


def spoken_year(expression: Expression) -> int | None:
    """Read “nineteen ninety-six”, “two thousand and one”, “twenty twenty-four”."""
    words = [int(word) for word in expression.every("word")]
    scales = [int(word) for word in expression.every("scale")]
    if not words:
        return None
    if scales:
        year = words[0] * scales[0] + sum(words[1:])
    elif words[0] in (11, 12, 13, 14, 15, 16, 17, 18, 19, 20) and sum(words[1:]) >= 10:  # noqa: PLR2004 (centuries)
        rest = words[1:]
        if len(rest) == 2 and (rest[0] < 20 or rest[1] > 9):  # noqa: PLR2004 (thirty four, not four thirty)
            return None
        year = words[0] * 100 + sum(rest)
    else:
        return None
    return year if year in _SPOKEN else None
