"""Statements of a page: where a cue, its speaker and what is said are found together, in whatever order."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.text._grammar import is_adverb, is_auxiliary, is_function_word, is_negation, is_reduced, is_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import Run, antecedent_of, before_verb, phrase_after, subject_before
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._contents import (
    continuation,
    leads_up,
    left_content,
    quotation_ending,
    right_content,
    trimmed,
)
from conflictmodel.text.claims._cues import Cue, Form, cues
from conflictmodel.text.claims._frames import is_clause, opens_quotation, right_start
from conflictmodel.text.claims._participles import participle
from conflictmodel.text.claims._reported import according_to, by_agent, by_noun, impersonal, passive, quoted_as_saying
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._speakers import can_speak, joined_subject
from conflictmodel.text.claims._surroundings import Piece, Surroundings, surroundings_after, with_medium_in_front

_ENDING: Final = frozenset(",.;–—!?…")
_MAY_INVERT: Final = frozenset({"any", "post", "quote", "asked"})
_MAY_FOLLOW: Final = frozenset({"any", "post", "addressee", "asked", "quote"})
_BESIDE: Final = frozenset({"claims.participle", "claims.noun"})
_WITH_SUBJECT: Final = frozenset({"claims.subject", "claims.joined"})
_TITLE_CASED: Final = 0.6


def statements_in(page: Page) -> Iterator[Statement]:
    """Find the statements of a page, sentence by sentence."""
    for sentence in page.sentences:
        headed = sentence.paragraph < 0 and _headed(page, sentence)
        if headed:
            yield headed
        else:
            yield from _in_sentence(page, sentence)


def _headed(page: Page, sentence: Sentence) -> Statement | None:
    # “Governor: 11 traders abducted”: whoever stands before the colon says what stands behind it.
    tokens = page.tokens_of(sentence)
    colon = next((index for index, token in enumerate(tokens[:6]) if token.text == ":"), None)
    if not colon or colon + 2 >= len(tokens) or tokens[0].text[0].isdigit():
        return None
    mark = tokens[colon]
    return Statement(
        sentence=sentence,
        speaker=(tokens[0].start, tokens[colon - 1].end),
        cue=(mark.start, mark.end),
        act=Act.STATES,
        content=tuple(trimmed(page, tokens[colon + 1].start, sentence.end)),
        rule="claims.headline",
        around=Surroundings(end=colon + 1),
    )


def _in_sentence(page: Page, sentence: Sentence) -> Iterator[Statement]:
    finite: Statement | None = None
    taken = 0
    for site in _sites_in(page, sentence):
        found = _read(site, finite) if site.at >= taken else None
        if found is not None:
            yield found
            taken = site.after
            finite = finite if found.rule in _BESIDE or (finite and found.rule == "claims.according-to") else found


def _sites_in(page: Page, sentence: Sentence) -> Iterator[Site]:
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


def unsaid_in(page: Page) -> Iterator[Piece]:
    """Find the words of which it is written that somebody did not say them, or ought to: “never said that it fell”.

    What a question word opens is taken for true by whoever writes it: “has not said why it fell”.
    """
    for sentence in page.sentences:
        if any(_keeps_back(token.lower) for token in page.tokens_of(sentence)):
            for site in _sites_in(page, sentence):
                verbs = site.tokens[site.group : site.at]
                kept_back = any(_keeps_back(token.lower) for token in verbs)
                unsaid = _told(_as_finite(site), None) if kept_back else None
                if unsaid is not None:
                    yield from (piece for piece in unsaid.content if not _asks(page, piece))


def _as_finite(site: Site) -> Site:
    # “did not say” is finite whatever its subject, as “said” is.
    return attrs.evolve(site, cue=attrs.evolve(site.cue, form=Form.PAST)) if site.cue.form is Form.BASE else site


def _keeps_back(word: str) -> bool:
    return is_negation(word) or word in words_of("claims.ought")


def _asks(page: Page, piece: Piece) -> bool:
    return page.tokens[page.token_at(piece[0])].lower in words_of("wh") - {"whether", "if"}


def _is_name(tokens: tuple[Token, ...], index: int) -> bool:
    # “United States” names; in a title everything has a capital.
    if not index or not tokens[index].text[0].isupper() or tokens[index].text.isupper():
        return False
    words = [token.text for token in tokens if token.text[0].isalpha()]
    return sum(word[0].isupper() for word in words) < _TITLE_CASED * len(words)


def _read(site: Site, finite: Statement | None) -> Statement | None:
    if "around" in site.cue.needs:
        return according_to(site)
    verbs = site.tokens[site.group : site.at]
    if any(is_negation(token.lower) or token.lower in words_of("modal") for token in verbs):
        return None
    return _told(site, finite)


def _told(site: Site, finite: Statement | None) -> Statement | None:
    auxiliaries = site.auxiliaries
    if "saying" in site.cue.needs:
        return quoted_as_saying(site, _said_by)
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
            return _went_on(site, finite)
        case Form.BASE if has_be:
            return None
        case Form.PAST if site.word(site.group - 1) in ("", "when") and "asked" in site.cue.needs:
            return _asked(site)
        case _:
            return _headline_goes_on(site, finite) or _inverted(site) or _active(site, finite) or by_agent(site)


def _has_told(site: Site) -> bool:
    # “He's told reporters” is “has told” where somebody is told; elsewhere “'s” with a past is “is”.
    return site.cue.form is Form.PAST and "addressee" in site.cue.needs and "'s" in site.auxiliaries


def _went_on(site: Site, finite: Statement | None) -> Statement | None:
    # “went on to say”
    gone = site.group - 3
    if gone < 0 or site.word(gone) not in ("went", "goes", "go") or site.word(gone + 1) != "on":
        return None
    going = attrs.evolve(site, group=before_verb(site.tokens, gone), cue=attrs.evolve(site.cue, form=Form.PAST))
    return _active(going, finite)


def _asked(site: Site) -> Statement | None:
    # “Asked whether the talks were over, he …”: nobody says who asked.
    if site.word(site.after) not in words_of("wh") | {"about", "to"}:
        return by_agent(site)
    content = right_content(site.page, site.sentence, site.tokens, site.after, depends=True)
    return site.statement(None, content, Surroundings(end=site.after), "claims.asked")


def _active(site: Site, finite: Statement | None) -> Statement | None:
    tokens = site.tokens
    subject = subject_before(tokens, site.group)
    around = surroundings_after(site.page, tokens, site.after, addressed="addressee" in site.cue.needs)
    if subject is not None:
        supposed = site.word(subject[0] - 1) in words_of("claims.supposing")
        return _said_by(site, subject, subject[0], around) if can_speak(site, subject) and not supposed else None
    shared = joined_subject(site)
    right = right_start(site, around.end)
    if shared is None or right is None or not (_is_told(site, right) or (finite is not None and not site.noun_too)):
        return None
    speaker = finite.speaker if finite is not None and finite.speaker is not None else site.piece(shared)
    return site.statement(speaker, right_content(site.page, site.sentence, tokens, right), around, "claims.joined")


def _is_told(site: Site, right: int) -> bool:
    # Behind “and” a past may be an adjective, a present a noun: only what is surely a clause or an object is read.
    word = site.tokens[right].lower
    if site.noun_too and site.word(right - 1) != "that":
        return False
    return (
        opens_quotation(site, right)
        or site.word(right - 1) == "that"
        or is_function_word(word)
        or is_clause(site.tokens, right)
    )


def _headline_goes_on(site: Site, finite: Statement | None) -> Statement | None:
    # “Army says 20 killed, denies civilian deaths”: in a headline a comma stands for “and”.
    told = finite is not None and finite.speaker is not None and finite.speaker[0] < site.tokens[site.at].start
    if not told or site.sentence.paragraph >= 0 or site.word(site.at - 1) != "," or site.cue.form is not Form.PRESENT:
        return None
    right = right_start(site, site.after)
    if finite is None or right is None or finite.rule not in _WITH_SUBJECT:
        return None
    content = right_content(site.page, site.sentence, site.tokens, right)
    return site.statement(finite.speaker, content, Surroundings(end=site.after), "claims.joined")


def _inverted(site: Site) -> Statement | None:
    # “…,” said the minister.
    tokens = site.tokens
    if (
        site.group != site.at
        or site.cue.form not in (Form.PAST, Form.PRESENT)
        or site.cue.needs.isdisjoint(_MAY_INVERT)
    ):
        return None
    behind = phrase_after(tokens, site.after, len(tokens))
    if behind is None or not can_speak(site, behind) or (behind[1] < len(tokens) and not _ends_behind(site, behind)):
        return None
    told = not opens_quotation(site, behind[1])
    before = left_content(site.page, tokens, site.at, whole=site.sentence.paragraph < 0, closed=told)
    around = surroundings_after(site.page, tokens, behind[1], addressed=False)
    quoted = quotation_ending(site.page, tokens, site.at) is not None
    rest = continuation(site.page, site.sentence, tokens, around.end, quoted=quoted)
    if site.at == 0 and opens_quotation(site, around.end):
        before = rest
        rest = []
    if not before:
        return None
    return site.statement(site.piece(behind), [*before, *rest], around, "claims.inverted")


def _ends_behind(site: Site, behind: Run) -> bool:
    token = site.tokens[behind[1]]
    if token.text in _ENDING or is_reduced(site.tokens, behind[1]):
        return True
    quoted = quotation_ending(site.page, site.tokens, site.at) is not None
    return quoted and (token.text in '“"(' or bool(classes_of(token.lower) & {"preposition", "subordinator", "who"}))


def _said_by(site: Site, subject: Run, start: int, around: Surroundings) -> Statement | None:
    speaker = site.piece(subject)
    if site.word(start - 1) == "as" and (start == 1 or site.tokens[start - 2].text in _ENDING):
        return _as_said(site, speaker, start, around)
    before = _content_before(site, start, around)
    if before:
        return site.statement(speaker, before, around, "claims.subject-last")
    around = with_medium_in_front(site.tokens, start, around)
    right = right_start(site, around.end)
    if right is None:
        return site.statement(speaker, _block_below(site, around.end), around, "claims.block")
    content = right_content(site.page, site.sentence, site.tokens, right, depends=_depends(site, subject[0], right))
    found = site.statement(speaker, content, around, "claims.subject")
    if found is None:
        return None
    if "person-to" in site.cue.needs:
        found = attrs.evolve(found, cue=site.piece((site.at, right)))
    return _with_antecedent(site, found, subject)


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
    if gap or (tokens[start].lower in ("who", "which") and site.word(start - 1) == ","):
        return True
    while start and is_adverb(tokens[start - 1].lower):
        start -= 1
    if not start or tokens[start - 1].lower not in words_of("subordinate"):
        return False
    return all(token.lower in words_of("starter") or token.lower in (",", "even") for token in tokens[: start - 1])


def _as_said(site: Site, speaker: Piece, start: int, around: Surroundings) -> Statement | None:
    # “As the agency reported, …”, “…, as the agency reported”.
    page, tokens, sentence = site.page, site.tokens, site.sentence
    if around.end < len(tokens) and tokens[around.end].text not in _ENDING:
        return None
    if start > 1:
        content = trimmed(page, sentence.start, tokens[start - 2].start)
    else:
        content = continuation(page, sentence, tokens, around.end, quoted=False)
    return site.statement(speaker, content, around, "claims.as-said")


def _content_before(site: Site, start: int, around: Surroundings) -> list[Piece]:
    page, tokens, sentence = site.page, site.tokens, site.sentence
    if not _may_follow(site.cue):
        return []
    ends = around.end >= len(tokens) or tokens[around.end].text in _ENDING or _is_circumstance(site, around.end)
    quoted = quotation_ending(page, tokens, start)
    if (
        quoted is not None
        and not ends
        and quoted.start > sentence.start
        and leads_up(_tokens_until(tokens, quoted.start))
    ):
        return []  # “On the broadcast “Talk,” he said …”
    closed = ends and not opens_quotation(site, around.end)
    before = left_content(page, tokens, start, whole=around.end >= len(tokens) - 1, closed=closed)
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
