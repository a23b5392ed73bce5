"""Files of documents: line by line, compressed or not, whole or not there at all, and a line in memory at a time."""

import gc
import gzip
import os
import stat
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO, StringIO
from itertools import repeat
from pathlib import Path
from typing import Final

import pytest

import conflictmodel as cm
from tests.golden.documents import DOCUMENTS, EVERYTHING, LEAST

ALL: Final = tuple(DOCUMENTS.values())
WHOLE: Final = cm.dumps(EVERYTHING)


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def notices_of(data: bytes, *, most_bytes: int = 2**28) -> list[tuple[str, int | None]]:
    """Give the code and line of each notice, and hold that all else are corpora."""
    read = list(cm.load(BytesIO(data), most_bytes=most_bytes))
    assert all(isinstance(each, cm.Corpus | cm.Notice) for each in read)
    return [(each.code, each.location and each.location.line) for each in read if isinstance(each, cm.Notice)]


def test_lines_are_whole_documents_and_come_back_one_by_one() -> None:
    file = BytesIO()
    cm.dump(iter(ALL), file)
    assert tuple(cm.loads(line) for line in file.getvalue().splitlines(keepends=False)) == ALL
    file.seek(0)
    assert tuple(cm.load(file)) == ALL
    assert not file.closed


@pytest.mark.parametrize("name", ["corpora.jsonl", "corpora.jsonl.gz", "CORPORA.GZ"])
def test_a_file_is_named_by_its_path(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    cm.dump([LEAST, EVERYTHING], path)
    cm.dump([EVERYTHING, LEAST], str(path))
    assert list(cm.load(path)) == list(cm.load(str(path))) == [EVERYTHING, LEAST]
    assert cm.load_all(path).strict() == (EVERYTHING, LEAST)
    assert names_in(tmp_path) == [name]


def test_a_name_that_ends_in_gz_is_compressed_to_the_same_bytes_each_time(tmp_path: Path) -> None:
    paths = [tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.gz"]
    for path in paths:
        cm.dump(ALL, path)
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    assert gzip.decompress(first) == b"".join(cm.dumps(corpus) + b"\n" for corpus in ALL)
    assert first[4:8] == b"\0\0\0\0", "no time of writing"


def test_only_the_lines_that_are_asked_for_are_read() -> None:
    file = BytesIO(cm.dumps(LEAST) + b"\r\n\n  \nnonsense\n" + cm.dumps(LEAST))
    corpora = cm.load(file)
    assert next(corpora) == LEAST
    assert file.tell() == len(cm.dumps(LEAST)) + 2
    assert [type(each) for each in corpora] == [cm.Notice, cm.Corpus]


def test_a_bad_line_is_a_notice_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "corpora.jsonl"
    good = cm.dumps(LEAST)
    path.write_bytes(good + b'\n{"conflictmodel":1,"corpus":{"claims":null,"zz":1}}\n\n"\xff"\n' + good)
    first, bad, worse, last = cm.load(path)
    assert (first, last) == (LEAST, LEAST)
    assert bad == cm.Notice(
        code="wire.bad-line",
        severity=cm.Severity.ERROR,
        message="wire.wrong-type at $.corpus.claims: expected an array, found null; wire.unknown-key at $.corpus.zz: "
        "expected one of articles, claims, events, links, notices, outside, revisions, superseded, found 'zz'",
        location=cm.Location(file=str(path), line=2),
    )
    assert isinstance(worse, cm.Notice)
    assert worse.message == "wire.not-json at $: expected UTF-8, found byte 0xff at offset 1"
    assert worse.location == cm.Location(file=str(path), line=4)


def test_a_notice_tells_some_faults_and_counts_the_rest() -> None:
    (notice,) = cm.load(BytesIO(b'{"conflictmodel":1,"corpus":{"outside":[1,2,3,4,5,6,7]}}'))
    assert isinstance(notice, cm.Notice)
    assert notice.message.count("wire.wrong-type") == 5
    assert notice.message.endswith("; and 2 more")


def test_a_line_may_be_just_as_long_as_allowed() -> None:
    line = cm.dumps(LEAST)
    for ending in (b"", b"\n", b"\r\n"):
        assert list(cm.load(BytesIO(line + ending), most_bytes=len(line))) == [LEAST]
        assert notices_of(line + ending, most_bytes=len(line) - 1) == [("wire.bad-line", 1)]


def test_a_line_that_is_too_long_is_passed_over_without_being_read_whole() -> None:
    data = b"x" * 100_000 + b"\n" + cm.dumps(cm.Corpus()) + b"\n" + b"y" * 100_000
    read = list(cm.load(BytesIO(data), most_bytes=1000))
    assert [type(each) for each in read] == [cm.Notice, cm.Corpus, cm.Notice]
    assert notices_of(data, most_bytes=1000) == [("wire.bad-line", 1), ("wire.bad-line", 3)]
    assert "wire.too-large at $: expected at most 1000 bytes" in str(read[0])


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[: len(data) // 2], lambda _: b"no gzip"])
def test_a_damaged_gzip_file_ends_in_a_notice(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "corpora.jsonl.gz"
    cm.dump([LEAST, *[EVERYTHING] * 200], path)
    path.write_bytes(damage(path.read_bytes()))
    *before, notice = cm.load(path)
    assert isinstance(notice, cm.Notice)
    assert (notice.code, notice.location) == ("wire.damaged-file", cm.Location(file=str(path), line=len(before) + 1))
    assert before == [LEAST, *[EVERYTHING] * 200][: len(before)]


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(cm.load(tmp_path / "none.jsonl"))
    with pytest.raises(FileNotFoundError):
        cm.dump([LEAST], tmp_path / "no folder" / "a.jsonl")


def breaking_off() -> Iterator[cm.Corpus]:
    yield EVERYTHING
    message = "the source of corpora is gone"
    raise RuntimeError(message)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_breaking_off_leaves_the_old_file_or_none(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with pytest.raises(RuntimeError):
        cm.dump(breaking_off(), path)
    assert names_in(tmp_path) == []
    cm.dump([LEAST], path)
    with pytest.raises(RuntimeError):
        cm.dump(breaking_off(), path)
    assert list(cm.load(path)) == [LEAST]
    assert names_in(tmp_path) == [name]


def test_the_new_file_is_not_seen_before_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    cm.dump([LEAST], path)

    def watching() -> Iterator[cm.Corpus]:
        yield EVERYTHING
        assert list(cm.load(path)) == [LEAST]
        yield EVERYTHING

    cm.dump(watching(), path)
    assert list(cm.load(path)) == [EVERYTHING] * 2


def test_writing_keeps_the_mode_of_a_file_and_follows_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.jsonl", tmp_path / "link.jsonl"
    path.touch()
    path.chmod(0o640)
    link.symlink_to(path)
    cm.dump([LEAST], link)
    assert link.is_symlink()
    assert list(cm.load(path)) == [LEAST]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_is_no_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    cm.dump([LEAST], pipe)
    reader.join()
    assert read == [cm.dumps(LEAST) + b"\n"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def peak(work: Callable[[], object]) -> int:
    """Say how many bytes were in use at most while this was done."""
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def count(file: Path) -> int:
    return sum(1 for _ in cm.load(file))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz"])
def test_four_times_as_many_lines_need_no_more_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    cm.dump([EVERYTHING], path)
    list(cm.load(path))  # what is made on first use is no memory of lines
    written = [peak(partial(cm.dump, repeat(EVERYTHING, times), path)) for times in (30, 120)]
    files = [repeated(tmp_path, name, times) for times in (30, 120)]
    read = [peak(partial(count, file)) for file in files]
    assert written[1] < 1.2 * written[0]
    assert read[1] < 1.2 * read[0]


def repeated(folder: Path, name: str, times: int) -> Path:
    path = folder / f"{times}-{name}"
    cm.dump(repeat(EVERYTHING, times), path)
    return path


class Watched(BytesIO):
    """A file that remembers whether the collector ran while it was read."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.seen: set[bool] = set()

    def readline(self, size: int | None = -1, /) -> bytes:
        self.seen.add(gc.isenabled())
        return super().readline(size)


def test_loading_all_pauses_the_collector_and_loading_does_not() -> None:
    data = WHOLE + b"\nnonsense\n"
    file = Watched(data)
    result = cm.load_all(file)
    assert (result.items, len(result.notices), file.seen) == ((EVERYTHING,), 1, {False})
    assert gc.isenabled()
    with pytest.raises(ExceptionGroup, match="1 notices"):
        result.strict()
    file = Watched(data)
    for _ in cm.load(file):
        assert gc.isenabled()
        break
    assert file.seen == {True}


class Failing(BytesIO):
    """A file that cannot be read to its end."""

    def readline(self, size: int | None = -1, /) -> bytes:
        if self.tell() > 0:
            message = "the disk is gone"
            raise OSError(message)
        return super().readline(size)


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_left_as_it_was_whatever_happens(running: bool) -> None:  # noqa: FBT001  a column
    (gc.enable if running else gc.disable)()
    try:
        with pytest.raises(OSError, match="gone"):
            cm.load_all(Failing(WHOLE + b"\n"))
        assert gc.isenabled() is running
        with pytest.raises(cm.WireError):
            cm.loads(b"nonsense", engine=cm.Engine.CATTRS)
        assert gc.isenabled() is running
    finally:
        gc.enable()


@pytest.mark.parametrize("file", [StringIO("{}"), 5, None])
def test_what_gives_no_bytes_is_refused(file: object) -> None:
    with pytest.raises(TypeError, match="a file opened to read bytes, found"):
        next(iter(cm.load(file)))  # type: ignore[arg-type]  # which is what is tested
