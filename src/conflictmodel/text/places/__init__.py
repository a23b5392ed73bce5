"""Places: where a text says that things are, as named there, with country and division where tables or text tell."""

from conflictmodel.errors import Result
from conflictmodel.model.articles import Article
from conflictmodel.text._page import Page, page_of
from conflictmodel.text.actors.cast import Cast, cast_of
from conflictmodel.text.places._placing import Placing
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading


def find_places(article: Article, reader: Reader = ENGLISH) -> tuple[Reading[Place], ...]:
    """Find the places an article names, in the order of the text; rules and tables of our own, in `text/en`.

    A name in the tables is resolved; one that several countries have is decided by the article's other countries,
    else it keeps its candidates; one that no table has is a place by its position (“in Doucombo”) or by the noun
    beside it (“the Demoso camp”), and stays unresolved. What the text puts where the tables do not is read as the text
    has it; the notices on it are `extract`'s.

    >>> from conflictmodel.text.layout import article_from_text
    >>> [str(reading) for reading in find_places(article_from_text("Shells fell near Sinjar."))]
    ['near Sinjar, Nineveh, Iraq']
    """
    return places_on(page_of(article), reader).items


def places_on(page: Page, reader: Reader = ENGLISH, *, cast: Cast | None = None) -> Result[Reading[Place]]:
    """Find the places of a page, with a Notice for each that the text puts where the tables do not."""
    placing = Placing(page, cast or cast_of(page), language=reader.language)
    return placing.result()
