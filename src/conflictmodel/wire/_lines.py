"""Many corpora, one file: JSON Lines, of which each line is a whole document."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from os import PathLike, fspath
from pathlib import Path
from typing import IO, TypeAlias

import attrs

from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._documents import dumps, loads
from conflictmodel.wire._faults import WireError
from conflictmodel.wire._json import MOST_BYTES

File: TypeAlias = str | PathLike[str] | IO[bytes]


def dump(corpora: Iterable[Corpus], file: File) -> None:
    r"""Write corpora to a path or a binary file, each as one line that is a whole document. Inverse of `load`.

    Each corpus is written as it comes, so that any number of them needs the memory of one. A file at the path is
    overwritten from the start, and holds what came so far if writing is broken off; one that is given open is
    written where it stands, and left open.

    >>> from io import BytesIO
    >>> file = BytesIO()
    >>> dump([Corpus(), Corpus()], file)
    >>> file.getvalue().count(b"\n")
    2

    Raises:
        WireError: if a corpus cannot be written; those before it stand in the file.
        OSError: if the file cannot be.

    """
    with _opened(file, "wb") as lines:
        for corpus in corpora:
            lines.write(dumps(corpus) + b"\n")


def load(file: File, *, most_bytes: int = MOST_BYTES) -> Iterator[Corpus]:
    """Read the corpora of a path or a binary file, line by line, as they are asked for. Inverse of `dump`.

    Lines without anything on them are passed over. The first line that is no document ends the reading. `most_bytes`
    bounds each line, 256 MiB unless said otherwise; a file that is given open is left open.

    >>> from io import BytesIO
    >>> list(load(BytesIO(b'{"conflictmodel": 1, "corpus": {}}')))
    [Corpus()]

    Raises:
        WireError: on reaching a line that is no document; the location of each fault names the line.
        OSError: on beginning to read, if the file cannot be.

    """
    with _opened(file, "rb") as lines:
        name = _name(file)
        # One byte more than allowed, and the line break, tell a line that is too long without reading all of it.
        for number, line in enumerate(iter(partial(lines.readline, most_bytes + 2), b""), start=1):
            document = line.rstrip(b"\r\n")
            if not document.strip():
                continue
            try:
                corpus = loads(document, most_bytes=most_bytes)
            except WireError as error:
                raise WireError(tuple(attrs.evolve(fault, file=name, line=number) for fault in error.faults)) from error
            yield corpus


def _opened(file: File, mode: str) -> AbstractContextManager[IO[bytes]]:
    if isinstance(file, str | PathLike):
        return Path(file).open(mode)
    return nullcontext(file)


def _name(file: File) -> str | None:
    if isinstance(file, str | PathLike):
        return fspath(file)
    name = getattr(file, "name", None)
    return name if isinstance(name, str) else None
