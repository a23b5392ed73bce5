"""Articles from objects of libraries, told by their shapes, from feeds, and from plain text."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from types import SimpleNamespace
from typing import Final

import pytest

from conflictmodel.exchange.arrivals import (
    Arrival,
    ArrivalError,
    Given,
    arrival_from_feed_entry,
    arrival_from_fundus,
    arrival_from_news_please,
    arrival_from_newspaper,
    arrival_from_ninjs,
    arrival_from_text,
    arrival_from_trafilatura,
)
from conflictmodel.model.articles import Capture
from conflictmodel.values.moments import Moment
from tests.unit.test_arrivals import BODY, TITLE, URL, codes, ld, paths, published

# The objects of libraries, by their shapes; tests/unit/test_arrivals_libraries.py holds them against the libraries.

EAST: Final = timezone(timedelta(minutes=-150))
TRAFILATURA: Final = {
    "title": TITLE, "author": "Jane Roe; Omar Ali", "url": URL, "hostname": "gulf.example", "sitename": "Gulf Wire",
    "date": "2024-05-02", "text": f"{TITLE}\n{BODY}", "raw_text": BODY, "language": "en", "license": "CC BY",
    "description": "In short.", "categories": ["x"], "tags": [], "comments": "", "filedate": "2026-01-01",
}  # fmt: skip
NEWSPAPER: Final = {
    "title": TITLE, "authors": ['<a href="/p">Jane Roe</a>', "Omar Ali"], "text": BODY, "canonical_link": URL,
    "publish_date": datetime(2024, 5, 2, 22, 30, tzinfo=EAST), "url": f"{URL}?x=1", "meta_site_name": "Gulf Wire",
    "meta_lang": "en", "meta_description": "", "top_image": "https://gulf.example/i.png", "tags": {"a"},
}  # fmt: skip
NEWS_PLEASE: Final = {
    "title": TITLE, "maintext": BODY, "authors": ["Jane Roe"], "date_publish": datetime(2024, 5, 2, 9, 5),  # noqa: DTZ001 (a moment as sources without a zone give it)
    "date_modify": None, "date_download": "2024-05-03 10:00:00", "language": "en", "source_domain": "gulf.example",
    "url": URL, "description": "In short.", "image_url": None,
}  # fmt: skip
FUNDUS: Final = {
    "title": TITLE, "plaintext": BODY, "authors": ["Jane Roe"], "publishing_date": datetime(2024, 5, 2, tzinfo=UTC),
    "publisher": "Gulf Wire", "topics": ["x"], "images": [],
    "html": SimpleNamespace(responded_url=URL, crawl_date=datetime(2024, 5, 3, 10, tzinfo=UTC)),
}  # fmt: skip
LIBRARIES: Final[Mapping[Callable[..., Arrival], Mapping[str, object]]] = {
    arrival_from_trafilatura: TRAFILATURA,
    arrival_from_newspaper: NEWSPAPER,
    arrival_from_news_please: NEWS_PLEASE,
    arrival_from_fundus: FUNDUS,
}
every_library = pytest.mark.parametrize("bring_in", LIBRARIES)


@every_library
def test_an_object_and_a_mapping_are_read_alike(bring_in: Callable[..., Arrival]) -> None:
    held = LIBRARIES[bring_in]
    arrival = bring_in(held)
    assert bring_in(SimpleNamespace(**held)) == arrival
    assert arrival.article.text.count(TITLE) == 1
    assert arrival.article.text.endswith(BODY)
    assert arrival.article.headline is not None
    assert (arrival.article.url, arrival.article.dateline is not None) == (URL, True)


@every_library
def test_a_wrong_object_is_refused_with_what_was_expected(bring_in: Callable[..., Arrival]) -> None:
    for wrong, found in ((5, "5"), (None, "nothing"), ({}, "an object with nothing"), ("[]", "JSON of an array of 0")):
        with pytest.raises(ArrivalError, match=rf"^expected an? [\w-]+ \w+ with .*, found {found}$"):
            bring_in(wrong)
    with pytest.raises(ArrivalError, match="found the SimpleNamespace itself"):
        bring_in(SimpleNamespace)
    with pytest.raises(ArrivalError, match="found an Arrival"):
        bring_in(ld())


@every_library
def test_an_object_without_words_is_refused(bring_in: Callable[..., Arrival]) -> None:
    with pytest.raises(ArrivalError, match="expected a text, a summary or a headline"):
        bring_in(dict.fromkeys(LIBRARIES[bring_in]))


def test_a_document_of_trafilatura_is_read() -> None:
    arrival = arrival_from_trafilatura(TRAFILATURA)
    article = arrival.article
    assert article.text == f"{TITLE}\n{BODY}"
    assert (article.authors, article.outlet, article.rights) == (("Jane Roe; Omar Ali",), "Gulf Wire", "CC BY")
    assert (published(arrival), article.captures, article.language) == ("2024-05-02", (), "en")
    assert paths(arrival, "no-place") == ["$.description", "$.categories"]


def test_the_json_of_trafilatura_has_other_names() -> None:
    said = {"title": TITLE, "text": BODY, "source": URL, "source-hostname": "Gulf Wire", "excerpt": "In short."}
    arrival = arrival_from_trafilatura(json.dumps(said))
    assert (arrival.article.url, arrival.article.outlet) == (URL, "Gulf Wire")
    assert paths(arrival, "no-place") == ["$.description"]


def test_an_article_of_newspaper_keeps_its_zone_and_loses_its_tags() -> None:
    arrival = arrival_from_newspaper(NEWSPAPER)
    assert published(arrival) == "2024-05-02T22:30:00-02:30"
    assert arrival.article.authors == ("Jane Roe", "Omar Ali")
    assert codes(arrival) == ["markup-removed", "other-value", "no-place", "no-place"]


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (datetime(2024, 5, 2), "2024-05-02"),  # noqa: DTZ001 (a moment as sources without a zone give it)
        ("2024-05-02T00:00:00", "2024-05-02"),
        (datetime(2024, 5, 2, 0, 5), "2024-05-02T00:05:00"),  # noqa: DTZ001 (a moment as sources without a zone give it)
        (datetime(2024, 5, 2, tzinfo=UTC), "2024-05-02T00:00:00+00:00"),
        (date(2024, 5, 2), "2024-05-02"),
    ],
)
def test_a_midnight_that_a_library_puts_is_a_bare_day(said: object, read: str) -> None:
    for arrival in (
        arrival_from_newspaper({**NEWSPAPER, "publish_date": said}),
        arrival_from_news_please({**NEWS_PLEASE, "date_publish": said}),
        arrival_from_fundus({**FUNDUS, "publishing_date": said}),
    ):
        assert published(arrival) == read
        assert ("midnight" in codes(arrival)) == (said in (datetime(2024, 5, 2), "2024-05-02T00:00:00"))  # noqa: DTZ001 (a moment as sources without a zone give it)


def test_an_article_of_news_please_says_when_it_was_collected() -> None:
    arrival = arrival_from_news_please({**NEWS_PLEASE, "date_modify": "None"})
    collected = Moment(day=date(2024, 5, 3), clock=time(10))
    assert arrival.article.captures == (Capture(at=collected, tool="news-please"),)
    assert (published(arrival), arrival.article.outlet) == ("2024-05-02T09:05:00", "gulf.example")
    assert arrival.article.modified is None


def test_an_article_of_fundus_says_when_it_was_collected() -> None:
    arrival = arrival_from_fundus(FUNDUS)
    collected = Moment(day=date(2024, 5, 3), clock=time(10), offset=0)
    assert arrival.article.captures == (Capture(at=collected, tool="fundus"),)
    assert (arrival.article.outlet, paths(arrival, "no-place")) == ("Gulf Wire", ["$.topics"])


def test_the_body_of_a_fundus_article_is_put_together() -> None:
    body = {"summary": ["In short."], "sections": [{"headline": ["At night"], "paragraphs": ["Calm.", "Still."]}]}
    assert arrival_from_fundus({"body": body}).article.text == "In short.\n\nAt night\n\nCalm.\n\nStill."
    failed = arrival_from_fundus({"title": TITLE, "body": ValueError("no body")})
    assert codes(failed) == ["wrong-type", "excerpt-only"]


# Feeds.

ENTRY: Final = {
    "title": TITLE, "link": URL, "id": "g1", "published": "Thu, 02 May 2024 23:30:00 -0230", "summary": "In short.",
    "published_parsed": (2024, 5, 3, 2, 0, 0, 4, 124, 0), "authors": [{"name": "Jane Roe, Omar Ali"}],
    "author": "Jane Roe, Omar Ali", "content": [{"language": "en", "value": f"<p>{BODY}</p><p>A &lt; B</p>"}],
    "tags": [{"term": "x"}], "title_detail": {"value": TITLE},
}  # fmt: skip


def test_an_entry_of_a_feed_is_read_by_its_words() -> None:
    arrival = arrival_from_feed_entry(ENTRY, feed={"title": "Gulf Wire", "language": "en-GB"})
    article = arrival.article
    assert article.text == f"{TITLE}\n\n{BODY}\n\nA < B"
    assert (article.outlet, article.authors, article.language) == ("Gulf Wire", ("Jane Roe, Omar Ali",), "en")
    assert published(arrival) == "2024-05-02T23:30:00-02:30"
    assert codes(arrival) == ["markup-removed", "no-place", "other-value", "no-place"]


def test_the_summary_of_an_entry_is_marked() -> None:
    entry = {
        "summary": "<p>In short.</p>",
        "author": "Jane Roe",
        "updated": "2024-05-03T10:00:00Z",
        "source": {"title": "Nile"},
    }
    arrival = arrival_from_feed_entry(entry)
    assert arrival.article.text == "In short."
    assert (arrival.article.authors, arrival.article.outlet) == (("Jane Roe",), "Nile")
    assert (published(arrival), str(arrival.article.modified)) == (None, "3 May 2024 10:00+00:00")
    assert codes(arrival) == ["excerpt-only"]


def test_what_is_no_entry_is_refused() -> None:
    with pytest.raises(ArrivalError, match="expected an entry of feedparser with title or summary or content"):
        arrival_from_feed_entry({"entries": []})


# ninjs.

NINJS: Final[Mapping[str, Mapping[str, object]]] = {
    "1": {
        "uri": URL, "type": "text", "headline": TITLE, "body_text": BODY, "body_xhtml": f"<p>{BODY}</p>",
        "byline": "Jane Roe",
        "firstcreated": "2024-05-02T09:05:00+03:00", "versioncreated": "2024-05-03T10:00:00Z", "language": "en",
        "copyrightnotice": "© Gulf Wire", "infosource": [{"name": "Gulf Wire"}], "located": "Basra",
    },
    "2": {
        "uri": URL, "type": "text", "headlines": [{"role": "short", "value": "Calm"}, {"role": "main", "value": TITLE}],
        "bodies": [{"contenttype": "text/html", "value": f"<p>{BODY}</p>"}, {"role": "text", "value": BODY}],
        "by": "Jane Roe", "firstcreated": "2024-05-02T09:05:00+03:00", "versioncreated": "2024-05-03T10:00:00Z",
        "language": "en", "copyrightnotice": "© Gulf Wire", "infosources": [{"name": "Gulf Wire"}], "located": "Basra",
    },
    "3": {
        "uri": URL, "type": "text", "headlines": [{"value": TITLE}],
        "bodies": [{"contentType": "text/plain", "value": BODY}],
        "by": "Jane Roe", "firstCreated": "2024-05-02T09:05:00+03:00", "versionCreated": "2024-05-03T10:00:00Z",
        "language": "en", "copyrightNotice": "© Gulf Wire", "infoSources": [{"name": "Gulf Wire"}], "located": "Basra",
    },
}  # fmt: skip


@pytest.mark.parametrize("generation", NINJS)
def test_the_three_generations_of_ninjs_are_read_alike(generation: str) -> None:
    arrival = arrival_from_ninjs(NINJS[generation])
    article = arrival.article
    assert article == arrival_from_ninjs(json.dumps(NINJS["1"])).article
    assert article.text == f"{TITLE}\n\n{BODY}"
    assert (article.authors, article.outlet, article.url) == (("Jane Roe",), "Gulf Wire", URL)
    assert (published(arrival), str(article.modified)) == ("2024-05-02T09:05:00+03:00", "3 May 2024 10:00+00:00")
    assert (article.language, article.rights) == ("en", "© Gulf Wire")
    assert paths(arrival, "no-place") == ["$.located"]


def test_a_body_of_ninjs_is_taken_out_of_its_tags_where_there_is_no_other() -> None:
    arrival = arrival_from_ninjs(
        {"uri": "urn:x:1", "body_xhtml": "<p>It was <b>calm</b>.</p><script>x<y</script><p>Still.</p>"}
    )
    assert arrival.article.text == "It was calm.\n\nStill."
    assert codes(arrival) == ["markup-removed", "bad-url"]


def test_a_withdrawn_item_and_a_description_are_marked() -> None:
    item = {"uri": URL, "pubStatus": "canceled", "descriptions": [{"value": "In short."}], "title": TITLE}
    assert codes(arrival_from_ninjs(item)) == ["withdrawn", "excerpt-only"]


@pytest.mark.parametrize("kind", ["picture", "event", 7])
def test_an_item_of_something_else_is_refused(kind: object) -> None:
    with pytest.raises(ArrivalError, match="expected a ninjs item of a text, found one of type"):
        arrival_from_ninjs({"uri": URL, "type": kind, "bodies": [{"value": BODY}]})


# Plain text.


def test_a_plain_text_says_what_is_printed_in_it() -> None:
    arrival = arrival_from_text(f"{TITLE}\n\nBy Jane Roe\n\n{BODY}", given=Given(outlet="Gulf Wire"))
    assert [str(each) for each in arrival.origins] == [
        "outlet: given", "text: text $", "headline: text", "dateline: text", "agencies: text", "authors: text",
    ]  # fmt: skip
    assert arrival.article.published is None


@pytest.mark.parametrize("wrong", ["", " \n", 5, None, b"Calm"])
def test_a_plain_text_needs_words(wrong: str) -> None:
    with pytest.raises(ArrivalError):
        arrival_from_text(wrong)
