"""The wire on the way out and back: one spelling, every field, and what a document may leave out."""

import json
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Final

import attrs
import pytest
from cattrs import Converter

import conflictmodel as cm
from conflictmodel.values.counts import Count
from conflictmodel.wire import configure_converter, make_converter
from conflictmodel.wire._versions import MIGRATIONS, lifted
from tests.golden.documents import DOCUMENTS, EVERYTHING, LEAST

ROOT: Final = Path(__file__).parents[2]
SCRIPT: Final = """
import hashlib
from conflictmodel.wire import dumps
from tests.golden.documents import DOCUMENTS
print(*(hashlib.sha256(dumps(corpus)).hexdigest() for corpus in DOCUMENTS.values()))
"""


def objects_in(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from objects_in(each)


def noticed(message: str) -> cm.Corpus:
    return cm.Corpus(notices=(cm.Notice(code="x", severity=cm.Severity.INFO, message=message),))


def digests(python: str, seed: str) -> list[str]:
    """Dump the golden corpora by another interpreter, under a seed for its hashes."""
    paths = [str(ROOT / "src"), str(ROOT)]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(paths)}
    run = subprocess.run([python, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment, cwd=ROOT)
    return run.stdout.split()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_loading_undoes_dumping(name: str) -> None:
    corpus = DOCUMENTS[name]
    data = cm.dumps(corpus)
    assert cm.loads(data) == corpus
    assert cm.loads(data.decode()) == corpus
    assert cm.dumps(cm.loads(data)) == data


def test_a_document_is_an_envelope_of_version_and_corpus() -> None:
    assert cm.dumps(cm.Corpus()) == (
        b'{"conflictmodel":1,"corpus":{"articles":[],"claims":[],"events":[],"links":[],"notices":[],"outside":[],'
        b'"revisions":[],"superseded":null}}'
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_keys_stand_in_order_and_none_is_left_out(name: str) -> None:
    data = cm.dumps(DOCUMENTS[name])
    tree = json.loads(data)
    assert json.dumps(tree, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode() == data
    assert all(list(each) == sorted(each) for each in objects_in(tree))
    assert set(tree["corpus"]) == {field.name for field in attrs.fields(cm.Corpus)}


@pytest.mark.parametrize(
    ("corpus", "spelling"),
    [
        pytest.param(noticed("“قال” 🕊️"), '"message":"“قال” 🕊️"', id="other scripts stand as they are"),
        pytest.param(noticed('a"\\\n\0'), r'"message":"a\"\\\n\u0000"', id="controls are escaped"),
        pytest.param(EVERYTHING, '"latitude":36.3209,"longitude":41.875', id="numbers as repr"),
        pytest.param(EVERYTHING, '"latitude":0.0,"longitude":180.0', id="no negative nought, no bare integer"),
        pytest.param(EVERYTHING, '{"clock":"09:05:00","day":"2021-05-04","offset":180}', id="day and time"),
        pytest.param(EVERYTHING, '"clock":"01:02:03.000040"', id="microseconds"),
        pytest.param(EVERYTHING, '"relation":"same_happening"', id="our words"),
        pytest.param(EVERYTHING, '"approximate":false,"best":null', id="defaults are written"),
    ],
)
def test_each_value_has_its_one_spelling(corpus: cm.Corpus, spelling: str) -> None:
    assert spelling in cm.dumps(corpus).decode()


@pytest.mark.parametrize("number", [1e-07, 5e-324, 0.1 + 0.2, 1.0, 89.99999999999999])
def test_numbers_come_back_as_they_were(number: float) -> None:
    place = cm.Place(name="x", point=cm.Point(latitude=number, longitude=-number))
    data = cm.dumps(corpus_of(place))
    assert f'"latitude":{number!r},"longitude":{-number!r}'.encode() in data
    assert cm.loads(data) == corpus_of(place)


def corpus_of(place: cm.Place) -> cm.Corpus:
    own = cm.Attribution(act=cm.Act.STATES, quotation=cm.Quotation.OWN)
    event = cm.Event(id=cm.EventId("e"), kind=cm.EventKind.RAID, where=(cm.Reading(value=place),), sources=(own,))
    return cm.Corpus(events=(event,))


def test_equal_records_dump_alike() -> None:
    whole = corpus_of(cm.Place(name="x", point=cm.Point(latitude=-0.0, longitude=35)))
    broken = corpus_of(cm.Place(name="x", point=cm.Point(latitude=0, longitude=35.0)))
    assert whole == broken
    assert cm.dumps(whole) == cm.dumps(broken)


def test_a_missing_key_takes_its_default() -> None:
    assert cm.loads('{"conflictmodel":1,"corpus":{"articles":[{"id":"a1","text":"Quiet night in Basra"}]}}') == LEAST


def test_white_space_and_the_order_of_keys_are_free() -> None:
    tree = json.loads(cm.dumps(EVERYTHING))
    spaced = json.dumps({key: tree[key] for key in reversed(tree)}, indent=1).encode()  # with escapes instead of UTF-8
    assert cm.loads(b"\r\n\t " + spaced + b"\n") == EVERYTHING


def test_surrogate_pairs_make_one_character() -> None:
    data = cm.dumps(noticed("x")).replace(b'"message":"x"', rb'"message":"\ud83d\udd4a \\ud800"')
    assert cm.loads(data) == noticed("\U0001f54a \\ud800")


def test_brackets_inside_strings_are_no_depth() -> None:
    corpus = noticed('[{"' * 500 + "\\")
    assert cm.loads(cm.dumps(corpus)) == corpus


def deepest_corpus() -> cm.Corpus:
    """Nest everything that nests as deep as it may."""
    actor = cm.Actor(name="a", codes=(cm.Code(codebook="b", value="1"),))
    for _ in range(16):
        actor = cm.Actor(name="a", part_of=actor)
    source = cm.Attribution(speaker=cm.Reading(value=actor), act=cm.Act.STATES, quotation=cm.Quotation.OWN)
    for _ in range(16):
        source = cm.Attribution(act=cm.Act.REPORTS, quotation=cm.Quotation.INDIRECT, through=source)
    toll = cm.Toll(outcome=cm.Outcome.KILLED, count=cm.Reading(), sources=(source,))
    for _ in range(16):
        toll = cm.Toll(outcome=cm.Outcome.KILLED, count=cm.Reading(), including=(toll,))
    event = cm.Event(id=cm.EventId("e"), kind=cm.EventKind.RAID, tolls=(toll,), sources=(source,))
    return cm.Corpus(superseded=cm.Superseded(events=(event,)))


def test_the_deepest_records_fit_into_the_depth_that_is_read() -> None:
    assert cm.loads(cm.dumps(deepest_corpus())) == deepest_corpus()


@pytest.mark.parametrize("seed", ["0", "1"])
def test_bytes_are_the_same_under_every_hash_seed(seed: str) -> None:
    assert digests(sys.executable, seed) == digests(sys.executable, "42")


@pytest.mark.parametrize("python", ["python3.11", "python3.12", "python3.13"])
def test_bytes_are_the_same_on_every_python(python: str) -> None:
    found = shutil.which(python)
    imports = [found or sys.executable, "-c", "import attrs, cattrs"]
    if found is None or subprocess.run(imports, capture_output=True, check=False).returncode:
        pytest.skip(f"no {python} with attrs and cattrs here")
    assert digests(found, "0") == digests(sys.executable, "0")


def test_a_copy_dumps_the_same_bytes() -> None:
    assert cm.dumps(pickle.loads(pickle.dumps(EVERYTHING))) == cm.dumps(EVERYTHING)  # noqa: S301  our own pickle


def test_a_converter_structures_and_unstructures_any_record() -> None:
    converter = make_converter()
    for record in (*EVERYTHING.records(), *EVERYTHING.notices, *EVERYTHING.revisions):
        assert converter.structure(converter.unstructure(record), type(record)) == record
    reading = EVERYTHING.events[0].where[0]
    assert converter.structure(converter.unstructure(reading), cm.Reading[cm.Place]) == reading


def test_a_given_converter_is_taught_with_and_without_details() -> None:
    for converter in (Converter(), Converter(detailed_validation=False)):
        configure_converter(converter)
        count = {"low": 3, "vague": "dozens"}
        assert converter.structure(count, Count).low == 3
        assert count == {"low": 3, "vague": "dozens"}
        assert converter.structure("2024-04-30", date) == date(2024, 4, 30)
        assert converter.unstructure(time(9, 5)) == "09:05:00"
        with pytest.raises(Exception, match=r"expected an integer|While structuring"):
            converter.structure({"low": 3.0}, Count)
        with pytest.raises(Exception, match=r"expected an array|While structuring"):
            converter.structure("abc", tuple[str, ...])


def test_each_version_has_its_migration() -> None:
    assert len(MIGRATIONS) + 1 == cm.WIRE_VERSION


def test_an_old_document_is_lifted_step_by_step() -> None:
    steps = (lambda old: {**old, "corpus": [old["corpus"]]}, lambda old: {**old, "more": old["conflictmodel"]})
    old: dict[str, object] = {"conflictmodel": 1, "corpus": {}}
    assert lifted(old, steps) == {"conflictmodel": 3, "corpus": [{}], "more": 1}
    assert lifted({"conflictmodel": 2, "corpus": {}}, steps) == {"conflictmodel": 3, "corpus": {}, "more": 2}
    assert old == {"conflictmodel": 1, "corpus": {}}


def test_a_document_that_cannot_be_lifted_is_refused() -> None:
    with pytest.raises(ValueError, match=r"expected a document of wire version 1, found one that cannot be lifted"):
        lifted({"conflictmodel": 1}, (lambda old: {"corpus": old["corpus"]},))
