"""Scenes: what of a sentence belongs to each happening that it tells of: time, places, people, means, number."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar, final

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import is_function_word, is_verb
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.counts import Headcount
from conflictmodel.text.counts.numbers import Number
from conflictmodel.text.events._clauses import Clauses, covers, is_in_front
from conflictmodel.text.events._groups import ABOUT, MOST, kind_of
from conflictmodel.text.events._happenings import LISTED, Happening
from conflictmodel.text.events._kinships import GENERIC, alike, narrower, takes
from conflictmodel.text.events._objects import is_taken
from conflictmodel.text.events._trigger_words import weapons_in
from conflictmodel.text.events._triggers import Trigger
from conflictmodel.text.events._whereabouts import Whereabouts
from conflictmodel.values.counts import Count
from conflictmodel.values.periods import Direction, Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")

_ADJECTIVES: Final = 2
_BEFORE: Final = 40
_DONE_TO_THINGS: Final = frozenset({EventKind.ATTACK, EventKind.PROPERTY_DESTRUCTION})
# What such a verb is done to is the means.
_THROWN: Final = frozenset({"arms", "grenade", "rounds", "missiles", "stones"})
_WITH_MEANS: Final = GENERIC | {
    EventKind.PROTEST, EventKind.RIOT, EventKind.RAID, EventKind.ASSASSINATION, EventKind.CROWD_DISPERSAL,
    EventKind.AIR_STRIKE, EventKind.SHELLING, EventKind.BOMBING, EventKind.SUICIDE_ATTACK, EventKind.GRENADE_ATTACK,
    EventKind.CHEMICAL_ATTACK, EventKind.ILL_TREATMENT, EventKind.ARMED_CLASH, EventKind.MOB_VIOLENCE,
    EventKind.PROPERTY_DESTRUCTION,
}  # fmt: skip


@final
@attrs.frozen(kw_only=True)
class Scene:
    """One sentence with its triggers in groups, and what stands about them."""

    page: Page
    sentence: Sentence
    clauses: Clauses
    groups: tuple[tuple[Trigger, ...], ...]
    owners: tuple[tuple[int, int], ...]  # where each trigger begins, and the group it is of
    times: tuple[Reading[Period], ...]
    places: tuple[Reading[Place], ...]
    counts: tuple[Headcount, ...]
    held: tuple[tuple[int, int], ...]
    numbers: tuple[Number, ...]
    others: tuple[tuple[int, int], ...] = ()  # “another in Homs” before its verb, and where the verb begins

    def happenings(self) -> Iterator[Happening]:
        """Give each group with what is its own."""
        times = self._shared([(each.words, each) for each in self.times])
        places = self._shared([(each.words, each) for each in self.places])
        weapons = self._shared([((words,), (words, use)) for words, use in self._weapons()])
        kinds = [kind_of(group) for group in self.groups]
        counts = self._shared_counts(kinds)
        whereabouts = Whereabouts(
            page=self.page, sentence=self.sentence, clauses=self.clauses, places=self.places, reach=self._reach
        )
        wheres = whereabouts.of_groups(self.groups, kinds, places)
        for index, group in enumerate(self.groups):
            kind = kinds[index]
            means = weapons.get(index, []) if kind in _WITH_MEANS else []
            for _, use in means:
                thrown = kind is EventKind.BOMBING and use is EventKind.GRENADE_ATTACK
                if use is not None and kind is not use and (thrown or alike(kind, use)):
                    kind = narrower(kind, use)
            when, in_front = self._when(group, times.get(index, []))
            when = self._on_that_day(group, when)
            where, beside = wheres[index]
            happening = Happening(
                sentence=self.sentence,
                triggers=group,
                kind=kind,
                when=when,
                said_then=in_front,
                where=where,
                placed_beside=beside,
                about=tuple(places.get(index, ())),
                counts=tuple(counts.get(index, [])),
                means=tuple(words for words, _ in means),
                number=self._number(group),
                rule="events.verb" if group[0].word.is_verb else "events.noun",
            )
            yield happening
            if happening.number is not None:
                yield from self._series(happening)
            elif happening.series is not None and not happening.counts:
                yield from self._listed(happening)

    def _listed(self, series: Happening) -> Iterator[Happening]:
        """Read on in a list of numbers with a place each: “a wave of bombings: three in Baghdad and two in Mosul”."""
        tokens = self.page.tokens
        after = bisect_left(self.numbers, self.page.token_at(series.main.end), key=lambda each: each.core)
        placed = {each.words[0].start: each for each in self.places}
        for number in self.numbers[after : after + ABOUT]:
            if number.end + 1 >= self.sentence.last:
                return
            place = placed.get(tokens[number.end + 1].start)
            if place is None or tokens[number.end].lower not in words_of("events.at"):
                continue
            start, end = tokens[number.core].start, tokens[number.end - 1].end
            trigger = attrs.evolve(series.main, start=start, end=end, series=None, ties=None)
            yield attrs.evolve(
                series,
                triggers=(trigger,),
                where=(place,),
                means=(),
                number=number.reading(self.page),
                rule=LISTED,
            )

    def _series(self, happening: Happening) -> Iterator[Happening]:
        """Read on in a list of numbers with a time each: “134 violations on Wednesday, compared with 61 on Tuesday”."""
        tokens = self.page.tokens
        after = bisect_left(self.numbers, self.page.token_at(happening.main.end), key=lambda each: each.core)
        dated = {each.words[0].start: each for each in self.times}
        for number in self.numbers[after : after + ABOUT]:
            behind = (
                number.end + 1 if number.end < len(tokens) and tokens[number.end].lower in ("on", "in") else number.end
            )
            if number.end > self.sentence.last or behind >= self.sentence.last:
                return
            time = dated.get(tokens[behind].start)
            if time is not None:
                trigger = attrs.evolve(happening.main, start=tokens[number.core].start, end=tokens[number.end - 1].end)
                yield attrs.evolve(
                    happening,
                    triggers=(trigger,),
                    when=time,
                    counts=(),
                    means=(),
                    number=number.reading(self.page),
                    rule="events.number-series",
                )

    def _near(self, position: int) -> Sequence[tuple[int, int]]:
        """Give the triggers about a character, a few on either side: words belong to none further off."""
        index = bisect_left(self.owners, (position, 0))
        return self.owners[max(index - ABOUT, 0) : index + ABOUT]

    def _shared(self, items: Sequence[tuple[Sequence[Excerpt], T]]) -> Mapping[int, list[T]]:
        """Give each item to the group with the nearest trigger, of those of which it can be said."""
        found: dict[int, list[T]] = defaultdict(list)
        for words, each in items:
            position = words[0].start or 0
            near = [owner for owner in self._near(position) if self._is_within(owner[0], position)]
            if near:
                found[self._nearest(near, position)].append(each)
        return found

    def _nearest(self, owners: Sequence[tuple[int, int]], position: int) -> int:
        """Give the group of the trigger that is nearest to a character, the first of those equally near."""
        if len(owners) == 1:
            return owners[0][1]
        return min((self._reach(start, position), owner) for start, owner in owners)[1]

    def _opens(self, position: int) -> bool:
        return is_in_front(self.page, self.sentence, position)

    def _reach(self, trigger: int, position: int) -> int:
        # Time and place follow the word they belong to, unless they open the sentence.
        own = any(start < position < verb == trigger for start, verb in self.others)
        before = position < trigger and not own and not self._opens(position)
        return self.clauses.distance(trigger, position) + (_BEFORE if before else 0)

    def _shared_counts(self, kinds: Sequence[EventKind]) -> Mapping[int, list[Headcount]]:
        found: dict[int, list[Headcount]] = defaultdict(list)
        for each in self.counts:
            position = each.count.words[0].start or 0
            takers = [
                (
                    0 if any(trigger.word.outcome is each.outcome for trigger in self.groups[owner][:MOST]) else 1,
                    self.clauses.distance(start, position),
                    owner,
                )
                for start, owner in self._near(position)
                if takes(kinds[owner], each.outcome)
            ]
            if takers:
                found[min(takers)[2]].append(each)
        return found

    def _is_within(self, trigger: int, position: int, *, or_in_front: bool = True) -> bool:
        """Say whether words can be said of a trigger: they stand in the same content, or in front of the sentence."""
        if not self.held or (or_in_front and self._opens(position)):
            return True
        index = bisect_right(self.held, (trigger, self.sentence.end))
        around = [piece for piece in self.held[max(index - ABOUT, 0) : index] if piece[0] <= trigger < piece[1]]
        return not around or covers([min(around, key=lambda piece: piece[1] - piece[0])], position)

    def _when(self, group: Sequence[Trigger], own: Sequence[Reading[Period]]) -> tuple[Reading[Period] | None, bool]:
        """Choose the nearest time of the group's own, else of the sentence, that no clause keeps from it.

        One in front of what somebody says (“In March forces announced …”) comes last, and is told apart.
        """
        if not self.times or (group[0].ties is not None and not group[0].word.is_verb):
            return None, False  # “as part of the operation, … on Tuesday”: the time is of the part
        index = bisect_left(self.times, group[0].start, key=lambda each: each.words[0].start or 0)
        others = self.times[max(index - ABOUT, 0) : index + ABOUT]
        for in_front in (False, True):
            for times, borrowed in ((own, False), (others, True)):
                mine = [each for each in times if self._is_at(group, each, in_front=in_front)]
                if borrowed and not any(trigger.word.is_verb for trigger in group[:ABOUT]):
                    mine = [each for each in mine if self.clauses.is_one(group[0].start, each.words[0].start or 0)]
                if mine:
                    return min(
                        mine, key=lambda each: self.clauses.distance(group[0].start, each.words[0].start or 0)
                    ), in_front
        return None, False

    def _on_that_day(self, group: Sequence[Trigger], when: Reading[Period] | None) -> Reading[Period] | None:
        """Read “since” as the day of what is told of it: “the deadliest since March 4, when a bombing killed 63”."""
        value, end = (None, 0) if when is None else (when.value, when.words[-1].end or 0)
        told = group[0].start > end and self.page.view[end : group[0].start].lstrip(" ,").startswith("when ")
        if when is None or value is None or value.direction is not Direction.SINCE or not told:
            return when
        return attrs.evolve(when, value=attrs.evolve(value, direction=Direction.AT))

    def _is_at(self, group: Sequence[Trigger], time: Reading[Period], *, in_front: bool) -> bool:
        position = time.words[0].start or 0
        return any(
            self.clauses.at_one_time(trigger.start, position)
            and self._is_within(trigger.start, position, or_in_front=in_front)
            and not self._is_of_charge(trigger, position)
            and not (trigger.aside and any(trigger.start < start < position for start, _ in self._near(position)))
            for trigger in group[:ABOUT]
        )  # “the pupils abducted were freed on Thursday”: the time is of what follows

    def _is_of_charge(self, trigger: Trigger, position: int) -> bool:
        """Say whether a time behind what somebody is charged with is of another verb: “… were freed on Friday”."""
        if not trigger.charged or trigger.word.is_verb:
            return False
        first, last = self.page.token_at(trigger.end), self.page.token_at(position)
        return any(is_verb(self.page.tokens, at) for at in range(first, last))

    def _weapons(self) -> Iterator[tuple[Excerpt, EventKind | None]]:
        begin = self.sentence.first
        tokens = self.page.tokens_of(self.sentence)
        words = [token.lower for token in tokens]
        for first, end, use in weapons_in(words, 0, len(words)):
            crashed = end < len(words) and words[end] in words_of("events.crashing")  # nobody's weapon
            if not (crashed or is_taken(tokens, first, end) or self._is_struck(tokens[first].start)):
                yield self.page.excerpt_of(begin + first, begin + end), use

    def _is_struck(self, position: int) -> bool:
        """Say whether something at a character suffers what is told: “a plane was fired on”."""
        near = self._near(position)
        return bool(near) and any(
            each.sufferer is not None
            and each.sufferer[0] <= position < each.sufferer[1]
            and " with " not in self.page.view[each.sufferer[0] : position]
            and each.kind in _DONE_TO_THINGS
            and each.word.wants not in _THROWN
            for _, owner in near
            for each in self.groups[owner][:MOST]
        )

    def _number(self, group: Sequence[Trigger]) -> Reading[Count] | None:
        dated = {words.start for time in self.times for words in time.words}
        for trigger in group[:ABOUT]:
            if not (trigger.counted and trigger.is_plural):
                continue
            index = self.page.token_at(trigger.start)
            at = bisect_right(self.numbers, index, key=lambda each: each.end) - 1
            number = self.numbers[at] if at >= 0 else None
            if number is None or self.page.tokens[number.core].start in dated:
                continue  # “the 2019 bombings”: a year counts nothing
            if number.core >= self.sentence.first and self._describes(number.end, index):
                return number.reading(self.page)
        return None

    def _describes(self, first: int, noun: int) -> bool:
        """Say whether nothing but an adjective or two stands between a number and a noun."""
        between = self.page.tokens[first:noun] if noun - first <= _ADJECTIVES else ()
        words = (token.lower for token in between)
        return noun - first <= _ADJECTIVES and all(word.isalpha() and not is_function_word(word) for word in words)
