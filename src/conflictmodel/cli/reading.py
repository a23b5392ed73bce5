"""`conflictmodel read`: from articles to pages for people, or to documents for machines."""

from argparse import Namespace
from collections.abc import Iterator
from typing import TextIO

import attrs

from conflictmodel.cli.blocks import Line
from conflictmodel.cli.explaining import explained_page
from conflictmodel.cli.inputs import STANDARD_INPUT, Given, Request, given
from conflictmodel.cli.page import page
from conflictmodel.cli.printing import put_error, put_octets, show
from conflictmodel.errors import Notice
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.merging import merge
from conflictmodel.text.extract import ReadArticle, read_article
from conflictmodel.text.readers import Mode, Reader
from conflictmodel.wire import dumps

ALL_READ, NOTICED, UNREADABLE = 0, 1, 2


def read(arguments: Namespace, out: TextIO) -> int:
    """Read what the arguments name, print it, and give the exit status."""
    reader = Reader(mode=Mode.of(arguments.mode))
    tally = _Tally(strict=arguments.strict)
    articles = _articles(arguments, reader, tally)
    if arguments.json:
        held = [each.corpus for each in articles]
        if held:
            put_octets(dumps(merge(*held, Corpus(notices=tuple(tally.lost)))) + b"\n", out)
    elif arguments.jsonl:
        for each in articles:
            put_octets(dumps(each.corpus) + b"\n", out)
    else:
        lay_out = explained_page if arguments.explain else page
        for number, each in enumerate(articles):
            if number:
                show((Line(), Line("―" * 40), Line()), out)
            show(lay_out(each), out)
    return tally.status


class _Tally:
    """What has been met so far that the exit status depends on."""

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict
        self._noticed = False
        self.lost: list[Notice] = []

    def note(self, each: Given, corpus: Corpus | None) -> None:
        """Remember the notices on an input; say those at once for which nothing stands in the output."""
        self._noticed = self._noticed or bool(each.notices) or (corpus is not None and bool(corpus.notices))
        if corpus is None:
            self.lost += each.notices
            for notice in each.notices:
                put_error(notice)

    @property
    def status(self) -> int:
        """The exit status so far."""
        if self.lost:
            return UNREADABLE
        return NOTICED if self._strict and self._noticed else ALL_READ


def _articles(arguments: Namespace, reader: Reader, tally: _Tally) -> Iterator[ReadArticle]:
    lines = None if arguments.articles is None else arguments.articles == "jsonl"
    names = tuple(arguments.files) or (STANDARD_INPUT,)
    request = Request(names=names, published=arguments.published, outlet=arguments.outlet, lines=lines)
    for each in given(request):
        if each.article is None:
            tally.note(each, None)
            continue
        found = read_article(each.article, reader)
        tally.note(each, found.corpus)
        notices = (*each.notices, *found.corpus.notices)
        yield attrs.evolve(found, corpus=attrs.evolve(found.corpus, notices=notices))
