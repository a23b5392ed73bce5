"""The laws of arrivals: whatever is in a source, an article or the one error comes out, and texts stay as they were."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictmodel.exchange.arrivals import (
    Arrival,
    ArrivalError,
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
from conflictmodel.model.corpus import Corpus
from conflictmodel.notices import explanations
from conflictmodel.wire import dumps, loads
from tests.laws.cpu_time import LINEAR, growth

SOURCES: Final[Mapping[Callable[[Any], Arrival], str]] = {
    arrival_from_trafilatura: "text title author url hostname sitename date language license description categories",
    arrival_from_newspaper: "text title authors publish_date canonical_link url meta_site_name meta_lang tags",
    arrival_from_fundus: "plaintext body title authors publishing_date publisher topics",
    arrival_from_news_please: "maintext title authors date_publish date_modify date_download url language",
    arrival_from_feed_entry: "content summary title link published updated authors author source rights language tags",
    arrival_from_ninjs: "uri bodies headlines body_text by byline versioncreated firstCreated language infosources",
    arrival_from_json_ld: "@graph @id mainEntity articleBody headline author publisher datePublished url license",
}
TEXTS: Final[Mapping[Callable[[Any], Arrival], str]] = {
    arrival_from_trafilatura: "text",
    arrival_from_newspaper: "text",
    arrival_from_fundus: "plaintext",
    arrival_from_news_please: "maintext",
    arrival_from_ninjs: "body_text",
    arrival_from_json_ld: "articleBody",
}
NEEDED: Final[Mapping[str, object]] = {"publish_date": None, "uri": None, "@type": "NewsArticle"}

SCRAPS: Final = (
    "<", ">", "</", "<a href='", "<b>", "</b>", "<!--", "-->", "<script", "</script>", "<title>", "<html lang=en>",
    "<script type=application/ld+json>", '{"@type": "NewsArticle", "articleBody": "x"}', "{", "}", "[", "]", ",",
    "<meta property=og:title content=", "&amp;", "&#", "9999999999", "&#xD800;", '"', "'", "=", "\\", "\n", " ", "\x00",
    "\ud800", "🚀", "قال", "2024-04-30", "T09:05", "+03:00", "Tue, 30 Apr", "EST", "https://x.example/", "#a",
    "?utm_source=x", "BASRA (Wire) - ",
)  # fmt: skip
KEYS: Final = ("@id", "@type", "@value", "name", "value", "url", "title")
hostile: Final = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=5), max_size=12).map("".join)
plain: Final = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="<"), min_size=1).filter(str.strip)
scalars: Final = st.none() | st.booleans() | st.integers() | st.floats() | hostile | st.datetimes() | st.dates()
trees: Final = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | hostile, inner, max_size=4),
    max_leaves=8,
)


def assert_whole_or_refused(bring_in: Callable[[Any], Arrival], held: object) -> None:
    """Hold what comes of an object against what every arrival keeps: it can be written, its notices are explained."""
    try:
        arrival = bring_in(held)
    except ArrivalError:
        return
    corpus = Corpus(articles=(arrival.article,), notices=arrival.notices)
    assert loads(dumps(corpus)) == corpus
    assert {each.code for each in arrival.notices} <= set(explanations())
    fields = [each.field for each in arrival.origins]
    assert len(fields) == len(set(fields))
    assert all(getattr(arrival.article, field) for field in fields)


@pytest.mark.parametrize("bring_in", SOURCES)
@given(data=st.data())
def test_arrivals_are_whole_or_refused(bring_in: Callable[[Any], Arrival], data: st.DataObject) -> None:
    names = SOURCES[bring_in].split()
    held = data.draw(st.dictionaries(st.sampled_from(names), trees, max_size=8))
    assert_whole_or_refused(bring_in, {**NEEDED, **held})


@given(page=hostile)
def test_pages_are_whole_or_refused(page: str) -> None:
    for bring_in in (arrival_from_page, arrival_from_text, arrival_from_json_ld, arrival_from_ninjs):
        assert_whole_or_refused(bring_in, page)


@pytest.mark.parametrize("bring_in", TEXTS)
@given(text=plain, headline=st.none() | plain)
def test_texts_are_kept_letter_by_letter(bring_in: Callable[[Any], Arrival], text: str, headline: str | None) -> None:
    named = "headline" if bring_in in (arrival_from_ninjs, arrival_from_json_ld) else "title"
    arrival = bring_in({**NEEDED, TEXTS[bring_in]: text, named: headline})
    assert arrival.article.text.endswith(text)
    if headline is None:
        assert arrival.article.text == text
    else:
        assert arrival.article.headline is not None or arrival.origin_of("headline") is None


@given(text=plain)
def test_the_text_of_a_page_is_kept_letter_by_letter(text: str) -> None:
    block = json.dumps({"@type": "NewsArticle", "articleBody": text})
    assert arrival_from_page(f"<script type='application/ld+json'>{block}</script>").article.text == text


@given(name=plain, other=plain)
def test_names_have_no_tags_left(name: str, other: str) -> None:
    document = {"@type": "NewsArticle", "articleBody": "It was calm.", "author": f'<a href="{other}">{name}</a>'}
    arrival = arrival_from_json_ld(document)
    assert all("<a" not in author for author in arrival.article.authors)


PIECES: Final = (
    "<!--",
    "<",
    "<meta ",
    "<html lang='",
    '<meta content="',
    "<script>",
    "<title>",
    "&amp",
    "<a ",
    "</",
    "-",
)
IN_A_BLOCK: Final = ('"', '\\"', ",", ", ", "[", '{"a":', "{},", '"a",')
BLOCK: Final = '<script type="application/ld+json">'


@pytest.mark.cpu
@pytest.mark.parametrize(
    ("start", "piece"), [*(("", each) for each in PIECES), *((BLOCK, each) for each in IN_A_BLOCK)]
)
def test_cpu_time_is_linear_in_a_page(start: str, piece: str) -> None:
    start = f'<meta property="og:title" content="Calm">{start}'
    assert growth(lambda size: partial(arrival_from_page, start + piece * size), 50_000) <= LINEAR


@pytest.mark.cpu
@pytest.mark.parametrize("piece", PIECES)
def test_cpu_time_is_linear_in_a_name_and_a_body(piece: str) -> None:
    def bringing_in(size: int) -> Callable[[], object]:
        item = {"uri": "urn:x", "title": "Calm" + piece * size, "body_xhtml": "<p>Calm" + piece * size}
        return partial(arrival_from_ninjs, item)

    assert growth(bringing_in, 20_000) <= LINEAR
