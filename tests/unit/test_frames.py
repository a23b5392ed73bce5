"""Frames: flat tables and nested Arrow, in the libraries that people count with."""

import codecs
import csv
import functools
import io
import pickle
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
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

TABLES = ("articles", "claims", "events", "tolls", "participants")
ARTICLE = cm.article_from_text(
    "Shelling killed 12 people in Homs on Tuesday, police said. The army denied the shelling.",
    published="2024-05-02",
    outlet="Gulf Wire",
)
HOMS = cm.Place(name="Homs", country="Syria", point=cm.Point(latitude=34.7, longitude=36.7))


def killed(number: int, id_: str, *, by: str, including: tuple[cm.Toll, ...] = ()) -> cm.Event:
    """Give an account of deaths in Homs."""
    source = cm.Attribution(
        act=cm.Act.STATES, quotation=cm.Quotation.INDIRECT, speaker=cm.Reading(value=cm.Actor(name=by))
    )
    count = cm.Reading(value=cm.Count(low=number, high=number))
    return cm.Event(
        id=cm.EventId(id_),
        kind=cm.EventKind.SHELLING,
        where=(
            cm.Reading(value=cm.Place(name="Homs", country="Syria", point=cm.Point(latitude=34.7, longitude=36.7))),
        ),
        when=cm.Reading(value=cm.parse_edtf("2024-04-30")),
        tolls=(cm.Toll(outcome=cm.Outcome.KILLED, count=count, including=including),),
        sources=(source,),
    )


CHILDREN = cm.Toll(outcome=cm.Outcome.KILLED, count=cm.Reading(value=cm.Count(low=5, high=5)), age=cm.Count(high=17))
POLICE = killed(12, "e1", by="Police", including=(CHILDREN,))
ARMY = killed(9, "e2", by="the army")
SAME = cm.Link(id=cm.LinkId("l1"), this=POLICE.id, relation=cm.LinkRelation.SAME_HAPPENING, that=(ARMY.id,))
OTHER = killed(3, "e3", by="Police")
CORPUS = cm.Corpus(events=(POLICE, ARMY, OTHER), links=(SAME,))


def test_a_toll_has_a_row_and_each_part_of_it_points_to_the_whole() -> None:
    columns = frames.to_columns(CORPUS, "tolls")
    assert columns["account"] == ["e1", "e1", "e2", "e3"]
    assert columns["happening"] == ["e1", "e1", "e1", "e3"]
    assert columns["toll"] == [0, 1, 2, 3]
    assert columns["part_of"] == [None, 0, None, None]
    assert columns["low"] == [12, 5, 9, 3]
    assert columns["age_high"] == [None, 17, None, None]
    assert columns["scope"] == ["incident"] * 4
    assert columns["sources"] == ["Police", "Police", "the army", "Police"]


def test_parts_of_parts_point_to_what_they_are_part_of() -> None:
    children = attrs.evolve(CHILDREN, including=(CHILDREN,))
    (whole,) = POLICE.tolls
    event = attrs.evolve(POLICE, tolls=(attrs.evolve(whole, including=(children, CHILDREN)), whole))
    columns = frames.to_columns(cm.Corpus(events=(OTHER, event)), "tolls")
    assert columns["part_of"] == [None, None, 1, 2, 1, None, 5]


def test_accounts_of_one_happening_share_the_least_of_their_ids_however_they_are_linked() -> None:
    events = tuple(attrs.evolve(OTHER, id=cm.EventId(f"e{number}")) for number in range(6))
    pairs = (("e5", "e4"), ("e1", "e2"), ("e2", "e5"))
    links = tuple(
        cm.Link(id=cm.LinkId(f"l{this}"), this=cm.EventId(this), relation=relation, that=(cm.EventId(that),))
        for (this, that), relation in [(pair, cm.LinkRelation.SAME_HAPPENING) for pair in pairs]
        + [(("e0", "e3"), cm.LinkRelation.CONTRADICTS)]
    )
    columns = frames.to_columns(cm.Corpus(events=events, links=links), "events")
    assert columns["happening"] == ["e0", "e1", "e1", "e3", "e1", "e1"]


def test_an_event_is_a_row_of_plain_values() -> None:
    (row, *_) = frames.to_records(CORPUS, "events")
    assert row["kind"] == "shelling"
    assert (row["earliest"], row["latest"], row["time_precision"]) == (date(2024, 4, 30), date(2024, 4, 30), "day")
    assert (row["place"], row["country"], row["latitude"], row["longitude"]) == ("Homs", "Syria", 34.7, 36.7)
    assert (row["asserted_by"], row["denied_by"], row["tolls"], row["further_places"]) == ("Police", None, 1, 0)


def test_a_claim_an_article_and_a_participant_are_rows_of_plain_values() -> None:
    corpus = cm.extract(ARTICLE)
    (article,) = frames.to_records(corpus, "articles")
    assert (article["outlet"], article["published"], article["published_day"]) == (
        "Gulf Wire",
        "2024-05-02",
        date(2024, 5, 2),
    )
    claims = frames.to_records(corpus, "claims")
    assert [(row["speaker_words"], row["act"], row["asserts"]) for row in claims] == [
        ("police", "states", True),
        ("The army", "denies", False),
    ]
    assert [row["content"] for row in claims] == [
        ARTICLE.text[int(str(row["content_start"])) : int(str(row["content_end"]))] for row in claims
    ]
    actor = cm.Reading(value=cm.Actor(name="the army", named=False, part_of=cm.Actor(name="Syria")))
    event = attrs.evolve(OTHER, participants=(cm.Participant(actor=actor, role=cm.Role.INITIATOR),))
    (party,) = frames.to_records(cm.Corpus(events=(event,)), "participants")
    assert (party["role"], party["actor"], party["actor_named"], party["actor_part_of"], party["sources"]) == (
        "initiator",
        "the army",
        False,
        "Syria",
        "Police",
    )


@pytest.mark.parametrize(
    "ask",
    [
        lambda: frames.to_columns(CORPUS, "deaths"),
        lambda: frames.to_records(CORPUS, "deaths"),
        lambda: frames.columns_of("deaths"),
        lambda: frames.flat_schema("deaths"),
        lambda: frames.write_csv(CORPUS, "deaths", io.BytesIO()),
        lambda: frames.to_frame(CORPUS, "deaths"),
    ],
)
def test_a_table_that_there_is_not_is_refused(ask: Any) -> None:  # noqa: ANN401 (any call)
    with pytest.raises(ValueError, match="no flat table 'deaths', expected one of articles, claims, events, tolls"):
        ask()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_one_schema_even_when_it_is_empty(table: str) -> None:
    empty, full = (pa.table(frames.to_frame(corpus, table)) for corpus in (cm.Corpus(), CORPUS))
    assert empty.schema.equals(full.schema, check_metadata=True)
    assert empty.schema.equals(frames.flat_schema(table), check_metadata=True)
    assert [field.metadata[b"meaning"].decode() for field in empty.schema] == [
        column.meaning for column in frames.columns_of(table)
    ]
    assert all(column.meaning.endswith(".") for column in frames.columns_of(table))


# --- in other libraries


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


# --- as CSV


@pytest.mark.parametrize("danger", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])
def test_words_are_no_formulas_in_a_spreadsheet(danger: str) -> None:
    place = cm.Place(name=danger, point=cm.Point(latitude=-34.5, longitude=36.7))
    corpus = cm.Corpus(events=(attrs.evolve(OTHER, where=(cm.Reading(value=place),)),))
    for safe, expected in ((True, "'" + danger), (False, danger)):
        file = io.BytesIO()
        frames.write_csv(corpus, "events", file, spreadsheet_safe=safe)
        assert file.getvalue().startswith(codecs.BOM_UTF8) is safe  # by which spreadsheets know UTF-8
        (row,) = csv.DictReader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline=""))
        assert row["place"] == expected
        assert row["latitude"] == "-34.5"
        assert row["earliest"] == "2024-04-30"
        assert (row["tolls"], row["time_approximate"], row["summary"]) == ("1", "false", "")


def test_csv_replaces_a_file_only_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("before", encoding="utf-8")
    broken = cm.Corpus(events=(attrs.evolve(OTHER, summary="\ud800"),))
    with pytest.raises(ValueError, match=r"summary of e3 has half a character: .* surrogates not allowed"):
        frames.write_csv(broken, "events", path)
    assert [each.read_text(encoding="utf-8") for each in tmp_path.iterdir()] == ["before"]
    frames.write_csv(CORPUS, "events", path)
    assert path.read_bytes().count(b"\r\n") == 4
    open_file = io.BytesIO()
    with pytest.raises(ValueError, match="surrogates not allowed"):
        frames.write_csv(broken, "events", open_file)
    assert not open_file.closed


def test_what_must_not_be_passed_on_is_written_only_if_it_is_asked_for() -> None:
    coding = cm.Coding(codebook="acled", redistributable=False)
    corpus = cm.Corpus(events=(attrs.evolve(OTHER, coding=coding),))
    file = io.BytesIO()
    with pytest.raises(ValueError, match=r"e3 must not be passed on: .* restricted=True"):
        frames.write_csv(corpus, "events", file)
    assert file.getvalue() == b""
    frames.write_csv(corpus, "events", file, restricted=True)
    assert b"e3" in file.getvalue()


# --- by batches


def test_a_row_that_is_no_article_is_a_notice() -> None:
    texts, outlets = [ARTICLE.text, None, " ", "Calm in Homs."], ["Gulf Wire", None, None, None]
    days = [date(2024, 5, 2), None, None, date(2024, 5, 2)]
    batch = pa.RecordBatch.from_pydict({"text": texts, "outlet": outlets, "published": days, "page": [1, 2, 3, 4]})
    (made,) = frames.extract_batches([batch])
    rows = made.to_pylist()
    bad = [row for row in rows if row["article"] is None]
    assert [(row["row"], row["notice"]["code"], row["notice"]["location"]["path"]) for row in bad] == [
        (1, "frames.bad-row", "$[1]"),
        (2, "frames.bad-row", "$[2]"),
    ]
    assert {row["article"] for row in rows if row["row"] == 0} == {ARTICLE.id}
    assert sum(row["claim"] is not None for row in rows) == 2


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"text": [5]}, "text should be words, found an int"),
        ({"text": ["Calm."], "url": [5]}, "url should be words, found an int"),
        ({"text": ["Calm."], "published": ["soon"]}, "soon"),
    ],
)
def test_a_bad_row_says_why(columns: dict[str, list[object]], message: str) -> None:
    (made,) = frames.extract_batches([pa.RecordBatch.from_pydict(columns)])
    (row,) = made.to_pylist()
    assert message in row["notice"]["message"]


def batch_of(**columns: object) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


TWO_TEXTS = pa.RecordBatch.from_arrays([pa.array(["Calm."]), pa.array(["Rain."])], names=["text", "text"])


@pytest.mark.parametrize(
    ("batches", "message"),
    [
        (
            pa.table({"text": ["Calm."]}),
            r"batches must be RecordBatches, as table.to_batches\(\) gives them, found a Table",
        ),
        (batch_of(text=["Calm."]), "batches must be RecordBatches.* found a RecordBatch"),
        (None, "batches must be RecordBatches.* found a NoneType"),
        (["Calm."], r"batches\[0\] must be a RecordBatch, found 'Calm.'"),
        ([batch_of(text=["Calm."]), pa.table({"text": ["Calm."]})], r"batches\[1\] must be a RecordBatch"),
        ([batch_of(page=[1], body=["Calm."])], r"batches\[0\] has no column 'text', only 'page', 'body'"),
        ([batch_of(text=["Calm."]), TWO_TEXTS], r"batches\[1\] has 2 columns 'text'"),
    ],
)
def test_what_is_no_batch_of_articles_is_refused(batches: Any, message: str) -> None:  # noqa: ANN401 (anything)
    with pytest.raises((TypeError, ArrowError), match=message):
        list(frames.extract_batches(batches))


def test_other_spellings_of_words_and_days_are_read() -> None:
    text = "The army denied that it had shelled Homs on Tuesday."
    days = [pa.array([1714608000000], pa.date64()), pa.array([1714608000], pa.timestamp("s", tz="UTC"))]
    for published in days:
        words = pa.array([text], pa.large_string()).dictionary_encode()
        (made,) = frames.extract_batches([batch_of(text=words, published=published)])
        assert [row["notice"] for row in made.to_pylist()] == [None, None]


def test_a_day_that_python_has_none_for_is_a_notice_and_the_others_are_read() -> None:
    text = "The army denied that it had shelled Homs."
    days = pa.array([1714608000, 2**62, None], pa.timestamp("s"))
    (made,) = frames.extract_batches([batch_of(text=[text] * 3, published=days)])
    rows = made.to_pylist()
    assert {row["row"] for row in rows if row["claim"]} == {0, 2}
    (bad,) = [row["notice"] for row in rows if row["row"] == 1]
    assert (bad["code"], bad["location"]["path"]) == ("frames.bad-row", "$[1]")


def test_the_function_travels_to_where_it_is_run() -> None:
    reader = attrs.evolve(cm.ENGLISH, mode=cm.Mode.NARRATIVE)
    read = pickle.loads(pickle.dumps(functools.partial(frames.extract_batches, reader=reader)))  # noqa: S301 (our own)
    (made,) = read(iter([pa.RecordBatch.from_pydict({"text": [ARTICLE.text]})]))
    assert sum(row["claim"] is not None for row in made.to_pylist()) == 2


# --- without the extra

WITHOUT = """
import sys
sys.modules["pyarrow"] = None
import conflictmodel as cm
from conflictmodel.exchange import frames
corpus = cm.Corpus()
assert frames.to_columns(corpus, "events")["kind"] == []
assert frames.to_records(corpus, "events") == []
assert len(frames.columns_of("events")) > 20
for ask in (
    lambda: frames.to_arrow((), cm.Event),
    lambda: frames.from_arrow(None, cm.Event),
    lambda: frames.arrow_schema(cm.Event),
    lambda: frames.flat_schema("events"),
    lambda: frames.to_frame(corpus, "events").__arrow_c_stream__(),
    lambda: frames.batches_schema(),
    lambda: list(frames.extract_batches([])),
):
    try:
        ask()
    except cm.MissingExtraError as error:
        print(error)
"""


def test_without_pyarrow_the_extra_is_named_and_columns_are_given() -> None:
    run = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ['this needs pyarrow: pip install "conflictmodel[arrow]"'] * 7
