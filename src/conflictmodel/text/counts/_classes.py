"""The classes of words that tell a number from a count."""

from functools import cache

from conflictmodel.text._tables import cells_of


def class_of(name: str) -> frozenset[str]:
    """Give the words of a class, in small letters.

    Raises:
        KeyError: if there is no such class.

    """
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words, _ in cells_of("count_classes.tsv")}
