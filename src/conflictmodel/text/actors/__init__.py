"""Actors: the parties an article speaks of, each use with its own words and the one Actor it stands for."""

from collections.abc import Sequence

from conflictmodel.model.articles import Article
from conflictmodel.text._atlas import is_place
from conflictmodel.text._grammar import is_verb
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.actors._item import Sort
from conflictmodel.text.actors._keys import is_short
from conflictmodel.text.actors._uses import Use
from conflictmodel.text.actors.cast import Cast, cast_of, cast_to_look_at
from conflictmodel.text.readers import ENGLISH, Reader
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Reading


def find_actors(article: Article, reader: Reader = ENGLISH) -> tuple[Reading[Actor], ...]:
    """Find the parties an article names or speaks of, in the order of the text; rules and tables in `text/en`.

    One party is one Actor throughout the article, whatever it is called: by name, acronym, alias, surname, role. A
    use that could be of several parties has the value None and keeps its words. Pronouns and documents are
    resolved where they speak (claims), and are left out here.

    >>> from conflictmodel.text.layout import article_from_text
    >>> article = article_from_text("The Harbour Guards Union (HGU) met. HGU accused the army.")
    >>> [str(reading) for reading in find_actors(article)]
    ['Harbour Guards Union', 'Harbour Guards Union', 'Harbour Guards Union', 'army']
    """
    cast = cast_to_look_at(article)
    return actors_on(cast.items.page, reader, cast=cast)


def actors_on(
    page: Page,
    reader: Reader = ENGLISH,  # noqa: ARG001 (finders are asked alike)
    *,
    cast: Cast | None = None,
) -> tuple[Reading[Actor], ...]:
    """Find the parties of a page; a cast that was made of it already may be handed over."""
    cast = cast or cast_of(page)
    uses = sorted(cast.uses, key=lambda each: (each.mention.bare, -each.mention.core))
    acting = _acting(page, cast, uses)
    return tuple(cast.reading_of(use) for use in uses if use.mention.bare in acting or _is_party(use, cast))


def _acting(page: Page, cast: Cast, uses: Sequence[Use]) -> frozenset[int]:
    """Find where a country acts as a party: it speaks, opens a sentence, or stands behind “against” or “with”."""
    low, opening, found = cast.items.low, {each.first for each in page.sentences}, set[int]()
    ends: set[int] = set()
    for use in uses:
        mention = use.mention
        if mention.sort is not Sort.COUNTRY or cast.items.possessive[mention.core - 1]:
            continue
        before = low[mention.first - 1] if mention.first else ""
        after = low[mention.core] if mention.core < len(low) else ","
        opens = mention.first in opening and after not in (",", ":")
        if (
            use.speaking
            or mention.acting
            or opens
            or before in words_of("actors.state_acting")
            or (before == "and" and mention.first - 1 in ends)
        ):
            found.add(mention.bare)
            ends.add(mention.core)
    return frozenset(found)


def _is_party(use: Use, cast: Cast) -> bool:
    """Say whether a use is of a party rather than of a place, a document or an unknown name."""
    mention, party = use.mention, use.party
    if mention.is_document or use.inside:
        return False
    low = cast.items.low
    before = low[mention.first - 1] if mention.first else ""
    if mention.sort is Sort.COUNTRY:
        return False
    if party is None:
        return use.rule == "actors.ambiguous"
    if mention.sort is not Sort.RUN or party.kind is not None or party.organised:
        return True
    after = low[mention.core] if mention.core < len(low) else ""
    names = party.name.lower().split()
    if is_place(party.name) or before in words_of("actors.place_before") or after in words_of("actors.place_head"):
        return False
    if len(names) == 1:
        acts = bool(after) and names[0].isalpha() and is_verb(cast.items.page.tokens, mention.core)
        return acts or (use.speaking and is_short(party.name))
    return names[-1] not in words_of("actors.place_head") and not any(each in words_of("actors.site") for each in names)
