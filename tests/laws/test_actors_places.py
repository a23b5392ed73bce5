"""Laws of finding parties and places: what is planted is found, and what is beside it changes nothing."""

from collections.abc import Callable
from itertools import product

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conflictmodel.locations import Span
from conflictmodel.model.articles import Article
from conflictmodel.text._page import page_of
from conflictmodel.text.actors import actors_on, find_actors
from conflictmodel.text.actors.cast import cast_of
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.places import find_places, places_on
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.places import Place, PlaceRelation
from conflictmodel.values.readings import Reading
from tests.laws.cpu_time import LINEAR, growth

GIVEN = ("Tovan", "Mirsel", "Hadub", "Kelin", "Rasmo")
FAMILY = ("Dorvath", "Qalmen", "al-Zerib", "Bin Tolak", "Venturo-Sal", "Óskral")
PEOPLE = tuple(f"{first} {last}" for first, last in product(GIVEN, FAMILY))
TITLES = ("Colonel", "Mayor", "Dr", "Prime Minister", "Interior Minister", "Sheikh")
TOWNS = {
    "Mosul": "Iraq",
    "Raqqa": "Syria",
    "Kramatorsk": "Ukraine",
    "Goma": "Democratic Republic of the Congo",
    "Kandahar": "Afghanistan",
}
FILLERS = ("It rained.", "The road was closed for an hour.", "Nothing else moved.", "Prices rose a little, too.")
SCRAPS = st.lists(
    st.sampled_from(
        [
            *"Aa1.,;:!?()'’\"“”«»-–—/ \n\t\u00a0éЖ中",
            *(
                " the ",
                " army ",
                "Iraqi ",
                " forces",
                "ISIS'",
                "'s ",
                " (ABC) ",
                " also known as ",
                " near ",
                " in ",
                " Mosul",
                " and ",
            ),
            *(
                " between ",
                " said",
                " he ",
                " its ",
                " Colonel ",
                " Syria's ",
                ", including ",
                " province",
                " border",
                "Iraqi-Syrian",
            ),
            *(
                " a spokesman for ",
                " statement",
                " of ",
                " 20 km from ",
                " U.S. ",
                " al-",
                "Abu ",
                " year-old ",
                " Ministry",
            ),
        ]
    ),
    max_size=60,
).map("".join)


def article_of(text: str) -> Article:
    return Article(id=ArticleId("a"), text=text, paragraphs=(Span(start=0, end=len(text)),))


def story(person: str, title: str, town: str) -> str:
    family = person.split(" ", 1)[1]
    return (
        f"Troops searched farms near {town} on Monday, {title} {person} said. {family} added that two men were held. "
        f"Residents of {town} blamed {person}, and {family} denied it."
    )


def shifted(
    readings: tuple[Reading[Actor], ...] | tuple[Reading[Place], ...], by: int
) -> list[tuple[object, object, list[object]]]:
    return [
        (each.value, each.rule, [(word.text, (word.start or 0) + by, (word.end or 0) + by) for word in each.words])
        for each in readings
    ]


@given(text=SCRAPS)
@example(text="")
@example(text="’s")
@example(text="(ABC)")
@example(text="the")
@example(text="Iraqi-")
def test_finders_never_raise_and_excerpts_point_at_their_words(text: str) -> None:
    article = article_of(text or ".")
    for actor in find_actors(article):
        assert actor.words
        assert all(article.prints(word) for word in actor.words)
        assert actor.rule is not None
        assert actor.rule.startswith("actors.")
    for place in find_places(article):
        assert place.words
        assert all(article.prints(word) for word in place.words)
        assert place.rule is not None
        assert place.rule.startswith("places.")


@given(text=SCRAPS, data=st.data())
def test_a_cast_answers_for_any_words(text: str, data: st.DataObject) -> None:
    article = article_of(text + ".")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start + 1, len(text) + 1))
    reading = cast_of(page_of(article)).reading(start, end)
    assert [(word.start, word.end) for word in reading.words] == [(start, end)]
    assert reading.rule is not None


def test_a_cast_answers_for_marks_alone() -> None:
    text = ' Colonel  its "'
    cast = cast_of(page_of(article_of(text)))
    runs = [(start, end) for start in range(len(text)) for end in range(start + 1, len(text) + 1)]
    assert all(cast.reading(*run).rule for run in runs)


@given(person=st.sampled_from(PEOPLE), title=st.sampled_from(TITLES), town=st.sampled_from(sorted(TOWNS)))
def test_planted_people_and_places_are_found(person: str, title: str, town: str) -> None:
    article = article_from_text(story(person, title, town))
    actors = [each.value for each in find_actors(article)]
    people = [each for each in actors if each is not None and each.kind is ActorKind.PERSON and each.named]
    assert [each.name for each in people] == [person] * 4
    assert len(set(people)) == 1
    places = [each.value for each in find_places(article)]
    assert [(each.name, each.country, each.relation) for each in places if each] == [
        (town, TOWNS[town], PlaceRelation.NEAR),
        (town, TOWNS[town], PlaceRelation.AT),
    ]


@given(
    before=st.sampled_from(PEOPLE),
    after=st.sampled_from(PEOPLE),
    title=st.sampled_from(TITLES),
    town=st.sampled_from(sorted(TOWNS)),
)
def test_renaming_the_people_renames_the_reading(before: str, after: str, title: str, town: str) -> None:
    old, new = article_from_text(story(before, title, town)), article_from_text(story(after, title, town))
    was, now = find_actors(old), find_actors(new)
    renamed = [
        attrs.evolve(each.value, name=after) if each.value is not None and each.value.name == before else each.value
        for each in was
    ]
    assert [each.value for each in now] == renamed
    assert [each.rule for each in now] == [each.rule for each in was]
    assert [each.value for each in find_places(new)] == [each.value for each in find_places(old)]


@given(
    person=st.sampled_from(PEOPLE),
    title=st.sampled_from(TITLES),
    town=st.sampled_from(sorted(TOWNS)),
    filler=st.lists(st.sampled_from(FILLERS), min_size=1, max_size=3).map(" ".join),
)
def test_an_unrelated_paragraph_only_shifts_spans(person: str, title: str, town: str, filler: str) -> None:
    text = story(person, title, town)
    first, paragraph = f"{filler}\n", Span(start=len(filler) + 1, end=len(filler) + 1 + len(text))
    alone = article_of(text)
    beside = Article(id=ArticleId("a"), text=first + text, paragraphs=(Span(start=0, end=len(filler)), paragraph))
    assert shifted(find_actors(beside), 0) == shifted(find_actors(alone), len(first))
    assert shifted(find_places(beside), 0) == shifted(find_places(alone), len(first))


@given(text=SCRAPS)
def test_finding_is_deterministic(text: str) -> None:
    article = article_of(text + " Colonel Hadub Qalmen said Mosul fell.")
    assert find_actors(article) == find_actors(article)
    assert find_places(article) == find_places(article)
    assert find_actors(article)


PLACED = ("Hill", "Harbour", "Delta", "Meadow")
CAUSES = ("Freedom", "Unity", "Dignity")
HEADS = ("Front", "Union", "League", "Brigade")
PRESENTED = (
    "The {name} ({short}) met on Monday.",
    "The {name}, or {short}, met on Monday.",
    "The {short}, the {name}, met on Monday.",
    "The {short} (the {name}) met on Monday.",
    "The {name}, also known as {short}, met on Monday.",
)
LATER = ("{short} denied it.", "It was the {short}'s fault.", "Residents blamed the {short} again.")


@given(
    words=st.tuples(st.sampled_from(PLACED), st.sampled_from(CAUSES), st.sampled_from(HEADS)),
    presented=st.sampled_from(PRESENTED),
    later=st.lists(st.sampled_from(LATER), min_size=1, max_size=3),
)
def test_a_planted_group_is_one_actor_by_name_and_acronym(
    words: tuple[str, str, str], presented: str, later: list[str]
) -> None:
    name, short = " ".join(words), "".join(word[0] for word in words)
    text = " ".join((presented, *later)).format(name=name, short=short)
    found = [each.value for each in find_actors(article_from_text(text)) if name in str(each.value)]
    assert len(found) >= 1 + len(later)
    assert {each and each.name for each in found} == {name}
    assert len(set(found)) == 1
    assert found[0] is not None
    assert found[0].is_called(short)


NATIONS = {"French": "France", "Chadian": "Chad", "South Korean": "South Korea", "Iraqi": "Iraq", "Peruvian": "Peru"}
HELD = {"officials": ActorKind.GOVERNMENT, "troops": ActorKind.MILITARY, "police": ActorKind.POLICE}


@given(
    nations=st.lists(st.sampled_from(sorted(NATIONS)), min_size=1, max_size=4, unique=True),
    noun=st.sampled_from(sorted(HELD)),
    verb=st.sampled_from(("met", "denied it", "left the hills")),
)
def test_each_planted_nationality_before_a_shared_noun_is_a_party(nations: list[str], noun: str, verb: str) -> None:
    listed = " and ".join(filter(None, (", ".join(nations[:-1]), nations[-1])))
    found = [each.value for each in find_actors(article_from_text(f"On Monday {listed} {noun} {verb}."))]
    assert [each and (each.name, each.country, each.kind) for each in found] == [
        (f"{nation} {noun}", NATIONS[nation], HELD[noun]) for nation in nations
    ]


@given(title=st.sampled_from(TITLES), person=st.sampled_from(PEOPLE), alias=st.sampled_from(("Abu Sol", "Umm Rin")))
def test_a_planted_alias_is_the_person_and_he_belongs_to_whom_he_joined(title: str, person: str, alias: str) -> None:
    text = f"{title} {person}, also known as {alias}, was held. {alias} belonged to Hamas. {alias} denied it."
    found = [each.value for each in find_actors(article_from_text(text)) if each.value and each.value.is_called(alias)]
    assert len(found) >= 3
    assert len(set(found)) == 1
    assert found[0].name == person
    assert found[0].kind is ActorKind.PERSON
    assert found[0].part_of is not None


HOSTILE = (
    *("A", "A ", "“", "a.", "1 ", "(", "Smith's ", "in Abc, ", "X (ABC) ", "the army ", "he said. ", "Iraqi forces, "),
    *("also known as Abu ", "the group said it ", "Sinjar, Nineveh, ", "Colonel ", " Diyala and Nineveh provinces"),
    *("Colonel Tovan Dorvath, the head of the Tovan Group, said he. ", "near A and ", "of the ", "its army's ", "al-"),
    *(
        "ISI ",
        "Iraqi, ",
        "French and ",
        "belonged to ",
        "HPF, the ",
        "Israeli air ",
        "National Intelligence Service of ",
    ),
)


def reading(text: str) -> Callable[[], None]:
    page = page_of(article_of(text))

    def read() -> None:
        cast = cast_of(page)
        actors_on(page, cast=cast)
        places_on(page, cast=cast)

    return read


@pytest.mark.cpu
@pytest.mark.parametrize("scrap", HOSTILE)
def test_cpu_time_is_linear(scrap: str) -> None:
    assert growth(lambda size: reading(scrap * (size // len(scrap))), 20_000) <= LINEAR
