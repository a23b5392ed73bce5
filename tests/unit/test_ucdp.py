"""UCDP's codes, names and rule of inclusion."""

import csv
import io
from datetime import date
from pathlib import Path

import attrs
import pytest

import conflictmodel as cm
from conflictmodel import datasets
from conflictmodel.datasets import Row
from conflictmodel.datasets.ucdp import GedRow, TypeOfViolence, type_of_violence, would_include
from conflictmodel.datasets.ucdp.codes import kind_of, period_of, place_precision
from conflictmodel.datasets.ucdp.inclusion import Answer, Inclusion
from conflictmodel.datasets.ucdp.naming import release_in
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.tolls import Outcome, Toll
from conflictmodel.values.counts import Count, VagueNumber, exactly
from conflictmodel.values.periods import Period, Precision
from conflictmodel.values.places import PlacePrecision
from conflictmodel.values.readings import Reading
from tests.shape.syntax import ROOT

GOLDEN = ROOT / "tests" / "golden" / "ucdp"
GED = GOLDEN / "ged231_sample.csv"
EVENTS = datasets.open(GED).read().items


@pytest.mark.parametrize(
    ("name", "release"),
    [
        ("GEDEvent_v23_1.csv", "23.1"),
        ("ged231.csv.gz", "23.1"),
        ("GEDEvent_v24_0_3.csv", "24.0.3"),
        ("GEDEvent_v24_01_24_09.zip", "24.01.24.09"),
        ("my/ged-19.1.json", "19.1"),
        ("events.csv", None),
        ("aged2311.csv", None),
    ],
)
def test_the_release_is_read_off_the_name(name: str, release: str | None) -> None:
    assert release_in(name) == release


@pytest.mark.parametrize(
    ("code", "best", "kind"),
    [
        (1, 3, EventKind.ARMED_CLASH),
        (2, 0, EventKind.ARMED_CLASH),
        (3, 3, EventKind.KILLING),
        (3, 0, EventKind.ATTACK),
        (4, 3, EventKind.KILLING),
        (None, None, EventKind.OTHER),
    ],
)
def test_the_kind_follows_from_the_type_and_the_deaths(code: int | None, best: int | None, kind: EventKind) -> None:
    assert kind_of(code, best) is kind


@pytest.mark.parametrize(
    ("first", "last", "precision", "unit"),
    [
        ((2014, 3, 3), (2014, 3, 9), 3, Precision.WEEK),
        ((2014, 3, 3), (2014, 3, 10), 3, Precision.RANGE),
        ((2014, 3, 1), (2014, 3, 31), 4, Precision.MONTH),
        ((2014, 3, 2), (2014, 3, 31), 4, Precision.RANGE),
        ((2014, 1, 1), (2014, 12, 31), 5, Precision.YEAR),
        ((2014, 1, 1), (2014, 12, 31), 9, Precision.RANGE),
    ],
)
def test_days_get_the_unit_of_their_precision(
    first: tuple[int, int, int], last: tuple[int, int, int], precision: int, unit: Precision
) -> None:
    days = Period(earliest=date(*first), latest=date(*last), precision=Precision.RANGE)
    assert period_of(days, precision) == attrs.evolve(days, precision=unit)


def dead(count: Count) -> tuple[Toll, ...]:
    """Make a toll of dead."""
    return (Toll(outcome=Outcome.KILLED, count=Reading(value=count)),)


FIRST = EVENTS[0]


@pytest.mark.parametrize(
    ("event", "answer", "reason"),
    [
        pytest.param(FIRST, Answer.YES, "organised armed party killed", id="as in the file"),
        pytest.param(attrs.evolve(FIRST, tolls=dead(exactly(0))), Answer.NO, "nobody", id="nobody died"),
        pytest.param(attrs.evolve(FIRST, tolls=()), Answer.UNKNOWN, "that somebody was killed", id="no toll"),
        pytest.param(
            attrs.evolve(FIRST, tolls=dead(Count(vague=VagueNumber.DOZENS))), Answer.YES, "known", id="dozens"
        ),
        pytest.param(attrs.evolve(FIRST, when=None), Answer.UNKNOWN, "when it was", id="undated"),
        pytest.param(attrs.evolve(FIRST, where=()), Answer.UNKNOWN, "where it was", id="no place"),
        pytest.param(attrs.evolve(FIRST, participants=(), codes=()), Answer.UNKNOWN, "armed party", id="nobody named"),
        pytest.param(attrs.evolve(FIRST, participants=()), Answer.YES, "organised", id="of a type that UCDP coded"),
        pytest.param(attrs.evolve(FIRST, kind=EventKind.TALKS), Answer.NO, "no use of armed force", id="talks"),
        pytest.param(
            attrs.evolve(FIRST, occurrence=Occurrence.PLANNED), Answer.NO, "did not happen", id="only planned"
        ),
    ],
)
def test_whether_ucdp_would_count_it_is_told_with_the_reason(event: Event, answer: Answer, reason: str) -> None:
    found = would_include(event)
    assert found.answer is answer
    assert reason in str(found)


def test_the_type_of_violence_is_told_by_the_parties_as_far_as_they_are_known() -> None:
    wanted = {"1": TypeOfViolence.STATE_BASED, "2": None, "3": TypeOfViolence.ONE_SIDED}
    agreed = [
        (type_of_violence(event), wanted[code.value])
        for event in EVENTS
        for code in event.codes
        if code.codebook == "ucdp.type_of_violence"
    ]
    # One-sided violence by a group of which the file does not say what it is cannot be told from the parties.
    assert {pair for pair in agreed if pair[0] is not pair[1]} <= {(None, TypeOfViolence.ONE_SIDED)}
    assert sum(found is not None for found, _ in agreed) > 400


def test_an_id_outlives_releases_and_a_row_without_one_is_told_by_its_text(tmp_path: Path) -> None:
    lines = GED.read_bytes().splitlines(keepends=True)[:2]
    older = tmp_path / "GEDEvent_v22_1.csv"
    older.write_bytes(b"".join(lines).replace(b",3,3,700,", b",3,4,700,"))
    (event,) = datasets.open(older).read().items
    assert event.id == FIRST.id == cm.row_event_id("ucdp.ged", "236880")
    assert event.coding is not None
    assert event.coding.release == "22.1"
    older.write_bytes(b"".join(lines).replace(b"236880,", b","))
    (nameless,) = datasets.open(older).read().items
    assert nameless.id not in (event.id, cm.row_event_id("ucdp.ged", ""))
    assert [each.code for each in datasets.open(older).read().notices][-1] == "table.no-id"


def test_events_of_ged_go_through_our_wire() -> None:
    corpus = cm.Corpus(events=EVENTS)
    assert cm.loads(cm.dumps(corpus)) == corpus


@pytest.mark.parametrize(
    ("number", "precision"),
    [
        (1, PlacePrecision.SETTLEMENT),
        (2, PlacePrecision.NEAR),
        (3, PlacePrecision.ADMIN2),
        (4, PlacePrecision.ADMIN1),
        (5, PlacePrecision.AREA),
        (6, PlacePrecision.COUNTRY),
        (8, None),
        (None, None),
    ],
)
def test_how_precisely_a_place_is_known(number: int | None, precision: PlacePrecision | None) -> None:
    assert place_precision(number) is precision


def test_a_place_has_the_words_that_describe_it() -> None:
    (where,) = EVENTS[1].where
    assert where.value is not None
    assert (where.value.name, where.value.country) == ("Daraa governorate", "Syria")
    assert [each.text for each in where.words] == ["Deir Izzor, Dera’a, Homs, Idlib, Aleppo, Hama and Reef Dimashq."]


def test_an_answer_has_a_reason() -> None:
    with pytest.raises(ValueError, match="reason must not be empty"):
        Inclusion(answer=Answer.NO, reason="")


def test_a_state_bears_the_name_that_it_had_on_the_day(tmp_path: Path) -> None:
    """The number 678 was North Yemen's, and is Yemen's; both stand in one file, and so do their dead."""
    headers = (GedRow.columns[at].name for at in range(49))
    blank = dict.fromkeys(headers, "")
    rows = [
        {**blank, "id": str(number), "type_of_violence": "1", "side_a": "Government of Yemen", "side_b": "B",
         "gwnoa": "678", "date_start": day, "date_end": day, "date_prec": "1", "best": dead, "deaths_a": dead}
        for number, (day, dead) in enumerate([("1989-05-01", "3"), ("2015-05-01", "3"), ("1989-05-02", "4")])
    ]  # fmt: skip
    path = tmp_path / "ged.csv"
    path.write_text("\n".join([",".join(blank), *(",".join(row.values()) for row in rows), ""]), encoding="utf-8")
    events = datasets.open(path).read().items
    actors = [event.participants[0].actor.value for event in events]
    assert [actor and actor.country for actor in actors] == ["North Yemen", "Yemen", "North Yemen"]
    parts = [event.tolls[0].including[0] for event in events]
    assert [(toll.count.value, toll.party and toll.party.value) for toll in parts] == list(
        zip([exactly(3), exactly(3), exactly(4)], actors, strict=True)
    )


def tabbed(text: str) -> str:
    """Write the same cells with tabs between them."""
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\r\n").writerows(csv.reader(io.StringIO(text, newline="")))
    return written.getvalue()


@pytest.mark.parametrize("name", ["ged231_sample.csv", "ged_syria_v652_41col_sample.csv"])
def test_a_file_with_tabs_is_read_as_one_with_commas_and_written_back_with_tabs(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(tabbed((GOLDEN / name).read_bytes().decode()).encode())
    table, commas = datasets.open(tmp_path / name), datasets.open(GOLDEN / name)
    assert table.layout.name == f"{commas.layout.name}-tab"
    assert table.read().items == commas.read().items
    assert datasets.write(table, tmp_path / "copy.csv") == sum(isinstance(row, Row) for row in commas.rows())
    assert (tmp_path / "copy.csv").read_bytes() == (tmp_path / name).read_bytes()
    row = next(row for row in table.rows() if isinstance(row, Row))
    assert row.edited(side_b='a\t"b"')["side_b"] == 'a\t"b"'
    assert '\t"a\t""b"""\t' in row.edited(side_b='a\t"b"').text


def test_a_row_with_tabs_that_has_slipped_is_told_with_its_line(tmp_path: Path) -> None:
    head, first, second = tabbed((GOLDEN / "ged231_sample.csv").read_bytes().decode()).splitlines(keepends=True)[:3]
    path = tmp_path / "ged231.tsv"
    path.write_text(head + "\t" + first + second, "utf-8", newline="")
    (told,) = [each for each in datasets.open(path).read().notices if each.code.startswith("table")]
    assert (told.code, told.location and told.location.line) == ("table.ragged-row", 2)
    assert "expected 49 cells, found 50" in told.message
