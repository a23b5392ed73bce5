"""The JSON Schema of our documents, made from the types of the records, and as it stands in the package."""

import json
from datetime import date, time
from functools import reduce
from importlib.resources import files
from types import NoneType, UnionType
from typing import Any, Final, NewType, TypeAlias, Union, get_args

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel.errors import Notice
from conflictmodel.locations import Span
from conflictmodel.model.articles import Article, Capture
from conflictmodel.model.claims import Claim
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link, Reason, Revision
from conflictmodel.values.actors import Actor
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Assessment, Coding
from conflictmodel.values.counts import Count
from conflictmodel.values.moments import Moment
from conflictmodel.values.places import Place, Point
from conflictmodel.values.readings import Excerpt
from conflictmodel.wire._fields import fields_of, origin_of
from conflictmodel.wire._json import LEAST_INTEGER, MOST_INTEGER
from conflictmodel.wire._scalars import TypeForm
from conflictmodel.wire._versions import WIRE_VERSION, Document

Schema: TypeAlias = dict[str, Any]

_SCALARS: Final[dict[TypeForm, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer", "minimum": LEAST_INTEGER, "maximum": MOST_INTEGER},
    bool: {"type": "boolean"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    time: {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{6})?$"},
    NoneType: {"type": "null"},
}
_WORDS: Final = {"minLength": 1}
_SOME: Final = {"minItems": 1}
_COUNTED: Final = {"minimum": 0}
_DAY_OF_MINUTES: Final = {"exclusiveMinimum": -24 * 60, "exclusiveMaximum": 24 * 60}
# What constructors refuse of one field by itself, said as a schema can say it. A law holds each bound against them.
BOUNDS: Final[dict[type, dict[str, Schema]]] = {
    Actor: {"name": _WORDS},
    Article: {"id": _WORDS, "text": _WORDS},
    Assessment: {"scheme": _WORDS, "value": _WORDS},
    Capture: {"sha256": {"pattern": "^[0-9a-f]{64}$"}},
    Claim: {"id": _WORDS, "article": _WORDS, "content": _SOME},
    Code: {"codebook": _WORDS, "value": _WORDS},
    Coding: {"codebook": _WORDS},
    Count: {"low": _COUNTED, "best": _COUNTED, "high": _COUNTED},
    Document: {"conflictmodel": {"const": WIRE_VERSION}},
    Event: {"id": _WORDS, "sources": _SOME},
    Excerpt: {"text": _WORDS, "start": _COUNTED, "end": _COUNTED},
    Link: {"id": _WORDS, "that": _SOME},
    Moment: {"offset": _DAY_OF_MINUTES},
    Notice: {"code": _WORDS, "message": _WORDS},
    Place: {"name": _WORDS},
    Point: {
        "latitude": {"minimum": -90, "maximum": 90},
        "longitude": {"minimum": -180, "maximum": 180},
    },
    Reason: {"dimension": _WORDS, "score": {"minimum": 0, "maximum": 1}},
    Revision: {"record": _WORDS},
    Span: {"start": _COUNTED, "end": _COUNTED},
}


def schema() -> dict[str, object]:
    """Give the JSON Schema (2020-12) of documents of this wire version; it is a file of the package, too.

    It says all that a schema can say: types, words, keys, and the bounds of single fields. That fields agree with each
    other, that references lead somewhere, that no key stands twice, only `loads` can tell.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    read: dict[str, object] = json.loads(files("conflictmodel.wire").joinpath("schema.json").read_text("utf-8"))
    return read


def schema_of(type_: TypeForm) -> Schema:
    """Make the JSON Schema of the type of a field from the types of its records, each named among its `$defs`.

    >>> from conflictmodel.values.counts import Count
    >>> schema_of(Count | None)["anyOf"]
    [{'$ref': '#/$defs/Count'}, {'type': 'null'}]
    """
    definitions: dict[str, Schema] = {}
    return {**_described(type_, definitions), "$defs": definitions}


def generated() -> str:
    """Make the JSON Schema of documents from the types, as text."""
    definitions = schema_of(Document)["$defs"]
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:conflictmodel:wire:{WIRE_VERSION}",
        "title": f"A document of conflictmodel, wire version {WIRE_VERSION}",
        **definitions.pop(Document.__name__),
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _described(type_: TypeForm, definitions: dict[str, Schema]) -> Schema:
    """Give the schema of a type as it stands in a field; what has a name is put among the definitions."""
    if isinstance(type_, NewType):
        return _described(type_.__supertype__, definitions)
    if type_ in _SCALARS:
        return _SCALARS[type_]
    origin, arguments = origin_of(type_), get_args(type_)
    if origin is tuple:
        return {"type": "array", "items": _described(arguments[0], definitions)}
    if origin in (Union, UnionType):
        return reduce(_either, (_described(each, definitions) for each in arguments))
    name = "Of".join(each.__name__ for each in (origin, *arguments))
    if name not in definitions:
        definitions[name] = {}  # a record that holds its own kind finds its name there
        definitions[name] = _words(origin) if issubclass(origin, Vocabulary) else _object(type_, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _either(one: Schema, other: Schema) -> Schema:
    """Join what a value may be: types of one kind are one, and null is added to the type where it has but one."""
    if one == other:
        return one
    if other == _SCALARS[NoneType] and isinstance(one.get("type"), str):
        return {**one, "type": [one["type"], "null"]}
    return {"anyOf": [one, other]}


def _words(vocabulary: type[Vocabulary]) -> Schema:
    return {
        "description": _sentence(vocabulary),
        "oneOf": [{"const": member.word, "description": member.sentence} for member in vocabulary],
    }


def _object(type_: TypeForm, definitions: dict[str, Schema]) -> Schema:
    record = origin_of(type_)
    bounds = BOUNDS.get(record, {})
    fields = list(fields_of(type_))
    return {
        "description": _sentence(record),
        "type": "object",
        "properties": {
            field.name: _bounded(_described(held, definitions), bounds.get(field.name, {})) for field, held in fields
        },
        "required": [field.name for field, _ in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _bounded(described: Schema, bound: Schema) -> Schema:
    return bound if "const" in bound else {**described, **bound}


def _sentence(described: type) -> str:
    """Give the first sentence of a docstring, as far as its line goes."""
    return (described.__doc__ or "").partition("\n")[0]
