"""Frames: a flat table of a corpus by its name, as columns, as rows, or as a stream of Arrow."""

from typing import TYPE_CHECKING, Final, final

import attrs

from conflictmodel._records import brief_repr, require_type
from conflictmodel._tables import rows_of
from conflictmodel.exchange.frames._arrow import VERSION, array_of, require_arrow
from conflictmodel.exchange.frames._flat import TABLES, Cell, Columns
from conflictmodel.model.corpus import Corpus
from conflictmodel.wire import WIRE_VERSION

if TYPE_CHECKING:
    import pyarrow as pa

_DESCRIBED: Final = "exchange/frames/columns.tsv"
_TABLE: Final = b"conflictmodel.table"


@final
@attrs.frozen(kw_only=True)
class Column:
    """A column of a flat table: its name, the type of its cells, what they mean, and whether they may be empty."""

    table: str
    name: str
    type: str
    meaning: str

    __repr__ = brief_repr

    def __str__(self) -> str:
        """Read as ``tolls.low (integer): The lowest number that was said.``."""
        return f"{self.table}.{self.name} ({self.type}): {self.meaning}"


def columns_of(table: str) -> tuple[Column, ...]:
    """Describe the columns of a flat table, in their order.

    >>> print(columns_of("tolls")[0])
    tolls.account (text): The event, one account of what happened, that gives the number.

    Raises:
        ValueError: if there is no such table.
        TypeError: if the table is no string.

    """
    _require_table(table)
    return tuple(Column(**row) for row in rows_of(_DESCRIBED) if row["table"] == table)


def to_columns(corpus: Corpus, table: str) -> Columns:
    """Give a flat table of a corpus as lists by column, as pandas and polars take them.

    >>> from conflictmodel.text.extract import extract
    >>> from conflictmodel.text.layout import article_from_text
    >>> corpus = extract(article_from_text("Shelling killed two people in Homs, police said."))
    >>> columns = to_columns(corpus, "tolls")
    >>> columns["outcome"], columns["low"], columns["scope"]
    (['killed'], [2], ['incident'])

    Raises:
        ValueError: if there is no such table.
        TypeError: if it is no corpus.

    """
    _require_table(table)
    require_type(corpus, Corpus, "corpus")
    return TABLES[table](corpus)


def to_records(corpus: Corpus, table: str) -> list[dict[str, Cell]]:
    """Give a flat table of a corpus as a dict for each row.

    Raises:
        ValueError: if there is no such table.
        TypeError: if it is no corpus.

    """
    columns = to_columns(corpus, table)
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


@final
@attrs.frozen(kw_only=True)
class Frame:
    """A flat table of a corpus that gives itself as Arrow's C stream; `to_frame` makes it."""

    corpus: Corpus
    table: str

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a table that there is not, and what is no corpus."""
        _require_table(self.table)
        require_type(self.corpus, Corpus, "corpus")

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        """Give the rows as Arrow's C stream.

        Raises:
            MissingExtraError: if pyarrow is not installed.
            ArrowError: if a value has no place in Arrow: a number of more than 64 bits, half a character.

        """
        require_arrow()
        import pyarrow as pa

        columns, schema = to_columns(self.corpus, self.table), flat_schema(self.table)
        names = next(iter(columns.values()))  # the first column says whose each row is
        arrays = [array_of(cells, schema.field(name), names) for name, cells in columns.items()]
        return pa.table(arrays, schema=schema).__arrow_c_stream__(requested_schema)

    def __str__(self) -> str:
        """Name the table and what it is of."""
        return f"{self.table} of {self.corpus}"


def to_frame(corpus: Corpus, table: str) -> Frame:
    """Give a flat table of a corpus as polars, duckdb, pyarrow and pandas take it: ``polars.DataFrame(to_frame(…))``.

    They take it by Arrow's C stream, which has one schema, whatever the table holds, and can be asked for again.

    >>> print(to_frame(Corpus(), "claims"))
    claims of an empty corpus

    Raises:
        ValueError: if there is no such table.
        TypeError: if it is no corpus.

    """
    return Frame(corpus=corpus, table=table)


def flat_schema(table: str) -> "pa.Schema":
    """Give the Arrow schema of a flat table: a column as `columns_of` has it, the version and name in the metadata.

    Raises:
        ValueError: if there is no such table.
        TypeError: if the table is no string.
        MissingExtraError: if pyarrow is not installed.

    """
    described = columns_of(table)
    require_arrow()
    import pyarrow as pa

    types = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "truth": pa.bool_(),
        "day": pa.date32(),
    }
    fields = [pa.field(each.name, types[each.type], metadata={"meaning": each.meaning}) for each in described]
    return pa.schema(fields, metadata={VERSION: str(WIRE_VERSION).encode(), _TABLE: table.encode()})


def _require_table(table: str) -> None:
    require_type(table, str, "table")
    if table not in TABLES:
        message = f"no flat table {table!r}, expected one of {', '.join(TABLES)}"
        raise ValueError(message)
