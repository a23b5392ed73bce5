"""What is sought by a policy: the names it gives, those of the persons of a corpus, and telling parts of both."""

from collections.abc import Iterable, Iterator
from typing import Final

from conflictmodel.analysis._names import NameFinder
from conflictmodel.analysis._policies import Policy
from conflictmodel.analysis._rebuilding import parts_of
from conflictmodel.model.corpus import Corpus
from conflictmodel.values.actors import Actor, ActorKind

_IN_OTHER_NAMES: Final = frozenset({"of", "the", "for", "and", "in"})
_SHORTEST_PART: Final = 3  # letters of a part of a name that is masked by itself


def finder_of(policy: Policy, corpus: Corpus) -> NameFinder:
    """Make the finder of all that is masked: names whole, and parts of them as words of their own.

    Parts are the words of persons' names, and the last words of names that stand whole anywhere in the corpus.
    """
    named = NameFinder(policy.names)
    persons = {name for names in _persons(corpus) if policy.persons or any(map(named.finds, names)) for name in names}
    parts = {part for name in persons for part in name.split()}
    strings = {each for each in parts_of(corpus, str) if len(each) >= _SHORTEST_PART}
    printed = {each[start:end] for each in strings for start, end in named.spans_in(each)}
    parts |= {name.split()[-1] for name in policy.names if _may_be_of_person(name) and _is_among(name, printed)}
    return NameFinder({*policy.names, *persons}, filter(_is_telling, parts))


def _is_among(name: str, printed: Iterable[str]) -> bool:
    return any(map(NameFinder((name,)).finds, printed))


def _persons(corpus: Corpus) -> Iterator[tuple[str, ...]]:
    """Give the names of each person that records speak of."""
    for actor in parts_of(corpus, Actor):
        if actor.kind is ActorKind.PERSON and actor.named:
            yield tuple(name for name in (actor.name, *actor.aliases) if _is_telling(name))


def _may_be_of_person(name: str) -> bool:
    """Say whether the words of a name can be a person's, so that the last is a family name: not Bank of Gaza."""
    words = name.split()
    return len(words) > 1 and not words[-1].islower() and _IN_OTHER_NAMES.isdisjoint(words)


def _is_telling(words: str) -> bool:
    return sum(map(str.isalpha, words)) >= _SHORTEST_PART
