"""How a record came to be, what others judged of it, and where it was printed."""

from datetime import UTC, date, datetime

import pytest

from conflictmodel import Assessment, Citation, Code, CoderKind, Coding, Moment, Review

DAY = Moment(day=date(2021, 3, 5))


@pytest.mark.parametrize(
    ("coding", "said"),
    [
        (Coding(codebook="ucdp.ged"), "ucdp.ged"),
        (Coding(codebook="ucdp.ged", release="23.1", record="412700"), "ucdp.ged 23.1, record 412700"),
        (
            Coding(codebook="b", coder="A. Editor", coder_kind=CoderKind.PERSON, at=DAY, review=Review.AMENDED),
            "b, by A. Editor, 5 Mar 2021",
        ),
        (Coding(codebook="b", record="", coder=""), "b"),
        (Coding(codebook="b\nb"), "b b"),
    ],
)
def test_codings_are_said(coding: Coding, said: str) -> None:
    assert str(coding) == said


def test_a_coding_needs_a_codebook_and_days() -> None:
    with pytest.raises(ValueError, match=r"^codebook must not be empty$"):
        Coding(codebook="")
    with pytest.raises(ValueError, match=r"^accessed must be a plain date, found datetime"):
        Coding(codebook="b", accessed=datetime(2024, 5, 1, tzinfo=UTC))
    assert Coding(codebook="b", accessed=date(2024, 5, 1), redistributable=False).redistributable is False


def test_assessments_are_said_on_their_scale() -> None:
    assert str(Assessment(scheme="admiralty.reliability", value="F")) == "admiralty.reliability F"
    assert str(Assessment(scheme="s", value="a\nb")) == "s a b"
    for field in ("scheme", "value"):
        with pytest.raises(ValueError, match=rf"^{field} must not be empty$"):
            Assessment(**{"scheme": "s", "value": "v", field: ""})  # type: ignore[arg-type]  # which is what is tested


@pytest.mark.parametrize(
    ("citation", "said"),
    [
        (Citation(outlet="Reuters"), "Reuters"),
        (Citation(outlet="Reuters", title="Five killed", published=DAY, url="https://example.org"),
         "Reuters, “Five killed”, 5 Mar 2021, https://example.org"),
        (Citation(published=DAY), "5 Mar 2021"),
        (Citation(title="Five\nkilled"), "“Five killed”"),
        (Citation(codes=(Code(codebook="b", value="1"), Code(codebook="b", value="2"))), "b:1, b:2"),
        (Citation(outlet="Reuters", codes=(Code(codebook="b", value="1"),)), "Reuters"),
    ],
)  # fmt: skip
def test_citations_are_said(citation: Citation, said: str) -> None:
    assert str(citation) == said


def test_an_empty_citation_is_refused() -> None:
    for nothing in (None, ""):
        with pytest.raises(ValueError, match=r"^a citation needs an outlet, title, moment, url or code$"):
            Citation(outlet=nothing, title=nothing, url=nothing)
    with pytest.raises(ValueError, match=r"^codes must be a tuple, found \[\]$"):
        Citation(outlet="INA", codes=[])  # type: ignore[arg-type]  # which is what is tested
