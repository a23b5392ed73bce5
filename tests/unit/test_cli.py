"""The command as it is typed: what is printed for people and for machines, and how each end is told."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, Final, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel.cli import main
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text

ARTICLE: Final = (
    "The Syrian army said on Tuesday that shelling on Monday killed two civilians in Homs. The army also said that the "
    "road to the city was closed.\n\n“We heard three explosions,” the mayor of Homs, Anwar Tillo, said in a statement."
)
LINE: Final = {"text": ARTICLE, "published": "2024-04-30", "outlet": "Gulf Wire"}


class Run(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


class Bytes(io.TextIOWrapper):
    """A text stream that keeps its bytes: what stands in for a console, a file or a pipe."""

    def __init__(self, octets: bytes = b"", *, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(octets), encoding=encoding, newline="\n")

    def text(self) -> str:
        self.flush()
        self.seek(0)
        return self.read()


class Terminal(Bytes):
    """The same, and it says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def run(*words: str, stdin: bytes = b"", out: Bytes | None = None) -> Run:
    """Run the command in this process, with standard streams of its own."""
    console, errors, before = out or Bytes(), Bytes(), sys.stdin
    sys.stdin = Bytes(stdin)
    try:
        with redirect_stdout(console), redirect_stderr(errors):
            try:
                status = main(words)
            except SystemExit as ended:
                status = int(ended.code or 0)
    finally:
        sys.stdin = before
    return Run(status, console.text(), errors.text())


def spawn(
    *words: str, stdout: int | IO[bytes] = subprocess.PIPE, **settings: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a process of its own with the article as standard input, and with these settings."""
    return subprocess.run(
        [sys.executable, "-m", "conflictmodel", *words],
        input=ARTICLE.encode(),
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **settings},
        check=False,
    )


def documents(out: str) -> list[cm.Corpus]:
    """Read the documents that the lines of an output are; an article may hold what str.splitlines takes for ends."""
    return [cm.loads(line) for line in out.split("\n") if line]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go into an empty directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def article(folder: Path) -> str:
    """Write an article, and give the name of its file."""
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return "a.txt"


def jsonl(path: Path, *lines: object) -> str:
    """Write lines, those that are no strings as JSON, and give the name of their file."""
    path.write_text(
        "".join(f"{each if isinstance(each, str) else json.dumps(each)}\n" for each in lines), encoding="utf-8"
    )
    return path.name


# For people


def test_claims_stand_under_their_speaker(article: str) -> None:
    page = run("read", article, "--published", "2024-04-30", "--outlet", "Gulf Wire").out.splitlines()
    assert page[1].startswith("Gulf Wire · 30 Apr 2024")
    start = page.index("Claims")
    assert page[start + 1] == "  Syrian army"
    assert page[start + 2] == "    states (dated 30 Apr 2024): shelling on Monday killed two civilians in Homs"
    assert page[start + 3] == "    states: the road to the city was closed"
    assert page[start + 4] == "  Anwar Tillo"
    assert page[start + 5] == "    states (in a statement): “We heard three explosions”"


def test_events_are_a_table_with_who_says_so(article: str) -> None:
    page = run("read", article, "--published", "2024-04-30").out.splitlines()
    start = page.index("Events")
    assert page[start + 1].split() == ["when", "where", "what", "tolls", "says"]
    row = " ".join(page[start + 3].split())
    assert re.match(r"29 Apr 2024 Homs, Syria shelling; .* 2 killed .* Syrian", row)


def test_times_and_counts_are_shown_as_resolved(article: str) -> None:
    page = run("read", article, "--published", "2024-04-30").out
    assert "Tuesday” → 30 Apr 2024\n" in page
    assert "Monday” → 29 Apr 2024\n" in page
    assert "“two” → 2 civilians killed\n" in page
    assert "Notices" not in page


def test_notices_stand_at_the_end(article: str) -> None:
    page = run("read", article).out
    assert "Tuesday” → not resolved" in page
    assert page.index("Notices\n") > page.index("Places\n")
    assert "warning text.no-publication-date: " in page


def test_explain_shows_rules_anchors_ids_and_places(article: str) -> None:
    page = " ".join(run("read", article, "--published", "2024-04-30", "--explain").out.split())
    corpus = extract(article_from_text(ARTICLE, published="2024-04-30"))
    claim, event = corpus.claims[0], corpus.events[0]
    assert claim.coding is not None
    assert f"article {corpus.articles[0].id}, {len(ARTICLE)} characters" in page
    assert f"claim {claim.id}, characters {claim.content[0].span}, rule {claim.coding.record}" in page
    assert f"cue “said”, characters {ARTICLE.index('said')}–{ARTICLE.index('said') + 4}" in page
    assert f"event {event.id}: shelling" in page
    assert f"rests on {event.claims[0]}" in page
    assert "reckoned from 30 Apr 2024" in page
    assert "rule times." in page
    assert "rule counts." in page


def test_explain_shows_hedges_relays_and_parts_of_tolls() -> None:
    text = (
        "At least 17 people, including five children, were killed in Homs on Monday, Reuters reported, citing the "
        "Syrian army. The army said that the rebels allegedly used a rocket."
    )
    page = run("read", "--published", "2024-04-30", "--explain", stdin=text.encode()).out
    assert f"      hedge “allegedly”, characters {text.index('allegedly')}–" in page
    assert "      through:\n      speaker “Reuters” → Reuters, " in page
    assert re.search(r"^    killed “.*17” → at least 17, .*\n(?:.+\n)*?      killed “five” → 5, ", page, re.MULTILINE)


def test_several_articles_come_one_after_the_other(article: str) -> None:
    page = run("read", article, "-", stdin=b"Police said on Friday that it was calm in Basra.").out
    assert page.index("The Syrian army") < page.index("――――") < page.index("Police said")


def test_a_page_is_of_one_width_and_without_colour_where_no_terminal_is(article: str) -> None:
    for words in (("read", article), ("read", article, "--explain"), ("explain",)):
        page = run(*words).out
        assert max(map(len, page.splitlines())) in range(80, 101)
        assert "\x1b" not in page


def test_an_article_cannot_paint_the_terminal() -> None:
    page = run("read", stdin="Police said on Friday: “\x1b[2JAll \u202ecalm\x07 here”.".encode()).out
    assert "�[2JAll �calm� here" in page


def test_a_word_longer_than_the_page_is_cut_and_the_cut_is_told() -> None:
    page = run("read", stdin=b"Police said that " + b"x" * 5000 + b" was closed.").out
    assert "characters more)" in page
    assert max(map(len, page.splitlines())) <= 100


def test_a_stream_that_cannot_say_everything_is_told_what_it_can() -> None:
    out = Bytes(encoding="ascii")
    done = run("read", stdin="Police said: “Überall ruhig”.".encode(), out=out)
    assert done.status == 0
    assert "\\xdcberall ruhig" in done.out


def test_on_a_terminal_rich_shows_the_same_words(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"TERM": "xterm", "COLUMNS": "300", "COLORTERM": "truecolor"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = run("read", article, "--explain", out=Terminal()).out
    assert "\x1b[1m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    bare = run("read", article, "--explain", out=Terminal()).out
    plain = run("read", article, "--explain").out
    assert "\x1b" not in bare
    drawn = str.maketrans("", "", "─-")
    assert sorted(bare.translate(drawn).split()) == sorted(plain.translate(drawn).split())


def test_on_a_terminal_without_rich_the_page_is_plain(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich", None)
    monkeypatch.setenv("COLUMNS", "60")
    done = run("read", article, out=Terminal())
    assert done.status == 0
    assert max(map(len, done.out.splitlines())) in range(50, 61)
    assert "\x1b" not in done.out


# For machines


def test_json_is_one_document_of_all_articles(article: str) -> None:
    done = run("read", article, "-", "--published", "2024-04-30", "--json", stdin=b"Police said it was calm in Basra.")
    first = extract(article_from_text(ARTICLE, published="2024-04-30"))
    second = extract(article_from_text("Police said it was calm in Basra.", published="2024-04-30"))
    assert done.out.count("\n") == 1
    assert cm.loads(done.out) == cm.merge(first, second)


def test_jsonl_is_one_document_for_each_article(article: str, folder: Path) -> None:
    name = jsonl(folder / "b.jsonl", LINE, LINE | {"outlet": "Nile Wire"})
    written = documents(run("read", article, name, "--jsonl").out)
    assert [each.articles[0].outlet for each in written] == [None, "Gulf Wire", "Nile Wire"]
    assert written[1] == extract(article_from_text(ARTICLE, published="2024-04-30", outlet="Gulf Wire"))


def test_a_document_names_what_could_not_be_read(article: str) -> None:
    done = run("read", article, "missing.txt", "--json")
    assert done.status == 2
    assert "read.no-such-file" in {notice.code for notice in cm.loads(done.out).notices}


@pytest.mark.parametrize("shape", ["--json", "--jsonl"])
def test_where_nothing_was_read_no_document_is_written(folder: Path, shape: str) -> None:
    assert list(folder.iterdir()) == []
    assert run("read", "missing.txt", shape)[:2] == (2, "")


def test_a_name_that_is_no_text_does_not_spoil_the_document(article: str) -> None:
    done = run("read", article, "\udcff.txt", "--json")
    assert done.status == 2
    assert cm.Location(file="\\udcff.txt") in {notice.location for notice in cm.loads(done.out).notices}


# What is read


@pytest.mark.parametrize("words", [("read",), ("read", "-")])
def test_standard_input_is_read_where_no_file_is_named(words: Sequence[str]) -> None:
    assert "Anwar Tillo" in run(*words, stdin=ARTICLE.encode()).out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_with_and_without_its_mark_is_read_alike(encoding: str) -> None:
    document = cm.loads(run("read", "--json", stdin=ARTICLE.encode(encoding)).out)
    assert document.articles[0].text == ARTICLE


def test_options_may_stand_between_files(article: str, folder: Path) -> None:
    (folder / "b.txt").write_text("Police said on Friday that it was calm.", encoding="utf-8")
    done = run("read", article, "--published", "2024-04-30", "b.txt", "--jsonl")
    days = [each.articles[0].published for each in documents(done.out)]
    assert days == [cm.parse_moment("2024-04-30")] * 2


def test_an_article_of_a_line_has_a_day_outlet_address_and_id_of_its_own(folder: Path) -> None:
    name = jsonl(folder / "a.jsonl", LINE | {"url": "https://example.org/1", "id": "a-1"}, {"text": ARTICLE})
    done = run("read", name, "--jsonl", "--published", "2020-01-01", "--outlet", "Given")
    own, other = (each.articles[0] for each in documents(done.out))
    assert (own.id, own.outlet, own.url) == ("a-1", "Gulf Wire", "https://example.org/1")
    assert own.published == cm.parse_moment("2024-04-30")
    assert (other.outlet, other.published) == ("Given", cm.parse_moment("2020-01-01"))


def test_what_a_file_holds_can_be_said(folder: Path) -> None:
    lines = (json.dumps(LINE) + "\n").encode() * 2
    (folder / "a.jsonl").write_text(ARTICLE, encoding="utf-8")
    assert len(documents(run("read", "--articles", "jsonl", "--jsonl", stdin=lines).out)) == 2
    assert cm.loads(run("read", "a.jsonl", "--articles", "text", "--json").out).articles[0].text == ARTICLE


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("<p>Police said so.</p>", "<p"),
        ("\n\n<!-- front page -->\nPolice said so.", "<!--"),
        ("<?xml version='1.0'?><news>Police said so.</news>", "<?xml"),
        ("<section><h1>Attack</h1>", "<section"),
        ("Police said on Monday <b>that</b> it was so.", "</b>"),
        ("Police said so.\n<P>It was calm.\n</P >", "</P >"),
        ("Fewer than <5 or > 3, police said; a <b> c </ d>.", None),
        ("<<Nobody came>>, police said.", None),
    ],
)
def test_tags_among_the_words_get_a_notice(folder: Path, text: str, tag: str | None) -> None:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    (document,) = documents(run("read", "page.txt", "--jsonl").out)
    found = [str(notice) for notice in document.notices if notice.code == "read.markup"]
    said = f"warning read.markup: expected plain text, found what looks like HTML or XML: {tag} (page.txt)"
    assert found == ([] if tag is None else [said])


def test_after_two_dashes_all_words_are_files(folder: Path) -> None:
    for name in ("-x.txt", "--json", "b.txt"):
        (folder / name).write_text(ARTICLE, encoding="utf-8")
    assert len(cm.loads(run("read", "--json", "--", "-x.txt", "--json").out).articles) == 1
    assert len(documents(run("read", "b.txt", "--jsonl", "--", "-x.txt", "--json").out)) == 3
    assert len(documents(run("read", "--jsonl", "--", stdin=ARTICLE.encode()).out)) == 1
    assert "read.no-such-file" in run("read", "--", "--outlet").err
    assert "at -x.txt" in run("check", "--", "-x.txt").err
    assert run("explain", "--", "-x.txt") == Run(2, "", run("explain", "--", "-x.txt").err)
    assert "no files are asked for: -x.txt" in run("explain", "--", "-x.txt").err


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        pytest.param(LINE | {"lang": "en"}, "read.unknown-key", "'lang'", id="unknown key"),
        pytest.param(
            LINE | {"outlet": 5}, "read.wrong-type", "expected a string, found 5 (b.jsonl:2 $.outlet)", id="type"
        ),
        pytest.param(LINE | {"url": ["x"]}, "read.wrong-type", "found an array (b.jsonl:2 $.url)", id="array"),
        pytest.param(
            LINE | {"published": "someday"}, "read.bad-date", "found 'someday' (b.jsonl:2 $.published)", id="date"
        ),
        pytest.param(LINE | {"published": "04/05/2024"}, "read.bad-date", "one way only", id="date either way"),
        pytest.param('{"text": "Police said so.", "id": "a", "id": "b"}', "read.duplicate-key", "$.id", id="key twice"),
        pytest.param(LINE | {"id": "\ud800"}, "read.lone-surrogate", "'\\ud800' at character 0", id="half a character"),
        pytest.param({"text": "<!DOCTYPE html><p>Police said so."}, "read.markup", "HTML", id="page"),
    ],
)
def test_a_line_with_a_fault_is_read_with_a_notice(folder: Path, line: object, code: str, said: str) -> None:
    name = jsonl(folder / "b.jsonl", LINE, line, {"text": "It was calm."})
    done = run("read", name, "--jsonl")
    read = documents(done.out)
    (notice,) = (each for each in read[1].notices if each.code == code)
    assert done.status == 0
    assert said in str(notice)
    assert notice.location is not None
    assert (notice.location.file, notice.location.line) == ("b.jsonl", 2)
    assert len(read) == 3
    assert run("read", name, "--strict").status == 1


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        pytest.param("Police said so.", "read.not-json", "found 'Police said so.' at column 1", id="no JSON"),
        pytest.param('{"text": "a"', "read.not-json", "found the end", id="cut short"),
        pytest.param("[" * 100_000, "read.not-json", "nested too deep", id="depth"),
        pytest.param('{"text": ' + "9" * 5000 + "}", "read.not-json", "thousands of digits", id="digits"),
        pytest.param([1], "read.not-an-article", "found an array", id="array"),
        pytest.param(
            {"body": "Police said so."}, "read.not-an-article", "expected an object with a text", id="no text"
        ),
        pytest.param({"text": None}, "read.not-an-article", "missing, empty or null", id="null"),
        pytest.param({"text": " \n"}, "read.not-an-article", "missing, empty or null", id="blank"),
        pytest.param({"text": True}, "read.wrong-type", "expected a string, found true", id="truth"),
        pytest.param({"text": "a\ud800"}, "read.lone-surrogate", "at character 1", id="half a character"),
    ],
)
def test_a_line_that_cannot_be_read_leaves_the_others(folder: Path, line: object, code: str, said: str) -> None:
    name = jsonl(folder / "b.jsonl", LINE, line, "", LINE)
    done = run("read", name, "--jsonl")
    assert done.status == 2
    assert len(documents(done.out)) == 2
    assert f" {code}: " in done.err
    assert said in done.err
    assert "(b.jsonl:2" in done.err


def test_the_mode_says_what_times_are_reckoned_from() -> None:
    text = b"The siege began in March 2011. In May, the rebels entered the city, the historian Adel Karim said."
    news, narrative = (
        run("read", "--published", "2024-04-30", "--mode", mode, stdin=text).out for mode in ("news", "narrative")
    )
    assert "May” → May 2011\n" in narrative
    assert "May” → May 2011\n" not in news


def test_ten_megabytes_on_one_line_are_read() -> None:
    done = run("read", "--json", stdin=b"a" * 10_000_000)
    assert done.status == 0
    assert len(cm.loads(done.out).articles[0].text) == 10_000_000


# What cannot be read


@pytest.mark.parametrize(
    ("octets", "code", "said"),
    [
        pytest.param(b"", "read.empty", "found nothing (bad.txt)", id="empty"),
        pytest.param(b" \r\n\t", "read.empty", "found white space only", id="blank"),
        pytest.param(b"\xef\xbb\xbf", "read.empty", "found nothing", id="only a mark"),
        pytest.param(b"a\nb\0c", "read.binary", "found a NUL as character 3", id="NUL"),
        pytest.param("Ruhe".encode("utf-16-le"), "read.binary", "found a NUL as character 1", id="UTF-16 without mark"),
        pytest.param(b"%PDF-1.7\n\xe2", "read.binary", "found a PDF document", id="PDF"),
        pytest.param(b"PK\x03\x04\x14", "read.binary", "found a ZIP archive", id="ZIP"),
        pytest.param(
            b"Caf\xe9", "read.wrong-encoding", "expected UTF-8, found byte 0xe9 at offset 3 (bad.txt)", id="Latin-1"
        ),
        pytest.param(b"a\nb\xff", "read.wrong-encoding", "byte 0xff at offset 3 (line 2)", id="second line"),
        pytest.param(b"\xef\xbb\xbfa\xff", "read.wrong-encoding", "byte 0xff at offset 4", id="after a mark"),
        pytest.param(b"a\xed\xa0\x80", "read.wrong-encoding", "byte 0xed at offset 1", id="half a character"),
        pytest.param(b"a\xc3", "read.wrong-encoding", "byte 0xc3 at offset 1", id="cut short"),
        pytest.param(
            b"\xff\xfea\0b", "read.wrong-encoding", "expected UTF-16, as the byte order mark says", id="odd UTF-16"
        ),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_reason(folder: Path, octets: bytes, code: str, said: str) -> None:
    (folder / "bad.txt").write_bytes(octets)
    done = run("read", "bad.txt")
    assert done[:2] == (2, "")
    assert done.err.startswith(f"conflictmodel: error {code}: ")
    assert said in done.err


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing.txt", "no-such-file"),
        (".", "directory"),
        ("", "no-such-file"),
        ("a\0b", "no-such-file"),
        ("a" * 999, "not-readable"),
    ],
)
def test_a_name_that_leads_to_no_file_is_refused(folder: Path, name: str, code: str) -> None:
    assert folder.is_dir()
    done = run("read", name)
    assert done[:2] == (2, "")
    assert f"error read.{code}: " in done.err


def test_a_file_without_end_is_refused() -> None:
    done = run("read", "/dev/zero") if Path("/dev/zero").exists() else run("read", stdin=b"\0" * (2**26 + 1))
    assert done.status == 2
    assert "error read.too-large: expected at most 67108864 bytes" in done.err


def test_a_line_without_end_leaves_the_others() -> None:
    octets = json.dumps(LINE).encode()
    done = run("read", "--articles", "jsonl", "--jsonl", stdin=octets + b"\n" + b"x" * (2**27 + 9) + b"\n" + octets)
    assert done.status == 2
    assert len(documents(done.out)) == 2
    assert done.err.endswith("error read.too-large: expected at most 67108864 bytes, found more (<stdin>:2)\n")


def test_lines_without_a_line_are_refused() -> None:
    assert "error read.empty: " in run("read", "--articles", "jsonl", stdin=b"\n \n").err


def test_lines_in_utf_16_are_refused() -> None:
    done = run("read", "--articles", "jsonl", stdin=json.dumps(LINE).encode("utf-16"))
    assert (done.status, done.out) == (2, "")
    assert "read.wrong-encoding: expected UTF-8, as all JSON Lines are" in done.err


def test_the_other_files_are_read_all_the_same(article: str) -> None:
    done = run("read", "missing.txt", article)
    assert done.status == 2
    assert "Anwar Tillo" in done.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("read", "--published", "30/13/2024"), "argument --published: expected"),
        (("read", "--published", "04/05/2024"), "one way only"),
        (("read", "--outlet", " "), "argument --outlet: expected a name"),
        (("read", "--outlet", "\udcff"), "argument --outlet: expected text"),
        (("read", "--mode", "dreams"), "argument --mode: invalid choice"),
        (("read", "--json", "--jsonl"), "not allowed with"),
        (("reed",), "invalid choice"),
        ((), "say what to do: read, convert, check, schema or explain"),
    ],
)
def test_words_that_are_no_command_are_refused(words: Sequence[str], said: str) -> None:
    done = run(*words, stdin=ARTICLE.encode())
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@given(octets=st.binary(max_size=300), explained=st.booleans())
@example(octets=b"\r", explained=True)
@example(octets="“".encode() * 100, explained=True)
def test_any_bytes_end_in_a_page_or_a_reason(octets: bytes, *, explained: bool) -> None:
    done = run("read", *(["--explain"] if explained else []), stdin=octets)
    assert (done.status, bool(done.out), bool(done.err)) in {(0, True, False), (2, False, True)}


@given(
    line=st.dictionaries(
        st.sampled_from(["text", "published", "outlet", "url", "id", "x"]),
        st.none()
        | st.integers()
        | st.text()
        | st.text("0123456789-:T+ JanFeb", max_size=25)
        | st.lists(st.text(max_size=3)),
    )
)
def test_any_line_ends_in_a_document_or_a_reason(line: dict[str, object]) -> None:
    done = run("read", "--articles", "jsonl", "--jsonl", stdin=json.dumps(line).encode())
    assert (done.status, bool(done.out), bool(done.err)) in {(0, True, False), (2, False, True)}
    assert [len(each.articles) for each in documents(done.out)] in ([], [1])


# How it ends


def test_strict_fails_on_notices_and_on_nothing_else(article: str) -> None:
    assert run("read", article).status == 0
    assert run("read", article, "--strict").status == 1
    assert run("read", article, "--published", "2024-04-30", "--strict").status == 0
    assert run("read", article, "missing.txt", "--strict").status == 2


class Interrupted(io.RawIOBase):
    """A keyboard at which somebody interrupts."""

    def readable(self) -> bool:
        return True

    def readinto(self, _: object) -> int:
        raise KeyboardInterrupt


def test_an_interruption_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Interrupted())))
    assert main(["read"]) == 130
    assert capsys.readouterr() == ("", "conflictmodel: interrupted\n")


def test_without_standard_streams_the_reason_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert main(["read"]) == 2
    assert "there is no standard input" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdout", None)
    assert main(["explain"]) == 2
    assert "there is no standard output" in capsys.readouterr().err


def test_whoever_stops_reading_is_told_nothing() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        done = spawn("read", stdout=gone)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a disk that is always full")
def test_output_that_cannot_be_written_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = spawn("explain", stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith(b"conflictmodel: the output cannot be written: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "cp1252"])
def test_a_console_of_any_encoding_gets_its_page_and_the_document_stays_utf_8(encoding: str) -> None:
    page = spawn("read", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (page.returncode, page.stderr) == (0, b"")
    assert b"Anwar Tillo" in page.stdout
    document = spawn("read", "--json", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert cm.loads(document.stdout).articles[0].text == ARTICLE


# The other commands


def written(folder: Path, name: str, change: Callable[[str], str] = str) -> str:
    """Write the document of the article, changed, and give the name of the file."""
    (folder / name).write_text(change(run("read", "--json", stdin=ARTICLE.encode()).out), encoding="utf-8")
    return name


def test_check_finds_nothing_wrong_with_what_read_wrote(folder: Path) -> None:
    done = run("check", written(folder, "a.json"), written(folder, "b.jsonl", lambda line: line + "\n" + line))
    assert (done.status, done.err) == (0, "")
    assert [line.partition(":")[0] + line[-10:] for line in done.out.splitlines()] == ["a.json, all good"] + [
        "b.jsonl, all good"
    ] * 2


def test_check_reads_standard_input() -> None:
    lines = run("read", "--jsonl", stdin=ARTICLE.encode()).out * 2
    assert run("check", "--lines", stdin=lines.encode()).status == 0
    assert run("check", stdin=lines.encode()).status == 2


def test_check_finds_words_that_the_article_does_not_print(folder: Path) -> None:
    done = run("check", written(folder, "a.json", lambda line: line.replace('"text":"said"', '"text":"lied"')))
    assert (done.status, done.err) == (1, "")
    assert "error corpus.misquotation: the article does not print 'lied' there" in done.out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            lambda line: line.replace('"claims":', '"clams":', 1), "wire.unknown-key at a.json $.corpus.", id="key"
        ),
        pytest.param(
            lambda line: line.replace('"outlet":null', '"outlet":5', 1), "$.corpus.articles[0].outlet", id="type"
        ),
        pytest.param(lambda line: line[:100], "wire.not-json at a.json", id="cut short"),
        pytest.param(lambda _: "[]", "wire.not-a-document at a.json", id="other JSON"),
        pytest.param(
            lambda line: line.replace('"conflictmodel":1', '"conflictmodel":99'), "wire.newer-version", id="newer"
        ),
    ],
)
def test_check_shows_faults_with_their_path(folder: Path, change: Callable[[str], str], said: str) -> None:
    done = run("check", written(folder, "a.json", change))
    assert (done.status, done.err) == (2, "")
    assert said in " ".join(done.out.split())


def test_check_goes_on_after_a_line_that_is_no_document(folder: Path) -> None:
    done = run("check", written(folder, "a.jsonl", lambda line: f"{line}nope\n{line}"))
    assert done.status == 2
    assert "wire.not-json at a.jsonl:2 $: " in done.out
    assert "a.jsonl:3: 1 article" in done.out


def test_check_says_which_file_there_is_not(folder: Path) -> None:
    assert folder.is_dir()
    done = run("check", "missing.json")
    assert done[:2] == (2, "")
    assert "read.no-such-file" in done.err


def test_schema_prints_the_json_schema() -> None:
    done = run("schema")
    assert done.status == 0
    assert json.loads(done.out) == cm.schema()
    assert done.out.endswith("}\n")


def test_explain_says_what_a_code_means() -> None:
    done = run("explain", "read.wrong-encoding")
    assert done.status == 0
    assert done.out.startswith("read.wrong-encoding\n  The bytes are not UTF-8")
    assert "iconv" in done.out


def test_explain_knows_the_neighbours_of_an_unknown_code() -> None:
    assert run("explain", "read.emty") == (
        2,
        "",
        "conflictmodel: no notice or fault has the code 'read.emty', perhaps read.empty\n",
    )


def test_explain_lists_all_codes_where_none_is_named() -> None:
    listed = run("explain").out
    assert listed.index("corpus.misquotation") < listed.index("read.empty") < listed.index("wire.too-deep")


@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("read", "--help"), ("check", "--help"), ("explain", "--help")]
)
def test_version_and_help_are_given(words: Sequence[str]) -> None:
    done = run(*words)
    assert (done.status, done.err) == (0, "")
    assert "conflictmodel " in done.out


def test_one_id_is_not_two_articles() -> None:
    lines = b'{"text": "Police said it rained.", "id": "a"}\n' * 2 + b'{"text": "Police said it snowed.", "id": "a"}\n'
    ran = run("read", "-", "--articles", "jsonl", "--json", stdin=lines)
    corpus = cm.loads(ran.out)
    assert ran.status == 2
    assert [article.text for article in corpus.articles] == ["Police said it rained."]
    assert "read.id-taken" in [notice.code for notice in corpus.notices]
    assert cm.misquotations(corpus.articles, *corpus.records()) == ()
