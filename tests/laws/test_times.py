"""The laws of times in prose: words stand where they are said to, and relative times move with their anchor."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictmodel.locations import Span
from conflictmodel.model.articles import Article
from conflictmodel.text._page import Page
from conflictmodel.text.readers import ENGLISH, Mode, Reader
from conflictmodel.text.times import find_times, times_on
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import MONTHS, Moment
from conflictmodel.values.periods import Period, Precision, unit_period
from conflictmodel.values.readings import Reading
from tests.laws.cpu_time import LINEAR, growth
from tests.laws.odd_texts import ODD

TRIGGERS: Final = (
    *[
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "by",
        "since",
        "until",
        "to",
        "from",
        "between",
        "and",
        "or",
        "not",
        "Monday",
        "Tuesday,",
        "May",
        "March",
        "Sept.",
        "3",
        "5",
        "12",
        "30",
        "31",
    ],
    *[
        "99",
        "1999",
        "2024",
        "3rd",
        "30/04/2024",
        "03/04/2024",
        "2024-04-30",
        "1990s",
        "'90s",
        "last",
        "next",
        "this",
        "that",
        "same",
        "following",
        "previous",
    ],
    *[
        "early",
        "late",
        "mid",
        "-",
        "–",
        ",",
        ".",
        "end",
        "beginning",
        "day",
        "days",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "century",
        "quarter",
    ],
    *[
        "half",
        "first",
        "third",
        "latter",
        "fiscal",
        "ago",
        "earlier",
        "later",
        "before",
        "after",
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
        "night",
    ],
    *[
        "morning",
        "noon",
        "4",
        "p.m.",
        "10:30",
        "o'clock",
        "GMT",
        "two",
        "few",
        "couple",
        "hundred",
        "thousand",
        "nineteen",
        "ninety-six",
        "every",
        "daily",
    ],
    *[
        "now",
        "recently",
        "Christmas",
        "Eve",
        "New",
        "Year's",
        "weekend",
        "480",
        "BC",
        "will",
        "said",
        "'s",
        "ended",
        "attacks",
        "Q3",
        "summer",
        "spring",
    ],
    *(" ", "\n", "\n\n"),
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RELATIVE: Final = (
    "on Tuesday", "last Friday", "yesterday", "the day before yesterday", "last week", "next week", "over the weekend",
)  # fmt: skip
ABSOLUTE: Final = ("on 3 May 2019", "in March 2015", "in the 1990s", "in 2011", "in the third quarter of 2008")

days = st.dates(date(1950, 1, 1), date(2049, 12, 31))
any_day = st.dates() | st.sampled_from((date.min, date.max, date(99, 12, 31), date(9890, 12, 31)))
mixtures = st.lists(st.sampled_from(TRIGGERS), min_size=1, max_size=40).map(" ".join)
texts = (st.text(min_size=1) | mixtures).filter(lambda text: bool(text.strip()))
readers = st.builds(
    Reader, mode=st.sampled_from(Mode), day_first=st.sampled_from((None, True, False)), references=st.booleans()
)


def article_of(text: str, published: date | None) -> Article:
    """Make an article of paragraphs that are parted by empty lines."""
    paragraphs, start = [], 0
    for words in text.split("\n\n"):
        paragraphs.append(Span(start=start, end=start + len(words)))
        start += len(words) + 2
    moment = None if published is None else Moment(day=published)
    return Article(id=ArticleId("a1"), text=text, published=moment, paragraphs=tuple(paragraphs))


def values(readings: tuple[Reading[Period], ...]) -> list[Period | None]:
    return [each.value for each in readings]


@st.composite
def planted_times(draw: st.DrawFn) -> tuple[str, str, Period]:
    """Draw a sentence with a time, its words, and what they mean whatever the day of publication."""
    day = draw(days)
    month = MONTHS[day.month - 1]
    words, period = draw(
        st.sampled_from(
            (
                (f"{day.day} {month} {day.year}", unit_period(Precision.DAY, day)),
                (f"{month} {day.day}, {day.year}", unit_period(Precision.DAY, day)),
                (f"{WEEKDAYS[day.weekday()]}, {day.day} {month} {day.year}", unit_period(Precision.DAY, day)),
                (day.isoformat(), unit_period(Precision.DAY, day)),
                (f"{month} {day.year}", unit_period(Precision.MONTH, day)),
                (f"the {day.year // 10 * 10}s", unit_period(Precision.DECADE, day)),
                (f"Q{(day.month + 2) // 3} {day.year}", unit_period(Precision.QUARTER, day)),
            )
        )
    )
    before, after = draw(st.sampled_from((("Two men died on ", "."), ("The raid of ", " failed."), ("", ": a raid"))))
    return f"{before}{words}{after}", words, period


@given(planted_times(), days | st.none())
def test_planted_times_are_found(planted: tuple[str, str, Period], published: date | None) -> None:
    text, words, period = planted
    (reading,) = find_times(article_of(text, published))
    assert (reading.words[0].text, reading.value, reading.anchor) == (words, period, None)


@given(days, st.integers(0, 6))
def test_planted_weekdays_are_the_last_on_or_before_publication(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    (reading,) = find_times(article_of(f"Two men died on {WEEKDAYS[day.weekday()]}.", published))
    assert reading.value == unit_period(Precision.DAY, day)
    assert reading.anchor == unit_period(Precision.DAY, published)


@given(texts, any_day | st.none(), readers)
def test_finders_never_raise_and_point_at_their_words(text: str, published: date | None, reader: Reader) -> None:
    article = article_of(text, published)
    for reading in find_times(article, reader):
        assert reading.words
        assert all(article.prints(each) for each in reading.words)
        assert reading.rule is not None
        assert reading.rule.startswith("times.")
        assert reading.value is not None or reading.anchor is None or reading.rule != "times.date"


@given(texts, any_day | st.none(), readers)
def test_finding_is_deterministic_and_in_order(text: str, published: date | None, reader: Reader) -> None:
    first, second = (find_times(article_of(text, published), reader) for _ in range(2))
    assert first == second
    starts = [each.start for reading in first for each in reading.words if each.start is not None]
    assert starts == sorted(starts)


@given(days, st.integers(-500, 500), st.lists(st.sampled_from(RELATIVE), min_size=1, max_size=4))
def test_moving_publication_moves_relative_times(published: date, weeks: int, said: list[str]) -> None:
    text = " ".join(f"Two men died {words}." for words in said)
    shift = timedelta(weeks=weeks)
    here, there = (find_times(article_of(text, day)) for day in (published, published + shift))
    assert len(here) == len(there) == len(said)
    for one, other in zip(here, there, strict=True):
        assert one.value is not None
        assert one.value.earliest is not None
        assert one.value.latest is not None
        moved = attrs.evolve(one.value, earliest=one.value.earliest + shift, latest=one.value.latest + shift)
        assert other.value == moved


@given(days, days, st.lists(st.sampled_from(ABSOLUTE), min_size=1, max_size=4))
def test_moving_publication_leaves_full_dates_alone(published: date, other: date, said: list[str]) -> None:
    text = " ".join(f"Two men died {words}." for words in said)
    here = values(find_times(article_of(text, published)))
    assert here == values(find_times(article_of(text, other))) == values(find_times(article_of(text, None)))
    assert len([each for each in here if each is not None]) == len(said)


@given(days, st.lists(st.sampled_from(RELATIVE + ABSOLUTE), min_size=1, max_size=5), st.integers(1, 4))
def test_an_unrelated_paragraph_only_shifts_spans(published: date, said: list[str], copies: int) -> None:
    text = " ".join(f"Two men died {words}." for words in said)
    front = "The road is long and the market was quiet.\n\n" * copies
    plain, shifted = (find_times(article_of(words, published)) for words in (text, front + text))
    assert plain
    assert [attrs.evolve(each, words=()) for each in plain] == [attrs.evolve(each, words=()) for each in shifted]
    for one, other in zip(plain, shifted, strict=True):
        assert [each.start for each in other.words] == [(each.start or 0) + len(front) for each in one.words]


@given(st.lists(st.sampled_from((*RELATIVE, "in March", "on May 3", "two days ago", "this year")), min_size=1))
def test_without_publication_nothing_relative_is_resolved(said: list[str]) -> None:
    readings = find_times(article_of(" ".join(f"Two men died {words}." for words in said), None))
    assert len(readings) == len(said)
    assert [each for each in readings if each.value is not None or each.anchor is not None] == []


@pytest.mark.parametrize("odd", ODD)
def test_planted_times_are_found_beside_odd_text(odd: str) -> None:
    text = f"{odd}\n\nTwo men died on 3 May 2021 and on Monday.\n\n{odd}"
    found = [each for each in find_times(article_of(text, date(2024, 4, 30))) if each.words[0].text in _PLANTED]
    assert [(each.words[0].text, str(each.value)) for each in found] == list(_PLANTED.items())


_PLANTED: Final = {"3 May 2021": "3 May 2021", "Monday": "29 Apr 2024"}


@pytest.mark.parametrize("shout", [str.upper, str])
def test_a_shouted_time_means_what_a_spoken_one_means(shout: Callable[[str], str]) -> None:
    text = shout("Two men died on 3 May 2021, last Friday, in March 2015 and two days ago.")
    readings = find_times(article_of(text, date(2024, 4, 30)))
    assert [str(each.value) for each in readings] == ["3 May 2021", "26 Apr 2024", "March 2015", "28 Apr 2024"]


HOSTILE: Final = (
    *("A", '"', " ", "a. ", "7", "7,", "7/", "the ", "the the ", "2024-", "May ", "May 3 ", "late ", "the end of "),
    *("twenty-", "3 to 5 ", "'s ", "12:", "p.m. ", "Tuesday ", "on Tuesday will ", "two ", "one or ", "B.C.", "1a."),
)


def _page(text: str) -> Page:
    """Make a page of a view alone: what others take to build it is not in the ratio."""
    article = article_of(text, date(2024, 4, 30))
    return Page(
        article=article,
        view=text,
        tokens=(),
        texts=(),
        lowers=(),
        sentences=(),
        quotations=(),
        paragraphs=article.paragraphs,
        token_starts=(),
        token_ends=(),
        sentence_starts=(),
        quotation_starts=(),
    )


@pytest.mark.cpu
@pytest.mark.parametrize("unit", HOSTILE)
def test_cpu_time_is_linear(unit: str) -> None:
    assert growth(lambda size: partial(times_on, _page(unit * (size // len(unit))), ENGLISH), 40_000) <= LINEAR


@pytest.mark.cpu
def test_a_million_characters_on_a_line_take_twice_the_time_of_half_of_them() -> None:
    said = "Two men died on 3 May 2021 near the bridge, and on Monday the road was shut. "
    assert growth(lambda size: partial(times_on, _page(said * (size // len(said))), ENGLISH), 500_000) <= LINEAR
    assert len(times_on(_page(said * 13_000), ENGLISH)) == 26_000
