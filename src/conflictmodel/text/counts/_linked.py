"""Numbers that stand together: lists that share a verb, parts of a whole, people that are left out."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from conflictmodel.model.tolls import Outcome, Scope
from conflictmodel.text._words import words_of
from conflictmodel.text.counts._heads import Head, Person, person_at
from conflictmodel.text.counts.numbers import Lines, Number

_MOST_BETWEEN: Final = 25  # tokens between a number and its parts
_MOST_LINK: Final = 4
_MOST_LISTED: Final = 12
_MOST_OPENING: Final = 3


class Draft(NamedTuple):
    """A number on its way to a headcount."""

    number: Number
    head: Head
    of: tuple[int, int] | None
    person: Person
    before: Outcome | None  # by a verb or phrase before it
    behind: Outcome | None
    outcome: Outcome | None
    counts: bool  # it is a headcount by itself
    parent: int | None = None
    scope: Scope = Scope.INCIDENT


def supply_people(drafts: list[Draft]) -> None:
    """Give a number without a noun the people of the last whole before it: “nine people …, and wounding 20”."""
    whole: Draft | None = None
    for at, draft in enumerate(drafts):
        if draft.counts and draft.of is None and whole is not None:
            drafts[at] = draft._replace(of=whole.of, person=_kept(whole.person, draft.person))
        if drafts[at].counts and draft.parent is None and draft.number.value.low != 0:
            whole = drafts[at]


def _kept(person: Person, own: Person) -> Person:
    return Person(
        status=own.status or person.status, age=own.age or person.age, sex=own.sex or person.sex, outcome=own.outcome
    )


def coordinate(lines: Lines, drafts: list[Draft]) -> None:
    """Let “five soldiers and two civilians” share the verb before the first or behind the last."""
    for at in range(1, len(drafts)):
        left, right = drafts[at - 1], drafts[at]
        if (
            left.before
            and not (right.behind or right.before or _speaks(lines.words, right))
            and _is_linked(lines, left, right)
        ):
            outcome = right.head.outcome or left.before
            drafts[at] = right._replace(
                before=outcome, outcome=outcome, counts=right.counts or right.head.kind == "people"
            )
    for at in range(len(drafts) - 1, 0, -1):
        left, right = drafts[at - 1], drafts[at]
        # 19 of them are a part; both of whom, of two people, are all.
        is_part = right.head.kind == "pronoun" and right.number.value != left.number.value
        alone = not (is_part or right.before or left.behind or left.before or is_topic(lines.words, left))
        if right.behind and alone and _is_linked(lines, left, right):
            drafts[at - 1] = left._replace(
                behind=right.behind,
                outcome=left.head.outcome or right.behind,
                counts=left.counts or left.head.kind == "people",
            )


def _speaks(words: Sequence[str], draft: Draft) -> bool:
    """Say whether who is counted is who says so: “killing 30 people, a militia leader said”."""
    return not words_of("actors.speech").isdisjoint(words[draft.head.end : draft.head.end + 1])


def is_topic(words: Sequence[str], draft: Draft) -> bool:
    """Say whether a number is announced, and what follows is of its parts: “Of the 62 detainees, 11 died”."""
    opens, ends = draft.number.first, max(draft.head.end, draft.number.end)
    announced = words[opens - 1] in words_of("counts.of_determiner") and words[max(opens - 2, 0)] == "of"
    begins = opens < _MOST_OPENING or not words[opens - _MOST_OPENING].isalpha()  # not “the killing of the 62 men, …”
    return announced and begins and words[ends : ends + 1] == [","]


def _is_linked(lines: Lines, left: Draft, right: Draft) -> bool:
    begin = max(left.head.end, left.number.end)
    between = lines.words[begin : right.number.first]
    if 0 < len(between) <= _MOST_LINK and all(word in words_of("counts.links") for word in between):
        return True
    return _lists_people(lines, begin, right.number.first)


def _lists_people(lines: Lines, begin: int, end: int) -> bool:
    """Say whether people without a number stand between two numbers: “two men, their driver and a guard”."""
    tokens, words = lines
    if not 0 < end - begin <= _MOST_LISTED or not {words[begin], words[end - 1]} <= _BETWEEN_LISTED:
        return False
    items: list[list[int]] = [[]]
    for at in range(begin, end):
        if words[at] in _BETWEEN_LISTED:
            items.append([])
        else:
            items[-1].append(at)
    return all(
        words[item[0]] in words_of("counts.of_determiner") and person_at(tokens[item[-1]], words[item[-1]]) is not None
        for item in items
        if item
    )


_BETWEEN_LISTED: Final = frozenset({",", "and"})


def listed_with_numbers(lines: Lines, numbers: Sequence[Number]) -> frozenset[Number]:
    """Give the “a” and “an” that count because a number goes on with the list: “an AK-47 and 150 rounds”."""
    found = set()
    for article, number in pairwise(numbers):
        between = lines.words[article.end : number.first]
        if (
            article.rule == "counts.article"
            and not number.doubtful
            and 1 < len(between) <= _MOST_LINK
            and between[-1] == "and"
            and all(word[0].isalnum() and word not in words_of("preposition") for word in between)
        ):
            found.add(article)
    return frozenset(found)


def nest(lines: Lines, drafts: list[Draft]) -> None:
    """Mark the numbers that are parts of the one before: “17 people, including five children and two aid workers”."""
    whole: int | None = None
    for at, part in enumerate(drafts):
        parent = None if whole is None else _whole_of(lines, drafts, at, whole)
        if parent is not None and _can_be_part(part, drafts[parent]):
            outcome = part.before or part.behind or part.head.outcome or drafts[parent].outcome
            at_end = max(part.head.end, part.number.end)
            if not words_of("counts.fatally").isdisjoint(lines.words[at_end : at_end + 1]):
                outcome = Outcome.KILLED
            drafts[at] = _with_predicate(lines, part)._replace(parent=parent, outcome=outcome, counts=True)
        elif part.counts:
            whole = at


def itemise(lines: Lines, drafts: list[Draft]) -> None:
    """Mark what a number consists of, which adds up to it: “five people, three men and two women, were arrested”."""
    for at, whole in enumerate(drafts):
        total = whole.number.value
        if not whole.counts or whole.parent is not None or total.low is None or total.low != total.high:
            continue
        rest, stop = total.low, at + 1
        while stop < len(drafts) and rest > 0 and _is_item(lines, drafts, at, stop):
            rest -= drafts[stop].number.value.low or 0
            stop += 1
        if rest == 0 and stop > at + 2 and _is_closed_list(lines, drafts, at, stop):
            drafts[at + 1 : stop] = [_item(part, at, whole) for part in drafts[at + 1 : stop]]


def _is_item(lines: Lines, drafts: list[Draft], whole: int, at: int) -> bool:
    """Say whether a number stands right behind the whole in its own marks, or goes on with such a list."""
    part = drafts[at]
    sexes = {each.person.sex for each in (part, drafts[whole])} - {None}
    if part.head.kind != "people" or part.number.value.low != part.number.value.high or len(sexes) > 1:
        return False
    opens = max(drafts[whole].head.end, drafts[whole].number.end)
    if at == whole + 1:
        beside = part.number.first == opens + 1 and lines.words[opens] in _APPOSING
        return beside or lines.words[part.number.first - 1] == ":"  # “Four were killed: two nurses and two guards”
    return _is_linked(lines, drafts[at - 1], part)


def _is_closed_list(lines: Lines, drafts: list[Draft], whole: int, stop: int) -> bool:
    """Say whether a list ends with “and” its last item, and neither the whole nor that item belongs to a longer one."""
    left, right = drafts[stop - 2], drafts[stop - 1]
    between = lines.words[max(left.head.end, left.number.end) : right.number.first]
    ends = max(right.head.end, right.number.end)
    opens = max(drafts[whole].head.end, drafts[whole].number.end)
    if lines.words[opens] == "," and lines.words[ends : ends + 1] != [","] and not _sums_up(lines, drafts[whole]):
        return False  # “three nurses, two drivers and a guard” are six
    goes_on = stop < len(drafts) and _is_linked(lines, right, drafts[stop])
    return "and" in between and not goes_on and not (whole and _is_linked(lines, drafts[whole - 1], drafts[whole]))


def _sums_up(lines: Lines, whole: Draft) -> bool:
    """Say whether a number is of people without saying which: “five people, three men and two women”."""
    return lines.words[whole.head.end - 1] in words_of("counts.anybody")


_APPOSING: Final = frozenset({",", ":", "(", "–", "—", "-"})


def _item(part: Draft, parent: int, whole: Draft) -> Draft:
    outcome = part.before or part.head.outcome or whole.outcome
    return part._replace(parent=parent, outcome=outcome, counts=True)


def _can_be_part(part: Draft, whole: Draft) -> bool:
    number, limit = part.number.value, whole.number.value.high
    is_of_people = part.head.kind in ("people", "nothing") or part.counts
    return is_of_people and number.low != 0 and (number.low is None or limit is None or number.low <= limit)


def _whole_of(lines: Lines, drafts: list[Draft], at: int, whole: int) -> int | None:
    """Give the number of which this one is a part, if it says so or goes on with an enumeration of parts."""
    words = lines.words
    part, left = drafts[at], drafts[at - 1]
    if part.number.first - max(drafts[whole].head.end, drafts[whole].number.end) > _MOST_BETWEEN:
        return None
    if _says_including(words, part.number.first):
        return whole
    if left.parent is not None and _is_linked(lines, left, part):
        return left.parent if not part.behind or part.behind is left.outcome else None
    if part.head.kind == "nothing" and words[part.number.first - 1] == ",":
        return whole if _opens(words, drafts[whole].number) or _says_how_badly(words, part.number) else None
    of_them = part.head.kind == "pronoun" and words[part.head.first] in ("them", "whom")
    return whole if of_them and words[part.number.first - 1] in (",", "and", "–", "—", "(") else None


def _opens(words: Sequence[str], whole: Number) -> bool:
    """Say whether a number is announced as the whole of what follows: “Of the 30 people killed, 18 were women”."""
    return "of" in words[max(0, whole.first - 2) : whole.first]


def _says_how_badly(words: Sequence[str], part: Number) -> bool:
    """Say whether a number leaves out people and verb: “22 were wounded, seven seriously”."""
    return words[part.end] in words_of("counts.degree") if part.end < len(words) else False


def _says_including(words: Sequence[str], at: int) -> bool:
    before = tuple(words[max(0, at - 4) : at])
    while before and before[-1] in ("the", "also", ":", "at"):
        before = before[:-1]
    return before[-1:] in (("including",), ("includes",), ("included",)) or " ".join(before[-2:]) in words_of(
        "counts.among"
    )


def _with_predicate(lines: Lines, part: Draft) -> Draft:
    """Take what “five of them children” and “two of whom were women” say of the people."""
    if part.head.kind not in ("pronoun", "nothing"):
        return part
    tokens, words = lines
    at = max(part.head.end, part.number.end)
    while at < len(words) and (words[at] in words_of("be") or words[at] == "also"):
        at += 1
    person = person_at(tokens[at], words[at]) if at < len(words) else None
    if person is None or not (person.plural or part.number.value.high == 1):
        return part
    return part._replace(of=(at, at + 1), person=person)
