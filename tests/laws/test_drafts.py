"""The laws of drafts: whatever is quoted of an article, nobody is given the words of another, nor words it lacks."""

from hypothesis import given
from hypothesis import strategies as st

from conflictmodel.exchange.drafts import Draft, DraftClaim, ground
from conflictmodel.model.attributions import Act
from conflictmodel.text.layout import article_from_text

SPEAKERS = ("army", "police", "mayor", "ministry", "governor")
CLAUSES = (
    "the road to the port was open",
    "shelling had killed 12 people in Homs",
    "seven men were arrested",
    "shops in the old town had shut",
    "two bridges had been destroyed",
)
ORDERS = st.permutations(range(len(SPEAKERS)))


@given(ORDERS, ORDERS, st.data())
def test_only_who_says_all_of_it_is_given_the_words(
    speakers: list[int], clauses: list[int], data: st.DataObject
) -> None:
    said = [(SPEAKERS[who], CLAUSES[what]) for who, what in zip(speakers, clauses, strict=True)]
    text = " ".join(f"The {who} said {what}." for who, what in said)
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first, len(said) - 1))
    start, end = text.index(said[first][1]), text.index(said[last][1]) + len(said[last][1])
    speaker = data.draw(st.sampled_from(SPEAKERS))
    claim = DraftClaim(key="c1", content=(text[start:end],), act=Act.STATES, speaker=f"The {speaker}")
    corpus = ground(article_from_text(text), Draft(claims=(claim,)))
    (held,) = [each.attribution.speaker for each in corpus.claims]
    assert held is not None
    is_right = first == last and said[first][0] == speaker
    assert (held.value is not None) is is_right
    assert (corpus.notices == ()) is is_right


@given(st.lists(st.sampled_from([*" ".join(CLAUSES).split(), "never", "nobody", "14", "…"]), min_size=1, max_size=6))
def test_every_word_of_a_claim_is_printed(words: list[str]) -> None:
    article = article_from_text(
        ". ".join(f"The {who} said {what}" for who, what in zip(SPEAKERS, CLAUSES, strict=True))
    )
    claim = DraftClaim(key="c1", content=(" ".join(words),), act=Act.STATES)
    corpus = ground(article, Draft(claims=(claim,)))
    assert all(article.prints(excerpt) for each in corpus.claims for excerpt in each.content)
    assert bool(corpus.claims) is not bool(corpus.notices)
