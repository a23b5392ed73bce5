"""Noun phrases: the subject before a verb and the phrase behind a word, in sentences where they are easily missed."""

import pytest

from conflictmodel.text._grammar import (
    before_verb,
    contracted,
    is_adverb,
    is_auxiliary,
    is_function_word,
    is_modifier,
    is_negation,
    is_possessive,
    is_reduced,
    is_verb,
)
from conflictmodel.text._noun_phrases import Run, phrase_before
from conflictmodel.text._page import Token, page_of
from conflictmodel.text._phrases import antecedent_of, nearest_phrase, phrase_after, subject_before
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.layout import article_from_text


def tokens_of(words: str) -> tuple[Token, ...]:
    page = page_of(article_from_text(f"Quiet days in Derna\n\n{words} .\n"))
    return page.tokens_of(page.sentences[1])


def at(tokens: tuple[Token, ...], word: str) -> int:
    return [token.text for token in tokens].index(word)


def words(tokens: tuple[Token, ...], run: Run | None) -> str | None:
    return None if run is None else " ".join(token.text for token in tokens[run[0] : run[1]])


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("The mayor of Derna has also said so", "said", "The mayor of Derna"),
        ("Amal Nur , head of the union , said so", "said", "Amal Nur , head of the union"),
        ("Amal Nur , 58 , a teacher , said so", "said", "Amal Nur , 58 , a teacher"),
        ("Amal Nur , who had fled , said so", "said", "Amal Nur"),
        ("Amal Nur , speaking in Sirte , said so", "said", "Amal Nur"),
        ("the chief of roads , mines and ports , Nur , said so", "said", "the chief of roads , mines and ports , Nur"),
        ("he was tired , police said so", "said", "police"),
        ("it was the only plan the founders said so", "said", "the founders"),
        ("armed and masked men said so", "said", "armed and masked men"),
        ("when the army said so", "said", "the army"),
        ("a day after police said so", "said", "police"),
        ("those who backed the plan said so", "said", "those"),
        ("they had no plan and he said so", "said", "he"),
        ("On Tuesday police said so", "said", "police"),
        ("who said so", "said", "who"),
        ("efforts to end wars said so", "said", None),
        ("the mayor's said so", "said", None),
        ("said so", "said", None),
    ],
)  # fmt: skip
def test_the_subject_stands_before_its_verb(sentence: str, verb: str, subject: str | None) -> None:
    tokens = tokens_of(sentence)
    assert words(tokens, subject_before(tokens, before_verb(tokens, at(tokens, verb)))) == subject


@pytest.mark.parametrize(
    ("sentence", "word", "phrase"),
    [
        ("said Colonel Amal Nur on Tuesday", "said", "Colonel Amal Nur"),
        ("said Amal Nur , head of the union , in May", "said", "Amal Nur , head of the union"),
        ("said Amal Nur , who had fled", "said", "Amal Nur"),
        ("said the mayor of Derna", "said", "the mayor of Derna"),
        ("said in May", "said", "in May"),
        ("said , in May", "said", None),
    ],
)
def test_a_phrase_begins_behind_a_word(sentence: str, word: str, phrase: str | None) -> None:
    tokens = tokens_of(sentence)
    assert words(tokens, phrase_after(tokens, at(tokens, word) + 1, len(tokens))) == phrase


def test_without_its_apposition_a_phrase_is_shorter() -> None:
    tokens = tokens_of("said Amal Nur , head of the union , in May")
    assert words(tokens, phrase_after(tokens, 1, len(tokens), apposition=False)) == "Amal Nur"


@pytest.mark.parametrize(
    ("sentence", "antecedent"),
    [
        ("They met Amal Nur , who", "Amal Nur"),
        ("It was left by Amal Nur who", "Amal Nur"),
        ("Amal Nur , 58 , who", "Amal Nur , 58"),
        ("and who", None),
    ],
)
def test_a_relative_pronoun_refers_to_the_phrase_before_it(sentence: str, antecedent: str | None) -> None:
    tokens = tokens_of(sentence)
    assert words(tokens, antecedent_of(tokens, at(tokens, "who"))) == antecedent


def test_the_nearest_phrase_is_the_last_noun_with_its_article() -> None:
    tokens = tokens_of("They marched under a banner of the union saying so")
    assert words(tokens, nearest_phrase(tokens, at(tokens, "saying"))) == "a banner of the union"


def test_a_phrase_ends_where_a_mark_stands_between() -> None:
    tokens = tokens_of("The mayor , police said so")
    assert words(tokens, phrase_before(tokens, at(tokens, "said"))) == "police"


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("They fired on Friday", "fired", True),
        ("The fired men left", "fired", False),
        ("He is here", "is", True),
        ("It may rain", "may", True),
        ("in May it rained", "May", False),
        ("the United Nations left", "United", False),
        ("he also led them", "led", True),
        ("by armed men", "armed", False),
    ],
)
def test_a_finite_verb_is_told_from_its_neighbours(sentence: str, word: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    tokens = tokens_of(sentence)
    assert is_verb(tokens, at(tokens, word)) is expected


def test_participles_are_told_from_verbs() -> None:
    tokens = tokens_of("a group based in Sirte met local registered voters")
    assert is_reduced(tokens, at(tokens, "based"))
    assert is_modifier(tokens, at(tokens, "registered"))
    assert not is_reduced(tokens, at(tokens, "met"))
    assert not is_modifier(tokens, at(tokens, "based"))


@pytest.mark.parametrize(
    ("test", "yes", "no"),
    [
        (is_auxiliary, "hasn't", "house"),
        (is_negation, "didn't", "did"),
        (is_adverb, "repeatedly", "family"),
        (is_function_word, "between", "bridge"),
        (is_possessive, "mayor's", "he's"),
    ],
)
def test_single_words_are_told_apart(test: object, yes: str, no: str) -> None:
    assert callable(test)
    assert (test(yes), test(no)) == (True, False)


def test_contractions_hold_a_pronoun() -> None:
    assert (contracted("he's"), contracted("they've"), contracted("mayor's")) == ("he", "they", "")


def test_classes_of_words_and_words_of_classes_agree() -> None:
    assert "preposition" in classes_of("between")
    assert "between" in words_of("preposition")
    assert classes_of("bridge") == frozenset()
    with pytest.raises(KeyError):
        words_of("no such class")
