"""Casing: texts without capitals, or with nothing else, get those that news has; all others stay as they are."""

import pytest

from conflictmodel.text._page import page_of
from conflictmodel.text.layout import article_from_text


def view_of(text: str) -> str:
    return page_of(article_from_text(text)).view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        (
            (
                "gunmen attacked a bus near homs on monday. president luis amador blamed the movement (abc), which "
                "denied it. abc fighters left amador's town."
            ),
            (
                "Gunmen attacked a bus near Homs on Monday. President Luis Amador blamed the movement (ABC), which "
                "denied it. ABC fighters left Amador's town."
            ),
        ),
        (
            "on 19 march rebels began to march on the town, and may do so again on 3 may, u.s. officials said.",
            "On 19 March rebels began to march on the town, and may do so again on 3 May, U.S. officials said.",
        ),
        (
            "THE ARMY SAID THAT CARLOS BARSOV WAS KILLED IN DAMASCUS BY MEN OF THE ISLAMIC STATE.",
            "The army said that Carlos Barsov was killed in Damascus by men of the Islamic State.",
        ),
    ],
)
def test_capitals_are_given_where_news_has_them(text: str, view: str) -> None:
    assert view_of(text) == view
    assert len(view) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a bus near Homs on Monday, and nobody of the town was hurt.",
        "gunmen attacked a bus",
        "iPhone users near Homs, said one of them, were not told of it until later.",
    ],
)
def test_what_has_capitals_of_its_own_or_is_short_stays(text: str) -> None:
    assert view_of(text) == text


def test_sentences_without_capitals_are_told_apart_but_not_behind_abbreviations() -> None:
    text = "gen. amador spoke to the men of the town. they left for homs in the evening, he said."
    assert len(page_of(article_from_text(text)).sentences) == 2
