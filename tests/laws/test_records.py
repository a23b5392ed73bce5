"""The laws of records: each is a value, whatever it holds."""

# ruff: noqa: ANN401 (records of any type)

import copy
import datetime as dt
import pickle
import types
from datetime import date
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel import strategies
from conflictmodel._records import Vocabulary
from conflictmodel.model.links import LinkRelation
from conflictmodel.strategies import actors, articles, assessments, claims, codings, corpora, counts, events, readings
from conflictmodel.strategies.corpora import EVIDENCE

EVERYTHING = [getattr(cm, name) for name in dir(cm) if not name.startswith("_")]
FLOORS = ("conflictmodel.locations", "conflictmodel.errors", "conflictmodel.values.", "conflictmodel.model.")
TYPES: list[type[Any]] = [each for each in EVERYTHING if isinstance(each, type) and each.__module__.startswith(FLOORS)]
RECORDS = [each for each in TYPES if attrs.has(each)]
VOCABULARIES = [each for each in TYPES if issubclass(each, Vocabulary)]
PUBLIC = {**{name: getattr(cm, name) for name in dir(cm)}, "datetime": dt}
SCALARS = {str, int, float, bool, date, dt.time, type(None)}

DRAWN: dict[type[Any], st.SearchStrategy[Any]] = {
    cm.Actor: strategies.actors(),
    cm.Article: strategies.articles(),
    cm.Assessment: strategies.assessments(),
    cm.Attribution: strategies.attributions(),
    cm.Capture: strategies.captures(),
    cm.Citation: strategies.citations(),
    cm.Claim: strategies.claims(),
    cm.Code: strategies.codes(),
    cm.Coding: strategies.codings(),
    cm.Convention: strategies.conventions(),
    cm.Corpus: strategies.corpora(),
    cm.Count: strategies.counts(),
    cm.Event: strategies.events(),
    cm.Excerpt: strategies.excerpts(),
    cm.Link: strategies.links(),
    cm.Location: strategies.locations(),
    cm.Moment: strategies.moments(),
    cm.Notice: strategies.notices(),
    cm.Participant: strategies.participants(),
    cm.Period: strategies.periods(),
    cm.Place: strategies.places(),
    cm.Point: strategies.points(),
    cm.Reading: strategies.readings(actors() | counts()),
    cm.Reason: strategies.reasons(),
    cm.Result: strategies.results(counts()),
    cm.Revision: strategies.revisions(),
    cm.Span: strategies.spans(),
    cm.Superseded: strategies.earlier_versions(),
    cm.Toll: strategies.tolls(),
    cm.VagueBounds: strategies.vague_bounds(),
}
# Types that are no sentence: what they hold is looked up, not read aloud.
UNSPOKEN = {cm.Convention, cm.Result, cm.Superseded, cm.VagueBounds}
every_record = pytest.mark.parametrize("record_type", RECORDS, ids=lambda each: each.__name__)
every_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda each: each.__name__)


def test_every_record_is_tried() -> None:
    assert set(DRAWN) == set(RECORDS)
    assert len(RECORDS) >= 30
    assert len(VOCABULARIES) >= 24


@every_record
@given(data=st.data())
def test_equal_records_hash_alike(record_type: type[Any], data: st.DataObject) -> None:
    record = data.draw(DRAWN[record_type])
    again = record_type(**{field.name: getattr(record, field.name) for field in attrs.fields(record_type)})
    assert again is not record
    assert again == record
    assert hash(again) == hash(record)


@every_record
@given(data=st.data())
def test_repr_rebuilds(record_type: type[Any], data: st.DataObject) -> None:
    record = data.draw(DRAWN[record_type])
    rebuilt = eval(repr(record), dict(PUBLIC))  # noqa: S307 (our own words)
    assert type(rebuilt) is record_type
    assert rebuilt == record
    assert repr(rebuilt) == repr(record)


@every_record
@given(data=st.data())
def test_pickle_and_copy_keep_it(record_type: type[Any], data: st.DataObject) -> None:
    record = data.draw(DRAWN[record_type])
    for kept in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):  # noqa: S301 (our own pickle)
        assert type(kept) is record_type
        assert kept == record
        assert repr(kept) == repr(record)


@every_record
@given(data=st.data())
def test_evolving_nothing_changes_nothing(record_type: type[Any], data: st.DataObject) -> None:
    record = data.draw(DRAWN[record_type])
    assert attrs.evolve(record) == record
    assert repr(attrs.evolve(record)) == repr(record)


@pytest.mark.parametrize(
    "record_type", [each for each in RECORDS if each not in UNSPOKEN], ids=lambda each: each.__name__
)
@given(data=st.data())
def test_str_is_one_line_and_never_empty(record_type: type[Any], data: st.DataObject) -> None:
    said = str(data.draw(DRAWN[record_type]))
    assert said.strip()
    assert said == " ".join(said.split())
    assert len(said.splitlines()) == 1
    assert not said.startswith(f"{record_type.__name__}(")


@given(first=corpora(), second=corpora(), at=strategies.moments(), who=strategies.texts())
def test_inputs_are_not_touched(first: cm.Corpus, second: cm.Corpus, at: cm.Moment, who: str) -> None:
    before = repr((first, second))
    cm.merge(first, second)
    for record in first.records():
        first.amend(record, by=who, at=at)
        first.versions(record.id)
    first.by_id().clear()
    tuple(cm.excerpts_in(first.claims, first.events))
    cm.misquotations(first.articles, second.claims)
    attrs.evolve(first, notices=(), revisions=())
    str(first)
    hash(second)
    assert repr((first, second)) == before


@every_record
@given(data=st.data())
def test_no_field_can_be_set_or_deleted(record_type: type[Any], data: st.DataObject) -> None:
    record = data.draw(DRAWN[record_type])
    for field in attrs.fields(record_type):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, getattr(record, field.name))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, field.name)
    assert not hasattr(record, "__dict__")


def is_immutable(hint: object) -> bool:
    """Say whether a field of this type can only hold what never changes."""
    if hint in SCALARS or hint in RECORDS or isinstance(hint, TypeVar):
        return True
    if isinstance(hint, NewType):
        return is_immutable(hint.__supertype__)
    if isinstance(hint, type) and get_origin(hint) is None:
        return issubclass(hint, Vocabulary)
    inner = get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return all(map(is_immutable, inner))
    if get_origin(hint) is tuple:
        return len(inner) == 2 and inner[1] is Ellipsis and is_immutable(inner[0])
    return get_origin(hint) in RECORDS and all(map(is_immutable, inner))


@every_record
def test_everything_is_immutable_to_the_bottom(record_type: type[Any]) -> None:
    hints = get_type_hints(record_type)
    for field in attrs.fields(record_type):
        assert is_immutable(hints[field.name]), (field.name, hints[field.name])


@pytest.mark.parametrize(
    "hint", [list[str], dict[str, str], object, Any, tuple[int, int], tuple[list[int], ...], set[int]]
)
def test_what_can_change_is_told(hint: object) -> None:
    assert not is_immutable(hint)


@every_record
def test_every_record_is_of_one_shape(record_type: type[Any]) -> None:
    assert record_type.__final__
    assert record_type.__slots__
    assert record_type.__doc__
    for field in attrs.fields(record_type):
        assert field.kw_only
        assert field.converter is None
        assert field.alias == field.name
        assert (
            field.default is attrs.NOTHING
            or field.default in (None, (), False, True)
            or isinstance(field.default, Vocabulary)
        )


def with_lists(record: Any) -> list[tuple[str, list[object]]]:
    hints = get_type_hints(type(record))
    names = [field.name for field in attrs.fields(type(record)) if get_origin(hints[field.name]) is tuple]
    return [(name, list(getattr(record, name))) for name in names]


@every_record
@given(data=st.data())
def test_constructors_refuse_what_is_not_a_tuple(record_type: type[Any], data: st.DataObject) -> None:
    record = data.draw(DRAWN[record_type])
    for name, held in with_lists(record):
        with pytest.raises(ValueError, match=f"{name} must (be a tuple, found|not be empty)"):
            attrs.evolve(record, **{name: held})


def test_the_table_of_evidence_agrees_with_the_type_hints() -> None:
    reaching: set[type[Any]] = {cm.Excerpt}
    fields: dict[type[Any], tuple[str, ...]] = {cm.Excerpt: ()}
    grown = True
    while grown:
        grown = False
        for record_type in set(RECORDS) - {cm.Corpus, cm.Superseded}:
            hints = get_type_hints(record_type)
            names = tuple(
                field.name for field in attrs.fields(record_type) if reaching & set(types_in(hints[field.name]))
            )
            if names and fields.get(record_type) != names:
                fields[record_type] = names
                reaching.add(record_type)
                grown = True
    assert {each: set(names) for each, names in EVIDENCE.items()} == {
        each: set(names) for each, names in fields.items()
    }


@given(corpus=corpora())
def test_every_excerpt_is_found_in_whatever_field_it_stands(corpus: cm.Corpus) -> None:
    records = (*corpus.records(), *(corpus.superseded.records() if corpus.superseded else ()))
    found = [id(excerpt) for record in records for excerpt in cm.excerpts_in(record)]
    assert sorted(found) == sorted(id(excerpt) for excerpt in held_in(records))


def held_in(value: Any) -> list[cm.Excerpt]:
    """List the excerpts of a value by looking into every field that there is."""
    if isinstance(value, cm.Excerpt):
        return [value]
    if isinstance(value, tuple):
        return [excerpt for each in value for excerpt in held_in(each)]
    if not attrs.has(type(value)):
        return []
    return [excerpt for field in attrs.fields(type(value)) for excerpt in held_in(getattr(value, field.name))]


def types_in(hint: object) -> list[Any]:
    """Name every type that a hint is made of."""
    found = [get_origin(hint) or hint]
    for inner in get_args(hint):
        found += types_in(inner)
    return found


@every_vocabulary
def test_every_word_is_its_name_and_has_a_sentence(vocabulary: type[Vocabulary]) -> None:
    assert vocabulary.__doc__
    assert list(vocabulary)
    for member in vocabulary:
        assert member.word == member.name.lower()
        assert member.sentence[0].isupper()
        assert member.sentence.endswith(".")
        assert vocabulary.of(member.word) is member
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 (our own pickle)
        assert copy.deepcopy(member) is member
        assert eval(repr(member), dict(PUBLIC)) is member  # noqa: S307 (our own words)
    assert len({member.sentence for member in vocabulary}) == len(vocabulary)


@given(article=articles(), changed=articles())
def test_identity_survives_evolve(article: cm.Article, changed: cm.Article) -> None:
    """Corrected dates, captures, rights and parts leave the id of an article; its text, outlet and url make it."""
    corrected = attrs.evolve(changed, text=article.text, outlet=article.outlet, url=article.url, **NO_PARTS)
    assert id_of_article(corrected) == id_of_article(article)
    other = attrs.evolve(article, text=article.text + ".")
    assert id_of_article(other) != id_of_article(article)
    assert id_of_article(attrs.evolve(article, outlet="x" + (article.outlet or ""))) != id_of_article(article)
    assert id_of_article(attrs.evolve(article, url="x" + (article.url or ""))) != id_of_article(article)


NO_PARTS: dict[str, Any] = {"headline": None, "dateline": None, "agencies": (), "paragraphs": (), "furniture": ()}


def id_of_article(article: cm.Article) -> cm.ArticleId:
    return cm.article_id(article.text, outlet=article.outlet, url=article.url)


@given(claim=claims(), changed=assessments(), coding=codings(), act=st.sampled_from(cm.Act), speaker=readings(actors()))
def test_identity_of_claims_survives_evolve(
    claim: cm.Claim, changed: cm.Assessment, coding: cm.Coding, act: cm.Act, speaker: cm.Reading[cm.Actor]
) -> None:
    better = attrs.evolve(claim.attribution, act=act, speaker=speaker)
    corrected = attrs.evolve(claim, attribution=better, hedges=(), assessments=(changed,), coding=coding)
    first, second = (cm.claim_id(each.article, each.content, each.attribution.cue) for each in (claim, corrected))
    assert first == second
    assert cm.claim_id(cm.ArticleId("b"), claim.content, claim.attribution.cue) != first
    assert cm.claim_id(claim.article, (*claim.content, *claim.content), claim.attribution.cue) != first
    assert cm.claim_id(claim.article, claim.content, cm.Excerpt(text="x", start=9999, end=10_000)) != first


@given(event=events(trigger=strategies.excerpts(start=st.integers(0, 50))), changed=events())
def test_identity_of_events_survives_evolve(event: cm.Event, changed: cm.Event) -> None:
    article = cm.ArticleId("a")
    corrected = attrs.evolve(changed, trigger=event.trigger, kind=event.kind)
    assert event.trigger is not None
    assert corrected.trigger is not None
    first = cm.event_id(article, event.trigger, event.kind)
    assert cm.event_id(article, corrected.trigger, corrected.kind) == first
    for kind in set(cm.EventKind) - {event.kind}:
        assert cm.event_id(article, event.trigger, kind) != first


@given(corpora())
def test_computed_ids_are_told_apart_by_every_part(corpus: cm.Corpus) -> None:
    for link in corpus.links:
        first = cm.link_id(link.this, link.relation, link.that)
        assert cm.link_id(link.this, link.relation, (*link.that, cm.EventId("x"))) != first
        assert cm.link_id(cm.EventId("x"), link.relation, link.that) != first
        for relation in set(LinkRelation) - {link.relation}:
            assert cm.link_id(link.this, relation, link.that) != first
