"""From the converter's groups of exceptions to flaws: every reason with its code and its path."""

from collections.abc import Iterator
from typing import Any, Final

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from conflictmodel._records import a_or_an
from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._faults import Flaw, Path, RefusalError, cut, shown
from conflictmodel.wire._references import wrong_references

MOST_SAID: Final = 500


def flaws_in(error: Exception, tree: Any, path: Path = ()) -> Iterator[Flaw]:  # noqa: ANN401  any JSON value
    """Give every reason in an error of a converter that structures in detail; `tree` is what it was given.

    Raises:
        Exception: the error itself, or the one inside it, that is no refusal but a mistake in the program.

    """
    if isinstance(error, ClassValidationError):
        of_fields, of_record = error.group_exceptions()
        for each, field in of_fields:
            yield from flaws_in(each, tree.get(field.name), (*path, field.name))
        for each in of_record:
            yield from _of_record(each, error.cl, tree, path)
    elif isinstance(error, IterableValidationError):
        for each, element in error.group_exceptions()[0]:
            yield from flaws_in(each, tree[element.index], (*path, element.index))
    elif isinstance(error, KeyError):
        yield Flaw("wire.missing-key", f"the key {shown(path[-1])}", "an object without it", path)
    elif isinstance(error, RefusalError):
        yield error.flaw._replace(path=(*path, *error.flaw.path))
    else:
        raise error


def _of_record(error: Exception, record: type, tree: object, path: Path) -> Iterator[Flaw]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(sorted(field.name for field in attrs.fields(record)))
        for key in sorted(error.extra_fields):
            yield Flaw("wire.unknown-key", f"one of {known}", shown(key), (*path, key))
    elif not isinstance(error, ValueError):
        raise error
    elif record is Corpus:
        yield from wrong_references(tree, path)
    else:  # in the constructor's own words
        found = cut(" ".join(str(error).split()), MOST_SAID)
        yield Flaw("wire.invalid-value", f"{a_or_an(record)} that can be", found, path)
