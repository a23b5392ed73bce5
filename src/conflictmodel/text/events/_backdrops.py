"""Backdrops: where an article's happenings lie that name no place: by its headline, its division or its country."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple, TypeVar, final

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._atlas import place_of
from conflictmodel.text._page import Page, Token
from conflictmodel.text._words import words_of
from conflictmodel.text.events._accounts import Account
from conflictmodel.text.events._clauses import clauses_of
from conflictmodel.text.events._kinships import ON_THE_SPOT, alike
from conflictmodel.text.events._phrase_sorts import is_person_noun
from conflictmodel.text.events._settings import preposition_of
from conflictmodel.text.events._triggers import triggers_in
from conflictmodel.text.gazetteers import Entry
from conflictmodel.text.places import DATELINE, OF_PARTY
from conflictmodel.values.periods import Period
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Excerpt, Reading

T = TypeVar("T", bound=Hashable)

_PREVAILING, _OF = 1, 2  # more than one mention in two
_FEWEST: Final = 2  # mentions of a division
_WITHIN: Final = ON_THE_SPOT | {EventKind.RELEASE, EventKind.SIEGE}  # what befalls people in one place or another


@final
class Backdrop:
    """Where the happenings of one article lie that name no place of their own."""

    def __init__(self, page: Page, places: Sequence[Reading[Place]]) -> None:
        """Note what the headline, the opening and each paragraph name."""
        self._page: Final = page
        scenes = [each for each in places if each.rule not in (OF_PARTY, DATELINE)]
        self._country: Final = main_country(page, places)
        self._division: Final = main_division(page, scenes)
        self._headline: Final = _headline_of(page, scenes)
        named = [each for each in places if each.rule != DATELINE]
        self._countries: Final = _by_paragraph(page, ((_country_in(each), each) for each in named))
        self._divisions: Final = _by_paragraph(page, ((_division_in(each), each) for each in scenes))
        self._stated: Final = _by_sentence(page, _stated(page, scenes, spoken=True))

    def placed(self, accounts: Sequence[Account]) -> Iterator[Account]:
        """Give each account with a place, if it has none in a country and the article tells one."""
        story = self._story(accounts)
        for account in accounts:
            where, rule = account.event.where, None
            if not where and self._headline is not None and _is_of(self._headline, account, story):
                where, rule = self._headline.places, "events.headline-place"
            if all(each.value is None or each.value.country is None for each in where):
                area = self._area(account)
                where, rule = (where, rule) if area is None else ((*where, area), area.rule)
            if rule is None:
                yield account
            else:
                event = attrs.evolve(account.event, where=where)
                yield attrs.evolve(account, event=event, rules=(*account.rules, rule))

    def _story(self, accounts: Sequence[Account]) -> Reading[Period] | None:
        """Give the day of what the headline tells: that of the first account of its kind."""
        kinds = () if self._headline is None else self._headline.kinds
        told = (each.event.when for each in accounts if any(alike(each.event.kind, kind) for kind in kinds))
        return next(told, None)

    def _area(self, account: Account) -> Reading[Place] | None:
        """Give the country or the division of the article, unless the paragraph names others only."""
        paragraph = account.first.paragraph
        country, named = self._country, self._countries.get(paragraph)
        if country is None or (named and str(country.value and country.value.name) not in named):
            return self._country_stated(account)
        division, others = self._division, self._divisions.get(paragraph, frozenset())
        inside = division is not None and division.value is not None and others <= {division.value.admin1}
        same = division is not None and _country_in(division) == _country_in(country)
        return division if inside and same and account.event.kind in _WITHIN else country

    def _country_stated(self, account: Account) -> Reading[Place] | None:
        """Give the only country of the paragraph where the same sentence or the one before states it: “in Burundi”."""
        told, named = account.first, self._countries.get(account.first.paragraph, frozenset())
        places = (each for last in (told.last, told.first) for each in self._stated.get(last, ()))
        stated = next((each for each in places if _country_in(each) in named), None)
        if stated is None or len(named) != 1 or self._is_turned(stated.words[0].end or 0, account.begins):
            return None
        return _as_country(min(named), stated.words, "events.paragraph-country")

    def _is_turned(self, place: int, begins: int) -> bool:
        """Say whether a telling stands before a place, or a word between turns to another time: “in Homs …, who”."""
        tokens = self._page.tokens[self._page.token_at(place) : self._page.token_at(begins)]
        return place > begins or any(each.lower in words_of("events.elsewhen") for each in tokens)


class _Headline(NamedTuple):
    """The one place within a country that a headline names, and the kinds of what it tells of."""

    places: tuple[Reading[Place], ...]
    kinds: frozenset[EventKind]


def _headline_of(page: Page, places: Sequence[Reading[Place]]) -> _Headline | None:
    """Read where a headline puts what it tells: “Six kidnapped in Abuja”; None where it names two such places."""
    lines = [each for each in page.sentences if each.paragraph < 0]
    named = [each for each in places if lines and (each.words[0].start or 0) < lines[-1].end]
    inner = tuple(each for each in named if each.value is not None and each.value.kind is not PlaceKind.COUNTRY)
    if not inner or len(_stated(page, named)) < len(named) or not _are_one(inner):
        return None
    starts = frozenset(each.words[0].start or 0 for each in named)
    at = inner[0].words[0].start or 0
    clauses = {each.start: clauses_of(page, each, starts) for each in lines}
    told = [
        (each.kind, clauses[line.start].at_one_time(each.start, at))
        for line in lines
        for each in triggers_in(page, line, starts)
    ]
    here = [kind for kind, beside in told if beside]  # “freed after talks in Geneva”: not there
    return _Headline(inner, frozenset(kind for kind, _ in told if any(alike(kind, each) for each in here)))


def _are_one(places: Sequence[Reading[Place]]) -> bool:
    values = [each.value for each in places if each.value is not None and each.value.country is not None]
    nested = all(one.is_in(other.name) or other.is_in(one.name) for one, other in pairwise(values))
    return nested and len(values) == len(places)


def _is_of(headline: _Headline, account: Account, story: Reading[Period] | None) -> bool:
    """Say whether an account is of what a headline tells: of its kind, of no other time, and told as news."""
    event = account.event
    if account.looks_back or account.plural or not any(alike(event.kind, kind) for kind in headline.kinds):
        return False
    if event.when is None or event.when == story:
        return True
    if story is None:
        return False
    return event.when.value is not None and story.value is not None and event.when.value.overlaps(story.value)


def _stated(page: Page, places: Sequence[Reading[Place]], *, spoken: bool = False) -> list[Reading[Place]]:
    """Give the places where something is: “in Homs”, not “to Homs”, “between Homs and Hama”, “an attack on Homs”.

    Where somebody may be spoken of (not in a headline), nor where one person or a court is: “a lawyer in Homs said”.
    """
    ends = frozenset(each.words[0].end or 0 for each in places)
    found = []
    for each in places:
        preposition, behind = preposition_of(page.tokens, page.token_at(each.words[0].start or 0), ends)
        before = page.tokens[page.token_at(behind) - 1] if behind else None
        of_one = spoken and before is not None and _is_of_one(before)
        if preposition in words_of("events.at") and preposition not in ("between", "on") and not of_one:
            found.append(each)
    return found


def _is_of_one(word: Token) -> bool:
    """Say whether a word names one person, or a court or reporters: what is told of need not be where these are."""
    person = is_person_noun(word.lower) and not word.lower.endswith("s") and word.lower not in words_of("plural")
    return person or word.text[0].isupper() or word.lower in words_of("events.told_at")


def main_division(page: Page, places: Sequence[Reading[Place]]) -> Reading[Place] | None:
    """Give the first-level division in which most places of an article lie, those that are countries counted with them.

    Its headline names a place there: what is named often need not be where all of it happened.
    """
    known = [(each.value, each) for each in places if each.value is not None and each.value.country is not None]
    lying = [((value.country or "", value.admin1), each) for value, each in known if value.admin1 is not None]
    if not lying:
        return None
    (country, admin1), mentions = Counter(division for division, _ in lying).most_common(1)[0]
    first = next(each for division, each in lying if division == (country, admin1))
    opening = page.sentence_at(first.words[0].start or 0)
    if opening is None or opening.paragraph >= 0 or mentions < _FEWEST or mentions * _OF <= len(known) * _PREVAILING:
        return None
    codes = () if first.value is None else first.value.codes
    code = next((each.value for each in codes if each.codebook == "iso3166-2"), None)
    entry = Entry(name=admin1, kind=PlaceKind.ADMIN1, country=country, admin1=admin1, code=code)
    return Reading(value=place_of(entry), words=first.words, rule="events.article-division")


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
    return _as_country(country, first.words, "events.article-country")


def _country_of_dateline(page: Page, places: Sequence[Reading[Place]]) -> Reading[Place] | None:
    printed = page.article.dateline
    written = (each.value for each in places if each.rule == DATELINE and each.value is not None)
    countries = {place.country for place in written if place.country is not None}
    if printed is None or len(countries) != 1:
        return None
    return _as_country(countries.pop(), (printed,), "events.dateline-country")


def _as_country(name: str, words: tuple[Excerpt, ...], rule: str) -> Reading[Place]:
    entry = Entry(name=name, kind=PlaceKind.COUNTRY, country=name)
    return Reading(value=place_of(entry), words=words, rule=rule)


def _country_in(place: Reading[Place]) -> str | None:
    return None if place.value is None else place.value.country


def _division_in(place: Reading[Place]) -> str | None:
    return None if place.value is None else place.value.admin1


def _by_sentence(page: Page, places: Sequence[Reading[Place]]) -> Mapping[int, list[Reading[Place]]]:
    """Set places by the ends of the sentences that name them, counted in tokens."""
    found: dict[int, list[Reading[Place]]] = defaultdict(list)
    for each in places:
        sentence = page.sentence_at(each.words[0].start or 0)
        if sentence is not None:
            found[sentence.last].append(each)
    return found


def _by_paragraph(page: Page, items: Iterable[tuple[T | None, Reading[Place]]]) -> Mapping[int, frozenset[T]]:
    """Set what is told of places by the paragraphs in which these are named."""
    found: dict[int, set[T]] = defaultdict(set)
    for told, each in items:
        sentence = page.sentence_at(each.words[0].start or 0)
        if told is not None and sentence is not None:
            found[sentence.paragraph].add(told)
    return {paragraph: frozenset(told) for paragraph, told in found.items()}
