"""Events of a draft, grounded: what happened, when, where, to whom, and on which claims it rests."""

from collections.abc import Iterator, Mapping
from typing import Final, final

from conflictmodel.exchange.drafts._dates import Dates
from conflictmodel.exchange.drafts._draft import DraftEvent, DraftToll
from conflictmodel.exchange.drafts._figures import Figures
from conflictmodel.exchange.drafts._ground import Ground, first_run, shown
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.exchange.drafts._whereabouts import Whereabouts
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.identity import event_id
from conflictmodel.model.participants import Participant
from conflictmodel.model.tolls import Toll
from conflictmodel.text.events import kinds_of_trigger
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Excerpt, Reading


@final
class EventGrounder:
    """What grounds the events of one draft, whose claims are grounded."""

    def __init__(self, ground: Ground, said: Mapping[str, Claim]) -> None:
        """Read the numbers and times of the article once; `said` are the claims by their keys."""
        self._ground: Final = ground
        self._said: Final = said
        self._figures: Final = Figures(ground.article, ground.reader)
        self._dates: Final = Dates(ground)
        self._whereabouts: Final = Whereabouts(ground)

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
        self._check_kind(draft, trigger, path)
        where = (self._whereabouts.reading(each, run, f"{path}.where[{at}]") for at, each in enumerate(draft.where))
        means = (self._ground.near(each, run, f"{path}.means[{at}]") for at, each in enumerate(draft.means))
        return Event(
            id=event_id(self._ground.article.id, trigger, draft.kind),
            kind=draft.kind,
            occurrence=draft.occurrence,
            when=self._dates.reading(draft.when, run, f"{path}.when"),
            where=tuple(each for each in where if each is not None),
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

    def _check_kind(self, draft: DraftEvent, trigger: Excerpt, path: str) -> None:
        """Give a notice where the trigger is a word for other kinds of events."""
        kinds = kinds_of_trigger(trigger.text)
        if kinds and draft.kind not in kinds:
            message = f"{shown(trigger.text)} is no word for: {draft.kind}"
            self._ground.warn("drafts.other-kind", message, f"{path}.kind", trigger)

    def _participants(self, draft: DraftEvent, near: Run, path: str) -> Iterator[Participant]:
        for at, each in enumerate(draft.participants):
            here = f"{path}.participants[{at}]"
            words = self._ground.near(each.words, near, f"{here}.words")
            if words is not None:
                actor = self._ground.actor(words, each.name, each.kind, f"{here}.name")
                rule = "drafts.doubtful" if actor is None else "drafts.proposed"
                yield Participant(actor=Reading(value=actor, words=(words,), rule=rule), role=each.role)

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
            elif not self._figures.counts_people(run_of(words)):
                message = f"{shown(words.text)} is not read as a number of people to whom it happened"
                self._ground.warn("drafts.no-headcount", message, here, words)
                count = Reading(words=count.words, rule="drafts.doubtful")
            other = self._figures.other_outcome(each, run_of(words))
            if other is not None:
                message = f"it reads as {other}, not as {each.outcome}"
                self._ground.warn("drafts.other-outcome", message, f"{here}.outcome", words)
                count = Reading(words=count.words, rule="drafts.doubtful")
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
