"""Runs: words with capitals that follow each other, where such a run ends, and into which parts it falls."""

from operator import attrgetter
from typing import Final, final

from conflictmodel.text._words import words_of
from conflictmodel.text.actors._casing import Casing
from conflictmodel.text.actors._item import Item, Sort
from conflictmodel.text.actors._lexicon import ORGAN, PERSON, TITLE, Noun
from conflictmodel.text.actors._table_names import TableNames

_HEADS: Final = attrgetter("heads")
_MOST_RUN: Final = 12
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_ORGANISATION, _RUN, _NOUN = Sort.ORGANISATION, Sort.RUN, Sort.NOUN


@final
class Runs:
    """The capitalised runs of one page."""

    def __init__(self, casing: Casing, tables: TableNames) -> None:
        """Take the tokens of a page, and what the tables have at each."""
        self._casing, self._tables = casing, tables
        self._text, self._low, self._cap, self._possessive = casing.text, casing.low, casing.cap, casing.possessive

    def at(self, k: int, stop: int) -> list[Item]:
        """Read the run that begins at a token, in its parts."""
        return self._parted(k, self.end(k, stop), weak=k in self._casing.openings)

    def end(self, k: int, stop: int) -> int:
        """Give where the run that begins at a token ends."""
        j = k + 1
        while j < stop and j < k + _MOST_RUN:
            if self._possessive[j - 1] and not self._owns_inside(j, stop):
                break
            if self._text[j] == "'" and self._possessive[j - 1]:
                j += 1
            elif self._cap[j]:
                if self._breaks(k, j, stop):
                    break
                j += 1
            elif self._low[j] in words_of("actors.particle") and j + 1 < stop and self._cap[j + 1]:
                j += 2
            elif self._text[j] == "." and j + 1 < stop and self._cap[j + 1] and self.is_rank(j - 1):
                j += 1
            elif self._low[j] in words_of("actors.connector"):
                step = self._connected(k, j, stop)
                if step == j:
                    break
                j = step
            else:
                break
        return j

    def _breaks(self, k: int, j: int, stop: int) -> bool:
        if j not in self._casing.named:
            return False
        known = self._tables.known.at(j, stop)
        if known is not None and (known[1] > j + 1 or self._text[j].isupper()):
            return True
        return self._low[j - 1] not in ("of", "the", "for") and self._low[j] in self._tables.nationalities and j > k + 1

    def _owns_inside(self, j: int, stop: int) -> bool:
        # “Doctors' Union”, “People's Army” are names; “INSS's Cell” is somebody's.
        following = j + 1 if self._text[j] == "'" else j
        if following >= stop or not self._cap[following] or self._text[j - 1].isupper():
            return False
        return self._text[j] == "'" or self._low[j - 1] in words_of("actors.own_plural")

    def is_rank(self, k: int) -> bool:
        """Say whether a word may be an abbreviated rank or an initial."""
        return (len(self._text[k]) < 6 and (self._low[k],) in self._tables.nouns.by_words) or len(self._text[k]) == 1  # noqa: PLR2004 (short words alone)

    def _connected(self, k: int, j: int, stop: int) -> int:
        word, following = self._low[j], j + 1
        if following < stop and self._low[following] == "the":
            following += 1
        if following >= stop or not self._cap[following] or word in ("in", "the"):
            return j
        if word == "of":
            before = self._low[j - 1]
            if before in words_of("actors.part_organ") and self._names_organisation(following, stop):
                return j
            return (
                following + 1
                if before in words_of("actors.org_word") or (before,) in self._tables.nouns.by_words
                else j
            )
        if word == "and" and ("of" not in self._low[k:j] or self._breaks(k, following, stop)):
            return j
        if word == "for" and self._low[j - 1] not in words_of("actors.org_word") and not self.is_organisation(k, j):
            return j
        return following + 1

    def _names_organisation(self, k: int, stop: int) -> bool:
        return self._tables.known.at(k, stop) is not None or self.is_organisation(k, self.end(k, stop))

    def _parted(self, a: int, b: int, *, weak: bool) -> list[Item]:
        if not any(map(_HEADS, self._casing.traits[a:b])):
            return [Item(_RUN, a, b, weak=weak and b - a == 1)]
        title = self._title_in(a, b)
        if title is not None:
            s, e, role = title
            before = self._parted(a, s, weak=False) if s > a else []
            after = e + 1 if e < b and self._text[e] == "." else e
            return [*before, Item(_NOUN, s, e, role), Item(_RUN, after, b)]
        if b - a == 1:
            noun = self._tables.noun_at(a, b)
            if noun is not None:
                return [Item(_NOUN, a, b, noun[0])]
        if self.is_organisation(a, b):
            return [Item(_ORGANISATION, a, b, country=self._country_in(a, b))]
        if self._low[b - 1] in words_of("actors.place_head"):
            return [Item(_RUN, a, b)]
        for s in range(a + 1, b):
            noun = self._tables.noun_at(s, b)
            if noun is not None and noun[1] == b and noun[0].sort in (PERSON, TITLE, ORGAN):
                return [*self._parted(a, s, weak=False), Item(_NOUN, s, b, noun[0])]
        return [Item(_RUN, a, b, weak=weak and b - a == 1)]

    def _title_in(self, a: int, b: int) -> tuple[int, int, Noun] | None:
        best: tuple[int, int, Noun] | None = None
        if self._low[b - 1] in words_of("actors.org_word"):
            return None  # “Coastal Guard Union”
        for s in range(a, b - 1):
            found = self._tables.noun_at(s, b)
            if found is None or found[0].sort not in (PERSON, TITLE) or found[1] >= b or found[0].plural:
                continue
            if found[0].is_people:
                continue
            e = found[1]
            after = e + 1 if self._text[e] == "." else e
            if (
                after >= b
                or (not self._cap[after] and self._low[after] not in words_of("actors.particle"))
                or self.is_organisation(after, b)
            ):
                continue
            if best is None or e > best[1]:
                best = (s, e, found[0])
        return best

    def is_organisation(self, a: int, b: int) -> bool:
        """Say whether a run names an organisation, by its last word or by one before “of” or “for”."""
        heads = words_of("actors.org_word")
        if self._low[b - 1] in heads and (b - a > 1 or self._text[a].isupper()):
            return True
        if b - a > 1 and self._low[a] in ("radio", "tv"):
            return True
        if b - a < 3:  # noqa: PLR2004 (two words and one that joins them)
            return False
        return any(self._low[j] in ("of", "for") and self._low[j - 1] in heads for j in range(a + 1, b - 1))

    def _country_in(self, a: int, b: int) -> str | None:
        for j in range(a, b):
            if self._low[j] in self._tables.nationalities:
                return self._tables.nationalities[self._low[j]]
            found = self._tables.country_at(j, b)
            if found is not None:
                return found[0]
        return None
