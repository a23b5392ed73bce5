"""One corpus, one document: `dumps` and its inverse `loads`."""

from collections.abc import Iterable, Iterator
from datetime import date, time
from functools import cache
from itertools import islice
from typing import TypeVar

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError

from conflictmodel._records import Vocabulary
from conflictmodel.model.corpus import Corpus
from conflictmodel.wire import _native
from conflictmodel.wire._collector import collector_paused
from conflictmodel.wire._converter import make_converter
from conflictmodel.wire._engines import Engine, chosen
from conflictmodel.wire._faults import MOST_FAULTS, Flaw, RefusalError, wire_error
from conflictmodel.wire._json import MOST_BYTES, octets_of, parsed, parsed_with_flaws, scoured, text_of, written
from conflictmodel.wire._reasons import flaws_in
from conflictmodel.wire._versions import WIRE_VERSION, Document, lifted

_Record = TypeVar("_Record")


def dumps(corpus: Corpus, *, engine: Engine | None = None) -> bytes:
    """Write a corpus as one document: equal corpora give equal bytes. Inverse of `loads`.

    UTF-8 without spaces or line breaks, keys in alphabetical order, every field written, words of ours by their
    wire word, dates and times in ISO 8601. `engine` writes it: unless said otherwise the fastest that is installed.

    >>> dumps(Corpus())[:48]
    b'{"conflictmodel":1,"corpus":{"articles":[],"clai'

    Raises:
        WireError: if a text has a lone surrogate, an integer more than 64 bits, or a field another type than its own.
        MissingExtraError: if the engine is not installed.

    """
    document = Document(conflictmodel=WIRE_VERSION, corpus=corpus)
    octets = _native.write(document) if chosen(engine) is Engine.MSGSPEC else None
    return _written(document) if octets is None else octets


def _written(document: Document) -> bytes:
    try:
        return written(_converter().unstructure(document))
    except (ValueError, TypeError, AttributeError) as error:
        flaws: list[Flaw] = []
        tree = scoured(as_json(document), [], flaws)
        flaws += _further_flaws(tree, flaws)
        if flaws:
            raise wire_error(flaws) from error
        # Something stood for what it is the JSON of, such as a word for its member: that is what is written.
        return written(_converter().unstructure(_converter().structure(tree, Document)))


def loads(data: bytes | str, *, engine: Engine | None = None, most_bytes: int = MOST_BYTES) -> Corpus:
    """Read one document, of this wire version or an older one, and refuse all else. Inverse of `dumps`.

    A key whose field has a default may be missing. `engine` reads it: unless said otherwise the fastest that is
    installed. `most_bytes` bounds the size, 256 MiB unless said otherwise.

    >>> loads(b'{"conflictmodel": 1, "corpus": {}}')
    Corpus()

    Raises:
        WireError: with every fault, each with its code and its path.
        MissingExtraError: if the engine is not installed.

    """
    octets = octets_of(data, most_bytes)
    corpus = _native.read(octets) if chosen(engine) is Engine.MSGSPEC else None
    if corpus is not None:
        return corpus
    try:
        with collector_paused():  # between the text and the records stand as many objects that it would look through
            return _read(octets, text_of(octets, data))
    except RecursionError as error:
        raise wire_error([_too_deep_flaw()]) from error


def _too_deep_flaw() -> Flaw:
    found = "a call stack that is nearly used up"
    return Flaw("wire.too-deep", "a call stack with room for this document", found)


def loads_as(data: bytes | str, record: type[_Record], *, most_bytes: int = MOST_BYTES) -> _Record:
    """Read one JSON value as one record, as strictly as `loads` reads a document.

    >>> from conflictmodel.values.counts import Count
    >>> loads_as('{"low": 12}', Count)
    Count(low=12)

    Raises:
        WireError: with every fault, each with its code and its path.

    """
    tree, flaws = parsed_with_flaws(text_of(octets_of(data, most_bytes), data))
    made = _record_or_flaws(tree, record, flaws)
    if isinstance(made, list):
        raise wire_error(made)
    return made


def record_or_flaws(value: object, record: type[_Record]) -> _Record | list[Flaw]:
    """Make a record of a JSON value that is no text any more, or say all that keeps it from being one."""
    flaws: list[Flaw] = []
    try:
        return _record_or_flaws(scoured(value, [], flaws), record, flaws)
    except RecursionError:
        return [_too_deep_flaw()]


def _record_or_flaws(tree: object, record: type[_Record], flaws: list[Flaw]) -> _Record | list[Flaw]:
    try:
        made: _Record = _converter().structure(tree, record)
    except (RefusalError, BaseValidationError) as error:
        return [*flaws, *_fresh(flaws_in(error, tree), flaws)]
    return flaws or made


def as_json(value: object) -> object:
    """Take records apart into JSON values by what they hold, whatever their fields say that they hold."""
    kind: type = type(value)
    if attrs.has(kind):
        return {field.name: as_json(getattr(value, field.name)) for field in attrs.fields(kind)}
    if type(value) is tuple:
        return [as_json(each) for each in value]
    if isinstance(value, Vocabulary):
        return value.word
    return value.isoformat() if isinstance(value, date | time) else value


def _read(octets: bytes, text: str) -> Corpus:
    try:
        return _structured(parsed(octets, text))
    except (ValueError, BaseValidationError) as error:
        tree, flaws = parsed_with_flaws(text)
        flaws += _further_flaws(tree, flaws)
        if not flaws:
            raise
        raise wire_error(flaws) from error


def _structured(tree: object) -> Corpus:
    return _converter().structure(lifted(tree), Document).corpus


def _further_flaws(tree: object, known: list[Flaw]) -> list[Flaw]:
    """Say what keeps a JSON value from being a document."""
    if len(known) > MOST_FAULTS:
        return []
    document: object = tree
    try:
        document = lifted(tree)
        _converter().structure(document, Document)
    except (RefusalError, BaseValidationError) as error:
        return list(islice(_fresh(flaws_in(error, document), known), MOST_FAULTS + 1))
    return []


def _fresh(found: Iterable[Flaw], known: list[Flaw]) -> Iterator[Flaw]:
    """Pass on what is not said yet: nothing more of a place that has a flaw already, and no doubtful references.

    Of two values under one key only the first is looked at, so that it is not known then where references lead.
    """
    said = {flaw.path for flaw in known}
    for flaw in found:
        if flaw.path not in said and not (known and flaw.code == "wire.wrong-reference"):
            yield flaw


@cache
def _converter() -> Converter:
    """Make our one converter, with all its hooks, so that threads that share it only read it.

    It always knows its reasons: measured on attrs 26.1 and cattrs 26.2, that costs about one part in a hundred.
    """
    converter = make_converter()
    converter.get_structure_hook(Document)
    converter.get_unstructure_hook(Document)
    return converter
