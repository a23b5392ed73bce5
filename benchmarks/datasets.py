"""How fast tables are read, beside bare readers: ``python benchmarks/datasets.py FILE [--rows N] [--memory]``.

From a file of UCDP GED one of as many rows as asked for is made that varies as real ones do: actors, dyads and
countries repeat; articles, their titles, descriptions and ids are hardly ever the same twice; places, days and deaths
are, now and then. Each way of reading takes its turn, several times over; told are medians of CPU time and of its ratio
to that of the bare reader in the same round. The rows of a file of GDELT events are repeated with new ids. A peer that
is not installed is left out.
"""

import argparse
import csv
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import NamedTuple

import conflictmodel as cm
from conflictmodel.datasets.gdelt import EventRow
from conflictmodel.datasets.ucdp import GedRow

Way = Callable[[Path], object]
ROWS_A_PLACE = 5  # on average
MOST_DAYS = 365 * 33
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
TEXTS = ("source_article", "source_headline", "where_description")
MOST_TWENTY = 20


def grown_csv(sample: Path, rows: int, folder: Path) -> Path:
    """Write a file of many rows that vary as real ones do, the same whenever it is asked for."""
    folder.mkdir(exist_ok=True)
    path = folder / "GEDEvent_v23_1.csv"
    random = Random(1989)  # noqa: S311 - a file, not a secret
    with sample.open(newline="", encoding="utf-8") as lines:
        body = list(csv.DictReader(lines))
    with path.open("w", newline="", encoding="utf-8") as lines:
        writer = csv.DictWriter(lines, list(body[0]))
        writer.writeheader()
        for number, row in enumerate(islice(cycle(body), rows)):
            writer.writerow(varied(row, number, random, rows // (ROWS_A_PLACE * len(body)) + 1))
    return path


def grown_tabbed(sample: Path, rows: int, folder: Path) -> Path:
    """Write a file of many rows of GDELT, each with an id of its own."""
    with sample.open(newline="\n", encoding="utf-8") as lines:
        body = [line.partition("\t")[2] for line in lines]
    path = folder / "20191024143000.export.CSV"
    with path.open("w", newline="", encoding="utf-8") as lines:
        lines.writelines(f"{number}\t{rest}" for number, rest in enumerate(islice(cycle(body), rows)))
    return path


def varied(row: Mapping[str, str], number: int, random: Random, places: int) -> dict[str, str]:
    """Give a row with texts, an id, a place, days and deaths of its own; spans and sums stay what they were."""
    cells = dict(row)
    cells["id"] = str(number)
    cells["relid"] = f"{row['relid']}.{number}"
    for header in TEXTS:
        cells[header] = numbered(row[header], number)
    place = random.randrange(places)
    cells["where_coordinates"] = f"{row['where_coordinates']} {place}"
    cells["adm_2"] = f"{row['adm_2']} {place % 50}"
    cells["latitude"] = f"{float(row['latitude']) * 0.9 + place * 1e-5:.6f}"
    cells["longitude"] = f"{float(row['longitude']) * 0.9 + place * 1e-5:.6f}"
    first, last = (date.fromisoformat(row[header][:10]) for header in ("date_start", "date_end"))
    moved = date(1989, 1, 1) + timedelta(random.randrange(MOST_DAYS))
    cells["date_start"], cells["date_end"] = f"{moved} 00:00:00.000", f"{moved + (last - first)} 00:00:00.000"
    more = int(random.expovariate(0.5))
    for header in (random.choice(DEATHS), "best", "high", "low"):
        cells[header] = str(int(row[header]) + more)
    return cells


def numbered(text: str, number: int) -> str:
    """Put a number at the end of a text, before the quotation mark that ends a cited article."""
    kept = text.removesuffix('"')
    return f"{kept} ({number}){text[len(kept) :]}" if text else text


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
    return table.columns(*table.headers[:MOST_TWENTY])


def pandas_all(path: Path) -> object:
    """Read all columns with the C reader of pandas."""
    import pandas as pd  # type: ignore[import-untyped]  # a peer brings no types of its own

    return pd.read_csv(path, engine="c", low_memory=False)


def pandas_twenty(path: Path) -> object:
    """Read twenty columns with the C reader of pandas."""
    import pandas as pd

    return pd.read_csv(path, engine="c", low_memory=False, usecols=range(MOST_TWENTY))


def pandas_tabbed(path: Path) -> object:
    """Read all columns of a file without headers or quoting with the C reader of pandas."""
    import pandas as pd

    return pd.read_csv(path, engine="c", low_memory=False, sep="\t", header=None, quoting=csv.QUOTE_NONE)


def gdelt_py(path: Path) -> object:
    """Read the typed events of gdelt-py."""
    from py_gdelt.models.events import Event
    from py_gdelt.parsers.events import EventsParser

    found = EventsParser().parse(path.read_bytes(), is_translated=False)
    return sum(Event.from_raw(each) is not None for each in found)


class Lane(NamedTuple):
    """What is measured of one data set: how a large file is made, the bare reader, our ways, and those of peers."""

    grown: Callable[[Path, int, Path], Path]
    bare: Way
    ours: tuple[Way, ...]
    peers: Mapping[str, tuple[Way, ...]]

    @property
    def theirs(self) -> tuple[Way, ...]:
        """The ways of the peers that are installed."""
        return tuple(way for peer, ways in self.peers.items() if find_spec(peer) for way in ways)

    @property
    def ways(self) -> tuple[Way, ...]:
        """All ways that can be taken here."""
        return (self.bare, *self.ours, *self.theirs)


GED = Lane(grown_csv, bare_csv, (five_columns_of_ged, events, twenty_columns), {"pandas": (pandas_all, pandas_twenty)})
GDELT = Lane(
    grown_tabbed,
    bare_split,
    (five_columns_of_gdelt, events, twenty_columns),
    {"pandas": (pandas_tabbed,), "py_gdelt": (gdelt_py,)},
)


def time_ways(lane: Lane, path: Path, rows: int, rounds: int) -> None:
    """Tell how long each way takes, in turns."""
    for way in lane.ways:  # imports, and memories of the process, are nobody's share
        way(path)
    spent: dict[str, list[float]] = {way.__name__: [] for way in lane.ways}
    for _ in range(rounds):
        for way in lane.ways:
            started = time.process_time()
            way(path)
            spent[way.__name__].append(time.process_time() - started)
    print(f"{rows} rows, medians of {rounds} rounds; speed as a part of the bare reader's")
    for name, times in spent.items():
        speed = _speed(spent[lane.bare.__name__], times)
        print(f"{name:22} {statistics.median(times) / rows * 1e6:7.2f} us a row  {speed:5.2f}")
    for peer in lane.theirs:
        for way in lane.ours:
            print(f"{way.__name__} / {peer.__name__} {_speed(spent[peer.__name__], spent[way.__name__]):5.2f}")


def _speed(theirs: list[float], ours: list[float]) -> float:
    return statistics.median(first / each for first, each in zip(theirs, ours, strict=True))


def tell_memory(lane: Lane, path: Path, rows: int) -> None:
    """Tell how much memory the process has needed at most, before and after each stream."""
    print(f"{'to begin with':22} {most_memory():7.1f} MiB")
    for way in lane.ours[:2]:
        way(path)
        print(f"{way.__name__:22} {most_memory():7.1f} MiB after {rows} rows")


def most_memory() -> float:
    """Give the most memory that this process has had, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 2**20 if sys.platform == "darwin" else most / 2**10


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sample", type=Path)
    parser.add_argument("--rows", type=int, default=30_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", action="store_true", help="measure memory instead of time")
    asked = parser.parse_args()
    lane = GDELT if cm.datasets.open(asked.sample).dataset is cm.datasets.GDELT_EVENTS else GED
    measure = tell_memory if asked.memory else partial(time_ways, rounds=asked.rounds)
    with tempfile.TemporaryDirectory() as folder:
        measure(lane, lane.grown(asked.sample, asked.rows, Path(folder)), asked.rows)


if __name__ == "__main__":
    main()
