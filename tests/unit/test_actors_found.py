"""Who is spoken of, and that one party is one Actor whatever it is called."""

import pytest

from conflictmodel.text._page import page_of
from conflictmodel.text.actors import find_actors
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import find_places
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.readings import Reading


def reading_of(text: str, phrase: str, *, last: bool = False) -> Reading[Actor]:
    article = article_from_text(text)
    start = article.text.rindex(phrase) if last else article.text.index(phrase)
    return cast_of(page_of(article)).reading(start, start + len(phrase))


def actor_of(text: str, phrase: str, *, last: bool = False) -> Actor:
    value = reading_of(text, phrase, last=last).value
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("text", "phrase", "name", "rule"),
    [
        (
            "Guards of the Contact Survey Group (CSG) left. CSG said so.",
            "CSG",
            "Contact Survey Group",
            "actors.acronym",
        ),
        ("Colonel Hadi al-Bari spoke first. Bari said no.", "Bari", "Hadi al-Bari", "actors.surname"),
        (
            "Nasir Bin Talab, the field commander, left. Bin Talab said no.",
            "Bin Talab",
            "Nasir Bin Talab",
            "actors.surname",
        ),
        ("Two towns fell. Daesh said so.", "Daesh", "Islamic State", "actors.alias"),
        ("The Harbour Ministry met. The ministry said no.", "The ministry", "Harbour Ministry", "actors.role"),
        ("The mayor, Ana Rooz, left. The mayor said no.", "The mayor", "Ana Rooz", "actors.role"),
        ("A driver fled, and a guard. The driver said no.", "The driver", "driver", "actors.role"),
        ("Ana Rooz, a doctor, left. She said no.", "She", "Ana Rooz", "actors.pronoun"),
        ("Boko Haram left the hills. The group said so.", "The group", "Boko Haram", "actors.role"),
        ("Reuters reported it.", "Reuters", "Reuters", "actors.name"),
        ("The ministry said its hospitals were full. It said no more.", "It", "ministry", "actors.pronoun"),
        ("The army said troops had fled. It said no more.", "It", "army", "actors.pronoun"),
        ("The 40-page report by Gulf Aid said no.", "The 40-page report", "report", "actors.document"),
        ("The outlawed Dawn Front left.", "The outlawed Dawn Front", "Dawn Front", "actors.name"),
        ("The colony's hospitals were full. The mayor left. They said no more.", "They", "hospitals", "actors.pronoun"),
    ],
)
def test_a_later_use_leads_to_the_party(text: str, phrase: str, name: str, rule: str) -> None:
    reading = reading_of(text, phrase, last=True)
    assert (reading.value and reading.value.name, reading.rule) == (name, rule)
    assert [each.text for each in reading.words] == [phrase]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Iraqi forces", Actor(name="Iraqi forces", kind=ActorKind.MILITARY, country="Iraq")),
        (
            "American officials",
            Actor(name="American officials", named=False, kind=ActorKind.GOVERNMENT, country="United States"),
        ),
        ("witnesses", Actor(name="witnesses", named=False, kind=ActorKind.CIVILIANS)),
        ("a security source", Actor(name="security source", named=False, kind=ActorKind.POLICE)),
        ("police", Actor(name="police", named=False, kind=ActorKind.POLICE)),
        ("two diplomats", Actor(name="diplomats", named=False, kind=ActorKind.GOVERNMENT)),
        ("both governments", Actor(name="both governments", named=False, kind=ActorKind.GOVERNMENT)),
        ("some hill dwellers", Actor(name="some hill dwellers", named=False)),
        ("Russia", Actor(name="Russia", kind=ActorKind.STATE, country="Russia")),
        (
            "the UN",
            Actor(
                name="United Nations",
                kind=ActorKind.INTERNATIONAL_ORGANISATION,
                aliases=("UN",),
                codes=(Code(codebook="cameo.group", value="UNO"),),
            ),
        ),
    ],
)
def test_a_speaker_becomes_an_actor(phrase: str, expected: Actor) -> None:
    assert actor_of(f"On Monday {phrase} said that nothing had moved.", phrase) == expected


def test_an_office_with_a_nationality_belongs_to_a_government() -> None:
    minister = actor_of("Yemeni Prime Minister Ali Bin Rashid spoke.", "Yemeni Prime Minister Ali Bin Rashid")
    government = Actor(name="government of Yemen", kind=ActorKind.GOVERNMENT, country="Yemen")
    assert minister == Actor(name="Ali Bin Rashid", kind=ActorKind.PERSON, country="Yemen", part_of=government)


def test_a_spokesman_belongs_to_whom_he_speaks_for() -> None:
    spokesman = actor_of(
        "It rained, a spokesman for the army, Col. Adel Noor, said.", "a spokesman for the army, Col. Adel Noor"
    )
    assert (spokesman.name, spokesman.kind) == ("Adel Noor", ActorKind.PERSON)
    assert spokesman.part_of == Actor(name="army", named=False, kind=ActorKind.MILITARY)


def test_a_possessive_makes_a_part() -> None:
    text = "The Coastal Security Service (CSS) met. It was CSS's Night Watch Cell, and Hamas' “al-Noor” unit."
    cell, unit = actor_of(text, "CSS's Night Watch Cell"), actor_of(text, "Hamas' “al-Noor” unit")
    assert cell.name == "Night Watch Cell"
    assert cell.part_of == Actor(name="Coastal Security Service", kind=ActorKind.INTELLIGENCE, aliases=("CSS",))
    assert (unit.name, unit.kind, unit.part_of and unit.part_of.name) == (
        "al-Noor unit",
        ActorKind.REBEL_GROUP,
        "Hamas",
    )


def test_initials_and_alias_are_one_person() -> None:
    text = "They held a smuggler identified as “R.T.K.,” also known as “Abu Sami.” Abu Sami fled."
    by_initials, by_alias = actor_of(text, "R.T.K."), actor_of(text, "Abu Sami", last=True)
    assert by_initials == by_alias == Actor(name="R.T.K.", kind=ActorKind.PERSON, aliases=("Abu Sami",))


def test_a_statement_is_a_document_of_who_made_it() -> None:
    text = "The Harbour Guards Union said in a statement that it rained. The statement said more."
    statement = actor_of(text, "The statement")
    assert (statement.kind, statement.named) == (ActorKind.DOCUMENT, False)
    assert statement.part_of is not None
    assert statement.part_of.name == "Harbour Guards Union"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Ana Rooz met Eva Lind on Monday. She said no.", "She"),
        ("Hadi Noor and Samir Noor met. Noor said no.", "Noor"),
        ("It rained. He said no.", "He"),
        ("“Go home,” we said.", "we"),
    ],
)
def test_what_is_not_clear_has_words_and_no_value(text: str, phrase: str) -> None:
    reading = reading_of(text, phrase, last=True)
    assert reading.value is None
    assert [each.text for each in reading.words] == [phrase]
    assert reading.rule in ("actors.unresolved", "actors.ambiguous")


def test_a_headline_in_capitals_names_who_the_text_names() -> None:
    text = "HAMAS AND ISRAELI ARMY TRADE FIRE AGAIN\n\nHamas fired first, the Israeli army said.\n\nIt rained.\n"
    found = [each.value for each in find_actors(article_from_text(text)) if each.words[0].start == 0]
    assert [each and each.name for each in found] == ["Hamas"]


def test_parties_are_found_and_places_are_not() -> None:
    text = "Taliban fighters killed a policeman in Kunduz. Residents of Baghlan fled, and the Red Cross sent doctors."
    found = find_actors(article_from_text(text))
    words = [each.words[0].text for each in found]
    assert words == ["Taliban fighters", "Taliban", "policeman", "Residents", "Red Cross", "doctors"]
    taliban = found[0].value
    assert taliban is not None
    assert taliban.part_of is not None
    assert taliban.part_of.name == "Taliban"


def test_a_country_is_a_party_where_it_acts() -> None:
    text = "Jordan and Britain will send aid. Troops are in Syria. The talks with Iran failed, and the Israelis left."
    found = find_actors(article_from_text(text))
    assert [each.words[0].text for each in found] == ["Jordan", "Britain", "Troops", "Iran", "Israelis"]
    assert [each.value and each.value.kind for each in found[:2]] == [ActorKind.STATE] * 2


def spoken_of(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """Give the words and the name of each party that a text speaks of."""
    found = find_actors(article_from_text(text, published=published))
    return [(each.words[0].text, None if each.value is None else each.value.name) for each in found]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Turkish, Greek and Cypriot officials met.",
            [
                ("Turkish", "Turkish officials"),
                ("Greek", "Greek officials"),
                ("Cypriot officials", "Cypriot officials"),
            ],
        ),
        ("US and Dutch troops left.", [("US", "US troops"), ("Dutch troops", "Dutch troops")]),
        ("Iraq and Syrian forces fought.", [("Iraq", "Iraq"), ("Syrian forces", "Syrian forces")]),
        ("A North Korean envoy met South Sudanese rebels.",
         [("North Korean envoy", "North Korean envoy"), ("South Sudanese rebels", "South Sudanese rebels")]),
        ("It studied a Peruvian peace plan.", [("Peruvian", "Peru")]),
        ("A US drone strike hit it.", [("US", "United States")]),
        ("Israeli tanks fired. Four tanks burned.", [("Israeli tanks", "Israeli tanks")]),
        ("Some 90 Syrian Druze left.", [("Syrian Druze", "Syrian Druze")]),
        ("A military offensive began, and official contacts ended.", []),
        ("The military said so.", [("military", "military")]),
        ("It hoped that the US would stay.", [("US", "United States")]),
        ("The envoy blamed Chad, not Mali.", [("envoy", "envoy"), ("Chad", "Chad")]),
        ("On Friday, Dorvath offered talks.", [("Dorvath", "Dorvath")]),
        ("On Friday, Mosul fell.", []),
        ("Police and soldiers fired.", [("Police", "police"), ("soldiers", "soldiers")]),
        ("The Malawi Bakers Association met.", [("Malawi Bakers Association", "Malawi Bakers Association")]),
        ("It met the Chad Writers Union.", [("Chad Writers Union", "Chad Writers Union")]),
        ("It met the Malawi Red Cross.", [("Malawi Red Cross", "Malawi Red Cross")]),
        ("It met the Red Cross.", [("Red Cross", "International Committee of the Red Cross")]),
        ("Malawi coach Ana Rooz left.", [("Malawi coach Ana Rooz", "Ana Rooz")]),
        ("Lt. Gen. Tovan Dorvath retired.", [("Lt. Gen. Tovan Dorvath", "Tovan Dorvath")]),
        ("The hamlet is Kenya's Forest Guard's.", [("Kenya's Forest Guard's", "Forest Guard")]),
        ("WHO IS NEXT AS HAMAS AND IDF CLASH AGAIN", [("HAMAS", "Hamas"), ("IDF", "Israel Defense Forces")]),
        (
            "the united nations and the sudanese army met in chad today",
            [("united nations", "United Nations"), ("sudanese army", "sudanese army")],
        ),
    ],
)  # fmt: skip
def test_parties_are_read_from_what_stands_before_and_beside_their_nouns(
    text: str, parties: list[tuple[str, str | None]]
) -> None:
    assert spoken_of(text) == parties


@pytest.mark.parametrize(
    ("text", "phrase", "name", "rule"),
    [
        ("The National Coal Forum, or NCF, met. NCF left.", "NCF", "National Coal Forum", "actors.acronym"),
        ("HPF, the Hill People's Front, met. The HPF left.", "HPF", "Hill People's Front", "actors.acronym"),
        ("The HPF (Hill People's Front) met. The HPF left.", "HPF", "Hill People's Front", "actors.acronym"),
        ("The RSF, the Rural Support Fund, met. The RSF left.", "RSF", "Rural Support Fund", "actors.acronym"),
        ("The Front for Hill Freedom, known as FHF, met. FHF left.", "FHF", "Front for Hill Freedom", "actors.alias"),
        ("Tovan Dorvath, alias Abu Sol, left. Abu Sol fell.", "Abu Sol", "Tovan Dorvath", "actors.alias"),
        ("Tovan Dorvath (nom de guerre “Tiger”) left. Tiger fell.", "Tiger", "Tovan Dorvath", "actors.alias"),
    ],
)
def test_a_name_given_in_the_article_goes_before_the_list(text: str, phrase: str, name: str, rule: str) -> None:
    reading = reading_of(text, phrase, last=True)
    assert (reading.value and reading.value.name, reading.rule) == (name, rule)


@pytest.mark.parametrize(
    ("text", "phrase", "chain"),
    [
        ("Abu Sol belonged to the Night Cell of the Hill Guard Union.", "Abu Sol",
         ["Night Cell", "Hill Guard Union"]),
        ("Abu Sol, who had joined Hezbollah's Radwan Force, fled.", "Abu Sol", ["Radwan Force", "Hezbollah"]),
        ("The Bekaa Brigade of Hezbollah fired.", "The Bekaa Brigade", ["Hezbollah"]),
        ("Members of the Qassam Brigades fled.", "the Qassam Brigades", ["Hamas"]),
        ("HPF fighters fled.", "HPF fighters", ["HPF"]),
        ("Tovan Dorvath's Hill Liberation Army fled.", "Tovan Dorvath's Hill Liberation Army", []),
        ("Abu Sol belonged to nobody.", "Abu Sol", []),
    ],
)  # fmt: skip
def test_who_belongs_to_whom(text: str, phrase: str, chain: list[str]) -> None:
    above, found = actor_of(text, phrase).part_of, []
    while above is not None:
        found.append(above.name)
        above = above.part_of
    assert found == chain


@pytest.mark.parametrize(
    ("text", "published", "name"),
    [
        ("RSF shelled a town in Sudan.", None, "Rapid Support Forces"),
        ("RSF condemned the arrest.", None, "Reporters Without Borders"),
        ("Chadian RSF members met in Chad.", None, "Reporters Without Borders"),
        ("SDF units left a base in Japan.", None, "Japan Self-Defense Forces"),
        ("SDF units left a base in Syria.", None, "Syrian Democratic Forces"),
        ("SDF units left a base.", None, "SDF units"),
        ("ISI fighters left a base in Iraq and went to Pakistan.", "2005-05-05", "Inter-Services Intelligence"),
        ("UNITAD closed.", "2024-05-05", "UNITAD"),
        ("Wagner left Mali.", "1990-05-05", None),
    ],
)
def test_countries_and_date_decide_which_party_a_shared_name_means(
    text: str, published: str | None, name: str | None
) -> None:
    names = [named for _, named in spoken_of(text, published)]
    assert (name in names) if name is not None else ("Wagner Group" not in names)


def test_the_same_name_in_two_countries_is_two_parties() -> None:
    text = "Kenya's Forest Guard left. Chad's Forest Guard stayed."
    first, second = actor_of(text, "Kenya's Forest Guard"), actor_of(text, "Chad's Forest Guard")
    assert (first.country, second.country) == ("Kenya", "Chad")
    assert first != second


def test_actors_and_places_of_one_article_are_the_same_in_either_order() -> None:
    first, second = (
        article_from_text(f"The army of Iraq shelled {town}. Police in {town} confirmed it.")
        for town in ("Homs", "Hama")
    )
    actors, places = find_actors(first), find_places(first)
    assert find_places(second) != places
    assert (find_places(first), find_actors(first)) == (places, actors)


@pytest.mark.parametrize("wrong", [None, "text", []])
def test_only_articles_have_actors_and_places(wrong: object) -> None:
    for find in (find_actors, find_places):
        with pytest.raises(TypeError, match="expected an Article"):
            find(wrong)  # type: ignore[arg-type]  # which is what is tested


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Kachin Independence Army took a post on Monday. The army shelled the town.", "army"),
        ("The Arakan Army took a post on Monday. The military shelled the town.", "military"),
        ("Kenya's army took a post on Monday. The army shelled the town.", "Kenya's army"),
    ],
)
def test_the_army_is_no_group_that_is_only_called_so(text: str, name: str) -> None:
    (last,) = [each for each in find_actors(article_from_text(text))[-1:] if each.value is not None]
    assert last.value is not None
    assert last.value.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The RSF left its camps in Omdurman.", "Rapid Support Forces"),
        ("The RSF fighters left.", "Rapid Support Forces"),
        ("The RSF asked for the release of two writers.", "Reporters Without Borders"),
    ],
)
def test_towns_and_deeds_of_war_decide_which_party_an_acronym_means(text: str, name: str) -> None:
    found = [each.value for each in find_actors(article_from_text(text)) if each.value is not None]
    assert name in {str(each.name) for each in found} | {str(each.part_of.name) for each in found if each.part_of}
