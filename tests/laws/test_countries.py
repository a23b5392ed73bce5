"""The laws of the codebook of countries: every code and every name leads home."""

import datetime as dt
import unicodedata
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from conflictmodel.codebooks.countries import (
    COUNTRY_SCHEMES,
    Country,
    countries,
    country_codes,
    country_from_adjective,
    country_from_code,
    country_from_name,
    translate_country_code,
)
from conflictmodel.values.codes import Code

every_country = st.sampled_from(countries())
VALUES = sorted({code.value for country in countries() for code in country_codes(country)})


@st.composite
def countries_on_a_day(draw: st.DrawFn) -> tuple[Country, date | None]:
    """Draw a country, and for one that has ended a day on which it was there."""
    country = draw(every_country)
    if country.valid_to is None:
        return country, None
    return country, draw(st.dates(country.valid_from or country.valid_to, country.valid_to))


def is_acronym(name: str) -> bool:
    return name.isascii() and name.isupper()


def behind_the(name: str) -> str:
    return name if name.lower().startswith("the ") else f"the {name}"


def without_accents(name: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))


@given(countries_on_a_day())
def test_every_code_leads_home(drawn: tuple[Country, date | None]) -> None:
    country, on = drawn
    assert country_codes(country)
    for code in country_codes(country):
        assert country_from_code(code, on=on) is country


@given(countries_on_a_day(), st.data())
def test_translating_there_and_back_changes_nothing(drawn: tuple[Country, date | None], data: st.DataObject) -> None:
    country, on = drawn
    code = data.draw(st.sampled_from(country_codes(country)))
    other = data.draw(st.sampled_from(country_codes(country)))
    assert translate_country_code(code, other.codebook, on=on) == other
    assert translate_country_code(other, code.codebook, on=on) == code


@given(every_country, st.sampled_from(COUNTRY_SCHEMES))
def test_translation_is_among_the_codes_of_the_country(country: Country, scheme: str) -> None:
    on = country.valid_to
    for code in country_codes(country):
        said = translate_country_code(code, scheme, on=on)
        assert said in {*country_codes(country), None}
        assert (said is None) == (scheme not in {each.codebook for each in country_codes(country)})


def test_no_code_has_two_present_holders() -> None:
    present = [code for each in countries() if each.valid_to is None for code in country_codes(each)]
    assert len(present) == len(set(present)) > len(countries())


def test_names_are_unique_after_folding() -> None:
    for country in countries():
        for name in (country.name, *country.other_names):
            assert country_from_name(name) is country, name


@given(every_country, st.data())
def test_case_accents_and_spacing_do_not_change_the_country(country: Country, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from((country.name, *country.other_names)))
    assume(not is_acronym(name))
    disguise = data.draw(
        st.sampled_from((str.upper, str.lower, str.title, without_accents, behind_the, " {} ".format)),
    )
    assert country_from_name(disguise(name)) is country


@given(every_country)
def test_adjective_leads_home_or_is_shared(country: Country) -> None:
    for word in country.adjectives:
        sharers = [each for each in countries() if word in each.adjectives and each.valid_to is None]
        found = country_from_adjective(word.upper())
        assert found is country or (found is None and len(sharers) > 1)


def test_nearly_every_state_has_an_adjective_that_leads_home() -> None:
    led_home = {
        each.name for each in countries() if any(country_from_adjective(word) is each for word in each.adjectives)
    }
    states = {each.name for each in countries() if each.gw and each.valid_to is None}
    assert states - led_home == {
        "Democratic Republic of the Congo",
        "Dominica",
        "Dominican Republic",
        "Republic of the Congo",
    }


def test_pieces_lie_in_a_whole_that_stands_in_iso() -> None:
    pieces = [each for each in countries() if each.part_of]
    assert pieces
    for piece in pieces:
        whole = country_from_name(piece.part_of or "")
        assert whole is not None
        assert whole.name == piece.part_of
        assert whole.iso3166_alpha3
        assert piece.iso3166_alpha3 is None


@given(st.sampled_from(COUNTRY_SCHEMES), st.sampled_from(VALUES) | st.text(min_size=1), st.none() | st.dates())
def test_any_value_gives_a_country_that_has_it_or_nothing(scheme: str, value: str, on: date | None) -> None:
    code = Code(codebook=scheme, value=value)
    having = [each for each in countries() if code in country_codes(each)]
    found = country_from_code(code, on=on)
    assert found in having or (found is None and (on is not None or not having))


@given(st.text(min_size=1), every_country)
def test_unknown_scheme_is_refused(scheme: str, country: Country) -> None:
    assume(scheme not in COUNTRY_SCHEMES)
    with pytest.raises(ValueError, match="unknown country scheme"):
        translate_country_code(country_codes(country)[0], scheme)


@given(st.text())
def test_any_words_give_a_country_or_nothing(words: str) -> None:
    assert isinstance(country_from_name(words), Country | None)
    assert isinstance(country_from_adjective(words), Country | None)


@given(every_country)
def test_repr_rebuilds(country: Country) -> None:
    assert eval(repr(country), {"Country": Country, "datetime": dt}) == country  # noqa: S307 (our own repr)
