"""`conflictmodel check`: whether documents are ours, and whether articles print what is quoted from them."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Final, TextIO

import attrs

from conflictmodel.cli.blocks import Line, Style
from conflictmodel.cli.inputs import (
    STANDARD_INPUT,
    UNREADABLE,
    is_lines,
    lines_of,
    opened,
    shown_name,
    unreadable_notice,
)
from conflictmodel.cli.printing import put_error, show
from conflictmodel.errors import Notice
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.evidence import misquotations
from conflictmodel.wire import Fault, WireError, loads

GOOD: Final = 0
MISQUOTED: Final = 1
NO_DOCUMENT: Final = 2
_MOST_BYTES: Final = 2**28  # as the wire allows unless told otherwise


def check(arguments: Namespace, out: TextIO) -> int:
    """Check the documents that the arguments name, print what is wrong with each, and give the exit status."""
    status = GOOD
    for name in tuple(arguments.files) or (STANDARD_INPUT,):
        for where, found in _documents(name, lines=arguments.jsonl or is_lines(name)):
            status = max(status, _reported(where, found, out))
    return status


def _documents(name: str, *, lines: bool) -> Iterator[tuple[str, Corpus | WireError | Notice]]:
    """Give the documents of a file, each with its place, or the reason why there is none."""
    source = shown_name(name)
    try:
        with opened(name) as stream:
            if not lines:
                yield source, _document(stream.read(_MOST_BYTES + 1), source, None)
                return
            for number, line in lines_of(stream, _MOST_BYTES):
                yield f"{source}:{number}", _document(line.rstrip(b"\r\n"), source, number)
    except UNREADABLE as error:
        yield source, unreadable_notice(error, source)


def _document(octets: bytes, source: str, line: int | None) -> Corpus | WireError:
    try:
        return loads(octets, most_bytes=_MOST_BYTES)
    except WireError as error:
        return WireError(tuple(attrs.evolve(fault, file=source, line=line) for fault in error.faults))


def _reported(where: str, found: Corpus | WireError | Notice, out: TextIO) -> int:
    if isinstance(found, Notice):
        put_error(found)
        return NO_DOCUMENT
    if isinstance(found, WireError):
        show(map(_fault_line, found.faults), out)
        return NO_DOCUMENT
    wrong = misquotations(found.articles, found.claims, found.events, found.links)
    show([Line(f"{where}: {notice}", Style.ERROR) for notice in wrong], out)
    show([Line(f"{where}: {found}{'' if wrong else ', all good'}")], out)
    return MISQUOTED if wrong else GOOD


def _fault_line(fault: Fault) -> Line:
    return Line(str(fault), Style.ERROR)
