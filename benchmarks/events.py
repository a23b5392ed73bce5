"""Print the events that the library finds, in the lines that scorers of events read.

    python benchmarks/events.py muc4 DOCS.json       lines with "docid" and "doctext" (MUC-4 as GRIT processed it)
        -> {"docid", "events": [{"type", "roles": {role: [[mention]]}, "killed", "injured", "country"}]}
    python benchmarks/events.py ipe SENTS.jsonl      lines with "doc_id", "sent_id", "sent_text" (IndiaPoliceEvents)
        -> {"id": "DOC_SENT", "labels": [KILL, ARREST, FAIL, FORCE, ANY_ACTION]}
    python benchmarks/events.py hrds ARTICLES.json   records with "sample" (HRDsAttack)
        -> {"id", "labels": [violation types], "country"}
    python benchmarks/events.py sample DIR ARTICLES.json   a hundred events drawn by seed 1, to be judged by hand
        -> {"doc", "trigger", "start", "kind", "when", "where", "event", "parties"}
    python benchmarks/events.py plover RECORDS.json  records with "id" and "text" (PLOVER's gold standard records)
        -> {"id", "source": [words], "target": [words], "event": null}
    python benchmarks/events.py case21 FILE.tsv      columns "id" and "EventSnippet" (CASE 2021, task 2)
        -> {"id", "labels": [one of ACLED's sub-event types as the task spells them]}

In event_sets each set of labels is laid beside our kinds, by what both are defined as; what is read is all our own.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from pathlib import Path

from event_sets.case21 import case21
from event_sets.hrdsattack import hrds
from event_sets.indiapolice import ipe
from event_sets.lines import Line
from event_sets.muc4 import muc4
from event_sets.plover import plover
from event_sets.sample import sample

FORMATS: dict[str, Callable[[Path], Iterator[Line]]] = {
    "muc4": muc4,
    "ipe": ipe,
    "hrds": hrds,
    "case21": case21,
    "plover": plover,
}


def main() -> None:
    """Print a line for each document, sentence, article or snippet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", choices=[*FORMATS, "sample"])
    parser.add_argument("files", type=Path, nargs="+", help="one file; for a sample any number of files and folders")
    options = parser.parse_args()
    lines = sample(options.files) if options.format == "sample" else FORMATS[options.format](options.files[0])
    for line in lines:
        print(json.dumps(line))


if __name__ == "__main__":
    main()
