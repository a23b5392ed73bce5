"""Rules of times for a stretch within a month or year: the first half of April, the second week of June."""

from datetime import date
from typing import Final

from conflictmodel.text.times._amounts import count_in
from conflictmodel.text.times._answers import Answer, Setting
from conflictmodel.text.times._calendar import days_after, moved, unit_of, with_part, year_of
from conflictmodel.text.times._dates import month, month_of_year, month_year
from conflictmodel.text.times._expressions import Expression
from conflictmodel.text.times._relative import related, relation_in, the_unit
from conflictmodel.values.periods import Period, Precision

_UNITS: Final = ("half", "unit", "units", "weekend", "weekday")
_NUMBERS: Final = ("ordinal", "nth", "latter", "last", "final", "edge")
_DAYS_OF: Final = {"D": 1, "W": 7}
_WITHIN_MONTH: Final = 15  # days of its first half
_WEEK: Final = 7
_SATURDAY: Final = 5
_LAST: Final = -1
_MOST: Final = 400  # of a unit


def portion(expression: Expression, setting: Setting) -> Answer | None:
    """Read the first half of April, the second week of June, the last Friday in May, the first ten days of 2024.

    Weeks are counted by sevens from the first day, which calendars with Mondays do otherwise: they are approximate.
    """
    joint = _place(expression, ("of", "in"), behind=_UNITS)
    tail = expression._replace(first=joint + 1)
    answer = _whole(tail, setting.of(tail))
    if answer is None or answer.period is None:
        return answer and Answer()
    head = expression._replace(last=joint)
    number, counted = _number(head), head._replace(first=_place(head, _NUMBERS) + 1)
    count = count_in(counted) if counted.one("units") is not None else "1"
    if count is not None and count.isdigit():
        period = _within(answer.period, head, number, int(count))
    else:  # the last days of March
        period = with_part(answer.period, {1: "early", _LAST: "late"}.get(number))
    return Answer(period if head.one("edge") else with_part(period, head.part), None, answer.anchor)


def _place(expression: Expression, kinds: tuple[str, ...], behind: tuple[str, ...] = ()) -> int:
    """Give the place of the first token of some classes, or of the first behind one of others."""
    letters, names = expression.row.letters, expression.names
    wanted, before = (frozenset(names[kind] for kind in each) for each in (kinds, behind))
    places = range(expression.first, expression.last)
    return next(at for at in places if letters[at] in wanted and (not behind or letters[at - 1] in before))


def _whole(tail: Expression, setting: Setting) -> Answer | None:
    if tail.one("month", "mon") is not None:
        if tail.one("yearword") is not None:
            return month_of_year(tail, setting)
        return month(tail, setting) if tail.one("year") is None else month_year(tail, setting)
    if (digits := tail.one("year")) is not None:
        return Answer(year_of(int(digits)))
    return the_unit(tail, setting) if relation_in(tail) is None else related(tail, setting)


def _number(head: Expression) -> int:
    if head.one("last", "final") is not None:
        return _LAST
    ordinal = head.one("ordinal", "latter") or (head.one("nth") or "")[:-2]
    return int(ordinal) if ordinal else {"early": 1}.get(head.one("edge") or "", _LAST)


def _within(whole: Period, head: Expression, number: int, count: int) -> Period | None:
    """Cut so many units out of a whole, from its beginning or its end; None where it has no such stretch."""
    first, last, unit = whole.earliest, whole.latest, head.one("unit", "units", "half", "weekend")
    if first is None or last is None or count > _MOST or (count > 1 and abs(number) > 1):
        return None
    if unit == "M":
        start, end = _months(first, last, number, count)
    elif unit in _DAYS_OF:
        start, end = _run(first, last, number, count * _DAYS_OF[unit])
    elif unit == "H":
        start, end = _half(first, last, number)
    else:
        weekday = int(head.one("weekday") or _SATURDAY)
        start = end = _nth_weekday(first, last, weekday, number)
        end = days_after(end, 1) if unit == "WE" and end is not None else end
    if start is None or end is None or not first <= start <= end or (end > last and unit != "WE"):
        return None
    precision = Precision.RANGE if count > 1 else _PRECISIONS.get(unit or "D", Precision.RANGE)
    return Period(earliest=start, latest=end, precision=precision, approximate=unit == "W")


_PRECISIONS: Final = {
    "D": Precision.DAY, "W": Precision.WEEK, "WE": Precision.WEEKEND, "M": Precision.MONTH,
}  # fmt: skip
_Ends = tuple[date | None, date | None]


def _run(first: date, last: date, number: int, length: int) -> _Ends:
    if number == _LAST:
        return days_after(last, 1 - length), last
    start = days_after(first, (number - 1) * length)
    return start, start and days_after(start, length - 1)


def _half(first: date, last: date, number: int) -> _Ends:
    """Part a month after its fifteenth day; a half of anything else is no matter of days."""
    middle = days_after(first, _WITHIN_MONTH)
    if middle is None or (first.year, first.month) != (last.year, last.month) or number not in (1, 2, _LAST):
        return None, None
    return (first, days_after(middle, -1)) if number == 1 else (middle, last)


def _months(first: date, last: date, number: int, count: int) -> _Ends:
    of_whole = unit_of(Precision.MONTH, last if number == _LAST else first)
    if of_whole is None:
        return None, None
    begin = moved(of_whole, Precision.MONTH, 1 - count if number == _LAST else number - 1)
    end = None if begin is None else moved(begin, Precision.MONTH, count - 1)
    return begin and begin.earliest, end and end.latest


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> date | None:
    if number == _LAST:
        return days_after(last, -((last.weekday() - weekday) % _WEEK))
    return days_after(first, (weekday - first.weekday()) % _WEEK + (number - 1) * _WEEK)
