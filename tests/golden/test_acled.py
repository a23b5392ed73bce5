"""ACLED: invented rows that a person read, field by field, in three layouts, and how many notices a file may have."""

import csv
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Final, NamedTuple

import pytest

from conflictmodel import datasets
from conflictmodel.datasets.acled.accounts import ACLED_SAYS
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome
from conflictmodel.values.moments import Moment
from conflictmodel.values.places import PlacePrecision, PlaceRelation, PointBasis
from tests.shape.syntax import ROOT

FOLDER: Final = ROOT / "tests" / "golden" / "acled"
FILES: Final[Mapping[str, tuple[str, ...]]] = {
    "both": ("current.csv", "hdx_before_2022.csv"),
    "current": ("current.csv",),
    "version 7": ("ACLED-Version-7-invented.csv",),
}

# Each with its reason: most events of ACLED have 0 fatalities, which it says of none and of not known; the others tell
# of rows made for them: the last of current.csv is broken in eight cells, the 30 February of version 7 is no day.
CEILINGS: Final[Mapping[str, Mapping[str, int]]] = {
    "current.csv": {
        "acled.no-fatalities": 19,
        "acled.unknown-code": 5,
        "acled.country-differs": 1,
        "acled.interaction-differs": 1,
        "acled.off-the-globe": 1,
        "table.bad-cell": 2,
    },
    "current_numeric.csv": {"acled.no-fatalities": 2},
    "hdx_before_2022.csv": {"acled.no-fatalities": 16},
    "ACLED-Version-7-invented.csv": {"acled.no-fatalities": 12, "table.bad-cell": 1},
    "monadic.csv": {"acled.no-fatalities": 1, "acled.repeated-event": 2},
    "monadic_pairs.csv": {"acled.no-fatalities": 1, "acled.repeated-event": 2},
    "api_page.json": {"acled.no-fatalities": 1},
    "deletions.csv": {"acled.deletion-without-id": 1, "table.bad-cell": 1},
    "deletions_page.json": {},
}


class Checked(NamedTuple):
    """A row of `checked.tsv`, and the file that has the event."""

    file: str
    expected: Mapping[str, str]


def checked_rows() -> tuple[Checked, ...]:
    """Give each row of the table once for each file that has the event."""
    with (FOLDER / "checked.tsv").open(encoding="utf-8", newline="") as lines:
        kept = (line for line in lines if not line.startswith("#"))
        rows = tuple(csv.DictReader(kept, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(Checked(file, row) for row in rows for file in FILES[row["family"]])


@cache
def read(name: str) -> Mapping[str, tuple[Event, tuple[str, ...]]]:
    """Read a file: each event with the codes of the notices on its row, by record."""
    found = {}
    told: list[str] = []
    for each in datasets.open(FOLDER / name, datasets.ACLED).events():
        if isinstance(each, Notice):
            told.append(each.code)
        else:
            assert each.coding is not None
            found[each.coding.record or ""] = (each, tuple(told))
            told = []
    return found


CHECKED: Final = checked_rows()
each_row = pytest.mark.parametrize("checked", CHECKED, ids=lambda each: f"{each.expected['record']} {each.file[:7]}")


def test_each_layout_has_enough_rows_that_were_checked() -> None:
    assert min(Counter(checked.file for checked in CHECKED).values()) >= 25


@each_row
def test_what_and_when_are_those_of_the_row(checked: Checked) -> None:
    (event, told), row = read(checked.file)[checked.expected["record"]], checked.expected
    assert event.kind is EventKind.of(row["kind"])
    assert list(told) == row["told"].split()
    assert event.when is not None
    when = event.when.value
    assert when is not None
    days, unit = row["when"].split()
    assert (when.earliest, when.latest) == tuple(map(date.fromisoformat, days.split("/")))
    assert when.precision.word == unit
    inferred = None if unit == "day" else f"acled.{unit}-of-the-day"
    assert event.when.rule == inferred
    assert (event.when.anchor is None) is (inferred is None)


@each_row
def test_where_is_that_of_the_row(checked: Checked) -> None:
    event, row = read(checked.file)[checked.expected["record"]][0], checked.expected
    (where,) = event.where
    place = where.value
    assert place is not None
    assert " | ".join(each or "-" for each in (place.name, place.admin1, place.admin2, place.country)) == row["place"]
    assert place.point is not None
    assert [place.point.latitude, place.point.longitude] == [float(each) for each in row["point"].split()]
    assert place.precision is PlacePrecision.of(row["precision"])
    assert (place.relation is PlaceRelation.NEAR) is (row["precision"] == "near")
    exact = row["precision"] == "settlement"
    assert place.point.basis is (PointBasis.GEOCODED if exact else PointBasis.REPRESENTATIVE)


@each_row
def test_the_parties_are_those_of_the_row(checked: Checked) -> None:
    event, row = read(checked.file)[checked.expected["record"]][0], checked.expected
    found = []
    for each in event.participants:
        actor = each.actor.value
        assert actor is not None
        kind = actor.kind.word if actor.kind else "-"
        found.append(f"{actor.name} = {each.role.word}, {kind}, {actor.country or '-'}")
    assert " | ".join(found) == row["parties"]


@each_row
def test_the_dead_and_the_sources_are_those_of_the_row(checked: Checked) -> None:
    event, row = read(checked.file)[checked.expected["record"]][0], checked.expected
    dead = [toll.count.value and toll.count.value.best for toll in event.tolls_of(Outcome.KILLED)]
    assert dead == ([] if row["dead"] == "-" else [int(row["dead"])])
    assert (event.tolls, event.sources) == (event.tolls_of(Outcome.KILLED), (ACLED_SAYS,))
    assert " | ".join(cite.outlet or "" for cite in event.cites) == row["cites"]
    tags = [code.value for code in event.codes if code.codebook == "acled.tags"]
    assert " | ".join(tags) == (row["tags"] if checked.file == "current.csv" else "")


@each_row
def test_what_acled_wrote_stands_letter_by_letter(checked: Checked) -> None:
    event, cells = read(checked.file)[checked.expected["record"]][0], plain_cells(checked)
    assert event.summary == (cells["notes"] or None)
    for column in ("event_type", "sub_event_type", "disorder_type", "interaction", "time_precision", "geo_precision"):
        codes = [code.value for code in event.codes if code.codebook == f"acled.{column}"]
        assert codes == ([cells[column]] if cells.get(column) else [])
    inters = [code.value for each in event.participants if each.actor.value for code in each.actor.value.codes]
    assert inters == [cells[column] for column in ("inter1", "inter2") if cells[column] not in ("", "0")]
    assert event.coding is not None
    changed = cells.get("timestamp") and datetime.fromtimestamp(int(cells["timestamp"]), UTC)
    moment = changed and Moment(day=changed.date(), clock=changed.time(), offset=0)
    assert event.coding.at == moment


def plain_cells(checked: Checked) -> Mapping[str, str]:
    """Read the row with the csv module alone, its headers in small letters."""
    with (FOLDER / checked.file).open(encoding="utf-8-sig", newline="") as lines:
        rows = [{(key or "").lower(): cell for key, cell in row.items()} for row in csv.DictReader(lines)]
    return next(row for row in rows if row["event_id_cnty"] == checked.expected["record"])


@pytest.mark.parametrize("name", sorted(CEILINGS))
def test_a_file_gives_no_more_notices_than_are_justified(name: str) -> None:
    notices = [each for each in datasets.open(FOLDER / name).items() if isinstance(each, Notice)]
    assert Counter(notice.code for notice in notices) == CEILINGS[name]
    assert all(notice.location and notice.location.line and notice.location.column for notice in notices)
