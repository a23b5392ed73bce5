"""The envelope of a document, its version, and how documents of earlier versions are lifted to this one."""

from collections.abc import Callable
from typing import Final, TypeAlias, final

import attrs

from conflictmodel._records import brief_repr
from conflictmodel.model.corpus import Corpus
from conflictmodel.wire._faults import Flaw, RefusalError, shown

Migration: TypeAlias = Callable[[dict[str, object]], dict[str, object]]

# The n-th lifts a whole document of version n to n + 1: a pure function that leaves its argument alone and
# may take for granted only that it is an object. Any change of a field, a default or a word is one more.
MIGRATIONS: Final[tuple[Migration, ...]] = ()
WIRE_VERSION: Final = 1


@final
@attrs.frozen(kw_only=True)
class Document:
    """A whole document: the wire version under our name, and the corpus."""

    conflictmodel: int
    corpus: Corpus

    __repr__ = brief_repr


def lifted(tree: object, migrations: tuple[Migration, ...] = MIGRATIONS) -> dict[str, object]:
    """Take a JSON value for a document, and lift it from its own version to the one after the last migration.

    >>> lifted({"conflictmodel": 1, "corpus": {}}, (lambda old: {**old, "corpus": {"articles": []}},))
    {'conflictmodel': 2, 'corpus': {'articles': []}}

    Raises:
        RefusalError: if it has no version, has a newer one, or holds what its version never held.

    """
    if not isinstance(tree, dict) or "conflictmodel" not in tree:
        found = "an object without “conflictmodel”" if isinstance(tree, dict) else shown(tree)
        expected = "an object with “conflictmodel” (the wire version) and “corpus”"
        raise RefusalError(Flaw("wire.not-a-document", expected, found))
    document: dict[str, object] = tree
    newest = len(migrations) + 1
    version = _version(document["conflictmodel"], newest)
    for lift in migrations[version - 1 :]:
        try:
            document = lift(document)
        except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
            found = f"one that cannot be lifted ({error!r})"
            raise RefusalError(Flaw("wire.invalid-value", f"a document of wire version {version}", found)) from error
    return {**document, "conflictmodel": newest}


def _version(version: object, newest: int) -> int:
    path = ("conflictmodel",)
    if type(version) is not int:
        raise RefusalError(Flaw("wire.wrong-type", "an integer", shown(version), path))
    if version < 1:
        raise RefusalError(Flaw("wire.invalid-value", f"a wire version from 1 to {newest}", str(version), path))
    if version > newest:
        found = f"wire version {version}, which a later conflictmodel writes"
        raise RefusalError(Flaw("wire.newer-version", f"wire version {newest} or older", found, path))
    return version
