"""Rules of times for days and months: dates in all forms, months alone."""

import re
from datetime import date
from typing import Final

from conflictmodel.text._words import words_of
from conflictmodel.text.times._amounts import clock_in, day_numbers, month_number, spoken_year
from conflictmodel.text.times._answers import Answer, Setting, stamp
from conflictmodel.text.times._calendar import (
    Choice,
    chosen,
    day_of,
    days_after,
    month_of,
    nearest,
    unit_of,
    with_part,
)
from conflictmodel.text.times._context import before_christ
from conflictmodel.text.times._expressions import Expression
from conflictmodel.text.times._relative import year_meant, year_shared
from conflictmodel.values.moments import MONTHS
from conflictmodel.values.periods import Period, Precision

_AHEAD_NEWS: Final = 3.0
_AHEAD_SAID: Final = 0.1  # a day that will come may be last month's on a page given late, and hardly last January's
_AHEAD_MONTH: Final = 15.0
_AHEAD_NARRATIVE: Final = 0.7
_SLASHES: Final = str.maketrans(".-", "//")
_LEAP_DAY: Final = (2, 29)
_LEAP_YEARS_OFF: Final = 8  # from one 29 February to the next
_MEANS_2001: Final = (9, 11)
_MOST_SHORT_YEAR: Final = 70


def iso(expression: Expression, _: Setting) -> Answer | None:
    """Read 2024-04-30."""
    year, month, day = (expression.one("iso") or "").split("-")
    period = unit_of(Precision.DAY, day_of(int(year), int(month), int(day)))
    return period and Answer(period)


def slash(expression: Expression, setting: Setting) -> Answer | None:
    """Read 30/04/2024; where day and month could be either, only as the reader was told."""
    numbers = [int(each) for each in (expression.one("slash") or "").translate(_SLASHES).split("/")]
    if numbers[0] >= 1000:  # noqa: PLR2004 (the year comes first)
        period = unit_of(Precision.DAY, day_of(*numbers))
        return period and Answer(period)
    year = numbers[2] if numbers[2] >= 100 else numbers[2] + (1900 if numbers[2] > _MOST_SHORT_YEAR else 2000)  # noqa: PLR2004 (centuries of short years)
    days = {True: day_of(year, numbers[1], numbers[0]), False: day_of(year, numbers[0], numbers[1])}
    known = {day for day in days.values() if day is not None}
    if len(known) == 1:
        return Answer(unit_of(Precision.DAY, known.pop()))
    if setting.day_first is None:
        return Answer() if known else None
    return Answer(unit_of(Precision.DAY, days[setting.day_first]))


def full_date(expression: Expression, _: Setting) -> Answer | None:
    """Read 30 April 2024, with its clock time or part of the day."""
    days, year = day_numbers(expression), expression.one("year")
    period = unit_of(Precision.DAY, day_of(int(year or 0), month_number(expression), days[0])) if days else None
    return period and Answer(period, stamp(period, clock_in(expression)))


def month_day(expression: Expression, setting: Setting) -> Answer | None:
    """Read April 30: of the year that brings it nearest to the anchor."""
    days, month = day_numbers(expression), month_number(expression)
    if not days or day_of(2000, month, days[0]) is None:
        return None
    if _is_body(expression, setting):
        return None
    if expression.one("yearword") is not None:
        year, anchor = year_meant(expression, setting)
        period = None if year is None else unit_of(Precision.DAY, day_of(year, month, days[0]))
        return Answer(
            period, stamp(period, clock_in(expression)) if period else f"XXXX-{month:02}-{days[0]:02}", anchor
        )
    if (month, days[0]) == _MEANS_2001 and setting.followed_by(*words_of("times.terror")):
        return Answer(unit_of(Precision.DAY, date(2001, *_MEANS_2001)))
    year, anchor = year_shared(expression, setting)
    if year is not None:
        period = unit_of(Precision.DAY, day_of(year, month, days[0]))
        return Answer(period, stamp(period, clock_in(expression)), anchor)
    period = nearest_day(setting.anchor, month, days[0], setting)
    if period is None:
        return Answer(notation=f"XXXX-{month:02}-{days[0]:02}")
    return setting.from_anchor(period, stamp(period, clock_in(expression)))


def _is_body(expression: Expression, setting: Setting) -> bool:
    """Say whether a day is the name of a unit, a movement or a place: the March 8 Brigade, the 14 July Bridge."""
    if expression.one("clock", "daypart", "weekday", "wd", "yearword") is not None:
        return False
    words = setting.view[max(setting.floor, setting.expression.start - 8) : setting.expression.start].split()
    if words and words[-1].lower() in words_of("times.dated") and expression.one("the") is None:
        return False  # on April 6 Brigade 22 moved
    return setting.followed_by(*words_of("times.body")) or setting.names("times.named_body")


def nearest_day(anchor: Period | None, month: int, day: int, setting: Setting) -> Period | None:
    """Give the day of a month of the year that brings it nearest."""
    if anchor is None or anchor.earliest is None:
        return None
    around = anchor.earliest.year
    off = _LEAP_YEARS_OFF if (month, day) == _LEAP_DAY else 2
    years = range(around - off, around + off + 1)
    candidates = [unit_of(Precision.DAY, day_of(year, month, day)) for year in years]
    if setting.follows("times.ended") or setting.expression.one("last") not in (None, "past"):
        return chosen(candidates, anchor.earliest, Choice.LAST)
    if setting.is_narrative:
        return nearest(candidates, anchor, ahead=_AHEAD_NARRATIVE)
    if not setting.lies_ahead:
        return nearest(candidates, anchor, ahead=_AHEAD_NEWS)
    is_limit = setting.follows("times.until") or setting.follows("times.by")
    is_sure = not setting.is_told_before("times.foretold") and (not is_limit or setting.is_told_before("times.future"))
    return nearest(candidates, anchor, ahead=_AHEAD_SAID if is_sure else 1.0)


def month_year(expression: Expression, _: Setting) -> Answer | None:
    """Read March 2024."""
    year = expression.one("year")
    number = int(year) if year is not None else spoken_year(expression)
    period = None if number is None else month_of(number, month_number(expression))
    return period and Answer(with_part(period, expression.part))


def month_of_year(expression: Expression, setting: Setting) -> Answer | None:
    """Read March last year, last March."""
    month = month_number(expression)
    if expression.one("yearword") is not None:
        year, anchor = year_meant(expression, setting)
        period = None if year is None else month_of(year, month)
        return Answer(with_part(period, expression.part), None if period else f"XXXX-{month:02}", anchor)
    words = {*expression.every("last"), *expression.every("next"), *expression.every("this")}
    anchor = setting.memory.mentioned if words & {"following", "previous"} or expression.one("that") else setting.anchor
    if anchor is None or anchor.earliest is None:
        return Answer(notation=f"XXXX-{month:02}")
    today = anchor.earliest
    candidates = _months_around(today.year, month)
    first = today.replace(day=1)
    if not words & {"last", "past", "previous", "next", "coming", "following"} and setting.lies_ahead:
        period = chosen(candidates, today, Choice.NEXT)
    elif words & {"next", "coming", "following"}:
        period = chosen(candidates, days_after(first, 31) or first, Choice.NEXT)
    elif words & {"last", "past", "previous"}:
        period = chosen(candidates, days_after(first, -1) or first, Choice.LAST)
    else:
        period = nearest(candidates, anchor)
    return Answer(with_part(period, expression.part), None, anchor)


def month(expression: Expression, setting: Setting) -> Answer | None:
    """Read March: the last that has begun, or the next if the words look ahead."""
    number = month_number(expression)
    if expression.part is None and not _is_month(expression, setting):
        return None
    if (notation := before_christ(setting.memory, tail=f"-{number:02}")) is not None:
        return Answer(notation=notation)
    year, anchor = year_shared(expression, setting)
    if year is not None:
        return Answer(with_part(month_of(year, number), expression.part), None, anchor)
    period = month_from(setting.anchor, number, setting)
    if period is None:
        return Answer(notation=f"XXXX-{number:02}")
    return setting.from_anchor(with_part(period, expression.part))


_MONTH_NEXT: Final = re.compile(rf" ?(?:[-–]|to) ?(?:{'|'.join(MONTHS)})\b")
_CAPITAL_NEXT: Final = re.compile(r" [^\W\d_a-z]")


def _is_month(expression: Expression, setting: Setting) -> bool:
    """Say whether it is the month and not a person, a modal verb or a march."""
    name = setting.view[expression.start : expression.end]
    if expression.one("mon") is not None and _CAPITAL_NEXT.match(setting.view, expression.end) is not None:
        return False  # Jan Hus
    if setting.follows("times.feast"):
        return False  # Black September
    if setting.follows("times.month"):
        return not (name in words_of("times.name_of_month") and setting.followed_by(*words_of("times.named")))
    if setting.follows("times.determiner"):
        return not (name in words_of("times.name_of_month") and setting.followed_by(*words_of("times.march")))
    if _MONTH_NEXT.match(setting.view, expression.end) is not None:
        return True
    if name in words_of("times.name_of_month") or expression.one("mon") is not None:
        return False
    return name not in words_of("times.also_name") or _CAPITAL_NEXT.match(setting.view, expression.end) is None


def month_from(anchor: Period | None, number: int, setting: Setting) -> Period | None:
    """Give the month that is meant, seen from an anchor."""
    if anchor is None or anchor.earliest is None:
        return None
    today = anchor.earliest
    candidates = _months_around(today.year, number)
    if setting.is_narrative:
        return nearest(candidates, anchor, ahead=_AHEAD_NARRATIVE)
    if setting.lies_ahead:
        return chosen(candidates, today, Choice.NEXT)
    return nearest(candidates, anchor, ahead=_AHEAD_MONTH)


def _months_around(year: int, number: int) -> list[Period | None]:
    return [month_of(each, number) for each in range(year - 2, year + 3)]
