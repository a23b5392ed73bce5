"""Names that are withheld: where they stand in a text, however they are typed, transliterated, or cut short."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple, final

from conflictmodel.analysis._spellings import PARTING, spellings_of
from conflictmodel.text.gazetteers import fold_name, is_article

_NEVER: Final = r"(?!)"
_SHORTEST_KEY: Final = 3  # letters of a folded name that is sought by itself
# What stands before a name in news, and is no part of it.
_STANDS_BEFORE: Final = (
    "mr mrs ms miss mx dr prof professor sir dame lord lady sheikh shaykh sayyid sayed mullah mawlawi imam father "
    "sister brother rev reverend bishop rabbi judge justice captain capt colonel col general gen lieutenant lt "
    "major maj sergeant sgt corporal cpl commander cmdr brigadier brig marshal admiral adm president minister "
    "governor mayor ambassador senator king queen prince princess señor señora monsieur madame herr frau"
)
_TITLES: Final = frozenset(_STANDS_BEFORE.split())
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’‘ʼʾʿ`](?=[^\W\d_]))*+")
_OWNING: Final = re.compile(r"['’]s$", re.IGNORECASE)
_IN_ADDRESSES: Final = frozenset("/-_=@#&%")
_BETWEEN: Final = re.compile(rf"{PARTING}{{0,3}}(?:([A-Za-z]{{1,4}}){PARTING}{{1,3}})?")
_TURNED_ROUND: Final = re.compile(r",\s{0,3}([^\W\d_])\b\.?")


class _Word(NamedTuple):
    """A word of a text, and the key under which its transliterations meet."""

    start: int
    end: int
    text: str
    key: str


@final
class NameFinder:
    """Where names stand in texts: whole ones also inside words, parts of names as words of their own."""

    def __init__(self, names: Iterable[str], parts: Iterable[str] = ()) -> None:
        """Make the patterns and keys once."""
        whole = sorted({_bare(name) for name in names}, key=lambda name: (-len(name), name))
        forms = [form for name in whole for form in spellings_of(name)]
        self._pattern: Final = re.compile("|".join(forms) or _NEVER, re.IGNORECASE)
        keys = [tuple(fold_name(name).split()) for name in whole]
        sought = [key for key in keys if sum(map(len, key)) >= _SHORTEST_KEY]
        self._keys: Final[dict[str, list[tuple[str, ...]]]] = {}
        for key in [*sought, *((fold_name(part),) for part in parts)]:
            self._keys.setdefault(key[0], []).append(key)
        self._initials: Final = {key[-1]: key[0][0] for key in sought if len(key) > 1}

    def finds(self, text: str) -> bool:
        """Say whether a name stands in a text."""
        return bool(self.spans_in(text))

    def spans_in(self, text: str) -> list[tuple[int, int]]:
        """Give where names stand in a text, first to last; those that overlap as one."""
        found = [match.span() for match in self._pattern.finditer(text)]
        if self._keys:
            found += self._transliterated(text)
        spans: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if spans and start < spans[-1][1]:
                spans[-1] = spans[-1][0], max(end, spans[-1][1])
            else:
                spans.append((start, end))
        return spans

    def _transliterated(self, text: str) -> Iterator[tuple[int, int]]:
        words = list(_words_of(text))
        for at, word in enumerate(words):
            for key in self._keys.get(word.key, ()):
                run = words[at : at + len(key)]
                is_name = len(key) > 1 or not word.text.islower() or _is_in_address(text, word)
                if is_name and tuple(each.key for each in run) == key and _adjoin(text, run):
                    yield word.start, run[-1].end
            if word.key in self._initials and self._is_cut_short(text, words[at - 1 : at], word):
                yield word.start, word.end

    def _is_cut_short(self, text: str, before: list[_Word], word: _Word) -> bool:
        """Say whether a family name stands behind a title or an initial, or before one: Mr Haddad, S. Haddad."""
        behind = _TURNED_ROUND.match(text, word.end)
        given = self._initials[word.key]
        if behind is not None and behind[1].lower() == given:
            return True
        if not before or not _adjoin(text, [before[0], word]):
            return False
        said = before[0].text.lower()
        return said == given or said in _TITLES


def _bare(name: str) -> str:
    """Leave out the titles before a name, unless nothing would be left."""
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _TITLES:
        del words[0]
    return " ".join(words)


def _words_of(text: str) -> Iterator[_Word]:
    """Give the words of a text; articles, as in al-Assad, belong to no name."""
    for match in _WORD.finditer(text):
        word = _OWNING.sub("", match[0])
        if not is_article(word.lower()):
            yield _Word(match.start(), match.start() + len(word), word, fold_name(word))


def _adjoin(text: str, words: list[_Word]) -> bool:
    """Say whether words follow one another with nothing between them but an article and what stands in addresses."""
    gaps = (_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(words))
    return all(gap is not None and (gap[1] is None or is_article(gap[1].lower())) for gap in gaps)


def _is_in_address(text: str, word: _Word) -> bool:
    """Say whether a word stands beside what parts words in addresses, where names have small letters."""
    return not _IN_ADDRESSES.isdisjoint((text[max(word.start - 1, 0)], text[min(word.end, len(text) - 1)]))
