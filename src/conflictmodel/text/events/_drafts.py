"""Drafts: the event that one happening tells of, with who says it, before it is put together with other tellings."""

from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import Occurrence
from conflictmodel.model.tolls import Toll
from conflictmodel.text._page import Page
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.counts import toll_from_headcount
from conflictmodel.text.events._bearings import when_of
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._roles import participants_of
from conflictmodel.text.events._sayings import Sayings, once, said_by
from conflictmodel.text.events._victims import single_victims
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.ids import EventId
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

_UNNAMED: Final = EventId("event")  # until all its tellings are read: only then its trigger and kind are known


@final
class Drafts:
    """The events that single happenings of one page tell of, each with who says it."""

    def __init__(self, page: Page, cast: Cast, sayings: Sayings) -> None:
        self._page: Final = page
        self._cast: Final = cast
        self._sayings: Final = sayings
        self._own_voice: Final = _own_voice(page)

    def said(self, happening: Happening) -> tuple[list[Claim], tuple[Attribution, ...]]:
        """Give the claims around a happening and who says it: whoever says that it was not so denies it."""
        start, end = told_at(happening)
        inner, denial = self._sayings.innermost(start, end), self._sayings.denial_of(start, end)
        claims = once(inner if denial is None else (*inner, denial))
        clause = bool(happening.triggers) and (happening.main.word.is_verb or happening.main.held)
        telling = self._sayings.tellers(start, end, clause=clause)
        said = said_by(once(telling if denial is None else (*telling, denial)))
        if happening.is_denied and denial is None:
            said = tuple(attrs.evolve(each, act=Act.DENIES) for each in said)
        return claims, said

    def event(
        self, happening: Happening, claims: Sequence[Claim], said: tuple[Attribution, ...], occurrence: Occurrence
    ) -> tuple[Event, tuple[str, ...]]:
        """Give the event that a happening tells of, and the rules by which it was read."""
        if happening.triggers:
            trigger = self._page.excerpt(happening.main.start, happening.main.end)
        else:
            trigger = happening.counts[0].count.words[0]
        sources = said or (self._own_voice,)
        when, rule = when_of(happening, said)
        event = Event(
            id=_UNNAMED,
            kind=happening.kind,
            occurrence=occurrence,
            when=when,
            where=_each_once(happening.where),
            participants=tuple(participants_of(self._page, self._cast, happening, claims)),
            tolls=() if happening.is_denied else tuple(self._tolls(happening, sources)),
            means=happening.means,
            number=happening.number,
            sources=sources,
            claims=tuple(claim.id for claim in claims),
            trigger=trigger,
        )
        beside = ("events.place-beside",) if happening.placed_beside else ()
        return event, (happening.rule, *((rule,) if rule else ()), *beside)

    def _tolls(self, happening: Happening, sources: tuple[Attribution, ...]) -> Iterator[Toll]:
        for each in happening.counts:
            toll = toll_from_headcount(each)
            if toll is not None and each.count.words:
                start, end = each.count.words[0].start or 0, each.count.words[0].end or 0
                own = said_by(self._sayings.claims_on([(start, end)]))
                yield attrs.evolve(toll, sources=own or (sources if sources[0].quotation is Quotation.OWN else ()))
        for toll in single_victims(self._page, self._cast, happening):
            yield attrs.evolve(toll, sources=sources)


def told_at(happening: Happening) -> tuple[int, int]:
    """Give the characters at which a happening is told: its first trigger, or the number of its victims."""
    if happening.triggers:
        return happening.triggers[0].start, happening.triggers[0].end
    words = happening.counts[0].count.words[0]
    return words.start or 0, words.end or 0


def _each_once(places: Sequence[Reading[Place]]) -> tuple[Reading[Place], ...]:
    if len(places) == 1:
        return tuple(places)
    return tuple({each.value or each.words: each for each in reversed(places)}.values())[::-1]


def _own_voice(page: Page) -> Attribution:
    outlet = page.article.outlet
    speaker = None if outlet is None else Reading(value=Actor(name=outlet, kind=ActorKind.MEDIA), rule="events.outlet")
    return Attribution(speaker=speaker, act=Act.REPORTS, quotation=Quotation.OWN)
