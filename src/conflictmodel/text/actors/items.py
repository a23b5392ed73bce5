"""Items: the parts of noun phrases that matter for parties: capitalised runs, known names, nouns, modifiers."""

import enum
from collections.abc import Sequence
from typing import Final, NamedTuple, final

from conflictmodel.text._names import country_at, nationalities, nationality_phrases
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._casing import Casing
from conflictmodel.text.actors._known import Known, KnownNames
from conflictmodel.text.actors._lexicon import (
    ORGAN,
    PERSON,
    TITLE,
    Noun,
    nouns,
    words_before_modifiers,
    words_before_names,
)

_MOST_ITEMS: Final = 12
_MOST_RUN: Final = 12
_UNQUOTED: Final = str.maketrans("", "", '"“”«»')


class Sort(enum.Enum):
    """What a part of a noun phrase is."""

    KNOWN = "known"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    NATIONALITY = "nationality"
    RUN = "run"
    NOUN = "noun"
    MODIFIER = "modifier"
    POSSESSIVE = "possessive"


# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_KNOWN, _ORGANISATION, _COUNTRY, _NATIONALITY, _RUN, _NOUN, _MODIFIER, _POSSESSIVE = Sort


class Item(NamedTuple):
    """A part of a noun phrase: tokens from `first` to `last` (exclusive), and what the tables say."""

    sort: Sort
    first: int
    last: int
    noun: Noun | None = None
    known: Known | None = None
    country: str | None = None
    plural: bool = False
    weak: bool = False


@final
class ItemReader:
    """The tokens of a page with what casing and tables say of each."""

    def __init__(self, page: Page) -> None:
        """Look each token up once."""
        self.page: Final = page
        casing = Casing(page)
        self._casing: Final = casing
        self.text, self.low, self.possessive, self.cap = casing.text, casing.low, casing.possessive, casing.cap
        self.traits, self.opens, self.named = casing.traits, casing.opens, casing.named
        self.words: Final = frozenset(self.low)
        self.in_small: Final = self.words.intersection(self.text)
        self._nationalities: Final = nationalities()
        self._nouns: Final = nouns()
        self._noun_starts: Final = self._nouns.lengths
        self._participles: Final = words_of("actors.participle")
        self._modifiers: Final = words_of("actors.modifier")
        self._before_names: Final = words_before_names()
        self._texts: Final[dict[tuple[int, int], str]] = {}
        self._read: Final[dict[tuple[int, int, bool], list[Item]]] = {}
        self._known: Final = KnownNames(page, self.text, self.low, self.cap)

    def is_cased(self, sentence: Sentence) -> bool:
        """Say whether capitals tell names from words in a sentence."""
        return self._casing.is_cased(sentence)

    def items_at(self, k: int, stop: int, *, cased: bool) -> Sequence[Item]:
        """Read the items that follow each other from a token on; a possessive is an item of its own."""
        read = self._read.get((k, stop, cased))
        if read is None:
            read = self._read[k, stop, cased] = self._items_at(k, stop, cased=cased)
        return read

    def _items_at(self, k: int, stop: int, *, cased: bool) -> list[Item]:
        found: list[Item] = []
        text, opens = self.text, self.opens
        while k < stop and len(found) < _MOST_ITEMS:
            if found and text[k] in "\"“'‘":
                step = self._quoted(k, stop)
            elif opens[k] or not cased:
                step = self._step(k, stop, cased=cased, opening=not found or found[-1].sort is _MODIFIER)
            else:
                break
            if not step:
                break
            found += step
            k = step[-1].last
            if k < stop and text[k] in ".(":
                k = self._beyond_mark(k, stop, after=step[-1].sort)
            if self.possessive[k - 1]:
                skip = k < stop and text[k] == "'"
                found.append(Item(_POSSESSIVE, k, k + skip))
                k += skip
            elif (
                k < stop
                and text[k] in "\"”'’"
                and step[0].first
                and text[step[0].first - 1] in "\"“'‘"
                and len(found) > 1
            ):
                k += 1
        return found

    def _beyond_mark(self, k: int, stop: int, *, after: Sort) -> int:
        """Pass over the point of an abbreviated rank, and over brackets inside a phrase: “Front (HF) fighters”."""
        if self.text[k] == "." and after is _NOUN and k + 1 < stop and self.cap[k + 1] and self._is_rank(k - 1):
            return k + 1
        in_brackets = self.text[k] == "(" and k + 3 < stop and self.text[k + 2] == ")"
        return k + 3 if in_brackets and self.noun_at(k + 3, stop) else k

    def name_end(self, k: int, stop: int) -> int:
        """Give where the run of capitalised words that begins at a token ends; the token itself if none begins."""
        return self._run_end(k, stop) if k < stop and self.cap[k] else k

    def noun_at(self, k: int, stop: int) -> tuple[Noun, int] | None:
        """Find the longest noun of the table that begins at a token, and where it ends."""
        return self._nouns.longest_at(self.low, k, stop) if k < stop and self.low[k] in self._noun_starts else None

    def country_at(self, k: int, stop: int) -> tuple[str, int] | None:
        """Find the longest country's name that begins at a token, and where it ends."""
        return country_at(self.text, self.low, k, stop) if k in self.named else None

    def nation_at(self, k: int, stop: int) -> tuple[str, int] | None:
        """Find the nationality adjective that begins at a token, the country it speaks of, and where it ends."""
        return nationality_phrases().longest_at(self.low, k, stop) if k in self.named else None

    def _quoted(self, k: int, stop: int) -> list[Item]:
        end = self._run_end(k + 1, stop) if k + 1 < stop and self.cap[k + 1] else k
        if k < end < stop and self.text[end] in "\"”'’" and end - k < 6:  # noqa: PLR2004 (a short name)
            return [Item(_RUN, k + 1, end)]
        return []

    def _step(self, k: int, stop: int, *, cased: bool, opening: bool) -> list[Item]:
        if not self.opens[k] and (cased or not self._known.may_begin(k)):
            return []
        cap, word = self.cap[k], self.low[k]
        if k in self.named or not cased:
            named = self._named_at(k, stop, cased=cased)
            if named:
                return named
        if cap and cased and not (opening and self._is_plain_opening(k, stop)):
            return [] if word in self._before_names else self._run(k, stop)
        noun = self.noun_at(k, stop)
        if noun is not None:
            return [Item(_NOUN, k, noun[1], noun[0])]
        if word in self._participles and opening and self._may_modify(k):
            return [Item(_MODIFIER, k, k + 1)]
        if word in self._modifiers or ("-" in word and word[0].isalnum() and not cap):
            return [Item(_MODIFIER, k, k + 1)]
        return []

    def _named_at(self, k: int, stop: int, *, cased: bool) -> list[Item]:
        """Read the name of a well-known party or a country, or a nationality, that the tables have."""
        known = self._known.at(k, stop, cased=cased)
        if known is not None and not self._goes_on(known[1], stop, k, cased=cased):
            return [Item(_KNOWN, k, known[1], known=known[0], country=known[0].country)]
        if not self.cap[k]:
            return []
        country = country_at(self.text, self.low, k, stop)
        if country is not None:
            return [Item(_COUNTRY, k, country[1], country=country[0])]
        nation = self.nation_at(k, stop)
        if nation is not None:
            return self._national(k, stop, nation, cased=cased)
        people = self._nationalities.get(self.low[k][:-1]) if self.low[k][-1] == "s" else None
        return [] if people is None else [Item(_NATIONALITY, k, k + 1, country=people, plural=True)]

    def _may_modify(self, k: int) -> bool:
        # “the wounded soldiers”, “five captured rebels”; but in “the group accused traders” it is the verb.
        before = self.low[k - 1] if k else ""
        return (
            k in self._casing.openings
            or before == ","
            or before in words_of("actors.before_adjective")
            or before[:1].isdigit()
            or before in words_before_modifiers()
        )

    def _national(self, k: int, stop: int, nation: tuple[str, int], *, cased: bool) -> list[Item]:
        country, start = nation
        end = self._run_end(k, stop) if cased else start
        if end > start and self._is_organisation(start, end) and not (end == start + 1 and self.noun_at(start, end)):
            return [Item(_ORGANISATION, k, end, country=country)]
        return [Item(_NATIONALITY, k, start, country=country)]

    def _goes_on(self, end: int, stop: int, k: int, *, cased: bool) -> bool:
        # “Guardian Life Insurance Company”: one known word with more of a name behind it is another name.
        if not cased or end > k + 1 or self.text[k].isupper() or self.possessive[k]:
            return False
        if end >= stop or not self.cap[end] or self.low[end] in self._nationalities:
            return False
        return self.noun_at(end, stop) is None and self.country_at(end, stop) is None

    def _is_plain_opening(self, k: int, stop: int) -> bool:
        """Say whether a capital is due to the beginning of a sentence: an ordinary word that opens it."""
        if k not in self._casing.openings:
            return False
        word = self.low[k]
        following = k + 1 < stop and self.cap[k + 1] and not self.possessive[k]
        plain = (
            word in words_of("actors.function")
            or word in self._modifiers
            or word in self._participles
            or self.noun_at(k, k + 1) is not None
        )
        if not following:
            return plain or word in self.in_small
        special = (
            self.low[k + 1] in self._nationalities
            or self._known.at(k + 1, stop) is not None
            or self.country_at(k + 1, stop) is not None
        )
        return plain and (special or word in words_of("actors.function"))

    def _run_end(self, k: int, stop: int) -> int:
        j = k + 1
        while j < stop and j < k + _MOST_RUN:
            if self.possessive[j - 1] and not self._owns_inside(j, stop):
                break
            if self.text[j] == "'" and self.possessive[j - 1]:
                j += 1
            elif self.cap[j]:
                if self._breaks(k, j, stop):
                    break
                j += 1
            elif self.low[j] in words_of("actors.particle") and j + 1 < stop and self.cap[j + 1]:
                j += 2
            elif self.text[j] == "." and j + 1 < stop and self.cap[j + 1] and self._is_rank(j - 1):
                j += 1
            elif self.low[j] in words_of("actors.connector"):
                step = self._connected(k, j, stop)
                if step == j:
                    break
                j = step
            else:
                break
        return j

    def _breaks(self, k: int, j: int, stop: int) -> bool:
        if j not in self.named:
            return False
        known = self._known.at(j, stop)
        if known is not None and (known[1] > j + 1 or self.text[j].isupper()):
            return True
        return self.low[j - 1] not in ("of", "the", "for") and self.low[j] in self._nationalities and j > k + 1

    def _owns_inside(self, j: int, stop: int) -> bool:
        # “Doctors' Union”, “People's Army” are names; “INSS's Cell” is somebody's.
        following = j + 1 if self.text[j] == "'" else j
        if following >= stop or not self.cap[following] or self.text[j - 1].isupper():
            return False
        return self.text[j] == "'" or self.low[j - 1] in words_of("actors.own_plural")

    def _is_rank(self, k: int) -> bool:
        return (len(self.text[k]) < 6 and (self.low[k],) in self._nouns.by_words) or len(self.text[k]) == 1  # noqa: PLR2004 (short words alone)

    def _connected(self, k: int, j: int, stop: int) -> int:
        word, following = self.low[j], j + 1
        if following < stop and self.low[following] == "the":
            following += 1
        if following >= stop or not self.cap[following] or word in ("in", "the"):
            return j
        if word == "of":
            before = self.low[j - 1]
            if before in words_of("actors.part_organ") and self._names_organisation(following, stop):
                return j
            return following + 1 if before in words_of("actors.org_word") or (before,) in self._nouns.by_words else j
        if word == "and" and ("of" not in self.low[k:j] or self._breaks(k, following, stop)):
            return j
        if word == "for" and self.low[j - 1] not in words_of("actors.org_word") and not self._is_organisation(k, j):
            return j
        return following + 1

    def _names_organisation(self, k: int, stop: int) -> bool:
        return self._known.at(k, stop) is not None or self._is_organisation(k, self._run_end(k, stop))

    def _run(self, a: int, stop: int) -> list[Item]:
        return self._parted(a, self._run_end(a, stop), weak=a in self._casing.openings)

    def _parted(self, a: int, b: int, *, weak: bool) -> list[Item]:
        title = self._title_in(a, b)
        if title is not None:
            s, e, role = title
            before = self._parted(a, s, weak=False) if s > a else []
            after = e + 1 if e < b and self.text[e] == "." else e
            return [*before, Item(_NOUN, s, e, role), Item(_RUN, after, b)]
        if b - a == 1:
            noun = self.noun_at(a, b)
            if noun is not None:
                return [Item(_NOUN, a, b, noun[0])]
        if self._is_organisation(a, b):
            return [Item(_ORGANISATION, a, b, country=self._country_in(a, b))]
        if self.low[b - 1] in words_of("actors.place_head"):
            return [Item(_RUN, a, b)]
        for s in range(a + 1, b):
            noun = self.noun_at(s, b)
            if noun is not None and noun[1] == b and noun[0].sort in (PERSON, TITLE, ORGAN):
                return [*self._parted(a, s, weak=False), Item(_NOUN, s, b, noun[0])]
        return [Item(_RUN, a, b, weak=weak and b - a == 1)]

    def _title_in(self, a: int, b: int) -> tuple[int, int, Noun] | None:
        best: tuple[int, int, Noun] | None = None
        if self.low[b - 1] in words_of("actors.org_word"):
            return None  # “Coastal Guard Union”
        for s in range(a, b - 1):
            found = self.noun_at(s, b)
            if found is None or found[0].sort not in (PERSON, TITLE) or found[1] >= b or found[0].plural:
                continue
            if found[0].is_people:
                continue
            e = found[1]
            after = e + 1 if self.text[e] == "." else e
            if (
                after >= b
                or (not self.cap[after] and self.low[after] not in words_of("actors.particle"))
                or self._is_organisation(after, b)
            ):
                continue
            if best is None or e > best[1]:
                best = (s, e, found[0])
        return best

    def _is_organisation(self, a: int, b: int) -> bool:
        heads = words_of("actors.org_word")
        if self.low[b - 1] in heads and (b - a > 1 or self.text[a].isupper()):
            return True
        if b - a > 1 and self.low[a] in ("radio", "tv"):
            return True
        if b - a < 3:  # noqa: PLR2004 (two words and one that joins them)
            return False
        return any(self.low[j] in ("of", "for") and self.low[j - 1] in heads for j in range(a + 1, b - 1))

    def _country_in(self, a: int, b: int) -> str | None:
        for j in range(a, b):
            if self.low[j] in self._nationalities:
                return self._nationalities[self.low[j]]
            found = self.country_at(j, b)
            if found is not None:
                return found[0]
        return None

    def printed(self, first: int, last: int) -> str:
        """Give the words of some tokens as printed, on one line, without quotation marks and a closing possessive."""
        known = self._texts.get((first, last))
        if known is None:
            known = self._texts[first, last] = self._as_printed(first, last)
        return known

    def _as_printed(self, first: int, last: int) -> str:
        page = self.page
        start, end = page.token_starts[first], page.token_ends[last - 1]
        printed = whole = page.article.text[start:end]
        if printed.isalnum():
            return printed
        if last - first > 1:
            printed = " ".join(printed.split())
        if '"' in printed or not printed.isascii():
            printed = printed.translate(_UNQUOTED)
        if self.possessive[last - 1]:
            printed = printed.removesuffix("'s").removesuffix("’s")
        return printed.strip(" '‘’") or printed or whole


def is_party_noun(word: str) -> bool:
    """Say whether a word in small letters stands for a party or a document: “officials”, “ministry”.

    >>> is_party_noun("officials"), is_party_noun("concerns")
    (True, False)
    """
    return (word,) in nouns().by_words
