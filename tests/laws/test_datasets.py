"""Laws of data sets, on ours as on anybody's: what is read is written back, and nothing disappears."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from conflictmodel import datasets
from conflictmodel.datasets import Column, DataSet, Delimited, Layout, Row, Tabbed
from conflictmodel.datasets._tables.columns import count, words
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.errors import Notice
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.kinds import EventKind
from conflictmodel.testing import (
    assert_columns_agree_with_rows,
    assert_nothing_disappears,
    assert_write_undoes_read,
    check_dataset,
)
from conflictmodel.values.codes import Code
from tests.shape.syntax import ROOT
from tests.shared_data import ABSENT, shared_data

FOLDER = ROOT / "tests" / "golden" / "acled"
DELETIONS = sorted(FOLDER.glob("deletions*"))
ACLED = sorted({*FOLDER.glob("*.csv"), *FOLDER.glob("*.json")} - set(DELETIONS))
GDELT = ROOT / "tests" / "golden" / "gdelt"
GED = sorted((ROOT / "tests" / "golden" / "ucdp").glob("*.csv"))


def test_the_laws_hold_for_ucdp_ged() -> None:
    check_dataset(datasets.UCDP_GED, GED, examples=25)


@pytest.mark.parametrize("path", ACLED, ids=lambda path: path.name)
def test_the_laws_hold_for_acled(path: Path) -> None:
    check_dataset(datasets.ACLED, [path], examples=10)


@pytest.mark.parametrize("path", DELETIONS, ids=lambda path: path.name)
def test_the_laws_hold_for_lists_of_deletions(path: Path) -> None:
    check_dataset(datasets.ACLED_DELETIONS, [path], examples=10)


def head_of(name: str, rows: int, folder: Path) -> Path:
    """Write the first rows of a file."""
    path = folder / name
    path.write_bytes(b"".join((GDELT / name).read_bytes().splitlines(keepends=True)[:rows]))
    return path


@pytest.mark.parametrize("name", sorted(path.name for path in GDELT.glob("2*")))
def test_every_file_of_gdelt_is_written_back_as_it_was(name: str) -> None:
    table = datasets.open(GDELT / name)
    assert_write_undoes_read(table)
    assert_nothing_disappears(table)
    assert_columns_agree_with_rows(table)


def test_every_shared_file_of_gdelt_is_written_back_as_it_was() -> None:
    paths = shared_data("fixtures/gdelt/*.[cC][sS][vV]")
    if not paths:
        pytest.skip(ABSENT)
    for path in paths:
        table = datasets.open(path, among=(*datasets.ALL, datasets.GDELT_NORMS))
        assert_write_undoes_read(table)
        assert_nothing_disappears(table)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("20191024143000.export.CSV", 20),
        ("20160728.export.CSV", 12),
        ("20150218230000.mentions.CSV", 20),
        ("20200705.gkg.csv", 8),
        ("20200716.gkgcounts.csv", 12),
        ("20150218224500.translation.gkg.csv", 3),
    ],
)
def test_the_laws_hold_for_gdelt(name: str, rows: int, tmp_path: Path) -> None:
    path = head_of(name, rows, tmp_path)
    check_dataset(datasets.open(path).dataset, [path], examples=20)


def test_the_laws_hold_for_rows_of_two_widths(tmp_path: Path) -> None:
    path = tmp_path / "mixed.export.CSV"
    path.write_bytes(b"".join((GDELT / "mixed_57_58.export.CSV").read_bytes().splitlines(keepends=True)[35:48]))
    check_dataset(datasets.GDELT_EVENTS, [path], examples=20)
    turned = tmp_path / "turned.export.CSV"
    turned.write_bytes(b"".join(reversed(path.read_bytes().splitlines(keepends=True))))
    check_dataset(datasets.GDELT_EVENTS, [turned], examples=20)


def test_the_laws_hold_for_normalisation_files() -> None:
    check_dataset(datasets.GDELT_NORMS, [GDELT / "normfile_daily.csv"], examples=20)


def page_of(path: Path, folder: Path) -> Path:
    """Write rows as the API of UCDP gives them: objects in a list, numbers as numbers."""
    with path.open(newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[:30]
    typed = [{key: int(cell) if cell.isdecimal() else cell or None for key, cell in row.items()} for row in rows]
    page = folder / "page.json"
    page.write_text(json.dumps({"TotalCount": 30, "NextPageUrl": "", "Result": typed}, indent=1), encoding="utf-8")
    return page


def test_the_laws_hold_for_pages_of_the_api(tmp_path: Path) -> None:
    check_dataset(datasets.UCDP_GED, [page_of(GED[1], tmp_path)], examples=10)


class MyRow(Row):
    """A row of a data set that the library does not know."""

    __slots__ = ()
    key = Column("key", parse=words)
    dead = Column("dead", parse=count)


def my_events(row: MyRow) -> Iterator[Event | Notice]:
    """Give an event for each row."""
    yield from row.notices()
    source = Attribution(act=Act.REPORTS, quotation=Quotation.OWN)
    yield Event(id=row_event_id("mine", row.key or ""), kind=EventKind.KILLING, sources=(source,))


def mine(dialect: datasets.Dialect) -> DataSet[MyRow]:
    """Make a data set of one's own."""
    layout = Layout(name="mine-1", headers=("key", "dead"), dialect=dialect)
    return DataSet(name="mine", title="Mine", codebook="mine", layouts=(layout,), row=MyRow, events=my_events)


@pytest.mark.parametrize(
    ("dialect", "text"),
    [
        (Delimited(), 'key,dead\r\na,1\r\n"b\nb",x\r\n'),
        (Delimited(delimiter=";"), "dead;key;more\n1;a;z\n"),
        (Tabbed(), 'key\tdead\n"a\t1\n\t\n'),
    ],
    ids=["csv", "semicolons", "tab"],
)
def test_the_laws_hold_for_a_data_set_of_ones_own(dialect: datasets.Dialect, text: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8", newline="")
    check_dataset(mine(dialect), [path], examples=25)


def test_a_data_set_that_loses_rows_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("key,dead\na,1\n", encoding="utf-8")
    layout = Layout(name="m", headers=("key", "dead"), dialect=Delimited())
    loser = DataSet(name="m", title="M", codebook="m", layouts=(layout,), row=MyRow, events=lambda _: iter(()))
    with pytest.raises(AssertionError, match=r"nothing_disappears: .*mine\.csv:2"):
        check_dataset(loser, [path])


def test_a_data_set_whose_records_break_their_rules_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("key,dead\na,1\n", encoding="utf-8")
    layout = Layout(name="m", headers=("key", "dead"), dialect=Delimited())

    def unruly(row: MyRow) -> Iterator[Event | Notice]:
        for each in my_events(row):
            assert isinstance(each, Event)
            yield attrs.evolve(each, codes=(unchecked(Code)(codebook="", value="1"),))

    breaker = DataSet(name="m", title="M", codebook="m", layouts=(layout,), row=MyRow, events=unruly)
    with pytest.raises(AssertionError, match=r"records_keep_their_rules: codebook must not be empty"):
        check_dataset(breaker, [path])


@pytest.mark.parametrize("path", GED[1:], ids=lambda path: path.name)
def test_sums_by_country_and_year_are_those_of_the_csv_module(path: Path) -> None:
    with path.open(newline="", encoding="utf-8") as lines:
        plain = Counter[tuple[str, str]]()
        for row in csv.DictReader(lines):
            plain[row["country"], row["year"]] += int(row["best"])
    ours = Counter[tuple[str, str]]()
    for event in datasets.open(path).read().items:
        place, count_ = event.where[0].value, event.tolls[0].count.value
        year = next(code.value for code in event.codes if code.codebook == "ucdp.year")
        assert place is not None
        assert place.country is not None
        assert count_ is not None
        ours[place.country, year] += count_.best or 0
    assert ours == plain
