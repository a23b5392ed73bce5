"""The lexicon of cues: which forms attribute, what act they are, and what they need around them."""

from functools import cache
from typing import Final, final

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel._tables import cells_of
from conflictmodel.model.attributions import Act
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of


class Form(Vocabulary):
    """The form in which a cue stands."""

    BASE = "base", "say: infinitive, plural present."
    PRESENT = "present", "says: singular present."
    PAST = "past", "said: past or past participle."
    PARTICIPLE = "participle", "saying: present participle."
    NOUN = "noun", "claim, in “the claim that”."
    FIXED = "fixed", "according to: it has no forms."


# The members, got once: on Python 3.11 each access to one by its class is a slow call.
BASE, PRESENT, PAST, PARTICIPLE, NOUN, FIXED = Form


@final
@attrs.frozen(kw_only=True)
class Cue:
    """A form of a word that attributes."""

    lemma: str
    form: Form
    act: Act
    grade: str
    needs: frozenset[str]


_IRREGULAR: Final = {
    "say": "said",
    "take": "took taken",
    "tell": "told",
    "put": "put",
    "speak": "spoke spoken",
    "read": "read",
    "give": "gave given",
    "hit": "hit",
    "write": "wrote written",
    "find": "found",
    "show": "showed shown",
    "think": "thought",
    "swear": "swore sworn",
    "forecast": "forecast",
}
_NO_VERB: Final = frozenset({"according to", "critical of", "per"})


@cache
def cues() -> PhraseTable[tuple[Cue, ...]]:
    """Give the cues by their words in small letters, nouns after verbs."""
    found: dict[tuple[str, ...], list[Cue]] = {}
    for lemma, act, grade, needs, _source in cells_of("text/en/cues.tsv"):
        first, *rest = lemma.split(" ")
        if needs == "noun":
            forms = [(first, NOUN), (first + "s", NOUN)]
        else:
            forms = [(first, FIXED)] if lemma in _NO_VERB else _forms(first)
        for word, form in forms:
            cue = Cue(
                lemma=lemma,
                form=form,
                act=Act.of(act),
                grade=grade,
                needs=frozenset(needs.split(",")),
            )
            found.setdefault((word, *rest), []).append(cue)
    return phrase_table(
        {words: tuple(sorted(these, key=lambda cue: cue.form is NOUN)) for words, these in found.items()}
    )


@cache
def opening_words(*forms: Form) -> frozenset[str]:
    """Give the words with which a cue in one of these forms begins."""
    return frozenset(words[0] for words, these in cues().by_words.items() if any(cue.form in forms for cue in these))


def act_of_cue(words: str) -> Act | None:
    """Give the act of a cue by its words, in any form: the first of them that attributes; None if none does.

    >>> act_of_cue("has denied"), act_of_cue("claimed responsibility"), act_of_cue("walked")
    (Act.DENIES, Act.CLAIMS_RESPONSIBILITY, None)
    """
    spoken = words.lower().split()
    found = (cues().longest_at(spoken, at, len(spoken)) for at in range(len(spoken)))
    return next((those[0].act for those, _ in filter(None, found)), None)


def _forms(lemma: str) -> list[tuple[str, Form]]:
    past = _IRREGULAR.get(lemma, _past(lemma)).split(" ")
    return [
        (lemma, BASE),
        (_present(lemma), PRESENT),
        *((each, PAST) for each in past),
        (_participle(lemma), PARTICIPLE),
    ]


def _present(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")


def _past(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ied"
    if lemma in words_of("claims.doubled"):
        return f"{lemma}{lemma[-1]}ed"
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _participle(lemma: str) -> str:
    if lemma in words_of("claims.doubled"):
        return f"{lemma}{lemma[-1]}ing"
    return (lemma.removesuffix("e")) + "ing"
