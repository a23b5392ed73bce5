"""The edges between codebooks, and what can be asked of them."""

import re

import attrs
import pytest

from conflictmodel.codebooks.crosswalk import (
    OURS,
    Confidence,
    EdgeRelation,
    code_of,
    crosswalk_version,
    edges_from,
    word_from_code,
)
from conflictmodel.codebooks.terms import codebook_names, terms
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.periods import Precision
from conflictmodel.values.places import PlaceKind, PlacePrecision
from tests.golden.event_kinds import table, table_on_page


def code(text: str) -> Code:
    book, value = text.split(":", 1)
    return Code(codebook=book, value=value)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("cameo.event:195", EventKind.AIR_STRIKE),
        ("cameo.event:1831", EventKind.SUICIDE_ATTACK),
        ("cameo.event:1832", EventKind.BOMBING),
        ("cameo.event:141", EventKind.PROTEST),
        ("cameo.event:1451", EventKind.RIOT),
        ("cameo.event:073", EventKind.AID),
        ("cameo.event:0871", EventKind.CEASEFIRE),
        ("cameo.event:112", Act.ACCUSES),
        ("cameo.event:1124", Act.ACCUSES),
        ("cameo.event:111", Act.CONDEMNS),
        ("cameo.event:015", Act.CLAIMS_RESPONSIBILITY),
        ("cameo.event:016", Act.DENIES),
        ("cameo.event:1384", Act.THREATENS),
        ("acled.sub_event_type:Air/drone strike", EventKind.AIR_STRIKE),
        ("acled.sub_event_type:Excessive force against protesters", EventKind.CROWD_DISPERSAL),
        ("acled.sub_event_type:Protest with intervention", EventKind.PROTEST),
        ("plover.type:PROTEST", EventKind.PROTEST),
        ("plover.mode:RETREAT:ceasefire", EventKind.CEASEFIRE),
        ("acled.inter:Rebel group", ActorKind.REBEL_GROUP),
        ("acled.inter:State forces", ActorKind.MILITARY),
        ("acled.inter:2", ActorKind.REBEL_GROUP),
        ("acled.inter:Communal Militias", ActorKind.IDENTITY_MILITIA),
        ("acled.event_type:Battle-No change of territory", EventKind.ARMED_CLASH),
        ("acled.event_type:Riots/Protests", EventKind.PROTEST),
        ("cameo.type:MED", ActorKind.MEDIA),
        ("plover.sector:MED", ActorKind.HEALTH),
        ("ucdp.where_prec:4", PlacePrecision.ADMIN1),
        ("gdelt.geo_type:4", PlacePrecision.SETTLEMENT),
        ("gdelt.geo_type:5", PlacePrecision.ADMIN1),
        ("ucdp.date_prec:3", Precision.WEEK),
        ("acled.time_precision:3", Precision.MONTH),
    ],
)
def test_the_plainest_word(source: str, word: EventKind) -> None:
    assert word_from_code(code(source), type(word)) is word


@pytest.mark.parametrize(
    "source",
    [
        "cameo.event:112",
        "cameo.event:012",
        "cameo.event:1723",
        "cameo.event:9",
        "plover.type:REJECT",
        "x:y",
        *(f"cameo.event:{each}" for each in ("06", "060", "064", "08", "080", "083", "17", "170")),  # of all sorts
    ],
)
def test_no_word(source: str) -> None:
    assert word_from_code(code(source), EventKind) is None


def test_no_code_of_cameo_overlaps_with_what_fits_nowhere_else() -> None:
    found = edges_from(code_of(EventKind.OTHER), "cameo.event")
    assert [each.relation for each in found] == [EdgeRelation.NONE]


def test_an_edge_is_walked_both_ways() -> None:
    (there,) = edges_from(code("acled.sub_event_type:Government regains territory"), "conflictmodel.event_kind")
    back = edges_from(code_of(EventKind.TERRITORIAL_GAIN), "acled.sub_event_type")
    assert there.relation is EdgeRelation.NARROWER
    assert next((each.relation, each.target) for each in back) == (EdgeRelation.BROADER, there.source)


@pytest.mark.parametrize(
    ("source", "relations"),
    [
        ("cameo.event:1411", ["narrower"]),  # of a narrower one
        ("cameo.event:1832", ["narrower"]),
        ("cameo.event:1241", []),  # rejecting is no event; the edge to acts says that it is no act of ours either
        ("cameo.event:1621", ["overlaps"]),
        ("cameo.event:0811", ["overlaps"]),
        ("cameo.event:061", ["none"]),
        ("cameo.event:1723", ["none"]),
    ],
)
def test_a_narrower_code_has_the_edges_of_the_one_above(source: str, relations: list[str]) -> None:
    edges = edges_from(code(source), "conflictmodel.event_kind")
    assert [each.relation.word for each in edges] == relations
    assert all(each.source == code(source) for each in edges)


def test_older_words_of_acled_lead_to_those_of_today() -> None:
    older = code("acled.event_type:Battle-Government regains territory")
    (edge,) = edges_from(older, "acled.sub_event_type")
    assert (edge.relation, edge.target) == (
        EdgeRelation.SAME,
        code("acled.sub_event_type:Government regains territory"),
    )
    both = edges_from(code("acled.event_type:Riots/Protests"), "acled.event_type")
    assert [str(each.target) for each in both] == ["acled.event_type:Protests", "acled.event_type:Riots"]
    (nobody,) = edges_from(code("acled.inter:0"), "conflictmodel.actor_kind")
    assert nobody.target is None


def test_none_is_said_and_not_left_out() -> None:
    (edge,) = edges_from(code_of(EventKind.COUP), "plover.type")
    assert (edge.relation, edge.target) == (EdgeRelation.NONE, None)
    assert str(edge) == "conflictmodel.event_kind:coup none plover.type (medium)"


@pytest.mark.parametrize(
    ("scheme", "classes"),
    [
        ("gdelt", {"010": "1", "090": "2", "14": "3", "1411": "3", "163": "4", "190": "4"}),
        ("phoenix", {"010": "0", "090": "3", "14": "4", "1411": "4", "163": "3", "190": "4"}),
        ("icews", {"010": "1", "090": "3", "14": "4", "1411": "4", "163": "4", "190": "4"}),
    ],
)
def test_four_quad_classes_are_kept_apart(scheme: str, classes: dict[str, str]) -> None:
    book = f"{scheme}.quad_class"
    for value, quad in classes.items():
        (edge,) = edges_from(code(f"cameo.event:{value}"), book)
        assert edge.target == code(f"{book}:{quad}"), value


def test_plover_prints_two_quad_classes_of_sanctions() -> None:
    edges = edges_from(code("plover.type:SANCTION"), "plover.quad_class")
    assert [edge.target for edge in edges] == [code("plover.quad_class:3"), code("plover.quad_class:4")]


def test_a_word_without_edges_is_refused() -> None:
    with pytest.raises(ValueError, match="no edges for PlaceKind"):
        code_of(PlaceKind.SITE)
    with pytest.raises(ValueError, match="no edges for PlaceKind"):
        word_from_code(code("acled.inter:Rioters"), PlaceKind)


def test_an_edge_that_leads_nowhere_says_so() -> None:
    (edge,) = edges_from(code("cameo.event:186"), "conflictmodel.event_kind")
    with pytest.raises(ValueError, match="relation none"):
        attrs.evolve(edge, target=None)
    with pytest.raises(ValueError, match="relation none"):
        attrs.evolve(edge, relation=EdgeRelation.NONE)
    with pytest.raises(ValueError, match="target_codebook"):
        attrs.evolve(edge, target_codebook="plover.type")


def test_every_edge_joins_words_that_there_are() -> None:
    books = {book: {each.code for each in terms(book)} for book in codebook_names()}
    books |= {book: {code_of(word) for word in vocabulary} for book, vocabulary in OURS.items()}
    edges = [edge for words in books.values() for each in words for book in books for edge in edges_from(each, book)]
    assert len(edges) > len(EventKind)
    assert all(edge.source in books[edge.source.codebook] for edge in edges)
    assert all(edge.target is None or edge.target in books[edge.target_codebook] for edge in edges)
    assert all(edge.basis for edge in edges)
    assert {edge.confidence for edge in edges} == set(Confidence)


def test_every_kind_of_event_has_an_answer_in_acled_cameo_and_plover() -> None:
    books = (("acled.sub_event_type",), ("cameo.event",), ("plover.type", "plover.mode"))
    without = [
        (kind, together)
        for kind in EventKind
        for together in books
        if not any(edges_from(code_of(kind), book) for book in together)
    ]
    assert without == []


def test_the_table_of_the_documentation_is_the_crosswalks() -> None:
    assert table_on_page() == table(), "python -m tests.golden.event_kinds writes it anew"


def test_the_version_is_a_day() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", crosswalk_version())
