"""Arrivals: an article as it came from somebody else's object or page, with the origin of each of its fields."""

from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, one_line, require_tuples, require_words
from conflictmodel.errors import Notice
from conflictmodel.model.articles import Article, Capture
from conflictmodel.values.moments import Moment


@final
@attrs.frozen(kw_only=True)
class Given:
    """What is known of an article beside its source; it stands before whatever the source says of the same field.

    >>> from conflictmodel.exchange.arrivals import arrival_from_text
    >>> arrival = arrival_from_text("Calm in Basra.", given=Given(outlet="Gulf Wire"))
    >>> print(arrival.article)
    Gulf Wire: Calm in Basra.

    Raises:
        ValueError: if `authors` is no tuple.

    """

    text: str | None = None
    headline: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    modified: Moment | None = None
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    capture: Capture | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "authors")

    def __str__(self) -> str:
        """Name the fields that are known."""
        known = [field.name for field in attrs.fields(Given) if getattr(self, field.name)]
        return one_line(f"known: {', '.join(known) or 'nothing'}")


NOTHING: Final = Given()


@final
@attrs.frozen(kw_only=True)
class Origin:
    """Where a field of an article comes from: the source, and the path in it (None: the whole of it).

    The sources are “given”, “text” (printed in the article itself), “json-ld”, “meta”, “feed”, “ninjs” and the names of
    the libraries.

    >>> print(Origin(field="published", source="json-ld", path="$.datePublished"))
    published: json-ld $.datePublished

    Raises:
        ValueError: if field or source is empty.

    """

    field: str
    source: str
    path: str | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse an origin of nothing, and from nowhere."""
        require_words(self, "field", "source")

    def __str__(self) -> str:
        """Read as ``published: json-ld $.datePublished``."""
        return one_line(f"{self.field}: {self.source} {self.path or ''}")


@final
@attrs.frozen(kw_only=True)
class Arrival:
    """An article, the origins of its fields, and notices on what of the source did not come along, path by path.

    >>> from conflictmodel.exchange.arrivals import arrival_from_trafilatura
    >>> arrival = arrival_from_trafilatura({"text": "Calm in Basra.", "date": "2024-05", "image": "a.png"})
    >>> print(arrival.origin_of("text"))
    text: trafilatura $.text
    >>> print(*arrival.notices, sep=chr(10))
    warning arrivals.bad-date: expected a day or time, found '2024-05' (... $.date)
    info arrivals.no-place: an article has no field for 'a.png' (... $.image)

    Raises:
        ValueError: if a field is not a tuple.

    """

    article: Article
    origins: tuple[Origin, ...] = ()
    notices: tuple[Notice, ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "origins", "notices")

    def origin_of(self, field: str) -> Origin | None:
        """Say where a field of the article comes from; None if the article does not have it."""
        return next((origin for origin in self.origins if origin.field == field), None)

    def __str__(self) -> str:
        """Read as the article, and how many notices there are."""
        count = len(self.notices)
        return f"{self.article}, {count} notice{'s' * (count != 1)}"
