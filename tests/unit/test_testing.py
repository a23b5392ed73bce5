"""The laws for other people's adapters: each sees an adapter that breaks it."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, final

import attrs
import pytest

from conflictmodel import datasets
from conflictmodel.datasets import DataSet, Delimited, Row, Table
from conflictmodel.datasets._tables.dialects import Record
from conflictmodel.errors import Notice, Severity
from conflictmodel.testing import (
    assert_columns_agree_with_rows,
    assert_nothing_disappears,
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


@pytest.mark.parametrize("module", ["conflictmodel.testing", "conflictmodel.strategies"])
def test_without_hypothesis_the_extra_is_named(module: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WITHOUT.format(module=module)], capture_output=True, text=True, check=True
    )
    assert run.stdout == 'this needs hypothesis: pip install "conflictmodel[testing]"\n'
