"""Who is charged with what, and by whom: deeds of two sides, blame taken and refused, those who hurt each other."""

import pytest

from conflictmodel import Event, extract
from conflictmodel.model.participants import Participant, Role
from conflictmodel.text.layout import article_from_text

DOING = frozenset({Role.INITIATOR, Role.ALLEGED_PERPETRATOR, Role.SIDE_A, Role.SIDE_B})

ISWAP = "Islamic State West Africa Province"


def found(text: str) -> list[Event]:
    return list(extract(article_from_text(text, published="2024-05-15", outlet="The Delta Post")).events)  # a Wednesday


def name_of(each: Participant) -> str:
    return each.actor.words[0].text if each.actor.value is None else each.actor.value.name


def doers(event: Event) -> list[str]:
    return [name_of(each) for each in event.participants if each.role in DOING]


def sufferers(event: Event) -> list[str]:
    return [name_of(each) for each in event.participants if each.role is Role.VICTIM]


def blame(event: Event) -> list[tuple[str, str, list[str]]]:
    return [
        (
            name_of(each),
            each.responsibility.word,
            [str(source.speaker and source.speaker.value) for source in each.sources],
        )
        for each in event.participants
        if each.responsibility is not None
    ]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        (  # each side tells what it did to the other
            (
                "The SDF said it killed 11 Islamic State fighters near Hasakah on Monday. Islamic State said it had "
                "killed four SDF members."
            ),
            [(["Syrian Democratic Forces"], [11]), (["Islamic State"], [4])],
        ),
        (  # forces of the speaker, and fighters of somebody else
            (
                "Troops of General Haftar shelled Tripoli's airport on Monday. The Government of National Accord "
                "said its forces had killed 14 of Haftar's fighters."
            ),
            [(["Haftar"], []), (["forces"], [14])],
        ),
        (  # one of two did the second alone
            "AQIM and JNIM attacked Timbuktu on Sunday. JNIM shelled its airport.",
            [
                (["Al-Qaeda in the Islamic Maghreb", "Jama'at Nusrat al-Islam wal-Muslimin"], []),
                (["Jama'at Nusrat al-Islam wal-Muslimin"], []),
            ],
        ),
        (  # retaliation in one sentence
            (
                "Pakistani troops shelled a village in Kunar on Monday in response to an attack by the Pakistani "
                "Taliban that killed seven soldiers in Bajaur on Sunday."
            ),
            [(["Pakistani troops"], []), (["Tehrik-i-Taliban Pakistan"], [7])],
        ),
        (
            (
                "The United States carried out strikes on Houthi positions in Hodeidah on Friday after the group "
                "attacked a tanker in the Gulf of Aden."
            ),
            [(["United States"], []), (["Houthis"], [])],
        ),
        (  # the same day and place, two sides
            "Rebels killed six people in Goma on Monday. Soldiers killed three men in Goma on Monday.",
            [(["rebels"], [6]), (["soldiers"], [3])],
        ),
        (  # what somebody answers is no part of what he does
            "The army shelled Homs on Tuesday after two soldiers were killed.",
            [(["army"], []), ([], [2])],
        ),
        (
            (
                "Israel killed a Hamas commander in Beirut on Tuesday. The killing came a day after Hezbollah "
                "rockets wounded two soldiers in Metula."
            ),
            [(["Israel"], [1]), (["hezbollah rockets"], [2])],
        ),
        (  # a noun that points back, but is somebody else's
            "Rebels killed five people in Homs on Sunday. The army's attack on a rebel camp left 12 fighters dead.",
            [(["rebels"], [5]), (["army"], [12])],
        ),
        (  # police and the forces they work with are one side
            "Kano police arrested four men on Monday. The army arrested the men in a village.",
            [(["Kano police", "army"], [4])],
        ),
        (  # a rank is no second happening
            (
                "Gunmen shot dead a journalist in Sonora on Friday. It was the third killing of a journalist in "
                "Mexico this year."
            ),
            [(["gunmen"], [1])],
        ),
        (  # the time is of the arrests
            "A mob lynched two men in Dhaka on Friday. Police arrested 14 people over the lynching on Saturday.",
            [(["mob"], [2]), (["police"], [14])],
        ),
        (  # nobody who speaks is counted, and a second verb is no victim
            (
                "Thieves attacked a village in Jonglei on Saturday, killing 17 people and abducting six children, a "
                "local official said."
            ),
            [(["thieves"], [17]), ([], [6])],
        ),
        (  # the town does nothing
            "The RSF's offensive on El Fasher, in Sudan's North Darfur, killed 20 people on Monday.",
            [(["Rapid Support Forces"], [20])],
        ),
        (  # whoever a relative clause has for its object suffers it, and has deeds of his own
            "The rebels whom the army attacked had killed 10 farmers in Homs.",
            [(["army"], []), (["rebels"], [10])],
        ),
        (  # what somebody is accused of is done to another than what befalls him
            "A driver accused of shooting a cook was abducted by rebels on Sunday.",
            [(["driver"], [1]), (["rebels"], [1])],
        ),
        (  # a missile that is shot down is nobody
            (
                "The Houthis said they had fired two missiles at a ship in the Red Sea; the United States said it "
                "shot both down."
            ),
            [(["Houthis"], [])],
        ),
    ],
)
def test_nobody_is_charged_with_what_another_did(text: str, deeds: list[tuple[list[str], list[int]]]) -> None:
    told = [
        (doers(event), [toll.count.value and toll.count.value.low for toll in event.tolls]) for event in found(text)
    ]
    assert told == deeds


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("The cook whom soldiers shot in Homs died on Monday.", ["cook"]),
        ("The pupil that police killed on Sunday was buried in Homs.", ["pupil"]),
        ("The pupils whom the militia kidnapped were seen in Homs.", ["pupils"]),
        ("A driver accused of shooting was arrested in Homs on Sunday.", ["driver"]),
        ("A driver suspected of insulting the king was arrested in Homs on Sunday.", ["driver"]),
        ("Police said that soldiers shot in Homs died on Sunday.", ["soldiers"]),
    ],
)
def test_whom_a_clause_is_about_suffers_what_it_tells(text: str, victims: list[str]) -> None:
    assert [sufferers(event) for event in found(text)][-1] == victims


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Armenian and Azerbaijani troops exchanged fire along the border on Tuesday.",
            ["Armenian troops", "Azerbaijani troops"],
        ),
        ("Hamas and Fatah gunmen clashed in Ain al-Hilweh on Sunday.", ["Hamas", "Fatah gunmen"]),
        ("The army and rebels traded gunfire on Tuesday in Goma.", ["army", "rebels"]),
        (
            "Fighting erupted on Monday between the army and the Karen National Union near Myawaddy.",
            ["army", "Karen National Union"],
        ),
    ],
)
def test_two_who_fight_stand_on_two_sides(text: str, sides: list[str]) -> None:
    (event,) = found(text)
    parties = {each.role: name_of(each) for each in event.participants}
    assert [parties.get(Role.SIDE_A), parties.get(Role.SIDE_B)] == sides


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Islamic State said on Friday that it had carried it out.", [("Islamic State", "claimed")]),
        ("ISWAP said in a statement that its fighters had carried out the attack.", [(ISWAP, "claimed")]),
        ("The Balochistan Liberation Army said it was behind it.", [("Balochistan Liberation Army", "claimed")]),
        ("Al-Shabaab said it was responsible for the assault.", [("Al-Shabaab", "claimed")]),
        ("The Taliban said they had not carried out the attack.", [("Taliban", "denied")]),
        ("Hamas said it had nothing to do with the blast.", [("Hamas", "denied")]),
        ("Hamas denied any hand in the blast.", [("Hamas", "denied")]),
    ],
)
def test_who_takes_or_refuses_the_blame_answers_for_it_but_tells_of_nothing(
    text: str, answers: list[tuple[str, str]]
) -> None:
    (event,) = found(f"A bomb killed 21 people at a bank in Kandahar on Thursday. {text}")
    assert [each[:2] for each in blame(event)] == answers
    assert [each[2] for each in blame(event)] == [[name] for name, _ in answers]
    assert [str(each.act) for each in event.sources] == ["reports"]


def test_two_who_accuse_each_other_are_both_accused() -> None:
    (event,) = found("The Congolese army and the M23 accused each other of attacking Kibumba on Monday.")
    assert [each[:2] for each in blame(event)] == [("Congolese army", "alleged"), ("March 23 Movement", "alleged")]


def test_a_claim_is_of_what_the_claimer_can_have_done() -> None:
    text = "Gunmen killed 11 people in Kismayo on Saturday. Police shot dead three of the gunmen. Al-Shabaab {}."
    for claim in ("claimed responsibility", "said it was behind the attack"):
        attack, chase = found(text.format(claim))
        assert [each[:2] for each in blame(attack)] == [("Al-Shabaab", "claimed")]
        assert (doers(chase), blame(chase)) == (["police"], [])


def test_its_men_are_of_whoever_speaks_and_both_sides_of_a_charge_have_their_sources() -> None:
    text = (
        "The Islamic State West Africa Province (ISWAP) attacked a base in Borno on Monday, killing ten soldiers, the "
        "army said. ISWAP denied that its men had taken part in the raid."
    )
    (event,) = found(text)
    charged, cleared = (each for each in event.participants if each.role in DOING)
    assert [str(source) for source in charged.sources] == ["army"]
    assert cleared.actor.value is not None
    assert cleared.actor.value.part_of is not None
    assert cleared.actor.value.part_of.name == name_of(charged) == ISWAP
    assert [str(source.act) for source in cleared.sources] == ["denies"]


def test_a_total_over_two_attacks_is_of_a_whole_that_both_are_parts_of() -> None:
    text = (
        "Boko Haram fighters attacked Kautikari on Sunday. ISWAP fighters attacked Damboa on the same day. The "
        "governor said 21 people had died in the two attacks."
    )
    corpus = extract(article_from_text(text, published="2024-05-15"))
    first, second, whole = corpus.events
    assert [len(each.tolls) for each in (first, second, whole)] == [0, 0, 1]
    assert {(link.this, link.that) for link in corpus.links} == {(first.id, (whole.id,)), (second.id, (whole.id,))}


def test_an_accuser_alone_does_not_stand_for_the_article() -> None:
    (event,) = found(
        "A car bomb killed eight people in Afrin on Thursday. Turkey accused the YPG of planting the bomb."
    )
    assert [str(each.act) for each in event.sources] == ["reports", "accuses"]


def test_whoever_rejects_a_charge_and_gives_it_back_denies_it() -> None:
    text = (
        "The M23 rebels accused the army of bombing a camp near Goma on Wednesday. The army rejected the accusation "
        "and blamed the rebels for the attack."
    )
    (event,) = found(text)
    assert [str(each.act) for each in event.sources] == ["accuses", "denies"]
    assert [each[:2] for each in blame(event)] == [("army", "alleged"), ("M23 rebels", "alleged")]


def test_a_town_is_a_target_and_no_victim() -> None:
    (event,) = found("Gunmen of Jaish al-Adl attacked Rask on Thursday, killing 11 policemen.")
    assert [name_of(each) for each in event.participants if each.role is Role.TARGET] == ["Rask"]


def test_who_shoots_them_is_not_shot() -> None:
    text = "Troops stormed a monastery in Kayah on Sunday, killing 22 people. The junta said rebels had shot them."
    *_, shooting = found(text)
    assert [(name_of(each), each.role) for each in shooting.participants] == [("rebels", Role.INITIATOR)]


def test_what_is_claimed_elsewhere_is_an_attack_of_its_own() -> None:
    attack, killing = found(
        "Islamic State claimed the attack in Kabul on Saturday. A day earlier, the Taliban killed eight men in Kunar."
    )
    assert (doers(attack), doers(killing)) == (["Islamic State"], ["Taliban"])


def test_whose_statement_it_is_gives_the_account_and_forces_told_of_first_are_those_named_later() -> None:
    text = (
        "Iraqi security forces killed a militant in a raid in Mosul on Sunday, the Iraqi National Security Service "
        "(INSS) said in a statement. The statement linked him to multiple attacks on soldiers in Tikrit. The raid was "
        "carried out by INSS's Desert Cell."
    )
    raid, attacks = found(text)
    (source,) = attacks.sources
    assert source.speaker is not None
    assert source.speaker.value is not None
    assert source.speaker.value.name == "Iraqi National Security Service"
    assert source.medium is not None
    assert source.medium.text == "The statement"
    (doer,) = (each for each in raid.participants if each.role is Role.INITIATOR)
    assert [words.text for words in doer.actor.words] == ["Iraqi security forces", "INSS's Desert Cell"]


def test_the_murder_is_that_of_the_one_who_was_told_to_have_been_killed() -> None:
    siege, murder = found(
        "Rebels laid siege to Jalalabad in March. The governor was assassinated in Kabul on Monday. His followers "
        "accused army officers of the murder."
    )
    assert blame(siege) == []
    assert [each[:2] for each in blame(murder)] == [("army officers", "alleged")]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("A man stabbed two women in Lyon before being shot dead by police.", [["man"], ["police"]]),
        ("A man stabbed a cook in Lyon, killing a waitress; he was shot dead by a guard.", [["man"], ["guard"]]),
        (
            "Police fired tear gas in Nairobi, killing five people. Nine officers were hurt when youths hurled stones.",
            [["police"], ["youths"]],
        ),
        (
            "Police came to disperse hundreds of students who marched in Nairobi.",
            [["police"], ["hundreds of students"]],
        ),
        ("The security forces have killed 1,200 civilians since seizing power in Mali.", [["security forces"]]),
        ("Gunmen riding dozens of horses abducted 12 pupils in Kaduna.", [["gunmen"]]),
        ("Police arrested 40 people for looting a supermarket in Nakuru.", [["police"], ["people"]]),
    ],
)
def test_a_deed_is_charged_to_who_did_it_and_not_to_who_stands_beside_it(text: str, doers: list[list[str]]) -> None:
    events = found(text)
    assert [
        [each.actor.value.name for each in event.participants if each.role in DOING and each.actor.value is not None]
        for event in events
    ] == doers
