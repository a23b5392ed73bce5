"""Other people's data sets: their files read into rows and events with nothing lost, and written back."""

from os import PathLike
from typing import Any, Final, TypeVar, overload

from conflictmodel.datasets._tables.agreements import Agreement
from conflictmodel.datasets._tables.changes import changes
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.datasets import DataSet, Item
from conflictmodel.datasets._tables.delimited import Delimited
from conflictmodel.datasets._tables.dialects import Dialect, Tabbed
from conflictmodel.datasets._tables.faults import TableError, unbroken
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.pages import Pages
from conflictmodel.datasets._tables.reading import Columns, Table, opened_table
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets._tables.writing import write
from conflictmodel.datasets.acled import ACLED, ACLED_DELETIONS
from conflictmodel.datasets.gdelt import (
    GDELT_COUNTS,
    GDELT_EVENTS,
    GDELT_GKG,
    GDELT_GKG1,
    GDELT_MENTIONS,
    GDELT_NORMS,
)
from conflictmodel.datasets.ucdp import UCDP_GED

R = TypeVar("R", bound=Row)

# All that a file may be recognised as. The normalisation files of GDELT are not among them: two columns of numbers
# without headers may be anybody's.
ALL: Final[tuple[DataSet[Any], ...]] = (
    UCDP_GED,
    ACLED,
    ACLED_DELETIONS,
    GDELT_EVENTS,
    GDELT_MENTIONS,
    GDELT_GKG,
    GDELT_GKG1,
    GDELT_COUNTS,
)


@overload
def open(  # noqa: A001 - as below
    path: str | PathLike[str], dataset: DataSet[R], *, encoding: str | None = None
) -> Table[R]: ...


@overload
def open(  # noqa: A001 - as below
    path: str | PathLike[str],
    dataset: None = None,
    *,
    encoding: str | None = None,
    among: tuple[DataSet[Any], ...] | None = None,
) -> Table[Row]: ...


def open(  # noqa: A001 - read as `datasets.open`, as `gzip.open` is
    path: str | PathLike[str],
    dataset: DataSet[Any] | None = None,
    *,
    encoding: str | None = None,
    among: tuple[DataSet[Any], ...] | None = None,
) -> Table[Any]:
    """Recognise a file of a data set and give it as a table, whose rows and events are read when asked for.

    The data set is told by the headers, else by the width; `dataset` says which it is, `among` which it may be (all
    of ours unless said), so that one of your own can be passed. `encoding` is that of a file without a byte order
    mark (UTF-8 unless said).

    Raises:
        TableError: if the file cannot be read, or is of no data set asked for.

    """
    return opened_table(path, (ALL if among is None else among) if dataset is None else (dataset,), encoding)


__all__ = [
    "ACLED",
    "ACLED_DELETIONS",
    "ALL",
    "GDELT_COUNTS",
    "GDELT_EVENTS",
    "GDELT_GKG",
    "GDELT_GKG1",
    "GDELT_MENTIONS",
    "GDELT_NORMS",
    "UCDP_GED",
    "Agreement",
    "Column",
    "Columns",
    "DataSet",
    "Delimited",
    "Dialect",
    "Item",
    "Layout",
    "Pages",
    "Row",
    "Tabbed",
    "Table",
    "TableError",
    "changes",
    "open",
    "unbroken",
    "write",
]
