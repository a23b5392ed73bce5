"""Events told apart: parts of a whole, totals since a day, tellings that contradict each other."""

import pytest

from conflictmodel import Corpus, Event, extract
from conflictmodel.text.layout import article_from_text


def read(text: str) -> Corpus:
    return extract(article_from_text(text, published="2024-05-06", outlet="The Delta Post"))  # a Monday


def found(text: str) -> list[Event]:
    return list(read(text).events)


def told(event: Event) -> tuple[str, list[str], list[tuple[str, int | None]]]:
    places = [str(each.value.name) for each in event.where if each.value is not None]
    return (
        event.kind.word,
        places,
        [(toll.outcome.word, toll.count.value and toll.count.value.low) for toll in event.tolls],
    )


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            (
                "Two bombs killed nine people in Iraq on Sunday. The first blast, in Mosul, killed five people. The "
                "second, in Kirkuk, killed four."
            ),
            [
                ("bombing", ["Iraq"], [("killed", 9)]),
                ("bombing", ["Mosul"], [("killed", 5)]),
                ("bombing", ["Kirkuk"], [("killed", 4)]),
            ],
        ),
        (
            (
                "Three explosions rocked Mosul and Kirkuk on Sunday, killing 30 people. One blast in Mosul killed 18 "
                "people and another in Kirkuk killed 12."
            ),
            [
                ("bombing", ["Mosul", "Kirkuk"], [("killed", 30)]),
                ("bombing", ["Mosul"], [("killed", 18)]),
                ("bombing", ["Kirkuk"], [("killed", 12)]),
            ],
        ),
        (
            (
                "The army fired 20 missiles and drones at Ukraine on Sunday, killing seven people. A missile killed "
                "four people in Kharkiv and a drone killed three in Sumy."
            ),
            [
                ("shelling", ["Ukraine"], [("killed", 7)]),
                ("shelling", ["Kharkiv"], [("killed", 4)]),
                ("shelling", ["Sumy"], [("killed", 3)]),
            ],
        ),
        (
            (
                "Two car bombs exploded in Mosul on Sunday. The first blast, near a school, killed ten people. The "
                "second went off outside a market, killing six."
            ),
            [
                ("bombing", ["Mosul"], []),
                ("bombing", ["Mosul"], [("killed", 10)]),
                ("bombing", ["Mosul"], [("killed", 6)]),
            ],
        ),
        (
            (
                "Attacks on two villages in Iraq killed 30 people on Sunday. In the first attack, gunmen killed 18 in "
                "Mosul. In the second, they killed 12 in Kirkuk."
            ),
            [
                ("attack", ["Iraq"], [("killed", 30)]),
                ("attack", ["Mosul"], [("killed", 18)]),
                ("attack", ["Kirkuk"], [("killed", 12)]),
            ],
        ),
    ],
)
def test_what_is_singled_out_of_several_is_a_part_of_them(
    text: str, events: list[tuple[str, list[str], list[tuple[str, int]]]]
) -> None:
    corpus = read(text)
    assert [told(each) for each in corpus.events] == events
    whole, *parts = corpus.events
    assert [(link.this, link.that) for link in corpus.links] == [(part.id, (whole.id,)) for part in parts]
    assert all(part.when == whole.when for part in parts)


def test_another_is_of_the_kind_of_the_first_and_has_its_own_place_and_toll() -> None:
    text = "An air strike killed 12 people in Aleppo on Sunday, medics said, while another in Hama killed nine."
    assert [told(each) for each in found(text)] == [
        ("air_strike", ["Aleppo"], [("killed", 12)]),
        ("air_strike", ["Hama"], [("killed", 9)]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine people in Homs. More than 1,900 people have been killed in Syria since October last year.",
        "Gunmen killed nine people in Homs. Since March, 300 people have been killed in the province.",
    ],
)
def test_a_total_since_a_day_neither_dates_an_incident_nor_joins_it(text: str) -> None:
    (event,) = found(text)
    assert event.when is None
    assert told(event)[2] == [("killed", 9)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Two gunmen shot dead seven people in Homs.", [("killed", 7)]),
        ("Four men were shot dead in Homs.", [("killed", 4)]),
        ("Youths stabbed two guards to death in Homs.", [("killed", 2)]),
        ("Gunmen hacked 14 villagers to death near Homs.", [("killed", 14)]),
        ("Police shot at demonstrators in Homs, wounding five, two of whom later died.", [("injured", 5)]),
    ],
)
def test_the_number_of_those_who_do_it_is_no_toll(text: str, tolls: list[tuple[str, int]]) -> None:
    (event,) = found(text)
    assert told(event)[2] == tolls


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A lawyer in the town gave a toll of 96.", "lawyer"),
        ("The army gave a death toll of 12.", "army"),
        ("The governor, Omar Said, put the dead at eight.", "Omar Said"),
        ("The rebels put their losses aside; the army put its own dead at two.", "army"),
    ],
)
def test_a_toll_that_somebody_gives_is_his(text: str, speaker: str) -> None:
    (event,) = found(f"A bomb exploded in Homs on Sunday. {text}")
    assert [str(source) for source in event.asserted_by] == [speaker]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (  # who is shot in the one shot others in the other
            "Two gunmen shot dead three policemen in Homs on Sunday. The army killed both gunmen.",
            [("killing", ["Homs"], [("killed", 3)]), ("killing", ["Homs"], [("killed", 2)])],
        ),
        (  # who accuses is not who did it
            (
                "The militia accused the army of attacking its camps in Hama. The army denied the charge and said the "
                "militia had looted a bank in Homs."
            ),
            [("attack", ["Hama"], []), ("property_destruction", ["Homs"], [])],
        ),
        (  # what is denied is elsewhere
            "The army shelled Homs on Sunday; the rebels denied shelling Hama.",
            [("shelling", ["Homs"], []), ("shelling", ["Hama"], [])],
        ),
        (  # the attack at another place
            "A strike killed 12 people near Hama on Sunday. In Homs, the attack killed two.",
            [("air_strike", ["Hama"], [("killed", 12)]), ("attack", ["Homs"], [("killed", 2)])],
        ),
    ],
)
def test_tellings_that_contradict_each_other_are_of_two_events(
    text: str, events: list[tuple[str, list[str], list[tuple[str, int]]]]
) -> None:
    assert [told(each) for each in found(text)] == events


def test_a_claim_is_of_the_happening_told_right_before_it() -> None:
    text = (
        "A man was killed near Hama on Saturday when debris fell on him. In Homs, two gunmen shot dead seven people "
        "on Sunday; the militia claimed the attack."
    )
    first, second = found(text)
    assert not [each for each in first.participants if each.responsibility is not None]
    (claimed,) = [each for each in second.participants if each.responsibility is not None]
    assert str(claimed.actor.value) == "militia"


def test_an_operation_keeps_the_day_it_began_and_its_part_has_another() -> None:
    text = "The army began Operation Dawn on Friday. As part of the operation, soldiers killed six rebels on Sunday."
    assert [str(each.when and each.when.value) for each in found(text)] == ["3 May 2024", "5 May 2024"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The raid targeted the Qamishli district and left two men dead.", "Qamishli"),
        ("The rebels killed dozens of farmers when they swept through Kirkuk in 2014.", "Kirkuk"),
    ],
)
def test_what_is_targeted_or_swept_through_is_where_it_was(text: str, place: str) -> None:
    assert [place in " ".join(told(each)[1]) for each in found(text)] == [True]


def test_who_carries_it_out_did_what_it_stands_for() -> None:
    text = (
        "Soldiers killed a man in a raid in Homs. The army gave details of the raid, saying it was staged by the "
        "Dawn Unit."
    )
    (event,) = found(text)
    assert [str(each.actor.value) for each in event.participants if each.role.word == "initiator"] == [
        "soldiers",
        "Dawn Unit",
    ]
