"""Victims: the one person to whom something was done, where the account names them and gives no number."""

from collections.abc import Iterator
from functools import cache

from conflictmodel.model.tolls import Toll
from conflictmodel.text._page import Page
from conflictmodel.text._tables import cells_of
from conflictmodel.text.actors._cast import Cast
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._phrase_sorts import head_of
from conflictmodel.text.events._trigger_words import event_words
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.counts import Count
from conflictmodel.values.readings import Reading

_LONG_NAME = 5


@cache
def _singulars() -> frozenset[str]:
    rows = cells_of("count_people.tsv")
    return frozenset(row[0] for row in rows) - frozenset(row[1] for row in rows)


def single_victims(page: Page, cast: Cast, happening: Happening) -> Iterator[Toll]:
    """Count the one person who is killed, arrested, abducted: “Leonid Barsov was shot”, “the captain was seized”."""
    for trigger in happening.triggers[:4]:
        outcome, piece = trigger.word.outcome, trigger.sufferer
        if outcome is None or piece is None or trigger.denied:
            continue
        first, last = page.token_at(piece[0]), page.token_at(piece[1])
        if first >= last or any(token.lower in ("and", "or") for token in page.tokens[first:last]):
            continue
        if _is_one(page, cast, first, last):
            words = page.excerpt(piece[0], piece[1])
            yield Toll(
                outcome=outcome, count=Reading(value=Count(low=1, high=1), words=(words,), rule="events.single-victim")
            )


def _is_one(page: Page, cast: Cast, first: int, last: int) -> bool:
    head = page.tokens[head_of(page.tokens, (first, last))].lower
    if head in event_words("one_person") or head in _singulars():
        return page.tokens[first].lower not in ("no", "each", "every", "any")
    actor = cast.reading(page.tokens[first].start, page.tokens[last - 1].end).value
    if actor is None or not actor.named:
        return False
    words = [token.text for token in page.tokens[first:last]]
    return actor.kind is ActorKind.PERSON or (
        actor.kind is None and 1 < len(words) < _LONG_NAME and all(word.istitle() for word in words)
    )
