"""The converter that knows our records: exact scalars, real arrays, no unknown keys, keys in order."""

from collections.abc import Callable
from datetime import date, time
from functools import cache, partial
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NewType, TypeAlias, TypeVar, Union, get_args

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, IterableValidationError, IterableValidationNote
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn_from_attrs, make_dict_unstructure_fn_from_attrs

from conflictmodel._records import Vocabulary
from conflictmodel.wire._faults import MOST_FAULTS, Flaw, RefusalError, shown
from conflictmodel.wire._fields import origin_of
from conflictmodel.wire._scalars import SCALARS, Structure, TypeForm, text_from, wrong_type

Unstructure: TypeAlias = Callable[[Any], Any]


def make_converter() -> Converter:
    """Make a fresh converter that structures and unstructures every record as the wire does.

    >>> from conflictmodel.values.counts import Count
    >>> converter = make_converter()
    >>> converter.structure({"low": 12}, Count)
    Count(low=12)
    >>> converter.unstructure(Count(low=12))
    {'approximate': False, 'best': None, 'high': None, 'low': 12, 'vague': None}
    """
    converter = Converter()
    configure_converter(converter)
    return converter


def configure_converter(converter: Converter) -> None:
    """Teach a converter the wire: from now on it is strict about scalars, arrays and every attrs class.

    What it refuses it says as converters do, in groups of exceptions, or by the first one if it was made with
    ``detailed_validation=False``; what it accepts and makes is the same either way.

    >>> converter = Converter()
    >>> configure_converter(converter)
    >>> converter.structure(["a1"], tuple[str, ...])
    ('a1',)
    """
    for scalar, structure in SCALARS.items():
        converter.register_structure_hook(scalar, structure)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(time, time.isoformat)
    converter.register_structure_hook(Vocabulary, _word)
    converter.register_unstructure_hook(Vocabulary, attrgetter("_value_"))
    for predicate, reader, writer in (
        (_is_new_type, _new_type_reader, _new_type_writer),
        (_is_array, _array_reader, _array_writer),
        (_is_choice, _choice_reader, _choice_writer),
    ):
        converter.register_structure_hook_factory(predicate, partial(reader, converter))
        converter.register_unstructure_hook_factory(predicate, partial(writer, converter))
    converter.register_structure_hook_factory(_is_record, _remembered_readers(converter))
    converter.register_unstructure_hook_factory(_is_record, _remembered_writers(converter))


def _word(value: object, vocabulary: type[Vocabulary]) -> Vocabulary:
    member = _members(vocabulary).get(text_from(value, None))
    if member is None:
        raise RefusalError(Flaw("wire.unknown-word", f"one of {', '.join(_members(vocabulary))}", shown(value)))
    return member


@cache
def _members(vocabulary: type[Vocabulary]) -> dict[str, Vocabulary]:
    return {member.word: member for member in vocabulary}


def _is_new_type(type_: TypeForm) -> bool:
    return isinstance(type_, NewType)


def _new_type_reader(converter: Converter, type_: TypeForm) -> Structure:
    return converter.get_structure_hook(type_.__supertype__)


def _new_type_writer(converter: Converter, type_: TypeForm) -> Unstructure:
    return converter.get_unstructure_hook(type_.__supertype__)


def _is_array(type_: TypeForm) -> bool:
    return origin_of(type_) is tuple and get_args(type_)[1:] == (...,)


def _array_reader(converter: Converter, type_: TypeForm) -> Structure:
    element = get_args(type_)[0]
    read = converter.get_structure_hook(element)
    message = f"While structuring {type_}"

    def structure(value: object, _: object) -> tuple[object, ...]:
        if type(value) is not list:
            raise RefusalError(wrong_type("an array", value))
        return tuple([read(each, element) for each in value])

    def structure_in_detail(value: object, _: object) -> tuple[object, ...]:
        if type(value) is not list:
            raise RefusalError(wrong_type("an array", value))
        made, errors = [], []
        for place, each in enumerate(value):
            try:
                made.append(read(each, element))
            except (BaseValidationError, ValueError) as error:
                error.add_note(IterableValidationNote(f"{message} @ index {place}", place, element))
                errors.append(error)
                if len(errors) > MOST_FAULTS:
                    break
        if errors:
            raise IterableValidationError(message, errors, type_)
        return tuple(made)

    return structure_in_detail if converter.detailed_validation else structure


def _array_writer(converter: Converter, type_: TypeForm) -> Unstructure:
    write = converter.get_unstructure_hook(get_args(type_)[0])
    return list if write is identity else lambda value: [write(each) for each in value] if value else []


def _is_choice(type_: TypeForm) -> bool:
    return origin_of(type_) in (Union, UnionType) and len(_kinds(type_)) == 1


def _kinds(type_: TypeForm) -> set[TypeForm]:
    """Give what a value may be beside null, new types by what they are made of: ``RecordId`` is a string."""
    return {getattr(each, "__supertype__", each) for each in get_args(type_) if each is not NoneType}


def _choice_reader(converter: Converter, type_: TypeForm) -> Structure:
    (kind,) = _kinds(type_)
    read = converter.get_structure_hook(kind)
    if NoneType not in get_args(type_):
        return read
    return lambda value, _: None if value is None else read(value, kind)


def _choice_writer(converter: Converter, type_: TypeForm) -> Unstructure:
    (kind,) = _kinds(type_)
    if isinstance(kind, TypeVar):  # the value of a Reading of which nobody said what it reads
        return converter.unstructure
    write = converter.get_unstructure_hook(kind)
    if write is identity or NoneType not in get_args(type_):
        return write
    return lambda value: None if value is None else write(value)


def _is_record(type_: TypeForm) -> bool:
    return attrs.has(origin_of(type_))


def _remembered_readers(converter: Converter) -> Callable[[TypeForm], Structure]:
    made: dict[TypeForm, Structure] = {}

    def reader(type_: TypeForm) -> Structure:
        if type_ not in made:
            # What a record that may hold its own kind finds while its hook is being made.
            made[type_] = lambda value, asked: made[type_](value, asked)  # noqa: PLW0108  what it will be by then
            made[type_] = _record_reader(converter, type_)
        return made[type_]

    return reader


def _remembered_writers(converter: Converter) -> Callable[[TypeForm], Unstructure]:
    made: dict[TypeForm, Unstructure] = {}

    def writer(type_: TypeForm) -> Unstructure:
        if type_ not in made:
            made[type_] = lambda value: made[type_](value)  # noqa: PLW0108  as above
            made[type_] = _record_writer(converter, type_)
        return made[type_]

    return writer


def _record_reader(converter: Converter, type_: TypeForm) -> Structure:
    record, parameters, fields = _fields(type_)
    read: Structure = make_dict_structure_fn_from_attrs(
        fields, record, converter, parameters, _cattrs_forbid_extra_keys=True, _cattrs_use_linecache=False
    )

    def structure_in_detail(value: object, _: object) -> object:
        if type(value) is not dict:
            raise RefusalError(wrong_type("an object", value))
        return read(value, type_)

    return structure_in_detail if converter.detailed_validation else read


def _record_writer(converter: Converter, type_: TypeForm) -> Unstructure:
    record, parameters, fields = _fields(type_)
    in_order = sorted(fields, key=lambda field: field.name)
    return make_dict_unstructure_fn_from_attrs(in_order, record, converter, parameters, _cattrs_use_linecache=False)


def _fields(type_: TypeForm) -> tuple[type, dict[str, Any], "list[attrs.Attribute[Any]]"]:
    record = attrs.resolve_types(origin_of(type_))
    names = [parameter.__name__ for parameter in getattr(record, "__parameters__", ())]
    return record, dict(zip(names, get_args(type_), strict=False)), list(attrs.fields(record))
