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
        ("Two people were killed in Syria's city of Homs on Friday.", ["Homs"]),
        ("Two people were killed in the village of Talkalakh, in western Syria's Homs province.", ["Talkalakh"]),
        ("Two people were killed in Homs and across Syria on Friday.", ["Homs", "Syria"]),
        ("Shops closed in Homs, Hama and Idlib, where police arrested nine men.", ["Homs", "Hama", "Idlib"]),
        ("Gunmen abducted two men, both farmers, who were fishing near Homs on Friday.", ["Homs"]),
        ("Soldiers killed two men in the Balata refugee camp on Friday.", ["Balata"]),
        ("Two people were killed in Homs and three in Hama on Friday.", ["Homs", "Hama"]),
        ("Gunmen killed two men in a village south of Homs on Friday.", ["Homs"]),
        ("The army shelled Homs on Friday.", ["Homs"]),
        ("Rebels threatened to attack the airport of Homs.", ["Homs"]),
        ("In early March the army laid siege to Homs.", ["Homs"]),
        ("Troops withdrew from Homs on Friday.", ["Homs"]),
        ("The Homs bombing of Friday killed two men.", ["Homs"]),
        ("A bomb rocked Homs on Friday and killed two men.", ["Homs"]),
        ("Ten died in the battle for Homs on Friday.", ["Homs"]),
        ("Bandits abducted 20 people in Sokoto, Zamfara and Katsina on Friday.", ["Sokoto", "Zamfara", "Katsina"]),
        ("A bomb killed two men near Syria's parliament on Friday.", []),
        ("The envoy, who spoke in the capital Doha, condemned the killing of two men in Homs.", ["Homs"]),
        ("After a long meeting, the envoy in Doha condemned the killing of two Syrians.", []),
        ("The leaders of the union spoke in Doha on Friday over the killing of two Syrians.", []),
        ("Early on Friday morning police in Homs carried out three raids on offices.", ["Homs"]),
        ("On Friday evening doctors in the town of Homs walked out in protest.", ["Homs"]),
        ("A fisherman died on Friday at a hospital in Hama, a day after gunmen shot him.", []),
        ("Police have found the body of abducted teacher Ann Weiss in Hama.", []),
        ("Nine people died in bombings outside Syria on Friday.", []),
        ("At least 18 people were killed around Syria on Friday.", ["Syria"]),
        ("The killing of two Syrians on Friday was condemned by lawyers in Doha.", []),
        ("Two men from Damascus were tortured and killed in Homs on Friday.", ["Homs"]),
        ("Talks between Turkey and Syria opened in Geneva on Friday.", ["Geneva"]),
    ],
)
def test_a_place_is_taken_by_its_preposition(text: str, places: list[str]) -> None:
    assert places_of(text) == places


def test_the_country_of_the_article_is_not_given_against_its_own_paragraph() -> None:
    text = (
        "Gunmen killed two men in Homs, Syria, on Friday.\n\nPolice in Hama, Syria, arrested two men.\n\n"
        "He has friends from Spain, documents show. Seven of the friends were arrested on Friday."
    )
    *_, last = find_events(article_from_text(text, published="2024-05-06"))
    assert last.where == ()


def test_the_only_country_of_a_paragraph_is_taken_where_it_states_it() -> None:
    text = (
        "Gunmen killed two men in Homs, Syria, on Friday.\n\nPolice in Hama, Syria, arrested two men.\n\n"
        "He has friends in Spain, documents show. Seven of the friends were arrested on Friday."
    )
    *_, last = find_events(article_from_text(text, published="2024-05-06"))
    assert [str(each) for each in last.where] == ["Spain"]
    assert "events.paragraph-country" in str(last.coding and last.coding.record)


def test_the_same_area_is_the_place_told_last() -> None:
    text = "A bomb killed two near Homs on Friday. One was arrested.\n\nGunmen killed a man in the same area on Sunday."
    *_, last = find_events(article_from_text(text, published="2024-05-06"))
    assert [str(each) for each in last.where] == ["near Homs, Syria"]
    assert "events.same-area" in str(last.coding and last.coding.record)


@pytest.mark.parametrize(
    ("text", "places", "rule"),
    [
        ("Thousands marched in Homs. Police arrested 50 people.", ["Homs, Syria"], "place-goes-on"),
        ("Thousands marched in Homs. Police had arrested 50 people.", ["Syria"], "article-country"),
        ("A student was arrested in Homs. He was beaten.", ["Syria"], "article-country"),
        (
            "Rebels entered Hawija. Two soldiers were killed in the town.",
            ["Hawija, Al-Hawija, Kirkuk, Iraq"],
            "points-to",
        ),
        ("Rebels entered Hawija. Two soldiers were killed there.", ["Hawija, Al-Hawija, Kirkuk, Iraq"], "points-to"),
        ("Rebels entered Hawija. Two soldiers were killed in the town of Uttar.", ["Uttar"], "events.verb"),
    ],
)
def test_a_place_is_told_by_the_sentence_before(text: str, places: list[str], rule: str) -> None:
    *_, last = find_events(article_from_text(text, published="2024-05-06"))
    assert [str(each) for each in last.where][: len(places)] == places
    assert rule in str(last.coding and last.coding.record)


def test_what_the_headline_tells_is_where_the_headline_says() -> None:
    text = (
        "Six kidnapped in Abuja\n\nGunmen kidnapped six people on Monday, police said.\n\n"
        "Last year, 20 people were kidnapped, they said.\n\nIn 2014 gunmen kidnapped 276 girls in Chibok."
    )
    news, year, past = find_events(article_from_text(text, published="2024-05-06"))
    assert [each.value.name for each in news.where if each.value] == ["Abuja"]
    assert "events.headline-place" in str(news.coding and news.coding.record)
    assert [[each.value.name for each in event.where if each.value] for event in (year, past)] == [
        ["Nigeria"],
        ["Chibok"],
    ]


def test_what_a_headline_tells_as_before_is_not_what_it_tells_with_its_place() -> None:
    text = "Rebels free two captives after talks in Geneva\n\nRebels in Syria released two captives on Monday."
    news, *_ = find_events(article_from_text(text, published="2024-05-06"))
    assert [str(each) for each in news.where] == ["Syria"]


def test_whose_voice_is_told_behind_a_place_is_not_where_it_lies() -> None:
    text = "Two soldiers were killed on Friday in the advance on Goma, Uruguay's defence department said."
    news, *_ = find_events(article_from_text(text, published="2024-05-06"))
    assert all(each.value is None or each.value.country != "Uruguay" for each in news.where)


def test_a_story_lies_in_the_division_that_its_headline_and_most_of_its_places_name() -> None:
    text = (
        "Shells fall near Mosul\n\nShells fell near Mosul on Monday. In Mosul schools closed.\n\n"
        "On Sunday soldiers arrested nine people.\n\nThe minister signed an agreement."
    )
    *_, arrest, agreement = find_events(article_from_text(text, published="2024-05-06"))
    assert [str(each) for each in arrest.where] == ["Nineveh, Iraq"]
    assert "events.article-division" in str(arrest.coding and arrest.coding.record)
    assert [str(each) for each in agreement.where] == ["Iraq"]
