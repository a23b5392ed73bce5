"""`conflictmodel convert`, and `check` on files of data sets: what is written, told and refused."""

import gzip
import json
import re
import sys
from argparse import Namespace
from pathlib import Path

import attrs
import pytest

import conflictmodel as cm
from conflictmodel import datasets
from conflictmodel.cli import checking, converting, tables
from conflictmodel.model.identity import link_id
from conflictmodel.model.links import Link, LinkRelation
from conflictmodel.values.ids import EventId
from tests.shape.syntax import ROOT
from tests.unit.test_cli import Terminal, run

GED = ROOT / "tests" / "golden" / "ucdp" / "ged231_sample.csv"
HEAD, FIRST, SECOND = GED.read_bytes().splitlines(keepends=True)[:3]


@pytest.fixture
def ged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write a file of two rows into an empty directory, and go there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ged231.csv").write_bytes(HEAD + FIRST + SECOND)
    return "ged231.csv"


def knowing(monkeypatch: pytest.MonkeyPatch, **changes: object) -> None:
    """Let the command know a data set that differs from GED in these fields."""
    mine = attrs.evolve(datasets.UCDP_GED, **changes)  # type: ignore[arg-type]  # fields of several types
    monkeypatch.setattr(datasets, "ALL", (mine,))


def test_events_become_documents_each_with_the_notices_on_its_row(ged: str) -> None:
    done = run("convert", ged, "out.jsonl")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("out.jsonl: 2 rows, 2 records in documents of ours, 2 notices\n")
    corpora = [each for each in cm.load("out.jsonl") if isinstance(each, cm.Corpus)]
    assert [corpus.events for corpus in corpora] == [(event,) for event in datasets.open(ged).read().items]
    assert [[notice.code for notice in corpus.notices] for corpus in corpora] == [["ucdp.low-above-best"]] * 2


@pytest.mark.parametrize("target", ["copy.csv", "copy.csv.gz"])
def test_the_same_data_set_is_written_back_byte_for_byte(ged: str, target: str) -> None:
    done = run("convert", ged, target)
    octets = Path(target).read_bytes()
    assert (gzip.decompress(octets) if target.endswith("gz") else octets) == Path(ged).read_bytes()
    assert done.out.startswith(f"{target}: 2 rows, UCDP Georeferenced Event Dataset, 0 notices")


def test_what_is_written_can_be_said(ged: str) -> None:
    assert run("convert", ged, "copy.txt", "--to", "ucdp.ged", "--from", "ucdp.ged").status == 0
    assert Path("copy.txt").read_bytes() == Path(ged).read_bytes()
    assert run("convert", ged, "ours.csv", "--to", "conflictmodel").status == 0
    assert len(list(cm.load("ours.csv"))) == 2


def test_headers_alone_are_written_back(ged: str) -> None:
    Path(ged).write_bytes(HEAD)
    assert run("convert", ged, "copy.csv").status == 0
    assert Path("copy.csv").read_bytes() == HEAD


def test_rows_that_cannot_be_read_are_told_in_the_status_and_kept(ged: str) -> None:
    Path(ged).write_bytes(HEAD + FIRST + SECOND[:200])
    assert run("convert", ged, "copy.csv").status == 1
    assert Path("copy.csv").read_bytes() == Path(ged).read_bytes()
    done = run("convert", ged, "out.jsonl")
    assert done.status == 1
    assert "table.ragged-row" in done.out
    last = list(cm.load("out.jsonl"))[-1]
    assert isinstance(last, cm.Corpus)
    assert [notice.code for notice in last.notices] == ["table.ragged-row"]


def test_a_file_is_overwritten_only_by_force(ged: str) -> None:
    Path("out.jsonl").write_text("mine", encoding="utf-8")
    done = run("convert", ged, "out.jsonl")
    assert (done.status, done.out) == (2, "")
    assert "--force" in done.err
    assert Path("out.jsonl").read_text(encoding="utf-8") == "mine"
    assert run("convert", ged, "out.jsonl", "--force").status == 0
    assert run("convert", ged, ged, "--force").status == 0
    assert Path(ged).read_bytes() == HEAD + FIRST + SECOND


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("missing.csv", "out.jsonl"), "there is no such file"),
        (("ged231.csv", "out.zip"), "out.gz"),
        (("ged231.csv",), "say IN and OUT"),
        (("ged231.csv", "a", "b"), "say IN and OUT"),
        (("ged231.csv", "a.csv", "--to", "nobody"), "invalid choice"),
        (("ged231.csv", "nowhere/a.jsonl"), "nowhere/a.jsonl cannot be written: No such file"),
        (("ged231.csv", "."), ". cannot be written"),
    ],
)
def test_what_cannot_be_converted_is_refused_with_the_reason_and_nothing_is_left(
    ged: str, words: tuple[str, ...], said: str
) -> None:
    done = run("convert", *words)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert [path.name for path in Path().iterdir()] == [ged]


def test_another_data_set_cannot_be_written(ged: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictmodel.cli.arguments.NAMES", ("ucdp.ged", "house"))
    done = run("convert", ged, "a.csv", "--to", "house")
    assert done.status == 2
    assert "becomes conflictmodel or itself" in done.err


@pytest.mark.parametrize("target", ["out.jsonl", "copy.csv"])
def test_rows_that_must_not_be_passed_on_need_a_word_and_are_marked(
    ged: str, target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowing(monkeypatch, redistributable=False, licence="registered users only")
    done = run("convert", ged, target)
    assert (done.status, Path(target).exists()) == (2, False)
    assert "registered users only" in done.err
    assert "--restricted" in done.err
    assert run("convert", ged, target, "--restricted").status == 0
    if target == "out.jsonl":
        for corpus in cm.load(target):
            assert isinstance(corpus, cm.Corpus)
            (event,) = corpus.events
            assert event.coding is not None
            assert event.coding.redistributable is False


def test_acled_is_converted_with_a_word_and_its_deletions_become_links(ged: str) -> None:
    acled = ROOT / "tests" / "golden" / "acled"
    assert run("convert", str(acled / "current.csv"), ged + ".jsonl").status == 2
    assert run("convert", str(acled / "deletions.csv"), "gone.jsonl", "--restricted").status in (0, 1)
    links = [link for corpus in cm.load("gone.jsonl") if isinstance(corpus, cm.Corpus) for link in corpus.links]
    assert {link.relation for link in links} == {LinkRelation.RETRACTS}
    assert all(link.coding is not None and link.coding.redistributable is False for link in links)


def test_links_are_written_and_what_no_document_holds_is_refused(ged: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = (EventId("e1"),)
    link = Link(id=link_id(None, LinkRelation.RETRACTS, gone), relation=LinkRelation.RETRACTS, that=gone)
    knowing(monkeypatch, items=lambda _: iter((link,)))
    assert run("convert", ged, "out.jsonl").status == 0
    assert [corpus.links for corpus in cm.load("out.jsonl") if isinstance(corpus, cm.Corpus)] == [(link,)] * 2
    (event,) = datasets.open(ged).read().items[:1]
    knowing(monkeypatch, items=lambda _: iter(event.sources), events=lambda _: iter(()))
    done = run("convert", ged, "more.jsonl")
    assert (done.status, Path("more.jsonl").exists()) == (2, False)
    assert "neither events nor links" in done.err


def test_events_in_rows_about_something_else_are_written(tmp_path: Path) -> None:
    source, target = ROOT / "tests" / "golden" / "gdelt" / "20150218224500.translation.gkg.csv", tmp_path / "out.jsonl"
    events = [each for each in datasets.open(source).events() if isinstance(each, cm.Event)]
    assert events
    assert run("convert", str(source), str(target)).status in (0, 1)
    assert [each for corpus in cm.load(target) if isinstance(corpus, cm.Corpus) for each in corpus.events] == events


@pytest.mark.parametrize("rich", [True, False])
def test_progress_is_shown_on_a_terminal(ged: str, monkeypatch: pytest.MonkeyPatch, *, rich: bool) -> None:
    monkeypatch.setattr("conflictmodel.cli.progress.EVERY", 1)
    if not rich:
        monkeypatch.setattr("conflictmodel.cli.progress.find_spec", lambda _: None)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    arguments = Namespace(files=[ged, "out.jsonl"], source=None, target=None, force=False, restricted=False)
    assert converting.convert(arguments, Terminal()) == 0
    assert re.search(r"\b2 rows, 1 notice\b", terminal.text())


def test_check_counts_the_notices_of_a_data_set_by_code(ged: str) -> None:
    done = run("check", ged)
    assert (done.status, done.err) == (0, "")
    assert "ged-49 by its headers: 2 records, 2 notices" in " ".join(done.out.split())
    assert "ucdp.low-above-best" in done.out
    Path(ged).write_bytes(HEAD + FIRST[:100])
    assert run("check", ged).status == 1
    assert run("check", str(GED)).status == 0


def test_check_writes_each_notice_as_a_line_of_json(ged: str) -> None:
    done = run("check", "--jsonl", ged, "--from", "ucdp.ged")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [each["code"] for each in found] == ["ucdp.low-above-best"] * 2
    assert {(each["file"], each["line"], each["column"], each["severity"]) for each in found} == {
        (ged, 2, "low", "warning"),
        (ged, 3, "low", "warning"),
    }
    Path("bad.json").write_text('{"conflictmodel": 1}', encoding="utf-8")
    (fault,) = [json.loads(line) for line in run("check", "--jsonl", "bad.json").out.splitlines()]
    assert (fault["code"], fault["severity"], fault["path"]) == ("wire.missing-key", "error", "$.corpus")


def test_check_tells_documents_from_pages_of_an_api(ged: str) -> None:
    page = {"TotalCount": 0, "Result": [dict(zip(datasets.open(ged).headers, ["1"] * 49, strict=True))]}
    Path("page.json").write_text(json.dumps(page), encoding="utf-8")
    assert "ged-api" in run("check", "page.json").out
    Path("none.json").write_text("nonsense", encoding="utf-8")
    assert "wire.not-json" in run("check", "none.json").out
    Path("none.csv").write_text("nonsense", encoding="utf-8")
    assert "datasets.open(path, mine)" in run("check", "none.csv").err


def test_the_names_of_data_sets_are_those_that_there_are() -> None:
    assert set(tables.NAMES) == {each.name for each in datasets.ALL}
    assert checking.GOOD == converting.ALL_CONVERTED == 0
