"""Scenes: the triggers of a sentence grouped into happenings, each with its own time, places, means and counts."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeVar, final

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import is_function_word
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.counts import Headcount
from conflictmodel.text.counts._numbers import Number, numbers_on
from conflictmodel.text.events._clauses import Clauses, clauses_of, covers
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import GENERIC, alike, narrower, plainly_alike, takes
from conflictmodel.text.events._phrase_sorts import is_people
from conflictmodel.text.events._trigger_words import weapons_in
from conflictmodel.text.events._triggers import Trigger, triggers_in
from conflictmodel.values.counts import Count
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")
Pieces = Sequence[tuple[int, int]]

_FRONT: Final = 30
_WITH_MEANS: Final = GENERIC | {
    EventKind.PROTEST, EventKind.RIOT, EventKind.RAID, EventKind.ASSASSINATION, EventKind.CROWD_DISPERSAL, EventKind.ILL_TREATMENT,
    EventKind.AIR_STRIKE, EventKind.SHELLING, EventKind.BOMBING, EventKind.SUICIDE_ATTACK, EventKind.GRENADE_ATTACK,
    EventKind.CHEMICAL_ATTACK, EventKind.ARMED_CLASH, EventKind.MOB_VIOLENCE, EventKind.PROPERTY_DESTRUCTION,
}  # fmt: skip
_UNCOUNTED: Final = frozenset({"talks", "negotiations", "sanctions"})
_ADJECTIVES: Final = 2
_ABOUT: Final = 8
_BEFORE: Final = 40
_MOST: Final = 16  # triggers of one happening that are looked at; more only a list has


def happenings_on(
    page: Page,
    times: Sequence[Reading[Period]],
    places: Sequence[Reading[Place]],
    counts: Sequence[Headcount],
    contents: Pieces,
    denied: Pieces,
) -> Iterator[Happening]:
    """Find what happens on a page, sentence by sentence; the headline only repeats it and is left out.

    `contents` are the pieces of text that claims hold: what stands outside the piece of a trigger is not said of it;
    `denied` are those that a claim denies.
    """
    dated = _by_sentence(page, [(each.words, each) for each in times if each.value is not None])
    placed = _by_sentence(page, [(each.words, each) for each in places])
    counted = _by_sentence(page, [(each.count.words, each) for each in counts])
    held = _pieces_by_sentence(page, contents)
    denials = _pieces_by_sentence(page, denied)
    starts = frozenset(each.words[0].start for each in places if each.words)
    numbers: tuple[Number, ...] | None = None
    for sentence in page.sentences:
        if sentence.paragraph < 0:
            continue
        triggers = [
            _seen(each, denials.get(sentence.start, ()))
            for each in triggers_in(page, sentence, starts)
            if each.occurrence is not None or each.denied
        ]
        inside = counted.get(sentence.start, [])
        if not triggers:
            yield from _victims_alone(sentence, inside)
            continue
        if numbers is None and any(_is_plural(each) and each.counted for each in triggers):
            numbers = numbers_on(page)
        starts_dated = [each.words[0].start or 0 for each in dated.get(sentence.start, ())]
        groups = tuple(_grouped(triggers, starts_dated))
        scene = _Scene(
            page=page,
            sentence=sentence,
            clauses=clauses_of(page, sentence, frozenset(starts_dated), {each.end for each in triggers}),
            groups=groups,
            owners=tuple(sorted((each.start, index) for index, group in enumerate(groups) for each in group)),
            times=tuple(dated.get(sentence.start, ())),
            places=tuple(placed.get(sentence.start, ())),
            counts=tuple(inside),
            held=tuple(sorted(held.get(sentence.start, ()))),
            numbers=numbers or (),
        )
        yield from scene.happenings()


def _by_sentence(page: Page, items: Sequence[tuple[Sequence[Excerpt], T]]) -> Mapping[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for words, each in items:
        sentence = page.sentence_at(words[0].start) if words and words[0].start is not None else None
        if sentence is not None:
            found[sentence.start].append(each)
    return found


def _pieces_by_sentence(page: Page, contents: Pieces) -> Mapping[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for start, end in contents:
        sentence = page.sentence_at(start)
        while sentence is not None and sentence.start < end:
            found[sentence.start].append((start, end))
            sentence = page.sentence_at(page.tokens[sentence.last].start) if sentence.last < len(page.tokens) else None
    return found


def _seen(trigger: Trigger, denied: Pieces) -> Trigger:
    # The last few pieces are enough: what lies further back in a sentence holds no trigger behind it.
    return attrs.evolve(trigger, denied=True) if denied and covers(denied[-_ABOUT:], trigger.start) else trigger


def _victims_alone(sentence: Sentence, counts: Sequence[Headcount]) -> Iterator[Happening]:
    harmed = tuple(each for each in counts if takes(EventKind.KILLING, each.outcome))
    if harmed:
        yield Happening(
            sentence=sentence,
            triggers=(),
            kind=EventKind.KILLING,
            when=None,
            where=(),
            counts=harmed,
            means=(),
            rule="events.toll",
        )


def _is_plural(trigger: Trigger) -> bool:
    last = trigger.word.words[-1]
    return not trigger.word.is_verb and last.endswith("s") and last not in _UNCOUNTED


def _grouped(triggers: Sequence[Trigger], dated: Sequence[int]) -> Iterator[tuple[Trigger, ...]]:
    groups: list[list[Trigger]] = []
    for trigger in triggers:
        known = next(
            (
                each
                for each in reversed(groups[-_ABOUT:])
                if _is_of(each, trigger) and not _dated_apart(each[-1], trigger, dated)
            ),
            None,
        )
        if known is None:
            groups.append([trigger])
        else:
            known.append(trigger)
    return (tuple(each) for each in groups)


def _is_of(group: Sequence[Trigger], trigger: Trigger) -> bool:
    if group[-1].denied != trigger.denied or trigger.anew or trigger.charged != group[-1].charged:
        return False
    loose = trigger.aside or group[-1].aside or "back" in (trigger.word.wants, group[-1].word.wants)
    kin = plainly_alike if loose else alike
    return kin(_kind(group), trigger.kind) and group[-1].earlier == trigger.earlier


def _dated_apart(one: Trigger, other: Trigger, dated: Sequence[int]) -> bool:
    """Say whether two verbs tell of two things, each with its own people and its own time."""
    if (
        not (one.word.is_verb and other.word.is_verb)
        or one.sufferer is None
        or other.sufferer is None
        or one.kind is not other.kind
    ):
        return False
    first, second = bisect_right(dated, one.start), bisect_right(dated, other.start)
    return first < second < len(dated)


def _kind(group: Sequence[Trigger]) -> EventKind:
    kind = group[0].kind
    for each in group[1:_MOST]:
        kind = narrower(kind, each.kind)
    return kind


@final
@attrs.frozen(kw_only=True)
class _Scene:
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

    def happenings(self) -> Iterator[Happening]:
        """Give each group with what is its own."""
        times = self._shared([(each.words, each) for each in self.times])
        places = self._shared([(each.words, each) for each in self.places])
        weapons = self._shared([((words,), (words, use)) for words, use in self._weapons()])
        counts = self._shared_counts()
        for index, group in enumerate(self.groups):
            kind = _kind(group)
            means = weapons.get(index, []) if kind in _WITH_MEANS else []
            for _, use in means:
                if use is not None and kind is not use and alike(kind, use):
                    kind = narrower(kind, use)
            when, in_front = self._when(group, times.get(index, []))
            happening = Happening(
                sentence=self.sentence,
                triggers=group,
                kind=kind,
                when=when,
                said_then=in_front,
                where=tuple(
                    sorted(
                        places.get(index, []), key=lambda each: self._reach(group[0].start, each.words[0].start or 0)
                    )
                ),
                counts=tuple(counts.get(index, [])),
                means=tuple(words for words, _ in means),
                number=self._number(group),
                rule="events.verb" if group[0].word.is_verb else "events.noun",
            )
            yield happening
            if happening.number is not None:
                yield from self._series(happening)

    def _series(self, happening: Happening) -> Iterator[Happening]:
        """Read on in a list of numbers with a time each: “134 violations on Wednesday, compared with 61 on Tuesday”."""
        tokens = self.page.tokens
        after = bisect_left(self.numbers, self.page.token_at(happening.main.end), key=lambda each: each.core)
        dated = {each.words[0].start: each for each in self.times}
        for number in self.numbers[after : after + _ABOUT]:
            behind = (
                number.end + 1 if number.end < len(tokens) and tokens[number.end].lower in ("on", "in") else number.end
            )
            if number.end > self.sentence.last or behind >= self.sentence.last:
                return
            time = dated.get(tokens[behind].start)
            if time is not None:
                words = self.page.excerpt(tokens[number.said].start, tokens[number.end - 1].end)
                trigger = attrs.evolve(happening.main, start=tokens[number.core].start, end=tokens[number.end - 1].end)
                yield attrs.evolve(
                    happening,
                    triggers=(trigger,),
                    when=time,
                    counts=(),
                    means=(),
                    number=Reading(value=number.value, words=(words,), rule=number.rule),
                    rule="events.number-series",
                )

    def _near(self, position: int) -> Sequence[tuple[int, int]]:
        """Give the triggers about a character, a few on either side: the words of a sentence belong to none further off."""
        index = bisect_left(self.owners, (position, 0))
        return self.owners[max(index - _ABOUT, 0) : index + _ABOUT]

    def _shared(self, items: Sequence[tuple[Sequence[Excerpt], T]]) -> Mapping[int, list[T]]:
        """Give each item to the group with the nearest trigger, of those of which it can be said."""
        found: dict[int, list[T]] = defaultdict(list)
        for words, each in items:
            position = words[0].start or 0
            near = [
                (self._reach(start, position), owner)
                for start, owner in self._near(position)
                if self._is_within(start, position)
            ]
            if near:
                found[min(near)[1]].append(each)
        return found

    def _reach(self, trigger: int, position: int) -> int:
        # Time and place follow the word they belong to, unless they open the sentence.
        before = position < trigger and not self._is_in_front(position)
        return self.clauses.distance(trigger, position) + (_BEFORE if before else 0)

    def _shared_counts(self) -> Mapping[int, list[Headcount]]:
        found: dict[int, list[Headcount]] = defaultdict(list)
        for each in self.counts:
            position = each.count.words[0].start or 0
            takers = [
                (
                    0 if any(trigger.word.outcome is each.outcome for trigger in self.groups[owner][:_MOST]) else 1,
                    self.clauses.distance(start, position),
                    owner,
                )
                for start, owner in self._near(position)
                if takes(_kind(self.groups[owner]), each.outcome)
            ]
            if takers:
                found[min(takers)[2]].append(each)
        return found

    def _is_in_front(self, position: int) -> bool:
        """Say whether words open the sentence: “On Friday gunmen …”, “In Homs, …”."""
        if position - self.sentence.start >= _FRONT:
            return False
        return position == self.sentence.start or self.page.tokens[self.sentence.first].lower in words_of("preposition")

    def _is_within(self, trigger: int, position: int, *, or_in_front: bool = True) -> bool:
        """Say whether words can be said of a trigger: they stand in the same content, or in front of the sentence."""
        if or_in_front and self._is_in_front(position):
            return True
        index = bisect_right(self.held, (trigger, self.sentence.end))
        around = [piece for piece in self.held[max(index - _ABOUT, 0) : index] if piece[0] <= trigger < piece[1]]
        return not around or covers([min(around, key=lambda piece: piece[1] - piece[0])], position)

    def _when(self, group: Sequence[Trigger], own: Sequence[Reading[Period]]) -> tuple[Reading[Period] | None, bool]:
        """Choose the nearest time of the group's own, else of the sentence, that no clause keeps from it.

        One in front of what somebody says (“In March forces announced …”) comes last, and is told apart.
        """
        index = bisect_left(self.times, group[0].start, key=lambda each: each.words[0].start or 0)
        others = self.times[max(index - _ABOUT, 0) : index + _ABOUT]
        for in_front in (False, True):
            for times, borrowed in ((own, False), (others, True)):
                mine = [each for each in times if self._is_at(group, each, in_front=in_front)]
                if borrowed and not any(trigger.word.is_verb for trigger in group[:_ABOUT]):
                    mine = [each for each in mine if self.clauses.is_one(group[0].start, each.words[0].start or 0)]
                if mine:
                    return min(
                        mine, key=lambda each: self.clauses.distance(group[0].start, each.words[0].start or 0)
                    ), in_front
        return None, False

    def _is_at(self, group: Sequence[Trigger], time: Reading[Period], *, in_front: bool) -> bool:
        position = time.words[0].start or 0
        return any(
            self.clauses.at_one_time(trigger.start, position)
            and self._is_within(trigger.start, position, or_in_front=in_front)
            for trigger in group[:_ABOUT]
        )

    def _weapons(self) -> Iterator[tuple[Excerpt, EventKind | None]]:
        tokens = self.page.tokens_of(self.sentence)
        words = [token.lower for token in tokens]
        for first, end, use in weapons_in(words, 0, len(words)):
            yield self.page.excerpt(tokens[first].start, tokens[end - 1].end), use

    def _number(self, group: Sequence[Trigger]) -> Reading[Count] | None:
        for trigger in group[:_ABOUT]:
            if not (_is_plural(trigger) and trigger.counted):
                continue
            index = self.page.token_at(trigger.start)
            at = bisect_right(self.numbers, index, key=lambda each: each.end) - 1
            number = self.numbers[at] if at >= 0 else None
            if number is not None and number.core >= self.sentence.first and self._describes(number.end, index):
                words = self.page.excerpt(self.page.tokens[number.said].start, self.page.tokens[number.end - 1].end)
                return Reading(value=number.value, words=(words,), rule=number.rule)
        return None

    def _describes(self, first: int, noun: int) -> bool:
        """Say whether nothing but an adjective or two stands between a number and a noun."""
        between = self.page.tokens[first:noun] if noun - first <= _ADJECTIVES else ()
        words = (token.lower for token in between)
        return noun - first <= _ADJECTIVES and all(
            word.isalpha() and not is_function_word(word) and not is_people(word) for word in words
        )
