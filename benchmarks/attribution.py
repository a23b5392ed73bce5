"""Print the claims that the library finds, in the lines that scorers of attributions read.

    python benchmarks/attribution.py DIR > pred.jsonl     reads DIR/text/*.txt, or DIR/*.txt
        -> {"doc", "attributions": [{"source": [[start, end], ...], "cue": [...], "content": [...]}, ...]}

Offsets are code points of the text, ends are exclusive. For the PolNeAR corpus (brat standoff files beside the
texts), a scorer takes such lines with the gold folder: `python score.py DIR pred.jsonl`. Quality by kind of cue is
in its break-down; the claims of speech are those to compare, because beliefs and intentions are not read.

PolNeAR marks no attribution within another's words: `--outermost` leaves such claims out. `--half odd` and
`--half even` print every other document by sorted name.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from conflictmodel import Claim, Excerpt, article_from_text, find_claims

HALVES = {"odd": slice(0, None, 2), "even": slice(1, None, 2), None: slice(None)}


def spans(excerpts: Iterable[Excerpt | None]) -> list[list[int]]:
    """Give the places of excerpts as the scorers want them."""
    return [[each.start or 0, each.end or 0] for each in excerpts if each is not None]


def attribution(claim: Claim) -> dict[str, list[list[int]]]:
    """Give a claim as a scorer's record."""
    speaker = claim.attribution.speaker
    return {
        "source": spans(() if speaker is None else speaker.words),
        "cue": spans([claim.attribution.cue]),
        "content": spans(claim.content),
    }


def outermost(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the claims whose cue stands within the words of another."""
    return [each for each in claims if not any(holds(other, each) for other in claims if other is not each)]


def holds(claim: Claim, other: Claim) -> bool:
    """Say whether the words of a claim hold another one's cue."""
    cue = other.attribution.cue
    return cue is not None and any(start <= (cue.start or 0) < end for start, end in spans(claim.content))


def main() -> None:
    """Read the texts of a folder, one line for each."""
    parser = argparse.ArgumentParser(description="Print the claims found in the texts of a folder as JSON Lines.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--outermost", action="store_true", help="without the claims within the words of another")
    parser.add_argument("--half", choices=("odd", "even"), help="every other document by sorted name")
    arguments = parser.parse_args()
    folder: Path = arguments.folder
    files = sorted([*(folder / "text").glob("*.txt")] or [*folder.glob("*.txt")])
    for file in files[HALVES[arguments.half]]:
        with file.open(encoding="utf-8", newline="") as source:
            text = source.read()
        claims = find_claims(article_from_text(text)) if text.strip() else ()
        kept = outermost(claims) if arguments.outermost else claims
        print(json.dumps({"doc": file.stem, "attributions": [attribution(each) for each in kept]}))


if __name__ == "__main__":
    main()
