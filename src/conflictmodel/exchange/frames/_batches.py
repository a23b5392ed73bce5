"""Reading by batches: article rows in, claims, events and notices out, the unit by which engines run the library."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from conflictmodel._records import a_or_an, require_type
from conflictmodel.errors import Notice, Severity
from conflictmodel.exchange.frames._arrow import ArrowError, require_arrow
from conflictmodel.exchange.frames._nested import form_of
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.readers import ENGLISH, Reader

if TYPE_CHECKING:
    import pyarrow as pa

GIVEN: Final = ("text", "published", "outlet", "url", "language")


def batches_schema() -> "pa.Schema":
    """Give the schema of what `extract_batches` gives: `row`, `article`, and one of `claim`, `event` and `notice`.

    Raises:
        MissingExtraError: if pyarrow is not installed.

    """
    require_arrow()
    import pyarrow as pa

    records = {"claim": Claim, "event": Event, "notice": Notice}
    return pa.schema(
        [
            pa.field("row", pa.int64(), nullable=False),
            pa.field("article", pa.string()),
            *(pa.field(name, form_of(record).type) for name, record in records.items()),
        ]
    )


def extract_batches(batches: Iterable["pa.RecordBatch"], reader: Reader = ENGLISH) -> Iterator["pa.RecordBatch"]:
    """Read articles batch by batch; a pure function that Spark's `mapInArrow` and its like take as it is.

    A batch has the column `text` and may have `published` (days or words), `outlet`, `url` and `language`; others are
    left alone. Each row that comes out says by `row` which row of the stream it was read from, counted from 0, and
    holds a claim, an event or a notice; a row that cannot be read gives a notice alone. One batch comes out for each
    that goes in; what is read does not depend on their size.

    Raises:
        TypeError: if it is no iterable of batches, as a table is none: `table.to_batches()` gives one.
        ArrowError: on the way, if a batch has no column `text`, or two of one name.
        MissingExtraError: if pyarrow is not installed.

    """
    schema = batches_schema()
    import pyarrow as pa

    require_type(reader, Reader, "reader")
    if isinstance(batches, pa.Table | pa.RecordBatch) or not isinstance(batches, Iterable):
        message = f"batches must be RecordBatches, as table.to_batches() gives them, found {a_or_an(type(batches))}"
        raise TypeError(message)
    return _extracted(batches, schema, reader)


def _extracted(batches: Iterable["pa.RecordBatch"], schema: "pa.Schema", reader: Reader) -> Iterator["pa.RecordBatch"]:
    import pyarrow as pa

    first = 0
    for at, batch in enumerate(batches):
        require_type(batch, pa.RecordBatch, f"batches[{at}]")
        rows = _rows_of(batch.select(_columns_in(batch, at)))
        made = [each for number, row in enumerate(rows, first) for each in _read(number, row, reader)]
        first += batch.num_rows
        yield pa.RecordBatch.from_pylist(made, schema=schema)


def _rows_of(batch: "pa.RecordBatch") -> list[Mapping[str, object] | ValueError]:
    """Give the rows of a batch; instead of one with a value that Python cannot hold (the year 99,999), the reason."""
    try:
        rows: list[Mapping[str, object] | ValueError] = batch.to_pylist()
    except (OverflowError, ValueError) as error:
        if batch.num_rows == 1:
            return [ValueError(f"Python cannot hold one of its values: {error}")]
        return [row for at in range(batch.num_rows) for row in _rows_of(batch.slice(at, 1))]
    return rows


def _columns_in(batch: "pa.RecordBatch", at: int) -> list[str]:
    """Give the columns that are read of a batch.

    Raises:
        ArrowError: if it has no column `text`, or two of one name.

    """
    names = batch.schema.names
    twice = next((name for name in GIVEN if names.count(name) > 1), None)
    if twice is not None:
        message = f"batches[{at}] has {names.count(twice)} columns {twice!r}"
        raise ArrowError(message)
    if "text" not in names:
        message = f"batches[{at}] has no column 'text', only {', '.join(map(repr, names)) or 'none'}"
        raise ArrowError(message)
    return [name for name in GIVEN if name in names]


def _read(number: int, row: Mapping[str, object] | ValueError, reader: Reader) -> Iterator[dict[str, Any]]:
    claim, event, notice = (form_of(record).plain for record in (Claim, Event, Notice))
    if isinstance(row, ValueError):
        yield {"row": number, "notice": notice(_unread(number, row))}
        return
    try:
        article = _article(row)
    except ValueError as error:
        yield {"row": number, "notice": notice(_unread(number, error))}
        return
    corpus = extract(article, reader)
    common = {"row": number, "article": article.id}
    yield from ({**common, "claim": claim(each)} for each in corpus.claims)
    yield from ({**common, "event": event(each)} for each in corpus.events)
    yield from ({**common, "notice": notice(each)} for each in corpus.notices)


def _article(row: Mapping[str, object]) -> Article:
    published = row.get("published")
    return article_from_text(
        _words(row, "text") or "",
        published=None if published is None else str(published),
        outlet=_words(row, "outlet"),
        url=_words(row, "url"),
        language=_words(row, "language"),
    )


def _words(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return value
    message = f"{name} should be words, found {a_or_an(type(value))}"
    raise ValueError(message)


def _unread(number: int, error: ValueError) -> Notice:
    reason = " ".join(str(error).split())
    return Notice(
        code="frames.bad-row",
        severity=Severity.ERROR,
        message=f"no article can be made of this row: {reason}",
        location=Location(path=f"$[{number}]"),
    )
