"""Laws for other people's adapters: what every data set keeps, checked on yours as on ours."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from numbers import Number
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import attrs

from conflictmodel.datasets import DataSet, Delimited, Row, Table, write
from conflictmodel.datasets import open as open_table
from conflictmodel.datasets._tables.sources import unpacked, unpacked_name
from conflictmodel.errors import MissingExtraError, Notice
from conflictmodel.locations import Location
from conflictmodel.model.events import Event

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
UNREADABLE: Final = "neither a number nor a day"
EXAMPLES: Final = 50


def check_dataset(mine: DataSet[Any], samples: Sequence[Path], *, examples: int = EXAMPLES) -> None:
    """Check all laws of data sets on a data set: on files of it, and on files made of their rows with hostile cells.

    `write_undoes_read`: a file is written back byte for byte. `unknown_cells_survive`: so is a column that no
    layout knows. `nothing_disappears`: each row comes out as an item, a notice, or both. `columns_agree_with_rows`:
    a column has the cells of the rows. `records_keep_their_rules`: no item holds what its constructor would refuse or
    write otherwise. `only_records_are_given`: `events` gives events and notices, `items` records and notices.
    `unreadable_cells_are_told`: no column makes a number, a day or nothing of words, since only a `ValueError` of its
    parser becomes a notice. `ids_tell_events_apart`: not all rows give events of one id.

    Raises:
        AssertionError: naming the law and the file or row.
        ValueError: if there is no sample, or one has no row that fits its headers.

    """
    if not samples:
        message = f"expected files of {mine.title}, found no sample, on which nothing can be checked"
        raise ValueError(message)
    assert_unreadable_cells_are_told(mine)
    for path in samples:
        table = open_table(path, mine)
        assert_write_undoes_read(table)
        assert_only_records_are_given(table)
        assert_nothing_disappears(table)
        assert_columns_agree_with_rows(table)
        assert_records_keep_their_rules(table)
        assert_ids_tell_events_apart(table)
        _check_hostile(table, examples)


def assert_write_undoes_read(table: Table[Any]) -> None:
    """Check that an unedited file is written back byte for byte, one that is compressed as it is unpacked."""
    with TemporaryDirectory() as folder, unpacked(table.path, Location(file=table.path)) as octets:
        copy = Path(folder) / Path(unpacked_name(table.path)).name
        write(table, copy)
        if copy.read_bytes() != octets.read():
            message = f"write_undoes_read: {table.path} is not what was written back"
            raise AssertionError(message)


def assert_only_records_are_given(table: Table[Any]) -> None:
    """Check that rows come out as records and notices, and as nothing that only looks like one."""
    for row in _fitting(table):
        events: Iterator[object] = table.dataset.events(row)
        items: Iterator[object] = (table.dataset.items or _nothing)(row)
        strangers = [each for each in events if not isinstance(each, Event | Notice)]
        strangers += [each for each in items if not attrs.has(type(each))]
        if strangers:
            message = (
                f"only_records_are_given: {row.location()} gives {strangers[0]!r}, which is neither record nor notice"
            )
            raise AssertionError(message)


def _nothing(_: Row) -> Iterator[Notice]:
    return iter(())


def assert_unreadable_cells_are_told(mine: DataSet[Any]) -> None:
    """Check that no typed column reads words as a number, a day, or nothing, without a word about it."""
    for column in mine.row.columns:
        if not column.can_fail or column.flaw(UNREADABLE):
            continue
        value = column.parse(UNREADABLE)
        if value is None or isinstance(value, Number | date):
            message = (
                f"unreadable_cells_are_told: {column.name} reads {UNREADABLE!r} as {value!r}; raise a ValueError there"
            )
            raise AssertionError(message)


def assert_ids_tell_events_apart(table: Table[Any]) -> None:
    """Check that rows which differ, in their key if the data set has one, do not all give events of one id."""
    keys = [column for column in table.dataset.row.columns if column.name == table.dataset.key]
    ids, known = set[str](), set[object]()
    for row in _fitting(table):
        if found := {each.id for each in table.dataset.events(row) if isinstance(each, Event)}:
            ids |= found
            known.add(keys[0].__get__(row, type(row)) if keys else row.cells)
    if len(ids) == 1 and len(known) > 1:
        message = f"ids_tell_events_apart: {len(known)} different rows of {table.path} give the one id {ids.pop()}"
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
    rows = list(_fitting(table))
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


def _fitting(table: Table[Any]) -> Iterator[Row]:
    return (row for row in table.rows() if isinstance(row, Row) and row.fits)


def _check_hostile(table: Table[Any], examples: int) -> None:
    rows = list(islice(_fitting(table), 20))
    if not rows:
        message = f"expected rows to check laws on, found none in {table.path} that fits its headers"
        raise ValueError(message)
    places = range(len(table.headers))
    changes = st.dictionaries(st.sampled_from(places), st.sampled_from(HOSTILE) | st.text(max_size=20), max_size=6)

    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.sampled_from(rows), changes), min_size=1, max_size=4), st.sampled_from(HOSTILE))
    def laws_hold(chosen: list[tuple[Row, dict[int, str]]], unknown: str) -> None:
        with TemporaryDirectory() as folder:
            copy = Path(folder) / f"hostile{Path(unpacked_name(table.path)).suffix}"
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
    rows = [row.cells for row in _fitting(table)]
    lines = [
        dialect.edited("\n", (*cells, end), ())
        for cells, end in ((table.headers, UNKNOWN), *((each, cell) for each in rows))
    ]
    path.write_text("".join(lines), encoding="utf-8", newline="")
    again = open_table(path, table.dataset)
    assert_write_undoes_read(again)
    found = {row[UNKNOWN] for row in _fitting(again)}
    if found - {cell}:
        message = f"unknown_cells_survive: {cell!r} came out as {found!r}"
        raise AssertionError(message)
