"""Speakers who speak together: “two sources and a local official”, “the UN and the Red Cross”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.text._page import Page, Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Reading

_RULE: Final = "claims.joint-speakers"
_FEWEST: Final = 2


def speaker_reading(
    page: Page, cast: Cast, piece: tuple[int, int], says: Sequence[tuple[int, int]] = ()
) -> Reading[Actor]:
    """Say who the words of a speaker stand for; several who speak together are one party with the names of all.

    Its kind and country are those that all of them have. Where one of them cannot be told, nor can the whole.
    """
    if " and " not in page.view[piece[0] : piece[1]]:
        return cast.reading(*piece, says=says)
    tokens = page.tokens[page.token_at(piece[0]) : page.token_at(piece[1])]
    parts = _parts(tokens, _names_inside(page, cast, piece, tokens))
    if len(parts) < _FEWEST:
        return cast.reading(*piece, says=says)
    readings = [cast.reading(tokens[first].start, tokens[last - 1].end, says=says) for first, last in parts]
    actors = [each.value for each in readings if each.value is not None]
    words = (page.excerpt(*piece),)
    if len(actors) < len(parts):
        return Reading(value=None, words=words, rule=_RULE)
    return Reading(value=_joined(actors), words=words, rule=_RULE)


def _joined(actors: Sequence[Actor]) -> Actor:
    first = actors[0]
    if all(each == first for each in actors):
        return first
    *others, last = [each.name for each in actors]
    kinds, countries = {each.kind for each in actors}, {each.country for each in actors}
    alike = len(kinds) == 1 and first.kind is not ActorKind.PERSON  # two persons are no person
    return Actor(
        name=f"{', '.join(others)} and {last}",
        named=all(each.named for each in actors),
        kind=first.kind if alike else None,
        country=first.country if len(countries) == 1 else None,
    )


def _names_inside(page: Page, cast: Cast, piece: tuple[int, int], tokens: Sequence[Token]) -> frozenset[int]:
    """Give the tokens that join words inside one name: “the Ministry of Defence and Security”."""
    joints = [index for index, token in enumerate(tokens) if token.lower in ("and", ",")]
    if not joints:
        return frozenset()
    first = page.token_at(piece[0])
    names = [(use.mention.first - first, use.mention.core - first) for use in cast.uses]
    return frozenset(each for each in joints if any(start < each < end for start, end in names))


def _parts(tokens: Sequence[Token], inside: frozenset[int]) -> list[Run]:
    """Cut the words of a speaker into those of each party; one run where they are one party."""
    whole = [(0, len(tokens))]
    last = next((at for at in range(len(tokens) - 2, 0, -1) if tokens[at].lower == "and" and at not in inside), None)
    if last is None or not _is_another(tokens, last + 1, tokens[:last]):
        return whole
    end = last - (tokens[last - 1].text == ",")
    commas = [at for at in range(1, end) if tokens[at].text == "," and at not in inside]
    if not commas:
        return [(0, end), (last + 1, len(tokens))]
    if end < last:
        return [(0, end), (last + 1, len(tokens))]  # “the minister, Omar Haddad, and the army chief”
    starts = [0, *(at + 1 for at in commas), last + 1]
    if not all(_is_plain(tokens[start:stop]) for start, stop in zip(starts[:-1], [*commas, last], strict=True)):
        return whole
    return list(zip(starts, [*commas, last, len(tokens)], strict=True))


def _is_another(tokens: Sequence[Token], start: int, before: Sequence[Token]) -> bool:
    """Say whether a party of its own begins at a token, not another office of the one before: “head and founder”."""
    first = tokens[start]
    classes = classes_of(first.lower)
    if "determiner" in classes or first.text[0].isdigit() or first.lower in words_of("number"):
        return True
    if first.text[0].isupper():
        office = "office" in classes
        return not office or any(each.text[0].isupper() for each in before[1:])
    return _is_many(first) or (start == len(tokens) - 1 and "party" in classes) or _is_many(tokens[-1])


def _is_plain(words: Sequence[Token]) -> bool:
    # “police”, “residents”, “Gulf Aid”: a part of a list, no apposition
    first = words[0] if words else None
    if first is None or "office" in classes_of(first.lower):
        return False
    return all(each.text[0].isupper() for each in words) or _is_many(words[-1])


def _is_many(token: Token) -> bool:
    return token.lower in words_of("plural") or (token.lower.endswith("s") and not token.lower.endswith("ss"))
