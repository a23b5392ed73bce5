"""Victims: the one person to whom something was done, where the account names them and gives no number."""

from collections.abc import Iterator
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
from conflictmodel.text.events._phrase_sorts import NAME, PERSON, head_of
from conflictmodel.text.events._triggers import Trigger
from conflictmodel.values.actors import ActorKind
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
    """Count the one person who is killed, arrested, abducted: “Leonid Barsov was shot”, “the captain was seized”.

    Where people die in what the kind does not call a killing, and nobody says how many, the toll has no number.
    """
    counted = {each.outcome for whole in happening.counts for each in (whole, *whole.including)}
    if Outcome.DIED_LATER in counted:
        counted.add(Outcome.KILLED)  # “two of whom later died”
    for trigger in happening.triggers[:_MOST]:
        outcome, piece = trigger.word.outcome, trigger.sufferer
        if outcome is None or piece is None or trigger.denied or outcome in counted:
            continue
        first, last = page.token_at(piece[0]), page.token_at(piece[1])
        one = first < last and _is_one(page, cast, trigger, (first, last))
        if one and not any(token.lower in ("and", "or") for token in page.tokens[first:last]):
            counted.add(outcome)
            words = page.excerpt(piece[0], piece[1])
            yield Toll(
                outcome=outcome, count=Reading(value=Count(low=1, high=1), words=(words,), rule="events.single-victim")
            )
        elif outcome is Outcome.KILLED and happening.kind not in _OF_DEATH and trigger.sort == PERSON:
            counted.add(outcome)
            yield Toll(outcome=outcome, count=Reading(words=(page.excerpt(*piece),), rule="events.uncounted"))


def _is_one(page: Page, cast: Cast, trigger: Trigger, run: Run) -> bool:
    first, last = run
    head = page.tokens[head_of(page.tokens, run)].lower
    if head in words_of("events.one_person") or head in _singulars():
        return page.tokens[first].lower not in ("no", "each", "every", "any")
    if trigger.sort != NAME:
        return False
    actor = cast.reading(page.tokens[first].start, page.tokens[last - 1].end).value
    if actor is None or not actor.named:
        return False
    words = [token.text for token in page.tokens[first:last]]
    return actor.kind is ActorKind.PERSON or (
        actor.kind is None and 1 < len(words) < _LONG_NAME and all(word.istitle() for word in words)
    )
