"""Gazetteers: spellings meet in one key, the one in the package answers, and a GeoNames dump becomes one."""

import pickle
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import conflictmodel.text.gazetteers
from conflictmodel.text.gazetteers import (
    Entry,
    Gazetteer,
    GeoNames,
    World,
    build_geonames,
    fold_name,
    is_article,
    plain_name,
)
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import find_places
from conflictmodel.text.readers import ENGLISH, READER_VERSION
from conflictmodel.values.places import PlaceKind, Point, PointBasis

TOGETHER = [
    pytest.param(("Al-Buseirah", "al-Busayrah", "Busaira", "Buseyra"), id="article, ei and ay, final h"),
    pytest.param(("Deir ez-Zor", "Dayr az Zawr", "Deir Al Zour", "Deir al-Zor"), id="article inside, assimilated"),
    pytest.param(("Ninewa", "Nineveh", "Nīnawá", "Ninawa"), id="w and v, e and a"),
    pytest.param(("Sulaymaniyah", "Sulaimaniya", "Suleimaniyeh", "As Sulaymānīyah"), id="-iyah, -iya, -iyeh"),
    pytest.param(("Hawija", "Hawijah", "al-Hawijah", "Al Ḩawījah", "Haweeja"), id="ee"),
    pytest.param(("ash-Shaddadi", "al-Shaddadi", "Shadadi"), id="sun letter of two"),
    pytest.param(("Taiz", "Ta'izz", "Ta‘izz"), id="ayn and double letters"),
    pytest.param(("Raqqa", "Rakka", "ar-Raqqah"), id="q and k"),
    pytest.param(("Makhmour", "Makhmur", "Makhmūr", "Maxmur"), id="ou, Kurdish x"),
    pytest.param(("Dhale", "Zale"), id="dh and z"),
    pytest.param(("Khmelnytskyi", "Khmelnytsky", "Khmel'nyts'kyy"), id="-skyi, -sky"),
    pytest.param(("Yevpatoria", "Evpatoria"), id="ye at the start"),
    pytest.param(("Mekelle", "Mek'ele", "Meqele"), id="Amharic ejectives"),
    pytest.param(("Hpakant", "Phakant"), id="Burmese hp"),
    pytest.param(("Sar-e Pol", "Sar-i Pol", "Sar Pol"), id="izafe"),
    pytest.param(("Djibo", "Jibo"), id="dj"),
]
APART = [
    ("Kyiv", "Kiev"),  # a matter of tables
    ("Kharkiv", "Kharkov"),
    ("Mosul", "Mosel"),
    ("Homs", "Hims"),
    ("Aden", "Eden Park"),
    ("Iraq", "Iran"),
    ("Niger", "Nigeria"),
    ("Mali", "Malé Atoll"),
    ("Gao", "Goa"),
    ("Tigray", "Tigris"),
    ("Basra", "Bosra"),
    ("Sanaa", "Sinai"),
    ("Balad", "Baled Ruz"),
    ("Al-Bab", "Bab al-Hawa"),
]

DUMP = (
    "1\tSinjār\tSinjar\tShingal,Şengal,سنجار\t36.32\t41.87\tP\tPPLA2\tIQ\t\t15\tX2\t\t\t38294\t\t516\tAsia/Baghdad\t2024-01-01",
    "2\tSinjar District\tSinjar District\t\t36.3\t41.8\tA\tADM2\tIQ\t\t15\tX2\t\t\t0\t\t500\tAsia/Baghdad\t2024-01-01",
    "3\tSinjār\tSinjar\tSinjar\t35.59\t37.0\tP\tPPL\tSY\t\t12\t\t\t\t0\t\t300\tAsia/Damascus\t2024-01-01",
    "4\tNahr Dijlah\tNahr Dijlah\tTigris\t31.0\t47.4\tH\tSTM\tIQ\t\t00\t\t\t\t0\t\t5\tAsia/Baghdad\t2024-01-01",
    "5\tIraq\tIraq\t\t33.0\t44.0\tA\tPCLI\tIQ\t\t00\t\t\t\t0\t\t5\tAsia/Baghdad\t2024-01-01",
    "6\tQal‘at Nowhere\tQal`at Nowhere\t\t1.0\t2.0\tS\tCSTL\tZZ\t\t77\t\t\t\t\t\t5\tAsia/Baghdad\t2024-01-01",
    "7\tNineveh\tNinawa\t\t36.0\t42.5\tA\tADM1\tIQ\t\t15\t\t\t\t3000000\t\t5\tAsia/Baghdad\t2024-01-01",
)
ALTERNATES = (
    "11\t1\ten\tMount Town\t\t\t\t",
    "12\t1\tlink\thttps://example.org\t\t\t\t",
    "13\t99\ten\tNobody\t\t\t\t",
)


@pytest.fixture
def geonames(tmp_path: Path) -> GeoNames:
    return build_geonames(
        tmp_path / "places.sqlite",
        DUMP,
        admin1_codes=("ZZ.77\tFarland\tFarland\t70",),
        admin2_codes=("IQ.15.X2\tSinjar District\tSinjar District\t2",),
        alternate_names=ALTERNATES,
    )


@pytest.mark.parametrize("names", TOGETHER)
def test_spellings_of_one_name_have_one_key(names: tuple[str, ...]) -> None:
    assert len({fold_name(name) for name in names}) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_names_keep_apart(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


def test_a_plain_name_keeps_its_letters() -> None:
    assert plain_name("Al-Qā’im") == "qaim"
    assert plain_name("El") == "el"
    assert [is_article(word) for word in ("al", "ash", "tal")] == [True, True, False]


def test_the_world_is_found_by_any_spelling() -> None:
    found = World().entries(fold_name("Dayr az Zawr"))
    (city,) = [each for each in found if each.kind is PlaceKind.SETTLEMENT]
    assert (city.country, city.admin1, city.code) == ("Syria", "Deir ez-Zor", "SY-DY")
    assert city.population > 100_000
    assert "dayr zawr" in city.spellings
    assert city.point is not None
    assert city.point.basis is PointBasis.GEOCODED
    (division,) = [each for each in found if each.kind is PlaceKind.ADMIN1]
    assert division.point is not None
    assert division.point.basis is PointBasis.REPRESENTATIVE


@pytest.mark.parametrize(
    ("name", "kind", "country", "admin1"),
    [
        ("Bakhmut", PlaceKind.SETTLEMENT, "Ukraine", "Donetsk"),
        ("Rutshuru", PlaceKind.ADMIN2, "Democratic Republic of the Congo", "North Kivu"),
        ("Khan Younis", PlaceKind.SETTLEMENT, "Palestine", "Gaza Strip"),
        ("Djibo", PlaceKind.SETTLEMENT, "Burkina Faso", "Sahel Region"),
        ("Texas", PlaceKind.ADMIN1, "United States", "Texas"),
        ("Saraqeb", PlaceKind.SETTLEMENT, "Syria", "Idlib"),
    ],
)
def test_the_world_has_towns_districts_and_divisions(name: str, kind: PlaceKind, country: str, admin1: str) -> None:
    found = World().entries(fold_name(name))
    assert (kind, country, admin1) in {(each.kind, each.country, each.admin1) for each in found}


def test_what_may_be_a_word_or_a_person_is_marked() -> None:
    assert {each.doubtful for each in World().entries(fold_name("Reading")) if "reading" in each.spellings} == {True}
    assert {each.doubtful for each in World().entries(fold_name("Mosul"))} == {False}


def test_the_longest_name_behind_a_word_is_known() -> None:
    assert World().most_words("kramatursk") >= 1
    assert World().most_words("han") >= 2  # Khan Younis
    assert World().most_words("zzzz") == 0
    assert World().entries("zzzz") == World().entries("") == ()
    assert World().entries("\ud800") == ()


def test_a_dump_becomes_a_gazetteer(geonames: GeoNames) -> None:
    town, syrian = geonames.entries(fold_name("Sinjar"))
    assert attrs.evolve(town, spellings=()) == Entry(
        name="Sinjār",
        kind=PlaceKind.SETTLEMENT,
        country="Iraq",
        admin1="Nineveh",
        admin2="Sinjar District",
        code="IQ-NI",
        point=Point(latitude=36.32, longitude=41.87, basis=PointBasis.GEOCODED),
        population=38294,
    )
    assert town.spellings == ("sinjar",)
    assert (syrian.country, syrian.admin1) == ("Syria", "Idlib")
    assert [each.name for each in geonames.entries(fold_name("Shingal"))] == ["Sinjār"]
    assert [each.name for each in geonames.entries(fold_name("Mount Town"))] == ["Sinjār"]
    assert geonames.entries(fold_name("Nobody")) == geonames.entries("سنجار") == ()


def test_a_dump_has_waters_sites_and_divisions_but_no_countries(geonames: GeoNames) -> None:
    (river,) = geonames.entries(fold_name("Tigris"))
    assert (river.kind, river.point and river.point.basis) == (PlaceKind.WATER, PointBasis.REPRESENTATIVE)
    (castle,) = geonames.entries(fold_name("Qalat Nowhere"))
    assert (castle.kind, castle.country, castle.admin1, castle.code) == (PlaceKind.SITE, None, "Farland", None)
    assert [each.kind for each in geonames.entries(fold_name("Nineveh"))] == [PlaceKind.ADMIN1]
    assert geonames.entries(fold_name("Iraq")) == ()
    assert geonames.most_words("sinjar") == 2
    assert geonames.most_words("nothing") == 0


def test_a_gazetteer_is_a_value(geonames: GeoNames) -> None:
    assert pickle.loads(pickle.dumps(geonames)) == geonames == GeoNames(path=geonames.path)  # noqa: S301 (our own pickle)
    assert hash(geonames) == hash(GeoNames(path=geonames.path))
    assert repr(geonames) == f"GeoNames(path={geonames.path!r})"
    assert repr(World()) == "World()"


def test_another_dump_is_refused_by_line(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 2 of the dump has 1 columns"):
        build_geonames(tmp_path / "new.sqlite", (DUMP[0], "rubbish"))


def test_what_is_no_gazetteer_is_refused(tmp_path: Path, geonames: GeoNames) -> None:
    with pytest.raises(ValueError, match="cannot be read as a gazetteer"):
        GeoNames(path=str(tmp_path / "none.sqlite"))
    with sqlite3.connect(geonames.path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(ValueError, match="built with rules of folding 99"):
        GeoNames(path=geonames.path)


def test_a_dump_is_read_line_by_line(tmp_path: Path) -> None:
    taken: list[int] = []

    def lines() -> Iterator[str]:
        for number, line in enumerate(DUMP):
            taken.append(number)
            yield line

    assert build_geonames(tmp_path / "lines.sqlite", lines()).entries("sinjar")
    assert taken == list(range(len(DUMP)))


class Small:
    """Somebody's own gazetteer, of one village."""

    def most_words(self, first: str) -> int:
        return 1 if first == fold_name("Kharruba") else 0

    def entries(self, key: str) -> tuple[Entry, ...]:
        if key != fold_name("Kharruba"):
            return ()
        village = Entry(name="Kharruba", kind=PlaceKind.SETTLEMENT, country="Libya", spellings=("kharruba",))
        return (village,)


def test_a_reader_takes_anybodys_gazetteer(geonames: GeoNames) -> None:
    own: Gazetteer = Small()
    article = article_from_text("Libyan troops left Kharruba. Shells fell near Donetsk.")
    found = find_places(article, attrs.evolve(ENGLISH, gazetteer=own))
    assert [str(each) for each in found] == ["Kharruba, Libya", "near Donetsk, Ukraine"]
    (sinjar,) = find_places(
        article_from_text("Shells fell on Sinjar in Iraq."), attrs.evolve(ENGLISH, gazetteer=geonames)
    )[:1]
    assert sinjar.value is not None
    assert sinjar.value.point == Point(latitude=36.32, longitude=41.87, basis=PointBasis.GEOCODED)


def test_a_reader_shows_its_gazetteer(geonames: GeoNames) -> None:
    assert repr(ENGLISH) == "Reader()"
    assert repr(attrs.evolve(ENGLISH, gazetteer=geonames)) == f"Reader(gazetteer=GeoNames(path={geonames.path!r}))"


def test_the_file_is_sorted_dated_and_says_whence_it_is() -> None:
    folder = Path(conflictmodel.text.gazetteers.__file__).parent / "world"
    head, *lines = (folder / "places.tsv").read_text("utf-8").splitlines()
    assert lines == sorted(lines)
    assert {line.count("\t") for line in lines} == {10}
    notice = (folder / "NOTICE.txt").read_text("utf-8")
    divisions = (folder / "divisions.tsv").read_text("utf-8").splitlines()
    dated = {re.findall(r"DATA_VERSION (\d{4}-\d\d-\d\d)", text)[0] for text in (head, divisions[0], notice)}
    assert len(dated) == 1
    assert dated.pop() <= READER_VERSION
    assert all(source in notice for source in ("Creative Commons Attribution 4.0", "UNICODE LICENSE V3"))
    assert len([line for line in lines if "\tst\t" in line]) > 25_000
