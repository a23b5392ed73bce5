"""Retellings: when an article tells the same thing again, and what the account then becomes."""

from collections.abc import Sequence
from typing import Final, final

import attrs

from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import Occurrence
from conflictmodel.model.participants import Participant, Role
from conflictmodel.model.tolls import Toll
from conflictmodel.text._page import Sentence
from conflictmodel.text.events._happenings import LISTED, Happening
from conflictmodel.text.events._kinships import GENERIC, alike, narrower, plainly_alike
from conflictmodel.text.events._roles import joined_parties
from conflictmodel.values.actors import Actor
from conflictmodel.values.periods import Direction, Period, Precision
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Excerpt, Reading

_BACK: Final = 12  # events told before that a telling may belong to
_OFTEN: Final = 40  # tellings of one event
_NEXT: Final = 1
_A_PAIR: Final = 2
_SAME_STORY: Final = 3  # paragraphs
_LONG: Final = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})
_DOING: Final = frozenset({Role.INITIATOR, Role.ALLEGED_PERPETRATOR})
_SPEAKING: Final = frozenset({Act.STATES, Act.BELIEVES, Act.WARNS})
_HAPPENED: Final = frozenset({Occurrence.HAPPENED, Occurrence.ONGOING, Occurrence.FAILED})


@final
@attrs.frozen(kw_only=True)
class Account:
    """An event as far as it was told, with the sentences that told of it first and last, and how often it was told."""

    event: Event
    first: Sentence
    told: Sentence
    rules: tuple[str, ...]
    says: int
    people: frozenset[str]
    about: tuple[Place, ...] = ()  # places named beside it
    series: Excerpt | None = None  # the words by which it tells of several happenings as of one
    times: int = 1


def people_of(happening: Happening) -> frozenset[str]:
    """Give the nouns of the people who suffer a happening."""
    return frozenset(each.people for each in happening.triggers[:_OFTEN] if each.people is not None)


def richness(event: Event) -> int:
    """Count how much a telling says, to name an event by the words that say most."""
    return 2 * (event.when is not None) + bool(event.where) + bool(event.tolls) + bool(event.participants)


def told_before(accounts: Sequence[Account], event: Event, happening: Happening) -> tuple[int, str] | None:
    """Give the latest account that this tells again, and by which rule; None if it is another happening.

    Of several, one of the same kind comes first: “the attack” is the attack told of before, not the clash after it.
    """
    if happening.is_anew:
        return None
    found: list[tuple[int, str]] = []
    for index in range(len(accounts) - 1, max(len(accounts) - 1 - _BACK, -1), -1):
        account = accounts[index]
        if account.times >= _OFTEN or not alike(account.event.kind, event.kind) or apart_in_time(account.event, event):
            continue
        if _is_another_whole(account, event, happening):
            continue
        rule = _reason(account, event, happening)
        if rule is not None and account.event.kind is event.kind:
            return index, rule
        found += [] if rule is None else [(index, rule)]
    return found[0] if found else None


def _is_another_whole(account: Account, event: Event, happening: Happening) -> bool:
    """Say whether one tells of a series and the other of a single happening with a time or place of its own."""
    if happening.series is not None:
        again = happening.is_retold and not happening.is_whole
        return (account.series is None and not again) or (
            _is_operation(happening) and not _same_words(account.event, event)
        )
    own = happening.when is not None or bool(happening.where)
    if account.rules[0] == LISTED:
        return not own and not happening.is_retold  # what goes on without a place is told of the whole
    plural = happening.number is None and bool(happening.triggers) and happening.main.is_plural
    return account.series is not None and bool(happening.triggers) and own and not plural


def _is_operation(happening: Happening) -> bool:
    """Say whether the words are an operation's name."""
    return happening.series is not None and happening.main.word.wants == "back"


def _same_words(one: Event, other: Event) -> bool:
    return one.trigger is not None and other.trigger is not None and one.trigger.text == other.trigger.text


def _reason(account: Account, event: Event, happening: Happening) -> str | None:
    known = account.event
    paragraphs = happening.sentence.paragraph - account.told.paragraph
    if not happening.triggers:
        return "events.toll" if paragraphs <= _NEXT else None
    if happening.is_retold or (_is_operation(happening) and _same_words(known, event)):
        return "events.points-back"
    if apart_in_place(known, event):
        return None
    if happening.is_denied and paragraphs <= _NEXT and plainly_alike(known.kind, event.kind):
        return "events.denied"
    again = any(each.again and each.people in account.people for each in happening.triggers[:_OFTEN])
    if again or _same_toll(known, event) or _same_parties(known, event):
        return "events.same-people"
    if (
        known.when is not None
        and event.when is not None
        and known.when.value == event.when.value
        and _same_place(account, event, happening)
    ):
        return "events.same-day-and-place"
    return _going_on(account, event, happening)


def _going_on(account: Account, event: Event, happening: Happening) -> str | None:
    """Say whether a telling without time and place of its own only adds to the last: who was hurt, who was arrested."""
    known = account.event
    if not known.asserted_by and not happening.is_denied:
        return None  # a denial tells of nothing that could go on
    if known.when is not None and known.when.value is not None and known.when.value.precision in _LONG:
        return None  # what happened in some year is background: the news does not go on from it
    shifted = all(each.quotation is Quotation.INDIRECT for each in event.sources)  # “said that two had been detained”
    earlier = any((each.earlier and not shifted) or each.perfect for each in happening.triggers[:_OFTEN])
    if earlier or _apart_in_doers(known, event):
        return None
    follows = happening.sentence.paragraph == account.told.paragraph and happening.sentence.first <= account.told.last
    if (
        follows
        and (event.when is None or known.when is None)
        and (not event.where or not known.where or _same_place(account, event, happening))
    ):
        return "events.goes-on"
    near = happening.sentence.paragraph - account.told.paragraph <= _SAME_STORY
    bare = event.when is None and not event.where and event.kind in GENERIC | {known.kind}
    spoken = any(each.quotation is not Quotation.OWN for each in event.sources)
    return "events.same-story" if near and bare and spoken and known.occurrence is event.occurrence else None


def apart_in_time(one: Event, other: Event) -> bool:
    """Say whether two are dated and not at one time, or one of them did not happen."""
    if (one.occurrence in _HAPPENED) is not (other.occurrence in _HAPPENED):
        return True
    if one.when is None or other.when is None:
        return False
    if one.when.value is not None and other.when.value is not None:
        return not one.when.value.overlaps(other.when.value)
    return _apart_in_words(one.when, other.when)


def _apart_in_words(one: Reading[Period], other: Reading[Period]) -> bool:
    """Say whether two times, not both resolved, are said of two: “in March” and “on Tuesday”, a year and a day.

    Words that hold the other's may be said of one (“Tuesday”, “Tuesday morning”), and so may those that point back.
    """
    if one.value is not None or other.value is not None:
        return any(each.value is not None and each.value.precision in _LONG for each in (one, other))
    ones, others = _said(one), _said(other)
    pointing = any(words[:1] == ["same"] or words[:2] in (["the", "same"], ["that", "day"]) for words in (ones, others))
    return not (pointing or set(ones) <= set(others) or set(others) <= set(ones))


def _said(when: Reading[Period]) -> list[str]:
    return " ".join(each.text for each in when.words).lower().split()


def _places(event: Event) -> list[Place]:
    return [each.value for each in event.where if each.value is not None]


def _within(one: Place, other: Place) -> bool:
    return one.is_in(other.name) or other.is_in(one.name)


def apart_in_place(one: Event, other: Event) -> bool:
    """Say whether both are placed and no place of one lies in a place of the other."""
    ones, others = _places(one), _places(other)
    if not ones or not others:
        return False
    return not any(
        _within(a, b) or (a.kind is PlaceKind.COUNTRY and a.country == b.country) for a in ones for b in others
    ) and not any(b.kind is PlaceKind.COUNTRY and a.country == b.country for a in ones for b in others)


def _same_place(account: Account, event: Event, happening: Happening) -> bool:
    """Say whether two are at one place, or name one: “the Homs police said” may be all that a second telling has."""
    ones = (*_places(account.event), *account.about)
    others = (*_places(event), *(each.value for each in happening.about if each.value is not None))
    return any(_within(a, b) for a in ones for b in others)


def _same_toll(one: Event, other: Event) -> bool:
    if not (one.tolls and other.tolls):
        return False
    ones = {(toll.outcome, toll.count.value) for toll in one.tolls if not _is_single(toll)}
    return any((toll.outcome, toll.count.value) in ones for toll in other.tolls)


def _is_single(toll: Toll) -> bool:
    return toll.count.value is not None and toll.count.value.low == toll.count.value.high == 1


def _same_parties(one: Event, other: Event) -> bool:
    others = _suffering(other)
    return bool(others) and any(each in others for each in _suffering(one))


def _apart_in_doers(one: Event, other: Event) -> bool:
    """Say whether two are done by parties of two countries: the British police, the Nigerian government."""
    ones, others = _countries_of_doers(one), _countries_of_doers(other)
    return bool(ones and others) and ones.isdisjoint(others)


def _countries_of_doers(event: Event) -> set[str]:
    return {
        each.actor.value.country
        for each in event.participants
        if each.role in _DOING and each.actor.value is not None and each.actor.value.country is not None
    }


def _suffering(event: Event) -> list[Actor]:
    """Give those who suffer an event and are somebody: “a man” here and “a man” there need not be one."""
    return [
        each.actor.value
        for each in event.participants
        if each.role in (Role.VICTIM, Role.TARGET)
        and each.actor.value is not None
        and (each.actor.value.named or each.actor.value.kind is not None)
    ]


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


def _is_comment(one: Event, event: Event, happening: Happening) -> bool:
    """Say whether a speaker only speaks of what others tell: “the shelling came hours after the talks”, he said."""
    adds = event.when or event.where or event.tolls or event.participants or happening.is_denied
    told = any(each.asserts and each.quotation is not Quotation.OWN for each in one.sources)
    stated = all(each.act in _SPEAKING for each in event.sources)
    return told and stated and not adds and bool(happening.triggers) and not happening.main.word.is_verb


def _one_victim(parties: tuple[Participant, ...], tolls: Sequence[Toll]) -> tuple[Participant, ...]:
    """Know the one who was killed by both words: “a senior leader” told of first and named later."""
    victims = [each for each in parties if each.role is Role.VICTIM]
    if len(victims) != _A_PAIR or not any(_is_single(toll) for toll in tolls):
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
    return not event.where or (value is not None and any(value.is_in(known.name) for known in _places(event)))


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

    A denial alone keeps it, too: somebody gives the account that is denied. Whoever denies it gives it by no other word.
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
