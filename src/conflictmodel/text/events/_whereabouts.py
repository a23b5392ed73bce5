"""Whereabouts: where the happenings of one sentence took place, of the places that it names."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, final

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.events._clauses import Clauses, is_in_front
from conflictmodel.text.events._groups import ABOUT
from conflictmodel.text.events._settings import Setting
from conflictmodel.text.events._standings import Standings
from conflictmodel.text.events._triggers import Trigger
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Reading

Group = Sequence[Trigger]
_JOINING: Final = 2  # tokens: “, and”
_NARROW: Final = (PlaceKind.SETTLEMENT, PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.NEIGHBOURHOOD, None)
Where = tuple[Reading[Place], ...]
_LISTED: Final = 4  # tokens: “in Homs and three in Hama”, “the abduction, torture and killing of …”


@final
@attrs.frozen(kw_only=True)
class Whereabouts:
    """The places of one sentence, asked where each group of its triggers took place.

    `reach` tells how far a character is from a trigger.
    """

    page: Page
    sentence: Sentence
    clauses: Clauses
    places: Sequence[Reading[Place]]
    reach: Callable[[int, int], int]

    def of_groups(
        self, groups: Sequence[Group], kinds: Sequence[EventKind], own: Mapping[int, Sequence[Reading[Place]]]
    ) -> list[tuple[Where, bool]]:
        """Give where each group took place, and whether that is told of another, in one breath with it."""
        if not self.places:
            return [((), False)] * len(groups)
        ends = frozenset(each.words[0].end or 0 for each in self.places)
        standings = Standings(page=self.page, clauses=self.clauses, ends=ends)
        told = [self._told(standings, kinds[at], group, own.get(at, ())) for at, group in enumerate(groups)]
        found = []
        for at, where in enumerate(told):
            beside = where or self._beside(standings, groups, kinds[at], told, at)
            found.append((innermost(self.page, beside or self._behind_where(groups[at])), bool(beside) and not where))
        return found

    def _told(self, standings: Standings, kind: EventKind, group: Group, places: Sequence[Reading[Place]]) -> Where:
        """Choose the places where a group's happening took place, the nearest first; those stated, if any are."""
        front = {each.words[0].start: self._opens(each) for each in places}
        settings = [standings.setting(kind, group, each, in_front=front[each.words[0].start]) for each in places]
        surest = max(settings, default=Setting.NOT)
        if surest is Setting.NOT:
            return ()
        chosen = [each for setting, each in zip(settings, places, strict=True) if setting is surest]
        chosen.sort(key=lambda each: self.reach(group[0].start, each.words[0].start or 0))
        together = chosen[:1]
        for each in chosen[1:]:
            if front[each.words[0].start] or any(self._goes_with(one, each) for one in together[-ABOUT:]):
                together.append(each)
        return tuple(together)

    def _goes_with(self, nearest: Reading[Place], other: Reading[Place]) -> bool:
        """Say whether a place is told together with the nearest: in a list with it, or one in the other."""
        one, two = sorted((place.words[0].start or 0, place.words[0].end or 0) for place in (nearest, other))
        between = self.page.token_at(two[0]) - self.page.token_at(one[1])
        here, there = nearest.value, other.value
        within = here is not None and there is not None and (here.is_in(there.name) or there.is_in(here.name))
        return self.clauses.is_one(one[0], two[0]) and (within or between <= _LISTED)

    def _beside(
        self, standings: Standings, groups: Sequence[Group], kind: EventKind, told: Sequence[Where], at: int
    ) -> Where:
        """Give the places stated of what is told in one breath with a group: “tortured and killed in Homs”."""
        for other in (at + 1, at - 1):
            if 0 <= other < len(groups) and told[other] and self._in_one_breath(groups[at][0], groups[other][0]):
                return tuple(
                    each
                    for each in told[other]
                    if standings.setting(kind, groups[at], each, in_front=self._opens(each)) is Setting.STATED
                )
        return ()

    def _behind_where(self, group: Group) -> Where:
        """Give the places that a “where” right behind them makes those of a group: “in Homs, where police fired …”."""
        tokens, first = self.page.tokens, self.sentence.first
        turning = (at for at in range(self.page.token_at(group[0].start) - 1, first, -1) if self._turns(at))
        behind = next(turning, first)
        found: list[Reading[Place]] = []
        for place in reversed(self.places if tokens[behind].lower == "where" else ()):
            between = tokens[self.page.token_at(place.words[0].end or 0) : behind]
            if (place.words[0].start or 0) < tokens[behind].start and len(between) <= _JOINING:
                if any(each.text != "," and each.lower != "and" for each in between):
                    break
                found.insert(0, place)
                behind = self.page.token_at(place.words[0].start or 0)
        return tuple(found)

    def _turns(self, at: int) -> bool:
        return self.page.tokens[at].lower in words_of("events.elsewhen")

    def _in_one_breath(self, one: Trigger, other: Trigger) -> bool:
        """Say whether two happenings are told in one clause, with one doer or of the same people."""
        first, last = sorted((one.start, other.start))
        if one.word.is_verb is not other.word.is_verb:
            return False
        people = _are_one(one.doer, other.doer) or _are_one(one.sufferer, other.sufferer)
        together = people if one.word.is_verb else self._is_list(first, last)
        return together and self.clauses.at_one_time(first, last)

    def _is_list(self, first: int, last: int) -> bool:
        """Say whether two nouns stand in a list: “the abduction, torture and killing of …”."""
        tokens = self.page.tokens[self.page.token_at(first) + 1 : self.page.token_at(last)]
        joined = any(each.text == "," or each.lower in ("and", "or") for each in tokens)
        return joined and len(tokens) <= _LISTED

    def _opens(self, place: Reading[Place]) -> bool:
        return is_in_front(self.page, self.sentence, place.words[0].start or 0)


def innermost(page: Page, places: Where) -> Where:
    """Leave out what only says where another of the places lies: “in Syria's Homs province, in the village of …”."""
    return tuple(each for each in places if not any(_lies_in(page, one, each) for one in places if one is not each))


def _lies_in(page: Page, inner: Reading[Place], outer: Reading[Place]) -> bool:
    here, there = inner.value, outer.value
    if here is None or there is None or here.is_in(there.name) is there.is_in(here.name) is True:
        return False
    part = there.kind is PlaceKind.REGION and there.country is not None and there.name.endswith(there.country)
    within = here.is_in(there.name) or (part and here.country == there.country and here.kind in _NARROW)
    return within and not _are_listed(page, inner, outer)


def _are_listed(page: Page, *pair: Reading[Place]) -> bool:
    """Say whether two names stand in a list: “in Homs and across Syria”."""
    (_, end), (start, _) = sorted((each.words[0].start or 0, each.words[0].end or 0) for each in pair)
    between = page.tokens[page.token_at(end) : page.token_at(start)]
    return len(between) <= _LISTED and any(each.lower in ("and", "or") for each in between)


def _are_one(one: tuple[int, int] | None, other: tuple[int, int] | None) -> bool:
    """Say whether two phrases are of the same people: one may take in less of what describes them."""
    return one is not None and other is not None and one[1] == other[1]
