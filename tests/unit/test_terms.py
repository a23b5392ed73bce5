"""The words of other people's codebooks."""

import re

import pytest

from conflictmodel.codebooks.terms import codebook_names, term_from_code, terms, terms_version
from conflictmodel.values.codes import Code


@pytest.mark.parametrize(
    ("book", "size"),
    [
        ("acled.event_type", 15),
        ("acled.sub_event_type", 25),
        ("acled.inter", 27),
        ("cameo.event", 312),
        ("plover.type", 16),
        ("ucdp.where_prec", 7),
        ("ucdp.date_prec", 5),
        ("gdelt.geo_type", 6),
    ],
)
def test_a_book_has_all_its_words(book: str, size: int) -> None:
    assert len(terms(book)) == size
    assert len({each.code for each in terms(book)}) == size


def test_codes_keep_their_zeros() -> None:
    found = term_from_code(Code(codebook="cameo.event", value="010"))
    assert found is not None
    assert found.label == "Make statement, not specified below"
    assert term_from_code(Code(codebook="cameo.event", value="10")) != found
    assert term_from_code(Code(codebook="none such", value="010")) is None


def test_a_word_belongs_to_a_wider_one() -> None:
    found = term_from_code(Code(codebook="cameo.event", value="1831"))
    assert found is not None
    assert found.broader == Code(codebook="cameo.event", value="183")
    clash = term_from_code(Code(codebook="acled.sub_event_type", value="Armed clash"))
    assert clash is not None
    assert clash.broader == Code(codebook="acled.event_type", value="Battles")
    assert str(clash) == "Armed clash (acled.sub_event_type:Armed clash)"


def test_every_wider_word_is_a_word() -> None:
    every = [each for book in codebook_names() for each in terms(book)]
    assert all(term_from_code(each.broader) for each in every if each.broader)
    assert all(each.label for each in every)


def test_an_unknown_book_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"unknown codebook 'acled'.*cameo\.event"):
        terms("acled")


def test_the_version_is_a_day() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", terms_version())
