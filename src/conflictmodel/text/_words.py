"""The classes of English words that the finders lean on, read from data on first use.

All stand in one table, ``word_classes.tsv``, by the names used here: ``preposition`` is for all finders,
``counts.money`` for the finder of counts alone.
"""

from functools import cache, lru_cache
from typing import Final

from conflictmodel._tables import cells_of, rows_of

_NO_CLASS: Final[frozenset[str]] = frozenset()
_REMEMBERED: Final = 4096  # words looked up last


@cache
def words_of(name: str) -> frozenset[str]:
    """Give the words and phrases of one class, in small letters unless they count only with a capital.

    >>> sorted(words_of("actors.army"))
    ['armed forces', 'army', 'military']

    Raises:
        KeyError: if there is no such class.

    """
    return _classes()[name]


@lru_cache(maxsize=_REMEMBERED)
def classes_of(word: str) -> frozenset[str]:
    """Give the names of the classes of all finders to which a word in small letters belongs.

    >>> sorted(classes_of("whether"))
    ['ends_phrase', 'subordinator', 'wh']
    """
    return _by_word().get(word, _NO_CLASS)


@cache
def titles() -> frozenset[str]:
    """Give the last words of the titles that stand before a name, in small letters: president, spokeswoman, lt.

    >>> {"president", "gen", "spokeswoman"} <= titles()
    True
    """
    rows = (row for row in rows_of("text/en/actor_nouns.tsv") if row["sort"] == "title")
    return frozenset(row["noun"].split()[-1] for row in rows)


@cache
def _by_word() -> dict[str, frozenset[str]]:
    shared = {name: words for name, words in _classes().items() if "." not in name}
    every = {word for words in shared.values() for word in words}
    return {word: frozenset(name for name, words in shared.items() if word in words) for word in every}


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(word.replace("_", " ") for word in words.split(" "))
        for name, words, _source in cells_of("text/en/word_classes.tsv")
    }
