"""What every record is made with."""

import pickle

import attrs
import pytest

from conflictmodel import Act, Actor, Attribution, Count, EventKind, Place, Quotation, Reading, Toll
from conflictmodel._records import (
    MOST_NESTED,
    Vocabulary,
    brief_repr,
    nesting,
    one_line,
    require_shallow,
    require_tuples,
    require_words,
)
from conflictmodel.model.tolls import Outcome


class Colour(Vocabulary):
    """A vocabulary to try."""

    RED = "red", "As blood."
    SEA_GREEN = "sea_green", "As the sea."


def test_a_word_has_its_sentence() -> None:
    assert Colour.RED.word == "red"
    assert Colour.RED.value == "red"
    assert Colour.RED.sentence == "As blood."
    assert pickle.loads(pickle.dumps(Colour.SEA_GREEN)) is Colour.SEA_GREEN  # noqa: S301 (our own pickle)


def test_words_are_looked_up() -> None:
    assert Colour.of("red") is Colour.RED
    assert Colour.of("sea_green") is Colour.SEA_GREEN
    with pytest.raises(ValueError, match=r"^Colour has no word 'blue', only red, sea_green$"):
        Colour.of("blue")
    with pytest.raises(ValueError, match=r"^EventKind has no word 'RAID', only armed_clash, attack, "):
        EventKind.of("RAID")


def test_words_are_read_aloud_and_rebuilt() -> None:
    assert str(Colour.SEA_GREEN) == "sea green"
    assert f"{Act.CLAIMS_RESPONSIBILITY}" == "claims responsibility"
    assert repr(Colour.SEA_GREEN) == "Colour.SEA_GREEN"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Actor(name="INSS"), "Actor(name='INSS')"),
        (Actor(name="INSS", named=True, aliases=()), "Actor(name='INSS')"),
        (Actor(name="he", named=False), "Actor(name='he', named=False)"),
        (Count(low=0), "Count(low=0)"),
        (
            Attribution(act=Act.STATES, quotation=Quotation.OWN),
            "Attribution(act=Act.STATES, quotation=Quotation.OWN)",
        ),
        (Reading(value=Count(low=1, high=2)), "Reading(value=Count(low=1, high=2))"),
        (Reading[Count](), "Reading()"),
    ],
)
def test_the_repr_leaves_defaults_out(record: attrs.AttrsInstance, expected: str) -> None:
    assert repr(record) == expected
    assert brief_repr(record) == expected


@attrs.frozen(kw_only=True)
class Sample:
    """A record to try."""

    name: str = ""
    items: object = ()
    inner: "Sample | tuple[Sample, ...] | None" = None


def test_only_tuples_are_taken() -> None:
    require_tuples(Sample(items=("a",)), "items")
    with pytest.raises(ValueError, match=r"^items must be a tuple, found \['a'\]$"):
        require_tuples(Sample(name="n", items=["a"]), "items")
    with pytest.raises(ValueError, match=r"^name must be a tuple, found 'abc'$"):
        require_tuples(Sample(name="abc"), "items", "name")
    with pytest.raises(ValueError, match=r"^items must be a tuple, found '" + "x" * 56 + r"\.\.\.$"):
        require_tuples(Sample(items="x" * 80), "items")
    with pytest.raises(ValueError, match=r"^items must be a tuple, found '" + "x" * 58 + r"'$"):
        require_tuples(Sample(items="x" * 58), "items")


def test_a_tuple_of_another_class_is_none_of_ours() -> None:
    class Pair(tuple[int, ...]):
        __slots__ = ()

    with pytest.raises(ValueError, match=r"^items must be a tuple, found \(1, 2\)$"):
        require_tuples(Sample(items=Pair((1, 2))), "items")


def test_words_are_required() -> None:
    require_words(Sample(name="n", items=("a",)), "name", "items")
    with pytest.raises(ValueError, match=r"^name must not be empty$"):
        require_words(Sample(items=("a",)), "items", "name")
    with pytest.raises(ValueError, match=r"^items must not be empty$"):
        require_words(Sample(name="n"), "name", "items")


def deep(times: int) -> Sample:
    return Sample() if times == 0 else Sample(inner=deep(times - 1))


def test_nesting_is_counted() -> None:
    assert nesting(deep(0), "inner") == 0
    assert nesting(deep(3), "inner") == 3
    assert nesting(Sample(inner=(deep(1), deep(4), deep(2))), "inner") == 5
    assert nesting(Sample(inner=()), "inner") == 0


def test_deep_records_are_refused() -> None:
    assert MOST_NESTED == 16
    require_shallow(deep(0), "inner")
    require_shallow(deep(16), "inner")
    with pytest.raises(ValueError, match=r"^inner nests 17 deep, at most 16 are allowed$"):
        require_shallow(deep(17), "inner")


def relay(times: int) -> Attribution:
    through = None
    for _ in range(times):
        through = Attribution(act=Act.REPORTS, quotation=Quotation.INDIRECT, through=through)
    return Attribution(act=Act.STATES, quotation=Quotation.DIRECT, through=through)


def test_the_records_that_nest_stay_shallow() -> None:
    assert nesting(relay(16), "through") == 16
    with pytest.raises(ValueError, match=r"^through nests 17 deep, at most 16 are allowed$"):
        relay(17)
    actor, place = Actor(name="a"), Place(name="p")
    toll = Toll(outcome=Outcome.KILLED, count=Reading())
    for _ in range(16):
        actor = Actor(name="a", part_of=actor)
        place = Place(name="p", candidates=(place, Place(name="q")))
        toll = Toll(outcome=Outcome.KILLED, count=Reading(), including=(toll,))
    with pytest.raises(ValueError, match=r"^part_of nests 17 deep"):
        Actor(name="a", part_of=actor)
    with pytest.raises(ValueError, match=r"^candidates nests 17 deep"):
        Place(name="p", candidates=(Place(name="q"), place))
    with pytest.raises(ValueError, match=r"^including nests 17 deep"):
        Toll(outcome=Outcome.KILLED, count=Reading(), including=(toll,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraqi army", "Iraqi army"),
        (" Iraqi\n\tarmy\u2028\x85 ", "Iraqi army"),
        ("\u2003\n", "“ ”"),
        ("", "“ ”"),
        ("\u200f", "\u200f"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert one_line(text) == expected
