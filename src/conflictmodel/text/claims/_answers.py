"""Answers to an accusation: “India accused Pakistan of it. It denied the charge” is no denial by who accused."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import attrs

from conflictmodel.model.attributions import Act, Attribution
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.claims._sites import Statement
from conflictmodel.values.actors import Actor, ActorKind

_RULE: Final = "actors.unresolved"
_PRONOUNS: Final = frozenset({"it", "he", "she", "they"})


def answered(
    page: Page, cast: Cast, statements: Sequence[Statement], attributions: Sequence[Attribution]
) -> list[Attribution]:
    """Give a pronoun that denies a charge made in the sentence before to whom it was made against, or to nobody.

    Only whoever spoke before is ruled out: a pronoun that stands for another party stays.
    """
    known = list(attributions)
    for index, (before, this) in enumerate(pairwise(statements), start=1):
        said_by, accuser = known[index].speaker, known[index - 1].speaker
        if said_by is None or accuser is None or not _answers(page, before, this):
            continue
        if said_by.value is None or said_by.value == accuser.value:
            value = _accused(page, cast, before, page.view[slice(*this.speaker or before.cue)].lower())
            rule = _RULE if value is None else "actors.pronoun"
            known[index] = attrs.evolve(known[index], speaker=attrs.evolve(said_by, value=value, rule=rule))
    return known


def _answers(page: Page, before: Statement, this: Statement) -> bool:
    if this.act is not Act.DENIES or before.act is Act.DENIES or this.speaker is None:
        return False
    between = page.view[before.sentence.end : this.sentence.start]
    follows = before.sentence.end <= this.sentence.start and not between.strip()
    denied = page.view[this.content[0][0] : this.content[-1][1]].lower().split()
    charged = denied[-1:] and denied[-1] in words_of("claims.charge") and len(denied) <= len(("the", "charge"))
    return follows and bool(charged) and page.view[slice(*this.speaker)].lower() in _PRONOUNS


def _accused(page: Page, cast: Cast, accusing: Statement, pronoun: str) -> Actor | None:
    """Give whom the words between “accused” and “of” name, if the pronoun can stand for them."""
    start, end = accusing.cue[1] + 1, accusing.content[0][0] - 1
    if accusing.act is not Act.ACCUSES or start >= end:
        return None
    accused = cast.reading(start, end).value
    if accused is None:
        return None
    word = page.view[start:end].split()[-1]
    many = word.islower() and (word.endswith("s") or word in words_of("plural"))
    person = accused.kind is ActorKind.PERSON
    if pronoun == "they":
        return accused
    fits = person or accused.kind is None if pronoun in words_of("claims.he_she") else not person
    return accused if fits and not many else None
