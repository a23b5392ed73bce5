"""Pronouns against what an article tells elsewhere: somebody who was “she” is not “he” later."""

from collections.abc import Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Attribution
from conflictmodel.text._words import words_of
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Reading

_RULE: Final = "actors.unresolved"
_MALE, _FEMALE = "claims.male", "claims.female"


def without_contradictions(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Leave a “he” open that was taken for a woman, and a “she” for a man, by titles and pronouns before.

    The words are kept: they are read, but whose they are is not clear.
    """
    pronouns = [_sex_of(each.speaker) for each in attributions]
    if not any(pronouns):
        return list(attributions)
    names = {_name(each) for each, sex in zip(attributions, pronouns, strict=True) if sex is not None}
    told: dict[str, str] = {}
    for each in attributions:
        if (name := _name(each)) in names and (sex := _sex_in_title(each.speaker)) is not None:
            told.setdefault(name, sex)
    return [_checked(each, sex, told) for each, sex in zip(attributions, pronouns, strict=True)]


def _name(attribution: Attribution) -> str:
    who = attribution.speaker
    return "" if who is None or who.value is None else who.value.name


def _checked(attribution: Attribution, sex: str | None, told: dict[str, str]) -> Attribution:
    if sex is None or attribution.speaker is None or told.setdefault(_name(attribution), sex) == sex:
        return attribution
    return attrs.evolve(attribution, speaker=attrs.evolve(attribution.speaker, value=None, rule=_RULE))


def _sex_of(who: Reading[Actor] | None) -> str | None:
    # of “he” and “she” whose meaning is known
    if who is None or who.value is None or not who.words:
        return None
    word = who.words[0].text.lower()
    if word not in words_of("claims.he_she"):
        return None
    return _MALE if word in words_of(_MALE) else _FEMALE


def _sex_in_title(who: Reading[Actor] | None) -> str | None:
    # “Mr Haddad”, “a spokeswoman, Leila Haddad”; in “the mother of King Salih” two people are spoken of
    if who is None or not who.words:
        return None
    words = set(who.words[0].text.lower().replace(",", " ").replace(".", " ").split())
    if not words.isdisjoint(words_of("claims.he_she")):
        return None
    sexes = [each for each in (_MALE, _FEMALE) if not words.isdisjoint(words_of(each))]
    return sexes[0] if len(sexes) == 1 else None
