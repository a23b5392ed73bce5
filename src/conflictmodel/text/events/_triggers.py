"""Triggers: the words of a sentence that tell of an event, with their kind and how they stand in the sentence."""

from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple, final

import attrs

from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.events._campaigns import operation_end, part_words, relative_words, series_words
from conflictmodel.text.events._customs import is_attribute, is_custom, is_of_kind
from conflictmodel.text.events._event_nouns import parties_of, stops_work, tells
from conflictmodel.text.events._meanings import is_meant, kind_meant
from conflictmodel.text.events._noun_settings import (
    is_another,
    is_beside,
    is_charged,
    is_held,
    is_of_then,
    is_undergone,
    is_within_past,
)
from conflictmodel.text.events._objects import place_struck
from conflictmodel.text.events._occurrences import Told, occurrence_of_noun, occurrence_of_verb
from conflictmodel.text.events._phrase_sorts import NAME, PERSON, has_weapon, head_of, sort_of
from conflictmodel.text.events._singles import is_bare_other, single_before, single_in_front, single_of
from conflictmodel.text.events._subjects import accused_before
from conflictmodel.text.events._trigger_words import TriggerWord, trigger_words
from conflictmodel.text.events._voices import voice_of
from conflictmodel.text.events._wants import aimed_at, applies

_CHARGED_WITHIN: Final = 7
_QUOTES: Final = frozenset('“"')
_AROUND: Final = 200  # tokens: what the sentences about one are of
_ROUNDS_WITHIN: Final = 5  # tokens: “fired more than 20 rounds”


@final
@attrs.frozen(kw_only=True)
class Trigger:
    """A trigger word in a sentence: who does it and to whom, as runs of characters, and whether it happened.

    `people` is the noun of the people who suffer it, and `again` says that it points back to them (“the miners”).
    `occurrence` is None where it is only wished, feared or supposed. A noun may point back (`definite`: “the raid”),
    tell of another one (`anew`), bring in whom it befell (`introducing`: “the death of a leader”), stand behind a
    number (`counted`), be what somebody is charged with (`charged`), be said to have taken place (`held`: “arrests
    were made”) or only tell when something else did (`beside`: “during the riots”). A verb may stand behind its noun
    (`aside`: “miners arrested last week”), or in the past of the past (`earlier`) or perfect. Soldiers or police may
    be who does it (`by_force`); whoever is only charged with it is `alleged` to. Words may make a noun tell of several
    happenings as of one (`series`), and others tie a happening to those of which it is a part, or set it inside them
    (`ties`), or single it out of several (`single`: “the first blast”, “a missile killed four”). A participle may only
    say which people are spoken of (`of_kind`: “those arrested”). The sentence may part it from what it told before
    (`parted`: “stabbed two women before being shot by police”).
    """

    word: TriggerWord
    kind: EventKind
    start: int
    end: int
    doer: tuple[int, int] | None
    sufferer: tuple[int, int] | None
    sort: str | None
    people: str | None
    again: bool
    occurrence: Occurrence | None
    denied: bool
    introducing: bool
    definite: bool = False
    anew: bool = False
    counted: bool = False
    aside: bool = False
    charged: bool = False
    earlier: bool = False
    perfect: bool = False
    held: bool = False
    beside: bool = False
    by_force: bool = False
    series: tuple[int, int] | None = None
    ties: tuple[int, int] | None = None
    single: tuple[int, int] | None = None
    alleged: bool = False
    of_kind: bool = False
    parted: bool = False

    @property
    def is_plural(self) -> bool:
        """Say whether it is a noun that tells of several happenings."""
        last = self.word.words[-1]
        return not self.word.is_verb and last.endswith("s") and last not in words_of("events.uncounted")


class _Marks(NamedTuple):
    """What only a verb or only a noun tells of its trigger, as the fields of the trigger say."""

    definite: bool = False
    anew: bool = False
    counted: bool = False
    aside: bool = False
    charged: bool = False
    earlier: bool = False
    perfect: bool = False
    held: bool = False
    beside: bool = False
    series: Run | None = None
    ties: Run | None = None
    single: Run | None = None
    alleged: bool = False
    of_kind: bool = False


def triggers_in(page: Page, sentence: Sentence, places: Container[int] = frozenset()) -> Iterator[Trigger]:
    """Find the triggers of a sentence, longest first where they share words; `places` are the starts of place names."""
    tokens = page.tokens_of(sentence)
    if tokens[-1].text == "?":
        return  # a question tells of nothing
    lexicon = trigger_words()
    taken = 0
    words = tuple([token.lower for token in tokens])
    for index in lexicon.openings(words):
        if index < taken or (_is_name(tokens, index) and operation_end(tokens, index) == index):
            continue
        begun = lexicon.all_at(words, index, len(words))
        for row, stop in ((row, stop) for rows, stop in begun for row in rows):
            if row.kind is None:
                taken = stop
                break
            if row.wants == "aimed" and stops_work(tokens, _around(page, sentence)):
                continue
            found = _as_verb(tokens, row, index, places) if row.is_verb else _as_noun(tokens, row, index, places)
            if found is not None:
                yield found
                taken = stop
                break


def _around(page: Page, sentence: Sentence) -> Sequence[Token]:
    return page.tokens[max(sentence.first - _AROUND, 0) : sentence.first + _AROUND]


def _is_name(tokens: Sequence[Token], index: int) -> bool:
    # “March” and “Battle” inside a name tell of nothing; at the start of a sentence any word has a capital.
    text = tokens[index].text
    if not index or tokens[index - 1].text in _QUOTES:
        following = tokens[index + 1].text if index + 1 < len(tokens) else "."
        return text.istitle() and following.istitle() and not classes_of(following.lower())
    return index > 0 and text[0].isupper() and not text.isupper() and tokens[index - 1].text not in '“":–—'


def _as_verb(tokens: Sequence[Token], row: TriggerWord, index: int, places: Container[int]) -> Trigger | None:
    voice = voice_of(tokens, row, index)
    if voice is None:
        return None
    stop = index + len(row.words)
    sort = sort_of(tokens, voice.sufferer, places)
    if not applies(row, tokens, index, voice, sort) or not is_meant(tokens, row, index, voice.doer, voice.sufferer):
        return None
    sufferer = voice.sufferer
    if row.wants in ("arms", "grenade", "rounds", "missiles") and sufferer is not None:
        struck = aimed_at(tokens, stop) if row.wants == "missiles" else place_struck(tokens, stop)
        sufferer = struck or sufferer
        sort = sort_of(tokens, sufferer, places)
    occurrence, denied = occurrence_of_verb(tokens, voice.group, index)
    if is_custom(tokens, index, stop, voice) or is_attribute(tokens, index, stop, voice):
        occurrence, denied = None, False
    told = occurrence, denied or _is_nobody(tokens, voice.sufferer) or _is_nobody(tokens, voice.doer)
    accused = accused_before(tokens, index) if voice.doer is None and row.words[0].endswith("ing") else None
    weapon = voice.doer is not None and tokens[voice.doer[0]].lower in words_of("events.definite")
    fronted = single_in_front(tokens)
    marks = _Marks(
        definite=weapon and has_weapon(tokens, voice.doer),
        anew=sufferer is not None and (fronted is not None or is_bare_other(tokens, voice.doer)),
        aside=voice.is_aside,
        earlier="had" in voice.before,
        perfect="has" in voice.before or "have" in voice.before,
        ties=relative_words(tokens, voice.group),
        single=fronted or single_of(tokens, voice.doer),
        alleged=accused is not None,
        of_kind=sort == PERSON and is_of_kind(tokens, index, voice),
    )
    return _trigger(tokens, row, index, (voice.doer or accused, sufferer), sort, told, marks)


def _is_nobody(tokens: Sequence[Token], run: Run | None) -> bool:
    return run is not None and tokens[run[0]].lower in words_of("unsaid")


def _as_noun(tokens: Sequence[Token], row: TriggerWord, index: int, places: Container[int]) -> Trigger | None:
    stop = index + len(row.words)
    parties = parties_of(tokens, row, index, places)
    sort = sort_of(tokens, parties[1], places)
    if not tells(tokens, row, index, parties[1], sort) or not is_meant(tokens, row, index, *parties):
        return None
    told = occurrence_of_noun(tokens, index, stop, row.kind or EventKind.OTHER)
    accused = accused_before(tokens, index) if parties[0] is None else None
    left = _left_of(tokens, index)
    listed = index > 0 and tokens[index - 1].lower in (",", "and", "or")
    within = _CHARGED_WITHIN * 2 if listed else _CHARGED_WITHIN
    marks = _Marks(
        definite=not words_of("events.definite").isdisjoint(left[-2:]),
        anew=("in" not in left and any(is_another(word) for word in left[-3:])) or is_of_then(tokens, index),
        counted=any(word[0].isdigit() or word in words_of("events.numbers") or "-" in word for word in left),
        charged=is_charged(tokens, max(index - within, 0), index)
        or any(token.lower in ("charge", "charges") for token in tokens[stop : stop + _ROUNDS_WITHIN]),
        earlier=is_within_past(tokens, index),
        held=is_held(tokens, stop) or is_undergone(tokens, index),
        beside=is_beside(tokens, index),
        series=series_words(tokens, index, stop),
        ties=part_words(tokens, index),
        single=single_before(tokens, index),
        alleged=accused is not None,
    )
    return _trigger(tokens, row, index, (parties[0] or accused, parties[1]), sort, told, marks)


def _trigger(  # noqa: PLR0913, PLR0917 (what a trigger is made of)
    tokens: Sequence[Token],
    row: TriggerWord,
    index: int,
    parties: tuple[Run | None, Run | None],
    sort: str | None,
    told: Told,
    marks: _Marks,
) -> Trigger:
    doer, sufferer = parties
    people = sufferer if sort == PERSON else None
    return Trigger(
        word=row,
        kind=kind_meant(tokens, row, index, doer, sufferer),
        start=tokens[index].start,
        end=tokens[max(index + len(row.words), operation_end(tokens, index)) - 1].end,
        doer=_piece(tokens, doer),
        sufferer=_piece(tokens, sufferer),
        sort=sort,
        people=None if people is None else tokens[head_of(tokens, people)].lower,
        again=people is not None and tokens[people[0]].lower in ("the", "these", "those"),
        occurrence=told[0],
        denied=told[1],
        introducing=sufferer is not None and (sort == NAME or _introduces(tokens[sufferer[0]])),
        definite=marks.definite,
        anew=marks.anew,
        counted=marks.counted,
        aside=marks.aside,
        charged=marks.charged,
        earlier=marks.earlier,
        perfect=marks.perfect,
        held=marks.held,
        beside=marks.beside,
        series=_piece_of(tokens, marks.series),
        ties=_piece_of(tokens, marks.ties),
        single=_piece(tokens, marks.single),
        alleged=marks.alleged,
        of_kind=marks.of_kind,
        by_force=doer is not None
        and not words_of("events.state_forces").isdisjoint([token.lower for token in tokens[doer[0] : doer[1]]]),
    )


def _left_of(tokens: Sequence[Token], index: int) -> list[str]:
    """Give the few words before a trigger, up to a mark."""
    left: list[str] = []
    for token in reversed(tokens[max(index - 4, 0) : index]):
        if not token.text[0].isalnum():
            break
        left.insert(0, token.lower)
    return left


def _introduces(token: Token) -> bool:
    return (
        token.lower in ("a", "an", "at", "more")
        or token.text[0].isdigit()
        or token.lower in words_of("events.numbers")
        or (token.text[0].isupper() and token.lower not in words_of("determiner"))
    )


def _piece_of(tokens: Sequence[Token], run: Run | None) -> tuple[int, int] | None:
    return None if run is None else (tokens[run[0]].start, tokens[run[1] - 1].end)


def _piece(tokens: Sequence[Token], run: Run | None) -> tuple[int, int] | None:
    # “a policeman in Homs”: where it was is no part of who it was.
    if run is None:
        return None
    where = words_of("events.where")
    last = run[0]
    for at in range(run[0] + 1, run[1]):
        token = tokens[at]
        if token.lower == "the" and at + 1 < run[1] and tokens[at + 1].lower == "same":
            break  # “buses the same night”
        if token.lower in where or token.lower in words_of("events.beside_people"):
            break
        last += 1
    return tokens[run[0]].start, tokens[last].end
