"""Names: whether the article gives a name to the party of some words."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final, final

from conflictmodel.exchange.drafts._evidence import Evidence
from conflictmodel.exchange.drafts._folding import FoldedText
from conflictmodel.exchange.drafts._foreign_words import is_foreign
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.text._words import classes_of
from conflictmodel.text.actors.cast import cast_to_look_at
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Excerpt, Reading

_WORD: Final = re.compile(r"[^\W_](?:[^\s,.;:()]*)")
_ARTICLES: Final = frozenset({"the", "a", "an"})
_BESIDE: Final = re.compile(r"[\s,،、，:(«“\"–—-]{0,4}")
_CALLING: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)|named|names?|known as|identif(?:ied|ies|ying)|introduced|giving|gave|styl(?:ed|ing))\b"
)
_INDEFINITE: Final = ("a ", "an ")
_FARTHEST: Final = 100  # characters
_SHORTEST: Final = 4  # letters that two forms of a name have in common
_LONGEST_ENDING: Final = 3


@final
class Names:
    """The parties of an article, as the library reads them, asked whether a name is theirs."""

    def __init__(self, evidence: Evidence, speakers: Iterable[Reading[Actor]]) -> None:
        """Read the parties of the article once; `speakers` are those of its claims, pronouns among them."""
        cast = cast_to_look_at(evidence.article)
        readings = chain(speakers, map(cast.reading_of, cast.uses))
        self._evidence: Final = evidence
        self._read: Final = [(run_of(words), each.value) for each in readings for words in each.words if each.value]
        self._documents: Final = [
            run_of(words) for use in cast.uses if use.mention.is_document for words in cast.reading_of(use).words
        ]

    def is_of(self, name: str, words: Excerpt) -> bool:
        """Say whether a name is that of words: it is in them, or they are in it, or the article says so.

        The article says so where the library reads a party of that name in the words; where “it” or “the report” is
        read as nobody of another name and the name stands before them; where the words are called so (“a group calling
        itself”) or a group of their kind is named close behind; and, in a language that is not read, where the name
        stands beside them.
        """
        if _are_one(words.text, name):
            return True
        run = run_of(words)
        read = [actor for at, actor in self._read if at.overlaps(run)]
        if any(_are_one(each, name) for actor in read for each in (actor.name, *actor.aliases)):
            return True
        if is_foreign(name):
            return self._stands_beside(name, words)
        if self._is_called(name, run) or self._is_group_named_later(name, run, read):
            return True
        return self._stands_for_another(run) and not any(actor.named for actor in read) and self._is_before(name, run)

    def _is_group_named_later(self, name: str, run: Run, read: Sequence[Actor]) -> bool:
        """Say whether “an armed group”, or “it”, is close to the name of a group of the same kind."""
        words = self._evidence.article.text[slice(*run)].casefold()
        named = {actor.kind for _, actor in self._read if actor.named and _are_one(actor.name, name)}
        kinds = {actor.kind for actor in read if not actor.named} & named if words.startswith(_INDEFINITE) else set()
        groups = (named if words == "it" else kinds) - {None, ActorKind.PERSON}
        return bool(groups) and self._evidence.nearest(name, run, neighbours=True) is not None

    def _stands_for_another(self, run: Run) -> bool:
        words = self._evidence.article.text[slice(*run)].lower()
        return "pronoun" in classes_of(words) or any(each.overlaps(run) for each in self._documents)

    def _is_before(self, name: str, run: Run) -> bool:
        return any(each.end <= run.start for each in self._evidence.runs(name, typed=False))

    def _is_called(self, name: str, run: Run) -> bool:
        """Say whether a name stands behind a run in its sentence, with a word that gives it."""
        text, sentences = self._evidence.article.text, self._evidence.sentences
        return any(
            run.end <= each.start <= run.end + _FARTHEST
            and sentences.is_one(run, each)
            and _CALLING.search(text[run.end : each.start]) is not None
            for each in self._evidence.runs(name, typed=False)
        )

    def _stands_beside(self, name: str, words: Excerpt) -> bool:
        return any(
            self._is_next(*sorted((one, other)))
            for one in self._evidence.runs(words.text, typed=False)
            for other in self._evidence.runs(name, typed=False)
        )

    def _is_next(self, one: Run, other: Run) -> bool:
        return _BESIDE.fullmatch(self._evidence.article.text, one.end, other.start) is not None


def _are_one(one: str, other: str) -> bool:
    """Say whether the words of one name are all in the other."""
    shorter, longer = sorted((_words_of(one), _words_of(other)), key=len)
    if len(shorter) == len(longer) == 1 and is_foreign(one):
        first, second = sorted((*shorter, *longer), key=len)
        return first in second or _is_form(first, second)
    return bool(shorter) and all(any(each == word or _is_form(each, word) for word in longer) for each in shorter)


def _words_of(name: str) -> list[str]:
    return [each for each in _WORD.findall(FoldedText(name).folded) if each not in _ARTICLES]


def _is_form(one: str, other: str) -> bool:
    """Say whether two words of a script with endings are forms of one: “Петренко”, “Петренка”."""
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    is_long = common >= _SHORTEST and max(len(one), len(other)) - common <= _LONGEST_ENDING
    return is_long and is_foreign(one)
