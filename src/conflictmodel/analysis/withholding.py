"""Withholding: corpora without the texts of their articles, and without what may not be passed on."""

import re
from collections.abc import Callable, Container, Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Any, Final, Literal, final

import attrs

from conflictmodel._records import require_type
from conflictmodel.analysis._licences import reason_to_withhold
from conflictmodel.analysis._rebuilding import rebuilt, with_parts_rebuilt
from conflictmodel.analysis._untold import meaning_of
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.corpus import Corpus, Record, is_restricted, superseded
from conflictmodel.model.events import Event
from conflictmodel.model.evidence import excerpts_in
from conflictmodel.values.ids import RecordId
from conflictmodel.values.readings import Excerpt

__all__ = ["BLANK", "publishable", "without_text"]

BLANK: Final = "·"  # stands for each character of a text that is withheld
_HOST: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20}://[^/?#@\s]{1,255})(?=[/?#]|$)")
_NOTHING: Final[Mapping[str, list[Excerpt]]] = MappingProxyType({})


def without_text(corpus: Corpus, keep: Literal["excerpts", "none"] = "excerpts") -> Corpus:
    """Blank the texts of all articles: each character that is withheld becomes ``·``, so that every offset stays.

    With ``keep="excerpts"`` the words that records rest on stay, in the records and in the text; with ``"none"`` they
    go, too, summaries with them, and addresses behind their host, which often have the headline. What was read (names,
    numbers, days, places) stays. Doing it again changes nothing.

    >>> from conflictmodel.text.extract import extract
    >>> from conflictmodel.text.layout import article_from_text
    >>> corpus = extract(article_from_text("The road was open, the army said. It rained."))
    >>> without_text(corpus).articles[0].text
    'The road was open··the army·said············'
    >>> print(without_text(corpus, keep="none").claims[0])
    army: “·················”

    Raises:
        ValueError: if `keep` is another word.
        TypeError: if it is no corpus.

    """
    require_type(corpus, Corpus, "corpus")
    if keep not in ("excerpts", "none"):
        message = f"keep must be 'excerpts' or 'none', found {keep!r}"
        raise ValueError(message)
    return rebuilt(corpus, _Blanking(kept=_kept(corpus)) if keep == "excerpts" else _Blanking(gone=None))


def _kept(corpus: Corpus) -> Mapping[str, list[Excerpt]]:
    """Give the words on which records rest, by their articles."""
    kept: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts_in(*corpus.records(), *_superseded(corpus)):
        if excerpt.article is not None:
            kept.setdefault(excerpt.article, []).append(excerpt)
    return kept


@final
class _Blanking:
    """What becomes of records when texts are blanked, but for what is `kept`: of all articles, or of some `only`.

    Of articles that are `gone` (None: of all), no words stay in any record.
    """

    def __init__(
        self,
        *,
        kept: Mapping[str, list[Excerpt]] = _NOTHING,
        only: Container[str] | None = None,
        gone: AbstractSet[str] | None = frozenset(),
    ) -> None:
        self._kept: Final = kept
        self._only: Final = only
        self._gone: Final = gone
        self.records: Final[Mapping[type, Callable[[Any], Any]]] = {
            Article: self._article,
            Event: self._event,
            Excerpt: self._excerpt,
            Notice: self._notice,
        }

    def id(self, id_: str) -> str:
        return id_

    def words(self, text: str) -> str:
        return text

    def _blanks(self, article: str) -> bool:
        return self._only is None or article in self._only

    def _article(self, article: Article) -> Article:
        if self._gone is None:
            return _without_words(article)
        if not self._blanks(article.id):
            return article
        text = [BLANK] * len(article.text)
        for excerpt in self._kept.get(article.id, ()):
            if excerpt.start is not None and article.prints(excerpt):
                text[excerpt.start : excerpt.end] = excerpt.text
        return attrs.evolve(article, text="".join(text))

    def _excerpt(self, excerpt: Excerpt) -> Excerpt:
        return _blank(excerpt) if self._gone is None or excerpt.article in self._gone else excerpt

    def _event(self, event: Event) -> Event:
        """Leave out the summary of an event that was read in words that are gone."""
        rests_on = {*event.claims, *(excerpt.article for excerpt in excerpts_in(event))}
        has_gone = self._gone is None or not self._gone.isdisjoint(rests_on)
        return with_parts_rebuilt(attrs.evolve(event, summary=None) if has_gone else event, self)

    def _notice(self, notice: Notice) -> Notice:
        """Say of an article what the code of a notice means, instead of its message, which may quote words."""
        article = None if notice.location is None else notice.location.article
        if article is None or not self._blanks(article):
            return notice
        return attrs.evolve(notice, message=meaning_of(notice))


def _without_words(article: Article) -> Article:
    return attrs.evolve(
        article,
        text=BLANK * len(article.text),
        headline=None if article.headline is None else _blank(article.headline),
        dateline=None if article.dateline is None else _blank(article.dateline),
        agencies=tuple(map(_blank, article.agencies)),
        url=_host_of(article.url),
        captures=tuple(attrs.evolve(each, archive_url=_host_of(each.archive_url)) for each in article.captures),
    )


def _host_of(url: str | None) -> str | None:
    """Cut an address behind its host: what follows is often the headline."""
    found = None if url is None else _HOST.match(url)
    return None if found is None else f"{found[1]}/"


def _blank(excerpt: Excerpt) -> Excerpt:
    return attrs.evolve(excerpt, text=BLANK * len(excerpt.text))


def _superseded(corpus: Corpus) -> tuple[Record, ...]:
    return () if corpus.superseded is None else tuple(corpus.superseded.records())


def publishable(corpus: Corpus) -> Corpus:
    """Give what may be passed on: without records whose coding forbids it, without texts that are not free.

    A record with ``coding.redistributable`` False goes, with the links and revisions of it; if it is an article, the
    words of it in other records are blanked, and summaries of events that rest on them go. A text stays whole where
    `Article.rights` are the name, SPDX identifier or address of an open licence, by which anybody may pass it on,
    changed or not, for any purpose (CC0, CC BY, CC BY-SA, public domain, Open Government Licence); else, and where
    nobody said what they are, only the excerpts in it stay. A notice tells of each, and why.

    >>> from conflictmodel.text.layout import article_from_text
    >>> article = attrs.evolve(article_from_text("It rained in Homs."), rights="© Gulf Wire")
    >>> shared = publishable(Corpus(articles=(article,)))
    >>> print(shared.articles[0].text, shared.notices[0].code)
    ·················· sharing.text-withheld

    Raises:
        TypeError: if it is no corpus.

    """
    require_type(corpus, Corpus, "corpus")
    forbidden = {record.id for record in corpus.records() if is_restricted(record)}
    left = _without(corpus, forbidden)
    earlier = () if left.superseded is None else left.superseded.articles
    rights = {article.id: article.rights for article in (*earlier, *left.articles)}  # what stands now decides
    reserved = {id_: why for id_, said in sorted(rights.items()) if (why := _why_withheld(said)) is not None}
    gone = {*forbidden, *(claim.id for claim in left.claims if claim.article in forbidden)}
    shared = rebuilt(left, _Blanking(kept=_kept(left), only={*reserved, *forbidden}, gone=gone))
    notices = [
        *(_note("sharing.record-withheld", "its coding forbids passing it on", each) for each in sorted(forbidden)),
        *(_note(code, reason, each) for each, (code, reason) in reserved.items()),
    ]
    return attrs.evolve(shared, notices=tuple(dict.fromkeys((*shared.notices, *notices))))


def _why_withheld(rights: str | None) -> tuple[str, str] | None:
    """Give the code and the reason for which a text with these rights is withheld; None if it is free."""
    if not rights:
        return "sharing.rights-unknown", "nothing says who may pass its text on"
    reason = reason_to_withhold(rights)
    return None if reason is None else ("sharing.text-withheld", reason)


def _without(corpus: Corpus, withheld: set[RecordId]) -> Corpus:
    """Leave records out, with earlier versions, links and revisions of them; what refers to them refers outside.

    Of others, too, the earlier versions go whose own coding forbids passing them on.
    """
    links = [link for link in corpus.links if link.id not in withheld and withheld.isdisjoint((link.this, *link.that))]
    earlier = superseded(
        record for record in _superseded(corpus) if record.id not in withheld and not is_restricted(record)
    )
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
