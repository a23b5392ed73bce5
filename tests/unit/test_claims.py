"""Claims."""

# ruff: noqa: ANN401 (fields of any type, by name)

from typing import Any

import attrs
import pytest

from conflictmodel import Act, Actor, ArticleId, Attribution, Claim, ClaimId, Excerpt, Quotation, Reading

A1 = ArticleId("a1")
INSS = Attribution(speaker=Reading(value=Actor(name="INSS")), act=Act.STATES, quotation=Quotation.DIRECT)
FIRST = Excerpt(text="the\nraid", article=A1, start=4, end=12)
SECOND = Excerpt(text="was carried out")


def claim(**fields: Any) -> Claim:
    return Claim(**{"id": ClaimId("c1"), "article": A1, "attribution": INSS, "content": (FIRST, SECOND), **fields})


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (Act.STATES, "INSS: “was carried out”"),
        (Act.REPORTS, "INSS: “was carried out”"),
        (Act.DENIES, "INSS (denies): “was carried out”"),
        (Act.CLAIMS_RESPONSIBILITY, "INSS (claims responsibility): “was carried out”"),
    ],
)
def test_claims_are_said_by_their_act(act: Act, said: str) -> None:
    assert str(claim(attribution=attrs.evolve(INSS, act=act), content=(SECOND,))) == said


def test_claims_are_said() -> None:
    assert claim().words == "the raid … was carried out"
    assert str(claim()) == "INSS: “the raid … was carried out”"
    assert str(claim(content=(SECOND,))) == "INSS: “was carried out”"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"id": ""}, "id must not be empty"),
        ({"article": ""}, "article must not be empty"),
        ({"content": ()}, "content must not be empty"),
        ({"content": [FIRST]}, "content must be a tuple, found .*"),
        ({"hedges": []}, r"hedges must be a tuple, found \[\]"),
        ({"assessments": []}, r"assessments must be a tuple, found \[\]"),
        ({"article": ArticleId("a2")}, "words of article a1 in a claim of article a2"),
        (
            {"hedges": (Excerpt(text="allegedly", article=ArticleId("a3")),)},
            "words of article a3 in a claim of article a1",
        ),
    ],
)
def test_claims_of_nothing_and_words_from_elsewhere_are_refused(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        claim(**fields)
