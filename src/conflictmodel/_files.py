"""Files of documents: compressed or not by their names, and on the way out whole or not there at all."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOBase
from os import PathLike, fspath, fsync
from pathlib import Path
from shutil import copymode
from typing import IO, Final, TypeAlias, cast
from uuid import uuid4

File: TypeAlias = str | PathLike[str] | IO[bytes]
MOST_KEPT: Final = 40  # characters, since no name may have more than 255 bytes
_EFFORT: Final = 6  # a tenth of the time that gzip's most effort takes, for some hundredths of the size


def name_of(file: File) -> str | None:
    """Name a file, if it has a name."""
    if isinstance(file, str | PathLike):
        return fspath(file)
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else None


@contextmanager
def opened_to_read(file: File) -> Iterator[IO[bytes]]:
    """Open a path, through gzip if it ends in .gz; a file that is given open stays open.

    Raises:
        TypeError: if it is neither a path nor a file that gives bytes.

    """
    if not isinstance(file, str | PathLike):
        _require_bytes(file, "readline", "read")
        yield file
    elif _is_compressed(path := Path(file)):
        with cast("IO[bytes]", gzip.open(path, "rb")) as lines:
            yield lines
    else:
        with path.open("rb") as lines:
            yield lines


@contextmanager
def opened_to_write(file: File) -> Iterator[IO[bytes]]:
    """Open a path, through gzip if it ends in .gz; what was there stays until all is written, and if that fails.

    A path to something else than a file, such as a pipe, is written to as it is, and so is a file that is given open.

    Raises:
        TypeError: if it is neither a path nor a file that takes bytes.

    """
    if not isinstance(file, str | PathLike):
        _require_bytes(file, "write", "write")
        yield file
        return
    path = Path(file).resolve()  # what a link points at is replaced, not the link
    with _replaced(path) if path.is_file() or not path.exists() else path.open("wb") as octets:
        if _is_compressed(path):
            # No name and no time in the header: the same documents make the same file.
            with gzip.GzipFile(filename="", fileobj=octets, mode="wb", compresslevel=_EFFORT, mtime=0) as lines:
                yield cast("IO[bytes]", lines)
        else:
            yield octets


def require_no_archive(file: File) -> None:
    """Refuse a path whose ending says that it is an archive, which nothing here writes.

    Raises:
        ValueError: naming one that is written.

    """
    if isinstance(file, str | PathLike) and (name := fspath(file)).lower().endswith(".zip"):
        message = f"no archive is written: name a file that does not end in .zip, such as {name[:-4]}.gz"
        raise ValueError(message)


def _require_bytes(file: object, method: str, verb: str) -> None:
    """Refuse what is no file of bytes, whatever its type says."""
    if isinstance(file, TextIOBase) or not hasattr(file, method):
        message = f"expected a path or a file opened to {verb} bytes, found {type(file).__name__}"
        raise TypeError(message)


@contextmanager
def _replaced(path: Path) -> Iterator[IO[bytes]]:
    # Beside it: only there can it take its place in one step. Of a run that is killed it stays, and says whose it was.
    unfinished = path.with_name(f".{path.name[:MOST_KEPT]}.{uuid4().hex}.part")
    try:
        with unfinished.open("xb") as octets:
            yield octets
            octets.flush()
            fsync(octets.fileno())
        if path.exists():
            copymode(path, unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _is_compressed(path: Path) -> bool:
    return path.suffix.lower() == ".gz"
