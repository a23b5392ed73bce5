"""Licences: whether the words of an article's rights are, letter by letter, the name or address of an open licence."""

import re
from functools import cache
from typing import Final

from conflictmodel._records import one_line
from conflictmodel._tables import cells_of

_LICENCES: Final = "analysis/licences.tsv"
_MOST_SHOWN: Final = 80
_PARTS: Final = {"nc": "non ?-?commercial", "nd": "no ?deriv(?:ative)?s", "sa": "share ?alike"}
_VERSION: Final = r"(?:v\.? ?|version )?(?:1\.0|2\.0|2\.1|2\.5|3\.0|4\.0)"
# Where a licence is of a country, which is said behind its version; without one, “CC BY or” would be a licence.
_PORT: Final = r"(?:igo|intl|international|unported|generic|[a-z]{2})"
# Creative Commons, as people write its licences, as SPDX does, and as addresses.
_named = re.compile(
    rf"(?:cc|creative commons)[ -](?P<parts>by(?:[ -](?:{'|'.join(_PARTS)})){{0,2}})(?:[ -]{_VERSION}(?:[ -]{_PORT})?)?"
)
# “Attribution” alone is an ordinary word, and no licence: it needs whose it is, or a version.
_spelt = re.compile(
    rf"(?=creative commons |.{{0,80}}\d)"
    rf"(?:creative commons )?(?P<parts>attribution(?:[ -](?:{'|'.join(_PARTS.values())})){{0,2}})"
    rf"(?: {_VERSION}(?: {_PORT})?)?(?: (?:public )?licen[cs]e)?"
)
_located = re.compile(
    r"creativecommons\.org/licenses/(?P<parts>by(?:-(?:nc|nd|sa)){0,2})/[1-4]\.\d(?:/[a-z]{2,4})?"
    r"(?:/(?:deed|legalcode)(?:\.[a-z_-]{2,8})?)?"
)
_zero = re.compile(
    r"(?:cc|creative commons)[ -]?(?:0|zero)(?:[ -]v?1\.0)?(?: universal)?(?: public domain dedication)?"
    r"|creativecommons\.org/publicdomain/zero/1\.0(?:/(?:deed|legalcode)(?:\.[a-z_-]{2,8})?)?"
)
_address = re.compile(r"(?:https?://)?(?:www\.)?(.{1,200}?)/?")
_explained = re.compile(r"([^()]{1,100}) \(([^()]{1,100})\)")  # Attribution 4.0 International (CC BY 4.0)


def reason_to_withhold(rights: str) -> str | None:
    """Say why a text with these rights may not be passed on by anybody for any purpose; None if it may.

    >>> reason_to_withhold("CC BY-SA 4.0"), reason_to_withhold("https://creativecommons.org/licenses/by-nc/4.0/")
    (None, 'its licence allows no commercial use')
    >>> reason_to_withhold("not CC BY")
    "its rights are not the name of an open licence: 'not CC BY'"
    """
    words = one_line(rights).casefold().rstrip(".")
    explained = _explained.fullmatch(words)
    unknown = f"its rights are not the name of an open licence: {one_line(rights)[:_MOST_SHOWN]!r}"
    reasons = (_reason(each, unknown) for each in (explained.groups() if explained else (words,)))
    return next((each for each in reasons if each is not None), None)


def _reason(words: str, unknown: str) -> str | None:
    """Say why a licence is not open, or that it is `unknown`; None for one that is open."""
    bare = _address.fullmatch(words)
    address = bare[1] if bare else words
    if _zero.fullmatch(address) or address in _open():
        return None
    licence = _named.fullmatch(words) or _spelt.fullmatch(words) or _located.fullmatch(address)
    if licence is None:
        return unknown
    parts = licence["parts"].replace(" ", "").replace("-", "")
    if "nc" in parts or "noncommercial" in parts:
        return "its licence allows no commercial use"
    return "its licence allows no changed copies" if "nd" in parts or "noderiv" in parts else None


@cache
def _open() -> frozenset[str]:
    return frozenset(form for form, _source in cells_of(_LICENCES))
