"""The laws for other people's adapters: each sees an adapter that breaks it."""

import gzip
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, final

import attrs
import pytest

from conflictmodel import datasets
from conflictmodel.datasets import Column, DataSet, Delimited, Row, Table
from conflictmodel.datasets._tables.dialects import Record
from conflictmodel.errors import Notice, Severity
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.testing import (
    assert_columns_agree_with_rows,
    assert_ids_tell_events_apart,
    assert_nothing_disappears,
    assert_only_records_are_given,
    assert_unreadable_cells_are_told,
    assert_write_undoes_read,
    check_dataset,
)
from tests.shape.syntax import ROOT

WITHOUT: Final = """
import sys
sys.modules["hypothesis"] = None
import conflictmodel as cm
try:
    import {module}
except cm.MissingExtraError as error:
    print(error)
"""

GED: Final = ROOT / "tests" / "golden" / "ucdp" / "derived_headerless_ged_20rows.csv"


@final
@attrs.frozen(kw_only=True)
class Careless:
    """A dialect that puts a blank behind each row that it writes."""

    name: str = "careless"
    newline: str = ""

    def records(self, lines: Iterator[str]) -> Iterator[Record]:
        return Delimited().records(lines)

    def tail(self, lines: Iterator[str]) -> str:
        return Delimited().tail(lines)

    def breaks_off(self, text: str, cells: Sequence[str]) -> bool:
        return Delimited().breaks_off(text, cells)

    def edited(self, text: str, cells: tuple[str, ...], headers: tuple[str, ...]) -> str:
        return Delimited().edited(text, cells, headers)

    def joined(self, head: str, texts: Iterable[str], tail: str) -> Iterator[str]:
        return (f"{text} " for text in Delimited().joined(head, texts, tail))


class Shouting(Row):
    """A row that gives other cells than it has."""

    __slots__ = ()

    def __getitem__(self, header: str) -> str:
        return super().__getitem__(header).upper()


def noticed(row: Row) -> Iterator[Notice]:
    """Give a notice on each row, so that none disappears."""
    yield Notice(code="mine.seen", severity=Severity.INFO, message="a row", location=row.location())


def of_one_id(row: Row) -> Iterator[Event | Notice]:
    """Give the events of GED under one id."""
    for each in datasets.UCDP_GED.events(row):  # type: ignore[arg-type]  # its rows are what is read
        yield attrs.evolve(each, id=row_event_id("mine", "1")) if isinstance(each, Event) else each


def hollow(_: Row) -> Any:  # noqa: ANN401 - as an adapter says whose author has not looked
    """Give what is no record."""
    return "hello"


def number_or_nought(cell: str) -> int:
    """Read a number, and take what is none for 0."""
    return int(cell) if cell.isdecimal() else 0


def number_or_nothing(cell: str) -> int | None:
    """Read a number, and take what is none for nothing."""
    return int(cell) if cell.isdecimal() else None


class Gullible(Row):
    """A row that takes any cell for a number."""

    __slots__ = ()
    best = Column("best", parse=number_or_nought)


class Silent(Row):
    """A row that says nothing about a cell that is no number."""

    __slots__ = ()
    best = Column("best", parse=number_or_nothing)


UCDP: Final[DataSet[Any]] = datasets.UCDP_GED
LAYOUT: Final = UCDP.layouts[0]
BROKEN: Final[tuple[tuple[str, Callable[[Table[Any]], None], DataSet[Any]], ...]] = (
    (
        "write_undoes_read",
        assert_write_undoes_read,
        attrs.evolve(UCDP, layouts=(attrs.evolve(LAYOUT, dialect=Careless()),)),
    ),
    ("nothing_disappears", assert_nothing_disappears, attrs.evolve(UCDP, events=lambda _: iter(()))),
    (
        "columns_agree_with_rows",
        assert_columns_agree_with_rows,
        attrs.evolve(UCDP, row=Shouting, key=None, events=noticed),
    ),
    ("only_records_are_given", assert_only_records_are_given, attrs.evolve(UCDP, events=hollow)),
    ("only_records_are_given", assert_only_records_are_given, attrs.evolve(UCDP, items=hollow)),
    ("ids_tell_events_apart", assert_ids_tell_events_apart, attrs.evolve(UCDP, events=of_one_id)),
    ("ids_tell_events_apart", assert_ids_tell_events_apart, attrs.evolve(UCDP, events=of_one_id, key=None)),
)


@pytest.mark.parametrize(("law", "check", "mine"), BROKEN, ids=[law for law, _, _ in BROKEN])
def test_an_adapter_that_breaks_a_law_is_seen(
    law: str, check: Callable[[Table[Any]], None], mine: DataSet[Any], tmp_path: Path
) -> None:
    sample = tmp_path / GED.name
    sample.write_bytes(GED.read_bytes())
    check(datasets.open(sample, datasets.UCDP_GED))
    with pytest.raises(AssertionError, match=law):
        check(datasets.open(sample, mine))
    with pytest.raises(AssertionError, match=law):
        check_dataset(mine, [sample], examples=1)


@pytest.mark.parametrize("row", [Gullible, Silent])
def test_a_column_that_reads_what_cannot_be_read_is_seen(row: type[Row]) -> None:
    mine = attrs.evolve(UCDP, row=row, key=None, events=noticed)
    assert_unreadable_cells_are_told(datasets.UCDP_GED)
    with pytest.raises(AssertionError, match=r"unreadable_cells_are_told: best reads .* as (0|None); raise"):
        assert_unreadable_cells_are_told(mine)
    with pytest.raises(AssertionError, match="unreadable_cells_are_told"):
        check_dataset(mine, [GED], examples=1)


def test_laws_are_checked_on_something(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="expected files of UCDP Georeferenced Event Dataset, found no sample"):
        check_dataset(datasets.UCDP_GED, [])
    sample = tmp_path / "ged.csv"
    sample.write_bytes(GED.with_name("ged231_sample.csv").read_bytes().splitlines(keepends=True)[0])
    with pytest.raises(ValueError, match=r"expected rows to check laws on, found none in .*ged\.csv"):
        check_dataset(datasets.UCDP_GED, [sample])


@pytest.mark.parametrize("name", ["ged.csv.gz", "ged.csv.ZIP"])
def test_a_compressed_sample_is_compared_as_it_is_unpacked(name: str, tmp_path: Path) -> None:
    sample = tmp_path / name
    if name.endswith("gz"):
        sample.write_bytes(gzip.compress(GED.read_bytes(), compresslevel=1))
    else:
        with zipfile.ZipFile(sample, "w") as archive:
            archive.writestr(GED.name, GED.read_bytes())
    check_dataset(datasets.UCDP_GED, [sample], examples=1)
    careless = attrs.evolve(UCDP, layouts=(attrs.evolve(LAYOUT, dialect=Careless()),))
    with pytest.raises(AssertionError, match="write_undoes_read"):
        check_dataset(careless, [sample], examples=1)


@pytest.mark.parametrize("module", ["conflictmodel.testing", "conflictmodel.strategies"])
def test_without_hypothesis_the_extra_is_named(module: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT.format(module=module)], capture_output=True, text=True, check=True
    )
    assert run.stdout == 'this needs hypothesis: pip install "conflictmodel[testing]"\n'
