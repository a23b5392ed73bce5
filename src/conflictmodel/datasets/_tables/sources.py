"""From the name of a file to its lines: byte order marks, encodings, gzip and zip, within bounds."""

import codecs
import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePath
from typing import IO, Final, cast, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel._signatures import what_begins_with
from conflictmodel.datasets._tables.faults import TableError
from conflictmodel.locations import Location

MOST_RATIO: Final = 100  # of bytes unpacked to bytes packed; tables of events have 3 to 20
SPARE: Final = 2**26  # bytes that may be unpacked whatever the ratio
MOST_LINE: Final = 2**27  # bytes without a line break
_WIDE: Final = ("utf-16", "utf-32")
_NUL: Final = b"\0"
_SOME: Final = bytes(4)  # which stand for one character, two or four
_BUFFER: Final = 2**16
_LOOKED_AT: Final = 256  # bytes at the start in which no text has a NUL
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # which begins as the next one does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
)
_PACKED: Final = (".gz", ".zip")
_LOCKED: Final = 0x1  # bit 0 of the flags of a member (PKWARE, APPNOTE.TXT 4.4.4)


@final
@attrs.frozen(kw_only=True)
class Source:
    """A file to read: its path, the encoding of its text, and the byte order mark it begins with."""

    path: str
    encoding: str
    mark: bytes = b""

    __repr__ = brief_repr

    @property
    def location(self) -> Location:
        """The file as a place."""
        return Location(file=self.path)


@final
class _Bounded(io.RawIOBase):
    """Bytes of a file, as many as can be meant."""

    def __init__(self, octets: IO[bytes], most: int | None, location: Location) -> None:
        self._octets = octets
        self._left = most
        self._run = 0
        self._location = location

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what io itself gives
        octets = self._octets.read(len(buffer))
        buffer[: len(octets)] = octets
        if self._left is not None:
            self._left -= len(octets)
            if self._left < 0:
                message = f"it unpacks to more than {MOST_RATIO} times its size"
                raise TableError(self._location, code="table.bomb", message=message)
        self._run = 0 if b"\n" in octets or b"\r" in octets else self._run + len(octets)
        if self._run > MOST_LINE:
            message = f"expected lines, found none in {MOST_LINE} bytes"
            raise TableError(self._location, code="table.row-too-large", message=message)
        return len(octets)


def source_of(path: str, encoding: str | None) -> Source:
    """Look at the first bytes of a file: a byte order mark stands before the encoding that was declared.

    Raises:
        TableError: if the file cannot be read, is empty, or is no text.

    """
    location = Location(file=path)
    with _told(location), unpacked(path, location) as octets:
        begins = octets.peek(_LOOKED_AT)[:_LOOKED_AT] or b""
    if not begins:
        raise TableError(location, code="table.empty", message="expected a table, found nothing")
    if what := what_begins_with(begins):
        raise TableError(location, code="table.binary", message=f"expected text, found {what}")
    mark, marked = next((each for each in _MARKS if begins.startswith(each[0])), (b"", None))
    encoding = marked or _declared(encoding or "utf-8", begins, location)
    # Further below, one may stand in a cell.
    if not encoding.startswith(_WIDE) and b"\0" in begins.partition(b"\n")[0]:
        raise TableError(location, code="table.binary", message=f"expected text, found a NUL as byte {begins.index(0)}")
    return Source(path=path, encoding=encoding, mark=mark)


def _declared(encoding: str, begins: bytes, location: Location) -> str:
    """Give an encoding that was declared for a file without a mark by a name that will not write one, either.

    Raises:
        TableError: if there is no such encoding.

    """
    try:
        name = codecs.lookup(encoding).name
        _SOME.decode(name, "surrogateescape")  # which encodings of names of hosts, say, do not know
    except (LookupError, ValueError) as error:
        message = f"there is no encoding of text of the name {encoding!r}"
        raise TableError(location, code="table.wrong-encoding", message=message) from error
    if name == "utf-8-sig":
        return "utf-8"
    # What a table begins with is ASCII, of which UTF-16 and UTF-32 put the NULs before or behind.
    return f"{name}-{'be' if begins.startswith(_NUL) else 'le'}" if name in _WIDE else name


@contextmanager
def opened(source: Source, newline: str) -> Iterator[Iterator[str]]:
    """Give the lines of a file behind its byte order mark; bytes that are not text come as lone surrogates.

    Raises:
        TableError: if the file cannot be read.

    """
    with _told(source.location), unpacked(source.path, source.location) as octets:
        octets.read(len(source.mark))
        yield io.TextIOWrapper(octets, source.encoding, errors="surrogateescape", newline=newline)


def unpacked_name(path: str) -> str:
    """Name what is in a compressed file by the name of that.

    >>> unpacked_name("20150218.export.CSV.zip")
    '20150218.export.CSV'
    """
    return path[: -len(PurePath(path).suffix)] if PurePath(path).suffix.lower() in _PACKED else path


@contextmanager
def unpacked(path: str, location: Location) -> Iterator[io.BufferedReader]:
    """Give the bytes of a file, of one that is compressed, by its name, as they are unpacked.

    Raises:
        TableError: if it is no file, an archive not of one, or unpacks to too much.

    """
    if "\0" in path:
        raise TableError(location, code="table.no-such-file", message="expected the name of a file, found a NUL in it")
    file = Path(path)
    if file.is_dir():
        raise TableError(location, code="table.directory", message="expected a file, found a directory")
    name = path.lower()
    with ExitStack() as stack:
        packed: IO[bytes] = stack.enter_context(file.open("rb"))
        size = file.stat().st_size
        if name.endswith(".zip"):
            octets, most = stack.enter_context(_member(packed, location)), size * MOST_RATIO + SPARE
        elif name.endswith(".gz"):
            octets, most = cast("IO[bytes]", stack.enter_context(gzip.open(packed))), size * MOST_RATIO + SPARE
        else:
            octets, most = packed, None
        yield io.BufferedReader(_Bounded(octets, most, location), _BUFFER)


def _member(packed: IO[bytes], location: Location) -> IO[bytes]:
    archive = zipfile.ZipFile(packed)
    members = [each for each in archive.infolist() if not each.is_dir() and not each.filename.startswith("__MACOSX")]
    if len(members) != 1:
        names = ", ".join(each.filename for each in members[:5])
        message = f"expected one file in the archive, found {len(members)}{': ' if names else ''}{names}"
        raise TableError(location, code="table.several-files", message=message)
    if members[0].flag_bits & _LOCKED:
        message = f"expected a file without a password, found {members[0].filename} with one"
        raise TableError(location, code="table.locked", message=message)
    return archive.open(members[0])


@contextmanager
def _told(location: Location) -> Iterator[None]:
    """Say what the system and the unpackers say, as an error with a code and a place."""
    try:
        yield
    except FileNotFoundError as error:
        raise TableError(location, code="table.no-such-file", message="there is no such file") from error
    except (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile) as error:
        raise TableError(location, code="table.damaged", message=f"the compressed file is damaged: {error}") from error
    except UnicodeDecodeError as error:
        message = f"expected {error.encoding.upper()}, found what is not"
        raise TableError(location, code="table.wrong-encoding", message=message) from error
    except (OSError, NotImplementedError) as error:  # the second: an archive packed in a way that Python does not know
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise TableError(location, code="table.not-readable", message=f"it cannot be read: {reason}") from error
