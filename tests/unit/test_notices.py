"""The catalogue of codes: what is said of each, and what is said of a code that is none."""

import copy
import pickle
from collections.abc import Mapping

import pytest

from conflictmodel.errors import ConflictModelError
from conflictmodel.notices import Explanation, UnknownCodeError, explain, explanations


def test_a_code_is_explained_with_meaning_and_remedy() -> None:
    explanation = explain("text.no-publication-date")
    assert explanation.code == "text.no-publication-date"
    assert "published" in explanation.meaning
    assert "--published 2024-04-30" in explanation.remedy
    assert str(explanation) == f"text.no-publication-date: {explanation.meaning} {explanation.remedy}"


def test_the_catalogue_is_in_order_and_nobody_can_change_it() -> None:
    catalogue: Mapping[str, Explanation] = explanations()
    assert list(catalogue) == sorted(catalogue)
    assert not hasattr(catalogue, "__setitem__")
    assert explanations() is catalogue


@pytest.mark.parametrize("code", sorted(explanations()))
def test_every_explanation_is_whole_sentences_on_one_line(code: str) -> None:
    explanation = explain(code)
    assert explanation.meaning.endswith(".")
    assert explanation.remedy.endswith((".", "?"))
    assert "\n" not in explanation.meaning + explanation.remedy
    assert eval(repr(explanation)) == explanation  # noqa: S307 - the law of every record


@pytest.mark.parametrize(
    ("code", "near"),
    [
        pytest.param("read.emty", "read.empty", id="a letter left out"),
        pytest.param("READ.Empty", "read.empty", id="capitals"),
        pytest.param("no-publication-date", "text.no-publication-date", id="without its family"),
        pytest.param("times.no-publication-date", "text.no-publication-date", id="in another family"),
    ],
)
def test_an_unknown_code_is_refused_with_those_that_may_have_been_meant(code: str, near: str) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        explain(code)
    assert caught.value.code == code
    assert caught.value.near[0] == near
    assert str(caught.value).startswith(f"no notice or fault has the code {code!r}, perhaps {near}")


def test_a_code_that_is_like_no_other_is_refused_without_a_guess() -> None:
    with pytest.raises(UnknownCodeError, match=r"^no notice or fault has the code 'zzz'$") as caught:
        explain("zzz")
    assert caught.value.near == ()
    assert isinstance(caught.value, ConflictModelError)


@pytest.mark.parametrize("code", ["", "\n", "x" * 100_000])
def test_any_word_may_be_asked_for(code: str) -> None:
    with pytest.raises(UnknownCodeError) as caught:
        explain(code)
    assert len(str(caught.value)) < 200


def test_the_refusal_survives_pickling() -> None:
    error = UnknownCodeError("read.emty", ("read.empty",))
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert str(twin) == str(error)


@pytest.mark.parametrize("field", ["code", "meaning", "remedy"])
def test_an_explanation_that_explains_nothing_is_refused(field: str) -> None:
    words = {"code": "a.b", "meaning": "It is so.", "remedy": "Leave it.", field: ""}
    with pytest.raises(ValueError, match=f"^{field} must not be empty$"):
        Explanation(**words)
