"""What stands around a time: cues of the future, the word of direction, and the times mentioned so far."""

import re
from functools import cache
from typing import Final, final

from conflictmodel.locations import Span
from conflictmodel.text._words import words_of
from conflictmodel.text.readers import Mode
from conflictmodel.values.periods import Direction, Period, Precision

_MOST_BEFORE: Final = 45
_MOST_AFTER: Final = 50
_MOST_WORDS: Final = 30
_MOST_OF_CLAUSE: Final = 60
_FAR_OFF_YEARS: Final = 8
_FIRST_FOUR_DIGITS: Final = 10000
_OPENING: Final = re.compile(r"(?:^|[.!?;:\"“\n] ?)(?:on|by|until|in|next|this|the|\s){0,3}$", re.IGNORECASE)
_A_WORD: Final = re.compile(r" [^\W\d_]")
_DIRECTIONS: Final = {
    "times.since": Direction.SINCE,
    "times.until": Direction.UNTIL,
    "times.by": Direction.BY,
    "times.before": Direction.BEFORE,
    "times.after": Direction.AFTER,
}


@final
class Memory:
    """The times mentioned so far in one text, and the day that relative ones are reckoned from."""

    def __init__(self, mode: Mode, base: Period | None) -> None:
        """Start a text whose day of publication is known, or is not."""
        self.mode = mode
        self.base = base if mode is Mode.NEWS else None
        self.last: Period | None = None
        self.last_day: Period | None = None
        self.last_fine: Period | None = None
        self.last_of: dict[Precision, Period] = {}
        self.before_christ: int | None = None

    @property
    def anchor(self) -> Period | None:
        """What a time without a date of its own is reckoned from."""
        return self.base if self.mode is Mode.NEWS else self._narrated or self.last

    @property
    def _narrated(self) -> Period | None:
        """The last month or day, where a bare year mentioned since is that of the day, or lies far off as an aside."""
        if (
            self.mode is Mode.NEWS
            or self.last is None
            or self.last_fine is None
            or self.last.precision is not Precision.YEAR
        ):
            return None
        years = abs(_year(self.last) - _year(self.last_fine))
        return self.last_fine if years == 0 or years >= _FAR_OFF_YEARS else None

    @property
    def mentioned(self) -> Period | None:
        """The last time mentioned, else the day of publication."""
        return self._narrated or self.last or self.base

    @property
    def mentioned_day(self) -> Period | None:
        """The last day mentioned, if nothing wider came after it, else the day of publication."""
        if self.last is None:
            return self.base
        return self.last_day if self.last_day is not None and self.last.contains(self.last_day) else None

    def keep(self, period: Period) -> None:
        """Remember a time that was mentioned."""
        self.last = period
        self.before_christ = None
        self.last_of[period.precision] = period
        if period.precision in (Precision.DAY, Precision.MONTH):
            self.last_fine = period
        if period.precision is Precision.DAY:
            self.last_day = period


def before_christ(memory: Memory, years: int = 0, tail: str = "") -> str | None:
    """Write a time reckoned from a year before Christ that was mentioned last, if one was; it is the last one then."""
    if memory.before_christ is None or not 0 < memory.before_christ - years < _FIRST_FOUR_DIGITS:
        return None
    memory.before_christ -= years
    return f"BC{memory.before_christ:04}{tail}"


def _year(period: Period) -> int:
    return period.earliest.year if period.earliest is not None else 0


def lies_ahead(view: str, start: int, end: int, sentence: Span) -> bool:
    """Say whether the words around a time put it into the future: “will meet on …”, “by …”, “On … it will”."""
    before = view[max(sentence.start, start - _MOST_BEFORE) : start]
    after = view[end : min(sentence.end, end + _MOST_AFTER)]
    ahead, saying, past = _cue("times.future"), _cue("times.saying"), _cue("times.past")
    is_limit = _cue_before("times.limit").search(before) is not None
    if (is_limit or _cue_before("times.before").search(before)) and _cue("times.demand").search(before):
        return True
    if is_limit:
        return not past.search(before) and not past.search(after)
    if _cue("times.cancelled").search(before) or _cue("times.cancelled").search(after):
        return False
    if _is_last_said("times.future", before):
        return True
    if not _OPENING.search(before):
        return False
    later = ahead.search(after)
    return later is not None and not saying.search(after[: later.start()])


def is_told_before(cue: str, view: str, start: int, sentence: Span) -> bool:
    """Say whether a word of a cue stands before a time, in its sentence, and no verb of saying after it."""
    return _is_last_said(cue, view[max(sentence.start, start - _MOST_BEFORE) : start])


def _is_last_said(cue: str, before: str) -> bool:
    found = [match.end() for match in _cue(cue).finditer(before)]
    return bool(found) and _cue("times.saying").search(before, found[-1]) is None


def is_told_on(view: str, start: int, floor: int) -> bool:
    """Say whether a verb of saying stands right before a time: “said on”, “told reporters on”."""
    before = view[max(floor, start - _MOST_BEFORE) : start].lower().split()
    while before and (before[-1] in words_of("times.dated") or before[-1] in words_of("times.told")):
        before.pop()
    return bool(before) and before[-1] in words_of("times.telling")


def is_aside(view: str, start: int, floor: int) -> bool:
    """Say whether it stands in parentheses, or behind “had” in its clause: a story goes on from before it."""
    before = view[max(floor, start - _MOST_OF_CLAUSE) : start]
    if before.rfind("(") > before.rfind(")"):
        return True
    clause = before[max(before.rfind("."), before.rfind(";")) + 1 :]
    return _cue("times.background").search(clause) is not None


def lasts_until(view: str, start: int, sentence: Span) -> bool:
    """Say whether something goes on until it, or until what it dates: “until the fall of the town in May”."""
    return _cue("times.lasting").search(view, max(sentence.start, start - _MOST_OF_CLAUSE), start) is not None


def is_between_article_and_noun(view: str, start: int, end: int, floor: int) -> bool:
    """Say whether it stands before what it dates, which is known: “the May 1940 plan”."""
    return view[max(floor, start - 4) : start].lower() == "the " and _A_WORD.match(view, end) is not None


def direction_of(view: str, start: int, floor: int) -> Direction:
    """Read the word before a time."""
    before = view[max(floor, start - _MOST_WORDS) : start]
    if _cue_before(*_DIRECTIONS).search(before) is None:
        return Direction.AT
    return next(direction for name, direction in _DIRECTIONS.items() if _cue_before(name).search(before))


def stands_after(view: str, start: int, floor: int, cue: str) -> bool:
    """Say whether one of the words of a cue stands right before a place."""
    return start_of_cue(view, start, floor, cue) is not None


def start_of_cue(view: str, start: int, floor: int, cue: str) -> int | None:
    """Give where the word of a cue begins that stands right before a place, if one does."""
    begin = max(floor, start - _MOST_WORDS)
    match = _cue_before(cue).search(view[begin:start])
    return None if match is None else begin + match.start()


@cache
def _cue(name: str) -> re.Pattern[str]:
    first = re.escape("".join(sorted({word[0] for word in words_of(name)})))  # most places are passed over by it
    return re.compile(rf"(?=[{first}])(?:(?<![\w-])|(?='))(?:{_forms(name)})\b", re.IGNORECASE)


@cache
def _cue_before(*names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_forms(*names)})\s{{1,3}}(?:the\s{{1,3}})?$", re.IGNORECASE)


def _forms(*names: str) -> str:
    words = frozenset().union(*map(words_of, names))
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s{1,3}") for word in sorted(words, key=lambda word: (-len(word), word))
    )
