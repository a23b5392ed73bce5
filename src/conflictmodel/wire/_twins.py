"""Structs of msgspec in the shape of our records: exact types, and fields in the order in which they are written."""

from abc import ABC
from types import GenericAlias, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, NewType, Union, get_args

import attrs

from conflictmodel._records import Vocabulary
from conflictmodel.wire._fields import fields_of, origin_of
from conflictmodel.wire._json import LEAST_INTEGER, MOST_INTEGER
from conflictmodel.wire._scalars import TypeForm

if TYPE_CHECKING:
    import msgspec

_LEAST_PLAIN: Final = 1e-4  # from here up to 1e16, `repr` and msgspec spell a number alike: without an exponent
_MOST_PLAIN: Final = 1e16


class PlainNumber(ABC):  # noqa: B024  nothing is made of it: floats are said to be instances
    """A float that has but one spelling in JSON."""


PlainNumber.register(float)


def is_plain(_: object, value: object) -> object:
    """Let a number pass that every writer of JSON spells as we do.

    Raises:
        ValueError: if it is another, or no number.

    """
    if type(value) is float and (value == 0 or _LEAST_PLAIN <= abs(value) < _MOST_PLAIN):
        return value
    message = "a number with an exponent"
    raise ValueError(message)


def twin_to_write(record: type) -> "type[msgspec.Struct]":
    """Make the struct of a record, and of all records in it, that takes what is to be written."""
    twin: type[msgspec.Struct] = _Twins(words_as_text=False).of(record)
    return twin


def twin_to_read(record: type) -> "type[msgspec.Struct]":
    """Make the struct of a record, and of all records in it, that takes what was written.

    Words stay text there, of which only ours are taken: to write that again is faster than to write members.
    """
    twin: type[msgspec.Struct] = _Twins(words_as_text=True).of(record)
    return twin


class _Twins:
    """Makes each struct once, as a record may turn up in many fields."""

    def __init__(self, *, words_as_text: bool) -> None:
        self._words_as_text = words_as_text
        self._made: dict[TypeForm, Any] = {}

    def of(self, type_: TypeForm) -> Any:  # noqa: ANN401  a type as fields have it
        """Give what stands for the type of a field."""
        origin, arguments = origin_of(type_), get_args(type_)
        if isinstance(type_, NewType):
            return self.of(type_.__supertype__)
        if attrs.has(origin):
            return self._struct(type_)
        if origin is tuple:
            return GenericAlias(tuple, (self.of(arguments[0]), ...))
        if origin in (Union, UnionType):
            return Union[tuple(self.of(each) for each in arguments)]  # noqa: UP007  likewise
        if self._words_as_text and isinstance(type_, type) and issubclass(type_, Vocabulary):
            return Literal[tuple(member.word for member in type_)]
        return {int: _integer(), float: PlainNumber, NoneType: None}.get(type_, type_)

    def _struct(self, type_: TypeForm) -> Any:  # noqa: ANN401  likewise
        if type_ in self._made:
            return self._made[type_]
        import msgspec

        name = "Of".join(each.__name__ for each in (origin_of(type_), *get_args(type_)))
        self._made[type_] = name  # a record that holds its own kind: looked up in the struct itself
        fields = [(field.name, self.of(held)) for field, held in fields_of(type_)]
        made = msgspec.defstruct(name, fields, gc=False, frozen=True)
        setattr(made, name, made)
        self._made[type_] = made
        return made


def _integer() -> Any:  # noqa: ANN401  likewise
    import msgspec

    return Annotated[int, msgspec.Meta(ge=LEAST_INTEGER, le=MOST_INTEGER)]
