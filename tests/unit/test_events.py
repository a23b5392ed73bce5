"""Events: who gives the account, which tolls are whose, where and when."""

# ruff: noqa: ANN401 (fields of any type, by name)

from datetime import date
from typing import Any

import pytest

from conflictmodel import (
    Act,
    Actor,
    Attribution,
    Event,
    EventId,
    EventKind,
    Excerpt,
    Occurrence,
    Outcome,
    Place,
    Precision,
    Quotation,
    Reading,
    Toll,
    exactly,
)
from conflictmodel.values.periods import Period, unit_period


def says(name: str, act: Act = Act.STATES) -> Attribution:
    return Attribution(speaker=Reading(value=Actor(name=name)), act=act, quotation=Quotation.INDIRECT)


def toll(number: int, outcome: Outcome = Outcome.KILLED, *sources: Attribution, **fields: Any) -> Toll:
    return Toll(outcome=outcome, count=Reading(value=exactly(number)), sources=sources, **fields)


def event(*sources: Attribution, **fields: Any) -> Event:
    return Event(**{"id": EventId("e1"), "kind": EventKind.RAID, "sources": sources or (POLICE,), **fields})


POLICE, HOSPITAL = says("police"), says("hospital", Act.CONFIRMS)
ARMY, TIMES = says("army", Act.DENIES), says("The Times", Act.RETRACTS)
MARCH = unit_period(Precision.MONTH, date(2024, 3, 1))
IN_MARCH = Reading(value=MARCH)
SINJAR = Reading(value=Place(name="Sinjar", admin1="Nineveh", country="Iraq"))


def test_those_who_assert_and_those_who_deny() -> None:
    told = event(POLICE, ARMY, HOSPITAL, TIMES)
    assert told.asserted_by == (POLICE, HOSPITAL)
    assert told.denied_by == (ARMY, TIMES)
    assert event(POLICE).denied_by == ()
    assert event(ARMY).asserted_by == ()


def test_tolls_of_one_outcome_stand_side_by_side() -> None:
    part = toll(2)
    killed, more, injured = toll(5, including=(part,)), toll(7), toll(9, Outcome.INJURED)
    told = event(tolls=(killed, injured, more))
    assert told.tolls_of(Outcome.KILLED) == (killed, more)
    assert told.tolls_of(Outcome.INJURED) == (injured,)
    assert told.tolls_of(Outcome.MISSING) == ()


def test_tolls_go_to_their_sources() -> None:
    of_hospital, of_all, injured = toll(12, Outcome.KILLED, HOSPITAL), toll(10), toll(3, Outcome.INJURED)
    told = event(POLICE, HOSPITAL, ARMY, tolls=(of_hospital, of_all, injured))
    assert told.tolls_by_source(Outcome.KILLED) == ((HOSPITAL, of_hospital), (POLICE, of_all))
    assert told.tolls_by_source(Outcome.INJURED) == ((POLICE, injured), (HOSPITAL, injured))
    assert told.tolls_by_source(Outcome.MISSING) == ()
    of_both = toll(4, Outcome.KILLED, HOSPITAL, ARMY)
    assert event(tolls=(of_both,)).tolls_by_source(Outcome.KILLED) == ((HOSPITAL, of_both), (ARMY, of_both))


@pytest.mark.parametrize(("place", "expected"), [("iraq", True), ("Nineveh", True), ("Mosul", False), ("Syria", True)])
def test_events_are_in_places(place: str, expected: bool) -> None:  # noqa: FBT001 (a column)
    syria = Reading(value=Place(name="Raqqa", country="Syria"))
    unread = Reading[Place](words=(Excerpt(text="Mosul"),))
    assert event(where=(unread, SINJAR, syria)).is_in(place) is expected
    assert not event().is_in(place)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (None, True),
        (Reading[Period](words=(Excerpt(text="recently"),)), True),
        (IN_MARCH, True),
        (Reading(value=Period(earliest=date(2024, 2, 1), precision=Precision.RANGE)), True),
        (Reading(value=unit_period(Precision.DAY, date(2024, 4, 1))), False),
        (Reading(value=Period(latest=date(2024, 2, 29), precision=Precision.RANGE)), False),
    ],
)
def test_events_may_fall_in_periods(when: Reading[Period] | None, expected: bool) -> None:  # noqa: FBT001 (a column)
    assert event(when=when).may_fall_in(MARCH) is expected


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (event(), "raid — says police"),
        (event(when=IN_MARCH), "March 2024: raid — says police"),
        (event(where=(SINJAR, SINJAR)), "Sinjar, Nineveh, Iraq; Sinjar, Nineveh, Iraq: raid — says police"),
        (
            event(POLICE, HOSPITAL, when=IN_MARCH, where=(SINJAR,), tolls=(toll(7, Outcome.ARRESTED), toll(1)),
                  kind=EventKind.AIR_STRIKE),
            "March 2024, Sinjar, Nineveh, Iraq: air strike, 7 arrested, 1 killed — says police; hospital",
        ),
        (event(occurrence=Occurrence.CALLED_OFF), "raid (called off) — says police"),
        (event(number=Reading(value=exactly(134))), "134 × raid — says police"),
        (event(ARMY), "raid — denied by army"),
        (event(POLICE, ARMY, TIMES), "raid — says police — denied by army; The Times"),
    ],
)  # fmt: skip
def test_events_are_said(told: Event, said: str) -> None:
    assert str(told) == said


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "id must not be empty"),
        ({"sources": ()}, r"an event needs a source: who gives this account\?"),
        *(
            ({name: []}, rf"{name} must be a tuple, found \[\]")
            for name in (
                "where", "participants", "tolls", "means", "sources", "cites", "claims", "codes", "assessments"
            )
        ),
    ],
)  # fmt: skip
def test_accounts_that_nobody_gives_are_refused(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        event(**fields)
