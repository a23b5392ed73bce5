"""Claims beside and within relative clauses: each party's words stay with it, and nobody passes on the other's."""

import pytest

from conflictmodel.model.claims import Claim
from conflictmodel.text.claims import find_claims
from conflictmodel.text.layout import article_from_text


def told(body: str) -> set[tuple[str, str]]:
    claims = find_claims(article_from_text(f"Quiet days in Derna\n\n{body}\n", published="2024-04-30"))
    return {(who(claim), " … ".join(each.text for each in claim.content)) for claim in claims}


def who(claim: Claim) -> str:
    said_by, through = claim.attribution.speaker, claim.attribution.through
    name = "" if said_by is None else said_by.words[0].text
    return name if through is None or through.speaker is None else f"{name} < {through.speaker.words[0].text}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "The Dawn Union, which the ministry says robbed a bank, denied the accusation.",
            {("the ministry", "robbed a bank"), ("The Dawn Union", "the accusation")},
            id="a present without auxiliary",
        ),
        pytest.param(
            "The brigade, which Gulf Aid says has mined the road, rejected the finding.",
            {("Gulf Aid", "has mined the road"), ("The brigade", "the finding")},
            id="an auxiliary",
        ),
        pytest.param(
            "Colonel Tariq Mansur, whom the union accuses of theft, denies the claim.",
            {("the union", "of theft"), ("Colonel Tariq Mansur", "the claim")},
            id="whom",
        ),
        pytest.param(
            "The farmers, whose barns the army says were depots, demanded redress.",
            {("the army", "were depots"), ("The farmers", "redress")},
            id="whose",
        ),
        pytest.param(
            "The farm, where the army says it found six rifles, was empty on Friday, the mayor said.",
            {
                ("the mayor", "The farm, where the army says it found six rifles, was empty on Friday"),
                ("the army < the mayor", "it found six rifles"),
            },
            id="where",
        ),
        pytest.param(
            "Two drivers who the police say stole the truck told a judge they had bought it.",
            {("the police", "stole the truck"), ("Two drivers", "they had bought it")},
            id="without a comma",
        ),
        pytest.param(
            "The guards that the ministry says burned the barn denied the report.",
            {("the ministry", "burned the barn"), ("The guards", "the report")},
            id="that",
        ),
        pytest.param(
            "The driver the guards accuse of theft denies the charge.",
            {("The driver", "the charge")},
            id="no pronoun, a noun",
        ),
        pytest.param(
            "The driver Derna accuses of theft, Omar Nur, says he is innocent.",
            {("Omar Nur", "he is innocent")},
            id="no pronoun, a name behind",
        ),
        pytest.param(
            "The drivers the ministry blames for the fire deny the accusation.",
            {("the ministry", "for the fire"), ("The drivers", "the accusation")},
            id="no pronoun, blamed",
        ),
        pytest.param(
            "Police said the driver, whom guards accuse of theft, had fled to Gao.",
            {
                ("Police", "the driver, whom guards accuse of theft, had fled to Gao"),
                ("guards < Police", "of theft"),
            },
            id="within what police said",
        ),
        pytest.param(
            "Guards who Dawn says robbed two were tried, the mayor said.",
            {
                ("the mayor", "Guards who Dawn says robbed two were tried"),
                ("Dawn < the mayor", "robbed two"),
            },
            id="a number before the verb",
        ),
        pytest.param(
            "Farmers said the barn, which the army says it took, was empty.",
            {("Farmers", "the barn, which the army says it took, was empty"), ("the army < Farmers", "it took")},
            id="the clause around goes on",
        ),
        pytest.param(
            "The raid, which hurt nine, was over, said the minister.",
            {("the minister", "The raid, which hurt nine, was over")},
            id="the clause around has its verb",
        ),
        pytest.param(
            "He had left Gao, which rebels hold, said the mayor.",
            {("the mayor", "He had left Gao, which rebels hold")},
            id="inverted behind a relative clause",
        ),
        pytest.param(
            "Contrary to what the mayor said, the mill was shut, farmers told Gulf Wire.",
            {("farmers", "Contrary to what the mayor said, the mill was shut")},
            id="contrary to what was said",
        ),
    ],
)
def test_each_party_says_its_own_words(body: str, expected: set[tuple[str, str]]) -> None:
    assert told(body) == expected


def test_an_object_with_a_verb_in_front_of_it_does_not_speak() -> None:
    body = "The Dawn Union, known as DU, claimed responsibility for the raid in a message posted on its site."
    assert told(body) == {("The Dawn Union, known as DU", "for the raid")}


def test_what_reports_say_is_said_by_no_adjective() -> None:
    assert told("Unverified reports say six boats sank off Derna.") == {
        ("Unverified reports", "six boats sank off Derna")
    }
