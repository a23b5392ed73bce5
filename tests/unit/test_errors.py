"""What is raised, and what is returned beside the results."""

import copy
import pickle

import attrs
import pytest

from conflictmodel import (
    ConflictModelError,
    LocatedError,
    Location,
    MissingExtraError,
    Notice,
    ParseError,
    Result,
    Severity,
    Span,
    UnknownRecordError,
)

HERE = Location(file="a.csv", line=2)


def test_errors_have_one_root() -> None:
    for error in (LocatedError, ParseError, MissingExtraError, UnknownRecordError):
        assert issubclass(error, ConflictModelError)
    assert issubclass(ParseError, LocatedError)
    assert issubclass(LocatedError, ValueError)
    assert issubclass(MissingExtraError, ImportError)
    assert issubclass(UnknownRecordError, KeyError)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (LocatedError("odd", HERE), "odd at a.csv:2"),
        (LocatedError("odd", Location()), "odd at somewhere"),
        (MissingExtraError("rich", "cli"), 'this needs rich: pip install "conflictmodel[cli]"'),
        (UnknownRecordError("e7"), "the corpus has no record 'e7'"),
        (
            ParseError.of("5 Marhc", "a month", Span(start=2, end=7)),
            "expected a month, found 'Marhc' at line 1, column 3\n    5 Marhc\n      ^^^^^",
        ),
        (ParseError.of("x", "a day"), "expected a day, found 'x' at line 1, column 1\n    x\n    ^"),
        (ParseError("odd", Location(file="b"), "x"), "odd at b"),
        (
            ParseError.of("y" * 501, "a day"),
            f"expected a day, found '{'y' * 40}…' at characters 0–501",
        ),
    ],
)
def test_errors_say_what_and_where_and_survive_pickling(error: ConflictModelError, expected: str) -> None:
    assert str(error) == expected
    for kept in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 (our own pickle)
        assert type(kept) is type(error)
        assert str(kept) == expected
        assert kept.args == error.args


def test_errors_keep_their_parts() -> None:
    located = LocatedError("odd", HERE)
    assert (located.message, located.location) == ("odd", HERE)
    missing = MissingExtraError("rich", "cli")
    assert (missing.package, missing.extra) == ("rich", "cli")
    parse = ParseError.of("5 Marhc", "a month", Span(start=2, end=7))
    assert parse.message == "expected a month, found 'Marhc'"
    assert parse.location == Location(span=Span(start=2, end=7))
    assert parse.text == "5 Marhc"
    assert ParseError.of("abc", "x").location.span == Span(start=0, end=3)


@pytest.mark.parametrize(
    ("length", "shown"), [(40, "z" * 40), (41, "z" * 40 + "…"), (500, "z" * 40 + "…")], ids=["whole", "cut", "long"]
)
def test_long_texts_are_cut(length: int, shown: str) -> None:
    error = ParseError.of("z" * length, "a day")
    assert error.message == f"expected a day, found '{shown}'"
    assert "^" * length in str(error)


def test_a_notice_is_one_line() -> None:
    notice = Notice(code="x.y", severity=Severity.WARNING, message="no\n anchor")
    assert str(notice) == "warning x.y: no anchor"
    there = Notice(code="x.y", severity=Severity.ERROR, message="odd", location=HERE)
    assert str(there) == "error x.y: odd (a.csv:2)"


@pytest.mark.parametrize("field", ["code", "message"])
def test_a_notice_that_says_nothing_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=rf"^{field} must not be empty$"):
        attrs.evolve(Notice(code="c", message="m", severity=Severity.INFO), **{field: ""})  # type: ignore[arg-type]  # which is what is tested


def test_a_result_without_notices_gives_its_items() -> None:
    assert Result(items=(1, 2)).strict() == (1, 2)
    assert Result[int]().strict() == ()


def test_a_result_with_notices_raises_them_all() -> None:
    notices = (
        Notice(code="x.y", severity=Severity.INFO, message="first", location=HERE),
        Notice(code="x.z", severity=Severity.ERROR, message="second"),
    )
    with pytest.raises(ExceptionGroup, match=r"^2 notices$") as caught:
        Result(items=(1,), notices=notices).strict()
    assert [str(each) for each in caught.value.exceptions] == ["x.y: first at a.csv:2", "x.z: second at somewhere"]
    assert all(type(each) is LocatedError for each in caught.value.exceptions)


def test_a_result_holds_tuples() -> None:
    with pytest.raises(ValueError, match=r"^items must be a tuple, found \[1\]$"):
        Result(items=[1])  # type: ignore[arg-type]  # which is what is tested
    with pytest.raises(ValueError, match=r"^notices must be a tuple, found \[\]$"):
        Result(items=(1,), notices=[])  # type: ignore[arg-type]  # which is what is tested
