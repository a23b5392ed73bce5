"""Outcomes: what befell the people of a number, by a verb before or behind them, or by a toll."""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from conflictmodel._tables import cells_of
from conflictmodel.model.tolls import Outcome
from conflictmodel.text._grammar import is_adverb, is_auxiliary
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of
from conflictmodel.text.counts._figures import bounds, number_words

_MOST_BEFORE: Final = 4
_MOST_BEHIND: Final = 14
_MOST_ASIDE: Final = 24
_MOST_PHRASE: Final = 12
_MOST_TOLL: Final = 18


_WOUNDED: Final = frozenset({Outcome.INJURED, Outcome.CASUALTIES})


class VerbForm(NamedTuple):
    """A form of a verb of outcome."""

    outcome: Outcome
    transitive: bool
    is_done: bool  # killed: past or participle
    is_ing: bool


@cache
def forms() -> dict[str, VerbForm]:
    """Give the forms of the verbs of outcome."""
    found: dict[str, VerbForm] = {}
    for base, third, ing, past, done, outcome, grammar, _ in cells_of("text/en/count_outcomes.tsv"):
        for word in (base, third, ing, past, done):
            found.setdefault(
                word,
                VerbForm(
                    Outcome.of(outcome), grammar == "transitive", is_done=word in (past, done), is_ing=word == ing
                ),
            )
    return found


@cache
def _phrases_on(side: str) -> PhraseTable[Outcome]:
    rows = cells_of("text/en/count_phrases.tsv")
    return phrase_table(
        {tuple(phrase.split(" ")): Outcome.of(word) for phrase, where, word, _ in rows if where == side}
    )


@cache
def _telling_words() -> frozenset[str]:
    """Give the verbs of outcome, and of each phrase its longest word, which is the rarest."""
    phrases = (phrase for side in ("before", "after", "toll") for phrase in _phrases_on(side).by_words)
    return frozenset(forms()).union(max(phrase, key=len) for phrase in phrases)


def may_tell_outcome(words: Sequence[str]) -> bool:
    """Say whether an outcome may be read anywhere among words: they have one without which none is told.

    >>> may_tell_outcome(["a", "policeman", "was", "shot"]), may_tell_outcome(["a", "calm", "day"])
    (True, False)
    """
    return not _telling_words().isdisjoint(words)


def outcome_before(words: Sequence[str], at: int, start: int) -> Outcome | None:
    """Read the outcome from what stands right before a number: “killing”, “the lives of”, “arrested the”."""
    found = _phrases_on("before").longest_before(words, at, start)
    if found is None:
        at = _over_fillers(words, at, start)
        found = _phrases_on("before").longest_before(words, at, start)
    if found is not None:
        return found[0]
    form = forms().get(words[at - 1]) if at > start else None
    if form is None or not form.transitive:
        return None
    verb = at - 1
    while verb > start and is_adverb(words[verb - 1]):
        verb -= 1
    # “were killed 12 …” and “those killed 12” are no verbs with an object; “by the arrested 12” is none either.
    if form.is_done and verb > start and words[verb - 1] in words_of("be"):
        return None
    return None if _is_only_meant(words, verb, start) else _fatal(form, words[verb])


def _fatal(form: VerbForm, adverb: str) -> Outcome:
    """Read “fatally shot” as killed."""
    is_fatal = form.outcome in _WOUNDED and adverb in words_of("counts.fatally")
    return Outcome.KILLED if is_fatal else form.outcome


def _is_only_meant(words: Sequence[str], verb: int, start: int) -> bool:
    """Say whether a verb names what may be or is to be, “plans to kill 12”, “will free 12”: it befell nobody yet."""
    before = tuple(words[max(start, verb - 2) : verb])
    if before[-1:] == ("to",):
        return before[0] not in words_of("counts.succeeds")
    return bool(before) and (before[-1] in words_of("modal") or before[-1] in words_of("negation"))


def _over_fillers(words: Sequence[str], at: int, start: int) -> int:
    least = max(start, at - _MOST_BEFORE)
    while at > least and (words[at - 1] in words_of("counts.filler") or words[at - 1] in _QUOTES):
        at -= 1
    return at


_QUOTES: Final = frozenset("\"“”‘'«»")


def toll_before(words: Sequence[str], at: int, start: int) -> Outcome | None:
    """Read the outcome that a toll is put at: “the death toll rose to”, “the number of soldiers killed at”."""
    while at > start and words[at - 1] in _QUOTES:
        at -= 1
    if at <= start or words[at - 1] not in words_of("counts.puts"):
        return None
    for index in range(at - 1, max(start, at - _MOST_TOLL) - 1, -1):
        if words[index] in words_of("counts.toll_ends"):
            return None
        found = _phrases_on("toll").longest_before(words, index, start)
        if found is not None:
            return found[0]
        if words[index] == "number" and words[index + 1] == "of":
            told = (forms().get(word) for word in words[index + 2 : at - 1])
            return next((form.outcome for form in told if form is not None and form.is_done), None)
    return None


def outcome_behind(words: Sequence[str], at: int, stop: int) -> Outcome | None:
    """Read the outcome from the predicate behind the counted people; None where they do it themselves.

    “Five soldiers killed by a mine”, “people are feared dead”, “40 journalists behind bars”; but “gunmen killed two”
    says nothing of what befell the gunmen. Words between commas and phrases of place are passed over.
    """
    predicate = _Predicate(words, at, min(stop, at + _MOST_BEHIND), stop)
    while predicate.goes_on():
        pass
    return predicate.outcome


class _Predicate:
    """A reader of what is said of a subject, word by word."""

    def __init__(self, words: Sequence[str], at: int, limit: int, stop: int) -> None:
        self._words = words
        self._at = at
        self._limit = limit
        self._stop = stop
        self._is_passive = False
        self._has = False
        self._is_verbal = False  # an auxiliary has been seen
        self.outcome: Outcome | None = None

    def goes_on(self) -> bool:
        """Read a word; False when the outcome is found or can no longer come."""
        if self._at >= min(self._limit, self._stop):
            return False
        word = self._words[self._at]
        match = _phrases_on("after").longest_at(self._words, self._at, self._stop)
        form = forms().get(word)
        if match is not None and (form is None or match[1] > self._at + 1 or not form.transitive):
            longer = match[1] > self._at + 1
            done = longer and not self._is_passive and self._has_counted_object(match[1])  # “gunmen shot dead seven”
            if not done and (longer or word not in words_of("counts.also_active") or self._is_suffered()):
                self.outcome = match[0]
            return False
        if form is not None:
            self.outcome = self._done_by(form)
            return False
        if word in words_of("be") or word in words_of("counts.becomes"):
            self._is_passive = self._is_verbal = True
        elif word in words_of("have"):
            self._has = self._is_verbal = True
        elif self._is_undone(word):
            return False
        elif word in words_of("modal") or word in words_of("do") or word == "to":
            self._is_verbal = True
        elif not (is_adverb(word) or word in words_of("counts.predicate_link") or word in _QUOTES):
            return self._passes_aside(word)
        self._at += 1
        return True

    def _is_undone(self, word: str) -> bool:
        """Say whether a word denies what follows or puts it off: “were not hurt”, “will be freed”."""
        if word in words_of("negation") or word.endswith("n't"):
            return True
        return word in words_of("counts.will") and self._words[self._at + 1 : self._at + 2] != ["have"]

    def _done_by(self, form: VerbForm) -> Outcome | None:
        if not form.transitive:
            return self._of_death(form)
        if form.is_ing or (self._has and not self._is_passive):
            return None
        if self._is_passive:
            return self._joined(form) if form.is_done else None
        if not form.is_done or self._is_verbal:
            return None
        return self._joined(form) if self._is_reduced() else None

    def _is_suffered(self) -> bool:
        return self._is_passive or self._is_reduced()

    def _is_reduced(self) -> bool:
        """Say whether “killed” stands for “who were killed”: no object follows."""
        following = self._words[self._at + 1] if self._at + 1 < self._stop else "."
        if (self._words[self._at] == "shot" and following == "at") or self._has_counted_object(self._at + 1):
            return False
        return (
            not following[0].isalnum()
            or following in words_of("preposition")
            or following in words_of("be")
            or following in words_of("conjunction")
            or following in words_of("subordinator")
            or following in words_of("counts.weekday")
            or following in words_of("counts.time_adverb")
            or is_adverb(following)
        )

    def _has_counted_object(self, at: int) -> bool:
        """Say whether a number with its bounds is what the verb is done to: “a bomber killed at least 11”."""
        match = bounds("before").longest_at(self._words, at, self._stop)
        first = at if match is None else match[1]
        if first >= self._stop:
            return False
        number, later = self._words[first], self._words[first + 1 : first + 2]
        return (number[0].isdigit() or number in number_words()) and words_of("counts.time").isdisjoint(later)

    def _joined(self, form: VerbForm) -> Outcome:
        """Read on in “shot and killed”; “killed or wounded” is a phrase of its own."""
        later = tuple(self._words[self._at + 1 : min(self._at + 3, self._stop)])
        second = forms().get(later[1]) if len(later) > 1 and later[0] == "and" else None
        if second is not None and second.is_done and second.outcome is Outcome.KILLED:
            return Outcome.KILLED
        return _fatal(form, self._words[self._at - 1])

    def _of_death(self, form: VerbForm) -> Outcome:
        if self._words[self._at] not in ("died", "die", "dying", "dies"):
            return form.outcome
        near = self._words[self._at - 1 : min(self._at + 5, self._stop)]
        return Outcome.DIED_LATER if any(word in words_of("counts.later_death") for word in near) else Outcome.KILLED

    def _passes_aside(self, word: str) -> bool:
        """Pass over an apposition or a phrase of place, up to the verb; False if none follows."""
        if self._is_verbal:
            return False
        if word in (",", "–", "—", "-", "("):
            return self._passes_to(")" if word == "(" else word)
        if not (word in words_of("preposition") or word.endswith("ing") or self._describes(word)):
            return False
        for index in range(self._at + 1, min(self._at + _MOST_PHRASE, self._limit, self._stop)):
            each = self._words[index]
            if each in words_of("be") or each in words_of("have"):
                self._at = index
                return True
            match = _phrases_on("after").longest_at(self._words, index, self._stop)
            if match is not None and match[1] > index + 1:
                self.outcome = match[0]
                return False
            form = forms().get(each)
            is_plain = words_of("counts.relative").isdisjoint(self._words[self._at : index])
            if is_plain and form is not None and form.is_done and not form.transitive:
                self._at = index
                return True  # all twelve on board died
            if each == ",":
                self._at = index
                return self._passes_to(",")
            if (
                each in words_of("subordinator")
                or each in words_of("conjunction")
                or each[0] in ";:."
                or each in forms()
            ):
                return False
        return False

    def _describes(self, word: str) -> bool:
        """Say whether a participle describes those counted: “12 men suspected of a raid had been held”."""
        following = self._words[self._at + 1 : self._at + 2]
        return word.endswith("ed") and not words_of("preposition").isdisjoint(following)

    def _passes_to(self, mark: str) -> bool:
        for index in range(self._at + 1, min(self._at + _MOST_ASIDE, self._stop - 1)):
            if self._words[index] in (";", ".", ":"):
                return False
            if self._words[index] == mark:
                after = self._words[index + 1]
                self._at = index + 1
                self._limit = min(self._stop, index + _MOST_BEHIND)
                later = self._words[index + 2] if index + 2 < self._stop else ""
                adverbial = is_adverb(after) and (is_auxiliary(later) or later in forms())
                return is_auxiliary(after) or adverbial or (after in forms() and not forms()[after].is_ing)
        return False
