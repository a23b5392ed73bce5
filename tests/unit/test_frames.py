"""Frames: flat tables and nested Arrow, in the libraries that people count with."""

import io
from datetime import date
from typing import Any

import attrs
import pyarrow as pa
import pytest

import conflictmodel as cm
from conflictmodel.exchange import frames

TABLES = ("articles", "claims", "events", "tolls", "participants")
ARTICLE = cm.article_from_text(
    "Shelling killed 12 people in Homs on Tuesday, police said. The army denied the shelling.",
    published="2024-05-02",
    outlet="Gulf Wire",
)
HOMS = cm.Place(name="Homs", country="Syria", point=cm.Point(latitude=34.7, longitude=36.7))


def killed(number: int, id_: str, *, by: str, including: tuple[cm.Toll, ...] = ()) -> cm.Event:
    """Give an account of deaths in Homs."""
    source = cm.Attribution(
        act=cm.Act.STATES, quotation=cm.Quotation.INDIRECT, speaker=cm.Reading(value=cm.Actor(name=by))
    )
    count = cm.Reading(value=cm.Count(low=number, high=number))
    return cm.Event(
        id=cm.EventId(id_),
        kind=cm.EventKind.SHELLING,
        where=(
            cm.Reading(value=cm.Place(name="Homs", country="Syria", point=cm.Point(latitude=34.7, longitude=36.7))),
        ),
        when=cm.Reading(value=cm.parse_edtf("2024-04-30")),
        tolls=(cm.Toll(outcome=cm.Outcome.KILLED, count=count, including=including),),
        sources=(source,),
    )


CHILDREN = cm.Toll(outcome=cm.Outcome.KILLED, count=cm.Reading(value=cm.Count(low=5, high=5)), age=cm.Count(high=17))
POLICE = killed(12, "e1", by="Police", including=(CHILDREN,))
ARMY = killed(9, "e2", by="the army")
SAME = cm.Link(id=cm.LinkId("l1"), this=POLICE.id, relation=cm.LinkRelation.SAME_HAPPENING, that=(ARMY.id,))
OTHER = killed(3, "e3", by="Police")
CORPUS = cm.Corpus(events=(POLICE, ARMY, OTHER), links=(SAME,))


def test_a_toll_has_a_row_and_each_part_of_it_points_to_the_whole() -> None:
    columns = frames.to_columns(CORPUS, "tolls")
    assert columns["account"] == ["e1", "e1", "e2", "e3"]
    assert columns["happening"] == ["e1", "e1", "e1", "e3"]
    assert columns["toll"] == [0, 1, 2, 3]
    assert columns["part_of"] == [None, 0, None, None]
    assert columns["low"] == [12, 5, 9, 3]
    assert columns["age_high"] == [None, 17, None, None]
    assert columns["scope"] == ["incident"] * 4
    assert columns["sources"] == ["Police", "Police", "the army", "Police"]


def test_parts_of_parts_point_to_what_they_are_part_of() -> None:
    children = attrs.evolve(CHILDREN, including=(CHILDREN,))
    (whole,) = POLICE.tolls
    event = attrs.evolve(POLICE, tolls=(attrs.evolve(whole, including=(children, CHILDREN)), whole))
    columns = frames.to_columns(cm.Corpus(events=(OTHER, event)), "tolls")
    assert columns["part_of"] == [None, None, 1, 2, 1, None, 5]


def test_accounts_of_one_happening_share_the_least_of_their_ids_however_they_are_linked() -> None:
    events = tuple(attrs.evolve(OTHER, id=cm.EventId(f"e{number}")) for number in range(6))
    pairs = (("e5", "e4"), ("e1", "e2"), ("e2", "e5"))
    links = tuple(
        cm.Link(id=cm.LinkId(f"l{this}"), this=cm.EventId(this), relation=relation, that=(cm.EventId(that),))
        for (this, that), relation in [(pair, cm.LinkRelation.SAME_HAPPENING) for pair in pairs]
        + [(("e0", "e3"), cm.LinkRelation.CONTRADICTS)]
    )
    columns = frames.to_columns(cm.Corpus(events=events, links=links), "events")
    assert columns["happening"] == ["e0", "e1", "e1", "e3", "e1", "e1"]


def test_an_event_is_a_row_of_plain_values() -> None:
    (row, *_) = frames.to_records(CORPUS, "events")
    assert row["kind"] == "shelling"
    assert (row["earliest"], row["latest"], row["time_precision"]) == (date(2024, 4, 30), date(2024, 4, 30), "day")
    assert (row["place"], row["country"], row["latitude"], row["longitude"]) == ("Homs", "Syria", 34.7, 36.7)
    assert (row["asserted_by"], row["denied_by"], row["tolls"], row["further_places"]) == ("Police", None, 1, 0)


def test_a_claim_an_article_and_a_participant_are_rows_of_plain_values() -> None:
    corpus = cm.extract(ARTICLE)
    (article,) = frames.to_records(corpus, "articles")
    assert (article["outlet"], article["published"], article["published_day"]) == (
        "Gulf Wire",
        "2024-05-02",
        date(2024, 5, 2),
    )
    claims = frames.to_records(corpus, "claims")
    assert [(row["speaker_words"], row["act"], row["asserts"]) for row in claims] == [
        ("police", "states", True),
        ("The army", "denies", False),
    ]
    assert [row["content"] for row in claims] == [
        ARTICLE.text[int(str(row["content_start"])) : int(str(row["content_end"]))] for row in claims
    ]
    actor = cm.Reading(value=cm.Actor(name="the army", named=False, part_of=cm.Actor(name="Syria")))
    event = attrs.evolve(OTHER, participants=(cm.Participant(actor=actor, role=cm.Role.INITIATOR),))
    (party,) = frames.to_records(cm.Corpus(events=(event,)), "participants")
    assert (party["role"], party["actor"], party["actor_named"], party["actor_part_of"], party["sources"]) == (
        "initiator",
        "the army",
        False,
        "Syria",
        "Police",
    )


@pytest.mark.parametrize(
    "ask",
    [
        lambda: frames.to_columns(CORPUS, "deaths"),
        lambda: frames.to_records(CORPUS, "deaths"),
        lambda: frames.columns_of("deaths"),
        lambda: frames.flat_schema("deaths"),
        lambda: frames.write_csv(CORPUS, "deaths", io.BytesIO()),
        lambda: frames.to_frame(CORPUS, "deaths"),
    ],
)
def test_a_table_that_there_is_not_is_refused(ask: Any) -> None:  # noqa: ANN401 (any call)
    with pytest.raises(ValueError, match="no flat table 'deaths', expected one of articles, claims, events, tolls"):
        ask()


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_one_schema_even_when_it_is_empty(table: str) -> None:
    empty, full = (pa.table(frames.to_frame(corpus, table)) for corpus in (cm.Corpus(), CORPUS))
    assert empty.schema.equals(full.schema, check_metadata=True)
    assert empty.schema.equals(frames.flat_schema(table), check_metadata=True)
    assert [field.metadata[b"meaning"].decode() for field in empty.schema] == [
        column.meaning for column in frames.columns_of(table)
    ]
    assert all(column.meaning.endswith(".") for column in frames.columns_of(table))
