"""Negations: the words just before others that turn these round, in the languages of `words.tsv`."""

import re
from functools import cache
from typing import Final

from conflictmodel._tables import rows_of
from conflictmodel.exchange.drafts._foreign_words import TABLE

_LONGEST: Final = 60  # characters
# What may stand between an English negation and the words it turns round: “nobody has been”, “no plan to”.
_AUXILIARIES: Final = "(?:was|were|is|are|be|been|being|has|had|have|did|does|do|will|would|could|can|should|may|might)"
_BETWEEN: Final = r"(?:\s{1,3}(?:be|been|being|have|ever|yet|any|a|an|the|to)){0,3}"
_NO_SUBJECT: Final = (
    r"\b(?:no|no one|nobody|none|neither|nothing)(?:\s{1,3}\w{1,30}){0,3}?(?:\s{1,3}" + _AUXILIARIES + r"){1,3}"
    r"|\bno\s{1,3}\w{1,30}(?:\s{1,3}\w{1,30})?\s{1,3}(?:to|of|that)"
)
_END: Final = r"\s{0,3}[\"“«「『]?$"


def negates(text: str, at: int) -> bool:
    """Say whether a negation stands just before a place."""
    before = text[max(at - _LONGEST, 0) : at]
    return _before().search(before) is not None


def turns_round(words: str) -> bool:
    """Say whether there is a negation in words."""
    return _inside().search(words) is not None


@cache
def _before() -> re.Pattern[str]:
    own, parts = _of_spaced(), "|".join((*_spellings("zh"), *_spellings("my")))
    return re.compile(rf"(?:(?:{own}){_BETWEEN}|{_NO_SUBJECT}|\bno(?:\s{1, 3}longer)?|{parts}){_END}", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    # In Burmese, a prefix of one letter is told only where a word is known to begin.
    return re.compile("|".join((_of_spaced(), *_spellings("zh"))), re.IGNORECASE)


def _of_spaced() -> str:
    plain = "|".join((*_spellings("en"), *_spellings("uk"), *_spellings("ru")))
    return rf"\b(?:{plain})\b|n['’]t\b|\b[وف]?(?:{'|'.join(_spellings('ar'))})\b"


def _spellings(language: str) -> tuple[str, ...]:
    rows = (row for row in rows_of(TABLE) if row["sort"] == "negation" and row["language"] == language)
    return tuple(re.escape(each).replace(r"\ ", r"\s{1,3}") for row in rows for each in row["words"].split("|"))
