"""Uses: each use of a party in a page, and which of those before it a pronoun can mean."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple, final

from conflictmodel.text._page import Page
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors._party import PLURAL, SINGLE, THING, Party
from conflictmodel.values.actors import ActorKind

_FARTHEST: Final = 3
_MOST_BACK: Final = 80
_SHORT_QUOTATION: Final = 30
_MEDIUM_BEHIND: Final = frozenset({"in", "by", "via", "through"})
_SPOKEN: Final = frozenset(",.?!")  # “the “North” camp” quotes a word, “I am a father,” somebody


class Use(NamedTuple):
    """One use of a party in the page: where its words stand, whose they are (None: not clear), and by which rule."""

    mention: Mention
    party: Party | None
    rule: str
    sentence: int
    speaking: bool
    quoted: bool
    inside: bool = False  # “people” of “thousands of people”


@final
class Uses:
    """The uses of parties in a page, as far as they are resolved, in the order of the text."""

    def __init__(self, page: Page, low: Sequence[str]) -> None:
        """Begin with none; the tokens of the page are in small letters, without “'s”."""
        self._page: Final = page
        self._low: Final = low
        self.all: Final[list[Use]] = []
        self._sentences: Final[list[int]] = []  # of each use

    def add(self, use: Use) -> None:
        """Add the next use."""
        self.all.append(use)
        self._sentences.append(use.sentence)

    def before(self, token: int, index: int) -> list[Use]:
        """Give the last uses of known parties before a token of a sentence."""
        end = bisect_right(self._sentences, index)
        return [
            each
            for each in self.all[max(0, end - _MOST_BACK) : end]
            if each.party is not None and each.mention.first < token
        ]

    def pronoun(self, word: str, token: int, says: Sequence[tuple[int, int]] = ()) -> tuple[Party | None, str]:
        """Find the one party of the nearest sentences that a pronoun can be; the one who speaks there, if several.

        What somebody says something in does not speak: “In a statement, it said …”.
        """
        if word in words_of("actors.pronoun_speaker"):
            return None, "actors.unresolved"
        sort = (
            PLURAL
            if word in words_of("actors.pronoun_plural")
            else SINGLE
            if word in words_of("actors.pronoun_person")
            else THING
        )
        here, within = self.sentence_of(token), self.is_quoted(token)
        before = [
            each
            for each in self.before(token, here)
            if here - each.sentence <= _FARTHEST
            and (within or not each.quoted)
            and not (self._is_in(says, each) or self._is_medium(each))
        ]
        for distance in range(_FARTHEST + 1):
            near = [
                each
                for each in before
                if here - each.sentence == distance and each.party is not None and each.party.can_be(sort)
            ]
            parties = list(dict.fromkeys(each.party for each in near))
            if not parties and sort == SINGLE and self._names_perhaps_a_person(before, here - distance):
                return None, "actors.unresolved"
            if len(parties) > 1:
                parties = list(dict.fromkeys(each.party for each in near if each.speaking)) or parties
            if len(parties) == 1:
                return parties[0], "actors.pronoun"
            if parties:
                return None, "actors.unresolved"
        return None, "actors.unresolved"

    def _is_in(self, pieces: Sequence[tuple[int, int]], use: Use) -> bool:
        position = self._page.token_starts[use.mention.first] if pieces else 0
        return any(start <= position < end for start, end in pieces)

    def _is_medium(self, use: Use) -> bool:
        first, party = use.mention.first, use.party
        document = party is not None and party.kind is ActorKind.DOCUMENT
        return document and first > 0 and self._low[first - 1] in _MEDIUM_BEHIND

    def _names_perhaps_a_person(self, before: list[Use], sentence: int) -> bool:
        # “Kotey read a statement in which he said”: a name of which nothing is known hides who was meant farther back.
        low = self._low
        return any(
            each.sentence == sentence
            and each.party is not None
            and each.party.may_be_person()
            and "preposition" not in classes_of(low[each.mention.first - 1] if each.mention.first else "")
            for each in before
        )

    def is_quoted(self, token: int) -> bool:
        """Say whether a token stands in a quotation, and not in one of a word alone."""
        quoted = self._page.quotation_at(self._page.token_starts[token]) if self._page.quotations else None
        return quoted is not None and (
            quoted.end - quoted.start > _SHORT_QUOTATION or self._page.view[quoted.inner_end - 1] in _SPOKEN
        )

    def sentence_of(self, token: int) -> int:
        """Give the index of the sentence in which a token stands."""
        return bisect_left(self._page.sentences, token + 1, key=lambda each: each.first) - 1


def clear(uses: list[Use], index: int) -> Party | None:
    """Give the only party among uses; where there are several, the only one of this sentence and the one before."""
    parties = {each.party for each in uses}
    if len(parties) > 1:
        parties = {each.party for each in uses if index - each.sentence <= 1}
    return next(iter(parties)) if len(parties) == 1 else None
