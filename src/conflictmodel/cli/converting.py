"""`conflictmodel convert`: from a file of a data set to our documents, or to the same data set again."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import Any, Final, TextIO

import attrs

from conflictmodel import datasets
from conflictmodel._files import require_no_archive
from conflictmodel.cli.blocks import Line
from conflictmodel.cli.printing import put_error, show
from conflictmodel.cli.progress import Told, counted, progress
from conflictmodel.cli.tables import Tally, opened_table
from conflictmodel.errors import ConflictModelError, Notice
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.events import Event
from conflictmodel.model.links import Link
from conflictmodel.values.codings import Coding
from conflictmodel.wire import dump

ALL_CONVERTED: Final = 0
PARTLY: Final = 1
NOT_CONVERTED: Final = 2
OURS: Final = "conflictmodel"


class RefusalError(ConflictModelError):
    """What was asked for is not done; the message says why, and how it would be."""


def convert(arguments: Namespace, out: TextIO) -> int:
    """Convert one file into another, say how many rows and notices there were, and give the exit status."""
    source, target = arguments.files
    try:
        table = opened_table(source, arguments.source)
        to_ours = _is_ours(table, target, arguments.target)
        _require_allowed(table, target, arguments)
        tally = Tally()
        with progress(sys.stderr) as told:
            if to_ours:
                dump(_corpora(table, tally, told), target)
            elif datasets.write(_rows(table, tally, told), target) == 0:
                datasets.write(table, target)  # headers alone, which a stream of no rows does not have
    except (datasets.TableError, RefusalError) as error:
        put_error(error)
        return NOT_CONVERTED
    except OSError as error:
        put_error(f"{target} cannot be written: {error.strerror or error}")
        return NOT_CONVERTED
    what = f"{counted(tally.items, 'record')} in documents of ours" if to_ours else table.dataset.title
    said = ", ".join((counted(tally.rows, "row"), what, counted(tally.notices, "notice")))
    show((Line(f"{target}: {said}"), *tally.page()), out)
    return PARTLY if tally.has_errors else ALL_CONVERTED


def _is_ours(table: datasets.Table[Any], target: str, name: str | None) -> bool:
    """Say whether documents of ours are to be written, and not the same data set.

    Raises:
        RefusalError: if another data set is asked for, or an archive.

    """
    try:
        require_no_archive(target)
    except ValueError as error:
        raise RefusalError(str(error)) from error
    if name not in (None, OURS, table.dataset.name):
        message = f"{table.path} is {table.dataset.name}, which becomes {OURS} or itself; found --to {name}"
        raise RefusalError(message)
    return name == OURS or (name is None and _suffix(table.path) != _suffix(target))


def _suffix(path: str) -> str:
    name = path.lower().removesuffix(".gz").removesuffix(".zip")
    return PurePath(name).suffix


def _require_allowed(table: datasets.Table[Any], target: str, arguments: Namespace) -> None:
    """Refuse to overwrite a file, and to write rows that must not be passed on, unless both were asked for.

    Raises:
        RefusalError: saying which of the two it is, and by which option it is asked for.

    """
    if Path(target).is_file() and not arguments.force:
        message = f"{target} is there already: say --force to overwrite it"
        raise RefusalError(message)
    if table.dataset.redistributable is False and not arguments.restricted:
        message = (
            f"rows of {table.dataset.title} must not be passed on ({table.dataset.licence}): say --restricted if the "
            "file stays with you; each record will be marked"
        )
        raise RefusalError(message)


def _rows(table: datasets.Table[Any], tally: Tally, told: Told) -> Iterator[datasets.Row | Notice]:
    for row in datasets.unbroken(table.rows()):
        if isinstance(row, Notice):
            tally.note(row)
        else:
            tally.rows += 1
            told(tally.rows, tally.notices)
        yield row


def _corpora(table: datasets.Table[Any], tally: Tally, told: Told) -> Iterator[Corpus]:
    """Give a corpus for each record, with the notices on its row and on what could not be read before it.

    Raises:
        RefusalError: if no row is about anything that stands by itself.

    """
    notices: list[Notice] = []
    for row in _rows(table, tally, told):
        if isinstance(row, Notice):
            notices.append(row)
            continue
        for item in _documented(row, table.dataset) if row.fits else ():
            if isinstance(item, Notice):
                tally.note(item)
                notices.append(item)
            else:
                tally.items += 1
                yield _corpus(item, table, tuple(notices))
                notices.clear()
    if table.dataset.items is not None and tally.rows and not tally.items:
        message = f"{table.dataset.title} has neither events nor links, and no document of ours holds anything else"
        raise RefusalError(message)
    if notices:
        yield Corpus(notices=tuple(notices))


def _documented(row: datasets.Row, dataset: datasets.DataSet[Any]) -> Sequence[Event | Link | Notice]:
    """Give what a row is about, or the events in it where that is nothing that a document holds by itself."""
    items = tuple(dataset.items(row)) if dataset.items is not None else ()
    documented = tuple(each for each in items if isinstance(each, Event | Link | Notice))
    return documented if items and len(documented) == len(items) else tuple(dataset.events(row))


def _corpus(item: Event | Link, table: datasets.Table[Any], notices: tuple[Notice, ...]) -> Corpus:
    """Hold one record, marked where the licence of its data set forbids to pass it on."""
    if table.dataset.redistributable is False:
        coding = item.coding or Coding(codebook=table.dataset.codebook, licence=table.dataset.licence)
        item = attrs.evolve(item, coding=attrs.evolve(coding, redistributable=False))
    if isinstance(item, Event):
        return Corpus(events=(item,), notices=notices)
    return Corpus(links=(item,), outside=item.that, notices=notices)
