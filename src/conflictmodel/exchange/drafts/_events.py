"""Events of a draft, grounded: what happened, when, where, to whom, and on which claims it rests."""

from collections.abc import Iterator, Mapping
from typing import Final, final

from conflictmodel.codebooks.countries import country_from_name
from conflictmodel.exchange.drafts._draft import DraftEvent, DraftPlace, DraftTime, DraftToll
from conflictmodel.exchange.drafts._evidence import Run, run_of
from conflictmodel.exchange.drafts._figures import Figures
from conflictmodel.exchange.drafts._ground import Ground, first_run, shown
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.identity import event_id
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.text.times import find_times
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.edtf import parse_edtf
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading


@final
class EventGrounder:
    """What grounds the events of one draft, whose claims are grounded."""

    def __init__(self, ground: Ground, said: Mapping[str, Claim]) -> None:
        """Read the numbers and times of the article once; `said` are the claims by their keys."""
        self._ground: Final = ground
        self._said: Final = said
        self._figures: Final = Figures(ground.article, ground.reader)
        self._times: Final = [
            (run_of(each.words[0]), each) for each in find_times(ground.article, ground.reader) if each.words
        ]

    def event(self, draft: DraftEvent, path: str) -> Event | None:
        """Make the event, if the article has its trigger."""
        claims = tuple(self._claims_of(draft, path))
        run = self._trigger(draft, claims)
        if run is None:
            self._ground.refuse(
                "drafts.words-not-found", f"the article does not say {shown(draft.trigger)}", f"{path}.trigger"
            )
            return None
        trigger = self._ground.excerpt(run)
        means = (self._ground.near(each, run, f"{path}.means[{at}]") for at, each in enumerate(draft.means))
        return Event(
            id=event_id(self._ground.article.id, trigger, draft.kind),
            kind=draft.kind,
            occurrence=draft.occurrence,
            when=self._when(draft.when, run, f"{path}.when"),
            where=tuple(self._where(draft, run, path)),
            participants=tuple(self._participants(draft, run, path)),
            tolls=tuple(self._tolls(draft, run, path)),
            means=tuple(each for each in means if each is not None),
            sources=tuple(dict.fromkeys(claim.attribution for claim in claims)) or (self._own_voice(),),
            claims=tuple(dict.fromkeys(claim.id for claim in claims)),
            trigger=trigger,
            coding=self._ground.coding,
        )

    def _claims_of(self, draft: DraftEvent, path: str) -> Iterator[Claim]:
        for at, key in enumerate(draft.claims):
            if key in self._said:
                yield self._said[key]
            else:
                self._ground.warn("drafts.no-such-claim", f"no claim {key!r} was grounded", f"{path}.claims[{at}]")

    def _trigger(self, draft: DraftEvent, claims: tuple[Claim, ...]) -> Run | None:
        """Find the trigger, nearest to the claims that tell of it, else to the other words of the event."""
        others = [each.words for each in draft.where] + [each.words for each in draft.participants]
        runs = (run for words in others for run in self._ground.evidence.runs(words)[:1])
        near = first_run(claims[0].content) if claims else next(runs, None)
        return self._ground.evidence.nearest(draft.trigger, near)

    def _when(self, draft: DraftTime | None, near: Run, path: str) -> Reading[Period] | None:
        words = None if draft is None else self._ground.near(draft.words, near, f"{path}.words")
        if draft is None or words is None:
            return None
        unresolved = Reading[Period](words=(words,), rule="drafts.unread")
        if draft.edtf is None:
            return unresolved
        try:
            period = parse_edtf(draft.edtf)
        except ValueError as error:
            self._ground.warn("drafts.bad-date", " ".join(str(error).split()), f"{path}.edtf", words)
            return unresolved
        ours = next((each.value for run, each in self._times if run.overlaps(run_of(words))), None)
        if ours is not None and not ours.overlaps(period):
            self._ground.warn("drafts.other-date", f"it reads as {ours}, not as {period}", f"{path}.edtf", words)
            return unresolved
        return Reading(value=period, words=(words,), rule="drafts.proposed")

    def _where(self, draft: DraftEvent, near: Run, path: str) -> Iterator[Reading[Place]]:
        for at, each in enumerate(draft.where):
            here = f"{path}.where[{at}]"
            words = self._ground.near(each.words, near, f"{here}.words")
            if words is not None:
                name = self._ground.name(each.name, words, f"{here}.name") or words.text
                place = Place(name=name, admin1=each.admin1, country=self._country(each, here))
                yield Reading(value=place, words=(words,), rule="drafts.proposed")

    def _country(self, draft: DraftPlace, path: str) -> str | None:
        country = None if draft.country is None else country_from_name(draft.country)
        if draft.country is not None and country is None:
            self._ground.warn(
                "drafts.unknown-country", f"no country is called {shown(draft.country)}", f"{path}.country"
            )
        return None if country is None else country.name

    def _participants(self, draft: DraftEvent, near: Run, path: str) -> Iterator[Participant]:
        for at, each in enumerate(draft.participants):
            here = f"{path}.participants[{at}]"
            words = self._ground.near(each.words, near, f"{here}.words")
            if words is not None:
                actor = self._ground.actor(words, each.name, each.kind, f"{here}.name")
                yield Participant(actor=Reading(value=actor, words=(words,), rule="drafts.proposed"), role=each.role)

    def _tolls(self, draft: DraftEvent, near: Run, path: str) -> Iterator[Toll]:
        for at, each in enumerate(draft.tolls):
            here = f"{path}.tolls[{at}]"
            words = self._ground.near(each.words, near, f"{here}.words")
            if words is None:
                continue
            count = self._figures.count(each, run_of(words))
            if count is None:
                self._ground.refuse("drafts.other-number", f"the words do not say {_spoken(each)}", here, words)
                continue
            if count.value is None:
                self._ground.warn("drafts.number-unread", f"the words cannot be read as {_spoken(each)}", here, words)
            yield Toll(outcome=each.outcome, count=count, status=each.status, scope=each.scope)

    def _own_voice(self) -> Attribution:
        outlet = self._ground.article.outlet
        media = None if outlet is None else Actor(name=outlet, kind=ActorKind.MEDIA)
        speaker = None if media is None else Reading(value=media, rule="drafts.outlet")
        return Attribution(speaker=speaker, act=Act.REPORTS, quotation=Quotation.OWN)


def _spoken(toll: DraftToll) -> str:
    if toll.low == toll.high:
        return "a number" if toll.low is None else str(toll.low)
    if toll.high is None:
        return f"{toll.low} or more"
    return f"at most {toll.high}" if toll.low is None else f"{toll.low} to {toll.high}"
