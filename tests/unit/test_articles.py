"""Articles and their captures."""

from datetime import date, time
from typing import Any

import pytest

from conflictmodel import Article, ArticleId, Capture, Excerpt, Moment, Span

A1 = ArticleId("a1")
TEXT = "Quiet night in Basra\nBASRA, 5 March (INA) – Nothing happened."
ARTICLE = Article(id=A1, text=TEXT, outlet="Gulf Wire")
AT = Moment(day=date(2024, 4, 30), clock=time(9, 5))


def test_an_article_cuts_its_words() -> None:
    excerpt = ARTICLE.excerpt(21, 26)
    assert excerpt == Excerpt(text="BASRA", article=A1, start=21, end=26)
    with pytest.raises(ValueError, match=r"^an excerpt needs words$"):
        ARTICLE.excerpt(5, 5)
    with pytest.raises(ValueError, match=r"^an excerpt needs words$"):
        ARTICLE.excerpt(900, 905)


@pytest.mark.parametrize(
    ("excerpt", "expected"),
    [
        (Excerpt(text="BASRA", article=A1, start=21, end=26), True),
        (Excerpt(text="Basra", article=A1, start=21, end=26), False),
        (Excerpt(text="BASRA", article=A1, start=20, end=25), False),
        (Excerpt(text="BASRA", article=ArticleId("a2"), start=21, end=26), False),
        (Excerpt(text="BASRA", start=21, end=26), False),
        (Excerpt(text="BASRA", article=A1), False),
        (Excerpt(text="Quiet", article=A1, start=0, end=5), True),
    ],
)
def test_an_article_prints_what_stands_there(excerpt: Excerpt, expected: bool) -> None:  # noqa: FBT001 (a column)
    assert ARTICLE.prints(excerpt) is expected


HEADLINE = ARTICLE.excerpt(0, 20)


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (ARTICLE, "Gulf Wire: Quiet night in Basra BASRA, 5 March (INA) – Nothing happened."),
        (Article(id=A1, text=TEXT, headline=HEADLINE), "Quiet night in Basra"),
        (
            Article(id=A1, text=TEXT, headline=HEADLINE, outlet="Gulf Wire", published=AT),
            "Gulf Wire: Quiet night in Basra (30 Apr 2024 09:05)",
        ),
        (Article(id=A1, text="x" * 80), "x" * 80),
        (Article(id=A1, text="x" * 81), "x" * 79 + "…"),
        (Article(id=A1, text="x" * 300), "x" * 79 + "…"),
        (Article(id=A1, text=" \n\u2028"), "“ ”"),
        (Article(id=A1, text="x", outlet="a\nb"), "a b: x"),
    ],
)
def test_articles_are_said(article: Article, said: str) -> None:
    assert str(article) == said


def test_parts_of_the_text_are_taken() -> None:
    article = Article(
        id=A1, text=TEXT, headline=HEADLINE, dateline=ARTICLE.excerpt(21, 26), agencies=(ARTICLE.excerpt(37, 40),),
        paragraphs=(Span(start=0, end=len(TEXT)),),
        furniture=(Span(start=0, end=20), Span(start=len(TEXT), end=len(TEXT))),
    )  # fmt: skip
    assert article.agencies[0].text == "INA"
    assert article.paragraphs[0].of(article.text) == TEXT


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "id must not be empty"),
        ({"text": ""}, "text must not be empty"),
        ({"paragraphs": (Span(start=0, end=99),)}, f"span 0–99 leaves a text of {len(TEXT)} characters"),
        ({"furniture": (Span(start=90, end=90),)}, f"span 90–90 leaves a text of {len(TEXT)} characters"),
        ({"headline": Excerpt(text="Loud", article=A1, start=0, end=4)}, "the text does not print 'Loud' at 0"),
        ({"dateline": Excerpt(text="BASRA", article=A1)}, "the text does not print 'BASRA' at None"),
        ({"agencies": (Excerpt(text="INA", start=37, end=40),)}, "the text does not print 'INA' at 37"),
        ({"agencies": []}, r"agencies must be a tuple, found \[\]"),
        ({"authors": "Jane Roe"}, "authors must be a tuple, found 'Jane Roe'"),
        ({"paragraphs": []}, r"paragraphs must be a tuple, found \[\]"),
        ({"furniture": []}, r"furniture must be a tuple, found \[\]"),
        ({"captures": []}, r"captures must be a tuple, found \[\]"),
    ],
)
def test_parts_that_the_text_does_not_have_are_refused(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Article(**{"id": A1, "text": TEXT, **fields})


def test_captures_are_said() -> None:
    assert str(Capture(at=AT)) == "captured 30 Apr 2024 09:05"
    assert (
        str(Capture(at=AT, by="the\narchive", sha256="0123456789abcdef" * 4))
        == "captured 30 Apr 2024 09:05 by the archive"
    )


@pytest.mark.parametrize("digest", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64])
def test_a_digest_that_is_none_is_refused(digest: str) -> None:
    with pytest.raises(ValueError, match=rf"^sha256 must be 64 lower-case hexadecimal digits, found '{digest}'$"):
        Capture(at=AT, sha256=digest)
