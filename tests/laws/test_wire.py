"""The laws of the wire: strict on the way in, canonical on the way out."""

# ruff: noqa: ANN401 (JSON, as it comes)

import copy
import json
import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel import strategies
from conflictmodel.strategies import claims, corpora
from conflictmodel.wire import WireError, dumps, loads, make_converter

CONVERTER = make_converter()
# Every record type, with what it is a reading or result of where it is generic.
ON_THE_WIRE: dict[Any, st.SearchStrategy[Any]] = {
    cm.Actor: strategies.actors(),
    cm.Article: strategies.articles(),
    cm.Assessment: strategies.assessments(),
    cm.Attribution: strategies.attributions(),
    cm.Capture: strategies.captures(),
    cm.Citation: strategies.citations(),
    cm.Claim: strategies.claims(),
    cm.Code: strategies.codes(),
    cm.Coding: strategies.codings(),
    cm.Convention: strategies.conventions(),
    cm.Corpus: strategies.corpora(),
    cm.Count: strategies.counts(),
    cm.Event: strategies.events(),
    cm.Excerpt: strategies.excerpts(),
    cm.Link: strategies.links(),
    cm.Location: strategies.locations(),
    cm.Moment: strategies.moments(),
    cm.Notice: strategies.notices(),
    cm.Participant: strategies.participants(),
    cm.Period: strategies.periods(),
    cm.Place: strategies.places(),
    cm.Point: strategies.points(),
    cm.Reading[cm.Actor]: strategies.readings(strategies.actors()),
    cm.Reading[cm.Count]: strategies.readings(strategies.counts()),
    cm.Reading[cm.Period]: strategies.readings(strategies.periods()),
    cm.Reading[cm.Place]: strategies.readings(strategies.places()),
    cm.Reason: strategies.reasons(),
    cm.Result[cm.Claim]: strategies.results(strategies.claims()),
    cm.Revision: strategies.revisions(),
    cm.Span: strategies.spans(),
    cm.Superseded: strategies.earlier_versions(),
    cm.Toll: strategies.tolls(),
    cm.VagueBounds: strategies.vague_bounds(),
}
every_record = pytest.mark.parametrize(
    "record_type", ON_THE_WIRE, ids=lambda each: getattr(each, "__name__", str(each))
)


@given(corpora())
def test_load_undoes_dump(corpus: cm.Corpus) -> None:
    data = dumps(corpus)
    assert loads(data) == corpus
    assert loads(data.decode()) == corpus
    assert repr(loads(data)) == repr(corpus)


@every_record
@given(data=st.data())
def test_structuring_undoes_unstructuring(record_type: Any, data: st.DataObject) -> None:
    record = data.draw(ON_THE_WIRE[record_type])
    written = json.loads(json.dumps(CONVERTER.unstructure(record, record_type)))
    before = copy.deepcopy(written)
    assert CONVERTER.structure(written, record_type) == record
    assert written == before
    assert set(written) == {field.name for field in attrs.fields(type(record))}


@given(corpora())
def test_dump_is_stable(corpus: cm.Corpus) -> None:
    data = dumps(corpus)
    assert dumps(loads(data)) == data


@given(corpora())
def test_equal_records_dump_alike(corpus: cm.Corpus) -> None:
    again = pickle.loads(pickle.dumps(corpus))  # noqa: S301 (our own)
    assert again == corpus
    assert dumps(again) == dumps(corpus)


@given(st.integers(-90, 90), st.sampled_from((0.0, -0.0, 0)))
def test_equal_points_dump_alike(latitude: int, longitude: float) -> None:
    points = [cm.Point(latitude=each, longitude=longitude) for each in (latitude, float(latitude))]
    again = cm.Point(latitude=latitude, longitude=0.0)
    assert points == [again, again]
    assert json.dumps(CONVERTER.unstructure(points)) == json.dumps(CONVERTER.unstructure([again, again]))


@given(corpora(), corpora())
def test_unequal_corpora_dump_differently(first: cm.Corpus, second: cm.Corpus) -> None:
    assert (dumps(first) == dumps(second)) == (first == second)


Step = str | int


def places_in(tree: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Give every value of a JSON document with the way to it."""
    yield path, tree
    inner: list[tuple[Step, Any]] = []
    if isinstance(tree, dict):
        inner = list(tree.items())
    elif isinstance(tree, list):
        inner = list(enumerate(tree))
    for step, each in inner:
        yield from places_in(each, (*path, step))


def spelled(path: tuple[Step, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def put(tree: Any, path: tuple[Step, ...], value: object) -> Any:
    """Copy a JSON document with one value changed."""
    if not path:
        return value
    changed = copy.copy(tree)
    changed[path[0]] = put(tree[path[0]], path[1:], value)
    return changed


def refused(tree: Any) -> set[str]:
    """Give the paths of all faults that a document is refused for."""
    with pytest.raises(WireError) as caught:
        loads(json.dumps(tree).encode())
    return {fault.path for fault in caught.value.faults}


@given(corpora(), st.data())
def test_strangers_are_refused(corpus: cm.Corpus, data: st.DataObject) -> None:
    """A key that no record has is refused wherever it stands, by its path and no other."""
    tree = json.loads(dumps(corpus))
    objects = [(path, value) for path, value in places_in(tree) if isinstance(value, dict)]
    path, value = data.draw(st.sampled_from(objects))
    assert refused(put(tree, path, {**value, "stranger": None})) == {spelled((*path, "stranger"))}


@given(corpora(), st.data())
def test_values_of_another_type_are_refused(corpus: cm.Corpus, data: st.DataObject) -> None:
    """A scalar of another type is refused wherever it stands, by its path and no other, never turned into ours."""
    tree = json.loads(dumps(corpus))
    scalars = [(path, value) for path, value in places_in(tree) if not isinstance(value, dict | list)]
    path, value = data.draw(st.sampled_from(scalars))
    others: tuple[object, ...] = ([], {"stranger": 1}) if value is None else (str(value), [value], {"value": value})
    if isinstance(value, str):
        others = (5, True, [value], {"value": value})
    elif isinstance(value, bool):
        others = (int(value), *others)
    elif type(value) is int:
        others = (value + 0.5, *others)
    found = refused(put(tree, path, data.draw(st.sampled_from(others))))
    assert found
    assert all(each == spelled(path) or each.startswith((spelled(path) + ".", spelled(path) + "[")) for each in found)


@given(corpora(), st.data())
def test_arrays_and_objects_are_not_mistaken(corpus: cm.Corpus, data: st.DataObject) -> None:
    tree = json.loads(dumps(corpus))
    arrays = [path for path, value in places_in(tree) if isinstance(value, list)]
    path = data.draw(st.sampled_from(arrays))
    assert refused(put(tree, path, data.draw(st.sampled_from(("abc", None, 0, {}))))) == {spelled(path)}


@given(corpora(), st.data())
def test_documents_cut_short_are_refused(corpus: cm.Corpus, data: st.DataObject) -> None:
    written = dumps(corpus)
    with pytest.raises(WireError):
        loads(written[: data.draw(st.integers(0, len(written) - 1))])


@given(claims(article=st.just(cm.ArticleId("a0")), content=st.just((cm.Excerpt(text="words"),))), st.integers(1, 20))
def test_size_is_linear_in_claims(claim: cm.Claim, number: int) -> None:
    """Each claim costs the same bytes, however many there are and whatever else is there."""
    one, two, three = (
        len(
            dumps(
                cm.Corpus(
                    claims=tuple(attrs.evolve(claim, id=cm.ClaimId(f"c{each:03}")) for each in range(times * number)),
                    outside=(cm.ArticleId("a0"), cm.ArticleId("a1")),
                )
            )
        )
        for times in (1, 2, 3)
    )
    assert three - two == two - one > number * len(claim.words)


@given(corpora())
def test_a_document_is_spelled_in_one_way(corpus: cm.Corpus) -> None:
    """Keys in order, no space between, no letter escaped that need not be: as any writer of JSON can do it."""
    text = dumps(corpus).decode()
    assert json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":")) == text
    assert "\n" not in text
