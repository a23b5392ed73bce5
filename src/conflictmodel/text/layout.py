"""From a plain text to an Article: headline, dateline, agency credit, byline, paragraphs, page furniture."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from functools import cache
from types import MappingProxyType
from typing import Final

from dateutil.parser import ParserError
from dateutil.parser import parse as parse_loosely

from conflictmodel._tables import lines_of
from conflictmodel.errors import ParseError
from conflictmodel.locations import Span
from conflictmodel.model.articles import Article, ArticleKind
from conflictmodel.model.identity import article_id
from conflictmodel.text._words import words_of
from conflictmodel.text._wrapping import Line, is_finished, unwrapped
from conflictmodel.text.readers import coding_of
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import Moment, parse_moment
from conflictmodel.values.readings import Excerpt

_MONTH: Final = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY: Final = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_UPPER: Final = r"[^\W\d_a-zß-öø-ÿ](?:[^\W\d_a-zß-öø-ÿ]|['’.-](?=[^\W\d_a-zß-öø-ÿ])){1,30}+"
_NAME: Final = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]{1,24}"
_AGENCY: Final = r"\s?\((?P<agency>[^()\n]{2,40})\)"
_DASH: Final = r"\s{0,2}(?:[–—―]|--?)\s"
_PLACES: Final = rf"{_UPPER}(?:[ /]{_UPPER}){{0,3}}(?:, {_NAME}(?: {_NAME}){{0,2}}){{0,2}}"
_TOWN: Final = (
    rf"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day){_NAME}(?: {_NAME}){{0,2}}(?:, {_NAME}(?: {_NAME}){{0,2}})?"
)
# BAGHDAD, April 30 (Agency) - | GAZA CITY, Gaza Strip (AP) — | Khartoum, 3 May 2024 – | QUETTA:
_LABELLED: Final = rf"(?P<place>{_UPPER}(?: {_UPPER}){{0,2}}): (?=[^\W_])"
_match_label = re.compile(
    rf"{_UPPER}(?: {_UPPER}){{0,2}}(?:: |{_DASH})"
).match  # where several paragraphs have it, they are sections and no dateline
_DATELINES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_PLACES}(?:, {_DAY})?)(?:{_AGENCY})?{_DASH}",
        rf"(?P<place>{_TOWN}, {_DAY})(?:{_AGENCY})?(?:{_DASH}|\. |$)",
        rf"(?P<place>{_TOWN}){_AGENCY}{_DASH}",
        _LABELLED,
        rf"(?P<place>{_DAY}|){_AGENCY}{_DASH}",
    )
)
_CREDIT: Final = re.compile(rf"(?P<agency>{_NAME}(?: {_NAME}){{0,4}})\s?/\s(?=\S)")
_BYLINE: Final = re.compile(
    rf"(?:By|BY|Written by|Reported by) (?P<authors>{_NAME}(?:,? (?:and |& )?{_NAME}){{0,9}})\s*"
)
_MOST_HEADLINE: Final = 220
_MOST_CREDIT: Final = 200
_MOST_FURNITURE_WORDS: Final = 8


def article_from_text(  # noqa: PLR0913 (what a page says beside its text)
    text: str,
    *,
    published: str | date | Moment | None = None,
    modified: str | date | Moment | None = None,
    headline: str | None = None,
    outlet: str | None = None,
    authors: tuple[str, ...] = (),
    url: str | None = None,
    id: str | None = None,  # noqa: A002 (the field's own name)
    kind: ArticleKind = ArticleKind.NEWS,
    language: str | None = None,
) -> Article:
    r"""Lay a plain text out as an article; the text itself stays as it is, its parts are pointed at.

    The headline is the first line that reads as a title; its repetition, bylines, sign-offs and what the page
    says around the text become furniture; “Agency/”, “(Agency) -” and datelines before the first sentence are
    credited and not read as news. A title that came apart from its text belongs on a line of its own before it.

    `published` and `modified` are days, `Moment`s, or words that `moment_from_text` reads. `headline` is known to be
    one, whatever it reads like, if the text begins with it on a line of its own. `authors` stand before a byline in
    the text. The id is computed from text, outlet and url unless one is given.

    >>> article = article_from_text("Calm in Basra\n\nBASRA, May 2 (Gulf Wire) - Police said the city was calm.")
    >>> article.headline.text, article.dateline.text, article.agencies[0].text
    ('Calm in Basra', 'BASRA, May 2', 'Gulf Wire')

    Raises:
        TypeError: if the text is no string.
        ValueError: if the text has no words, or a moment cannot be read (`ParseError`).

    """
    if not isinstance(text, str):
        message = f"expected the text of an article as a string, found {type(text).__name__}"
        raise TypeError(message)
    if not text.strip():
        message = "an article needs words"
        raise ValueError(message)
    outlet, url, language = outlet or None, url or None, language or None  # tables write nothing as an empty cell
    given = ArticleId(id) if id is not None else article_id(text, outlet=outlet, url=url)
    known, lines = _take_known_headline(unwrapped(_lines(text), text), headline)
    furniture, lines = _take_furniture(lines)
    title, repeated, body = _take_headline(lines) if known is None else _take_repeated(known, lines)
    byline, printed_authors, body = _take_byline(body)
    paragraphs = [_span(line) for line in body]
    dateline, agencies = _credits(text, given, paragraphs)
    return Article(
        id=given,
        text=text,
        kind=kind,
        headline=None if title is None else _excerpt(given, text, title),
        dateline=dateline,
        agencies=agencies,
        outlet=outlet,
        authors=authors or printed_authors,
        published=_moment(published),
        modified=_moment(modified),
        url=url,
        language=language,
        paragraphs=tuple(paragraphs),
        coding=coding_of("layout"),
        furniture=tuple(
            sorted((_span(line) for line in (*repeated, *byline, *furniture)), key=lambda span: span.start)
        ),
    )


def moment_from_text(text: str) -> Moment:
    """Read a publication day or time as pages and feeds spell it, never guessing a part that is not there.

    ISO 8601 first, then what python-dateutil reads (“Tue, 30 Apr 2024 09:05 +0300”, “April 30, 2024”).

    >>> print(moment_from_text("April 30, 2024"))
    30 Apr 2024

    Raises:
        ParseError: if year, month or day is missing, or day and month could be read either way.

    """
    try:
        return parse_moment(text)
    except ParseError as error:
        readings = {_loosely(text, day_first, base, error) for day_first in (True, False) for base in _BASES}
        days = {reading.date() for reading in readings}
        if len(days) > 1:
            expected = "a day that can be read in one way only (year, month and day, the month in letters)"
            raise ParseError.of(text, expected) from error
        clocks = {reading.timetz() for reading in readings}
        if len(clocks) > 1:
            return Moment(day=days.pop())
        return parse_moment(readings.pop().isoformat())


# Two days and clock times that share neither day, hour nor minute: what comes out alike from both was said.
_BASES: Final = (datetime(2001, 2, 3, 4, 5), datetime(1990, 12, 25, 22, 44))  # noqa: DTZ001 (no zone was said)


def _loosely(text: str, day_first: bool, base: datetime, error: ParseError) -> datetime:  # noqa: FBT001 (positional in one place)
    try:
        return parse_loosely(_NAME_OF_ZERO.sub("", text), dayfirst=day_first, default=base, tzinfos=_zone)
    except (ParserError, OverflowError, ValueError):
        raise error from None


# “UTC+3” is three hours ahead of it; python-dateutil takes the sign as POSIX does, the other way round.
_NAME_OF_ZERO: Final = re.compile(r"\b(?:UTC|GMT|UT)\s?(?=[+-]\d)", re.IGNORECASE)
# Hours from UTC of the names of zones that RFC 822 §5.1 gives one meaning; UT, GMT and Z are known to dateutil.
_ZONES: Final = MappingProxyType(
    {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
)


def _zone(name: str | None, seconds: int | None) -> timezone | None:
    """Take an offset as it was said, or as a name has it; other names say nothing, whatever this machine's zone."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds))
    hours = _ZONES.get(name or "")
    return None if hours is None else timezone(timedelta(hours=hours))


def _moment(published: str | date | Moment | None) -> Moment | None:
    if published is None or isinstance(published, Moment):
        return published
    if isinstance(published, str):
        return moment_from_text(published)
    return parse_moment(published.isoformat())


def _excerpt(article: ArticleId, text: str, line: Line) -> Excerpt:
    return Excerpt(text=text[line.start : line.end], article=article, start=line.start, end=line.end)


def _span(line: Line) -> Span:
    return Span(start=line.start, end=line.end)


def _lines(text: str) -> list[Line]:
    lines, position = [], 0
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            start = position + raw.index(words[0])
            lines.append(Line(start, start + len(words), words))
        position += len(raw) + 1
    return lines


def _take_furniture(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    known = [line for line in lines if _is_known_furniture(line.text)]
    rest = [line for line in lines if line not in known] if known else lines
    last = len(rest)
    while (
        last > 1
        and _reads_as_furniture(rest[last - 1].text)
        and any(is_finished(line.text) for line in rest[: last - 1])
    ):
        last -= 1
    return [*known, *rest[last:]], rest[:last]


def _reads_as_furniture(words: str) -> bool:
    return not is_finished(words) and len(words.split()) <= _MOST_FURNITURE_WORDS


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(lines_of("text/en/furniture.txt")), re.IGNORECASE)


def _is_known_furniture(words: str) -> bool:
    return _furniture().match(words[:200]) is not None


def _take_headline(lines: list[Line]) -> tuple[Line | None, list[Line], list[Line]]:
    if len(lines) < 2 or not _reads_as_headline(lines[0].text, lines[1:]):  # noqa: PLR2004 (a headline and a body)
        return None, [], lines
    return _take_repeated(lines[0], lines[1:])


def _take_repeated(head: Line, body: list[Line]) -> tuple[Line, list[Line], list[Line]]:
    same = _folded(head.text)
    repeated = [line for line in body[:3] if _folded(line.text) == same]
    return head, repeated, [line for line in body if line not in repeated]


def _take_known_headline(lines: list[Line], headline: str | None) -> tuple[Line | None, list[Line]]:
    if headline is None or not lines or _folded(lines[0].text) != _folded(headline):
        return None, lines
    return lines[0], lines[1:]


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _reads_as_headline(words: str, body: Sequence[Line]) -> bool:
    if len(words) > _MOST_HEADLINE or re.search(r"[.;:,]$", words) or _credit_match(words) is not None:
        return False
    return any(is_finished(line.text) and len(line.text) > len(words) // 2 for line in body)


def _take_byline(body: list[Line]) -> tuple[list[Line], tuple[str, ...], list[Line]]:
    for line in body[:3]:
        match = _BYLINE.fullmatch(line.text)
        if match:
            return [line], (match["authors"],), [each for each in body if each is not line]
    return [], (), body


def _credits(text: str, article: ArticleId, paragraphs: Sequence[Span]) -> tuple[Excerpt | None, tuple[Excerpt, ...]]:
    openings = [text[span.start : min(span.end, span.start + _MOST_CREDIT)].replace("\n", " ") for span in paragraphs]
    labels = [opening for opening in openings if _match_label(opening)]
    for span, opening in zip(paragraphs[:2], openings, strict=False):
        match = _credit_match(opening)
        if match is None or (len(labels) > 1 and opening in labels):
            continue
        found = {
            name: Excerpt(
                text=text[span.start + match.start(name) : span.start + match.end(name)],
                article=article,
                start=span.start + match.start(name),
                end=span.start + match.end(name),
            )
            for name, words in match.groupdict().items()
            if words
        }
        return found.get("place"), (found["agency"],) if "agency" in found else ()
    return None, ()


def _credit_match(words: str) -> re.Match[str] | None:
    for pattern in _DATELINES:
        if match := pattern.match(words):
            return None if match.groupdict().get("place", "").lower() in words_of("party") else match
    return _CREDIT.match(words)
