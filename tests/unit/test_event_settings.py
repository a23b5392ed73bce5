"""Where it happened: by the preposition a place stands behind, not by being the nearest or the last of the sentence."""

import pytest

from conflictmodel import find_events
from conflictmodel.text.layout import article_from_text


def places_of(text: str) -> list[str]:
    event = find_events(article_from_text(text, published="2024-05-06", outlet="The Delta Post"))[0]
    return [each.value.name for each in event.where if each.value is not None and each.rule != "events.article-country"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police arrested five men in Homs on the way to Damascus on Friday.", ["Homs"]),
        ("Militants from Raqqa attacked a checkpoint near Homs on the road to Aleppo on Friday.", ["Homs"]),
        ("A fisherman from Homs was arrested in Hama on Friday after he had fled to Lebanon.", ["Hama"]),
        ("The nurses abducted in Homs are from Hama and Aleppo.", ["Homs"]),
        ("A reporter, raised in Homs, was arrested on Friday.", []),
        ("The photographer Karl Weiss of Homs was arrested on Friday.", []),
        ("The mayor of Homs was shot dead on Friday.", ["Homs"]),
        ("Two were killed on Friday in what Syria's view of the war leaves out.", []),
        ("Two people were killed in Syria's city of Homs on Friday.", ["Syria", "Homs"]),
        ("Two people were killed in Homs and three in Hama on Friday.", ["Homs", "Hama"]),
        ("Gunmen killed two men in a village south of Homs on Friday.", ["Homs"]),
        ("The army shelled Homs on Friday.", ["Homs"]),
        ("Rebels threatened to attack the airport of Homs.", ["Homs"]),
        ("In early March the army laid siege to Homs.", ["Homs"]),
        ("Troops withdrew from Homs on Friday.", ["Homs"]),
        ("The Homs bombing of Friday killed two men.", ["Homs"]),
        ("A bomb rocked Homs on Friday and killed two men.", ["Homs"]),
        ("Talks between Turkey and Syria opened in Geneva on Friday.", ["Geneva"]),
    ],
)
def test_a_place_is_taken_by_its_preposition(text: str, places: list[str]) -> None:
    assert places_of(text) == places


def test_the_country_of_the_article_is_not_given_against_its_own_paragraph() -> None:
    text = (
        "Gunmen killed two men in Homs, Syria, on Friday.\n\nPolice in Hama, Syria, arrested two men.\n\n"
        "He has friends in Spain, documents show. Seven of the friends were arrested on Friday."
    )
    *_, last = find_events(article_from_text(text, published="2024-05-06"))
    assert last.where == ()


def test_the_same_area_is_the_place_told_last() -> None:
    text = "A bomb killed two near Homs on Friday. One was arrested.\n\nGunmen killed a man in the same area on Sunday."
    *_, last = find_events(article_from_text(text, published="2024-05-06"))
    assert [str(each) for each in last.where] == ["near Homs, Syria"]
    assert "events.same-area" in str(last.coding and last.coding.record)
