"""What the tables have at the tokens of one page: nouns for parties, countries, nationalities, well-known parties."""

from typing import Final, final

from conflictmodel.text._names import country_at, nationalities, nationality_phrases
from conflictmodel.text._page import Page
from conflictmodel.text.actors._casing import Casing
from conflictmodel.text.actors._known import KnownNames
from conflictmodel.text.actors._lexicon import Noun, nouns


@final
class TableNames:
    """Looks the tokens of one page up in the tables of parties."""

    def __init__(self, page: Page, casing: Casing) -> None:
        """Take the tokens of a page with what casing says of them."""
        self._text, self._low, self._named = casing.text, casing.low, casing.named
        self.nationalities: Final = nationalities()
        self.nouns: Final = nouns()
        self._noun_starts: Final = self.nouns.lengths
        self.known: Final = KnownNames(page, casing.text, casing.low, casing.cap)

    def noun_at(self, k: int, stop: int) -> tuple[Noun, int] | None:
        """Find the longest noun of the table that begins at a token, and where it ends."""
        return self.nouns.longest_at(self._low, k, stop) if k < stop and self._low[k] in self._noun_starts else None

    def country_at(self, k: int, stop: int) -> tuple[str, int] | None:
        """Find the longest country's name that begins at a token, and where it ends."""
        return country_at(self._text, self._low, k, stop) if k in self._named else None

    def nation_at(self, k: int, stop: int) -> tuple[str, int] | None:
        """Find the nationality adjective that begins at a token, the country it speaks of, and where it ends."""
        return nationality_phrases().longest_at(self._low, k, stop) if k in self._named else None
