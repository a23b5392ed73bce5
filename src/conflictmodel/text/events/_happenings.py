"""Happenings: what one sentence tells of one thing that took place, before it is anybody's account."""

from typing import Final, final

import attrs

from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.tolls import Scope
from conflictmodel.text._page import Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.counts import Headcount
from conflictmodel.text.events._triggers import Trigger
from conflictmodel.values.counts import Count
from conflictmodel.values.periods import Direction, Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

_LASTING: Final = frozenset(
    {EventKind.SIEGE, EventKind.CEASEFIRE, EventKind.TALKS, EventKind.PROTEST, EventKind.DEPLOYMENT}
)
LISTED: Final = "events.number-list"  # the rule of a happening that stands in a list with its number and place
_MOST: Final = 16
_YEAR: Final = 366


@final
@attrs.frozen(kw_only=True)
class Happening:
    """Triggers of one sentence that tell of one thing, and what the sentence says of it.

    Without triggers it is a number of victims that no word of the sentence takes: it can only belong to a
    happening told before.
    """

    sentence: Sentence
    triggers: tuple[Trigger, ...]
    kind: EventKind
    when: Reading[Period] | None
    where: tuple[Reading[Place], ...]
    placed_beside: bool = False  # its place is told of another happening, in one breath with it
    about: tuple[Reading[Place], ...] = ()  # places named beside it, where it need not have been
    counts: tuple[Headcount, ...]
    means: tuple[Excerpt, ...]
    number: Reading[Count] | None = None
    said_then: bool = False  # the time stands in front of what somebody says, and may be when it was said
    rule: str

    @property
    def main(self) -> Trigger:
        """The trigger that names the kind."""
        for each in self.triggers:
            if each.kind is self.kind:
                return each
        return self.triggers[0]

    @property
    def occurrence(self) -> Occurrence:
        """Whether it came to happen; one word that says it did not decides."""
        others = (each.occurrence for each in self.triggers if each.occurrence not in (None, Occurrence.HAPPENED))
        return next(others, None) or Occurrence.HAPPENED

    @property
    def is_denied(self) -> bool:
        """Whether the words say that it did not happen: “there was no ambush”."""
        for each in self.triggers:  # asked of every happening, mostly of one trigger that is not denied
            if not each.denied:
                return False
        return bool(self.triggers)

    @property
    def is_retold(self) -> bool:
        """Whether the words only point back to something told before: “the raid”, not “the death of a leader”."""
        return any(
            each.definite and not each.anew and not each.introducing and (each.word.is_verb or each.sufferer is None)
            for each in self.triggers[:_MOST]
        )

    @property
    def series(self) -> tuple[int, int] | None:
        """The words that tell of several happenings as of one: “a wave of bombings”."""
        return next((each.series for each in self.triggers[:_MOST] if each.series is not None), None)

    @property
    def is_operation(self) -> bool:
        """Whether the words are the name of an operation."""
        return self.series is not None and self.main.word.wants == "back"

    @property
    def is_whole(self) -> bool:
        """Whether the words say that something else is a part of it: “as part of the offensive”."""
        return bool(self.triggers) and not self.triggers[0].word.is_verb and self.triggers[0].ties is not None

    @property
    def is_anew(self) -> bool:
        """Whether the words tell of another one: “a second attack”."""
        return any(each.anew for each in self.triggers)

    @property
    def single(self) -> tuple[int, int] | None:
        """The words that single it out of several: “the first blast”, “another”."""
        return next((each.single for each in self.triggers[:_MOST] if each.single is not None), None)

    @property
    def is_elliptic(self) -> bool:
        """Whether the noun for it is left out: “another killed nine”."""
        return bool(self.triggers) and self.triggers[0].word.is_verb and self.triggers[0].anew

    @property
    def is_standing(self) -> bool:
        """Whether the words only tell of many happenings so far: “1,900 people have been killed since October”."""
        since = self.when is not None and self.when.value is not None and self.when.value.direction is Direction.SINCE
        standing = bool(self.counts) and all(each.scope is Scope.CUMULATIVE for each in self.counts)
        if (
            self.when is not None
            and self.when.value is not None
            and any(each.scope is Scope.PERIOD for each in self.counts)
        ):
            standing = standing or _is_long(self.when.value)
        return (since or standing) and self.kind not in _LASTING

    @property
    def is_told(self) -> bool:
        """Whether the words tell of a happening of its own, not of a series without end or of a charge."""
        if not self.triggers or self.is_standing or all(each.charged for each in self.triggers):
            return False
        if self.is_denied and self.about:
            return True  # “denied shelling Homs”
        return any(self._is_account(each) for each in self.triggers)

    def _is_account(self, trigger: Trigger) -> bool:
        if trigger.word.words[0] in words_of("events.dying") and len(trigger.word.words) == 1:
            return bool(self.counts or self.means or len(self.triggers) > 1)  # “his father has died” of whatever
        if trigger.of_kind:
            return bool(trigger.doer or self.when or self.where or self.counts)  # not “those arrested” alone
        if trigger.word.is_verb:
            return bool(trigger.doer or trigger.sufferer or self.when or self.where or self.counts)
        if trigger.ties is not None or (trigger.series is not None and (self.where or trigger.doer)):
            return True
        if trigger.word.wants == "back":
            return False
        if trigger.held or self.when is not None or self.counts or self.number is not None:
            return True
        if trigger.definite:
            return trigger.introducing
        if trigger.is_plural:
            sides = trigger.doer is not None and self.kind is EventKind.ARMED_CLASH  # “clashes between two militias”
            return sides or bool(trigger.sufferer and (trigger.doer or self.where))
        return bool(trigger.doer or trigger.sufferer or self.where)


def _is_long(period: Period) -> bool:
    return period.earliest is None or period.latest is None or (period.latest - period.earliest).days > _YEAR
