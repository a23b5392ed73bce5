"""Somebody else's words."""

import pytest

from conflictmodel import Code


def test_a_code_is_kept_letter_by_letter() -> None:
    code = Code(codebook="cameo.event", value="043")
    assert (code.codebook, code.value) == ("cameo.event", "043")
    assert str(code) == "cameo.event:043"
    assert str(Code(codebook="gtd", value=" two\nlines ")) == "gtd: two lines"
    assert code != Code(codebook="cameo.event", value="43")


@pytest.mark.parametrize("field", ["codebook", "value"])
def test_a_code_without_book_or_word_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match=rf"^{field} must not be empty$"):
        Code(**{"codebook": "gtd", "value": "1", field: ""})
