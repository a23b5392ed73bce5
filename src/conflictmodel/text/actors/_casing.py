"""What the writing of words tells: capitals, “'s”, and where capitals tell nothing."""

from typing import Final, final

from conflictmodel.text._names import country_names, nationality_phrases
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._known import known_starts
from conflictmodel.text.actors._lexicon import name_prefixes

_SHARE_UNCASED: Final = 0.75
_FEWEST_WORDS: Final = 4
_OPENERS: Final = frozenset(':"“«‘–—(')
_ENDS: Final = frozenset('.!?"”')


@final
class Casing:
    """The tokens of a page without “'s”: as written, in small letters, which of them own, and which have a capital.

    In a page without any capital, what begins the name of a country, a nationality or a well-known party counts as
    having one.
    """

    def __init__(self, page: Page) -> None:
        """Look each token up once."""
        self._page: Final = page
        self.text: Final = [each.text for each in page.tokens]
        self.low: Final = [each.lower.lower() for each in page.tokens]  # “WHO” is a name here too
        self.possessive: Final = [False] * len(page.tokens)
        self._part_possessives()
        self._has_capitals: Final = any(word != low for word, low in zip(self.text, self.low, strict=True))
        self.cap: Final = self._capitals() if self._has_capitals else self._names_in_small()
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
        tokens, text, possessive = self._page.tokens, self.text, self.possessive
        for k in [k for k, word in enumerate(text) if "'" in word]:
            token, word = tokens[k], text[k]
            if word == "'":
                before = tokens[k - 1] if k else token
                if before.end == token.start and before.text[-1] in "sS" and not possessive[k - 1]:
                    possessive[k - 1] = not _closes_quote(self._page, token.start)
            elif word.endswith(("'s", "'S")) and len(word) > 2:  # noqa: PLR2004 ('s alone)
                text[k] = word[:-2]
                self.low[k] = text[k].lower()
                possessive[k] = True

    def _capitals(self) -> list[bool]:
        prefixes, calendar = name_prefixes(), words_of("actors.weekday_month")
        return [
            word != low
            and (word[0].isupper() or ("-" in word and _is_prefixed(word, prefixes)))
            and low not in calendar
            for word, low in zip(self.text, self.low, strict=True)
        ]

    def _names_in_small(self) -> list[bool]:
        starts = (known_starts(), country_names().lengths, nationality_phrases().lengths)
        return [any(low in each for each in starts) for low in self.low]

    def _openings(self) -> frozenset[int]:
        """Find the tokens that open a sentence, a quotation or what follows a colon: their capitals tell nothing."""
        found = set()
        for sentence in self._page.sentences:
            k = sentence.first
            while k < sentence.last - 1 and not self.text[k][0].isalnum():
                k += 1
            found.add(k)
        after = {k for k, word in enumerate(self.text, 1) if word in _OPENERS}
        return frozenset(found | (after - {sentence.last for sentence in self._page.sentences}))

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


def _is_prefixed(word: str, prefixes: frozenset[str]) -> bool:
    head, _, rest = word.partition("-")
    return rest[:1].isupper() and head in prefixes


def _closes_quote(page: Page, position: int) -> bool:
    """Say whether an apostrophe closes a quotation in single marks."""
    quoted = page.quotation_at(position)
    return quoted is not None and quoted.end == position + 1
