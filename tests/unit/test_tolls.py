"""Tolls."""

import pytest

from conflictmodel import Actor, CivilianStatus, Count, Excerpt, Outcome, Reading, Scope, Sex, Toll, exactly

FIVE, SEVENTEEN = Reading(value=exactly(5)), Reading(value=exactly(17))
CHILDREN = Toll(outcome=Outcome.KILLED, count=FIVE, age=Count(high=17))


@pytest.mark.parametrize(
    ("toll", "said"),
    [
        (Toll(outcome=Outcome.KILLED, count=SEVENTEEN), "17 killed"),
        (CHILDREN, "5 killed (children)"),
        (Toll(outcome=Outcome.KILLED, count=FIVE, age=Count(high=18)), "5 killed"),
        (Toll(outcome=Outcome.KILLED, count=FIVE, age=Count(low=3)), "5 killed"),
        (
            Toll(outcome=Outcome.KILLED, count=SEVENTEEN, including=(CHILDREN,)),
            "17 killed, including 5 killed (children)",
        ),
        (
            Toll(
                outcome=Outcome.CASUALTIES, count=SEVENTEEN,
                including=(CHILDREN, Toll(outcome=Outcome.INJURED, count=FIVE)),
            ),
            "17 casualties, including 5 killed (children); 5 injured",
        ),
        (
            Toll(
                outcome=Outcome.TOOK_PART, count=FIVE, age=Count(high=3), sex=Sex.FEMALE, status=CivilianStatus.UNKNOWN,
                party=Reading(value=Actor(name="ISIS")), scope=Scope.CUMULATIVE,
            ),
            "5 took part (cumulative) (children, female, unknown, ISIS)",
        ),
        (Toll(outcome=Outcome.ARRESTED, count=Reading(words=(Excerpt(text="them"),))), "“them” arrested"),
        (Toll(outcome=Outcome.KILLED, count=FIVE, scope=Scope.PERIOD), "5 killed (period)"),
    ],
)  # fmt: skip
def test_tolls_are_said(toll: Toll, said: str) -> None:
    assert str(toll) == said


@pytest.mark.parametrize("field", ["including", "sources"])
def test_tolls_hold_tuples(field: str) -> None:
    with pytest.raises(ValueError, match=rf"^{field} must be a tuple, found \[\]$"):
        Toll(outcome=Outcome.KILLED, count=FIVE, **{field: []})  # type: ignore[arg-type]  # which is what is tested
