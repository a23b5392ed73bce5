"""Records made of what was looked at already, without looking again: a table makes millions of them."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import attrs

P = ParamSpec("P")
T = TypeVar("T")


def unchecked(record: Callable[P, T]) -> Callable[P, T]:
    """Give the constructor of a class of records without its checks, in half of the time or less.

    It is for values that cannot be refused, wherever they come from: cells that are not empty, tuples that are made on
    the spot, numbers and days that a column has read. What it makes is in nothing different from what the class makes.

    >>> from conflictmodel.values.codes import Code
    >>> unchecked(Code)(codebook="cameo.event", value="043") == Code(codebook="cameo.event", value="043")
    True
    """
    # Each field of a frozen record costs a call of `object.__setattr__`. An open class of the same slots is filled by
    # plain assignments, and what it made is then turned into a record, which nobody can assign to any more.
    closed: Any = record

    def close(self: object) -> None:
        self.__class__ = closed

    body = {
        "__slots__": (),
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
        "__attrs_post_init__": close,
    }
    opened = type(closed.__name__, (closed,), body)
    made: Callable[P, T] = attrs.define(
        opened, kw_only=True, slots=False, eq=False, repr=False, on_setattr=attrs.setters.NO_OP
    )
    return made
