"""Events found in prose: what happened, when, where, to how many, by whom, by whose account; and what is one event."""

from collections.abc import Callable

import attrs
import pytest

from conflictmodel import (
    Act,
    Event,
    EventKind,
    Mode,
    Occurrence,
    Outcome,
    Quotation,
    Reader,
    Responsibility,
    Role,
    format_edtf,
)
from conflictmodel.text._page import page_of
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.events import find_events, told_on
from conflictmodel.text.layout import article_from_text

PUBLISHED = "2024-05-06"  # a Monday
OUTLET = "The Delta Post"


def found(text: str, *, published: str | None = PUBLISHED) -> list[Event]:
    return list(find_events(article_from_text(text, published=published, outlet=OUTLET)))


def only(text: str) -> Event:
    (event,) = found(text)
    return event


def when_of(event: Event) -> str | None:
    return None if event.when is None or event.when.value is None else format_edtf(event.when.value)


def tolls_of(event: Event) -> list[tuple[str, int | None]]:
    return [(toll.outcome.word, toll.count.value.low if toll.count.value else None) for toll in event.tolls]


def parties_of(event: Event) -> set[tuple[str, str]]:
    return {(str(each.actor.value.name), each.role.word) for each in event.participants if each.actor.value is not None}


def speakers_of(event: Event) -> list[str]:
    return [str(source) for source in event.asserted_by]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Rebels and soldiers clashed near Homs on Sunday.", EventKind.ARMED_CLASH, "clashed"),
        ("Gunmen attacked a checkpoint near Homs on Sunday.", EventKind.ATTACK, "attacked"),
        ("Gunmen killed a policeman in Homs on Sunday.", EventKind.KILLING, "killed"),
        ("The mayor of Homs was assassinated on Sunday.", EventKind.ASSASSINATION, "assassinated"),
        ("An air strike hit Homs on Sunday.", EventKind.AIR_STRIKE, "air strike"),
        ("The army shelled Homs on Sunday.", EventKind.SHELLING, "shelled"),
        ("A roadside bomb killed two soldiers on Sunday.", EventKind.BOMBING, "killed"),
        ("Two soldiers were wounded by a drone on Sunday.", EventKind.AIR_STRIKE, "wounded"),
        ("A grenade wounded two men in Homs on Sunday.", EventKind.GRENADE_ATTACK, "wounded"),
        ("Gunmen abducted a priest in Homs on Sunday.", EventKind.ABDUCTION, "abducted"),
        ("Gunmen took a priest and two nurses hostage in Homs on Sunday.", EventKind.ABDUCTION, "took"),
        ("The gang was holding the crew captive on Sunday.", EventKind.ABDUCTION, "holding"),
        ("Gunmen kidnap two nurses in Homs on Sunday.", EventKind.ABDUCTION, "kidnap"),
        (
            "The group reported the forced disappearance of a priest on Sunday.",
            EventKind.ABDUCTION,
            "forced disappearance",
        ),
        ("Guards mistreated two nurses in Homs on Sunday.", EventKind.ILL_TREATMENT, "mistreated"),
        ("Police arrested two men in Homs on Sunday.", EventKind.ARREST, "arrested"),
        ("An editor was held incommunicado in Homs on Sunday.", EventKind.ARREST, "held incommunicado"),
        ("The rebels freed two nurses on Sunday.", EventKind.RELEASE, "freed"),
        ("Police used tear gas in Homs on Sunday.", EventKind.CROWD_DISPERSAL, "used tear gas"),
        ("Thousands of people marched in Homs on Sunday.", EventKind.PROTEST, "marched"),
        ("The militia captured the town on Sunday.", EventKind.TERRITORIAL_GAIN, "captured"),
        ("Rebels fired about 40 rockets at Homs on Sunday.", EventKind.SHELLING, "fired"),
        ("A drone fired a missile at a lorry on Sunday.", EventKind.AIR_STRIKE, "fired"),
        ("Soldiers neutralised six militants on Sunday.", EventKind.ATTACK, "neutralised"),
        ("Rioters set fire to two shops in Homs on Sunday.", EventKind.PROPERTY_DESTRUCTION, "set fire to"),
        ("The militia may have killed two men on Sunday.", EventKind.KILLING, "killed"),
        ("Soldiers pushed Hill Front fighters out of Homs on Sunday.", EventKind.TERRITORIAL_GAIN, "pushed"),
        ("A rescue plane was fired on near Homs on Sunday.", EventKind.ATTACK, "fired on"),
        ("Rebels attacked the base with drones on Sunday.", EventKind.AIR_STRIKE, "attacked"),
        ("The rebels seized Tal Afar on Sunday.", EventKind.TERRITORIAL_GAIN, "seized"),
        ("Soldiers returned fire near Homs on Sunday.", EventKind.ARMED_CLASH, "returned fire"),
        ("Fighters repelled the soldiers in Homs on Sunday.", EventKind.ARMED_CLASH, "repelled"),
        ("A militia invaded the village on Sunday.", EventKind.ATTACK, "invaded"),
        ("Villagers stoned a trader in Homs on Sunday.", EventKind.ATTACK, "stoned"),
        ("Militants slit the throats of two men on Sunday.", EventKind.KILLING, "slit the throats"),
        ("A helicopter dropped two barrel bombs on Homs on Sunday.", EventKind.AIR_STRIKE, "dropped"),
        ("An aerial attack on Homs killed two men on Sunday.", EventKind.AIR_STRIKE, "aerial attack"),
        ("An artillery duel damaged a school in Homs on Sunday.", EventKind.SHELLING, "artillery duel"),
        ("A man detonated his vest in Homs on Sunday.", EventKind.SUICIDE_ATTACK, "detonated his vest"),
        ("Two men lobbed a grenade at a bar on Sunday.", EventKind.GRENADE_ATTACK, "lobbed"),
        ("A mine blast in Homs killed a shepherd on Sunday.", EventKind.BOMBING, "mine blast"),
        ("Soldiers sexually abused two women in Homs on Sunday.", EventKind.SEXUAL_VIOLENCE, "sexually abused"),
        ("Policemen beat a driver in Homs on Sunday.", EventKind.ILL_TREATMENT, "beat"),
        ("Fighters took a village chief hostage on Sunday.", EventKind.ABDUCTION, "took"),
        ("Police took an editor into custody on Sunday.", EventKind.ARREST, "took"),
        ("Rebels set two cars ablaze in Homs on Sunday.", EventKind.PROPERTY_DESTRUCTION, "set"),
        ("Bandits stole 60 cattle from a farm on Sunday.", EventKind.PROPERTY_DESTRUCTION, "stole"),
        ("The rebels handed the town over on Sunday.", EventKind.WITHDRAWAL, "handed"),
        ("Dozens of nurses gathered in Homs on Sunday to demand higher pay.", EventKind.PROTEST, "gathered"),
        ("Miners picketed outside the mine on Sunday.", EventKind.PROTEST, "picketed"),
        ("Police turned back the marchers on Sunday.", EventKind.CROWD_DISPERSAL, "turned back"),
        ("Rebels captured two hills from the army on Sunday.", EventKind.TERRITORIAL_GAIN, "captured"),
        ("The army retook Al Hazm on Sunday.", EventKind.TERRITORIAL_GAIN, "retook"),
        ("Soldiers ousted militants from the town on Sunday.", EventKind.TERRITORIAL_GAIN, "ousted"),
        ("Rebels took the town on Sunday.", EventKind.TERRITORIAL_GAIN, "took"),
        ("Police found an arms cache in Homs on Sunday.", EventKind.SEIZURE, "found"),
        ("Soldiers dismantled two landmines in Homs on Sunday.", EventKind.INTERCEPTION, "dismantled"),
        ("Soldiers erected a camp near Homs on Sunday.", EventKind.DEPLOYMENT, "erected"),
        ("Two clans signed a pact in Homs on Sunday.", EventKind.AGREEMENT, "signed a pact"),
        ("Nine militants gave themselves up in Homs on Sunday.", EventKind.GROUP_CHANGE, "gave themselves up"),
        ("The governor imposed an indefinite curfew on Sunday.", EventKind.OTHER, "imposed an indefinite curfew"),
    ],
)
def test_the_words_tell_the_kind(text: str, kind: EventKind, trigger: str) -> None:
    event = only(text)
    assert (event.kind, event.trigger and event.trigger.text) == (kind, trigger)
    assert when_of(event) == "2024-05-05"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Gunmen killed two men on Friday.", "2024-05-03"),
        ("On Friday, gunmen stopped a bus and killed two men.", "2024-05-03"),
        ("Police said on Sunday that gunmen had killed two men.", None),
        ("Gunmen killed two men on Friday, police said on Sunday.", "2024-05-03"),
        ("Gunmen killed two men, a report released on Sunday said.", None),
        ("Gunmen killed two men who had fled Homs in March.", None),
        ("Gunmen killed two men after Friday.", "2024-05-03"),
        ("In March, the army announced the death of a rebel leader.", "2024-03"),
        ("The European Union announced sanctions on Thursday.", "2024-05-02"),
        ("The army, whose men killed two nurses, told reporters in Homs on Sunday that all was calm.", None),
        ("Thousands of people marched on Friday to honour two men killed in March.", "2024-05-03"),
    ],
)
def test_it_is_dated_by_the_happening_not_by_the_saying(text: str, when: str | None) -> None:
    assert when_of(found(text)[0]) == when


@pytest.mark.parametrize(
    ("text", "kind", "occurrence"),
    [
        ("Police foiled an attempt to bomb a church in Homs on Friday.", EventKind.BOMBING, Occurrence.FAILED),
        ("The rebels failed to capture Homs on Friday.", EventKind.TERRITORIAL_GAIN, Occurrence.FAILED),
        ("The gang was trying to kidnap a nurse in Homs on Friday.", EventKind.ABDUCTION, Occurrence.FAILED),
        ("Police spoke of a plot to abduct a nurse in Homs.", EventKind.ABDUCTION, Occurrence.PLANNED),
        ("The rebels threatened to burn the mill in Homs.", EventKind.PROPERTY_DESTRUCTION, Occurrence.THREATENED),
    ],
)
def test_what_was_only_tried_or_threatened_is_told_as_that(text: str, kind: EventKind, occurrence: Occurrence) -> None:
    event = only(text)
    assert (event.kind, event.occurrence) == (kind, occurrence)


def test_the_police_are_whoever_police_said_they_were() -> None:
    text = "Protesters threw stones in Homs on Friday. Police said on Sunday they had arrested three men."
    assert ("police", "initiator") in parties_of(found(text)[1])


def test_a_noun_takes_no_time_from_another_clause() -> None:
    text = "Police detained two men in March while covering a rally that drew people angry at the killing of a nurse."
    assert [when_of(event) for event in found(text)] == ["2024-03", None]
    shared = found("The detention of two men and a rally on Friday shook Homs.")
    assert [when_of(event) for event in shared] == ["2024-05-03", "2024-05-03"]


def test_what_was_announced_had_happened_by_then() -> None:
    event = only("In March, the army announced the death of a rebel leader.")
    assert str(event.when) == "by March 2024"
    assert "events.announced-by" in str(event.coding and event.coding.record)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen killed two men in Homs on Friday.", ["Homs"]),
        ("Gunmen killed two men in Homs on Friday, and police arrested a suspect in Hama on Sunday.", ["Homs"]),
        ("A police chief in Hama said that gunmen had killed two men in Homs.", ["Homs"]),
        ("Gunmen attacked a post 20 km from Mubi, Adamawa state, on Friday.", ["Mubi"]),
        ("Chad carried out air strikes in the Sudanese city of Geneina on Friday.", ["Geneina"]),
        ("The raid targeted the Hamrin area on Friday.", ["Hamrin"]),
        ("Iran fired missiles at Israel on Friday.", ["Israel"]),
    ],
)
def test_it_is_where_its_own_words_say(text: str, places: list[str]) -> None:
    assert [each.value.name for each in found(text)[0].where if each.value is not None] == places


def test_without_a_place_it_is_in_the_country_of_the_article() -> None:
    lead, later = found("Gunmen killed two men in Homs on Friday.\n\nOn Sunday police arrested five students.")
    assert [str(each) for each in later.where] == ["Syria"]
    assert "events.article-country" in str(later.coding and later.coding.record)
    assert "events.article-country" not in str(lead.coding and lead.coding.record)


def test_the_place_is_carried_over_where_a_party_points_back() -> None:
    text = "Gunmen abducted three nurses near Homs on Friday. They killed their driver.\n\nBeirut, Lebanon, was calm."
    events = found(text)
    assert [str(each) for each in events[1].where] == ["near Homs, Syria"]
    assert "events.place-carried" in str(events[1].coding and events[1].coding.record)


def test_the_day_is_carried_over_only_within_the_sentence_that_points_back() -> None:
    text = "Soldiers raided a camp near Homs on Friday.\n\nTwo rebels were killed in the raid and a nurse was abducted."
    raid, abduction = found(text)
    assert (when_of(raid), when_of(abduction)) == ("2024-05-03", "2024-05-03")
    assert "events.date-carried" in str(abduction.coding and abduction.coding.record)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Gunmen killed two men and wounded three in Homs.", [("killed", 2), ("injured", 3)]),
        ("Police arrested seven men in Homs.", [("arrested", 7)]),
        ("Gunmen abducted 11 traders near Homs.", [("abducted", 11)]),
        ("Leonid Barsov was shot dead in Homs.", [("killed", 1)]),
        ("The governor was abducted near Homs.", [("abducted", 1)]),
        ("Leonid Barsov and Anna Petrova were shot dead in Homs.", [("killed", 2)]),
        ("The army shelled Homs on Sunday.", []),
    ],
)
def test_each_number_of_people_is_a_toll_of_the_event_that_takes_it(text: str, tolls: list[tuple[str, int]]) -> None:
    assert tolls_of(only(text)) == tolls


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Gunmen killed a policeman on Sunday.", {("gunmen", "initiator"), ("policeman", "victim")}),
        ("A policeman was killed by gunmen on Sunday.", {("gunmen", "initiator"), ("policeman", "victim")}),
        ("Soldiers clashed with rebels on Sunday.", {("soldiers", "side_a"), ("rebels", "side_b")}),
        ("Talks between soldiers and rebels opened in Homs.", {("soldiers", "participant"), ("rebels", "participant")}),
        ("Troops besieged rebels on Sunday.", {("troops", "initiator"), ("rebels", "target")}),
        ("A roadside bomb killed a policeman on Sunday.", {("policeman", "victim")}),
    ],
)
def test_voice_and_kind_give_the_roles(text: str, parties: set[tuple[str, str]]) -> None:
    assert parties_of(only(text)) == parties


def test_weapons_are_the_means() -> None:
    event = only("Two jets dropped bombs on Homs on Sunday and killed three men.")
    assert [each.text for each in event.means] == ["jets", "bombs"]


def test_a_count_of_happenings_is_the_number_of_an_aggregate() -> None:
    event = only("The army carried out three air strikes on Homs on Sunday.")
    assert event.number is not None
    assert str(event.number.value) == "3"


def test_a_list_of_numbers_with_days_is_an_event_a_day() -> None:
    events = found("The monitors recorded 134 ceasefire violations on Sunday, compared with 61 on Saturday.")
    assert [(str(each.number), when_of(each)) for each in events] == [("134", "2024-05-05"), ("61", "2024-05-04")]
    assert len({each.id for each in events}) == 2
    assert [str(each.coding and each.coding.record) for each in events] == ["events.noun", "events.number-series"]


def test_who_says_it_is_its_source() -> None:
    event = only("Gunmen killed two men in Homs, the Interior Ministry said.")
    assert speakers_of(event) == ["Interior Ministry"]
    assert len(event.claims) == 1


def test_the_articles_own_voice_is_the_source_only_where_nobody_is_named() -> None:
    event = only("Gunmen killed two men in Homs on Sunday.")
    assert [source.quotation for source in event.sources] == [Quotation.OWN]
    assert speakers_of(event) == [OUTLET]
    later = only("Gunmen killed two men in Homs on Sunday.\n\nThe attack was over in minutes, police said.")
    assert speakers_of(later) == ["police"]


def test_two_tolls_by_two_speakers_stand_in_one_event_each_with_its_source() -> None:
    text = "A strike on Homs on Saturday killed 19 people, doctors said, while the army said that seven were killed."
    event = only(text)
    assert {
        source.speaker and str(source.speaker): low
        for source, toll in event.tolls_by_source(Outcome.KILLED)
        for low in [toll.count.value and toll.count.value.low]
    } == {
        "doctors": 19,
        "army": 7,
    }


@pytest.mark.parametrize(
    ("text", "occurrence"),
    [
        ("Rallies are planned for Wednesday in Homs.", Occurrence.PLANNED),
        ("Police foiled an attack on a church in Homs on Sunday.", Occurrence.FAILED),
        ("The gang threatened to attack the airport next week.", Occurrence.THREATENED),
        ("Talks due to open in Homs on Thursday were called off.", Occurrence.CALLED_OFF),
    ],
)
def test_what_did_not_happen_says_so(text: str, occurrence: Occurrence) -> None:
    assert only(text).occurrence is occurrence


@pytest.mark.parametrize(
    "text",
    [
        "They demanded the release of 14 miners.",
        "The mission predicted a further rise in shelling.",
        "The mayor warned of attacks.",
        "The ministry ordered troops to arrest the men.",
        "If rebels attack the port, ships will leave.",
        "Kidnappings have become frequent.",
        "Fighting has killed thousands of civilians since 2017.",
        "He was charged with murder.",
        "He pleaded not guilty to abducting two nurses.",
        "The gang might attempt to kidnap the mayor.",
        "He took a photograph of the hostage.",
        "They held a ceremony in Homs with a former hostage.",
        "The minister promised a report on the operation.",
        "Nothing happened in Homs on Sunday.",
    ],
)
def test_what_is_wished_feared_charged_or_without_end_is_no_event(text: str) -> None:
    assert found(text) == []


def test_a_denial_alone_makes_an_account_that_nobody_asserts() -> None:
    event = only("The army denied that it had shelled Homs.")
    assert event.asserted_by == ()
    assert [source.act for source in event.denied_by] == [Act.DENIES]


def test_what_one_reports_and_another_denies_is_one_account() -> None:
    event = only("The ministry denies that aircraft bombed Homs, as a local radio station reported on Sunday.")
    assert speakers_of(event) == ["local radio station"]
    assert [str(source) for source in event.denied_by] == ["ministry"]


def test_nothing_goes_on_from_a_denial() -> None:
    events = found("The army denied that it had shelled Homs. Two nurses were wounded on Sunday.")
    assert [event.asserted_by == () for event in events] == [True, False]


def test_a_denial_of_what_was_told_is_one_more_source() -> None:
    text = "Gunmen ambushed a convoy near Homs on Sunday, the rebels said.\n\n“There was no ambush,” the governor said."
    event = only(text)
    assert speakers_of(event) == ["rebels"]
    assert [str(source) for source in event.denied_by] == ["governor"]


@pytest.mark.parametrize(
    ("said", "role", "responsibility"),
    [
        ("The army blamed Hezbollah.", Role.ALLEGED_PERPETRATOR, Responsibility.ALLEGED),
        ("Hezbollah claimed responsibility for the attack.", Role.INITIATOR, Responsibility.CLAIMED),
        ("Hezbollah denied involvement.", Role.ALLEGED_PERPETRATOR, Responsibility.DENIED),
    ],
)
def test_responsibility_is_given_with_its_source(said: str, role: Role, responsibility: Responsibility) -> None:
    event = only(f"A bomb killed two men in Homs on Sunday.\n\n{said}")
    (blamed,) = [each for each in event.participants if each.responsibility is not None]
    assert (str(blamed.actor), blamed.role, blamed.responsibility) == ("Hezbollah", role, responsibility)
    assert len(blamed.sources) == 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Gunmen attacked a post near Homs on Sunday.\n\nThe attack killed two men.", "events.points-back"),
        ("Gunmen attacked a post.\n\nThe attack on Friday killed two men near Homs.", "events.points-back"),
        ("Gunmen attacked a post near Homs on Sunday. Two men were killed.", "events.goes-on"),
        (
            "Gunmen killed 12 men near Homs on Sunday.\n\nResidents buried 12 men killed by the gunmen.",
            "events.same-people",
        ),
        (
            "Gunmen killed a nurse in Homs on Sunday.\n\nShots were heard. On Sunday armed men attacked Homs.",
            "events.same-day-and-place",
        ),
        ("A bomb exploded in Homs on Sunday.\n\nA doctor said that two men were wounded.", "events.same-story"),
    ],
)
def test_what_is_told_again_is_one_event(text: str, rule: str) -> None:
    assert rule in str(only(text).coding and only(text).coding)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed two men in Homs on Friday.\n\nGunmen killed two men in Homs on Sunday.",
        "Gunmen killed two men in Homs on Sunday.\n\nGunmen killed three men in Aleppo on Sunday.",
        "Gunmen attacked a post near Homs on Sunday.\n\nA second attack killed two men.",
        "Gunmen killed two men near Homs on Sunday.\n\nA second attack killed two men.",
        "Gunmen attacked a post near Homs on Sunday.\n\nPolice arrested two men on Sunday.",
        "Gunmen seized two drivers near Homs in March, and nine people were abducted in April.",
        "Gunmen attacked a post near Homs on Sunday.\n\nThe gang threatened to attack the airport.",
    ],
)
def test_what_is_dated_placed_or_called_apart_is_two(text: str) -> None:
    assert len(found(text)) == 2


def test_a_finer_telling_refines_kind_time_and_place() -> None:
    text = "Gunmen killed two men in Syria last week.\n\nThe men were killed by a car bomb in Homs on Friday."
    event = only(text)
    assert event.kind is EventKind.BOMBING
    assert when_of(event) == "2024-05-03"
    assert str(event.where[0]) == "Homs, Syria"


def test_it_is_named_by_the_telling_that_says_most() -> None:
    event = only("Gunmen attacked a post.\n\nThe attack on Friday killed two men near Homs.")
    assert event.trigger is not None
    assert event.trigger.text == "attack"
    again = only("The attack on Friday killed two men near Homs.\n\nThe attack was short.")
    assert again.trigger is not None
    assert again.trigger.start == len("The ")


def test_the_headline_only_repeats() -> None:
    assert len(found("Gunmen kill two men in Homs\n\nGunmen killed two men in Homs on Sunday.")) == 1


def test_without_a_publication_date_relative_times_keep_their_words_and_no_value() -> None:
    (event,) = found("Gunmen killed two men in Homs on Sunday.", published=None)
    assert event.when is not None
    assert (event.when.value, [each.text for each in event.when.words]) == (None, ["Sunday"])


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("In March, the army announced the death of a rebel leader. On Tuesday soldiers killed him in Homs.", 2),
        ("Soldiers killed a leader in Homs on Tuesday. A leader was killed in Homs on Tuesday.", 1),
        ("Soldiers killed a leader in Homs on Tuesday. A leader was killed in Homs on Tuesday last week.", 1),
        ("Soldiers killed a rebel leader in 2014. Rebels killed a soldier in Homs on Tuesday.", 2),
        ("Soldiers killed a leader in Homs on Tuesday. The same day a leader was killed in Homs.", 1),
    ],
)
def test_times_that_are_not_resolved_tell_happenings_apart_by_their_words(text: str, whens: int) -> None:
    events = [event for event in found(text, published=None) if event.when is not None]
    assert len(events) == whens


def test_the_reader_is_passed_on() -> None:
    article = article_from_text("In May 1991 a battle began. Two men were killed in June.", published=PUBLISHED)
    news, told = (find_events(article, Reader(mode=mode)) for mode in (Mode.NEWS, Mode.NARRATIVE))
    assert when_of(news[-1]) != when_of(told[-1])


def test_events_stand_on_what_the_other_finders_read() -> None:
    page = page_of(article_from_text("Rebels shelled Homs on Sunday."))
    (event,) = told_on(page, cast_of(page), (), (), (), ()).events
    assert (event.kind, event.when, event.where, event.tolls) == (EventKind.SHELLING, None, (), ())


@pytest.mark.parametrize(
    ("denial", "deniers"),
    [
        ("Israel denied it.", ["Israel"]),
        ("The Israeli army denied the report.", ["The Israeli army"]),
        ("Israel denied a blockade of the port.", []),
    ],
)
def test_a_denial_that_only_points_back_stands_with_the_event_before_it(denial: str, deniers: list[str]) -> None:
    body = f"Calm in Derna\n\nAn air strike on Homs on Monday killed five people. {denial}\n"
    event = find_events(article_from_text(body, published="2024-04-30"))[0]
    assert [each.speaker.words[0].text for each in event.denied_by if each.speaker is not None] == deniers
    assert event.asserted_by


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Rebels bombed a radio station, a bank and a shop in Homs.", {"a radio station", "a bank", "a shop"}),
        ("A bomb exploded in front of a bank in Homs.", {"a bank"}),
        ("An unknown man placed a bomb on a bus in Homs.", set()),
        ("Gunmen attacked the compound on Sunday.", {"the compound"}),
        ("Rebels detonated a bomb near a bank in Homs.", {"a bank"}),
        ("Rebels destroyed at least 10 power towers near Homs.", {"10 power towers"}),
        ("Rebels attacked and robbed three shops in Homs.", {"three shops"}),
        ("Two bombs exploded at the house of judge Leonid Barsov.", {"the house of judge Leonid Barsov"}),
        ("A bank was the target of an attack in Homs on Sunday.", {"A bank"}),
        ("A bomb exploded Wednesday outside a bank in Homs.", {"a bank"}),
        ("A bomb went off at the front of a bank in Homs.", {"a bank"}),
        ("Rebels burned a bus in Homs. The rebels also burned a school.", {"a bus", "a school"}),
        ("A bomb exploded at noon in Homs.", set()),
        ("A bomb exploded outside a hotel killing two people in Homs.", {"a hotel"}),
        ("Rebels attacked a bank, wounding a guard and a girl in Homs.", {"a bank"}),
        ("Rebels blew up three tank trucks near Homs.", {"three tank trucks"}),
        ("The sabotage actions against a power line left Homs without light on Sunday.", {"a power line"}),
    ],
)
def test_things_done_to_are_targets_by_their_words(text: str, parties: set[str]) -> None:
    event = found(text)[0]
    targets = {each.actor.words[0].text for each in event.participants if each.role is Role.TARGET}
    assert targets == parties


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Rebels staged three attacks against a bank in Homs.", "Rebels"),
        ("The killing of two nurses was carried out by armed men in Homs.", "armed men"),
        ("Soldiers are responsible for the murder of Leonid Barsov.", "Soldiers"),
        ("A nurse was shot dead in Homs on Sunday by masked gunmen.", "masked gunmen"),
        ("Soldiers had to open fire at a crowd in Homs.", "Soldiers"),
        ("A bomb placed by rebels exploded in Homs.", "rebels"),
        ("The army's raid on Homs went on.", "The army's"),
        ("The villagers held the army and the police responsible for the murder of Leonid Barsov.", "the army"),
        ("The colonel is behind the murder of Leonid Barsov.", "The colonel"),
        ("Four officers were implicated in the murder of Leonid Barsov.", "Four officers"),
        ("The attack on a bank in Homs could have been carried out by rebels.", "rebels"),
        ("The attack on a bank in Homs is attributed to rebels.", "rebels"),
        ("A bomb detonated by rebels shook Homs.", "rebels"),
        ("Rebels ordered the murder of Leonid Barsov.", "Rebels"),
        ("The colonel was the mastermind of the murder of Leonid Barsov.", "The colonel"),
        ("The murder of Leonid Barsov, head of the union, by gunmen shocked Homs.", "gunmen"),
        ("A nurse was shot dead on Friday (17 November) by men in Homs.", "men"),
        ("Two men wearing masks killed a nurse in Homs.", "Two men wearing masks"),
        ("Urban commando units staged an attack on a bank in Homs.", "Urban commando units"),
        ("Police shot and wounded three men in Homs.", "Police"),
        ("Homs fell to the rebels on Sunday.", "the rebels"),
    ],
)
def test_who_did_it_is_read_past_verbs_that_say_no_more(text: str, doer: str) -> None:
    doers = [
        each.actor.words[0].text
        for event in found(text)
        for each in event.participants
        if each.role in (Role.INITIATOR, Role.ALLEGED_PERPETRATOR)
    ]
    assert doer in doers


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Omar Bell was arrested for killing two men in Homs on Sunday.", {"Omar Bell"}),
        ("Prosecutors accused two guards and a cook of the murder of Leonid Barsov.", {"two guards", "a cook"}),
        ("The minister blamed the murder of Leonid Barsov on drug traffickers.", {"drug traffickers"}),
    ],
)
def test_who_is_charged_is_only_alleged_to_have_done_it(text: str, accused: set[str]) -> None:
    alleged = {
        each.actor.words[0].text.strip()
        for event in found(text)
        for each in event.participants
        if each.role is Role.ALLEGED_PERPETRATOR
    }
    assert alleged == accused


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Ann Bell, a judge, and two guards were shot dead in Homs.", {"Ann Bell", "two guards"}),
        (
            "Mayor Karim Haddad and his driver, Omar Bell, were killed in Homs.",
            {"Mayor Karim Haddad", "his driver, Omar Bell"},
        ),
        ("Ann Bell of Milan, together with Omar Haddad, was kidnapped in Homs.", {"Ann Bell of Milan", "Omar Haddad"}),
        ("The Homs mayor, Karim Haddad, was shot dead on Sunday.", {"The Homs mayor, Karim Haddad"}),
    ],
)
def test_each_of_a_list_of_names_is_a_party(text: str, victims: set[str]) -> None:
    suffering = {each.actor.words[0].text for each in only(text).participants if each.role is Role.VICTIM}
    assert suffering == victims


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hill Front members attacked a bank in Homs on Sunday.", "Hill Front"),
        ("Guerrillas of the ELN kidnapped a nurse in Bogota.", "National Liberation Army of Colombia"),
    ],
)
def test_people_are_of_the_body_that_is_named_beside_them(text: str, body: str) -> None:
    doers = [each.actor.value for each in only(text).participants if each.role is Role.INITIATOR]
    assert [doer.part_of.name for doer in doers if doer is not None and doer.part_of is not None] == [body]


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Troops killed two rebels near Homs and captured three rifles and a mortar.", []),
        ("Rebels attacked a post near Homs, where two rifles were found.", []),
        ("Rebels attacked a post near Homs with rifles and a mortar.", ["rifles", "mortar"]),
    ],
)
def test_a_weapon_that_is_taken_is_no_means(text: str, means: list[str]) -> None:
    assert [each.text for event in found(text) for each in event.means] == means


@pytest.mark.parametrize("victim", ["attorney general Leonid Barsov", "six priests", "a nurse"])
def test_a_killing_that_is_condemned_is_told_where_its_victim_is_brought_in(victim: str) -> None:
    assert only(f"The president condemned the killing of {victim}.").kind is EventKind.KILLING


def test_what_befalls_people_befalls_whose_it_is() -> None:
    assert ("Leonid Barsov", "victim") in parties_of(only("Leonid Barsov's murder in Homs on Sunday shocked many."))


def test_the_victim_who_is_named_later_is_one_with_the_one_told_of_first() -> None:
    text = "Soldiers killed a senior rebel leader near Homs on Friday. Leonid Barsov was killed in the raid."
    event = only(text)
    assert {name for name, role in parties_of(event) if role == "victim"} == {"Leonid Barsov"}


def test_a_country_stands_for_a_missing_place_by_most_mentions_or_by_the_dateline() -> None:
    dateline = found("HOMS, May 5 (Gulf Wire) - Gunmen killed two men on Sunday.")[0]
    assert [str(each) for each in dateline.where] == ["Syria"]
    assert "events.dateline-country" in str(dateline.coding and dateline.coding.record)
    most = found("Gunmen killed two men on Sunday. Homs, Hama and Aleppo were calm. Beirut was not.")[0]
    assert [str(each) for each in most.where] == ["Syria"]


@pytest.mark.parametrize(
    "text",
    [
        "Did soldiers kill two men in Homs?",
        "Opponents are often arrested in Homs.",
        "The council should impose sanctions on Syria.",
        "He called on the army to stop and release all men held in Homs.",
        "They have protection from arrest until Sunday.",
        "His father has since died in Homs.",
    ],
)
def test_what_is_asked_wished_or_a_custom_is_no_event(text: str) -> None:
    assert found(text) == []


def test_what_befell_nobody_is_denied() -> None:
    assert [event.kind for event in found("Nobody was arrested in Homs, the army said.") if event.asserted_by] == []


def test_deaths_that_nobody_counts_are_a_toll_without_a_number() -> None:
    event = found("Many people of the town were shot at and women were killed in a police raid on Homs.")[0]
    assert [(toll.outcome, toll.count.value) for toll in event.tolls if toll.count.value is None] == [
        (Outcome.KILLED, None)
    ]


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_texts_in_small_letters_or_capitals_are_read_like_others(change: Callable[[str], str]) -> None:
    text = (
        "Gunmen killed Colonel Carlos Barsov and two nurses near Homs on Sunday, the army said. "
        "Police in Damascus arrested five students of the city on Friday, president Luis Amador told reporters."
    )
    plain, changed = found(text), found(change(text))
    assert [(event.kind, when_of(event), tolls_of(event)) for event in plain] == [
        (event.kind, when_of(event), tolls_of(event)) for event in changed
    ]
    assert [str(each) for event in changed for each in event.where] != []
    assert len(changed) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police burst teargas shells in Homs on Sunday.", EventKind.CROWD_DISPERSAL),
        ("Police resorted to lathi-charge in Homs on Sunday.", EventKind.CROWD_DISPERSAL),
        ("Police fired ten rounds at a mob in Homs on Sunday.", EventKind.ATTACK),
        ("Three men died in police firing in Homs on Sunday.", EventKind.ATTACK),
        ("Police stood by in Homs on Sunday.", EventKind.OTHER),
        ("The police failed to protect the residents of Homs on Sunday.", EventKind.OTHER),
        ("The mission in Homs ended on Sunday.", EventKind.WITHDRAWAL),
    ],
)
def test_what_police_do_and_leave_undone(text: str, kind: EventKind) -> None:
    assert found(text)[0].kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Preventive arrests have been made.", EventKind.ARREST),
        ("Over 100 persons belonging to both camps were arrested.", EventKind.ARREST),
        ("Police stopped the car and had to fire eight rounds.", EventKind.ATTACK),
        ("Nearly 100 people were killed in police firing during riots.", EventKind.ATTACK),
        ("In fresh communal violence two were stabbed and the police fired ten rounds.", EventKind.ATTACK),
        ("Two people were killed in communal violence.", EventKind.MOB_VIOLENCE),
        ("Police dispersed the crowd.", EventKind.CROWD_DISPERSAL),
    ],
)
def test_who_acts_in_unrest_decides_what_it_is(text: str, kind: EventKind) -> None:
    assert [event.kind for event in found(text)] == [kind]


@pytest.mark.parametrize(
    "text", ["The guests disperse from Homs on Sunday.", "They called on all to go to Homs and court arrest."]
)
def test_a_crowd_is_dispersed_by_somebody_and_arrest_that_is_sought_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army never said that it killed five people.",
        "The army did not say it had killed five people.",
        "The army could not confirm that rebels killed five people.",
        "The minister should say that two soldiers died.",
    ],
)
def test_what_nobody_said_is_no_event(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["The army has not said how many soldiers died in the raid.", "It is not known how many civilians were killed."],
)
def test_a_number_that_is_asked_for_is_no_number_of_a_toll(text: str) -> None:
    assert [toll for event in found(text) for toll in event.tolls if toll.count.value is not None] == []


def test_what_is_asked_about_is_taken_for_true() -> None:
    assert only("The army has not said who killed five people in Homs.").kind is EventKind.KILLING


@pytest.mark.parametrize(
    "claimed",
    [
        "The Red Wolf Brigade claimed the attack on Thursday.",
        "The Red Wolf Brigade claimed responsibility for the attack on Thursday.",
    ],
)
def test_a_day_behind_what_is_claimed_may_be_that_of_the_claim(claimed: str) -> None:
    dated = "Militants attacked a convoy near Homs on Tuesday."
    assert [when_of(event) for event in found(f"{dated} {claimed}")] == ["2024-04-30"]
    assert [when_of(event) for event in found(claimed)] == ["2024-05-02"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The prosecutor in charge of the inquiry into the murder of two judges left Homs.", EventKind.KILLING),
        ("Two men face charges for their role in the kidnapping of a judge on Friday.", EventKind.ABDUCTION),
        (
            "The agency warned of the gravity of the incidents in Homs, where gunmen attacked a judge on Friday.",
            EventKind.ATTACK,
        ),
    ],
)
def test_what_is_looked_into_answered_for_or_warned_of_as_past_took_place(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in found(text)}


def test_a_date_behind_another_verb_is_not_that_of_the_crime_that_somebody_is_suspected_of() -> None:
    text = (
        "A bomb attack on 6 April destroyed the ministry.\n\n"
        "Three men suspected of taking part in the attack were sent home on 7 April."
    )
    event = only(text)
    assert when_of(event) == "2024-04-06"
    assert [each.actor.words[0].text for each in event.participants if each.role is Role.ALLEGED_PERPETRATOR] == [
        "Three men"
    ]


def test_two_passives_share_whoever_did_it() -> None:
    event = only("The mayor was attacked and insulted in Homs by rebels.")
    assert [each.actor.words[0].text for each in event.participants if each.role is Role.INITIATOR] == ["rebels"]


def test_a_noun_in_ing_before_a_verb_has_no_object() -> None:
    event = only("The air force bombing began on Friday.")
    assert [each.role for each in event.participants if each.role in (Role.TARGET, Role.VICTIM)] == []


def test_where_somebody_found_refuge_is_not_where_it_happened() -> None:
    events = found("Five men threatened with death on Friday have sought refuge in Panama.")
    assert [
        each.value.name for event in events for each in event.where if each.value and each.rule == "places.name"
    ] == []


def test_whoever_demands_action_against_those_who_did_it_gives_the_account() -> None:
    text = "Chanting slogans, the reporters demanded action against those who subjected two men to torture on Friday."
    event = only(text)
    assert [each.speaker.words[0].text for each in event.sources if each.speaker is not None] == ["the reporters"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Cattle raiders from West Pokot killed two men in Baringo on Friday.", {("raiders", "initiator")}),
        ("A shop shut in Homs. Three days later gunmen killed a guard.", {("gunmen", "initiator")}),
        ("Chad's army shelled Kapoeta Dam on Friday.", {("Chad's army", "initiator")}),
    ],
)
def test_who_did_it_is_told_without_what_stands_beside(text: str, parties: set[tuple[str, str]]) -> None:
    did = {(name, role) for name, role in parties_of(found(text)[-1]) if role == "initiator"}
    assert {(name.rpartition("attle ")[2], role) for name, role in did} == parties


def test_whoever_is_driven_out_of_a_town_is_told_without_it() -> None:
    event = only("Rebels drove the army out of Djugu on Sunday.")
    assert parties_of(event) == {("rebels", "initiator"), ("army", "target")}
    assert [each.value.name for each in event.where if each.value is not None] == ["Djugu"]


def test_nobody_fights_on_both_sides() -> None:
    for text in (
        "Fighting between the Chadian army and the Hill Front killed 12 people on Sunday.",
        "Chadian and Sudanese troops exchanged fire along the border on Sunday.",
    ):
        event = only(text)
        words = [each.actor.words[0].text for each in event.participants]
        assert len(words) == len(set(words))
        assert "the border" not in words


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bar association accused guards of abducting at least six clerks in Homs.", "abduction happened"),
        ("The clerk had been taken from his flat in Homs by four masked men.", "abduction happened"),
        ("Protests were also reported in Homs and Hama.", "protest happened"),
        ("The ministry said that its troops had struck a depot in Homs.", "attack happened"),
        ("Talks on a ferry link that had been planned for Friday in Homs were postponed.", "talks called_off"),
        ("The two sides resumed talks in Homs, which had been suspended in January.", "talks happened"),
        ("The general died of wounds suffered near Homs on Friday.", "killing happened"),
        ('The army had "neutralised" 12 fighters in an air strike near Homs.', "air_strike happened"),
        ("It was the deadliest attack since May 4, 2022, when a bombing in Homs killed 9 men.", "bombing happened"),
        ("Police shot two men during an arrest raid in Homs.", "raid happened"),
        ("The army declined to say how many soldiers had been deployed in Homs.", ""),
        ("The rebel group freed three soldiers whom it had captured in Homs.", "release happened; abduction happened"),
    ],
)
def test_each_thing_told_is_one_event_of_its_kind(text: str, told: str) -> None:
    assert "; ".join(f"{each.kind.word} {each.occurrence.word}" for each in found(text)) == told


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Soldiers burned alive at least 15 people in Homs.", ["at least 15 killed"]),
        ("A bomb wounded 40 men in Homs. Seven of the wounded were in surgery.", ["40 injured", "7 injured"]),
        ("A bomb wounded 40 men in Homs, compared with 30 in May.", ["40 injured"]),
        ("A bomb hurt 40 men in Homs. Rebels put the number of soldiers killed at six.", ["40 injured", "6 killed"]),
    ],
)
def test_parts_of_a_toll_stand_inside_it_and_what_it_is_compared_with_is_none(text: str, tolls: list[str]) -> None:
    wholes = only(text).tolls
    assert [str(attrs.evolve(each, including=())).split(" (")[0] for each in (*wholes, *wholes[0].including)] == tolls
