"""Victims: the person, or the few in a list, to whom something was done, where the account gives no number."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from conflictmodel._tables import cells_of
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.tolls import Outcome, Toll
from conflictmodel.text._page import Page
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._phrase_parties import parties_in
from conflictmodel.text.events._phrase_sorts import NAME, PERSON, head_of
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading

_LONG_NAME: Final = 5
_OF_DEATH: Final = frozenset({EventKind.KILLING, EventKind.ASSASSINATION})
_MOST: Final = 4  # triggers of a happening that are looked at


@cache
def _singulars() -> frozenset[str]:
    rows = cells_of("text/en/count_people.tsv")
    return frozenset(row[0] for row in rows) - frozenset(row[1] for row in rows)


def single_victims(page: Page, cast: Cast, happening: Happening) -> Iterator[Toll]:
    """Count who is killed, arrested, abducted one by one: “Leonid Barsov was shot”, “a cook and her daughter died”.

    Where people die in what the kind does not call a killing, and nobody says how many, the toll has no number.
    """
    counted = {each.outcome for whole in happening.counts for each in (whole, *whole.including)}
    if Outcome.DIED_LATER in counted:
        counted.add(Outcome.KILLED)  # “two of whom later died”
    known = [each.count.words[0].start or 0 for whole in happening.counts for each in (whole, *whole.including)]
    told: set[Outcome] = set()
    for trigger in happening.triggers[:_MOST]:
        outcome, piece = trigger.word.outcome, trigger.sufferer
        if outcome is None or piece is None or trigger.denied or outcome in told:
            continue
        run = page.token_at(piece[0]), page.token_at(piece[1])
        number = (
            _number_of(page, cast, trigger.sort, run, known if outcome in counted else ()) if run[0] < run[1] else 0
        )
        if number:
            told.add(outcome)
            rule = "events.single-victim" if number == 1 else "events.listed-victims"
            words = (page.excerpt(*piece),)
            yield Toll(outcome=outcome, count=Reading(value=Count(low=number, high=number), words=words, rule=rule))
        elif (
            outcome is Outcome.KILLED
            and outcome not in counted
            and happening.kind not in _OF_DEATH
            and trigger.sort == PERSON
        ):
            told.add(outcome)
            yield Toll(outcome=outcome, count=Reading(words=(page.excerpt(*piece),), rule="events.uncounted"))


def _number_of(page: Page, cast: Cast, sort: str | None, run: Run, known: Sequence[int]) -> int:
    """Count one person, or those of a list who are told of one by one; 0 where the words leave it open.

    Beside others whose numbers stand at `known` characters (“a cook and six priests”), only those of a list are added.
    """
    words = [token.lower for token in page.tokens[run[0] : run[1]]]
    if "and" not in words:
        return 0 if known or "or" in words else int(_is_one(page, cast, sort, run))
    inside = [at for at in known if page.tokens[run[0]].start <= at < page.tokens[run[1] - 1].end]
    if not {"or", "including"}.isdisjoint(words) or (known and not inside):
        return 0
    parts = list(_parts(page, cast, run))
    fresh = [part for part in parts if all(page.token_at(at) not in range(*part) for at in inside)]
    single = [
        _is_one(page, cast, NAME if page.tokens[part[1] - 1].text[0].isupper() else PERSON, part) for part in fresh
    ]
    return len(single) if len(parts) > 1 and all(single) else 0


def _parts(page: Page, cast: Cast, run: Run) -> Iterator[Run]:
    """Give the parts of a list, without what a comma sets beside a name: “Ann Bell, a judge, and Karim Haddad”."""
    named: Actor | None = None
    phrase = page.tokens[run[0]].start, page.tokens[run[1] - 1].end
    for each in parties_in(page, cast, phrase, doing=False):
        first, stop = page.token_at(each.words[0].start or 0), page.token_at(each.words[0].end or 0)
        is_name = each.value is not None and each.value.named
        same = named is not None and (each.value == named or (not is_name and page.tokens[first - 1].text == ","))
        if not same:
            yield first, stop
        named = each.value if is_name else None


def _is_one(page: Page, cast: Cast, sort: str | None, run: Run) -> bool:
    first, last = run
    head = page.tokens[head_of(page.tokens, run)].lower
    if head in words_of("events.one_person") or head in _singulars():
        return page.tokens[first].lower not in ("no", "each", "every", "any")
    if sort != NAME:
        return False
    actor = cast.reading(page.tokens[first].start, page.tokens[last - 1].end).value
    if actor is None or not actor.named:
        return False
    words = [token.text for token in page.tokens[first:last]]
    return actor.kind is ActorKind.PERSON or (
        actor.kind is None and 1 < len(words) < _LONG_NAME and all(word.istitle() for word in words)
    )
