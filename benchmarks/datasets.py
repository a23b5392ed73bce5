"""How fast tables are read, beside the bare readers of the standard library: ``benchmarks/datasets.py FILE``.

The rows of a file of UCDP GED are repeated with new ids until there are as many as asked for; each way of reading
takes its turn, several times over, and the best ratio of CPU time to the bare reader's in the same round is told.
"""

import argparse
import csv
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import conflictmodel as cm
from conflictmodel.datasets.ucdp import GedRow

Way = Callable[[Path], object]


def grown(sample: Path, rows: int, folder: Path) -> Path:
    """Write a file of many rows, each with an id of its own."""
    with sample.open(newline="", encoding="utf-8") as lines:
        head, *body = csv.reader(lines)
    path = folder / "GEDEvent_v23_1.csv"
    at = head.index("id")
    with path.open("w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines)
        writer.writerow(head)
        for number, row in enumerate(islice(cycle(body), rows)):
            writer.writerow([*row[:at], str(number), *row[at + 1 :]])
    return path


def bare(path: Path) -> object:
    """Read with csv alone."""
    with path.open(newline="", encoding="utf-8") as lines:
        return sum(len(row) > 1 for row in csv.reader(lines))


def five_columns(path: Path) -> object:
    """Read rows, and five typed columns of each."""
    table = cm.datasets.open(path, cm.datasets.UCDP_GED)
    return sum(
        len((row.id, row.date_start, row.latitude, row.best, row.side_a))
        for row in table.rows()
        if isinstance(row, GedRow)
    )


def events(path: Path) -> object:
    """Read whole events."""
    return sum(1 for _ in cm.datasets.open(path).events())


def twenty_columns(path: Path) -> object:
    """Read twenty columns whole."""
    table = cm.datasets.open(path)
    return table.columns(*table.headers[:20])


def main() -> None:
    """Time each way."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sample", type=Path)
    parser.add_argument("--rows", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    ways: tuple[Way, ...] = (bare, five_columns, events, twenty_columns)
    spent: dict[str, list[float]] = {way.__name__: [] for way in ways}
    with tempfile.TemporaryDirectory() as folder:
        path = grown(asked.sample, asked.rows, Path(folder))
        for _ in range(asked.rounds):
            for way in ways:
                started = time.process_time()
                way(path)
                spent[way.__name__].append(time.process_time() - started)
    print(f"{asked.rows} rows, best of {asked.rounds}; speed as a part of the bare reader's")
    for name, times in spent.items():
        ratio = max(first / each for first, each in zip(spent["bare"], times, strict=True))
        print(f"{name:16} {min(times) / asked.rows * 1e6:7.2f} us a row  {ratio:5.2f}")


if __name__ == "__main__":
    main()
