"""Laws of vintages: what two releases of a data set say otherwise, and nothing else, is told, record by record."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictmodel import datasets
from conflictmodel.datasets import DataSet, Row, Table
from conflictmodel.datasets.ucdp import GedRow
from conflictmodel.errors import Notice
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.links import Link, LinkRelation, Revision
from tests.shape.syntax import ROOT

FOLDER: Final = ROOT / "tests" / "golden" / "ucdp"
OLD: Final = datasets.open(FOLDER / "ged231_sample.csv", datasets.UCDP_GED)
ROWS: Final = [row for row in OLD.rows() if isinstance(row, GedRow)][:12]

# Each edit of one cell, and the fields of the event that say it.
EDITS: Final[tuple[tuple[dict[str, str], set[str]], ...]] = (
    ({"best": "4017", "deaths_unknown": "4017"}, {"tolls"}),
    ({"latitude": "-1.0"}, {"where"}),
    ({"where_description": "by the old bridge"}, {"where"}),
    ({"side_b": "Another party"}, {"participants", "tolls"}),
    ({"date_start": "2001-02-03", "date_end": "2001-02-03"}, {"when"}),
    ({"source_original": "a shepherd"}, {"sources"}),
    ({"source_article": "http://gulfwire.example/7"}, {"cites", "codes"}),
    ({"type_of_violence": "3", "deaths_civilians": "0"}, {"kind", "participants", "codes", "tolls"}),
    ({"geom_wkt": "POINT (0 0)"}, set()),
)


def table_of(rows: Sequence[Row], folder: Path, name: str = "GEDEvent_v24_1.csv") -> Table[GedRow]:
    """Write rows as a release, and open it."""
    datasets.write(rows, folder / name)
    return datasets.open(folder / name, datasets.UCDP_GED)


@pytest.mark.parametrize(
    "path", [*sorted(FOLDER.glob("*.csv")), FOLDER.parent / "acled" / "current.csv"], ids=lambda path: path.name
)
def test_a_release_says_nothing_otherwise_than_itself(path: Path) -> None:
    table = datasets.open(path)
    assert list(datasets.changes(table, table)) == []


@settings(max_examples=50, deadline=None)
@given(
    order=st.permutations(range(len(ROWS))),
    gone=st.sets(st.integers(0, len(ROWS) - 1), max_size=4),
    edits=st.dictionaries(st.integers(0, len(ROWS) - 1), st.sampled_from(EDITS), max_size=4),
)
def test_each_edit_is_one_revision_of_its_fields_and_each_removal_one_retraction(
    order: Sequence[int],
    gone: set[int],
    edits: dict[int, tuple[dict[str, str], set[str]]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("releases")
    later = [ROWS[at].edited(edits.get(at, ({}, set()))[0]) for at in order if at not in gone]
    if not later:
        return
    old, new = table_of(ROWS, folder, "GEDEvent_v23_1.csv"), table_of(later, folder)
    found = list(datasets.changes(old, new))
    names = [row_event_id("ucdp.ged", str(row.id)) for row in ROWS]
    revised = {each.record: set(each.fields) for each in found if isinstance(each, Revision)}
    for at, (_, fields) in edits.items():
        assert revised.pop(names[at], set()) <= (set() if at in gone else fields)
    assert revised == {}
    retracted = [each for each in found if isinstance(each, Link)]
    assert [each.that for each in retracted] == [(names[at],) for at in sorted(gone)]
    assert all(each.this is None and each.relation is LinkRelation.RETRACTS for each in retracted)
    assert {each.coding.release for each in found if not isinstance(each, Notice) and each.coding} <= {"24.1"}


@pytest.mark.parametrize(("cells", "fields"), EDITS, ids=lambda names: ",".join(sorted(names)))
def test_an_edited_row_is_one_revision_with_just_its_fields(
    cells: dict[str, str], fields: set[str], tmp_path: Path
) -> None:
    new = table_of([ROWS[0], ROWS[1].edited(cells), *ROWS[2:]], tmp_path)
    found = list(datasets.changes(table_of(ROWS, tmp_path, "GEDEvent_v23_1.csv"), new))
    if not fields:
        assert found == []
        return
    (revision,) = found
    assert isinstance(revision, Revision)
    assert (set(revision.fields), revision.coding.record, revision.coding.release) == (fields, "304491", "24.1")


def test_a_point_that_changes_its_side_by_one_degree_is_seen(tmp_path: Path) -> None:
    one, two = (ROWS[0].edited(longitude=cell) for cell in ("-1", "-2"))  # equal to Python's own hash
    (revision,) = datasets.changes(table_of([one], tmp_path, "a.csv"), table_of([two], tmp_path))
    assert isinstance(revision, Revision)
    assert revision.fields == ("where",)


def test_releases_of_different_layouts_are_compared_by_what_they_say(tmp_path: Path) -> None:
    kept = [header for header in OLD.headers if header not in ("where_description", "relid")]
    lines = [kept[::-1], *([row[header] for header in kept[::-1]] for row in ROWS)]
    path = tmp_path / "GEDEvent_v24_1.csv"
    edited = OLD.layout.dialect.edited
    path.write_text("".join(edited("\n", tuple(cells), ()) for cells in lines), encoding="utf-8", newline="")
    found = list(
        datasets.changes(table_of(ROWS, tmp_path, "GEDEvent_v23_1.csv"), datasets.open(path, datasets.UCDP_GED))
    )
    assert [each.code for each in found if isinstance(each, Notice)] == ["table.missing-columns"]
    assert {each.fields for each in found if isinstance(each, Revision)} == {("where", "codes")}
    assert len(found) == 1 + len(ROWS)


def test_an_id_that_stands_twice_is_told_and_its_first_row_compared(tmp_path: Path) -> None:
    twice = [*ROWS, ROWS[0].edited(side_b="Another party")]
    old, new = table_of(twice, tmp_path, "a.csv"), table_of(twice, tmp_path)
    found = list(datasets.changes(old, new))
    assert (
        [each.code for each in found if isinstance(each, Notice)]
        == ["table.duplicate-id"] * 2
        == [each.code for each in found if isinstance(each, Notice) and each.location and each.location.line == 14]
    )
    assert len(found) == 2
    added = [ROWS[0].edited(id="1"), ROWS[0].edited(id="1")]
    (found_twice,) = datasets.changes(OLD, table_of([*[r for r in OLD.rows() if isinstance(r, Row)], *added], tmp_path))
    assert isinstance(found_twice, Notice)
    assert found_twice.code == "table.duplicate-id"


def test_where_rows_cannot_be_read_nothing_is_said_to_be_retracted(tmp_path: Path) -> None:
    old = table_of(ROWS, tmp_path, "a.csv")
    (tmp_path / "b.csv").write_bytes((tmp_path / "a.csv").read_bytes()[:-40])
    codes = [
        each.code
        for each in datasets.changes(old, datasets.open(tmp_path / "b.csv", datasets.UCDP_GED))
        if isinstance(each, Notice)
    ]
    assert codes == ["table.ragged-row", "table.retractions-unknown"]
    shifted = ROWS[0].edited(dict.fromkeys(("best", "high", "low", "latitude"), "x"))
    found = list(datasets.changes(old, table_of([shifted, *ROWS[1:]], tmp_path)))
    assert {type(each) for each in found} == {Notice}
    nameless = list(datasets.changes(old, table_of([ROWS[0].edited(id=""), *ROWS[1:]], tmp_path)))
    assert [each.code for each in nameless if isinstance(each, Notice)] == ["table.no-id", "table.retractions-unknown"]


def test_only_releases_of_one_data_set_with_ids_are_compared() -> None:
    other: DataSet[GedRow] = attrs.evolve(datasets.UCDP_GED, name="mine", key=None)
    mine = datasets.open(FOLDER / "ged231_sample.csv", other)
    with pytest.raises(ValueError, match="two releases of one data set"):
        datasets.changes(OLD, mine)
    with pytest.raises(ValueError, match="no id that outlives"):
        datasets.changes(mine, mine)
