"""The laws of merging and amending: nothing is dropped, and the order does not matter."""

from collections.abc import Iterable
from datetime import date, time, timedelta

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from conflictmodel import (
    Article,
    Attribution,
    Coding,
    Corpus,
    Event,
    Moment,
    RecordId,
    Review,
    Superseded,
    excerpts_in,
    merge,
    misquotations,
)
from conflictmodel.model.corpus import Record
from conflictmodel.strategies import corpora, texts


def everything_in(*given_corpora: Corpus) -> set[Record]:
    """Collect every version of every record, standing and earlier."""
    kept: set[Record] = set()
    for corpus in given_corpora:
        kept.update(corpus.records())
        kept.update((corpus.superseded or Superseded()).records())
    return kept


def sources_of(records: Iterable[Record]) -> set[Attribution]:
    """Collect every attribution that stands in the records."""
    found: set[Attribution] = set()
    for record in records:
        if isinstance(record, Event):
            found.update(record.sources)
            found.update(source for toll in record.tolls for source in toll.sources)
            found.update(source for participant in record.participants for source in participant.sources)
        elif not isinstance(record, Article) and hasattr(record, "attribution"):
            found.add(record.attribution)
    return found


@given(corpora(), corpora())
def test_merging_commutes(first: Corpus, second: Corpus) -> None:
    assert merge(first, second) == merge(second, first)


@given(corpora(), corpora(), corpora())
def test_merging_associates(first: Corpus, second: Corpus, third: Corpus) -> None:
    at_once = merge(first, second, third)
    assert merge(merge(first, second), third) == at_once
    assert merge(first, merge(second, third)) == at_once


@given(corpora(), corpora())
def test_merging_is_idempotent(first: Corpus, second: Corpus) -> None:
    merged = merge(first, second)
    assert merge(merged) == merged
    assert merge(merged, merged) == merged
    assert merge(merged, first) == merged


@given(corpora())
def test_merging_with_nothing_only_puts_in_order(corpus: Corpus) -> None:
    merged = merge(corpus)
    assert merge() == Corpus()
    assert merge(corpus, Corpus()) == merged
    for name in ("articles", "claims", "events", "links", "notices", "revisions"):
        assert set(getattr(merged, name)) == set(getattr(corpus, name))
    assert set(merged.outside) == set(corpus.outside)
    assert everything_in(merged) == everything_in(corpus)


@given(corpora(), corpora())
def test_merging_keeps_every_source(first: Corpus, second: Corpus) -> None:
    merged = merge(first, second)
    assert everything_in(merged) == everything_in(first, second)
    assert sources_of(everything_in(merged)) == sources_of(everything_in(first, second))
    assert {*first.notices, *second.notices} <= set(merged.notices)
    assert {*first.revisions, *second.revisions} == set(merged.revisions)


@given(corpora(), corpora())
def test_merging_lets_the_later_coding_stand_and_says_so(first: Corpus, second: Corpus) -> None:
    merged = merge(first, second)
    kept: dict[RecordId, set[Record]] = {}
    for record in (*first.records(), *second.records()):
        kept.setdefault(record.id, set()).add(record)
    assert {record.id for record in merged.records()} == set(kept)
    stood_back = 0
    for record in merged.records():
        versions = kept[record.id]
        assert record in versions
        stood_back += len(versions) - 1
        coded = [each.coding.at for each in versions if each.coding and each.coding.at]
        if coded:
            assert record.coding is not None
            assert record.coding.at is not None
            assert instant(record.coding.at) == max(map(instant, coded))
    new = set(merged.notices) - {*first.notices, *second.notices}
    assert len(new) == stood_back
    assert {notice.code for notice in new} <= {"corpus.version-superseded"}


def instant(moment: Moment) -> timedelta:
    """Count a moment from the beginning of the calendar, in UTC where its offset is known."""
    hours = moment.clock or time.min
    return timedelta(
        days=moment.day.toordinal(),
        hours=hours.hour,
        minutes=hours.minute - (moment.offset or 0),
        seconds=hours.second,
        microseconds=hours.microsecond,
    )


@given(corpora(), corpora())
def test_what_is_outside_of_one_and_held_by_the_other_is_held(first: Corpus, second: Corpus) -> None:
    merged = merge(first, second)
    held = {record.id for record in merged.records()}
    assert not held & set(merged.outside)
    assert set(merged.outside) | held >= {*first.outside, *second.outside}


@given(corpora().filter(lambda corpus: any(corpus.records())), st.data())
def test_amending_keeps_every_version_oldest_first(corpus: Corpus, data: st.DataObject) -> None:
    corpus = attrs.evolve(corpus, superseded=None)
    record = data.draw(st.sampled_from(sorted(corpus.records(), key=lambda each: each.id)))
    assume(record.coding is None or record.coding.at is None or record.coding.at.day.year < 2030)
    versions: list[Record] = [record]
    amended = corpus
    for year in range(2030, 2030 + data.draw(st.integers(1, 4))):
        new = changed(versions[-1], f"{year}")
        amended = amended.amend(new, by="A. Editor", at=Moment(day=date(year, 1, 1)), why="checked")
        versions.append(amended.record(record.id))
    assert amended.versions(record.id) == tuple(versions)
    assert len(amended.revisions) == len(corpus.revisions) + len(versions) - 1
    assert {each.id for each in amended.records()} == {each.id for each in corpus.records()}
    assert everything_in(amended) >= everything_in(corpus)


def changed(record: Record, word: str) -> Record:
    """Change one field of any record."""
    return attrs.evolve(record, coding=Coding(codebook=word))


@given(corpora().filter(lambda corpus: any(corpus.records())), texts(), st.data())
def test_an_amendment_is_signed_and_outlives_merging(corpus: Corpus, who: str, data: st.DataObject) -> None:
    record = data.draw(st.sampled_from(sorted(corpus.records(), key=lambda each: each.id)))
    at = Moment(day=date.max)
    amended = corpus.amend(changed(record, "new"), by=who, at=at, why="a typing error")
    (revision,) = set(amended.revisions) - set(corpus.revisions)
    assert (revision.record, revision.why) == (record.id, "a typing error")
    assert (revision.coding.coder, revision.coding.at, revision.coding.review) == (who, at, Review.AMENDED)
    stands = amended.record(record.id)
    assert stands.coding == revision.coding
    assert revision.fields == ("coding",)
    assert record in amended.versions(record.id)[:-1]
    merged = merge(amended, corpus)
    assert everything_in(merged) == everything_in(amended, corpus)
    if record.coding is None or record.coding.at is None or record.coding.at.day.year < date.max.year:
        assert merged.record(record.id) == stands


@given(corpora().filter(lambda corpus: any(corpus.records())), st.lists(st.dates(), min_size=1, max_size=3), st.data())
def test_amending_keeps_the_order_of_merging(drawn: Corpus, days: list[date], data: st.DataObject) -> None:
    """Whatever the days on which it was amended, and whatever of it: merging has nothing left to put in order."""
    corpus = merge(drawn)
    for number, day in enumerate(days):
        record = data.draw(st.sampled_from(sorted(corpus.records(), key=lambda each: each.id)))
        corpus = corpus.amend(changed(record, f"book {number}"), by="A. Editor", at=Moment(day=day))
    assert merge(corpus) == corpus


@given(corpora())
def test_drawn_corpora_quote_what_is_printed(corpus: Corpus) -> None:
    assert misquotations(corpus.articles, corpus.claims, corpus.events, corpus.links) == ()
    for excerpt in excerpts_in(corpus.claims, corpus.events, corpus.links):
        assert (excerpt.article is None) == (excerpt.start is None)
