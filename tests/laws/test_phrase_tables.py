"""Laws of tables of phrases: what they find is what a search through all phrases finds."""

from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from conflictmodel.text._phrase_tables import phrase_table

WORDS = st.sampled_from(("air", "base", "raid", "of"))
PHRASES = st.dictionaries(st.lists(WORDS, min_size=1, max_size=3).map(tuple), st.integers(), max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=6)


@settings(max_examples=50)
@given(phrases=PHRASES, words=TEXTS, data=st.data())
def test_all_phrases_that_begin_at_a_word_are_found_longest_first(
    phrases: Mapping[tuple[str, ...], int], words: list[str], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    stop = data.draw(st.integers(at, len(words)))
    expected = [(phrases[tuple(words[at:end])], end) for end in range(stop, at, -1) if tuple(words[at:end]) in phrases]
    assert phrase_table(phrases).all_at(words, at, stop) == expected
    assert phrase_table(phrases).longest_at(words, at, stop) == (expected[0] if expected else None)


@settings(max_examples=50)
@given(phrases=PHRASES, words=TEXTS)
def test_phrases_that_end_before_a_word_are_those_that_begin_at_it_read_backwards(
    phrases: Mapping[tuple[str, ...], int], words: list[str]
) -> None:
    turned = phrase_table({phrase[::-1]: value for phrase, value in phrases.items()})
    for end in range(len(words) + 1):
        found = phrase_table(phrases).longest_before(words, end, 0)
        mirrored = turned.longest_at(words[::-1], len(words) - end, len(words))
        assert found == (None if mirrored is None else (mirrored[0], len(words) - mirrored[1]))
