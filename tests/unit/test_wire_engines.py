"""The two engines: chosen by name, by what is installed, and alike in all that they accept, write and refuse."""

import subprocess
import sys
from typing import Final

import pytest

import conflictmodel as cm
from conflictmodel.wire import _native
from conflictmodel.wire._versions import Document
from tests.golden.documents import DOCUMENTS, EVERYTHING, LEAST
from tests.unit.test_wire_refusals import VALUES, document, noticed

WITHOUT_MSGSPEC: Final = "import sys; sys.modules['msgspec'] = None; import conflictmodel as cm\n"


def outcome(data: bytes | str, engine: cm.Engine) -> cm.Corpus | tuple[cm.Fault, ...]:
    """Load by one engine, and give what comes of it: a corpus or all faults."""
    try:
        return cm.loads(data, engine=engine)
    except cm.WireError as error:
        return error.faults


def written(corpus: cm.Corpus, engine: cm.Engine) -> bytes | tuple[cm.Fault, ...]:
    try:
        return cm.dumps(corpus, engine=engine)
    except cm.WireError as error:
        return error.faults


def run(code: str) -> str:
    """Run code in a fresh interpreter and give what it prints."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("name", DOCUMENTS)
def test_golden_documents_are_read_and_written_natively(name: str) -> None:
    corpus = DOCUMENTS[name]
    data = cm.dumps(corpus, engine=cm.Engine.CATTRS)
    assert _native.write(Document(conflictmodel=cm.WIRE_VERSION, corpus=corpus)) == data
    for around in (b"", b"\n", b" \r\n"):
        assert _native.read(around + data + around) == corpus


@pytest.mark.parametrize("engine", cm.Engine)
def test_each_engine_reads_and_writes_all_documents(engine: cm.Engine) -> None:
    for corpus in DOCUMENTS.values():
        data = cm.dumps(corpus, engine=engine)
        assert data == cm.dumps(corpus)
        assert cm.loads(data, engine=engine) == cm.loads(data.decode(), engine=engine) == corpus


@pytest.mark.parametrize(("path", "text"), [row[:2] for row in VALUES], ids=lambda value: str(value)[:40])
def test_both_engines_refuse_with_the_same_faults(path: str, text: str) -> None:
    data = document(path, text)
    faults = outcome(data, cm.Engine.CATTRS)
    assert isinstance(faults, tuple)
    assert outcome(data, cm.Engine.MSGSPEC) == faults


@pytest.mark.parametrize(("path", "text"), [row[:2] for row in VALUES], ids=lambda value: str(value)[:40])
def test_no_bad_value_passes_in_a_document_that_is_otherwise_canonical(path: str, text: str) -> None:
    marked = "in place of this"
    changed = document(path, f'"{marked}"').decode()
    bare = changed.replace('": ', '":').replace(', "', ',"').replace("}, {", "},{").replace("], [", "],[")
    data = bare.replace(f'"{marked}"', text).encode()
    assert _native.read(data) is None
    assert outcome(data, cm.Engine.MSGSPEC) == outcome(data, cm.Engine.CATTRS)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param('"text":"ERBIL', '"text":"","text":"ERBIL', id="a key twice"),
        pytest.param('"id":"a1"', '"id":"a1","zz":null', id="an unknown key"),
        pytest.param('"start":0', f'"start":{2**70}', id="a long integer"),
        pytest.param('"latitude":36.3209', '"latitude":36.32090', id="another spelling of a number"),
        pytest.param('"latitude":36.3209', '"latitude":1e-05', id="our spelling of a small number"),
        pytest.param('"latitude":36.3209', '"latitude":0.00001', id="its spelling of a small number"),
        pytest.param('"longitude":41.875', '"longitude":42', id="an integer for a number"),
        pytest.param('"longitude":41.875', '"longitude":-0.0', id="negative nought"),
        pytest.param('"clock":"09:05:00"', '"clock":"09:05:00Z"', id="a time with a zone"),
        pytest.param('"clock":"09:05:00"', '"clock":"09:05:00.5"', id="a time with tenths"),
        pytest.param('"day":"2021-05-04"', '"day":"2021-05-04T00:00:00"', id="a day with a time"),
        pytest.param('"outlet":"Sinjar Post"', '"outlet":"Sinjar\\u0020Post"', id="a needless escape"),
        pytest.param('"outlet":"Sinjar Post"', '"outlet":"\\ud83d"', id="a lone surrogate"),
        pytest.param('"conflictmodel":1', '"conflictmodel":2', id="a newer version"),
        pytest.param('"superseded":{', '"superseded" :{', id="a space"),
        pytest.param('"outside":["e9"]', '"outside":[]', id="a reference that leads nowhere"),
    ],
)
def test_whatever_is_not_canonical_has_the_same_outcome(old: str, new: str) -> None:
    text = cm.dumps(EVERYTHING).decode()
    assert old in text
    data = text.replace(old, new)
    assert outcome(data, cm.Engine.MSGSPEC) == outcome(data, cm.Engine.CATTRS)


def placed(latitude: float) -> cm.Corpus:
    place = cm.Place(name="x", point=cm.Point(latitude=latitude, longitude=-latitude))
    own = cm.Attribution(act=cm.Act.STATES, quotation=cm.Quotation.OWN)
    event = cm.Event(id=cm.EventId("e"), kind=cm.EventKind.RAID, where=(cm.Reading(value=place),), sources=(own,))
    return cm.Corpus(events=(event,))


@pytest.mark.parametrize(
    "number", [0, 1e-4, 9.9e-5, 1e-5, 1.5e-7, 5e-324, 0.1 + 0.2, 1 / 3, 89.99999999999999, 1e-4 / 3]
)
def test_both_engines_spell_numbers_alike(number: float) -> None:
    data = cm.dumps(placed(number), engine=cm.Engine.MSGSPEC)
    assert f'"latitude":{float(number)!r},'.encode() in data
    assert data == cm.dumps(placed(number), engine=cm.Engine.CATTRS)
    assert cm.loads(data, engine=cm.Engine.MSGSPEC) == placed(number)


def test_both_engines_spell_every_character_alike() -> None:
    text = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    corpus = cm.Corpus(articles=(cm.Article(id=cm.ArticleId("a"), text=text),))
    data = cm.dumps(corpus, engine=cm.Engine.MSGSPEC)
    assert data == cm.dumps(corpus, engine=cm.Engine.CATTRS)
    assert _native.read(data) == corpus


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        pytest.param(noticed("x\ud800", 1), "lone-surrogate", id="surrogate"),
        pytest.param(noticed("x", 2**63), "number-too-large", id="long"),
        pytest.param(noticed("x", -(2**70)), "number-too-large", id="longer"),
        pytest.param(noticed(b"x", 1), "wrong-type", id="bytes"),  # type: ignore[arg-type]  # which is what is tested
        pytest.param(noticed(float("nan"), 1), "not-finite", id="NaN, as frames have it"),  # type: ignore[arg-type]  # which is what is tested
        pytest.param(noticed({1}, 1), "wrong-type", id="set"),  # type: ignore[arg-type]  # which is what is tested
        pytest.param(noticed(b"x", b"y"), "wrong-type", id="two"),  # type: ignore[arg-type]  # which is what is tested
        pytest.param(
            cm.Corpus(notices=(cm.Notice(code="x", severity=None, message="x"),)),  # type: ignore[arg-type]  # which is what is tested
            "wrong-type",
            id="no word",
        ),
    ],
)
def test_both_engines_refuse_to_write_the_same(bad: cm.Corpus, code: str) -> None:
    faults = written(bad, cm.Engine.CATTRS)
    assert isinstance(faults, tuple)
    assert {fault.code for fault in faults} == {f"wire.{code}"}
    assert all(fault.path.startswith("$.corpus.notices[0].") for fault in faults)
    assert written(bad, cm.Engine.MSGSPEC) == faults


def test_a_word_for_its_member_is_written_as_the_member() -> None:
    own = cm.Attribution(act="states", quotation="own")  # type: ignore[arg-type]  # which is what is tested
    event = cm.Event(id=cm.EventId("e"), kind=cm.EventKind.RAID, sources=(own,))
    data = written(cm.Corpus(events=(event,)), cm.Engine.CATTRS)
    assert written(cm.Corpus(events=(event,)), cm.Engine.MSGSPEC) == data
    assert isinstance(data, bytes)
    assert cm.loads(data).events[0].sources[0].act is cm.Act.STATES


@pytest.mark.parametrize("odd", [noticed(5, 1), noticed("x", line=True), noticed("x", 1.5)])  # type: ignore[arg-type]  # which is what is tested
def test_a_value_of_another_type_is_not_written_as_something_else(odd: cm.Corpus) -> None:
    assert written(odd, cm.Engine.MSGSPEC) == written(odd, cm.Engine.CATTRS)


def test_importing_and_naming_the_wire_does_not_load_msgspec() -> None:
    printed = run(
        "import sys, conflictmodel.wire as w\n"
        "print('msgspec' in sys.modules)\n"
        'w.loads(\'{"conflictmodel":1,"corpus":{}}\', engine=w.Engine.CATTRS)\n'
        "print('msgspec' in sys.modules)\n"
        'w.loads(\'{"conflictmodel":1,"corpus":{}}\')\n'
        "print('msgspec' in sys.modules)\n"
    )
    assert printed.split() == ["False", "False", "True"]


def test_without_msgspec_the_other_engine_does_it_all() -> None:
    data = cm.dumps(LEAST)
    assert run(WITHOUT_MSGSPEC + f"print(cm.dumps(cm.loads({data!r})))").strip() == repr(data)


@pytest.mark.parametrize(
    "call", ["dumps(cm.Corpus(), ", "loads(b'{}', ", "load_all('none', ", "dump([cm.Corpus()], 'x', "]
)
def test_naming_msgspec_where_it_is_not_installed_names_the_extra(call: str) -> None:
    if "none" in call:
        call = call.replace("'none'", "__import__('io').BytesIO(b'{}')")
    if "'x'" in call:
        call = call.replace("'x'", "__import__('io').BytesIO()")
    code = f"try: cm.{call}engine=cm.Engine.MSGSPEC)\nexcept cm.MissingExtraError as error: print(error, error.extra)"
    assert run(WITHOUT_MSGSPEC + code).strip() == 'this needs msgspec: pip install "conflictmodel[fast]" fast'
