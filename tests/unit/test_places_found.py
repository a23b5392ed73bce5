"""Where, as named: resolved by tables, put in context, never corrected."""

import pytest

from conflictmodel.text._page import page_of
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import find_places, places_on
from conflictmodel.values.codes import Code
from conflictmodel.values.places import Place, PlaceKind, PlacePrecision, PlaceRelation
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
    assert {each.country for each in reading.value.candidates} == {"Libya", "Lebanon"}
    assert reading.value.country is None


def test_the_larger_place_resolves_an_unknown_one() -> None:
    found = places_in("It rained in Kharruba, Donetsk region.")
    assert str(found[0]) == "Kharruba, Donetsk, Ukraine"


def test_what_the_table_has_elsewhere_is_a_notice_and_stays_as_said() -> None:
    result = places_on(page_of(article_from_text("It rained in Mosul in Anbar province.")))
    mosul = result.items[0].value
    assert mosul is not None
    assert (mosul.admin1, [each.admin1 for each in mosul.candidates]) == ("Anbar", ["Nineveh"])
    assert [each.code for each in result.notices] == ["places.elsewhere"]
    assert result.notices[0].message == "no Mosul in Anbar here; the table has it in Nineveh"


@pytest.mark.parametrize(
    "text", ["Iraqi forces left.", "Kirkuk police said so.", "Israel said no.", "It rained in May."]
)
def test_what_belongs_to_a_party_or_a_month_is_no_place(text: str) -> None:
    assert places_in(text) == ()
