"""From the converter's groups of exceptions to flaws: every reason with its code and its path."""

from collections.abc import Iterator
from typing import Final

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._faults import Flaw, Path, RefusalError, shown

MOST_SAID: Final = 500


def flaws_in(error: Exception, path: Path = ()) -> Iterator[Flaw]:
    """Give every reason in an error of a converter that structures in detail.

    Raises:
        Exception: the error itself, or the one inside it, that is no refusal but a mistake in the program.

    """
    if isinstance(error, ClassValidationError):
        of_fields, of_record = error.group_exceptions()
        for each, field in of_fields:
            yield from flaws_in(each, (*path, field.name))
        for each in of_record:
            yield from _of_record(each, error.cl, path)
    elif isinstance(error, IterableValidationError):
        for each, element in error.group_exceptions()[0]:
            yield from flaws_in(each, (*path, element.index))
    elif isinstance(error, KeyError):
        yield Flaw("wire.missing-key", f"the key {shown(path[-1])}", "an object without it", path)
    elif isinstance(error, RefusalError):
        yield error.flaw._replace(path=(*path, *error.flaw.path))
    else:
        raise error


def _of_record(error: Exception, record: type, path: Path) -> Iterator[Flaw]:
    if isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(sorted(field.name for field in attrs.fields(record)))
        for key in sorted(error.extra_fields):
            yield Flaw("wire.unknown-key", f"one of {known}", shown(key), (*path, key))
    elif isinstance(error, ValueError):
        # Records are refused in the constructor's own words; only a corpus speaks of references.
        code = "wire.wrong-reference" if record is Corpus else "wire.invalid-value"
        said = " ".join(str(error).split())
        found = said if len(said) <= MOST_SAID else f"{said[:MOST_SAID]}… ({len(said)} characters)"
        yield Flaw(code, f"a {record.__name__} that can be", found, path)
    else:
        raise error
