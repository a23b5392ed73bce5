"""Tables of phrases: which of many phrases of one or more words begins or ends at a word, the longest first."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar, final

import attrs

T = TypeVar("T")


@final
@attrs.frozen(kw_only=True)
class PhraseTable(Generic[T]):
    """Phrases with what each stands for; build it with `phrase_table`.

    `lengths` are those of the phrases that begin with a word, the longest first; `lengths_before` of those that end
    with it.
    """

    by_words: Mapping[tuple[str, ...], T]
    lengths: Mapping[str, tuple[int, ...]]
    lengths_before: Mapping[str, tuple[int, ...]]

    def openings(self, words: Sequence[str]) -> list[int]:
        """Give the places of the words with which a phrase may begin.

        >>> phrase_table({("air", "base"): 1}).openings(["an", "air", "base"])
        [1]
        """
        lengths = self.lengths
        return [at for at, word in enumerate(words) if word in lengths]

    def longest_at(self, words: Sequence[str], at: int, stop: int) -> tuple[T, int] | None:
        """Give the value of the longest phrase that begins at a word, and the word after it; none runs over `stop`.

        >>> phrase_table({("air",): 1, ("air", "base"): 2}).longest_at(["an", "air", "base"], 1, 3)
        (2, 3)
        """
        if at >= stop:
            return None
        lengths = self.lengths.get(words[at])
        if lengths is None:
            return None
        for length in lengths:
            end = at + length
            if end <= stop and (phrase := tuple(words[at:end])) in self.by_words:
                return self.by_words[phrase], end
        return None

    def all_at(self, words: Sequence[str], at: int, stop: int) -> list[tuple[T, int]]:
        """Give the values of all phrases that begin at a word, each with the word after it, the longest first.

        >>> phrase_table({("air",): 1, ("air", "base"): 2}).all_at(["an", "air", "base"], 1, 3)
        [(2, 3), (1, 2)]
        """
        lengths = self.lengths.get(words[at])
        if lengths is None:
            return []
        ends = [at + length for length in lengths if at + length <= stop]
        phrases = [(tuple(words[at:end]), end) for end in ends]
        return [(self.by_words[phrase], end) for phrase, end in phrases if phrase in self.by_words]

    def longest_before(self, words: Sequence[str], end: int, start: int) -> tuple[T, int] | None:
        """Give the value of the longest phrase that ends before a word, and where it begins; none before `start`.

        >>> phrase_table({("base",): 1, ("air", "base"): 2}).longest_before(["an", "air", "base"], 3, 0)
        (2, 1)
        """
        if end <= start:
            return None
        for length in self.lengths_before.get(words[end - 1], ()):
            at = end - length
            if at >= start and (phrase := tuple(words[at:end])) in self.by_words:
                return self.by_words[phrase], at
        return None


def phrase_table(phrases: Mapping[tuple[str, ...], T]) -> PhraseTable[T]:
    """Make a table of phrases, each of at least one word."""
    return PhraseTable(
        by_words=phrases,
        lengths=_lengths((phrase[0], len(phrase)) for phrase in phrases),
        lengths_before=_lengths((phrase[-1], len(phrase)) for phrase in phrases),
    )


def _lengths(found: Iterable[tuple[str, int]]) -> Mapping[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for word, length in found:
        lengths.setdefault(word, set()).add(length)
    return {word: tuple(sorted(these, reverse=True)) for word, these in lengths.items()}
