"""Whatever is loaded: it is a document, and comes back the same, or it is refused with words for each fault."""

import json
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import conflictmodel as cm
from tests.golden.documents import EVERYTHING

WHOLE: Final = cm.dumps(EVERYTHING)
LINE: Final = "\u2028"  # breaks a line for Python, not for JSON
PATCHES: Final = (b"null", b"1e999", b'"', b"[", b"\\ud800", b"-", b"{", b"\xed\xa0\x80")
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=3)
    | st.sampled_from(["a1", "denies", "2024-04-30", f"\ud800{LINE}"])
)
keys = st.sampled_from(["id", "text", "value", f"zz{LINE}"])
json_values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=5,
)


def outcome(data: bytes | str) -> str:
    """Load anything, and hold what must be so of what is refused, or else of what is loaded."""
    try:
        corpus = cm.loads(data)
    except cm.WireError as error:
        faults = error.faults
    else:
        assert cm.loads(cm.dumps(corpus)) == corpus
        return "loaded"
    assert all(fault.code.startswith("wire.") and fault.path.startswith("$") for fault in faults)
    assert all(fault.expected and fault.found and str(fault).isprintable() for fault in faults)
    assert len({(fault.code, fault.path, fault.found) for fault in faults}) == len(faults) > 0
    return "refused"


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_strangers_are_refused(data: bytes | str) -> None:
    assert outcome(data) == "refused"


@given(json_values)
def test_other_json_is_refused(value: object) -> None:
    assert outcome(json.dumps(value)) == "refused"


@given(json_values)
def test_any_json_for_a_corpus_is_a_corpus_or_refused(value: object) -> None:
    assert outcome(json.dumps({"conflictmodel": 1, "corpus": value})) == ("loaded" if value == {} else "refused")


@given(st.integers(0, len(WHOLE)), st.integers(0, 40), st.binary(max_size=6) | st.sampled_from(PATCHES))
def test_a_document_with_a_hole_in_it_is_stable_or_refused(start: int, length: int, patch: bytes) -> None:
    assert outcome(WHOLE[:start] + patch + WHOLE[start + length :]) in {"loaded", "refused"}


@given(st.data())
def test_a_document_with_another_value_in_it_is_stable_or_refused(data: st.DataObject) -> None:
    tree = json.loads(WHOLE)
    place = tree
    while True:
        step = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[step], dict | list) or not place[step] or data.draw(st.integers(0, 5)) == 0:
            break
        place = place[step]
    place[step] = data.draw(json_values)
    assert outcome(json.dumps(tree)) in {"loaded", "refused"}


@pytest.mark.parametrize("data", [WHOLE, WHOLE.decode()])
def test_the_whole_document_is_loaded(data: bytes | str) -> None:
    assert outcome(data) == "loaded"
