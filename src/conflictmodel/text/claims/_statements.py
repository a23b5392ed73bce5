"""Statements of a page: where a cue, its speaker and what is said are found together, in whatever order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.text._grammar import STOPS, is_negation, is_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import before_verb
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._active import active, said_by, went_on
from conflictmodel.text.claims._contents import right_content
from conflictmodel.text.claims._cues import BASE, NOUN, PARTICIPLE, PAST, PRESENT, cues
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


@final
class CuePlaces(NamedTuple):
    """The words of a page in small letters, and the tokens with which a cue may begin: most sentences have none."""

    words: list[str]
    places: list[int]

    def of(self, sentence: Sentence) -> list[int]:
        """Give those of a sentence."""
        first = bisect_left(self.places, sentence.first)
        return self.places[first : bisect_left(self.places, sentence.last, first)]


def statements_in(page: Page) -> Iterator[Statement]:
    """Find the statements of a page, sentence by sentence."""
    known = cue_places(page)
    for sentence in page.sentences:
        titled = headed(page, sentence) if sentence.paragraph < 0 else None
        if titled is not None:
            yield titled
        elif known.of(sentence):
            yield from _in_sentence(page, sentence, known)


def _in_sentence(page: Page, sentence: Sentence, known: CuePlaces) -> Iterator[Statement]:
    finite: Statement | None = None
    taken = 0
    for site in sites_in(page, sentence, known):
        found = _with_responsibility(site, _read(site, finite)) if site.at >= taken else None
        if found is not None:
            yield found
            taken = site.after
            finite = finite if found.rule in _BESIDE or (finite and found.rule == "claims.according-to") else found


def cue_places(page: Page) -> CuePlaces:
    """Find where cues may stand in a page."""
    words = [token.lower for token in page.tokens]
    return CuePlaces(words, cues().openings(words))


def sites_in(page: Page, sentence: Sentence, known: CuePlaces) -> Iterator[Site]:
    """Find the places of a sentence, outside its quotations, where a cue stands, among those of its page."""
    tokens = page.tokens_of(sentence)
    lexicon, first = cues(), sentence.first
    for place in known.of(sentence):
        index = place - first
        if page.quotation_at(tokens[index].start) is not None or _is_name(tokens, index):
            continue
        group = before_verb(tokens, index)
        for those, after in lexicon.all_at(known.words, place, sentence.last):
            for cue in those:
                yield Site(
                    page=page, sentence=sentence, tokens=tokens, cue=cue, at=index, group=group, after=after - first
                )


def _is_name(tokens: tuple[Token, ...], index: int) -> bool:
    # “United States” names; in a title everything has a capital.
    if not index or not tokens[index].text[0].isupper() or tokens[index].text.isupper():
        return False
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) < _TITLE_CASED * len(words)


def _with_responsibility(site: Site, found: Statement | None) -> Statement | None:
    # “claimed the attack in Gao”, “responsibility for it was claimed by”: who claims a violent act did it, they say.
    if found is None or site.cue.lemma != "claim" or site.cue.form is NOUN:
        return found
    first = found.content[0][0]
    if not site.sentence.start <= first < site.sentence.end:
        return found  # a quotation in front, or a paragraph below
    start = site.page.token_at(first) - site.sentence.first
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
    if site.cue.form is PRESENT and not auxiliaries.isdisjoint(words_of("auxiliary")):
        return None
    has_be = not auxiliaries.isdisjoint(words_of("be")) and not _has_told(site)
    form, before = site.cue.form, site.word(site.group - 1)
    if form is NOUN:
        return by_noun(site)
    if form is PARTICIPLE and not has_be:
        return participle(site, finite)
    if form is PAST and has_be:
        return impersonal(site) or by_agent(site) or passive(site)
    if form is BASE and (before == "to" or has_be):
        return went_on(site, finite) if before == "to" else None
    if form is PAST and before in ("", "when") and "asked" in site.cue.needs:
        return _asked(site)
    told_by = headline_goes_on(site, finite) or inverted(site) or active(site, finite)
    return told_by or by_agent(site) or claimed_by(site)


def _has_told(site: Site) -> bool:
    # “He's told reporters”, “he's called for” is “has” where something is said; elsewhere “'s” with a past is “is”.
    says = "addressee" in site.cue.needs or "next-for" in site.cue.needs or site.word(site.after) == "that"
    return site.cue.form is PAST and says and "'s" in site.auxiliaries


def _asked(site: Site) -> Statement | None:
    # “Asked whether the talks were over, he …”: nobody says who asked. “Asked about the talks” says nothing of them.
    about = site.word(site.after) == "about"
    if site.word(site.after + about) not in words_of("wh"):
        return by_agent(site)
    content = right_content(site.page, site.sentence, site.tokens, site.after, depends=True)
    return site.statement(None, content, Surroundings(end=site.after), "claims.asked")
