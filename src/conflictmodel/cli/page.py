"""The page for people: claims under each speaker, events as a table, times, counts and places as read, notices."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

import attrs

from conflictmodel.cli.blocks import Block, Line, Style, Table
from conflictmodel.errors import Notice, Severity
from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import Occurrence
from conflictmodel.model.tolls import Toll
from conflictmodel.text.counts import Headcount
from conflictmodel.text.extract import ReadArticle
from conflictmodel.values.readings import Reading, spoken_words

T = TypeVar("T")

HEADERS: Final = ("when", "where", "what", "tolls", "says")
STYLES: Final = {Severity.INFO: Style.DETAIL, Severity.WARNING: Style.WARNING, Severity.ERROR: Style.ERROR}
_LASTING: Final = "P"  # a TIMEX3 of a length of time, which no day could resolve
_MOST_TITLE: Final = 80


def page(read: ReadArticle) -> Iterator[Block]:
    """Lay out what was read from an article: who says what, what happened by whose account, and how times were read."""
    yield from heading(read.article)
    yield from section("Claims", _claims(read.corpus.claims))
    yield from section("Events", _events(read.corpus.events))
    yield from section("Times", _words(map(spoken_reading, read.times)))
    yield from section("Counts", _words(map(spoken_headcount, read.counts)))
    yield from section("Places", _words(map(spoken_reading, read.places)))
    yield from ending(read)


def heading(article: Article) -> Iterator[Block]:
    """Name the article: headline or first words, outlet, day, dateline, credits and byline."""
    yield Line(article.headline.text if article.headline is not None else _first_words(article), Style.TITLE)
    day = "no day of publication" if article.published is None else str(article.published)
    credits_ = ", ".join(map(str, article.agencies))
    parts = [
        article.outlet,
        day,
        article.dateline and f"dateline {article.dateline}",
        credits_ and f"credit {credits_}",
        article.authors and f"by {', '.join(article.authors)}",
    ]
    yield Line(" · ".join(part for part in parts if part), Style.DETAIL)


def ending(read: ReadArticle) -> Iterator[Block]:
    """Say what has to be known about the reading, and count what was read."""
    yield from section("Notices", (notice_line(notice, read.article) for notice in read.corpus.notices))
    yield Line()
    yield Line(str(read.corpus), Style.DETAIL)


def notice_line(notice: Notice, article: Article | None = None) -> Line:
    """Say a notice in one line; where it points into the article, with the words that stand there."""
    place = notice.location
    if article is None or place is None or place.article != article.id:
        return Line(str(notice), STYLES[notice.severity], 2)
    words = "" if place.span is None else f": “{place.span.of(article.text)}”"
    return Line(f"{notice.severity} {notice.code}: {notice.message}{words}", STYLES[notice.severity], 2)


def spoken_headcount(headcount: Headcount) -> str:
    """Say how many of whom were read from which words: ``“seven” → 7 terrorists arrested``."""
    return f"“{spoken_words(headcount.count.words)}” → {headcount}"


def section(title: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """Head a section, if there is anything in it."""
    first = next(blocks, None)
    if first is not None:
        yield Line()
        yield Line(title, Style.HEADING)
        yield first
        yield from blocks


def spoken_claim(claim: Claim) -> str:
    """Say how and what, without the speaker: ``states (in a statement): …``, in quotation marks where it is direct."""
    said = claim.attribution
    hedges = ", ".join(f"“{hedge}”" for hedge in claim.hedges)
    parts = [
        said.medium and str(said.medium),
        said.when and f"dated {said.when}",
        said.through and f"through {said.through}",
        hedges and f"hedged by {hedges}",
    ]
    words = f"“{claim.words}”" if said.quotation is Quotation.DIRECT else claim.words
    how = "; ".join(part for part in parts if part)
    return f"{said.act} ({how}): {words}" if how else f"{said.act}: {words}"


def spoken_speaker(said: Attribution) -> str:
    """Name the speaker alone, with other names in brackets."""
    actor = None if said.speaker is None else said.speaker.value
    if actor is None:
        return str(attrs.evolve(said, medium=None, through=None))
    return f"{actor} ({', '.join(actor.aliases)})" if actor.aliases else str(actor)


def by_speaker(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Put the claims of each speaker together, speakers in the order in which they first speak."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(spoken_speaker(claim.attribution), []).append(claim)
    return groups


def event_row(event: Event) -> tuple[str, ...]:
    """Give the cells of an event: when, where, what with who took part, tolls, and who says so."""
    occurrence = "" if event.occurrence is Occurrence.HAPPENED else f" ({event.occurrence})"
    number = "" if event.number is None else f"{event.number} × "
    what = [f"{number}{event.kind}{occurrence}", *map(str, event.participants)]
    denied = f"denied by {_spoken(event.denied_by)}" if event.denied_by else ""
    return (
        "" if event.when is None else str(event.when),
        "; ".join(map(str, event.where)),
        "; ".join(what),
        "; ".join(map(_spoken_toll, event.tolls)),
        "; ".join(part for part in (_spoken(event.asserted_by), denied) if part),
    )


def spoken_reading(reading: Reading[T]) -> str:
    """Say how words were read: ``“Tuesday” → 30 Apr 2024``."""
    read = "not resolved" if reading.value is None else str(reading.value)
    if reading.value is None and reading.notation is not None:
        notation = f"TIMEX3 {reading.notation}"
        read = notation if reading.notation.startswith(_LASTING) else f"{read} ({notation})"
    return f"“{spoken_words(reading.words)}” → {read}"


def _first_words(article: Article) -> str:
    words = article.text.strip()[: _MOST_TITLE + 1]
    return words if len(words) <= _MOST_TITLE else f"{words[: words.rfind(' ')]}…"


def _claims(claims: Sequence[Claim]) -> Iterator[Block]:
    for speaker, said in by_speaker(claims).items():
        yield Line(speaker, Style.NAME, 2)
        for claim in said:
            yield Line(spoken_claim(claim), indent=4)


def _events(events: Sequence[Event]) -> Iterator[Block]:
    if events:
        yield Table(HEADERS, tuple(map(event_row, events)))


def _words(spoken: Iterator[str]) -> Iterator[Block]:
    for words, times in Counter(spoken).items():
        yield Line(words if times == 1 else f"{words} ({times} times)", indent=2)


def _spoken(sources: Sequence[Attribution]) -> str:
    return "; ".join(dict.fromkeys(map(str, sources)))


def _spoken_toll(toll: Toll) -> str:
    return f"{toll} (says {_spoken(toll.sources)})" if toll.sources else str(toll)
