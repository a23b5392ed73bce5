"""Write the table of kinds in the documentation from the crosswalk: ``python -m tests.golden.event_kinds``."""

from collections.abc import Iterator
from pathlib import Path

from conflictmodel.codebooks.crosswalk import Edge, EdgeRelation, code_of, edges_from
from conflictmodel.model.kinds import EventKind

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "event-kinds.md"
HEAD = "| kind | ACLED sub-event type | CAMEO | PLOVER type and mode |"
MARKS = {
    EdgeRelation.SAME: "=",
    EdgeRelation.CLOSE: "~",
    EdgeRelation.NARROWER: "<",
    EdgeRelation.BROADER: ">",
    EdgeRelation.OVERLAPS: "∩",
}
BOOKS = (("acled.sub_event_type",), ("cameo.event",), ("plover.type", "plover.mode"))


def table() -> str:
    """Give a row for each kind of event, with a cell for each book."""
    rows = (f"| {kind.word} | {' | '.join(_cells(kind))} |" for kind in EventKind)
    return "\n".join((HEAD, "|---|---|---|---|", *rows))


def table_on_page() -> str:
    """Give the table as it stands in the documentation."""
    lines = PAGE.read_text("utf-8").splitlines()
    return "\n".join(line for line in lines if line.startswith("|"))


def _cells(kind: EventKind) -> Iterator[str]:
    for books in BOOKS:
        edges = [edge for book in books for edge in edges_from(code_of(kind), book)]
        yield ", ".join(_said(edge) for edge in edges if edge.target) or "–"


def _said(edge: Edge) -> str:
    return f"{MARKS[edge.relation]} {edge.target.value if edge.target else ''}"


if __name__ == "__main__":
    PAGE.write_text(PAGE.read_text("utf-8").replace(table_on_page(), table()), encoding="utf-8")
