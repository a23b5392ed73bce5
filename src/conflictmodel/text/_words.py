"""The closed classes of English words that the finders lean on, read from data on first use."""

from functools import cache, lru_cache
from typing import Final

from conflictmodel.text._tables import cells_of

_NO_CLASS: Final[frozenset[str]] = frozenset()
_REMEMBERED: Final = 4096  # words looked up last


@cache
def words_of(name: str) -> frozenset[str]:
    """Give the words of one class, in small letters.

    Raises:
        KeyError: if there is no such class.

    """
    return _classes()[name]


@lru_cache(maxsize=_REMEMBERED)
def classes_of(word: str) -> frozenset[str]:
    """Give the names of the classes to which a word in small letters belongs.

    >>> sorted(classes_of("whether"))
    ['ends_phrase', 'subordinator', 'wh']
    """
    return _by_word().get(word, _NO_CLASS)


@cache
def _by_word() -> dict[str, frozenset[str]]:
    every = {word for words in _classes().values() for word in words}
    return {word: frozenset(name for name, words in _classes().items() if word in words) for word in every}


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in cells_of("word_classes.tsv")}
