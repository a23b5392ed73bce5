"""The laws of frames: nested Arrow is undone, flat tables are as they are described, batches read as a plain loop."""

import csv
import io
from datetime import date
from itertools import pairwise
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel.exchange import frames
from conflictmodel.strategies import articles, attributions, claims, corpora, events, links, tolls

TABLES = ("articles", "claims", "events", "tolls", "participants")
TYPES = {"text": str, "integer": int, "number": float, "truth": bool, "day": date}
RECORDS = {cm.Article: articles(), cm.Claim: claims(), cm.Event: events(), cm.Link: links()}
TEXTS = (
    "Shelling killed two people in Homs on Tuesday, police said.",
    "The army denied that it had shelled Homs.",
    "“Dozens were arrested,” an official said.",
    " ",
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
@given(data=st.data())
def test_from_arrow_undoes_to_arrow(record: Any, data: st.DataObject) -> None:  # noqa: ANN401 (one type of record each)
    these = tuple(data.draw(st.lists(RECORDS[record], max_size=3)))
    table = frames.to_arrow(these, record)
    assert table.schema.equals(frames.arrow_schema(record), check_metadata=True)
    assert frames.from_arrow(table, record) == these


@given(st.integers(1, 16), st.data())
def test_deep_relays_and_parts_come_back(depth: int, data: st.DataObject) -> None:
    attribution = data.draw(attributions(through=st.none()))
    toll = data.draw(tolls(including=st.just(())))
    for _ in range(depth):
        attribution = data.draw(attributions(through=st.just(attribution)))
        toll = data.draw(tolls(including=st.just((toll,))))
    event = data.draw(events(sources=st.just((attribution,)), tolls=st.just((toll,)), claims=st.just(())))
    assert frames.from_arrow(frames.to_arrow([event], cm.Event), cm.Event) == (event,)


@given(corpora())
def test_columns_are_as_they_are_described(corpus: cm.Corpus) -> None:
    for table in TABLES:
        columns = frames.to_columns(corpus, table)
        described = frames.columns_of(table)
        assert list(columns) == [column.name for column in described]
        for column in described:
            assert {type(cell) for cell in columns[column.name]} <= {TYPES[column.type], type(None)}
        assert pa.table(frames.to_frame(corpus, table)).to_pydict() == columns


@given(corpora())
def test_csv_is_exact_where_it_is_not_made_safe(corpus: cm.Corpus) -> None:
    for table in TABLES:
        file = io.BytesIO()
        frames.write_csv(corpus, table, file, spreadsheet_safe=False, restricted=True)
        header, *rows = csv.reader(io.StringIO(file.getvalue().decode(), newline=""))
        columns = frames.to_columns(corpus, table)
        spelt = {None: "", True: "true", False: "false"}
        assert header == list(columns)
        assert rows == [
            [spelt[cell] if cell is None or isinstance(cell, bool) else str(cell) for cell in cells]
            for cells in zip(*columns.values(), strict=True)
        ]


@given(st.lists(st.sampled_from(TEXTS), max_size=6), st.lists(st.integers(0, 6), max_size=4))
def test_batches_read_as_a_plain_loop_does(texts: list[str], cuts: list[int]) -> None:
    bounds = sorted({0, len(texts), *(cut for cut in cuts if cut < len(texts))})
    bounds = sorted([*bounds, *bounds[:1]])  # an empty batch, too
    batches = [
        pa.RecordBatch.from_pydict({"text": texts[first:last], "outlet": ["Gulf Wire"] * (last - first)}, SCHEMA)
        for first, last in pairwise(bounds)
    ]
    made = list(frames.extract_batches(batches))
    assert [batch.schema for batch in made] == [frames.batches_schema()] * len(batches)
    rows = [row for batch in made for row in batch.to_pylist()]
    for number, text in enumerate(texts):
        here = [row for row in rows if row["row"] == number]
        if not text.strip():
            assert [row["notice"]["code"] for row in here] == ["frames.bad-row"]
            continue
        corpus = cm.extract(cm.article_from_text(text, outlet="Gulf Wire"))
        assert {row["article"] for row in here} == {corpus.articles[0].id}
        assert _of(here, "claim", cm.Claim) == corpus.claims
        assert _of(here, "event", cm.Event) == corpus.events
        assert [row["notice"]["message"] for row in here if row["notice"]] == [each.message for each in corpus.notices]


SCHEMA = pa.schema({"text": pa.string(), "outlet": pa.string()})


def _of(rows: list[dict[str, Any]], column: str, record: Any) -> Any:  # noqa: ANN401 (one type of record)
    table = pa.Table.from_pylist([row[column] for row in rows if row[column]], schema=frames.arrow_schema(record))
    return frames.from_arrow(table, record)
