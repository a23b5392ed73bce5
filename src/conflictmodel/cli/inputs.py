"""From names on the command line to articles: files, standard input, lines of JSON, or why one cannot be read."""

import codecs
import errno
import gzip
import re
import sys
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Final, cast, final

import attrs

from conflictmodel._records import brief_repr, require_tuples
from conflictmodel.cli.encodings import error_notice, text_of, warning_notice
from conflictmodel.cli.jsonlines import article_of
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.model.identity import digest
from conflictmodel.text.layout import article_from_text
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import Moment

STANDARD_INPUT: Final = "-"
LINES_ENDINGS: Final = (".jsonl", ".ndjson")
COMPRESSED: Final = ".gz"
# What opening and reading a file can raise: a file that only bears the name of gzip, or ends too early, among them.
UNREADABLE: Final = (OSError, EOFError, zlib.error)
MOST_BYTES: Final = 2**26  # of one text or line; the longest novels have a tenth of it
# A text that begins with a tag, a declaration or a comment, or has a closing tag anywhere.
_find_markup = re.compile(
    r"\A\s*+<[!?a-z][^\s>]{0,20}|</[a-z][a-z0-9:-]{0,20}\s{0,9}>", re.ASCII | re.IGNORECASE
).search


@final
@attrs.frozen(kw_only=True)
class Request:
    """What to read: files, `-` for standard input, and what holds for articles that do not say it themselves.

    `lines` is None where the ending of each name tells whether its lines are articles.
    """

    names: tuple[str, ...] = (STANDARD_INPUT,)
    published: Moment | None = None
    outlet: str | None = None
    lines: bool | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse names that are not a tuple."""
        require_tuples(self, "names")


@final
@attrs.frozen(kw_only=True)
class Given:
    """One article that was given, or None where it could not be read, with notices on what was passed over."""

    article: Article | None = None
    notices: tuple[Notice, ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse notices that are not a tuple."""
        require_tuples(self, "notices")


def given(request: Request) -> Iterator[Given]:
    """Give the articles of all files in order, one at a time; what cannot be read comes as a notice of its own.

    So does an article with the id of one before it and another text: what was read from both could not stand together.
    """
    texts: dict[ArticleId, str] = {}  # by digest: a stream may be long
    for name in request.names:
        source = shown_name(name)
        try:
            with opened(name) as stream:
                for each in _articles(stream, source, request):
                    yield each if _is_alone(each.article, texts) else Given(notices=(_taken(each.article, source),))
        except UNREADABLE as error:
            yield Given(notices=(unreadable_notice(error, source),))


def _is_alone(article: Article | None, texts: dict[ArticleId, str]) -> bool:
    """Say whether no other text had the id of an article, and remember its own."""
    if article is None:
        return True
    text = digest(article.text)
    return texts.setdefault(article.id, text) == text


def _taken(article: Article | None, source: str) -> Notice:
    id_ = None if article is None else article.id
    return Notice(
        code="read.id-taken",
        severity=Severity.ERROR,
        message=f"expected an id of its own, found {id_!r}, which an earlier article with another text has",
        location=Location(file=source),
    )


def is_lines(name: str) -> bool:
    """Say whether a file's name promises JSON Lines."""
    return name.lower().removesuffix(COMPRESSED).endswith(LINES_ENDINGS)


def shown_name(name: str) -> str:
    """Give the name of a file for people, printable whatever bytes it has."""
    return "<stdin>" if name == STANDARD_INPUT else name.encode("utf-8", "backslashreplace").decode()


def opened(name: str) -> AbstractContextManager[IO[bytes]]:
    """Open a file for its bytes, through gzip if its name ends in ``.gz``, or give standard input, which stays open.

    Raises:
        OSError: if it cannot be.

    """
    if name == STANDARD_INPUT:
        octets: IO[bytes] | None = getattr(sys.stdin, "buffer", None)
        if octets is None:
            raise OSError(errno.EBADF, "there is no standard input")
        return nullcontext(octets)
    if not name or "\0" in name:
        raise FileNotFoundError(errno.ENOENT, "no file can have this name")
    path = Path(name)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a directory")  # what opening it raises differs between systems
    return cast("IO[bytes]", gzip.open(path, "rb")) if name.lower().endswith(COMPRESSED) else path.open("rb")


def unreadable_notice(error: OSError | EOFError | zlib.error, source: str) -> Notice:
    """Say why a file could not be opened or read."""
    location = Location(file=source)
    if isinstance(error, FileNotFoundError):
        return error_notice("read.no-such-file", "there is no such file", location)
    if isinstance(error, IsADirectoryError):
        return error_notice("read.directory", "expected a file, found a directory", location)
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return error_notice("read.not-readable", f"it cannot be read: {reason}", location)


def lines_of(stream: IO[bytes], most_bytes: int) -> Iterator[tuple[int, bytes]]:
    """Give the numbers and bytes of lines that have something on them; one that is too long comes cut short.

    The rest of a line that is too long is passed over, so that those behind it can be read.
    """
    number = 0
    while octets := stream.readline(most_bytes + 1):
        number += 1
        kept = octets
        while len(octets) > most_bytes and not octets.endswith(b"\n"):
            octets = stream.readline(most_bytes + 1)
        if kept.strip():
            yield number, kept


def _articles(stream: IO[bytes], source: str, request: Request) -> Iterator[Given]:
    if not (is_lines(source) if request.lines is None else request.lines):
        yield _whole(stream.read(MOST_BYTES + 1), Location(file=source), request)
        return
    number = 0
    for number, line in lines_of(stream, MOST_BYTES):
        yield _line(line, Location(file=source, line=number), request)
    if number == 0:
        yield Given(notices=(_empty(Location(file=source)),))


def _whole(octets: bytes, location: Location, request: Request) -> Given:
    if len(octets) > MOST_BYTES:
        return Given(notices=(_too_large(location),))
    text = text_of(octets, location)
    if isinstance(text, Notice):
        return Given(notices=(text,))
    article = article_from_text(text, published=request.published, outlet=request.outlet)
    return Given(article=article, notices=_markup(text, location))


def _line(octets: bytes, location: Location, request: Request) -> Given:
    if len(octets) > MOST_BYTES:
        return Given(notices=(_too_large(location),))
    if location.line == 1 and octets.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = "expected UTF-8, as all JSON Lines are, found the byte order mark of UTF-16"
        return Given(notices=(error_notice("read.wrong-encoding", found, location),))
    text = text_of(octets.rstrip(b"\r\n"), location)
    if isinstance(text, Notice):
        return Given(notices=(text,))
    article, notices = article_of(text, location, published=request.published, outlet=request.outlet)
    return Given(article=article, notices=notices + (_markup(article.text, location) if article else ()))


def _empty(location: Location) -> Notice:
    return error_notice("read.empty", "expected words, found nothing", location)


def _too_large(location: Location) -> Notice:
    return error_notice("read.too-large", f"expected at most {MOST_BYTES} bytes, found more", location)


def _markup(text: str, location: Location) -> tuple[Notice, ...]:
    tag = _find_markup(text)
    if tag is None:
        return ()
    message = f"expected plain text, found what looks like HTML or XML: {tag.group().strip()}"
    return (warning_notice("read.markup", message, location),)
