"""Gathering: sentence by sentence, the triggers of a page with the times, places and numbers about them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.counts import Headcount
from conflictmodel.text.counts.numbers import Number, lines_of, numbers_in
from conflictmodel.text.events._clauses import clauses_of, covers
from conflictmodel.text.events._groups import ABOUT, Signs, grouped, in_order
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._kinships import takes
from conflictmodel.text.events._scenes import Scene
from conflictmodel.text.events._sides import are_two_sides
from conflictmodel.text.events._triggers import Trigger, triggers_in
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T")
_NO_DATE: Final = frozenset(
    {"times.duration", "times.set", "times.reference", "times.clock"}
)  # how long, how often, “now”, “noon”
Pieces = Sequence[tuple[int, int]]


class Findings(NamedTuple):
    """What the other finders read on a page.

    `contents` are the pieces of text that claims hold: what stands outside the piece of a trigger is not said of it;
    `denied` are those that a claim denies.
    """

    times: Sequence[Reading[Period]]
    places: Sequence[Reading[Place]]
    counts: Sequence[Headcount]
    contents: Pieces
    denied: Pieces
    cast: Cast


def happenings_on(page: Page, about: Findings) -> Iterator[Happening]:
    """Find what happens on a page, sentence by sentence; the headline only repeats it and is left out."""
    dated = _by_sentence(page, [(each.words, each) for each in about.times if each.value or each.rule not in _NO_DATE])
    placed = _by_sentence(page, [(each.words, each) for each in about.places])
    counted = _by_sentence(page, [(each.count.words, each) for each in about.counts])
    held = _pieces_by_sentence(page, about.contents)
    denials = _pieces_by_sentence(page, about.denied)
    are_two = partial(_are_two, about.cast)
    starts = frozenset(each.words[0].start or 0 for each in about.places if each.words)
    told = [(each, _triggers_of(page, each, starts, denials)) for each in page.sentences if each.paragraph >= 0]
    numbers = _numbers_in(page, told)
    for sentence, triggers in told:
        inside = counted.get(sentence.start, [])
        if not triggers:
            yield from _victims_alone(sentence, inside)
            continue
        starts_dated = [each.words[0].start or 0 for each in dated.get(sentence.start, ())]
        starts_placed = [each.words[0].start or 0 for each in placed.get(sentence.start, ())]
        signs = Signs(starts_dated, starts_placed, *_marks_in(page, sentence, triggers))
        groups = tuple(grouped(triggers, signs, are_two=are_two))
        scene = Scene(
            page=page,
            sentence=sentence,
            clauses=clauses_of(page, sentence, frozenset(starts_dated), {each.end for each in triggers}),
            groups=groups,
            owners=tuple(sorted((each.start, index) for index, group in enumerate(groups) for each in group)),
            times=tuple(dated.get(sentence.start, ())),
            places=tuple(placed.get(sentence.start, ())),
            counts=tuple(inside),
            held=tuple(sorted(held.get(sentence.start, ()))),
            numbers=numbers,
            others=tuple(
                (each.doer[0], each.start) for each in triggers if each.word.is_verb and each.anew and each.doer
            ),
        )
        yield from scene.happenings()


def _afters_in(page: Page, sentence: Sentence) -> list[int]:
    """Give where clauses begin that tell what came before: “after two men were killed”, not “after killing two men”."""
    tokens = page.tokens_of(sentence)
    return [one.start for one, other in pairwise(tokens) if one.lower == "after" and not other.lower.endswith("ing")]


def _marks_in(page: Page, sentence: Sentence, triggers: Sequence[Trigger]) -> tuple[list[int], list[int], list[int]]:
    """Give where words part what is around them (“in revenge for”, “since March, when”), pronouns of people, “when”."""
    if len(triggers) == 1:
        return [], [], []
    tokens = page.tokens_of(sentence)
    answering, people = words_of("events.answering_to"), words_of("events.single_people")
    partings, since = [], False
    for one, other in pairwise(tokens):
        answered = one.lower in answering and other.lower in ("for", "to")
        if answered or (since and one.text == "," and other.lower == "when"):
            partings.append(one.start)
        since = (since or one.lower == "since") and one.lower not in words_of("clause_word")
    pronouns = [each.start for each in tokens if each.lower in people]
    return partings, pronouns, [each.start for each in tokens if each.lower == "when"]


def _are_two(cast: Cast, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether two phrases speak of two sides, as far as the cast knows them."""
    ones, others = cast.reading(*one).value, cast.reading(*other).value
    return ones is not None and others is not None and are_two_sides([ones], [others])


def _triggers_of(
    page: Page, sentence: Sentence, places: Container[int], denials: Mapping[int, Pieces]
) -> list[Trigger]:
    found = [each for each in triggers_in(page, sentence, places) if each.occurrence is not None or each.denied]
    denied = denials.get(sentence.start)
    seen = [_seen(each, denied) for each in found] if denied else found
    return list(in_order(seen, _afters_in(page, sentence))) if len(seen) > 1 else seen


def _numbers_in(page: Page, told: Sequence[tuple[Sentence, Sequence[Trigger]]]) -> tuple[Number, ...]:
    """Read the numbers of those sentences alone that count happenings."""
    counting = [
        sentence
        for sentence, triggers in told
        if any((each.counted or each.series) and each.is_plural for each in triggers)
    ]
    return numbers_in(lines_of(page), counting) if counting else ()


def _by_sentence(page: Page, items: Sequence[tuple[Sequence[Excerpt], T]]) -> Mapping[int, list[T]]:
    found: dict[int, list[T]] = defaultdict(list)
    for words, each in items:
        sentence = page.sentence_at(words[0].start) if words and words[0].start is not None else None
        if sentence is not None:
            found[sentence.start].append(each)
    return found


def _pieces_by_sentence(page: Page, contents: Pieces) -> Mapping[int, list[tuple[int, int]]]:
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    starts = [sentence.start for sentence in page.sentences]
    for start, end in contents:
        first, stop = bisect_right(starts, start) - 1, bisect_left(starts, end)
        if first >= 0 and start < page.sentences[first].end:
            for begin in starts[first:stop]:
                found[begin].append((start, end))
    return found


def _seen(trigger: Trigger, denied: Pieces) -> Trigger:
    # The last few pieces are enough: what lies further back in a sentence holds no trigger behind it.
    return attrs.evolve(trigger, denied=True) if covers(denied[-ABOUT:], trigger.start) else trigger


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
