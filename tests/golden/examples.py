"""The twelve example articles beside their gold: ``python -m tests.golden.examples`` writes the differences anew.

The gold is what a careful human reads. An item is right where its main fields are; of the further ones (who the speaker
is, the medium, who relayed it, hedges; places, numbers other than the dead, who says so) the shares that are right
are counted apart. What the library reads otherwise stands in `examples.txt`, one line each, so
that every change of a rule shows what it mends and what it breaks.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from conflictmodel import (
    LITERAL,
    Actor,
    Article,
    Attribution,
    Claim,
    Corpus,
    Event,
    Outcome,
    Period,
    Quotation,
    Reading,
    bounds_of,
    format_edtf,
)
from conflictmodel.text.counts import Headcount, find_counts
from conflictmodel.text.extract import extract
from conflictmodel.text.layout import article_from_text
from conflictmodel.text.readers import ENGLISH, Mode, Reader
from conflictmodel.text.times import find_times

T = TypeVar("T")
EXAMPLES: Final = Path(__file__).parents[2] / "examples"
DIFFERENCES: Final = Path(__file__).parent / "examples.txt"
NAMES: Final = tuple(sorted(path.name.removesuffix(".gold.json") for path in EXAMPLES.glob("*.gold.json")))
LAYERS: Final = ("layout", "claims", "times", "counts", "events")
OF_LAYERS: Final = {
    "claims": ("actor", "medium", "through", "hedges"),
    "events": ("where", "injured", "arrested", "abducted", "said_by"),
}
FURTHER: Final = frozenset(field for fields in OF_LAYERS.values() for field in fields)
_OF_ARTICLE: Final = ("events.article-country", "events.dateline-country", "events.article-division")
_ENOUGH: Final = 0.5


class Score(NamedTuple):
    """How many items of gold were found as they stand there, how many were read, and how many there are."""

    right: int
    read: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found."""
        return 2 * self.right / (self.read + self.gold) if self.read + self.gold else 1.0


class Comparison(NamedTuple):
    """One layer of one example beside its gold; `wrong` counts fields in which pairs differ."""

    score: Score
    lines: list[str]
    pairs: int = 0
    wrong: Mapping[str, int] = MappingProxyType({})


@cache
def gold_of(name: str) -> dict[str, Any]:
    """Read the gold file of an example."""
    gold: dict[str, Any] = json.loads((EXAMPLES / f"{name}.gold.json").read_text("utf-8"))
    return gold


@cache
def article_of(name: str) -> Article:
    """Lay out an example as its gold says it was published."""
    gold = gold_of(name)
    text = (EXAMPLES / f"{name}.txt").read_text("utf-8")
    return article_from_text(text, published=gold["published"], outlet=gold["outlet"])


def reader_of(name: str) -> Reader:
    """Give the reader for the mode that the gold states."""
    return attrs.evolve(ENGLISH, mode=Mode.of(gold_of(name)["mode"]))


@cache
def corpus_of(name: str) -> Corpus:
    """Read an example."""
    return extract(article_of(name), reader_of(name))


def compare(name: str, layer: str) -> Comparison:
    """Hold one layer of an example against its gold."""
    return _COMPARERS[layer](name)


def differences() -> Iterator[str]:
    """Say every difference of every layer of every example, one a line."""
    for name in NAMES:
        for layer in LAYERS:
            yield from (f"{name} {layer} {line}" for line in compare(name, layer).lines)


def _layout(name: str) -> Comparison:
    gold, article = gold_of(name), article_of(name)
    lines = [span.of(article.text) for span in article.furniture]
    expected = [*gold["furniture"], *([f"By {gold['byline']}"] if gold["byline"] else [])]
    pairs = {
        "headline": (gold["headline"], article.headline.text if article.headline else None),
        "dateline": (gold["dateline"], article.dateline.text if article.dateline else None),
        "agencies": (gold["agencies"], [each.text for each in article.agencies]),
        "furniture": (sorted(expected), sorted(line for line in lines if line != gold["headline"])),
    }
    wrong = [
        f"{field}: gold {expected!r}, read {found!r}" for field, (expected, found) in pairs.items() if expected != found
    ]
    return Comparison(Score(len(pairs) - len(wrong), len(pairs), len(pairs)), wrong)


def _claims(name: str) -> Comparison:
    found = list(corpus_of(name).claims)
    return _paired(
        gold_of(name)["claims"],
        found,
        _claim_fault,
        _shown_gold_claim,
        lambda claim: f"{claim.attribution.cue}: {claim}"[:110],
    )


def _claim_fault(gold: dict[str, Any], claim: Claim) -> list[str] | None:
    if _overlap(_words(*gold["content"]), _words(*(each.text for each in claim.content))) < _ENOUGH:
        return None
    speaker = claim.attribution.speaker
    # The gold holds the noun phrase; a relative clause that says more of the speaker is an excerpt of its own.
    spoken = _words(speaker.words[0].text) if speaker is not None and speaker.words else frozenset()
    cue = claim.attribution.cue
    checks = {
        "speaker": _overlap(_words(gold["speaker"] or ""), spoken) >= _ENOUGH,
        "cue": (cue is not None and bool(_words(gold["cue"]) & _words(cue.text))) or gold["cue"] == str(cue),
        "act": gold["act"] == claim.attribution.act.word,
        "quotation": gold["quotation"] == claim.attribution.quotation.word,
        "actor": _is_called(gold["actor"], speaker),
        "medium": _overlap(_words(gold["medium"] or ""), _words(str(claim.attribution.medium or ""))) >= _ENOUGH,
        "through": _is_named(gold["through"], claim.attribution.through),
        "hedges": _words(*gold["hedges"]) == _words(*(each.text for each in claim.hedges)),
    }
    return [field for field, right in checks.items() if not right]


def _is_called(name: str | None, reading: Reading[Actor] | None) -> bool:
    """Say whether the actor of a reading is the one of the gold, by one of its names; None: nobody can tell."""
    if name is None or reading is None or reading.value is None:
        return name is None and (reading is None or reading.value is None)
    return any(_same_name(name, each) for each in (reading.value.name, *reading.value.aliases))


def _is_named(name: str | None, attribution: Attribution | None) -> bool:
    """Say whether an attribution is to the one of the gold, by its printed words or by a name; None: to nobody."""
    speaker = None if attribution is None else attribution.speaker
    if name is None or speaker is None:
        return name is None and speaker is None
    printed = _words(*(each.text for each in speaker.words))
    return _overlap(_words(name), printed) >= _ENOUGH or _is_called(name, speaker)


def _shown_gold_claim(gold: dict[str, Any]) -> str:
    return f"{gold['speaker']} {gold['cue']}: {' … '.join(gold['content'])}"[:110]


def _times(name: str) -> Comparison:
    readings = [each for each in find_times(article_of(name), reader_of(name)) if each.value is not None]

    def fault(gold: dict[str, Any], reading: Reading[Period]) -> list[str] | None:
        value = reading.value
        if value is None or not _words(gold["words"]) & _words(*(each.text for each in reading.words)):
            return None
        part = value.part.word if value.part else None
        edtf = format_edtf(value)
        return [] if (edtf, part) == (gold["edtf"], gold["part"]) else [f"value {edtf} {part}"]

    return _paired(
        gold_of(name)["times"],
        readings,
        fault,
        lambda gold: f"{gold['words']} = {gold['edtf']} {gold['part']}",
        _shown_reading,
    )


def _shown_reading(reading: Reading[Period]) -> str:
    return f"{' '.join(each.text for each in reading.words)} = {reading.value}"


def _counts(name: str) -> Comparison:
    def flat(headcounts: Sequence[Headcount]) -> Iterator[Headcount]:
        for each in headcounts:
            yield each
            yield from flat(each.including)

    found = [each for each in flat(find_counts(article_of(name), reader_of(name))) if each.count.rule not in _SINGULAR]

    def fault(gold: dict[str, Any], headcount: Headcount) -> list[str] | None:
        if not _words(gold["words"]) & _words(*(each.text for each in headcount.count.words)):
            return None
        bounds = bounds_of(headcount.count.value, LITERAL) if headcount.count.value else None
        return [] if bounds == (gold["low"], gold["high"]) else [f"bounds {bounds}"]

    return _paired(
        gold_of(name)["counts"],
        found,
        fault,
        lambda gold: f"{gold['words']} {gold['of']} = {gold['low']}..{gold['high']}",
        str,
    )


# The gold counts numbers that are written out; that a single victim is one, it leaves to the events.
_SINGULAR: Final = frozenset({"counts.article", "counts.none"})


def _events(name: str) -> Comparison:
    return _paired(
        gold_of(name)["events"],
        list(corpus_of(name).events),
        _event_fault,
        _shown_gold_event,
        lambda event: str(event)[:110],
    )


def _event_fault(gold: dict[str, Any], event: Event) -> list[str] | None:
    words = event.trigger.text if event.trigger else ""
    when = _edtf(event)
    same_kind, same_day = gold["kind"] == event.kind.word, gold["when"] == when
    if not (_words(gold["trigger"]) & _words(words)) and not (same_kind and same_day):
        return None
    checks = {
        "kind": same_kind,
        "when": same_day,
        "killed": gold["killed"] == _people(event, Outcome.KILLED),
        "occurrence": gold["occurrence"] == event.occurrence.word,
        "where": _all_paired(gold["where"], list(_place_names(event)), _same_name),
        **{
            outcome.word: gold[outcome.word] == _people(event, outcome)
            for outcome in (Outcome.INJURED, Outcome.ARRESTED, Outcome.ABDUCTED)
        },
        "said_by": _all_named(gold["said_by"], event),
    }
    return [field for field, right in checks.items() if not right]


def _edtf(event: Event) -> str | None:
    value: Period | None = event.when.value if event.when else None
    return None if value is None else format_edtf(value)


def _people(event: Event, outcome: Outcome) -> list[int | None] | None:
    bounds = [bounds_of(toll.count.value, LITERAL) for toll in event.tolls_of(outcome) if toll.count.value]
    return list(bounds[0]) if len(bounds) == 1 else None


def _place_names(event: Event) -> Iterator[str]:
    """Name the places that the text puts an event at; that it is in the article's country, the gold does not say."""
    read = (each.value for each in event.where if each.rule not in _OF_ARTICLE)
    return (each.name for each in read if each is not None)


def _same_name(one: str, other: str) -> bool:
    return _overlap(_words(one), _words(other)) >= _ENOUGH


def _all_named(names: Sequence[str], event: Event) -> bool:
    """Say whether those who give an account, the article itself aside, are those of the gold."""
    sources = [each for each in event.asserted_by if each.quotation is not Quotation.OWN]
    return _all_paired(names, sources, _is_named)


def _all_paired(gold: Sequence[str], found: Sequence[T], same: Callable[[str, T], bool]) -> bool:
    """Say whether nothing of the gold is missed, and nothing was found beside it."""
    missed = [item for item in gold if not any(same(item, other) for other in found)]
    return not missed and all(any(same(item, other) for item in gold) for other in found)


def _shown_gold_event(gold: dict[str, Any]) -> str:
    return f"{gold['trigger']} {gold['kind']} {gold['when']} killed {gold['killed']}"


def _paired(
    gold: Sequence[dict[str, Any]],
    found: Sequence[Any],
    fault: Callable[[dict[str, Any], Any], list[str] | None],
    show_gold: Callable[[dict[str, Any]], str],
    show: Callable[[Any], str],
) -> Comparison:
    """Pair gold with found items in order, the best pairs first, and say what is left over on either side."""
    free_gold, free_found, pairs = list(gold), list(found), []
    for most in (frozenset[str](), FURTHER, None):  # nothing wrong, no main field wrong, anything wrong
        for item in list(free_gold):
            for other in free_found:
                wrong = fault(item, other)
                if wrong is None or (most is not None and not most.issuperset(wrong)):
                    continue
                pairs.append((item, wrong))
                free_gold.remove(item)
                free_found.remove(other)
                break
    lines = [f"otherwise ({', '.join(wrong)}): {show_gold(item)}" for item, wrong in pairs if wrong]
    lines += [f"missed: {show_gold(item)}" for item in free_gold]
    lines += [f"extra: {show(other)}" for other in free_found]
    right = sum(FURTHER.issuperset(wrong) for _, wrong in pairs)
    return Comparison(
        Score(right, len(found), len(gold)),
        [" ".join(line.split()) for line in lines],
        len(pairs),
        Counter(field for _, wrong in pairs for field in wrong),
    )


def _words(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"\w+", text.lower()))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 1.0


_COMPARERS: Final[dict[str, Callable[[str], Comparison]]] = {
    "layout": _layout, "claims": _claims, "times": _times, "counts": _counts, "events": _events,
}  # fmt: skip


def total(layer: str) -> Score:
    """Add up the scores of one layer over all examples."""
    scores = [compare(name, layer).score for name in NAMES]
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def share(layer: str, field: str) -> float:
    """Give the share of the pairs of gold and found items of a layer that agree in one field."""
    comparisons = [compare(name, layer) for name in NAMES]
    return 1 - sum(each.wrong.get(field, 0) for each in comparisons) / sum(each.pairs for each in comparisons)


if __name__ == "__main__":
    DIFFERENCES.write_text("".join(f"{line}\n" for line in differences()), "utf-8")
    for each in LAYERS:
        print(f"{each}: F1 {total(each).f1:.3f} {total(each)}")  # noqa: T201 (a command)
    for each, fields in OF_LAYERS.items():
        print(f"{each}:", ", ".join(f"{field} {share(each, field):.3f}" for field in fields))  # noqa: T201 (a command)
