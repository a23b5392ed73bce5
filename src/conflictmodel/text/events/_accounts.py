"""Accounts: an event as far as it was told, and what it becomes by each further telling."""

from collections.abc import Sequence
from typing import Final, final

import attrs

from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.participants import Participant, Role
from conflictmodel.model.tolls import Toll
from conflictmodel.text._page import Sentence
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import narrower
from conflictmodel.text.events._roles import joined_parties
from conflictmodel.values.periods import Direction, Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

OFTEN: Final = 40  # tellings of one event
_A_PAIR: Final = 2
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
        participants=_one_victim(joined_parties(one.participants, event.participants), tolls),
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


def _one_victim(parties: tuple[Participant, ...], tolls: Sequence[Toll]) -> tuple[Participant, ...]:
    """Know the one who was killed by both words: “a senior leader” told of first and named later."""
    victims = [each for each in parties if each.role is Role.VICTIM]
    if len(victims) != _A_PAIR or not any(is_single(toll) for toll in tolls):
        return parties
    named = [each for each in victims if each.actor.value is not None and each.actor.value.named]
    unnamed = [each for each in victims if each not in named]
    if len(named) != 1 or len(unnamed) != 1:
        return parties
    both = attrs.evolve(named[0].actor, words=(*unnamed[0].actor.words, *named[0].actor.words))
    same = attrs.evolve(named[0], actor=both)
    return tuple(same if each is named[0] else each for each in parties if each is not unnamed[0])


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


def named_first(sources: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Keep the article's own voice only where nobody else gives the account.

    A denial alone keeps it, too: somebody gives the account that is denied. Who denies it gives it by no other word.
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
    return tuple(dict.fromkeys(others if any(each.asserts for each in others) else sources))
