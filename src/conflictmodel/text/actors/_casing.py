"""What the writing of words tells: capitals, “'s”, and where capitals tell nothing."""

from functools import cache, lru_cache
from itertools import compress, count
from operator import itemgetter, or_
from typing import Final, NamedTuple, final

from conflictmodel.text._names import country_names, nationality_phrases
from conflictmodel.text._page import Page, Sentence, in_small_letters
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._known import known_starts, named_starts
from conflictmodel.text.actors._lexicon import item_starts, name_prefixes, nouns

_SHARE_UNCASED: Final = 0.75
_FEWEST_WORDS: Final = 4
_OPENERS: Final = frozenset(':"“«‘–—(')
_ENDS: Final = frozenset('.!?"”')
LINKS: Final = frozenset("(,–—")
_REMEMBERED: Final = 16384  # words


class Traits(NamedTuple):
    """What a word tells by itself, once for all pages."""

    low: str  # in small letters
    cap: bool  # it has a capital that a name may have
    opens: bool  # an item can begin with it
    named: bool  # a name of the tables can
    article: bool
    counts: bool
    heads: bool  # it is or begins a noun for parties or places: a run without such a word is one name
    links: bool  # what a phrase goes on behind: a bracket, a comma, a preposition


_LOW, _CAP, _OPENS, _NAMED = map(itemgetter, range(4))  # columns of many traits, got without a frame of ours


@final
class Casing:
    """The tokens of a page without “'s”: as written, in small letters, which of them own, and which have a capital.

    In a page without any capital, what begins the name of a country, a nationality or a well-known party counts as
    having one.
    """

    def __init__(self, page: Page) -> None:
        """Look each token up once."""
        self._page: Final = page
        self.text: Final = list(page.texts)
        self.possessive: Final = [False] * len(page.texts)
        self._part_possessives()
        traits = list(map(_traits_of, self.text))
        self.traits: Final = traits
        self.low: Final[list[str]] = list(map(_LOW, traits))
        self._has_capitals: Final = self.text != self.low
        cap, opens, named = (list(map(column, traits)) for column in (_CAP, _OPENS, _NAMED))
        if not self._has_capitals:
            cap = named = self._names_in_small()
            opens = list(map(or_, cap, opens))
        self.cap: Final[list[bool]] = cap
        self.opens: Final[list[bool]] = opens
        self.named: Final = frozenset(compress(count(), named))
        self.openings: Final = self._openings()
        self._cased: Final[dict[int, bool]] = {}

    def is_cased(self, sentence: Sentence) -> bool:
        """Say whether capitals tell names from words in a sentence: not in headlines in capitals or title case."""
        known = self._cased.get(sentence.first)
        if known is None:
            known = self._cased[sentence.first] = self._has_capitals and self._tells_names(sentence)
        return known

    def _part_possessives(self) -> None:
        """Take “'s” off the words that own, and note these and those before an apostrophe that closes no quotation."""
        page, text, possessive = self._page, self.text, self.possessive
        for k in [k for k, word in enumerate(text) if "'" in word]:
            word = text[k]
            if word == "'":
                if k and page.token_ends[k - 1] == page.token_starts[k] and text[k - 1][-1] in "sS":
                    possessive[k - 1] = possessive[k - 1] or not _closes_quote(page, page.token_starts[k])
            elif word.endswith(("'s", "'S")) and len(word) > 2:  # noqa: PLR2004 ('s alone)
                text[k] = word[:-2]
                possessive[k] = True

    def _names_in_small(self) -> list[bool]:
        starts = (known_starts(), country_names().lengths, nationality_phrases().lengths)
        return [any(low in each for each in starts) for low in self.low]

    def _openings(self) -> frozenset[int]:
        """Find the tokens that open a sentence, a quotation or what follows a colon: their capitals tell nothing."""
        found = set(compress(count(1), map(_OPENERS.__contains__, self.text)))
        found.difference_update([sentence.last for sentence in self._page.sentences])
        for sentence in self._page.sentences:
            k = sentence.first
            while k < sentence.last - 1 and not self.text[k][0].isalnum():
                k += 1
            found.add(k)
        return frozenset(found)

    def _tells_names(self, sentence: Sentence) -> bool:
        held = self.text[sentence.first : sentence.last]
        ended = sentence.paragraph >= 0 and held[-1] in _ENDS
        if ended and any(word.islower() and len(word) > 3 for word in held):  # noqa: PLR2004 (an ordinary word)
            return True
        long = [each for each in held if len(each) > 3 and each[0].isalpha()]  # noqa: PLR2004 (ordinary words)
        if all(map(str.isupper, long)):
            return len(long) < _FEWEST_WORDS and sentence.paragraph >= 0
        if ended or len(long) < _FEWEST_WORDS:
            return True
        return len([each for each in long if each[0].isupper()]) < _SHARE_UNCASED * len(long)


@cache
def _head_words() -> frozenset[str]:
    heads = words_of("actors.org_word") | words_of("actors.place_head") | {"radio", "tv"}
    return heads.union(nouns().lengths)


@lru_cache(maxsize=_REMEMBERED)
def _traits_of(word: str) -> Traits:
    low = in_small_letters(word).lower()
    begins = word[0].isupper() or ("-" in word and _is_prefixed(word, name_prefixes()))
    cap = word != low and begins and low not in words_of("actors.weekday_month")
    return Traits(
        low=low,
        cap=cap,
        opens=cap or low in item_starts() or "-" in low,
        named=cap and (low in named_starts() or word in named_starts()),
        article=low in words_of("actors.determiner"),
        counts=word[0].isdigit() or low in words_of("actors.number"),
        heads=low in _head_words(),
        links=word in LINKS or low in words_of("actors.complement"),
    )


def _is_prefixed(word: str, prefixes: frozenset[str]) -> bool:
    head, _, rest = word.partition("-")
    return rest[:1].isupper() and head in prefixes


def _closes_quote(page: Page, position: int) -> bool:
    """Say whether an apostrophe closes a quotation in single marks."""
    quoted = page.quotation_at(position)
    return quoted is not None and quoted.end == position + 1
