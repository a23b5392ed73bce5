"""Telling: the accounts of one page, put together happening by happening, with who gives, denies or is blamed."""

from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.identity import event_id
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.links import Link
from conflictmodel.model.tolls import Toll
from conflictmodel.text._page import Page
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.claims import unsaid_in
from conflictmodel.text.counts import Headcount, toll_from_headcount
from conflictmodel.text.events._accounts import Account, joined, named_first, people_of, richness
from conflictmodel.text.events._backdrops import Backdrop
from conflictmodel.text.events._bearings import (
    is_of_issue,
    is_one_day,
    occurrence_said,
    when_of,
)
from conflictmodel.text.events._carrying import carried_place
from conflictmodel.text.events._clauses import covers
from conflictmodel.text.events._denials import denied_account
from conflictmodel.text.events._gathering import Findings, happenings_on
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import ARMED, GENERIC, alike, narrower
from conflictmodel.text.events._parts import Tie, links_of, ties_by_words, ties_of_series, whole_of
from conflictmodel.text.events._retellings import told_before
from conflictmodel.text.events._roles import blame_from, joined_parties, participants_of
from conflictmodel.text.events._sayings import Sayings, is_claim_of, once, said_by
from conflictmodel.text.events._victims import single_victims
from conflictmodel.text.places import DATELINE, OF_PARTY
from conflictmodel.text.readers import coding_of
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.ids import EventId
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

_UNNAMED: Final = EventId("event")  # until all its tellings are read: only then its trigger and kind are known
_HARMING: Final = ARMED | {EventKind.ABDUCTION, EventKind.ILL_TREATMENT, EventKind.PROPERTY_DESTRUCTION}
_BLAMED_BACK: Final = 3


@final
class Telling:
    """The accounts of one page, put together happening by happening."""

    def __init__(self, page: Page, cast: Cast, claims: Sequence[Claim], places: Sequence[Reading[Place]]) -> None:
        self._page: Final = page
        self._cast: Final = cast
        self._claims: Final = claims
        self._sayings: Final = Sayings(claims)
        self._backdrop: Final = Backdrop(page, places)
        # An army's country is not where it fights, nor is where the article was written.
        self._scenes: Final = [each for each in places if each.rule not in (OF_PARTY, DATELINE)]
        self._own_voice: Final = _own_voice(page)
        self._unsaid: Final = tuple(unsaid_in(page))
        self._accounts: Final[list[Account]] = []
        self._ties: Final[list[Tie]] = []

    def events(self, times: Sequence[Reading[Period]], counts: Sequence[Headcount]) -> Iterator[Event]:
        """Read the happenings in order, then who takes or gives the blame for them."""
        said_when = {claim.attribution.when.words for claim in self._claims if claim.attribution.when is not None}
        happened = [
            each
            for each in times
            if each.words not in said_when
            and not is_of_issue(self._page, each)
            and not self._sayings.is_of_saying(each.words[0].start or 0)
        ]
        about = Findings(happened, self._scenes, counts, self._sayings.pieces, self._sayings.denied)
        happenings = tuple(happenings_on(self._page, about))
        taken = [self._claimed(each) for each in happenings]
        told = [each.kind for each, claimed in zip(happenings, taken, strict=True) if each.when and not claimed]
        indices = []
        for happening, claimed in zip(happenings, taken, strict=True):
            dated = claimed and any(alike(happening.kind, kind) for kind in told)
            indices.append(self._tell(attrs.evolve(happening, when=None) if dated else happening))
        self._tie(happenings, indices)
        self._deny()
        self._blame()
        for account in self._backdrop.placed(self._accounts):
            yield _finished(self._page.article, account)

    def links(self, events: Sequence[Event]) -> Iterator[Link]:
        """Link the events, once they are read, that tell of a part to those that tell of the whole."""
        return links_of(events, (*self._ties, *ties_of_series(self._accounts)))

    def _tell(self, happening: Happening) -> int | None:
        """Put a happening into the account that it tells again, or into one of its own; give which, if it has one."""
        claims, said = self._said(happening)
        occurrence = occurrence_said(happening, claims)
        kept_back = covers(self._unsaid, _told_at(happening)[0])
        if occurrence is None or kept_back or (happening.is_denied and not claims):
            return None
        event, rules = self._event(happening, claims, said, occurrence)
        whole = whole_of(self._accounts, event, happening)
        known = told_before(self._accounts, event, happening) if whole is None else None
        if known is not None:
            index, rule = known
            self._accounts[index] = joined(self._accounts[index], event, happening, rule)
            return index
        alone = (
            happening.is_operation
            and happening.when is None
            and not any(each.told is happening.sentence for each in self._accounts[-_BLAMED_BACK:])
        )
        if (
            alone
            or not happening.is_told
            or (happening.is_denied and all(claim.attribution.act is not Act.DENIES for claim in claims))
        ):
            return None
        event, more = self._carried(event, happening)
        if whole is not None and happening.single is not None:
            self._ties.append(ties_by_words(len(self._accounts), whole, self._page.excerpt(*happening.single)))
            event, more = _carried_to(event, self._accounts[whole].event, more)
        if (whole is not None or happening.is_elliptic) and event.kind in GENERIC and self._accounts:
            event = _of_kind_before(event, self._accounts[-1 if whole is None else whole])
        self._accounts.append(
            Account(
                event=event,
                first=happening.sentence,
                told=happening.sentence,
                begins=_told_at(happening)[0],
                rules=(*rules, *more),
                says=richness(event),
                people=people_of(happening),
                about=tuple(each.value for each in happening.about if each.value is not None),
                looks_back=any(each.earlier or each.perfect for each in happening.triggers),
                plural=bool(happening.triggers) and happening.main.is_plural,
                series=None if happening.series is None else self._page.excerpt(*happening.series),
            )
        )
        return len(self._accounts) - 1

    def _tie(self, happenings: Sequence[Happening], indices: Sequence[int | None]) -> None:
        """Tie what a sentence says is a part of something to the account of it: “as part of”, “in which”."""
        for at, happening in enumerate(happenings):
            tied = next((each for each in happening.triggers if each.ties is not None), None)
            if tied is None or tied.ties is None or (not happening.is_whole and not tied.word.is_verb):
                continue
            around = (
                index
                for other in (at - 1, at + 1)
                if 0 <= other < len(happenings) and happenings[other].sentence is happening.sentence
                if (index := indices[other]) is not None
                and (happening.is_whole or happenings[other].series is not None)
            )
            own, other = indices[at], next(around, None)
            if own is not None and other is not None:
                part, whole = (other, own) if happening.is_whole else (own, other)
                self._ties.append(ties_by_words(part, whole, self._page.excerpt(*tied.ties)))

    def _claimed(self, happening: Happening) -> bool:
        """Say whether a time behind a noun may be when it was claimed: “claimed the attack on Thursday”."""
        if happening.when is None or not happening.triggers or not happening.is_retold:
            return False
        start, end = _told_at(happening)
        return not happening.main.word.is_verb and any(
            claim.attribution.act is Act.CLAIMS_RESPONSIBILITY or is_claim_of(claim, start)
            for claim in self._sayings.innermost(start, end)
        )

    def _said(self, happening: Happening) -> tuple[list[Claim], tuple[Attribution, ...]]:
        """Give the claims around a happening and who says it: whoever says that it was not so denies it."""
        start, end = _told_at(happening)
        inner, denial = self._sayings.innermost(start, end), self._sayings.denial_of(start, end)
        claims = once(inner if denial is None else (*inner, denial))
        clause = bool(happening.triggers) and (happening.main.word.is_verb or happening.main.held)
        telling = self._sayings.tellers(start, end, clause=clause)
        said = said_by(once(telling if denial is None else (*telling, denial)))
        if happening.is_denied and denial is None:
            said = tuple(attrs.evolve(each, act=Act.DENIES) for each in said)
        return claims, said

    def _event(
        self, happening: Happening, claims: Sequence[Claim], said: tuple[Attribution, ...], occurrence: Occurrence
    ) -> tuple[Event, tuple[str, ...]]:
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

    def _carried(self, event: Event, happening: Happening) -> tuple[Event, tuple[str, ...]]:
        """Carry over the day of what the same sentence points back to, and a place told before."""
        last = self._accounts[-1] if self._accounts else None
        if last is not None and event.occurrence is not last.event.occurrence:
            last = None
        rules = []
        together = (
            last is not None
            and last.told is happening.sentence
            and last.times > 1
            and not any(each.earlier for each in happening.triggers[:1])
        )
        if last is not None and together and event.when is None and is_one_day(last.event.when):
            event = attrs.evolve(event, when=last.event.when)
            rules.append("events.date-carried")
        if not event.where:
            told = () if last is None else self._accounts
            where, rule = carried_place(self._page, told, happening, self._scenes)
            event = attrs.evolve(event, where=where)
            rules += [] if rule is None else [rule]
        return event, tuple(rules)

    def _deny(self) -> None:
        """Let whoever denies “it” stand with those who give the account told just before."""
        for claim in self._claims:
            index = denied_account(self._page, self._accounts, claim)
            if index is None or any(claim.id in each.event.claims for each in self._accounts):
                continue
            account = self._accounts[index]
            event = attrs.evolve(
                account.event,
                sources=named_first((*account.event.sources, claim.attribution)),
                claims=(*account.event.claims, claim.id),
            )
            self._accounts[index] = attrs.evolve(account, event=event, rules=(*account.rules, "events.denied-it"))

    def _blame(self) -> None:
        """Give what is claimed, charged or denied of nothing in its own words to the latest violence told before it."""
        used = {each for account in self._accounts for each in account.event.claims}
        at = 0
        for claim in self._claims:
            start = claim.content[0].start or 0
            while at < len(self._accounts) and self._accounts[at].begins < start:
                at += 1
            if claim.id in used or claim.attribution.act not in (Act.ACCUSES, Act.CLAIMS_RESPONSIBILITY, Act.DENIES):
                continue
            blamed = blame_from(self._cast, claim)
            near = (
                index
                for index in range(at - 1, max(at - 1 - _BLAMED_BACK, -1), -1)
                if self._accounts[index].event.kind in _HARMING
            )
            index = next(near, None)
            if blamed is not None and index is not None:
                account = self._accounts[index]
                event = attrs.evolve(
                    account.event,
                    participants=joined_parties(account.event.participants, (blamed,)),
                    claims=(*account.event.claims, claim.id),
                )
                self._accounts[index] = attrs.evolve(account, event=event, rules=(*account.rules, "events.blame"))


def _carried_to(part: Event, whole: Event, rules: tuple[str, ...]) -> tuple[Event, tuple[str, ...]]:
    """Carry the day and the one place of a whole over to a part of it that has none of its own."""
    if part.when is None and is_one_day(whole.when):
        part, rules = attrs.evolve(part, when=whole.when), (*rules, "events.date-carried")
    if not part.where and len(whole.where) == 1:
        part, rules = attrs.evolve(part, where=whole.where), (*rules, "events.place-carried")
    return part, rules


def _of_kind_before(event: Event, before: Account) -> Event:
    """Read what says no more than that people died as of the kind told before: “another killed”, “a drone killed”."""
    kind = narrower(event.kind, before.event.kind) if alike(event.kind, before.event.kind) else event.kind
    return attrs.evolve(event, kind=kind)


def _told_at(happening: Happening) -> tuple[int, int]:
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


def _is_of_all(toll: Toll, event: Event) -> bool:
    return toll.sources == event.sources or set(toll.sources) == set(event.sources)


def _finished(article: Article, account: Account) -> Event:
    """Name the event by what it came to be, and leave sources on a toll only where not all of the event's give it."""
    event = account.event
    tolls = tuple(attrs.evolve(toll, sources=()) if _is_of_all(toll, event) else toll for toll in event.tolls)
    coding = coding_of(*account.rules)
    trigger = event.trigger
    named = event.id if trigger is None else event_id(article.id, trigger, event.kind)
    return attrs.evolve(event, id=named, tolls=tolls, coding=coding)
