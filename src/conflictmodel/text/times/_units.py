"""Rules of times for what is wider than a month: quarters, halves, seasons, years, decades, centuries."""

import re
from typing import Final

import attrs

from conflictmodel.text._words import words_of
from conflictmodel.text.times._amounts import spoken_year
from conflictmodel.text.times._answers import Answer, Setting
from conflictmodel.text.times._calendar import (
    PRECISIONS,
    SEASON_MONTHS,
    Choice,
    chosen,
    half_of,
    moved,
    nearest,
    quarter_of,
    same_in_year,
    season_of,
    unit_of,
    with_part,
    year_of,
)
from conflictmodel.text.times._context import before_christ
from conflictmodel.text.times._expressions import Expression
from conflictmodel.text.times._relative import relation_in, year_meant, year_shared
from conflictmodel.values.periods import Period, Precision

_PLAIN_YEARS: Final = range(1900, 2036)
_LAST_CENTURY: Final = 21
_MILLENNIUM: Final = 2000
_MOST_YEARS_APART: Final = 60
_YEAR_BEFORE: Final = re.compile(r"(1\d{3})[-–]")


def quarter(expression: Expression, setting: Setting) -> Answer | None:
    """Read the fourth quarter of 2023, the first half of the year, third-quarter."""
    is_half = expression.one("half", "h") is not None
    most = 2 if is_half else 4
    ordinal = expression.one("q", "h") or expression.one("ordinal", "latter") or (expression.one("nth") or "")[:-2]
    number = int(ordinal) if ordinal else most  # the last quarter of
    is_dated = expression.one("year", "yearword", "word") is not None
    if number > most or (is_half and not is_dated and not _is_adjective(expression)):
        return None  # the second half of the match
    made = half_of if is_half else quarter_of
    year, anchor = _year_in(expression, setting)
    if year is not None:
        period = made(year, number)
    elif expression.one("yearword") is not None or setting.today is None:
        period = None
    else:
        anchor, today = setting.anchor, setting.today
        candidates = [made(each, number) for each in range(today.year - 1, today.year + 2)]
        period = chosen(
            candidates, today, Choice.LAST if _is_adjective(expression) or not setting.lies_ahead else Choice.NEXT
        )
    if period is None:
        return Answer(notation=f"XXXX-{'H' if is_half else 'Q'}{number}")
    if expression.one("fiscal") is not None:
        period = attrs.evolve(period, uncertain=True)
    return Answer(with_part(period, expression.part), None, anchor)


def _is_adjective(expression: Expression) -> bool:
    """Say whether it is written with a hyphen: a third-quarter loss has been made."""
    return expression.names["dash"] in expression.row.letters[expression.first : expression.last]


def _year_in(expression: Expression, setting: Setting) -> tuple[int | None, Period | None]:
    if (digits := expression.one("year")) is not None:
        return int(digits), None
    if (spoken := spoken_year(expression)) is not None:
        return spoken, None
    shared, anchor = year_shared(expression, setting)
    if shared is not None:
        return shared, anchor
    if (
        expression.one("quarter") is not None
        and expression.one("ago", "later") is not None
        and setting.today is not None
    ):
        return setting.today.year - 1, setting.anchor
    return year_meant(expression, setting) if expression.one("yearword") is not None else (None, None)


def same_time(expression: Expression, setting: Setting) -> Answer | None:
    """Read the year-ago quarter, the year-earlier period: what was mentioned last, a year before."""
    memory = setting.memory
    base = memory.last_of.get(Precision.QUARTER)
    if base is None and expression.one("quarter") is not None and setting.anchor is not None:
        base = moved(setting.anchor, Precision.QUARTER, -1)
    if base is not None:
        return Answer(same_in_year(base, -1), None, base)
    return Answer(None if setting.anchor is None else moved(setting.anchor, Precision.YEAR, -1), None, setting.anchor)


def period_of_year(expression: Expression, setting: Setting) -> Answer | None:
    """Read the 1988 quarter: the same as the one mentioned last, in that year."""
    base, year = setting.memory.last_of.get(Precision.QUARTER), int(expression.one("year") or 0)
    if base is None or base.earliest is None:
        return Answer(year_of(year))
    return Answer(same_in_year(base, year - base.earliest.year), None, base)


def this_quarter(expression: Expression, setting: Setting) -> Answer | None:
    """Read this quarter, the latest quarter, the quarter."""
    relation = relation_in(expression)
    if relation is None and expression.one("the") is None:
        return None
    known = setting.memory.last_of.get(Precision.QUARTER)
    if expression.one("period") is not None and relation != "latest":
        return None
    if relation in (None, "that") and known is not None:
        return Answer(with_part(known, expression.part), None, known)
    anchor = setting.memory.mentioned if relation == "following" else setting.anchor
    if anchor is None:
        return Answer()
    steps = {"this": 0, "PRESENT_REF": 0, "next": 1, "coming": 1, "following": 1, "that": 0}.get(relation or "", -1)
    return Answer(with_part(moved(anchor, Precision.QUARTER, steps), expression.part), None, anchor)


def season(expression: Expression, setting: Setting) -> Answer | None:
    """Read the spring of 2023, last summer, the winter."""
    name, part = expression.one("season") or "", expression.part
    year, anchor = _year_in(expression, setting)
    if year is not None:
        return Answer(with_part(season_of(year, name), part), None, anchor)
    relation = relation_in(expression)
    if relation is None and part is None and not _is_season(expression, setting):
        return None
    if (notation := before_christ(setting.memory, tail=f"-{name}")) is not None and relation is None:
        return Answer(notation=notation)
    of_memory = relation in ("that", "following", "previous") or setting.is_narrative
    anchor = setting.memory.mentioned if of_memory else setting.anchor
    if anchor is None or anchor.earliest is None:
        return Answer(notation=f"XXXX-{name}")
    today = anchor.earliest
    candidates = [season_of(each, name) for each in range(today.year - 2, today.year + 3)]
    return Answer(with_part(_season_meant(candidates, anchor, relation, setting), part), None, anchor)


def _is_season(expression: Expression, setting: Setting) -> bool:
    """Say whether it is a time of the year and not a fall or a spring."""
    if expression.one("later") is not None or setting.followed_by(*words_of("times.of_season")):
        return True
    if setting.follows("times.season"):
        return not setting.followed_by("of", "from", "to")
    letters, (season, joint) = expression.row.letters, (expression.names["season"], expression.names["and"])
    first, last = expression.first, expression.last
    return letters[max(0, first - 2) : first] == season + joint or (
        letters[last : last + 1] == joint and season in letters[last + 1 : last + 4]
    )


def _season_meant(
    candidates: list[Period | None], anchor: Period, relation: str | None, setting: Setting
) -> Period | None:
    today = anchor.earliest
    if today is None:
        return None
    if relation in ("last", "previous"):
        return chosen([each for each in candidates if each and not each.overlaps(anchor)], today, Choice.LAST)
    if relation in ("next", "coming", "following"):
        return chosen([each for each in candidates if each and not each.overlaps(anchor)], today, Choice.NEXT)
    if relation == "past":
        return chosen(candidates, today, Choice.LAST)
    if setting.is_narrative or relation in ("this", "that"):
        of_year = [each for each in candidates if each and each.earliest and each.earliest.year == today.year]
        if relation == "this" and not setting.is_narrative:  # this winter may have begun the year before
            of_year += [each for each in candidates if each and each.latest and each.latest.year == today.year]
        return nearest(of_year, anchor)
    return chosen(candidates, today, Choice.NEXT if setting.lies_ahead else Choice.LAST)


def decade(expression: Expression, _: Setting) -> Answer | None:
    """Read the early 1990s, the nineties."""
    tens = expression.one("tens")
    if tens is not None:
        century = int(expression.one("word") or 19)
        year = century * 100 + int(tens)
    else:
        digits = "".join(each for each in expression.one("decade", "year") or "" if each.isdigit())
        if digits[-1:] != "0" or len(digits) == 3:  # noqa: PLR2004 (the 470s: before Christ alone)
            return None
        if len(digits) == 2 and expression.one("the") is None and (expression.one("decade") or "")[0] != "'":  # noqa: PLR2004 (in his 50s)
            return None
        year = int(digits) if len(digits) > 2 else 1900 + int(digits)  # noqa: PLR2004 (two digits)
    # The 1800s are a hundred years, the 2000s ten: that century is too young to be named whole.
    is_century = tens is None and year % 100 == 0 and year < _MILLENNIUM
    precision = Precision.CENTURY if is_century else Precision.DECADE
    first = year_of(year)
    period = None if first is None else unit_of(precision, first.earliest)
    return period and Answer(with_part(period, expression.part))


def century(expression: Expression, _: Setting) -> Answer | None:
    """Read the 19th century."""
    number = int(expression.one("ordinal") or (expression.one("nth") or "0")[:-2])
    tens = int(expression.one("word") or 0)
    if not 2 <= number + tens <= _LAST_CENTURY:  # noqa: PLR2004 (the calendar of the library begins with the year 100)
        return None
    first = year_of((number + tens - 1) * 100)
    period = None if first is None else unit_of(Precision.CENTURY, first.earliest)
    return period and Answer(with_part(period, expression.part))


def year(expression: Expression, setting: Setting) -> Answer | None:
    """Read 2018: with a cue before it, or as a likely year."""
    number = int(expression.one("year") or 0)
    is_said = expression.one("yearword", "units", "part", "edge") is not None or number in _PLAIN_YEARS
    is_said = is_said or _ends_a_range(expression, setting) or setting.follows("times.month")
    if not is_said and not (setting.is_narrative and _is_near(number, setting)):
        return None
    return Answer(with_part(year_of(number), expression.part))


def _ends_a_range(expression: Expression, setting: Setting) -> bool:
    """Say whether it stands behind a dash and the year that was read before it."""
    before = _YEAR_BEFORE.search(setting.view, max(setting.floor, expression.start - 5), expression.start)
    return before is not None and setting.memory.last == year_of(int(before.group(1)))


def _is_near(number: int, setting: Setting) -> bool:
    last = setting.memory.last
    if setting.view[max(setting.floor, setting.expression.start - 1) : setting.expression.start] in (
        "(",
        "-",
        "–",
        "/",
    ):
        return True
    return last is not None and last.earliest is not None and abs(last.earliest.year - number) <= _MOST_YEARS_APART


def fiscal_year(expression: Expression, _: Setting) -> Answer | None:
    """Read fiscal 1990, whose days only the firm or the state knows: the calendar year, with doubt."""
    period = year_of(int(expression.one("year") or 0))
    return period and Answer(attrs.evolve(period, uncertain=True))


def said_year(expression: Expression, _: Setting) -> Answer | None:
    """Read nineteen ninety-six."""
    number = spoken_year(expression)
    return None if number is None else Answer(year_of(number))


def year_end(expression: Expression, setting: Setting) -> Answer | None:
    """Read year-end: the end of the anchor's year."""
    anchor, unit = (
        setting.memory.mentioned if setting.is_narrative else setting.anchor,
        expression.one("yearword", "unit") or "",
    )
    if unit not in ("Y", "M") or expression.one("edge") != "late":
        return None
    period = None if anchor is None else moved(anchor, PRECISIONS[unit], 0)
    return Answer(with_part(period, "late"), None, anchor)


def ancient(expression: Expression, setting: Setting) -> Answer | None:
    """Recognise 480 BC, which lies before the days of the library: a notation alone."""
    if expression.one("century") is not None:
        number = int(expression.one("ordinal") or (expression.one("nth") or "0")[:-2])
        return Answer(notation=f"BC{number - 1:02}")
    if (digits := expression.one("decade")) is not None:
        return Answer(notation=f"BC{int(''.join(each for each in digits if each.isdigit())) // 10:03}")
    numbers = [each for kind in ("year", "num", "day") for each in expression.every(kind) if each.isdigit()]
    if not numbers:
        return None
    number = max(int(each) for each in numbers)
    season = expression.one("season")
    month = expression.one("month", "mon")
    tail = f"-{season}" if season is not None and season in SEASON_MONTHS else f"-{int(month):02}" if month else ""
    setting.memory.before_christ = number
    notation = before_christ(setting.memory, tail=tail)
    return None if notation is None else Answer(notation=notation)
