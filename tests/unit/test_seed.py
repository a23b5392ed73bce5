"""A real article, if it is at hand: its claims, times, counts, events, and the man with two names."""

from typing import Final

import pytest

from conflictmodel.model.articles import Article
from conflictmodel.model.claims import Claim
from conflictmodel.model.participants import Role
from conflictmodel.text.actors import find_actors
from conflictmodel.text.claims import find_claims
from conflictmodel.text.counts import find_counts
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.times import find_times
from tests.shared_data import ABSENT, shared_data

FILES: Final = shared_data("seed/*.txt")
CLAIMS: Final = [
    # speaker, cue, and words that begin the content, that it has, and that it has not
    ("National Security Service (INSS)", "said", "Iraqi", ("killed", "raid"), ("statement",)),
    ("The statement", "citing", "it was", ("carried out", "Cell"), ("limited",)),
    ("INSS", "According to", "Abu Zeinab", ("belonged", "unit"), ("statement",)),
    ("The statement", "linked him to", "multiple", ("attacks",), ("him",)),
    ("Iraqi forces", "announced", "the death", ("leader",), ("March",)),
    ("Iraqi News Agency", "reported", "A day", ("seized", "allegedly"), ("official",)),
    ("al-Sudani", "said", "the coalition", ("no longer", "withdrawal"), ("dialogue",)),
    ("American officials", "maintain", "ISIS", ("threat",), ("that",)),
    ("Office of Inspector General", "described", "ISIS", ("contained",), ("quarter",)),
    ("Reuters", "reported", "the mission", ("close", "penalty"), ("March",)),
    ("members of these communities", "critical of", "UNITAD", ("close",), ("Some",)),
]

pytestmark = pytest.mark.skipif(not FILES, reason=ABSENT)


@pytest.fixture(scope="module")
def article() -> Article:
    return article_from_text(FILES[0].read_text("utf-8"), published="2024-04-30")


@pytest.fixture(scope="module")
def claims(article: Article) -> tuple[Claim, ...]:
    return find_claims(article)


@pytest.mark.parametrize(("number", "expected"), list(enumerate(CLAIMS)), ids=lambda value: str(value)[:40])
def test_each_attribution_has_its_speaker_cue_and_content(
    claims: tuple[Claim, ...], number: int, expected: tuple[str, str, str, tuple[str, ...], tuple[str, ...]]
) -> None:
    who, cue, begins, inside, outside = expected
    claim = claims[number]
    assert claim.attribution.speaker is not None
    assert claim.attribution.cue is not None
    assert claim.attribution.speaker.words[0].text.endswith(who)
    assert claim.attribution.cue.text == cue
    assert claim.words.startswith(begins)
    assert [word for word in inside if word not in claim.words] == []
    assert [word for word in outside if word in claim.words.split()] == []


def test_there_are_no_other_claims(claims: tuple[Claim, ...]) -> None:
    assert len(claims) == len(CLAIMS)


def test_the_first_claim_names_its_medium_and_the_sixth_its_hedge(claims: tuple[Claim, ...]) -> None:
    assert claims[0].attribution.medium is not None
    assert claims[0].attribution.medium.text == "in a statement"
    assert [each.text for each in claims[5].hedges] == ["allegedly"]


def test_headline_credit_and_furniture_are_in_no_claim(article: Article, claims: tuple[Claim, ...]) -> None:
    spans = list(article.furniture)
    spans += [each.span for each in (article.headline, *article.agencies) if each is not None and each.span is not None]
    assert spans
    for claim in claims:
        for each in (*claim.content, claim.attribution.cue):
            assert each is not None
            assert each.span is not None
            assert not [span for span in spans if each.span.start < span.end and span.start < each.span.end]


def test_its_times_are_resolved_and_its_people_counted(article: Article) -> None:
    times = [str(reading.value) for reading in find_times(article) if reading.value is not None]
    assert times == [
        "30 Apr 2024", "2017", "March 2024", "30 Apr 2024", "29 Apr 2024", "late 2023", "fourth quarter of 2023",
        "September 2024", "March 2024", "September 2024", "2014",
    ]  # fmt: skip
    counts = [str(headcount.count) for headcount in find_counts(article) if headcount.count.rule != "counts.article"]
    assert counts == ["7", "about 2500", "thousands"]


def test_both_names_of_one_man_are_one_actor(article: Article) -> None:
    men = {reading.value for reading in find_actors(article) if reading.value is not None and reading.value.aliases}
    assert len([man for man in men if man.is_called("Abu Zeinab") and man.is_called("Kh.Sh.Sh.")]) == 1


EVENTS: Final = [
    # kind, day, a place, parties, who says it, how many were harmed or held
    ("raid", "30 Apr 2024", "al-Buseirah", ("Counter-Terrorism Cell", "Kh.Sh.Sh."), "National Security Service", "1"),
    ("attack", "None", "Sinjar", ("Iraqi security forces", "Kh.Sh.Sh."), "The statement", ""),
    ("armed_clash", "2017", "Iraq", ("Iraqi forces", "Islamic State"), "", ""),
    ("killing", "by March 2024", "Iraq", ("prominent ISIS leader",), "Iraqi forces", "1"),
    ("arrest", "30 Apr 2024", "Nineveh", (), "", "7"),
    ("seizure", "29 Apr 2024", "Kirkuk", ("authorities",), "Iraqi News Agency", ""),
    ("talks", "late 2023", "Iraq", ("countries",), "", ""),
    ("withdrawal", "September 2024", "Iraq", ("UNITAD",), "Reuters", ""),
    ("killing", "2014", "northern Iraq", ("Islamic State", "thousands of civilians"), "", "thousands"),
]


@pytest.mark.parametrize(("number", "expected"), list(enumerate(EVENTS)), ids=lambda value: str(value)[:40])
def test_each_event_has_its_kind_day_place_parties_source_and_toll(
    article: Article, number: int, expected: tuple[str, str, str, tuple[str, ...], str, str]
) -> None:
    events = extract(article).events
    assert len(events) == len(EVENTS)
    event, (kind, when, place, parties, who, toll) = events[number], expected
    assert (event.kind.word, str(event.when and event.when.value)) == (kind, when)
    assert place in {each.value.name for each in event.where if each.value is not None}
    assert set(parties) <= {str(each.actor.value) for each in event.participants}
    speakers = [each.speaker.words[0].text for each in event.sources if each.speaker is not None and each.speaker.words]
    assert [who in each for each in speakers] == [True] * bool(who)
    assert [str(each.count) for each in event.tolls] == ([toll] if toll else [])


def test_the_cell_that_made_the_raid_did_it_and_the_man_with_two_names_suffered_it(article: Article) -> None:
    raid = extract(article).events[0]
    did = [str(each.actor.value) for each in raid.participants if each.role is Role.INITIATOR]
    suffered = [each.actor.value for each in raid.participants if each.role is Role.VICTIM]
    assert did == ["Counter-Terrorism Cell"]
    assert [man.is_called("Abu Zeinab") for man in suffered if man is not None] == [True]


def test_without_a_publication_date_only_what_dates_itself_is_resolved(article: Article) -> None:
    undated = article_from_text(article.text)
    times = [str(reading.value) for reading in find_times(undated) if reading.value is not None]
    assert times == ["2017", "fourth quarter of 2023", "2014"]
    assert "text.no-publication-date" in {notice.code for notice in extract(undated).notices}
