"""Records as fields of pydantic models: validated as strictly as the wire, dumped as it writes, described as it is."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Annotated, Any, Final, NamedTuple, get_args

from pydantic import GetJsonSchemaHandler, PlainSerializer, PlainValidator, TypeAdapter, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, InitErrorDetails, PydanticCustomError, ValidationError, core_schema

from conflictmodel.wire import Flaw, Schema, TypeForm, as_json, make_converter, origin_of, record_or_flaws, schema_of

_POINTER: Final = "#/$defs/"


@cache
def core_schema_of(type_: TypeForm) -> CoreSchema:
    """Give pydantic's schema of a record, or of a `Reading` of something: what makes records work as fields.

    A field takes a record, or the JSON value that the wire has for it, strictly: exact scalars, lists for tuples, no
    unknown keys. What it refuses comes as a `ValidationError` with an error for each fault, at its place, of the
    wire's code. It is dumped as the wire writes it, to Python and to JSON, and its JSON Schema is the wire's.

    Records tell pydantic so themselves; nothing needs to be called.

    >>> import pydantic
    >>> from conflictmodel.values.counts import Count
    >>> class Estimate(pydantic.BaseModel):
    ...     killed: Count
    >>> Estimate(killed={"low": 12, "approximate": True})
    Estimate(killed=Count(low=12, approximate=True))
    >>> Estimate(killed=Count(low=12)).model_dump()
    {'killed': {'approximate': False, 'best': None, 'high': None, 'low': 12, 'vague': None}}

    Raises:
        TypeError: if a generic record does not say what it is of.

    """
    if getattr(type_, "__parameters__", ()):
        message = f"pydantic must be told what it is of: {type_.__name__}[Actor], for one"
        raise TypeError(message)
    return TypeAdapter[Any](
        Annotated[
            Any,
            PlainValidator(_validator(type_)),
            PlainSerializer(make_converter().get_unstructure_hook(type_)),
            _Described(schema_of(type_)),
        ]
    ).core_schema


def _validator(type_: TypeForm) -> Callable[[object], object]:
    record, is_generic = origin_of(type_), bool(get_args(type_))

    def validated(value: object) -> object:
        if isinstance(value, record) and not is_generic:
            return value
        # Of a generic record it must be seen what it holds.
        made = record_or_flaws(as_json(value) if isinstance(value, record) else value, type_)
        if isinstance(made, list):
            raise ValidationError.from_exception_data(str(type_), [_detail(flaw, value) for flaw in made])
        return made

    return validated


def _detail(flaw: Flaw, value: object) -> InitErrorDetails:
    words = {"expected": flaw.expected, "found": flaw.found}
    reason = PydanticCustomError(flaw.code, "expected {expected}, found {found}", words)
    return InitErrorDetails(type=reason, loc=flaw.path, input=_at(flaw.path, value))


def _at(path: Iterable[Any], value: Any) -> object:  # noqa: ANN401 (any JSON value)
    """Give what stands at a path, or the last thing on the way there."""
    for step in path:
        if isinstance(value, list) or (isinstance(value, dict) and step in value):
            value = value[step]
    return value


class _Described(NamedTuple):
    """The wire's JSON Schema of a type, which pydantic asks for by the method that it has for annotations."""

    schema: Schema

    def __get_pydantic_json_schema__(self, _core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Give it, with its definitions put among those of the whole, once each."""
        for name, described in self.schema["$defs"].items():
            any_ = TypeAdapter[Any](Annotated[Any, WithJsonSchema(_placed(described, handler))]).core_schema
            named = {**any_, "ref": _reference(name)}
            handler(core_schema.list_schema(named))  # in a list, because a handler sees only to what is inside
        placed: JsonSchemaValue = _placed({key: each for key, each in self.schema.items() if key != "$defs"}, handler)
        return placed


def _placed(part: Any, handler: GetJsonSchemaHandler) -> Any:  # noqa: ANN401 (any part of a schema)
    """Point to where pydantic puts the definitions."""
    if isinstance(part, list):
        return [_placed(each, handler) for each in part]
    if not isinstance(part, Mapping):
        return part
    if "$ref" in part:
        return handler(core_schema.definition_reference_schema(_reference(part["$ref"].removeprefix(_POINTER))))
    return {key: _placed(each, handler) for key, each in part.items()}


def _reference(name: str) -> str:
    return f"conflictmodel.{name}"
