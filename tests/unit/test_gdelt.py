"""GDELT's ways of writing, its odd rows, and what it says beside events."""

from datetime import date
from pathlib import Path

import attrs
import pytest

import conflictmodel as cm
from conflictmodel import datasets
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets.gdelt import (
    EventRow,
    GkgRow,
    Knowledge,
    Mention,
    Spot,
    with_mentions,
)
from conflictmodel.datasets.gdelt.account import citations_of
from conflictmodel.datasets.gdelt.cells import compact_day, digit, digits, span_of_days, stamp
from conflictmodel.datasets.gdelt.lists import addresses, counted, dated, event_ids, names, quoted, spelt, spots, tone
from conflictmodel.datasets.gdelt.places import place_of
from conflictmodel.errors import Notice
from conflictmodel.model.attributions import Act
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.participants import Role
from conflictmodel.values.actors import ActorKind
from tests.shape.syntax import ROOT

FOLDER = ROOT / "tests" / "golden" / "gdelt"
EVENTS, GKG = FOLDER / "20150218230000.export.CSV", FOLDER / "20150218230000.gkg.csv"
ROW = next(row for row in datasets.open(EVENTS, datasets.GDELT_EVENTS).rows() if isinstance(row, EventRow))


def made(row: EventRow) -> tuple[list[Event], list[str]]:
    """Give the events of a row, and the codes of the notices."""
    found = list(datasets.GDELT_EVENTS.events(row))
    events = [each for each in found if isinstance(each, Event)]
    return events, [each.code for each in found if isinstance(each, Notice)]


@pytest.mark.parametrize(
    ("read", "cell", "expected"),
    [
        (compact_day, "2019102", "a day such as"),
        (compact_day, "20190230", "a day of the calendar"),
        (stamp, "20191024993000", "a time of the day"),
        (stamp, "2019-10-24", "a day or time"),
        (digits, "88x", "an id in digits"),
        (digit, "12", "one digit"),
        (span_of_days, "197", "a year, month or day"),
        (spots, "1#Iraq#IZ#IZ#33#44", "pieces between #"),
        (counted, "KILL#4##1#Iraq", "pieces between #"),
        (counted, "KILL#four##1#Iraq#IZ#IZ#33#44#IZ", "a number of 0 or more"),
        (quoted, "12|five||words", "a number of 0 or more"),
        (quoted, "12|words", r"offset\|length\|verb\|words"),
        (spelt, "Kofi Annan", "a number of 0 or more"),
        (dated, "1#0#0#2008", "pieces between #"),
        (tone, "1,2,3", "six or seven numbers"),
    ],
)
def test_cells_written_otherwise_are_refused_with_what_was_expected(read: object, cell: str, expected: str) -> None:
    assert callable(read)
    with pytest.raises(ValueError, match=expected):
        read(cell)


def test_lists_in_cells_are_taken_apart() -> None:
    (here,) = spots("4#Mosul, Ninawa, Iraq#IZ#IZ15#36.335#43.1189#-3103803;")
    assert (here.name, here.latitude, here.adm2, here.offset) == ("Mosul, Ninawa, Iraq", 36.335, "", None)
    (there,) = spots("4#Mosul, Ninawa, Iraq#IZ#IZ15#41#36.335#43.1189#-3103803#77")
    assert there == here._replace(adm2="41", offset=77)
    (killed,) = counted("KILL#4#soldiers#1#Iraq#IZ#IZ#33#44#IZ#120;")
    assert (killed.theme, killed.number, killed.counted, killed.offset) == ("KILL", 4, "soldiers", 120)
    assert killed.spot.feature == "IZ"
    assert [each.words for each in quoted("26|12|said|room # 5|left#90|5||never")] == ["room # 5|left", "never"]
    assert [(each.name, each.offset) for each in spelt("Smith, Jones,4;Kofi Annan,26;")] == [
        ("Smith, Jones", 4),
        ("Kofi Annan", 26),
    ]
    assert names("kofi annan;;joe doe;") == ("kofi annan", "joe doe")
    assert event_ids("935346960,935347306,,935346960") == ("935346960", "935347306")
    assert dated("3#2#18#2015#706")[0][:4] == (3, 2, 18, 2015)
    assert tone("1.5,2,3,4,5,6").words is None
    assert addresses("http://a.org/x;y<UDIV>BBC Monitoring") == ("http://a.org/x;y", "BBC Monitoring")
    assert str(span_of_days("197903")) == "March 1979"


@pytest.mark.parametrize(
    ("spot", "codes"),
    [
        pytest.param(Spot(latitude=0.0, longitude=0.0), ["gdelt.null-island"], id="null island"),
        pytest.param(Spot("4", "X, Y, Iraq", "IZ", "IZ15", "", 91.0, 43.0), ["gdelt.off-the-globe"], id="globe"),
        pytest.param(Spot("9", "Iraq", "IZ", "IZ", "", 33.0, 44.0), ["gdelt.unknown-code"], id="type"),
        pytest.param(Spot("1", "Iran", "IS", "IR", "", 32.0, 53.0), ["gdelt.country-contradicts"], id="country"),
        pytest.param(Spot("1", "Gulf of Guinea", "", "", "", 0.0, 0.0), [], id="0, 0 in the sea"),
    ],
)
def test_odd_places_are_told(spot: Spot, codes: list[str]) -> None:
    place = place_of(spot, "ActionGeo_FullName")
    assert [each.code for each in place.notices] == codes
    assert {each.location and each.location.column for each in place.notices} <= {"ActionGeo_FullName"}


def test_the_country_of_a_place_is_that_of_its_division() -> None:
    iran = place_of(Spot("1", "Iran", "IS", "IR", "", 32.0, 53.0), "x").value
    assert iran is not None
    assert iran.value is not None
    assert iran.value.country == "Iran"
    assert "fips10-4:IR" in map(str, iran.value.codes)


def test_a_code_that_lost_its_zero_is_read_with_it_and_told() -> None:
    for lost, whole, act in (("10", "010", Act.STATES), ("20", "020", Act.DEMANDS), ("871", "0871", None)):
        (event,), told = made(ROW.edited(EventCode=lost))
        assert "gdelt.lost-zero" in told
        assert f"cameo.event:{whole}" in map(str, event.codes)
        assert f"cameo.event:{lost}" not in map(str, event.codes)
        (again,), _ = made(ROW.edited(EventCode=whole))
        assert (event.kind, event.sources) == (again.kind, again.sources)
        assert event.sources[0].act is (act or Act.REPORTS)
    (event,), told = made(ROW.edited(EventCode="---"))
    assert (event.kind, "gdelt.unknown-code" in told) == (EventKind.OTHER, True)


def test_speech_is_the_act_of_its_speaker_through_gdelt() -> None:
    said = ROW.edited(EventCode="016", Actor1Code="USA", Actor1Name="UNITED STATES", Actor1CountryCode="USA")
    (event,), _ = made(said)
    (source,) = event.denied_by
    assert (source.act, str(source), event.kind) == (
        Act.DENIES,
        "UNITED STATES, through GDELT Project",
        EventKind.OTHER,
    )
    assert event.tolls == ()
    (nobody,), _ = made(ROW.edited(EventCode="016", Actor1Code="", Actor1Name=""))
    assert nobody.denied_by[0].speaker is None
    (declined,), _ = made(ROW.edited(EventCode="011"))
    assert [str(each) for each in declined.sources] == ["GDELT Project"]


@pytest.mark.parametrize(
    ("code", "occurrence"),
    [
        ("164", Occurrence.CALLED_OFF),
        ("165", Occurrence.CALLED_OFF),
        ("185", Occurrence.FAILED),
        ("040", Occurrence.HAPPENED),
    ],
)
def test_what_came_to_nothing_is_not_said_to_have_happened(code: str, occurrence: Occurrence) -> None:
    (event,), _ = made(ROW.edited(EventCode=code))
    assert event.occurrence is occurrence


@pytest.mark.parametrize(
    ("day", "suspected"),
    [("20140218", True), ("20150118", True), ("20141218", False), ("20150217", False), ("20130218", False)],
)
def test_dates_exactly_a_month_or_a_year_back_are_suspect(day: str, suspected: bool) -> None:  # noqa: FBT001 - a column
    (event,), told = made(ROW.edited(SQLDATE=day))
    assert ("gdelt.relative-date-suspected" in told) is suspected
    assert event.when is not None
    assert event.when.value is not None
    assert event.when.value.earliest == date.fromisoformat(day)


def test_codes_of_actors_are_taken_apart_even_where_no_column_has_the_part() -> None:
    changes = {"Actor2Code": "IRQGOVMIL", "Actor2Name": "ARMY", "Actor2CountryCode": "", "Actor2Type1Code": "MIL"}
    (event,), _ = made(ROW.edited(changes))
    army = next(each.actor.value for each in event.participants if each.role is Role.TARGET)
    assert army is not None
    assert list(map(str, army.codes)) == [
        "cameo.actor:IRQGOVMIL", "cameo.type:MIL", "cameo.country:IRQ", "cameo.type:GOV",
    ]  # fmt: skip
    assert (army.kind, army.country, army.named) == (ActorKind.MILITARY, "Iraq", True)
    (event,), _ = made(ROW.edited(Actor2Code="", Actor2Name="", Actor1Code=" ", Actor1Name=""))
    assert event.participants == ()


def test_a_row_whose_cells_moved_gives_no_event() -> None:
    cells = ROW.cells
    moved = dict(zip(ROW.sheet.headers, (*cells[:25], "", *cells[25:-1]), strict=True))
    events, told = made(ROW.edited(moved))
    assert events == []
    assert told[-1] == "table.shifted-row"


def test_a_row_without_an_id_is_told_by_its_text() -> None:
    (event,), told = made(ROW.edited(GLOBALEVENTID=""))
    assert "table.no-id" in told
    assert event.id not in (made(ROW)[0][0].id, cm.row_event_id("gdelt.events", ""))


def test_files_with_headers_and_in_csv_are_recognised(tmp_path: Path) -> None:
    headers = datasets.GDELT_EVENTS.layouts[0].headers
    tabbed = tmp_path / "events.txt"
    tabbed.write_text("\t".join(headers) + "\n" + ROW.text, encoding="utf-8")
    assert datasets.open(tabbed).how == "by its headers"
    assert datasets.open(tabbed).read().items[0] == made(ROW)[0][0]
    table = tmp_path / "export.csv"
    table.write_text(f"EventCode,SQLDATE,GLOBALEVENTID\n{ROW.event_code},{ROW['SQLDATE']},7\n", encoding="utf-8")
    (event,) = datasets.open(table).read().items
    assert (datasets.open(table).layout.name, event.kind) == ("events-csv", EventKind.TALKS)
    assert event.id == cm.row_event_id("gdelt.events", "7")


def test_two_columns_of_numbers_are_not_taken_for_a_normalisation_file_unasked() -> None:
    with pytest.raises(datasets.TableError, match="expected a file"):
        datasets.open(FOLDER / "normfile_daily.csv")


def test_mentions_join_the_sources_of_their_event() -> None:
    event = made(ROW)[0][0]
    table = datasets.open(FOLDER / "20150218230000.mentions.CSV", datasets.GDELT_MENTIONS)
    mentions = [each for each in table.items() if isinstance(each, Mention)]
    joined = with_mentions(event, mentions)
    assert [str(each) for each in joined.sources] == ["GDELT Project", "dailymaverick.co.za, through GDELT Project"]
    assert attrs.evolve(joined, sources=event.sources) == event
    assert str(mentions[0]) == f"dailymaverick.co.za, through GDELT Project, of {event.id}"
    assert list(table.events()) == []
    assert cm.loads(cm.dumps(cm.Corpus(events=(joined,)))) == cm.Corpus(events=(joined,))


def test_a_mention_of_no_event_is_told() -> None:
    table = datasets.open(FOLDER / "20150218230000.mentions.CSV", datasets.GDELT_MENTIONS)
    row = next(row for row in table.rows() if not isinstance(row, Notice))
    make = datasets.GDELT_MENTIONS.items
    assert make is not None
    for changes, code in (({"GLOBALEVENTID": ""}, "gdelt.no-event"), ({"MentionType": "7"}, "gdelt.unknown-code")):
        assert [each.code for each in make(row.edited(changes)) if isinstance(each, Notice)] == [code]
        told = list(datasets.GDELT_MENTIONS.events(row.edited(changes)))
        assert [each.code for each in told if isinstance(each, Notice)] == [code]
        assert len(told) == 1
    with pytest.raises(ValueError, match="event"):
        Mention(event=cm.EventId(""), attribution=made(ROW)[0][0].sources[0])


def test_numbers_and_quotations_of_the_graph_go_through_our_wire() -> None:
    table = datasets.open(GKG, datasets.GDELT_GKG)
    known = [each for each in table.items() if isinstance(each, Knowledge)]
    events = tuple(event for each in known for event in each.events)
    claims = tuple(claim for each in known for claim in each.claims)
    assert table.read().items == events
    assert len(claims) == 14
    corpus = cm.Corpus(events=events, claims=claims, outside=tuple({claim.article for claim in claims}))
    assert cm.loads(cm.dumps(corpus)) == corpus
    assert str(known[0]) == "BBC Monitoring: 1 number, 4 quotations, 6 persons, 11 places"


def test_what_articles_that_name_the_same_say_together_is_read(tmp_path: Path) -> None:
    cells = {
        "DATE": "20150218", "NUMARTS": "3", "COUNTS": "KILL#4#soldiers#1#Iraq#IZ#IZ#33#44#IZ;",
        "THEMES": "KILL;ARMEDCONFLICT", "LOCATIONS": "1#Iraq#IZ#IZ#33#44#IZ", "PERSONS": "joe doe;kofi annan",
        "ORGANIZATIONS": "united nations", "TONE": "-2.5,1,3.5,4.5,20,1", "CAMEOEVENTIDS": "7,8",
        "SOURCES": "a.example", "SOURCEURLS": "http://a.example/1",
    }  # fmt: skip
    path = tmp_path / "20150218.gkg.csv"
    path.write_text("\t".join(cells) + "\n" + "\t".join(cells.values()) + "\n", encoding="utf-8")
    table = datasets.open(path, datasets.GDELT_GKG1)
    (known,) = table.items()
    assert isinstance(known, Knowledge)
    assert [reading.value and reading.value.name for reading in known.persons] == ["joe doe", "kofi annan"]
    assert [reading.value and reading.value.name for reading in known.organisations] == ["united nations"]
    assert known.related == tuple(cm.row_event_id("gdelt.events", number) for number in ("7", "8"))
    (event,) = table.read().items
    assert known.events == (event,)
    assert [(toll.outcome, toll.count.value) for toll in event.tolls] == [(cm.Outcome.KILLED, cm.exactly(4))]
    with pytest.raises(ValueError, match="persons must be a tuple"):
        attrs.evolve(known, persons=[])  # type: ignore[arg-type]  # which is what is refused


def test_a_row_of_counts_is_an_event_of_that_number() -> None:
    event = datasets.open(FOLDER / "20200716.gkgcounts.csv", datasets.GDELT_COUNTS).read().items[0]
    assert str(event) == "Ankara, Turkey: other, 2 killed — says GDELT Project"
    assert [(code.codebook, code.value) for code in event.codes] == [
        ("gdelt.count_type", "CRISISLEX_T03_DEAD"),
        ("gdelt.num_articles", "1"),
        ("gdelt.event", "935532003"),
    ]


def test_a_row_of_a_normalisation_file_is_the_number_of_events_of_its_day() -> None:
    event = datasets.open(FOLDER / "normfile_daily.csv", datasets.GDELT_NORMS).read().items[0]
    assert event.id == cm.row_event_id("gdelt.norms", "19200101")
    assert event.number is not None
    assert event.number.value == cm.exactly(87_765)
    assert str(event) == "1 Jan 1920: 87765 × other — says GDELT Project"


def test_odd_dates_of_a_document_are_told_and_the_others_read() -> None:
    table = datasets.open(GKG, datasets.GDELT_GKG)
    row = next(row for row in table.rows() if isinstance(row, GkgRow))
    make = datasets.GDELT_GKG.items
    assert make is not None
    made = list(make(row.edited(Dates="3#2#30#2015#7;2#5#0#2014#9;4#2#29#0#11;9#1#1#2014#3", GKGRECORDID="x-T1")))
    (item,) = [each for each in made if isinstance(each, Knowledge)]
    odd = [each.message for each in made if isinstance(each, Notice) and each.code == "gdelt.odd-date"]
    assert [message.partition(" ")[0] for message in odd] == ["3#2#30#2015", "9#1#1#2014"]
    assert [each.notation or str(each.value) for each in item.dates] == ["May 2014", "XXXX-02-29"]
    assert {claim.attribution.quotation.word for claim in item.claims} == {"indirect"}
    assert not row.is_translated


def test_outlets_without_an_article_of_theirs_are_cited_alone() -> None:
    cited = citations_of(("b.org", "c.org"), ("http://www.b.org/1", "http://notb.org/2"), None)
    assert [(each.outlet, each.url) for each in cited] == [
        ("b.org", "http://www.b.org/1"), (None, "http://notb.org/2"), ("c.org", None),
    ]  # fmt: skip


def test_every_column_that_an_event_is_made_of_is_watched() -> None:
    """A cell that a part reads without naming it would be shared with rows that differ in it."""
    events, _ = made(ROW)
    for column in EventRow.columns:
        assert isinstance(column, Column)
        changed = ROW.edited({column.name: "9"}) if column.name != "SQLDATE" else ROW.edited(SQLDATE="19990101")
        fresh = datasets.GDELT_EVENTS.row(changed.text, changed.cells, changed.line, ROW.sheet)
        first = made(fresh)
        ROW.sheet.memories.clear()
        assert made(fresh) == first
    assert made(ROW)[0] == events
