"""Many corpora, one file: JSON Lines, of which each line is a whole document."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from typing import IO, Final

from conflictmodel._files import File, name_of, opened_to_read, opened_to_write
from conflictmodel.errors import Notice, Result, Severity
from conflictmodel.locations import Location
from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._collector import collector_paused
from conflictmodel.wire._documents import dumps, loads
from conflictmodel.wire._engines import Engine
from conflictmodel.wire._faults import Fault, WireError
from conflictmodel.wire._json import MOST_BYTES

MOST_TOLD: Final = 5
_DAMAGE: Final = (EOFError, gzip.BadGzipFile, zlib.error)


def dump(corpora: Iterable[Corpus], file: File, *, engine: Engine | None = None) -> None:
    r"""Write corpora to a path or a binary file, each as one line that is a whole document. Inverse of `load`.

    Each corpus is written as it comes, so that any number of them needs the memory of one. A path that ends in .gz is
    compressed, equal corpora to equal bytes. At a path the old file stands until the new one is complete, and if
    anything breaks off the writing; a file that is given open is written where it stands, and left open.

    >>> from io import BytesIO
    >>> file = BytesIO()
    >>> dump([Corpus(), Corpus()], file)
    >>> file.getvalue().count(b"\n")
    2

    Raises:
        TypeError: if it is one corpus instead of some.
        WireError: if a corpus cannot be written.
        OSError: if the file cannot be.
        MissingExtraError: if the engine is not installed.

    """
    if isinstance(corpora, Corpus):
        message = "dump takes corpora, found one Corpus: dump([corpus], file)"
        raise TypeError(message)
    with opened_to_write(file) as lines:
        for corpus in corpora:
            lines.write(dumps(corpus, engine=engine) + b"\n")


def load(file: File, *, engine: Engine | None = None, most_bytes: int = MOST_BYTES) -> Iterator[Corpus | Notice]:
    r"""Read the corpora of a path or a binary file, line by line, as they are asked for. Inverse of `dump`.

    A line that is no document gives a Notice that says where it stands and why, and the lines after it are read; lines
    without anything on them are passed over. A path that ends in .gz is decompressed; where that breaks off, a Notice
    ends the reading. `most_bytes` bounds each line, 256 MiB unless said otherwise; a file given open is left open.

    >>> from io import BytesIO
    >>> for each in load(BytesIO(b'{"conflictmodel": 1, "corpus": {}}\nnonsense')):
    ...     print(each)
    an empty corpus
    error wire.bad-line: wire.not-json at $: expected JSON, found 'nonsense' at line 1, column 1 (line 2)

    Raises:
        OSError: on beginning to read, if the file cannot be.
        MissingExtraError: likewise, if the engine is not installed.

    """
    name = name_of(file)
    with opened_to_read(file) as lines:
        for number, line in _numbered(lines, most_bytes, name):
            if isinstance(line, Notice):
                yield line
                continue
            document = line.rstrip(b"\r\n")
            if document.strip():
                yield _read(document, Location(file=name, line=number), engine, most_bytes)


def load_all(file: File, *, engine: Engine | None = None, most_bytes: int = MOST_BYTES) -> Result[Corpus]:
    """Read a whole file as `load` does, and give all its corpora together, with the notices on the rest.

    The cyclic garbage collector of the process is paused meanwhile, which halves the time: it would look through all
    that has been read, again and again. `load` leaves it alone, as between two lines the program is yours.

    >>> from io import BytesIO
    >>> load_all(BytesIO(b'{"conflictmodel": 1, "corpus": {}}')).strict()
    (Corpus(),)

    Raises:
        OSError: if the file cannot be.
        MissingExtraError: if the engine is not installed.

    """
    with collector_paused():
        read = list(load(file, engine=engine, most_bytes=most_bytes))
    return Result(
        items=tuple(each for each in read if isinstance(each, Corpus)),
        notices=tuple(each for each in read if isinstance(each, Notice)),
    )


def _numbered(lines: IO[bytes], most_bytes: int, name: str | None) -> Iterator[tuple[int, bytes | Notice]]:
    """Give each line with its number, one that is too long cut short and the rest of it passed over."""
    number = 1
    most = most_bytes + 2  # one more than allowed, and the line break: enough to tell that a line is too long
    try:
        while line := lines.readline(most):
            yield number, line
            while len(line) == most and not line.endswith(b"\n"):
                line = lines.readline(most)
            number += 1
    except _DAMAGE as error:
        place = Location(file=name, line=number)
        yield (
            number,
            error_notice("wire.damaged-file", f"expected a whole gzip file, found one that breaks off: {error}", place),
        )


def _read(document: bytes, place: Location, engine: Engine | None, most_bytes: int) -> Corpus | Notice:
    try:
        return loads(document, engine=engine, most_bytes=most_bytes)
    except WireError as error:
        return error_notice("wire.bad-line", _told(error.faults), place)


def _told(faults: tuple[Fault, ...]) -> str:
    rest = len(faults) - MOST_TOLD
    told = "; ".join(map(str, faults[:MOST_TOLD]))
    return f"{told}; and {rest} more" if rest > 0 else told


def error_notice(code: str, message: str, place: Location) -> Notice:
    return Notice(code=code, severity=Severity.ERROR, message=message, location=place)
