"""Triggers: words that tell of events, told apart from words that only look so; and whether what they tell happened."""

import pytest

from conflictmodel import EventKind, Occurrence
from conflictmodel.text._page import page_of
from conflictmodel.text.events._phrase_sorts import has_weapon, head_of, is_force, sort_of
from conflictmodel.text.events._trigger_words import (
    kinds_in,
    nouns_and_verbs,
    occurrence_at,
    trigger_words,
    weapons_in,
)
from conflictmodel.text.events._triggers import Trigger, triggers_in
from conflictmodel.text.layout import article_from_text


def triggers_of(text: str) -> list[Trigger]:
    page = page_of(article_from_text(text))
    return [each for sentence in page.sentences for each in triggers_in(page, sentence)]


def told(text: str) -> list[tuple[str, str]]:
    """Give the words of the triggers and their kinds."""
    return [(text[each.start : each.end], each.kind.word) for each in triggers_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels clashed with soldiers.", [("clashed", "armed_clash")]),
        ("Gunmen ambushed a convoy.", [("ambushed", "attack")]),
        ("The farmer was shot dead.", [("shot dead", "killing")]),
        ("The mayor was assassinated.", [("assassinated", "assassination")]),
        ("An air strike hit the depot.", [("air strike", "air_strike"), ("hit", "attack")]),
        ("The strike on the market ended a calm week.", [("strike", "air_strike")]),
        ("The army shelled the village.", [("shelled", "shelling")]),
        ("A device exploded near the mosque.", [("exploded", "bombing")]),
        ("He blew himself up at the gate.", [("blew himself up", "suicide_attack")]),
        ("Guards threw a grenade.", [("threw", "grenade_attack")]),
        ("The chemical attack came at dawn.", [("chemical attack", "chemical_attack")]),
        ("Soldiers raped two women.", [("raped", "sexual_violence")]),
        ("Guards tortured the students.", [("tortured", "ill_treatment")]),
        ("Bandits kidnapped a priest.", [("kidnapped", "abduction")]),
        ("Police raided the office.", [("raided", "raid")]),
        ("Police arrested two men.", [("arrested", "arrest")]),
        ("The kidnappers released the priest.", [("released", "release")]),
        ("Troops rescued the hostages.", [("rescued", "release")]),
        ("The rescue of 12 captives ended.", [("rescue", "release")]),
        ("Air defences shot down the drone.", [("shot down", "interception")]),
        ("Raiders torched the barns.", [("torched", "property_destruction")]),
        ("Villagers marched to the square.", [("marched", "protest")]),
        ("Inmates rioted.", [("rioted", "riot")]),
        ("The suspect was lynched.", [("lynched", "mob_violence")]),
        ("Police fired tear gas.", [("fired tear gas", "crowd_dispersal")]),
        ("The rebels overran the base.", [("overran", "territorial_gain")]),
        ("The troops withdrew from the town.", [("withdrew", "withdrawal")]),
        ("Troops were deployed along the road.", [("deployed", "deployment")]),
        ("Militiamen besieged the town.", [("besieged", "siege")]),
        ("Officers ousted the president.", [("ousted", "coup")]),
        ("The parties signed an accord there.", [("signed an accord", "agreement")]),
        ("The truce took effect.", [("truce", "ceasefire")]),
        ("Monitors counted 12 ceasefire violations.", [("ceasefire violations", "ceasefire_violation")]),
        ("The negotiations resumed.", [("negotiations", "talks")]),
        ("Dozens of fighters deserted.", [("deserted", "group_change")]),
        ("The council announced an embargo.", [("embargo", "sanction")]),
        ("An airdrop reached the camp.", [("airdrop", "aid")]),
        ("The group recruited children.", [("recruited", "other")]),
    ],
)
def test_each_kind_has_its_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen seized three teachers.", "abduction"),
        ("Gunmen seized the town.", "territorial_gain"),
        ("Police seized two tonnes of cement.", "seizure"),
        ("The fighters captured two soldiers.", "arrest"),
        ("The fighters captured the airport.", "territorial_gain"),
        ("Soldiers stormed the village.", "raid"),
        ("A mortar round struck the trench.", "attack"),
        ("Shells fell on a bus stop.", "attack"),
    ],
)
def test_what_it_is_done_to_and_by_decides_between_kinds(text: str, kind: str) -> None:
    assert [each for _, each in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "He died of cholera.",
        "The ministry released a statement.",
        "The committee was taken to the hall.",
        "He suffered a heart attack.",
        "A press release followed.",
        "Divers rescued seven boys.",
        "The rescue of the miners ended.",
        "An attack helicopter landed.",
        "The death toll was not known.",
        "Teachers went home after the strike by drivers ended their week.",
        "The storm struck the coast.",
        "She withdrew an earlier remark.",
        "Battle Creek is a quiet place, and so is March Hill.",
        "The law violation was small.",
        "The firing of the pots took a day.",
        "The bill defeated an older one.",
    ],
)
def test_words_that_only_look_so_tell_of_nothing(text: str) -> None:
    assert [each for each in told(text) if each[1] != "protest"] == []


@pytest.mark.parametrize(
    ("text", "doer", "sufferer"),
    [
        ("Gunmen killed a policeman.", "Gunmen", "a policeman"),
        ("A policeman was killed by gunmen.", "gunmen", "A policeman"),
        ("The killing of two nurses by gunmen shocked the town.", "gunmen", "two nurses"),
        ("The men arrested in Homs were students.", None, "The men"),
        ("Gunmen stopped a bus and abducted 11 traders.", "Gunmen", "11 traders"),
        ("Gunmen who killed a policeman fled.", "Gunmen", "a policeman"),
        ("The police freed the officers whom it abducted in May.", None, None),
        ("The captain died.", None, "The captain"),
        ("Villagers marched through the capital.", "Villagers", None),
        ("The police raid lasted an hour.", "police", None),
        ("Talks between rebels and envoys opened.", "rebels", "envoys"),
        ("Soldiers clashed with rebels.", "Soldiers", "rebels"),
    ],
)
def test_voice_and_prepositions_tell_who_did_it_to_whom(text: str, doer: str | None, sufferer: str | None) -> None:
    triggers = triggers_of(text)
    pieces = [
        [None if each is None else text[each[0] : each[1]] for each in (one.doer, one.sufferer)] for one in triggers
    ]
    if doer is sufferer is None:
        assert pieces[1] == ["it", "the officers"]
    else:
        assert pieces[0] == [doer, sufferer]


@pytest.mark.parametrize(
    ("text", "occurrence"),
    [
        ("Gunmen attacked the post.", Occurrence.HAPPENED),
        ("Troops will attack the post.", Occurrence.PLANNED),
        ("The group plans to attack the post.", Occurrence.PLANNED),
        ("A gang leader threatened to attack the airport.", Occurrence.THREATENED),
        ("The gunmen tried to attack the post.", Occurrence.FAILED),
        ("The gunmen managed to attack the post.", Occurrence.HAPPENED),
        ("The gunmen were attacking the post.", Occurrence.ONGOING),
        ("Police foiled an attack on the post.", Occurrence.FAILED),
        ("The talks failed.", Occurrence.FAILED),
        ("The talks were called off.", Occurrence.CALLED_OFF),
        ("Talks due to open on Thursday were called off.", Occurrence.CALLED_OFF),
        ("Rallies are planned for Sunday.", Occurrence.PLANNED),
        ("The rescue of the hostages is under way.", Occurrence.ONGOING),
        ("The minister will travel to the coast for talks.", Occurrence.PLANNED),
        ("The gunmen could attack the post.", None),
        ("They demanded the release of the miners.", None),
        ("They asked that the miners be freed.", None),
        ("They will shoot if soldiers attack the post.", None),
        ("The mayor urged the police to arrest the men.", None),
    ],
)
def test_whether_it_happened_is_read_from_the_words_around(text: str, occurrence: Occurrence | None) -> None:
    assert triggers_of(text)[-1].occurrence is occurrence


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("There was no ambush.", "denied"),
        ("Troops did not attack the town.", "denied"),
        ("The raid was short.", "definite"),
        ("The bomb went off.", "definite"),
        ("A second attack came later.", "anew"),
        ("The deadliest attack came later.", "anew"),
        ("The death of a leader was announced.", "introducing"),
        ("The miners arrested last week were freed.", "aside"),
        ("He was charged with murder.", "charged"),
        ("The rebels had attacked the post.", "earlier"),
        ("The rebels have attacked the post.", "perfect"),
    ],
)
def test_how_a_trigger_stands(text: str, mark: str) -> None:
    assert getattr(triggers_of(text)[0], mark) is True
    assert getattr(triggers_of("Rebels shelled the port.")[0], mark) is False


def test_weapons_are_found_with_the_kind_that_their_use_is() -> None:
    words = ["two", "jets", "dropped", "a", "barrel", "bomb", "and", "men", "with", "knives"]
    assert weapons_in(words, 0, len(words)) == [
        (1, 2, EventKind.AIR_STRIKE),
        (4, 6, EventKind.AIR_STRIKE),
        (9, 10, None),
    ]


def test_words_of_occurrence_are_found_on_their_side_only() -> None:
    tokens = page_of(article_from_text("The talks were called off.")).tokens
    assert occurrence_at("behind", tokens, 3) == (True, Occurrence.CALLED_OFF)
    assert occurrence_at("behind", tokens, 1) == (False, None)


def test_forms_are_tried_from_the_longest_and_some_are_noun_and_verb() -> None:
    begun = trigger_words().all_at(["shot", "dead"], 0, 2)
    assert [[row.words for row in rows] for rows, _ in begun] == [[("shot", "dead")], [("shot",)]]
    assert "attack" in nouns_and_verbs()
    assert "killed" not in nouns_and_verbs()


@pytest.mark.parametrize(
    ("phrase", "sort"),
    [
        ("two of the men", "person"),
        ("at least 17", "person"),
        ("the old bridge", "place"),
        ("three huts of straw", "thing"),
        ("Leonid Barsov", "name"),
        ("a pile of stones", "thing"),
    ],
)
def test_the_head_tells_what_a_phrase_speaks_of(phrase: str, sort: str) -> None:
    tokens = page_of(article_from_text(phrase)).tokens
    assert sort_of(tokens, (0, len(tokens)), frozenset()) == sort
    assert sort_of(tokens, None, frozenset()) is None


def test_heads_forces_and_weapons_are_told_by_their_nouns() -> None:
    tokens = page_of(article_from_text("armed troops with rockets in trucks")).tokens
    assert tokens[head_of(tokens, (0, len(tokens)))].text == "troops"
    assert is_force(tokens, (0, 2))
    assert not is_force(tokens, (3, 4))
    assert has_weapon(tokens, (2, 4))
    assert not has_weapon(tokens, (0, 2))


@pytest.mark.parametrize(
    ("words", "sure", "in_doubt"),
    [
        ("After the ceasefire, a rocket hit Homs.", (EventKind.CEASEFIRE, EventKind.SHELLING), (EventKind.ATTACK,)),
        ("Riot police stood by in March.", (EventKind.OTHER,), ()),
        ("They burned the market.", (), (EventKind.PROPERTY_DESTRUCTION,)),
        ("Nothing was said.", (), ()),
    ],
)
def test_words_tell_of_kinds_by_themselves_or_in_doubt(
    words: str, sure: tuple[EventKind, ...], in_doubt: tuple[EventKind, ...]
) -> None:
    assert (kinds_in(words), kinds_in(words, in_doubt=True)) == (sure, in_doubt)
