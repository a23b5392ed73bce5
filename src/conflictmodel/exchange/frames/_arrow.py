"""Records as nested Arrow tables, and back: equal records, a fixed schema, the wire version in the metadata."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from conflictmodel.errors import ConflictModelError, MissingExtraError
from conflictmodel.exchange.frames._nested import form_of, misfits
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.wire import WIRE_VERSION

if TYPE_CHECKING:
    import pyarrow as pa

AnyRecord = TypeVar("AnyRecord", Article, Claim, Event, Link)
VERSION: Final = b"conflictmodel.wire"
RECORD: Final = b"conflictmodel.record"


class ArrowStream(Protocol):
    """Whatever gives its rows by Arrow's C stream, as tables of pyarrow, polars, duckdb and pandas do."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the stream in a capsule."""


class ArrowError(ConflictModelError, ValueError):
    """A table is not one of our nested ones."""


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


def arrow_schema(record: type[AnyRecord]) -> "pa.Schema":
    """Give the schema of a nested table of these records: a column a field, the wire version in the metadata.

    Raises:
        MissingExtraError: if pyarrow is not installed.

    """
    require_arrow()
    import pyarrow as pa

    fields = list(form_of(record).type)
    return pa.schema(fields, metadata={VERSION: str(WIRE_VERSION).encode(), RECORD: record.__name__.encode()})


def to_arrow(records: Iterable[AnyRecord], record: type[AnyRecord]) -> "pa.Table":
    """Give records as a nested table, of the same schema whatever they hold. Inverse of `from_arrow`.

    Raises:
        MissingExtraError: if pyarrow is not installed.

    """
    schema = arrow_schema(record)
    import pyarrow as pa

    plain = form_of(record).plain
    return pa.Table.from_pylist([plain(each) for each in records], schema=schema)


def from_arrow(data: ArrowStream, record: type[AnyRecord]) -> tuple[AnyRecord, ...]:
    """Make records of a nested table, of whatever library gives it by Arrow's C stream. Inverse of `to_arrow`.

    Raises:
        ArrowError: if the table is of other records, of another version, or lacks a column of the type that is due.
        ValueError: if a row is not what its constructor takes, or has nothing where something is due.
        MissingExtraError: if pyarrow is not installed.

    """
    require_arrow()
    import pyarrow as pa

    table = pa.table(data)
    told = table.schema.metadata or {}
    if told.get(RECORD, record.__name__.encode()) != record.__name__.encode():
        message = f"expected a table of {record.__name__}, found one of {told[RECORD].decode()}"
        raise ArrowError(message)
    version = told.get(VERSION, str(WIRE_VERSION).encode()).decode()
    if version != str(WIRE_VERSION):
        message = f"expected wire version {WIRE_VERSION}, found {version}"
        raise ArrowError(message)
    form = form_of(record)
    for misfit in misfits(form.type, pa.struct(list(table.schema)), record.__name__):
        raise ArrowError(misfit)
    made = form.made
    return tuple(made(row) for row in table.to_pylist())
