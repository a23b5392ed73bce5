"""Quotations: where the words of others begin and end, by marks and paragraphs alone."""

import pytest

from conflictmodel.text._page import page_of
from conflictmodel.text._quotes import Quoted
from conflictmodel.text.layout import article_from_text


def quoted(body: str) -> list[tuple[str, Quoted]]:
    page = page_of(article_from_text(f"Quiet days in Derna\n\n{body}\n"))
    return [(page.article.text[each.inner_start : each.inner_end].strip(), each) for each in page.quotations]


@pytest.mark.parametrize(
    ("body", "inner"),
    [
        pytest.param("“We left,” he said. “At night.”", ["We left,", "At night."], id="curly"),
        pytest.param('"We left," he said. "At night."', ["We left,", "At night."], id="straight"),
        pytest.param("''We left,'' he said. ''At night.''", ["We left,", "At night."], id="two apostrophes"),
        pytest.param("``We left,'' he said.", ["We left,"], id="backticks"),
        pytest.param("«We left», he said.", ["We left"], id="guillemets"),
        pytest.param("‘We left,’ he said. ‘At night.’", ["We left,", "At night."], id="single curly"),
        pytest.param("'We left,' he said.", ["We left,"], id="single straight"),
        pytest.param("‘We didn’t leave,’ he said.", ["We didn’t leave,"], id="apostrophe inside single"),
        pytest.param("“He said “go” to us,” she said.", ["He said “go” to us,"], id="nested alike"),
        pytest.param("“He said ‘go’ to us,” she said.", ["He said ‘go’ to us,"], id="nested single"),
        pytest.param("''He said 'go,''' she said.", ["He said 'go,'"], id="three apostrophes"),
        pytest.param("“We left, he said. They walked.", ["We left, he said."], id="unclosed ends with its sentence"),
        pytest.param('He said "we left. They walked.', ["we left."], id="straight unclosed"),
        pytest.param("The Nurs' dog ran to the Salihs' house.", [], id="possessives are no quotations"),
        pytest.param("It’s what they’ve said.", [], id="contractions are no quotations"),
        pytest.param("It fell” and broke», they say.", [], id="closing marks alone"),
        pytest.param('A 6" pipe burst.', [], id="inches"),
    ],
)
def test_quotations_are_found(body: str, inner: list[str]) -> None:
    assert [words for words, _ in quoted(body)] == inner


def test_a_quotation_without_a_closing_mark_goes_on_where_the_next_paragraph_opens_with_one() -> None:
    (first, one), (second, two) = quoted("“We left at night.\n\n“We walked for two days,” he said.")
    assert (first, one.closed) == ("We left at night.", False)
    assert (second, two.closed) == ("We walked for two days,", True)


def test_a_quotation_without_a_closing_mark_is_said_to_be_open() -> None:
    ((_, only),) = quoted("“We left at night.\n\nThe road was empty.")
    assert only.closed is False


def test_marks_are_outside_of_the_inner_words() -> None:
    ((_, only),) = quoted("“We left,” he said.")
    assert (only.inner_start - only.start, only.end - only.inner_end) == (1, 1)
