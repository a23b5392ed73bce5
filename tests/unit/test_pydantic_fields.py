"""Records as fields of pydantic models: as strict as the wire, dumped as it writes, described as it is."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError

import conflictmodel as cm
from conflictmodel.exchange.drafts import Draft

CORPUS = cm.extract(
    cm.article_from_text(
        "Shelling killed 12 people in Homs on Tuesday, police said. The army denied the shelling.",
        published="2024-05-02T10:00:00+03:00",
    )
)
EVENT = CORPUS.events[0]
EACH = {type(each).__name__: each for each in (CORPUS, EVENT, *CORPUS.records(), EVENT.sources[0], EVENT.tolls[0])}


class Dossier(BaseModel):
    """Somebody else's model."""

    title: str
    events: list[cm.Event]
    where: cm.Reading[cm.Place] | None = None
    kind: cm.EventKind = cm.EventKind.RAID


class Shelf(BaseModel):
    """A model that holds another."""

    dossiers: dict[str, Dossier]
    corpus: cm.Corpus | None = None
    draft: Draft | None = None


DOSSIER = Dossier(title="Homs", events=list(CORPUS.events), where=EVENT.where[0], kind=cm.EventKind.SHELLING)
SHELF = Shelf(dossiers={"a": DOSSIER}, corpus=CORPUS, draft=Draft())


def test_records_are_taken_as_they_are() -> None:
    assert DOSSIER.events[0] is EVENT
    assert SHELF.corpus is CORPUS
    assert DOSSIER.kind is cm.EventKind.SHELLING


def test_models_come_back_from_what_they_are_dumped_to() -> None:
    assert Shelf.model_validate(SHELF.model_dump()) == SHELF
    assert Shelf.model_validate(SHELF.model_dump(mode="json")) == SHELF
    assert Shelf.model_validate_json(SHELF.model_dump_json()) == SHELF


def test_they_are_dumped_as_the_wire_writes_them() -> None:
    document = json.loads(cm.dumps(CORPUS))["corpus"]
    assert SHELF.model_dump()["corpus"] == document
    assert json.loads(SHELF.model_dump_json())["corpus"] == document
    assert DOSSIER.model_dump()["events"] == document["events"]
    assert DOSSIER.model_dump()["kind"] == "shelling"


@pytest.mark.parametrize("record", EACH.values(), ids=EACH)
def test_a_record_of_any_type_is_a_type_for_pydantic(record: Any) -> None:  # noqa: ANN401 (one of each)
    adapter = TypeAdapter(type(record))
    assert adapter.validate_json(adapter.dump_json(record)) == record
    Draft202012Validator(adapter.json_schema()).validate(adapter.dump_python(record))


REFUSED: list[tuple[dict[str, object], list[tuple[tuple[str | int, ...], str]]]] = [
    ({"title": "x", "events": [5]}, [(("events", 0), "wire.wrong-type")]),
    (
        {"title": "x", "events": [{"kind": "raid"}]},
        [
            (("events", 0, "id"), "wire.missing-key"),
            (("events", 0, "sources"), "wire.missing-key"),
        ],
    ),
    (
        {"title": "x", "events": [{"id": "e", "kind": "soup", "sources": [{"act": "states", "quotation": 1, "x": 0}]}]},
        [
            (("events", 0, "kind"), "wire.unknown-word"),
            (("events", 0, "sources", 0, "quotation"), "wire.wrong-type"),
            (("events", 0, "sources", 0, "x"), "wire.unknown-key"),
        ],
    ),
    ({"title": "x", "events": [{"id": "e", "kind": "raid", "sources": []}]}, [(("events", 0), "wire.invalid-value")]),
    ({"title": 1, "events": [], "kind": "soup"}, [(("title",), "string_type"), (("kind",), "wire.unknown-word")]),
    ({"title": "x", "events": [], "kind": cm.Act.STATES}, [(("kind",), "wire.wrong-type")]),
    (
        {"title": "x", "events": [], "where": {"value": {"name": "\ud800"}}},
        [(("where", "value", "name"), "wire.lone-surrogate")],
    ),
    (
        {
            "title": "x",
            "events": [],
            "where": {"value": {"name": "Homs", "point": {"latitude": float("nan"), "longitude": 0.0}}},
        },
        [
            (("where", "value", "point", "latitude"), "wire.not-finite"),
        ],
    ),
    ({"title": "x", "events": [], "where": {"value": {"name": ""}}}, [(("where", "value"), "wire.invalid-value")]),
    (
        {"title": "x", "events": [], "where": cm.Reading(value=cm.Count(low=3))},
        [
            (("where", "value", "name"), "wire.missing-key"),
        ],
    ),
    ({"title": "x", "events": [cm.Actor(name="x")]}, [(("events", 0), "wire.wrong-type")]),
]


@pytest.mark.parametrize(("data", "expected"), REFUSED)
def test_what_the_wire_refuses_is_refused_with_its_place(
    data: dict[str, object], expected: list[tuple[tuple[str | int, ...], str]]
) -> None:
    with pytest.raises(ValidationError) as refused:
        Dossier.model_validate(data)
    found = [(each["loc"], each["type"]) for each in refused.value.errors()]
    assert [each for each in found if each in expected] == expected


def test_a_refusal_says_what_was_expected_and_what_was_found() -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(cm.Count).validate_python({"low": "12"})
    (error,) = refused.value.errors(include_url=False)
    assert error == {
        "type": "wire.wrong-type",
        "loc": ("low",),
        "msg": "expected an integer, found '12'",
        "input": "12",
        "ctx": {"expected": "an integer", "found": "'12'"},
    }


def test_what_nests_without_end_is_refused() -> None:
    actor: dict[str, object] = {"name": "x"}
    actor["part_of"] = actor
    with pytest.raises(ValidationError, match=r"wire\.too-deep"):
        TypeAdapter(cm.Actor).validate_python(actor)


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_json_schema_is_the_wires(mode: Any) -> None:  # noqa: ANN401 (two words)
    schema = Shelf.model_json_schema(mode=mode)
    Draft202012Validator.check_schema(schema)
    ours: dict[str, Any] = cm.schema()["$defs"]  # type: ignore[assignment]  # which is what is tested
    assert {name: schema["$defs"][name] for name in ours} == ours
    Draft202012Validator(schema).validate(json.loads(SHELF.model_dump_json()))
    pointed = Shelf.model_json_schema(mode=mode, ref_template="#/components/schemas/{model}")
    assert "#/$defs" not in json.dumps(pointed)


def test_a_model_of_the_same_name_keeps_its_own_schema() -> None:
    class Actor(BaseModel):
        """Somebody else's actor."""

        actor: cm.Actor
        above: "Actor | None" = None

    schema = Actor.model_json_schema()
    assert len(schema["$defs"]) == 4
    data = {"actor": {"name": "x"}, "above": {"actor": {"name": "y"}}}
    Draft202012Validator(schema).validate(data)
    assert not Draft202012Validator(schema).is_valid({"actor": {"actor": {"name": "x"}}})


def test_a_generic_record_says_what_it_is_of() -> None:
    with pytest.raises(TypeError, match=r"pydantic must be told what it is of: Reading\[Actor\]"):
        TypeAdapter(cm.Reading)
    adapter = TypeAdapter(cm.Reading[cm.Period])
    when = EVENT.when
    assert adapter.validate_python(when) == when
    assert adapter.validate_python({"value": None}) == cm.Reading()
