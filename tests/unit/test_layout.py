"""Laying out plain texts: headline, dateline, credit, byline, paragraphs, furniture, and publication days."""

import textwrap
import time as stdlib_time
from datetime import date, time

import pytest

from conflictmodel import ArticleKind, Excerpt, Moment, ParseError
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text, moment_from_text

BODY = "Police said on Monday that the road to the port was open again after the fighting."


def texts(excerpts: tuple[Excerpt, ...]) -> list[str]:
    """Give the words of some excerpts."""
    return [excerpt.text for excerpt in excerpts]


@pytest.mark.parametrize(
    ("opening", "dateline", "agencies"),
    [
        pytest.param("BAGHDAD, April 30 (Gulf Wire) - ", "BAGHDAD, April 30", ["Gulf Wire"], id="place day agency"),
        pytest.param("GAZA CITY, Gaza Strip (GW) — ", "GAZA CITY, Gaza Strip", ["GW"], id="place country agency"),
        pytest.param("KYIV/MOSCOW, March 3 (Gulf Wire) - ", "KYIV/MOSCOW, March 3", ["Gulf Wire"], id="two places"),
        pytest.param("BASRA, APRIL 30 (GULF WIRE) - ", "BASRA, APRIL 30", ["GULF WIRE"], id="all in capitals"),
        pytest.param("BASRA, 30 APR (GULF WIRE) - ", "BASRA, 30 APR", ["GULF WIRE"], id="all in capitals, day first"),
        pytest.param("April 30 (Gulf Wire) - ", "April 30", ["Gulf Wire"], id="day and agency"),
        pytest.param("APRIL 30 (GULF WIRE) - ", "APRIL 30", ["GULF WIRE"], id="day and agency in capitals"),
        pytest.param("BEIRUT — ", "BEIRUT", [], id="place alone"),
        pytest.param("BEIRUT -- ", "BEIRUT", [], id="two hyphens"),
        pytest.param("QUETTA: ", "QUETTA", [], id="place and colon"),
        pytest.param("Khartoum, 3 May 2024 – ", "Khartoum, 3 May 2024", [], id="small letters with day"),
        pytest.param("Mogadishu (Coast Online) - ", "Mogadishu", ["Coast Online"], id="small letters with agency"),
        pytest.param("(Gulf Wire) – ", None, ["Gulf Wire"], id="agency alone"),
        pytest.param("Gulf Wire/ ", None, ["Gulf Wire"], id="agency and slash"),
        pytest.param("", None, [], id="nothing"),
    ],
)
def test_datelines_and_credits_before_the_first_sentence(
    opening: str, dateline: str | None, agencies: list[str]
) -> None:
    article = article_from_text(f"Road open again\n\n{opening}{BODY}")
    assert (article.dateline.text if article.dateline else None) == dateline
    assert texts(article.agencies) == agencies
    assert article.headline is not None
    assert article.headline.text == "Road open again"


def test_a_dateline_on_a_line_of_its_own() -> None:
    article = article_from_text(f"Statement by the ministry\n\nBogotá, September 12, 2022\n\n{BODY}")
    assert article.dateline is not None
    assert article.dateline.text == "Bogotá, September 12, 2022"


@pytest.mark.parametrize("headline", ["Police said it was calm.", "Read more: the siege", "Short", BODY])
def test_a_headline_that_is_known_to_be_one_is_one(headline: str) -> None:
    article = article_from_text(f"{headline}\n\nBASRA - {BODY}", headline=f" {headline.upper()} ")
    assert article.headline is not None
    assert article.headline.text == headline
    assert [span.of(article.text) for span in article.paragraphs] == [f"BASRA - {BODY}"]
    assert article.furniture == ()
    assert article.dateline is not None


def test_a_headline_that_the_text_does_not_begin_with_changes_nothing() -> None:
    text = f"Road open again\n\n{BODY}"
    assert article_from_text(text, headline="Port closed") == article_from_text(text)


def test_a_text_can_be_a_headline_alone() -> None:
    article = article_from_text("Road open again", headline="Road open again")
    assert article.headline is not None
    assert article.paragraphs == ()


def test_labels_of_sections_are_no_dateline() -> None:
    article = article_from_text(f"The week\n\nSOMALIA – {BODY}\n\nUKRAINE – {BODY}")
    assert article.dateline is None


def test_a_doubled_headline_stands_once() -> None:
    article = article_from_text(f"Road open again\n\nRoad open again\n\n{BODY}")
    assert article.headline is not None
    assert article.headline.start == 0
    assert [span.of(article.text) for span in article.furniture] == ["Road open again"]
    assert [span.of(article.text) for span in article.paragraphs] == [BODY]


def test_what_the_page_says_around_the_article_is_furniture() -> None:
    end = "Gulf Live\nGulf Live\nWeather today"
    text = f"Road open again\n\n{BODY}\n\nREAD MORE: Port closed for a week\n\n{BODY}\n\n{end}"
    article = article_from_text(text)
    assert [span.of(text) for span in article.furniture] == [
        "READ MORE: Port closed for a week", "Gulf Live", "Gulf Live", "Weather today",
    ]  # fmt: skip
    assert [span.of(text) for span in article.paragraphs] == [BODY, BODY]


def test_a_byline_names_the_authors_verbatim() -> None:
    article = article_from_text(f"Road open again\n\nBy Anna Diaz and Omar Haddad\n\n{BODY}")
    assert article.authors == ("Anna Diaz and Omar Haddad",)
    assert len(article.paragraphs) == 1


def test_hard_wrapped_lines_are_one_paragraph_and_short_lines_are_not() -> None:
    wrapped = (
        "The road to the port was open again on Monday after a week of\nfighting in which nobody was hurt, the "
        "police of the town said\nin a statement."
    )
    assert len(article_from_text(f"{wrapped}\n\n{BODY}").paragraphs) == 2
    assert len(article_from_text(f"{BODY}\n{BODY}").paragraphs) == 2


STORY = (
    (
        "The road to the port was open again on Monday after a week of fighting in which 12 soldiers and a nurse died, "
        "Mr Haddad said. “We lost everything. Nobody came to help us,” a resident of the old town told Gulf Wire."
    ),
    "Al-Noor Aid said the U.S. embassy had been told about the raid twice, in letters of the mayor of Derna.",
    "Police declined to say who had fired, and the mayor’s office denied that its guards were there.",
)


@pytest.mark.parametrize("width", [30, 45, 60, 72, 100])
@pytest.mark.parametrize("parting", ["\n\n", "\r\n\r\n", "\n"])
def test_lines_that_a_margin_broke_read_as_running_prose(width: int, parting: str) -> None:
    wrapped = [textwrap.fill(each, width, break_on_hyphens=False) for each in STORY]
    text = parting.join(["Road open again", *wrapped])
    whole, broken = (extract(article_from_text(each)) for each in ("\n\n".join(["Road open again", *STORY]), text))
    assert [in_order(str(each)) for each in broken.claims] == [in_order(str(each)) for each in whole.claims]
    assert broken.articles[0].headline is not None
    assert broken.articles[0].headline.text == "Road open again"
    if parting != "\n":
        assert [in_order(span.of(text)) for span in broken.articles[0].paragraphs] == list(STORY)


def in_order(words: str) -> str:
    """Give words with single spaces between them."""
    return " ".join(words.split())


def test_a_headline_that_a_margin_broke_is_one() -> None:
    text = f"Road to the port open again after a week of\nfighting in Derna\n\n{BODY}"
    article = article_from_text(text)
    assert article.headline is not None
    assert article.headline.text == "Road to the port open again after a week of\nfighting in Derna"
    assert len(article.paragraphs) == 1


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([BODY, BODY, BODY], id="a paragraph on each line"),
        pytest.param(
            ["al-Noor Aid said the road was open.", "al-Noor Aid said so twice."], id="a small letter in a name"
        ),
        pytest.param(["The dead:", "Anna Diaz, a nurse", "Omar Haddad, a baker", BODY], id="a list"),
        pytest.param([BODY.lower(), BODY.lower()], id="no capitals"),
        pytest.param([BODY.upper(), BODY.upper()], id="capitals alone"),
    ],
)
def test_lines_that_are_a_paragraph_each_stay_apart(lines: list[str]) -> None:
    text = "\n".join(lines)
    article = article_from_text(text)
    assert article.headline is None
    assert [span.of(text) for span in article.paragraphs] == lines


def test_what_a_page_says_beside_its_text_stands_before_what_the_text_says() -> None:
    text = f"Road open again\n\nBy Anna Diaz\n\n{BODY}"
    article = article_from_text(text, authors=("A. Diaz", "O. Haddad"), modified="2024-05-01")
    assert article.authors == ("A. Diaz", "O. Haddad")
    assert article.modified == Moment(day=date(2024, 5, 1))
    assert len(article.paragraphs) == 1


def test_a_text_of_one_sentence_has_no_headline() -> None:
    article = article_from_text(BODY)
    assert article.headline is None
    assert [span.of(article.text) for span in article.paragraphs] == [BODY]


def test_everything_that_is_given_is_kept() -> None:
    article = article_from_text(
        BODY,
        published="2024-04-30",
        outlet="Gulf Wire",
        url="https://example.org/1",
        id="mine",
        kind=ArticleKind.REPORT,
        language="en",
    )
    assert (article.id, article.outlet, article.url, article.kind, article.language) == (
        "mine", "Gulf Wire", "https://example.org/1", ArticleKind.REPORT, "en",
    )  # fmt: skip
    assert article.published == Moment(day=date(2024, 4, 30))
    assert article.text == BODY


@pytest.mark.parametrize("published", [date(2024, 4, 30), Moment(day=date(2024, 4, 30)), "30 April 2024"])
def test_a_publication_day_comes_in_many_forms(published: str | date | Moment) -> None:
    assert article_from_text(BODY, published=published).published == Moment(day=date(2024, 4, 30))


@pytest.mark.parametrize("text", ["", "  \n\t "])
def test_an_article_needs_words(text: str) -> None:
    with pytest.raises(ValueError, match="an article needs words"):
        article_from_text(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-04-30", Moment(day=date(2024, 4, 30))),
        ("2024-04-30T09:05:00Z", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=0)),
        ("Tue, 30 Apr 2024 09:05 +0300", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=180)),
        ("Tue, 30 Apr 2024 09:05 EST", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=-300)),
        ("Tue, 30 Apr 2024 09:05 GMT", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=0)),
        ("Tue, 30 Apr 2024 09:05 CEST", Moment(day=date(2024, 4, 30), clock=time(9, 5))),
        ("30 Apr 2024 09:05 UTC+3", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=180)),
        ("30 Apr 2024 09:05 gmt-0230", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=-150)),
        ("April 30, 2024, 9:05 a.m. GMT +5:30", Moment(day=date(2024, 4, 30), clock=time(9, 5), offset=330)),
        ("April 30, 2024", Moment(day=date(2024, 4, 30))),
        ("30/04/2024", Moment(day=date(2024, 4, 30))),
        ("30 April 2024 9:05 am", Moment(day=date(2024, 4, 30), clock=time(9, 5))),
    ],
)
def test_publication_moments_as_pages_spell_them(text: str, moment: Moment) -> None:
    assert moment_from_text(text) == moment


@pytest.mark.skipif(not hasattr(stdlib_time, "tzset"), reason="the zone of the machine cannot be set here")
def test_the_zone_of_the_machine_is_not_the_zone_of_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    read = set()
    for zone in ("UTC", "Europe/Paris", "EET-2"):
        monkeypatch.setenv("TZ", zone)
        stdlib_time.tzset()
        read |= {moment_from_text(f"Tue, 30 Apr 2024 09:05 {name}") for name in ("CET", "EET")}
    monkeypatch.undo()
    stdlib_time.tzset()
    assert read == {Moment(day=date(2024, 4, 30), clock=time(9, 5))}


@pytest.mark.parametrize(
    "text",
    ["04/05/2024", "April 2024", "2024", "yesterday", "Tuesday", "", "9:05", "30 Apr 2024 09:05 +0300:30", "2024-W18"],
)
def test_a_missing_or_doubtful_day_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        moment_from_text(text)


@pytest.mark.parametrize("text", [None, b"Calm in Basra", 7])
def test_a_text_is_a_string(text: object) -> None:
    with pytest.raises(TypeError, match="as a string, found"):
        article_from_text(text)  # type: ignore[arg-type]  # which is what is tested


def test_an_empty_cell_is_nothing() -> None:
    article = article_from_text("Police said it rained.", outlet="", url="", language="")
    assert (article.outlet, article.url, article.language) == (None, None, None)
    assert extract(article).notices
