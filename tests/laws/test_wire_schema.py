"""Every document satisfies the schema, and what the schema refuses is no document."""

import copy
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import conflictmodel as cm
from conflictmodel.strategies import corpora
from tests.golden.documents import EVERYTHING
from tests.laws.test_wire_refusals import json_values
from tests.unit.test_wire_schema import JUDGE


@given(corpora())
def test_every_document_satisfies_the_schema(corpus: cm.Corpus) -> None:
    assert list(JUDGE.iter_errors(json.loads(cm.dumps(corpus)))) == []


def changed(tree: object, data: st.DataObject) -> object:
    """Put another value somewhere into a document."""
    tree = copy.deepcopy(tree)
    place: Any = tree
    while True:
        step = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
        if not isinstance(place[step], dict | list) or not place[step] or data.draw(st.integers(0, 5)) == 0:
            break
        place = place[step]
    place[step] = data.draw(json_values)
    return tree


@given(st.data())
def test_what_the_schema_refuses_is_no_document(data: st.DataObject) -> None:
    tree = changed(json.loads(cm.dumps(EVERYTHING)), data)
    if not JUDGE.is_valid(tree):
        assert is_refused(tree)


def is_refused(tree: object) -> bool:
    try:
        cm.loads(json.dumps(tree))
    except cm.WireError as error:
        return bool(error.faults)
    return False
