"""Groups: which triggers of one sentence are words for one thing."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text.events._kinships import UNREST, alike, narrower, plainly_alike
from conflictmodel.text.events._triggers import Trigger

Piece = tuple[int, int]
ABOUT: Final = 8  # triggers, times and groups on either side that are looked at
MOST: Final = 16  # triggers of one happening that are looked at; more only a list has


class Signs(NamedTuple):
    """Where what tells happenings of one sentence apart stands: times, places, partings, people's pronouns, “when”."""

    dated: Sequence[int]
    placed: Sequence[int]
    partings: Sequence[int]
    pronouns: Sequence[int]
    whens: Sequence[int]


def in_order(triggers: Sequence[Trigger], afters: Sequence[int]) -> Iterator[Trigger]:
    """Put into the past of the past what somebody answers: “shelled the town after two soldiers were killed”.

    So is what came before something told: “the attack came a day after rockets hit Homs”. Not “captured the town after
    killing two soldiers”, nor “two died after gunmen opened fire”. Behind `afters` stands what came before.
    """
    done = [each for each in triggers if each.doer is not None and each.word.outcome is None] if afters else []
    told = [each for each in triggers if not each.word.is_verb and each.definite and not each.counted] if afters else []
    for each in triggers:
        harmed = each.word.outcome is not None and each.sufferer is not None and each.doer is None
        before = (*told[:MOST], *(done[:MOST] if harmed else ())) if each.word.is_verb else ()
        answered = any(other.start < after < each.start for other in before for after in afters[:MOST])
        yield attrs.evolve(each, earlier=True) if answered else each


def grouped(
    triggers: Sequence[Trigger], signs: Signs, *, are_two: Callable[[Piece, Piece], bool]
) -> Iterator[tuple[Trigger, ...]]:
    """Put together the triggers that are words for one thing, in the order of the text.

    `are_two` says whether two phrases speak of two sides.
    """
    groups: list[list[Trigger]] = []
    for trigger in triggers:
        known = next(
            (
                each
                for each in reversed(groups[-ABOUT:])
                if _is_of(each, trigger, signs)
                and not _told_apart(each[-1], trigger, signs.dated)
                and not (_has_other_doer(each[-1], trigger) and _told_apart(each[-1], trigger, signs.placed))
                and not _is_parted(each, trigger, signs)
                and not _are_of_two(each, trigger, are_two)
            ),
            None,
        )
        if known is None:
            parted = any(_is_of(each, trigger, signs) and _is_parted(each, trigger, signs) for each in groups[-ABOUT:])
            groups.append([attrs.evolve(trigger, parted=True) if parted else trigger])
        else:
            known.append(trigger)
    return (tuple(each) for each in groups)


def _is_of(group: Sequence[Trigger], trigger: Trigger, signs: Signs) -> bool:
    if group[-1].denied != trigger.denied or trigger.anew or trigger.charged != group[-1].charged:
        return False
    if _is_tied(group, trigger):
        return False
    if trigger.occurrence is not group[-1].occurrence and _has_other_doer(group[-1], trigger):
        return False  # “a mob tried to burn the shops, and police opened fire”
    loose = trigger.aside or group[-1].aside or "back" in (trigger.word.wants, group[-1].word.wants)
    kin = plainly_alike if loose else alike
    pointing = trigger.definite and not trigger.word.is_verb  # “21 had died in the attack”
    return kin(kind_of(group), trigger.kind) and (pointing or _is_at_one_time(group[-1], trigger, signs.whens))


def _is_at_one_time(one: Trigger, other: Trigger, whens: Sequence[int]) -> bool:
    # “said that 22 officers had been hurt when youths hurled stones”
    within = one.doer is None and other.doer is not None and any(one.start < at < other.start for at in whens)
    return one.earlier == other.earlier or (one.earlier and within)


def _is_parted(group: Sequence[Trigger], trigger: Trigger, signs: Signs) -> bool:
    """Say whether a word between two parts them, or one befalls who does the other.

    “In revenge for the killing”; “stabbed two women before being shot dead by police”.
    """
    if any(group[-1].start < at < trigger.start for at in signs.partings):
        return True
    if trigger.doer is None or trigger.sufferer is None or trigger.kind is EventKind.ARMED_CLASH:
        return False
    doers = [each.doer for each in group[:MOST]]
    return trigger.doer not in doers and (trigger.sufferer in doers or _is_of_subject(group, trigger, signs.pronouns))


def _is_of_subject(group: Sequence[Trigger], trigger: Trigger, pronouns: Sequence[int]) -> bool:
    """Say whether a passive is of “he” who did what was told before: “killing a woman; he was shot by a guard”."""
    last = group[-1]
    sufferer = trigger.sufferer
    if sufferer is None or last.sufferer is None or sufferer[0] not in pronouns or last.sufferer[0] in pronouns:
        return False
    return sufferer[0] < trigger.start and last.start < last.sufferer[0] < sufferer[0]


def _is_tied(group: Sequence[Trigger], trigger: Trigger) -> bool:
    """Say whether one tells of a part of the other: “the offensive, in which …”, “… as part of a wave of attacks”."""
    if trigger.word.is_verb:
        inside = trigger.ties is not None and trigger.word.outcome is None
        return (inside and group[-1].series is not None) or (not group[-1].word.is_verb and group[-1].ties is not None)
    return trigger.ties is not None


def _has_other_doer(one: Trigger, other: Trigger) -> bool:
    return one.doer is not None and other.doer is not None and one.doer != other.doer


def _are_of_two(group: Sequence[Trigger], trigger: Trigger, are_two: Callable[[Piece, Piece], bool]) -> bool:
    """Say whether two sides do what the words tell: “shelled a village in response to an attack by the rebels”."""
    doers = [each.doer for each in group[:MOST] if each.doer is not None]
    return trigger.doer is not None and any(each != trigger.doer and are_two(each, trigger.doer) for each in doers[:1])


def _told_apart(one: Trigger, other: Trigger, starts: Sequence[int]) -> bool:
    """Say whether two verbs tell of two things, each with its own people and its own time, or its own place."""
    if (
        not (one.word.is_verb and other.word.is_verb)
        or one.sufferer is None
        or other.sufferer is None
        or one.kind is not other.kind
    ):
        return False
    first, second = bisect_right(starts, one.start), bisect_right(starts, other.start)
    return first < second < len(starts)


def kind_of(group: Sequence[Trigger]) -> EventKind:
    """Give the kind of a group: that of its triggers which says most; what police or soldiers do is not the mob's."""
    read = group[:MOST]
    forced = any(each.by_force for each in read)
    told = [each for each in read if not (each.kind in UNREST and (each.beside or forced))] or read
    kind = told[0].kind
    for each in told[1:]:
        kind = narrower(kind, each.kind)
    return kind
