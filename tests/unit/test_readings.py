"""Excerpts and readings."""

import pytest

from conflictmodel import Actor, ArticleId, Excerpt, Reading, Span
from conflictmodel.values.readings import spoken_words


def test_an_excerpt_knows_its_place() -> None:
    excerpt = Excerpt(text="on Tuesday", article=ArticleId("a1"), start=28, end=38)
    assert excerpt.span == Span(start=28, end=38)
    assert str(excerpt) == "on Tuesday"
    assert Excerpt(text="he", start=0, end=2).span == Span(start=0, end=2)
    assert Excerpt(text="he").span is None
    assert str(Excerpt(text=" on\n Tuesday")) == "on Tuesday"
    assert Excerpt(text="👩\u200d🏽", start=0, end=3).span == Span(start=0, end=3)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"text": ""}, "an excerpt needs words"),
        ({"text": "", "start": 3, "end": 3}, "an excerpt needs words"),
        ({"text": "he", "start": 3}, r"start \(3\) and end \(None\) come together or not at all"),
        ({"text": "he", "end": 5}, r"start \(None\) and end \(5\) come together or not at all"),
        ({"text": "he", "start": 3, "end": 6}, "2 characters cannot stand from 3 to 6"),
        ({"text": "he", "start": 3, "end": 4}, "2 characters cannot stand from 3 to 4"),
        ({"text": "he", "start": -2, "end": 0}, "2 characters cannot stand from -2 to 0"),
    ],
)
def test_words_that_cannot_stand_there_are_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Excerpt(**fields)  # type: ignore[arg-type]  # which is what is tested


HE = Excerpt(text="he")


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (Reading(value=Actor(name="INSS"), words=(HE,)), "INSS"),
        (Reading[Actor](words=(HE,)), "“he”"),
        (Reading[Actor](words=(Excerpt(text="the\nraid"), HE), notation="P3D"), "“the raid … he”"),
        (Reading[Actor](notation="P3D"), "P3D"),
        (Reading[Actor](), "unread"),
        (Reading(value=0), "0"),
        (Reading(value=""), "“ ”"),
        (Reading(value="two\nlines"), "two lines"),
        (Reading[Actor](notation=""), "unread"),
    ],
)
def test_readings_are_said(reading: Reading[object], said: str) -> None:
    assert str(reading) == said


def test_words_are_a_tuple() -> None:
    with pytest.raises(ValueError, match=r"^words must be a tuple, found \[Excerpt\(text='he'\)\]$"):
        Reading[Actor](words=[HE])  # type: ignore[arg-type]  # which is what is tested


def test_words_that_stand_apart_are_joined() -> None:
    assert spoken_words((Excerpt(text="the  raid"), Excerpt(text="was\tcarried out"))) == "the raid … was carried out"
    assert spoken_words((HE,)) == "he"
    assert spoken_words(()) == ""
