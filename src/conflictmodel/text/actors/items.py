"""Items: the parts of noun phrases that matter for parties: capitalised runs, known names, nouns, modifiers."""

from collections.abc import Sequence
from typing import Final, final

from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._casing import Casing
from conflictmodel.text.actors._item import Item, Sort
from conflictmodel.text.actors._lexicon import nouns, words_before_modifiers, words_before_names
from conflictmodel.text.actors._runs import Runs
from conflictmodel.text.actors._table_names import TableNames

__all__ = ["ItemReader", "Sort", "is_party_noun"]

_MOST_ITEMS: Final = 12
_UNQUOTED: Final = str.maketrans("", "", '"“”«»')
# The members, got once: on Python 3.11 each access to one by its class is a slow call.
_KNOWN, _ORGANISATION, _COUNTRY, _NATIONALITY, _RUN, _NOUN, _MODIFIER, _POSSESSIVE = Sort


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
        self._participles: Final = words_of("actors.participle")
        self._modifiers: Final = words_of("actors.modifier")
        self._before_names: Final = words_before_names()
        self._tables: Final = TableNames(page, casing)
        self._runs: Final = Runs(casing, self._tables)
        self.noun_at: Final = self._tables.noun_at
        self.country_at: Final = self._tables.country_at
        self.nation_at: Final = self._tables.nation_at

    def is_cased(self, sentence: Sentence) -> bool:
        """Say whether capitals tell names from words in a sentence."""
        return self._casing.is_cased(sentence)

    def items_at(self, k: int, stop: int, *, cased: bool) -> Sequence[Item]:
        """Read the items that follow each other from a token on; a possessive is an item of its own."""
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
        if self.text[k] == "." and after is _NOUN and k + 1 < stop and self.cap[k + 1] and self._runs.is_rank(k - 1):
            return k + 1
        in_brackets = self.text[k] == "(" and k + 3 < stop and self.text[k + 2] == ")"
        return k + 3 if in_brackets and self.noun_at(k + 3, stop) else k

    def name_end(self, k: int, stop: int) -> int:
        """Give where the run of capitalised words that begins at a token ends; the token itself if none begins."""
        return self._runs.end(k, stop) if k < stop and self.cap[k] else k

    def _quoted(self, k: int, stop: int) -> list[Item]:
        end = self._runs.end(k + 1, stop) if k + 1 < stop and self.cap[k + 1] else k
        if k < end < stop and self.text[end] in "\"”'’" and end - k < 6:  # noqa: PLR2004 (a short name)
            return [Item(_RUN, k + 1, end)]
        return []

    def _step(self, k: int, stop: int, *, cased: bool, opening: bool) -> list[Item]:
        if not self.opens[k] and (cased or not self._tables.known.may_begin(k)):
            return []
        cap, word = self.cap[k], self.low[k]
        if k in self.named or not cased:
            named = self._named_at(k, stop, cased=cased)
            if named:
                return named
        if cap and cased and not (opening and self._is_plain_opening(k, stop)):
            return [] if word in self._before_names else self._runs.at(k, stop)
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
        known = self._tables.known.at(k, stop, cased=cased)
        if known is not None and not self._goes_on(known[1], stop, k, cased=cased):
            return [Item(_KNOWN, k, known[1], known=known[0], country=known[0].country)]
        if not self.cap[k]:
            return []
        country = self._tables.country_at(k, stop)
        if country is not None:
            return self._of_country(k, stop, country, _COUNTRY, cased=cased)
        nation = self.nation_at(k, stop)
        if nation is not None:
            return self._of_country(k, stop, nation, _NATIONALITY, cased=cased)
        people = self._tables.nationalities.get(self.low[k][:-1]) if self.low[k][-1] == "s" else None
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

    def _of_country(self, k: int, stop: int, named: tuple[str, int], sort: Sort, *, cased: bool) -> list[Item]:
        """Read a country or nationality: alone, or as the first word of an organisation's name, “Kenya Law Society”."""
        country, start = named
        if " ".join(self.low[start : start + 2]) in words_of("actors.national_society"):
            end = start + 2 + (self.low[start + 2 : start + 3] == ["society"])
            return [Item(_ORGANISATION, k, end, country=country)]
        end = self._runs.end(k, stop) if cased and not self.possessive[start - 1] else start
        organised = end > start and self._runs.is_organisation(start, end)
        if organised and not (end == start + 1 and self.noun_at(start, end)):
            return [Item(_ORGANISATION, k, end, country=country)]
        return [Item(sort, k, start, country=country)]

    def _goes_on(self, end: int, stop: int, k: int, *, cased: bool) -> bool:
        # “Guardian Life Insurance Company”: one known word with more of a name behind it is another name.
        if not cased or end > k + 1 or self.text[k].isupper() or self.possessive[k]:
            return False
        if end >= stop or not self.cap[end] or self.low[end] in self._tables.nationalities:
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
            self.low[k + 1] in self._tables.nationalities
            or self._tables.known.at(k + 1, stop) is not None
            or self.country_at(k + 1, stop) is not None
        )
        return plain and (special or word in words_of("actors.function"))

    def printed(self, first: int, last: int) -> str:
        """Give the words of some tokens as printed, on one line, without quotation marks and a closing possessive."""
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
