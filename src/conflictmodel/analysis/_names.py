"""Names that are withheld: where they stand in a text, however they are typed, transliterated, or cut short."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple, final

from conflictmodel.analysis._decoding import Decoded
from conflictmodel.analysis._spellings import PARTING, spellings_of
from conflictmodel.text._words import titles, words_of
from conflictmodel.text.gazetteers import fold_name, is_article

_NEVER: Final = r"(?!)"
_SHORTEST_KEY: Final = 3  # letters of a folded name that is sought by itself
_MOST_BETWEEN: Final = 3  # words between the first and the last name
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f'’‘ʼʾʿ`](?=[^\W\d_]))*+")
_OWNING: Final = re.compile(r"['’]s$", re.IGNORECASE)
_IN_ADDRESSES: Final = frozenset("/-_=@#&%")
_BESIDE: Final = re.compile(r"[\s_+\u2010-\u2015-]{1,3}")  # no full stop, which may end a sentence
_BEHIND_INITIAL: Final = re.compile(rf"\.?{_BESIDE.pattern}|\.")
_IN_SLUG: Final = re.compile(r"[_+-]")
_ARABIC_ARTICLE: Final = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w{3})")  # the Arabic article, and what is joined to it
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
        keys = [tuple(_key(name).split()) for name in whole]
        sought = [key for key in keys if sum(map(len, key)) >= _SHORTEST_KEY]
        turned = [(key[-1], *key[:-1]) for key in sought if len(key) > 1]
        self._keys: Final[dict[str, list[tuple[str, ...]]]] = {}
        for key in [*sought, *turned, *((_key(part),) for part in parts)]:
            self._keys.setdefault(key[0], []).append(key)
        self._initials: Final = {key[-1]: key[0][0] for key in sought if len(key) > 1}

    def finds(self, text: str) -> bool:
        """Say whether a name stands in a text."""
        return bool(self.spans_in(text))

    def spans_in(self, text: str) -> list[tuple[int, int]]:
        """Give where names stand in a text, first to last; those that overlap as one."""
        decoded = Decoded(text)
        found = [match.span() for match in self._pattern.finditer(decoded.text)]
        if self._keys:
            found += self._transliterated(decoded.text)
        spans: list[tuple[int, int]] = []
        for start, end in sorted(decoded.span(*each) for each in found):
            if spans and start < spans[-1][1]:
                spans[-1] = spans[-1][0], max(end, spans[-1][1])
            else:
                spans.append((start, end))
        return spans

    def _transliterated(self, text: str) -> Iterator[tuple[int, int]]:
        words = list(_words_of(text))
        for at, word in enumerate(words):
            for key in self._keys.get(word.key, ()):
                is_name = len(key) > 1 or not word.text.islower() or _is_in_address(text, word)
                last = _last_of(text, words[at : at + len(key) + _MOST_BETWEEN], key) if is_name else None
                if last is not None:
                    yield word.start, last.end
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
        return said == given or said in titles() or said in words_of("redaction.title")


def _bare(name: str) -> str:
    """Leave out the titles before a name, unless nothing would be left."""
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in words_of("redaction.title"):
        del words[0]
    return " ".join(words)


def _words_of(text: str) -> Iterator[_Word]:
    """Give the words of a text; articles, as in al-Assad, belong to no name."""
    for match in _WORD.finditer(text):
        word = _OWNING.sub("", match[0])
        if not is_article(word.lower()):
            yield _Word(match.start(), match.start() + len(word), word, _key(word))


def _key(words: str) -> str:
    """Give the key of words, without the Arabic article, which is joined to them."""
    return fold_name(" ".join(_ARABIC_ARTICLE.sub("", word, count=1) for word in words.split()))


def _last_of(text: str, words: list[_Word], key: tuple[str, ...]) -> _Word | None:
    """Give the word in which a name ends that begins with the first of some words; None if they are not that name.

    Other names of the same person, initials and particles may stand between: Samir M. Haddad, Samir bin Yusuf Haddad.
    """
    at = 0
    for part in key[1:]:
        following = at + 1
        while following < len(words) and words[following].key != part:
            if not _may_stand_between(text, words[following - 1], words[following], is_second=following == 1):
                return None
            following += 1
        if following == len(words):
            return None
        pair = words[following - 1 : following + 1]
        if not (_adjoin(text, pair) if following == at + 1 else _is_beside(text, *pair)):
            return None
        at = following
    return words[at]


def _may_stand_between(text: str, before: _Word, word: _Word, *, is_second: bool) -> bool:
    """Say whether a word can be a middle name, an initial or a particle: in small letters only inside an address.

    In a script without capitals, that is the second word of a name, and what follows a particle.
    """
    if not _is_beside(text, before, word):
        return False
    is_cased = word.text.lower() != word.text.upper()
    return (
        (is_cased and not word.text[0].islower())
        or word.text.lower() in words_of("redaction.particle")
        or (not is_cased and (is_second or before.text in words_of("redaction.particle")))
        or _IN_SLUG.fullmatch(text, before.end, word.start) is not None
    )


def _is_beside(text: str, before: _Word, word: _Word) -> bool:
    """Say whether a word follows another in one sentence; an article between counts as nothing."""
    parting = _BEHIND_INITIAL if len(before.text) == 1 else _BESIDE
    gap = text[before.end : word.start]
    inner = _BETWEEN.fullmatch(gap)
    if inner is not None and inner[1] is not None:
        return is_article(inner[1].lower()) and "." not in gap
    return parting.fullmatch(gap) is not None


def _adjoin(text: str, words: list[_Word]) -> bool:
    """Say whether words follow one another with nothing between them but an article and what stands in addresses."""
    gaps = (_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(words))
    return all(gap is not None and (gap[1] is None or is_article(gap[1].lower())) for gap in gaps)


def _is_in_address(text: str, word: _Word) -> bool:
    """Say whether a word stands beside what parts words in addresses, where names have small letters."""
    return not _IN_ADDRESSES.isdisjoint((text[max(word.start - 1, 0)], text[min(word.end, len(text) - 1)]))
