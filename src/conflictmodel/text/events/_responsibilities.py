"""Responsibilities: whether a claim is about its speaker's own part in what others tell: taken, or refused."""

from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.model.claims import Claim
from conflictmodel.model.participants import Responsibility
from conflictmodel.text._grammar import is_negation
from conflictmodel.text._words import words_of

_TELLING: Final = frozenset({Act.STATES, Act.REPORTS, Act.CONFIRMS, Act.ANNOUNCES, Act.ALLEGES})
_OPENING: Final = 4  # words
_WITHIN: Final = 9  # words


def part_of_speaker(claim: Claim) -> Responsibility | None:
    """Say whether a speaker takes or refuses the blame for something told by others; None of any other claim.

    “claimed responsibility for the blast”, “said that its men were behind the attack”; “denied any part in it”,
    “said it had nothing to do with the blast”.
    """
    if claim.attribution.act is Act.CLAIMS_RESPONSIBILITY:
        return Responsibility.CLAIMED
    if denies_part(claim):
        return Responsibility.DENIED
    return Responsibility.CLAIMED if takes_part(claim) else None


def denies_part(claim: Claim) -> bool:
    """Say whether what is denied is only a part in something: “denied any involvement in the attack”."""
    words = _words(claim)
    if claim.attribution.act is Act.DENIES:
        return not words_of("events.part_denied").isdisjoint(words[:_OPENING])
    return _is_told_of_self(claim, words) and (
        bool(_parted(words, words_of("events.no_part"))[0]) or _carries_out(words, refused=True)
    )


def takes_part(claim: Claim) -> bool:
    """Say whether a speaker says that he did what others tell: “said that it had carried out the attack”."""
    words = _words(claim)
    return _is_told_of_self(claim, words) and _carries_out(words, refused=False)


def _words(claim: Claim) -> list[str]:
    return claim.content[0].text.lower().rstrip(".,").split()[:_WITHIN]


def _is_told_of_self(claim: Claim, words: list[str]) -> bool:
    return claim.attribution.act in _TELLING and bool(words) and words[0] in words_of("events.own")


def _carries_out(words: list[str], *, refused: bool) -> bool:
    """Say whether what is carried out is only pointed to: “it”, “the attack”; “an attack” tells of one itself."""
    before, after = _parted(words, words_of("events.answering_for"))
    itself = bool(after) and after[0] in words_of("events.told_of")
    if not itself:
        before, after = _parted(words, words_of("events.carrying_it_out"))
    negated = any(is_negation(word) for word in before)
    return (itself or bool(before)) and refused is negated


def _parted(words: list[str], phrases: frozenset[str]) -> tuple[list[str], list[str]]:
    """Give the words before and behind the first of some phrases; nothing where there is none."""
    for at in range(1, len(words)):
        for phrase in phrases:
            parts = phrase.split()
            if words[at : at + len(parts)] == parts:
                return words[:at], words[at + len(parts) :]
    return [], []
