"""The metamorphic laws on whole articles, our examples and real ones: what is changed changes, and all else stays."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Final, NamedTuple

import attrs
import pytest

from conflictmodel import (
    ENGLISH,
    ActorKind,
    Article,
    Claim,
    Event,
    Excerpt,
    Period,
    Reader,
    Reading,
    Span,
    article_from_text,
    excerpts_in,
    extract,
    find_actors,
    find_times,
    misquotations,
)  # fmt: skip
from tests.golden.examples import NAMES, article_of, reader_of
from tests.shared_data import shared_data


class Given(NamedTuple):
    """An article with how it is to be read."""

    article: Article
    reader: Reader


def read_file(path: Path) -> Given:
    return Given(article_from_text(path.read_text("utf-8"), published="2024-04-30"), ENGLISH)


GIVEN: Final = {
    **{name: Given(article_of(name), reader_of(name)) for name in NAMES},
    **{path.stem: read_file(path) for path in shared_data("seed/*.txt")},
}
every_article = pytest.mark.parametrize("name", GIVEN)


def again(given: Given, text: str | None = None, **changed: object) -> Given:
    """Lay the article out again, with something changed."""
    article = given.article
    known = {"published": article.published, "outlet": article.outlet, "language": article.language, **changed}
    return Given(article_from_text(text or article.text, **known), given.reader)  # type: ignore[arg-type]  # what is known is typed where it is said


class Told(NamedTuple):
    """What was read in an article, without ids."""

    claims: object
    events: object
    times: object
    notices: object


def told(given: Given, moved: Callable[[int], int] = lambda place: place) -> Told:
    """Read an article: claims, events, times and notices, taken apart, with each place in the text moved."""
    corpus = extract(given.article, given.reader)
    order = {claim.id: number for number, claim in enumerate(corpus.claims)}

    def bare(value: object) -> object:
        if isinstance(value, tuple):
            return [bare(each) for each in value]
        if isinstance(value, Excerpt | Span):
            start = None if value.start is None else moved(value.start)
            return (value.text, start) if isinstance(value, Excerpt) else start
        kind: type = type(value)
        if attrs.has(kind):
            fields = {field.name: getattr(value, field.name) for field in attrs.fields(kind)}
            own = {"id", "article"} if isinstance(value, Claim | Event) or "span" in fields else set()
            if isinstance(value, Event):
                fields["claims"] = tuple(order[each] for each in value.claims)
            return kind.__name__, {name: bare(each) for name, each in fields.items() if name not in own}
        return value

    return Told(*map(bare, (corpus.claims, corpus.events, find_times(given.article, given.reader), corpus.notices)))


@every_article
def test_excerpts_point_at_their_words(name: str) -> None:
    corpus = extract(*GIVEN[name])
    assert [*excerpts_in(corpus.claims, corpus.events)]
    assert misquotations(corpus.articles, corpus.claims, corpus.events) == ()


@every_article
def test_another_outlet_changes_only_the_outlet(name: str) -> None:
    one, other = (again(GIVEN[name], outlet=outlet) for outlet in ("North Wire", "South Wire"))
    assert str(told(one)).replace("North Wire", "South Wire") == str(told(other))
    assert told(one).claims
    first, second = (extract(*each) for each in (one, other))
    assert not {each.id for each in first.records()} & {each.id for each in second.records()}


UNRELATED: Final = "The museum opens at nine. Its garden has forty benches."
# Paragraphs, by their first words, that lean on the one before them: between the two no stranger is unrelated.
LEANING: Final = {
    "The self-proclaimed authorities": "whose “their militia” is, the paragraph before says",
    "Salem Bawazir, a": "he rejects the claim that the paragraph before makes",
    "“To those who": "a quotation that the paragraph before has left open",
    "Asked about the": "who “he” is, the paragraph before says",
    "Two of the": "of which wounded, the paragraph before says",
}


@every_article
def test_an_unrelated_paragraph_only_shifts_spans(name: str) -> None:
    given = GIVEN[name]
    text = given.article.text
    *_, last = given.article.paragraphs
    places = {span.start: " ".join(span.of(text).split()[:3]) for span in given.article.paragraphs[1:]}
    changed = {words for place, words in places.items() if not only_shifts(given, place, f"{UNRELATED}\n\n")}
    assert changed <= set(LEANING)
    assert only_shifts(given, last.end, f"\n\n{UNRELATED}")


def only_shifts(given: Given, place: int, words: str) -> bool:
    """Say whether words put in at a place change nothing but the places behind it."""
    text = given.article.text
    longer = again(given, f"{text[:place]}{words}{text[place:]}")
    return told(longer) == told(given, lambda each: each if each < place else each + len(words))


# In the Gregorian calendar all comes back after 400 years: the months' lengths, the weekdays, the leap years.
CYCLE: Final = timedelta(days=146_097)


@every_article
def test_moving_publication_moves_relative_times(name: str) -> None:
    given = GIVEN[name]
    published = given.article.published
    assert published is not None
    moved = again(given, published=attrs.evolve(published, day=published.day + CYCLE))
    for before, after in zip(find_times(*given), find_times(*moved), strict=True):
        assert [(each.text, each.start) for each in before.words] == [(each.text, each.start) for each in after.words]
        assert after.anchor in (before.anchor, later(before.anchor))
        assert after.anchor != before.anchor or before.anchor is None or before.anchor.earliest != published.day
        stays = names_its_year(before) or after.anchor == before.anchor
        assert after.value == (before.value if stays else later(before.value))
    for one, other in zip(extract(*given).events, extract(*moved).events, strict=True):
        first, second = (None if each.when is None else each.when.value for each in (one, other))
        assert second in (first, later(first))
        assert (one.kind, one.trigger, one.where) == (other.kind, other.trigger, other.where)
        assert [each.count for each in one.tolls] == [each.count for each in other.tolls]


def names_its_year(reading: Reading[Period]) -> bool:
    return any(re.search(r"\b\d{4}\b", excerpt.text) for excerpt in reading.words)


def later(period: Period | None) -> Period | None:
    if period is None:
        return None
    first, last = (None if day is None else day + CYCLE for day in (period.earliest, period.latest))
    return attrs.evolve(period, earliest=first, latest=last)


@every_article
def test_renaming_the_people_renames_the_reading(name: str) -> None:
    given = GIVEN[name]
    names = family_names(given.article)
    renamed = again(given, with_names(given.article.text, names))
    assert str(told(renamed)) == with_names(str(told(given)), names)
    assert set(family_names(renamed.article)) == set(names.values())


def family_names(article: Article) -> dict[str, str]:
    """Give new family names, each as long as the old one, to all people who are named in an article."""
    people = {each.value for each in find_actors(article) if each.value and each.value.kind is ActorKind.PERSON}
    last = {re.findall(r"[^\W\d_]+", person.name)[-1] for person in people if person.named}
    old = sorted(each for each in last if each.istitle() and len(each) >= SHORTEST)
    return {
        each: f"{first}olanimerutasovedi"[: len(each)].title() for first, each in zip("bdfgklmnprtv", old, strict=False)
    }


SHORTEST: Final = 3  # “Sh.” is an abbreviation, and no name that could be changed for another


def with_names(text: str, names: Mapping[str, str]) -> str:
    known = re.compile(rf"\b({'|'.join(names) or 'nobody at all'})\b")
    return known.sub(lambda found: names.get(found[0], found[0]), text)
