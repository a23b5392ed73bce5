"""What is read of other libraries' objects: whatever has these attributes will do."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol


class TrafilaturaDocument(Protocol):
    """What is read of trafilatura's `Document`; its `filedate` is the day of the extraction, and is left alone."""

    @property
    def title(self) -> str | None:
        """The headline."""

    @property
    def author(self) -> str | None:
        """The authors, in one string."""

    @property
    def url(self) -> str | None:
        """The address."""

    @property
    def hostname(self) -> str | None:
        """The host, for want of the name of the site."""

    @property
    def sitename(self) -> str | None:
        """The outlet."""

    @property
    def date(self) -> str | None:
        """The day of publication."""

    @property
    def text(self) -> str | None:
        """The text."""

    @property
    def language(self) -> str | None:
        """The language."""

    @property
    def license(self) -> str | None:
        """The licence."""

    @property
    def description(self) -> str | None:
        """A summary."""


class NewspaperArticle(Protocol):
    """What is read of newspaper4k's `Article`, once it is parsed."""

    title: str
    authors: list[str]
    publish_date: datetime | None
    canonical_link: str
    url: str
    meta_site_name: str
    meta_lang: str
    meta_description: str

    @property
    def text(self) -> str:
        """The text."""


class FundusPage(Protocol):
    """What is read of fundus' `HTML`."""

    @property
    def responded_url(self) -> str:
        """The address that answered."""

    @property
    def crawl_date(self) -> datetime:
        """When it was collected."""


class FundusArticle(Protocol):
    """What is read of fundus' `Article`; its `lang` is a guess that takes another library, and is left alone."""

    @property
    def title(self) -> str | None:
        """The headline."""

    @property
    def plaintext(self) -> str | None:
        """The text."""

    @property
    def authors(self) -> Sequence[str]:
        """The authors."""

    @property
    def publishing_date(self) -> datetime | None:
        """When it was published."""

    @property
    def publisher(self) -> str:
        """The outlet."""

    @property
    def html(self) -> FundusPage:
        """The page."""


class NewsPleaseArticle(Protocol):
    """What is read of news-please's `NewsArticle`."""

    title: str | None
    maintext: str | None
    authors: list[str]
    date_publish: datetime | None
    date_modify: datetime | None
    date_download: datetime | None
    language: str | None
    source_domain: str | None
    url: str | None
    description: str | None
