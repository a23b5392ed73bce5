"""What the fields of a record hold, with the parameters of generic records filled in."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs

from conflictmodel.wire._scalars import TypeForm


def fields_of(type_: TypeForm) -> Iterator[tuple["attrs.Attribute[Any]", TypeForm]]:
    """Give each field of a record with the type of what it holds, in the order in which they are written.

    >>> from conflictmodel import Actor, Reading
    >>> {field.name: held for field, held in fields_of(Reading[Actor])}["value"] == Actor | None
    True
    """
    record = attrs.resolve_types(origin_of(type_))
    parameters = dict(zip(getattr(record, "__parameters__", ()), get_args(type_), strict=False))
    for field in sorted(attrs.fields(record), key=lambda field: field.name):
        yield field, _filled_in(field.type, parameters)


def origin_of(type_: TypeForm) -> TypeForm:
    """Give ``Reading`` for ``Reading[Actor]``, and a type without parameters as it is."""
    origin: TypeForm = get_origin(type_)
    return type_ if origin is None else origin


def _filled_in(type_: TypeForm, parameters: dict[Any, Any]) -> TypeForm:
    """Put in what a generic record is of: the `T | None` of ``Reading[Actor]`` is ``Actor | None``."""
    if isinstance(type_, TypeVar):
        return parameters[type_]
    if origin_of(type_) in (Union, UnionType):
        return Union[tuple(_filled_in(each, parameters) for each in get_args(type_))]  # noqa: UP007  made at run time
    return type_
