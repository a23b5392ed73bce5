"""Print the counts that the library finds, in the lines that scorers of counts read.

    python benchmarks/counts.py CASES.jsonl   each line has a "text"
        -> {"text", "pred": [[low, high, qualifier, start, end, outcome], ...]}
    python benchmarks/counts.py DIR           reads DIR/*.txt
        -> {"doc", "counts": [{"start", "end", "low", "high", "outcome"}, ...]}

Bounds are those of the convention `literal`; a number that has no lower bound is 0 or more. Cases ask for every
number that counts, of people or things; articles for numbers of people, without the single victim (“a policeman”),
which is no number word. Where cases have "gold", the share of exactly equal lists of intervals goes to stderr, apart
for the cases in which nothing is counted: an empty output would be right about those, and about no other.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import conflictmodel as cm
from conflictmodel.text.counts import Headcount, find_counts, find_quantities
from conflictmodel.text.layout import article_from_text

# The scorer knows five outcomes; ours that it does not tell apart.
OUTCOMES = {
    cm.Outcome.KILLED: "killed",
    cm.Outcome.DIED_LATER: "killed",
    cm.Outcome.INJURED: "injured",
    cm.Outcome.CASUALTIES: "injured",
    cm.Outcome.ARRESTED: "arrested",
    cm.Outcome.CAPTURED: "arrested",
    cm.Outcome.ABDUCTED: "abducted",
}


def with_parts(headcounts: tuple[Headcount, ...]) -> Iterator[Headcount]:
    """Give the headcounts and their parts, in the order of the text."""
    for each in headcounts:
        yield each
        yield from with_parts(each.including)


def interval(count: cm.Count) -> tuple[int | None, int | None]:
    """Give the bounds by the literal convention."""
    low, high = cm.bounds_of(count, cm.LITERAL)
    return (0 if low is None and high is not None else low), high


def qualifier(reading: cm.Reading[cm.Count]) -> str:
    """Say how the number is qualified, by the rule that read it."""
    word = (reading.rule or "").rpartition(".")[2]
    if word in ("range", "vague", "at_least", "at_most", "more_than", "less_than"):
        return word
    return "approximate" if reading.value is not None and reading.value.approximate else "exact"


def case_line(text: str) -> dict[str, object]:
    """Read the counts of one case."""
    article = article_from_text(text, id="case")
    outcomes = {each.count: each.outcome for each in with_parts(find_counts(article))}
    found = []
    for reading in find_quantities(article):
        outcome = outcomes.get(reading)
        if reading.value is not None:
            place = reading.words[0]
            word = None if outcome is None else outcome.word
            found.append([*interval(reading.value), qualifier(reading), place.start, place.end, word])
    return {"text": text, "pred": found}


def headcount_lines(article: cm.Article) -> list[dict[str, object]]:
    """Read the headcounts of one article."""
    found: list[dict[str, object]] = []
    for each in with_parts(find_counts(article)):
        if each.count.value is None or each.count.rule == "counts.article":
            continue
        low, high = interval(each.count.value)
        outcome = OUTCOMES.get(each.outcome, "other") if each.outcome is not None else "other"
        place = each.count.words[0]
        found.append({"start": place.start, "end": place.end, "low": low, "high": high, "outcome": outcome})
    return found


def main() -> None:
    """Print a line for each case or article."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path, help="a file of cases, or a folder of texts")
    source: Path = parser.parse_args().source
    if source.is_dir():
        for path in sorted(source.glob("*.txt")):
            article = article_from_text(path.read_bytes().decode("utf-8"), id=path.stem)
            print(json.dumps({"doc": path.stem, "counts": headcount_lines(article)}, ensure_ascii=False))
        return
    right: dict[bool, list[bool]] = {True: [], False: []}
    for row in source.read_text("utf-8").splitlines():
        case = json.loads(row)
        line = case_line(case["text"])
        print(json.dumps(line, ensure_ascii=False))
        if "gold" in case:
            pred = line["pred"]
            is_exact = isinstance(pred, list) and [each[:2] for each in pred] == [each[:2] for each in case["gold"]]
            right[bool(case["gold"])].append(is_exact)
    for counts, found in right.items():
        if found:
            what = "with counts" if counts else "in which nothing is counted"
            print(f"exact {sum(found)} of {len(found)} {what} ({sum(found) / len(found):.1%})", file=sys.stderr)


if __name__ == "__main__":
    main()
