"""Extraction: everything the finders read from one article, as a corpus."""

from functools import cache
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, require_tuples
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.corpus import Corpus
from conflictmodel.text._page import Page, page_of
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.claims import claims_on
from conflictmodel.text.counts import Headcount, counts_on
from conflictmodel.text.events import told_on
from conflictmodel.text.places import places_on
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.text.times import times_on
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

_FEWEST_TOKENS: Final = 15
_LEAST_ENGLISH: Final = 0.06
_FEWEST_UNNAMED: Final = 6
_COMMON: Final = ("determiner", "preposition", "be", "have", "conjunction", "pronoun", "extract.english")


@final
@attrs.frozen(kw_only=True)
class ReadArticle:
    """An article with all that was read from it: the corpus, and the readings that its claims and events rest on."""

    article: Article
    corpus: Corpus
    times: tuple[Reading[Period], ...] = ()
    counts: tuple[Headcount, ...] = ()
    places: tuple[Reading[Place], ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse readings that are not a tuple."""
        require_tuples(self, "times", "counts", "places")


def extract(article: Article, reader: Reader = ENGLISH) -> Corpus:
    """Read an article: its claims, its events with who gives each account, and notices on what was not read.

    >>> from conflictmodel.text.layout import article_from_text
    >>> text = "The army said on Tuesday that shelling had killed two civilians in Homs."
    >>> corpus = extract(article_from_text(text, published="2024-05-02"))
    >>> print(corpus)
    1 article, 1 claim, 1 event
    """
    return read_article(article, reader).corpus


def read_article(article: Article, reader: Reader = ENGLISH) -> ReadArticle:
    """Read an article as `extract` does, and keep the times, counts and places that were read on the way.

    >>> from conflictmodel.text.layout import article_from_text
    >>> read = read_article(article_from_text("Shelling killed two civilians in Homs, the army said."))
    >>> print(*read.counts, *read.places, sep="; ")
    2 civilians killed; Homs, Syria
    """
    page = page_of(article)
    foreign = _other_language(page, reader)
    if foreign is not None:
        return ReadArticle(article=article, corpus=Corpus(articles=(article,), notices=(foreign,)))
    times = times_on(page, reader)
    cast = cast_of(page)
    places = places_on(page, reader, cast=cast)
    claims = claims_on(page, cast, times)
    counts = counts_on(page, reader)
    told = told_on(page, cast, claims, times, places.items, counts)
    notices = (*_undated(article), *places.notices)
    corpus = Corpus(articles=(article,), claims=claims, events=told.events, links=told.links, notices=notices)
    return ReadArticle(article=article, corpus=corpus, times=times, counts=counts, places=places.items)


def _undated(article: Article) -> tuple[Notice, ...]:
    if article.published is not None:
        return ()
    return (
        Notice(
            code="text.no-publication-date",
            severity=Severity.WARNING,
            message="the article has no publication date: times relative to it are recognised and not resolved",
            location=Location(article=article.id),
        ),
    )


def _other_language(page: Page, reader: Reader) -> Notice | None:
    stated = page.article.language
    if stated is None:
        if len(page.texts) < _FEWEST_TOKENS or _share_of_english_words(page) >= _LEAST_ENGLISH:
            return None
        found = "it does not read as English"
    elif stated.split("-")[0].lower() == reader.language:
        return None
    else:
        found = f"its language is {stated}"
    return Notice(
        code="text.other-language",
        severity=Severity.WARNING,
        message=f"the article was laid out and its claims were not read: {found}",
        location=Location(article=page.article.id),
    )


def _share_of_english_words(page: Page) -> float:
    """Give the share of words that only English has; numbers, marks and names say nothing of a language."""
    english = _words_of_english_alone()
    words = [word for word in page.lowers if word[0].isalpha()]
    named = sum(text[0].isupper() and low not in english for text, low in zip(page.texts, page.lowers, strict=True))
    unnamed = len(words) - named
    of = unnamed if unnamed >= _FEWEST_UNNAMED else len(words)  # in capitals every word looks like a name
    return sum(map(english.__contains__, words)) / max(of, 1)


@cache
def _words_of_english_alone() -> frozenset[str]:
    common = frozenset().union(*map(words_of, _COMMON))
    return common - words_of("extract.other_languages")
