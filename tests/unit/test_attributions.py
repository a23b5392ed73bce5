"""Who said it, how, and through whom."""

import pytest

from conflictmodel import Act, Actor, Attribution, Citation, Excerpt, Quotation, Reading

ARMY = Actor(name="Iraqi army", aliases=("IA",))
DIVISION = Actor(name="9th Division", part_of=ARMY)
REUTERS = Attribution(speaker=Reading(value=Actor(name="Reuters")), act=Act.REPORTS, quotation=Quotation.INDIRECT)


def says(  # noqa: PLR0913 (one argument for each field)
    speaker: Reading[Actor] | None = None,
    *,
    act: Act = Act.STATES,
    quotation: Quotation = Quotation.INDIRECT,
    medium: str | None = None,
    through: Attribution | None = None,
    citation: Citation | None = None,
) -> Attribution:
    printed = None if medium is None else Excerpt(text=medium)
    return Attribution(
        speaker=speaker, act=act, quotation=quotation, medium=printed, through=through, citation=citation
    )


INSS = Reading(value=Actor(name="INSS"))


@pytest.mark.parametrize(
    ("attribution", "said"),
    [
        (says(INSS), "INSS"),
        (says(INSS, medium="in a\n statement"), "INSS, in a statement"),
        (says(INSS, medium="in a statement", through=REUTERS), "INSS, in a statement, through Reuters"),
        (says(INSS, through=says(INSS, through=REUTERS)), "INSS, through INSS, through Reuters"),
        (says(Reading(words=(Excerpt(text="he"),))), "“he”"),
        (says(quotation=Quotation.OWN), "the article itself"),
        (says(quotation=Quotation.OWN, citation=Citation(outlet="INA")), "the article itself"),
        (says(), "nobody named"),
        (says(quotation=Quotation.DIRECT, citation=Citation(outlet="INA")), "INA"),
        (says(INSS, citation=Citation(outlet="INA")), "INSS"),
    ],
)
def test_attributions_are_said(attribution: Attribution, said: str) -> None:
    assert str(attribution) == said


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (INSS, True),
        (Reading(value=Actor(name="officials", named=False)), False),
        (Reading[Actor](words=(Excerpt(text="he"),)), False),
        (None, False),
    ],
)
def test_whether_a_speaker_is_named(speaker: Reading[Actor] | None, expected: bool) -> None:  # noqa: FBT001 (a column)
    assert says(speaker).names_speaker is expected


@pytest.mark.parametrize("act", Act)
def test_all_but_those_who_deny_and_retract_assert(act: Act) -> None:
    assert says(INSS, act=act).asserts is (act not in (Act.DENIES, Act.RETRACTS))


@pytest.mark.parametrize(
    ("speaker", "name", "expected"),
    [
        (Reading(value=ARMY), "iraqi ARMY", True),
        (Reading(value=ARMY), "ia", True),
        (Reading(value=DIVISION), "9th division", True),
        (Reading(value=DIVISION), "Iraqi army", True),
        (Reading(value=ARMY), "9th Division", False),
        (Reading[Actor](words=(Excerpt(text="Iraqi army"),)), "Iraqi army", False),
        (None, "Iraqi army", False),
    ],
)
def test_who_says_it_by_name_or_membership(
    speaker: Reading[Actor] | None,
    name: str,
    expected: bool,  # noqa: FBT001 (a column)
) -> None:
    assert says(speaker).is_by(name) is expected
    assert not says(through=REUTERS).is_by("Reuters")
