"""Rules of times for what is reckoned from another: yesterday, last week, two days later, the same day."""

from typing import Final

import attrs

from conflictmodel.text._words import words_of
from conflictmodel.text.times._amounts import clock_in, count_in, duration_of, shared_tail
from conflictmodel.text.times._answers import Answer, Setting, stamp
from conflictmodel.text.times._calendar import PRECISIONS, moved, same_in_year, unit_of, with_part
from conflictmodel.text.times._context import before_christ
from conflictmodel.text.times._expressions import Expression
from conflictmodel.values.periods import Period, Precision

STEPS: Final = {
    **dict.fromkeys(("last", "past", "latest", "previous"), -1),
    **dict.fromkeys(("this", "that", "PRESENT_REF"), 0),
    **dict.fromkeys(("next", "coming", "following"), 1),
}
OF_MEMORY: Final = frozenset({"previous", "that", "following"})
_PARTS_OF_YEARS: Final = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.SEASON})
_FINER_THAN_MONTH: Final = frozenset({Precision.DAY, Precision.WEEK, Precision.WEEKEND, Precision.MONTH})
_SATURDAY: Final = 5
_MOST_COUNT: Final = 3000


def relation_in(expression: Expression) -> str | None:
    """Give the word that relates it: last, this, next, that, previous, following."""
    return expression.one("next", "last", "that", "this", "nowish")


def year_meant(expression: Expression, setting: Setting) -> tuple[int | None, Period | None]:
    """Give the year of “last year”, “that year”, “the year” and its anchor."""
    relation = relation_in(expression) or "this"
    anchor = setting.memory.mentioned if relation in OF_MEMORY or setting.is_narrative else setting.anchor
    if anchor is None or anchor.earliest is None:
        return None, None
    return anchor.earliest.year + STEPS[relation], anchor


def year_shared(expression: Expression, setting: Setting) -> tuple[int | None, Period | None]:
    """Give the year that a later of several times brings for all: “in May and July last year”, and its anchor."""
    tail = shared_tail(expression)
    if tail is None:
        return None, None
    return (int(digits), None) if (digits := tail.one("year")) is not None else year_meant(tail, setting)


def deictic(expression: Expression, setting: Setting) -> Answer | None:
    """Read yesterday, today, tomorrow: from the day of publication alone."""
    if setting.is_narrative:
        return Answer(notation="PRESENT_REF")
    base = setting.memory.base
    before = setting.view[max(setting.floor, expression.start - 2) : expression.start + 2]
    if expression.one("deictic") is not None and before[2:3].isupper() and before[:1].isalpha() and before[1:2] == " ":
        return None  # USA Today
    period = None if base is None else moved(base, Precision.DAY, int(expression.one("deictic") or 0))
    if period is None:
        return Answer()
    part = expression.part
    return setting.from_anchor(with_part(period, part), stamp(period, clock_in(expression)))


def day_from(expression: Expression, setting: Setting) -> Answer | None:
    """Read the day before yesterday, the day after tomorrow."""
    base = setting.memory.base
    if base is None or expression.one("unit") != "D":
        return Answer()
    step = -1 if expression.one("before") is not None else 1
    return setting.from_anchor(moved(base, Precision.DAY, int(expression.one("deictic") or 0) + step))


def before_last(expression: Expression, setting: Setting) -> Answer | None:
    """Read the week before last."""
    unit = expression.one("unit", "yearword", "weekend")
    if unit is None or setting.anchor is None or unit not in PRECISIONS:
        return Answer()
    return setting.from_anchor(moved(setting.anchor, PRECISIONS[unit], -2))


def related(expression: Expression, setting: Setting) -> Answer | None:
    """Read last week, this year, the following day, that night, the end of the year."""
    relation = relation_in(expression) or "this"
    unit = expression.one("unit", "yearword", "century", "weekend")
    clock = clock_in(expression)
    if (unit is None and clock is None) or _is_title(expression, setting):
        return None
    if relation == "past" and unit in ("10Y", "C"):
        return Answer(notation=duration_of(expression))
    unit = unit or "D"
    if unit == "Y" and (notation := before_christ(setting.memory, STEPS[relation])) is not None:
        return Answer(notation=notation)
    of_memory = relation in OF_MEMORY or setting.is_narrative or (relation == "next" and unit == "D")
    anchor = setting.memory.mentioned if of_memory else setting.anchor
    if unit == "D" and of_memory:
        anchor = setting.memory.mentioned_day
    if anchor is None or unit not in PRECISIONS:
        return Answer()
    precision, steps = PRECISIONS[unit], STEPS[relation]
    if unit == "D" and clock is None and relation in ("this", "last") and expression.one("the") is None:
        return None  # this day and age, last day of
    if precision is Precision.WEEKEND and relation == "coming":
        steps = 0 if anchor.earliest is not None and anchor.earliest.weekday() < _SATURDAY else 1
    period = _stepped(anchor, precision, steps)
    if expression.one("fiscal") is not None and period is not None:
        period = attrs.evolve(period, uncertain=True)
    return Answer(with_part(period, expression.part), stamp(period, clock), anchor)


def _is_title(expression: Expression, setting: Setting) -> bool:
    """Say whether its last word is printed with a capital: ABC's “This Week”."""
    last = setting.view[expression.row.starts[expression.last - 1] :][:2]
    return expression.last - expression.first > 1 and last[:1].isupper() and last[1:].islower()


def _stepped(anchor: Period, precision: Precision, steps: int) -> Period | None:
    if precision is Precision.WEEKEND and anchor.earliest is not None:
        # Seen from a Wednesday, this weekend lies ahead and the last one behind.
        ahead = 0 if anchor.earliest.weekday() >= _SATURDAY else 1
        return moved(anchor, precision, steps + ahead)
    if _is_wider(anchor, precision) and steps == 0:
        return None
    return moved(anchor, precision, steps)


def _is_wider(anchor: Period, precision: Precision) -> bool:
    unit = None if anchor.earliest is None else unit_of(precision, anchor.earliest)
    return unit is None or not unit.contains(anchor)


def weekend(expression: Expression, setting: Setting) -> Answer | None:
    """Read the weekend: the last one, or the next if the words look ahead."""
    if setting.anchor is None:
        return Answer()
    steps = 1 if setting.lies_ahead and setting.today is not None and setting.today.weekday() < _SATURDAY else 0
    return setting.from_anchor(with_part(moved(setting.anchor, Precision.WEEKEND, steps), expression.part))


def the_unit(expression: Expression, setting: Setting) -> Answer | None:
    """Read the year, the week, the month: the one mentioned last, else that of the anchor."""
    unit = expression.one("unit", "yearword")
    if unit not in ("Y", "W", "M"):
        return None
    if setting.followed_by(*words_of("times.not_the_unit")):
        return None
    if setting.followed_by("ended", "ending"):
        return Answer(notation=f"P1{unit}")
    anchor = setting.memory.mentioned if setting.is_narrative or unit != "Y" else setting.anchor
    if anchor is None:
        return None
    return Answer(_stepped(anchor, PRECISIONS[unit], 0), None, anchor)


def ago(expression: Expression, setting: Setting) -> Answer | None:
    """Read two days ago, a year earlier, three weeks later, the day before."""
    unit = expression.one("unit", "units", "yearword", "century")
    back = expression.one("ago", "before") is not None or expression.one("later") == "earlier"
    count = count_in(expression)
    if unit == "Y" and count is not None and count.isdigit():
        notation = before_christ(setting.memory, -int(count) if back else int(count))
        if notation is not None:
            return Answer(notation=notation)
    if unit is None or count is None or not count.isdigit():
        return Answer(notation=_vague(expression, back=back))
    steps = int(count) * {"10Y": 10, "14D": 2}.get(unit, 1)
    if steps > _MOST_COUNT * (10 if unit == "D" else 1):
        return Answer()
    precision = PRECISIONS[{"10Y": "Y", "14D": "W"}.get(unit, unit)]
    from_now = expression.one("ago") is not None and not setting.is_narrative
    anchor = setting.anchor if from_now else setting.memory.mentioned
    mentioned = setting.memory.mentioned
    if precision is Precision.YEAR and mentioned is not None and mentioned.precision in _KEPT_ACROSS_YEARS:
        return Answer(same_in_year(mentioned, -steps if back else steps), None, mentioned)
    if precision is Precision.DAY and not from_now:
        anchor = setting.memory.mentioned_day
    if anchor is None or (_is_wider(anchor, precision) and precision is not Precision.WEEK):
        return Answer()
    return Answer(moved(anchor, precision, -steps if back else steps), None, anchor)


_KEPT_ACROSS_YEARS: Final = frozenset({Precision.QUARTER, Precision.HALF})


def _vague(expression: Expression, *, back: bool) -> str | None:
    if expression.one("hour", "hours") is not None:
        return None
    return "PAST_REF" if back else "FUTURE_REF"
