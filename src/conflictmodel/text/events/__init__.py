"""Events in prose: accounts of what happened, each with who gives it, read from claims, times, counts and places."""

from collections.abc import Sequence
from typing import NamedTuple

from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.text._page import Page, page_of
from conflictmodel.text.actors.cast import Cast, cast_of
from conflictmodel.text.claims import claims_on
from conflictmodel.text.counts import Headcount, counts_on
from conflictmodel.text.events._telling import Telling
from conflictmodel.text.events._trigger_words import kinds_in, kinds_of_trigger
from conflictmodel.text.places import places_on
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.text.times import times_on
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

__all__ = ["Told", "find_events", "kinds_in", "kinds_of_trigger", "told_on"]


def find_events(article: Article, reader: Reader = ENGLISH) -> tuple[Event, ...]:
    """Find the accounts of events in an article, in the order of the text, each with its sources.

    A source is whoever the claim around the trigger is attributed to, else the article's own voice. What the
    article tells again is one event; what it dates or places apart is two.

    >>> from conflictmodel.text.layout import article_from_text
    >>> text = "Gunmen killed two policemen in Homs on May 2, 2024, the army said. It denied that it had shelled Hama."
    >>> print(*find_events(article_from_text(text)), sep="; ")
    2 May 2024, Homs, Syria: killing, 2 killed — says army; Hama, Syria: shelling — denied by army
    """
    page = page_of(article)
    cast = cast_of(page)
    times = times_on(page, reader)
    claims = claims_on(page, cast, times)
    return told_on(page, cast, claims, times, places_on(page, reader, cast=cast).items, counts_on(page, reader)).events


class Told(NamedTuple):
    """The accounts of events on a page, and which of them tell of a part of another."""

    events: tuple[Event, ...]
    links: tuple[Link, ...]


def told_on(  # noqa: PLR0913, PLR0917 (what the other finders read)
    page: Page,
    cast: Cast,
    claims: Sequence[Claim],
    times: Sequence[Reading[Period]],
    places: Sequence[Reading[Place]],
    counts: Sequence[Headcount],
) -> Told:
    """Find the events of a page whose claims, times, places and counts are known, and the links between them.

    >>> from conflictmodel.text.layout import article_from_text
    >>> page = page_of(article_from_text("Rebels shelled Homs."))
    >>> [str(event.kind) for event in told_on(page, cast_of(page), (), (), (), ()).events]
    ['shelling']
    """
    telling = Telling(page, cast, claims, places)
    events = tuple(telling.events(times, counts))
    return Told(events, tuple(telling.links(events)))
