"""Articles as JSON Lines: each line an object with a text, and with the day, outlet, address and id of its own."""

import json
from typing import Final, NamedTuple

from conflictmodel.cli.encodings import error_notice, warning_notice
from conflictmodel.errors import Notice, ParseError
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.text.layout import article_from_text, moment_from_text
from conflictmodel.values.moments import Moment

KEYS: Final = ("text", "published", "outlet", "url", "id")
_MOST_SHOWN: Final = 40


class Fields(NamedTuple):
    """What a line says of its article, as far as it could be read."""

    words: dict[str, str]
    notices: tuple[Notice, ...]


def article_of(
    line: str, location: Location, *, published: Moment | None, outlet: str | None
) -> tuple[Article | None, tuple[Notice, ...]]:
    r"""Make the article of a line, with notices on what was passed over; None if there is nothing to read.

    `published` and `outlet` stand in where the line has none of its own; null and empty strings are none.

    >>> where = Location(file="a.jsonl", line=7)
    >>> article, notices = article_of('{"text": "Calm in Basra", "url": 5}', where, published=None, outlet=None)
    >>> print(article, *notices, sep="\n")
    Calm in Basra
    warning read.wrong-type: expected a string, found 5 (a.jsonl:7 $.url)
    """
    read = _fields(line, location)
    if isinstance(read, Notice):
        return None, (read,)
    words, notices = read
    if not words.get("text", "").strip():
        said = "" if notices else ": it is missing, empty or null"
        lost = error_notice("read.not-an-article", f"expected an object with a text{said}", location)
        return None, (*notices, lost)
    day: Moment | Notice | None = published
    if "published" in words:
        day = _moment(words["published"], location)
    if isinstance(day, Notice):
        notices, day = (*notices, day), None
    article = article_from_text(
        words["text"], published=day, outlet=words.get("outlet", outlet), url=words.get("url"), id=words.get("id")
    )
    return article, notices


def _fields(line: str, location: Location) -> Fields | Notice:
    try:
        tree: object = json.loads(line, object_pairs_hook=_Members)
    except json.JSONDecodeError as error:
        found = repr(line[error.pos : error.pos + _MOST_SHOWN]) if error.pos < len(line) else "the end"
        return error_notice("read.not-json", f"expected JSON, found {found} at column {error.colno}", location)
    except RecursionError:
        return error_notice("read.not-json", "expected an object, found arrays nested too deep", location)
    except ValueError:  # Python refuses to read integers of thousands of digits
        return error_notice("read.not-json", "expected an object, found an integer of thousands of digits", location)
    if not isinstance(tree, _Members):
        return error_notice("read.not-an-article", f"expected an object with a text, found {_shown(tree)}", location)
    words: dict[str, str] = {}
    notices: list[Notice] = []
    for key in dict.fromkeys(key for key, _ in tree if key in KEYS):
        place = Location(file=location.file, line=location.line, path=f"$.{key}")
        values = [value for each, value in tree if each == key]
        if len(values) > 1:
            notices.append(
                warning_notice("read.duplicate-key", "expected the key once; its first value is taken", place)
            )
        if (notice := _unfit(values[0], place)) is not None:
            notices.append(notice)
        elif values[0]:
            words[key] = str(values[0])
    unknown = [repr(key)[: _MOST_SHOWN + 2] for key in dict.fromkeys(key for key, _ in tree) if key not in KEYS]
    if unknown:
        message = f"expected {', '.join(KEYS)}; nothing is read from {', '.join(unknown[:9])}"
        notices.append(warning_notice("read.unknown-key", message, location))
    return Fields(words, tuple(notices))


class _Members(tuple[tuple[str, object], ...]):
    """An object as it was written: every key with its value, twice if it stands there twice."""

    __slots__ = ()


def _unfit(value: object, place: Location) -> Notice | None:
    if value is None:
        return None
    if not isinstance(value, str):
        return warning_notice("read.wrong-type", f"expected a string, found {_shown(value)}", place)
    at = next((at for at, each in enumerate(value) if "\ud800" <= each <= "\udfff"), None)
    if at is None:
        return None
    return warning_notice("read.lone-surrogate", f"expected text, found {value[at]!r} at character {at}", place)


def _moment(words: str, location: Location) -> Moment | Notice:
    try:
        return moment_from_text(words)
    except ParseError as error:
        place = Location(file=location.file, line=location.line, path="$.published")
        return warning_notice("read.bad-date", error.message, place)


def _shown(value: object) -> str:
    if isinstance(value, _Members):
        return "an object"
    if isinstance(value, list):
        return "an array"
    text = json.dumps(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
