"""Folding: one key for the many spellings that a transliterated place name has in English, rule by rule."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

FOLDING_VERSION: Final = 1  # to be raised with any change of a rule: keys are kept in files
_MOST_KEPT: Final = 65536

# Letters that Unicode does not take apart, and marks that romanisations set or leave out at will: ʿayn and hamza
# (ALA-LC Arabic), the soft sign (BGN/PCGN Russian 1947), the ejectives of Amharic (BGN/PCGN 1967). Hyphens part words.
_LETTERS: Final[Mapping[int, str | None]] = {
    **dict.fromkeys(map(ord, "'’‘`´ʿʾʼʻʹ′ʺ″·.")),
    **dict.fromkeys(map(ord, "-–—‑_/,()"), " "),
    **{
        ord(letter): plain
        for letter, plain in zip("łøđðþæœıə", ("l", "o", "d", "d", "th", "ae", "oe", "i", "a"), strict=True)
    },
}

# The Arabic article as written, with its vowel as heard in English (a, e, i, u) and with its l assimilated to a sun
# letter (BGN/PCGN 1956 writes ad-, an-, ar-, as-, ash-, at-, az-; ALA-LC does not), and the Persian izafe.
_AS_WRITTEN: Final = "al el il ul ad adh an ar as ash at ath az ed edh en er es esh et eth ez e i ye yi"
_ARTICLES: Final = frozenset(_AS_WRITTEN.split(" "))

# In this order; each is said in words in docs/reference/gazetteer.md.
_RULES: Final = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"oo", "u"),  # و in old English spelling
        (r"ee", "i"),  # ي in old English spelling
        (r"(.)\1", r"\1"),  # a doubled letter is one: Lattakia, Fallujah, Mekelle
        (r"\bye(?=[^aeiouy])", "e"),  # Russian and Ukrainian е at the start (BGN/PCGN ye, ISO 9 e)
        (r"sch|shch", "sh"),  # щ, and sh as German has it
        (r"dzh|dj", "j"),  # ج in French spelling, дж
        (r"tch|tsch", "ch"),  # ч in French and German spelling
        (r"ck|q|c(?=[aou]|\b)", "k"),  # ق, q in ALA-LC, k in the press
        (r"kh|hk|x", "h"),  # خ and х: kh in BGN/PCGN, x in Kurdish Latin, hk in Burmese
        (r"gh", "g"),  # غ
        (r"dh", "z"),  # ذ, ظ and ض: dh, z
        (r"th|ht", "t"),  # ث, and the aspirated t of Burmese
        (r"ph|hp", "p"),  # the aspirated p of Burmese
        (r"hs", "s"),  # the aspirated s of Burmese
        (r"tz", "ts"),  # ц and ጸ
        (r"ou|[ao]w(?![aeiouy])|au", "u"),  # و: ou in French spelling, aw and ow as a diphthong
        (r"w", "v"),  # و and в
        (r"y", "i"),  # ي and й: Dayr and Deir, -iyah and -ia, -skyi and -sky
        (r"e", "a"),  # short vowels that Arabic does not write: Tel and Tal, -eh and -ah
        (r"o", "u"),  # Homs and Hums
        (r"(?<=a)h\b", ""),  # ة: -ah, -eh, -a
    )
)

_ANY_RULE: Final = re.compile("|".join(pattern.pattern for pattern, _ in _RULES))


def is_article(word: str) -> bool:
    """Say whether a word in small letters is an Arabic article, or the izafe of Persian, when it stands before a name.

    >>> is_article("ash"), is_article("tal")
    (True, False)
    """
    return word in _ARTICLES


def plain_name(name: str) -> str:
    """Write a name without case, accents, apostrophes, hyphens and articles, its letters otherwise as they are.

    >>> plain_name("Deir ez-Zor"), plain_name("Ba’aj"), plain_name("Ad Dāniyah")
    ('deir zor', 'baaj', 'daniyah')
    """
    return _plain(name)


def fold_name(name: str) -> str:
    """Give the key under which all usual transliterations of one name meet; names are sought by it, never shown by it.

    The rules are those in which the romanisations of Arabic, Kurdish, Persian, Ukrainian, Russian, Burmese and Amharic
    that English texts use differ from one another (ALA-LC, BGN/PCGN, and those of the press); pairs that differ by
    more than that, such as Kyiv and Kiev, are a matter of tables.

    >>> {fold_name(name) for name in ("Al-Buseirah", "al-Busayrah", "Busaira", "Buseyra")}
    {'busaira'}
    >>> fold_name("Deir ez-Zor") == fold_name("Dayr az Zawr") == fold_name("Deir Al Zour")
    True
    """
    return _folded(name)


@lru_cache(maxsize=_MOST_KEPT)
def _plain(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    if not apart.isascii():
        apart = "".join(each for each in apart if not unicodedata.combining(each)).translate(_LETTERS)
    words = apart.split()
    kept = [word for word in words[:-1] if word not in _ARTICLES]
    return " ".join(kept + words[-1:])


@lru_cache(maxsize=_MOST_KEPT)
def _folded(name: str) -> str:
    folded = _plain(name)
    while _ANY_RULE.search(folded):
        for pattern, by in _RULES:
            folded = pattern.sub(by, folded)
        folded = _plain(folded)
    return folded
