"""Drafts as JSON, and drafts made of what other readers give."""

import json
from collections.abc import Mapping
from typing import NamedTuple, cast

import attrs
import pytest
from jsonschema import Draft202012Validator

from conflictmodel.exchange.drafts import (
    Draft,
    DraftClaim,
    DraftEvent,
    DraftParticipant,
    DraftPlace,
    DraftTime,
    DraftToll,
    draft_from_citron,
    draft_from_spacy,
    draft_from_textacy,
    draft_schema,
    parse_draft,
)
from conflictmodel.exchange.drafts._runs import Run
from conflictmodel.exchange.drafts._sentences import ends_in
from conflictmodel.model.attributions import Act
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Outcome
from conflictmodel.wire import WireError, as_json
from tests.unit.test_drafts import ARREST, ARRESTED

KEYWORDS = frozenset(
    ["type", "description", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "$ref", "$defs"]
)


def assert_plain(schema: Mapping[str, object]) -> None:
    assert set(schema) <= KEYWORDS
    if schema.get("type") == "object":
        assert schema["required"] == list(cast("dict[str, object]", schema["properties"]))
        assert schema["additionalProperties"] is False


def walk(schema: object) -> list[Mapping[str, object]]:
    if isinstance(schema, list):
        return [each for part in schema for each in walk(part)]
    if not isinstance(schema, dict):
        return []
    inside = [schema.get("items"), schema.get("anyOf"), *dict(schema.get("properties", {})).values()]
    return [schema, *(each for part in (*inside, *dict(schema.get("$defs", {})).values()) for each in walk(part))]


@pytest.mark.parametrize("inline", [False, True])
def test_the_schema_keeps_to_what_structured_output_takes(*, inline: bool) -> None:
    schema = draft_schema(inline=inline)
    Draft202012Validator.check_schema(schema)
    parts = walk(schema)
    assert len(parts) > len(attrs.fields(DraftEvent))
    for part in parts:
        assert_plain(part)
    assert inline is not any("$ref" in part for part in parts)


def test_what_fits_the_schema_is_read() -> None:
    event = attrs.evolve(
        ARREST,
        when=DraftTime(words="Tuesday"),
        where=(DraftPlace(words="Zubair"),),
        tolls=(DraftToll(words="seven men", outcome=Outcome.ARRESTED),),
        participants=(DraftParticipant(words="Police", role=Role.INITIATOR),),
    )
    draft = Draft(claims=(ARRESTED,), events=(event,))
    data = as_json(draft)
    for inline in (False, True):
        Draft202012Validator(draft_schema(inline=inline)).validate(data)
    assert parse_draft(json.dumps(data)) == draft


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ('{"claims": [{"key": "c1", "content": "words", "act": "states"}]}', "$.claims[0].content"),
        ('{"claims": [{"key": "c1", "content": [], "act": "shouts"}]}', "$.claims[0].act"),
        ('{"claims": [{"key": 1, "content": [], "act": "states"}]}', "$.claims[0].key"),
        ('{"claims": [], "claims": []}', "$.claims"),
        ('{"notes": []}', "$.notes"),
        ("[]", "$"),
        ("{", "$"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(data: str, place: str) -> None:
    with pytest.raises(WireError) as refused:
        parse_draft(data)
    assert refused.value.faults[0].path == place


def test_every_fault_is_told() -> None:
    with pytest.raises(WireError) as refused:
        parse_draft('{"claims": [{"key": 1, "content": [2], "act": "states"}], "events": null}')
    assert [fault.path for fault in refused.value.faults] == ["$.claims[0].content[0]", "$.claims[0].key", "$.events"]


def test_citron_is_read() -> None:
    span = {"text": "the raid", "start": 3, "end": 11}
    quote = {
        "cue": {"text": "denied"},
        "sources": [{"text": "he"}],
        "contents": [span, {"text": "had failed"}],
        "coreferences": [{"text": "the officer"}, {"text": "Ali Hasan"}],
        "confidence": 0.9,
    }
    (claim,) = draft_from_citron({"text": "…", "quotes": [quote]}).claims
    assert claim == DraftClaim(
        key="c1",
        content=("the raid", "had failed"),
        act=Act.DENIES,
        speaker="he",
        speaker_name="Ali Hasan",
        cue="denied",
    )


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({}, "quotes should be an array, found NoneType"),
        ({"quotes": ["x"]}, "each of quotes should be an object"),
        ({"quotes": [{"sources": [], "contents": ["x"]}]}, "each of contents should be an object with a text"),
        ({"quotes": [{"sources": {}, "contents": []}]}, "sources should be an array"),
    ],
)
def test_what_is_not_citrons_is_refused(document: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        draft_from_citron(document)


class Word(NamedTuple):
    """A word or a run of words, as spaCy has them."""

    text: str
    label_: str = ""
    id_: str = ""

    @property
    def text_with_ws(self) -> str:
        """The word, and the space behind it."""
        return f"{self.text} "


class Triple(NamedTuple):
    """What textacy gives."""

    speaker: list[Word]
    cue: list[Word]
    content: Word


class Doc(NamedTuple):
    """A text with span groups, as spaCy has it."""

    spans: dict[str, list[Word]]


def test_textacy_is_read() -> None:
    triple = Triple([Word("Ali"), Word("Hasan")], [Word("warned")], Word("“Leave now”"))
    (claim,) = draft_from_textacy([triple]).claims
    assert (claim.speaker, claim.speaker_name, claim.cue, claim.act) == ("Ali Hasan", "Ali Hasan", "warned", Act.WARNS)
    assert claim.content == ("“Leave now”",)


def test_a_quotation_of_nobody_is_read() -> None:
    class Bare(NamedTuple):
        speaker: None
        cue: None
        content: Word

    (claim,) = draft_from_textacy([Bare(None, None, Word("“Leave now”"))]).claims
    assert (claim.speaker, claim.cue, claim.act) == (None, None, Act.STATES)


def test_spans_without_an_id_are_refused() -> None:
    group = [Word("the army", "SPEAKER"), Word("the road", "CONTENT"), Word("the mayor", "SPEAKER")]
    with pytest.raises(ValueError, match="'quotations' must have ids, found none on 'the army'"):
        draft_from_spacy(Doc({"quotations": group}), "quotations")


def test_spacy_is_read() -> None:
    group = [
        Word("the army", "SPEAKER", "q1"),
        Word("said", "CUE", "q1"),
        Word("the road", "CONTENT", "q1"),
        Word("was open", "CONTENT", "q1"),
        Word("it fled", "CONTENT", "q2"),
    ]
    first, second = draft_from_spacy(Doc({"quotations": group}), "quotations").claims
    assert (first.speaker, first.speaker_name, first.content) == ("the army", None, ("the road", "was open"))
    assert (second.speaker, second.cue, second.content) == (None, None, ("it fled",))
    with pytest.raises(ValueError, match="no span group 'quotes', only quotations"):
        draft_from_spacy(Doc({"quotations": group}), "quotes")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Capt. Bell left. He wept.", "Capt. Bell left."),
        ("The Govt. Printer and Supt. Ann Bell left. She wept.", "The Govt. Printer and Supt. Ann Bell left."),
        ("Ann left. Col. Bell wept.", "Ann left."),
        ("他离开了。她哭了。", "他离开了。"),
    ],
)
def test_sentences_of_a_draft_do_not_end_at_abbreviations(text: str, first: str) -> None:
    assert text[: ends_in(text, Run(0, len(text)))[0]].strip() == first
