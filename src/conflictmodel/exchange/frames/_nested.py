"""Records as nested Arrow: the type of each field, and how its values are taken apart and put together."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, time
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, NamedTuple, NewType, TypeAlias, Union, get_args

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel.wire import TypeForm, fields_of, loads_as, make_converter, origin_of

if TYPE_CHECKING:
    import pyarrow as pa

Plain: TypeAlias = Any  # what Arrow makes a cell of: numbers, words, days, lists and dicts


class Form(NamedTuple):
    """How values of one type stand in Arrow, how they are made plain, and how they are made from plain ones."""

    type: "pa.DataType"
    plain: Callable[[Any], Plain]
    made: Callable[[Plain], Any]


def form_of(record: TypeForm) -> Form:
    """Give the form of a record: a struct with a child for each field, in the order of the wire.

    Arrow knows no type that holds itself: a relay, a part of a toll and the party above a party stand there as the
    wire writes them, in words.
    """
    return _form(record, ())


@cache
def _form(type_: TypeForm, above: tuple[TypeForm, ...]) -> Form:
    import pyarrow as pa

    origin, arguments = origin_of(type_), get_args(type_)
    if isinstance(type_, NewType):
        return _form(type_.__supertype__, above)
    if origin is tuple:
        return _list(_form(arguments[0], above))
    if origin in (Union, UnionType):
        return _choice([_form(each, above) for each in arguments if each is not NoneType])
    if isinstance(origin, type) and issubclass(origin, Vocabulary):
        return Form(pa.string(), lambda word: word.word, origin.of)
    if attrs.has(origin):
        return _json(type_) if type_ in above else _struct(type_, (*above, type_))
    scalars = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}
    return Form({**scalars, time: pa.time64("us")}[type_], _itself, _itself)


def _itself(value: Plain) -> Plain:
    return value


def _list(each: Form) -> Form:
    import pyarrow as pa

    def plain(values: Iterable[Any]) -> list[Plain]:
        return [each.plain(value) for value in values]

    def made(values: Iterable[Plain]) -> tuple[Any, ...]:
        return tuple(each.made(value) for value in values)

    return Form(pa.list_(pa.field("item", each.type, nullable=False)), plain, made)


def _choice(forms: list[Form]) -> Form:
    form = forms[0]  # ids of several kinds of records are all words

    def plain(value: Any) -> Plain:  # noqa: ANN401 (whatever the field holds)
        return None if value is None else form.plain(value)

    def made(value: Plain) -> Any:  # noqa: ANN401 (likewise)
        return None if value is None else form.made(value)

    return Form(form.type, plain, made)


def _struct(type_: TypeForm, above: tuple[TypeForm, ...]) -> Form:
    import pyarrow as pa

    record = origin_of(type_)
    held = [(field.name, type_of_field) for field, type_of_field in fields_of(type_)]
    forms = {name: _form(type_of_field, above) for name, type_of_field in held}
    required = [name for name, type_of_field in held if NoneType not in get_args(type_of_field)]

    def plain(value: Any) -> Plain:  # noqa: ANN401 (a record)
        return {name: form.plain(getattr(value, name)) for name, form in forms.items()}

    def made(value: Plain) -> Any:  # noqa: ANN401 (a record)
        for name in required:
            if value[name] is None:
                message = f"{name} of {record.__name__} must not be null"
                raise ValueError(message)
        return record(**{name: form.made(value[name]) for name, form in forms.items()})

    return Form(
        pa.struct([pa.field(name, forms[name].type, nullable=name not in required) for name in forms]), plain, made
    )


def _json(type_: TypeForm) -> Form:
    import pyarrow as pa

    converter = make_converter()

    def plain(value: Any) -> str:  # noqa: ANN401 (a record)
        return json.dumps(converter.unstructure(value, type_), ensure_ascii=False, separators=(",", ":"))

    def made(value: str) -> Any:  # noqa: ANN401 (a record)
        return loads_as(value, type_)

    return Form(pa.string(), plain, made)


def misfits(ours: "pa.DataType", theirs: "pa.DataType", place: str) -> Iterator[str]:
    """Say where a type is not ours; it may be one of the other types that libraries have for the same values."""
    from pyarrow import types

    if types.is_null(theirs):
        return  # a column in which nothing stands
    if types.is_struct(ours) and types.is_struct(theirs):
        for child in ours:
            at = theirs.get_field_index(child.name)
            if at < 0:
                yield f"expected {place}.{child.name}, found no such field"
            else:
                yield from misfits(child.type, theirs.field(at).type, f"{place}.{child.name}")
    elif types.is_list(ours) and (types.is_list(theirs) or types.is_large_list(theirs) or types.is_list_view(theirs)):
        yield from misfits(ours.value_type, theirs.value_type, f"{place}[]")
    elif not any(are(ours) and are(theirs) for are in (_are_words, types.is_time, ours.equals)):
        yield f"expected {place} of the type {ours}, found {theirs}"


def _are_words(type_: "pa.DataType") -> bool:
    from pyarrow import types

    return any(are(type_) for are in (types.is_string, types.is_large_string, types.is_string_view))


def misplaced(value: Plain, type_: "pa.DataType") -> str | None:
    """Say why a plain value has no place in Arrow, and where in it the trouble lies; None if it has one."""
    import pyarrow as pa

    try:
        pa.array([value], type_)
    except (OverflowError, ValueError) as error:
        inner: Iterable[str | None] = ()
        if isinstance(value, dict):
            reasons = ((name, misplaced(part, type_.field(name).type)) for name, part in value.items())
            inner = (None if reason is None else f"{name}: {reason}" for name, reason in reasons)
        elif isinstance(value, list):
            inner = (misplaced(part, type_.value_type) for part in value)
        return next((reason for reason in inner if reason is not None), " ".join(str(error).split()))
    return None
