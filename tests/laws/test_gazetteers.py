"""Laws of folding: it settles, and neither case, accents, apostrophes, hyphens nor articles change a key."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from conflictmodel.text.gazetteers import World, fold_name, plain_name

NAMES = st.text(st.sampled_from("abcdeghiklmnoqrstuwxyzABDEIKOQSUYZ '’-ʿāīūşḩéöłЖش"), max_size=24)
WORDS = st.text(st.sampled_from("abdehiklmnoqrsuwyz"), min_size=2, max_size=9)


@given(name=st.one_of(NAMES, st.text(max_size=24)))
@example(name="aal aal Zz")
@example(name="kkh dhdh")
@example(name="ye ye Ye")
def test_folding_settles(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)
    assert fold_name(plain_name(name)) == fold_name(name)


@given(name=st.one_of(NAMES, st.text(st.characters(max_codepoint=0x24F, categories=("L", "Nd", "Zs")), max_size=24)))
def test_case_and_accents_do_not_matter(name: str) -> None:
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    assert fold_name(bare) == fold_name(name)
    assert fold_name(name.casefold()) == fold_name(name)


@given(word=WORDS, article=st.sampled_from(("al", "Al", "ash", "el", "ad", "Az")), joint=st.sampled_from("- "))
def test_articles_do_not_matter(word: str, article: str, joint: str) -> None:
    assert fold_name(f"{article}{joint}{word}") == fold_name(word)


@given(name=st.sampled_from(("Mosul", "Bakhmut", "Rutshuru", "Djibo", "Saraqib", "Demoso", "Lashkar Gah")))
def test_what_is_found_is_found_under_its_key(name: str) -> None:
    found = World().entries(fold_name(name))
    assert found
    assert World().most_words(fold_name(name).partition(" ")[0]) >= fold_name(name).count(" ") + 1
    assert all(fold_name(spelling) == fold_name(name) for each in found for spelling in each.spellings)
