"""Bearings: when, where and whether a happening took place, as far as the words around it and those who say it tell."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Act, Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.text._atlas import place_of
from conflictmodel.text._page import Page, Sentence
from conflictmodel.text._words import words_of
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._phrase_sorts import is_site
from conflictmodel.text.gazetteers import Entry
from conflictmodel.text.places import DATELINE
from conflictmodel.values.periods import Direction, Period, Precision
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Excerpt, Reading

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
_PREVAILING, _OF = 1, 2  # more than one mention in two


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


def follows_on(page: Page, told: Sentence, happening: Happening) -> bool:
    """Say whether a happening goes on from the sentence before, by a party that points back."""
    sentence = happening.sentence
    if (
        sentence.paragraph != told.paragraph
        or sentence.first != told.last
        or any(each.earlier or each.perfect for each in happening.triggers)
    ):
        return False
    pieces = (piece for piece in (happening.main.doer, happening.main.sufferer) if piece is not None)
    return any(
        not words_of("events.pointing").isdisjoint(page.view[start:end].lower().split(" ")) for start, end in pieces
    )


def names_same_place(page: Page, happening: Happening) -> bool:
    """Say whether a sentence points back to the place told last: “in the same area”."""
    words = [token.lower for token in page.tokens_of(happening.sentence)]
    return "same" in words and any(
        words[at : at + 2] == ["the", "same"] and is_site(words[at + 2]) and words[at - 1] in words_of("events.at")
        for at in range(1, len(words) - 2)
    )


def main_country(page: Page, places: Sequence[Reading[Place]]) -> Reading[Place] | None:
    """Give the country an article tells of: where most of its places lie, else that of its dateline.

    A dateline also decides between countries that are named equally often; None where no country prevails.
    """
    known = [
        (each.value.country, each)
        for each in places
        if each.rule != DATELINE and each.value is not None and each.value.country is not None
    ]
    printed = _country_of_dateline(page, places)
    counted = Counter(country for country, _ in known)
    if printed is not None and printed.value is not None:
        ahead = max(counted.values(), default=0)
        if counted.get(printed.value.name, 0) == ahead or not counted:
            return printed
    if not counted:
        return None
    country, mentions = counted.most_common(1)[0]
    if mentions * _OF <= len(known) * _PREVAILING:
        return None
    first = next(each for name, each in known if name == country)
    return _country(country, first.words, "events.article-country")


def countries_of_paragraphs(page: Page, places: Sequence[Reading[Place]]) -> Mapping[int, frozenset[str]]:
    """Give the countries that each paragraph names, by places in them and by parties of them."""
    named: dict[int, set[str]] = defaultdict(set)
    for each in places:
        country = None if each.value is None or each.rule == DATELINE else each.value.country
        sentence = page.sentence_at(each.words[0].start or 0)
        if country is not None and sentence is not None:
            named[sentence.paragraph].add(country)
    return {paragraph: frozenset(countries) for paragraph, countries in named.items()}


def _country_of_dateline(page: Page, places: Sequence[Reading[Place]]) -> Reading[Place] | None:
    printed = page.article.dateline
    written = (each.value for each in places if each.rule == DATELINE and each.value is not None)
    countries = {place.country for place in written if place.country is not None}
    if printed is None or len(countries) != 1:
        return None
    return _country(countries.pop(), (printed,), "events.dateline-country")


def _country(name: str, words: tuple[Excerpt, ...], rule: str) -> Reading[Place]:
    entry = Entry(name=name, kind=PlaceKind.COUNTRY, country=name)
    return Reading(value=place_of(entry), words=words, rule=rule)
