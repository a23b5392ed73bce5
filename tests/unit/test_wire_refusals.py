"""What the wire refuses: every bad document has its code, its path, and words for what was expected and found."""

import json
import pickle
import sys
import threading
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import Final

import pytest

import conflictmodel as cm
from tests.golden.documents import EVERYTHING
from tests.laws.cpu_time import LINEAR, growth

GOOD: Final = json.loads(cm.dumps(EVERYTHING))
PLACEHOLDER: Final = "in place of this"
CLAIM: Final = "$.corpus.claims[0]"
EVENT: Final = "$.corpus.events[0]"
CUE: Final = f"{CLAIM}.attribution.cue"
COUNT: Final = "$.corpus.events[0].tolls[0].count.value"
KIND: Final = "$.corpus.events[0].kind"
KINDS: Final = f"one of {', '.join(kind.word for kind in cm.EventKind)}"
ACTS: Final = f"one of {', '.join(act.word for act in cm.Act)}"
LONG: Final = "an integer of at most 64 bits"
HELD: Final = "that is held, or said to be outside"
LATER: Final = "wire version 2, which a later conflictmodel writes"
POINT: Final = "$.corpus.events[0].where[0].value.point"


def steps_of(path: str) -> list[str | int]:
    """Take a path apart: ``$.claims[3].cue`` is claims, 3, cue."""
    return [int(step) if step.isdigit() else step for step in path.replace("[", ".").replace("]", "").split(".")[1:]]


def document(path: str, text: str) -> bytes:
    """Write the good document with this JSON text at this path."""
    tree = json.loads(json.dumps(GOOD))
    *steps, last = steps_of(path)
    place = tree
    for step in steps:
        place = place[step]
    place[last] = PLACEHOLDER
    return json.dumps(tree, ensure_ascii=False).replace(f'"{PLACEHOLDER}"', text, 1).encode()


def faults_of(data: bytes | str, *, most_bytes: int = 2**28) -> tuple[cm.Fault, ...]:
    with pytest.raises(cm.WireError) as refused:
        cm.loads(data, most_bytes=most_bytes)
    return refused.value.faults


VALUES: Final = [
    # where, what stands there, code, expected, found
    (f"{CUE}.zz", "1", "unknown-key", "one of article, end, start, text", "'zz'"),
    (f"{CUE}.zz", '{"a": 1}', "unknown-key", "one of article, end, start, text", "'zz'"),
    ("$.zz", "1", "unknown-key", "one of conflictmodel, corpus", "'zz'"),
    (f"{CUE}.text", "null", "wrong-type", "a string", "null"),
    (f"{CUE}.text", "5", "wrong-type", "a string", "5"),
    (f"{CUE}.text", "{}", "wrong-type", "a string", "an object"),
    (f"{CUE}.start", "12.7", "wrong-type", "an integer", "12.7"),
    (f"{CUE}.start", "1.0", "wrong-type", "an integer", "1.0"),
    (f"{CUE}.start", "1e2", "wrong-type", "an integer", "100.0"),
    (f"{CUE}.start", "true", "wrong-type", "an integer", "true"),
    (f"{CUE}.start", '"12"', "wrong-type", "an integer", "'12'"),
    (f"{POINT}.latitude", "true", "wrong-type", "a number", "true"),
    (f"{POINT}.latitude", '"36.3"', "wrong-type", "a number", "'36.3'"),
    (f"{POINT}.latitude", "null", "wrong-type", "a number", "null"),
    (f"{COUNT}.approximate", "1", "wrong-type", "true or false", "1"),
    (f"{COUNT}.approximate", '"no"', "wrong-type", "true or false", "'no'"),
    (f"{CLAIM}.content", '"abc"', "wrong-type", "an array", "'abc'"),
    (f"{CLAIM}.content", '{"0": 1}', "wrong-type", "an array", "an object"),
    (f"{CLAIM}.content", "null", "wrong-type", "an array", "null"),
    (CUE, '["said"]', "wrong-type", "an object", "an array"),
    (CUE, '"said"', "wrong-type", "an object", "'said'"),
    ("$.corpus", "[]", "wrong-type", "an object", "an array"),
    ("$.corpus.articles[0].authors[0]", "null", "wrong-type", "a string", "null"),
    ("$.corpus.outside[0]", "1", "wrong-type", "a string", "1"),
    ("$.corpus.links[0].this", "1", "wrong-type", "a string", "1"),
    (f"{POINT}.latitude", "NaN", "not-finite", "a finite number", "NaN"),
    (f"{POINT}.latitude", "-Infinity", "not-finite", "a finite number", "-Infinity"),
    (f"{POINT}.latitude", "1e999", "not-finite", "a finite number", "1e999"),
    (f"{CUE}.text", "Infinity", "not-finite", "a finite number", "Infinity"),
    (f"{CUE}.start", "9" * 5000, "number-too-large", LONG, f"{'9' * 60}… (5000 characters)"),
    (f"{CUE}.start", str(2**63), "number-too-large", LONG, "9223372036854775808"),
    (f"{CUE}.start", str(-(2**63) - 1), "number-too-large", LONG, "-9223372036854775809"),
    (f"{POINT}.latitude", "1" + "0" * 400, "number-too-large", LONG, f"1{'0' * 59}… (401 characters)"),
    (f"{CUE}.text", r'"sa\ud800id"', "lone-surrogate", "Unicode text", r"'\ud800' at character 2"),
    (f"{CUE}.text", r'"\udc00\ud800"', "lone-surrogate", "Unicode text", r"'\udc00' at character 0"),
    (KIND, '"party"', "unknown-word", KINDS, "'party'"),
    (KIND, '"RAID"', "unknown-word", KINDS, "'RAID'"),
    (KIND, "null", "wrong-type", "a string", "null"),
    (f"{CLAIM}.coding.accessed", '"2021-02-30"', "invalid-value", "a date as 2024-04-30", "'2021-02-30'"),
    (f"{CLAIM}.coding.accessed", '"20210506"', "invalid-value", "a date as 2024-04-30", "'20210506'"),
    (f"{CLAIM}.coding.accessed", '"2021-W18-2"', "invalid-value", "a date as 2024-04-30", "'2021-W18-2'"),
    (f"{CLAIM}.coding.accessed", "20210506", "wrong-type", "a string", "20210506"),
    (f"{CLAIM}.coding.at.clock", '"9:05"', "invalid-value", "a time as 09:05:00", "'9:05'"),
    (f"{CLAIM}.coding.at.clock", '"09:05"', "invalid-value", "a time as 09:05:00", "'09:05'"),
    (COUNT, '{"low": 9, "high": 1}', "invalid-value", "a Count that can be", "low (9) is above high (1)"),
    (f"{POINT}.latitude", "91", "invalid-value", "", ""),
    ("$.corpus.claims[0].article", '"a2"', "invalid-value", "", ""),
    ("$.corpus.events[0].sources", "[]", "invalid-value", "", ""),
    ("$.corpus.events[0].claims[0]", '"c9"', "wrong-reference", f"the id of a Claim {HELD}", "'c9'"),
    ("$.corpus.events[0].claims[0]", '"a1"', "wrong-reference", "the id of a Claim", "'a1', the id of an Article"),
    (f"{CUE}.article", '"a9"', "wrong-reference", f"the id of an Article {HELD}", "'a9'"),
    ("$.corpus.links[0].that[0]", '"e7"', "wrong-reference", f"the id of a record {HELD}", "'e7'"),
    ("$.corpus.links[0].this", '"e7"', "wrong-reference", f"the id of a record {HELD}", "'e7'"),
    ("$.corpus.revisions[0].record", '"e7"', "wrong-reference", f"the id of a record {HELD}", "'e7'"),
    ("$.corpus.links[0].id", '"c1"', "wrong-reference", "an id of its own", f"'c1', which stands at {CLAIM}.id, too"),
    (
        f"{CUE}.{'k' * 1_000_000}",
        "1",
        "unknown-key",
        "one of article, end, start, text",
        f"{'k' * 60!r}… (1000000 characters)",
    ),
    (f"{CLAIM}.attribution.act", f'"{"k" * 1_000_000}"', "unknown-word", ACTS, f"{'k' * 60!r}… (1000000 characters)"),
    ("$.conflictmodel", "2", "newer-version", "wire version 1 or older", LATER),
    ("$.conflictmodel", "0", "invalid-value", "a wire version from 1 to 1", "0"),
    ("$.conflictmodel", "1.0", "wrong-type", "an integer", "1.0"),
    ("$.conflictmodel", "true", "wrong-type", "an integer", "true"),
    ("$.conflictmodel", "NaN", "not-finite", "a finite number", "NaN"),
]
# What a constructor refuses is said of the whole record.
OF_THE_WHOLE: Final = {
    f"{POINT}.latitude": (POINT, "a Point that can be", "latitude must lie between -90.0 and 90.0, found 91.0"),
    "$.corpus.claims[0].article": (CLAIM, "a Claim that can be", "words of article a1 in a claim of article a2"),
    "$.corpus.events[0].sources": (EVENT, "an Event that can be", "an event needs a source: who gives this account?"),
}


@pytest.mark.parametrize(("path", "text", "code", "expected", "found"), VALUES, ids=lambda value: str(value)[:40])
def test_a_bad_value_is_refused_at_its_place(path: str, text: str, code: str, expected: str, found: str) -> None:
    if not expected:
        where, expected, found = OF_THE_WHOLE[path]
    else:
        where = path.replace(f".{'k' * 1_000_000}", f"['{'k' * 60}…']")
    assert faults_of(document(path, text)) == (
        cm.Fault(code=f"wire.{code}", path=where, expected=expected, found=found),
    )


@pytest.mark.parametrize("path", [f"{CLAIM}.id", COUNT.removesuffix(".value"), "$.corpus", f"{POINT}.longitude"])
def test_a_missing_key_is_named(path: str) -> None:
    owner, _, key = path.rpartition(".")
    data = document(path, '1, "not it": 1').replace(f'"{key}": 1, '.encode(), b"")
    missing, unknown = sorted(faults_of(data), key=lambda fault: fault.code)
    assert (missing.code, missing.path, missing.expected) == ("wire.missing-key", path, f"the key {key!r}")
    assert (unknown.code, unknown.path, unknown.found) == ("wire.unknown-key", f"{owner}['not it']", "'not it'")


@pytest.mark.parametrize("path", ["$.conflictmodel", "$.corpus", "$.corpus.claims", f"{CUE}.text", f"{CLAIM}.zz"])
def test_a_key_that_stands_twice_is_named_at_any_depth(path: str) -> None:
    key = path.rpartition(".")[2]
    faults = faults_of(document(path, f'1, "{key}": 1'))
    assert cm.Fault(code="wire.duplicate-key", path=path, expected="each key once", found=f"'{key}' again") in faults


def test_a_lone_surrogate_in_a_key_is_named() -> None:
    data = document(f"{CUE}.zz", "1").replace(b'"zz"', rb'"\udfff"')
    assert [(fault.code, fault.path) for fault in faults_of(data)] == [("wire.lone-surrogate", rf"{CUE}['\udfff']")]


@pytest.mark.parametrize(
    ("data", "code", "found"),
    [
        pytest.param("", "not-json", "nothing", id="empty"),
        pytest.param(b" \r\n", "not-json", "nothing", id="blank"),
        pytest.param("nope", "not-json", "'nope' at line 1, column 1", id="words"),
        pytest.param(b'{"conflictmodel": 1,\n "corpus": {', "not-json", "the end at line 2, column 13", id="cut off"),
        pytest.param(b'{"conflictmodel":1,"corpus":{}} {}', "not-json", "'{}' at line 1, column 33", id="trailing"),
        pytest.param(b'{"conflictmodel":1}\0', "not-json", r"'\x00' at line 1, column 20", id="nought"),
        pytest.param(b"{'a':1}", "not-json", "\"'a':1}\" at line 1, column 2", id="apostrophes"),
        pytest.param(b'{"conflictmodel":01}', "not-json", "'1}' at line 1, column 19", id="leading nought"),
        pytest.param(b'{"a\tb":1}', "not-json", "'\\tb\":1}' at line 1, column 4", id="control character"),
        pytest.param(b"\xef\xbb\xbf{}", "not-json", "a byte order mark", id="mark"),
        pytest.param("\ufeff{}", "not-json", "a byte order mark", id="mark in text"),
        pytest.param('{"conflictmodel":1}'.encode("utf-16"), "not-json", "byte 0xff at offset 0", id="UTF-16"),
        pytest.param(b'{"conflictmodel\xe9":1}', "not-json", "byte 0xe9 at offset 15", id="Latin-1"),
        pytest.param(b'"\xed\xa0\x80"', "not-json", "byte 0xed at offset 1", id="surrogate in bytes"),
        pytest.param("\ud800", "not-json", r"'\ud800' at line 1, column 1", id="surrogate in text"),
        pytest.param(b"[]", "not-a-document", "an array", id="list"),
        pytest.param(b"null", "not-a-document", "null", id="null"),
        pytest.param(b"1.5", "not-a-document", "1.5", id="number"),
        pytest.param(b'{"corpus":{}}', "not-a-document", "an object without “conflictmodel”", id="no version"),
        pytest.param(b'{"articles":[]}', "not-a-document", "an object without “conflictmodel”", id="no envelope"),
        pytest.param(b"[" * 200_000, "too-deep", "more", id="deep"),
        pytest.param(b"[" * 200_000 + b"]" * 200_000, "too-deep", "more", id="deep and closed"),
        pytest.param('{"a":[' * 200_000, "too-deep", "more", id="deep in text"),
        pytest.param(b'["\\"]",' * 200_000, "too-deep", "more", id="deep between strings"),
        pytest.param(b'[[],"]"' * 200_000, "too-deep", "more", id="deep beside closed ones"),
        pytest.param(document(f"{CUE}.text", "[" * 200 + "]" * 200), "too-deep", "more", id="deep inside"),
        pytest.param(document(CUE, '{"a":' * 20_000 + "1" + "}" * 20_000), "too-deep", "more", id="deeper inside"),
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused_whole(data: bytes | str, code: str, found: str) -> None:
    (fault,) = faults_of(data)
    assert (fault.code, fault.path, fault.found) == (f"wire.{code}", "$", found)


def test_a_lone_surrogate_in_text_that_is_given_is_named() -> None:
    text = document(f"{CUE}.text", '"sa\\ud800id"').decode().replace("\\ud800", "\ud800")
    assert [(fault.code, fault.path) for fault in faults_of(text)] == [("wire.lone-surrogate", f"{CUE}.text")]


def test_size_is_bounded_in_bytes() -> None:
    data = '{"conflictmodel":1,"corpus":{"outside":["é"]}}'
    size = len(data.encode())
    for each in (data, data.encode()):
        assert cm.loads(each, most_bytes=size) == cm.Corpus(outside=(cm.EventId("é"),))
        (fault,) = faults_of(each, most_bytes=size - 1)
        assert (fault.code, fault.found) == ("wire.too-large", f"{size} bytes")
        assert fault.expected == f"at most {size - 1} bytes"
    assert faults_of(data, most_bytes=3)[0].found == f"{len(data)} characters"


def test_depth_is_refused_on_a_small_stack() -> None:
    caught: list[cm.Fault] = []
    size = threading.stack_size(256 * 1024)
    thread = threading.Thread(target=lambda: caught.extend(faults_of(b"[" * 200_000)))
    thread.start()
    thread.join()
    threading.stack_size(size)
    assert [fault.code for fault in caught] == ["wire.too-deep"]


@pytest.mark.parametrize("data", [b"[" * 200_000, cm.dumps(EVERYTHING), document(f"{CUE}.text", "1")])
def test_a_stack_that_is_nearly_used_up_raises_nothing_else(data: bytes) -> None:
    for engine in cm.Engine:
        outcomes = {outcome_at(depth, data, engine) for depth in range(20, 120, 5)}
        assert outcomes <= {"wire.too-deep", "loaded", "wire.wrong-type"}
    assert "wire.too-deep" in {outcome_at(depth, data, cm.Engine.CATTRS) for depth in range(20, 120, 5)}


def outcome_at(room: int, data: bytes, engine: cm.Engine) -> str:
    """Load on a stack on which there is only so much room."""
    limit, frame, used = sys.getrecursionlimit(), sys._getframe(), 0  # noqa: SLF001  there is no other way to count
    while frame is not None:
        frame, used = frame.f_back, used + 1  # type: ignore[assignment]  # which is what is tested
    sys.setrecursionlimit(used + room)
    try:
        cm.loads(data, engine=engine)
    except cm.WireError as error:
        return error.faults[0].code
    finally:
        sys.setrecursionlimit(limit)
    return "loaded"


def test_all_faults_are_told_at_once_in_the_order_of_their_paths() -> None:
    data = (
        b'{"conflictmodel":1,"corpus":{"links":7,"claims":[{"id":null,"article":"a","attribution":{"act":"sings",'
        b'"quotation":"own","cue":{"text":"x","start":1.5,"end":NaN}},"content":[{"text":"\\ud800"},{"text":""}],"zz":1e999,"yy":0}],'
        b'"outside":["a"],"outside":[]}}'
    )
    assert [(fault.code.removeprefix("wire."), fault.path) for fault in faults_of(data)] == [
        ("unknown-word", f"{CLAIM}.attribution.act"),
        ("not-finite", f"{CUE}.end"),
        ("wrong-type", f"{CUE}.start"),
        ("lone-surrogate", f"{CLAIM}.content[0].text"),
        ("invalid-value", f"{CLAIM}.content[1]"),
        ("wrong-type", f"{CLAIM}.id"),
        ("unknown-key", f"{CLAIM}.yy"),
        ("not-finite", f"{CLAIM}.zz"),
        ("wrong-type", "$.corpus.links"),
        ("duplicate-key", "$.corpus.outside"),
    ]


def test_an_error_says_each_fault_on_its_line_and_survives_pickling() -> None:
    data = json.dumps({"conflictmodel": 1, "corpus": {"outside": [None, *range(24)]}})
    with pytest.raises(ValueError, match="25 faults") as refused:
        cm.loads(data)
    error = refused.value
    assert isinstance(error, cm.ConflictModelError)
    assert isinstance(error, cm.WireError)
    lines = str(error).splitlines()
    assert lines[1] == "  wire.wrong-type at $.corpus.outside[0]: expected a string, found null"
    assert (len(lines), lines[-1]) == (22, "  and 5 more")
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301  our own pickle
    assert (type(copied), copied.faults, str(copied)) == (cm.WireError, error.faults, str(error))
    assert error.location == error.faults[0].location == cm.Location(path="$.corpus.outside[0]")


@pytest.mark.parametrize(
    "corpus",
    [
        pytest.param({"outside": [0] * 500}, id="elements"),
        pytest.param({f"z{number:03}": 0 for number in range(500)}, id="keys"),
        pytest.param({"outside": ["\ud800"] * 500}, id="surrogates"),
        pytest.param({"claims": [{"hedges": [0] * 9}] * 500}, id="elements of elements"),
    ],
)
def test_a_hundred_faults_are_told_and_that_there_are_more(corpus: dict[str, object]) -> None:
    *told, last = faults_of(json.dumps({"conflictmodel": 1, "corpus": corpus}))
    assert len(told) == 100
    assert (last.code, last.path) == ("wire.more-faults", "$")
    assert str(last) == "wire.more-faults at $: expected at most 100 faults, found more"
    assert all(fault.code != last.code and "object at" not in str(fault) for fault in told)


def test_a_hundred_faults_are_all_told() -> None:
    faults = faults_of(json.dumps({"conflictmodel": 1, "corpus": {"outside": [0] * 100}}))
    assert [fault.path for fault in faults] == [f"$.corpus.outside[{place}]" for place in range(100)]


def test_what_a_constructor_says_is_cut_short() -> None:
    excerpt = {"text": "x", "article": "k" * 1_000_000}
    claim = {"id": "c", "article": "a", "attribution": {"act": "states", "quotation": "own"}, "content": [excerpt]}
    (fault,) = faults_of(json.dumps({"conflictmodel": 1, "corpus": {"claims": [claim]}}))
    assert (fault.code, fault.path) == ("wire.invalid-value", CLAIM)
    assert len(str(fault)) < 700


def test_every_reference_into_a_record_that_is_gone_is_named() -> None:
    """But not the words of a claim, which name its own article, nor what earlier versions refer to."""
    tree = json.loads(json.dumps(GOOD))
    gone = tree["corpus"]["articles"].pop(0)["id"]
    faults = faults_of(json.dumps(tree))
    assert {fault.code for fault in faults} == {"wire.wrong-reference"}
    assert {f"{CLAIM}.article", f"{CUE}.article"} <= {fault.path for fault in faults}
    assert not [fault for fault in faults if ".content" in fault.path or ".superseded" in fault.path]
    for fault in faults:
        place = tree
        for step in steps_of(fault.path):
            place = place[step]
        assert place == gone
    tree["corpus"]["outside"].append(gone)
    assert gone in cm.loads(json.dumps(tree)).outside


def test_where_an_id_is_given_twice_no_reference_is_judged() -> None:
    data = document("$.corpus.events[0].id", '"e7", "id": "e1"')
    assert [(fault.code, fault.path) for fault in faults_of(data)] == [
        ("wire.duplicate-key", "$.corpus.events[0].id")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stranger", "found"), [(None, "None"), ({}, "a dict"), ([], "a list"), (1, "an int"), (cm.Corpus(), "a Corpus")]
)
def test_what_is_neither_bytes_nor_text_is_refused(stranger: object, found: str) -> None:
    (fault,) = faults_of(stranger)  # type: ignore[arg-type]  # which is what is tested
    assert fault == cm.Fault(
        code="wire.wrong-type", path="$", expected="a document as bytes or as text", found=found
    )  # fmt: skip


@pytest.mark.cpu
@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(lambda size: b"[" * size, id="open"),
        pytest.param(lambda size: b"[" * size + b"]" * size, id="closed"),
        pytest.param(lambda size: b"[" + b"[[[[[[]]]]]],".join([b""] * (size // 12)) + b"]", id="many"),
        pytest.param(lambda size: (b"[" * 120 + b"]" * 120 + b",") * (size // 240), id="nearly too deep"),
    ],
)
def test_cpu_time_of_a_refusal_is_linear(bad: Callable[[int], bytes]) -> None:
    assert growth(lambda size: partial(faults_of, bad(size)), 200_000) <= LINEAR


def test_a_fault_is_always_one_line_that_can_be_printed() -> None:
    for text in ('"\\n\\u2028\\u202e\\u0000"', '"' + "long " * 100 + '"'):
        (fault,) = faults_of(document(f"{CUE}.start", text))
        assert str(fault).isprintable()
        assert len(str(fault)) < 200


def noticed(message: str, line: int) -> cm.Corpus:
    location = cm.Location(line=line)
    return cm.Corpus(notices=(cm.Notice(code="x", severity=cm.Severity.INFO, message=message, location=location),))


@pytest.mark.parametrize(
    ("bad", "code", "field"),
    [
        pytest.param(noticed("x\ud800", 1), "lone-surrogate", "message", id="surrogate"),
        pytest.param(noticed("x", 2**63), "number-too-large", "location.line", id="long"),
        pytest.param(noticed("x", 10**5000), "number-too-large", "location.line", id="huge"),
        pytest.param(noticed(b"x", 1), "wrong-type", "message", id="bytes"),  # type: ignore[arg-type]  # which is what is tested
    ],
)
def test_a_corpus_that_no_document_can_hold_is_not_written(bad: cm.Corpus, code: str, field: str) -> None:
    with pytest.raises(cm.WireError) as refused:
        cm.dumps(bad)
    assert [(fault.code, fault.path) for fault in refused.value.faults] == [
        (f"wire.{code}", f"$.corpus.notices[0].{field}")
    ]
    file = BytesIO()
    with pytest.raises(cm.WireError):
        cm.dump([cm.Corpus(), bad], file)
    assert file.getvalue() == cm.dumps(cm.Corpus()) + b"\n"


def test_the_longest_integers_are_written_and_read() -> None:
    for line in (2**63 - 1, -(2**63)):
        assert cm.loads(cm.dumps(noticed("1234567890123456789", line))) == noticed("1234567890123456789", line)
