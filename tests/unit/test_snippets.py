"""Snippets of a sentence or two, each with the sub-event type of ACLED that it tells of."""

import csv
from pathlib import Path

import pytest

from benchmarks.event_sets.case21 import case21_labels

_HERE = Path(__file__).parent


def _rows() -> list[dict[str, str]]:
    lines = (_HERE / "snippets.tsv").read_text("utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))


def _found(snippet: str) -> list[str]:
    return case21_labels(snippet)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["snippet"][:40])
def test_a_snippet_has_its_type_unless_the_table_says_why_not(row: dict[str, str]) -> None:
    assert (_found(row["snippet"]) == [row["type"]]) is (row["miss"] == "")


def test_nine_snippets_in_ten_have_their_type() -> None:
    looked_at = [row for row in _rows() if row["set"] == "1"]
    assert len(looked_at) >= 100
    assert {len([row for row in looked_at if row["type"] == name]) for name in {row["type"] for row in looked_at}} == {
        4
    }
    assert sum(row["miss"] == "" for row in looked_at) >= 0.9 * len(looked_at)
