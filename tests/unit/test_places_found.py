"""Where, as named: resolved by tables, put in context, never corrected."""

import pytest

from conflictmodel.text._page import page_of
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import find_places, places_on
from conflictmodel.values.codes import Code
from conflictmodel.values.places import Place, PlaceKind, PlacePrecision, PlaceRelation, Point, PointBasis
from conflictmodel.values.readings import Reading


def places_in(text: str) -> tuple[Reading[Place], ...]:
    return find_places(article_from_text(text))


def place_in(text: str) -> Place:
    (reading,) = places_in(text)
    assert reading.value is not None
    return reading.value


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It rained in Syria.", "Syria", ("Syria", PlaceKind.COUNTRY, None, "Syria")),
        ("It rained in Ninewa.", "Ninewa", ("Ninewa", PlaceKind.ADMIN1, "Nineveh", "Iraq")),
        (
            "It rained in Deir al-Zour province.",
            "Deir al-Zour province",
            ("Deir al-Zour", PlaceKind.ADMIN1, "Deir ez-Zor", "Syria"),
        ),
        ("It rained in Kandahar.", "Kandahar", ("Kandahar", PlaceKind.SETTLEMENT, "Kandahar", "Afghanistan")),
        (
            "It rained in Kandahar province.",
            "Kandahar province",
            ("Kandahar", PlaceKind.ADMIN1, "Kandahar", "Afghanistan"),
        ),
        ("It rained in Falluja.", "Falluja", ("Falluja", PlaceKind.SETTLEMENT, "Anbar", "Iraq")),
        ("It rained in the Gaza Strip.", "Gaza Strip", ("Gaza Strip", PlaceKind.REGION, None, "Palestine")),
        ("It rained in northern Mali.", "northern Mali", ("northern Mali", PlaceKind.REGION, None, "Mali")),
        ("It rained in Kharruba.", "Kharruba", ("Kharruba", None, None, None)),
        ("They fled to the Kharruba camp.", "Kharruba camp", ("Kharruba", PlaceKind.SETTLEMENT, None, None)),
        ("They fled to the village of Kharruba.", "Kharruba", ("Kharruba", PlaceKind.SETTLEMENT, None, None)),
        ("A mine exploded on the Mosul road.", "Mosul road", ("Mosul road", PlaceKind.ROAD, "Nineveh", "Iraq")),
        ("Rain fell on the Red Sea.", "Red Sea", ("Red Sea", PlaceKind.WATER, None, None)),
    ],
)
def test_a_named_place_is_found(
    text: str, words: str, expected: tuple[str, PlaceKind | None, str | None, str | None]
) -> None:
    (reading,) = places_in(text)
    assert [each.text for each in reading.words] == [words]
    place = reading.value
    assert place is not None
    assert (place.name, place.kind, place.admin1, place.country) == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It fell in Mosul.", PlaceRelation.AT),
        ("It fell near Mosul.", PlaceRelation.NEAR),
        ("It fell near the town of Mosul.", PlaceRelation.NEAR),
        ("It fell 20 km from Mosul.", PlaceRelation.NEAR),
        ("It fell north of Mosul.", PlaceRelation.DIRECTION_OF),
    ],
)
def test_the_relation_is_read(text: str, relation: PlaceRelation) -> None:
    place = place_in(text)
    assert (place.admin1, place.relation) == ("Nineveh", relation)


def test_between_speaks_of_both() -> None:
    found = places_in("A bus was stopped between Mosul and Tikrit.")
    assert [(str(each), each.value and each.value.relation) for each in found] == [
        ("between Mosul, Nineveh, Iraq", PlaceRelation.BETWEEN),
        ("between Tikrit, Saladin, Iraq", PlaceRelation.BETWEEN),
    ]


def test_a_border_has_two_countries() -> None:
    place = place_in("They patrol the Chadian-Sudanese border.")
    assert (place.kind, place.country) == (PlaceKind.BORDER, None)
    assert place.codes == (Code(codebook="iso3166.alpha2", value="TD"), Code(codebook="iso3166.alpha2", value="SD"))


def test_codes_and_precision() -> None:
    place = place_in("It rained in Mosul.")
    assert place.precision is PlacePrecision.SETTLEMENT
    assert place.codes == (Code(codebook="iso3166.alpha2", value="IQ"), Code(codebook="iso3166-2", value="IQ-NI"))


def test_a_plural_noun_speaks_of_the_whole_list() -> None:
    found = places_in("It rained in the Kirkuk, Nineveh and Basra provinces.")
    assert [each.value and each.value.kind for each in found] == [PlaceKind.ADMIN1] * 3


def test_the_other_countries_decide_between_namesakes() -> None:
    in_libya, in_lebanon = places_in("Libyan police left Tripoli.")[0], places_in("Lebanese police left Tripoli.")[0]
    assert in_libya.rule == in_lebanon.rule == "places.by-context"
    assert (in_libya.value and in_libya.value.country, in_lebanon.value and in_lebanon.value.country) == (
        "Libya",
        "Lebanon",
    )


def test_namesakes_without_context_stay_candidates() -> None:
    (reading,) = places_in("It rained in Tripoli.")
    assert reading.rule == "places.ambiguous"
    assert reading.value is not None
    assert {each.country for each in reading.value.candidates} >= {"Libya", "Lebanon"}
    assert reading.value.country is None


def test_far_the_largest_is_meant_where_nothing_else_decides() -> None:
    (reading,) = places_in("It rained in Liverpool.")
    assert (str(reading), reading.rule) == ("Liverpool, England, United Kingdom", "places.by-size")


def test_a_small_place_needs_its_country_in_the_article() -> None:
    (alone,) = places_in("Troops left the village of Kharruba.")
    assert alone.rule == "places.out-of-context"
    assert alone.value is not None
    assert (alone.value.country, [each.country for each in alone.value.candidates]) == (None, ["Lebanon"])
    (lebanese,) = places_in("Lebanese troops left the village of Kharruba.")
    assert str(lebanese) == "Kharruba, Akkar, Lebanon"


def test_the_parent_that_is_named_decides() -> None:
    (town, state) = places_in("A native of Cibolo, Texas, came home.")
    assert (str(town), town.rule) == ("Cibolo, Guadalupe, Texas, United States", "places.stated")
    assert str(state) == "Texas, United States"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Jets struck targets in Syrian territory.", "Syrian territory", "Syrian territory, Syria"),
        ("They left Lebanese airspace.", "Lebanese airspace", "Lebanese airspace, Lebanon"),
        ("The Iraqi city of Mosul fell.", "Iraqi city of Mosul", "Mosul, Nineveh, Iraq"),
        ("He grew up on the Kuwaiti island of Tovanka.", "Kuwaiti island of Tovanka", "Tovanka, Kuwait"),
        ("Families fled to Tovanka.", "Tovanka", "Tovanka"),
        ("Tanks reached the outskirts of Tovanka.", "Tovanka", "Tovanka"),
        ("Militants entered Tovanka.", "Tovanka", "Tovanka"),
        ("They searched Mount Tovanka.", "Mount Tovanka", "Mount Tovanka"),
        ("The University of Mosul was hit.", "University of Mosul", "University of Mosul, Nineveh, Iraq"),
        ("Relatives thanked the government of Iraq.", "Iraq", "Iraq"),
        ("Iraqi troops left Al Ḩawījah.", "Al Ḩawījah", "Al Ḩawījah, Al-Hawija, Kirkuk, Iraq"),
    ],
)
def test_words_beside_a_name_make_it_a_place(text: str, words: str, expected: str) -> None:
    (reading,) = places_in(text)
    assert (reading.words[0].text, str(reading)) == (words, expected)


def test_coordinates_are_reported_points() -> None:
    found = places_in("The base lies at 33°47′N 44°30′E, the wreck at 35.5° S, 12.25° W.")
    points = [each.value and each.value.point for each in found]
    assert [each.rule for each in found] == ["places.coordinates"] * 2
    assert points[1] == Point(latitude=-35.5, longitude=-12.25, basis=PointBasis.REPORTED)
    assert points[0] is not None
    assert (round(points[0].latitude, 4), points[0].longitude) == (33.7833, 44.5)
    assert places_in("It lay at 99°47′N 44°30′E.") == ()


def test_points_say_what_they_stand_for() -> None:
    town, province = place_in("It rained in Mosul."), place_in("It rained in Anbar province.")
    assert town.point is not None
    assert town.point.basis is PointBasis.GEOCODED
    assert province.point is not None
    assert province.point.basis is PointBasis.REPRESENTATIVE
    assert place_in("It rained in northern Iraq.").point is None
    assert place_in("A mine exploded on the Mosul road.").point is None


def test_a_name_placed_once_is_a_place_again() -> None:
    found = places_in("Families fled to Tovanka. Tovanka was quiet.")
    assert [each.words[0].text for each in found] == ["Tovanka", "Tovanka"]


def test_a_list_goes_on_with_places() -> None:
    found = places_in("Shells fell near Tovanka and Mirsela.")
    assert [each.value and each.value.name for each in found] == ["Tovanka", "Mirsela"]


def test_an_unknown_place_lies_in_the_one_country_of_the_article() -> None:
    found = places_in("Shells fell on Mosul and Tikrit. Families fled to Tovanka.")
    assert (str(found[-1]), found[-1].rule) == ("Tovanka, Iraq", "places.by-article")
    abroad = places_in("Shells fell on Mosul and Raqqa. Families fled to Tovanka.")
    assert str(abroad[-1]) == "Tovanka"


def test_the_larger_place_resolves_an_unknown_one() -> None:
    found = places_in("It rained in Kharruba, Donetsk region.")
    assert str(found[0]) == "Kharruba, Donetsk, Ukraine"


def test_what_the_table_has_elsewhere_is_a_notice_and_stays_as_said() -> None:
    result = places_on(page_of(article_from_text("It rained in Mosul in Anbar province.")))
    mosul = result.items[0].value
    assert mosul is not None
    assert (mosul.admin1, [each.admin1 for each in mosul.candidates]) == ("Anbar", ["Nineveh"])
    assert [each.code for each in result.notices] == ["places.elsewhere"]
    assert result.notices[0].message == "the gazetteer has no Mosul in Anbar; the nearest that it has is in Nineveh"


def test_the_nearest_namesake_is_told_and_the_unknown_gives_no_notice() -> None:
    result = places_on(page_of(article_from_text("Jets hit the Buseirah area in Syria's Raqqa governorate.")))
    assert [each.message for each in result.notices] == [
        "the gazetteer has no al-Busayrah in Raqqa; the nearest that it has is in Deir ez-Zor"
    ]
    assert places_on(page_of(article_from_text("Shells fell on Tovanka in Anbar province."))).notices == ()


@pytest.mark.parametrize(
    "text",
    [
        *("Iraqi forces left.", "Kirkuk police said so.", "Israel said no.", "It rained in May."),
        *("The Secretary of State resigned.", "The Department of the Treasury spoke.", "HMS Ocean sailed."),
        *("It was written in Kurdish.", "They took part in Exercise Tovan.", "US strikes went on."),
        *("U.S., German and Canadian companies left.", "Mr Reading laughed.", "Hope faded.", "The Mobile unit left."),
        *("Five men were accused in Gold's murder.", "Talks between Tovan and Mirsel went on.", "The War went on."),
        "Colonel Tovan Mirsel spoke. Officers believe in Mirsel and Tovan.",
        *("He told Gulf Shore News that it was over.", "The Lower Tovan Front, a force of herders, withdrew."),
    ],
)
def test_what_belongs_to_a_party_or_a_month_is_no_place(text: str) -> None:
    assert places_in(text) == ()


def test_a_place_that_gave_a_party_its_name_is_no_short_name_of_it() -> None:
    found = places_in("Mines went off in Yemen's Shabwa province, the Shabwa Sons' Resistance said.")
    assert [str(each) for each in found] == ["Yemen", "Shabwa, Yemen"]


def test_a_dateline_says_where_it_was_written() -> None:
    text = "Two shot in Utah\n\nCHAMAN, Pakistan, April 4 (AFP) -- Gunmen shot two men."
    read = {each.words[0].text: (each.rule, each.value and each.value.country) for each in places_in(text)}
    assert read["CHAMAN"] == read["Pakistan"] == ("places.dateline", "Pakistan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UK-France summit opened.", {"UK": "places.of-party", "France": "places.of-party"}),
        ("A US-led force left.", {"US": "places.of-party"}),
        ("The Herat-based group left.", {"Herat": "places.name"}),
        ("The Kharruba-led force left.", {}),
    ],
)
def test_a_compound_word_names_countries_for_their_party_and_towns_where_somebody_is(
    text: str, expected: dict[str, str]
) -> None:
    assert {each.words[0].text: each.rule for each in places_in(text)} == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Men fled to Atlanta, Georgia.", "United States"),
        ("Men fled to Savannah and across Georgia.", "United States"),
        ("Men fled to Tbilisi and across Georgia.", "Georgia"),
        ("Men fled to Minna and across Niger.", "Nigeria"),
        ("Men fled to Diffa and across Niger.", "Niger"),
    ],
)
def test_a_division_that_bears_a_countrys_name_is_meant_beside_towns_of_its_own(text: str, country: str) -> None:
    place = places_in(text)[-1].value
    assert place is not None
    assert place.country == country


def test_the_many_people_of_a_division_make_it_known() -> None:
    assert place_in("It rained in Utah.").country == "United States"


def test_capitals_make_another_word_of_a_name() -> None:
    assert places_in("The SWAT team left the house.") == ()
    assert place_in("The team left Swat.").country == "Pakistan"


def test_what_lies_around_is_not_near_as_well() -> None:
    assert [each.value and each.value.relation for each in places_in("It rained near Palmyra, Syria.")] == [
        PlaceRelation.NEAR,
        PlaceRelation.AT,
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It fell in Edlib, Syria.", "Idlib"),
        ("It fell in Gonder, Ethiopia.", "Gondar"),
        ("It fell in Kyauk Phyu, Myanmar.", "Kyaukphyu"),
        ("It fell in Al-Qadarif, Sudan.", "Gedaref"),
    ],
)
def test_other_spellings_lead_to_the_same_place(text: str, name: str) -> None:
    place = find_places(article_from_text(text))[0].value
    usual = find_places(article_from_text(f"It fell in {name}{text[text.index(',') :]}"))[0].value
    assert place is not None
    assert usual is not None
    assert (place.country, place.admin1, place.point) == (usual.country, usual.admin1, usual.point)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained in Sokoto, Zamfara and Katsina.", ["Sokoto", "Zamfara", "Katsina"]),
        ("It rained in Falluja, Anbar.", ["Anbar", "Anbar"]),
        ("It rained in Mosul, Nineveh and Kirkuk.", ["Nineveh", "Nineveh", "Kirkuk"]),
    ],
)
def test_divisions_in_a_list_lie_side_by_side(text: str, expected: list[str]) -> None:
    assert [each.value.admin1 for each in places_in(text) if each.value is not None] == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It rained near Iraq's parliament.", PlaceRelation.AT),
        ("It rained near Iraq.", PlaceRelation.NEAR),
        ("It rained around Iraq.", PlaceRelation.AT),
        ("It rained around Mosul.", PlaceRelation.NEAR),
    ],
)
def test_what_a_country_has_and_all_of_it_lie_in_it(text: str, relation: PlaceRelation) -> None:
    assert place_in(text).relation is relation


@pytest.mark.parametrize("words", ["in NDS custody", "in the Jewish quarter", "of Uyghur villages", "under Sharia law"])
def test_initials_before_a_noun_and_names_of_faiths_are_no_places(words: str) -> None:
    assert not places_in(f"Two years {words} passed.")


def test_a_known_party_speaks_of_its_country() -> None:
    assert [each.value.country for each in places_in("Hamas said it rained in Rafah.") if each.value] == ["Palestine"]
    assert [each.value.country for each in places_in("The baker said it rained in Rafah.") if each.value] == [None]
