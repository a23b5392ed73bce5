"""Numbers in prose: cardinals, ranges and vague words with what bounds them; never dates, ages, names or measures."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._words import words_of
from conflictmodel.text.counts._cores import Core, core_at, may_begin
from conflictmodel.text.counts._figures import bounds
from conflictmodel.text.counts._not_counts import counts_nothing, is_doubtful
from conflictmodel.values.counts import Count, VagueNumber, exactly
from conflictmodel.values.readings import Reading

_MOST_BOUNDS: Final = 3


class Number(NamedTuple):
    """A number that may count something: where its words stand among the page's tokens, and what they say.

    `first` takes in words that add nothing (“a total of”), `said` does not; `core` is the bare number.
    """

    first: int
    said: int
    core: int
    end: int
    value: Count
    rule: str
    doubtful: bool = False  # no count unless it is of people, or something befell them

    def reading(self, page: Page) -> Reading[Count]:
        """Give the number with its words, as the page has them."""
        return Reading(value=self.value, words=(page.excerpt_of(self.said, self.end),), rule=self.rule)


class Lines(NamedTuple):
    """The tokens of a page, and their words in small letters."""

    tokens: Sequence[Token]
    words: Sequence[str]


def lines_of(page: Page) -> Lines:
    """Put the words of a page beside its tokens."""
    return Lines(page.tokens, [token.text.lower() for token in page.tokens])


def numbers_in(lines: Lines, sentences: Iterable[Sentence]) -> tuple[Number, ...]:
    """Read the numbers of sentences, in the order of the text."""
    found: list[Number] = []
    for sentence in sentences:
        begin = len(found)
        for number in _numbers_between(*lines, sentence.first, sentence.last):
            both = _between_bounds(lines.words, found[-1], number, sentence.first) if len(found) > begin else None
            if both is None:
                found.append(number)
            else:
                found[-1] = both
    return tuple(found)


def _between_bounds(words: Sequence[str], low: Number, high: Number, start: int) -> Number | None:
    """Join two bounds of one number: “no fewer than 50 and possibly as many as 80”, “50 to as many as 80”."""
    joint = words[low.end : high.first] if high.first - low.end <= _MOST_JOINT else ()
    if not joint or not words_of("counts.bounds_joint").issuperset(joint):
        return None
    hedged = not words_of("counts.possibly").isdisjoint(joint)
    least, most = low.value.low, high.value.high
    if least is None or most is None or least >= most or not (_is_open(low) or high.rule in _UPPER):
        return None
    before = words[low.first - 1] if low.first > start else ","
    is_subject = before in (",", "that", "said", "says", "between", "from")  # not “killed 12 and up to 80 were hurt”
    if not (hedged or "to" in joint or "but" in joint or (is_subject and high.rule in _UPPER)):
        return None
    if high.rule not in _UPPER and not (hedged and high.rule in _PLAIN):
        return None
    opened = before in ("between", "from")
    end = high.end + (joint[0] == "," and words[high.end : high.end + 1] == [","])  # at least 14, perhaps 20, people
    value = Count(low=least, high=most, approximate=low.value.approximate or high.value.approximate)
    return low._replace(
        first=low.first - opened, said=low.said - opened, end=end, value=value, rule="counts.range", doubtful=False
    )


def _is_open(number: Number) -> bool:
    return number.value.high is None and number.value.vague is None


_MOST_JOINT: Final = 3
_UPPER: Final = frozenset({"counts.bound.at_most", "counts.bound.less_than"})


def _numbers_between(tokens: Sequence[Token], words: Sequence[str], start: int, stop: int) -> Iterator[Number]:
    floor = after = start
    for at in [at for at in range(start, stop) if may_begin(words[at])]:
        if at < after:
            continue
        core = core_at(tokens, words, at, stop)
        if core is None:
            continue
        number = _number(tokens, words, (floor, at, stop), core)
        if number is not None:
            yield number
        after = core.end if number is None else number.end
        floor = floor if core.rule in _OPEN else after


# A number may stand behind these words and have them in its own bounds: “a total of 12”, “no fewer than 12”.
_OPEN: Final = frozenset({"counts.article", "counts.none"})


def _number(tokens: Sequence[Token], words: Sequence[str], where: tuple[int, int, int], core: Core) -> Number | None:
    floor, at, stop = where
    if not core.rule:
        return None
    first = said = at
    kinds: list[str] = []
    if core.rule == "counts.range" and at > floor and words[at - 1] in ("between", "from"):
        first = said = at - 1
    if core.rule not in ("counts.article", "counts.none", "counts.both"):
        for _ in range(_MOST_BOUNDS):
            match = bounds("before").longest_before(words, first, floor)
            if match is None:
                break
            first = match[1]
            kinds.append(match[0])
            said = said if match[0] == "exact" else first
    after = bounds("after").longest_at(words, core.end, stop) if core.rule in _PLAIN else None
    end = core.end
    kinds += _TAILS.get(words[end - 1].rpartition("-")[2], ())
    if after is not None:
        kinds.append(after[0])
        end = after[1]
    if counts_nothing(tokens, words, (first, at, end, stop), bounded=bool(kinds), rule=core.rule):
        return None
    count = _count(core, kinds)
    rule = next((f"counts.bound.{kind}" for kind in kinds if kind in _BOUNDS), core.rule)
    if rule in _PLAIN:
        rule = "counts.approximate" if count.approximate else "counts.earlier" if _is_earlier(words, first) else rule
    doubtful = core.doubtful or is_doubtful(tokens, words, (first, at, end, stop), bounded=bool(kinds), rule=core.rule)
    return Number(first, said, at, end, count, rule, doubtful)


def _is_earlier(words: Sequence[str], at: int) -> bool:
    """Say whether a number no longer holds: “rose from 12 to 15”, “up from 12”, “an earlier toll of 12”."""
    before = words[max(0, at - _MOST_BEFORE) : at]
    if before[-2:] in (["compared", "with"], ["compared", "to"]):
        return True  # of another time or place
    if before[-1:] == ["from"]:
        return any(word in words_of("counts.change") for word in before)
    return before[-1:] in (["of"], ["at"]) and any(word in words_of("counts.earlier") for word in before[-4:])


_MOST_BEFORE: Final = 8
# Fifty-odd, twenty-some, thirty-plus
_TAILS: Final = {"odd": ("approximate",), "some": ("approximate",), "plus": ("at_least",)}
_PLAIN: Final = frozenset({"counts.digits", "counts.words"})
_BOUNDS: Final = ("more_than", "at_least", "less_than", "at_most")


def _count(core: Core, kinds: Sequence[str]) -> Count:
    approximate = "approximate" in kinds
    if core.vague is VagueNumber.A_COUPLE:
        return Count(low=2, high=2, approximate=True, vague=core.vague)
    if core.low is None or core.high is None:
        return Count(vague=core.vague)
    low: int | None = core.low
    high: int | None = core.high
    if "more_than" in kinds:
        low, high = core.low + 1, None
    elif "at_least" in kinds:
        high = None
    elif "less_than" in kinds:
        low, high = None, max(core.high - 1, 0)
    elif "at_most" in kinds:
        low = None
    elif not approximate and core.low == core.high:
        return exactly(core.low)
    return Count(low=low, high=high, approximate=approximate)
