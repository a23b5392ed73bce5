"""Rules of times for what is recognised and not resolved: lengths of time, repeated times, clock times, “now”."""

from typing import Final

from conflictmodel.text._words import words_of
from conflictmodel.text.times._amounts import clock_in, clock_place, duration_of
from conflictmodel.text.times._answers import Answer, Setting, stamp
from conflictmodel.text.times._expressions import Expression

_MOST_BEFORE: Final = 20


def duration(expression: Expression, setting: Setting) -> Answer | None:
    """Recognise two days, the last three weeks, two-year."""
    if expression.one("period") is not None or setting.followed_by("old", "olds"):
        return None
    if expression.one("quarters") is not None and setting.followed_by("of"):
        return None  # three quarters of its food
    if expression.one("a") is not None and expression.one("more") is None and _is_rate(expression, setting):
        return None
    if _is_day_to_come(expression, setting):
        return Answer(notation="FUTURE_REF")
    if expression.one("this") is not None and expression.one("units") == "D":
        return Answer(notation="PRESENT_REF")  # these days
    notation = duration_of(expression)
    return None if notation is None else Answer(notation=notation)


def _is_day_to_come(expression: Expression, setting: Setting) -> bool:
    """Say whether “one day” is no length of time: “will one day return”, “the hope that he one day”."""
    row, last = expression.row, expression.last
    is_one = last - expression.first == 2 and expression.one("word") == "1" and row.values[last - 1] == "D"  # noqa: PLR2004 (two words)
    return is_one and setting.follows("times.one_day")


def _is_rate(expression: Expression, setting: Setting) -> bool:
    """Say whether “a year” means “per year”: after a number, a percentage, a noun that is counted."""
    words = setting.view[max(setting.floor, expression.start - _MOST_BEFORE) : expression.start].split()
    if expression.last - expression.first > 2 or not words:  # noqa: PLR2004 (a year)
        return False
    before = words[-1].rstrip(",")
    return before[-1:].isdigit() or before.endswith("s") or before in words_of("times.rated")


def _is_paper(setting: Setting) -> bool:
    """Say whether a daily or a weekly is a newspaper: one with a name, one that speaks, one told of as such."""
    return setting.next_word[:1].isupper() or setting.followed_by(*words_of("times.press"))


def repeated(expression: Expression, setting: Setting) -> Answer | None:
    """Recognise every day, each Thursday, daily, at night."""
    if (often := expression.one("often")) is not None:
        return None if _is_paper(setting) else Answer(notation=often)
    if (weekday := expression.one("weekdays", "weekday")) is not None:
        return Answer(notation=f"XXXX-WXX-{int(weekday) + 1}")
    if (month := expression.one("month")) is not None:
        return Answer(notation=f"XXXX-{int(month):02}")
    if (season := expression.one("season")) is not None:
        return Answer(notation=f"XXXX-{season}")
    if expression.one("at") is not None and expression.one("daypart") != "NI":
        return clock(expression, setting)  # at noon
    if (part := clock_in(expression)) is not None:
        return Answer(notation=f"XXXX-XX-XX{part}")
    notation = duration_of(expression)
    if notation is not None and expression.one("vague") is None:
        notation = notation.replace("PX", "P1")
    return None if notation is None else Answer(notation=notation)


def clock(expression: Expression, setting: Setting) -> Answer | None:
    """Recognise 4 p.m. without a day of its own, which is that of the last mention in a history."""
    said = clock_in(expression)
    if expression.one("overnight") is not None:
        return Answer(notation=said)
    if clock_place(expression) is None:
        return Answer(notation=said) if said is not None and ":" in said and _is_at(expression, setting) else None
    if said is None or (
        expression.one("ampm", "zone", "oclock", "local", "in", "half", "quarter") is None
        and not setting.follows("times.month")
    ):
        return None
    day = setting.memory.mentioned_day if setting.is_narrative else None
    return Answer(day, said if day is None else stamp(day, said), day)


def _is_at(expression: Expression, setting: Setting) -> bool:
    return expression.one("at") is not None or setting.follows("times.clock")


def reference(expression: Expression, setting: Setting) -> Answer | None:
    """Recognise now, recently, the future."""
    if expression.one("last") is not None:
        return (
            Answer(notation="PAST_REF") if expression.one("last") == "past" and setting.follows("times.month") else None
        )
    return Answer(notation=expression.one("now", "nowish", "futurish"))
