"""GDELT: rows that were checked against the files, field by field, and how many notices a file may have."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, TypeVar

import pytest

from conflictmodel import datasets
from conflictmodel.datasets import Item, Row
from conflictmodel.datasets.gdelt import Knowledge, Mention
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.kinds import Occurrence
from conflictmodel.model.participants import Role
from conflictmodel.values.actors import Actor
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation, Coding
from conflictmodel.values.moments import Moment, format_moment
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading
from tests.shape.syntax import ROOT

T = TypeVar("T")
ANY: Final = (*datasets.ALL, datasets.GDELT_NORMS)
FOLDER: Final = ROOT / "tests" / "golden" / "gdelt"

# Each with its reason. Dates exactly a month or a year before the row was added are too many to be chance (in each
# file of 2.0 they come first): the text said “a year ago”. Rows of before 2013 have 0, 0 for places not known. In files
# of February 2015, all places of a document carry the country of one of them.
CEILINGS: Final[Mapping[str, Mapping[str, int]]] = {
    "20150218230000.export.CSV": {"gdelt.relative-date-suspected": 25},
    "20150218224500.translation.export.CSV": {"gdelt.relative-date-suspected": 2},
    "20191024143000.export.CSV": {"gdelt.relative-date-suspected": 19},
    "20160728.export.CSV": {"gdelt.relative-date-suspected": 1},
    "mixed_57_58.export.CSV": {"gdelt.relative-date-suspected": 10, "gdelt.null-island": 2},
    "20150218230000.mentions.CSV": {},
    "20150218224500.translation.mentions.CSV": {},
    "20200705.gkg.csv": {},
    "20200716.gkgcounts.csv": {},
    "20150218230000.gkg.csv": {"gdelt.country-contradicts": 17},
    "20150218224500.translation.gkg.csv": {"gdelt.country-contradicts": 7},
    "normfile_daily.csv": {},
}


def checked(name: str) -> list[dict[str, str]]:
    """Read what was checked."""
    with (FOLDER / f"checked_{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def items(name: str) -> Mapping[int, tuple[Item, tuple[Notice, ...]]]:
    """Give by line what a row became, and the notices on it."""
    found = {}
    table = datasets.open(FOLDER / name)
    make = table.dataset.items or table.dataset.events
    for row in table.rows():
        assert isinstance(row, Row)
        made = list(make(row))
        (item,) = [each for each in made if not isinstance(each, Notice)]
        found[row.line] = item, tuple(each for each in made if isinstance(each, Notice))
    return found


def identifier(row: Mapping[str, str]) -> str:
    """Name a test by its file and row."""
    return f"{row['file']}:{row.get('line') or row['record']}"


def value(reading: Reading[T] | None) -> T:
    """Give the value that a reading must have."""
    assert reading is not None
    assert reading.value is not None
    return reading.value


def codes(given: tuple[Code, ...], between: str = " ") -> str:
    """Say codes in one line."""
    return between.join(map(str, given))


def moment(given: Moment | None) -> str:
    """Say when."""
    return "" if given is None else format_moment(given)


def actor(participants: Mapping[Role, Actor], role: Role) -> str:
    """Say who."""
    one = participants.get(role)
    if one is None:
        return ""
    named = "named" if one.named else "unnamed"
    kind = "" if one.kind is None else one.kind.word
    given = " ".join(f"{code.codebook}:{code.value}" for code in one.codes)  # with the blanks that old rows have
    return f"{one.name} | {named} | {kind} | {one.country or ''} | {given}"


def place(reading: Reading[Place]) -> str:
    """Say where."""
    one = value(reading)
    assert one.precision is not None
    assert one.point is not None
    assert one.point.basis is not None
    point = f"{one.point.latitude}, {one.point.longitude} {one.point.basis.word}"
    names = f"{one.name} | {one.precision.word} | {one.country} | {one.admin1 or ''}"
    return f"{names} | {point} | {codes(one.codes)} | {reading.words[0].text}"


def cites(given: tuple[Citation, ...]) -> str:
    """Say what is cited."""
    return "; ".join(" ".join(filter(None, (each.outlet, each.url, codes(each.codes)))) for each in given)


def coded(given: Coding | None) -> Coding:
    """Give the coding, which says whose it is."""
    assert given is not None
    assert (given.coder, given.redistributable) == ("GDELT Project", True)
    return given


def tolls(event: Event) -> tuple[str, str]:
    """Say how many, and what was counted."""
    said = [f"{value(each.count).exact} {each.outcome.word}" for each in event.tolls]
    return " ".join(said), " ".join(word.text for each in event.tolls for word in each.count.words)


@pytest.mark.parametrize("row", checked("events"), ids=identifier)
def test_the_event_of_a_checked_row_says_what_the_row_says(row: dict[str, str]) -> None:
    event, notices = next(
        (event, notices)
        for event, notices in items(row["file"]).values()
        if event.coding is not None and event.coding.record == row["record"]
    )
    assert isinstance(event, Event)
    coding = coded(event.coding)
    happened = value(event.when)
    (source,) = event.sources
    through = "" if source.through is None else str(source.through)
    occurrence = "" if event.occurrence is Occurrence.HAPPENED else f" ({event.occurrence.word})"
    parties = {each.role: value(each.actor) for each in event.participants}
    speaker = "" if source.speaker is None else str(source.speaker)
    assert {
        "kind": event.kind.word + occurrence,
        "source": f"{source.act.word} | {speaker} | {through}".strip(),
        "day": str(happened.earliest),
        "place": " ".join(map(place, event.where)),
        "actor1": actor(parties, Role.INITIATOR),
        "actor2": actor(parties, Role.TARGET),
        "cites": cites(event.cites),
        "codes": codes(event.codes),
        "coding": f"{coding.release} {moment(coding.at)}",
        "notices": " ".join(sorted(each.code for each in notices)),
    } == {key: cell for key, cell in row.items() if key not in ("file", "record")}
    assert event.id == row_event_id("gdelt.events", row["record"])
    assert happened.earliest == happened.latest


@pytest.mark.parametrize("row", checked("mentions"), ids=identifier)
def test_the_mention_of_a_checked_row_says_what_the_row_says(row: dict[str, str]) -> None:
    mention, notices = items(row["file"])[int(row["line"])]
    assert isinstance(mention, Mention)
    outlet, citation = value(mention.attribution.speaker), mention.attribution.citation
    assert citation is not None
    url = () if citation.url else citation.codes[:1]
    assert {
        "outlet": outlet.name,
        "kind": "" if outlet.kind is None else outlet.kind.word,
        "cited": citation.url or codes(url),
        "codes": codes(citation.codes[len(url) :], "; "),
        "at": moment(coded(mention.coding).at),
    } == {key: cell for key, cell in row.items() if key not in ("file", "line", "event")}
    assert mention.event == row_event_id("gdelt.events", row["event"])
    assert (citation.outlet, str(mention.attribution.through)) == (outlet.name, "GDELT Project")
    assert notices == ()


@pytest.mark.parametrize("row", checked("counts"), ids=identifier)
def test_the_event_of_a_checked_count_says_what_the_row_says(row: dict[str, str]) -> None:
    event, notices = items(row["file"])[int(row["line"])]
    assert isinstance(event, Event)
    said, counted = tolls(event)
    assert {
        "kind": event.kind.word,
        "toll": said,
        "counted": counted,
        "place": " ".join(map(place, event.where)),
        "cites": cites(event.cites),
        "codes": codes(event.codes),
        "at": moment(coded(event.coding).at),
    } == {key: cell for key, cell in row.items() if key not in ("file", "line")}
    assert {moment(each.published) for each in event.cites} == {row["at"]}
    assert (event.when, notices) == (None, ())


def number(event: Event) -> str:
    """Say a number that was met in a document."""
    said, counted = tolls(event)
    near = value(event.where[0]).name if event.where else ""
    return f"{event.kind.word} | {said} | {counted} | {near} | {codes(event.codes)}"


def found_in(item: Knowledge) -> dict[str, str]:
    """Say what both versions of the graph have."""
    return {
        "cites": cites(item.cites),
        "events": " ;; ".join(map(number, item.events)),
        "places": " ;; ".join(map(place, item.places)),
        "persons": "; ".join(value(each).name for each in item.persons),
        "organisations": "; ".join(value(each).name for each in item.organisations),
        "themes": " ".join(each.value for each in item.codes if each.codebook == "gdelt.theme"),
        "at": moment(coded(item.coding).at),
    }


def assert_tone(item: Knowledge, written: str) -> None:
    """Check the numbers of a tone, as far as they are written."""
    numbers = [float(each) for each in written.split(",")]
    assert item.tone is not None
    assert list(item.tone[: len(numbers)]) == numbers
    assert item.tone[len(numbers) :] in ((), (None,))


@pytest.mark.parametrize("row", checked("gkg1"), ids=identifier)
def test_a_checked_row_of_the_graph_1_says_what_the_row_says(row: dict[str, str]) -> None:
    item, notices = items(row["file"])[int(row["line"])]
    assert isinstance(item, Knowledge)
    assert found_in(item) == {key: row[key] for key in found_in(item)}
    assert item.related == tuple(row_event_id("gdelt.events", each) for each in row["related"].split())
    assert_tone(item, row["tone"])
    assert (item.claims, item.dates, notices) == ((), (), ())


@pytest.mark.parametrize("row", checked("gkg"), ids=identifier)
def test_a_checked_row_of_the_graph_2_says_what_the_row_says(row: dict[str, str]) -> None:
    item, notices = items(row["file"])[int(row["line"])]
    assert isinstance(item, Knowledge)
    assert found_in(item) == {key: row[key] for key in found_in(item)}
    quoted = [
        f"{claim.attribution.quotation.word} | {claim.attribution.cue or ''} | {claim.content[0].text}"
        for claim in item.claims
    ]
    assert " ;; ".join(quoted) == row["claims"]
    assert {claim.article for claim in item.claims} <= {row["record"]}
    assert " ".join(map(dated, item.dates)) == row["dates"]
    collected = [each.value for each in item.codes if each.codebook in ("gdelt.collection", "gdelt.translation")]
    assert " ".join(collected) == row["collected"]
    assert_tone(item, row["tone"])
    contradicted = {each.message.partition(":")[0] for each in notices if each.code == "gdelt.country-contradicts"}
    assert "; ".join(sorted(contradicted)) == row["contradicted"]


def dated(reading: Reading[Period]) -> str:
    """Say a date: a year, a month, a day, a day of any year."""
    return reading.notation or str(reading.value)


@pytest.mark.parametrize("name", sorted(CEILINGS))
def test_a_file_gives_no_more_notices_than_are_justified(name: str) -> None:
    notices = [each for each in datasets.open(FOLDER / name, among=ANY).items() if isinstance(each, Notice)]
    assert Counter(notice.code for notice in notices) == CEILINGS[name]
    assert all(notice.location and notice.location.line and notice.location.column for notice in notices)


def cells(name: str) -> Iterator[list[str]]:
    """Read a file by nothing but its tabs."""
    with (FOLDER / name).open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


def test_rows_of_two_widths_in_one_file_keep_their_places_and_addresses() -> None:
    plain = list(cells("mixed_57_58.export.CSV"))
    events = datasets.open(FOLDER / "mixed_57_58.export.CSV").read().items
    assert Counter(map(len, plain)) == {57: 40, 58: 60}
    here = [[value(each).point for each in event.where] for event in events]
    points = [(point[0].latitude, point[0].longitude) for point in here if point and point[0]]
    assert points == [(float(row[53]), float(row[54])) for row in plain if row[50]]
    table = datasets.open(FOLDER / "mixed_57_58.export.CSV", datasets.GDELT_EVENTS)
    typed = [(row.action_geo_lat, row.action_geo_long) for row in table.rows() if not isinstance(row, Notice)]
    coordinates = [(float(row[53]), float(row[54])) if row[53] else (None, None) for row in plain]
    assert typed == coordinates
    assert sum(None not in each for each in coordinates) == 99
    written = [row[57] for row in plain if len(row) == 58]
    assert len(written) == 60
    assert [cite.url or cite.codes[0].value for event in events for cite in event.cites] == written
    assert all(len(event.cites) == (len(row) == 58) for event, row in zip(events, plain, strict=True))


def test_columns_of_a_file_of_two_widths_are_whole() -> None:
    columns = datasets.open(FOLDER / "mixed_57_58.export.CSV").columns("GLOBALEVENTID", "SOURCEURL")
    assert columns.notices == ()
    assert columns["GLOBALEVENTID"] == [row[0] for row in cells("mixed_57_58.export.CSV")]
    assert columns["SOURCEURL"] == [row[57] if len(row) == 58 else "" for row in cells("mixed_57_58.export.CSV")]


def test_the_numbers_of_all_events_of_days_are_those_of_the_file() -> None:
    events = datasets.open(FOLDER / "normfile_daily.csv", datasets.GDELT_NORMS).read().items
    said = [f"{value(event.when).earliest:%Y%m%d},{value(event.number).exact}" for event in events]
    assert said == (FOLDER / "normfile_daily.csv").read_text().split()
