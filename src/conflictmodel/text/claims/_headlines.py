"""Headlines: a name before a colon, and a second verb behind a comma."""

from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text.claims._contents import right_content, trimmed
from conflictmodel.text.claims._cues import PRESENT
from conflictmodel.text.claims._frames import right_start
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._surroundings import Surroundings

_WITH_SUBJECT: Final = frozenset({"claims.subject", "claims.joined"})


def headed(page: Page, sentence: Sentence) -> Statement | None:
    """Read “Governor: 11 traders abducted”: whoever stands before the colon says what stands behind it."""
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


def headline_goes_on(site: Site, finite: Statement | None) -> Statement | None:
    """Read “Army says 20 killed, denies civilian deaths”: in a headline a comma stands for “and”."""
    told = finite is not None and finite.speaker is not None and finite.speaker[0] < site.tokens[site.at].start
    if not told or site.sentence.paragraph >= 0 or site.word(site.at - 1) != "," or site.cue.form is not PRESENT:
        return None
    right = right_start(site, site.after)
    if finite is None or right is None or finite.rule not in _WITH_SUBJECT:
        return None
    content = right_content(site.page, site.sentence, site.tokens, right)
    return site.statement(finite.speaker, content, Surroundings(end=site.after), "claims.joined")
