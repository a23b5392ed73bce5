"""Withholding: corpora without the texts of their articles, and without what may not be passed on."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, final

import attrs

from conflictmodel.analysis._rebuilding import rebuilt, with_parts_rebuilt
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.corpus import Corpus, Record, superseded
from conflictmodel.model.events import Event
from conflictmodel.model.evidence import excerpts_in
from conflictmodel.notices import explanations
from conflictmodel.values.ids import ArticleId, RecordId
from conflictmodel.values.readings import Excerpt

BLANK: Final = "·"  # stands for each character of a text that is withheld
# Words of a licence by which anybody may pass a text on.
_OPEN: Final = re.compile(
    r"\b(?:CC[- ]?(?:0|BY)|creative commons|public domain|open government licen[cs]e)\b", re.IGNORECASE
)


def without_text(corpus: Corpus, keep: Literal["excerpts", "none"] = "excerpts") -> Corpus:
    """Blank the texts of all articles: each character that is withheld becomes ``·``, so that every offset stays.

    With ``keep="excerpts"`` the words that records rest on stay, in the records and in the text; with ``"none"`` they
    go, too, and summaries with them. What was read (names, numbers, days, places) stays. Doing it again changes
    nothing.

    >>> from conflictmodel.text.extract import extract
    >>> from conflictmodel.text.layout import article_from_text
    >>> corpus = extract(article_from_text("The road was open, the army said. It rained."))
    >>> without_text(corpus).articles[0].text
    'The road was open··the army·said············'
    >>> print(without_text(corpus, keep="none").claims[0])
    army: “·················”

    Raises:
        ValueError: if `keep` is another word.

    """
    if keep not in ("excerpts", "none"):
        message = f"keep must be 'excerpts' or 'none', found {keep!r}"
        raise ValueError(message)
    kept: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts_in(*corpus.records(), *_superseded(corpus)) if keep == "excerpts" else ():
        if excerpt.article is not None:
            kept.setdefault(excerpt.article, []).append(excerpt)
    return rebuilt(corpus, _Blanking(kept, blank_words=keep == "none"))


@final
class _Blanking:
    """What becomes of records when texts are blanked."""

    def __init__(self, kept: Mapping[str, list[Excerpt]], *, blank_words: bool) -> None:
        self._kept: Final = kept
        self.records: Final[Mapping[type, Callable[[Any], Any]]] = {
            Notice: _without_quotation,
            **(
                {Article: _without_words, Excerpt: _blank, Event: self._event}
                if blank_words
                else {Article: self._article}
            ),
        }

    def id(self, id_: str) -> str:
        return id_

    def words(self, text: str) -> str:
        return text

    def _article(self, article: Article) -> Article:
        text = [BLANK] * len(article.text)
        for excerpt in self._kept.get(article.id, ()):
            if excerpt.start is not None and article.prints(excerpt):
                text[excerpt.start : excerpt.end] = excerpt.text
        return attrs.evolve(article, text="".join(text))

    def _event(self, event: Event) -> Event:
        return with_parts_rebuilt(attrs.evolve(event, summary=None), self)


def _without_quotation(notice: Notice) -> Notice:
    """Say of an article what the code of a notice means, instead of its message, which may quote words."""
    known = explanations().get(notice.code)
    if known is None or notice.location is None or notice.location.article is None:
        return notice
    return attrs.evolve(notice, message=known.meaning)


def _without_words(article: Article) -> Article:
    return attrs.evolve(
        article,
        text=BLANK * len(article.text),
        headline=None if article.headline is None else _blank(article.headline),
        dateline=None if article.dateline is None else _blank(article.dateline),
        agencies=tuple(map(_blank, article.agencies)),
    )


def _blank(excerpt: Excerpt) -> Excerpt:
    return attrs.evolve(excerpt, text=BLANK * len(excerpt.text))


def _superseded(corpus: Corpus) -> tuple[Record, ...]:
    return () if corpus.superseded is None else tuple(corpus.superseded.records())


def publishable(corpus: Corpus) -> Corpus:
    """Give what may be passed on: without records whose coding forbids it, without texts whose rights are reserved.

    A record with ``coding.redistributable`` False goes, with the links and revisions of it; a text stays whole where
    `Article.rights` name an open licence or nothing at all, else only the excerpts in it stay. A notice tells of each.

    >>> from conflictmodel.text.layout import article_from_text
    >>> article = attrs.evolve(article_from_text("It rained in Homs."), rights="© Gulf Wire")
    >>> shared = publishable(Corpus(articles=(article,)))
    >>> print(shared.articles[0].text, shared.notices[0].code)
    ·················· sharing.text-withheld
    """
    forbidden = {record.id for record in corpus.records() if record.coding and record.coding.redistributable is False}
    reserved = {article.id for article in corpus.articles if article.rights and not _OPEN.search(article.rights)}
    left = _without(corpus, forbidden)
    texts = {article.id: article for article in without_text(left).articles if article.id in reserved}
    notices = [
        *(_note("sharing.record-withheld", "its coding forbids passing it on", each) for each in sorted(forbidden)),
        *(_note("sharing.text-withheld", "the rights to its text are reserved", each) for each in sorted(reserved)),
    ]
    return attrs.evolve(
        left,
        articles=tuple(texts.get(article.id, article) for article in left.articles),
        notices=tuple(dict.fromkeys((*(_shared(notice, reserved) for notice in left.notices), *notices))),
    )


def _shared(notice: Notice, reserved: set[ArticleId]) -> Notice:
    article = None if notice.location is None else notice.location.article
    return _without_quotation(notice) if article in reserved else notice


def _without(corpus: Corpus, withheld: set[RecordId]) -> Corpus:
    """Leave records out, with earlier versions, links and revisions of them; what refers to them refers outside."""
    if not withheld:
        return corpus
    links = [link for link in corpus.links if link.id not in withheld and withheld.isdisjoint((link.this, *link.that))]
    earlier = superseded(record for record in _superseded(corpus) if record.id not in withheld)
    return attrs.evolve(
        corpus,
        articles=tuple(each for each in corpus.articles if each.id not in withheld),
        claims=tuple(each for each in corpus.claims if each.id not in withheld),
        events=tuple(each for each in corpus.events if each.id not in withheld),
        links=tuple(links),
        revisions=tuple(each for each in corpus.revisions if each.record not in withheld),
        superseded=earlier,
        outside=tuple(dict.fromkeys((*corpus.outside, *sorted(withheld)))),
    )


def _note(code: str, reason: str, record: RecordId) -> Notice:
    return Notice(code=code, severity=Severity.INFO, message=f"{record}: {reason}", location=Location(path=record))
