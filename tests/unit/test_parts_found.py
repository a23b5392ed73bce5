"""Links between events read in one article: what is told as a part of something larger, and by which words."""

import pytest

from conflictmodel import Corpus, LinkRelation, extract
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.ids import RecordId


def read(text: str) -> Corpus:
    return extract(article_from_text(text, published="2024-05-09", outlet="The Delta Post"))  # a Thursday


def parts_of(corpus: Corpus) -> list[tuple[str, str]]:
    triggers: dict[RecordId, str] = {each.id: each.trigger.text for each in corpus.events if each.trigger is not None}
    assert all(link.relation is LinkRelation.PART_OF for link in corpus.links)
    return [(triggers[link.this], triggers[whole]) for link in corpus.links for whole in link.that if link.this]


@pytest.mark.parametrize(
    ("text", "parts", "words"),
    [
        (
            "Rebels began a series of attacks this week. On Monday they attacked a camp. On Tuesday they killed a man.",
            [("attacked", "attacks"), ("killed", "attacks")],
            ["series of attacks", "Monday"],
        ),
        (
            "A wave of bombings hit Iraq on Monday: three in Baghdad and two in Mosul, police said.",
            [("three", "bombings"), ("two", "bombings")],
            ["wave of bombings", "Monday"],
        ),
        (
            "A string of bombings hit Baghdad. A car bomb in Baghdad killed two soldiers.",
            [("car bomb", "bombings")],
            ["string of bombings", "Baghdad"],
        ),
        (
            "The army raided a camp near Homs on Monday as part of Operation Dawn.",
            [("raided", "Operation Dawn")],
            ["as part of"],
        ),
        (
            "As part of a wave of arrests, police detained a lawyer in Homs on Monday.",
            [("detained", "arrests")],
            ["As part of"],
        ),
        (
            "The offensive on Aleppo, in which the army shelled two hospitals, began on Monday.",
            [("shelled", "offensive")],
            ["in which"],
        ),
    ],
)
def test_a_part_is_linked_to_the_whole_by_the_words_that_say_so(
    text: str, parts: list[tuple[str, str]], words: list[str]
) -> None:
    corpus = read(text)
    assert parts_of(corpus) == parts
    assert [words.text for reason in corpus.links[0].reasons for words in reason.words] == words
    assert all(link.coding is not None and link.coding.record == "events.part-of" for link in corpus.links)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a barracks near Homs on Monday. On Tuesday gunmen killed two policemen in Hama.",
        "Rebels launched a series of attacks in March. On Monday gunmen killed two policemen in Hama.",
        "A wave of bombings hit Baghdad. In Mosul, gunmen killed two policemen.",
        "A wave of bombings killed 40 people in Iraq on Monday.",
        "The attack, in which two soldiers were killed, began at dawn in Homs.",
        "The army said that Operation Dawn was going well.",
    ],
)
def test_what_nothing_ties_together_is_not_linked(text: str) -> None:
    assert read(text).links == ()


def test_each_listed_number_has_its_own_place_and_the_total_is_of_the_whole() -> None:
    text = "A wave of bombings hit Iraq on Monday: three in Baghdad and two in Mosul. At least 40 people were killed."
    whole, *listed = read(text).events
    numbers = [(each.number and each.number.value and each.number.value.low, str(each.where[0])) for each in listed]
    assert numbers == [(3, "Baghdad, Al Rusafa, Iraq"), (2, "Mosul, Nineveh, Iraq")]
    assert [len(each.tolls) for each in (whole, *listed)] == [1, 0, 0]


def test_an_operation_is_known_again_by_its_name() -> None:
    text = (
        "The army raided a camp near Homs on Monday as part of Operation Dawn.\n\n"
        "Troops detained two men in Hama on Tuesday as part of Operation Dawn.\n\n"
        "Police detained a man in Aleppo on Tuesday as part of Operation Storm."
    )
    corpus = read(text)
    assert [event.trigger and event.trigger.text for event in corpus.events].count("Operation Dawn") == 1
    assert len({link.that for link in corpus.links}) == len(corpus.links) - 1
