"""Spans, locations, and the caret under a fault."""

import pytest

from conflictmodel import Location, Span
from conflictmodel.locations import point_out

TEXT = "The army said so.\nIt did not 👩 say more."


def test_a_span_cuts_its_characters() -> None:
    span = Span(start=4, end=8)
    assert (span.start, span.end, span.length) == (4, 8, 4)
    assert span.of(TEXT) == "army"
    assert Span(start=29, end=30).of(TEXT) == "👩"
    assert Span(start=8, end=8).of(TEXT) == ""
    assert str(span) == "4–8"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=rf"^a span cannot run from {start} to {end}$"):
        Span(start=start, end=end)


@pytest.mark.parametrize(
    ("first", "second", "overlaps", "contains"),
    [
        ((2, 6), (2, 6), True, True),
        ((2, 6), (3, 5), True, True),
        ((3, 5), (2, 6), True, False),
        ((2, 6), (5, 9), True, False),
        ((2, 6), (6, 9), False, False),
        ((6, 9), (2, 6), False, False),
        ((2, 6), (1, 3), True, False),
        ((2, 6), (2, 7), True, False),
        ((2, 6), (6, 6), False, True),
        ((2, 6), (4, 4), True, True),
    ],
)
def test_spans_lie_to_each_other(
    first: tuple[int, int],
    second: tuple[int, int],
    overlaps: bool,  # noqa: FBT001 (columns of the table)
    contains: bool,  # noqa: FBT001 (a table)
) -> None:
    one, other = (Span(start=start, end=end) for start, end in (first, second))
    assert one.overlaps(other) is overlaps
    assert other.overlaps(one) is overlaps
    assert one.contains(other) is contains


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        (Location(), "somewhere"),
        (Location(article="a1"), "a1"),
        (Location(article="a1", span=Span(start=2, end=5)), "a1 characters 2–5"),
        (Location(span=Span(start=2, end=5)), "characters 2–5"),
        (Location(file="acled.csv", line=42, column="event_type"), "acled.csv:42 [event_type]"),
        (Location(file="acled.csv", column="event_type"), "acled.csv [event_type]"),
        (Location(line=42), "line 42"),
        (Location(line=0), "line 0"),
        (Location(path="$.corpus"), "$.corpus"),
        (Location(file="c.jsonl", line=3, path="$.corpus.claims[1]"), "c.jsonl:3 $.corpus.claims[1]"),
        (Location(article="a1", file="c.jsonl", line=3), "a1 c.jsonl:3"),
        (Location(file="a\nb"), "a b"),
    ],
)
def test_locations_are_said_in_the_readers_terms(location: Location, expected: str) -> None:
    assert str(location) == expected


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("5 Marhc 2021", (2, 7), "line 1, column 3\n    5 Marhc 2021\n      ^^^^^"),
        ("one\ntwo three\nfour", (8, 13), "line 2, column 5\n    two three\n        ^^^^^"),
        ("one\ntwo three\nfour", (8, 18), "line 2, column 5\n    two three\n        ^^^^^"),
        ("one\ntwo", (3, 4), "line 1, column 4\n    one\n       ^"),
        ("one\ntwo", (4, 4), "line 2, column 1\n    two\n    ^"),
        ("one", (3, 3), "line 1, column 4\n    one\n       ^"),
        ("", (0, 0), "line 1, column 1\n    \n    ^"),
    ],
)
def test_the_place_is_pointed_out(text: str, span: tuple[int, int], expected: str) -> None:
    assert point_out(text, Span(start=span[0], end=span[1])) == expected
