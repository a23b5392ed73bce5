"""Frames as CSV for people and machines, by batches for engines, and without the extra."""

import codecs
import csv
import functools
import io
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pytest

import conflictmodel as cm
from conflictmodel.exchange import frames
from conflictmodel.exchange.frames import ArrowError
from tests.unit.test_frames import ARTICLE, CORPUS, OTHER


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
