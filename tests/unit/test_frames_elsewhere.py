"""Frames in the libraries that people count with: polars, duckdb, pandas and pyarrow, flat and nested."""

import io
import re
from typing import Any

import attrs
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import conflictmodel as cm
from conflictmodel.exchange import frames
from conflictmodel.exchange.frames import ArrowError
from tests.unit.test_frames import ARMY, ARTICLE, CORPUS, OTHER, POLICE, SAME


def test_a_stream_can_be_asked_for_again() -> None:
    frame = frames.to_frame(CORPUS, "tolls")
    assert pa.table(frame) == pa.table(frame)
    assert pa.table(frame).num_rows == 4
    assert str(frame) == "tolls of 3 events, 1 link"


def test_polars_takes_a_frame() -> None:
    tolls = pl.DataFrame(frames.to_frame(CORPUS, "tolls"))
    wholes = tolls.filter(pl.col("part_of").is_null())
    assert wholes["low"].sum() == 24
    assert wholes.group_by("happening").agg(pl.col("low").min(), pl.col("high").max())["high"].sum() == 15
    assert pl.DataFrame(frames.to_frame(CORPUS, "events")).schema["earliest"] == pl.Date
    assert pl.DataFrame(frames.to_columns(CORPUS, "tolls"))["low"].to_list() == [12, 5, 9, 3]


def test_duckdb_takes_a_frame() -> None:
    with duckdb.connect() as connection:
        connection.register("tolls", frames.to_frame(CORPUS, "tolls"))
        counted = "select sum(high) from (select max(high) high from tolls where part_of is null group by happening)"
        assert connection.sql(counted).fetchall() == [(15,)]
        assert connection.sql("select sum(high) from tolls where part_of is null").fetchall() == [(24,)]


def test_pandas_takes_a_frame() -> None:
    tolls = pd.DataFrame.from_arrow(frames.to_frame(CORPUS, "tolls"))
    wholes = tolls[tolls["part_of"].isna()]
    assert wholes.groupby("happening")["high"].max().sum() == 15
    assert pd.DataFrame(frames.to_columns(CORPUS, "tolls"))["low"].tolist() == [12, 5, 9, 3]


def through_polars(table: pa.Table) -> object:
    return pl.DataFrame(table)


def through_pandas(table: pa.Table) -> object:
    return pd.DataFrame.from_arrow(table)


def through_duckdb(table: pa.Table) -> object:
    with duckdb.connect() as connection:
        connection.register("nested", table)
        return connection.sql("from nested").to_arrow_table()


def through_parquet(table: pa.Table) -> object:
    file = io.BytesIO()
    pq.write_table(table, file)
    return pq.read_table(io.BytesIO(file.getvalue()))


def through_polars_parquet(table: pa.Table) -> object:
    file = io.BytesIO()
    pl.DataFrame(table).write_parquet(file)
    return pl.read_parquet(io.BytesIO(file.getvalue()))


WAYS = [through_polars, through_pandas, through_duckdb, through_parquet, through_polars_parquet]


@pytest.mark.parametrize("way", WAYS)
def test_nested_records_come_back_from_other_libraries(way: Any) -> None:  # noqa: ANN401 (one way each)
    corpus = cm.extract(ARTICLE)
    moment = cm.parse_moment("2024-05-02T10:00:00+03:00")
    coded = attrs.evolve(POLICE, coding=cm.Coding(codebook="ours", at=moment))
    assert frames.from_arrow(way(frames.to_arrow((coded, ARMY), cm.Event)), cm.Event) == (coded, ARMY)
    assert frames.from_arrow(way(frames.to_arrow(corpus.claims, cm.Claim)), cm.Claim) == corpus.claims
    assert frames.from_arrow(way(frames.to_arrow(corpus.articles, cm.Article)), cm.Article) == corpus.articles
    assert frames.from_arrow(way(frames.to_arrow((SAME,), cm.Link)), cm.Link) == (SAME,)


def test_the_version_stands_in_the_metadata_of_flat_tables_too() -> None:
    metadata = {b"conflictmodel.wire": b"1", b"conflictmodel.table": b"tolls"}
    assert pa.table(frames.to_frame(CORPUS, "tolls")).schema.metadata == metadata
    assert frames.flat_schema("tolls").metadata == metadata


def test_the_version_stands_in_the_metadata() -> None:
    metadata = frames.to_arrow((), cm.Event).schema.metadata
    assert metadata == {b"conflictmodel.wire": b"1", b"conflictmodel.record": b"Event"}
    assert through_parquet(frames.to_arrow((), cm.Event)).schema.metadata == metadata  # type: ignore[attr-defined]  # which is what is tested


NESTED = frames.to_arrow((POLICE,), cm.Event)


def with_column(table: pa.Table, name: str, values: pa.Array) -> pa.Table:
    return table.set_column(table.schema.get_field_index(name), name, values)


REFUSED = [
    (NESTED.replace_schema_metadata({"conflictmodel.wire": "2"}), "expected wire version 1, found 2"),
    (frames.to_arrow((SAME,), cm.Link), "expected a table of Event, found one of Link"),
    (NESTED.drop_columns(["kind"]), "expected Event.kind, found no such field"),
    (with_column(NESTED, "summary", pa.array([5])), "expected Event.summary of the type string, found int64"),
    (with_column(NESTED, "claims", pa.array([[5]])), r"expected Event.claims\[\] of the type string, found int64"),
    (NESTED.append_column("id", pa.array(["e9"])), "expected one column id, found 2"),
    (with_column(NESTED, "kind", pa.array(["soup"])), "EventKind has no word 'soup'"),
    (with_column(NESTED, "kind", pa.nulls(1)), "kind of Event must not be null"),
]


@pytest.mark.parametrize(("table", "message"), REFUSED)
def test_a_table_that_is_not_ours_is_refused(table: pa.Table, message: str) -> None:
    with pytest.raises(ValueError, match=message) as refused:
        frames.from_arrow(table, cm.Event)
    assert isinstance(refused.value, ArrowError) is message.startswith("expected")


def test_a_bad_row_of_a_nested_table_is_counted() -> None:
    kinds = pa.array(["raid", "soup"])
    with pytest.raises(ValueError, match="no word 'soup'") as refused:
        frames.from_arrow(with_column(frames.to_arrow((POLICE, ARMY), cm.Event), "kind", kinds), cm.Event)
    assert refused.value.__notes__ == ["in row 1 of the table"]


HUGE = attrs.evolve(OTHER, tolls=(cm.Toll(outcome=cm.Outcome.KILLED, count=cm.Reading(value=cm.Count(low=2**70))),))
HALF = attrs.evolve(OTHER, summary="\ud800")


@pytest.mark.parametrize(
    ("event", "table", "flat", "nested"),
    [
        (
            HUGE,
            "tolls",
            "low of e3 has no place in a column of int64",
            "tolls of e3 has no place .* count: value: low: ",
        ),
        (
            HALF,
            "events",
            "summary of e3 has no place in a column of string",
            "summary of e3 has no place .* surrogates",
        ),
    ],
)
def test_a_value_without_a_place_in_arrow_is_named(event: cm.Event, table: str, flat: str, nested: str) -> None:
    corpus = cm.Corpus(events=(POLICE, event))
    with pytest.raises(ArrowError, match=flat):
        pa.table(frames.to_frame(corpus, table))
    with pytest.raises(ArrowError, match=nested):
        frames.to_arrow(corpus.events, cm.Event)
    columns = frames.to_columns(corpus, table)
    assert columns[flat.partition(" ")[0]][-1] in (2**70, "\ud800")  # a list holds it all the same


WRONG: list[tuple[str, tuple[object, ...], str]] = [
    ("to_columns", ("x", "events"), "corpus must be a Corpus, found 'x'"),
    ("to_records", (ARTICLE, "events"), "corpus must be a Corpus, found Article"),
    ("to_columns", (CORPUS, ["events"]), "table must be a str, found ['events']"),
    ("columns_of", (5,), "table must be a str, found 5"),
    ("flat_schema", (None,), "table must be a str, found None"),
    ("to_frame", (ARTICLE, "events"), "corpus must be a Corpus, found Article"),
    ("write_csv", ("x", "events", io.BytesIO()), "corpus must be a Corpus, found 'x'"),
    ("write_csv", (CORPUS, "events", 5), "a path or a file opened to write bytes, found int"),
    ("write_csv", (CORPUS, "events", io.StringIO()), "opened to write bytes, found StringIO"),
    ("to_arrow", (5, cm.Event), "records must be an Iterable, found 5"),
    ("to_arrow", (CORPUS, cm.Event), "records must be an Iterable, found Corpus"),
    ("to_arrow", ((POLICE, SAME), cm.Event), "records[1] must be an Event, found Link"),
    ("to_arrow", ((), cm.Notice), "record must be Article, Claim, Event or Link itself, found"),
    ("arrow_schema", ("Event",), "record must be Article, Claim, Event or Link itself, found 'Event'"),
    ("from_arrow", (NESTED, str), "record must be Article, Claim, Event or Link itself, found <class 'str'>"),
    ("from_arrow", ("x.parquet", cm.Event), "as pyarrow's are, found a str"),
    ("from_arrow", ([{"id": 1}], cm.Event), "as pyarrow's are, found a list"),
    ("extract_batches", ([], "en"), "reader must be a Reader, found 'en'"),
]


@pytest.mark.parametrize(("name", "arguments", "message"), WRONG)
def test_a_wrong_type_is_refused_by_the_name_of_its_parameter(
    name: str, arguments: tuple[object, ...], message: str
) -> None:
    with pytest.raises(TypeError, match=re.escape(message)):
        getattr(frames, name)(*arguments)
