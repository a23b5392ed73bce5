"""From a row of GDELT's events to an event: a program's account of what an article says, which it cites."""

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from types import MappingProxyType
from typing import Final, NamedTuple

from conflictmodel.datasets._tables.datasets import DataSet
from conflictmodel.datasets._tables.parts import Made, Part, codes_in, has_moved, located, noted, told
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.datasets.gdelt.account import EVENTS, GDELT, LICENCE, citation_of, coding_of
from conflictmodel.datasets.gdelt.actors import ACTOR1, ACTOR2
from conflictmodel.datasets.gdelt.acts import DEED
from conflictmodel.datasets.gdelt.lists import Spot
from conflictmodel.datasets.gdelt.places import place_of
from conflictmodel.datasets.gdelt.rows import LAYOUTS, EventRow
from conflictmodel.errors import Notice
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.identity import row_event_id
from conflictmodel.model.participants import Participant
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation
from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Period, Precision
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

_RELEASES: Final[Mapping[str, str]] = MappingProxyType(
    {"events-2.0": "2.0", "events-1.0": "1.0", "events-1.0-57": "1.0"}
)
_OWN: Final = (GDELT,)
_event: Final = unchecked(Event)
_attribution: Final = unchecked(Attribution)
_MONTHS: Final = 12
_NUMBERS: Final = (
    (EventRow.is_root_event, "gdelt.is_root_event"),
    (EventRow.num_mentions, "gdelt.num_mentions"),
    (EventRow.num_sources, "gdelt.num_sources"),
    (EventRow.num_articles, "gdelt.num_articles"),
    (EventRow.avg_tone, "gdelt.avg_tone"),
)


class Report(NamedTuple):
    """What a row says of the reports behind it: the day they tell of, when it was added, what it cites, numbers."""

    when: Reading[Period] | None
    added: Moment | None
    cites: tuple[Citation, ...]
    codes: tuple[Code, ...]


def _report(row: EventRow) -> Made[Report]:
    day, added = row.day, row.added
    when = None if day is None else Reading(value=Period(earliest=day, latest=day, precision=Precision.DAY))
    codes = tuple(codes_in(row, _NUMBERS))
    report = Report(when, added, citation_of(row.source_url), codes)
    back = None if day is None or added is None else _exactly_back(day, added.day)
    if back is None:
        return Made(report)
    message = f"{day} is {back} before the row was added: perhaps “{back} ago” in the text; it stands as it is"
    return Made(report, (noted("gdelt.relative-date-suspected", message, "SQLDATE"),))


def _exactly_back(day: date, added: date) -> str | None:
    if day.day != added.day:
        return None
    months = (added.year - day.year) * _MONTHS + added.month - day.month
    return {1: "a month", _MONTHS: "a year"}.get(months)


def _where(row: EventRow) -> Made[tuple[Reading[Place], ...]]:
    spot = Spot(
        row.action_geo_type or "",
        row.action_geo_full_name or "",
        row.action_geo_country_code or "",
        row.action_geo_adm1_code or "",
        row.action_geo_adm2_code or "",
        row.action_geo_lat,
        row.action_geo_long,
        row.action_geo_feature_id or "",
    )
    place = place_of(spot, "ActionGeo_FullName")
    return Made(() if place.value is None else (place.value,), place.notices)


WHERE: Final = Part(
    _where,
    EventRow.action_geo_type, EventRow.action_geo_full_name, EventRow.action_geo_country_code,
    EventRow.action_geo_adm1_code, EventRow.action_geo_adm2_code, EventRow.action_geo_lat, EventRow.action_geo_long,
    EventRow.action_geo_feature_id,
)  # fmt: skip
REPORT: Final = Part(_report, EventRow.day, EventRow.added, EventRow.source_url, *(column for column, _ in _NUMBERS))


def events(row: EventRow) -> Iterator[Event | Notice]:
    """Give the event of a row, and notices on cells that are unreadable, contradictory or suspect.

    Where the code is one of speech, the event is that something was said: its source is the speaker, by that act,
    through GDELT. What was said, the row does not tell.
    """
    deed, first, second, where, report = DEED.of(row), ACTOR1.of(row), ACTOR2.of(row), WHERE.of(row), REPORT.of(row)
    if deed.notices or where.notices or report.notices:  # of actors there is none: all their cells are words
        notices = told(row, deed, where, report)
        yield from notices
        if has_moved(notices):
            return
    record = row.global_event_id
    if record is None:
        message = "expected an id, found none; the text of the row stands for it"
        yield located(noted("table.no-id", message, "GLOBALEVENTID"), row)
    kind, occurrence, act, codes = deed.value
    when, added, cites, numbers = report.value
    yield _event(
        id=row_event_id(EVENTS, record or "", row_sha256=None if record else sha256(row.text.encode()).hexdigest()),
        kind=kind,
        occurrence=occurrence,
        when=when,
        where=where.value,
        participants=first.value + second.value,
        sources=_OWN if act is None else (_spoken(act, first.value),),
        cites=cites,
        codes=codes + numbers,
        coding=coding_of(EVENTS, release=_RELEASES.get(row.sheet.layout.name), record=record, at=added),
    )


def _spoken(act: Act, actors: tuple[Participant, ...]) -> Attribution:
    speaker = actors[0].actor if actors else None
    return _attribution(speaker=speaker, act=act, quotation=Quotation.INDIRECT, through=GDELT)


GDELT_EVENTS: Final = DataSet(
    name="gdelt.events",
    title="GDELT events",
    codebook=EVENTS,
    licence=LICENCE,
    redistributable=True,
    layouts=LAYOUTS,
    row=EventRow,
    events=events,
    key=EventRow.global_event_id.name,
)
