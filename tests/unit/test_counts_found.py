"""Headcounts in sentences: how many, whom, what befell them, and what is no headcount."""

import pytest

from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Sex, Toll
from conflictmodel.text._page import page_of
from conflictmodel.text.counts import Headcount, counts_on, find_counts, find_quantities, toll_from_headcount
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.counts import LITERAL, Count, VagueNumber, bounds_of, exactly
from conflictmodel.values.readings import Excerpt, Reading


def found(text: str) -> tuple[Headcount, ...]:
    return find_counts(article_from_text(text))


def said(text: str) -> list[str]:
    return [str(each) for each in found(text)]


@pytest.mark.parametrize(
    ("words", "count", "rule"),
    [
        ("Seven", exactly(7), "words"),
        ("Twenty-three", exactly(23), "words"),
        ("Two hundred and thirty-four", exactly(234), "words"),
        ("A hundred", exactly(100), "words"),
        ("A dozen", exactly(12), "words"),
        ("Half a dozen", exactly(6), "words"),
        ("Two dozen", exactly(24), "words"),
        ("Half a million", exactly(500_000), "words"),
        ("Two and a half million", exactly(2_500_000), "words"),
        ("A million and a half", exactly(1_500_000), "words"),
        ("A quarter of a million", exactly(250_000), "words"),
        ("One hundred and twenty-three thousand four hundred and five", exactly(123_405), "words"),
        ("7", exactly(7), "digits"),
        ("2,500", exactly(2500), "digits"),
        ("2 500", exactly(2500), "digits"),
        ("12.000", exactly(12_000), "digits"),
        ("1,00,000", exactly(100_000), "digits"),
        ("1.2 million", exactly(1_200_000), "digits"),
        ("1,5 million", exactly(1_500_000), "digits"),
        ("1,500 million", exactly(1_500_000_000), "digits"),
        ("2m", exactly(2_000_000), "digits"),
        ("3 lakh", exactly(300_000), "digits"),
        ("At least 12", Count(low=12), "bound.at_least"),
        ("No fewer than 12", Count(low=12), "bound.at_least"),
        ("Not less than 12", Count(low=12), "bound.at_least"),
        ("More than 9", Count(low=10), "bound.more_than"),
        ("Over a dozen", Count(low=13), "bound.more_than"),
        ("Up to 50", Count(high=50), "bound.at_most"),
        ("As many as 70", Count(high=70), "bound.at_most"),
        ("No more than 15", Count(high=15), "bound.at_most"),
        ("Fewer than 100", Count(high=99), "bound.less_than"),
        ("20 or more", Count(low=20), "bound.at_least"),
        ("Nearly 40", Count(low=40, high=40, approximate=True), "approximate"),
        ("An estimated 4,000", Count(low=4000, high=4000, approximate=True), "approximate"),
        ("Some 300", Count(low=300, high=300, approximate=True), "approximate"),
        ("20 or so", Count(low=20, high=20, approximate=True), "approximate"),
        ("100-odd", Count(low=100, high=100, approximate=True), "approximate"),
        ("Between 20 and 30", Count(low=20, high=30), "range"),
        ("Between one hundred and two hundred", Count(low=100, high=200), "range"),
        ("20 to 30", Count(low=20, high=30), "range"),
        ("20-30", Count(low=20, high=30), "range"),
        ("20–30", Count(low=20, high=30), "range"),
        ("Five or six", Count(low=5, high=6), "range"),
        ("Two to three thousand", Count(low=2000, high=3000), "range"),
        ("About 20 to 30", Count(low=20, high=30, approximate=True), "range"),
        ("Dozens of", Count(vague=VagueNumber.DOZENS), "vague"),
        ("Scores of", Count(vague=VagueNumber.SCORES), "vague"),
        ("Hundreds of", Count(vague=VagueNumber.HUNDREDS), "vague"),
        ("Several hundred", Count(vague=VagueNumber.HUNDREDS), "vague"),
        ("Tens of thousands of", Count(vague=VagueNumber.TENS_OF_THOUSANDS), "vague"),
        ("Several", Count(vague=VagueNumber.SEVERAL), "vague"),
        ("A few", Count(vague=VagueNumber.A_FEW), "vague"),
        ("Many", Count(vague=VagueNumber.MANY), "vague"),
        ("A couple of", Count(low=2, high=2, approximate=True, vague=VagueNumber.A_COUPLE), "vague"),
        ("Both", exactly(2), "both"),
        ("No", exactly(0), "none"),
    ],
)
def test_every_way_to_say_how_many_is_read_by_its_rule(words: str, count: Count, rule: str) -> None:
    (headcount,) = found(f"{words} people were killed in the village of Tal.")
    assert (headcount.count.value, headcount.count.rule) == (count, f"counts.{rule}")
    assert headcount.count.words[0].text == words.removesuffix(" of")
    assert headcount.outcome is Outcome.KILLED
    assert headcount.of is not None
    assert headcount.of.text == "people"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a verb before, its object behind
        ("The army killed 25 rebels near the river.", ["25 rebels killed"]),
        ("A mine injured four farmers.", ["4 farmers injured"]),
        ("Rebels released 14 hostages.", ["14 hostages released"]),
        ("The navy rescued 40 migrants.", ["40 migrants evacuated"]),
        ("The ministry announced the release of 14 miners.", ["14 miners released"]),
        ("The flood claimed the lives of 14 farmers.", ["14 farmers killed"]),
        ("The shelling killed or wounded 30 soldiers.", ["30 soldiers casualties"]),
        # the passive, whole or shortened
        ("Five Iraqi soldiers killed by roadside bomb", ["5 Iraqi soldiers killed"]),
        ("FIVE SOLDIERS KILLED IN AMBUSH", ["5 SOLDIERS killed"]),
        ("About 50 people are feared dead.", ["about 50 people killed"]),
        ("Thirteen soldiers were taken hostage.", ["13 soldiers abducted"]),
        ("The union said 45 journalists are in prison.", ["45 journalists arrested"]),
        ("Two men, Omar Said and Ali Hassan, were later arrested.", ["2 men arrested"]),
        ("Two women were shot and killed.", ["2 women killed"]),
        ("Two women were shot.", ["2 women casualties"]),
        # what people do or suffer
        ("Three hundred people fled to the border.", ["300 people displaced"]),
        ("About 300 fighters surrendered.", ["about 300 fighters surrendered"]),
        ("Four activists have disappeared.", ["4 activists missing"]),
        ("Two soldiers died of their wounds.", ["2 soldiers died later"]),
        ("More than 20,000 people marched.", ["at least 20001 people took part"]),
        # without a noun
        ("12 killed and 30 wounded in raid", ["12 killed", "30 injured"]),
        ("A raid, killing 12 and wounding 30, ended the truce.", ["12 killed", "30 injured"]),
        ("The blast left 12 dead.", ["12 killed"]),
        ("The death toll rose to 31.", ["31 killed"]),
        ("The toll rose from 11 to 14.", ["11 killed", "14 killed"]),
        ("Officials put the number of dead at 19.", ["19 killed"]),
        # of whom
        ("Three of the attackers were killed.", ["3 attackers killed"]),
        ("Police held 31 protesters; three of them were hurt.", ["31 protesters", "3 them injured"]),
        ("The hospital received 19 bodies and 34 wounded people.", ["19 bodies killed", "34 wounded people injured"]),
        ("Seven “terrorists” were arrested.", ["7 terrorists arrested"]),
        ("Some 2,500 US military personnel are in Iraq.", ["about 2500 US military personnel"]),
        ("Three of the miners' wives spoke.", ["3 miners' wives"]),
        ("Twelve Syrians and three Iraqis were detained.", ["12 Syrians arrested", "3 Iraqis arrested"]),
        ("Fifteen fishmongers were arrested.", ["15 fishmongers arrested"]),
        ("Nine Wagnerites were killed.", ["9 Wagnerites killed"]),
        ("Twelve Sunni and Shiite fighters were killed.", ["12 Sunni and Shiite fighters killed"]),
        ("Gunmen shot three people and two more died.", ["3 people casualties", "2 people killed"]),
        ("They killed dozens of, we hear.", ["dozens killed"]),
        # who kills is not killed
        ("Two gunmen killed nine worshippers.", ["2 gunmen", "9 worshippers killed"]),
        ("Nine people were killed by two gunmen.", ["9 people killed", "2 gunmen"]),
        # a shared verb
        ("Gunmen killed five soldiers and two civilians.", ["5 soldiers killed", "2 civilians killed"]),
        ("Five soldiers and two civilians were killed.", ["5 soldiers killed", "2 civilians killed"]),
        ("Two soldiers were killed and five were wounded.", ["2 soldiers killed", "5 soldiers injured"]),
        # a verb left out
        ("Chad had 34 reporters in prison, Niger 27 and Mali 21.",
         ["34 reporters arrested", "27 reporters arrested", "21 reporters arrested"]),
        ("The list had 365 reporters behind bars compared with 235 in 2020.",
         ["365 reporters arrested", "235 reporters arrested"]),
        # what has not happened befell nobody
        ("Twelve people will be released.", ["12 people"]),
        ("Twelve people were not hurt.", ["12 people"]),
        ("They planned to kill 12 officials.", ["12 officials"]),
        ("They managed to free 12 officials.", ["12 officials released"]),
        # none
        ("There were no casualties.", ["0 casualties casualties"]),
        ("Nobody was hurt.", ["0 injured"]),
        ("None of the hostages was hurt.", ["0 hostages injured"]),
        ("Nobody will be released.", []),
        # one victim
        ("A 35-year-old man was killed.", ["1 35-year-old man killed"]),
        ("A policeman was shot dead and another was wounded.", ["1 policeman killed", "1 policeman injured"]),
        ("The mine killed three people and injured a boy.", ["3 people killed", "1 boy injured"]),
        ("A spokesman spoke to a reporter.", []),
        # scope
        ("More than 4,000 people have been killed since 2017.", ["at least 4001 people killed (cumulative)"]),
        ("Police arrested 300 people last year.", ["300 people arrested (period)"]),
        ("Two men were arrested a day after the raid.", ["2 men arrested"]),
        ("Some 20 people are killed there each month.", ["about 20 people killed (period)"]),
        ("About 900 people were killed between 1991 and 1994.", ["about 900 people killed (period)"]),
        # parts
        ("The raid killed 17 people, including five children and two aid workers.",
         ["17 people killed, including 5 children killed; 2 aid workers killed"]),
        ("Five people, three men and two women, were arrested.",
         ["5 people arrested, including 3 men arrested; 2 women arrested"]),
        ("Eighty-one prisoners of war, 19 of them badly wounded, came home.",
         ["81 prisoners of war captured, including 19 them injured"]),
        ("The raid killed 12, among them a woman.", ["12 killed, including 1 woman killed"]),
        ("The raid killed 17 people, five of whom were children.", ["17 people killed, including 5 children killed"]),
        ("17 people, five of them children, were freed.", ["17 people released, including 5 children released"]),
        ("The raid killed 17 people, including five children, and wounded 30.",
         ["17 people killed, including 5 children killed", "30 people injured"]),
    ],
)  # fmt: skip
def test_a_sentence_gives_its_headcounts(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The minister, 54, was in Paris on 12 March 2014.",
        "Ali Hassan, 24, and Omar Said, 31, spoke.",
        "Police spoke on May 15, 2024, at 10:30 and at 5 pm.",
        "Militants of the 25th Division held the town.",
        "The Group of Seven met for two days.",
        "The convoy took Route 66 for 10 kilometres.",
        "They stole $2 million, 300 euros and 12 kg of gold.",
        "A bomb destroyed 12 vehicles and three houses.",
        "Two police vehicles and three rebel positions burnt.",
        "Dozens of homes and hundreds of metres of fence burnt.",
        "The army fired 122-mm shells and an AK-47.",
        "Forty per cent of the soldiers fled.",
        "The council voted 12-5.",
        "One in five children is hungry.",
        "Children under five were vaccinated.",
        "A child aged 5 spoke.",
        "In 2014 protesters burnt the hall.",
        "Resolution 1701 and Article 5 apply.",
        "He was one of the leaders of the revolt.",
        "One of the most feared rebels spoke.",
        "One of the country's leading lawyers spoke.",
        "Hunters killed 12 dogs and three camels.",
        "The hotline is +964 770 123 4567.",
        "The third attack in two weeks began at 0600.",
    ],
)
def test_what_does_not_count_people_is_no_headcount(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "status", "sex", "age"),
    [
        ("Two soldiers spoke.", CivilianStatus.COMBATANT, None, None),
        ("Two civilians spoke.", CivilianStatus.CIVILIAN, None, None),
        ("Two policemen spoke.", None, None, None),
        ("Two girls spoke.", None, Sex.FEMALE, Count(high=17)),
        ("Two women journalists spoke.", None, Sex.FEMALE, None),
        ("Two men spoke.", None, Sex.MALE, None),
        ("Two children spoke.", None, None, Count(high=17)),
        ("Two teenagers spoke.", None, None, Count(low=13, high=19)),
        ("The raid caused two civilian deaths.", CivilianStatus.CIVILIAN, None, None),
    ],
)
def test_the_noun_says_who_they_are(
    text: str, status: CivilianStatus | None, sex: Sex | None, age: Count | None
) -> None:
    (headcount,) = found(text)
    assert (headcount.status, headcount.sex, headcount.age) == (status, sex, age)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("three to five rockets", [(3, 5)]),
        ("a minimum of 8 shells", [(8, None)]),
        ("an AK-47 and 150 rounds", [(1, 1), (150, 150)]),
        ("The monitors counted 134 violations.", [(134, 134)]),
        ("Some 300 families and dozens of cars left.", [(300, 300), (24, None)]),
        ("a 3,000-strong force", [(3000, 3000)]),
        ("fewer than 100 remain", [(None, 99)]),
        ("A man was killed.", [(1, 1)]),
        ("On Tuesday 12 rockets fell.", [(12, 12)]),
        ("on 12 March 2014 at 10:30", []),
        ("The 2015 war was like the 1962-1970 one.", []),
        ("The crew of Soyuz 12 landed.", []),
        ("A 12-member panel spoke of 9/11.", []),
        ("Ali Hassan, 24, lives on Route 66.", []),
        ("The Group of Seven met in hall No. 5.", []),
        ("One in five schools is shut.", []),
        ("The line is 555-1234-7777.", []),
        ("about 10 kilometres north of the town", []),
        ("a car near the town", []),
    ],
)
def test_quantities_are_of_people_and_things(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    values = [each.value for each in find_quantities(article_from_text(text))]
    assert [bounds_of(value, LITERAL) for value in values if value is not None] == expected


def test_a_page_that_is_ready_gives_what_its_article_gives() -> None:
    article = article_from_text("Police arrested 31 people, including two boys.")
    assert counts_on(page_of(article)) == find_counts(article)
    assert len(find_counts(article)) == 1


def test_the_counted_words_are_an_excerpt_up_to_their_head() -> None:
    (headcount,) = found("Calm in Tal\n\nSoldiers held about 40 unarmed Syrian farmers in a school.")
    assert headcount.of == Excerpt(
        text="unarmed Syrian farmers", article=headcount.count.words[0].article, start=36, end=58
    )


def test_a_headcount_with_an_outcome_makes_a_toll_with_its_parts() -> None:
    (headcount,) = found("More than 17 civilians have been killed since May, including five girls.")
    toll = toll_from_headcount(headcount)
    assert toll == Toll(
        outcome=Outcome.KILLED,
        count=headcount.count,
        status=CivilianStatus.CIVILIAN,
        scope=Scope.CUMULATIVE,
        including=(
            Toll(outcome=Outcome.KILLED, count=headcount.including[0].count, age=Count(high=17), sex=Sex.FEMALE),
        ),
    )


@pytest.mark.parametrize(
    "text",
    ["The toll rose from 12 to 15.", "The toll rose to 15 from 12.", "The toll is 15, up from 12.",
     "An initial toll of 12 was raised to 15."],
)  # fmt: skip
def test_a_number_that_no_longer_holds_makes_no_toll(text: str) -> None:
    counts = {each.count.rule: each.count.value for each in found(text)}
    assert counts == {"counts.earlier": exactly(12), "counts.digits": exactly(15)}
    tolls = [toll for toll in map(toll_from_headcount, found(text)) if toll is not None]
    assert [(toll.outcome, toll.count.value) for toll in tolls] == [(Outcome.KILLED, exactly(15))]


def test_a_headcount_without_an_outcome_makes_no_toll() -> None:
    assert toll_from_headcount(Headcount(count=Reading(value=exactly(3)))) is None


def test_a_headcount_reads_aloud() -> None:
    part = Headcount(count=Reading(value=exactly(5)), outcome=Outcome.KILLED)
    whole = Headcount(
        count=Reading(value=Count(low=17)),
        of=Excerpt(text="people\n there"),
        outcome=Outcome.KILLED,
        scope=Scope.CUMULATIVE,
        including=(part, part),
    )
    assert str(whole) == "at least 17 people there killed (cumulative), including 5 killed; 5 killed"


def test_parts_are_a_tuple_and_nest_at_most_sixteen_deep() -> None:
    with pytest.raises(ValueError, match="including must be a tuple"):
        Headcount(count=Reading(value=exactly(3)), including=[])  # type: ignore[arg-type]  # which is what is tested
    headcount = Headcount(count=Reading(value=exactly(3)))
    for _ in range(16):
        headcount = Headcount(count=Reading(value=exactly(3)), including=(headcount,))
    with pytest.raises(ValueError, match="nests 17 deep"):
        Headcount(count=Reading(value=exactly(3)), including=(headcount,))


def test_whoever_is_said_to_say_it_is_no_victim() -> None:
    text = "Two of the wounded were in critical condition, according to a doctor at the hospital."
    assert [str(each.count) for each in find_counts(article_from_text(text))] == ["2"]


def test_an_article_before_a_number_is_a_word_of_it() -> None:
    text = "An estimated twenty-one people are missing near the bridge."
    assert [str(each) for each in find_counts(article_from_text(text))] == ["about 21 people missing"]
