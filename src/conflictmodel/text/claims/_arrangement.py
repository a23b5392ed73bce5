"""Statements made to fit each other: neighbours parted, relays joined, quotations that go on added."""

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

import attrs

from conflictmodel.text._names import country_at
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._contents import trimmed
from conflictmodel.text.claims._relays import relays_joined
from conflictmodel.text.claims._sites import Statement
from conflictmodel.text.claims._surroundings import Piece

_MOST_PARAGRAPHS: Final = 3
_AS_SAID: Final = "claims.as-said"
_LAST: Final = frozenset({"claims.subject-last", "claims.inverted", "claims.according-to"})
_HEADED: Final = "claims.headline"


def arranged(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Make the statements of a page, found one by one, fit each other."""
    known = _seconded(_claims_spoken_of(_without_labels(page, statements)))
    return tuple(_with_goings_on(page, relays_joined(page, _neighbours_parted(page, known))))


def _without_labels(page: Page, statements: Sequence[Statement]) -> list[Statement]:
    """Drop headlines of the form “Topic: words” whose topic nobody could be: no office, no party, no speaker below.

    A country before a colon is where it happened, unless what follows is quoted or says “we”.
    """
    speakers = {word for each in statements if each.rule != _HEADED for word in _names(_words(page, each.speaker))}
    return [each for each in statements if each.rule != _HEADED or _is_party(page, each, speakers)]


def _claims_spoken_of(statements: Sequence[Statement]) -> list[Statement]:
    """Read “the army's claim that it fell was dismissed by residents”: what they dismiss is the whole claim."""
    known = list(statements)
    for index, (before, this) in enumerate(pairwise(statements), start=1):
        (start, end), held = this.content[-1], before.content[-1]
        if (before.rule, this.rule) == ("claims.noun", "claims.passive") and held[0] <= start < end == held[1]:
            known[index] = attrs.evolve(this, content=((before.cue[0], end),))
    return known


def _seconded(statements: Sequence[Statement]) -> list[Statement]:
    """Read “he denies that it fell, as Al Nour reported”: what Al Nour reported is that it fell."""
    seconded = list(statements)
    for index, (before, this) in enumerate(pairwise(statements), start=1):
        start, end = this.content[0]
        if this.rule == _AS_SAID and before.sentence is this.sentence and start <= before.cue[0] < end:
            seconded[index] = attrs.evolve(this, content=before.content)
    return seconded


def _words(page: Page, piece: Piece | None) -> list[str]:
    return [] if piece is None else page.view[piece[0] : piece[1]].split()


def _names(words: Sequence[str]) -> Iterator[str]:
    # In “residents of Gao” it is not Gao who speaks.
    return takewhile(lambda word: "preposition" not in classes_of(word), words)


def _is_party(page: Page, statement: Statement, speakers: Container[str]) -> bool:
    words = _words(page, statement.speaker)
    if statement.content[0][0] < statement.cue[0]:
        return True  # “Ten hurt in raid: doctors”
    country = country_at(words, [each.lower() for each in words], 0, len(words))
    if country is not None and country[1] == len(words):
        start, end = statement.content[0]
        said = not words_of("claims.first_person").isdisjoint(page.view[start:end].lower().split())
        return said or page.quotation_at(start) is not None
    last = words[-1]
    named = last in speakers or (last.isupper() and len(last) > 1)
    return named or not classes_of(last.lower()).isdisjoint({"office", "party"})


def _neighbours_parted(page: Page, statements: Sequence[Statement]) -> list[Statement]:
    """End a content before the next speaker of the same sentence: “police said A, and the army said B”."""
    parted = list(statements)
    for index, (this, following) in enumerate(pairwise(statements)):
        joined = following.rule == "claims.joined"
        begins = following.cue[0] if joined else min(following.speaker or following.cue)
        last_start, last_end = this.content[-1]
        if joined and this.sentence.paragraph >= 0:
            continue
        inside = following.sentence is this.sentence and last_start < begins < last_end <= following.sentence.end
        if not inside or following.rule == "claims.participle":
            continue
        between = page.view[last_start:begins].rstrip(" ,;")
        around = following.content[0]
        behind = following.rule in _LAST and around[0] <= this.cue[0]
        if (behind or joined) and page.view[begins - 2 : begins] == ", ":
            # “claimed responsibility for the raid, police said”
            parted[index] = attrs.evolve(this, content=(*this.content[:-1], *trimmed(page, last_start, begins - 2)))
        elif not joined and between in ("and", "but", "while") and len(this.content) > 1:
            parted[index] = attrs.evolve(this, content=this.content[:-1])  # “It fell, police said, and he said so”
        elif (
            not joined
            and between.endswith((" and", " but", " while"))
            and begins - last_start > len(between.split(" ", 1)[0]) + 5
        ):
            cut = trimmed(page, last_start, last_start + between.rindex(" "))
            parted[index] = attrs.evolve(this, content=(*this.content[:-1], *cut))
    return [each for each in parted if each.content]


def _with_goings_on(page: Page, statements: Sequence[Statement]) -> Iterator[Statement]:
    """Add the quotations that go on in the next sentences or paragraphs, without a cue of their own."""
    by_sentence: dict[int, int] = {}
    for index, each in enumerate(statements):
        known = by_sentence.get(each.sentence.start)
        if known is None or not _ends_quoted(page, statements[known]):
            by_sentence[each.sentence.start] = index
    owned = frozenset(
        quoted.start for each in statements for piece in each.content if (quoted := page.quotation_at(piece[0]))
    )
    more: dict[int, list[Piece]] = {}
    growing: int | None = None
    for sentence in page.sentences:
        own = by_sentence.get(sentence.start)
        if own is not None:
            growing = own
            continue
        if growing is None:
            continue
        current = statements[growing]
        last = (more.get(growing) or current.content)[-1]
        if sentence.start < last[1]:
            continue
        added = _quoted_sentence(page, sentence, owned)
        if added is None or not _may_go_on(page, current.sentence, last, sentence):
            growing = None
        else:
            more.setdefault(growing, []).extend(added)
    for index, each in enumerate(statements):
        yield attrs.evolve(each, content=(*each.content, *more[index])) if index in more else each


def _may_go_on(page: Page, begun: Sentence, last: Piece, sentence: Sentence) -> bool:
    if page.quotation_at(last[1] - 1) is None:
        return sentence.paragraph == begun.paragraph
    return sentence.paragraph <= begun.paragraph + _MOST_PARAGRAPHS


def _ends_quoted(page: Page, statement: Statement) -> bool:
    return page.quotation_at(statement.content[-1][1] - 1) is not None


def _quoted_sentence(page: Page, sentence: Sentence, owned: Container[int]) -> list[Piece] | None:
    quoted = page.quotation_at(sentence.start)
    if quoted is None or quoted.start in owned:
        return None
    if quoted.start < sentence.start:
        return []
    rest = page.view[quoted.end : sentence.end].strip(' .,"”')
    return trimmed(page, quoted.inner_start, quoted.inner_end) if not rest else None
