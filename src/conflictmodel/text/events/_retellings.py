"""Retellings: when an article tells the same thing again, and what the account then becomes."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.attributions import Quotation
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.text.events._accounts import OFTEN, Account, is_single, places_of, tells_of_several
from conflictmodel.text.events._happenings import LISTED, Happening
from conflictmodel.text.events._kinships import GENERIC, alike, plainly_alike
from conflictmodel.text.events._sides import apart_in_doers, has_doer, sufferers_of, turned
from conflictmodel.values.periods import Period, Precision
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Reading

_BACK: Final = 12  # events told before that a telling may belong to
_NEXT: Final = 1
_SAME_STORY: Final = 3  # paragraphs
_LONG: Final = frozenset({Precision.YEAR, Precision.DECADE, Precision.CENTURY})
_HAPPENED: Final = frozenset({Occurrence.HAPPENED, Occurrence.ONGOING, Occurrence.FAILED})


def told_before(accounts: Sequence[Account], event: Event, happening: Happening) -> tuple[int, str] | None:
    """Give the latest account that this tells again, and by which rule; None if it is another happening.

    Of several, one of the same kind comes first: “the attack” is the attack told of before, not the clash after it;
    then one of which it is told who did it, which is no other than who does this.
    """
    if _is_answered_for(accounts, happening):
        return None
    if happening.is_anew or happening.is_standing:
        return None
    if sums_up(happening) and not any(tells_of_several(each) for each in accounts[-_BACK:]):
        return None
    found: list[tuple[int, str]] = []
    for index in range(len(accounts) - 1, max(len(accounts) - 1 - _BACK, -1), -1):
        account = accounts[index]
        if account.times >= OFTEN or not alike(account.event.kind, event.kind) or apart_in_time(account.event, event):
            continue
        if _is_another_whole(account, event, happening) or _is_parted(account, happening):
            continue
        rule = _reason(account, event, happening)
        if rule is not None and account.event.kind is event.kind:
            return index, rule
        found += [] if rule is None else [(index, rule)]
    if happening.is_retold and event.kind is not EventKind.KILLING:  # “the assault” was made, “the murder” befell
        found.sort(key=lambda each: (accounts[each[0]].parted, not has_doer(accounts[each[0]].event)))
    return found[0] if found else None


def sums_up(happening: Happening) -> bool:
    """Say whether the words count several happenings told before: “21 people died in the two attacks”."""
    number = None if happening.number is None else happening.number.value
    return number is not None and (number.low or 0) > 1 and happening.main.definite and happening.main.is_plural


def _is_answered_for(accounts: Sequence[Account], happening: Happening) -> bool:
    """Say whether an arrest of the same sentence answers for a deed: “arrested ten people for looting a shop”."""
    held = any(each.event.kind is EventKind.ARREST and each.told == happening.sentence for each in accounts[-1:])
    return held and bool(happening.triggers) and all(each.alleged for each in happening.triggers[:OFTEN])


def _is_parted(account: Account, happening: Happening) -> bool:
    """Say whether the sentence that told of one thing last sets this apart from it."""
    parted = any(each.parted for each in happening.triggers[:OFTEN])
    return parted and account.told.start == happening.sentence.start


def _is_another_whole(account: Account, event: Event, happening: Happening) -> bool:
    """Say whether one tells of a series and the other of a single happening with a time or place of its own."""
    if happening.series is not None:
        again = happening.is_retold and not happening.is_whole
        return (account.series is None and not again) or (
            happening.is_operation and not _same_words(account.event, event)
        )
    own = happening.when is not None or bool(happening.where)
    if account.rules[0] == LISTED:
        return not own and not happening.is_retold  # what goes on without a place is told of the whole
    plural = happening.number is None and bool(happening.triggers) and happening.main.is_plural
    return account.series is not None and bool(happening.triggers) and own and not plural


def _same_words(one: Event, other: Event) -> bool:
    return one.trigger is not None and other.trigger is not None and one.trigger.text == other.trigger.text


def _reason(account: Account, event: Event, happening: Happening) -> str | None:
    known = account.event
    paragraphs = happening.sentence.paragraph - account.told.paragraph
    if not happening.triggers:
        return "events.toll" if paragraphs <= _NEXT else None
    if apart_in_place(known, event):
        return None
    if happening.is_retold or (happening.is_operation and _same_words(known, event)):
        plain = all(each.quotation is Quotation.OWN for each in event.sources)
        return None if plain and apart_in_doers(known, event) else "events.points-back"
    if turned(known, event) or turned(event, known):
        return None
    if happening.is_denied and happening.about and not _same_place(account, event, happening):
        return None  # “the army shelled Homs; the rebels denied shelling Hama”
    if happening.is_denied and paragraphs <= _NEXT and plainly_alike(known.kind, event.kind):
        return "events.denied"
    again = any(each.again and each.people in account.people for each in happening.triggers[:OFTEN])
    if again or _same_toll(known, event) or _same_parties(known, event):
        return "events.same-people"
    if apart_in_doers(known, event):
        return None
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
    earlier = any((each.earlier and not shifted) or each.perfect for each in happening.triggers[:OFTEN])
    if earlier:
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


def _within(one: Place, other: Place) -> bool:
    """Say whether one place lies in the other, or is it under another spelling: “Gondar”, “Gonder”."""
    same = one.point is not None and (one.point, one.kind) == (other.point, other.kind)
    return same or one.is_in(other.name) or other.is_in(one.name)


def apart_in_place(one: Event, other: Event) -> bool:
    """Say whether both are placed and no place of one lies in a place of the other."""
    ones, others = places_of(one), places_of(other)
    if not ones or not others:
        return False
    return not any(
        _within(a, b) or (a.kind is PlaceKind.COUNTRY and a.country == b.country) for a in ones for b in others
    ) and not any(b.kind is PlaceKind.COUNTRY and a.country == b.country for a in ones for b in others)


def _same_place(account: Account, event: Event, happening: Happening) -> bool:
    """Say whether two are at one place, or name one: “the Homs police said” may be all that a second telling has."""
    ones = (*places_of(account.event), *account.about)
    others = (*places_of(event), *(each.value for each in happening.about if each.value is not None))
    return any(_within(a, b) for a in ones for b in others)


def _same_toll(one: Event, other: Event) -> bool:
    if not (one.tolls and other.tolls):
        return False
    ones = {(toll.outcome, toll.count.value) for toll in one.tolls if not is_single(toll)}
    return any((toll.outcome, toll.count.value) in ones for toll in other.tolls)


def _same_parties(one: Event, other: Event) -> bool:
    others = sufferers_of(other)
    return bool(others) and any(each in others for each in sufferers_of(one))
