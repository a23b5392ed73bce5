"""Evidence: words as they are printed, and the reading that stands beside them."""

from typing import Generic, TypeVar, final

import attrs

from conflictmodel._records import brief_repr, one_line, pydantic_schema, require_tuples
from conflictmodel.locations import Span
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.periods import Period

T = TypeVar("T")


@final
@attrs.frozen(kw_only=True)
class Excerpt:
    """Words as printed, and where: code points of the article's untouched text, end exclusive.

    >>> Excerpt(text="on Tuesday", start=28, end=38).span
    Span(start=28, end=38)

    Raises:
        ValueError: if the text is empty, or start, end and the length of the text do not agree.

    """

    text: str
    article: ArticleId | None = None
    start: int | None = None
    end: int | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse words that cannot stand where they are said to stand."""
        if not self.text:
            message = "an excerpt needs words"
            raise ValueError(message)
        if self.start is None or self.end is None:
            if self.start is not self.end:
                message = f"start ({self.start}) and end ({self.end}) come together or not at all"
                raise ValueError(message)
        elif self.start < 0 or self.end - self.start != len(self.text):
            message = f"{len(self.text)} characters cannot stand from {self.start} to {self.end}"
            raise ValueError(message)

    @property
    def span(self) -> Span | None:
        """The place of the words in their article, where it is known."""
        if self.start is None or self.end is None:
            return None
        return Span(start=self.start, end=self.end)

    def __str__(self) -> str:
        """Give the words."""
        return one_line(self.text)


@final
@attrs.frozen(kw_only=True)
class Reading(Generic[T]):
    """A value, the words it was read from, and how: by which rule, against which anchor.

    `value` is None where words were recognised and could not be resolved (“recently”, “he”): they are kept,
    and nothing is guessed. `notation` is TIMEX3 for what no value can hold (a duration, a set).

    >>> he = Reading[object](words=(Excerpt(text="he", start=9, end=11),), rule="actors.pronoun")
    >>> print(he, "is", he.value)
    “he” is None

    Raises:
        ValueError: if the words are not a tuple.

    """

    value: T | None = None
    words: tuple[Excerpt, ...] = ()
    notation: str | None = None
    rule: str | None = None
    anchor: Period | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse words that are not a tuple."""
        if type(self.words) is not tuple:
            require_tuples(self, "words")

    def __str__(self) -> str:
        """Give the value, else the words in quotation marks."""
        if self.value is not None:
            return one_line(str(self.value))
        return f"“{spoken_words(self.words)}”" if self.words else one_line(self.notation or "unread")


def spoken_words(words: tuple[Excerpt, ...]) -> str:
    """Join words that stand apart, marking each gap: ``the raid … was carried out``."""
    return " … ".join(" ".join(each.text.split()) for each in words)
