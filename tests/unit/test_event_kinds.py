"""The table of kinds in the documentation holds every kind of ours and every type it was chosen against."""

import re
from pathlib import Path

import pytest

from conflictmodel import Code, EventKind
from conflictmodel.codebooks.crosswalk import EdgeRelation, edges_from

TABLE = (Path(__file__).parents[2] / "docs" / "explanation" / "event-kinds.md").read_text("utf-8")
ROWS = [line.strip("| ").split(" | ") for line in TABLE.splitlines() if re.match(r"\| [a-z_]+ \| [=~<>∩–]", line)]
ACLED = (
    "Government regains territory", "Non-state actor overtakes territory", "Armed clash", "Chemical weapon",
    "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED",
    "Grenade", "Sexual violence", "Attack", "Abduction/forced disappearance", "Peaceful protest",
    "Protest with intervention", "Excessive force against protesters", "Violent demonstration", "Mob violence",
    "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
    "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
    "Other",
)  # fmt: skip
PLOVER = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "ACCUSE", "REQUEST", "REJECT", "THREATEN",
    "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
)  # fmt: skip
NON_VERBAL_ROOTS = ("07", "08", "14", "15", "16", "17", "18", "19", "20")


def test_every_kind_has_one_row_in_the_order_of_the_vocabulary() -> None:
    assert [row[0] for row in ROWS] == [kind.word for kind in EventKind]


@pytest.mark.parametrize("name", ACLED)
def test_every_sub_event_type_has_a_place(name: str) -> None:
    assert any(re.search(rf"(?:^|[~=<>∩;,] |, ){re.escape(name)}(?:$|[;,])", row[1]) for row in ROWS)


@pytest.mark.parametrize("root", NON_VERBAL_ROOTS)
def test_every_non_verbal_root_has_a_place(root: str) -> None:
    assert any(re.search(rf"\b{root}\d{{0,2}}\b", row[2]) for row in ROWS)


def test_the_root_without_a_place_has_none_by_the_crosswalk() -> None:
    (edge,) = edges_from(Code(codebook="cameo.event", value="06"), "conflictmodel.event_kind")
    assert edge.relation is EdgeRelation.NONE


@pytest.mark.parametrize("name", PLOVER)
def test_every_type_is_named(name: str) -> None:
    assert re.search(rf"\b{name}\b", TABLE)
