"""Articles from the entries of feeds, as feedparser holds them."""

from collections.abc import Mapping
from typing import Final

from conflictmodel.errors import Severity
from conflictmodel.exchange.arrivals._addresses import is_address
from conflictmodel.exchange.arrivals._arrival import NOTHING, Arrival, Given
from conflictmodel.exchange.arrivals._fields import Fields
from conflictmodel.exchange.arrivals._intake import Intake
from conflictmodel.exchange.arrivals._markup import has_tags, text_from_markup

# What is read, and what feedparser adds to it; `base` and the like stand in the details of a field.
_READ: Final = frozenset(
    {"title", "link", "published", "updated", "authors", "author", "author_detail", "summary", "content", "language"}
    | {"rights", "license", "source", "links", "guidislink", "id"}
)


def arrival_from_feed_entry(
    entry: Mapping[str, object], *, feed: Mapping[str, object] | None = None, given: Given = NOTHING
) -> Arrival:
    """Take in an entry of ``feedparser.parse(…).entries``; `feed` is the feed that it stands in.

    The times are read from the words of the feed, not from what feedparser made of them, which has lost the zone.
    The text is the entry's `content`, its tags taken out. A summary is not the article: where it stands for it, it is
    marked.

    >>> entry = {"title": "Calm", "summary": "In short.", "published": "Tue, 30 Apr 2024 23:30:00 -0230"}
    >>> arrival = arrival_from_feed_entry(entry, feed={"title": "Gulf Wire"})
    >>> print(arrival.article, arrival.notices[0].code, sep=", ")
    Gulf Wire: Calm (30 Apr 2024 23:30-02:30), arrivals.excerpt-only

    Raises:
        ArrivalError: if it is no such entry, or there are no words in it.

    """
    fields = Fields(entry, "an entry of feedparser", ("title", "summary", "content"))
    intake = Intake("feed", given)
    _content(intake, fields.get("content"))
    intake.line("headline", fields.get("title"), "$.title")
    intake.excerpt(_plain(fields.get("summary")), "$.summary")
    intake.moment("published", fields.get("published"), "$.published")
    intake.moment("modified", fields.get("updated"), "$.updated")
    intake.url(fields.get("link"), "$.link", base=_base_of(fields, feed))
    intake.authors(_names(fields), "$.authors")
    intake.language(fields.get("language"), "$.language")
    intake.line("rights", fields.get("rights", "license"), "$.rights")
    for path, where in (("$.source", fields.get("source")), ("$.feed", feed)):
        if isinstance(where, Mapping):
            held = dict(where)
            intake.line("outlet", held.get("title"), f"{path}.title")
            intake.language(held.get("language"), f"{path}.language")
    for name in fields.members():
        value = fields.get(name)
        # False is what feedparser puts for a flag that the feed does not set.
        if name not in _READ and not name.endswith(("_detail", "_parsed")) and value is not False:
            intake.no_place(value, f"$.{name}")
    return intake.arrival()


def _base_of(fields: Fields, feed: Mapping[str, object] | None) -> str | None:
    """Give the address from which feedparser would have read a link, else that of the feed's own page."""
    details = [fields.get(f"{name}_detail") for name in ("title", "summary")]
    known = [each.get("base") for each in details if isinstance(each, Mapping)] + [dict(feed or {}).get("link")]
    return next((each for each in known if isinstance(each, str) and is_address(each)), None)


def _content(intake: Intake, content: object) -> None:
    for at, each in enumerate(content if isinstance(content, list) else []):
        value = each.get("value") if isinstance(each, Mapping) else each
        path = f"$.content[{at}]"
        if isinstance(value, str) and has_tags(value):
            intake.notice("arrivals.markup-removed", Severity.INFO, "the text was taken out of its tags", path)
        intake.text(_plain(value), path)
        if isinstance(each, Mapping):
            intake.language(each.get("language"), f"{path}.language")


def _plain(value: object) -> object:
    return text_from_markup(value) if isinstance(value, str) and has_tags(value) else value


def _names(fields: Fields) -> list[object]:
    listed = fields.get("authors")
    names = [each.get("name") for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    return names if any(names) else [fields.get("author")]
