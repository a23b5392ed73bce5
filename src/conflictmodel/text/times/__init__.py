"""Times in prose: when, as far as the words and their anchor say it, each with its words, its rule and that anchor."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from conflictmodel.locations import Span
from conflictmodel.model.articles import Article
from conflictmodel.text._page import Page, page_of
from conflictmodel.text.readers import ENGLISH, Mode, Reader
from conflictmodel.text.times import _dates as dates
from conflictmodel.text.times import _feasts as feasts
from conflictmodel.text.times import _notations as notations
from conflictmodel.text.times import _portions as portions
from conflictmodel.text.times import _relative as relative
from conflictmodel.text.times import _units as units
from conflictmodel.text.times import _weekdays as weekdays
from conflictmodel.text.times._answers import Rule, Setting, Surroundings
from conflictmodel.text.times._context import (
    Memory,
    direction_of,
    is_aside,
    is_between_article_and_noun,
    is_told_on,
    lasts_until,
    stands_after,
)
from conflictmodel.text.times._expressions import Expression, expressions_in
from conflictmodel.text.times._ranges import PAIRS, Found, directed, joined, on_eve, pieces, single
from conflictmodel.values.periods import Direction, Period, Precision
from conflictmodel.values.readings import Reading

_RULES: Final[Mapping[str, Rule]] = {
    "times.iso": dates.iso,
    "times.slash": dates.slash,
    "times.before-christ": units.ancient,
    "times.date": dates.full_date,
    "times.month-day": dates.month_day,
    "times.month-year": dates.month_year,
    "times.portion": portions.portion,
    "times.month-of-year": dates.month_of_year,
    "times.month": dates.month,
    "times.weekday": weekdays.weekday,
    "times.weekday-of-week": weekdays.weekday_of_week,
    "times.weekday-week": weekdays.weekday_week,
    "times.week-of": weekdays.week_of,
    "times.feast": feasts.feast,
    "times.may-day": feasts.may_day,
    "times.quarter": units.quarter,
    "times.same-time": units.same_time,
    "times.period-of-year": units.period_of_year,
    "times.this-quarter": units.this_quarter,
    "times.season": units.season,
    "times.decade": units.decade,
    "times.century": units.century,
    "times.year": units.year,
    "times.fiscal-year": units.fiscal_year,
    "times.spoken-year": units.said_year,
    "times.year-end": units.year_end,
    "times.deictic": relative.deictic,
    "times.tonight": relative.deictic,
    "times.day-from": relative.day_from,
    "times.before-last": relative.before_last,
    "times.relative": relative.related,
    "times.weekend": relative.weekend,
    "times.the-unit": relative.the_unit,
    "times.ago": relative.ago,
    "times.duration": notations.duration,
    "times.set": notations.repeated,
    "times.clock": notations.clock,
    "times.reference": notations.reference,
}
_WIDE: Final = frozenset({"times.decade", "times.century"})
_OF_A_YEAR: Final = frozenset({"times.year", "times.month-year", "times.date"})
_LOOSE: Final = frozenset({"times.year", "times.month-year", "times.relative", "times.season"})


def find_times(article: Article, reader: Reader = ENGLISH) -> tuple[Reading[Period], ...]:
    """Find the times that an article mentions, in the order of its text.

    A time is resolved against the day of publication (news) or the last dated mention (narrative), which is kept
    as its `anchor`: with a corrected publication day, find again. What cannot be resolved has no value: lengths of
    time, repeated times and bare clock times, and anything relative to a day that is not known. A range is one
    reading with the words of both ends; a part of a month or year (“the first half of April”) is its days. The word
    before (“by”, “since”) is the direction and not among the words.

    >>> from datetime import date
    >>> from conflictmodel.values.ids import ArticleId
    >>> from conflictmodel.values.moments import Moment
    >>> text = "Gunmen attacked the post on Tuesday night. A day earlier two men were seen there."
    >>> article = Article(id=ArticleId("a1"), text=text, published=Moment(day=date(2024, 5, 2)))
    >>> [(each.words[0].text, str(each)) for each in find_times(article)]
    [('Tuesday night', '30 Apr 2024'), ('A day earlier', '29 Apr 2024')]
    """
    return times_on(page_of(article), reader)


def times_on(page: Page, reader: Reader) -> tuple[Reading[Period], ...]:
    """Find the times of a page: headline, dateline, credits and paragraphs; not of the furniture."""
    return tuple(times_in(page, reader))


def times_in(page: Page, reader: Reader) -> Iterator[Reading[Period]]:
    """Find the times of a page one after the other, in the order of the text, for those who need not know all."""
    published = _publication(page)
    base = published or _day_of_dateline(page)
    memory = Memory(reader.mode, base)
    suffix = "" if published is not None or base is None else ".from-dateline"
    for block in _blocks(page):
        for each in joined(_found_in(page, block, memory, reader)):
            leans = each.answer.anchor is not None and each.answer.anchor is memory.base
            yield _reading(page, block, each, each.rule + (suffix if leans else ""))


def _publication(page: Page) -> Period | None:
    if page.article.published is None:
        return None
    day = page.article.published.day
    return Period(earliest=day, latest=day, precision=Precision.DAY)


def _day_of_dateline(page: Page) -> Period | None:
    """Give the full date of the dateline, which stands in for a day of publication that is not known."""
    span = None if page.article.dateline is None else page.article.dateline.span
    if span is None:
        return None
    dates_in = (each for each in expressions_in(page.view, span) if each.rule in ("times.date", "times.iso"))
    memory = Memory(Mode.NEWS, None)
    around = Surroundings(page.view, span.start, span, day_first=None)
    settings = ((each, Setting(each, memory, around)) for each in dates_in)
    return next((found.period for each, setting in settings for found in answered(each, setting)), None)


def _blocks(page: Page) -> list[Span]:
    article = page.article
    edges = {0, len(page.view)}
    for span in (
        *article.paragraphs,
        *article.furniture,
        *(each.span for each in (article.headline,) if each and each.span),
    ):
        edges |= {span.start, span.end}
    cuts = sorted(edges)
    left_out = {(span.start, span.end) for span in article.furniture}
    return [Span(start=start, end=end) for start, end in pairwise(cuts) if (start, end) not in left_out]


def _found_in(page: Page, block: Span, memory: Memory, reader: Reader) -> Iterator[Found]:
    sentence, around, dated = _NOWHERE, None, False
    for expression in expressions_in(page.view, block):
        if expression.rule == "times.reference" and not reader.references:
            continue
        if around is None or expression.start >= sentence.end:
            sentence = _sentence_at(page, expression.start, block)
            around = Surroundings(page.view, block.start, sentence, reader.day_first)
            dated = False
        setting = Setting(expression, memory, around)
        for each in (on_eve(found, setting) for found in answered(expression, setting)):
            aside = each.period is None or _compares(each, memory) or _digresses(each, setting)
            if each.period is not None and not aside and not (dated and _dates_a_saying(each, setting)):
                memory.keep(each.period)
                dated = True
            yield each


_NOWHERE: Final = Span(start=0, end=0)


def _sentence_at(page: Page, place: int, block: Span) -> Span:
    """Give the sentence in which a place lies, as far as it is of a block; where none is read, the block."""
    found = page.sentence_at(place)
    return block if found is None else Span(start=max(block.start, found.start), end=min(block.end, found.end))


def _digresses(found: Found, setting: Setting) -> bool:
    """Say whether a history only looks forward or back to it: “was to end in 1976”, “(1754-1763)” lead nowhere."""
    if not setting.is_narrative:
        return False
    if found.rule in _WIDE or is_aside(setting.view, found.words[0][0], setting.floor):
        return True
    return (found.rule in _LOOSE and setting.lies_ahead) or _dates_another(found, setting)


def _dates_another(found: Found, setting: Setting) -> bool:
    """Say whether a year is only that of another thing: “until the fall of the town in May 1945”, “the 1940 plan”."""
    last, period = setting.memory.last, found.period
    if found.rule not in _OF_A_YEAR or last is None or period is None:
        return False
    (start, _), (_, end) = found.words[0], found.words[-1]
    if last.certainly_before(period):
        return lasts_until(setting.view, start, setting.sentence)
    return period.certainly_before(last) and is_between_article_and_noun(setting.view, start, end, setting.floor)


def _dates_a_saying(found: Found, setting: Setting) -> bool:
    """Say whether a sentence only ends with the day on which it was told: “on Monday, police said on Tuesday”."""
    (start, _), (_, end) = found.words[0], found.words[-1]
    ends = not setting.view[end : setting.sentence.end].strip(_CLOSING)
    return ends and found.period is not None and is_told_on(setting.view, start, setting.floor)


_CLOSING: Final = " .!?\"”’'"


def _compares(found: Found, memory: Memory) -> bool:
    """Say whether it is only compared with: “a year earlier”, “the previous May” lead the text nowhere."""
    expression = found.expression
    if expression.one("last") == "previous" or found.rule == "times.same-time":
        return True
    yearly = found.rule == "times.ago" and expression.one("yearword", "units") in ("Y", "10Y")
    return yearly and (memory.mode is Mode.NEWS or expression.one("later") == "earlier")


def answered(expression: Expression, setting: Setting) -> Iterator[Found]:
    """Apply the rule of an expression; nothing comes out where it is no time after all."""
    if expression.rule in PAIRS:
        yield from pieces(expression, setting)
        return
    answer = _RULES[expression.rule](expression, setting)
    if answer is not None:
        yield single(expression, answer)


def _reading(page: Page, block: Span, found: Found, rule: str) -> Reading[Period]:
    period = found.period
    start = found.words[0][0]
    if period is not None:
        direction = Direction.AT if found.rule == "times.range" else direction_of(page.view, start, block.start)
        is_about = stands_after(page.view, start, block.start, "times.about")
        # Around 2 a.m. on Sunday: it is the hour that is not known so well.
        period = directed(period, direction, about=is_about and found.answer.notation is None)
    return Reading(
        value=period,
        words=tuple(page.excerpt(*each) for each in found.words),
        notation=found.answer.notation,
        rule=rule,
        anchor=found.answer.anchor,
    )
