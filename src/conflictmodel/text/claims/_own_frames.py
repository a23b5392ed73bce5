"""Own frames: what single cues need behind them, as blame, appeal, ask and call."""

from conflictmodel.text._grammar import is_function_word
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._cues import BASE
from conflictmodel.text.claims._openings import CLAUSE, FAR, NEAR, is_clause, opens_quotation, word_from
from conflictmodel.text.claims._sites import Site


def by_own_frame(site: Site, index: int, frame: str) -> int | None:
    """Read the frames that single cues have for themselves."""
    tokens = site.tokens
    match frame:
        case "blame":
            return word_from(tokens, index, "for") or index
        case "person-to":
            found = word_from(tokens[: index + 6], index, "to")
            return None if found is None or found + 1 >= len(tokens) else found + 1
        case "appeal":
            return word_from(tokens, index, "for") or word_from(tokens, index + 1, "to")
        case "asked":
            return _asked(site, index)
        case "next-for" | "next-at" | "next-of":
            return index if tokens[index].lower == frame.removeprefix("next-") else None
        case _:
            return index if _is_called(site, index) else None


def _is_of_name_alone(site: Site, index: int) -> bool:
    # “asked to be identified by her first name”, “asked to remain anonymous”
    words = [site.word(at) for at in range(index, index + 3)]
    return words[:2] in (["to", "be"], ["to", "remain"]) and words[2] in words_of("claims.named")


def _asked(site: Site, index: int) -> int | None:
    tokens = site.tokens
    if tokens[index].lower == "not" or _is_of_name_alone(site, index):
        return None  # “asked not to be named” asks nobody
    end = min(index + NEAR, len(tokens))
    position = index
    while position < end:
        word = tokens[position].lower
        if word in words_of("wh") or word in ("for", "to", "about"):
            return position
        if word == "," and position < index + NEAR:
            # “asked Ann Bell, the mayor of Derna, to go”
            position = next(
                (at for at in range(position + 1, position + FAR) if at < len(tokens) and tokens[at].text == ","), end
            )
            end = min(position + 2, len(tokens))
        elif not tokens[position].text[0].isalnum():
            break
        position += 1
    return index if is_clause(tokens, index) else None


def is_of_what(site: Site) -> bool:
    """Say whether a cue stands in a clause of “what”: “what the envoy called “a crime””."""
    return any(site.word(index) in ("what", "which", "whom") for index in range(max(site.at - NEAR, 0), site.at))


def _is_called(site: Site, index: int) -> bool:
    # “called him a liar”, “called the strike ‘barbaric’”: somebody or something, then a name for it.
    tokens = site.tokens
    first = tokens[index]
    if first.lower in words_of("particle"):
        return False  # “called out the council”
    if site.cue.form is BASE and first.text[0] == "(":
        return False
    if first.lower in ("that", "this", "it") and opens_quotation(site, index + 1):
        return True
    if "object" in classes_of(first.lower):
        following = site.word(index + 1)
        return (
            bool(following)
            and "preposition" not in classes_of(following)
            and following not in ("out", "up", "back", ".", ",")
        )
    for position in range(index + 1, min(index + FAR, len(tokens))):
        token = tokens[position]
        if token.text in '“"‘«':
            return position > index + 1 or "determiner" not in classes_of(first.lower)
        if token.text in ",.;:":
            return position > index + 1 and _is_verdict(tokens[position - 1].lower)
        if (
            position < index + CLAUSE
            and token.lower in ("a", "an")
            and not is_function_word(tokens[position - 1].lower)
        ):
            return True
    return False


def _is_verdict(word: str) -> bool:
    # “called the arrests illegal”
    return word in words_of("claims.verdict") or word.endswith(("ous", "able", "ible", "less"))
