"""Print the places that the library finds in the re3d documents, in the lines that a scorer of places reads.

    python benchmarks/places.py RE3D_DIR [--gazetteer FILE]
        -> {"doc", "places": [{"start", "end", "country", "kind"}, ...]}

RE3D_DIR holds a folder for each source, with its `documents.json` (one JSON object a line). Countries are ISO 3166-1
alpha-2 codes, null where a place was found and not resolved. A gazetteer is a file that `build_geonames` made.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import attrs

import conflictmodel as cm
from conflictmodel.text.gazetteers import GeoNames
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import find_places


def alpha2_of(place: cm.Place | None) -> str | None:
    """Give the code of the country that a place is resolved to."""
    codes = () if place is None else place.codes
    return next((each.value for each in codes if each.codebook == "iso3166.alpha2"), None)


def lines_of(folder: Path, reader: cm.Reader) -> Iterator[str]:
    """Read every document of the folder."""
    for path in sorted(folder.glob("*/documents.json")):
        for line in filter(str.strip, path.read_text("utf-8").splitlines()):
            document = json.loads(line)
            found = []
            for reading in find_places(article_from_text(document["text"], id=document["_id"]), reader):
                place = reading.value
                kind = None if place is None or place.kind is None else place.kind.value
                word = reading.words[0]
                found.append({"start": word.start, "end": word.end, "country": alpha2_of(place), "kind": kind})
            yield json.dumps({"doc": document["_id"], "places": found})


def main() -> None:
    """Print a line for each document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gazetteer", type=Path)
    arguments = parser.parse_args()
    gazetteer = None if arguments.gazetteer is None else GeoNames(path=str(arguments.gazetteer))
    reader = cm.ENGLISH if gazetteer is None else attrs.evolve(cm.ENGLISH, gazetteer=gazetteer)
    for line in lines_of(arguments.folder, reader):
        print(line)


if __name__ == "__main__":
    main()
