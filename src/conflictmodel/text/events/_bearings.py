"""Bearings: when and whether a happening took place, as far as the words around it and those who say it tell."""

from collections.abc import Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Act, Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.events._happenings import Happening
from conflictmodel.values.periods import Direction, Period, Precision
from conflictmodel.values.readings import Reading

_FORESEEING: Final = frozenset({Act.PREDICTS, Act.WARNS})
_WANTING: Final = frozenset({Act.DEMANDS, Act.ORDERS, Act.ASKS})
_MEANING: Final = {
    Act.THREATENS: Occurrence.THREATENED,
    Act.PROMISES: Occurrence.PLANNED,
    Act.WARNS: Occurrence.THREATENED,
}
_TELLING: Final = frozenset({Act.STATES, Act.REPORTS, Act.CONFIRMS, Act.ALLEGES})
_DONE_BY_SAYING: Final = frozenset(
    {
        EventKind.SANCTION,
        EventKind.AGREEMENT,
        EventKind.CEASEFIRE,
        EventKind.DEPLOYMENT,
        EventKind.WITHDRAWAL,
        EventKind.TALKS,
    }
)
_BROUGHT_ABOUT: Final = _DONE_BY_SAYING | {EventKind.RELEASE, EventKind.AID}  # “demanded the release of …”
_RANKED_WITHIN: Final = 6  # tokens


def occurrence_said(happening: Happening, claims: Sequence[Claim]) -> Occurrence | None:
    """Say whether it came to happen by what is done in saying it; None where it is only foreseen or wanted.

    What is demanded, predicted or warned of tells of nothing that happened; what its speaker threatens or promises
    is threatened or planned. A clause in the past inside such words stays what it is.
    """
    occurrence = happening.occurrence
    if not claims or not happening.triggers:
        return occurrence
    act, main = claims[0].attribution.act, happening.main
    is_future = occurrence is Occurrence.PLANNED or (main.word.is_verb and not _is_past(main.word.words[0]))
    if act in _MEANING and is_future:
        return _MEANING[act] if act is not Act.WARNS or _is_own(happening, claims) else None
    in_past = any(each.word.is_verb and _is_past(each.word.words[0]) for each in happening.triggers)
    if act in _FORESEEING and (is_future or not in_past):
        return None
    wanted = not main.word.is_verb and happening.kind in _BROUGHT_ABOUT and happening.when is None
    return None if act in _WANTING and (wanted or occurrence is Occurrence.PLANNED) else occurrence


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in words_of("irregular")


def _is_own(happening: Happening, claims: Sequence[Claim]) -> bool:
    doer, content = happening.main.doer, claims[0].content[0]
    if doer is None or content.start is None:
        return False
    first = content.text[max(doer[0] - content.start, 0) :].split(" ", 1)[0]
    return first.lower() in words_of("events.own")


def when_of(happening: Happening, said: Sequence[Attribution]) -> tuple[Reading[Period] | None, str | None]:
    """Give when it happened: as dated in its own sentence, else not later than it was announced."""
    if happening.when is not None and not (happening.said_then and any(each.act not in _TELLING for each in said)):
        return happening.when, None
    for each in said:
        when = each.when or happening.when
        if each.act is Act.ANNOUNCES and when is not None:
            if happening.kind in _DONE_BY_SAYING:
                return when, "events.done-by-saying"
            by = None if when.value is None else attrs.evolve(when.value, direction=Direction.BY)
            return attrs.evolve(when, value=by), "events.announced-by"
    return None, None


def is_of_issue(page: Page, time: Reading[Period]) -> bool:
    """Say whether a time is when something was published: “a report released today”."""
    index = page.token_at(time.words[0].start or 0) - 1
    if index > 0 and page.tokens[index].lower in ("on", "in", "late", "earlier"):
        index -= 1
    if index > 0 and page.tokens[index - 1].lower in words_of("be") and page.tokens[index].lower == "released":
        return False  # “four women were released the next day”
    return index >= 0 and page.tokens[index].lower in words_of("events.issued")


def is_answered_for(page: Page, happening: Happening) -> bool:
    """Say whether a noun only tells for what somebody is held: “were arrested over the lynching on Saturday”."""
    at = page.token_at(happening.main.start) - 1
    if at < 1 or page.tokens[at].lower not in words_of("events.definite"):
        return False
    before = [token.lower for token in page.tokens[max(at - 3, 0) : at]]
    return before[-1:] == ["over"] or before[-3:] == ["in", "connection", "with"]


def is_ranked(page: Page, happening: Happening) -> bool:
    """Say whether a noun only ranks what was told before: “It was the third killing of a journalist this year”."""
    if not happening.triggers or happening.main.word.is_verb:
        return False
    at = page.token_at(happening.main.start)
    words = [token.lower for token in page.tokens[max(happening.sentence.first, at - _RANKED_WITHIN) : at]]
    pairs = (words[index : index + 2] for index in range(len(words)))
    return any(pair[0] in ("it", "this", "that") and pair[-1] in words_of("be") for pair in pairs) and (
        happening.is_anew or words[-1].endswith("est")
    )


def is_one_day(when: Reading[Period] | None) -> bool:
    """Say whether a time is one day, and the day itself."""
    return (
        when is not None
        and when.value is not None
        and when.value.precision is Precision.DAY
        and when.value.direction is Direction.AT
    )
