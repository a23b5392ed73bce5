"""Claims at either end of a headline, before their speaker's name, and apart from what stands beside them."""

import pytest

from conflictmodel.text.claims import find_claims
from conflictmodel.text.layout import article_from_text


def told(text: str) -> list[tuple[str, str]]:
    claims = find_claims(article_from_text(text, published="2024-04-30"))
    said_by = [each.attribution.speaker for each in claims]
    names = ["" if each is None else each.words[0].text for each in said_by]
    return [(name, " … ".join(each.text for each in claim.content)) for name, claim in zip(names, claims, strict=True)]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Six hurt as bridge falls in Derna: medics", [("medics", "Six hurt as bridge falls in Derna")]),
        ("Six hurt as bridge falls - sources", [("sources", "Six hurt as bridge falls")]),
        ("Six hurt as bridge falls – state media", [("state media", "Six hurt as bridge falls")]),
        ("Six hurt as bridge falls: police", [("police", "Six hurt as bridge falls")]),
        ("Six hurt as bridge falls - Gulf News", []),
        ("Life beside the bridge: five families", []),
        ("Life beside the bridge: a mayor", []),
        ("Hard-hit police", []),
    ],
)
def test_who_says_a_headline_may_stand_at_its_end(headline: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"{headline}\n\nA road was closed in Derna on Friday.") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Both sides agreed to extend a truce that was to end on Friday.", [], id="agreed to do"),
        pytest.param("On Friday, clans who reject the accord clashed with guards.", [("who", "the accord")],
                     id="what is rejected ends before the main verb"),
        pytest.param("Guards held two men suspected of planning a raid and had them searched.", [], id="suspected of"),
        pytest.param("Dawn praised the raid but did not claim it.", [("Dawn", "the raid")], id="praised, but"),
        pytest.param("The storm showed why a second bridge was needed.", [], id="a deed that shows why"),
        pytest.param("Omar Ba told Ann Bell, who had come from Gao on Friday, that the gate was shut.",
                     [("Omar Ba", "the gate was shut")], id="told somebody of whom more is told"),
        pytest.param("Police put the number at six; a guard put the figure at nine.",
                     [("Police", "at six"), ("a guard", "at nine")], id="numbers put somewhere"),
        pytest.param("A cook from Gao who asked to be identified only by a nickname, Sol, said guards had beaten her.",
                     [("A cook from Gao who asked to be identified only by a nickname, Sol",
                       "guards had beaten her")], id="asked to be identified"),
        pytest.param("One farmer, a cook from Gao who asked to be named only Sol, said guards had beaten her.",
                     [("One farmer, a cook from Gao who asked to be named only Sol", "guards had beaten her")],
                     id="asked to be named"),
        pytest.param("Farmers left, as herders in the hills are known, who had demanded a ransom.", [],
                     id="no noun before the comma"),
        pytest.param("But hours later Colonel Tariq Mansur said the gate was shut.",
                     [("Colonel Tariq Mansur", "the gate was shut")], id="hours later is nobody"),
        pytest.param("Said Colonel Tariq Mansur: “The gate is shut.”", [("Colonel Tariq Mansur", "The gate is shut")],
                     id="said first"),
        pytest.param("Adds Amal Nur, a nurse: “They left.”", [("Amal Nur, a nurse", "They left")], id="adds first"),
        pytest.param("It was announced by police that the gate was shut.", [("police", "the gate was shut")],
                     id="it was announced by"),
        pytest.param("It was announced that the gate was shut.", [("", "the gate was shut")], id="it was announced"),
        pytest.param("It was announced by evening that the gate was shut.", [], id="it was announced by a time"),
        pytest.param("The court ruled that the raids were illegal.", [("The court", "the raids were illegal")],
                     id="ruled that"),
        pytest.param("Claims by the union that the mill was shut angered the mayor.",
                     [("the union", "the mill was shut")], id="what claims did is not claimed"),
        pytest.param("Mali condemned the raid, as did Niger.", [("Mali", "the raid")], id="as did another"),
        pytest.param("Mali demanded an inquiry; Niger, it said, had lied.",
                     [("Mali", "an inquiry"), ("it", "Niger … had lied")], id="behind a semicolon"),
        pytest.param("Radio Coast reports that, according to farmers, six boats sank.",
                     [("Radio Coast", "according to farmers, six boats sank"), ("farmers", "six boats sank")],
                     id="according to, within what is reported"),
    ],
)  # fmt: skip
def test_each_claim_has_its_own_words(body: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"Quiet days in Derna\n\n{body}\n") == expected
