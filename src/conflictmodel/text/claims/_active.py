"""Active verbs with a subject of their own or a shared one: the speaker, the cue and what is said, in any order."""

from collections.abc import Sequence
from typing import Final

import attrs

from conflictmodel.text._grammar import contracted, is_adverb, is_auxiliary, is_function_word, is_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import Run, antecedent_of, before_verb, subject_before
from conflictmodel.text._words import words_of
from conflictmodel.text.claims._contents import (
    continuation,
    leads_up,
    left_content,
    opens_sentence,
    quotation_ending,
    right_content,
    trimmed,
)
from conflictmodel.text.claims._cues import PAST, Cue
from conflictmodel.text.claims._frames import right_start, tells_tale, until_next_verb
from conflictmodel.text.claims._openings import ENDING, is_clause, opens_quotation
from conflictmodel.text.claims._relatives import inside_relative, without_contact_clause
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._speakers import can_speak, joined_subject, opens_clause_behind, with_listed
from conflictmodel.text.claims._surroundings import (
    Piece,
    Surroundings,
    surroundings_after,
    with_medium_behind,
    with_medium_in_front,
)

_NEAR: Final = 8
_VOICE: Final = frozenset({"quote", "post"})
_MAY_FOLLOW: Final = frozenset({"any", "post", "addressee", "asked", "quote"})


def active(site: Site, finite: Statement | None) -> Statement | None:
    """Read “police said that”, “denied it and said”: a subject of its own, or the one of the verb before “and”."""
    tokens = site.tokens
    subject = subject_before(tokens, site.group)
    if subject is not None:
        subject = with_listed(site, without_contact_clause(site, subject))
        supposed = site.word(subject[0] - 1) in words_of("claims.supposing")
        if supposed or not can_speak(site, subject):
            return None
        return said_by(site, subject, subject[0], _around_cue(site))
    shared = joined_subject(site)
    if shared is None:
        return None
    around = _around_cue(site)
    right = right_start(site, around.end)
    if right is None or not (_is_told(site, right) or (finite is not None and not site.noun_too)):
        return None
    speaker = None if finite is None else finite.speaker
    if speaker is None:
        if opens_clause_behind(site, shared):
            return None  # “the court heard that Nur swore and threatened them”: it is not the court who threatened
        speaker = site.piece(shared)
    content = right_content(site.page, site.sentence, until_next_verb(site, right), right)
    return site.statement(speaker, content, around, "claims.joined")


def went_on(site: Site, finite: Statement | None) -> Statement | None:
    """Read “went on to say”, whose subject is that of going."""
    gone = site.group - 3
    if gone < 0 or site.word(gone) not in ("went", "goes", "go") or site.word(gone + 1) != "on":
        return None
    going = attrs.evolve(site, group=before_verb(site.tokens, gone), cue=attrs.evolve(site.cue, form=PAST))
    return active(going, finite)


def _around_cue(site: Site) -> Surroundings:
    return surroundings_after(site.page, site.tokens, site.after, addressed="addressee" in site.cue.needs)


def _is_told(site: Site, right: int) -> bool:
    # Behind “and” a past may be an adjective, a present a noun: only what is surely a clause or an object is read.
    word = site.tokens[right].lower
    if site.noun_too and (site.word(right - 1) != "that" or is_verb(site.tokens, right)):
        return False
    return (
        opens_quotation(site, right)
        or site.word(right - 1) == "that"
        or is_function_word(word)
        or site.tokens[right].text[0].isupper()
        or is_clause(site.tokens, right)
    )


def said_by(site: Site, subject: Run, start: int, around: Surroundings) -> Statement | None:
    """Read what a subject says: before it, behind the cue, around both, or in the paragraph below."""
    speaker = site.piece(subject)
    if tells_tale(site, around.end) or (site.word(start - 1) == "what" and site.word(around.end) == ","):
        return None  # “contrary to what the governor said, the market …”
    if site.word(start - 1) == "as" and (start == 1 or site.tokens[start - 2].text in ENDING):
        as_said = _as_said(site, speaker, start, around)
        if as_said is not None:
            return as_said
    before = _content_before(site, start, around)
    if before and not _says_that(site, start, around):
        return site.statement(speaker, before, around, "claims.subject-last")
    around = with_medium_in_front(site.tokens, start, around)
    right = right_start(site, around.end)
    if right is None:
        return site.statement(speaker, _block_below(site, around.end), around, "claims.block")
    tokens = min(until_next_verb(site, right), inside_relative(site, subject, right), key=len)
    if site.word(right - 1) != "that":
        around = with_medium_behind(tokens, right, around)
        tokens = tokens[: around.end] if around.end > right else tokens
    content = right_content(site.page, site.sentence, tokens, right, depends=_depends(site, subject[0], right))
    found = site.statement(speaker, content, around, "claims.subject")
    if found is None:
        return None
    if "person-to" in site.cue.needs:
        found = attrs.evolve(found, cue=site.piece((site.at, right)))
    return _with_antecedent(site, found, subject)


def _says_that(site: Site, start: int, around: Surroundings) -> bool:
    # “After the raid on the town fell, Nur told a crowd in Derna that …”: what is said stands behind “that”.
    right = right_start(site, around.end)
    if right is None or site.word(right - 1) != "that" or right - around.end > _NEAR:
        return False
    relative = is_verb(site.tokens, right) or site.word(around.end) == ","
    return not relative and quotation_ending(site.page, site.tokens, start) is None


def _block_below(site: Site, index: int) -> list[Piece]:
    # “She told the panel:”, and what she told stands in the next paragraph.
    page, sentence = site.page, site.sentence
    if index != len(site.tokens) - 1 or site.tokens[index].text != ":" or not _may_follow(site.cue):
        return []
    below = next((each for each in page.paragraphs[sentence.paragraph + 1 : sentence.paragraph + 2]), None)
    if below is None or sentence.paragraph < 0:
        return []
    quoted = page.quotation_at(below.start)
    if quoted is not None:
        return trimmed(page, quoted.inner_start, quoted.inner_end)
    return trimmed(page, below.start, below.end)


def _depends(site: Site, start: int, right: int) -> bool:
    # “While he said so, the army …”, “Bell, who said so, …”, “a plan that he said was wrong, …”: ends with its comma.
    tokens = site.tokens
    verb = is_auxiliary(tokens[right].lower) or is_function_word(site.word(right + 1))
    gap = verb and is_verb(tokens, right) and "'" not in tokens[right].text and tokens[right - 1].lower != "that"
    relative = contracted(tokens[start].lower) or tokens[start].lower
    if gap or (relative in ("who", "which") and site.word(start - 1) == ","):
        return True
    while start and is_adverb(tokens[start - 1].lower):
        start -= 1
    if not start or tokens[start - 1].lower not in words_of("subordinate"):
        return False
    return all(token.lower in words_of("starter") or token.lower in (",", "even") for token in tokens[: start - 1])


def _as_said(site: Site, speaker: Piece, start: int, around: Surroundings) -> Statement | None:
    # “As the agency reported, …”, “…, as the agency reported”.
    page, tokens, sentence = site.page, site.tokens, site.sentence
    if around.end < len(tokens) and tokens[around.end].text not in ENDING:
        return None
    if not opens_sentence(tokens[: start - 1]):
        content = trimmed(page, sentence.start, tokens[start - 2].start)
    else:
        content = continuation(page, sentence, tokens, around.end, quoted=False)
    return site.statement(speaker, content, around, "claims.as-said")


def _content_before(site: Site, start: int, around: Surroundings) -> list[Piece]:
    page, tokens, sentence = site.page, site.tokens, site.sentence
    if not _may_follow(site.cue):
        return []
    ends = around.end >= len(tokens) or tokens[around.end].text in ENDING or _is_circumstance(site, around.end)
    quoted = quotation_ending(page, tokens, start)
    if quoted is None and site.cue.needs <= _VOICE:
        return []  # “In the photograph, a woman cried”: what is cried and shouted is quoted
    if (
        quoted is not None
        and not ends
        and quoted.start > sentence.start
        and leads_up(_tokens_until(tokens, quoted.start))
    ):
        return []  # “On the broadcast “Talk,” he said …”
    closed = ends and not opens_quotation(site, around.end)
    whole = around.end >= len(tokens) - 1 or tokens[around.end].text == ";"
    before = left_content(page, tokens, start, whole=whole, closed=closed)
    if before and (quoted is not None or closed):
        return [*before, *continuation(page, sentence, tokens, around.end, quoted=quoted is not None)]
    if before and ends:
        return [*before, *continuation(page, sentence, tokens, around.end, quoted=False)]
    if start == 0 and (around.end >= len(tokens) - 1 or _is_circumstance(site, around.end)):
        return _quotation_in_front(page, sentence)
    if ends and start > 1 and around.end + 1 < len(tokens) and tokens[start - 1].text == "," == tokens[around.end].text:
        return _around(site, start, around)
    return []


def _tokens_until(tokens: Sequence[Token], position: int) -> Sequence[Token]:
    return [token for token in tokens if token.start < position]


def _is_circumstance(site: Site, index: int) -> bool:
    # “…,” the senator said after the vote: no content begins with such a word but by a comma or a quotation.
    word = site.word(index)
    return word in words_of("circumstance") and site.word(index + 1) not in ("that", "if", "least", "most")


def _around(site: Site, start: int, around: Surroundings) -> list[Piece]:
    # “In his state, the governor said, offenders are treated”: the speaker stands inside his own sentence.
    rest = continuation(site.page, site.sentence, site.tokens, around.end, quoted=False)
    if not rest or opens_quotation(site, around.end) or site.word(around.end + 1) == "that":
        return []
    front = 0
    while front < start and (site.word(front) in words_of("starter") or site.tokens[front].text == ","):
        front += 1
    before = trimmed(site.page, site.tokens[front].start, site.tokens[start - 1].start) if front < start else []
    return [*before, *rest]


def _with_antecedent(site: Site, found: Statement, subject: Run) -> Statement | None:
    if site.word(subject[1] - 1) not in ("who", "which"):
        return found
    named = antecedent_of(site.tokens, subject[1] - 1)
    if named is not None and not named[0] and named[1] == subject[1] - 1:
        return None  # “Voters who say so were divided”: where the clause ends, nothing tells
    if named is not None and is_auxiliary(site.word(named[0] - 1)):
        return None  # “bandits, as gangs are known, who had demanded it”: no noun stands before the comma
    return attrs.evolve(found, antecedent=None if named is None else site.piece(named), rule="claims.relative")


def _quotation_in_front(page: Page, sentence: Sentence) -> list[Piece]:
    quoted = page.quotation_at(max(sentence.start - 2, 0))
    if quoted is None or not page.opens_sentence(quoted.start):
        return []  # “… a goal of “Peace.” He told them that …”
    if quoted.end > sentence.start or "\n" in page.view[quoted.end : sentence.start]:
        return []
    return trimmed(page, quoted.inner_start, quoted.inner_end)


def _may_follow(cue: Cue) -> bool:
    return not cue.needs.isdisjoint(_MAY_FOLLOW)
