"""The page: what all finders share, built once for an article.

`view` is the text with quotation marks, apostrophes, dashes and spaces brought to one form each. It is exactly
as long as the text, so that offsets in the view are offsets in the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final, NamedTuple, final

import attrs

from conflictmodel.locations import Span
from conflictmodel.model.articles import Article
from conflictmodel.text._casing import recased
from conflictmodel.text._quotes import Quoted, quotations_in
from conflictmodel.text._sentences import openings, sentences_in
from conflictmodel.values.readings import Excerpt

_VIEW: Final = {
    **dict.fromkeys("’ʼ＇`´", "'"),
    **dict.fromkeys("„‟〝〞＂", '"'),
    **dict.fromkeys("‐‑−﹣－", "-"),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
        "\t\x0b\x0c\r"
        "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff",  # no width
        " ",
    ),
}  # fmt: skip
_BREAK: Final = re.compile(r"\n")
_VARIANT: Final = re.compile(f"[{re.escape(''.join(_VIEW))}]")  # str.translate asks the table for every character
_TOKEN: Final = re.compile(
    r"[^\W\d_]{4}\w*+(?:[-'&\u00ad]\w++)*+"  # most words; those behind it try what short ones can be
    r"|(?:[^\W\d_]{1,3}+\.){2,8}+"  # U.S., A.B.C.
    r"|\d++(?:[.,:]\d++)*+(?:st|nd|rd|th|s)?+"  # 2,500, 10:30, 3rd, 1990s
    r"|\w++(?:[-'&\u00ad]\w++)*+"  # al-Shabaab, ministry's, a soft hyphen
    r"|[^\w\s]"
)


_DOUBLED: Final = re.compile(r"((?:(?<=[\s(\[—–-])|^)(?:''|``)(?=\S))|(?:''(?!')|``)", re.MULTILINE)


_MOST_TOKENS: Final = 400
_REMEMBERED: Final = 4096  # words
_WHO: Final = "WHO"


class Token(NamedTuple):
    """A word, number or mark of the view, where it stands, and the same in small letters."""

    start: int
    end: int
    text: str
    lower: str


_TOKEN_OF: Final[Callable[[tuple[int, int, str, str]], Token]] = partial(tuple.__new__, Token)


class Sentence(NamedTuple):
    """A sentence of a paragraph: its place, and its tokens as a run of the page's."""

    start: int
    end: int
    first: int
    last: int  # exclusive
    paragraph: int  # -1 for the headline


@final
@attrs.frozen(kw_only=True)
class Page:
    """An article made ready for reading; headline first, furniture, credit and dateline left out."""

    article: Article
    view: str
    tokens: tuple[Token, ...]
    # The same in columns, for those who look at all of them: as written, in small letters, where each begins and ends.
    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    token_starts: tuple[int, ...]
    token_ends: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quoted, ...]
    paragraphs: tuple[Span, ...]
    # Where sentences and quotations begin: what stands at a character is asked many thousand times a page.
    sentence_starts: tuple[int, ...]
    quotation_starts: tuple[int, ...]

    def excerpt(self, start: int, end: int) -> Excerpt:
        """Cut words out of the untouched text."""
        return self.article.excerpt(start, end)

    def excerpt_of(self, first: int, last: int) -> Excerpt:
        """Cut the words of tokens, `first` to `last` (exclusive), out of the untouched text."""
        return self.article.excerpt(self.token_starts[first], self.token_ends[last - 1])

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Give the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def sentence_at(self, position: int) -> Sentence | None:
        """Give the sentence in which a character stands."""
        index = bisect_right(self.sentence_starts, position) - 1
        if index < 0 or position >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def opens_sentence(self, position: int) -> bool:
        """Say whether a sentence begins at a character."""
        index = bisect_right(self.sentence_starts, position) - 1
        return index >= 0 and self.sentences[index].start == position

    def token_at(self, position: int) -> int:
        """Give the index of the first token that does not begin before a character."""
        return bisect_left(self.token_starts, position)

    def quotation_at(self, position: int) -> Quoted | None:
        """Give the outermost quotation in which a character stands."""
        index = bisect_right(self.quotation_starts, position) - 1
        if index < 0 or position >= self.quotations[index].end:
            return None
        return self.quotations[index]

    def next_quotation(self, position: int) -> Quoted | None:
        """Give the first outermost quotation that begins behind a character."""
        index = bisect_right(self.quotation_starts, position)
        return self.quotations[index] if index < len(self.quotations) else None


def tokens_in(text: str) -> tuple[str, ...]:
    """Cut a name or a phrase into tokens as those of a page are cut.

    >>> tokens_in("Workers’ Party (A/B)")
    ('Workers', "'", 'Party', '(', 'A', '/', 'B', ')')
    """
    return tuple(_TOKEN.findall(_in_one_form(text)))


def page_of(article: Article) -> Page:
    """Make an article ready for reading.

    Raises:
        TypeError: if it is no article.

    """
    if not isinstance(article, Article):
        message = f"expected an Article, found {type(article).__name__}: article_from_text makes one"
        raise TypeError(message)
    view = _in_one_form(_doubled_to_single(article.text))
    head = [] if article.headline is None or article.headline.span is None else [article.headline.span]
    body = [_without_credit(span, article) for span in article.paragraphs]
    view = _on_one_line(view, (*head, *body))
    view = recased(view, (*head, *body), openings(view, (*head, *body)))
    matches = [match for span in (*head, *body) for match in _TOKEN.finditer(view, span.start, span.end)]
    starts = [match.start() for match in matches]
    texts = [match[0] for match in matches]
    lowers = list(map(in_small_letters, texts))
    sentences: list[Sentence] = []
    for number, span in enumerate((*head, *body), start=-len(head)):
        for start, end in sentences_in(view, span):
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            if _WHO in view[start:end] and not view[start:end].isupper():
                lowers[first:last] = map(_as_name, texts[first:last], lowers[first:last])
            sentences.extend(_sentences_of(starts, Sentence(start, end, first, last, number)))
    ends = [match.end() for match in matches]
    quotations = tuple(quotations_in(view, (*head, *body)))
    return Page(
        article=article,
        view=view,
        tokens=tuple(map(_TOKEN_OF, zip(starts, ends, texts, lowers, strict=True))),
        texts=tuple(texts),
        lowers=tuple(lowers),
        token_starts=tuple(starts),
        token_ends=tuple(ends),
        sentences=tuple(sentences),
        quotations=quotations,
        paragraphs=tuple(body),
        sentence_starts=tuple([sentence.start for sentence in sentences]),
        quotation_starts=tuple([quoted.start for quoted in quotations]),
    )


def _as_name(text: str, lower: str) -> str:
    # “the WHO said”: in capitals among small letters it is a name, and belongs to no class of words.
    return text if text == _WHO else lower


def _sentences_of(starts: Sequence[int], whole: Sentence) -> Iterator[Sentence]:
    # Nobody writes sentences of many hundred words; a text without stops is cut, so that reading stays linear.
    rest = whole
    while rest.last - rest.first > _MOST_TOKENS:
        cut = rest.first + _MOST_TOKENS
        yield rest._replace(end=starts[cut], last=cut)
        rest = rest._replace(start=starts[cut], first=cut)
    yield rest


@lru_cache(maxsize=_REMEMBERED)
def in_small_letters(word: str) -> str:
    """Give a word in small letters, without soft hyphens; one that stands alone is itself."""
    return word.lower().replace("\u00ad", "") or word


def _in_one_form(text: str) -> str:
    return _VARIANT.sub(lambda mark: _VIEW[mark[0]], text)


def _on_one_line(view: str, spans: Sequence[Span]) -> str:
    # A line may end inside a paragraph; there it is a space like another.
    breaks = {at.start() for span in spans for at in _BREAK.finditer(view, span.start, span.end)}
    return " ".join([view[start + 1 : end] for start, end in pairwise((-1, *sorted(breaks), len(view)))])


def _doubled_to_single(text: str) -> str:
    # Two apostrophes or backticks stand for one double quotation mark in old wires; a space keeps the length.
    if "''" not in text and "``" not in text:
        return text
    return _DOUBLED.sub(_curled, text)


def _curled(mark: re.Match[str]) -> str:
    opens = mark.group(1) is not None
    return " “" if opens else "” "


def _without_credit(span: Span, article: Article) -> Span:
    marks = [each.end for each in (article.dateline, *article.agencies) if each is not None and each.end is not None]
    inside = [end for end in marks if span.start <= end <= span.end]
    if not inside:
        return span
    after = _AFTER_CREDIT.match(article.text, max(inside), span.end)
    return Span(start=after.end() if after else max(inside), end=span.end)


_AFTER_CREDIT: Final = re.compile(r"[\s)\]/:–—-]{0,8}+")
