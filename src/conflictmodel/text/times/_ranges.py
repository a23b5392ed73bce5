"""Ranges: two times joined by “to”, “and” after “between”, or a dash, read as one stretch of days."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

import attrs

from conflictmodel.text.times._amounts import day_numbers, month_number
from conflictmodel.text.times._answers import Answer, Setting
from conflictmodel.text.times._calendar import day_of, days_after, month_of, moved, same_in_year, unit_of, year_of
from conflictmodel.text.times._dates import nearest_day
from conflictmodel.text.times._expressions import Expression
from conflictmodel.values.periods import Bound, Direction, Period, Precision
from conflictmodel.values.timex import format_timex

_YEARLY: Final = frozenset({"times.month", "times.month-day", "times.day-pair"})
_HALF_A_QUARTER: Final = 45  # days
_WEEKLY: Final = frozenset({"times.weekday"})


class Found(NamedTuple):
    """A time that was found: its expression, or a part of one, its answer, and the words that belong to it."""

    expression: Expression
    answer: Answer
    words: tuple[tuple[int, int], ...]
    rule: str

    @property
    def period(self) -> Period | None:
        """Its period, where it was resolved."""
        return self.answer.period


def single(expression: Expression, answer: Answer) -> Found:
    """Make a time of one expression."""
    return Found(expression, answer, ((expression.start, expression.end),), expression.rule)


def on_eve(found: Found, setting: Setting) -> Found:
    """Take “the eve of” in with the day behind it, and read the day before; leave other times as they are."""
    day, start = found.period, setting.expression.start
    if day is None or day.precision is not Precision.DAY or found.words[0][0] != start:
        return found
    begin = setting.eve_start
    if begin is None:
        return found
    answer = found.answer._replace(period=moved(day, Precision.DAY, -1), notation=None)
    return found._replace(answer=answer, words=((begin, found.words[0][1]), *found.words[1:]), rule="times.eve")


def pieces(expression: Expression, setting: Setting) -> Iterator[Found]:
    """Take “May 3-5”, “2014-17” or “the quarter ended Sept. 30” apart into its two times."""
    row, names = expression.row, expression.names
    joints = [
        at
        for at in range(expression.first, expression.last)
        if row.letters[at] in _letters(names, "dash", "to", "and", "ended")
    ]
    middle = next((at for at in joints if _has_time(row.letters[expression.first : at], names)), None)
    if middle is None:
        return
    ends = (expression._replace(last=middle), expression._replace(first=middle + 1))
    for end, answer in zip(ends, PAIRS[expression.rule](expression, setting), strict=False):
        yield single(end, answer)


def _years(expression: Expression, _: Setting) -> list[Answer]:
    first, ending = int(expression.one("year") or 0), expression.one("day", "num") or ""
    if not ending.isdigit() or not first % 100 < int(ending) < 100:  # noqa: PLR2004 (years of a century)
        return []  # “2013 – 2,000”
    return [Answer(year_of(first)), Answer(year_of(first - first % 100 + int(ending)))]


def _years_before_christ(expression: Expression, setting: Setting) -> list[Answer]:
    values = expression.row.values
    years = [int(each) for each in values[expression.first : expression.last] if each.isdigit()]
    if years != sorted(years, reverse=True):
        return []
    setting.memory.before_christ = years[0]
    return [Answer(notation=f"BC{year:04}") for year in years]


def _period_ended(expression: Expression, setting: Setting) -> list[Answer]:
    """Read the quarter that ended on a day: the one whose last day is nearest to it."""
    days, month, year = day_numbers(expression), month_number(expression), expression.one("year")
    if not days or day_of(2000, month, days[0]) is None:
        return []
    anchor = None if year is not None else setting.anchor
    if year is not None:
        day = unit_of(Precision.DAY, day_of(int(year), month, days[0]))
    else:
        day = nearest_day(anchor, month, days[0], setting)
    if day is None or day.earliest is None:
        return [Answer(), Answer(notation=f"XXXX-{month:02}-{days[0]:02}")]
    middle = days_after(day.earliest, -_HALF_A_QUARTER)
    return [Answer(unit_of(Precision.QUARTER, middle), None, anchor), Answer(day, None, anchor)]


def _days(expression: Expression, setting: Setting) -> list[Answer]:
    year = expression.one("year")
    days, month = day_numbers(expression), month_number(expression)
    if len(days) != 2 or day_of(2000, month, max(days)) is None:  # noqa: PLR2004 (a pair)
        return []
    if year is not None:
        return [Answer(unit_of(Precision.DAY, day_of(int(year), month, day))) for day in days]
    found = [nearest_day(setting.anchor, month, day, setting) for day in days]
    notes = [f"XXXX-{month:02}-{day:02}" for day in days]
    return [
        Answer(period, None if period else note, setting.anchor if period else None)
        for period, note in zip(found, notes, strict=True)
    ]


def _letters(names: dict[str, str], *kinds: str) -> str:
    return "".join(names[kind] for kind in kinds)


def _has_time(letters: str, names: dict[str, str]) -> bool:
    known = _letters(names, "day", "nth", "ordinal", "year", "num", "quarter")
    return any(letter in known for letter in letters)


PAIRS: Final[Mapping[str, Callable[[Expression, Setting], list[Answer]]]] = {
    "times.day-pair": _days,
    "times.year-pair": _years,
    "times.ancient-pair": _years_before_christ,
    "times.period-ended": _period_ended,
}


def joined(found: Iterable[Found]) -> Iterator[Found]:
    """Join neighbours that are the two ends of one range; leave the others as they are."""
    waiting: Found | None = None
    for each in found:
        if waiting is None:
            waiting = each
            continue
        both = _range(waiting, each)
        if both is None:
            yield waiting
            waiting = each
        else:
            yield both
            waiting = None
    if waiting is not None:
        yield waiting


def _range(first: Found, last: Found) -> Found | None:
    if first.period is None or last.period is None or not _are_joined(first.expression, last.expression):
        return None
    if first.rule == "times.the-unit":
        return _up_to(first, last, first.period.precision)
    start, end = _in_order(first, last)
    if start is None or end is None or start.earliest is None or end.latest is None or start.earliest >= end.latest:
        return None
    period = Period(earliest=start.earliest, latest=end.latest, precision=Precision.RANGE, bound=Bound.THROUGHOUT)
    notation = f"{format_timex(start).value}/{format_timex(end).value}"
    anchor = first.answer.anchor or last.answer.anchor
    return Found(last.expression, Answer(period, notation, anchor), first.words + last.words, "times.range")


def _up_to(first: Found, last: Found, unit: Precision) -> Found | None:
    """Read the week to 21 April: the seven days of which it is the last."""
    end = None if last.period is None else last.period.latest
    if end is None:
        return None
    before = days_after(end, -_WEEK) if unit is Precision.WEEK else _months_before(end, _MONTHS_IN.get(unit, 1))
    start = None if before is None else days_after(before, 1)
    period = None if start is None else Period(earliest=start, latest=end, precision=Precision.RANGE)
    return Found(last.expression, Answer(period, None, last.answer.anchor), first.words + last.words, "times.up-to")


def _months_before(day: date, count: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    whole = month_of(year, month + 1)
    if whole is None or whole.latest is None:
        return None
    is_end = days_after(day, 1) is None or (days_after(day, 1) or day).day == 1
    return whole.latest if is_end or day.day > whole.latest.day else whole.latest.replace(day=day.day)


_WEEK: Final = 7
_MONTHS_IN: Final = {Precision.YEAR: 12}


def _are_joined(first: Expression, last: Expression) -> bool:
    row, names = first.row, first.names
    if last.row is not row:
        return False
    between = row.letters[first.last : last.first]
    before = row.letters[first.first - 1 : first.first]
    if between in (names["to"], names["dash"]):
        return before != names["to"]
    return between == names["and"] and before == names["between"]


def _in_order(first: Found, last: Found) -> tuple[Period | None, Period | None]:
    start, end = first.period, last.period
    if start is None or end is None:
        return None, None
    if first.rule in _YEARLY and _names_year(last) and not _names_year(first):
        return _before(start, end), end
    if last.rule in _YEARLY and (first.answer.anchor is None or _begins(start) > _begins(end)):
        return start, _after(end, start)
    if last.rule in _WEEKLY and _begins(start) > _begins(end) and end.earliest is not None:
        return start, unit_of(Precision.DAY, days_after(end.earliest, 7))
    return start, end


def _names_year(found: Found) -> bool:
    """Say whether it names its year: “July 2023”, “July last year”."""
    return found.answer.anchor is None or found.expression.one("yearword") is not None


def _begins(period: Period) -> int:
    return period.earliest.toordinal() if period.earliest else 0


def _before(period: Period, limit: Period) -> Period | None:
    if limit.earliest is None or period.earliest is None:
        return None
    years = limit.earliest.year - period.earliest.year
    moved = same_in_year(period, years)
    return same_in_year(period, years - 1) if moved is None or _begins(moved) > _begins(limit) else moved


def _after(period: Period, limit: Period) -> Period | None:
    if limit.earliest is None or period.earliest is None:
        return None
    years = limit.earliest.year - period.earliest.year
    moved = same_in_year(period, years)
    return same_in_year(period, years + 1) if moved is None or _begins(moved) < _begins(limit) else moved


def directed(period: Period, direction: Direction, *, about: bool) -> Period:
    """Add the word before a time, and “about”."""
    if direction is Direction.AT and not about:
        return period
    return attrs.evolve(period, direction=direction, approximate=about or period.approximate)
