"""Headlines: a name before a colon, and a second verb behind a comma."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._contents import right_content, trimmed
from conflictmodel.text.claims._cues import PRESENT
from conflictmodel.text.claims._frames import right_start
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._surroundings import Piece, Surroundings

_MOST_TAIL: Final = 3
_FEWEST_SAID: Final = 3
_TAIL_MARKS: Final = frozenset(":-–—")
_NO_TAIL: Final = frozenset({"determiner", "preposition", "conjunction", "pronoun", "subordinator", "number"})
_WITH_SUBJECT: Final = frozenset({"claims.subject", "claims.joined"})


def headed(page: Page, sentence: Sentence) -> Statement | None:
    """Read “Governor: 11 traders abducted” and “11 traders abducted: governor”: a short side says the other."""
    tokens = page.tokens_of(sentence)
    last = _tail_mark(tokens)
    if last is not None:
        speaker = tokens[last + 1].start, tokens[-1].end
        return _headline(page, sentence, last, speaker, (tokens[0].start, tokens[last].start))
    colon = next((index for index, token in enumerate(tokens[:6]) if token.text == ":"), None)
    if not colon or colon + 2 >= len(tokens) or tokens[0].text[0].isdigit():
        return None
    speaker = tokens[0].start, tokens[colon - 1].end
    return _headline(page, sentence, colon, speaker, (tokens[colon + 1].start, sentence.end))


def _headline(page: Page, sentence: Sentence, mark: int, speaker: Piece, said: Piece) -> Statement | None:
    tokens, content = page.tokens_of(sentence), tuple(trimmed(page, *said))
    if not content:
        return None
    return Statement(
        sentence=sentence,
        speaker=speaker,
        cue=(tokens[mark].start, tokens[mark].end),
        act=Act.STATES,
        content=content,
        rule="claims.headline",
        around=Surroundings(end=mark + 1),
    )


def _tail_mark(tokens: Sequence[Token]) -> int | None:
    """Give the mark of “…: doctors” and “… - sources”: behind it stand those of whom nothing else is told."""
    marks = (at for at in range(len(tokens) - 2, len(tokens) - _MOST_TAIL - 2, -1) if at >= _FEWEST_SAID)
    mark = next((at for at in marks if tokens[at].text in _TAIL_MARKS), None)
    if mark is None:
        return None
    tail = tokens[mark + 1 :]
    spaced = tokens[mark].text == ":" or tokens[mark - 1].end < tokens[mark].start < tail[0].start - 1
    plain = all(each.text.isalpha() and classes_of(each.lower).isdisjoint(_NO_TAIL) for each in tail)
    classes = classes_of(tail[-1].lower)
    party = not classes.isdisjoint(("party", "office")) or tail[-1].lower in words_of("claims.credited")
    return mark if spaced and plain and party else None


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
