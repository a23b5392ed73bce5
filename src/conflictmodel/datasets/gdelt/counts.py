"""Numbers that GDELT met in texts: so many killed, wounded, arrested; each an event by its account."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.parts import Made, code, has_moved, told
from conflictmodel.datasets.gdelt.account import GDELT, LICENCE, citations_of, coding_of
from conflictmodel.datasets.gdelt.gkg_rows import COUNT_LAYOUTS, CountRow
from conflictmodel.datasets.gdelt.lists import Counted, Spot
from conflictmodel.datasets.gdelt.places import place_of
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome, Toll
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation, Coding
from conflictmodel.values.counts import exactly
from conflictmodel.values.ids import EventId
from conflictmodel.values.moments import Moment
from conflictmodel.values.readings import Excerpt, Reading

COUNTS: Final = "gdelt.counts"

# The themes that say what happened, and what befell those who are counted (GKG Codebook V2.1, Counts, and its list of
# themes). The others count whatever the text counts near a word of theirs: their numbers stand in codes alone.
_THEMES: Final[Mapping[str, tuple[EventKind, Outcome | None]]] = MappingProxyType(
    {
        "KILL": (EventKind.KILLING, Outcome.KILLED),
        "WOUND": (EventKind.OTHER, Outcome.INJURED),
        "ARREST": (EventKind.ARREST, Outcome.ARRESTED),
        "KIDNAP": (EventKind.ABDUCTION, Outcome.ABDUCTED),
        "CRISISLEX_T03_DEAD": (EventKind.OTHER, Outcome.KILLED),
        "CRISISLEX_T02_INJURED": (EventKind.OTHER, Outcome.INJURED),
        "AFFECT": (EventKind.OTHER, Outcome.AFFECTED),
        "PROTEST": (EventKind.PROTEST, None),  # of protesters or of protests
        "SEIZE": (EventKind.SEIZURE, None),
    }
)


def grouped(numbers: tuple[Counted, ...]) -> tuple[tuple[Counted, tuple[str, ...]], ...]:
    """Bring the themes together under which one number was counted, at one place of the text.

    >>> eight = Counted("KILL", 8, "people", Spot())
    >>> [themes for _, themes in grouped((eight, eight._replace(theme="TERROR")))]
    [('KILL', 'TERROR')]
    """
    found: dict[Counted, dict[str, None]] = {}
    for each in numbers:
        found.setdefault(each._replace(theme=""), {})[each.theme] = None
    return tuple((each, tuple(themes)) for each, themes in found.items())


def count_event(  # noqa: PLR0913 - each is a part of the event
    number: Counted,
    themes: tuple[str, ...],
    column: str,
    *,
    identity: EventId,
    cites: tuple[Citation, ...],
    codes: tuple[Code, ...] = (),
    coding: Coding,
) -> Made[Event]:
    """Make an event of a number; the words that were counted stand beside it, as GDELT cut them out."""
    where = place_of(number.spot, column)
    kind, outcome = next((_THEMES[each] for each in themes if each in _THEMES), (EventKind.OTHER, None))
    tolls = _tolls(number, outcome)
    event = Event(
        id=identity,
        kind=kind,
        where=() if where.value is None else (where.value,),
        tolls=tolls,
        sources=(GDELT,),
        cites=cites,
        codes=(
            *(Code(codebook="gdelt.count_type", value=each) for each in themes if each),
            *(() if tolls else _untold(number)),
            *codes,
        ),
        coding=coding,
    )
    return Made(event, where.notices)


def _tolls(number: Counted, outcome: Outcome | None) -> tuple[Toll, ...]:
    if outcome is None or number.number is None:
        return ()
    words = (Excerpt(text=number.counted),) if number.counted else ()
    return (Toll(outcome=outcome, count=Reading(value=exactly(number.number), words=words)),)


def _untold(number: Counted) -> Iterator[Code]:
    if number.number is not None:
        yield Code(codebook="gdelt.number", value=str(number.number))
    if number.counted:
        yield Code(codebook="gdelt.counted", value=number.counted)


def events(row: CountRow) -> Iterator[Event | Notice]:
    """Give the event of a number, and notices on cells that are unreadable."""
    spot = Spot(
        row.geo_type or "",
        row.geo_full_name or "",
        row.geo_country_code or "",
        row.geo_adm1_code or "",
        "",
        row.geo_lat,
        row.geo_long,
        row.geo_feature_id or "",
    )
    published = None if row.day is None else Moment(day=row.day)
    made = count_event(
        Counted(row.theme or "", row.number, row.counted or "", spot),
        (row.theme or "",),
        "GEO_FULLNAME",
        identity=row_event_id(COUNTS, "", row_sha256=sha256("\t".join(row.cells).encode()).hexdigest()),
        cites=citations_of(row.sources or (), row.source_urls or (), published),
        codes=(
            *code(row, CountRow.num_articles, "gdelt.num_articles"),
            *(Code(codebook="gdelt.event", value=each) for each in row.event_ids or ()),
        ),
        coding=coding_of(COUNTS, release="1.0", record=None, at=published),
    )
    notices = told(row, Made(None, tuple(row.notices())), made)
    yield from notices
    if not has_moved(notices):
        yield made.value


GDELT_COUNTS: Final = DataSet(
    name="gdelt.counts",
    title="GDELT GKG counts",
    codebook=COUNTS,
    licence=LICENCE,
    redistributable=True,
    layouts=COUNT_LAYOUTS,
    row=CountRow,
    events=events,
)
