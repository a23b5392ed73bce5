"""Accounts: an event as far as it was told, and what it becomes by each further telling."""

from collections.abc import Sequence
from typing import Final, final

import attrs

from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.identity import event_id
from conflictmodel.model.participants import Participant, Role
from conflictmodel.model.tolls import Toll
from conflictmodel.text._page import Sentence
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import narrower
from conflictmodel.text.events._roles import joined_parties
from conflictmodel.text.events._sides import DOING
from conflictmodel.text.readers import coding_of
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.periods import Direction, Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

OFTEN: Final = 40  # tellings of one event
_FORCES: Final = frozenset({ActorKind.MILITARY, ActorKind.POLICE, ActorKind.INTELLIGENCE})
_SPEAKING: Final = frozenset({Act.STATES, Act.BELIEVES, Act.WARNS})


@final
@attrs.frozen(kw_only=True)
class Account:
    """An event as far as it was told, with the sentences that told of it first and last, and how often it was told.

    `begins` is the character where the first telling begins.
    """

    event: Event
    first: Sentence
    told: Sentence
    begins: int
    rules: tuple[str, ...]
    says: int
    people: frozenset[str]
    about: tuple[Place, ...] = ()  # places named beside it
    series: Excerpt | None = None  # the words by which it tells of several happenings as of one
    plural: bool = False  # a noun in the plural tells of it: “attacks on two villages”
    looks_back: bool = False  # first told as done by now or before: “have been”, “had been”
    parted: bool = False  # told of beside another happening, as what it led to or answered: “was then shot by police”
    times: int = 1


def people_of(happening: Happening) -> frozenset[str]:
    """Give the nouns of the people who suffer a happening."""
    return frozenset(each.people for each in happening.triggers[:OFTEN] if each.people is not None)


def richness(event: Event) -> int:
    """Count how much a telling says, to name an event by the words that say most."""
    return 2 * (event.when is not None) + bool(event.where) + bool(event.tolls) + bool(event.participants)


def places_of(event: Event) -> list[Place]:
    """Give the places of an event that are known."""
    return [each.value for each in event.where if each.value is not None]


def is_single(toll: Toll) -> bool:
    """Say whether a toll is of one person."""
    return toll.count.value is not None and toll.count.value.low == toll.count.value.high == 1


def joined(account: Account, event: Event, happening: Happening, rule: str) -> Account:
    """Put a further telling into an account: what it adds, and who else gives it."""
    one, says = account.event, richness(event)
    fuller = says > account.says and event.trigger is not None and bool(happening.triggers) and not happening.is_denied
    known = {each.value for each in one.where}
    tolls = _tolls(one.tolls, event.tolls)
    merged = attrs.evolve(
        one,
        kind=one.kind if happening.triggers and happening.main.word.wants == "back" else narrower(one.kind, event.kind),
        trigger=event.trigger if fuller else one.trigger,
        when=_finer(one.when, event.when),
        where=(*(each for each in event.where if each.value not in known and _is_finer(each, one)), *one.where),
        participants=_one_doer(_one_victim(joined_parties(*_charged(one, event)), tolls)),
        tolls=tolls,
        means=tuple(dict.fromkeys((*one.means, *event.means))),
        number=one.number or (event.number if _is_of_several(one) else None),
        sources=one.sources if _is_comment(one, event, happening) else named_first((*one.sources, *event.sources)),
        claims=tuple(dict.fromkeys((*one.claims, *event.claims))),
    )
    return attrs.evolve(
        account,
        event=merged,
        told=happening.sentence,
        rules=(*account.rules, rule),
        says=max(says, account.says),
        people=account.people | people_of(happening),
        times=account.times + 1,
    )


def _is_of_several(event: Event) -> bool:
    return event.trigger is None or event.trigger.text.endswith("s")


def tells_of_several(account: Account) -> bool:
    """Say whether an account tells of several happenings: “two bombs killed”, “three explosions”, “attacks on …”."""
    event = account.event
    number = None if event.number is None else event.number.value
    several = number is not None and number.low is not None and number.low > 1
    plural = account.plural or any(words.text.endswith("s") for words in event.means)
    return account.series is None and (several or plural)


def _is_comment(one: Event, event: Event, happening: Happening) -> bool:
    """Say whether a speaker only speaks of what others tell: “the shelling came hours after the talks”, he said."""
    adds = event.when or event.where or event.tolls or event.participants or happening.is_denied
    told = any(each.asserts and each.quotation is not Quotation.OWN for each in one.sources)
    stated = all(each.act in _SPEAKING for each in event.sources)
    return told and stated and not adds and bool(happening.triggers) and not happening.main.word.is_verb


def _charged(one: Event, other: Event) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Give the parties of two tellings; where they name others as having done it, with who says so of whom."""
    ones, others = ({each.actor.value for each in event.participants if each.role in DOING} for event in (one, other))
    if not ones or others <= ones:
        return one.participants, other.participants
    return _by(one), _by(other)


def _by(event: Event) -> tuple[Participant, ...]:
    return tuple(
        attrs.evolve(each, sources=event.sources) if each.role in DOING and not each.sources else each
        for each in event.participants
    )


def _one_victim(parties: tuple[Participant, ...], tolls: Sequence[Toll]) -> tuple[Participant, ...]:
    """Know the one who was killed by both words: “a senior leader” told of first and named later."""
    victims = [each for each in parties if each.role is Role.VICTIM]
    return _as_one(parties, victims) if any(is_single(toll) for toll in tolls) else parties


def _one_doer(parties: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Know the forces of a state by both words: “Iraqi forces” told of first, and by their own name later."""
    doers = [
        each
        for each in parties
        if each.role is Role.INITIATOR and each.actor.value is not None and each.actor.value.kind in _FORCES
    ]
    countries = {each.actor.value.country for each in doers if each.actor.value is not None}
    return _as_one(parties, doers) if len(countries) == 1 and None not in countries else parties


def _as_one(parties: tuple[Participant, ...], pair: Sequence[Participant]) -> tuple[Participant, ...]:
    """Put two together of whom one is named: by the name, with the words of both."""
    named = [each for each in pair if each.actor.value is not None and _has_own_name(each.actor.value)]
    unnamed = [each for each in pair if each not in named]
    if len(named) != 1 or len(unnamed) != 1:
        return parties
    both = attrs.evolve(named[0].actor, words=(*unnamed[0].actor.words, *named[0].actor.words))
    same = attrs.evolve(named[0], actor=both, sources=named_first((*unnamed[0].sources, *named[0].sources)))
    return tuple(same if each is named[0] else each for each in parties if each is not unnamed[0])


def _has_own_name(actor: Actor) -> bool:
    """Say whether a party has a name of its own: not “Iraqi security forces”, of a nation and a common noun."""
    return actor.named and not actor.name.split()[-1].islower()


def _finer(one: Reading[Period] | None, other: Reading[Period] | None) -> Reading[Period] | None:
    """Give the time that says more: a day instead of its week."""
    if one is None or one.value is None or other is None or other.value is None:
        return one or other
    inside = (
        one.value.contains(other.value)
        and not other.value.contains(one.value)
        and other.value.direction is Direction.AT
    )
    return other if inside else one


def _is_finer(place: Reading[Place], event: Event) -> bool:
    """Say whether a place adds to those of an event: it has none, or the place lies in one of them."""
    value = place.value
    return not event.where or (value is not None and any(value.is_in(known.name) for known in places_of(event)))


def _tolls(ones: Sequence[Toll], others: Sequence[Toll]) -> tuple[Toll, ...]:
    """Keep one toll for each number that is given; whoever gives it again is one more of its sources."""
    merged = list(ones)
    for toll in others:
        whole = next((at for at, known in enumerate(merged) if _is_part(toll, known)), None)
        if whole is not None:
            merged[whole] = attrs.evolve(merged[whole], including=(*merged[whole].including, toll))
            continue
        same = next(
            (
                at
                for at, known in enumerate(merged)
                if known.outcome is toll.outcome and known.count.value == toll.count.value
            ),
            None,
        )
        if same is None:
            merged.append(toll)
        else:
            merged[same] = attrs.evolve(merged[same], sources=named_first((*merged[same].sources, *toll.sources)))
    return tuple(merged)


def _is_part(toll: Toll, known: Toll) -> bool:
    """Say whether a toll is a part of another by its words: “17 of the wounded”."""
    low = None if known.count.value is None else known.count.value.low
    own = None if toll.count.value is None else toll.count.value.high
    return (
        toll.count.rule == "counts.part"
        and known.count.rule != "counts.part"
        and known.outcome is toll.outcome
        and low is not None
        and own is not None
        and own <= low
    )


def named_first(sources: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Keep the article's own voice only where nobody else gives the account.

    A denial or an accusation alone keeps it, too: somebody gives the account that is denied, or of which somebody is
    accused. Who denies it gives it by no other word.
    """
    if len(sources) == 1:
        return tuple(sources)
    deniers = {each.speaker.value for each in sources if each.act is Act.DENIES and each.speaker is not None} - {None}
    others = [
        each
        for each in sources
        if each.quotation is not Quotation.OWN
        and not (each.asserts and each.speaker is not None and each.speaker.value in deniers)
    ]
    told = any(each.asserts and each.act is not Act.ACCUSES for each in others)
    own = () if told else (each for each in sources if each.quotation is Quotation.OWN)
    return tuple(dict.fromkeys((*own, *others)))


def _is_of_all(each: Toll | Participant, event: Event) -> bool:
    return each.sources == event.sources or set(each.sources) == set(event.sources)


def finished(article: Article, account: Account) -> Event:
    """Name the event by what it came to be; leave sources only on the tolls and parties that not all of them give."""
    event = account.event
    tolls = tuple(attrs.evolve(toll, sources=()) if _is_of_all(toll, event) else toll for toll in event.tolls)
    parties = tuple(
        attrs.evolve(each, sources=()) if each.responsibility is None and _is_of_all(each, event) else each
        for each in event.participants
    )
    coding = coding_of(*account.rules)
    trigger = event.trigger
    named = event.id if trigger is None else event_id(article.id, trigger, event.kind)
    return attrs.evolve(event, id=named, participants=parties, tolls=tolls, coding=coding)
