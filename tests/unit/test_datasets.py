"""Tables: recognition, odd rows, refusals; what the reader of a file sees."""

import gzip
import pickle
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import pytest

from conflictmodel import datasets
from conflictmodel.datasets import DataSet, Layout, Table
from conflictmodel.datasets._tables.columns import count, day, decimal_number, whole_number, words
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.datasets.gdelt import EventRow
from conflictmodel.datasets.ucdp import GedRow
from conflictmodel.values.codes import Code
from conflictmodel.values.readings import Excerpt, Reading
from tests.shape.syntax import ROOT

GED = ROOT / "tests" / "golden" / "ucdp" / "ged231_sample.csv"
HEAD, FIRST, SECOND = GED.read_bytes().splitlines(keepends=True)[:3]


def file_of(folder: Path, *lines: bytes, name: str = "GEDEvent_v23_1.csv") -> Path:
    """Write a file of these lines."""
    path = folder / name
    path.write_bytes(b"".join(lines))
    return path


def notices_of(path: Path) -> list[tuple[str, int | None, str | None]]:
    """Give the code, line and column of each notice on a file."""
    found = datasets.open(path).read().notices
    return [(each.code, each.location and each.location.line, each.location and each.location.column) for each in found]


def rows_of(path: Path) -> list[GedRow]:
    """Give the rows of a file of GED."""
    return [row for row in datasets.open(path, datasets.UCDP_GED).rows() if isinstance(row, GedRow)]


def test_a_table_says_how_it_was_recognised(tmp_path: Path) -> None:
    table = datasets.open(file_of(tmp_path, HEAD, FIRST))
    assert (table.layout.name, table.how, table.release) == ("ged-49", "by its headers", "23.1")
    assert str(table).endswith("GEDEvent_v23_1.csv: UCDP Georeferenced Event Dataset 23.1, ged-49 by its headers")
    headerless = datasets.open(file_of(tmp_path, FIRST))
    assert (headerless.how, headerless.skipped) == ("by its width, 49 columns", 0)


def test_a_data_set_is_said_by_its_title() -> None:
    assert str(datasets.UCDP_GED) == "UCDP Georeferenced Event Dataset"


@pytest.mark.parametrize(
    ("record", "field", "value", "flaw"),
    [
        (datasets.UCDP_GED, "layouts", (), "layouts must not be empty"),
        (datasets.UCDP_GED, "layouts", [], "layouts must be a tuple"),
        (datasets.UCDP_GED, "name", "", "name must not be empty"),
        (datasets.UCDP_GED, "key", "nope", "key 'nope' is the name of no column of GedRow"),
        (datasets.UCDP_GED.layouts[0], "headers", (), "headers must not be empty"),
        (datasets.UCDP_GED.layouts[0], "needs", ("nope",), r"needs \['nope'\] are not among the headers"),
        (datasets.open(GED), "sheets", [], "sheets must be a tuple"),
    ],
)
def test_what_no_file_can_be_of_is_refused(
    record: DataSet[GedRow] | Layout | Table[GedRow], field: str, value: object, flaw: str
) -> None:
    with pytest.raises(ValueError, match=flaw):
        attrs.evolve(record, **{field: value})  # type: ignore[arg-type]  # which is what is refused


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (words, " Deir ez-Zor ", " Deir ez-Zor "),
        (whole_number, "-12", -12),
        (count, "12", 12),
        (decimal_number, "-36.25", -36.25),
        (day, "2016-12-29 00:00:00.000", date(2016, 12, 29)),
    ],
)
def test_a_cell_is_read_as_what_its_column_holds(read: Callable[[str], object], cell: str, value: object) -> None:
    assert read(cell) == value


def test_rows_are_the_same_that_say_the_same_in_the_same_place(tmp_path: Path) -> None:
    path = file_of(tmp_path, HEAD, FIRST, SECOND, FIRST)
    first, second, third = rows_of(path)
    assert [first] == rows_of(path)[:1]
    assert hash(first) == hash(rows_of(path)[0]) != hash(second)
    assert first not in (second, third, first.edited(best="99"))
    assert (first.file, first.line, third.line) == (str(path), 2, 4)
    assert repr(first).startswith(f"<GedRow {path}:2 '236880,")


def test_a_row_tells_which_of_its_cells_cannot_be_read(tmp_path: Path) -> None:
    (row,) = rows_of(file_of(tmp_path, HEAD, FIRST))
    assert list(row.notices()) == []
    told = [(each.code, each.message, each.location) for each in row.edited(best="many", low="").notices()]
    assert told == [("table.bad-cell", "expected a number of 0 or more, found 'many'", row.location("best"))]


@pytest.mark.parametrize(
    ("lines", "how"),
    [
        pytest.param([b"\xef\xbb\xbf", HEAD, FIRST], "by its headers", id="byte order mark"),
        pytest.param([HEAD.upper(), FIRST], "by its headers", id="upper case"),
        pytest.param([HEAD.replace(b"relid", b"mine"), FIRST], "by its headers, 1 of them unknown", id="unknown"),
        pytest.param([HEAD, b"#event+id" + b"," * 48 + b"\n", FIRST], "by its headers", id="tags of HXL"),
    ],
)
def test_headers_are_recognised_in_any_dress(lines: list[bytes], how: str, tmp_path: Path) -> None:
    path = file_of(tmp_path, *lines)
    table = datasets.open(path)
    assert table.how == how
    assert [row.id for row in rows_of(path)] == [236880]
    assert [event.coding and event.coding.record for event in table.read().items] == ["236880"]
    datasets.write(table, tmp_path / "copy.csv")
    assert (tmp_path / "copy.csv").read_bytes() == b"".join(lines)


def test_columns_may_stand_in_any_order_and_some_be_missing(tmp_path: Path) -> None:
    path = file_of(tmp_path, b"best,side_b,side_a,date_start,type_of_violence,id,high\n", b"3,B,A,2020-01-02,2,77,x\n")
    (row,) = rows_of(path)
    assert (row.id, row.best, row.side_a, row.low, row.high) == (77, 3, "A", None, None)
    assert [code for code, _, _ in notices_of(path)] == ["table.missing-columns", "table.bad-cell"]
    assert ("table.bad-cell", 2, "high") in notices_of(path)


def test_a_header_that_stands_twice_is_told_and_both_its_columns_are_kept(tmp_path: Path) -> None:
    path = file_of(tmp_path, HEAD.rstrip() + b", BEST,,\n", FIRST.rstrip() + b",77,,\n")
    assert notices_of(path)[:-1] == [("table.duplicate-header", 1, "best")]
    (row,) = rows_of(path)
    assert (row.best, row["best"], row[" BEST"], row.cells[-3]) == (2, "2", "77", "77")
    table = datasets.open(path)
    assert [each.code for each in table.columns("best").notices] == ["table.duplicate-header"]
    assert datasets.write(table, tmp_path / "copy.csv") == 1
    assert (tmp_path / "copy.csv").read_bytes() == path.read_bytes()


@pytest.mark.parametrize("name", ["ged.csv.gz", "ged.zip"])
def test_compressed_files_are_read_by_their_names(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    if name.endswith("gz"):
        path.write_bytes(gzip.compress(HEAD + FIRST))
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("GEDEvent_v23_1.csv", HEAD + FIRST)
    assert [row.id for row in rows_of(path)] == [236880]


def test_encodings_are_those_declared(tmp_path: Path) -> None:
    latin = file_of(tmp_path, HEAD, FIRST.replace(b"Taleban", b"Tal\xe9ban"))
    assert ("table.wrong-encoding", 2, None) in notices_of(latin)
    table = datasets.open(latin, datasets.UCDP_GED, encoding="latin-1")
    assert [row.side_b for row in table.rows() if isinstance(row, GedRow)] == ["Taléban"]
    assert datasets.write(datasets.open(latin), tmp_path / "copy.csv") == 1
    assert (tmp_path / "copy.csv").read_bytes() == latin.read_bytes()
    wide = file_of(tmp_path, (HEAD + FIRST).decode().encode("utf-16"))
    assert [row.side_b for row in rows_of(wide)] == ["Taleban"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param([HEAD], [("table.no-rows", None, None)], id="headers only"),
        pytest.param([HEAD, FIRST[:300]], [("table.ragged-row", 2, None)], id="truncated"),
        pytest.param([HEAD, b"0," + FIRST, SECOND], [("table.ragged-row", 2, None)], id="shifted"),
        pytest.param([HEAD, b"\r\n", SECOND], [("table.blank-line", 2, None)], id="empty line"),
        pytest.param([HEAD, SECOND, HEAD, SECOND], [("table.repeated-header", 3, None)], id="glued"),
    ],
)
def test_odd_rows_are_told_and_the_rest_is_read(lines: list[bytes], told: list[object], tmp_path: Path) -> None:
    found = [each for each in notices_of(file_of(tmp_path, *lines)) if each[0].startswith("table.")]
    assert found == told
    assert len(datasets.open(tmp_path / "GEDEvent_v23_1.csv").read().items) == lines.count(SECOND)


def test_a_row_whose_cells_moved_within_its_width_gives_no_event(tmp_path: Path) -> None:
    cells = rows_of(file_of(tmp_path, HEAD, FIRST))[0].cells
    moved = (*cells[:18], "", *cells[18:-1])
    path = file_of(tmp_path, HEAD, (",".join(f'"{cell}"' for cell in (c.replace('"', '""') for c in moved))).encode())
    result = datasets.open(path).read()
    assert result.items == ()
    assert result.notices[-1].code == "table.shifted-row"


def test_a_cell_above_the_limit_of_csv_is_read(tmp_path: Path) -> None:
    long = '"' + "x,\n" * 60_000 + '""y"'
    path = file_of(tmp_path, HEAD, FIRST.replace(b"Pajhwok News,2016-12-30,", b"", 0), SECOND)
    row = rows_of(path)[0].edited(source_headline="x,\n" * 60_000 + '"y')
    datasets.write([row], tmp_path / "long.csv")
    (again,) = rows_of(tmp_path / "long.csv")
    assert long in again.text
    assert again.cells == row.cells


def test_an_edited_row_is_written_anew_and_the_others_as_they_stood(tmp_path: Path) -> None:
    path = file_of(tmp_path, HEAD, FIRST, SECOND)
    first, second = rows_of(path)
    edited = first.edited(side_b='a "b", c', best="4")
    assert (edited.best, edited["side_b"], first.best) == (4, 'a "b", c', 2)
    assert datasets.write([edited, second], tmp_path / "copy.csv") == 2
    assert (tmp_path / "copy.csv").read_bytes().endswith(SECOND)
    assert [row.cells for row in rows_of(tmp_path / "copy.csv")] == [edited.cells, second.cells]
    with pytest.raises(KeyError, match="no column 'nope'"):
        first.edited(nope="x")
    with pytest.raises(TypeError, match="the cell of 'best' must be text, as it is to stand in the file, found 5"):
        first.edited(best=5)  # type: ignore[arg-type]  # which is what is refused


def test_no_archive_is_written(tmp_path: Path) -> None:
    path = file_of(tmp_path, HEAD, FIRST)
    for target in (tmp_path / "w.zip", str(tmp_path / "w.ZIP")):
        with pytest.raises(ValueError, match=r"no archive is written: .* such as .*w\.gz"):
            datasets.write(datasets.open(path), target)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["text", "cells", "line", "sheet", "best", "mine"])
def test_a_row_cannot_be_assigned_to(name: str) -> None:
    row = next(row for row in datasets.open(GED).rows() if isinstance(row, GedRow))
    before = (row.text, row.cells, row.line, row.best)
    with pytest.raises(AttributeError):
        setattr(row, name, "3")
    assert (row.text, row.cells, row.line, row.best) == before


def test_rows_of_other_headers_are_not_written_together(tmp_path: Path) -> None:
    others = rows_of(GED.with_name("ged_syria_v652_41col_sample.csv"))
    with pytest.raises(ValueError, match="has other headers"):
        datasets.write([*rows_of(GED), *others], tmp_path / "copy.csv")


def test_columns_are_given_whole(tmp_path: Path) -> None:
    table = datasets.open(file_of(tmp_path, HEAD, FIRST, b"x\n", SECOND))
    columns = table.columns("id", "best")
    assert columns == {"id": ["236880", "304491"], "best": ["2", "4"]}
    assert [notice.code for notice in columns.notices] == ["table.ragged-row"]
    assert table.columns("id") == {"id": ["236880", "304491"]}
    with pytest.raises(KeyError, match="no column 'nope'"):
        table.columns("nope")


def test_some_columns_of_a_file_without_quoting_are_given_without_the_rest(tmp_path: Path) -> None:
    agreeing = {25: "1", 29: "4", 35: "1", 43: "1", 51: "1", 59: "20191024143000", 60: "http://a.org/é"}
    whole = "\t".join(agreeing.get(at, str(at)) for at in range(61))
    lines = [whole, whole.replace("0\t", "", 1), whole.replace("12\t", "x\t", 1), whole.replace("é", "\udcff")]
    text = "\n".join(["\t".join(EventRow.columns[at].name for at in range(61)), *lines, ""])
    path = file_of(tmp_path, text.encode("utf-8", "surrogateescape"), name="export.CSV")
    table = datasets.open(path, datasets.GDELT_EVENTS)
    columns = table.columns("FractionDate", "IsRootEvent")
    assert columns == {"FractionDate": ["4", "4"], "IsRootEvent": ["1", "1"]}
    assert [(each.code, each.location and each.location.line) for each in columns.notices] == [
        ("table.ragged-row", 3),
        ("table.wrong-encoding", 5),
    ]
    assert table.columns("SOURCEURL")["SOURCEURL"] == ["http://a.org/é"] * 2
    assert table.columns("GLOBALEVENTID")["GLOBALEVENTID"] == ["0"] * 2


def test_columns_of_more_rows_than_are_turned_at_once_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "norms.csv"
    days = [f"{year}0101" for year in range(1000, 1500)]
    path.write_text("".join(f"{day},{number}\n" for number, day in enumerate(days)), encoding="utf-8")
    columns = datasets.open(path, datasets.GDELT_NORMS).columns()
    assert columns == {"Period": days, "Events": [str(number) for number in range(500)]}


@pytest.mark.parametrize("name", ["file", "headers", "places", "tail", "unread"])
def test_what_rows_share_cannot_be_assigned_to(name: str, tmp_path: Path) -> None:
    (row,) = rows_of(file_of(tmp_path, HEAD, FIRST))
    with pytest.raises(AttributeError):
        setattr(row.sheet, name, getattr(row.sheet, name))


def test_a_sheet_is_its_own_and_knows_the_one_for_rows_that_do_not_fit(tmp_path: Path) -> None:
    path = file_of(tmp_path, HEAD, FIRST)
    (sheet,), (other,) = datasets.open(path).sheets, datasets.open(path).sheets
    assert sheet != other
    assert (sheet.unread.headers, set(sheet.unread.places)) == ((), {-1})
    assert sheet.unread.unread is sheet.unread
    assert sheet.dialect == datasets.Delimited()


def test_a_record_made_without_looking_is_like_any_other() -> None:
    made = unchecked(Reading)(value=3, words=(Excerpt(text="three"),))
    assert (made, type(made), hash(made)) == (
        known := Reading(value=3, words=(Excerpt(text="three"),)),
        Reading,
        hash(known),
    )
    assert repr(made) == repr(known)
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.value = 4  # type: ignore[misc]  # which is what is tested
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del made.value
    with pytest.raises(TypeError, match="codebook"):
        unchecked(Code)(value="x")  # type: ignore[call-arg]  # which is what is tested


def test_rows_that_end_too_early_are_an_error_to_those_who_need_them_all(tmp_path: Path) -> None:
    whole = datasets.open(file_of(tmp_path, HEAD, FIRST, b"1,2\n", SECOND))
    assert list(datasets.unbroken(whole.rows())) == list(whole.rows())  # other notices are passed on
    assert len(list(datasets.unbroken(whole.events()))) == len(list(whole.events()))
    packed = gzip.compress(HEAD + FIRST * 5000, mtime=0)
    broken = datasets.open(file_of(tmp_path, packed[:-20], name="GEDEvent_v23_1.csv.gz"))
    with pytest.raises(datasets.TableError, match=r"the compressed file is damaged.*Fetch the file anew") as error:
        list(datasets.unbroken(broken.rows()))
    assert error.value.location.file == broken.path
