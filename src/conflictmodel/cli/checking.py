"""`conflictmodel check`: whether documents are ours and articles print what they quote; what is odd in data sets."""

import json
from argparse import Namespace
from collections.abc import Iterator
from typing import Any, Final, TextIO

import attrs

from conflictmodel import datasets
from conflictmodel.cli.blocks import Line, Style
from conflictmodel.cli.inputs import (
    COMPRESSED,
    STANDARD_INPUT,
    UNREADABLE,
    is_lines,
    lines_of,
    opened,
    shown_name,
    unreadable_notice,
)
from conflictmodel.cli.printing import put_error, put_octets, show
from conflictmodel.cli.progress import counted
from conflictmodel.cli.tables import Tally, opened_table
from conflictmodel.errors import Notice, Severity
from conflictmodel.locations import Location
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.evidence import misquotations
from conflictmodel.wire import Fault, WireError, loads

GOOD: Final = 0
FAULTY: Final = 1
UNKNOWN: Final = 2
_MOST_BYTES: Final = 2**28  # as the wire allows unless told otherwise
_LOOKED_AT: Final = 4096  # bytes at the start, in which a document names itself
_OURS: Final = b'"conflictmodel"'
_OPENS_JSON: Final = (b"{", b"[")


def check(arguments: Namespace, out: TextIO) -> int:
    """Check the files that the arguments name, print what is wrong with each, and give the exit status."""
    status = GOOD
    for name in tuple(arguments.files) or (STANDARD_INPUT,):
        lines = arguments.lines or is_lines(name)
        table = None if lines and not arguments.source else _table(name, arguments.source)
        if isinstance(table, datasets.Table):
            status = max(status, _checked(table, out, jsonl=arguments.jsonl))
        elif table is not None:
            put_error(table)
            status = UNKNOWN
        else:
            for where, found in _documents(name, lines=lines):
                status = max(status, _reported(where, found, out, jsonl=arguments.jsonl))
    return status


def _table(name: str, dataset: str | None) -> datasets.Table[Any] | datasets.TableError | Notice | None:
    """Give the table that a file is, or why it is none; None for a document.

    What begins like JSON is a table only as a page that the API of a data set gives.
    """
    named_json = name.lower().removesuffix(COMPRESSED).endswith(".json")
    if dataset is None:
        if name == STANDARD_INPUT:
            return None
        try:
            with opened(name) as stream:
                begins = stream.read(_LOOKED_AT).lstrip()
        except UNREADABLE as error:
            return unreadable_notice(error, shown_name(name))
        named_json = named_json or begins.startswith(_OPENS_JSON)
        if _OURS in begins:
            return None
    try:
        return opened_table(name, dataset)
    except datasets.TableError as error:
        return None if named_json and dataset is None else error


def _checked(table: datasets.Table[Any], out: TextIO, *, jsonl: bool) -> int:
    tally = Tally()
    for item in table.items():
        if isinstance(item, Notice):
            tally.note(item)
            if jsonl:
                put_octets(_as_json(item), out)
        else:
            tally.items += 1
    if not jsonl:
        show(
            (Line(f"{table}: {counted(tally.items, 'record')}, {counted(tally.notices, 'notice')}"), *tally.page()), out
        )
    return FAULTY if tally.has_errors else GOOD


def _documents(name: str, *, lines: bool) -> Iterator[tuple[Location, Corpus | WireError | Notice]]:
    """Give the documents of a file, each with its place, or the reason why there is none."""
    source = shown_name(name)
    try:
        with opened(name) as stream:
            if not lines:
                yield Location(file=source), _document(stream.read(_MOST_BYTES + 1), source, None)
                return
            for number, line in lines_of(stream, _MOST_BYTES):
                yield Location(file=source, line=number), _document(line.rstrip(b"\r\n"), source, number)
    except UNREADABLE as error:
        yield Location(file=source), unreadable_notice(error, source)


def _document(octets: bytes, source: str, line: int | None) -> Corpus | WireError:
    try:
        return loads(octets, most_bytes=_MOST_BYTES)
    except WireError as error:
        return WireError(tuple(attrs.evolve(fault, file=source, line=line) for fault in error.faults))


def _reported(where: Location, found: Corpus | WireError | Notice, out: TextIO, *, jsonl: bool) -> int:
    if isinstance(found, Notice):
        put_error(found)
        return UNKNOWN
    if isinstance(found, WireError):
        for fault in found.faults:
            if jsonl:
                put_octets(_as_json(fault), out)
            else:
                show([Line(str(fault), Style.ERROR)], out)
        return UNKNOWN
    wrong = misquotations(found.articles, found.claims, found.events, found.links)
    if jsonl:
        for notice in wrong:
            place = attrs.evolve(notice.location or where, file=where.file, line=where.line)
            put_octets(_as_json(attrs.evolve(notice, location=place)), out)
    else:
        show([Line(f"{where}: {notice}", Style.ERROR) for notice in wrong], out)
        show([Line(f"{where}: {found}{'' if wrong else ', all good'}")], out)
    return FAULTY if wrong else GOOD


def _as_json(told: Notice | Fault) -> bytes:
    """Write a notice or fault as a line; what is not known of its place is null."""
    place = told.location or Location()
    severity = told.severity if isinstance(told, Notice) else Severity.ERROR
    words = {
        "code": told.code,
        "severity": severity.word,
        "message": told.message,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": place.path,
    }
    return json.dumps(words).encode() + b"\n"
