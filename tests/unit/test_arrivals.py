"""Articles brought in from pages and other libraries' objects: what is taken, where it came from, what is left."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Final

import pytest

from conflictmodel.exchange.arrivals import (
    NOTHING,
    Arrival,
    ArrivalError,
    Given,
    Origin,
    arrival_from_feed_entry,
    arrival_from_json_ld,
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
