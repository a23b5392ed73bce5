"""The JSON Schema: what is in the package is what the types give, and it judges documents as `loads` does."""

import json
from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest
from jsonschema import Draft202012Validator
from jsonschema.validators import validator_for

import conflictmodel as cm
from conflictmodel._records import Vocabulary
from conflictmodel.wire import _schema
from conflictmodel.wire._converter import make_converter
from conflictmodel.wire._versions import Document
from tests.golden.documents import DOCUMENTS
from tests.golden.regenerate import SCHEMA
from tests.unit.test_wire_refusals import GOOD, POINT, VALUES, document, steps_of

# JSON Schema checks formats only where it is asked to, and takes 1.0 for the integer that it equals.
JUDGE: Final = Draft202012Validator(cm.schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
# Rows of the refusals of which no schema can know: what a number looks like, which ids there are, two fields at once.
BEYOND: Final = frozenset({"1.0", "1e2", "Infinity", "NaN", "-Infinity", "1e999", "9" * 5000})
BEYOND_CODES: Final = frozenset({"wrong-reference", "lone-surrogate"})
BEYOND_VALUES: Final = frozenset({'{"low": 9, "high": 1}', '"a2"'})


def bad_rows() -> Iterator[Any]:
    for path, text, code, *_ in VALUES:
        if text not in BEYOND | BEYOND_VALUES and code not in BEYOND_CODES:
            yield pytest.param(path, text, id=f"{path} {text}"[:80])


def bounds() -> Iterator[Any]:
    for record, fields in _schema.BOUNDS.items():
        for name, bound in fields.items():
            for keyword, limit in bound.items():
                yield pytest.param(record, name, keyword, limit, id=f"{record.__name__}.{name} {keyword}")


def values_beyond(keyword: str, limit: float) -> tuple[object, ...]:
    """Give the nearest values that a bound refuses."""
    match keyword:
        case "minLength":
            return ("",)
        case "minItems":
            return ([],)
        case "minimum":
            return (limit - 1,)
        case "maximum":
            return (limit + 1,)
        case "exclusiveMinimum" | "exclusiveMaximum":
            return (limit,)
        case "const":
            return (limit + 1,)
        case _:
            return ("0" * 63, "0" * 65, "A" * 64)


def test_the_schema_in_the_package_is_what_the_types_give() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == _schema.generated(), "python -m tests.golden.regenerate"
    assert cm.schema() == json.loads(_schema.generated())


def test_the_schema_is_one_of_2020_12() -> None:
    schema = cm.schema()
    assert validator_for(schema) is Draft202012Validator
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:conflictmodel:wire:{cm.WIRE_VERSION}"


def test_what_is_given_is_the_callers_own() -> None:
    cm.schema().clear()
    assert cm.schema() != {}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_golden_documents_satisfy_the_schema(name: str) -> None:
    assert list(JUDGE.iter_errors(json.loads(cm.dumps(DOCUMENTS[name])))) == []


@pytest.mark.parametrize(("path", "text"), [*bad_rows()])
def test_bad_documents_do_not_satisfy_the_schema(path: str, text: str) -> None:
    assert not JUDGE.is_valid(json.loads(document(path, text)))


@pytest.mark.parametrize("path", [f"{POINT}.longitude", "$.corpus.claims[0].id", "$.conflictmodel", "$.corpus"])
def test_a_missing_key_does_not_satisfy_the_schema(path: str) -> None:
    *steps, key = steps_of(path)
    tree = json.loads(json.dumps(GOOD))
    place = tree
    for step in steps:
        place = place[step]
    del place[key]
    assert not JUDGE.is_valid(tree)


def test_every_record_and_word_has_its_sentence() -> None:
    definitions: Any = cm.schema()["$defs"]
    assert all(each["description"].endswith((".", ":")) for each in definitions.values())
    kinds = definitions["EventKind"]["oneOf"]
    assert kinds == [{"const": kind.word, "description": kind.sentence} for kind in cm.EventKind]
    listed = {name for name, each in definitions.items() if "oneOf" in each}
    assert {each.__name__ for each in Vocabulary.__subclasses__()} >= listed >= {"Act", "Role", "Outcome", "Severity"}


@pytest.mark.parametrize(("record", "name", "keyword", "limit"), [*bounds()])
def test_every_bound_is_one_of_the_constructor(record: type, name: str, keyword: str, limit: float) -> None:
    converter = make_converter()
    definitions: Any = cm.schema()["$defs"]
    described = cm.schema() if record is Document else definitions[record.__name__]
    judge = Draft202012Validator({**described, "$defs": definitions})
    good = next(each for each in records_in(list(DOCUMENTS.values())) if isinstance(each, record))
    if record is Document:
        with pytest.raises(cm.WireError):
            cm.loads(json.dumps({"conflictmodel": limit + 1, "corpus": {}}))
        return
    tree = converter.unstructure(good)
    assert judge.is_valid(tree)
    for value in values_beyond(keyword, limit):
        assert not judge.is_valid({**tree, name: value})
        with pytest.raises(Exception, match="While structuring"):
            converter.structure({**tree, name: value}, record)


def records_in(value: object) -> Iterator[object]:
    """Give every record in a value, and the envelope."""
    yield Document(conflictmodel=cm.WIRE_VERSION, corpus=cm.Corpus())
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple | list):
            waiting += each
        elif attrs.has(type(each)):
            yield each
            waiting += [getattr(each, field.name) for field in attrs.fields(type(each))]  # type: ignore[arg-type]  # which is what is tested
