"""The objects of other libraries, as their installed releases make them: a renamed attribute fails here first."""

import warnings
from datetime import UTC, datetime
from types import ModuleType
from typing import Final

import pytest

from conflictmodel.exchange.arrivals import (
    ArrivalError,
    arrival_from_feed_entry,
    arrival_from_fundus,
    arrival_from_news_please,
    arrival_from_newspaper,
    arrival_from_page,
    arrival_from_trafilatura,
)
from conflictmodel.values.moments import format_moment

URL: Final = "https://gulf.example/a/1"
BODY: Final = "BASRA, April 30 (Gulf Wire) - Police said on Tuesday that the road to the port was open again."
PAGE: Final = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Road to the port open again</title>
<link rel="canonical" href="{URL}"><meta property="og:site_name" content="Gulf Wire">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Road to the port open again", "datePublished": "2024-04-30T22:30:00-02:30",
"author": [{{"@type": "Person", "name": "<a href='/p'>Jane Roe</a>"}}, {{"@type": "Person", "name": "Omar Ali"}}]}}
</script>
</head>
<body><article><h1>Road to the port open again</h1><p>{BODY}</p>
<p>Residents told the agency that shops had opened and that the night had been calm.</p></article></body></html>"""
FEED: Final = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Gulf Wire</title><language>en</language><item><title>Road open &amp; calm</title>
<link>https://gulf.example/a/1</link>
<guid isPermaLink="false">g1</guid><pubDate>Tue, 30 Apr 2024 23:30:00 -0230</pubDate><author>Jane Roe</author>
<description>In short.</description>
<content:encoded><![CDATA[<p>It was calm.</p><p>Shops opened.</p><script>x()</script>]]></content:encoded></item>
<item><title>Another</title><description>In short.</description><pubDate>Tue, 30 Apr 2024 09:05:00 EST</pubDate></item>
</channel></rss>"""


def library(name: str) -> ModuleType:
    """Import a library, or skip what needs it; what it warns of on the way is its own affair."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # The reason is told as the library gives it: some releases cannot be imported beside the newest of their own.
        module: ModuleType = pytest.importorskip(name, exc_type=ImportError)
    return module


def test_what_trafilatura_extracts_is_taken_in() -> None:
    trafilatura = library("trafilatura")
    document = trafilatura.bare_extraction(PAGE, url=URL, with_metadata=True)
    arrival = arrival_from_trafilatura(document)
    article = arrival.article
    assert article.headline is not None
    assert article.headline.text == "Road to the port open again"
    assert BODY in article.text
    assert (article.url, article.outlet) == (URL, "Gulf Wire")
    assert article.published is not None
    assert format_moment(article.published) == "2024-04-30"
    assert article.authors == (document.author,)
    assert article.dateline is not None
    assert arrival_from_trafilatura(document.as_dict()) == arrival
    bare = arrival_from_trafilatura(trafilatura.bare_extraction(PAGE))
    assert [each.code for each in bare.notices] == ["arrivals.no-metadata"]
    as_json = trafilatura.extract(PAGE, url=URL, with_metadata=True, output_format="json")
    assert arrival_from_trafilatura(as_json).article == article


def test_the_text_of_trafilatura_and_the_json_ld_of_a_page_make_an_article() -> None:
    trafilatura = library("trafilatura")
    extracted = arrival_from_trafilatura(trafilatura.bare_extraction(PAGE, url=URL, with_metadata=True))
    page = arrival_from_page(PAGE)
    assert page.article.published is not None
    assert format_moment(page.article.published) == "2024-04-30T22:30:00-02:30"
    assert page.article.authors == ("Jane Roe", "Omar Ali")
    assert BODY not in page.article.text
    assert BODY in extracted.article.text


def test_what_newspaper4k_parses_is_taken_in() -> None:
    newspaper = library("newspaper")
    held = newspaper.Article(URL)
    with pytest.raises(ArrivalError, match="expected a text, a summary or a headline"):
        arrival_from_newspaper(held)
    held.download(input_html=PAGE)
    held.parse()
    arrival = arrival_from_newspaper(held)
    article = arrival.article
    assert article.headline is not None
    assert article.headline.text == "Road to the port open again"
    assert BODY in article.text
    assert article.authors == ("Jane Roe", "Omar Ali")
    assert (article.url, article.language, article.outlet) == (URL, "en", "Gulf Wire")
    assert article.published is not None
    assert format_moment(article.published) == "2024-04-30T22:30:00-02:30"
    assert arrival_from_newspaper(held.to_json(as_string=True)).article == article


def test_an_entry_of_feedparser_is_taken_in() -> None:
    feedparser = library("feedparser")
    parsed = feedparser.parse(FEED)
    first, second = (arrival_from_feed_entry(entry, feed=parsed.feed) for entry in parsed.entries)
    assert first.article.text == "Road open & calm\n\nIt was calm.\n\nShops opened."
    assert (first.article.url, first.article.outlet, first.article.language) == (URL, "Gulf Wire", "en")
    assert first.article.authors == ("Jane Roe",)
    assert first.article.published is not None
    assert format_moment(first.article.published) == "2024-04-30T23:30:00-02:30"
    assert [each.code for each in second.notices] == ["arrivals.excerpt-only"]
    assert second.article.published is not None
    assert format_moment(second.article.published) == "2024-04-30T09:05:00-05:00"


def test_an_article_of_fundus_is_taken_in() -> None:
    library("fundus")
    html, body = library("fundus.scraping.html"), library("fundus.parser.data")
    page = html.HTML(
        requested_url=URL,
        responded_url=URL,
        content=PAGE,
        crawl_date=datetime(2024, 5, 1, 10, tzinfo=UTC),
        source_info=html.SourceInfo("Gulf Wire"),
    )
    paragraphs = body.TextSequence((BODY, "Shops had opened."))
    section = body.ArticleSection(headline=body.TextSequence(()), paragraphs=paragraphs)
    held = library("fundus.scraping.article").Article(
        html=page,
        title="Road open again",
        authors=["Jane Roe"],
        body=body.ArticleBody(summary=body.TextSequence(()), sections=[section]),
        publishing_date=datetime(2024, 4, 30, 9, 5, tzinfo=UTC),
    )
    arrival = arrival_from_fundus(held)
    article = arrival.article
    assert article.text == f"Road open again\n\n{BODY}\n\nShops had opened."
    assert (article.url, article.outlet, article.authors) == (URL, "Gulf Wire", ("Jane Roe",))
    assert [str(each) for each in (article.published, *article.captures)] == [
        "30 Apr 2024 09:05+00:00",
        "captured 1 May 2024 10:00+00:00",
    ]
    assert arrival_from_fundus(held.to_json()).article.text == article.text


def test_an_article_of_news_please_is_taken_in() -> None:
    held = library("newsplease.NewsArticle").NewsArticle()
    held.title, held.maintext, held.date_publish = "Road open", BODY, "2024-04-30 09:05:00"
    arrival = arrival_from_news_please(held)
    assert arrival.article.text == f"Road open\n\n{BODY}"
    assert arrival.article == arrival_from_news_please(held.get_serializable_dict()).article
