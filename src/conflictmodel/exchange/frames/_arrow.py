"""Records as nested Arrow tables, and back: equal records, a fixed schema, the wire version in the metadata."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from conflictmodel._records import a_or_an, require_type
from conflictmodel.errors import ConflictModelError, MissingExtraError
from conflictmodel.exchange.frames._nested import form_of, misfits, misplaced
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.wire import WIRE_VERSION

if TYPE_CHECKING:
    import pyarrow as pa

AnyRecord = TypeVar("AnyRecord", Article, Claim, Event, Link)
_RECORDS: Final = (Article, Claim, Event, Link)
VERSION: Final = b"conflictmodel.wire"
RECORD: Final = b"conflictmodel.record"


class ArrowStream(Protocol):
    """Whatever gives its rows by Arrow's C stream, as tables of pyarrow, polars, duckdb and pandas do."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the stream in a capsule."""


class ArrowError(ConflictModelError, ValueError):
    """A table or batch is not one of ours, or a value of a record has no place in Arrow; says which."""


def require_arrow() -> None:
    """Refuse what needs Arrow where it is not installed.

    Raises:
        MissingExtraError: naming the extra.

    """
    try:
        import pyarrow as pa  # noqa: F401 (whether it is there)
    except ImportError as error:
        package, extra = "pyarrow", "arrow"
        raise MissingExtraError(package, extra) from error


def array_of(cells: Sequence[object], field: "pa.Field", names: Sequence[object]) -> "pa.Array":
    """Make a column of Arrow; `names` say whose each cell is.

    Raises:
        ArrowError: naming the column, and whose cell has no place in it.

    """
    import pyarrow as pa

    try:
        return pa.array(cells, field.type)
    except (OverflowError, ValueError) as error:
        for cell, name in zip(cells, names, strict=True):
            reason = misplaced(cell, field.type)
            if reason is not None:
                message = f"{field.name} of {name} has no place in a column of {field.type}: {reason}"
                raise ArrowError(message) from error
        raise


def arrow_schema(record: type[AnyRecord]) -> "pa.Schema":
    """Give the schema of a nested table of these records: a column a field, the wire version in the metadata.

    Raises:
        TypeError: if it is none of the four kinds of records.
        MissingExtraError: if pyarrow is not installed.

    """
    if record not in _RECORDS:
        message = f"record must be Article, Claim, Event or Link itself, found {record!r}"
        raise TypeError(message)
    require_arrow()
    import pyarrow as pa

    fields = list(form_of(record).type)
    return pa.schema(fields, metadata={VERSION: str(WIRE_VERSION).encode(), RECORD: record.__name__.encode()})


def to_arrow(records: Iterable[AnyRecord], record: type[AnyRecord]) -> "pa.Table":
    """Give records as a nested table, of the same schema whatever they hold. Inverse of `from_arrow`.

    Raises:
        TypeError: if one of them is another record.
        ArrowError: if a value has no place in Arrow: a number of more than 64 bits, half a character.
        MissingExtraError: if pyarrow is not installed.

    """
    schema = arrow_schema(record)
    import pyarrow as pa

    require_type(records, Iterable, "records")
    these = tuple(records)
    for at, each in enumerate(these):
        require_type(each, record, f"records[{at}]")
    plain, names = form_of(record).plain, [each.id for each in these]
    rows = [plain(each) for each in these]
    arrays = [array_of([row[field.name] for row in rows], field, names) for field in schema]
    return pa.Table.from_arrays(arrays, schema=schema)


def from_arrow(data: ArrowStream, record: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Make records of a nested table, of whatever library gives it by Arrow's C stream. Inverse of `to_arrow`.

    Raises:
        TypeError: if it is no table.
        ArrowError: if the table is of other records, of another version, or lacks a column of the type that is due.
        ValueError: if a row is not what its constructor takes, or has nothing where something is due.
        MissingExtraError: if pyarrow is not installed.

    """
    schema = arrow_schema(record)
    import pyarrow as pa

    if not isinstance(data, pa.Table | pa.RecordBatch) and not hasattr(data, "__arrow_c_stream__"):
        message = f"data must be a table with __arrow_c_stream__, as pyarrow's are, found {a_or_an(type(data))}"
        raise TypeError(message)
    table = pa.table(data)
    told = table.schema.metadata or {}
    if told.get(RECORD, record.__name__.encode()) != record.__name__.encode():
        message = f"expected a table of {record.__name__}, found one of {told[RECORD].decode()}"
        raise ArrowError(message)
    version = told.get(VERSION, str(WIRE_VERSION).encode()).decode()
    if version != str(WIRE_VERSION):
        message = f"expected wire version {WIRE_VERSION}, found {version}"
        raise ArrowError(message)
    twice = [name for name in schema.names if table.schema.names.count(name) > 1]
    if twice:
        message = f"expected one column {twice[0]}, found {table.schema.names.count(twice[0])}"
        raise ArrowError(message)
    for misfit in misfits(pa.struct(list(schema)), pa.struct(list(table.schema)), record.__name__):
        raise ArrowError(misfit)
    made = form_of(record).made
    return tuple(_from_row(row, at, made) for at, row in enumerate(table.to_pylist()))


def _from_row(row: object, at: int, made: Callable[[object], AnyRecord]) -> AnyRecord:
    try:
        return made(row)
    except ValueError as error:
        error.add_note(f"in row {at} of the table")
        raise
