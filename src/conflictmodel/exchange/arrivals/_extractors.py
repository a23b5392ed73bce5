"""Articles from what the libraries hold that take them out of pages: trafilatura, newspaper4k, fundus, news-please."""

from collections.abc import Mapping
from typing import Final, TypeAlias

from conflictmodel.errors import Severity
from conflictmodel.exchange.arrivals._arrival import NOTHING, Arrival, Given
from conflictmodel.exchange.arrivals._fields import Fields
from conflictmodel.exchange.arrivals._intake import Intake
from conflictmodel.exchange.arrivals._protocols import (
    FundusArticle,
    NewspaperArticle,
    NewsPleaseArticle,
    TrafilaturaDocument,
)

Held: TypeAlias = Mapping[str, object] | str
_PUBLISHED: Final = "published"
_METADATA: Final = ("title", "author", "date", "url", "source", "hostname", "source-hostname", "sitename")


def arrival_from_trafilatura(document: TrafilaturaDocument | Held, *, given: Given = NOTHING) -> Arrival:
    """Take in a `Document` of ``trafilatura.bare_extraction``, its `as_dict`, or the JSON of ``trafilatura.extract``.

    The author is kept as the one string that it is, the date as the day that is left of it.

    >>> arrival = arrival_from_trafilatura({"title": "Calm", "text": "It was calm.", "date": "2024-04-30"})
    >>> print(arrival.article)
    Calm (30 Apr 2024)

    Raises:
        ArrivalError: if it is none of these, or there are no words in it.

    """
    fields = Fields(document, "a trafilatura Document", ("text", "raw_text"))
    intake = Intake("trafilatura", given)
    intake.text(fields.get("text"), "$.text")
    intake.line("headline", fields.get("title"), "$.title")
    intake.authors([fields.get("author")], "$.author")
    intake.line("outlet", fields.get("sitename", "source-hostname", "hostname"), "$.sitename")
    intake.moment(_PUBLISHED, fields.get("date"), "$.date")
    intake.url(fields.get("url", "source"), "$.url")
    intake.language(fields.get("language"), "$.language")
    intake.line("rights", fields.get("license"), "$.license")
    intake.excerpt(fields.get("description", "excerpt"), "$.description")
    _leave(intake, fields, "categories", "tags", "comments", "image")
    if not any(fields.get(name) for name in _METADATA):
        message = "there is no title, date, author or address; trafilatura gives them for with_metadata=True"
        intake.notice("arrivals.no-metadata", Severity.WARNING, message, "$")
    return intake.arrival()


def arrival_from_newspaper(article: NewspaperArticle | Held, *, given: Given = NOTHING) -> Arrival:
    """Take in an `Article` of newspaper4k that has been parsed, or its `to_json`.

    Authors are the strings of its list, without the tags that it leaves in them. Midnight without a zone is what it
    has for a bare day, and is read as one.

    >>> print(arrival_from_newspaper({"text": "It was calm.", "publish_date": "2024-04-30T00:00:00"}).article)
    It was calm. (30 Apr 2024)

    Raises:
        ArrivalError: if it is none of these, or there are no words in it, as before it is parsed.

    """
    fields = Fields(article, "a newspaper4k Article", ("publish_date",))
    intake = Intake("newspaper4k", given)
    intake.text(fields.get("text"), "$.text")
    intake.line("headline", fields.get("title"), "$.title")
    intake.authors(_list(fields.get("authors")), "$.authors")
    intake.line("outlet", fields.get("meta_site_name"), "$.meta_site_name")
    intake.moment(_PUBLISHED, fields.get("publish_date"), "$.publish_date", padded=True)
    intake.url(fields.get("canonical_link"), "$.canonical_link")
    intake.url(fields.get("url"), "$.url")
    intake.language(fields.get("meta_lang"), "$.meta_lang")
    intake.excerpt(fields.get("meta_description"), "$.meta_description")
    _leave(intake, fields, "top_image", "images", "movies", "tags", "keywords")
    return intake.arrival()


def arrival_from_fundus(article: FundusArticle | Held, *, given: Given = NOTHING) -> Arrival:
    r"""Take in an `Article` of fundus, or its `to_json`, whose body is put together as fundus does it.

    >>> body = {"summary": [], "sections": [{"headline": ["At night"], "paragraphs": ["It was calm."]}]}
    >>> arrival_from_fundus({"title": "Calm", "body": body}).article.text
    'Calm\n\nAt night\n\nIt was calm.'

    Raises:
        ArrivalError: if it is none of these, or there are no words in it.

    """
    fields = Fields(article, "a fundus Article", ("plaintext", "body"))
    intake = Intake("fundus", given)
    intake.text(fields.get("plaintext"), "$.plaintext")
    if not intake.has("text"):
        _fundus_body(intake, fields.get("body"))
    intake.line("headline", fields.get("title"), "$.title")
    intake.authors(_list(fields.get("authors")), "$.authors")
    intake.moment(_PUBLISHED, fields.get("publishing_date"), "$.publishing_date", padded=True)
    intake.line("outlet", fields.get("publisher"), "$.publisher")
    page = fields.get("html")
    if page is not None and not isinstance(page, str):
        at = Fields(page, "the HTML of a fundus Article", ("responded_url", "requested_url"))
        intake.url(at.get("responded_url", "requested_url"), "$.html.responded_url")
        intake.capture(at.get("crawl_date"), "$.html.crawl_date", "fundus")
    _leave(intake, fields, "topics", "images")
    return intake.arrival()


def arrival_from_news_please(article: NewsPleaseArticle | Held, *, given: Given = NOTHING) -> Arrival:
    """Take in a `NewsArticle` of news-please, or its `get_dict` or `get_serializable_dict`.

    Its times have no zone. It knows the domain of the outlet, and not the name.

    >>> print(arrival_from_news_please({"maintext": "It was calm.", "date_publish": "2024-04-30 09:05:00"}).article)
    It was calm. (30 Apr 2024 09:05)

    Raises:
        ArrivalError: if it is none of these, or there are no words in it.

    """
    fields = Fields(article, "a news-please NewsArticle", ("maintext", "date_publish"))
    intake = Intake("news-please", given)
    intake.text(fields.get("maintext"), "$.maintext")
    intake.line("headline", fields.get("title"), "$.title")
    intake.authors(_list(fields.get("authors")), "$.authors")
    intake.line("outlet", fields.get("source_domain"), "$.source_domain")
    for field, name in ((_PUBLISHED, "date_publish"), ("modified", "date_modify")):
        intake.moment(field, _stated(fields.get(name)), f"$.{name}", padded=True)
    intake.capture(_stated(fields.get("date_download")), "$.date_download", "news-please")
    intake.url(fields.get("url"), "$.url")
    intake.language(fields.get("language"), "$.language")
    intake.excerpt(fields.get("description"), "$.description")
    _leave(intake, fields, "image_url")
    return intake.arrival()


def _fundus_body(intake: Intake, body: object) -> None:
    if isinstance(body, Mapping):
        sections = [each for each in _list(body.get("sections")) if isinstance(each, Mapping)]
        parts = [*_list(body.get("summary"))]
        for section in sections:
            parts += [*_list(section.get("headline")), *_list(section.get("paragraphs"))]
        intake.text("\n\n".join(part for part in parts if isinstance(part, str)), "$.body")
    elif body is not None:
        intake.text(body, "$.body")


def _stated(value: object) -> object:
    """Take the word None, which news-please writes for nothing, for nothing."""
    return None if value == "None" else value


def _list(value: object) -> list[object]:
    """Give the items of a list, and anything else as the one item that it is."""
    return list(value) if isinstance(value, list | tuple | set) else [value]


def _leave(intake: Intake, fields: Fields, *names: str) -> None:
    for name in names:
        intake.no_place(fields.get(name), f"$.{name}")
