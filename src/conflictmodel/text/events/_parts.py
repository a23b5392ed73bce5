"""Parts: which accounts tell of a part of what another tells of as a whole, with the words that say so."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from conflictmodel.model.events import Event
from conflictmodel.model.identity import link_id
from conflictmodel.model.links import Link, LinkRelation, Reason
from conflictmodel.text.events._accounts import Account, tells_of_several
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import alike
from conflictmodel.text.events._retellings import apart_in_place, apart_in_time
from conflictmodel.text.readers import coding_of
from conflictmodel.values.readings import Excerpt

_BEHIND: Final = 8  # accounts told behind a series that may be its parts
_NEXT: Final = 1  # paragraphs


class Tie(NamedTuple):
    """That one account is a part of another, by their indices, and why."""

    part: int
    whole: int
    reason: Reason


def ties_by_words(part: int, whole: int, words: Excerpt) -> Tie:
    """Tie an account to another by words that say it: “as part of”, “in which”."""
    return Tie(part, whole, Reason(dimension="words", words=(words,)))


def whole_of(accounts: Sequence[Account], event: Event, happening: Happening) -> int | None:
    """Give the account of several happenings out of which this is singled: “two bombs …; the first blast, in Homs, …”.

    It has a place or a toll of its own; without either it only goes on with the whole.
    """
    tolls = {(toll.outcome, toll.count.value) for toll in event.tolls}
    if happening.single is None or not (event.where or tolls):
        return None
    for index in range(len(accounts) - 1, max(len(accounts) - 1 - _BEHIND, -1), -1):
        account = accounts[index]
        if happening.sentence.paragraph - account.told.paragraph > _NEXT:
            return None
        same = tolls and tolls <= {(toll.outcome, toll.count.value) for toll in account.event.tolls}
        if (
            tells_of_several(account)
            and alike(account.event.kind, event.kind)
            and not same
            and not apart_in_time(account.event, event)
        ):
            return index
    return None


def ties_of_sum(accounts: Sequence[Account], whole: int, happening: Happening, words: Excerpt) -> Iterator[Tie]:
    """Tie the last few accounts to one that counts just so many: “the two attacks”."""
    number = None if happening.number is None else happening.number.value
    event, least = accounts[whole].event, happening.sentence.paragraph - _NEXT
    alike_before = [
        index
        for index in range(max(whole - _BEHIND, 0), whole)
        if alike(accounts[index].event.kind, event.kind) and accounts[index].told.paragraph >= least
    ]
    if number is not None and number.low == len(alike_before):
        for index in alike_before:
            yield ties_by_words(index, whole, words)


def ties_of_series(accounts: Sequence[Account]) -> Iterator[Tie]:
    """Tie what is told right behind a series, in its time or at its place, to it: “On Monday …, on Tuesday …”."""
    for whole, account in enumerate(accounts):
        if account.series is None:
            continue
        for part in range(whole + 1, min(whole + 1 + _BEHIND, len(accounts))):
            other = accounts[part]
            if other.series is not None or other.first.paragraph - account.first.paragraph > _NEXT:
                break
            reason = _reason(account.event, other.event, account.series)
            if reason is not None:
                yield Tie(part, whole, reason)


def _reason(whole: Event, part: Event, series: Excerpt) -> Reason | None:
    """Say why an event is a part of a series: it lies in its time, or else in its place, and is of its kind."""
    if (
        not alike(whole.kind, part.kind)
        or whole.occurrence is not part.occurrence
        or not part.asserted_by
        or apart_in_time(whole, part)
        or apart_in_place(whole, part)
    ):
        return None
    if whole.when is not None and part.when is not None:
        return Reason(dimension="time", words=(series, *part.when.words))
    if whole.where and part.where:
        return Reason(dimension="place", words=(series, *part.where[0].words))
    return None


def links_of(events: Sequence[Event], ties: Sequence[Tie]) -> Iterator[Link]:
    """Link the events of the accounts that are tied, each pair once for its first reason, in the order of the text."""
    reasons: dict[tuple[int, int], Reason] = {}
    for tie in ties:
        if tie.part != tie.whole and (tie.whole, tie.part) not in reasons:
            reasons.setdefault((tie.part, tie.whole), tie.reason)
    for part, whole in sorted(reasons):
        this, that = events[part].id, (events[whole].id,)
        yield Link(
            id=link_id(this, LinkRelation.PART_OF, that),
            this=this,
            relation=LinkRelation.PART_OF,
            that=that,
            reasons=(reasons[part, whole],),
            coding=coding_of("events.part-of"),
        )
