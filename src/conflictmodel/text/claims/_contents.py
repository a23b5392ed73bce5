"""Where the words that are claimed begin and end, on either side of who says them."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._grammar import is_adverb, is_auxiliary, is_verb
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._quotes import Quoted
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._cues import FIXED, PARTICIPLE, PAST, PRESENT, cues, opening_words
from conflictmodel.text.claims._surroundings import Piece

_TELLING: Final = (PAST, PRESENT)
_OPENING_CLAUSE: Final = frozenset({"preposition", "day", "starter"})
_TRAILING: Final = " ,;:.!?…–—-"
_LEFT_OUT_IN_FRONT: Final = frozenset(_TRAILING + '”»"\n')
_LEFT_OUT_BEHIND: Final = frozenset(_TRAILING + "“«\"”»'\n")
_FEWEST_WORDS: Final = 2
_DASH_AFTER: Final = 3
_FEWEST_CAPITALS: Final = 3
_LABEL_WITHIN: Final = 12
_NEAR: Final = 6
_LONGEST_ASIDE: Final = 25


def quotation_ending(page: Page, tokens: Sequence[Token], index: int) -> Quoted | None:
    """Give the quotation that closes just before a token of the sentence, a comma between them allowed."""
    if index <= 0:
        return None
    quoted = page.quotation_at(tokens[index - 1].start)
    if quoted is None and tokens[index - 1].text == "," and index > 1:
        quoted = page.quotation_at(tokens[index - 2].start)
    return quoted if quoted is not None and quoted.end <= tokens[index - 1].end else None


def left_content(
    page: Page, tokens: Sequence[Token], end: int, *, whole: bool = False, closed: bool = False
) -> list[Piece]:
    """Give the words before a speaker that are what he says; none if they only lead up to him.

    They need a verb of their own, but for a sentence that ends with the cue (`whole`): “People like these, he said.”
    Where nothing is said behind the cue (`closed`), a clause before it leads up to nothing: “In Gao two died, he said.”
    """
    quoted = quotation_ending(page, tokens, end)
    if quoted is not None:
        introduced = not set(":–—").isdisjoint(page.view[max(quoted.start - 2, tokens[0].start) : quoted.start])
        if introduced or leads_up([token for token in tokens[: end - 1] if token.end < quoted.start]):
            return trimmed(page, quoted.inner_start, quoted.inner_end)
        return trimmed(page, tokens[0].start, quoted.end)
    if not end or tokens[end - 1].text not in (",", "–", "—", "?", "!") or end <= _FEWEST_WORDS:
        return []
    run = tokens[: end - 1]
    if opens_sentence(run):
        return []
    verb = any(is_verb(tokens, index) for index in range(end - 1))
    if (leads_up(run) and not (closed and verb and _may_open_clause(run[0].lower))) or not (whole or verb):
        return []
    opening = page.quotation_at(tokens[0].start)
    start = _behind_label(tokens) if opening is None else opening.inner_start
    return trimmed(page, max(start, _own_clause(tokens, end - 1)), run[-1].end)


def _own_clause(tokens: Sequence[Token], end: int) -> int:
    # “Mali wants peace; Niger, it said, does not”: a subject behind a semicolon is all that is said before the speaker.
    mark = next((at for at in range(end - 1, 0, -1) if tokens[at].text == ";"), None)
    if mark is None or any(is_verb(tokens, at) for at in range(mark + 1, end)):
        return tokens[0].start
    return tokens[mark + 1].start


def _may_open_clause(word: str) -> bool:
    # “In Gao”, “Yesterday” and “Meanwhile” open a clause of their own; “When asked” depends on another.
    return is_adverb(word) or not classes_of(word).isdisjoint(_OPENING_CLAUSE)


def _behind_label(tokens: Sequence[Token]) -> int:
    # “SOMALIA – A bomb exploded, police said”: a label in capitals and its dash are not said.
    if len(tokens[0].text) < _FEWEST_CAPITALS or not tokens[0].text.isupper():
        return tokens[0].start
    dash = next((index for index in range(1, min(_LABEL_WITHIN, len(tokens) - 1)) if tokens[index].text in "–—"), None)
    return tokens[0].start if dash is None else tokens[dash + 1].start


def leads_up(run: Sequence[Token]) -> bool:
    """Say whether words only lead up to a speaker: “In March,” does; “After the raid the town fell,” could too."""
    if not run:
        return True
    first = run[0].lower
    if first in words_of("day"):
        return True
    if len(run) > 1 and run[1].lower in words_of("claims.counts_behind"):
        return False
    commas = sum(token.text == "," for token in run[:-1])
    return (first in words_of("front") or is_adverb(first)) and not commas


def opens_sentence(run: Sequence[Token]) -> bool:
    """Say whether what follows some words opens its sentence: there are none, or such as “But,” and “However,”."""
    return all(token.lower in words_of("starter") or token.text == "," for token in run)


def right_content(
    page: Page, sentence: Sentence, tokens: Sequence[Token], start: int, *, depends: bool = False
) -> list[Piece]:
    """Give the words behind a cue that are what is said, up to where the writer speaks again.

    Where the clause of the speaker depends on another one, it ends with its comma.
    """
    first = tokens[start]
    quoted = page.quotation_at(first.start)
    if quoted is not None and quoted.start >= first.start and _runs_out(page, sentence, quoted):
        return trimmed(page, quoted.inner_start, quoted.inner_end)
    if quoted is not None and quoted.start == first.start and _comes_to_end(page, tokens, quoted):
        return trimmed(page, quoted.inner_start, quoted.inner_end)
    end = _right_edge(page, tokens, start, depends=depends)
    stop = tokens[end - 1].end
    last = page.quotation_at(tokens[end - 1].start)
    if last is not None and last.start >= first.start and last.end > stop:
        stop = last.inner_end if last.start == first.start else last.end
    return trimmed(page, first.start, stop)


def _runs_out(page: Page, sentence: Sentence, quoted: Quoted) -> bool:
    rest = page.view[quoted.end : max(sentence.end, quoted.end)]
    return not rest.strip(_TRAILING + '"”')


def _comes_to_end(page: Page, tokens: Sequence[Token], quoted: Quoted) -> bool:
    # “He said, “We are alive,” when the gate opened”: a quotation with its comma is all that is said.
    behind = next((token for token in tokens if token.start >= quoted.end), None)
    return behind is not None and page.view[quoted.inner_end - 1] in ",?!" and behind.lower in words_of("circumstance")


def _right_edge(page: Page, tokens: Sequence[Token], start: int, *, depends: bool) -> int:
    back = start  # where the last aside between dashes ends
    joints = words_of("claims.joint")
    for index in range(start + 1, len(tokens) - 1):
        token = tokens[index]
        word = token.text
        if index <= back or token.lower not in joints:
            continue
        quoted = page.quotation_at(token.start)
        if quoted is not None:
            if word == "," and _comes_back_behind(tokens, index, quoted, depends=depends):
                return index + 2
            continue
        if word in "–—":
            back = _aside_end(tokens, index)
        if word == ";" or (word in "–—" and index > start + _DASH_AFTER and back <= index):
            return index
        if word == "," and (depends or _ends_here(page, tokens, index + 1)):
            return index
        if word in ("and", "but") and _is_cue(tokens, index + 1):
            return index
    return len(tokens)


def _comes_back_behind(tokens: Sequence[Token], comma: int, quoted: Quoted, *, depends: bool) -> bool:
    # “it is gone,” adding that
    if comma + 2 >= len(tokens) or quoted.end != tokens[comma + 1].end:
        return False
    return depends or tokens[comma + 2].lower in opening_words(PARTICIPLE)


def _aside_end(tokens: Sequence[Token], dash: int) -> int:
    # “said the raid – the third this week – was over”: a second dash leads back to what is said.
    mark = tokens[dash].text
    behind = range(dash + 2, min(dash + _LONGEST_ASIDE, len(tokens) - 1))
    return next((index for index in behind if tokens[index].text == mark), dash)


def _is_cue(tokens: Sequence[Token], index: int) -> bool:
    # “said it was so and added that …”
    while index < len(tokens) - 1 and (is_adverb(tokens[index].lower) or is_auxiliary(tokens[index].lower)):
        index += 1
    return (
        any(cue.form in _TELLING for cue in cues().by_words.get((tokens[index].lower,), ()))
        and "noun_too" not in classes_of(tokens[index].lower)
        and _has_clause_behind(tokens, index)
    )


def _has_clause_behind(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower != "by"


def _ends_here(page: Page, tokens: Sequence[Token], after: int) -> bool:
    word = tokens[after].lower
    if word in words_of("claims.cut") or word in opening_words(PARTICIPLE):
        return True
    if word in ("who", "when") and not _comes_back(page, tokens, after):
        return True
    if word in ("which", "as") and any(
        _is_cue(tokens, index) for index in range(after + 2, min(after + _NEAR, len(tokens)))
    ):
        # “…, which investigators said were …” is another one's claim, unless the clause around it goes on behind it
        return word == "as" or not _comes_back(page, tokens, after)
    if word == "as" and after + 1 < len(tokens) and "do" in classes_of(tokens[after + 1].lower):
        return True  # “condemned the raid, as did the mayor”
    if word == "one" and after + 2 < len(tokens) and tokens[after + 2].lower in ("which", "whom"):
        return True
    quoted = page.quotation_at(tokens[after - 2].start) if after > 1 else None
    return quoted is not None and word in ("and", "so", "yet")


def _comes_back(page: Page, tokens: Sequence[Token], start: int) -> bool:
    # “the mayor, who fled, had returned”: behind the clause the sentence goes on with its verb.
    for index in range(start, len(tokens) - 1):
        if tokens[index].text == "," and page.quotation_at(tokens[index].start) is None:
            word = tokens[index + 1].lower
            return is_verb(tokens, index + 1) or is_adverb(word) or "pronoun" in classes_of(word) or word[-2:] == "ed"
    return False


def continuation(page: Page, sentence: Sentence, tokens: Sequence[Token], start: int, *, quoted: bool) -> list[Piece]:
    """Give the rest of what is said where speaker and cue stand in the middle.

    Behind quoted words that is the next quotation; behind words that are not quoted, the rest of the sentence.
    """
    if start + 1 >= len(tokens) or tokens[start].text not in (",", ".", "–", "—", ":"):
        return []
    if _opens_quotation(page, tokens[start + 1]):
        return right_content(page, sentence, tokens, start + 1)
    word = tokens[start + 1].lower
    if quoted and word in ("but", "and") and start + 2 < len(tokens):
        opens = _opens_quotation(page, tokens[start + 2])
        return right_content(page, sentence, tokens, start + 2) if opens else []
    if word in opening_words(PARTICIPLE, FIXED):
        return []
    behind = _quotation_behind_aside(page, tokens, start + 2) if quoted else None
    if behind is not None:
        return right_content(page, sentence, tokens, behind)
    if word in words_of("aside"):
        return []
    if quoted:
        return right_content(page, sentence, tokens, start + 1) if word in ("when", "because", "including") else []
    if word.endswith("ing") and word not in words_of("claims.details"):
        return []
    return right_content(page, sentence, tokens, start + 1)


def _opens_quotation(page: Page, token: Token) -> bool:
    quoted = page.quotation_at(token.start)
    return quoted is not None and quoted.start == token.start


def _quotation_behind_aside(page: Page, tokens: Sequence[Token], start: int) -> int | None:
    # ““We left,” Bell said, referring to the raid, “and nobody helped””
    for index in range(start, min(start + _LONGEST_ASIDE, len(tokens) - 1)):
        if tokens[index].lower in opening_words(*_TELLING) or page.quotation_at(tokens[index].start) is not None:
            return None
        if tokens[index].text == "," and _opens_quotation(page, tokens[index + 1]):
            return index + 1
    return None


def trimmed(page: Page, start: int, end: int) -> list[Piece]:
    """Take marks and spaces off both ends of a run of characters; a closing mark stays if its opening is inside."""
    view = page.view
    while start < end and view[start] in _LEFT_OUT_IN_FRONT and not _opens(page, start):
        start += 1
    while end > start and view[end - 1] in _LEFT_OUT_BEHIND and not _closes(page, start, end):
        end -= 1
    inner = page.quotation_at(start) if start < end else None
    if inner is not None and inner.start == start and inner.end == end:
        return trimmed(page, inner.inner_start, inner.inner_end)
    return [(start, end)] if start < end else []


def _opens(page: Page, position: int) -> bool:
    quoted = page.quotation_at(position)
    return quoted is not None and quoted.start == position


def _closes(page: Page, start: int, end: int) -> bool:
    quoted = page.quotation_at(end - 1)
    return quoted is not None and start <= quoted.start and quoted.end == end and quoted.closed
