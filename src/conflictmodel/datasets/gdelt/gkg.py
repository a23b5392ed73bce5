"""From rows of GDELT's Global Knowledge Graph, versions 1.0 and 2.1, to what it says of the documents."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.parts import Made, code, has_moved, located, noted, told
from conflictmodel.datasets.gdelt.account import EVENTS, LICENCE, citation_of, citations_of, coding_of
from conflictmodel.datasets.gdelt.counts import count_event, grouped
from conflictmodel.datasets.gdelt.gkg_rows import GKG_LAYOUTS, NAMESET_LAYOUTS, GkgRow, NamesetRow
from conflictmodel.datasets.gdelt.knowledge import Knowledge, actors_of, claims_of, dates_of, places_of
from conflictmodel.datasets.gdelt.lists import Counted, Spelt
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation, Coding
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import Moment

GKG: Final = "gdelt.gkg"
GKG1: Final = "gdelt.gkg.1"
_THEME: Final = "gdelt.theme"


def documents(row: GkgRow) -> Iterator[Knowledge | Notice]:
    """Give what GDELT found in a document, and notices on cells that are unreadable or contradictory.

    Of lists that stand twice, names are taken from both, numbers and places from the later one with its offsets.
    """
    record, digest = row.record, sha256(row.text.encode()).hexdigest()
    coding = coding_of(GKG, release="2.1", record=record, at=row.date)
    cites = citation_of(row.document, outlet=row.source_name)
    numbers = _numbers(
        row.counts_v2 or row.counts or (), "V2Counts", record=record or digest, cites=cites, coding=coding
    )
    places = places_of(row.locations_v2 or row.locations or (), "V2Locations")
    dates = dates_of(row.dates or (), "Dates")
    notices = told(row, Made(None, tuple(row.notices())), numbers, places, dates)
    yield from notices
    if has_moved(notices):
        return
    if record is None:
        message = "expected an id, found none; the text of the row stands for it"
        yield located(noted("table.no-id", message, "GKGRECORDID"), row)
    claims = claims_of(
        row.quotations or (),
        ArticleId(record or digest),
        is_translated=row.is_translated,
        citation=cites[0] if cites else None,
        coding=coding,
    )
    yield Knowledge(
        cites=cites,
        events=numbers.value,
        claims=tuple(dict.fromkeys(claims)),
        places=places.value,
        persons=actors_of(_spelt(row.persons_v2, row.persons), ActorKind.PERSON),
        organisations=actors_of(_spelt(row.organisations_v2, row.organisations), None),
        dates=dates.value,
        tone=row.tone,
        codes=(
            *_themes(_spelt(row.themes_v2, row.themes)),
            *code(row, GkgRow.collection, "gdelt.collection"),
            *code(row, GkgRow.translation, "gdelt.translation"),
        ),
        coding=coding,
    )


def namesets(row: NamesetRow) -> Iterator[Knowledge | Notice]:
    """Give what GDELT found in articles that name the same, and notices on cells that are unreadable."""
    published = None if row.day is None else Moment(day=row.day)
    coding = coding_of(GKG1, release="1.0", record=None, at=published)
    cites = citations_of(row.sources or (), row.source_urls or (), published)
    digest = sha256(row.text.encode()).hexdigest()
    numbers = _numbers(row.counts or (), "COUNTS", record=digest, cites=cites, coding=coding)
    places = places_of(row.locations or (), "LOCATIONS")
    notices = told(row, Made(None, tuple(row.notices())), numbers, places)
    yield from notices
    if has_moved(notices):
        return
    yield Knowledge(
        cites=cites,
        events=numbers.value,
        places=places.value,
        persons=actors_of(row.persons or (), ActorKind.PERSON),
        organisations=actors_of(row.organisations or (), None),
        tone=row.tone,
        related=tuple(row_event_id(EVENTS, each) for each in row.event_ids or ()),
        codes=(*_themes(row.themes or ()), *code(row, NamesetRow.num_articles, "gdelt.num_articles")),
        coding=coding,
    )


def _spelt(later: tuple[Spelt, ...] | None, earlier: tuple[str, ...] | None) -> tuple[str, ...]:
    """Give the names of both lists, each once; the earlier list has more of them, and all in small letters."""
    names = dict.fromkeys(each.name for each in later or ())
    known = {name.casefold() for name in names}
    return (*names, *(name for name in dict.fromkeys(earlier or ()) if name.casefold() not in known))


def _themes(names: tuple[str, ...]) -> Iterator[Code]:
    return (Code(codebook=_THEME, value=name) for name in dict.fromkeys(names) if name)


def _numbers(
    counts: tuple[Counted, ...], column: str, *, record: str, cites: tuple[Citation, ...], coding: Coding
) -> Made[tuple[Event, ...]]:
    made = [
        count_event(
            number,
            themes,
            column,
            identity=row_event_id(coding.codebook, f"{record}#{at}"),
            cites=cites,
            coding=coding,
        )
        for at, (number, themes) in enumerate(grouped(counts))
    ]
    notices = dict.fromkeys(notice for each in made for notice in each.notices)
    return Made(tuple(each.value for each in made), tuple(notices))


def gkg_events(row: GkgRow) -> Iterator[Event | Notice]:
    """Give the numbers that GDELT met in a document, each as an event, and the notices."""
    return _events(documents(row))


def nameset_events(row: NamesetRow) -> Iterator[Event | Notice]:
    """Give the numbers that GDELT met in articles that name the same, each as an event, and the notices."""
    return _events(namesets(row))


def _events(found: Iterator[Knowledge | Notice]) -> Iterator[Event | Notice]:
    for each in found:
        if isinstance(each, Notice):
            yield each
        else:
            yield from each.events


GDELT_GKG: Final = DataSet(
    name="gdelt.gkg",
    title="GDELT Global Knowledge Graph 2.1",
    codebook=GKG,
    licence=LICENCE,
    redistributable=True,
    layouts=GKG_LAYOUTS,
    row=GkgRow,
    events=gkg_events,
    items=documents,
)
GDELT_GKG1: Final = DataSet(
    name="gdelt.gkg.1",
    title="GDELT Global Knowledge Graph 1.0",
    codebook=GKG1,
    licence=LICENCE,
    redistributable=True,
    layouts=NAMESET_LAYOUTS,
    row=NamesetRow,
    events=nameset_events,
    items=namesets,
)
