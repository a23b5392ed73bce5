"""What is no table, or a broken one: each is refused or told of by a clear message, with its place and a remedy."""

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest

from conflictmodel import datasets
from conflictmodel.datasets import TableError
from conflictmodel.errors import Notice
from conflictmodel.notices import explain
from tests.shape.syntax import ROOT
from tests.unit.test_cli import run

GED = ROOT / "tests" / "golden" / "ucdp" / "ged231_sample.csv"
HEAD, FIRST, SECOND = GED.read_bytes().splitlines(keepends=True)[:3]
BOTH = (HEAD + FIRST + SECOND).decode()


def zipped(**files: bytes) -> bytes:
    """Pack files into an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, octets in files.items():
            archive.writestr(name, octets)
    return packed.getvalue()


def locked(octets: bytes) -> bytes:
    """Set the flag of encryption in the local and the central header of a file of an archive."""
    for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = octets.index(header) + at
        octets = octets[:place] + bytes([octets[place] | 1]) + octets[place + 1 :]
    return octets


@pytest.mark.parametrize(
    ("name", "octets", "code", "said"),
    [
        pytest.param("a.csv", b"", "table.empty", "found nothing", id="empty"),
        pytest.param("a.csv", b"%PDF-1.7 ...", "table.binary", "a PDF document", id="PDF"),
        pytest.param("a.csv", zipped(a=b"x"), "table.binary", "spreadsheets save", id="a spreadsheet named csv"),
        pytest.param("a.csv", gzip.compress(b"x"), "table.binary", "gzip", id="gzip named csv"),
        pytest.param("a.csv", BOTH.encode("utf-16-le"), "table.binary", "NUL as byte 1", id="UTF-16 not declared"),
        pytest.param(
            "a.csv", b"<html><body>Sign in", "table.not-recognised", "found 1 column: ", id="a page to sign in"
        ),
        pytest.param("a.csv", BOTH.replace(",", ";").encode(), "table.not-recognised", "';'", id="semicolons"),
        pytest.param("a.json", b'{"Result": 7', "table.not-json", "a list of objects", id="no page"),
        pytest.param("a.csv.gz", b"no gzip", "table.damaged", "damaged", id="no gzip"),
        pytest.param("a.zip", b"no zip", "table.damaged", "damaged", id="no archive"),
        pytest.param("a.zip", zipped(), "table.several-files", "found 0", id="an archive of nothing"),
        pytest.param("a.zip", zipped(a=b"x", b=b"y"), "table.several-files", "found 2: a, b", id="two files"),
        pytest.param("a.zip", locked(zipped(a=b"x")), "table.locked", "found a with one", id="password"),
        pytest.param("a.zip", zipped(a=HEAD)[:-30], "table.damaged", "damaged", id="archive cut short"),
        pytest.param("a.csv.gz", gzip.compress(HEAD)[:40], "table.damaged", "damaged", id="gzip cut short"),
    ],
)
def test_what_is_no_table_is_refused(name: str, octets: bytes, code: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(octets)
    with pytest.raises(TableError) as caught:
        datasets.open(path)
    assert caught.value.code == code
    assert said in caught.value.message
    assert caught.value.location.file == str(path)
    assert str(caught.value) == f"{caught.value.message} at {caught.value.location}. {explain(code).remedy}"


def test_directories_and_missing_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"found a directory at .* Name the file in it"):
        datasets.open(tmp_path)
    with pytest.raises(TableError, match=r"no such file at .* Look at the spelling"):
        datasets.open(tmp_path / "none.csv")
    with pytest.raises(TableError, match=r"found a NUL in it at .* Look at the spelling"):
        datasets.open(f"{GED}\0.csv")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_must_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(HEAD)
    path.chmod(0)
    with pytest.raises(TableError, match=r"cannot be read: Permission denied at .* often it is a permission"):
        datasets.open(path)


@pytest.mark.parametrize(
    ("octets", "told", "said"),
    [
        pytest.param(HEAD, [("table.no-rows", None)], "found none", id="headers only"),
        pytest.param(HEAD + FIRST + SECOND[:-60], [("table.ragged-row", 3)], "found", id="last line cut short"),
        pytest.param(HEAD + FIRST + HEAD + SECOND, [("table.repeated-header", 3)], "again", id="glued"),
        pytest.param(HEAD + b"," + FIRST + SECOND, [("table.ragged-row", 2)], "49 cells, found 50", id="shifted"),
        pytest.param(
            HEAD + b'"' + FIRST.replace(b'"', b"") + SECOND.replace(b'"', b"") * 3,
            [("table.ragged-row", 2)],
            "on 4 lines",
            id="a quotation mark that is never closed",
        ),
    ],
)
def test_broken_rows_are_told_with_their_line(
    octets: bytes, told: list[tuple[str, int | None]], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "ged231.csv"
    path.write_bytes(octets)
    found = [
        each for each in datasets.open(path).events() if isinstance(each, Notice) and each.code.startswith("table")
    ]
    assert [(each.code, each.location and each.location.line) for each in found] == told
    assert said in found[0].message
    assert datasets.write(datasets.open(path), tmp_path / "copy.csv") <= 3
    assert (tmp_path / "copy.csv").read_bytes() == octets


def test_a_row_that_never_ends_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictmodel.datasets._tables.delimited.MOST_CHARACTERS", 2**18)
    path = tmp_path / "ged231.csv"
    path.write_bytes(HEAD + FIRST + b'"' + b"x" * 2**17 + b"\n" + b"y\n" * 2**18)
    notice = list(datasets.open(path).events())[-1]
    assert isinstance(notice, Notice)
    assert (notice.code, notice.location and notice.location.line) == ("table.row-too-large", 3)
    assert "quotation mark that is never closed" in explain(notice.code).remedy


@pytest.mark.parametrize("name", ["bomb.csv.gz", "bomb.zip"])
def test_a_bomb_is_told_when_it_goes_off(name: str, tmp_path: Path) -> None:
    octets = HEAD + FIRST + (b"x" * 2**16 + b"\n") * 1300
    path = tmp_path / name
    path.write_bytes(gzip.compress(octets) if name.endswith("gz") else zipped(ged=octets))
    notice = list(datasets.open(path).rows())[-1]
    assert isinstance(notice, Notice)
    assert (notice.code, notice.location and notice.location.file) == ("table.bomb", str(path))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "latin-1", "UTF8"])
def test_encodings_may_be_declared_where_there_is_no_mark(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "ged231.csv"
    text = BOTH.replace("’", "'")  # which Latin-1 does not have
    plain = {"utf-16": "utf-16-be", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    path.write_bytes(text.encode(plain))
    table = datasets.open(path, encoding=encoding)
    assert len(table.read().items) == 2
    datasets.write(table, tmp_path / "copy.csv")
    assert (tmp_path / "copy.csv").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_marks_are_kept(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "ged231.csv"
    path.write_bytes(BOTH.encode(encoding))
    table = datasets.open(path)
    assert len(table.read().items) == 2
    datasets.write(table, tmp_path / "copy.csv")
    assert (tmp_path / "copy.csv").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("encoding", ["klingon", "idna", "punycode", "base64", "undefined", "utf-8\0"])
def test_an_encoding_that_is_none_of_text_is_refused(encoding: str) -> None:
    with pytest.raises(TableError, match="no encoding of text of the name") as caught:
        datasets.open(GED, encoding=encoding)
    assert isinstance(caught.value, ValueError)
    assert repr(encoding) in caught.value.message


def test_what_is_not_in_the_encoding_declared_is_told(tmp_path: Path) -> None:
    wide = tmp_path / "ged231.csv"
    wide.write_bytes(BOTH.encode("utf-16-le")[:-1])
    notices = datasets.open(wide, encoding="utf-16").read().notices
    assert notices[-1].code in {"table.wrong-encoding", "table.ragged-row"}


def test_a_file_without_headers_is_told_by_its_rows_and_not_by_the_first_alone(tmp_path: Path) -> None:
    table = datasets.open(GED)
    rows = [row for row in table.rows() if isinstance(row, datasets.Row)][:12]
    at = table.headers.index("deaths_a")
    moved = [
        row.edited(dict(zip(table.headers, (*row.cells[:at], "", *row.cells[at:-1]), strict=True))) for row in rows
    ]
    path = tmp_path / "ged.csv"
    path.write_text("".join(row.text for row in moved), "utf-8")
    with pytest.raises(datasets.TableError, match="by its width it might be"):
        datasets.open(path)
    path.write_text("".join(row.text for row in (rows[0].edited(best="x"), *rows[1:])), "utf-8")
    again = datasets.open(path)
    assert again.how == "by its width, 49 columns"
    assert [each.code for each in again.items() if isinstance(each, Notice)].count("table.bad-cell") == 1


def test_what_cannot_be_read_to_its_end_takes_nobodys_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictmodel.datasets._tables.delimited.MOST_CHARACTERS", 2**18)
    head, first, second = GED.read_bytes().splitlines(keepends=True)[:3]
    path, kept = tmp_path / "ged231.csv", tmp_path / "kept.csv"
    path.write_bytes(head + first + b'"' + b"x" * 2**19 + b'"\n' + second)
    kept.write_text("mine")
    with pytest.raises(datasets.TableError, match="longer"):
        datasets.write(datasets.open(path), kept)
    for target in ("kept.csv", "kept.jsonl"):
        (tmp_path / target).write_text("mine")
        assert run("convert", str(path), str(tmp_path / target), "--force").status == 2
        assert (tmp_path / target).read_text() == "mine"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ged231.csv", "kept.csv", "kept.jsonl"]


def test_a_row_of_too_many_lines_is_refused_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictmodel.datasets._tables.delimited.MOST_LINES", 2**17)
    head, first = GED.read_bytes().splitlines(keepends=True)[:2]
    path = tmp_path / "ged231.csv"
    path.write_bytes(head + first + b'"' + b"0\n" * 2**18)
    notices = [each for each in datasets.open(path).rows() if isinstance(each, Notice)]
    assert [each.code for each in notices] == ["table.row-too-large"]


MENTIONS = ROOT / "tests" / "golden" / "gdelt" / "20150218230000.mentions.CSV"
ACLED = b"".join((ROOT / "tests" / "golden" / "acled" / "current.csv").read_bytes().splitlines(keepends=True)[:3])


@pytest.mark.parametrize(
    ("name", "octets", "line"),
    [
        pytest.param("acled.csv", ACLED.rstrip()[:-1], 3, id="the last cell"),
        pytest.param("ged231.csv", HEAD + FIRST + SECOND.rstrip(), 3, id="the line break alone"),
        pytest.param(
            "acled.csv", ACLED.rstrip().rpartition(b",")[0] + b',"7\n', 3, id="in quotation marks, behind a line break"
        ),
        pytest.param("20150218230000.mentions.CSV", MENTIONS.read_bytes()[:-1], 60, id="without quoting"),
    ],
)
def test_a_last_line_that_may_be_cut_inside_its_last_cell_is_told(
    name: str, octets: bytes, line: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(octets)
    table = datasets.open(path)
    for notices in ([each for each in table.rows() if isinstance(each, Notice)], table.columns().notices):
        told = [(each.code, each.location and each.location.line) for each in notices]
        assert told == [("table.no-last-break", line)]
    assert "fetch the file anew" in explain("table.no-last-break").remedy
    assert datasets.write(table, tmp_path / "copy.csv") == line - table.skipped
    assert (tmp_path / "copy.csv").read_bytes() == octets


def test_an_end_that_is_whole_is_not_complained_of(tmp_path: Path) -> None:
    path = tmp_path / "ged231.csv"
    path.write_bytes(ACLED.rstrip().rpartition(b",")[0] + b',"a\nb"\n')
    assert not [each for each in datasets.open(path).rows() if isinstance(each, Notice)]
    path.write_bytes(HEAD)
    assert [each.code for each in datasets.open(path).columns().notices] == ["table.no-rows"]


GDELT = ROOT / "tests" / "golden" / "gdelt"


@pytest.mark.parametrize(
    "name",
    [
        "20150218230000.mentions.CSV",
        "20150218224500.translation.mentions.CSV",
        "20150218230000.gkg.csv",
        "20150218224500.translation.gkg.csv",
    ],
)
def test_rows_whose_last_tabs_were_stripped_are_read_told_of_and_written_back(name: str, tmp_path: Path) -> None:
    path, whole = tmp_path / name, datasets.open(GDELT / name)
    path.write_text("".join(f"{line.rstrip()}\n" for line in (GDELT / name).read_text("utf-8").splitlines()), "utf-8")
    table = datasets.open(path)
    rows = [each for each in table.rows() if isinstance(each, datasets.Row)]
    told = [each for each in table.rows() if isinstance(each, Notice)]
    assert [row.cells for row in rows] == [row.cells for row in whole.rows() if isinstance(row, datasets.Row)]
    assert table.columns() == whole.columns()
    assert table.columns().notices == ()
    assert [each.location and each.location.line for each in told] == [row.line for row in rows]
    assert {each.code for each in told} == {"table.stripped-row"}
    assert f"expected {len(table.headers)} cells, found " in told[0].message
    datasets.write(table, tmp_path / "copy.csv")
    assert (tmp_path / "copy.csv").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", ["20150218230000.mentions.CSV", "20150218224500.translation.gkg.csv"])
def test_a_row_that_has_lost_a_tab_elsewhere_is_not_taken_for_a_stripped_one(name: str, tmp_path: Path) -> None:
    first, second = (GDELT / name).read_text("utf-8").splitlines()[:2]
    cells = second.rstrip("\t").split("\t")
    path = tmp_path / name
    for at in range(len(cells) - 1):
        lost = "\t".join((*cells[:at], cells[at] + cells[at + 1], *cells[at + 2 :]))
        for end in ("", "\t" * (second.count("\t") - len(cells) + 1)):
            path.write_text(f"{first}\n{lost}{end}\n", "utf-8")
            told = [each for each in datasets.open(path).rows() if isinstance(each, Notice)]
            assert [(each.code, each.location and each.location.line) for each in told] == [("table.ragged-row", 2)], at
