"""Places: where a text says that things are, as named there, with country and division as gazetteer and text tell."""

from conflictmodel.errors import Result
from conflictmodel.model.articles import Article
from conflictmodel.text._page import Page
from conflictmodel.text.actors.cast import Cast, cast_of, cast_to_look_at
from conflictmodel.text.places._datelines import DATELINE
from conflictmodel.text.places._placing import Placing
from conflictmodel.text.places._spots import OF_PARTY
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.values.places import Place
from conflictmodel.values.readings import Reading

__all__ = ["DATELINE", "OF_PARTY", "find_places", "places_on"]


def find_places(article: Article, reader: Reader = ENGLISH) -> tuple[Reading[Place], ...]:
    """Find the places an article names, in the order of the text; where and how, docs/reference/gazetteer.md says.

    A name is looked up in the tables of the language (`text/en`) and in the reader's gazetteer, by the key that
    `fold_name` gives it. Which of several places is meant, the text states, the countries of the article decide, or
    size, and the rule of the reading says which; else they are candidates. A name that nobody has is a place by its
    position (“in Doucombo”) or by the noun beside it (“the Demoso camp”). What the text puts where the gazetteer does
    not is read as the text has it; the notices on it are `extract`'s.

    >>> from conflictmodel.text.layout import article_from_text
    >>> [str(reading) for reading in find_places(article_from_text("Shells fell near Sinjar."))]
    ['near Sinjar, Nineveh, Iraq']
    """
    cast = cast_to_look_at(article)
    return places_on(cast.items.page, reader, cast=cast).items


def places_on(page: Page, reader: Reader = ENGLISH, *, cast: Cast | None = None) -> Result[Reading[Place]]:
    """Find the places of a page, with a Notice for each that the text puts where the gazetteer does not."""
    placing = Placing(page, cast or cast_of(page), reader)
    return placing.result()
