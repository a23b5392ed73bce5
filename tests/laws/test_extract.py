"""The laws of extraction: planted events are found, and only what is changed in a text changes in its reading."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conflictmodel import Corpus, Event, EventKind, Outcome, Precision, Quotation, misquotations
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text
from tests.laws.cpu_time import LINEAR, growth

MONDAY: Final = date(2024, 5, 6)
OUTLET: Final = "The Delta Post"
NUMBERS: Final = {"two": 2, "seven": 7, "12": 12, "40": 40, "135": 135}
PEOPLE: Final = ("soldiers", "villagers", "students", "nurses")
PLACES: Final = ("Homs", "Mosul", "Aden", "Bamako", "Kherson")
DAYS: Final = {"Friday": -3, "Saturday": -2, "Sunday": -1}
DOERS: Final = ("Gunmen", "Soldiers", "The army", "Police", "Rebels")
SPEAKERS: Final = ("the Interior Ministry", "a police spokesman", "Colonel Tariq Mansur", "two officials")
DEEDS: Final = (
    ("{doer} killed {number} {people}", EventKind.KILLING, Outcome.KILLED),
    ("{doer} arrested {number} {people}", EventKind.ARREST, Outcome.ARRESTED),
    ("{doer} abducted {number} {people}", EventKind.ABDUCTION, Outcome.ABDUCTED),
    ("{number} {people} were killed", EventKind.KILLING, Outcome.KILLED),
    ("An air strike killed {number} {people}", EventKind.AIR_STRIKE, Outcome.KILLED),
    ("A roadside bomb wounded {number} {people}", EventKind.BOMBING, Outcome.INJURED),
    ("Shelling killed {number} {people}", EventKind.SHELLING, Outcome.KILLED),
    ("{number} {people} were wounded in clashes", EventKind.ARMED_CLASH, Outcome.INJURED),
)


class Planted(NamedTuple):
    """A sentence with what a reader should find in it."""

    sentence: str
    kind: EventKind
    outcome: Outcome
    number: int
    place: str
    day: date
    speaker: str | None


@st.composite
def planted(draw: st.DrawFn) -> Planted:
    """Write a sentence and its gold together."""
    deed, kind, outcome = draw(st.sampled_from(DEEDS))
    number, place = draw(st.sampled_from(sorted(NUMBERS))), draw(st.sampled_from(PLACES))
    day, speaker = draw(st.sampled_from(sorted(DAYS))), draw(st.sampled_from((None, *SPEAKERS)))
    clause = deed.format(doer=draw(st.sampled_from(DOERS)), number=number, people=draw(st.sampled_from(PEOPLE)))
    clause = draw(
        st.sampled_from((f"{clause} in {place} on {day}", f"On {day}, {clause[0].lower()}{clause[1:]} in {place}"))
    )
    said = "" if speaker is None else f", {speaker} said"
    sentence = f"{clause[0].upper()}{clause[1:]}{said}."
    return Planted(sentence, kind, outcome, NUMBERS[number], place, MONDAY + timedelta(DAYS[day]), speaker)


def read(text: str, *, published: date = MONDAY, outlet: str = OUTLET) -> Corpus:
    return extract(article_from_text(text, published=published, outlet=outlet, language="en"))


@given(planted())
def test_planted_events_are_found(gold: Planted) -> None:
    (event,) = read(gold.sentence).events
    assert event.kind is gold.kind
    assert event.when is not None
    assert event.when.value is not None
    assert (event.when.value.earliest, event.when.value.precision) == (gold.day, Precision.DAY)
    assert [each.value.name for each in event.where if each.value is not None] == [gold.place]
    (toll,) = event.tolls_of(gold.outcome)
    assert toll.count.value is not None
    assert (toll.count.value.low, toll.count.value.high) == (gold.number, gold.number)
    (source,) = event.asserted_by
    if gold.speaker is None:
        assert source.quotation is Quotation.OWN
    else:
        assert source.speaker is not None
        assert source.speaker.words[0].text == gold.speaker


@given(st.lists(planted(), min_size=2, max_size=4, unique_by=(lambda each: each.place)))
def test_planted_events_in_other_places_stay_apart(golds: list[Planted]) -> None:
    events = read("\n\n".join(gold.sentence for gold in golds)).events
    assert [event.kind for event in events] == [gold.kind for gold in golds]


WORDS: Final = (
    "killed was were attack the on Sunday in Homs two men police said denied that who shot dead strike by and , . “ ” "
    "to release of no 12 violations between bomb released blamed rebels claimed responsibility for will talks failed "
    "it them including : –"
)
SALAD: Final = st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=60).map(" ".join)
ANYTHING: Final = st.text(max_size=200) | SALAD
WHOLE: Final = tuple(each.read_text("utf-8") for each in sorted((Path(__file__).parents[2] / "examples").glob("*.txt")))
CUT: Final = st.builds(lambda text, end: text[:end], st.sampled_from(WHOLE), st.integers(1, max(map(len, WHOLE))))


@given(ANYTHING | CUT)
@example("KILLED%TO HoMS")  # a place that ends its text, behind a preposition
@example("said 2,000 without")  # a number that ends its text
@example("said : ... (RSF) \n\n group City.")  # a headline in which nothing is said
@example("by 2013 – 2,000")  # no two years
@example("The ar\u00ad sa\u00adid the port was open. \u00ad")  # a soft hyphen that stands alone
def test_finders_never_raise(text: str) -> None:
    corpus = read(text) if text.strip() else read("Calm.")
    assert len(corpus.articles) == 1


@given(ANYTHING | st.lists(planted(), max_size=4).map(lambda golds: " ".join(gold.sentence for gold in golds)))
def test_excerpts_point_at_their_words(text: str) -> None:
    corpus = read(text) if text.strip() else read("Calm.")
    assert misquotations(corpus.articles, *corpus.claims, *corpus.events) == ()
    known = {claim.id for claim in corpus.claims}
    assert all(known.issuperset(event.claims) for event in corpus.events)


STORY: Final = (
    "Gunmen killed two soldiers in Homs on Friday, the Interior Ministry said. The attack was denied by rebels.\n\n"
    "On Sunday, police arrested 12 students in Aden. Talks are planned for Wednesday. “Not us,” said Omar Saleh.\n\n"
    "A drone strike on Mosul killed seven villagers, two officials said, while the army said that three were killed."
)


def test_extraction_is_deterministic() -> None:
    assert read(STORY) == read(STORY)
    code = (
        "import sys; from conflictmodel.text.extract import extract; "
        "from conflictmodel.text.layout import article_from_text; "
        "sys.stdout.write(repr(extract(article_from_text(sys.argv[1], published='2024-05-06', language='en'))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, STORY],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("4711", "Asia/Baghdad"))
    }
    assert len(told) == 1
    assert b"EventKind.ARREST" in told.pop()


def outline(event: Event, shift: int = 0) -> tuple[object, ...]:
    """Give what an event says, with its trigger moved."""
    trigger = event.trigger
    assert trigger is not None
    assert trigger.start is not None
    when = None if event.when is None else event.when.value
    return (
        event.kind,
        event.occurrence,
        when,
        [each.value for each in event.where],
        [(each.actor.value, each.role, each.responsibility) for each in event.participants],
        [(toll.outcome, toll.count.value) for toll in event.tolls],
        [str(source) for source in event.sources],
        trigger.text,
        trigger.start + shift,
    )


@given(st.lists(planted(), min_size=1, max_size=4), st.booleans())
def test_an_unrelated_paragraph_only_shifts_spans(golds: list[Planted], at_the_end: bool) -> None:  # noqa: FBT001 - drawn
    text = "\n\n".join(gold.sentence for gold in golds)
    unrelated = "The museum opens at nine. Its garden has forty benches."
    longer = f"{text}\n\n{unrelated}" if at_the_end else f"{unrelated}\n\n{text}"
    shift = 0 if at_the_end else len(unrelated) + 2
    before, after = read(text), read(longer)
    assert [outline(event) for event in after.events] == [outline(event, shift) for event in before.events]
    assert len(before.events) > 0


@given(st.lists(planted(), min_size=1, max_size=4))
def test_another_outlet_changes_only_the_outlet(golds: list[Planted]) -> None:
    text = " ".join(gold.sentence for gold in golds)
    one, other = read(text), read(text, outlet="North Wire")
    renamed = [
        tuple(
            [str(each).replace("North Wire", OUTLET) for each in part] if isinstance(part, list) else part
            for part in outline(event)
        )
        for event in other.events
    ]
    assert renamed == [
        tuple([str(each) for each in part] if isinstance(part, list) else part for part in outline(event))
        for event in one.events
    ]


@given(st.lists(planted(), min_size=1, max_size=3), st.integers(1, 52))
def test_moving_publication_by_weeks_moves_relative_times(golds: list[Planted], weeks: int) -> None:
    text = "\n\n".join(gold.sentence for gold in golds)
    moved = read(text, published=MONDAY + timedelta(weeks=weeks))
    for before, after in zip(read(text).events, moved.events, strict=True):
        assert before.when is not None
        assert before.when.value is not None
        assert before.when.value.earliest is not None
        assert before.when.value.latest is not None
        expected = attrs.evolve(
            before.when.value,
            earliest=before.when.value.earliest + timedelta(weeks=weeks),
            latest=before.when.value.latest + timedelta(weeks=weeks),
        )
        assert after.when is not None
        assert after.when.value == expected


HOSTILE: Final = (
    "A", "“", " ", "a.", "1 ", "w_", "killed ", "killed Homs ", "Five died. ", "the attack ", "12 attacks ",
    "police said ", "on Monday ", "denied that ", "who killed ", "“killed” said he. ", "bomb ",
    "134 violations on Monday, ",
    "The army denied the attack. ", "Three people were killed on Monday in Homs, police said. ",
)  # fmt: skip


@pytest.mark.cpu
@pytest.mark.parametrize("run", HOSTILE)
def test_cpu_time_is_linear(run: str) -> None:
    def reading(size: int) -> Callable[[], object]:
        text = f"Calm\n\nHe was here. {run * (size // len(run))}"
        return partial(extract, article_from_text(text, published=MONDAY, language="en"))

    assert growth(reading, 100_000) <= LINEAR
