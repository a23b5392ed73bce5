"""What is read from times in prose: the words, the days, the part, the direction, the notation and the rule."""

from datetime import date
from typing import Final

import pytest

from conflictmodel._tables import cells_of
from conflictmodel.locations import Span
from conflictmodel.model.articles import Article
from conflictmodel.text._page import page_of
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.readers import ENGLISH, Mode, Reader
from conflictmodel.text.times import find_times, times_on
from conflictmodel.text.times._expressions import expressions_in
from conflictmodel.values.edtf import format_edtf
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Bound, Direction, Part, Period, Precision
from conflictmodel.values.readings import Reading

TUESDAY: Final = date(2024, 4, 30)
NARRATIVE: Final = Reader(mode=Mode.NARRATIVE)


def read(text: str, published: date | None = TUESDAY, reader: Reader = ENGLISH) -> tuple[Reading[Period], ...]:
    """Find the times of a text of one paragraph."""
    moment = None if published is None else Moment(day=published)
    whole = (Span(start=0, end=len(text)),)
    return find_times(Article(id=ArticleId("a1"), text=text, published=moment, paragraphs=whole), reader)


def seen(readings: tuple[Reading[Period], ...]) -> list[tuple[str, str | None]]:
    """Give words and EDTF of readings."""
    return [
        (" … ".join(each.text for each in reading.words), None if reading.value is None else format_edtf(reading.value))
        for reading in readings
    ]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        pytest.param("The convoy left on 30 April 2024.", "30 April 2024", "2024-04-30", id="day first"),
        pytest.param("On April 30, 2024, it left.", "April 30, 2024", "2024-04-30", id="month first"),
        pytest.param("On the 3rd of May, 2023 it left.", "the 3rd of May, 2023", "2023-05-03", id="ordinal"),
        pytest.param("It left on 2024-04-30.", "2024-04-30", "2024-04-30", id="iso"),
        pytest.param("It left on 30/04/2024.", "30/04/2024", "2024-04-30", id="slashes, one way to read"),
        pytest.param("Monday, April 29: two shells", "Monday, April 29", "2024-04-29", id="weekday and date"),
        pytest.param("He died on Monday.", "Monday", "2024-04-29", id="weekday"),
        pytest.param("He died on Tuesday.", "Tuesday", "2024-04-30", id="weekday of publication"),
        pytest.param("He died last Tuesday.", "last Tuesday", "2024-04-23", id="last weekday"),
        pytest.param("They meet next Tuesday.", "next Tuesday", "2024-05-07", id="next weekday"),
        pytest.param("The envoys will meet on Monday.", "Monday", "2024-05-06", id="weekday ahead"),
        pytest.param("Envoys will not come, he said Monday.", "Monday", "2024-04-29", id="said, not ahead"),
        pytest.param("On Thursday, the court will rule.", "Thursday", "2024-05-02", id="cue after the weekday"),
        pytest.param("Leave the town by Friday, he warned, or die.", "Friday", "2024-05-03", id="by"),
        pytest.param("Talks planned for Sunday were called off.", "Sunday", "2024-04-28", id="called off"),
        pytest.param("It began in March.", "March", "2024-03", id="month"),
        pytest.param("The trial will end in September.", "September", "2024-09", id="month ahead"),
        pytest.param("They were freed last July.", "last July", "2023-07", id="last month of that name"),
        pytest.param("It shut in March last year.", "March last year", "2023-03", id="month of last year"),
        pytest.param("It shut in mid-March.", "mid-March", "2024-03", id="middle of a month"),
        pytest.param("The ambush of January 18 failed.", "January 18", "2024-01-18", id="nearest past day"),
        pytest.param("The talks of 5 May are near.", "5 May", "2024-05-05", id="nearest day ahead"),
        pytest.param("The mission ended Sept. 30.", "Sept. 30", "2023-09-30", id="ended"),
        pytest.param("It rose in the fourth quarter of 2023.", "the fourth quarter of 2023", "2023-36", id="quarter"),
        pytest.param("It rose in the third quarter.", "the third quarter", "2023-35", id="last such quarter"),
        pytest.param("in the first half of 2022", "the first half of 2022", "2022-40", id="half"),
        pytest.param("It thawed in the spring of 2023.", "the spring of 2023", "2023-21", id="season of a year"),
        pytest.param("It was dry last summer.", "last summer", "2023-22", id="last season"),
        pytest.param("It was built in the 1960s.", "the 1960s", "196X", id="decade"),
        pytest.param("It was built in the sixties.", "the sixties", "196X", id="decade in words"),
        pytest.param("a fort of the 19th century", "the 19th century", "18XX", id="century"),
        pytest.param("The war broke out in 1998.", "1998", "1998", id="year"),
        pytest.param("It began in nineteen ninety-six.", "nineteen ninety-six", "1996", id="spoken year"),
        pytest.param("They left yesterday.", "yesterday", "2024-04-29", id="yesterday"),
        pytest.param("the day before yesterday", "the day before yesterday", "2024-04-28", id="before yesterday"),
        pytest.param("They left last week.", "last week", "[2024-04-22..2024-04-28]", id="week"),
        pytest.param("the week before last", "the week before last", "[2024-04-15..2024-04-21]", id="before last"),
        pytest.param("in the week of March 6", "the week of March 6", "[2024-03-04..2024-03-10]", id="week of"),
        pytest.param("It was calm over the weekend.", "the weekend", "[2024-04-27..2024-04-28]", id="weekend"),
        pytest.param("It was calm earlier this month.", "earlier this month", "2024-04", id="this month"),
        pytest.param("Ten died late last year.", "late last year", "2023", id="late last year"),
        pytest.param("It began two years ago.", "two years ago", "2022", id="years ago"),
        pytest.param("It began three weeks ago.", "three weeks ago", "[2024-04-08..2024-04-14]", id="weeks ago"),
        pytest.param("It began in fiscal 2022.", "fiscal 2022", "2022?", id="fiscal year"),
        pytest.param("the Sept. 11 attacks", "Sept. 11", "2001-09-11", id="September 2001"),
        pytest.param("A truce held at Christmas.", "Christmas", "2023-12-25", id="feast"),
        pytest.param("“We fled on Monday,” he said.", "Monday", "2024-04-29", id="inside a quotation"),
        pytest.param("It fell on March 8 last year.", "March 8 last year", "2023-03-08", id="day of last year"),
        pytest.param("It fell on 29-03-2024.", "29-03-2024", "2024-03-29", id="dashes, day first"),
        pytest.param("It fell on 29.03.2024.", "29.03.2024", "2024-03-29", id="full stops"),
        pytest.param("It fell on 2024/03/29.", "2024/03/29", "2024-03-29", id="slashes, year first"),
        pytest.param("It fell on Apr. 29.", "Apr. 29", "2024-04-29", id="abbreviated month"),
        pytest.param("It fell on April 29th.", "April 29th", "2024-04-29", id="day with its ending"),
        pytest.param("It fell on Thurs 25 April.", "Thurs 25 April", "2024-04-25", id="abbreviated weekday"),
        pytest.param("It fell on Monday of last week.", "Monday of last week", "2024-04-22", id="weekday of a week"),
        pytest.param("It falls Friday next week.", "Friday next week", "2024-05-10", id="weekday of next week"),
        pytest.param("It fell in March of 2011.", "March of 2011", "2011-03", id="month of a year"),
        pytest.param("It fell in the year 2011.", "the year 2011", "2011", id="the year"),
        pytest.param("the Mar 2023 raid", "Mar 2023", "2023-03", id="month without its full stop"),
        pytest.param("It shrank in H1 2023.", "H1 2023", "2023-40", id="half, as tables write it"),
        pytest.param("It shrank in Q3 2023.", "Q3 2023", "2023-35", id="quarter, as tables write it"),
        pytest.param("It shrank this quarter.", "this quarter", "2024-34", id="this quarter"),
        pytest.param("It thawed in the spring.", "the spring", "2024-21", id="season"),
        pytest.param("The rebels' spring offensive failed.", "spring", "2024-21", id="season of an offensive"),
        pytest.param("They spent the winter there.", "the winter", "2023-24", id="season that is spent"),
        pytest.param("It began later in the summer of 2023.", "later in the summer of 2023", "2023-22", id="later in"),
        pytest.param("It fell in the 2010s.", "the 2010s", "201X", id="decade of this century"),
        pytest.param("It fell in the late nineteenth century.", "the late nineteenth century", "18XX", id="in words"),
        pytest.param("It fell in the small hours of Monday.", "the small hours of Monday", "2024-04-29", id="hours"),
        pytest.param("It fell in the early hours of Monday.", "the early hours of Monday", "2024-04-29", id="early"),
        pytest.param("It fell in the last month.", "the last month", "2024-03", id="last month"),
        pytest.param("They meet next month.", "next month", "2024-05", id="next month"),
        pytest.param("It fell last weekend.", "last weekend", "[2024-04-27..2024-04-28]", id="last weekend"),
        pytest.param("It fell 10 days ago.", "10 days ago", "2024-04-20", id="days ago"),
        pytest.param("It fell a fortnight ago.", "a fortnight ago", "[2024-04-15..2024-04-21]", id="fortnight"),
        pytest.param("Two died on New Year's Eve.", "New Year's Eve", "2023-12-31", id="last day of a year"),
        pytest.param("Terms effective 5 June bind.", "5 June", "2024-06-05", id="effective"),
        pytest.param("It fell late last May.", "late last May", "2023-05", id="late in the last month of that name"),
        pytest.param("They meet next July.", "next July", "2024-07", id="next month of that name"),
        pytest.param("It fell in this March.", "this March", "2024-03", id="this month of that name"),
        pytest.param("It fell on 29 February.", "29 February", "2024-02-29", id="leap day"),
        pytest.param(
            "the week of March 6, 2023", "the week of March 6, 2023", "[2023-03-06..2023-03-12]", id="of 2023"
        ),
        pytest.param("the weekend of 4 May", "the weekend of 4 May", "[2024-05-04..2024-05-05]", id="weekend of"),
        pytest.param("the coming weekend", "the coming weekend", "[2024-05-04..2024-05-05]", id="coming weekend"),
        pytest.param("It shut on Thanksgiving.", "Thanksgiving", "2023-11-23", id="movable feast"),
        pytest.param("It fell at Christmas 2019.", "Christmas 2019", "2019-12-25", id="feast of a year"),
        pytest.param("the last decade", "the last decade", "201X", id="last decade"),
        pytest.param("this fiscal year", "this fiscal year", "2024?", id="fiscal year of the anchor"),
        pytest.param("last year's fiscal third quarter", "last year's fiscal third quarter", "2023-35?", id="fiscal"),
        pytest.param("the year-ago third quarter", "the year-ago third quarter", "2023-35", id="year-ago"),
        pytest.param("the year-earlier quarter", "the year-earlier quarter", "2023-33", id="year-earlier"),
        pytest.param("the corresponding period last year", "the corresponding period last year", "2023", id="period"),
        pytest.param("the 1988 period", "the 1988 period", "1988", id="period of a year"),
        pytest.param("the latest quarter", "the latest quarter", "2024-33", id="latest quarter"),
        pytest.param("the coming quarter", "the coming quarter", "2024-35", id="coming quarter"),
        pytest.param("They vote next summer.", "next summer", "2024-22", id="next season"),
        pytest.param("It was cold this winter.", "this winter", "2023-24", id="winter that began the year before"),
        pytest.param("the past winter", "the past winter", "2023-24", id="past season"),
        pytest.param("It began in 1744.", "1744", "1744", id="old year with a cue"),
        pytest.param("It is due by year-end.", "year-end", "2024", id="year-end"),
        pytest.param("It fell earlier this year.", "earlier this year", "2024", id="earlier this year"),
        pytest.param("the year", "the year", "2024", id="the year alone"),
        pytest.param("The court will rule on Jan. 3.", "Jan. 3", "2025-01-03", id="day ahead, past this year"),
        pytest.param("He will speak of April 19.", "April 19", "2024-04-19", id="ahead, but just past"),
        pytest.param("Pay is due until Thursday.", "Thursday", "2024-05-02", id="until"),
        pytest.param("It has time until Thursday.", "Thursday", "2024-05-02", id="has until"),
        pytest.param("“It fell on Monday.” The town will rise.", "Monday", "2024-04-29", id="tense of the next"),
        pytest.param("They will go. On Monday it fell.", "Monday", "2024-04-29", id="tense of the sentence before"),
        pytest.param("Talks resume Sunday week.", "Sunday week", "2024-05-12", id="weekday and week"),
        pytest.param("Gunmen struck on the eve of 5 May.", "the eve of 5 May", "2024-05-04", id="eve of a day"),
        pytest.param("On the eve of Thursday's vote", "the eve of Thursday", "2024-05-01", id="eve of a weekday"),
        pytest.param("on the eve of Christmas", "the eve of Christmas", "2023-12-24", id="eve of a feast"),
        pytest.param("On May Day, unions marched.", "May Day", "2024-05-01", id="first of May"),
        pytest.param("The envoys meet in private Monday.", "Monday", "2024-05-06", id="present of what is settled"),
        pytest.param("It said they would meet on March 2.", "March 2", "2024-03-02", id="told of what is past"),
        pytest.param("They will stay until Jan. 3.", "Jan. 3", "2025-01-03", id="will until"),
        pytest.param("It said they would stay until March 2.", "March 2", "2024-03-02", id="told of the past"),
        pytest.param("He said talks would resume on Friday.", "Friday", "2024-05-03", id="future in the past"),
        pytest.param("They were due in court on Monday, but went home.", "Monday", "2024-04-29", id="were due"),
        pytest.param("the October 7 attacks", "October 7", "2023-10-07", id="attacks of a day"),
        pytest.param("On April 6 Brigade 22 moved.", "April 6", "2024-04-06", id="a day before a unit"),
    ],
)
def test_a_time_is_read(text: str, words: str, edtf: str) -> None:
    assert seen(read(text)) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("in the first half of April", "the first half of April", "[2024-04-01..2024-04-15]"),
        ("the latter half of July 2023", "the latter half of July 2023", "[2023-07-16..2023-07-31]"),
        ("the last half of February 2023", "the last half of February 2023", "[2023-02-16..2023-02-28]"),
        ("the second week of June 2025", "the second week of June 2025", "[2025-06-08~..2025-06-14~]"),
        ("the final week of May last year", "the final week of May last year", "[2023-05-25~..2023-05-31~]"),
        ("the first week of last month", "the first week of last month", "[2024-03-01~..2024-03-07~]"),
        ("the first week of the month", "the first week of the month", "[2024-04-01~..2024-04-07~]"),
        ("the last two weeks of August", "the last two weeks of August", "[2023-08-18~..2023-08-31~]"),
        ("the first weekend of June 2023", "the first weekend of June 2023", "[2023-06-03..2023-06-04]"),
        ("the last weekend of June 2024", "the last weekend of June 2024", "[2024-06-29..2024-06-30]"),
        ("the first Sunday in May last year", "the first Sunday in May last year", "2023-05-07"),
        ("the last Friday of March", "the last Friday of March", "2024-03-29"),
        ("the 3rd Monday of January", "the 3rd Monday of January", "2024-01-15"),
        ("the last day of March", "the last day of March", "2024-03-31"),
        ("the first ten days of March", "the first ten days of March", "[2024-03-01..2024-03-10]"),
        ("the opening days of March", "the opening days of March", "2024-03"),
        ("In the week to 21 April it rose.", "the week … 21 April", "[2024-04-15..2024-04-21]"),
        ("in the month to 15 April", "the month … 15 April", "[2024-03-16..2024-04-15]"),
        ("in the month to 30 April", "the month … 30 April", "[2024-04-01..2024-04-30]"),
        ("in the year to March", "the year … March", "[2023-04-01..2024-03-31]"),
        ("the first three months of 2023", "the first three months of 2023", "[2023-01-01..2023-03-31]"),
        ("the last month of last year", "the last month of last year", "2023-12"),
        ("the last two months of 2023", "the last two months of 2023", "[2023-11-01..2023-12-31]"),
        ("the fifth week of February", "the fifth week of February", None),
        ("the second ten days of March", "the second ten days of March", None),
        ("the third half of March", "the third half of March", None),
        ("the last Friday of the fast", "the last Friday", None),
    ],
)
def test_a_part_of_a_month_or_year_is_not_the_whole(text: str, words: str, edtf: str | None) -> None:
    assert seen(read(text)) == [(words, edtf)]
    assert [each for each in read(text, None) if each.value is not None and "20" not in text] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On Tuesday he came. A day earlier he called. Two days later he left. The same day she came.",
            ["2024-04-30", "2024-04-29", "2024-05-01", "2024-05-01"],
            id="days from the last one mentioned",
        ),
        pytest.param("It began on 3 May 2021. The next day it ended.", ["2021-05-03", "2021-05-04"], id="next day"),
        pytest.param("It began on 3 May 2021. A month later it ended.", ["2021-05-03", "2021-06"], id="month later"),
        pytest.param("In 2019 it rose. The following year it fell.", ["2019", "2020"], id="following year"),
        pytest.param(
            "It lost in the third quarter, and won a year earlier.", ["2023-35", "2022-35"], id="quarter a year earlier"
        ),
        pytest.param("On 12 and 13 May 2021 they met.", ["2021-05-12", "2021-05-13"], id="two days of one month"),
        pytest.param("in April and June 2021", ["2021-04", "2021-06"], id="two months of one year"),
        pytest.param("in May, June and August 2021", ["2021-05", "2021-06", "2021-08"], id="months of one year"),
        pytest.param("on 5 May and 7 June 2023", ["2023-05-05", "2023-06-07"], id="days of one year"),
        pytest.param("the spring and early summer of 2021", ["2021-21", "2021-22"], id="seasons of one year"),
        pytest.param("in 1948, 1956 and 1967", ["1948", "1956", "1967"], id="years"),
        pytest.param("The quarter ended Sept. 30 was poor.", ["2023-35", "2023-09-30"], id="quarter and its last day"),
        pytest.param("the quarter ended July 31, 2022", ["2022-34", "2022-07-31"], id="quarter of a firm of its own"),
        pytest.param("On 3 May 2021 it fell. The previous day it rose.", ["2021-05-03", "2021-05-02"], id="previous"),
        pytest.param("On 3 May 2021 it fell. That night it rose.", ["2021-05-03", "2021-05-03"], id="that night"),
        pytest.param("On 3 May 2021 it fell. Earlier that year it rose.", ["2021-05-03", "2021"], id="that year"),
        pytest.param("It fell in 2019. A year later it rose.", ["2019", "2020"], id="a year later"),
        pytest.param("It rose in 2019, and fell a year earlier.", ["2019", "2018"], id="a year earlier"),
        pytest.param("It rose in the third quarter. That quarter it paid.", ["2023-35", "2023-35"], id="that quarter"),
        pytest.param("the third quarter, and the year-ago quarter", ["2023-35", "2022-35"], id="year-ago quarter"),
        pytest.param("the third quarter, and the 1988 period", ["2023-35", "1988-35"], id="quarter of another year"),
        pytest.param("on the 3rd and 4th of May", ["2024-05-03", "2024-05-04"], id="ordinals"),
        pytest.param("It fell last summer. The following spring it rose.", ["2023-22", "2024-21"], id="next spring"),
        pytest.param(
            "They left on 2 April, the army said on 9 April. Two days later it rained.",
            ["2024-04-02", "2024-04-09", "2024-04-04"],
            id="the day on which it was said",
        ),
        pytest.param(
            "The army said on 9 April that they had left. Two days later it rained.",
            ["2024-04-09", "2024-04-11"],
            id="the only day is the one on which it was said",
        ),
        pytest.param("in May and July last year", ["2023-05", "2023-07"], id="months of last year"),
        pytest.param("on 5 May and 7 June last year", ["2023-05-05", "2023-06-07"], id="days of last year"),
        pytest.param("On April 5 and 6 in Tal it rained.", ["2024-04-05", "2024-04-06"], id="two days and a place"),
    ],
)
def test_times_lean_on_the_last_one_mentioned(text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in seen(read(text))] == expected


@pytest.mark.parametrize(
    ("text", "words", "days", "notation"),
    [
        ("Rain fell from 3 to 5 May.", "3 … 5 May", (date(2024, 5, 3), date(2024, 5, 5)), "2024-05-03/2024-05-05"),
        ("May 3-5, 2023", "May 3 … 5, 2023", (date(2023, 5, 3), date(2023, 5, 5)), "2023-05-03/2023-05-05"),
        ("between 5 and 9 May", "5 … 9 May", (date(2024, 5, 5), date(2024, 5, 9)), "2024-05-05/2024-05-09"),
        (
            "clashes between May and July last year",
            "May … July last year",
            (date(2023, 5, 1), date(2023, 7, 31)),
            "2023-05/2023-07",
        ),
        (
            "from December to March last year",
            "December … March last year",
            (date(2022, 12, 1), date(2023, 3, 31)),
            "2022-12/2023-03",
        ),
        ("the war of 2014-17", "2014 … 17", (date(2014, 1, 1), date(2017, 12, 31)), "2014/2017"),
        (
            "from December 2020 to February",
            "December 2020 … February",
            (date(2020, 12, 1), date(2021, 2, 28)),
            "2020-12/2021-02",
        ),
        ("between 5 May and July", "5 May … July", (date(2024, 5, 5), date(2024, 7, 31)), "2024-05-05/2024-07"),
        ("in 1990-94", "1990 … 94", (date(1990, 1, 1), date(1994, 12, 31)), "1990/1994"),
        ("the war of 1775-1780", "1775 … 1780", (date(1775, 1, 1), date(1780, 12, 31)), "1775/1780"),
        ("May-August 1950", "May … August 1950", (date(1950, 5, 1), date(1950, 8, 31)), "1950-05/1950-08"),
        (
            "from Monday to Wednesday",
            "Monday … Wednesday",
            (date(2024, 4, 29), date(2024, 5, 1)),
            "2024-04-29/2024-05-01",
        ),
        ("in 2014–2017", "2014 … 2017", (date(2014, 1, 1), date(2017, 12, 31)), "2014/2017"),
        ("between July and August", "July … August", (date(2023, 7, 1), date(2023, 8, 31)), "2023-07/2023-08"),
        (
            "from August to January 2021",
            "August … January 2021",
            (date(2020, 8, 1), date(2021, 1, 31)),
            "2020-08/2021-01",
        ),
    ],
)
def test_a_range_is_one_reading(text: str, words: str, days: tuple[date, date], notation: str) -> None:
    (reading,) = read(text)
    assert seen((reading,))[0][0] == words
    first, last = days
    assert reading.value == Period(earliest=first, latest=last, precision=Precision.RANGE, bound=Bound.THROUGHOUT)
    assert (reading.notation, reading.rule) == (notation, "times.range")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("They have fought since Monday.", Direction.SINCE),
        ("They fought until 5 March.", Direction.UNTIL),
        ("It was over by late 2023.", Direction.BY),
        ("It was over before the end of 2023.", Direction.BEFORE),
        ("It was calm after 12 March.", Direction.AFTER),
        ("It was calm on 12 March.", Direction.AT),
    ],
)
def test_the_word_before_is_the_direction(text: str, direction: Direction) -> None:
    (reading,) = read(text)
    assert reading.value is not None
    assert reading.value.direction is direction
    assert reading.words[0].text.split()[0] not in {"since", "until", "by", "before", "after", "on"}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("late last year", Part.LATE),
        ("the end of 2023", Part.LATE),
        ("early on Monday", Part.EARLY),
        ("in mid-March", Part.MID),
        ("the beginning of May 2020", Part.EARLY),
        ("the early part of 2022", Part.EARLY),
        ("the latter part of last year", Part.LATE),
        ("the early days of May", Part.EARLY),
        ("the late stages of 2022", Part.LATE),
    ],
)
def test_the_part_is_kept_and_the_days_are_the_whole_unit(text: str, part: Part) -> None:
    (reading,) = read(text)
    assert reading.value is not None
    assert reading.value.part is part


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("two days", "P2D"),
        ("the last three weeks", "P3W"),
        ("a two-year siege", "P2Y"),
        ("several months", "PXM"),
        ("two to three weeks", "P2W"),
        ("three-four days", "P3D"),
        ("ten or fifteen years", "P10Y"),
        ("They fled at night.", "XXXX-XX-XXTNI"),
        ("It will one day end.", "FUTURE_REF"),
        ("It took one day.", "P1D"),
        ("It is calm these days.", "PRESENT_REF"),
        ("after all these years", "PXY"),
        ("2 1/2 years", "P2Y6M"),
        ("half a year", "P6M"),
        ("a couple of days", "P2D"),
        ("two hundred years", "P200Y"),
        ("the past century", "P1C"),
        ("every May", "XXXX-05"),
        ("several years later", "FUTURE_REF"),
        ("several years ago", "PAST_REF"),
        ("in the year ended soon", "P1Y"),
        ("hours later", None),
        ("9000 years ago", None),
        ("half an hour", "PT30M"),
        ("a year and a half", "P1Y6M"),
        ("the past 24 hours", "PT24H"),
        ("twenty-four hours", "PT24H"),
        ("recent weeks", "PXW"),
        ("the coming days", "PXD"),
        ("the past two quarters", "P6M"),
        ("a decade", "P10Y"),
        ("on Fridays", "XXXX-WXX-5"),
        ("every summer", "XXXX-SU"),
        ("every two weeks", "P2W"),
        ("each night", "XXXX-XX-XXTNI"),
        ("at 5.30am", "T05:30"),
        ("at 5:30PM", "T17:30"),
        ("at 1400 GMT", "T14:00"),
        ("at 1400 hours GMT", "T14:00"),
        ("at 0600 hours", "T06:00"),
        ("at 04.15 hours", "T04:15"),
        ("at four in the morning", "T04:00"),
        ("at 4 in the afternoon", "T16:00"),
        ("at 9 o'clock", "T09:00"),
        ("at half past nine in the evening", "T21:30"),
        ("at a quarter past 6", "T06:15"),
        ("every few weeks", "PXW"),
        ("at midday", "T12:00"),
        ("overnight", "TNI"),
        ("every Friday", "XXXX-WXX-5"),
        ("daily", "P1D"),
        ("at 9 a.m. local time", "T09:00"),
        ("480 BC", "BC0480"),
        ("the autumn of 480 BC", "BC0480-FA"),
        ("the 470s BC", "BC047"),
        ("149 B.C", "BC0149"),
    ],
)
def test_what_no_period_can_hold_is_a_notation(text: str, notation: str | None) -> None:
    (reading,) = read(text)
    assert (reading.value, reading.notation, reading.anchor) == (None, notation, None)


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("on Monday night", "2024-04-29TNI"),
        ("at 4 p.m. on Monday", "2024-04-29T16:00"),
        ("at 0600 hours on Monday", "2024-04-29T06:00"),
        ("at 5.30am on Monday", "2024-04-29T05:30"),
        ("on Monday at noon", "2024-04-29T12:00"),
        ("at 03:00 on 29 April", "2024-04-29T03:00"),
        ("before dawn on Monday", "2024-04-29TMO"),
        ("Sunday night", "2024-04-28TNI"),
        ("on the morning of Sunday, 14 April", "2024-04-14TMO"),
        ("last night", "2024-04-29TNI"),
        ("this morning", "2024-04-30TMO"),
        ("at half past 9 on 3 May", "2024-05-03T09:30"),
        ("around 2 a.m. on Sunday", "2024-04-28T02:00"),
        ("at 09.30 hrs on Monday", "2024-04-29T09:30"),
    ],
)
def test_clock_times_and_parts_of_the_day_stand_beside_the_day(text: str, notation: str) -> None:
    (reading,) = read(text)
    assert reading.notation == notation
    assert reading.value is not None
    assert format_edtf(reading.value) == notation.partition("T")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Mr May said so.",
        "It may rain.",
        "March on Rome",
        "The March on Rome",
        "Bloody Sunday",
        "He told ABC's “This Week” so.",
        "USA Today reported it.",
        "It cost $1998.",
        "1,998 men",
        "2023 people",
        "the AK-47",
        "in his 50s",
        "31 June",
        "2024-13-45",
        "He won 3-2.",
        "The second half was dull.",
        "Sun Microsystems sold it.",
        "Jan Hus was burnt.",
        "in the 470s",
        "12 years old",
        "a 12 years old boy",
        "50,000 a year",
        "twice a year",
        "31-32 May",
        "the quarter ended 31 June",
        "the fifth quarter of 2020",
        "the first half",
        "the 1st century",
        "the 22nd century",
        "the day of March 6",
        "this day",
        "the year when it fell",
        "year's start",
        "at 45 p.m.",
        "(1744)",
        "fall of Rome",
        "the year I was born",
        "the year III of the republic",
        "He took a fall from the fall of the wall.",
        "May the army win.",
        "The March 8 Brigade seized the post.",
        "Fighters of the 17 May Battalion fled.",
        "The April 6 movement called a rally.",
        "The June 4 Movement and the 23 March Movement fought.",
        "The 14th of February Bridge is shut.",
        "Black September struck.",
        "He led the January 25 Revolution.",
        "The Sunday Times reported it.",
        "The daily Le Matin reported it.",
        "The Hurriyet daily reported it.",
        "three quarters of its food",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert [each for each in read(text) if each.value is not None] == []


def test_a_date_with_two_ways_to_read_it_needs_the_stated_choice() -> None:
    text = "It happened on 03/04/2024."
    assert seen(read(text)) == [("03/04/2024", None)]
    assert seen(read(text, reader=Reader(day_first=True))) == [("03/04/2024", "2024-04-03")]
    assert seen(read(text, reader=Reader(day_first=False))) == [("03/04/2024", "2024-03-04")]


def test_references_are_read_on_request() -> None:
    assert read("It is calm now.") == ()
    assert [each.notation for each in read("The daily Le Matin said so.")] == []
    (reading,) = read("It is calm now.", reader=Reader(references=True))
    assert (reading.value, reading.notation) == (None, "PRESENT_REF")


def test_about_makes_it_approximate() -> None:
    (reading,) = read("It began around March 2015.")
    assert reading.value is not None
    assert reading.value.approximate


def test_without_publication_full_dates_and_years_are_resolved_and_nothing_else() -> None:
    text = "On Tuesday, in March, yesterday and last year; on 3 May 2020 and in 2019."
    assert [each for each in seen(read(text, None)) if each[1]] == [("3 May 2020", "2020-05-03"), ("2019", "2019")]
    assert [each.notation for each in read(text, None)][:2] == ["XXXX-WXX-2", "XXXX-03"]


def test_without_publication_a_full_date_of_the_dateline_stands_in() -> None:
    text = "KIRKUK, Iraq, April 30, 2024 (Gulf Wire) - Two men were killed on Monday, police said, and ten were hurt."
    readings = find_times(article_from_text(text))
    assert [(each.rule, each.value and format_edtf(each.value)) for each in readings] == [
        ("times.date", "2024-04-30"),
        ("times.weekday.from-dateline", "2024-04-29"),
    ]
    again = find_times(article_from_text(text, published="2024-05-08"))
    assert [(each.rule, each.value and format_edtf(each.value)) for each in again][1] == ("times.weekday", "2024-05-06")


def test_a_narrative_is_reckoned_from_the_last_date_mentioned() -> None:
    text = "In January 1991 it began. In March it broke. On 14 September he died. The following year was calm."
    assert [edtf for _, edtf in seen(read(text, None, NARRATIVE))] == ["1991-01", "1991-03", "1991-09-14", "1992"]
    assert [edtf for _, edtf in seen(read(text, TUESDAY, NARRATIVE))] == ["1991-01", "1991-03", "1991-09-14", "1992"]
    assert seen(read("In March it broke.", None, NARRATIVE)) == [("March", None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On 3 May 1944 it fell. In 1944 it rained. In June it rose.", "1944-06", id="year of the day"),
        pytest.param(
            "On 3 May 1944 it fell (the fort was shut in 1971). In June it rose.", "1944-06", id="parentheses"
        ),
        pytest.param(
            "On 3 May 1944 it fell, and lasted until the fall of the town in June 1945. In July it rose.",
            "1944-07",
            id="until",
        ),
        pytest.param(
            "On 3 May 1944 it fell, as it had two decades earlier. In June it rose.", "1944-06", id="decades earlier"
        ),
        pytest.param("It fell on 3 May 1944, unlike in July 1941. In June it rose.", "1944-06", id="comparison"),
        pytest.param("It fell on 3 May 1944 with the May 1940 plan. In June it rose.", "1944-06", id="date of a thing"),
        pytest.param("On 3 May 1944 it fell. It had opened in 1941. In June it rose.", "1944-06", id="had"),
        pytest.param("On 3 May 1944 it fell, unlike the 1930s. In June it rose.", "1944-06", id="decade"),
        pytest.param("It fell on 3 May 1944. It was to open in 1946. In June it rose.", "1944-06", id="ahead"),
        pytest.param("It fell on 3 May 1944. It ended in 1946. In June it rose.", "1946-06", id="the story goes on"),
    ],
)
def test_a_narrative_goes_on_from_before_its_asides(text: str, expected: str) -> None:
    assert [edtf for _, edtf in seen(read(text, None, NARRATIVE))][-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was late 1944. In March it fell.", "1945-03", id="nearest to the late part of a year"),
        pytest.param("On 3 May 1991 it fell. On Monday it rained.", "1991-05-06", id="weekday after the day"),
        pytest.param("On 3 May 1991 it fell. That winter was cold.", "1991-24", id="that winter"),
        pytest.param("On 3 May 1991 it fell. By year-end it was over.", "1991", id="year-end"),
        pytest.param("It ended in 1763. 1765 was calm.", "1765", id="year near the last one"),
        pytest.param("On 3 May 1991 it fell. It rose at 11 a.m.", "1991-05-03", id="clock time of the day"),
        pytest.param("It ended in 1763 (1744 was long ago).", "1744", id="year in parentheses"),
    ],
)
def test_a_narrative_reckons_from_what_was_told_last(text: str, expected: str) -> None:
    assert [edtf for _, edtf in seen(read(text, None, NARRATIVE))][-1] == expected


def test_a_narrative_before_christ_goes_on_from_its_years() -> None:
    text = "It began in 480 BC. The following year it fell. Two years later, in March, it ended. The spring was wet."
    readings = read(text, None, NARRATIVE)
    assert [each.notation for each in readings] == ["BC0480", "BC0479", "BC0477", "BC0477-03"]
    assert [each.notation for each in read("It fell today.", None, NARRATIVE)] == ["PRESENT_REF"]


@pytest.mark.parametrize(
    ("text", "notation"),
    [
        ("on 31 May", "XXXX-05-31"),
        ("in May", "XXXX-05"),
        ("last May", "XXXX-05"),
        ("on Monday", "XXXX-WXX-1"),
        ("Monday of last week", "XXXX-WXX-1"),
        ("the week of March 6", "XXXX-WXX"),
        ("in the third quarter", "XXXX-Q3"),
        ("last summer", "XXXX-SU"),
        ("the quarter ended May 3", None),
        ("this quarter", None),
        ("over the weekend", None),
        ("yesterday", None),
        ("the day before yesterday", None),
        ("the week before last", None),
        ("last week", None),
        ("two days ago", None),
    ],
)
def test_without_an_anchor_the_form_is_kept_as_a_notation(text: str, notation: str | None) -> None:
    reading = read(text, None)[0]
    assert (reading.value, reading.notation, reading.anchor) == (None, notation, None)


def test_two_years_before_christ_are_two_readings() -> None:
    assert [each.notation for each in read("from 499 to 493 BC")] == ["BC0499", "BC0493"]
    assert [each.notation for each in read("from 493 to 499 BC")] == []


def test_the_anchor_is_kept_so_that_another_publication_day_gives_other_days() -> None:
    (first,) = read("He died on Monday.")
    (second,) = read("He died on Monday.", date(2024, 5, 9))
    assert first.anchor == Period(earliest=TUESDAY, latest=TUESDAY, precision=Precision.DAY)
    assert [each.value and format_edtf(each.value) for each in (first, second)] == ["2024-04-29", "2024-05-06"]
    assert first.rule == second.rule == "times.weekday"


def test_headline_and_dateline_are_read_and_furniture_is_not() -> None:
    text = "Ten die in raid on Monday\n\nBASRA, May 2 (Gulf Wire) - Ten people died, police said.\n\nShare Tuesday"
    article = article_from_text(text, published="2024-05-03")
    assert [words for words, _ in seen(find_times(article))] == ["Monday", "May 2"]
    assert times_on(page_of(article), ENGLISH) == find_times(article)


def test_no_time_runs_over_the_end_of_a_paragraph() -> None:
    text = "It began in May\n\n2024 was calm."
    article = article_from_text(text, published="2024-06-03")
    assert [words for words, _ in seen(find_times(article))] == ["May", "2024"]


GRAMMAR: Final = [(name, example) for kind, name, _, example in cells_of("text/en/time_grammar.tsv") if kind == "rule"]


@pytest.mark.parametrize(("name", "example"), GRAMMAR, ids=[example for _, example in GRAMMAR])
def test_every_rule_of_the_grammar_knows_its_example(name: str, example: str) -> None:
    (found,) = expressions_in(example, Span(start=0, end=len(example)))
    assert (found.rule, example[found.start : found.end]) == (f"times.{name}", example)
