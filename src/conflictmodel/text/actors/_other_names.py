"""The other names that an article gives a party beside its first: acronyms, aliases, noms de guerre."""

from itertools import compress, count
from typing import Final, final

from conflictmodel.text._names import abbreviates
from conflictmodel.text.actors._lexicon import phrases_of
from conflictmodel.text.actors._mention import Mention
from conflictmodel.text.actors.items import ItemReader

_MARKS: Final = frozenset("\"“”'‘’«»,")
_BEFORE_ACRONYM: Final = frozenset("(,")
_MOST_MARKS: Final = 4  # before a cue
_MOST_ACRONYM: Final = 12
_MOST_ALIASES: Final = 6


@final
class OtherNames:
    """Reads the other names that stand behind a mention: “(ABC)”, “, or ABC,”, “also known as X”."""

    def __init__(self, items: ItemReader) -> None:
        """Note where cues of other names stand."""
        self._items: Final = items
        opening = phrases_of("actors.alias_cue").lengths
        cues = compress(count(), map(opening.__contains__, items.low))
        self._before_cues: Final = frozenset(k for cue in cues for k in range(cue - _MOST_MARKS, cue + 1))

    def may_follow(self, k: int) -> bool:
        """Say whether the cue of another name stands at a token or a few marks behind it."""
        return k in self._before_cues

    def with_acronym(self, mention: Mention, stop: int) -> Mention:
        """Add the acronym that stands in brackets or behind “or”."""
        k, text = mention.last, self._items.text
        if k + 2 >= stop or text[k] not in _BEFORE_ACRONYM or mention.acronym:
            return mention
        word = text[k + 2]
        if text[k] == "," and text[k + 1] == "or" and word.isupper() and abbreviates(word, mention.words):
            return mention._replace(acronym=word, last=k + 3)
        if text[k] != "(" or word != ")":
            return mention
        word = text[k + 1]
        if 1 < len(word) <= _MOST_ACRONYM and sum(each.isupper() for each in word) >= 2:  # noqa: PLR2004 (two capitals)
            return mention._replace(acronym=word, last=k + 3)
        return mention

    def with_aliases(self, mention: Mention, stop: int) -> Mention:
        """Add the names that stand behind cues such as “also known as”."""
        low, text, k = self._items.low, self._items.text, mention.last
        if not self.may_follow(k):
            return mention
        cues, aliases = phrases_of("actors.alias_cue"), list(mention.aliases)
        while k < stop and len(aliases) < _MOST_ALIASES:
            j, most = k, min(stop, k + _MOST_MARKS)
            while j < most and (text[j] in _MARKS or text[j] in "()" or low[j] in ("or", "and")):
                j += 1
            cue = cues.longest_at(low, j, stop)
            if cue is None:
                break
            j = cue[1]
            while j < stop and (text[j] in _MARKS or low[j] == "the") and j < k + 12:
                j += 1
            end = self._items.name_end(j, stop)
            if end <= j:
                break
            aliases.append(self._items.printed(j, end))
            while end < stop and text[end] in _MARKS and text[end] != ",":
                end += 1
            k = end
        if len(aliases) == len(mention.aliases):
            return mention
        return mention._replace(aliases=tuple(aliases), last=k)
