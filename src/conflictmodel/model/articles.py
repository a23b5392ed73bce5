"""Articles: a text, published by an outlet, on a day; and when it was captured."""

import re
from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, one_line, pydantic_schema, require_tuples, require_words
from conflictmodel.locations import Span
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import Moment
from conflictmodel.values.readings import Excerpt

_is_sha256 = re.compile(r"[0-9a-f]{64}").fullmatch
_MOST_SHOWN = 80


class ArticleKind(Vocabulary):
    """What sort of text it is."""

    NEWS = "news", "Written by a news organisation."
    STATEMENT = "statement", "A party's own words, published as such."
    REPORT = "report", "A longer account by a monitor, an organisation or an office."
    POST = "post", "Published on a social network or channel by an account."
    TRANSCRIPT = "transcript", "Spoken words written down."


@final
@attrs.frozen(kw_only=True)
class Capture:
    """When and how a copy of the article was collected; `sha256` is of the collected bytes, in hexadecimal.

    >>> from datetime import date
    >>> print(Capture(at=Moment(day=date(2024, 4, 30)), tool="a scraper"))
    captured 30 Apr 2024

    Raises:
        ValueError: if `sha256` is not 64 hexadecimal digits in lower case.

    """

    at: Moment
    by: str | None = None
    tool: str | None = None
    archive_url: str | None = None
    media_type: str | None = None
    sha256: str | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a digest that is none."""
        if self.sha256 is not None and not _is_sha256(self.sha256):
            message = f"sha256 must be 64 lower-case hexadecimal digits, found {self.sha256!r}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Read as ``captured 30 Apr 2024 09:05 by the archive``."""
        return one_line(f"captured {self.at}" + (f" by {self.by}" if self.by else ""))


@final
@attrs.frozen(kw_only=True)
class Article:
    """A text as published, untouched, with its parts pointed at: headline, dateline, agencies, paragraphs, furniture.

    `furniture` is what the page says around the article (buttons, related stories); no claim is read from it.
    `agencies` are credits in the text (“Agency Name/”), `authors` the byline verbatim, `language` a BCP 47 tag.

    >>> print(Article(id=ArticleId("a1"), text="Quiet night in Basra", outlet="Gulf Wire"))
    Gulf Wire: Quiet night in Basra

    Raises:
        ValueError: if the text is empty, a span leaves it, or an excerpt is not what stands there.

    """

    id: ArticleId
    text: str
    kind: ArticleKind = ArticleKind.NEWS
    headline: Excerpt | None = None
    dateline: Excerpt | None = None
    agencies: tuple[Excerpt, ...] = ()
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: Moment | None = None
    modified: Moment | None = None
    url: str | None = None
    language: str | None = None
    paragraphs: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()
    captures: tuple[Capture, ...] = ()
    rights: str | None = None
    coding: Coding | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse parts that the text does not have."""
        require_words(self, "id", "text")
        require_tuples(self, "agencies", "authors", "paragraphs", "furniture", "captures")
        for span in (*self.paragraphs, *self.furniture):
            if span.end > len(self.text):
                message = f"span {span} leaves a text of {len(self.text)} characters"
                raise ValueError(message)
        for excerpt in (self.headline, self.dateline, *self.agencies):
            if excerpt is not None and not self.prints(excerpt):
                message = f"the text does not print {excerpt.text!r} at {excerpt.start}"
                raise ValueError(message)

    def excerpt(self, start: int, end: int) -> Excerpt:
        """Cut words out of the text, and remember where they stood.

        Raises:
            ValueError: if there is nothing between start and end.

        """
        return Excerpt(text=self.text[start:end], article=self.id, start=start, end=end)

    def prints(self, excerpt: Excerpt) -> bool:
        """Say whether the excerpt is of this article and its words stand where it says."""
        if excerpt.article != self.id or excerpt.start is None:
            return False
        return self.text.startswith(excerpt.text, excerpt.start)

    def __str__(self) -> str:
        """Name the outlet, the headline or the first words, and the day."""
        words = self.headline.text if self.headline is not None else self.text
        words = one_line(words[:200])
        words = words if len(words) <= _MOST_SHOWN else f"{words[: _MOST_SHOWN - 1]}…"
        outlet = f"{self.outlet}: " if self.outlet else ""
        return one_line(outlet + words + (f" ({self.published})" if self.published else ""))
