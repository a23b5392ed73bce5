"""Statements of a page: where a cue, its speaker and what is said are found together, in whatever order."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.text._grammar import STOPS, is_negation, is_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import before_verb
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._active import active, said_by, went_on
from conflictmodel.text.claims._contents import right_content
from conflictmodel.text.claims._cues import Form, cues
from conflictmodel.text.claims._headlines import headed, headline_goes_on
from conflictmodel.text.claims._inverted import inverted
from conflictmodel.text.claims._participles import participle
from conflictmodel.text.claims._reported import (
    according_to,
    by_agent,
    by_noun,
    claimed_by,
    impersonal,
    passive,
    quoted_as_saying,
)
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._surroundings import Surroundings

_BESIDE: Final = frozenset({"claims.participle", "claims.noun"})
_TITLE_CASED: Final = 0.6


def statements_in(page: Page) -> Iterator[Statement]:
    """Find the statements of a page, sentence by sentence."""
    for sentence in page.sentences:
        titled = headed(page, sentence) if sentence.paragraph < 0 else None
        if titled is not None:
            yield titled
        else:
            yield from _in_sentence(page, sentence)


def _in_sentence(page: Page, sentence: Sentence) -> Iterator[Statement]:
    finite: Statement | None = None
    taken = 0
    for site in sites_in(page, sentence):
        found = _with_responsibility(site, _read(site, finite)) if site.at >= taken else None
        if found is not None:
            yield found
            taken = site.after
            finite = finite if found.rule in _BESIDE or (finite and found.rule == "claims.according-to") else found


def sites_in(page: Page, sentence: Sentence) -> Iterator[Site]:
    """Find the places of a sentence, outside its quotations, where a cue stands."""
    tokens = page.tokens_of(sentence)
    lexicon = cues()
    words = tuple([token.lower for token in tokens])
    for index in lexicon.openings(words):
        if page.quotation_at(tokens[index].start) is not None or _is_name(tokens, index):
            continue
        group = before_verb(tokens, index)
        for those, after in lexicon.all_at(words, index, len(words)):
            for cue in those:
                yield Site(page=page, sentence=sentence, tokens=tokens, cue=cue, at=index, group=group, after=after)


def _is_name(tokens: tuple[Token, ...], index: int) -> bool:
    # “United States” names; in a title everything has a capital.
    if not index or not tokens[index].text[0].isupper() or tokens[index].text.isupper():
        return False
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) < _TITLE_CASED * len(words)


def _with_responsibility(site: Site, found: Statement | None) -> Statement | None:
    # “claimed the attack in Gao”, “responsibility for it was claimed by”: who claims a violent act did it, they say.
    if found is None or site.cue.lemma != "claim" or site.cue.form is Form.NOUN:
        return found
    start = site.page.token_at(found.content[0][0]) - site.sentence.first
    ends = (at for at in range(start + 1, len(site.tokens)) if _ends_noun(site.tokens, at))
    head = site.word(next(ends, len(site.tokens)) - 1)
    violent = head in words_of("claims.claimed") or head == "responsibility"
    return attrs.evolve(found, act=Act.CLAIMS_RESPONSIBILITY) if violent else found


def _ends_noun(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    behind = classes_of(word) & {"preposition", "relative", "conjunction"}
    return bool(behind) or tokens[index].text in STOPS or is_verb(tokens, index) or word == "that"


def _read(site: Site, finite: Statement | None) -> Statement | None:
    if "around" in site.cue.needs:
        return according_to(site)
    verbs = site.tokens[site.group : site.at]
    if any(is_negation(token.lower) or token.lower in words_of("modal") for token in verbs):
        return None
    return told(site, finite)


def told(site: Site, finite: Statement | None) -> Statement | None:
    """Read a cue by its form, given the last statement of its sentence that has a verb of its own."""
    auxiliaries = site.auxiliaries
    if "saying" in site.cue.needs:
        return quoted_as_saying(site, said_by)
    if site.cue.form is Form.PRESENT and not auxiliaries.isdisjoint(words_of("auxiliary")):
        return None
    has_be = not auxiliaries.isdisjoint(words_of("be")) and not _has_told(site)
    match site.cue.form:
        case Form.NOUN:
            return by_noun(site)
        case Form.PARTICIPLE if not has_be:
            return participle(site, finite)
        case Form.PAST if has_be:
            return impersonal(site) or by_agent(site) or passive(site)
        case Form.BASE if site.word(site.group - 1) == "to":
            return went_on(site, finite)
        case Form.BASE if has_be:
            return None
        case Form.PAST if site.word(site.group - 1) in ("", "when") and "asked" in site.cue.needs:
            return _asked(site)
        case _:
            return (
                headline_goes_on(site, finite)
                or inverted(site)
                or active(site, finite)
                or by_agent(site)
                or claimed_by(site)
            )


def _has_told(site: Site) -> bool:
    # “He's told reporters”, “he's called for” is “has” where something is said; elsewhere “'s” with a past is “is”.
    says = "addressee" in site.cue.needs or "next-for" in site.cue.needs or site.word(site.after) == "that"
    return site.cue.form is Form.PAST and says and "'s" in site.auxiliaries


def _asked(site: Site) -> Statement | None:
    # “Asked whether the talks were over, he …”: nobody says who asked. “Asked about the talks” says nothing of them.
    about = site.word(site.after) == "about"
    if site.word(site.after + about) not in words_of("wh"):
        return by_agent(site)
    content = right_content(site.page, site.sentence, site.tokens, site.after, depends=True)
    return site.statement(None, content, Surroundings(end=site.after), "claims.asked")
