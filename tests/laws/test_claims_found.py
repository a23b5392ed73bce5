"""The laws of claims in prose: planted claims are found, and only what is changed in a text changes in its reading."""

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.text._page import page_of
from conflictmodel.text.claims import find_claims
from conflictmodel.text.layout import article_from_text
from tests.laws.cpu_time import LINEAR, growth

SPEAKERS: Final = (
    "the army", "Amal Nur", "Colonel Tariq Mansur", "the mayor of Derna", "two officials", "the Harbour Council",
    "Leila Haddad, head of the dockers’ union,", "a spokesman, Omar Salih,",
)  # fmt: skip
CUES: Final = ("said", "claimed", "argued", "insisted", "warned", "announced", "explained")
CLAUSES: Final = (
    "the bridge had been destroyed", "two villages were cut off", "nobody had been hurt in the port",
    "the road to Sirte was closed on Friday", "its soldiers had left the town", "12 men had fled",
)  # fmt: skip
QUOTES: Final = ("We are alive", "Nobody helped us at the gate", "The bridge is gone", "They have burned the market")


class Planted(NamedTuple):
    """A sentence with what a reader should find in it."""

    sentence: str
    speaker: str
    cue: str
    content: tuple[str, ...]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _plain(speaker: str, cue: str, clause: str) -> Planted:
    return Planted(_capital(f"{speaker} {cue} {clause}."), speaker, cue, (clause,))


def _with_that(speaker: str, cue: str, clause: str) -> Planted:
    return Planted(_capital(f"{speaker} {cue} that {clause}."), speaker, cue, (clause,))


def _last(speaker: str, cue: str, clause: str) -> Planted:
    return Planted(_capital(f"{clause}, {speaker} {cue}."), speaker, cue, (clause,))


def _quoted_first(speaker: str, cue: str, quote: str) -> Planted:
    return Planted(f"“{quote},” {speaker} {cue}.", speaker, cue, (quote,))


def _inverted(speaker: str, cue: str, quote: str) -> Planted:
    return Planted(f"“{quote},” {cue} {speaker.rstrip(',')}.", speaker, cue, (quote,))


def _around(speaker: str, cue: str, quote: str) -> Planted:
    return Planted(f"“{quote},” {speaker} {cue}, “and it is true.”", speaker, cue, (quote, "and it is true"))


WITH_CLAUSE: Final[tuple[Callable[[str, str, str], Planted], ...]] = (_plain, _with_that, _last)
WITH_QUOTE: Final[tuple[Callable[[str, str, str], Planted], ...]] = (_quoted_first, _inverted, _around)


@st.composite
def planted(draw: st.DrawFn) -> Planted:
    speaker, cue = draw(st.sampled_from(SPEAKERS)), draw(st.sampled_from(CUES))
    if draw(st.booleans()):
        return draw(st.sampled_from(WITH_CLAUSE))(speaker, cue, draw(st.sampled_from(CLAUSES)))
    return draw(st.sampled_from(WITH_QUOTE))(speaker, cue, draw(st.sampled_from(QUOTES)))


def article(*paragraphs: str, outlet: str | None = None) -> Article:
    return article_from_text("\n\n".join(("Quiet days in Derna", *paragraphs)), published="2024-04-30", outlet=outlet)


Reading = tuple[str, str, tuple[str, ...], str]


def reading(claim: Claim) -> Reading:
    attribution = claim.attribution
    speaker = "" if attribution.speaker is None else attribution.speaker.words[0].text
    cue = "" if attribution.cue is None else attribution.cue.text
    rule = "" if claim.coding is None else claim.coding.record or ""
    return speaker, cue, tuple(each.text for each in claim.content), rule


def shifted(claims: tuple[Claim, ...], by: int) -> list[tuple[Reading, list[int]]]:
    return [(reading(claim), [(each.start or 0) + by for each in claim.content]) for claim in claims]


@given(st.lists(planted(), min_size=1, max_size=4, unique_by=lambda each: each.sentence))
def test_planted_claims_are_found(plants: list[Planted]) -> None:
    claims = find_claims(article(*(each.sentence for each in plants)))
    assert len(claims) == len(plants)
    for plant, claim in zip(plants, claims, strict=True):
        speaker, cue, content, _ = reading(claim)
        assert speaker.lower() == plant.speaker.rstrip(",").lower()
        assert cue == plant.cue
        assert [each.lower() for each in content] == [each.lower() for each in plant.content]


@given(st.lists(planted(), min_size=1, max_size=3), st.sampled_from(["Zahra", "Bilal", "Yusra"]))
def test_renaming_the_people_renames_the_reading(plants: list[Planted], name: str) -> None:
    before = article(*(each.sentence for each in plants))
    after = article_from_text(before.text.replace("Amal", name).replace("Leila", name), published="2024-04-30")
    renamed = [
        tuple(str(part).replace("Amal", name).replace("Leila", name) for part in reading(claim))
        for claim in find_claims(before)
    ]
    assert [tuple(str(part) for part in reading(claim)) for claim in find_claims(after)] == renamed


@given(st.lists(planted(), min_size=1, max_size=3))
def test_an_unrelated_paragraph_only_shifts_spans(plants: list[Planted]) -> None:
    unrelated = "The market opens at seven. It has forty stalls and one gate."
    sentences = [each.sentence for each in plants]
    before, after = find_claims(article(*sentences)), find_claims(article(unrelated, *sentences))
    assert shifted(before, len(unrelated) + 2) == shifted(after, 0)


@given(st.lists(planted(), min_size=1, max_size=3))
def test_another_outlet_changes_only_the_outlet(plants: list[Planted]) -> None:
    sentences = [each.sentence for each in plants]
    one, other = article(*sentences, outlet="North Wire"), article(*sentences, outlet="South Wire")
    assert shifted(find_claims(one), 0) == shifted(find_claims(other), 0)
    assert {claim.id for claim in find_claims(one)}.isdisjoint(claim.id for claim in find_claims(other))


def excerpts_point_at_their_words(read: Article) -> bool:
    for claim in find_claims(read):
        attribution = claim.attribution
        excerpts = [*claim.content, *claim.hedges, attribution.cue, attribution.medium]
        excerpts += [] if attribution.speaker is None else attribution.speaker.words
        for each in excerpts:
            if each is not None and (each.span is None or read.text[each.span.start : each.span.end] != each.text):
                return False
    return True


PIECES: Final = st.sampled_from(
    [
        "said ", "that ", "“", "”", '"', "'", "''", "(", ")", ", ", ". ", ": ", "–", "the army ", "Amal ", "who ",
        "and ", "according to ", "was quoted as saying ", "citing ", "reportedly ", "he's ", "told ", "Reuters ",
        "claims that ", "accused of ", "by ", "\n\n", "🙂", "قال ", "STATES ", "in a statement ", "on Tuesday ", "Jr. ",
        "«", "»", "\u200b",
    ]
)  # fmt: skip
RAMBLINGS: Final = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@given(RAMBLINGS)
def test_finders_never_raise_and_excerpts_point_at_their_words(words: str) -> None:
    assert excerpts_point_at_their_words(article_from_text("x " + words))


@given(st.lists(planted(), min_size=1, max_size=4))
def test_excerpts_point_at_their_words(plants: list[Planted]) -> None:
    assert excerpts_point_at_their_words(article(*(each.sentence for each in plants)))


@given(RAMBLINGS)
def test_the_view_of_a_page_keeps_its_length(words: str) -> None:
    read = article_from_text("x " + words)
    assert len(page_of(read).view) == len(read.text)


@given(RAMBLINGS)
def test_extraction_is_deterministic(words: str) -> None:
    read = article_from_text("x " + words)
    assert find_claims(read) == find_claims(read)


HOSTILE: Final = (
    "A", "“", '"', " ", "a.", "a. ", "1", "w_", "said ", "said that ", ",", "x, ", "'a ", "“a. ", "“A.” ", "X said, ",
    "who said ", "''", "allegedly ", "A, ", "He said it was allegedly so. ", "he said he said ", "X told Y to go ",
    "said, citing Y, ", "– a – b said ", "called “x” ", "She said:\n\n", "who said, who ", "said according to Y, ",
    "قال ", "🌉", "\u00ad", "\u200b", "\r\n", "!?…",
)  # fmt: skip


@pytest.mark.cpu
@pytest.mark.parametrize("run", HOSTILE)
def test_cpu_time_is_linear(run: str) -> None:
    def reading(size: int) -> Callable[[], object]:
        return partial(find_claims, article_from_text(f"Calm\n\nHe was here. {run * (size // len(run))}"))

    assert growth(reading, 50_000) <= LINEAR


@pytest.mark.cpu
def test_a_million_characters_on_a_line_are_read() -> None:
    line = "The army said the bridge was gone, adding that “two men had left "
    read = article_from_text(f"Calm\n\n{line * (1_000_000 // len(line))}")
    assert find_claims(read)
