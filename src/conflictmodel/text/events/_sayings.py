"""Sayings: the claims of a page by where their words stand, so that each happening finds who says it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final, final

import attrs

from conflictmodel.model.attributions import Act, Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.text._words import words_of
from conflictmodel.text.events._responsibilities import denies_part, takes_part
from conflictmodel.values.actors import ActorKind

_DEEPEST: Final = 12
_CONDEMNED: Final = frozenset({Act.CONDEMNS})
_WANTED: Final = _CONDEMNED | {Act.DEMANDS, Act.ASKS}
_LONGEST: Final = 80  # characters between a cue and what is said


@final
class Sayings:
    """The claims of an article, asked by the characters that they hold."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Note where every piece of every claim stands."""
        pieces = [
            (excerpt.start, excerpt.end, claim)
            for claim in claims
            for excerpt in claim.content
            if excerpt.start is not None and excerpt.end is not None
        ]
        self._pieces: Final = sorted(pieces, key=lambda piece: (piece[0], piece[1]))
        self._starts: Final = [start for start, _, _ in self._pieces]
        self.pieces: Final = [(start, end) for start, end, _ in self._pieces]
        self._denials: Final = [
            piece for piece in self._pieces if piece[2].attribution.act is Act.DENIES and not denies_part(piece[2])
        ]
        self.denied: Final = [(start, end) for start, end, _ in self._denials]
        self._introductions: Final = sorted(_introductions(claims))

    def innermost(self, start: int, end: int, tells: Callable[[Claim], bool] | None = None) -> tuple[Claim, ...]:
        """Give the claims that hold these characters, if they pass; of nested ones those of the smallest piece."""
        index = bisect_right(self._starts, start)
        around = [
            piece
            for piece in self._pieces[max(index - _DEEPEST, 0) : index]
            if piece[1] >= end and (tells is None or tells(piece[2]))
        ]
        if len(around) < 2:  # noqa: PLR2004 (nothing to choose from)
            return tuple(claim for _, _, claim in around)
        smallest = min(last - first for first, last, _ in around)
        return tuple(claim for first, last, claim in around if last - first == smallest)

    def tellers(self, start: int, end: int, *, clause: bool) -> tuple[Claim, ...]:
        """Give the innermost claims whose speakers tell that it was so, or that it was not.

        Not who only condemns it, or speaks of his own part in it. Whoever demands or asks tells of it only in a clause:
        “hand over the men whom it abducted”, not “a release”.
        """
        untold = _CONDEMNED if clause else _WANTED
        return self.innermost(
            start,
            end,
            lambda claim: claim.attribution.act not in untold and not (denies_part(claim) or takes_part(claim)),
        )

    def is_of_saying(self, start: int) -> bool:
        """Say whether words stand between a cue and what is said, and so are of the saying: “said on Sunday that”."""
        index = bisect_right(self._introductions, (start, start)) - 1
        return index >= 0 and self._introductions[index][0] <= start < self._introductions[index][1]

    def denial_of(self, start: int, end: int) -> Claim | None:
        """Give the claim that denies these characters."""
        if not self._denials:
            return None
        index = bisect_right(self._denials, start, key=lambda piece: piece[0])
        around = [claim for _, last, claim in self._denials[max(index - _DEEPEST, 0) : index] if last >= end]
        return around[-1] if around else None

    def claims_on(self, spans: Sequence[tuple[int, int]]) -> list[Claim]:
        """Give the claims that hold any of these spans, each once."""
        return once([claim for start, end in spans for claim in self.tellers(start, end, clause=True)])


def _introductions(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    for claim in claims:
        cue, content = claim.attribution.cue, claim.content[0]
        if (
            cue is not None
            and cue.end is not None
            and content.start is not None
            and 0 < content.start - cue.end < _LONGEST
        ):
            yield cue.end, content.start


def is_claim_of(claim: Claim, start: int) -> bool:
    """Say whether what begins at a character is all that is claimed: “claimed the attack”."""
    cue, content = claim.attribution.cue, claim.content[0]
    claimed = cue is not None and cue.text.lower() in words_of("events.claiming")
    return claimed and content.text[: max(start - (content.start or 0), 0)].strip().lower() in words_of("article")


def once(claims: Sequence[Claim]) -> list[Claim]:
    """Give each of a few claims once, in their order."""
    found: list[Claim] = []
    for claim in claims:
        if claim not in found:
            found.append(claim)
    return found


def said_by(claims: Sequence[Claim]) -> tuple[Attribution, ...]:
    """Give who says them, each once."""
    if len(claims) == 1:
        return (attribution_of(claims[0]),)
    return tuple(dict.fromkeys(attribution_of(claim) for claim in claims))


def attribution_of(claim: Claim) -> Attribution:
    """Give who says it: whose statement it is, where a statement speaks that is somebody's by the text."""
    said = claim.attribution
    document = None if said.speaker is None else said.speaker.value
    if said.speaker is None or document is None or document.kind is not ActorKind.DOCUMENT or document.part_of is None:
        return said
    medium = said.medium or next(iter(said.speaker.words), None)
    return attrs.evolve(said, speaker=attrs.evolve(said.speaker, value=document.part_of), medium=medium)
