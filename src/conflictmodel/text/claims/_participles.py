"""Participles: “…, adding that”, whose speaker is the subject of the clause they stand by, or one of their own."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import before_verb, is_adverb, is_auxiliary, is_function_word, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import nearest_phrase, subject_before
from conflictmodel.text._words import words_of
from conflictmodel.text.claims._contents import right_content
from conflictmodel.text.claims._cues import PARTICIPLE, opening_words
from conflictmodel.text.claims._frames import right_start
from conflictmodel.text.claims._openings import opens_quotation
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._speakers import can_speak, subject_of_clause
from conflictmodel.text.claims._surroundings import Piece, surroundings_after

_SHORTEST_PARTICIPLE: Final = 5


def participle(site: Site, finite: Statement | None) -> Statement | None:
    """Read “…, adding that”, “by calling it a crime”, “with the envoy saying”."""
    tokens = site.tokens
    if finite is not None and finite.rule == "claims.quoted-as-saying" and site.cue.lemma == "say":
        return None  # “quoted Ann Bell, its head, saying”: read already
    if site.cue.grade in ("opinion", "document"):
        return None
    index = site.after
    if index < len(tokens) and is_adverb(tokens[index].lower):
        index += 1
    around = surroundings_after(site.page, tokens, index, addressed="addressee" in site.cue.needs)
    right = right_start(site, around.end)
    if right is None or (site.cue.lemma == "cite" and tokens[right - 1].lower != "that"):
        return None
    speaker = _participle_speaker(site, finite, right)
    if speaker is None:
        return None
    content = right_content(site.page, site.sentence, _until_next_participle(tokens, right), right)
    return site.statement(speaker, content, around, "claims.participle")


def _is_done_for(site: Site) -> bool:
    # “praised the nurse for speaking out”: the nurse spoke, not who praised her.
    for index in range(site.group - 2, 0, -1):
        if is_verb(site.tokens, index) and not is_adverb(site.word(index)):
            passive = not words_of("be").isdisjoint({site.word(at) for at in range(index - 2, index + 1)})
            return not passive and index < site.group - 2
        if site.tokens[index].text in ";:":
            return False
    return False


def _shares_participle(site: Site) -> bool:
    # “officers searching the newsroom and asking for papers”: whoever searches asks, not the subject of the sentence.
    for index in range(site.group - 2, 0, -1):
        word = site.word(index)
        if word.endswith("ing") and len(word) > _SHORTEST_PARTICIPLE and not is_function_word(word):
            finite = any(is_auxiliary(site.word(at)) for at in range(before_verb(site.tokens, index), index))
            return not finite and word not in opening_words(PARTICIPLE)
        if site.tokens[index].text in ";:" or is_verb(site.tokens, index):
            return False
    return False


def _until_next_participle(tokens: Sequence[Token], right: int) -> Sequence[Token]:
    # “calling it a crime and vowing to go on”: two claims side by side.
    for index in range(right + 1, len(tokens) - 1):
        if tokens[index].lower == "and" and tokens[index + 1].lower in opening_words(PARTICIPLE):
            return tokens[:index]
    return tokens


def _is_told_of(site: Site, finite: Statement) -> bool:
    # “called a report suggesting it was so absurd”, “says they laughed at her for asking”: within what somebody says
    cue = site.tokens[site.at].start
    around = next((piece for piece in finite.content if piece[0] <= cue < piece[1]), None)
    if around is None or site.word(site.group - 1) == ",":
        return False
    clause = range(site.page.token_at(around[0]) - site.sentence.first, site.group)
    noun = site.word(site.group - 1) in words_of("medium")
    return noun or any(is_verb(site.tokens, at) for at in clause)


def _participle_speaker(site: Site, finite: Statement | None, right: int) -> Piece | None:
    before = site.word(site.group - 1)
    if before in ("”", '"') and site.word(site.group - 2) == ",":
        before = ","  # “old values,” saying
    if (before == "and" and _shares_participle(site)) or (before == "for" and _is_done_for(site)):
        return None
    if before in words_of("before_participle"):
        if finite is not None and finite.speaker is not None:
            return None if _is_told_of(site, finite) else finite.speaker
        subject = subject_of_clause(site, site.group)
        return None if subject is None else site.piece(subject)
    tokens = site.tokens
    own = subject_before(site.tokens, site.group) or nearest_phrase(site.tokens, site.group)
    if own is None or not can_speak(site, own):
        return None
    # “with the envoy calling it a crime”, “banners saying “…””: a participle with a subject of its own.
    of = next((at for at in range(own[1] - 1, own[0], -1) if tokens[at].lower == "of"), own[0])
    if of > own[0] and tokens[of + 1].text[0].isupper():
        own = of + 1, own[1]  # “a film of Ann Bell saying “…””
    return site.piece(own) if site.word(own[0] - 1) == "with" or opens_quotation(site, right) else None
