"""ACLED's days, names, codes and roles, its ids, and what is the same in all its layouts."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

import conflictmodel as cm
from conflictmodel import datasets
from conflictmodel.datasets.acled import AcledRow
from conflictmodel.datasets.acled.cells import event_day, listed, unix_time
from conflictmodel.datasets.acled.codes import inter_number, kind_of, pair_of, term_of
from conflictmodel.datasets.acled.naming import release_in
from conflictmodel.datasets.acled.parties import actor_of
from conflictmodel.datasets.acled.roles import Cast, roles_of
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.links import Link, LinkRelation
from conflictmodel.model.participants import Role
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import CoderKind
from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Precision
from conflictmodel.values.places import Place, PlaceKind
from tests.shape.syntax import ROOT

FOLDER = ROOT / "tests" / "golden" / "acled"
CURRENT = datasets.open(FOLDER / "current.csv").read().items
A, B, DID, SUFFERED, IN = Role.SIDE_A, Role.SIDE_B, Role.INITIATOR, Role.VICTIM, Role.PARTICIPANT


def event_of(record: str, name: str = "current.csv") -> Event:
    """Find an event by ACLED's id."""
    found = (each for each in datasets.open(FOLDER / name).events() if isinstance(each, Event))
    return next(each for each in found if each.id == cm.row_event_id("acled", record))


def place_of(event: Event) -> Place:
    """Give the one place of an event."""
    (reading,) = event.where
    assert reading.value is not None
    return reading.value


def codes_of(event: Event, book: str) -> list[str]:
    """Give the codes of one book."""
    return [code.value for code in event.codes if code.codebook == book]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2021-03-05", (2021, 3, 5)),
        ("2021-03-05 00:00:00", (2021, 3, 5)),
        ("05/03/2021", (2021, 3, 5)),
        ("5/3/2021", (2021, 3, 5)),
        ("05-03-2021", (2021, 3, 5)),
        ("05 March 2021", (2021, 3, 5)),
        ("05-March-2021", (2021, 3, 5)),
        ("5-Mar-21", (2021, 3, 5)),
        ("31-Dec-97", (1997, 12, 31)),
        ("01-JAN-96", (2096, 1, 1)),
    ],
)
def test_a_day_is_read_in_all_its_dresses(written: str, found: tuple[int, int, int]) -> None:
    assert event_day(written) == date(*found)


@pytest.mark.parametrize(
    "written", ["", "03/25/2021", "30/02/2021", "5 Mars 2021", "5/March-2021", "2919-02-06", "0001-01-01", "20210305"]
)
def test_what_is_no_day_is_refused_with_what_was_expected(written: str) -> None:
    with pytest.raises(ValueError, match="a day such as 2016-12-29, 29/12/2016"):
        event_day(written)


def test_moments_are_seconds_in_utc() -> None:
    assert unix_time("0") == Moment(day=date(1970, 1, 1), clock=time(0, 0), offset=0)
    assert unix_time("253402300799").day == date(9999, 12, 31)
    for written in ("253402300800", "-1", "1.5", "2021-03-05", "9" * 40):
        with pytest.raises(ValueError, match="seconds since 1970"):
            unix_time(written)


def test_a_list_is_parted_at_semicolons() -> None:
    assert listed(" Reuters;Twitter ; ;Reuters") == ("Reuters", "Twitter")
    assert listed(None) == ()


@pytest.mark.parametrize(
    ("kind", "sub", "first", "second", "roles"),
    [
        ("Battles", "Armed clash", 1, 2, (A, B)),
        ("Battle-No change of territory", "", 7, 2, (A, B)),
        ("Explosions/Remote violence", "Grenade", 3, 7, (DID, SUFFERED)),
        ("Explosions/Remote violence", "Grenade", 7, 3, (SUFFERED, DID)),
        ("Explosions/Remote violence", "Air/drone strike", 1, 2, (A, B)),
        ("Remote violence", "", 2, 0, (DID, B)),
        ("Remote violence", "", 7, 0, (SUFFERED, DID)),
        ("VIOLENCE AGAINST CIVILIANS", "Attack", 3, 6, (DID, SUFFERED)),
        ("Violence against civilians", "Attack", 7, 7, (A, B)),
        ("Violence against civilians", "Attack", None, None, (A, B)),
        ("Riots", "Mob violence", 5, 7, (DID, SUFFERED)),
        ("Riots", "Violent demonstration", 1, 5, (A, B)),
        ("Riots", "Violent demonstration", 5, 0, (DID, B)),
        ("Riots/Protests", "", 6, 1, (A, B)),
        ("Riots/Protests", "", 7, 5, (SUFFERED, DID)),
        ("Protests", "Peaceful protest", 6, 0, (DID, IN)),
        ("Protests", "Protest with intervention", 1, 6, (IN, DID)),
        ("Protests", "Excessive force against protesters", 1, 6, (DID, SUFFERED)),
        ("Strategic developments", "Arrests", 1, 7, (DID, SUFFERED)),
        ("Strategic developments", "Agreement", 1, 7, (IN, IN)),
        ("", "", 1, 7, (IN, IN)),
    ],
)
def test_who_did_it_is_told_only_where_the_type_says(
    kind: str, sub: str, first: int | None, second: int | None, roles: tuple[Role, Role]
) -> None:
    assert roles_of(Cast(kind, sub, first, second, is_whole=True)) == roles


@pytest.mark.parametrize(
    ("kind", "first", "role"),
    [
        ("Battles", 1, IN),
        ("Riots", 5, IN),
        ("Riots", 7, SUFFERED),
        ("Protests", 6, DID),
        ("Strategic developments", 1, IN),
    ],
)
def test_of_a_row_about_one_party_only_what_its_own_type_says_is_told(kind: str, first: int, role: Role) -> None:
    assert roles_of(Cast(kind, "", first, 0, is_whole=False))[0] is role


@pytest.mark.parametrize(
    ("name", "inter", "kind", "country", "aliases", "part_of"),
    [
        ("Military Forces of Iran (1989-)", "1", ActorKind.MILITARY, "Iran", ("Military Forces of Iran",), None),
        (
            "Police Forces of Iraq (2005-) Prison Guards", "State forces", ActorKind.POLICE, "Iraq", ("Prison Guards",),
            "Police Forces of Iraq (2005-)",
        ),
        ("Military Forces of Turkey (2016-) - Air Force", "8", ActorKind.MILITARY, "Turkey", ("Air Force",),
         "Military Forces of Turkey (2016-)"),
        ("ADF: Allied Democratic Forces", "2", ActorKind.REBEL_GROUP, None, ("ADF", "Allied Democratic Forces"), None),
        ("Civilians (Iraq)", "7", ActorKind.CIVILIANS, "Iraq", (), None),
        ("Wagner Group", "External/Other forces", None, None, (), None),
        ("Katiba Macina", "Pirates", None, None, (), None),
        ("Somebody", "", None, None, (), None),
        ("(1999-)", "", None, None, (), None),
    ],
)  # fmt: skip
def test_a_name_is_read_with_its_years_unit_acronym_and_country(  # noqa: PLR0917, PLR0913 - columns of the table
    name: str,
    inter: str,
    kind: ActorKind | None,
    country: str | None,
    aliases: tuple[str, ...],
    part_of: str | None,
) -> None:
    actor = actor_of(name, Code(codebook="acled.inter", value=inter) if inter else None)
    assert (actor.name, actor.kind, actor.country, actor.aliases) == (name, kind, country, aliases)
    assert (actor.part_of and actor.part_of.name) == part_of
    assert [code.value for code in actor.codes] == ([inter] if inter else [])


def test_whole_classes_of_people_and_unidentified_groups_have_no_name() -> None:
    named = ("Unidentified Armed Group (Iraq)", "Rioters (Iraq)", "Protesters (Iraq)", "Civilians (Iraq)", "Taliban")
    assert [actor_of(name).named for name in named] == [False, False, False, False, True]


@pytest.mark.parametrize(
    ("interaction", "pair"),
    [
        ("12", (1, 2)),
        ("60", (6,)),
        ("78", (7, 8)),
        ("External/Other forces-Civilians", (7, 8)),
        ("Protesters only", (6,)),
        ("Sole Protesters", (6,)),
        ("Rebel Forces-Militia Groups", (2, 3)),
        ("1", None),
        ("123", None),
        ("00", None),
        ("19", None),
        ("State forces", None),
        ("State forces-Pirates", None),
        ("only", None),
    ],
)
def test_an_interaction_is_two_types_of_actors(interaction: str, pair: tuple[int, ...] | None) -> None:
    assert pair_of(interaction) == pair


@pytest.mark.parametrize(
    ("labels", "number"),
    [
        (("1", "State forces", "STATE FORCES", "State Forces"), 1),
        (("2", "Rebel group", "Rebel Groups", "Rebel Forces"), 2),
        (("3", "Political militia", "Political Militias", "Militia Groups"), 3),
        (("4", "Identity militia", "Identity Militias", "Communal / Identity Groups", "Communal Militias"), 4),
        (("5", "Rioters"), 5),
        (("6", "Protesters", "Protestors"), 6),
        (("7", "Civilians"), 7),
        (("8", "External/Other forces", "External/Other Forces", "Foreign / Others", "Others"), 8),
        (("0",), 0),
        (("9", "", "Pirates", None), None),
    ],
)
def test_a_type_of_actors_has_one_number_under_all_its_labels(labels: tuple[str, ...], number: int | None) -> None:
    assert {inter_number(label) for label in labels} == {number}


@pytest.mark.parametrize(
    ("kind", "sub", "parties", "found"),
    [
        ("Battles", "Government regains territory", {1, 2}, EventKind.TERRITORIAL_GAIN),
        ("Explosions/Remote violence", None, {1}, EventKind.BOMBING),
        ("Protests", "a new one", {6}, EventKind.PROTEST),
        ("Riots/Protests", None, {6}, EventKind.PROTEST),
        ("Riots/Protests", None, {5, 6}, EventKind.RIOT),
        ("RIOTS/PROTESTS", None, {5}, EventKind.RIOT),
        ("Headquarters or base established", None, {2}, EventKind.DEPLOYMENT),
        ("Violence Against Civilians", None, {2, 7}, EventKind.ATTACK),
        ("Sabotage", None, {2, 7}, None),
        (None, None, set(), None),
    ],
)
def test_the_kind_is_told_by_the_sub_type_then_by_the_type(
    kind: str | None, sub: str | None, parties: set[int], found: EventKind | None
) -> None:
    assert kind_of(kind, sub, frozenset(parties)) is found


def test_words_are_found_whatever_their_case() -> None:
    found = term_of("acled.sub_event_type", "armed CLASH")
    assert found is not None
    assert found.code.value == "Armed clash"
    assert term_of("acled.sub_event_type", "Riots/Protests") is None
    assert term_of("acled.sub_event_type", None) is None


def test_a_version_is_read_off_the_name() -> None:
    assert release_in("x/ACLED-Version-7-All-Africa-1997-2016.csv") == "7"
    assert release_in("acled version 8.csv.gz") == "8"
    assert release_in("ACLED_2025-10-29.csv") is None
    event = event_of("1001ALG", "ACLED-Version-7-invented.csv")
    assert event.coding is not None
    assert event.coding.release == "7"


def test_an_event_is_acleds_own_account_which_may_not_be_handed_on() -> None:
    event = event_of("FRA90009")
    assert event.summary == "About 150 people demonstrated in Rennes."
    assert [str(source) for source in event.asserted_by] == ["Armed Conflict Location & Event Data"]
    coding = event.coding
    assert coding is not None
    assert (coding.codebook, coding.record, coding.coder_kind) == ("acled", "FRA90009", CoderKind.ORGANISATION)
    assert coding.redistributable is False
    assert coding.licence == datasets.ACLED.licence
    assert coding.at == Moment(day=date(2021, 3, 17), clock=time(16, 53, 20), offset=0)


def test_codes_are_kept_letter_by_letter() -> None:
    event = event_of("MMR90008")
    assert [str(code) for code in event.codes] == [
        "acled.disorder_type:Political violence; Demonstrations",
        "acled.event_type:Protests",
        "acled.sub_event_type:Excessive force against protesters",
        "acled.interaction:State forces-Protesters",
        "acled.civilian_targeting:Civilian targeting",
        "acled.source_scale:New media-National",
        "acled.tags:crowd size=about 200",
        "acled.time_precision:1",
        "acled.geo_precision:1",
    ]
    assert [str(code) for code in place_of(event).codes] == [
        "iso3166.numeric:104", "acled.region:Southeast Asia", "acled.admin3:Aungmyaythazan",
    ]  # fmt: skip
    assert codes_of(event_of("FRA90009"), "acled.fatalities") == ["0"]
    older = event_of("AFG90005", "hdx_before_2022.csv")
    assert [str(code) for code in place_of(older).codes][:2] == ["iso3166.numeric:004", "iso3166.alpha3:AFG"]
    assert codes_of(older, "acled.data_id") == ["8000005"]
    assert Code(codebook="gw", value="615") in place_of(event_of("1001ALG", "ACLED-Version-7-invented.csv")).codes


def test_at_sea_there_is_no_country() -> None:
    sea, near = place_of(event_of("MED90027")), place_of(event_of("RSE90028"))
    assert (sea.name, sea.kind, sea.country) == ("Mediterranean Sea", PlaceKind.WATER, None)
    assert (near.name, near.kind, near.country) == ("Off Al Hudaydah", None, None)
    assert Code(codebook="acled.country", value="Red Sea") in near.codes


@pytest.mark.parametrize(
    ("country", "at_sea"),
    [
        ("Gulf of Aden", True),
        ("South China Sea", True),
        ("Bay of Bengal", True),
        ("International Waters", True),
        ("Channel Islands", False),
        ("British Indian Ocean Territory", False),
        ("Iraq", False),
        (" ", False),
    ],
)
def test_water_is_told_from_countries(country: str, at_sea: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a column
    (event,), _ = changed(tmp_path, country=country, iso="")
    assert place_of(event).country == (None if at_sea else country)


def changed(folder: Path, **cells: str) -> tuple[list[Event], list[Notice]]:
    """Read the first row of the current layout with other cells."""
    table = datasets.open(FOLDER / "current.csv", datasets.ACLED)
    row = next(each for each in table.rows() if isinstance(each, AcledRow))
    path = folder / "changed.csv"
    datasets.write([row.edited(cells)], path)
    result = datasets.open(path).read()
    return list(result.items), list(result.notices)


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"iso": "760"}, "acled.country-differs", "iso"),
        ({"iso": "999"}, "acled.country-differs", "iso"),
        ({"country": "Atlantis"}, "acled.unknown-country", "country"),
        ({"interaction": "State forces only"}, "acled.interaction-differs", "interaction"),
        ({"interaction": "of all with all"}, "acled.unknown-code", "interaction"),
        ({"inter2": "Sirens"}, "acled.unknown-code", "inter2"),
        ({"inter2": ""}, "acled.interaction-differs", "interaction"),
        ({"event_type": "Sabotage"}, "acled.unknown-code", "event_type"),
        ({"year": "2019"}, "acled.year-differs", "year"),
        ({"latitude": "-91"}, "acled.off-the-globe", "latitude"),
        ({"longitude": "180.5"}, "acled.off-the-globe", "latitude"),
        ({"time_precision": "4"}, "acled.unknown-code", "time_precision"),
        ({"geo_precision": "0"}, "acled.unknown-code", "geo_precision"),
        ({"fatalities": "0"}, "acled.no-fatalities", "fatalities"),
        ({"event_id_cnty": "undefined"}, "table.no-id", "event_id_cnty"),
    ],
)
def test_what_contradicts_itself_is_told_with_its_place(
    cells: dict[str, str], code: str, column: str, tmp_path: Path
) -> None:
    (event,), (notice,) = changed(tmp_path, **cells)
    assert notice.code == code
    assert notice.location is not None
    assert (notice.location.line, notice.location.column) == (2, column)
    assert event.summary


@pytest.mark.parametrize("cells", [{"iso": ""}, {"iso": "0"}, {"interaction": ""}, {"country": ""}, {"year": "NA"}])
def test_what_is_not_said_contradicts_nothing(cells: dict[str, str], tmp_path: Path) -> None:
    assert changed(tmp_path, **cells)[1] == []


def test_of_an_unreadable_day_the_year_stands_and_the_words_are_kept(tmp_path: Path) -> None:
    (event,), (notice,) = changed(tmp_path, event_date="late July")
    assert notice.code == "table.bad-cell"
    assert event.when is not None
    assert event.when.value is not None
    assert (event.when.value.precision, str(event.when), event.when.rule) == (
        Precision.YEAR,
        "2020",
        "acled.year-alone",
    )
    assert codes_of(event, "acled.event_date") == ["late July"]
    (undated,), _ = changed(tmp_path, event_date="", year="0")
    assert undated.when is None


def test_a_place_is_named_by_the_smallest_that_is_said(tmp_path: Path) -> None:
    names = []
    gone: dict[str, str] = {"admin3": "Qara Tapa"}
    for column in ("", "location", "admin3", "admin2", "admin1", "country"):
        gone |= {column: ""} if column else {}
        (event,), _ = changed(tmp_path, **gone)
        names.append(place_of(event).name)
    assert names == ["Khanaqin", "Qara Tapa", "Khanaqin", "Diyala", "Iraq", "34.3479°N 45.3906°E"]
    (nowhere,), _ = changed(tmp_path, **gone, latitude="")
    assert nowhere.where == ()


def test_a_row_whose_cells_have_moved_is_no_event(tmp_path: Path) -> None:
    events, notices = changed(tmp_path, year="x", fatalities="Twitter", latitude="Iraq", timestamp="-")
    assert events == []
    assert notices[-1].code == "table.shifted-row"


def test_an_id_is_the_same_in_every_layout_and_missing_ones_are_never_shared(tmp_path: Path) -> None:
    assert event_of("IRQ90001").id == event_of("IRQ90001", "hdx_before_2022.csv").id
    ids = {
        changed(tmp_path, event_id_cnty=record, notes=notes)[0][0].id
        for record in ("", "undefined", "acled-undefined", "null")
        for notes in ("one", "other")
    }
    assert len(ids) == 8
    assert cm.row_event_id("acled", "") not in ids


def test_an_event_of_several_parties_has_one_id_in_files_with_a_row_for_each() -> None:
    for name in ("monadic.csv", "monadic_pairs.csv"):
        result = datasets.open(FOLDER / name).read()
        assert len(result.items) == 5
        assert len({event.id for event in result.items}) == 3
        told = [notice for notice in result.notices if notice.code == "acled.repeated-event"]
        assert [notice.location and notice.location.line for notice in told] == [3, 5]
    repeated = datasets.open(FOLDER / "monadic.csv")
    assert list(repeated.events()) == list(repeated.events())


def test_repeated_events_on_one_line_of_a_page_are_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.json"
    row = '{"event_id_cnty": "A1", "event_date": "2020-01-02", "event_type": "Battles", "actor1": "%s"}'
    page.write_text(f'{{"messages": ["none"], "data": [{row % "X"}, {row % "Y"}]}}', encoding="utf-8")
    codes = [notice.code for notice in datasets.open(page).read().notices]
    assert codes == ["table.missing-columns", "acled.repeated-event"]


def test_a_page_of_the_api_gives_the_events_of_the_export() -> None:
    page = datasets.open(FOLDER / "api_page.json").read().items
    assert page == CURRENT[:5]


def test_numbers_of_types_say_what_words_do() -> None:
    numeric = event_of("COL90016", "current_numeric.csv")
    words = event_of("COL90016")
    assert [(each.role, str(each)) for each in numeric.participants] == [
        (each.role, str(each)) for each in words.participants
    ]
    assert (numeric.kind, numeric.when, numeric.where) == (words.kind, words.when, words.where)
    assert codes_of(numeric, "acled.interaction") == ["12"]
    table = datasets.open(FOLDER / "current_numeric.csv")
    assert table.columns("population_best")["population_best"] == ["5400"] * 4


def deleted(name: str) -> Iterator[Link]:
    """Give the links of a list of deletions."""
    return (each for each in datasets.open(FOLDER / name).items() if isinstance(each, Link))


def test_a_list_of_deletions_takes_events_back() -> None:
    links = tuple(deleted("deletions.csv"))
    records = ("IRQ90001", "SYR90002", "MLI90003")
    assert [link.that for link in links] == [(cm.row_event_id("acled", record),) for record in records]
    assert {(link.this, link.relation) for link in links} == {(None, LinkRelation.RETRACTS)}
    assert [link.coding and str(link.coding.at) for link in links] == [
        "3 Feb 2021 09:47:58+00:00", "3 Feb 2021 09:53:19+00:00", "None",
    ]  # fmt: skip
    assert [link.coding and link.coding.record for link in deleted("deletions_page.json")] == ["IRQ90001", "YEM90004"]
    corpus = cm.Corpus(events=CURRENT, links=links)
    assert cm.loads(cm.dumps(corpus)) == corpus


def test_a_list_of_deletions_has_no_events_and_still_says_what_it_lacks() -> None:
    result = datasets.open(FOLDER / "deletions.csv").read()
    assert result.items == ()
    assert [notice.code for notice in result.notices] == ["acled.deletion-without-id", "table.bad-cell"]
