"""Reading by batches: article rows in, claims, events and notices out, the unit by which engines run the library."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from conflictmodel._records import a_or_an
from conflictmodel.errors import Notice, Severity
from conflictmodel.exchange.frames._arrow import require_arrow
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
        MissingExtraError: if pyarrow is not installed.

    """
    schema = batches_schema()
    import pyarrow as pa

    first = 0
    for batch in batches:
        rows = batch.select([name for name in GIVEN if name in batch.schema.names]).to_pylist()
        made = [each for number, row in enumerate(rows, first) for each in _read(number, row, reader)]
        first += batch.num_rows
        yield pa.RecordBatch.from_pylist(made, schema=schema)


def _read(number: int, row: Mapping[str, object], reader: Reader) -> Iterator[dict[str, Any]]:
    claim, event, notice = (form_of(record).plain for record in (Claim, Event, Notice))
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
