"""Victims told of one by one: in lists, beside others, and in a sentence of their own."""

import pytest

from conflictmodel import Event, Role, article_from_text, find_events


def only(text: str) -> Event:
    (event,) = find_events(article_from_text(text, published="2024-05-06"))
    return event


def victims_of(event: Event) -> set[str]:
    named = [each.actor.value for each in event.participants if each.role is Role.VICTIM]
    return {actor.name for actor in named if actor is not None}


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Gunmen killed Karim Haddad, leader of a union, and Ann Bell on Sunday.", {"Karim Haddad", "Ann Bell"}),
        ("Gunmen killed Ann Bell, 42; Karim Haddad, 19; and a cook on Sunday.", {"Ann Bell", "Karim Haddad", "cook"}),
        ("Gunmen killed Ann Bell and union leader Karim Haddad on Sunday.", {"Ann Bell", "Karim Haddad"}),
        ("Lina Saad, Karim Haddad and Ann Bell were killed on Sunday.", {"Lina Saad", "Karim Haddad", "Ann Bell"}),
        ("A nurse, kidnapped 11 days ago in Homs, was seen on Sunday.", {"nurse"}),
    ],
)
def test_a_list_is_read_to_its_end(text: str, victims: set[str]) -> None:
    assert victims_of(only(text)) == victims


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A cook and her daughter were killed in Homs.", [2]),
        ("Lina Saad, Karim Haddad and Ann Bell were killed in Homs.", [3]),
        ("Gunmen killed Lina Saad and Ann Bell, a Syrian politician, in Homs.", [2]),
        ("The mayor and two guards were killed in Homs.", [2, 1]),
        ("Soldiers and police were killed in Homs.", []),
        ("Ann Bell or Karim Haddad was killed in Homs.", []),
        ("Twelve people, including the mayor and a cook, were killed in Homs.", [12]),
    ],
)
def test_those_told_of_one_by_one_are_counted(text: str, tolls: list[int]) -> None:
    assert [each.count.value.low for each in only(text).tolls if each.count.value is not None] == tolls


@pytest.mark.parametrize(
    ("naming", "victims"),
    [
        ("The victims were identified as Ann Bell and Lina Saad.", {"people", "Ann Bell", "Lina Saad"}),
        ("One of the dead was Ann Bell.", {"people", "Ann Bell"}),
        ("The suspects were identified as Ann Bell and Lina Saad.", {"people"}),
        ("The victims were men.", {"people"}),
    ],
)
def test_a_sentence_of_its_own_names_the_victims(naming: str, victims: set[str]) -> None:
    assert victims_of(only(f"Gunmen killed three people near Homs on Sunday. {naming}")) == victims


def test_victims_are_named_of_nothing_before_violence_is_told() -> None:
    text = "The victims were identified as Ann Bell and Lina Saad. Gunmen killed three people near Homs on Sunday."
    assert victims_of(only(text)) == {"people"}
