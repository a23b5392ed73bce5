"""Articles from schema.org's NewsArticle and its kin: JSON-LD by itself, or in a page of HTML."""

from collections.abc import Mapping
from typing import Final

from conflictmodel.errors import Severity
from conflictmodel.exchange.arrivals._addresses import is_address, resolved
from conflictmodel.exchange.arrivals._arrival import NOTHING, Arrival, Given
from conflictmodel.exchange.arrivals._fields import json_from_text
from conflictmodel.exchange.arrivals._graph import (
    Graph,
    Node,
    address_of,
    key_of,
    name_of,
    path_to,
    value_of,
    values_of,
)
from conflictmodel.exchange.arrivals._intake import Intake
from conflictmodel.exchange.arrivals._markup import line_from_markup
from conflictmodel.exchange.arrivals._refusals import ArrivalError, shown
from conflictmodel.exchange.arrivals._scanning import Page, page_from_html

_SUMMARIES: Final = ("abstract", "description")
_RIGHTS: Final = ("copyrightNotice", "license", "usageInfo")
_READ: Final = frozenset(
    {"@context", "@type", "@id", "@graph", "mainEntity", "headline", "name", "articleBody", "text", "datePublished"}
    | {"dateModified", "author", "creator", "publisher", "sourceOrganization", "url", "mainEntityOfPage", "inLanguage"}
    | {"dateline", *_SUMMARIES, *_RIGHTS}
)
_META: Final = "meta"
_OPENING: Final = 200  # characters, in which a dateline is printed if it is at all
_URLS: Final = ("link[canonical]", "meta[og:url]")
_TITLES: Final = ("meta[og:title]", "title")


def arrival_from_json_ld(document: Mapping[str, object] | list[object] | str, *, given: Given = NOTHING) -> Arrival:
    """Take in the article of a document of schema.org's JSON-LD, read or as text; no context is ever fetched.

    Where the document has several, the one that `given` names by url or headline is taken, else the one that it says
    its page is about, or that alone has a text. References are followed inside the document.

    >>> document = {"@type": "NewsArticle", "name": "Calm", "articleBody": "It was calm.", "datePublished": "2024-05"}
    >>> arrival = arrival_from_json_ld(document)
    >>> print(arrival.article, *arrival.notices, sep=chr(10))
    Calm
    warning arrivals.bad-date: expected a day or time, found '2024-05' (... $.datePublished)

    Raises:
        ArrivalError: if there is no article in it, or there are two, or there are no words in it.

    """
    tree = json_from_text(document) if isinstance(document, str) else document
    if not isinstance(tree, Mapping | list):
        raise ArrivalError.of(tree, "an object or array of JSON-LD")
    intake = Intake("json-ld", given)
    graph = Graph(tree)
    urls, headlines = ([said] if said else [] for said in (given.url, given.headline))
    chosen = graph.article(urls, headlines, base=given.url)
    if chosen is None:
        types = dict.fromkeys(each for node in graph.nodes for each in node.types)
        expected, found = "a NewsArticle", f"only {', '.join(types)[:200] or 'nodes without a type'}"
        raise ArrivalError(expected, found)
    _take(intake, graph, chosen, given.url)
    return intake.arrival()


def arrival_from_page(page: str, *, given: Given = NOTHING) -> Arrival:
    """Take in an article from a page of HTML: its JSON-LD first, then its meta tags.

    The text is what the JSON-LD holds as such. Where it holds none, a summary or the headline stands for it, and is
    marked; a library that takes texts out of pages, such as trafilatura, gives it: ``given=Given(text=…)``.

    >>> page = '<meta property="og:title" content="Calm"><meta property="og:site_name" content="Gulf Wire">'
    >>> arrival = arrival_from_page(page, given=Given(text="It was calm."))
    >>> print(arrival.article, arrival.origin_of("outlet"), sep=", ")
    Gulf Wire: Calm, outlet: meta meta[og:site_name]

    Raises:
        ArrivalError: if it is no text, two articles could be its own, or there are no words of one in it.

    """
    if not isinstance(page, str):
        raise ArrivalError.of(page, "a page of HTML as text")
    intake = Intake("json-ld", given)
    held = page_from_html(page)
    graph = Graph([tree for at, block in enumerate(held.blocks) for tree in _read(intake, at, block)])
    urls = [given.url, *(said[1] for path in _URLS if (said := held.first(path)))]
    headlines = [given.headline, *(said[1] for path in _TITLES if (said := held.first(path)))]
    base = _base_of(held, given)
    sought = [resolved(url, base) for url in urls if url]
    chosen = graph.article(sought, [line_from_markup(each) for each in headlines if each], base)
    if chosen is not None:
        _take(intake, graph, chosen, base)
    for node in graph.articles():
        if node is not chosen:
            message = f"this article is another than the page's: {shown(node.headline)}"
            intake.notice("arrivals.other-article", Severity.INFO, message, node.path)
    _take_meta(intake, held, base)
    return intake.arrival()


def _base_of(page: Page, given: Given) -> str | None:
    """Give what the addresses of a page are read from: what it says itself, else its own address, as far as known."""
    known = [given.url, *(said[1] for path in ("meta[og:url]", "link[canonical]") if (said := page.first(path)))]
    own = next((each.strip() for each in known if each and is_address(each.strip())), None)
    said = page.first("base[href]")
    return own if said is None else resolved(said[1], own)


def _read(intake: Intake, at: int, block: str) -> list[object]:
    """Read a block; one that cannot be read keeps its place, so that paths count all of them."""
    try:
        return [json_from_text(block)]
    except ArrivalError as error:
        intake.notice("arrivals.not-json", Severity.WARNING, str(error), f"$[{at}]")
        return [None]


def _take(intake: Intake, graph: Graph, node: Node, base: str | None) -> None:
    for name in ("articleBody", "text"):
        for value in _whole_texts([value for _, value in node.said(name)]):
            intake.text(value, node.path_of(name))
    for path, value in node.said("headline", "name"):
        intake.line("headline", value, path)
    for field, name in (("published", "datePublished"), ("modified", "dateModified")):
        for path, value in node.said(name):
            intake.moment(field, value, path)
    for name in ("author", "creator"):
        intake.authors(_names(intake, graph, node, name), node.path_of(name))
    for name in ("publisher", "sourceOrganization"):
        for value in _names(intake, graph, node, name):
            intake.line("outlet", value, node.path_of(name))
    _take_the_rest(intake, node, base)


def _whole_texts(values: list[object]) -> list[object]:
    """Join a text that is written as a list of its paragraphs."""
    paragraphs = [value.strip() for value in values if isinstance(value, str)]
    is_parted = len(values) > 1 and len(paragraphs) == len(values)
    return ["\n\n".join(dict.fromkeys(filter(None, paragraphs)))] if is_parted else values


def _take_the_rest(intake: Intake, node: Node, base: str | None) -> None:
    for path, address in node.addresses:
        if not address.startswith("#"):
            intake.url(address.partition("#")[0], path, base=base)
    for path, value in node.said("inLanguage"):
        intake.language(value_of(value, "alternateName") if isinstance(value, Mapping) else value, path)
    for path, value in node.said(*_RIGHTS):
        named = value_of(value, "name") if isinstance(value, Mapping) else None
        intake.line("rights", address_of(value) or named, path)
    for path, value in node.said(*_SUMMARIES):
        intake.excerpt(value, path)
    for path, value in node.said("dateline"):
        _take_dateline(intake, value, path)
    for key in node.members:
        if name_of(key) not in _READ:
            intake.no_place(node.members[key], path_to(node.path, key))


def _take_dateline(intake: Intake, value: object, path: str) -> None:
    """Leave a dateline to the layout, which finds it where it is printed."""
    printed = isinstance(value, str) and value.strip() in (intake.words("text") or "")[:_OPENING]
    if not printed:
        intake.no_place(value, path)


def _names(intake: Intake, graph: Graph, node: Node, name: str) -> list[object]:
    """Give the names of people or organisations: strings, objects with a name, or references to such."""
    names: list[object] = []
    for path, value in node.said(name):
        found = graph.looked_up(value)
        if not isinstance(found, Mapping):
            names.append(found)
        elif said := values_of(found.get(key_of(found, "name"))):
            names += said
        else:
            message = f"a name is neither here nor in what it refers to: {shown(found.get('@id') or found)}"
            intake.notice("arrivals.no-name", Severity.WARNING, message, path)
    return names


def _take_meta(intake: Intake, page: Page, base: str | None) -> None:
    """Take from the tags of a page what its JSON-LD does not say; where both say something, the difference is noted."""
    lines = (
        ("headline", ("meta[og:title]",) if intake.has("headline") else _TITLES),
        ("outlet", ("meta[og:site_name]",)),
        ("rights", ("meta[copyright]",)),
    )
    for field, paths in lines:
        if said := page.first(*paths):
            intake.line(field, said[1], said[0], _META)
    if said := page.first("meta[author]", "meta[article:author]"):
        intake.authors([said[1]], said[0], _META)
    for path in _URLS:
        if said := page.first(path):
            intake.url(said[1], path, _META, base)
    if said := page.first("html[lang]"):
        intake.language(said[1], said[0], _META)
    for field, path in (("published", "meta[article:published_time]"), ("modified", "meta[article:modified_time]")):
        if said := page.first(path):
            intake.moment(field, said[1], path, source=_META)
    if said := page.first("meta[og:description]", "meta[description]"):
        intake.excerpt(said[1], said[0], _META)
