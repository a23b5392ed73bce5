"""Rules of times for feasts: Christmas, New Year, Thanksgiving, May Day."""

from conflictmodel.text.times._amounts import clock_in
from conflictmodel.text.times._answers import Answer, Setting, stamp
from conflictmodel.text.times._calendar import (
    Choice,
    day_of,
    nearest,
    unit_of,
    weekday_near,
)
from conflictmodel.text.times._dates import month, nearest_day
from conflictmodel.text.times._expressions import Expression
from conflictmodel.values.periods import Period, Precision


def feast(expression: Expression, setting: Setting) -> Answer | None:
    """Read Christmas Eve, New Year's Day, Thanksgiving: the nearest."""
    eve, day = expression.one("eve"), expression.one("unit")
    if setting.today is None or (expression.one("new") is not None and eve is None and day != "D"):
        return None
    if expression.one("thanks") is not None:
        years = range(setting.today.year - 1, setting.today.year + 2)
        candidates = [_fourth_thursday(year) for year in years]
        return setting.from_anchor(None if setting.anchor is None else nearest(candidates, setting.anchor))
    clock = clock_in(expression)
    month_and_day = (12, 24 if eve else 25) if expression.one("christmas") is not None else (12, 31) if eve else (1, 1)
    if (year := expression.one("year")) is not None:
        period = unit_of(Precision.DAY, day_of(int(year), *month_and_day))
        return Answer(period, stamp(period, clock))
    period = nearest_day(setting.anchor, *month_and_day, setting)
    return setting.from_anchor(period, stamp(period, clock))


def may_day(expression: Expression, setting: Setting) -> Answer | None:
    """Read May Day; another month before a unit, “a June day”, stands for itself."""
    if setting.view[expression.start : expression.end] == "May Day":
        return setting.from_anchor(nearest_day(setting.anchor, 5, 1, setting))
    alone = expression._replace(last=expression.last - 1)
    return month(alone, setting.of(alone))


def _fourth_thursday(year: int) -> Period | None:
    first = day_of(year, 11, 22)
    return None if first is None else weekday_near(first, 3, Choice.NEXT)
