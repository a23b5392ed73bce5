"""The page: the text brought to one form without moving a character, its tokens, sentences and places."""

import pytest

from conflictmodel.text._page import Page, page_of
from conflictmodel.text._sentences import abbreviations
from conflictmodel.text.layout import article_from_text


def page(body: str) -> Page:
    return page_of(article_from_text(f"Quiet days in Derna\n\n{body}\n"))


def sentences(body: str) -> list[str]:
    made = page(body)
    return [made.view[each.start : each.end] for each in made.sentences if each.paragraph >= 0]


@pytest.mark.parametrize(
    "body",
    [
        "He’s “here” — now\u00a0then.",
        "''Gone,'' she said. ``Why?''",
        "A\u2011b\tc\u200ad",
        "„Halt“ 🙂 \U0001d4d0 x",
        "a''''b ''' ''",
    ],
)
def test_the_view_is_exactly_as_long_as_the_text(body: str) -> None:
    made = page(body)
    assert len(made.view) == len(made.article.text)


def test_the_view_has_one_form_of_each_mark() -> None:
    made = page("It’s ＂here＂ a\u2011b\u00a0c ''d'' e")
    assert made.view.rstrip().endswith('It\'s "here" a-b c  “d”  e')


@pytest.mark.parametrize(
    "body",
    [
        ["The road was closed.", "Nobody came."],
        ["Who fired?", "Nobody knows!", "They left…"],
        ["“We left.”", "They walked."],
        ["Gen. Omar B. Salih met Mr. Nur in St. Paul on Jan. 3."],
        ["It was 7 p.m. in the U.S. capital."],
        ["Polls close at 7 p.m.", "He voted at noon."],
        ["The U.S. Navy left.", "The ships sailed."],
        ["It cost 2.5 million.", "They paid."],
        ["The site, example.org, was down."],
    ],
)  # fmt: skip
def test_sentences_end_at_stops_and_not_at_abbreviations(body: list[str]) -> None:
    assert sentences(" ".join(body)) == body


def test_the_headline_is_a_sentence_before_the_first_paragraph() -> None:
    made = page("The road was closed.")
    assert [each.paragraph for each in made.sentences] == [-1, 0]


def test_a_text_without_stops_is_read_in_pieces() -> None:
    made = page("and on " * 900 + "end.")
    lengths = [each.last - each.first for each in made.sentences]
    assert max(lengths) <= 400
    assert sum(lengths) == len(made.tokens)


def test_tokens_keep_hyphens_apostrophes_figures_and_initials_together() -> None:
    words = [token.text for token in page("The al-Nur group's 2,500 men of U.S. origin left at 10:30.").tokens]
    assert words[4:] == ["The", "al-Nur", "group's", "2,500", "men", "of", "U.S.", "origin", "left", "at", "10:30", "."]


def test_places_are_found_by_character() -> None:
    made = page("“We left,” he said. They walked.")
    start = made.article.text.index("left")
    found = made.sentence_at(start)
    assert found is not None
    assert [token.text for token in made.tokens_of(found)][:3] == ["“", "We", "left"]
    assert made.tokens[made.token_at(start)].text == "left"
    quoted = made.quotation_at(start)
    assert quoted is not None
    assert made.excerpt(quoted.inner_start, quoted.inner_end).text == "We left,"
    assert made.next_quotation(0) == quoted
    assert made.next_quotation(start) is None
    assert made.quotation_at(made.article.text.index("They")) is None
    assert made.sentence_at(len(made.view)) is None


def test_abbreviations_are_written_small_and_without_their_stop() -> None:
    assert {"mr", "gen", "jan"} <= abbreviations()
    assert not [word for word in abbreviations() if word != word.lower() or word.endswith(".")]
