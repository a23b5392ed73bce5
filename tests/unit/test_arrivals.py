"""Articles brought in from pages and other libraries' objects: what is taken, where it came from, what is left."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import partial
from types import SimpleNamespace
from typing import Final

import pytest

from conflictmodel.exchange.arrivals import (
    NOTHING,
    Arrival,
    ArrivalError,
    Given,
    Origin,
    arrival_from_feed_entry,
    arrival_from_fundus,
    arrival_from_json_ld,
    arrival_from_news_please,
    arrival_from_newspaper,
    arrival_from_ninjs,
    arrival_from_page,
    arrival_from_text,
    arrival_from_trafilatura,
)
from conflictmodel.model.articles import Capture
from conflictmodel.text.extract import extract
from conflictmodel.values.moments import Moment, format_moment
from tests.shared_data import ABSENT, shared_data

BODY: Final = "BASRA, May 2 (Gulf Wire) - Police said that the city was calm."
TITLE: Final = "Calm returns to Basra"
URL: Final = "https://gulf.example/a/1"
LD: Final[Mapping[str, object]] = {"@type": "NewsArticle", "headline": TITLE, "articleBody": BODY, "url": URL}


def codes(arrival: Arrival) -> list[str]:
    return [each.code.removeprefix("arrivals.") for each in arrival.notices]


def paths(arrival: Arrival, code: str) -> list[str | None]:
    found = [each.location for each in arrival.notices if each.code == f"arrivals.{code}"]
    return [None if each is None else each.path for each in found]


def ld(**more: object) -> Arrival:
    return arrival_from_json_ld({**LD, **more})


def page(*blocks: object, head: str = "") -> str:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks)
    return f"<!doctype html><html><head>{head}{scripts}</head><body><p>Read on.</p></body></html>"


def published(arrival: Arrival) -> str | None:
    moment = arrival.article.published
    return None if moment is None else format_moment(moment)


# What every source has in common.


def test_an_arrival_is_an_article_that_can_be_read() -> None:
    arrival = ld(datePublished="2024-05-02")
    assert arrival.article.text == f"{TITLE}\n\n{BODY}"
    assert arrival.article.headline is not None
    assert arrival.article.headline.text == TITLE
    assert arrival.article.dateline is not None
    assert arrival.article.coding is not None
    assert arrival.article.coding.record == "layout arrivals.json-ld"
    assert str(extract(arrival.article).claims[0].attribution) == "police"
    assert str(arrival) == f"{TITLE} (2 May 2024), 0 notices"


def test_each_field_says_where_it_came_from() -> None:
    arrival = arrival_from_json_ld({**LD, "publisher": {"name": "Gulf Wire"}}, given=Given(language="en"))
    assert [str(each) for each in arrival.origins] == [
        "language: given",
        "text: json-ld $.articleBody",
        "headline: json-ld $.headline",
        "outlet: json-ld $.publisher",
        "url: json-ld $.url",
        "dateline: text",
        "agencies: text",
    ]
    assert arrival.origin_of("url") == Origin(field="url", source="json-ld", path="$.url")
    assert arrival.origin_of("rights") is None


def test_what_is_given_stands_before_the_source_and_the_difference_is_told() -> None:
    capture = Capture(at=Moment(day=date(2024, 5, 3)))
    known = Given(
        text="Another text.", headline="Another headline", outlet="Nile Post", authors=("A. Writer",), url=f"{URL}/2",
        published=Moment(day=date(2024, 5, 1)), modified=Moment(day=date(2024, 5, 2)), language="fr", rights="CC0",
        capture=capture,
    )  # fmt: skip
    said = {"author": "B", "publisher": "C", "datePublished": "2024-05-02", "inLanguage": "en", "license": "all"}
    arrival = arrival_from_json_ld({**LD, "url": f"{URL}/2", **said}, given=known)
    article = arrival.article
    assert article.text == "Another headline\n\nAnother text."
    assert (article.outlet, article.authors, article.url, article.language) == (
        "Nile Post",
        ("A. Writer",),
        URL + "/2",
        "fr",
    )
    assert (article.rights, article.captures) == ("CC0", (capture,))
    assert (str(article.published), str(article.modified)) == ("1 May 2024", "2 May 2024")
    assert {each.source for each in arrival.origins} == {"given"}
    assert paths(arrival, "other-value") == [
        "$.articleBody", "$.headline", "$.datePublished", "$.author", "$.publisher", "$.inLanguage", "$.license",
    ]  # fmt: skip
    assert str(known).startswith("known: text, headline, outlet")
    assert str(NOTHING) == "known: nothing"


def test_a_notice_names_the_article_and_the_path() -> None:
    arrival = ld(correction={"text": "It was Friday."})
    (notice,) = arrival.notices
    assert str(notice) == (
        f"info arrivals.no-place: an article has no field for an object with text ({arrival.article.id} $.correction)"
    )


@pytest.mark.parametrize(
    ("text", "headline", "whole"),
    [
        pytest.param(f"{TITLE}\n{BODY}", TITLE, f"{TITLE}\n{BODY}", id="the text begins with it"),
        pytest.param(f"\n {TITLE.upper()}\r\n{BODY}", TITLE, f"\n {TITLE.upper()}\r\n{BODY}", id="in other letters"),
        pytest.param(BODY, TITLE, f"{TITLE}\n\n{BODY}", id="it stands apart"),
        pytest.param(BODY, f"<b>{TITLE}</b>\n", f"{TITLE}\n\n{BODY}", id="with tags"),
    ],
)
def test_the_headline_stands_once_before_the_text(text: str, headline: str, whole: str) -> None:
    assert ld(articleBody=text, headline=headline).article.text == whole


@pytest.mark.parametrize(
    ("said", "read", "noted"),
    [
        ("2024-05-02", "2024-05-02", []),
        ("2024-05-02T22:30:00-02:30", "2024-05-02T22:30:00-02:30", []),
        ("2024-05-02T00:00:00Z", "2024-05-02T00:00:00+00:00", []),
        ("2024-05-02T00:00", "2024-05-02T00:00:00", []),
        ("May 2, 2024", "2024-05-02", []),
        ({"@type": "Date", "@value": "2024-05-02"}, "2024-05-02", []),
        (["2024-05-02", "2024-05-03"], "2024-05-02", ["other-value"]),
        ("2024-05", None, ["bad-date"]),
        ("2024", None, ["bad-date"]),
        ("04/05/2024", None, ["bad-date"]),
        ("x" * 5000, None, ["bad-date"]),
        (1714608000, None, ["bad-date"]),
        ("2 May 2024 09:05 CEST", "2024-05-02T09:05:00", ["unknown-zone"]),
        ("2 May 2024 09:05 EDT", "2024-05-02T09:05:00-04:00", []),
        ("", None, []),
        (None, None, []),
    ],
)
def test_a_date_keeps_what_it_had_and_gets_nothing_else(said: object, read: str | None, noted: list[str]) -> None:
    arrival = ld(datePublished=said)
    assert published(arrival) == read
    assert codes(arrival) == noted


def test_half_characters_are_left_out_and_named() -> None:
    arrival = ld(publisher="Gulf \ud800 Wire", **{"odd\udfff": "x\ud801"})
    assert arrival.article.outlet is None
    assert codes(arrival) == ["lone-surrogate", "no-place"]
    assert paths(arrival, "no-place") == ["$.odd\\udfff"]
    with pytest.raises(ArrivalError, match="found half a character at 0"):
        arrival_from_text("\ud800")


# JSON-LD by itself.


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Jane Roe", ("Jane Roe",)),
        ({"@type": "Person", "name": "Jane Roe"}, ("Jane Roe",)),
        ([{"name": "Jane Roe"}, "Omar Ali"], ("Jane Roe", "Omar Ali")),
        ({"name": ["Jane Roe", "Omar Ali"]}, ("Jane Roe", "Omar Ali")),
        ({"@id": "#jane"}, ("Jane Roe",)),
        ({"@id": "#nobody"}, ()),
        ('By <a href="/p/jane">Jane Roe</a>, Omar Ali &amp; others', ("By Jane Roe, Omar Ali & others",)),
        ({"name": {"@value": "جين", "@language": "ar"}}, ("جين",)),
        (7, ()),
        ([], ()),
    ],
)
def test_authors_come_in_every_shape_that_pages_use(author: object, names: tuple[str, ...]) -> None:
    graph = [{**LD, "author": author}, {"@type": "Person", "@id": "#jane", "name": "Jane Roe"}]
    assert arrival_from_json_ld({"@graph": graph}).article.authors == names


def test_a_reference_to_nothing_and_a_name_of_a_wrong_type_are_told() -> None:
    assert codes(ld(author={"@id": "#nobody"})) == ["no-name"]
    assert codes(ld(author=7)) == ["wrong-type"]
    assert codes(ld(author="<i>Jane</i>")) == ["markup-removed"]


def test_the_fields_of_an_article_are_taken() -> None:
    arrival = ld(
        **{"@type": ["ReportageNewsArticle", "http://schema.org/Article"]},
        dateModified="2024-05-03",
        publisher=[{"name": "Gulf Wire"}],
        inLanguage={"@type": "Language", "alternateName": "en"},
        copyrightNotice="© Gulf Wire",
        license={"url": "https://gulf.example/l"},
        description="In short.",
        dateline="BASRA",
    )
    article = arrival.article
    assert (str(article.modified), article.outlet, article.language) == ("3 May 2024", "Gulf Wire", "en")
    assert article.rights == "© Gulf Wire"
    assert codes(arrival) == ["other-value", "no-place"]
    assert paths(arrival, "no-place") == ["$.description"]


def test_a_dateline_that_is_not_printed_is_told() -> None:
    assert paths(ld(dateline="MOSUL"), "no-place") == ["$.dateline"]


def test_tags_in_a_text_are_kept_and_told() -> None:
    arrival = ld(articleBody="It was calm.<br>Shops opened.")
    assert arrival.article.text.endswith("It was calm.<br>Shops opened.")
    assert codes(arrival) == ["markup"]


@pytest.mark.parametrize(("url", "kept"), [("javascript:alert(1)", None), ("urn:x:1", None), (f" {URL} ", URL)])
def test_only_addresses_of_the_web_are_addresses(url: str, kept: str | None) -> None:
    arrival = ld(url=url)
    assert arrival.article.url == kept
    assert codes(arrival) == ([] if kept else ["bad-url"])


def test_a_summary_or_a_headline_is_marked_where_it_stands_for_the_text() -> None:
    short = arrival_from_json_ld({"@type": "NewsArticle", "headline": TITLE, "description": "In <b>short</b>."})
    assert short.article.text == f"{TITLE}\n\nIn short."
    assert short.article.coding is not None
    assert short.article.coding.record == "layout arrivals.json-ld arrivals.excerpt-only"
    assert paths(short, "excerpt-only") == ["$.description"]
    assert short.origin_of("text") == Origin(field="text", source="json-ld", path="$.description")
    alone = arrival_from_json_ld({"@type": "NewsArticle", "headline": TITLE})
    assert alone.article.text == TITLE
    assert codes(alone) == ["excerpt-only"]
    assert alone.origin_of("text") is None


RELATED: Final = {"@type": "NewsArticle", "headline": "Port of Basra reopens"}
OTHER: Final = {**RELATED, "articleBody": "The port is open.", "url": "https://gulf.example/a/2"}


@pytest.mark.parametrize(
    "document",
    [
        pytest.param([RELATED, LD], id="alone has a text"),
        pytest.param([OTHER, {**LD, "mainEntityOfPage": URL}], id="says that a page is about it"),
        pytest.param(
            {"@graph": [OTHER, {"@type": "WebPage", "mainEntity": {"@id": "#1"}}, {**LD, "@id": "#1"}]}, id="ref"
        ),
        pytest.param({"@type": "WebPage", "mainEntity": LD, "relatedLink": OTHER}, id="inside its page"),
        pytest.param({**LD, "isPartOf": OTHER, "hasPart": [OTHER]}, id="others inside it"),
        pytest.param([LD, dict(LD)], id="twice the same"),
    ],
)
def test_a_related_story_is_not_picked(document: Mapping[str, object] | list[object]) -> None:
    assert BODY in arrival_from_json_ld(document).article.text


def test_of_two_articles_the_one_that_is_named_is_picked() -> None:
    with pytest.raises(ArrivalError, match="expected one article, or its url or headline as given, found 'Calm"):
        arrival_from_json_ld([LD, OTHER])
    assert (
        "port is open"
        in arrival_from_json_ld([LD, OTHER], given=Given(url="http://www.gulf.example/a/2/#top")).article.text
    )
    assert BODY in arrival_from_json_ld([LD, OTHER], given=Given(headline=f"{TITLE} | Gulf Wire")).article.text


def test_json_with_a_comma_too_many_and_line_breaks_in_strings_is_read() -> None:
    text = '[{"@type": "NewsArticle", "articleBody": "It was, } calm.\nShops \\"opened\\".",},]'
    assert arrival_from_json_ld(text).article.text == 'It was, } calm.\nShops "opened".'


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("{", "expected JSON, found '{'"),
        ("5", "expected an object or array of JSON-LD, found 5"),
        ("[" * 100_000, "expected JSON, found"),
        ('{"a": ' + "9" * 5000 + "}", "expected JSON, found"),
        ({"@type": "ClaimReview"}, "expected a NewsArticle, found only ClaimReview"),
        ({}, "found only nodes without a type"),
        (
            {"@type": "NewsArticle", "articleBody": 5},
            r"found none of them – \$.articleBody: expected a string, found 5",
        ),
    ],
)
def test_what_is_no_article_is_refused(document: Mapping[str, object] | str, said: str) -> None:
    with pytest.raises(ArrivalError, match=said):
        arrival_from_json_ld(document)


def test_a_document_that_holds_itself_is_read() -> None:
    around: dict[str, object] = {**LD, "@id": "#a"}
    around["isPartOf"] = around["author"] = around
    assert arrival_from_json_ld(around).article.authors == ()


# JSON-LD in a page.


def test_lists_and_sets_are_read_as_what_is_in_them() -> None:
    for key in ("@list", "@set"):
        arrival = ld(author={key: [{"name": "Ali Hasan"}, "Omar Zaki"]})
        assert arrival.article.authors == ("Ali Hasan", "Omar Zaki")
        assert arrival.notices == ()


def test_a_text_in_paragraphs_is_joined() -> None:
    for paragraphs in (["It was calm.", "Shops opened. "], {"@list": ["It was calm.", "", "Shops opened."]}):
        arrival = ld(articleBody=paragraphs)
        assert arrival.article.text.endswith("It was calm.\n\nShops opened.")
        assert arrival.notices == ()
    mixed = ld(articleBody=[{"name": "picture"}, "It was calm."])
    assert codes(mixed) == ["wrong-type"]
    assert mixed.article.text.endswith("It was calm.")


def test_what_a_source_says_is_false_is_not_lost_without_a_word() -> None:
    assert paths(ld(isAccessibleForFree=False), "no-place") == ["$.isAccessibleForFree"]


def test_a_page_is_read_by_its_json_ld_and_then_by_its_tags() -> None:
    head = (
        f'<link rel="canonical" href="{URL}"><meta property="og:site_name" content="Gulf &amp; Wire">'
        "<meta name=author content='Jane Roe'><meta property=article:published_time content=2024-05-02T09:05:00+03:00>"
        '<meta name="description" content="In short."><meta name="copyright" content="© 2024">'
    )
    block = {"@type": "NewsArticle", "headline": TITLE, "articleBody": BODY}
    arrival = arrival_from_page(page(block, head=head).replace("<html>", '<HTML LANG="en">'))
    article = arrival.article
    assert (article.outlet, article.authors, article.url, article.language) == ("Gulf & Wire", ("Jane Roe",), URL, "en")
    assert (published(arrival), article.rights) == ("2024-05-02T09:05:00+03:00", "© 2024")
    assert [str(each) for each in arrival.origins if each.source == "meta"] == [
        "outlet: meta meta[og:site_name]",
        "rights: meta meta[copyright]",
        "authors: meta meta[author]",
        "url: meta link[canonical]",
        "language: meta html[lang]",
        "published: meta meta[article:published_time]",
    ]
    assert paths(arrival, "no-place") == ["meta[description]"]


def test_where_a_page_says_two_things_its_json_ld_stands() -> None:
    arrival = arrival_from_page(page(LD, head=f'<link href="{URL}?utm_source=x" rel="canonical">'))
    assert arrival.article.url == URL
    assert paths(arrival, "other-value") == ["link[canonical]"]


def test_a_related_story_of_a_page_is_not_picked() -> None:
    head = f'<link rel="canonical" href="{URL}"><title>{TITLE} - Gulf Wire</title>'
    arrival = arrival_from_page(page(OTHER, {"@graph": [OTHER, LD]}, head=head))
    assert arrival.article.url == URL
    assert paths(arrival, "other-article") == ["$[0]", "$[1].@graph[0]"]
    lone = arrival_from_page(page(OTHER, head=head))
    assert lone.article.text == f"{TITLE} - Gulf Wire"
    assert codes(lone) == ["other-article", "excerpt-only"]


def test_a_page_without_a_text_takes_the_one_that_is_given() -> None:
    block = {"@type": "NewsArticle", "headline": TITLE}
    assert codes(arrival_from_page(page(block))) == ["excerpt-only"]
    arrival = arrival_from_page(page(block), given=Given(text=BODY))
    assert arrival.article.text == f"{TITLE}\n\n{BODY}"
    assert codes(arrival) == []


def test_a_page_may_have_no_json_ld_at_all() -> None:
    arrival = arrival_from_page('<meta property="og:title" content="Calm"><meta name=description content="In short.">')
    assert arrival.article.text == "Calm\n\nIn short."
    assert arrival.origin_of("text") == Origin(field="text", source="meta", path="meta[description]")


def test_a_broken_block_is_told_and_the_others_are_read() -> None:
    arrival = arrival_from_page('<script type="application/ld+json">{"a": oops}</script>' + page(LD))
    assert BODY in arrival.article.text
    assert paths(arrival, "not-json") == ["$[0]"]


@pytest.mark.parametrize(
    "around",
    [
        pytest.param(f"<!-- {page(OTHER)} -->", id="comment"),
        pytest.param(f"<!-- {page(OTHER)}", id="comment without an end"),
        pytest.param(f"<script>document.write('{page(OTHER)}')".replace("</", "<\\/") + "</script>", id="script"),
        pytest.param(f"<style>{page(OTHER)}", id="style without an end"),
    ],
)
def test_what_is_no_part_of_a_page_is_not_read(around: str) -> None:
    assert "port is open" in arrival_from_page(page(OTHER)).article.text
    with pytest.raises(ArrivalError):
        arrival_from_page(around)


@pytest.mark.parametrize("page_", ["", "<html></html>", "Police said it was calm.", 5, None])
def test_a_page_without_an_article_is_refused(page_: str) -> None:
    with pytest.raises(ArrivalError):
        arrival_from_page(page_)


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


# The samples beside the repository.

NINJS_TEXTS: Final = shared_data("fixtures/interchange/ninjs/examples-*/*text*.json")
HOSTILE: Final = shared_data("fixtures/interchange/synthetic/newsarticle-hostile.html")


@pytest.mark.skipif(not NINJS_TEXTS, reason=ABSENT)
def test_the_samples_of_ninjs_are_read() -> None:
    for path in NINJS_TEXTS:
        article = arrival_from_ninjs(path.read_text("utf-8")).article
        assert article.authors == ("Paulo Santalucia and Frances d'Emilio",)
        assert str(article.published) == "9 Jul 2013 10:37+00:00"
        assert article.headline is not None
        assert article.dateline is not None
        assert "<p>" not in article.text


@pytest.mark.skipif(not HOSTILE, reason=ABSENT)
def test_the_hostile_page_is_read() -> None:
    arrival = arrival_from_page(HOSTILE[0].read_text("utf-8"))
    article = arrival.article
    assert article.headline is not None
    assert article.headline.text == "Strike on base"
    assert article.authors == ("By Jane Roe, Omar Ali and Li Wei, Example News", "Example News")
    assert (published(arrival), str(article.modified)) == ("2024-04-30T22:30:00-02:30", "1 May 2024")
    assert (article.url, article.language, article.outlet) == ("https://news.example/a/1", "en-GB", "Example News")
    assert paths(arrival, "other-article") == ["$[0].@graph[2]"]
    assert paths(arrival, "no-place") == ["$[0].@graph[0].isBasedOn", "$[0].@graph[0].citation"]


ELSEWHERE = "https://gulf.example/a/other"


@pytest.mark.parametrize(
    ("head", "node"),
    [
        ('<meta property="og:title" content="Floods hit Basra">', {"headline": "Ten killed in Homs", "url": ELSEWHERE}),
        (f'<link rel="canonical" href="{URL}"><title>{TITLE}</title>', {"headline": "Ten killed in Homs"}),
        (f'<link rel="canonical" href="{URL}"><title>{TITLE}</title>', {"headline": "Ten killed", "url": "/other"}),
        (
            f'<link rel="canonical" href="{URL}"><title>{TITLE}, a week after the floods</title>',
            {"headline": TITLE, "url": ELSEWHERE},
        ),
    ],
)
def test_a_story_that_disagrees_with_its_page_is_a_related_one(head: str, node: dict[str, str]) -> None:
    related = {"@type": "NewsArticle", "articleBody": "HOMS - Ten were killed.", **node}
    given = Given(text=BODY)
    assert arrival_from_page(page(related, head=head), given=given).article.published is None
    dated = {**related, "datePublished": "2020-01-01"}
    assert arrival_from_page(page(dated, head=head), given=given).article.published is None


@pytest.mark.parametrize(
    "item",
    [
        {
            "bodies": [
                {"role": "main", "contenttype": "text/html", "value": f"<p>{BODY}</p>"},
                {"role": "caption", "contenttype": "text/plain", "value": "A man walks."},
            ]
        },
        {"body_xhtml": f"<p>{BODY}</p>", "body_short": "A man walks."},
    ],
)
def test_a_caption_is_not_the_story(item: dict[str, object]) -> None:
    arrival = arrival_from_ninjs({"uri": URL, "headline": TITLE, **item})
    assert BODY in arrival.article.text
    assert "A man walks." not in arrival.article.text
    assert codes(arrival)[:2] == ["markup-removed", "no-place"]


WRAPPERS: Final = (
    "//<![CDATA[\n%s\n//]]>", "<![CDATA[%s]]>", "/*<![CDATA[*/ %s /*]]>*/", "<!--\n%s\n-->", "<!-- %s //-->", " %s ; ",
    "\ufeff%s",
)  # fmt: skip
NODE: Final = {"@type": "NewsArticle", "headline": TITLE, "articleBody": BODY, "datePublished": "2024-05-02"}


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_what_pages_wrap_json_in_is_taken_off(wrapper: str) -> None:
    arrival = arrival_from_page(f'<script type="application/ld+json">{wrapper % json.dumps(NODE)}</script>')
    assert arrival.article.text == f"{TITLE}\n\n{BODY}"
    assert codes(arrival) == []
    assert arrival_from_json_ld(wrapper % json.dumps(NODE)).article == arrival.article


def test_blocks_of_one_page_are_read_together() -> None:
    blocks = [json.dumps({"@type": "Organization", "@id": "#o", "name": "Gulf Wire"}), "{bad", ""]
    blocks.append(json.dumps({**NODE, "publisher": {"@id": "#o"}}))
    arrival = arrival_from_page("".join(f'<script type="application/ld+json">{each}</script>' for each in blocks))
    assert arrival.article.outlet == "Gulf Wire"
    assert paths(arrival, "not-json") == ["$[1]", "$[2]"]
    commented_out = f'<!-- <script type="application/ld+json">{blocks[-1]}</script> --><title>{TITLE}</title>'
    assert arrival_from_page(commented_out).article.text == TITLE


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("-0001-05-02", "bad-date"),
        ("0000-00-00", "bad-date"),
        ("12024-05-02", "bad-date"),
        ("1714608000", "bad-date"),
        ("0001-01-01T00:00:00", "odd-date"),
        ("0202-05-02", "odd-date"),
        ("9999-12-31", "odd-date"),
        ("1970-01-01T00:00:00Z", "odd-date"),
        ("1970-01-01", None),  # an archive may have it
        ("1605-07-01", None),
    ],
)
def test_a_day_of_which_no_article_is_is_not_taken(day: str, code: str | None) -> None:
    arrival = arrival_from_json_ld({**NODE, "datePublished": day})
    assert (arrival.article.published is None) is (code is not None)
    assert codes(arrival) == ([] if code is None else [code])


@pytest.mark.parametrize("prefix", ["schema:", "http://schema.org/", "https://schema.org/"])
def test_expanded_properties_are_read_as_short_ones_are(prefix: str) -> None:
    licence = "https://creativecommons.org/licenses/by/4.0/"
    short = {
        **NODE,
        "author": [{"name": "Jane Roe"}],
        "publisher": [{"name": "Gulf Wire"}, {"name": "Port Post"}],
        "url": URL,
        "inLanguage": {"alternateName": "en"},
        "license": {"url": licence},
        "genre": "news",
    }

    def expanded(value: object) -> list[object]:
        if isinstance(value, list):
            return [each for part in value for each in expanded(part)]
        if isinstance(value, dict):
            return [{prefix + key: expanded(each) for key, each in value.items()}]
        return [{"@value": value}]

    properties = {prefix + key: expanded(each) for key, each in short.items() if key != "@type"}
    whole = {**properties, "@type": [f"{prefix}NewsArticle"]}
    arrival = arrival_from_json_ld({"@graph": [whole]})
    assert arrival.article == arrival_from_json_ld(short).article
    assert (arrival.article.language, arrival.article.rights) == ("en", licence)
    assert paths(arrival, "no-place") == [f"$.@graph[0]['{prefix}genre']"]
    assert paths(arrival, "other-value") == [f"$.@graph[0]['{prefix}publisher']"]


def test_a_licence_without_an_address_goes_by_its_name() -> None:
    arrival = arrival_from_json_ld({**NODE, "license": {"@type": "CreativeWork", "name": "CC BY-NC 4.0"}})
    assert arrival.article.rights == "CC BY-NC 4.0"


FEED: Final = {"link": "https://gulf.example/feed"}
RELATIVE: Final[list[tuple[Callable[[], Arrival], int]]] = [
    (
        partial(
            arrival_from_page,
            '<link rel="canonical" href="/a/1"><base href="https://gulf.example/x/"><title>Calm</title>',
        ),
        1,
    ),
    (partial(arrival_from_page, '<link rel="canonical" href="//gulf.example/a/1"><title>Calm</title>'), 0),
    (
        partial(
            arrival_from_page,
            '<link rel="canonical" href="/a/1"><meta property="og:url" content="https://gulf.example/a/1">'
            "<title>Calm</title>",
        ),
        1,
    ),
    (
        partial(arrival_from_feed_entry, {"title": "Calm", "link": "/a/1"}, feed=FEED),
        1,
    ),
    (
        partial(
            arrival_from_feed_entry,
            {"title": "Calm", "link": "../a/1", "title_detail": {"base": "https://gulf.example/feeds/all.xml"}},
        ),
        1,
    ),
    (partial(arrival_from_feed_entry, {"title": "Calm", "link": "/a/1"}), 0),
    (
        partial(arrival_from_feed_entry, {"title": "Calm", "link": "urn:x"}, feed=FEED),
        0,
    ),
    (partial(arrival_from_feed_entry, {"title": "Calm", "link": "//["}, feed=FEED), 0),
]


@pytest.mark.parametrize(("bring_in", "known"), RELATIVE)
def test_an_address_that_is_not_whole_is_read_from_where_it_stands(bring_in: Callable[[], Arrival], known: int) -> None:
    arrival = bring_in()
    assert arrival.article.url == ("https://gulf.example/a/1" if known else None)
    assert len(paths(arrival, "relative-url")) == known
    assert len(paths(arrival, "bad-url")) == 1 - known


def test_a_story_is_found_by_an_address_that_is_not_whole() -> None:
    related = {**NODE, "headline": "Ten killed in Homs", "articleBody": "HOMS - Ten were killed.", "url": "/a/2"}
    arrival = arrival_from_json_ld([related, {**NODE, "url": "/a/1"}], given=Given(url="https://gulf.example/a/1"))
    assert arrival.article.text == f"{TITLE}\n\n{BODY}"


def test_what_trafilatura_gives_without_metadata_is_marked() -> None:
    arrival = arrival_from_trafilatura({"text": BODY, "title": None, "date": None})
    assert codes(arrival) == ["no-metadata"]
    assert "with_metadata=True" in arrival.notices[0].message
    assert codes(arrival_from_trafilatura({"text": BODY, "date": "2024-05-02"})) == []
    with pytest.raises(ArrivalError, match=r"expected a trafilatura Document.*arrival_from_text takes plain text"):
        arrival_from_trafilatura(BODY)
