"""Laws of finding counts: what is planted is found, and what is beside it changes nothing."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictmodel.model.articles import Article
from conflictmodel.model.evidence import misquotations
from conflictmodel.model.tolls import Outcome
from conflictmodel.text._page import page_of
from conflictmodel.text.counts import Headcount, counts_on, find_counts, find_quantities, toll_from_headcount
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.counts import Count, VagueNumber, exactly
from conflictmodel.values.readings import Excerpt
from tests.laws.cpu_time import LINEAR, growth
from tests.laws.odd_texts import ODD

UNITS: tuple[str, ...] = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
UNITS += ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelt(number: int) -> str:
    """Write a number in words, in the British way: one thousand two hundred and three."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    if number < 1000:
        tail = f" and {spelt(number % 100)}" if number % 100 else ""
        return f"{UNITS[number // 100]} hundred{tail}"
    size, name = (1_000_000, "million") if number >= 1_000_000 else (1000, "thousand")
    rest = number % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{spelt(number // size)} {name}" + (joint + spelt(rest) if rest else "")


numbers = st.one_of(st.integers(2, 120), st.integers(2, 10**6), st.sampled_from([100, 1000, 1001, 10**6]))


def grouped(number: int) -> str:
    """Write a number in digits with commas."""
    return f"{number:,}"


WRITERS: tuple[Callable[[int], str], ...] = (str, grouped, spelt)
figures = st.sampled_from(WRITERS)


@st.composite
def said_counts(draw: st.DrawFn) -> tuple[str, Count]:
    """Draw a way to say how many, and how many it is."""
    write = draw(figures)
    number = draw(numbers.filter(lambda each: write is not str or not 1600 <= each <= 2100))  # a bare year is a year
    figure = write(number)
    further = number + draw(st.integers(1, 50))
    about = Count(low=number, high=number, approximate=True)
    ways = {
        figure: exactly(number),
        f"at least {figure}": Count(low=number),
        f"no fewer than {figure}": Count(low=number),
        f"{figure} or more": Count(low=number),
        f"more than {figure}": Count(low=number + 1),
        f"up to {figure}": Count(high=number),
        f"no more than {figure}": Count(high=number),
        f"as many as {figure}": Count(high=number),
        f"fewer than {figure}": Count(high=number - 1),
        f"about {figure}": about,
        f"nearly {figure}": about,
        f"an estimated {figure}": about,
        f"between {figure} and {write(further)}": Count(low=number, high=further),
        f"{figure} to {write(further)}": Count(low=number, high=further),
        "dozens of": Count(vague=VagueNumber.DOZENS),
        "several hundred": Count(vague=VagueNumber.HUNDREDS),
        "tens of thousands of": Count(vague=VagueNumber.TENS_OF_THOUSANDS),
    }
    return draw(st.sampled_from(sorted(ways.items(), key=lambda way: way[0])))


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, str, str, Count, Outcome]:
    """Draw a sentence that counts people, with the words of the number, of the people, and what befell them."""
    words, count = draw(said_counts())
    people = draw(st.sampled_from(["people", "Syrian soldiers", "unarmed villagers", "schoolgirls", "aid workers"]))
    before = {"killed": Outcome.KILLED, "wounded": Outcome.INJURED, "arrested": Outcome.ARRESTED}
    behind = {
        "were killed": Outcome.KILLED,
        "have been abducted": Outcome.ABDUCTED,
        "were reportedly injured": Outcome.INJURED,
        "are missing": Outcome.MISSING,
        "were later released": Outcome.RELEASED,
        "fled": Outcome.DISPLACED,
    }
    if draw(st.booleans()):
        verb, outcome = draw(st.sampled_from(sorted(before.items(), key=str)))
        return f"The forces {verb} {words} {people} near the bridge.", words, people, count, outcome
    verb, outcome = draw(st.sampled_from(sorted(behind.items(), key=str)))
    return f"{words[0].upper()}{words[1:]} {people} {verb} near the bridge.", words, people, count, outcome


PIECES = (
    *(
        "killed",
        "17",
        "2,500",
        "five",
        "twenty-",
        "hundred",
        "and",
        "people",
        "soldiers",
        "a",
        "no",
        "one",
        "of",
        "the",
    ),
    *(
        "them",
        "including",
        "between",
        "to",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "“",
        "”",
        "'",
        "were",
        "more than",
        "at least",
    ),
    *("dozens", "several", "million", "half", "1.5", "12th", "May", "$", "%", "km", "year-old", "who", "among", "toll"),
    *("rose", "\n\n", "١٢", "９", "²", "½", "𝟙𝟚", "\u200b", "\u00ad", "🙂", "النصيرات", "1" * 400, "0", "007"),
    *("10-15-20", "/", ":", "\r\n", "not", "will", "be"),
)
texts = st.one_of(st.text(min_size=1), st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join)).filter(
    lambda text: text.strip() != ""
)
reports = st.lists(planted(), min_size=1, max_size=3)


def of_text(text: str) -> Article:
    return article_from_text(text, id="a")


def flat(headcounts: tuple[Headcount, ...]) -> Iterator[Headcount]:
    for each in headcounts:
        yield each
        yield from flat(each.including)


def excerpts(headcounts: tuple[Headcount, ...]) -> list[Excerpt]:
    return [
        words for each in flat(headcounts) for words in (*each.count.words, *(() if each.of is None else (each.of,)))
    ]


@given(planted())
def test_planted_counts_are_found(report: tuple[str, str, str, Count, Outcome]) -> None:
    text, words, people, count, outcome = report
    (headcount,) = find_counts(of_text(text))
    assert headcount.count.value == count
    assert headcount.count.words[0].text.lower() == words.removesuffix(" of")
    assert headcount.of is not None
    assert headcount.of.text == people
    assert headcount.outcome is outcome
    assert (headcount.count.rule or "").startswith("counts.")


@given(planted())
def test_planted_quantities_are_found(report: tuple[str, str, str, Count, Outcome]) -> None:
    text, words, people, count, _ = report
    (reading,) = find_quantities(of_text(text.replace(people, "old lorries").replace("schoolgirls", "lorries")))
    assert reading.value == count
    assert reading.words[0].text.lower() == words.removesuffix(" of")


@given(st.integers(0, 10**6), st.sampled_from(WRITERS[:2]))
def test_number_words_and_digits_count_the_same(number: int, write: Callable[[int], str]) -> None:
    in_digits, in_words = (
        find_counts(of_text(f"They killed {each} people.")) for each in (write(number), spelt(number))
    )
    assert [each.count.value for each in in_digits] == [each.count.value for each in in_words] == [exactly(number)]


@given(st.one_of(texts, reports.map(lambda each: " ".join(report[0] for report in each))))
def test_excerpts_point_at_their_words(text: str) -> None:
    article = of_text(text)
    headcounts = find_counts(article)
    readings = find_quantities(article)
    words = [*excerpts(headcounts), *(each for reading in readings for each in reading.words)]
    assert all(article.prints(each) for each in words)
    tolls = [toll for each in headcounts if (toll := toll_from_headcount(each)) is not None]
    assert misquotations([article], *tolls) == ()


@given(texts)
def test_finders_never_raise(text: str) -> None:
    article = of_text(text)
    assert counts_on(page_of(article)) == find_counts(article)
    counted = {each.count for each in flat(find_counts(article))}
    assert counted <= set(find_quantities(article))


@given(reports)
def test_an_unrelated_paragraph_only_shifts_spans(report: list[tuple[str, str, str, Count, Outcome]]) -> None:
    text = "Calm in Tal\n\n" + " ".join(each[0] for each in report)
    before = "Calm in Tal\n\nThe river rose in spring, and the old bridge was painted green.\n\n"
    plain = find_counts(of_text(text))
    shifted = find_counts(of_text(before + text.partition("\n\n")[2]))
    more = len(before) - len("Calm in Tal\n\n")
    assert len(plain) == len(report)
    assert [str(each) for each in plain] == [str(each) for each in shifted]
    assert [each.start for each in excerpts(shifted)] == [(each.start or 0) + more for each in excerpts(plain)]


@given(texts)
def test_finding_is_deterministic(text: str) -> None:
    assert find_counts(of_text(text)) == find_counts(of_text(text))
    assert repr(find_quantities(of_text(text))) == repr(find_quantities(of_text(text)))


@given(planted(), st.sampled_from(["three women", "two boys", "a monk"]))
def test_parts_stand_inside_their_whole(report: tuple[str, str, str, Count, Outcome], part: str) -> None:
    text, _, _, count, outcome = report
    if (count.high or 3) < 3 or count.approximate:  # a part is not larger than its whole
        return
    (whole,) = find_counts(of_text(text.replace(" near", f", including {part}, near", 1)))
    assert whole.count.value == count
    assert [each.outcome for each in whole.including] == [outcome]


@pytest.mark.parametrize("odd", ODD)
def test_planted_counts_are_found_beside_odd_text(odd: str) -> None:
    found = find_counts(of_text(f"Calm in Tal\n\n{odd}\n\nThe raid killed 17 people in Tal.\n\n{odd}"))
    assert "17 people killed" in [str(each) for each in found]


@pytest.mark.parametrize("shout", [str.upper, str])
def test_a_shouted_count_means_what_a_spoken_one_means(shout: Callable[[str], str]) -> None:
    text = shout("At least 17 people were killed and two dozen soldiers were wounded.")
    assert [each.count.value for each in find_counts(of_text(text))] == [Count(low=17), exactly(24)]


HOSTILE = (
    *("1 ", "12,", "1", "one hundred ", "five people, including ", "killed ", "a ", "more than ", "12 of them, ", "-1"),
    *("no ", "and ", "(", "toll to 5 "),
)


@pytest.mark.cpu
@pytest.mark.parametrize("piece", HOSTILE)
def test_cpu_time_is_linear(piece: str) -> None:
    def reading(size: int) -> Callable[[], object]:
        return partial(counts_on, page_of(of_text("x " + piece * (size // len(piece)))))

    assert growth(reading, 20_000) <= LINEAR


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_run_is_read(piece: str) -> None:
    assert all(each.value is not None for each in find_quantities(of_text("x " + piece * 2000)))


@pytest.mark.cpu
def test_a_million_characters_on_a_line_take_twice_the_time_of_half_of_them() -> None:
    said = "The raid killed 17 people and wounded two dozen soldiers near the bridge. "
    assert growth(lambda size: partial(counts_on, page_of(of_text(said * (size // len(said))))), 500_000) <= LINEAR
    assert len(find_counts(of_text(said * 14_000))) == 28_000
