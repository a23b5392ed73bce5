"""What all strategies are made with: alphabets, ids, short tuples, and fields that are filled only now and then."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from conflictmodel.values.ids import ArticleId, ClaimId, EventId, LinkId

T = TypeVar("T")

# What breaks readers and printers: quotes, brackets, every sort of white space and line end, controls, combining
# marks, scripts from right to left with their marks, signs beyond 16 bits and sequences of them. Lone surrogates are
# left out: they are no characters, UTF-8 cannot write them, and the wire refuses them. By hand, because drawing from
# `characters(exclude_categories=...)` is two hundred times slower.
ALPHABET: Final = (
    "aeinrstAMZ0195 .,;:!?-–—…'\"‘’“”«»/\\|<>&{}[]()=+@#%$_~^`*"
    "\n\t\r\v\f\x00\x1b\x7f\x85\u00a0\u2003\u2028\u200b\ufeff"
    "éßİøЖ中\u0301\u0308عمرא\u200e\u200f\u202e\u2066٣५²½"
    "😀👩\u200d🏽🇮🇶\U0010ffff"
)


@st.composite
def texts(draw: st.DrawFn, *, min_size: int = 1, max_size: int = 12) -> str:
    """Draw words of any sort, odd ones among them, without lone surrogates (which no document can hold)."""
    return draw(st.text(ALPHABET, min_size=min_size, max_size=max_size))


# A few ids of each kind, so that the records drawn refer to one another.
ARTICLE_IDS: Final = st.sampled_from([ArticleId(each) for each in ("a0", "a1", "a2")])
CLAIM_IDS: Final = st.sampled_from([ClaimId(each) for each in ("c0", "c1", "c2", "c3")])
EVENT_IDS: Final = st.sampled_from([EventId(each) for each in ("e0", "e1", "e2")])
LINK_IDS: Final = st.sampled_from([LinkId(each) for each in ("l0", "l1")])
RECORD_IDS: Final = st.one_of(ARTICLE_IDS, CLAIM_IDS, EVENT_IDS)
WORDS: Final = st.text(ALPHABET, min_size=1, max_size=12)
NAMES: Final = (
    st.sampled_from(("INSS", "Shafaq News", "Iraqi army", "José Ángel", "عمر", "المثنى", "СБУ", "東京")) | WORDS
)
BOOKS: Final = st.sampled_from(("ucdp.ged", "acled.event", "cameo.event", "gtd", "conflictmodel.text")) | WORDS
FLAGS: Final = st.booleans()
ONE_IN_FIVE: Final = st.integers(0, 4)

# A strategy for a field that is left out three times in four where nobody names one: a record of seventeen fields
# that fills half of them, and theirs half of theirs, takes a tenth of a second to draw.
Given: TypeAlias = SearchStrategy[T] | None


def choose(given: Given[T], usual: SearchStrategy[T]) -> SearchStrategy[T]:
    """Take the strategy that was given for a field, else the usual one."""
    return usual if given is None else given


def perhaps(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    """Draw nothing, or what the strategy draws."""
    return st.none() | strategy


@st.composite
def mostly(draw: st.DrawFn, strategy: SearchStrategy[T]) -> T | None:
    """Draw what the strategy draws, and one time in five nothing."""
    return draw(strategy) if draw(ONE_IN_FIVE) else None


def tuples_of(strategy: SearchStrategy[T], *, min_size: int = 1, max_size: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """Draw a short tuple of what the strategy draws."""
    one = st.tuples(strategy)
    return one if min_size == max_size == 1 else st.lists(strategy, min_size=min_size, max_size=max_size).map(tuple)


_MASKS: Final = tuple(st.integers(0, 2**fields - 1) for fields in range(20))


def sparsely(
    draw: st.DrawFn,
    make: Callable[..., T],
    always: Mapping[str, tuple[Given[object], SearchStrategy[object]]],
    seldom: Mapping[str, tuple[Given[object], SearchStrategy[object]]],
) -> T:
    """Draw a record: each field with its usual strategy, or the one given for it; some fields seldom unless given.

    Called inside the strategy of a record and not one itself, so that strategies of records show as `claims()`.
    """
    filled = draw(_MASKS[len(seldom)]) & draw(_MASKS[len(seldom)])
    fields = {name: draw(choose(given, usual)) for name, (given, usual) in always.items()}
    for place, (name, (given, usual)) in enumerate(seldom.items()):
        if given is not None or filled >> place & 1:
            fields[name] = draw(choose(given, usual))
    return make(**fields)
