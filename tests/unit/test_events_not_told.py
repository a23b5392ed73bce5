"""What tells of no event: what should be done or would follow, practices, figures of speech, questions, demands."""

import pytest

from conflictmodel import EventKind, Occurrence, Quotation, find_events
from conflictmodel.model.events import Event
from conflictmodel.text.layout import article_from_text


def found(text: str) -> tuple[Event, ...]:
    return find_events(article_from_text(text, published="2024-05-06", outlet="The Delta Post"))


@pytest.mark.parametrize(
    "text",
    [
        "It is not known how many people were killed in the town.",
        "It was unclear how many had been arrested in Hama.",
        "Nurses announced strike action in Homs on Friday.",
        "Nine doctors lost their lives to the virus in Homs last month.",
        "Two guards killed themselves in Homs on Friday.",
        "Countries should on their own impose financial sanctions on the generals.",
        "These sanctions should have been imposed in July.",
        "The group calls for the immediate and unconditional release of all prisoners in Hama.",
        "Partners should press for the group's immediate and unconditional release.",
        "The council demanded the release of all prisoners.",
        "The law would result in children being arrested.",
        "The ban will likely result in the death, kidnapping and torture of many people in Homs.",
        "Whoever insults the court may be fined or imprisoned.",
        "Had he been detained, he would have been the tenth.",
        "Governors set the force up to put an end to kidnapping in the north.",
        "The ministry announced a ban on all demonstrations in Homs.",
        "Flogging was mandatory for several offences in Homs.",
        "Nigeria had the highest rate of kidnapping in Africa.",
        "A mug shot was taken in Homs on Friday.",
        "He called the law an attack on press freedom in Homs.",
        "The agency fighting human trafficking opened an office in Homs on Friday.",
        "Police released a video of the mayor in Homs on Friday.",
        "A video of the mayor was released in Homs on Friday.",
        "Two workers died from covid-19 in Homs on Friday.",
        "Butchers in Homs killed three dogs on Friday.",
        "39 people were rescued on Sunday after their boat sank off Libya.",
        "The union ousted the shop stewards in Homs on Friday.",
        "The union demonstrated its strength in Homs on Friday.",
        "The fire left 20 people homeless in Homs on Friday.",
        "Two presenters lost their positions in Homs on Friday.",
        "The books targeted children in Homs.",
        "Soldiers were captured on video in Homs on Friday.",
        "Two men face charges, including robbery with a gun, disguise with intent, kidnapping, fraud and theft.",
        "He was ousted from the party in Homs on Friday.",
        "The network is destroying the country.",
        "They accused others of a childish kidnapping operation.",
        "Crews were still battling the blaze in Homs on Friday.",
        "The navy fired two missiles into the sea on Friday.",
        "Bomb disposal teams came to Homs on Friday.",
        "The delays in Homs were due to bomb threats on Friday.",
        "The blockade may kill many people in Homs.",
        "Officials said that rebels aim to kidnap engineers on Friday.",
        "A man set himself on fire in Homs on Friday.",
        "She lives in occupied Homs.",
        "A butcher torched two dogs in Homs on Friday.",
        "The team beat Homs on Friday.",
        "Riot police stood in Homs on Friday.",
        "The officer handed the man over on Friday.",
        "Police found a wallet in Homs on Friday.",
        "Friends gathered in Homs on Friday for a wedding.",
        "The police often arrest students in Homs.",
        "Guards in Homs beat them and arrest them.",
        "Soldiers shoot at farmers if they see them near Homs.",
        "Writers are jailed and tortured in the country.",
        "Students are frequently arrested and detained.",
        "Those arrested are taken to a camp.",
        "Students detained told the group of their fears.",
        "The report is a study of jailed writers.",
        "Killing farmers is a crime in Homs.",
        "When killing farmers, the militia uses knives.",
        "Mediators failed to get them released in Homs on Friday.",
        "Two students were ordered released in Homs on Friday.",
        "Instead of releasing the mayor in Homs, the army charged him.",
        "The council called on the army to release political prisoners in Homs.",
        "The law gives everyone the right to protest in Homs.",
        "The Act for the prevention of torture was passed in Homs on Friday.",
        "The Homs Torture Act was passed on Friday.",
        "The act is punishable by death in Homs.",
        "The mayor won a legal battle in Homs on Friday.",
        "The daily published an attack on the mayor in Homs on Friday.",
        "The mayor attacked the governor in a speech in Homs on Friday.",
        "The nurse was attacked on social media on Friday.",
        "The lawyer is fighting inequality and inflation in Homs.",
        "The bank is fighting to save its name in Homs.",
        "The mayor lost his battle with cancer in Homs on Friday.",
        "A writer seized the opportunity in Homs on Friday.",
        "The clerk intercepted a telephone call in Homs on Friday.",
        "The king surrendered his powers in Homs on Friday.",
        "Two officers executed the plan in Homs on Friday.",
        "The film captured the imagination of children in Homs on Friday.",
        "The council announced targeted measures in Homs on Friday.",
        "A nurse founded an aid group in Homs on Friday.",
        "The agency recruited two clerks in Homs on Friday.",
        "Countries have remained silent on Homs.",
        "The daily did not provide further details.",
        "The government imposed a state of siege on Friday.",
        "The kidnapping story was told in Homs on Friday.",
        "An earthquake struck Homs on Friday, killing 20 people.",
        "Two officers were killed in a plane crash on Sunday.",
        "Ten pupils died in a road accident near Homs on Friday.",
        "The virus has killed 40 people in Homs.",
        "A shark attack killed a swimmer near Homs on Friday.",
        "A man stabbed his wife in Homs on Friday.",
        "A clerk shot himself in Homs on Friday.",
        "Hackers attacked the bank in Homs on Friday.",
        "Homs will clash with Hama in the cup final on Friday.",
        "The unions called out all employees. The strike in Homs began on Friday.",
    ],
)
def test_it_tells_of_no_event(text: str) -> None:
    assert [str(event) for event in found(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police said how many people were killed in Homs on Friday.", EventKind.KILLING),
        ("The council should investigate the killing of two nurses in Homs on Friday.", EventKind.KILLING),
        ("Smoke at the camp resulted in the death of two nurses in Homs on Friday.", EventKind.KILLING),
        ("Police freed 39 hostages from a school in Homs on Sunday.", EventKind.RELEASE),
        ("Police rescued 39 hostages from a school in Homs on Sunday.", EventKind.RELEASE),
        ("Four women were released in Homs the next day.", EventKind.RELEASE),
        ("Soldiers ousted the president on Friday.", EventKind.COUP),
        ("The rebels captured Dar Zeit from the army on Friday.", EventKind.TERRITORIAL_GAIN),
        ("Writers are jailed in Homs on Monday.", EventKind.ARREST),
        ("Drones targeted a convoy in Homs on Friday.", EventKind.AIR_STRIKE),
        ("He pleaded guilty to abducting two nurses in Homs.", EventKind.ABDUCTION),
        ("The driver confessed to killing two nurses in Homs.", EventKind.KILLING),
        ("Prisoners in Homs were subjected to all methods of torture.", EventKind.ILL_TREATMENT),
        ("The regime tortures its prisoners in Homs, a group said.", EventKind.ILL_TREATMENT),
        ("Gunmen subjected two nurses to torture in Homs on Friday.", EventKind.ILL_TREATMENT),
        ("The militia lost the town on Friday.", EventKind.TERRITORIAL_GAIN),
        ("Rebels fought soldiers in Homs on Friday.", EventKind.ARMED_CLASH),
        ("The troops left Homs on Friday.", EventKind.WITHDRAWAL),
        ("Residents were unable to sleep as police arrested them in Homs on Friday.", EventKind.ARREST),
        ("Writers arrested in Homs", EventKind.ARREST),
        ("Those arrested in Homs on Friday were questioned.", EventKind.ARREST),
        ("Among those arrested were Ann Bell and Karl Weiss.", EventKind.ARREST),
        ("Three writers are jailed in Homs.", EventKind.ARREST),
        ("Arrests were made in Homs and men booked.", EventKind.ARREST),
        ("Police arrested them in Homs on Friday.", EventKind.ARREST),
        ("Students were beaten, arrested and jailed in Homs on Friday.", EventKind.ARREST),
        ("After being beaten, the mayor was freed in Homs on Friday.", EventKind.ILL_TREATMENT),
        ("A nurse was killed during the coronavirus lockdown in Homs on Friday.", EventKind.KILLING),
        ("Gunmen killed two nurses in Homs on Friday, a day after an earthquake.", EventKind.KILLING),
        ("Hill Tigers killed two guards in Homs on Friday.", EventKind.KILLING),
        ("Rebels founded an armed group in Homs on Friday.", EventKind.GROUP_CHANGE),
        ("The militia recruited two children in Homs on Friday.", EventKind.OTHER),
        ("A strike in Homs killed three men on Friday.", EventKind.AIR_STRIKE),
        ("Rebels fought to take the bridge in Homs on Friday.", EventKind.ARMED_CLASH),
        ("Fighters captured a village near Homs on Friday.", EventKind.TERRITORIAL_GAIN),
    ],
)
def test_its_like_that_happened_is_told(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in found(text) if event.occurrence is Occurrence.HAPPENED}


def test_whoever_only_condemns_it_or_asks_for_something_gives_no_account_of_it() -> None:
    (event,) = found(
        "Two nurses were killed in Homs on Friday, the army said. The United Nations condemned the killings."
    )
    assert [str(source) for source in event.asserted_by] == ["army"]
    (alone,) = found("The United Nations condemned the killing of two nurses in Homs on Friday.")
    assert [source.quotation for source in alone.sources] == [Quotation.OWN]
    (relayed,) = found("The army said the United Nations had condemned the killing of two nurses in Homs on Friday.")
    assert [str(source) for source in relayed.asserted_by] == ["army"]


def test_whoever_loses_ground_is_the_one_it_is_taken_from() -> None:
    (event,) = found("Islamic State lost its last town in Iraq in late 2017.")
    assert [(str(each.actor.value), each.role.word) for each in event.participants] == [("Islamic State", "target")]


def test_whoever_denies_a_part_in_it_does_not_deny_that_it_happened() -> None:
    (event,) = found("On Friday, the Homs Front denied any part in the kidnapping of an engineer in Hama.")
    assert ([str(each) for each in event.asserted_by], event.denied_by) == (["The Delta Post"], ())
    assert [(toll.outcome.word, toll.count.value and toll.count.value.low) for toll in event.tolls] == [("abducted", 1)]
    denied = [(str(each.actor.value), str(each.responsibility)) for each in event.participants if each.responsibility]
    assert denied == [("Homs Front", "denied")]


def test_whoever_denies_it_gives_the_account_by_no_other_word() -> None:
    (event,) = found(
        "Gunmen attacked a convoy in Homs on Friday, residents said. Governor Karl Weiss denied that gunmen had "
        "attacked a convoy. The attack in Homs was invented on Friday, Karl Weiss said."
    )
    assert [str(each) for each in event.asserted_by] == ["residents"]
    assert [str(each) for each in event.denied_by] == ["Karl Weiss"]


def test_whoever_only_speaks_of_what_others_tell_gives_no_account_of_it() -> None:
    (event, _) = found(
        "Shells killed two men in Homs on Friday, the army said.\n\nThe shelling came after rebels had freed six men, "
        "a priest said."
    )
    assert [str(each) for each in event.asserted_by] == ["army"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Protesters clashed with police in Homs on Friday.", EventKind.RIOT),
        ("Clashes broke out between students and riot police in Homs on Friday.", EventKind.RIOT),
        ("Rebels clashed with police in Homs on Friday.", EventKind.ARMED_CLASH),
        ("Gunmen captured three farmers near Homs on Friday.", EventKind.ABDUCTION),
        ("Gunmen arrested three farmers near Homs on Friday.", EventKind.ARREST),
        ("Soldiers captured three rebels near Homs on Friday.", EventKind.ARREST),
    ],
)
def test_who_does_it_tells_its_kind(text: str, kind: EventKind) -> None:
    (event,) = found(text)
    assert event.kind is kind


@pytest.mark.parametrize(
    ("text", "occurrence"),
    [
        ("The army is trying to arrest the mayor of Homs.", Occurrence.FAILED),
        ("The mayor narrowly escaped death in Homs on Friday.", Occurrence.FAILED),
        ("Two officers came to threaten her with death in Homs on Friday.", Occurrence.THREATENED),
        ("Two writers will be arrested and tortured in Homs.", Occurrence.PLANNED),
        ("The killing of two nurses in Homs on Friday continues to stir anger.", Occurrence.HAPPENED),
    ],
)
def test_words_around_it_tell_whether_it_came_to_happen(text: str, occurrence: Occurrence) -> None:
    assert {event.occurrence for event in found(text)} == {occurrence}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The general announced targeted sanctions on the council in Homs on Friday.", EventKind.SANCTION),
        ("The two men were killed by police during riots in Homs on Friday.", EventKind.KILLING),
        ("Two men were stabbed during riots in Homs on Friday.", EventKind.ATTACK),
        ("The rebels released captured soldiers near Homs on Friday.", EventKind.RELEASE),
    ],
)
def test_words_that_only_describe_it_tell_of_no_other(text: str, kind: EventKind) -> None:
    assert [event.kind for event in found(text)] == [kind]


def test_what_somebody_calls_an_attack_in_marks_of_quotation_is_that_attack() -> None:
    (event,) = found("The minister spoke of an attack on farmers in Homs on Friday as a “clash”.")
    assert event.kind is EventKind.ATTACK
