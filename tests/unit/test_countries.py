"""Countries: tables of facts that anybody can look up, and what unknown words get."""

import re
from datetime import date
from importlib.resources import files

import pytest

from conflictmodel.codebooks import countries as book
from conflictmodel.codebooks.countries import (
    COUNTRY_SCHEMES,
    Country,
    countries,
    countries_version,
    country_codes,
    country_from_adjective,
    country_from_code,
    country_from_name,
    translate_country_code,
)
from conflictmodel.values.codes import Code

SHAPES = {
    "iso3166.alpha2": "[A-Z]{2}",
    "iso3166.alpha3": "[A-Z]{3}",
    "iso3166.numeric": "[0-9]{3}",
    "gw": "[1-9][0-9]{0,2}",
    "cow": "[1-9][0-9]{0,2}",
    "cow.abbreviation": "[A-Z]{3}",
    "fips10-4": "[A-Z]{2}",
    "cameo.country": "[A-Z]{3}",
}


def code(written: str) -> Code:
    """Read ``gw:345`` as a Code."""
    codebook, _, value = written.partition(":")
    return Code(codebook=codebook, value=value)


def name_of(country: Country | None) -> str | None:
    return None if country is None else country.name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("fips10-4:RS", "Russia", id="RS is Russia in FIPS"),
        pytest.param("iso3166.alpha2:RS", "Serbia", id="RS is Serbia in ISO"),
        pytest.param("fips10-4:UP", "Ukraine", id="UP in FIPS"),
        pytest.param("fips10-4:SF", "South Africa", id="SF in FIPS"),
        pytest.param("fips10-4:TU", "Turkey", id="TU in FIPS"),
        pytest.param("fips10-4:IZ", "Iraq", id="IZ in FIPS"),
        pytest.param("fips10-4:CH", "China", id="CH is China in FIPS"),
        pytest.param("iso3166.alpha2:CH", "Switzerland", id="CH is Switzerland in ISO"),
        pytest.param("fips10-4:NI", "Nigeria", id="NI is Nigeria in FIPS"),
        pytest.param("iso3166.alpha2:NI", "Nicaragua", id="NI is Nicaragua in ISO"),
        pytest.param("fips10-4:GZ", "Gaza Strip", id="a piece with a code of its own"),
        pytest.param("fips10-4:OD", "South Sudan", id="a late FIPS code"),
        pytest.param("iso3166.alpha2:XK", "Kosovo", id="user-assigned"),
        pytest.param("iso3166.numeric:004", "Afghanistan", id="leading zeros"),
        pytest.param("iso3166.numeric:031", "Azerbaijan", id="031 is no GW number"),
        pytest.param("gw:31", "Bahamas", id="31 is no ISO number"),
        pytest.param("gw:2", "United States", id="one digit"),
        pytest.param("gw:340", "Serbia", id="GW 340"),
        pytest.param("gw:652", "Syria", id="GW 652"),
        pytest.param("gw:970", "Kiribati", id="970 is Kiribati in GW"),
        pytest.param("cow:970", "Nauru", id="970 is Nauru in COW"),
        pytest.param("gw:817", "South Vietnam", id="GW 817"),
        pytest.param("cow:679", "Yemen", id="COW 679"),
        pytest.param("gw:327", "Papal States", id="GW 327 is not today's Vatican"),
        pytest.param("cow.abbreviation:SWA", "Eswatini", id="SWA"),
        pytest.param("cow.abbreviation:SWD", "Sweden", id="SWD"),
        pytest.param("cow.abbreviation:AUS", "Austria", id="AUS is Austria in COW"),
        pytest.param("iso3166.alpha3:AUS", "Australia", id="AUS is Australia in ISO"),
        pytest.param("cameo.country:ROM", "Romania", id="CAMEO keeps ROM"),
        pytest.param("cameo.country:TMP", "Timor-Leste", id="CAMEO keeps TMP"),
        pytest.param("cameo.country:PSE", "Palestine", id="CAMEO PSE"),
        pytest.param("iso3166.alpha3:SUN", "Soviet Union", id="a state that ended"),
    ],
)
def test_code_names_its_country(written: str, name: str) -> None:
    assert name_of(country_from_code(code(written))) == name


@pytest.mark.parametrize(
    ("written", "on", "name"),
    [
        pytest.param("gw:345", date(1991, 6, 27), "Yugoslavia", id="Slovenia's war"),
        pytest.param("gw:345", date(1999, 3, 24), "Federal Republic of Yugoslavia", id="Kosovo war"),
        pytest.param("gw:345", date(2005, 1, 1), "Serbia and Montenegro", id="the union"),
        pytest.param("gw:345", date(2010, 1, 1), None, id="nobody held 345 in GW by 2010"),
        pytest.param("cow:345", date(2010, 1, 1), "Serbia", id="Serbia holds 345 in COW"),
        pytest.param("gw:260", date(1972, 9, 5), "West Germany", id="Munich 1972"),
        pytest.param("gw:260", date(1990, 10, 3), "Germany", id="the day of unification"),
        pytest.param("cow:255", date(1939, 9, 1), "Germany (Prussia)", id="1939"),
        pytest.param("cow:255", None, "Germany", id="COW's Germany of today"),
        pytest.param("gw:365", date(1979, 12, 25), "Soviet Union", id="Afghanistan 1979"),
        pytest.param("gw:365", date(1905, 1, 22), "Russia", id="before the Union"),
        pytest.param("gw:365", None, "Russia", id="without a day the present holder"),
        pytest.param("gw:678", date(1962, 9, 26), "North Yemen", id="Sanaa 1962"),
        pytest.param("gw:678", None, "Yemen", id="Yemen of today"),
        pytest.param("gw:816", date(1968, 1, 30), "North Vietnam", id="Tet"),
        pytest.param("gw:816", None, "Vietnam", id="Vietnam of today"),
        pytest.param("iso3166.alpha2:CS", date(1989, 11, 17), "Czechoslovakia", id="CS in 1989"),
        pytest.param("iso3166.alpha2:CS", date(2004, 3, 17), "Serbia and Montenegro", id="CS in 2004"),
        pytest.param("iso3166.alpha2:CS", None, "Serbia and Montenegro", id="nobody holds it: the last"),
        pytest.param("iso3166.alpha3:UKR", date(1932, 1, 1), "Ukraine", id="a single holder whatever the day"),
    ],
)
def test_day_decides_among_holders(written: str, on: date | None, name: str | None) -> None:
    assert name_of(country_from_code(code(written), on=on)) == name


@pytest.mark.parametrize(
    "written",
    ["fips10-4:QQ", "iso3166.numeric:4", "gw:002", "iso3166.alpha2:iq", "cameo.country:AFR", "cameo.country:WSB"],
)
def test_unknown_or_misspelt_code_names_nobody(written: str) -> None:
    assert country_from_code(code(written)) is None
    assert translate_country_code(code(written), "gw") is None


@pytest.mark.parametrize("asked", ["iso", "ISO3166.alpha2", "fips"])
def test_unknown_scheme_is_refused_with_the_known_ones(asked: str) -> None:
    with pytest.raises(ValueError, match=rf"'{asked}'.*iso3166\.alpha2.*cameo\.country"):
        country_from_code(Code(codebook=asked, value="RS"))
    with pytest.raises(ValueError, match=rf"'{asked}'.*iso3166\.alpha2.*cameo\.country"):
        translate_country_code(code("fips10-4:RS"), asked)


def test_bare_string_is_refused() -> None:
    with pytest.raises(TypeError, match="expected a Code with its codebook, found 'RS'"):
        country_from_code("RS")  # type: ignore[arg-type]  # which is what is tested


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Iraq", "Iraq"),
        ("IRAQ", "Iraq"),
        ("turkiye", "Turkey"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("St. Lucia", "Saint Lucia"),
        ("the Gambia", "Gambia"),
        ("Guinea Bissau", "Guinea-Bissau"),
        ("Guinea", "Guinea"),
        ("Sudan", "Sudan"),
        ("Samoa", "Samoa"),
        ("Ireland", "Ireland"),
        ("China", "China"),
        ("Macedonia", "North Macedonia"),
        ("Republic of Korea", "South Korea"),
        ("Iran, Islamic Republic of", "Iran"),
        ("Russian Federation", "Russia"),
        ("DR Congo (Zaire)", "Democratic Republic of the Congo"),
        ("Burma", "Myanmar"),
        ("USSR", "Soviet Union"),
        ("Gaza", "Gaza Strip"),
        ("US", "United States"),
        ("CAR", "Central African Republic"),
    ],
)
def test_name_leads_to_its_country(written: str, name: str) -> None:
    assert name_of(country_from_name(written)) == name


@pytest.mark.parametrize("written", ["Congo", "Korea", "Virgin Islands", "us", "car", "Bavaria", "Atlantis", ""])
def test_ambiguous_or_unknown_name_leads_nowhere(written: str) -> None:
    assert country_from_name(written) is None


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Iraqi", "Iraq"),
        ("SYRIAN", "Syria"),
        ("Saotomean", None),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
        ("Sao Tomean", "São Tomé and Príncipe"),
        ("Soviet", "Soviet Union"),
        ("German", "Germany"),
        ("East German", "East Germany"),
        ("Congolese", None),
        ("Dominican", None),
        ("Korean", None),
        ("Guinean", "Guinea"),
        ("Martian", None),
    ],
)
def test_adjective_speaks_of_its_country(word: str, name: str | None) -> None:
    assert name_of(country_from_adjective(word)) == name


@pytest.mark.parametrize(
    ("written", "to_scheme", "on", "expected"),
    [
        ("fips10-4:UP", "iso3166.alpha3", None, "UKR"),
        ("iso3166.alpha3:ROU", "cameo.country", None, "ROM"),
        ("iso3166.numeric:760", "gw", None, "652"),
        ("gw:970", "cow", None, "946"),
        ("gw:345", "iso3166.alpha3", date(1999, 3, 24), "YUG"),
        ("gw:345", "iso3166.alpha3", date(2005, 1, 1), "SCG"),
        ("fips10-4:GZ", "iso3166.alpha3", None, None),
        ("iso3166.alpha3:PSE", "gw", None, None),
    ],
)
def test_translation(written: str, to_scheme: str, on: date | None, expected: str | None) -> None:
    wanted = None if expected is None else Code(codebook=to_scheme, value=expected)
    assert translate_country_code(code(written), to_scheme, on=on) == wanted


def test_codes_stand_in_the_order_of_the_schemes() -> None:
    iraq = country_from_name("Iraq")
    assert iraq is not None
    listed = country_codes(iraq)
    assert [each.codebook for each in listed] == list(COUNTRY_SCHEMES)
    assert [each.value for each in listed] == ["IQ", "IRQ", "368", "645", "645", "IRQ", "IZ", "IRQ"]


def test_every_code_has_the_shape_of_its_book() -> None:
    strays = [
        str(each)
        for country in countries()
        for each in country_codes(country)
        if not re.fullmatch(SHAPES[each.codebook], each.value)
    ]
    assert strays == []
    assert set(SHAPES) == set(COUNTRY_SCHEMES)


@pytest.mark.parametrize(
    ("scheme", "present", "ended"),
    [
        ("iso3166.alpha2", 250, 18),
        ("iso3166.alpha3", 250, 18),
        ("iso3166.numeric", 249, 17),
        ("gw", 197, 35),
        ("cow", 195, 29),
        ("cow.abbreviation", 195, 29),
        ("fips10-4", 271, 2),
        ("cameo.country", 232, 1),
    ],
)
def test_no_row_gets_lost(scheme: str, present: int, ended: int) -> None:
    having = [country for country in countries() if scheme in {each.codebook for each in country_codes(country)}]
    assert sum(country.valid_to is None for country in having) == present
    assert sum(country.valid_to is not None for country in having) == ended


def test_file_states_a_source_on_every_row_and_a_version() -> None:
    text = files(book.__package__ or "").joinpath("countries.tsv").read_text(encoding="utf-8")
    header, *rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    assert all(len(row) == len(header) for row in rows)
    assert len(rows) == len(countries())
    assert [row[0] for row in rows if not row[header.index("source")] or row != [cell.strip() for cell in row]] == []
    assert text.startswith(f"# DATA_VERSION {countries_version()}\n")
    assert date.fromisoformat(countries_version()) >= date(2026, 11, 23)


@pytest.mark.parametrize(
    ("name", "read_aloud"),
    [("Iraq", "Iraq"), ("Soviet Union", "Soviet Union (1922-1991)"), ("Sikkim", "Sikkim (-1975)")],
)
def test_country_reads_aloud(name: str, read_aloud: str) -> None:
    assert str(country_from_name(name)) == read_aloud


def test_year_alone_is_read_from_its_first_day_to_its_last() -> None:
    afars = country_from_name("French Afars and Issas")
    sikkim = country_from_name("Sikkim")
    assert afars is not None
    assert afars.valid_from == date(1967, 1, 1)
    assert sikkim is not None
    assert sikkim.valid_to == date(1975, 12, 31)


def test_validity_includes_both_days() -> None:
    zanzibar = Country(name="Zanzibar", valid_from=date(1963, 12, 19), valid_to=date(1964, 4, 26))
    assert zanzibar.is_valid_on(date(1963, 12, 19))
    assert zanzibar.is_valid_on(date(1964, 4, 26))
    assert not zanzibar.is_valid_on(date(1963, 12, 18))
    assert not zanzibar.is_valid_on(date(1964, 4, 27))
    assert Country(name="Nowhere").is_valid_on(date.min)


def test_malformed_country_is_refused() -> None:
    with pytest.raises(ValueError, match="name must not be empty"):
        Country(name="")
    with pytest.raises(ValueError, match="adjectives must be a tuple"):
        Country(name="Iraq", adjectives=["Iraqi"])  # type: ignore[arg-type]  # which is what is tested
    with pytest.raises(ValueError, match=r"valid_to \(1963-01-01\) is before valid_from \(1964-01-01\)"):
        Country(name="Zanzibar", valid_from=date(1964, 1, 1), valid_to=date(1963, 1, 1))
