"""What GDELT's Global Knowledge Graph says of a document: numbers, quotations, places, names, dates, tone."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, one_line, require_tuples
from conflictmodel.datasets._tables.parts import Made, noted
from conflictmodel.datasets.gdelt.lists import Dated, Quoted, Spot, Tone
from conflictmodel.datasets.gdelt.places import place_of
from conflictmodel.errors import Notice
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.identity import claim_id
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation, Coding
from conflictmodel.values.ids import ArticleId, EventId
from conflictmodel.values.periods import Period, Precision, unit_period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

_YEAR, _MONTH, _DAY, _DAY_OF_ANY_YEAR = 1, 2, 3, 4  # resolutions of dates
_UNITS: Final = {_YEAR: Precision.YEAR, _MONTH: Precision.MONTH, _DAY: Precision.DAY}


@final
@attrs.frozen(kw_only=True)
class Knowledge:
    """What GDELT found in a document, or in several that name the same: `cites` says which.

    `events` are the numbers it met, each an account of its own; `claims` its quotations, of an article that is not
    held, and of speakers that it does not tell. `related` are ids of GDELT's events from the same documents.
    Who and what is named, and when, stands for the document as a whole; `codes` hold its themes.
    """

    cites: tuple[Citation, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    places: tuple[Reading[Place], ...] = ()
    persons: tuple[Reading[Actor], ...] = ()
    organisations: tuple[Reading[Actor], ...] = ()
    dates: tuple[Reading[Period], ...] = ()
    tone: Tone | None = None
    related: tuple[EventId, ...] = ()
    codes: tuple[Code, ...] = ()
    coding: Coding | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "cites", "events", "claims", "places", "persons", "organisations", "dates", "related")
        require_tuples(self, "codes")

    def __str__(self) -> str:
        """Name the documents, and count what was found in them."""
        found = ((self.events, "number"), (self.claims, "quotation"), (self.persons, "person"), (self.places, "place"))
        counted = ", ".join(f"{len(each)} {name}{'s' * (len(each) != 1)}" for each, name in found)
        return one_line(f"{'; '.join(map(str, self.cites)) or 'a document'}: {counted}")


def places_of(spots: Iterable[Spot], column: str) -> Made[tuple[Reading[Place], ...]]:
    """Make the places of a document, each once."""
    made = [place_of(each, column) for each in spots]
    places = dict.fromkeys(each.value for each in made if each.value is not None)
    return Made(tuple(places), tuple(dict.fromkeys(notice for each in made for notice in each.notices)))


def actors_of(names: Iterable[str], kind: ActorKind | None) -> tuple[Reading[Actor], ...]:
    """Make the persons or organisations of a document, each once."""
    return tuple(Reading(value=Actor(name=name, kind=kind)) for name in dict.fromkeys(names) if name)


def dates_of(dates: Iterable[Dated], column: str) -> Made[tuple[Reading[Period], ...]]:
    """Make the dates of a document, each once; a day of no year keeps its notation and has no value."""
    notices: list[Notice] = []
    found: dict[Reading[Period], None] = {}
    for each in dates:
        try:
            found[_date(each)] = None
        except ValueError as error:
            written = f"{each.resolution}#{each.month}#{each.day}#{each.year}"
            notices.append(noted("gdelt.odd-date", f"{written} is no date ({error})", column))
    return Made(tuple(found), tuple(notices))


def _date(dated: Dated) -> Reading[Period]:
    if dated.resolution == _DAY_OF_ANY_YEAR:
        leap = date(2000, dated.month, dated.day)  # refuses what is no day of any year
        return Reading(notation=f"XXXX-{leap:%m-%d}")
    unit = _UNITS.get(dated.resolution)
    if unit is None:
        message = f"a resolution is 1 to 4, not {dated.resolution}"
        raise ValueError(message)
    month = dated.month if dated.resolution >= _MONTH else 1
    return Reading(value=unit_period(unit, date(dated.year, month, dated.day if dated.resolution == _DAY else 1)))


def claims_of(
    quotations: Iterable[Quoted], article: ArticleId, *, is_translated: bool, citation: Citation | None, coding: Coding
) -> Iterator[Claim]:
    """Make claims of quotations; in a translated document their words are not the speaker's."""
    for each in quotations:
        if not each.words.strip():
            continue
        content = (Excerpt(text=each.words, article=article),)
        cue = Excerpt(text=each.verb, article=article) if each.verb else None
        yield Claim(
            id=claim_id(article, content, cue),
            article=article,
            attribution=Attribution(
                cue=cue,
                act=Act.STATES,
                quotation=Quotation.INDIRECT if is_translated else Quotation.DIRECT,
                citation=citation,
            ),
            content=content,
            coding=coding,
        )
