"""Claims in prose: who says what, by which cue, in whose words; every reading names its rule."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

import attrs

from conflictmodel.model.articles import Article
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim, place_in_article
from conflictmodel.model.identity import claim_id
from conflictmodel.text._page import Page, page_of
from conflictmodel.text.actors.cast import Cast, cast_of
from conflictmodel.text.claims._answers import answered
from conflictmodel.text.claims._arrangement import arranged
from conflictmodel.text.claims._authors import author_of
from conflictmodel.text.claims._cues import act_of_cue
from conflictmodel.text.claims._hedges import hedged_statements, hedges_in
from conflictmodel.text.claims._joint import speaker_reading
from conflictmodel.text.claims._relays import outer_of
from conflictmodel.text.claims._sexes import without_contradictions
from conflictmodel.text.claims._sites import Statement
from conflictmodel.text.claims._speakers import clause_about
from conflictmodel.text.claims._statements import statements_in
from conflictmodel.text.claims._surroundings import Piece
from conflictmodel.text.claims._unsaid import unsaid_in
from conflictmodel.text.readers import ENGLISH, Reader, coding_of
from conflictmodel.text.times import times_in
from conflictmodel.values.actors import Actor
from conflictmodel.values.codings import Coding
from conflictmodel.values.periods import Period
from conflictmodel.values.readings import Reading

__all__ = ["act_of_cue", "claims_on", "find_claims", "unsaid_in"]

_DEEPEST: Final = 8  # of relays, one around the other


def find_claims(article: Article, reader: Reader = ENGLISH) -> tuple[Claim, ...]:
    r"""Find who says what in an article, in the order of the text; furniture, credit and dateline are not read.

    Speakers are resolved inside the article where one candidate is clear; otherwise the words are kept without a
    value. A claim of nobody named (“reportedly”) has no speaker.

    >>> from conflictmodel.text.layout import article_from_text
    >>> text = "Calm in Basra\n\nBASRA, May 2 (Gulf Wire) - Police said in a statement that the city was calm."
    >>> print(find_claims(article_from_text(text))[0])
    police, in a statement: “the city was calm”
    """
    page = page_of(article)
    return claims_on(page, cast_of(page), times_in(page, reader))


def claims_on(page: Page, cast: Cast, times: Iterable[Reading[Period]]) -> tuple[Claim, ...]:
    """Find the claims of a page whose actors are known; times, in the order of the text, are asked for as needed."""
    said = arranged(page, list(statements_in(page)))
    statements = (*said, *hedged_statements(page, said))
    dated = _dated(statements, times)
    read = [_attribution(page, cast, dated, each) for each in statements]
    own = without_contradictions(answered(page, cast, statements, read))
    outer = outer_of(said)
    claims = [_claim(page, each, _passed_on(own, outer, index, _DEEPEST)) for index, each in enumerate(statements)]
    return tuple(sorted(claims, key=place_in_article))


def _dated(statements: Sequence[Statement], times: Iterable[Reading[Period]]) -> Mapping[int, Reading[Period]]:
    """Give the times by where they begin, up to the last words that say when something was said."""
    last = max((each.around.when[1] for each in statements if each.around.when is not None), default=0)
    placed = ((each.words[0].start or 0, each) for each in (times if last else ()) if each.words)
    return dict(takewhile(lambda each: each[0] < last, placed))


def _claim(page: Page, statement: Statement, attribution: Attribution) -> Claim:
    content = tuple(page.excerpt(*piece) for piece in statement.content)
    article = page.article.id
    return Claim(
        id=claim_id(article, content, attribution.cue),
        article=article,
        attribution=attribution,
        content=content,
        hedges=tuple(page.excerpt(*piece) for piece in hedges_in(page, statement.content)),
        coding=_coding(statement.rule),
    )


def _attribution(page: Page, cast: Cast, dated: Mapping[int, Reading[Period]], statement: Statement) -> Attribution:
    through = None
    if statement.relayed_by is not None:
        through = Attribution(
            speaker=speaker_reading(page, cast, statement.relayed_by), act=Act.REPORTS, quotation=Quotation.INDIRECT
        )
    medium = statement.around.medium
    return Attribution(
        speaker=_speaker(page, cast, statement),
        cue=page.excerpt(*statement.cue),
        act=statement.act,
        quotation=_quotation(page, statement.content),
        medium=None if medium is None else page.excerpt(*medium),
        when=_said_when(dated, statement.around.when),
        through=through,
    )


def _passed_on(own: Sequence[Attribution], outer: Mapping[int, int], index: int, left: int) -> Attribution:
    """Give an attribution with whoever passes it on: “Reuters reported that police said …” is through Reuters."""
    attribution = own[index]
    if index not in outer or not left:
        return attribution
    relay: Attribution | None = _passed_on(own, outer, outer[index], left - 1)
    if relay is not None and _same_speaker(attribution, relay):
        relay = relay.through  # nobody passes on what he says himself
    nearest = attribution.through
    return attrs.evolve(attribution, through=relay if nearest is None else attrs.evolve(nearest, through=relay))


def _same_speaker(one: Attribution, other: Attribution) -> bool:
    mine, theirs = one.speaker, other.speaker
    return mine is not None and theirs is not None and mine.value is not None and mine.value == theirs.value


@cache
def _coding(rule: str) -> Coding:
    return coding_of(rule)


def _speaker(page: Page, cast: Cast, statement: Statement) -> Reading[Actor] | None:
    if statement.speaker is None:
        return None
    if statement.antecedent is None:
        written = author_of(page, cast, statement.speaker)
        reading = written or speaker_reading(page, cast, statement.speaker, says=statement.content)
        about = clause_about(page, statement)
        return reading if about is None else attrs.evolve(reading, words=(*reading.words, page.excerpt(*about)))
    return attrs.evolve(speaker_reading(page, cast, statement.antecedent), words=(page.excerpt(*statement.speaker),))


def _said_when(times: Mapping[int, Reading[Period]], piece: Piece | None) -> Reading[Period] | None:
    if piece is None:
        return None
    return next((times[position] for position in range(*piece) if position in times), None)


def _quotation(page: Page, content: Sequence[Piece]) -> Quotation:
    if not page.quotations:
        return Quotation.INDIRECT
    quoted = total = 0
    for start, end in content:
        total += end - start
        position = start
        while position < end:
            found = page.quotation_at(position)
            if found is None:
                following = page.next_quotation(position)
                position = end if following is None else following.start
            else:
                quoted += min(found.end, end) - position
                position = found.end
    if quoted == 0:
        return Quotation.INDIRECT
    return Quotation.DIRECT if quoted >= total else Quotation.MIXED
