"""How a record came to be, what others judged of it, and where it was printed."""

from datetime import date
from typing import final

import attrs

from conflictmodel._records import Vocabulary, brief_repr, one_line, pydantic_schema, require_tuples, require_words
from conflictmodel.values.codes import Code
from conflictmodel.values.moments import Moment, require_day


class CoderKind(Vocabulary):
    """Who or what made a record."""

    PERSON = "person", "A person, by reading."
    SOFTWARE = "software", "A program, by rules or a model."
    ORGANISATION = "organisation", "An organisation that publishes a data set."


class Review(Vocabulary):
    """What a reviewer made of a record."""

    PROPOSED = "proposed", "Nobody has looked at it yet."
    ACCEPTED = "accepted", "A reviewer agrees."
    AMENDED = "amended", "A reviewer changed it; the earlier version is kept."
    REJECTED = "rejected", "A reviewer disagrees; it is kept, so that the disagreement can be seen."


@final
@attrs.frozen(kw_only=True)
class Coding:
    """How a record came to be: by whose rules, from which release and record, by whom, under which licence.

    `codebook` names the rules (``conflictmodel.text``, ``ucdp.ged``), `release` their version.

    >>> print(Coding(codebook="ucdp.ged", release="23.1", record="412700"))
    ucdp.ged 23.1, record 412700

    Raises:
        ValueError: if there is no codebook, or `accessed` is no plain day.

    """

    codebook: str
    release: str | None = None
    record: str | None = None
    coder: str | None = None
    coder_kind: CoderKind | None = None
    at: Moment | None = None
    review: Review | None = None
    licence: str | None = None
    redistributable: bool | None = None
    accessed: date | None = None
    query: str | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a coding without a codebook."""
        if not self.codebook:
            require_words(self, "codebook")
        if self.accessed is not None:
            require_day("accessed", self.accessed)

    def __str__(self) -> str:
        """Read as ``ucdp.ged 23.1, record 412700``."""
        book = self.codebook if self.release is None else f"{self.codebook} {self.release}"
        parts = [
            book,
            self.record and f"record {self.record}",
            self.coder and f"by {self.coder}",
            self.at and f"{self.at}",
        ]
        return one_line(", ".join(part for part in parts if part))


@final
@attrs.frozen(kw_only=True)
class Assessment:
    """Somebody's judgement on a stated scale; “cannot be judged” (F, 6) is not the worst and is never averaged.

    >>> print(Assessment(scheme="admiralty.reliability", value="F"))
    admiralty.reliability F

    Raises:
        ValueError: if the scale or the value is empty.

    """

    scheme: str
    value: str
    coding: Coding | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a judgement without a scale."""
        require_words(self, "scheme", "value")

    def __str__(self) -> str:
        """Read as ``admiralty.reliability F``."""
        return one_line(f"{self.scheme} {self.value}")


@final
@attrs.frozen(kw_only=True)
class Citation:
    """Where something was printed, when the article itself is not held.

    >>> print(Citation(outlet="Reuters", title="Five killed in clash"))
    Reuters, “Five killed in clash”

    Raises:
        ValueError: if nothing is cited.

    """

    outlet: str | None = None
    title: str | None = None
    published: Moment | None = None
    url: str | None = None
    codes: tuple[Code, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse an empty citation."""
        require_tuples(self, "codes")
        if not any((self.outlet, self.title, self.published, self.url, self.codes)):
            message = "a citation needs an outlet, title, moment, url or code"
            raise ValueError(message)

    def __str__(self) -> str:
        """Read as ``Reuters, “Five killed in clash”, 5 Mar 2021``."""
        parts = [self.outlet, self.title and f"“{self.title}”", self.published and str(self.published), self.url]
        return one_line(", ".join(part for part in parts if part) or ", ".join(map(str, self.codes)))
