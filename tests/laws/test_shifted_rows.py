"""Laws of rows whose cells stand under headers that are not theirs: none gives a value, and each is told."""

from pathlib import Path

import pytest

from conflictmodel import datasets
from conflictmodel.datasets import Row
from conflictmodel.errors import Notice
from tests.shared_data import ABSENT, shared_data

FIXTURES = (
    "fixtures/ucdp_ged/ged231_sample.csv",
    "fixtures/ucdp_ged/ged_syria_v652_41col_sample.csv",
    "fixtures/gdelt/20191024143000.first1150.export.CSV",
    "fixtures/gdelt/20150218230000.first100.mentions.CSV",
)


pytestmark = pytest.mark.skipif(not shared_data(FIXTURES[0]), reason=ABSENT)


def _rows(table: datasets.Table[Row]) -> list[Row]:
    return [each for each in table.rows() if isinstance(each, Row)]


@pytest.mark.parametrize("name", FIXTURES)
def test_a_row_with_a_cell_put_in_gives_no_value_and_is_told(name: str, tmp_path: Path) -> None:
    table = datasets.open(shared_data(name)[0])
    kept = [row for row in _rows(table) if row.fits][:30]
    for at in range(len(table.headers) - 1):
        moved = [row.edited(dict(zip(table.headers, (*row.cells[:at], "", *row.cells[at:-1])))) for row in kept]  # noqa: B905 (the last cell goes)
        path = tmp_path / f"{at}-{Path(name).name}"
        datasets.write([*kept, *moved], path)
        again = datasets.open(path, table.dataset)
        changed = [one.cells != two.cells for one, two in zip(kept, moved, strict=True)]
        found = _rows(again)[len(kept) :]
        assert [not row.fits for row in found] == changed, table.headers[at]
        told = [each for each in again.items() if isinstance(each, Notice) and each.code == "table.shifted-row"]
        assert len(told) == sum(changed)
        column = again.columns(table.headers[0])
        assert len(column[table.headers[0]]) == len(kept) + changed.count(False)


@pytest.mark.parametrize("name", FIXTURES)
def test_no_row_of_a_fixture_is_taken_for_a_shifted_one(name: str) -> None:
    table = datasets.open(shared_data(name)[0])
    assert all(row.fits for row in _rows(table))
