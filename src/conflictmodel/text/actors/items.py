"""Items: the parts of noun phrases that matter for parties: capitalised runs, known names, nouns, modifiers."""

import enum
from typing import Final, NamedTuple, final

from conflictmodel.text._names import country_names, nationalities
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._lexicon import (
    ORGAN,
    PERSON,
    TITLE,
    Known,
    Noun,
    item_starts,
    known_actors,
    name_prefixes,
    nouns,
    words_before_modifiers,
    words_before_names,
)

_MOST_ITEMS: Final = 12
_MOST_RUN: Final = 12
_SHARE_UNCASED: Final = 0.75
_FEWEST_WORDS: Final = 4
_ENDS: Final = frozenset('.!?"”')


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
        self.text: Final = [each.text for each in page.tokens]
        self.low: Final = [each.lower for each in page.tokens]
        self.possessive: Final = [False] * len(page.tokens)
        self._part_possessives()
        prefixes, calendar, starts = name_prefixes(), words_of("actors.weekday_month"), item_starts()
        self.cap: Final = [
            (word[0].isupper() or ("-" in word and _is_prefixed(word, prefixes))) and low not in calendar
            for word, low in zip(self.text, self.low, strict=True)
        ]
        self.opens: Final = [
            cap or low in starts or "-" in low for cap, low in zip(self.cap, self.low, strict=True)
        ]  # whether a token can begin an item, by what it is itself
        self.in_small: Final = frozenset(self.text).intersection(self.low)
        self._cased: Final[dict[int, bool]] = {}
        self._opening: Final = _openings(page)
        self._nationalities: Final = nationalities()
        self._nouns, self._known, self._countries = nouns(), known_actors(), country_names()

    def _part_possessives(self) -> None:
        """Take “'s” off the words that own, and note these and those before an apostrophe that closes no quotation."""
        tokens, text, possessive = self.page.tokens, self.text, self.possessive
        for k in [k for k, word in enumerate(text) if "'" in word]:
            token, word = tokens[k], text[k]
            if word == "'":
                before = tokens[k - 1] if k else token
                if before.end == token.start and before.text[-1] in "sS" and not possessive[k - 1]:
                    possessive[k - 1] = not _closes_quote(self.page, token.start)
            elif word.endswith(("'s", "'S")) and len(word) > 2:  # noqa: PLR2004 ('s alone)
                text[k] = word[:-2]
                self.low[k] = text[k].lower()
                possessive[k] = True

    def is_cased(self, sentence: Sentence) -> bool:
        """Say whether capitals tell names from words in a sentence: not in headlines in capitals or title case."""
        known = self._cased.get(sentence.first)
        if known is None:
            known = self._cased[sentence.first] = self._tells_names(sentence)
        return known

    def _tells_names(self, sentence: Sentence) -> bool:
        held = self.text[sentence.first : sentence.last]
        long = [each for each in held if len(each) > 3 and each[0].isalpha()]  # noqa: PLR2004 (ordinary words)
        if all(map(str.isupper, long)):
            return len(long) < _FEWEST_WORDS and sentence.paragraph >= 0
        ended = self.text[sentence.last - 1] in _ENDS
        if len(long) < _FEWEST_WORDS or (ended and sentence.paragraph >= 0):
            return True
        return len([each for each in long if each[0].isupper()]) < _SHARE_UNCASED * len(long)

    def items_at(self, k: int, stop: int, *, cased: bool) -> list[Item]:
        """Read the items that follow each other from a token on; a possessive is an item of its own."""
        found: list[Item] = []
        text = self.text
        while k < stop and len(found) < _MOST_ITEMS:
            step = (
                self._quoted(k, stop)
                if found and text[k] in "\"“'‘"
                else self._step(k, stop, cased=cased, opening=not found or found[-1].sort is _MODIFIER)
            )
            if not step:
                break
            found += step
            k = step[-1].last
            if k + 3 < stop and text[k] == "(" and text[k + 2] == ")" and self.noun_at(k + 3, stop):
                k += 3
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

    def name_end(self, k: int, stop: int) -> int:
        """Give where the run of capitalised words that begins at a token ends; the token itself if none begins."""
        return self._run_end(k, stop) if k < stop and self.cap[k] else k

    def noun_at(self, k: int, stop: int) -> tuple[Noun, int] | None:
        """Find the longest noun of the table that begins at a token, and where it ends."""
        return self._nouns.longest_at(self.low, k, stop)

    def known_at(self, k: int, stop: int, *, cased: bool = True) -> tuple[Known, int] | None:
        """Find the longest well-known name that begins at a token, and where it ends."""
        if cased and not self.cap[k]:
            return None
        found = self._known.longest_at(self.low, k, stop)
        return self._known.longest_at(self.text, k, k + 1) if found is None and self.cap[k] else found

    def country_at(self, k: int, stop: int) -> tuple[str, int] | None:
        """Find the longest country's name that begins at a token, and where it ends."""
        if not self.cap[k]:
            return None
        return self._countries.longest_at(self.text, k, k + 1) or self._countries.longest_at(self.low, k, stop)

    def _quoted(self, k: int, stop: int) -> list[Item]:
        end = self._run_end(k + 1, stop) if k + 1 < stop and self.cap[k + 1] else k
        if k < end < stop and self.text[end] in "\"”'’" and end - k < 6:  # noqa: PLR2004 (a short name)
            return [Item(_RUN, k + 1, end)]
        return []

    def _step(self, k: int, stop: int, *, cased: bool, opening: bool) -> list[Item]:
        if not self.opens[k] and (cased or self.low[k] not in self._known.lengths):
            return []
        known = self.known_at(k, stop, cased=cased)
        if known is not None and not self._goes_on(known[1], stop, k, cased=cased):
            return [Item(_KNOWN, k, known[1], known=known[0], country=known[0].country)]
        word = self.low[k]
        if self.cap[k]:
            country = self.country_at(k, stop)
            if country is not None:
                return [Item(_COUNTRY, k, country[1], country=country[0])]
            if word in self._nationalities:
                return self._national(k, stop, cased=cased)
            people = self._nationalities.get(word[:-1]) if word[-1] == "s" else None
            if people is not None:
                return [Item(_NATIONALITY, k, k + 1, country=people, plural=True)]
            if cased and not (opening and self._is_plain_opening(k, stop)):
                return [] if word in words_before_names() else self._run(k, stop)
        noun = self.noun_at(k, stop)
        if noun is not None:
            return [Item(_NOUN, k, noun[1], noun=noun[0])]
        if word in words_of("actors.participle") and opening and self._may_modify(k):
            return [Item(_MODIFIER, k, k + 1)]
        if word in words_of("actors.modifier") or ("-" in word and word[0].isalnum() and not self.cap[k]):
            return [Item(_MODIFIER, k, k + 1)]
        return []

    def _may_modify(self, k: int) -> bool:
        # “the wounded soldiers”, “five captured rebels”; but in “the group accused traders” it is the verb.
        before = self.low[k - 1] if k else ""
        return (
            k in self._opening
            or before == ","
            or before in words_of("actors.before_adjective")
            or before[:1].isdigit()
            or before in words_before_modifiers()
        )

    def _national(self, k: int, stop: int, *, cased: bool) -> list[Item]:
        country = self._nationalities[self.low[k]]
        end = self._run_end(k, stop) if cased else k + 1
        if end > k + 1 and self._is_organisation(k + 1, end) and not (end == k + 2 and self.noun_at(k + 1, end)):
            return [Item(_ORGANISATION, k, end, country=country)]
        return [Item(_NATIONALITY, k, k + 1, country=country)]

    def _goes_on(self, end: int, stop: int, k: int, *, cased: bool) -> bool:
        # “Guardian Life Insurance Company”: one known word with more of a name behind it is another name.
        if not cased or end > k + 1 or self.text[k].isupper() or self.possessive[k]:
            return False
        if end >= stop or not self.cap[end] or self.low[end] in self._nationalities:
            return False
        return self.noun_at(end, stop) is None and self.country_at(end, stop) is None

    def _is_plain_opening(self, k: int, stop: int) -> bool:
        """Say whether a capital is due to the beginning of a sentence: an ordinary word that opens it."""
        if k not in self._opening:
            return False
        word = self.low[k]
        following = k + 1 < stop and self.cap[k + 1] and not self.possessive[k]
        plain = (
            word in words_of("actors.function")
            or word in words_of("actors.modifier")
            or word in words_of("actors.participle")
            or self.noun_at(k, k + 1) is not None
        )
        if not following:
            return plain or word in self.in_small
        special = (
            self.low[k + 1] in self._nationalities
            or self.known_at(k + 1, stop) is not None
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
        known = self.known_at(j, stop)
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
        return (len(self.text[k]) < 6 and (self.low[k],) in self._nouns.by_words) or len(self.text[k]) == 1  # noqa: PLR2004

    def _connected(self, k: int, j: int, stop: int) -> int:
        word, following = self.low[j], j + 1
        if following < stop and self.low[following] == "the":
            following += 1
        if following >= stop or not self.cap[following] or word in ("in", "the"):
            return j
        if word == "of":
            before = self.low[j - 1]
            return following + 1 if before in words_of("actors.org_word") or (before,) in self._nouns.by_words else j
        if word == "and" and ("of" not in self.low[k:j] or self._breaks(k, following, stop)):
            return j
        if word == "for" and not self._is_organisation(k, j):
            return j
        return following + 1

    def _run(self, a: int, stop: int) -> list[Item]:
        return self._parted(a, self._run_end(a, stop), weak=a in self._opening)

    def _parted(self, a: int, b: int, *, weak: bool) -> list[Item]:
        title = self._title_in(a, b)
        if title is not None:
            s, e, role = title
            before = self._parted(a, s, weak=False) if s > a else []
            after = e + 1 if e < b and self.text[e] == "." else e
            return [*before, Item(_NOUN, s, e, noun=role), Item(_RUN, after, b)]
        if b - a == 1:
            noun = self.noun_at(a, b)
            if noun is not None:
                return [Item(_NOUN, a, b, noun=noun[0])]
        if self._is_organisation(a, b):
            return [Item(_ORGANISATION, a, b, country=self._country_in(a, b))]
        for s in range(a + 1, b):
            noun = self.noun_at(s, b)
            if noun is not None and noun[1] == b and noun[0].sort in (PERSON, TITLE, ORGAN):
                return [*self._parted(a, s, weak=False), Item(_NOUN, s, b, noun=noun[0])]
        return [Item(_RUN, a, b, weak=weak and b - a == 1)]

    def _title_in(self, a: int, b: int) -> tuple[int, int, Noun] | None:
        best: tuple[int, int, Noun] | None = None
        for s in range(a, b - 1):
            found = self.noun_at(s, b)
            if found is None or found[0].sort not in (PERSON, TITLE) or found[1] >= b or found[0].plural:
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
        return any(self.low[j] in ("of", "for") and self.low[j - 1] in heads for j in range(a + 1, b - 1))

    def _country_in(self, a: int, b: int) -> str | None:
        for j in range(a, b):
            if self.low[j] in self._nationalities:
                return self._nationalities[self.low[j]]
            found = self.country_at(j, b)
            if found is not None:
                return found[0]
        return None


def is_party_noun(word: str) -> bool:
    """Say whether a word in small letters stands for a party or a document: “officials”, “ministry”.

    >>> is_party_noun("officials"), is_party_noun("concerns")
    (True, False)
    """
    return (word,) in nouns().by_words


def _is_prefixed(word: str, prefixes: frozenset[str]) -> bool:
    head, _, rest = word.partition("-")
    return rest[:1].isupper() and head in prefixes


def _openings(page: Page) -> frozenset[int]:
    """Find the tokens that open a sentence, a quotation or what follows a colon: their capitals tell nothing."""
    found = set()
    for sentence in page.sentences:
        k = sentence.first
        while k < sentence.last - 1 and not page.tokens[k].text[0].isalnum():
            k += 1
        found.add(k)
    ends = {sentence.last for sentence in page.sentences}
    after = {k for k, token in enumerate(page.tokens, 1) if token.text in ':"“«‘–—('}
    return frozenset(found | (after - ends))


def _closes_quote(page: Page, position: int) -> bool:
    """Say whether an apostrophe closes a quotation in single marks."""
    quoted = page.quotation_at(position)
    return quoted is not None and quoted.end == position + 1
