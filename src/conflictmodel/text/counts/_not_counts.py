"""What a number is when it counts nothing: a date, a time, an age, a measure, money, a score, a part of a name."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from conflictmodel.text._page import Token
from conflictmodel.text._words import words_of
from conflictmodel.text.counts._heads import person_at

_MOST_DAY: Final = 31

Place = tuple[int, int, int, int]  # first (with its bounds), core, end, stop


def counts_nothing(tokens: Sequence[Token], words: Sequence[str], place: Place, *, bounded: bool, rule: str) -> bool:
    """Say whether a number is plainly none that counts, by the words beside it."""
    first, core, end, stop = place
    following = words[end] if end < stop else ""
    if rule in _OWN_GROUND:
        return False
    before = words[core - 1] if core else ""
    if before == "how":
        return True  # “how many”: the number that nobody gives
    return (
        _is_dated(tokens, words, place)
        or _is_measured(tokens, words, end, stop)
        or before in words_of("counts.money_sign")
        or _is_compound(tokens, words, core, end, stop)
        or _is_age(tokens, words, (first, core, end, stop), following)
        or (not bounded and _is_name(tokens, words, core, before))
        or _is_share(words, core, end, stop)
        or _is_idiom(tokens, words, place)
    )


_OWN_GROUND: Final = frozenset({"counts.article", "counts.none", "counts.both"})


def is_doubtful(tokens: Sequence[Token], words: Sequence[str], place: Place, *, bounded: bool, rule: str) -> bool:
    """Say whether a number may count, and may as well be a year or the number of a thing that has a name."""
    _, core, end, stop = place
    if bounded or rule not in ("counts.digits", "counts.words"):
        return False
    before = words[core - 1] if core else ""
    if _looks_like_year(words[core]) and end == core + 1:
        return True
    if before in words_of("counts.named"):
        return True
    if core and _is_capital(tokens[core - 1].text) and words[core][0].isdigit() and not _is_no_name(before):
        return True
    return words[core] == "one" and end == core + 1 and (end >= stop or not words[end][0].isalpha())


def _is_dated(tokens: Sequence[Token], words: Sequence[str], place: Place) -> bool:
    _, core, end, stop = place
    before = tokens[core - 1] if core else None
    after = tokens[end] if end < stop else None
    if before is not None and _is_month(before) and end == core + 1 and words[core][0].isdigit():
        return True
    if after is not None and _is_month(after) and words[core][0].isdigit() and len(words[core]) <= 2:  # noqa: PLR2004 (how many words or digits stand there)
        return True
    # May 15, 2024
    if not _looks_like_year(words[core]) or end != core + 1 or before is None:
        return False
    return (before.text == "," and core > 1 and (words[core - 2][0].isdigit() or _is_month(tokens[core - 2]))) or (
        before.lower in words_of("counts.year_before")
    )


def _is_month(token: Token) -> bool:
    return token.text[0].isupper() and token.lower in words_of("counts.month")


def _is_no_name(word: str) -> bool:
    """Say whether a word in capitals is one of the calendar or of grammar: “On Tuesday 12”, “The 12”."""
    return any(word in words_of(name) for name in _NO_NAMES)


_NO_NAMES: Final = (
    "counts.month", "counts.weekday", "article", "determiner", "possessive", "preposition", "conjunction", "adverb",
)  # fmt: skip


def _looks_like_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("17", "18", "19", "20")  # noqa: PLR2004 (how many words or digits stand there)


def _is_measured(tokens: Sequence[Token], words: Sequence[str], end: int, stop: int) -> bool:
    """Say whether a unit follows: of time, money or measure, a share, or another sort of notation."""
    at = end
    if at < stop and words[at] == "-" and tokens[at].start == tokens[at - 1].end:
        at += 1
    while at < min(stop, end + 3) and words[at] in words_of("counts.passed_over"):
        at += 1
    if at < stop and words[at].partition("-")[0] in _units():
        return True
    # hundreds of metres, millions of dollars
    return at + 1 < stop and words[at] == "of" and words[at + 1] in _units()


@cache
def _units() -> frozenset[str]:
    return (
        words_of("counts.time") | words_of("counts.measure") | words_of("counts.money") | words_of("counts.money_sign")
    )


def _is_compound(tokens: Sequence[Token], words: Sequence[str], core: int, end: int, stop: int) -> bool:
    """Say whether a number is a part of a longer notation: “12-member”, “9/11”, “5:2”, “+964 770 123”, “#12”."""
    if words[core].isdecimal():
        before, behind = reversed(words[max(0, core - 2) : core]), words[end : min(end + 2, stop)]
        groups = 1 + sum(len([*takewhile(str.isdecimal, side)]) for side in (before, behind))
        if groups > 2:  # noqa: PLR2004 (groups of a telephone number)
            return True
    if core and tokens[core - 1].end == tokens[core].start and words[core - 1] in _GLUE:
        return True
    if end >= stop or tokens[end].start != tokens[end - 1].end:
        return False
    if words[end] == "-":
        return (
            end + 1 < stop
            and words[end + 1] not in ("strong", "odd", "plus")
            and tokens[end + 1].start == tokens[end].end
        )
    return words[end] in ("/", ":", "–", "_", "@", "°") or words[end][0].isalnum()


_GLUE: Final = frozenset("/:#+@-–_.*=")


def _is_age(tokens: Sequence[Token], words: Sequence[str], place: Place, following: str) -> bool:
    first, core, end, _ = place
    before = words[core - 1] if core else ""
    if before in ("aged", "age"):
        return True
    if (
        first < core
        and words[first] in words_of("counts.limits_age")
        and first
        and words[first - 1] in words_of("counts.age_before")
    ):
        return True
    if any(word in ("age", "ages", "aged") for word in words[max(0, first - 3) : first]):
        return True
    if before == "(" and following == ")":
        return True
    # “Ali Hassan, 24, said”, “the mayor, 61, said”: a number between commas behind a name or a role
    return (
        before == ","
        and following in (",", ")", ";", ".", "")
        and core > 1
        and (_is_capital(tokens[core - 2].text) or _is_one_person(tokens[core - 2], words[core - 2]))
        and (words[core][0].isdigit() and end == core + 1)
    )


def _is_one_person(token: Token, word: str) -> bool:
    person = person_at(token, word) if word[0].isalpha() else None
    return person is not None and not person.plural


def _is_name(tokens: Sequence[Token], words: Sequence[str], core: int, before: str) -> bool:
    """Say whether a number is a name's own: “Route 66”, “Group of Seven”, “World War Two”, “No. 5”."""
    numeral = words[core][0].isdigit() or _is_capital(tokens[core].text)
    if before in words_of("counts.surely_named"):
        return numeral or before in ("number", "no")
    if before == "." and core > 1 and words[core - 2] in words_of("counts.numbered"):
        return True
    if numeral and core and before in words_of("counts.named") and _is_capital(tokens[core - 1].text):
        return True
    if not _is_capital(tokens[core].text) or core < 2 or words[core][0].isdigit():  # noqa: PLR2004 (how many words or digits stand there)
        return False
    return before == "of" and words[core - 2] in words_of("counts.named_of") and _is_capital(tokens[core - 2].text)


def _is_share(words: Sequence[str], core: int, end: int, stop: int) -> bool:
    """Say whether a number is half of “one in five” or “nine out of ten”."""
    after = tuple(words[end : min(end + 3, stop)])
    if (
        len(after) > 1
        and after[0] == "in"
        and _is_numeral(after[1])
        and words[core] in words_of("counts.share_of")
        and not _units().intersection(after[2:])  # four in ten days
    ):
        return not _looks_like_year(after[1])
    if len(after) > 2 and after[:2] == ("out", "of") and _is_numeral(after[2]):  # noqa: PLR2004 (how many words or digits stand there)
        return True
    before = tuple(words[max(0, core - 3) : core])
    if before[-2:] == ("out", "of"):
        return len(before) > 2 and _is_numeral(before[0])  # noqa: PLR2004 (how many words or digits stand there)
    return before[-1:] == ("in",) and len(before) > 1 and before[-2] in words_of("counts.share_of")


def _is_numeral(word: str) -> bool:
    return word[0].isdigit() or word in words_of("counts.small_number")


def _is_idiom(tokens: Sequence[Token], words: Sequence[str], place: Place) -> bool:
    """Say whether it is the “one” of “one another”, “the one”, “one by one”, or the number of a list's entry."""
    first, core, end, stop = place
    before = words[core - 1] if core else ""
    following = words[end] if end < stop else ""
    if words[core] == "one" and end == core + 1:
        later = words[end + 1] if end + 1 < stop else ""
        return (
            (before in words_of("counts.before_one") and first == core)
            or following in words_of("counts.after_one")
            or (following in ("by", "after", "or") and later in ("one", "another", "the", "both"))
            or (
                following == "of"
                and (before in words_of("be") or before in ("as", "wasn't", "isn't", "become", "became"))
            )
            or (following == "of" and _is_superlative(words, end + 1, stop))
        )
    if before == "top":
        return True
    starts = not core or tokens[core - 1].text in ("\n", "•")
    return words[core][0].isdigit() and starts and following in (".", ")")


def _is_superlative(words: Sequence[str], at: int, stop: int) -> bool:
    """Say whether “one of the” goes on with “most”, “best-known”, “country's leading”: no count, but praise."""
    return any(
        word == "most" or word.endswith(("est", "est-known")) or word in words_of("counts.praise")
        for word in words[at : min(at + 4, stop)]
    )


def _is_capital(word: str) -> bool:
    return word[0].isupper()
