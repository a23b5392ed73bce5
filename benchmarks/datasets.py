"""How fast tables are read, beside the bare readers of the standard library: ``benchmarks/datasets.py FILE``.

The rows of a file of UCDP GED, or of events of GDELT 2.0, are repeated with new ids until there are as many as asked
for; each way of reading takes its turn, several times over, and the best ratio of CPU time to the bare reader's in the
same round is told. For GDELT, typed events of gdelt-py are read beside ours where it is installed.
"""

import argparse
import csv
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path

import conflictmodel as cm
from conflictmodel.datasets.gdelt import EventRow
from conflictmodel.datasets.ucdp import GedRow

Way = Callable[[Path], object]
PEER = "py_gdelt"


def grown_csv(sample: Path, rows: int, folder: Path) -> Path:
    """Write a file of many rows of GED, each with an id of its own."""
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


def grown_tabbed(sample: Path, rows: int, folder: Path) -> Path:
    """Write a file of many rows of GDELT, each with an id of its own."""
    with sample.open(newline="\n", encoding="utf-8") as lines:
        body = [line.partition("\t")[2] for line in lines]
    path = folder / "20191024143000.export.CSV"
    with path.open("w", newline="", encoding="utf-8") as lines:
        lines.writelines(f"{number}\t{rest}" for number, rest in enumerate(islice(cycle(body), rows)))
    return path


def bare_csv(path: Path) -> object:
    """Read with csv alone."""
    with path.open(newline="", encoding="utf-8") as lines:
        return sum(len(row) > 1 for row in csv.reader(lines))


def bare_split(path: Path) -> object:
    """Split lines at tabs, and nothing else."""
    with path.open(newline="\n", encoding="utf-8") as lines:
        return sum(len(line.rstrip("\r\n").split("\t")) > 1 for line in lines)


def five_columns_of_ged(path: Path) -> object:
    """Read rows, and five typed columns of each."""
    table = cm.datasets.open(path, cm.datasets.UCDP_GED)
    return sum(
        len((row.id, row.date_start, row.latitude, row.best, row.side_a))
        for row in table.rows()
        if isinstance(row, GedRow)
    )


def five_columns_of_gdelt(path: Path) -> object:
    """Read rows, and five typed columns of each."""
    table = cm.datasets.open(path, cm.datasets.GDELT_EVENTS)
    return sum(
        len((row.global_event_id, row.day, row.event_code, row.action_geo_lat, row.goldstein_scale))
        for row in table.rows()
        if isinstance(row, EventRow)
    )


def events(path: Path) -> object:
    """Read whole events."""
    return sum(1 for _ in cm.datasets.open(path).events())


def twenty_columns(path: Path) -> object:
    """Read twenty columns whole."""
    table = cm.datasets.open(path)
    return table.columns(*table.headers[:20])


def gdelt_py(path: Path) -> object:
    """Read the typed events of gdelt-py."""
    from py_gdelt.models.events import Event
    from py_gdelt.parsers.events import EventsParser

    found = EventsParser().parse(path.read_bytes(), is_translated=False)
    return sum(Event.from_raw(each) is not None for each in found)


def main() -> None:
    """Time each way."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sample", type=Path)
    parser.add_argument("--rows", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    is_gdelt = cm.datasets.open(asked.sample).dataset is cm.datasets.GDELT_EVENTS
    bare, grown = (bare_split, grown_tabbed) if is_gdelt else (bare_csv, grown_csv)
    ways: list[Way] = [bare, five_columns_of_gdelt if is_gdelt else five_columns_of_ged, events, twenty_columns]
    if is_gdelt and find_spec(PEER):
        ways.append(gdelt_py)
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
        ratio = max(first / each for first, each in zip(spent[bare.__name__], times, strict=True))
        print(f"{name:22} {min(times) / asked.rows * 1e6:7.2f} us a row  {ratio:5.2f}")


if __name__ == "__main__":
    main()
