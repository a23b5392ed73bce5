"""Inverted orders: “It fell,” said the minister."""

from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.text._grammar import is_reduced
from conflictmodel.text._phrases import Run, phrase_after, subject_before
from conflictmodel.text._words import classes_of
from conflictmodel.text.actors.items import is_party_noun
from conflictmodel.text.claims._contents import continuation, left_content, quotation_ending
from conflictmodel.text.claims._cues import PAST, PRESENT
from conflictmodel.text.claims._openings import ENDING, opens_quotation
from conflictmodel.text.claims._relatives import closes_relative
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._speakers import can_speak
from conflictmodel.text.claims._surroundings import surroundings_after

_MAY_INVERT: Final = frozenset({"any", "post", "quote", "asked"})


def inverted(site: Site) -> Statement | None:
    """Read “It fell,” said the minister, whose words stand before or behind."""
    tokens = site.tokens
    if site.group != site.at or site.cue.form not in (PAST, PRESENT) or site.cue.needs.isdisjoint(_MAY_INVERT):
        return None
    if site.at and tokens[site.at - 1].text[0].isalnum():
        return None  # what is said before it ends with a mark
    if site.at > 1 and tokens[site.at - 1].text == "," and closes_relative(tokens, site.at - 1):
        return None  # “The union, which the minister says broke the law, denied the charge”
    behind = phrase_after(tokens, site.after, len(tokens))
    if behind is None or not can_speak(site, behind) or (behind[1] < len(tokens) and not _ends_behind(site, behind)):
        return None
    takes_object = "np" in site.cue.needs or site.cue.act is Act.DENIES
    if site.word(behind[0]) == "it" or (takes_object and not _is_party(site, behind)):
        return None  # “The rebels, led by Nur, demanded compensation”: what stands behind is the object
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


def _is_party(site: Site, run: Run) -> bool:
    words = site.tokens[run[0] : run[1]]
    said = quotation_ending(site.page, site.tokens, site.at) is not None
    return said or any(word.text[0].isupper() or is_party_noun(word.lower) for word in words)


def _ends_behind(site: Site, behind: Run) -> bool:
    token = site.tokens[behind[1]]
    if token.text in ENDING or (not site.at and token.text == ":" and opens_quotation(site, behind[1])):
        return True
    quoted = quotation_ending(site.page, site.tokens, site.at) is not None
    if is_reduced(site.tokens, behind[1]):
        # “two men, who fled, said the truck exploded in Gao”: a subject of its own tells them from a man wounded in Gao
        return quoted or subject_before(site.tokens, site.group) is None
    return quoted and (token.text in '“"(' or bool(classes_of(token.lower) & {"preposition", "subordinator", "who"}))
