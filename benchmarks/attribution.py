"""Print the claims that the library finds, in the lines that scorers of attributions read.

    python benchmarks/attribution.py DIR > pred.jsonl     reads DIR/text/*.txt, or DIR/*.txt
        -> {"doc", "attributions": [{"source": [[start, end], ...], "cue": [...], "content": [...]}, ...]}

Offsets are code points of the text, ends are exclusive. For the PolNeAR corpus (brat standoff files beside the
texts), a scorer takes such lines with the gold folder: `python score.py DIR pred.jsonl`. Quality by kind of cue is in
its break-down; the claims of speech are those to compare, because beliefs and intentions are not read.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from conflictmodel import Claim, Excerpt, article_from_text, find_claims


def spans(excerpts: Iterable[Excerpt | None]) -> list[list[int | None]]:
    """Give the places of excerpts as the scorers want them."""
    return [[each.start, each.end] for each in excerpts if each is not None]


def attribution(claim: Claim) -> dict[str, list[list[int | None]]]:
    """Give a claim as a scorer's record."""
    speaker = claim.attribution.speaker
    return {
        "source": spans(() if speaker is None else speaker.words),
        "cue": spans([claim.attribution.cue]),
        "content": spans(claim.content),
    }


def main() -> None:
    """Read the texts of a folder, one line for each."""
    parser = argparse.ArgumentParser(description="Print the claims found in the texts of a folder as JSON Lines.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder: Path = parser.parse_args().folder
    for file in sorted([*(folder / "text").glob("*.txt")] or [*folder.glob("*.txt")]):
        with file.open(encoding="utf-8", newline="") as source:
            text = source.read()
        claims = find_claims(article_from_text(text)) if text.strip() else ()
        print(json.dumps({"doc": file.stem, "attributions": [attribution(each) for each in claims]}))


if __name__ == "__main__":
    main()
