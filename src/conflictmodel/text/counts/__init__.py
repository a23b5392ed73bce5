"""Headcounts in prose: how many people, who they are, and what befell them."""

from collections.abc import Sequence
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, require_shallow, require_tuples
from conflictmodel.model.articles import Article
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope, Sex, Toll
from conflictmodel.text._page import Page, page_of
from conflictmodel.text.counts._headcounts import drafts_in
from conflictmodel.text.counts._linked import Draft, listed_with_numbers
from conflictmodel.text.counts.numbers import Lines, Number, lines_of, numbers_in
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Excerpt, Reading


@final
@attrs.frozen(kw_only=True)
class Headcount:
    """A number of people, with the words of both and what befell them; `including` are parts of this number.

    `of` are the counted words (“US military personnel”); where the text leaves them out, those of the number
    before. `status`, `age` and `sex` say only what these words mean: children are a count of at most 17.

    Raises:
        ValueError: if parts are not a tuple or nest deeper than 16.

    """

    count: Reading[Count]
    of: Excerpt | None = None
    outcome: Outcome | None = None
    status: CivilianStatus | None = None
    age: Count | None = None
    sex: Sex | None = None
    scope: Scope = Scope.INCIDENT
    including: tuple["Headcount", ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple, and what nests too deep."""
        require_tuples(self, "including")
        require_shallow(self, "including")

    def __str__(self) -> str:
        """Read as ``17 people killed, including 5 children killed``."""
        parts = "; ".join(str(each) for each in self.including)
        of = "" if self.of is None else " ".join(self.of.text.split())
        outcome = "" if self.outcome is None else str(self.outcome)
        scope = "" if self.scope is Scope.INCIDENT else f"({self.scope})"
        words = " ".join(word for word in (str(self.count), of, outcome, scope) if word)
        return words + (f", including {parts}" if parts else "")


def find_counts(article: Article, reader: Reader = ENGLISH) -> tuple[Headcount, ...]:
    """Find the numbers of people in an article, in the order of the text; parts stand inside their whole.

    Numbers of things, dates, ages, names, measures and money are no headcounts. How the words are read:
    “more than 9” is at least 10, “fewer than 9” at most 8, “nearly 40” and “about 40” are 40 and approximate,
    “as many as 40” is at most 40; “dozens” keeps its word and gets no number; “no casualties” is 0. A number that the
    text calls outdated (the 12 of “rose from 12 to 15”) has the rule ``counts.earlier``. A single
    victim (“a policeman was shot”) is counted under the rule ``counts.article``, and only with what befell him.

    >>> from conflictmodel.text.layout import article_from_text
    >>> article = article_from_text("The strike killed at least 17 people, including five children, on Monday.")
    >>> print(*find_counts(article))
    at least 17 people killed, including 5 children killed
    """
    return counts_on(page_of(article), reader)


def counts_on(page: Page, reader: Reader = ENGLISH) -> tuple[Headcount, ...]:  # noqa: ARG001 (finders are asked alike)
    """Find the numbers of people on a page that is ready for reading; `reader` names the language, the only one.

    >>> from conflictmodel.text.layout import article_from_text
    >>> print(*counts_on(page_of(article_from_text("Seven “terrorists” were arrested in Nineveh."))))
    7 terrorists arrested
    """
    lines = lines_of(page)
    return _headcounts(page, lines, numbers_in(lines, page.sentences))


def find_quantities(
    article: Article,
    reader: Reader = ENGLISH,  # noqa: ARG001 (finders are asked alike)
) -> tuple[Reading[Count], ...]:
    """Find every number that counts, of people or of things (rockets, families, violations), in the order of the text.

    Dates, times, ages, ordinals, names, measures and money do not count. Words that say too little (“a”, “no”,
    “both”, “many”) are read only where `find_counts` reads them, or in a list (“an AK-47 and 150 rounds”).

    >>> from conflictmodel.text.layout import article_from_text
    >>> article = article_from_text("On 12 May three to five rockets hit the 25th Division, 10 km from Kirkuk.")
    >>> print(*find_quantities(article))
    3 to 5
    """
    page = page_of(article)
    lines = lines_of(page)
    numbers = numbers_in(lines, page.sentences)
    of_people = {each.count for each in _flat(_headcounts(page, lines, numbers))}
    listed = listed_with_numbers(lines, numbers)
    readings = ((number, number.reading(page)) for number in numbers)
    return tuple(
        reading for number, reading in readings if not number.doubtful or number in listed or reading in of_people
    )


def toll_from_headcount(headcount: Headcount) -> Toll | None:
    """Make the toll of a headcount, parts included; None where nothing befell the people, as far as it says.

    None as well of a number that the text itself calls outdated: the 12 of “the toll rose from 12 to 15”.

    >>> died = Reading(value=Count(low=3, high=3))
    >>> print(toll_from_headcount(Headcount(count=died, outcome=Outcome.KILLED, sex=Sex.FEMALE)))
    3 killed (female)
    """
    if headcount.outcome is None or headcount.count.rule == "counts.earlier":
        return None
    parts = (toll_from_headcount(each) for each in headcount.including)
    return Toll(
        outcome=headcount.outcome,
        count=headcount.count,
        status=headcount.status,
        age=headcount.age,
        sex=headcount.sex,
        scope=headcount.scope,
        including=tuple(part for part in parts if part is not None),
    )


def _headcounts(page: Page, lines: Lines, numbers: Sequence[Number]) -> tuple[Headcount, ...]:
    found: list[Headcount] = []
    last: Draft | None = None
    paragraph = _NO_PARAGRAPH
    at = 0
    for sentence in page.sentences:
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, None
        begin = at
        while at < len(numbers) and numbers[at].core < sentence.last:
            at += 1
        drafts = drafts_in(lines, sentence, numbers[begin:at], last)
        counted = [draft for draft in drafts if draft.counts]
        last = counted[-1] if counted else None
        found += _assembled(page, drafts)
    return tuple(found)


_NO_PARAGRAPH: Final = -2


def _assembled(page: Page, drafts: Sequence[Draft]) -> list[Headcount]:
    parts: dict[int, list[Headcount]] = {}
    whole: list[tuple[int, Draft]] = []
    for index, draft in enumerate(drafts):
        if draft.counts and draft.parent is not None:
            parts.setdefault(draft.parent, []).append(_headcount(page, draft, ()))
        elif draft.counts:
            whole.append((index, draft))
    return [_headcount(page, draft, tuple(parts.get(index, ()))) for index, draft in whole]


def _headcount(page: Page, draft: Draft, including: tuple[Headcount, ...]) -> Headcount:
    return Headcount(
        count=draft.number.reading(page),
        of=None if draft.of is None else page.excerpt_of(*draft.of),
        outcome=draft.outcome,
        status=draft.person.status,
        age=draft.person.age,
        sex=draft.person.sex,
        scope=draft.scope,
        including=including,
    )


def _flat(headcounts: Sequence[Headcount]) -> list[Headcount]:
    return [each for whole in headcounts for each in (whole, *_flat(whole.including))]
