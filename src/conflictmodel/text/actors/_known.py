"""Well-known parties: the hand-made list, and which of its rows a name of an article means."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, final

import attrs

from conflictmodel._tables import rows_of
from conflictmodel.codebooks.countries import country_from_adjective
from conflictmodel.text._atlas import countries_of_places
from conflictmodel.text._grammar import is_function_word
from conflictmodel.text._names import (
    country_at,
    country_names,
    is_acronym,
    name_key,
    nationalities,
    nationality_phrases,
)
from conflictmodel.text._page import Page, tokens_in
from conflictmodel.text._phrase_tables import PhraseTable, phrase_table
from conflictmodel.text._words import words_of
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codes import Code

_TABLE: Final = "text/en/known_actors.tsv"
_LONGEST_COUNTRY: Final = 6
_REMEMBERED: Final = 4096  # words
_FEW_LETTERS: Final = 3
_OF_A_COUNTRY: Final = frozenset(
    {
        ActorKind.REBEL_GROUP,
        ActorKind.POLITICAL_MILITIA,
        ActorKind.IDENTITY_MILITIA,
        ActorKind.CRIMINAL_GROUP,
        ActorKind.PARTY,
    }
)


@final
@attrs.frozen(kw_only=True)
class Known:
    """A well-known party under its usual name, with its other names; `since` is the first year under this name."""

    name: str
    kind: ActorKind
    countries: tuple[str, ...]
    aliases: tuple[str, ...]
    part_of: str | None
    since: int | None
    codes: tuple[Code, ...]

    @property
    def country(self) -> str | None:
        """The country whose it is or where it acts, where there is only one such."""
        return self.countries[0] if len(self.countries) == 1 else None


@final
@attrs.frozen(kw_only=True)
class _Spelling:
    """A name of one or several well-known parties: which of its words have a capital in all spellings of it."""

    capitals: tuple[int, ...]
    meant: tuple[Known, ...]


@cache
def known_parties() -> Mapping[str, Known]:
    """Give the well-known parties by their usual names."""
    return {row["name"]: _known(row) for row in rows_of(_TABLE)}


def known_named(name: str) -> Known | None:
    """Find the well-known party of a name, where only one is called so.

    >>> daesh = known_named("Daesh")
    >>> print(daesh and daesh.name)
    Islamic State
    """
    spelling = _spellings().by_words.get(name_key(name))
    return spelling.meant[0] if spelling is not None and len(spelling.meant) == 1 else None


def _known(row: Mapping[str, str]) -> Known:
    codes = (cell.split(":") for cell in row["codes"].split("|") if cell)
    return Known(
        name=row["name"],
        kind=ActorKind.of(row["kind"]),
        countries=tuple(filter(None, row["countries"].split("|"))),
        aliases=tuple(filter(None, row["aliases"].split("|"))),
        part_of=row["part_of"] or None,
        since=int(row["from"]) if row["from"] else None,
        codes=tuple(Code(codebook=book, value=value) for book, value in codes),
    )


@cache
def _spellings() -> PhraseTable[_Spelling]:
    found: dict[tuple[str, ...], _Spelling] = {}
    for known in known_parties().values():
        for name in (known.name, *known.aliases):
            key = name_key(name)
            capitals = tuple(k for k, word in enumerate(tokens_in(name)) if k and word[0].isupper())
            here = found.get(key)
            if here is not None:
                capitals = tuple(k for k in capitals if k in here.capitals)
            meant = () if here is None else here.meant
            found[key] = _Spelling(capitals=capitals, meant=meant if known in meant else (*meant, known))
    return phrase_table(found)


@cache
def known_starts() -> frozenset[str]:
    """Give the words with which known names begin."""
    return frozenset(_spellings().lengths)


@cache
def named_starts() -> frozenset[str]:
    """Give the words with which a name of a party, a country, a nationality or its people begins in the tables."""
    peoples = (f"{word}s" for word in nationalities())
    return known_starts().union(country_names().lengths, nationality_phrases().lengths, peoples)


@lru_cache(maxsize=_REMEMBERED)
def _country_described(word: str) -> str | None:
    country = country_from_adjective(word)
    return None if country is None else country.name


@final
class KnownNames:
    """The names of well-known parties on one page; an acronym counts only as written.

    Where several parties share a name, a country that stands beside it decides, then the date of publication (a
    party is not named before its time), then the countries that the page names; where these do not, none is meant.
    Three letters mean no group of countries other than those that the page names.
    """

    def __init__(self, page: Page, text: Sequence[str], low: Sequence[str], cap: Sequence[bool]) -> None:
        """Take the tokens of a page, without “'s”: as written, in small letters, and whether each has a capital."""
        self._page: Final = page
        self._text, self._low, self._cap = text, low, cap
        self._spellings: Final = _spellings()
        self._starts: Final = self._spellings.lengths
        self._countries: frozenset[str] | None = None
        self._of_towns: frozenset[str] | None = None

    def may_begin(self, k: int) -> bool:
        """Say whether a name can begin at a token."""
        return self._low[k] in self._starts or self._text[k] in self._starts

    def at(self, k: int, stop: int, *, cased: bool = True) -> tuple[Known, int] | None:
        """Find the longest name that begins at a token and means one party, and where it ends."""
        if (cased and not self._cap[k]) or not self.may_begin(k):
            return None
        found = self._spellings.longest_at(self._low, k, stop)
        if found is None and (cased or not is_function_word(self._low[k])):
            found = self._spellings.longest_at(self._text, k, stop)
        if found is None:
            return None
        spelling, end = found
        if cased and not all(self._cap[k + j] for j in spelling.capitals):
            return None
        known = self._meant(spelling.meant, k, end)
        return None if known is None else (known, end)

    def _meant(self, candidates: Sequence[Known], k: int, end: int) -> Known | None:
        beside = self._country_beside(k, end)
        if beside is not None and (len(candidates) > 1 or not is_acronym(self._text[k])):
            candidates = [each for each in candidates if not each.countries or beside in each.countries]
        published = self._page.article.published
        if published is not None:
            candidates = [each for each in candidates if each.since is None or each.since <= published.day.year]
        if len(candidates) == 1 and self._is_elsewhere(candidates[0], self._text[k]):
            return None
        if len(candidates) > 1:
            candidates = self._nearest(candidates, end)
        return candidates[0] if len(candidates) == 1 else None

    def _nearest(self, candidates: Sequence[Known], end: int) -> Sequence[Known]:
        """Choose by the countries that the page names, then by those of its towns, then by what stands behind."""
        for named in (self._named_countries, self._countries_of_towns):
            near = [each for each in candidates if not named().isdisjoint(each.countries)]
            if near:
                return near
        if end < len(self._low) and self._low[end] in words_of("actors.armed"):
            return [each for each in candidates if each.kind in _OF_A_COUNTRY]
        return [each for each in candidates if not each.countries]

    def _countries_of_towns(self) -> frozenset[str]:
        if self._of_towns is None:  # asked of every name that several bear
            self._of_towns = countries_of_places(self._low)
        return self._of_towns

    def _is_elsewhere(self, known: Known, name: str) -> bool:
        """Say whether a group met by three letters has nothing to do with the countries that the page names."""
        if len(name) > _FEW_LETTERS or known.kind not in _OF_A_COUNTRY or not known.countries:
            return False
        return bool(self._named_countries()) and self._named_countries().isdisjoint(known.countries)

    def _country_beside(self, k: int, end: int) -> str | None:
        """Give the country that an adjective, a possessive or “of” puts beside a name: “Kenya's National Guard”."""
        before = self._low[k - 1] if k else ""
        if before and self._cap[k - 1]:
            country = _country_described(before)
            if country is not None:
                return country
            if self._page.texts[k - 1] != self._text[k - 1]:  # it owns
                return self._country_ending(k)
        if end + 1 < len(self._low) and self._low[end] == "of":
            found = self._country_at(end + 2 if self._low[end + 1] == "the" else end + 1)
            return None if found is None else found[0]
        return None

    def _country_ending(self, k: int) -> str | None:
        for start in range(max(0, k - _LONGEST_COUNTRY), k):
            found = self._country_at(start)
            if found is not None and found[1] == k:
                return found[0]
        return None

    def _country_at(self, k: int) -> tuple[str, int] | None:
        return country_at(self._text, self._low, k, len(self._low)) if k < len(self._low) and self._cap[k] else None

    def _named_countries(self) -> frozenset[str]:
        if self._countries is None:
            capitals = [k for k, cap in enumerate(self._cap) if cap]
            named = {found[0] for found in map(self._country_at, capitals) if found is not None}
            words = {self._low[k] for k in capitals}
            described = {country for country in map(_country_described, words) if country is not None}
            self._countries = frozenset(named | described)
        return self._countries
