"""Find the times of plain texts and print them, one JSON object a document, as scorers of time expressions read them.

    python benchmarks/temporal.py FOLDER [--mode news|narrative] [--no-references] > predictions.jsonl

FOLDER (or FOLDER/dct.json) holds a text a document, ``NAME.txt``, and ``dct.json``, publication days by name.
Each line is ``{"doc": NAME, "timexes": [{"start": 0, "end": 7, "type": "DATE", "value": "2024-04-30"}]}``: offsets are
code points, values TIMEX3 (ISO 24617-1). A range gives two lines' worth, one for each end, as such corpora annotate
it. To score TimeML documents (TempEval-3, WikiWars): make the folder from them with the scorer's own conversion, then
``score.py score GOLD predictions.jsonl``; WikiWars is read with ``--mode narrative``.
"""

import argparse
import json
import re
import sys
from pathlib import Path

from conflictmodel.locations import Span
from conflictmodel.model.articles import Article
from conflictmodel.text.readers import Mode, Reader
from conflictmodel.text.times import find_times
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.moments import parse_moment
from conflictmodel.values.periods import Period
from conflictmodel.values.readings import Reading
from conflictmodel.values.timex import format_timex


def timexes(reading: Reading[Period]) -> list[dict[str, object]]:
    """Write a reading as the scorer's objects: one, or two for a range."""
    if reading.notation is not None:
        values = reading.notation.split("/")
    elif reading.value is not None:
        values = [format_timex(reading.value).value]
    else:
        values = [""]
    ends = reading.words if len(values) == len(reading.words) else reading.words[:1]
    return [
        {"start": words.start, "end": words.end, "type": kind_of(value, reading.rule), "value": value}
        for words, value in zip(ends, values, strict=False)
    ]


def kind_of(value: str, rule: str | None) -> str:
    """Name the type of a TIMEX3 value."""
    if rule == "times.set":
        return "SET"
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if re.match(r"[\dX-]{0,10}T", value) else "DATE"


def article_of(path: Path, published: str | None) -> Article:
    """Make an article of a text whose paragraphs are parted by empty lines."""
    text = path.read_bytes().decode("utf-8")
    paragraphs = [
        Span(start=each.start(), end=each.end()) for each in re.finditer(r"\S[^\n]*+(?:\n[^\n]*\S[^\n]*+)*+", text)
    ]
    moment = None if published is None else parse_moment(published[:10])
    return Article(id=ArticleId(path.stem), text=text, paragraphs=tuple(paragraphs), published=moment)


def main() -> None:
    """Read the folder, print a line a document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mode", choices=[mode.word for mode in Mode], default="news")
    parser.add_argument("--no-references", action="store_true", help="leave out now, recently and their like")
    options = parser.parse_args()
    folder = options.folder.parent if options.folder.name == "dct.json" else options.folder
    published = json.loads((folder / "dct.json").read_text("utf-8"))
    reader = Reader(mode=Mode.of(options.mode), references=not options.no_references)
    for path in sorted(folder.glob("*.txt")):
        readings = find_times(article_of(path, published.get(path.stem)), reader)
        row = {"doc": path.stem, "timexes": [each for reading in readings for each in timexes(reading)]}
        sys.stdout.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
