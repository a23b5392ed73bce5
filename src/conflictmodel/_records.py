"""What every record of the library is made with: closed vocabularies, a repr that rebuilds, refusals."""

import enum
from importlib import import_module
from typing import Self

import attrs


def pydantic_schema(source: object, _handler: object) -> object:
    """Tell pydantic, which asks a class for this by a method of this name, how its records are validated and dumped."""
    # The one way up in the house, open only while pydantic asks: its answer needs the wire, which needs the records.
    described: object = import_module("conflictmodel.exchange.pydantic").core_schema_of(source)
    return described


class Vocabulary(enum.Enum):
    """A closed list of our own words; the value is the word on the wire, the sentence says what it means."""

    _value_: str
    sentence: str

    def __new__(cls, word: str, sentence: str) -> Self:
        """Make a member from its wire word and its one defining sentence."""
        member = object.__new__(cls)
        member._value_ = word
        member.sentence = sentence
        return member

    @classmethod
    def of(cls, word: str) -> Self:
        """Give the member whose wire word this is.

        Raises:
            ValueError: naming the words that there are.

        """
        for member in cls:
            if member._value_ == word:
                return member
        message = f"{cls.__name__} has no word {word!r}, only {', '.join(each._value_ for each in cls)}"
        raise ValueError(message)

    @property
    def word(self) -> str:
        """The word as it stands on the wire."""
        return self._value_

    __get_pydantic_core_schema__ = pydantic_schema

    # There is one object for each member: its own hash is as good as its name's, and many times as fast.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Rebuild: ``EventKind.RAID``."""
        return f"{type(self).__name__}.{self.name}"

    def __str__(self) -> str:
        """Read aloud: ``claims responsibility``."""
        return self._value_.replace("_", " ")


def brief_repr(self: attrs.AttrsInstance) -> str:
    """Show the constructor call that rebuilds the record, with the defaults left out."""
    parts = []
    for field in attrs.fields(type(self)):
        value = getattr(self, field.name)
        if field.default is attrs.NOTHING or value != field.default:
            parts.append(f"{field.name}={value!r}")
    return f"{type(self).__name__}({', '.join(parts)})"


# A document has hundreds of records. The constructors of those that it has most of look for themselves whether all is
# well, which is several times cheaper than a call, and leave it to these functions to look closer and to say what
# is not.


def require_tuples(record: attrs.AttrsInstance, *names: str) -> None:
    """Refuse a field that holds anything but a tuple, so that a record is immutable to the bottom.

    Raises:
        ValueError: naming the field and what was found in it.

    """
    for name in names:
        value = getattr(record, name)
        if type(value) is not tuple:
            message = f"{name} must be a tuple, found {_shown(value)}"
            raise ValueError(message)


def require_words(record: attrs.AttrsInstance, *names: str) -> None:
    """Refuse a field that holds an empty string where words are due.

    Raises:
        ValueError: naming the field.

    """
    for name in names:
        if not getattr(record, name):
            message = f"{name} must not be empty"
            raise ValueError(message)


def require_type(value: object, kind: type, name: str) -> None:
    """Refuse an argument of another type, which would fail further in with words about something else.

    >>> require_type(5, str, "table")
    Traceback (most recent call last):
        ...
    TypeError: table must be a str, found 5

    Raises:
        TypeError: naming the argument, what was expected and what was found.

    """
    if not isinstance(value, kind):
        message = f"{name} must be {a_or_an(kind)}, found {_shown(value)}"
        raise TypeError(message)


def nesting(record: object, name: str) -> int:
    """Count how deep a record holds records of its own kind in one field (0: not at all)."""
    inner = getattr(record, name)
    if isinstance(inner, tuple):
        return max((1 + nesting(each, name) for each in inner), default=0)
    return 0 if inner is None else 1 + nesting(inner, name)


MOST_NESTED = 16
MOST_SHOWN = 60  # characters of a refused value


def require_shallow(record: attrs.AttrsInstance, name: str) -> None:
    """Refuse a record that nests itself deeper than 16 times, which no report needs and no reader survives.

    Raises:
        ValueError: naming the field and both numbers.

    """
    inner = getattr(record, name)
    if inner and nesting(record, name) > MOST_NESTED:
        message = f"{name} nests {nesting(record, name)} deep, at most {MOST_NESTED} are allowed"
        raise ValueError(message)


def one_line(text: str) -> str:
    r"""Fold white space, so that any record is said in one line; blank words are shown as such.

    >>> one_line("Iraqi\n  army")
    'Iraqi army'
    """
    return " ".join(text.split()) or "“ ”"


def a_or_an(kind: type) -> str:
    """Name a type with its article.

    >>> a_or_an(int), a_or_an(object)
    ('an int', 'an object')
    """
    return f"{'an' if kind.__name__[0] in 'AEIOUaeiou' else 'a'} {kind.__name__}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= MOST_SHOWN else f"{text[: MOST_SHOWN - 3]}..."
