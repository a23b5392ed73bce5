"""The list of well-known parties: its rows fit together, and each name leads where it should."""

from collections import Counter

import pytest

from conflictmodel._tables import rows_of
from conflictmodel.codebooks.countries import country_from_name
from conflictmodel.codebooks.terms import term_from_code
from conflictmodel.text._names import abbreviates, name_key
from conflictmodel.text.actors._known import known_named, known_parties
from conflictmodel.values.actors import ActorKind

ROWS = rows_of("text/en/known_actors.tsv")
NAMES = {row["name"] for row in ROWS}


def test_there_are_enough_and_no_name_twice() -> None:
    assert len(ROWS) == len(NAMES)
    armed = [each for each in known_parties().values() if each.kind is ActorKind.REBEL_GROUP]
    assert len(armed) >= 300
    assert len(known_parties()) >= 1000


@pytest.mark.parametrize("column", ["part_of", "forerunner"])
def test_parts_and_forerunners_are_rows(column: str) -> None:
    assert {row[column] for row in ROWS} - {""} <= NAMES


def test_nobody_is_part_of_himself_or_came_before_his_forerunner() -> None:
    for column in ("part_of", "forerunner"):
        above = {row["name"]: row[column] for row in ROWS}
        for name in NAMES:
            chain = [name]
            while above[chain[-1]]:
                chain.append(above[chain[-1]])
                assert chain[-1] not in chain[:-1]


def test_countries_are_called_as_the_codebook_calls_them() -> None:
    countries = {country for row in ROWS for country in row["countries"].split("|") if country}
    for country in countries:
        found = country_from_name(country)
        assert found is not None
        assert found.name == country


def test_years_are_in_order() -> None:
    for row in ROWS:
        years = [int(row[column]) for column in ("from", "to") if row[column]]
        assert all(1700 <= year <= 2026 for year in years)
        assert years == sorted(years)


def test_codes_are_of_books_that_are_known_and_lead_to_one_party_each() -> None:
    codes = [code for each in known_parties().values() for code in each.codes]
    assert {code.codebook for code in codes} == {"cameo.group", "ucdp.actor"}
    assert all(term_from_code(code) is not None for code in codes if code.codebook == "cameo.group")
    shared = [code for code, count in Counter(codes).items() if count > 1]
    assert {code.value for code in shared} <= {"EEC", "WCT"}  # the European Community; war crimes tribunals


def test_no_alias_repeats_its_own_name() -> None:
    for row in ROWS:
        keys = [name_key(name) for name in (row["name"], *filter(None, row["aliases"].split("|")))]
        assert len(keys) == len(set(keys)), row["name"]


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Daesh", "Islamic State"),
        ("ISIL", "Islamic State"),
        ("ISIS-K", "Islamic State Khorasan Province"),
        ("Jabhat al-Nusra", "Al-Nusra Front"),
        ("Ansarullah", "Houthis"),
        ("Lashkar-e-Tayyiba", "Lashkar-e-Taiba"),
        ("People’s Protection Units", "People's Protection Units"),
        ("SPLM/A", "Sudan People's Liberation Movement/Army"),
        ("CPI (Maoist)", "Communist Party of India (Maoist)"),
        ("SBU", "Security Service of Ukraine"),
        ("RSF", None),  # two are called so
        ("Harbour Guards Union", None),
    ],
)
def test_a_name_leads_to_the_only_party_that_bears_it(name: str, usual: str | None) -> None:
    found = known_named(name)
    assert (found and found.name) == usual


def test_eras_are_rows_of_their_own() -> None:
    forerunner = {row["name"]: row["forerunner"] for row in ROWS}
    assert forerunner["Hayat Tahrir al-Sham"] == "Jabhat Fatah al-Sham"
    assert forerunner["Jabhat Fatah al-Sham"] == "Al-Nusra Front"
    assert known_parties()["Jabhat Fatah al-Sham"].since == 2016


def test_one_country_is_the_actors_and_several_are_not() -> None:
    assert known_parties()["Houthis"].country == "Yemen"
    assert known_parties()["Boko Haram"].country is None


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("FHF", "Front for Harbour Freedom", True),
        ("FFHF", "Front for Harbour Freedom", True),
        ("FH", "Front for Harbour Freedom", False),
        ("FHF", "Front of Harbour Fishers", True),
        ("HPF", "Hill People's Front", True),
        ("C.I.A.", "Central Intelligence Agency", True),
        ("FFH", "Front for Harbours", True),
        ("H", "Harbour", False),
        ("ABC", "Hill People's Front", False),
    ],
)
def test_an_acronym_is_made_of_initials(short: str, name: str, fits: bool) -> None:  # noqa: FBT001 (an example)
    assert abbreviates(short, name) is fits
