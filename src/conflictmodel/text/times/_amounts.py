"""Numbers inside times: how many units, which clock time, which spoken year; and what TIMEX3 writes for them."""

from typing import Final

from conflictmodel.text.times._expressions import Expression

_NOON: Final = 12
_HALVES: Final = {"Y": "P{}Y6M", "TH": "PT{}H30M", "TM": "PT{}M30S"}
_SPOKEN: Final = range(1100, 2100)


def count_in(expression: Expression) -> str | None:
    """Give the number of units as TIMEX3 writes it: digits, or X for “several”; None where there is none."""
    if expression.one("vague") is not None:
        return "X"
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
        between = expression.one("or", "to") is not None
        number = words[-1] if between or len(words) > 2 or (len(words) == 2 and words[0] < 20) else sum(words)  # noqa: PLR2004
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
    if count.endswith(".5") and unit in _HALVES:
        return _HALVES[unit].format(count[:-2])
    return f"PT{count}{unit[1]}" if unit[0] == "T" else f"P{count}{unit}"


def clock_in(expression: Expression) -> str | None:
    """Write the part of the day or the clock time that is said: ``TNI``, ``T16:30``."""
    if (half_day := clock_place(expression)) is not None:
        hour, _, rest = half_day.partition(":")
        return f"T{int(hour):02}:{rest[:2] or '00'}" if int(hour) <= 24 else None  # noqa: PLR2004 (midnight)
    part = expression.one("tonight", "daypart")
    return None if part is None else f"T{part}"


def clock_place(expression: Expression) -> str | None:
    """Give the clock time that is said, in the count of twenty-four hours: ``16``, ``16:30``."""
    row, names = expression.row, expression.names
    clock = expression.one("clock")
    half = expression.one("ampm")
    if clock is None:
        mark = max(row.letters.find(names[kind], expression.first, expression.last) for kind in ("ampm", "oclock"))
        if mark <= expression.first or row.letters[mark - 1] != names["day"]:
            return None
        clock = row.values[mark - 1]
    hour, colon, rest = clock.partition(":")
    number = int(hour)
    if half is not None and 1 <= number <= _NOON:
        number = number % _NOON + (_NOON if half == "pm" else 0)
    return f"{number}{colon}{rest}"


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
        elif letter == names["day"] and row.letters[at + 1 : at + 2] not in (names["ampm"], names["oclock"]):
            found.append(int(value))
    return found


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
