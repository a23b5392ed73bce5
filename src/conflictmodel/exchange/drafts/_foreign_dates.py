"""Dates in languages that the library does not read: which figure is the day, which word or figure the month."""

import re
from datetime import timedelta
from typing import Final, NamedTuple

from conflictmodel.exchange.drafts._folding import FoldedText
from conflictmodel.exchange.drafts._foreign_words import values_in
from conflictmodel.exchange.drafts._runs import Run
from conflictmodel.model.articles import Article
from conflictmodel.values.periods import Period

_YEAR_FIRST: Final = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_CHINESE: Final = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号號]?)?")
_FIGURE: Final = re.compile(r"\d{1,9}")
_YEAR: Final = 4  # digits
_PARTS: Final = 3  # of a date in figures
_BESIDE: Final = 16  # characters
_YEAR_BEHIND: Final = re.compile(r"\s{0,2}[,،]?\s?(\d{4})(?!\d)")
_YEAR_BEFORE: Final = re.compile(r"(?<!\d)(\d{4})\s?(?:年|ခုနှစ်)[၊\s]{0,3}$")


class _Said(NamedTuple):
    """The figures of a date in their roles."""

    year: int | None
    months: tuple[int, ...]
    days: tuple[int, ...]


def says_in_figures(article: Article, run: Run, period: Period) -> bool:
    """Say whether words say just this period, in figures and names of months.

    The year is that which is printed in the words or beside them, else that of the publication or one beside it.
    """
    said = _said(FoldedText(article.text[slice(*run)]).folded)
    first, last = period.earliest, period.latest
    if said is None or first is None or last is None:
        return False
    year = said.year or _year_beside(article.text, run)
    if year is not None:
        is_year = {first.year, last.year} == {year}
    else:
        is_year = article.published is not None and abs(first.year - article.published.day.year) <= 1
    day_behind = last + timedelta(days=1)
    if said.days:
        is_day = (first.day, last.day) == (said.days[0], said.days[-1])
    else:
        is_day = (first.day, day_behind.day) == (1, 1)
    months = said.months or (1, 12)
    return is_year and is_day and (first.month, last.month) == (months[0], months[-1])


def _said(words: str) -> _Said | None:
    """Give the figures of words in their roles; None where there are others, or none that is a month or year."""
    figures = _FIGURE.findall(words)
    year_first, day_first = _YEAR_FIRST.search(words), _DAY_FIRST.search(words)
    if len(figures) == _PARTS and year_first is not None:
        return _Said(int(year_first[1]), (int(year_first[2]),), (int(year_first[3]),))
    if len(figures) == _PARTS and day_first is not None:
        return _Said(int(day_first[3]), (int(day_first[2]),), (int(day_first[1]),))
    chinese = list(_CHINESE.finditer(words))
    if chinese:
        year = next((int(each[1]) for each in chinese if each[1]), None)
        said = _Said(year, tuple(int(each[2]) for each in chinese), tuple(int(each[3]) for each in chinese if each[3]))
    else:
        years = [each for each in figures if len(each) == _YEAR]
        days = tuple(int(each) for each in figures if len(each) < _YEAR - 1)
        said = _Said(int(years[0]) if years else None, tuple(map(int, values_in("month", words))), days)
    named = (said.year is not None) + len(said.days) + (len(said.months) if chinese else 0)
    is_date = said.months or (said.year is not None and not said.days)
    return said if is_date and named == len(figures) else None


def _year_beside(text: str, run: Run) -> int | None:
    behind = FoldedText(text[run.end : run.end + _BESIDE]).folded
    before = FoldedText(text[max(run.start - _BESIDE, 0) : run.start]).folded
    found = _YEAR_BEHIND.match(behind) or _YEAR_BEFORE.search(before)
    return None if found is None else int(found[1])
