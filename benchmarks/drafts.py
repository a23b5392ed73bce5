"""How much of what a drafter invents is caught, and how much of what it says rightly is refused.

    python -m benchmarks.drafts [--shown KIND]

Drafts are made of the gold files of the examples, changed, and grounded. Honest changes say the same in other words'
clothes: parts left out, another order, other typography. Hostile ones say something else. A hostile claim is caught if
none of its words come out as said by its speaker, a hostile number or day if it does not come out. An honest claim is
refused if it does not come out, or comes out without its speaker. `--shown` prints what went wrong with one kind.
"""

import argparse
import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs

import conflictmodel as cm
from conflictmodel.exchange.drafts import Draft, DraftClaim, DraftEvent, DraftTime, DraftToll, ground

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
UNHELD: Final = ("drafts.other-number", "drafts.number-unread", "drafts.no-headcount")
LEAST_WORDS: Final = 6
TYPED: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "\u00a0": " "})


class Case(NamedTuple):
    """An article, and what a careful human reads in it, as drafts."""

    article: cm.Article
    reader: cm.Reader
    claims: list[DraftClaim]
    numbers: list[DraftEvent]
    days: list[DraftEvent]


def cases() -> Iterator[Case]:
    """Give the examples with their gold."""
    for path in sorted(EXAMPLES.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")
        article = cm.article_from_text(text, published=gold["published"], outlet=gold["outlet"])
        yield Case(
            article,
            attrs.evolve(cm.ENGLISH, mode=cm.Mode.of(gold["mode"])),
            [_claim(each, f"c{number}", text) for number, each in enumerate(gold["claims"])],
            [_number(each, f"n{number}", text) for number, each in enumerate(gold["counts"])],
            [_day(each, f"t{number}") for number, each in enumerate(gold["times"])],
        )


def _claim(gold: dict[str, Any], key: str, text: str) -> DraftClaim:
    parts = {name: gold[name] for name in ("speaker", "cue", "medium", "through")}
    name = gold["actor"] if gold["actor"] and gold["actor"] in text else None
    content, hedges = tuple(gold["content"]), tuple(gold["hedges"])
    act = cm.Act.of(gold["act"])
    return DraftClaim(key=key, content=content, act=act, speaker_name=name, hedges=hedges, **parts)


def _number(gold: dict[str, Any], key: str, text: str) -> DraftEvent:
    counted = f"{gold['words']} {gold['of']}"  # by which “23 pupils” is told from “August 17-23”
    is_vague = gold["words"].casefold() in {each.word for each in cm.VagueNumber}
    low, high = (None, None) if is_vague else (gold["low"], gold["high"])
    toll = DraftToll(words=gold["words"], outcome=cm.Outcome.KILLED, low=low, high=high)
    return DraftEvent(
        key=key, kind=cm.EventKind.ATTACK, trigger=counted if counted in text else gold["words"], tolls=(toll,)
    )


def _day(gold: dict[str, Any], key: str) -> DraftEvent:
    when = DraftTime(words=gold["words"], edtf=gold["edtf"])
    return DraftEvent(key=key, kind=cm.EventKind.ATTACK, trigger=gold["words"], when=when)


# --- changes of a claim, given its article and the claims of another one; None where the change cannot be made

Change = Callable[[DraftClaim, Case, Sequence[DraftClaim]], DraftClaim | None]


def as_it_is(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Change nothing."""
    return claim


def without_its_cue(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Leave out all but words and speaker."""
    return attrs.evolve(claim, cue=None, medium=None, through=None, hedges=())


def typed_plainly(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Type straight marks and hyphens, no accents, single spaces."""
    return _typed(claim, lambda words: _without_accents(" ".join(words.translate(TYPED).split())))


def typed_prettily(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Type curly marks, and the first letter as a capital."""
    return _typed(claim, lambda words: "“" + words[:1].upper() + words[1:].replace("'", "’") + "”")


def cut_short(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Quote only the first two thirds of each run; of “the raid”, “the” is no quotation."""
    if any(len(words.split()) < LEAST_WORDS for words in claim.content):
        return None
    return attrs.evolve(claim, content=tuple(_first_words(words, 2, 3) for words in claim.content))


def with_a_gap(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Quote the first run with an ellipsis in its middle."""
    words = claim.content[0].split()
    if len(words) < LEAST_WORDS:
        return None
    return attrs.evolve(claim, content=(f"{' '.join(words[:2])} … {' '.join(words[-2:])}", *claim.content[1:]))


def negated(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Put in a “not”."""
    words = claim.content[0].split()
    at = len(words) // 2
    return attrs.evolve(claim, content=(" ".join([*words[:at], "not", *words[at:]]), *claim.content[1:]))


def paraphrased(claim: DraftClaim, _here: Case, there: Case) -> DraftClaim | None:
    """Say the longest word otherwise: by the longest one of a claim of another article."""
    words = claim.content[0].split()
    longest, other = (max(each, key=len) for each in (words, there[0].content[0].split()))
    return attrs.evolve(claim, content=(" ".join(other if each == longest else each for each in words),))


def turned_round(claim: DraftClaim, _here: Case, _there: Case) -> DraftClaim | None:
    """Put the second half of the words first."""
    words = claim.content[0].split()
    at = len(words) // 2
    return attrs.evolve(claim, content=(" ".join([*words[at:], *words[:at]]),)) if at else None


def invented(claim: DraftClaim, _here: Case, there: Case) -> DraftClaim | None:
    """Put other words into the speaker's mouth, which the article does not print."""
    return attrs.evolve(claim, content=there[len(claim.key) % len(there)].content)


def spliced(claim: DraftClaim, here: Case, _there: Case) -> DraftClaim | None:
    """Join the words to the end of what somebody else says further down."""
    later = here.claims[here.claims.index(claim) + 1 :]
    other = next((each for each in reversed(later) if each.speaker_name != claim.speaker_name), None)
    if other is None:
        return None
    words = " ".join(other.content[-1].split()[-4:])
    return attrs.evolve(claim, content=(f"{_first_words(claim.content[0], 1, 2)} … {words}",))


def padded(claim: DraftClaim, here: Case, _there: Sequence[DraftClaim]) -> DraftClaim | None:
    """Quote on, letter by letter, to the end of what the next speaker says."""
    text, behind = here.article.text, here.claims[here.claims.index(claim) + 1 :]
    start = text.find(claim.content[0])
    end = start + len(claim.content[0])
    names = (claim.speaker_name, claim.speaker)
    other = next((each for each in behind if each.speaker_name and each.speaker_name not in names), None)
    stop = -1 if other is None else text.find(other.content[0], end)
    if other is None or stop < 0 or claim.speaker is None:
        return None
    return attrs.evolve(claim, content=(text[start : stop + len(other.content[0])],))


def padded_by_another(claim: DraftClaim, here: Case, there: Sequence[DraftClaim]) -> DraftClaim | None:
    """Quote on likewise, and name the next speaker for all of it."""
    longer, renamed = padded(claim, here, there), said_by_another(claim, here, there)
    return longer and renamed and attrs.evolve(renamed, content=longer.content)


def said_by_another(claim: DraftClaim, here: Case, _there: Case) -> DraftClaim | None:
    """Name another speaker of the same article."""
    at = here.claims.index(claim)
    others = [*here.claims[at + 1 :], *here.claims[:at]]
    names = (claim.speaker_name, claim.speaker)
    other = next((each for each in others if each.speaker_name and each.speaker_name not in names), None)
    return other and attrs.evolve(claim, speaker=other.speaker, speaker_name=other.speaker_name)


def named_as_another(claim: DraftClaim, here: Case, there: Case) -> DraftClaim | None:
    """Leave the speaker's words, and give them the name of another speaker of the same article."""
    other = said_by_another(claim, here, there)
    return other and claim.speaker and attrs.evolve(claim, speaker_name=other.speaker_name)


def _typed(claim: DraftClaim, typed: Callable[[str], str]) -> DraftClaim:
    return attrs.evolve(
        claim,
        content=tuple(map(typed, claim.content)),
        speaker=None if claim.speaker is None else typed(claim.speaker),
        hedges=tuple(map(typed, claim.hedges)),
    )


def _without_accents(words: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", words) if not unicodedata.combining(each))


def _first_words(words: str, share: int, of: int) -> str:
    parts = words.split()
    return " ".join(parts[: max(1, len(parts) * share // of)])


HONEST: Final = (as_it_is, without_its_cue, typed_plainly, typed_prettily, cut_short, with_a_gap)
HOSTILE: Final = (
    negated,
    paraphrased,
    turned_round,
    invented,
    spliced,
    padded,
    padded_by_another,
    said_by_another,
    named_as_another,
)


class Tally:
    """Counts what comes out, and keeps what is wrong to be shown."""

    def __init__(self, shown: str | None) -> None:
        """Begin with nothing."""
        self._shown = shown
        self._counts: dict[tuple[str, str], list[int]] = {}

    def note(self, sort: str, kind: str, *, right: bool, what: object) -> None:
        """Count one."""
        counted = self._counts.setdefault((sort, kind), [0, 0])
        counted[0] += 1
        counted[1] += right
        if not right and kind == self._shown:
            print(f"{kind}: {what}")

    def table(self) -> Iterator[str]:
        """Give the lines of a table."""
        yield "| change | sort | tried | right |"
        yield "|---|---|---:|---:|"
        for (sort, kind), (tried, right) in self._counts.items():
            yield f"| {kind.replace('_', ' ')} | {sort} | {tried} | {right / tried:.1%} |"


def claims_of(case: Case, there: Case, change: Change) -> Iterator[tuple[DraftClaim, cm.Corpus]]:
    """Change and ground each claim by itself, and give it with what came out."""
    for claim in case.claims:
        changed = change(claim, case, there)
        if (changed is not None and changed != claim) or change is as_it_is:
            yield changed or claim, ground(case.article, Draft(claims=(changed or claim,)), reader=case.reader)


def comes_out(corpus: cm.Corpus, draft: DraftClaim) -> bool:
    """Say whether a claim came out, with a speaker if the draft has one."""
    speakers = [each.attribution.speaker for each in corpus.claims]
    if draft.speaker is None:
        return bool(speakers)
    return any(each is not None and each.value is not None for each in speakers)


def tally_claims(all_cases: list[Case], tally: Tally) -> None:
    """Change the claims in every way."""
    for change in (*HONEST, *HOSTILE):
        honest = change in HONEST
        for case, after in zip(all_cases, [*all_cases[1:], all_cases[0]], strict=True):
            for draft, corpus in claims_of(case, after.claims, change):
                right = comes_out(corpus, draft) is honest
                what = f"{draft} -> {[*map(str, corpus.claims), *map(str, corpus.notices)]}"
                tally.note("honest" if honest else "hostile", change.__name__, right=right, what=what)
    for case in all_cases:
        for name, drafts in {"together": case.claims, "together, backwards": case.claims[::-1]}.items():
            corpus = ground(case.article, Draft(claims=tuple(drafts)), reader=case.reader)
            for claim in [each for _, alone in claims_of(case, (), as_it_is) for each in alone.claims]:
                right = claim.id in {each.id for each in corpus.claims}
                tally.note("honest", f"{name}: where each stands alone", right=right, what=claim)


def tally_figures(all_cases: list[Case], tally: Tally) -> None:
    """Change numbers and days."""
    for case in all_cases:
        for event in case.numbers:
            (toll,) = event.tolls
            for name, number in {"number as it is": 0, "number one more": 1, "number tenfold": None}.items():
                low, high = (
                    each and (each * 10 if number is None else each + number) for each in (toll.low, toll.high)
                )
                changed = attrs.evolve(toll, low=low, high=high)
                if changed == toll and number != 0:
                    continue
                draft = Draft(events=(attrs.evolve(event, tolls=(changed,)),))
                noticed = {each.code for each in ground(case.article, draft, reader=case.reader).notices}
                held = noticed.isdisjoint(UNHELD)  # the gold says no outcome
                tally.note("hostile" if number != 0 else "honest", name, right=held is (number == 0), what=changed)
        for event in case.days:
            for name, edtf in {"day as it is": None, "day of another year": "1871-03-05"}.items():
                changed = event if edtf is None else attrs.evolve(event, when=attrs.evolve(event.when, edtf=edtf))
                when = _grounded(case, changed).when
                held = when is not None and when.value is not None
                tally.note(
                    "honest" if edtf is None else "hostile", name, right=held is (edtf is None), what=changed.when
                )


def _grounded(case: Case, event: DraftEvent) -> cm.Event:
    (grounded,) = ground(case.article, Draft(events=(event,)), reader=case.reader).events
    return grounded


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shown", help="a kind of change whose errors are printed")
    tally = Tally(parser.parse_args().shown)
    all_cases = list(cases())
    tally_claims(all_cases, tally)
    tally_figures(all_cases, tally)
    print(*tally.table(), sep="\n")


if __name__ == "__main__":
    main()
