"""Measure how many articles a second are read, and which finder takes what share.

    python benchmarks/extract.py [FOLDER] [--rounds 7] [--characters 3000]

The texts of a folder (of the examples, unless it is named), joined and cut between paragraphs to articles of about
that many characters, each read from the text itself: layout, page, times, actors, places, claims, counts, events.
CPU time of one process; medians over the rounds.
"""

import argparse
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from conflictmodel.text._page import page_of
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.claims import claims_on
from conflictmodel.text.counts import counts_on
from conflictmodel.text.events import told_on
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import places_on
from conflictmodel.text.readers import ENGLISH
from conflictmodel.text.times import times_on

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
PUBLISHED = "2024-04-30"


def texts_of(folder: Path, characters: int) -> list[str]:
    """Join the paragraphs of a folder's texts into texts of about this length; the last, shorter one is left out."""
    texts, current = [], ""
    for path in sorted(folder.glob("*.txt")) * 3:
        for paragraph in path.read_text("utf-8").split("\n\n"):
            current = f"{current}\n\n{paragraph}" if current else paragraph
            if len(current) >= characters:
                texts.append(current)
                current = ""
    return texts


def spent(work: Callable[[], object]) -> float:
    """Measure the CPU time of some work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def shares(texts: Sequence[str]) -> dict[str, float]:
    """Measure each finder by itself, on all texts."""
    total = dict.fromkeys(("layout", "page", "times", "actors", "places", "claims", "counts", "events"), 0.0)

    def timed(name: str, start: float) -> float:
        now = time.process_time()
        total[name] += now - start
        return now

    for text in texts:
        at = time.process_time()
        article = article_from_text(text, published=PUBLISHED)
        at = timed("layout", at)
        page = page_of(article)
        at = timed("page", at)
        times = times_on(page, ENGLISH)
        at = timed("times", at)
        cast = cast_of(page)
        at = timed("actors", at)
        places = places_on(page, ENGLISH, cast=cast)
        at = timed("places", at)
        claims = claims_on(page, cast, times)
        at = timed("claims", at)
        counts = counts_on(page, ENGLISH)
        at = timed("counts", at)
        told_on(page, cast, claims, times, places.items, counts)
        timed("events", at)
    return total


def read_all(texts: Sequence[str]) -> None:
    """Read texts one after the other, as a pipeline does, keeping nothing."""
    for text in texts:
        extract(article_from_text(text, published=PUBLISHED))


def main() -> None:
    """Read, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--characters", type=int, default=3000)
    options = parser.parse_args()
    texts = texts_of(options.folder, options.characters)
    length = statistics.mean(len(text) for text in texts)
    shares(texts)  # tables are loaded, caches warm
    whole = statistics.median(spent(lambda: read_all(texts)) for _ in range(options.rounds))
    print(
        f"Python {platform.python_version()}, {len(texts)} articles of {length:.0f} characters, {options.rounds} rounds"
    )
    print(f"layout and extract: {len(texts) / whole:.0f} articles a second ({1000 * whole / len(texts):.1f} ms each)")
    rounds = [shares(texts) for _ in range(options.rounds)]
    medians = {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}
    for name, seconds in medians.items():
        share, each = seconds / sum(medians.values()), 1000 * seconds / len(texts)
        print(f"  {name:8} {each:6.2f} ms {share:6.1%} {len(texts) / seconds:8.0f} articles a second")


if __name__ == "__main__":
    main()
