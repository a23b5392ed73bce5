"""Laws for other people's adapters: what every data set keeps, checked on yours as on ours."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import attrs

from conflictmodel.datasets import DataSet, Delimited, Row, Table, write
from conflictmodel.datasets import open as open_table
from conflictmodel.errors import MissingExtraError, Notice

try:
    from hypothesis import HealthCheck, given, settings
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtraError(package="hypothesis", extra="testing") from error

HOSTILE: Final = (
    "", " ", '"', '""', 'a"b', "a,b", "a;b", "line\nbreak", "line\r\nbreak", "\r", "tab\tbed", "nul\0nul",
    "=1+1", "@SUM(A1)", "-1", "-99", "1e308", "9" * 40, "NaN", "inf", "NULL", "0000-00-00", "9999-12-31",
    "2919-02-06", "1753-01-01", "\u202eright to left", "\ufeffmark", "😀", "’", "None", "#tag", "x" * 1_000_000,
)  # fmt: skip
UNKNOWN: Final = "a_column_of_nobody"
EXAMPLES: Final = 50


def check_dataset(mine: DataSet[Any], samples: Sequence[Path], *, examples: int = EXAMPLES) -> None:
    """Check all laws of data sets on a data set: on files of it, and on files made of their rows with hostile cells.

    `write_undoes_read`: a file is written back byte for byte. `unknown_cells_survive`: so is a column that no
    layout knows. `nothing_disappears`: each row comes out as an item, a notice, or both. `columns_agree_with_rows`:
    a column has the cells of the rows. `records_keep_their_rules`: no item holds what its constructor would refuse or
    write otherwise.

    Raises:
        AssertionError: naming the law and the file or row.

    """
    for path in samples:
        table = open_table(path, mine)
        assert_write_undoes_read(table)
        assert_nothing_disappears(table)
        assert_columns_agree_with_rows(table)
        assert_records_keep_their_rules(table)
        _check_hostile(table, examples)


def assert_write_undoes_read(table: Table[Any]) -> None:
    """Check that an unedited file is written back byte for byte."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / Path(table.path).name
        write(table, copy)
        if copy.read_bytes() != Path(table.path).read_bytes():
            message = f"write_undoes_read: {table.path} is not what was written back"
            raise AssertionError(message)


def assert_nothing_disappears(table: Table[Any]) -> None:
    """Check that each row comes out as an event or another item, a notice that names its line, or both."""
    told = {each.location.line for each in table.items() if isinstance(each, Notice) and each.location}
    maker = table.dataset.items or table.dataset.events
    for row in table.rows():
        if isinstance(row, Notice) or row.line in told:
            continue
        if all(isinstance(each, Notice) for each in maker(row)):
            message = f"nothing_disappears: {row.location()} gives neither an item nor a notice"
            raise AssertionError(message)


def assert_columns_agree_with_rows(table: Table[Any]) -> None:
    """Check that whole columns have the cells that the rows have."""
    rows = [row for row in table.rows() if isinstance(row, Row) and row.fits]
    first, *some = table.headers[: len(table.headers) // 2 + 1]
    for asked in ((), (first,), tuple(some)):
        for header, cells in table.columns(*asked).items():
            if [row[header] if header in row.sheet.headers else "" for row in rows] != cells:
                message = f"columns_agree_with_rows: {header} of {table.path}"
                raise AssertionError(message)


def assert_records_keep_their_rules(table: Table[Any]) -> None:
    """Check that what each row gives is, to the bottom, what its constructors make of it."""
    for item in table.items():
        if repr(_remade(item)) != repr(item):
            message = f"records_keep_their_rules: {item!r} of {table.path}"
            raise AssertionError(message)


def _remade(value: object) -> object:
    if type(value) is tuple:
        return tuple(map(_remade, value))
    record = type(value)
    if not attrs.has(record):
        return value
    make: Callable[..., object] = record
    try:
        return make(**{each.name: _remade(getattr(value, each.name)) for each in attrs.fields(record)})
    except ValueError as error:
        message = f"records_keep_their_rules: {error}, in {value!r}"
        raise AssertionError(message) from error


def _check_hostile(table: Table[Any], examples: int) -> None:
    rows = [row for row in table.rows() if isinstance(row, Row) and row.fits][:20]
    places = range(len(table.headers))
    changes = st.dictionaries(st.sampled_from(places), st.sampled_from(HOSTILE) | st.text(max_size=20), max_size=6)

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.sampled_from(rows), changes), min_size=1, max_size=4), st.sampled_from(HOSTILE))
    def laws_hold(chosen: list[tuple[Row, dict[int, str]]], unknown: str) -> None:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / f"hostile{Path(table.path).suffix}"
            edited = list(_edited(chosen))
            write([rows[0], *edited], copy)
            again = open_table(copy, table.dataset)
            assert_write_undoes_read(again)
            assert_nothing_disappears(again)
            assert_records_keep_their_rules(again)
            held = [row.cells for row in again.rows() if isinstance(row, Row)]
            if held != [row.cells for row in (rows[0], *edited)]:
                message = f"write_undoes_read: cells changed on the way, {[row.text for row in edited]!r}"
                raise AssertionError(message)
            if isinstance(table.layout.dialect, Delimited) and table.skipped:
                _check_unknown(again, unknown, Path(folder))

    laws_hold()


def _edited(chosen: list[tuple[Row, dict[int, str]]]) -> Iterator[Row]:
    for row, changes in chosen:
        headers = dict(enumerate(row.sheet.headers))
        cells = {headers[at]: cell.encode("utf-8", "replace").decode() for at, cell in changes.items() if at in headers}
        yield row.edited(_holdable(row, cells))


def _holdable(row: Row, cells: dict[str, str]) -> dict[str, str]:
    """Leave out the cells that the dialect refuses, which it says."""
    kept = {}
    for header, cell in cells.items():
        try:
            row.edited({header: cell})
        except ValueError as error:
            _check_error_has_words(error)
        else:
            kept[header] = cell
    return kept


def _check_error_has_words(error: ValueError) -> None:
    if not str(error):
        message = "a dialect refuses a cell without a word"
        raise AssertionError(message) from error


def _check_unknown(table: Table[Any], cell: str, folder: Path) -> None:
    path, dialect = folder / "unknown.csv", table.layout.dialect
    rows = [row.cells for row in table.rows() if isinstance(row, Row) and row.fits]
    lines = [
        dialect.edited("\n", (*cells, end), ())
        for cells, end in ((table.headers, UNKNOWN), *((each, cell) for each in rows))
    ]
    path.write_text("".join(lines), encoding="utf-8", newline="")
    again = open_table(path, table.dataset)
    assert_write_undoes_read(again)
    found = {row[UNKNOWN] for row in again.rows() if isinstance(row, Row) and row.fits}
    if found - {cell}:
        message = f"unknown_cells_survive: {cell!r} came out as {found!r}"
        raise AssertionError(message)
