"""The laws of our strategies: whatever a record can hold can be drawn, and what was asked for is drawn."""

import inspect
import os
import pickle
import subprocess
import sys
import tomllib
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel import strategies
from conflictmodel._records import Vocabulary
from conflictmodel.model.corpus import Superseded
from conflictmodel.strategies import corpora, events, periods, texts
from tests.shape.syntax import PUBLIC

ROOT = Path(__file__).parents[2]
strategies.register()

EVERYTHING = [getattr(cm, name) for name in PUBLIC]
# A protocol has no records of its own, and a gazetteer of a dump needs its file.
UNDRAWN = (cm.Gazetteer, cm.GeoNames)
TYPES: list[type[Any]] = [each for each in EVERYTHING if isinstance(each, type) and each not in UNDRAWN]
RECORDS = [each for each in TYPES if attrs.has(each)]
VOCABULARIES = [each for each in TYPES if issubclass(each, Vocabulary)]
FIELDS = [(record_type, field) for record_type in RECORDS for field in attrs.fields(record_type)]
every_field = pytest.mark.parametrize(
    ("record_type", "field"), [pytest.param(*each, id=f"{each[0].__name__}.{each[1].name}") for each in FIELDS]
)
SEARCH = settings(
    max_examples=5_000,
    database=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
# Articles are read in one language; with a second one this row goes.
HAVE_ONE_VALUE = {(cm.Reader, "language")}


def exists(strategy: st.SearchStrategy[Any], wanted: Callable[[Any], bool]) -> bool:
    """Look for an example; `find` fails where there is none."""
    return wanted(find(strategy, wanted, settings=SEARCH))


@every_field
def test_every_field_is_filled_and_left_out(record_type: type[Any], field: "attrs.Attribute[Any]") -> None:
    drawn = st.from_type(record_type)
    if field.default is not attrs.NOTHING:
        assert exists(drawn, lambda record: getattr(record, field.name) == field.default)
        if (record_type, field.name) not in HAVE_ONE_VALUE:
            assert exists(drawn, lambda record: getattr(record, field.name) != field.default)


def words_of(hint: object) -> list[Vocabulary]:
    """Name every word that a field of this type can hold."""
    if isinstance(hint, type) and issubclass(hint, Vocabulary):
        return list(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return [word for each in get_args(hint) for word in words_of(each)]
    return []


SPOKEN = [
    pytest.param(record_type, field.name, words, id=f"{record_type.__name__}.{field.name}")
    for record_type, field in FIELDS
    if (words := frozenset(words_of(get_type_hints(record_type)[field.name])))
]


@pytest.mark.parametrize(("record_type", "name", "words"), SPOKEN)
def test_every_word_is_drawn(record_type: type[Any], name: str, words: frozenset[Vocabulary]) -> None:
    missing = set(words)

    def is_the_last(record: object) -> bool:
        missing.discard(getattr(record, name))
        return not missing

    assert exists(st.from_type(record_type), is_the_last)


def test_every_vocabulary_stands_in_a_record() -> None:
    """But for the engine, which is an argument."""
    held = [words_of(hint) for record_type in RECORDS for hint in get_type_hints(record_type).values()]
    assert {type(word) for words in held for word in words} == {*VOCABULARIES} - {cm.Engine}


@pytest.mark.parametrize("drawn_type", TYPES, ids=lambda each: each.__name__)
@given(data=st.data())
def test_every_public_type_is_drawn_by_its_name_and_says_what_it_is(drawn_type: type[Any], data: st.DataObject) -> None:
    drawn = data.draw(st.from_type(drawn_type))
    assert type(drawn) is drawn_type
    assert str(drawn).encode()  # no lone surrogate, and no error on the way
    assert pickle.loads(pickle.dumps(drawn)).__class__ is drawn_type  # noqa: S301  our own pickle


@given(data=st.data())
def test_a_gazetteer_is_drawn_that_answers(data: st.DataObject) -> None:
    drawn = data.draw(st.from_type(cm.Gazetteer))  # type: ignore[type-abstract]  # a protocol, which is what is asked
    key = cm.fold_name("Homs")
    assert drawn.most_words(key) > 0
    assert any(entry.country == "Syria" for entry in drawn.entries(key))


@pytest.mark.parametrize("id_", [cm.ArticleId, cm.ClaimId, cm.EventId, cm.LinkId, cm.RecordId])
@given(data=st.data())
def test_ids_are_drawn_by_their_names(id_: Any, data: st.DataObject) -> None:  # noqa: ANN401  no class
    drawn = data.draw(st.from_type(id_))
    assert drawn.encode()
    assert cm.Corpus(outside=(drawn,)).outside == (drawn,)


@pytest.mark.parametrize("of", [cm.Actor, cm.Count, cm.Period, cm.Place], ids=lambda each: each.__name__)
def test_readings_are_drawn_of_what_they_read(of: type[Any]) -> None:
    assert exists(st.from_type(cm.Reading[of]), lambda reading: type(reading.value) is of)  # type: ignore[valid-type]  # made at run time
    assert exists(st.from_type(cm.Result[of]), lambda result: [*map(type, result.items)] == [of, of])  # type: ignore[valid-type]  # made at run time
    assert exists(st.from_type(cm.Reading), lambda reading: type(reading.value) is of)
    assert exists(st.from_type(cm.Reading[of]), lambda reading: reading.value is None and reading.words)  # type: ignore[valid-type]  # made at run time


def relays(attribution: cm.Attribution) -> int:
    return 0 if attribution.through is None else 1 + relays(attribution.through)


def parts(toll: cm.Toll | cm.Headcount) -> int:
    return max((1 + parts(each) for each in toll.including), default=0)


ODD_SHAPES: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], bool]]] = {
    "an empty corpus": (corpora(), lambda corpus: corpus == cm.Corpus()),
    "a closed corpus": (corpora(), lambda corpus: corpus.events and corpus.claims and not corpus.outside),
    "two articles": (corpora(), lambda corpus: len(corpus.articles) == 2),
    "a claim of an article outside": (
        corpora(), lambda corpus: any(claim.article in corpus.outside for claim in corpus.claims)
    ),
    "an event of two articles": (
        corpora(),
        lambda corpus: any(len({each.article for each in cm.excerpts_in(e)} - {None}) > 1 for e in corpus.events),
    ),
    "an event resting on a claim that is held": (
        corpora(), lambda corpus: any(corpus.claims_of(event) for event in corpus.events)
    ),
    "a link between records that are held": (
        corpora(), lambda corpus: any({link.this, *link.that} <= set(corpus.by_id()) for link in corpus.links)
    ),
    "a record with earlier versions": (
        corpora(), lambda corpus: any(len(corpus.versions(each.id)) > 1 for each in corpus.records())
    ),
    "two earlier versions of one record": (
        corpora(), lambda corpus: any(len(corpus.versions(each.id)) > 2 for each in corpus.records())
    ),
    "a revision of a record that is held": (
        corpora(), lambda corpus: any(each.record in corpus.by_id() for each in corpus.revisions)
    ),
    "discontinuous content": (strategies.claims(), lambda claim: len(claim.content) == 2),
    "a denial": (events(), lambda event: event.denied_by and event.asserted_by),
    "a relay": (strategies.attributions(), lambda attribution: relays(attribution) == 1),
    "sixteen relays": (strategies.attributions(), lambda attribution: relays(attribution) == 16),
    "a number of people, in sixteen parts deep": (strategies.headcounts(), lambda each: parts(each) == 16),
    "a part of a toll": (strategies.tolls(), lambda toll: parts(toll) == 1),
    "a part of a part": (strategies.tolls(), lambda toll: parts(toll) == 2),
    "sixteen parts deep": (strategies.tolls(), lambda toll: parts(toll) == 16),
    "an actor of an actor of an actor": (strategies.actors(), lambda each: each.part_of and each.part_of.part_of),
    "a period open to the past": (periods(), lambda period: period.earliest is None),
    "a period open to the future": (periods(), lambda period: period.latest is None),
    "a period in year 1": (periods(), lambda period: period.earliest is not None and period.earliest.year == 1),
    "a period in year 9999": (periods(), lambda period: period.latest is not None and period.latest.year == 9999),
    "a week that begins on a Tuesday": (
        periods(), lambda each: each.precision is cm.Precision.WEEK and each.earliest.weekday() == 1
    ),
    "a count that says best alone": (strategies.counts(), lambda count: count.low is count.high is None and count.best),
    "a best figure outside its bounds": (
        strategies.counts(), lambda count: count.low is not None and count.best is not None and count.best < count.low
    ),
    "a number that floats cannot hold": (strategies.counts(), lambda count: count.high == 2**53 + 1),
    "the South Pole": (strategies.points(), lambda point: point.latitude == -90.0),
    "an empty span": (strategies.spans(), lambda span: span.length == 0),
    "a bare day": (strategies.moments(), lambda moment: moment.clock is None),
    "a moment with an offset behind UTC": (strategies.moments(), lambda moment: (moment.offset or 0) < 0),
    "a combining mark": (texts(), lambda text: "\u0301" in text),
    "an emoji beyond 16 bits": (texts(), lambda text: "😀" in text),
    "Arabic": (texts(), lambda text: "ع" in text),
    "a mark from right to left": (texts(), lambda text: "\u200f" in text),
    "a line break": (texts(), lambda text: "\n" in text),
    "a quotation mark and a backslash": (texts(), lambda text: '"' in text and "\\" in text),
}  # fmt: skip


@pytest.mark.parametrize("shape", ODD_SHAPES)
def test_odd_shapes_are_drawn(shape: str) -> None:
    strategy, wanted = ODD_SHAPES[shape]
    assert exists(strategy, lambda drawn: bool(wanted(drawn)))


@given(texts(max_size=40))
def test_texts_can_be_written(text: str) -> None:
    assert 1 <= len(text) <= 40
    assert text.encode().decode() == text


# Fields that a strategy bends to fit the others: a bare day has no offset, a claim quotes its own article.
BENT = {
    "moments.offset",
    "citations.outlet",
    "links.this",
    "claims.content",
    "claims.hedges",
    "articles.id",
    "articles.text",
}
OVERRIDES = [
    pytest.param(record_type, name, id=f"{strategy}.{name}")
    for strategy, record_type in {
        "actors": cm.Actor, "articles": cm.Article, "assessments": cm.Assessment, "attributions": cm.Attribution,
        "captures": cm.Capture, "countries": cm.Country, "edges": cm.Edge, "entries": cm.Entry,
        "explanations": cm.Explanation, "faults": cm.Fault, "headcounts": cm.Headcount, "readers": cm.Reader,
        "citations": cm.Citation, "claims": cm.Claim, "codes": cm.Code, "codings": cm.Coding,
        "conventions": cm.Convention, "counts": cm.Count, "events": cm.Event, "excerpts": cm.Excerpt,
        "links": cm.Link, "locations": cm.Location, "moments": cm.Moment, "notices": cm.Notice,
        "participants": cm.Participant, "periods": cm.Period, "places": cm.Place, "points": cm.Point,
        "reasons": cm.Reason, "revisions": cm.Revision, "spans": cm.Span, "tolls": cm.Toll,
        "vague_bounds": cm.VagueBounds,
    }.items()
    for name in inspect.signature(getattr(strategies, strategy)).parameters
    if name in get_type_hints(record_type) and f"{strategy}.{name}" not in BENT
]  # fmt: skip
NAMED = {param.values[0]: str(param.id).partition(".")[0] for param in OVERRIDES}


@pytest.mark.parametrize(("record_type", "name"), OVERRIDES)
@given(data=st.data())
@settings(max_examples=10)
def test_what_is_asked_for_is_drawn(record_type: type[Any], name: str, data: st.DataObject) -> None:
    draw_records = getattr(strategies, NAMED[record_type])
    value = getattr(data.draw(draw_records()), name)
    assert getattr(data.draw(draw_records(**{name: st.just(value)})), name) == value


@pytest.mark.parametrize("strategy", sorted({str(param.id).partition(".")[0] for param in OVERRIDES}))
def test_almost_every_field_can_be_asked_for(strategy: str) -> None:
    asked = set(inspect.signature(getattr(strategies, strategy)).parameters)
    made = {
        "countries": {"valid_from", "valid_to"},
        "edges": {"target_codebook", "relation"},
        "excerpts": {"end"},
        "spans": {"end"},
        "counts": {"low", "best", "high", "vague"},
    }
    cut = {"articles": {"headline", "dateline", "agencies", "paragraphs", "furniture"}}
    days = {"periods": {"earliest", "latest", "precision"}}
    (record_type,) = {each for each, name in NAMED.items() if name == strategy}
    fields = set(get_type_hints(record_type))
    assert fields - asked == {**made, **cut, **days}.get(strategy, set())


@given(corpora(events=st.just(()), open_ended=st.just(value=False)))
def test_a_corpus_can_be_asked_for_in_part(corpus: cm.Corpus) -> None:
    assert corpus.events == ()
    assert corpus.outside == ()


@given(strategies.earlier_versions())
def test_earlier_versions_are_drawn_apart_from_a_corpus(versions: Superseded) -> None:
    assert len(set(versions.records())) == len(tuple(versions.records()))


def test_strategies_show_by_their_names() -> None:
    """A strategy whose repr shows all that it is made of fills the screen when a test fails."""
    alone = set(strategies.__all__) - {"readings", "results", "register"}
    shown = {name: repr(getattr(strategies, name)()) for name in alone}
    assert {name: text for name, text in shown.items() if len(text) > 200} == {}
    assert shown["claims"] == "claims()"
    assert repr(strategies.readings(strategies.actors())) == "readings(actors())"


@pytest.mark.parametrize(
    "first",
    ["import hypothesis", "import conflictmodel.strategies", "from conflictmodel.strategies.values import actors"],
)
def test_hypothesis_finds_the_strategies_by_itself(first: str, tmp_path: Path) -> None:
    """The entry point works from a fresh interpreter, whoever is imported first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    installed = tmp_path / "somewhere-0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: somewhere\nVersion: 0\n", encoding="utf-8")
    hooks = project["entry-points"]["hypothesis"].items()
    lines = ["[hypothesis]", *(f"{name} = {target}" for name, target in hooks)]
    (installed / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    code = (
        f"{first}\nimport conflictmodel as cm\nfrom hypothesis.strategies import from_type\nprint(from_type(cm.Claim))"
    )
    paths = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout, ran.stderr) == ("claims()\n", "")
