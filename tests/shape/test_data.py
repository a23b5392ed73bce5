"""The data files of the readers: each is dated and says whence its rows are, and none is younger than the reader."""

import re
from pathlib import Path

import pytest

import conflictmodel.text
from conflictmodel.text.readers import READER_VERSION

FOLDER = Path(conflictmodel.text.__file__).parent / "en"
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".tsv", ".txt"))


def test_there_are_data_files() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_is_dated_and_no_younger_than_the_reader(path: Path) -> None:
    head = "".join(line for line in path.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))
    dates = re.findall(r"DATA_VERSION (\d{4}-\d\d-\d\d)", head)
    assert len(dates) == 1
    assert dates[0] <= READER_VERSION


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".tsv"], ids=lambda path: path.name)
def test_each_row_has_every_cell_and_a_source_for_all_or_for_each(path: Path) -> None:
    head, *rows = (line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    columns = head.split("\t")
    assert {len(row.split("\t")) for row in rows} == {len(columns)}
    if "source" in columns:
        assert all(row.split("\t")[columns.index("source")] for row in rows)
    else:
        assert re.search(r"(?i)source", path.read_text("utf-8").partition(head)[0])
