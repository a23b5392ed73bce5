"""Rules of times for weekdays and weeks: Tuesday, Sunday week, Monday of last week, the week of March 6."""

from conflictmodel.text.times._amounts import clock_in, day_numbers, month_number
from conflictmodel.text.times._answers import Answer, Setting, stamp
from conflictmodel.text.times._calendar import (
    Choice,
    day_of,
    days_after,
    moved,
    nearest,
    unit_of,
    weekday_near,
    with_part,
)
from conflictmodel.text.times._dates import nearest_day
from conflictmodel.text.times._expressions import Expression
from conflictmodel.text.times._relative import OF_MEMORY, STEPS, relation_in
from conflictmodel.values.periods import Precision


def weekday(expression: Expression, setting: Setting) -> Answer | None:
    """Read Tuesday: the last on or before the anchor, or the next if the words look ahead."""
    number = int(expression.one("weekday", "wd") or 0)
    words = {*expression.every("last"), *expression.every("next")}
    if expression.one("weekday") is None and setting.view[expression.end : expression.end + 1] != ".":
        return None
    if setting.follows("times.feast") or (not words and setting.names("times.paper")):
        return None  # Bloody Sunday, Easter Monday, the Sunday Times
    anchor = setting.anchor
    if words and expression.one("the") is not None and setting.followed_by("of"):
        anchor = None  # the last Friday of the fast
    elif words & {"following", "previous"} or expression.one("that") is not None or setting.is_narrative:
        anchor = setting.memory.mentioned_day
    if anchor is None or anchor.earliest is None:
        return Answer(notation=f"XXXX-WXX-{number + 1}")
    today = anchor.earliest
    if words & {"next", "coming", "following"}:
        period = weekday_near(days_after(today, 1) or today, number, Choice.NEXT)
    elif words & {"last", "previous"}:
        period = weekday_near(days_after(today, -1) or today, number, Choice.LAST)
    elif setting.is_narrative:
        period = weekday_near(today, number, Choice.NEXT)
    elif setting.eve_start is not None:
        period = nearest((weekday_near(today, number, choice) for choice in Choice), anchor)
    else:
        period = weekday_near(today, number, Choice.NEXT if setting.lies_ahead else Choice.LAST)
    part = expression.part
    return Answer(with_part(period, part), stamp(period, clock_in(expression)), anchor)


def weekday_week(expression: Expression, setting: Setting) -> Answer | None:
    """Read Sunday week: seven days after the coming Sunday."""
    number, unit = int(expression.one("weekday", "wd") or 0), expression.one("unit")
    if unit != "W" or setting.view[expression.row.starts[expression.last - 1]].isupper():
        return None
    anchor = setting.memory.mentioned_day if setting.is_narrative else setting.anchor
    if anchor is None or anchor.earliest is None:
        return Answer(notation=f"XXXX-WXX-{number + 1}")
    after = days_after(anchor.earliest, 8)
    return Answer(None if after is None else weekday_near(after, number, Choice.NEXT), None, anchor)


def weekday_of_week(expression: Expression, setting: Setting) -> Answer | None:
    """Read Monday of last week, Wednesday next week."""
    relation = relation_in(expression) or "this"
    anchor = setting.memory.mentioned if relation in OF_MEMORY or setting.is_narrative else setting.anchor
    if expression.one("unit") != "W":
        return None
    week = None if anchor is None else moved(anchor, Precision.WEEK, STEPS[relation])
    number = int(expression.one("weekday", "wd") or 0)
    if week is None or week.earliest is None:
        return Answer(notation=f"XXXX-WXX-{number + 1}")
    period = unit_of(Precision.DAY, days_after(week.earliest, number))
    return Answer(period, stamp(period, clock_in(expression)), anchor)


def week_of(expression: Expression, setting: Setting) -> Answer | None:
    """Read the week of March 6."""
    days, month, year = day_numbers(expression), month_number(expression), expression.one("year")
    if not days:
        return None
    if year is not None:
        day, anchor = unit_of(Precision.DAY, day_of(int(year), month, days[0])), None
    else:
        day, anchor = nearest_day(setting.anchor, month, days[0], setting), setting.anchor
    if day is None:
        return Answer(notation="XXXX-WXX")
    precision = Precision.WEEKEND if expression.one("weekend") is not None else Precision.WEEK
    if precision is Precision.WEEK and expression.one("unit") != "W":
        return None
    period = unit_of(precision, day.earliest) if precision is Precision.WEEK else moved(day, Precision.WEEKEND, 0)
    return Answer(period, None, anchor)
