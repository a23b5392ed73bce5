"""Two engines, one meaning: whatever is given to both, both give the same."""

import json

from hypothesis import given
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel.strategies import corpora
from conflictmodel.wire import _native
from tests.golden.documents import EVERYTHING
from tests.laws.test_wire_refusals import PATCHES, WHOLE, json_values
from tests.unit.test_wire_engines import outcome, placed, written

BARE = json.dumps(json.loads(WHOLE), ensure_ascii=False, separators=(",", ":"))


def agreed(data: bytes | str) -> cm.Corpus | tuple[cm.Fault, ...]:
    """Load by both engines, and hold that they agree."""
    by_msgspec = outcome(data, cm.Engine.MSGSPEC)
    assert by_msgspec == outcome(data, cm.Engine.CATTRS)
    return by_msgspec


@given(corpora())
def test_engines_agree_on_corpora(corpus: cm.Corpus) -> None:
    data = written(corpus, cm.Engine.CATTRS)
    assert written(corpus, cm.Engine.MSGSPEC) == data
    assert isinstance(data, bytes)
    assert agreed(data) == agreed(json.dumps(json.loads(data), indent=1)) == corpus


@given(st.floats(-90, 90) | st.floats(-1e-3, 1e-3) | st.floats(-1e-300, 1e-300))
def test_engines_agree_on_numbers(latitude: float) -> None:
    data = written(placed(latitude), cm.Engine.CATTRS)
    assert written(placed(latitude), cm.Engine.MSGSPEC) == data
    assert isinstance(data, bytes)
    assert agreed(data) == placed(latitude)


@given(st.text(st.characters(), min_size=1), st.integers(-(2**70), 2**70))
def test_engines_agree_on_texts_and_integers(text: str, line: int) -> None:
    location = cm.Location(line=line, file=text)
    corpus = cm.Corpus(notices=(cm.Notice(code="x", severity=cm.Severity.INFO, message=text, location=location),))
    data = written(corpus, cm.Engine.CATTRS)
    assert written(corpus, cm.Engine.MSGSPEC) == data
    if isinstance(data, bytes):
        assert agreed(data) == corpus


@given(st.integers(0, len(WHOLE)), st.integers(0, 40), st.binary(max_size=6) | st.sampled_from(PATCHES))
def test_engines_agree_on_documents_with_a_hole_in_them(start: int, length: int, patch: bytes) -> None:
    assert agreed(WHOLE[:start] + patch + WHOLE[start + length :])


@given(st.data())
def test_engines_agree_on_documents_with_another_value_in_them(data: st.DataObject) -> None:
    tree = json.loads(BARE)
    place = tree
    while True:
        step = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[step], dict | list) or not place[step] or data.draw(st.integers(0, 5)) == 0:
            break
        place = place[step]
    place[step] = data.draw(json_values)
    for text in (json.dumps(tree), json.dumps(tree, ensure_ascii=False, separators=(",", ":"))):
        assert agreed(text)


def test_a_document_without_a_hole_is_read_natively() -> None:
    assert _native.read(WHOLE) == agreed(BARE) == EVERYTHING
