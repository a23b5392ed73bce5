"""Claims: words of an article, and who said them."""

from typing import final

import attrs

from conflictmodel._records import brief_repr, pydantic_schema, require_tuples, require_words
from conflictmodel.model.attributions import Act, Attribution
from conflictmodel.values.codings import Assessment, Coding
from conflictmodel.values.ids import ArticleId, ClaimId
from conflictmodel.values.readings import Excerpt, spoken_words


@final
@attrs.frozen(kw_only=True)
class Claim:
    """What somebody is said to have said: the words, perhaps in several pieces, and the attribution.

    `hedges` are the words that soften it (“allegedly”, scare quotes), where they stand.

    >>> from conflictmodel.model.attributions import Quotation
    >>> denial = Attribution(act=Act.DENIES, quotation=Quotation.INDIRECT)
    >>> words = Excerpt(text="shelling the town", article=ArticleId("a1"), start=16, end=33)
    >>> print(Claim(id=ClaimId("c1"), article=ArticleId("a1"), attribution=denial, content=(words,)))
    nobody named (denies): “shelling the town”

    Raises:
        ValueError: if there is no content, or words are from another article than the claim's.

    """

    id: ClaimId
    article: ArticleId
    attribution: Attribution
    content: tuple[Excerpt, ...]
    hedges: tuple[Excerpt, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    coding: Coding | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a claim of nothing, and words from elsewhere."""
        if not (self.id and self.article and self.content):
            require_words(self, "id", "article", "content")
        if type(self.content) is not tuple or type(self.hedges) is not tuple or type(self.assessments) is not tuple:
            require_tuples(self, "content", "hedges", "assessments")
        for excerpt in self.content + self.hedges:
            if excerpt.article != self.article and excerpt.article is not None:
                message = f"words of article {excerpt.article} in a claim of article {self.article}"
                raise ValueError(message)

    @property
    def words(self) -> str:
        """The content as one string, with gaps marked: ``the raid … was carried out``."""
        return spoken_words(self.content)

    def __str__(self) -> str:
        """Say who says what, and by what act if it is more than saying: ``army (denies): “shelling the town”``."""
        act = self.attribution.act
        manner = "" if act in (Act.STATES, Act.REPORTS) else f" ({act})"
        return f"{self.attribution}{manner}: “{self.words}”"


def place_in_article(claim: Claim) -> tuple[int, int, ClaimId]:
    """Say where a claim stands in its article: by its content, then by its cue, and where neither tells by its id.

    >>> from conflictmodel.model.attributions import Quotation
    >>> at = Excerpt(text="no", article=ArticleId("a"), start=9, end=11)
    >>> denial = Attribution(act=Act.DENIES, quotation=Quotation.OWN)
    >>> place_in_article(Claim(id=ClaimId("c"), article=ArticleId("a"), attribution=denial, content=(at,)))
    (9, -1, 'c')
    """
    first, second = (
        -1 if excerpt is None or excerpt.start is None else excerpt.start
        for excerpt in (claim.content[0], claim.attribution.cue)
    )
    return first, second, claim.id
