"""Telling: the accounts of one page, put together happening by happening, with who gives, denies or is blamed."""

from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.text._page import Page
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.claims import unsaid_in
from conflictmodel.text.counts import Headcount
from conflictmodel.text.events._accounts import Account, finished, joined, people_of, richness
from conflictmodel.text.events._answers import BLAMED_BACK, answer
from conflictmodel.text.events._backdrops import Backdrop
from conflictmodel.text.events._bearings import (
    is_answered_for,
    is_of_issue,
    is_one_day,
    is_ranked,
    occurrence_said,
)
from conflictmodel.text.events._carrying import carried_place
from conflictmodel.text.events._clauses import covers
from conflictmodel.text.events._drafts import Drafts, told_at
from conflictmodel.text.events._gathering import Findings, happenings_on
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._identified import with_victims
from conflictmodel.text.events._kinships import GENERIC, alike, narrower
from conflictmodel.text.events._parts import Tie, links_of, ties_by_words, ties_of_series, ties_of_sum, whole_of
from conflictmodel.text.events._retellings import sums_up, told_before
from conflictmodel.text.events._sayings import Sayings, is_claim_of
from conflictmodel.text.places import DATELINE, OF_PARTY
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading


@final
class Telling:
    """The accounts of one page, put together happening by happening."""

    def __init__(self, page: Page, cast: Cast, claims: Sequence[Claim], places: Sequence[Reading[Place]]) -> None:
        self._page: Final = page
        self._cast: Final = cast
        self._claims: Final = claims
        self._sayings: Final = Sayings(claims)
        self._drafts: Final = Drafts(page, cast, self._sayings)
        self._backdrop: Final = Backdrop(page, places)
        # An army's country is not where it fights, nor is where the article was written.
        self._scenes: Final = [each for each in places if each.rule not in (OF_PARTY, DATELINE)]
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
        about = Findings(happened, self._scenes, counts, self._sayings.pieces, self._sayings.denied, self._cast)
        happenings = tuple(happenings_on(self._page, about))
        taken = [self._claimed(each) for each in happenings]
        told = [each for each, claimed in zip(happenings, taken, strict=True) if each.when and not claimed]
        indices = []
        for happening, claimed in zip(happenings, taken, strict=True):
            dated = claimed and any(alike(happening.kind, each.kind) and _may_meet(happening, each) for each in told)
            indices.append(self._tell(attrs.evolve(happening, when=None) if dated else happening))
        self._tie(happenings, indices)
        answer(self._page, self._cast, self._claims, self._accounts)
        for index, account in with_victims(self._page, self._cast, self._accounts):
            self._accounts[index] = account
        for account in self._backdrop.placed(self._accounts):
            yield finished(self._page.article, account)

    def links(self, events: Sequence[Event]) -> Iterator[Link]:
        """Link the events, once they are read, that tell of a part to those that tell of the whole."""
        return links_of(events, (*self._ties, *ties_of_series(self._accounts)))

    def _tell(self, happening: Happening) -> int | None:
        """Put a happening into the account that it tells again, or into one of its own; give which, if it has one."""
        claims, said = self._drafts.said(happening)
        occurrence = occurrence_said(happening, claims)
        kept_back = covers(self._unsaid, told_at(happening)[0])
        if occurrence is None or kept_back or is_ranked(self._page, happening) or (happening.is_denied and not claims):
            return None
        event, rules = self._drafts.event(happening, claims, said, occurrence)
        whole = whole_of(self._accounts, event, happening)
        known = told_before(self._accounts, event, happening) if whole is None else None
        if known is not None:
            index, rule = known
            self._accounts[index] = joined(self._accounts[index], event, happening, rule)
            return index
        alone = (
            happening.is_operation
            and happening.when is None
            and not any(each.told is happening.sentence for each in self._accounts[-BLAMED_BACK:])
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
                begins=told_at(happening)[0],
                rules=(*rules, *more),
                says=richness(event),
                people=people_of(happening),
                about=tuple(each.value for each in happening.about if each.value is not None),
                looks_back=any(each.earlier or each.perfect for each in happening.triggers),
                parted=any(each.parted for each in happening.triggers),
                plural=bool(happening.triggers) and happening.main.is_plural,
                series=None if happening.series is None else self._page.excerpt(*happening.series),
            )
        )
        own = len(self._accounts) - 1
        if sums_up(happening):
            words = self._page.excerpt(happening.main.start, happening.main.end)
            self._ties.extend(ties_of_sum(self._accounts, own, happening, words))
        return own

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
        """Say whether a time behind a noun may be of the verb before it: “claimed the attack on Thursday”."""
        if happening.when is None or not happening.triggers or not happening.is_retold:
            return False
        start, end = told_at(happening)
        if happening.main.word.is_verb:
            return False
        return is_answered_for(self._page, happening) or any(
            claim.attribution.act is Act.CLAIMS_RESPONSIBILITY or is_claim_of(claim, start)
            for claim in self._sayings.innermost(start, end)
        )

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


def _may_meet(one: Happening, other: Happening) -> bool:
    """Say whether two can be at one place, by the places told of both."""
    ones, others = ({each.value for each in happening.where} for happening in (one, other))
    return not ones or not others or not ones.isdisjoint(others)


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
