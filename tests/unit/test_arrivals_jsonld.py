"""Articles from JSON-LD, by itself and in a page."""

from collections.abc import Mapping
from typing import Final

import pytest

from conflictmodel.exchange.arrivals import (
    ArrivalError,
    Given,
    Origin,
    arrival_from_json_ld,
    arrival_from_page,
)
from tests.unit.test_arrivals import BODY, LD, TITLE, URL, codes, ld, page, paths, published


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
