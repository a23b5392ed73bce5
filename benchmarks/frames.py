"""How fast corpora become tables, beside a plain loop over attributes: ``python -m benchmarks.frames``.

    python -m pip install -e ".[arrow]"
    python -m benchmarks.frames [--events N] [--rounds N]

The events and claims that `extract` reads in the examples are repeated under new ids until there are as many
events as asked for. Each way takes its turn in each round; the best round is told, in rows for a second of CPU time.
The plain loop takes four attributes of each event into lists, which is what one would write by hand for one question.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Final

import attrs
import pyarrow as pa

import conflictmodel as cm
from conflictmodel.exchange import frames

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
TABLES: Final = ("events", "tolls", "participants", "claims")


def grown(events: int) -> cm.Corpus:
    """Give a corpus of so many events, and claims and articles in proportion."""
    paths = sorted(EXAMPLES.glob("*.txt"))
    read = [cm.extract(cm.article_from_text(path.read_text("utf-8"), published="2024-04-30")) for path in paths]
    whole = cm.merge(*read)
    times = max(1, events // len(whole.events))
    return cm.Corpus(
        articles=whole.articles,
        claims=tuple(_repeated(whole.claims, times * len(whole.claims), cm.ClaimId)),
        events=tuple(_repeated(whole.events, events, cm.EventId)),
        outside=tuple(each.id for each in whole.claims),
    )


def _repeated(records: tuple[Any, ...], number: int, id_: Callable[[str], str]) -> Iterator[Any]:
    for at, record in enumerate(islice(cycle(records), number)):
        yield attrs.evolve(record, id=id_(f"{record.id}-{at}"))


def plain_loop(corpus: cm.Corpus) -> int:
    """Take four attributes of each event, as one would by hand."""
    ids, kinds, days, places = [], [], [], []
    for event in corpus.events:
        ids.append(event.id)
        kinds.append(event.kind.word)
        days.append(None if event.when is None or event.when.value is None else event.when.value.earliest)
        place = event.where[0].value if event.where else None
        places.append(None if place is None else place.name)
    return len(ids)


def flat(table: str) -> Callable[[cm.Corpus], int]:
    """Make columns of a table."""
    return lambda corpus: len(next(iter(frames.to_columns(corpus, table).values())))


def arrow(table: str) -> Callable[[cm.Corpus], int]:
    """Make a flat Arrow table."""
    return lambda corpus: pa.table(frames.to_frame(corpus, table)).num_rows


def nested(corpus: cm.Corpus) -> int:
    """Make nested Arrow of the events."""
    return frames.to_arrow(corpus.events, cm.Event).num_rows


def back(corpus: cm.Corpus) -> int:
    """Make events of nested Arrow, the making of which is not counted."""
    return len(frames.from_arrow(_nested_events(corpus), cm.Event))


_made: dict[int, pa.Table] = {}


def _nested_events(corpus: cm.Corpus) -> pa.Table:
    if id(corpus) not in _made:
        _made[id(corpus)] = frames.to_arrow(corpus.events, cm.Event)
    return _made[id(corpus)]


def main() -> None:
    """Time each way."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    corpus = grown(asked.events)
    ways = {
        "plain loop, four attributes of events": plain_loop,
        **{f"to_columns, {table}": flat(table) for table in TABLES},
        **{f"Frame, {table}, by Arrow's stream": arrow(table) for table in TABLES},
        "to_arrow, events, nested": nested,
        "from_arrow, events, nested": back,
    }
    _nested_events(corpus)
    best: dict[str, tuple[float, int]] = {}
    for _ in range(asked.rounds):
        for name, way in ways.items():
            before = time.process_time()
            rows = way(corpus)
            spent = (time.process_time() - before) / rows
            best[name] = min(best.get(name, (spent, rows)), (spent, rows))
    loop = best["plain loop, four attributes of events"][0]
    print("| way | rows | rows/s | µs a row | × plain loop |", "|---|---:|---:|---:|---:|", sep="\n")
    for name, (spent, rows) in best.items():
        print(f"| {name} | {rows} | {1 / spent:,.0f} | {spent * 1e6:.2f} | {spent / loop:.1f} |")


if __name__ == "__main__":
    main()
