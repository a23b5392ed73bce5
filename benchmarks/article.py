"""Print what the library reads in each text of a folder, in the lines that the scorer of conflict news reads.

    python benchmarks/article.py DIR > pred.jsonl
        reads DIR/*.txt and DIR/meta.json ({id: {"published": "2024-04-30"}})
        -> {"doc", "attributions": [{"source", "cue", "content"}], "times": [{"start", "end", "value"}],
            "counts": [{"start", "end", "low", "high", "outcome"}],
            "events": [{"start", "end", "date", "country", "killed", "injured", "arrested", "abducted"}]}

Offsets are code points of the text, ends are exclusive; dates are days or spans of days (`2024-04-01/2024-04-30`),
countries alpha-2 codes of ISO 3166, numbers of people [low, high] by the literal convention.
"""

import argparse
import json
from pathlib import Path

from attribution import attribution
from counts import headcount_lines
from event_sets.lines import countries_of, toll_of
from temporal import timexes

import conflictmodel as cm
from conflictmodel import Outcome

COUNTED = {
    "killed": (Outcome.KILLED, Outcome.DIED_LATER),
    "injured": (Outcome.INJURED,),
    "arrested": (Outcome.ARRESTED, Outcome.CAPTURED),
    "abducted": (Outcome.ABDUCTED,),
}


def days_of(event: cm.Event) -> str | None:
    """Give the day, or the first and last day, on which an event happened."""
    period = None if event.when is None else event.when.value
    if period is None or period.earliest is None or period.latest is None:
        return None
    return str(period.earliest) if period.earliest == period.latest else f"{period.earliest}/{period.latest}"


def event_line(event: cm.Event) -> dict[str, object]:
    """Give an event as the scorer's record."""
    names = countries_of(event)
    country = cm.country_from_name(names[0]) if names else None
    place = event.trigger
    return {
        "start": None if place is None else place.start,
        "end": None if place is None else place.end,
        "date": days_of(event),
        "country": None if country is None else country.iso3166_alpha2,
        **{name: toll_of(event, *outcomes) for name, outcomes in COUNTED.items()},
    }


def article_line(path: Path, published: str | None) -> dict[str, object]:
    """Read one article in all layers."""
    with path.open(encoding="utf-8", newline="") as source:
        article = cm.article_from_text(source.read(), published=published, id=path.stem)
    corpus = cm.extract(article)
    return {
        "doc": path.stem,
        "attributions": [attribution(each) for each in corpus.claims],
        "times": [
            {name: each[name] for name in ("start", "end", "value")}
            for reading in cm.find_times(article)
            for each in timexes(reading)
            if each["type"] in ("DATE", "TIME")
        ],
        "counts": headcount_lines(article),
        "events": [event_line(each) for each in corpus.events],
    }


def main() -> None:
    """Print a line for each text of a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder: Path = parser.parse_args().folder
    about = json.loads((folder / "meta.json").read_text("utf-8"))
    for path in sorted(folder.glob("*.txt")):
        print(json.dumps(article_line(path, about.get(path.stem, {}).get("published"))))


if __name__ == "__main__":
    main()
