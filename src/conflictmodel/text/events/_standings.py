"""Standings: how the places of one sentence stand to what it tells of, by the words before and behind their names."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, final

import attrs

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, is_function_word, is_possessive, is_verb
from conflictmodel.text._page import Page
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.events._clauses import Clauses
from conflictmodel.text.events._groups import ABOUT
from conflictmodel.text.events._phrase_sorts import is_site
from conflictmodel.text.events._settings import BETWEEN_PARTIES, Setting, preposition_of, setting_of
from conflictmodel.text.events._triggers import Trigger
from conflictmodel.values.places import Place, PlaceKind
from conflictmodel.values.readings import Reading

_HAD: Final = 4  # tokens behind a possessor
_BEFORE_ATTRIBUTE: Final = frozenset({"article", "preposition", "possessive"})
_BEFORE: Final = 3  # tokens, as of “a hospital in”
_BESIDE: Final = 3  # characters, as between “Homs's” and “siege”


@final
@attrs.frozen(kw_only=True)
class Standings:
    """The places of one sentence by where their names end, asked how each stands to a group of triggers."""

    page: Page
    clauses: Clauses
    ends: frozenset[int]

    def setting(self, kind: EventKind, group: Sequence[Trigger], place: Reading[Place], *, in_front: bool) -> Setting:
        """Say whether a place is where a group's happening took place: by its preposition, or as what was struck."""
        start, end = place.words[0].start or 0, place.words[0].end or 0
        preposition, behind = preposition_of(self.page.tokens, self.page.token_at(start), self.ends)
        inside = behind if preposition and preposition != "of" else start
        if kind not in BETWEEN_PARTIES and _is_struck(group, start, inside):
            return Setting.STATED
        if not preposition:
            beside = any(end < each.start <= end + _BESIDE and not each.word.is_verb for each in group[:ABOUT])
            return Setting.STATED if beside else Setting.NOT  # “the Homs attack”
        if (preposition == "of" and self._modifies(end)) or self._possesses(end):
            return Setting.NOT
        if all(self._is_attribute(each) for each in group[:ABOUT]):
            return Setting.NOT  # “found the body of the abducted girl in Homs”
        if self._is_of_judges(group, start):
            return Setting.NOT
        if not in_front and (self._is_of_other_verb(group, start, end) or self._is_only_cared_for(group, place)):
            return Setting.NOT
        if preposition in ("outside", "between") and place.value is not None and place.value.kind is PlaceKind.COUNTRY:
            return Setting.NOT  # “outside Syria”, “a call between Syria and Iraq”
        adjoins = any(each.end == behind for each in group[:ABOUT])
        follows = any(each.end <= behind and not self._turns_verb(each.end, behind) for each in group[:ABOUT])
        setting = setting_of(kind, preposition, follows=follows, adjoins=adjoins)
        reached = in_front or any(self.clauses.at_one_time(each.start, start) for each in group[:ABOUT])
        return setting if reached else Setting.NOT

    def _modifies(self, end: int) -> bool:
        """Say whether a noun follows a place name right away: “a veteran of the Homs uprising”."""
        tokens, following = self.page.tokens, self.page.token_at(end)
        if following >= len(tokens) or not tokens[following].text.islower():
            return False
        word = tokens[following].lower
        return word.isalpha() and not is_function_word(word) and not is_verb(tokens, following)

    def _possesses(self, end: int) -> bool:
        """Say whether a place name has the mark of a possessor, and what it has is no place: “in Syria's view”."""
        tokens, at = self.page.tokens, self.page.token_at(end) - 1
        had = list(takewhile(lambda each: each.text not in STOPS, tokens[at + 1 : at + 1 + _HAD]))
        is_place = any(is_site(each.lower) or each.text[0].isupper() for each in had)
        return is_possessive(tokens[at].lower) and not is_place

    def _is_of_judges(self, group: Sequence[Trigger], start: int) -> bool:
        """Say whether a place is of those who judge what is told before: “the killing was condemned in Geneva”."""
        if any(each.word.is_verb or each.end > start for each in group[:ABOUT]):
            return False
        between = self.page.tokens[self.page.token_at(group[0].end) : self.page.token_at(start)]
        return any(each.lower in words_of("events.judged") for each in between)

    def _is_of_other_verb(self, group: Sequence[Trigger], start: int, end: int) -> bool:
        """Say whether a place is of something else than a noun behind it, by a verb between or as its occasion.

        “The envoy in Doha condemned the attack”, “marched in Homs over the killing of …”; but “police in Homs carried
        out raids”, “walked out in Homs to protest”.
        """
        if any(each.word.is_verb or each.held or each.end <= start for each in group[:ABOUT]):
            return False
        tokens = self.page.tokens
        first, last = self.page.token_at(start), self.page.token_at(group[0].start)
        acting = words_of("events.attackers") | words_of("events.locals")
        before = [each.lower for each in tokens[max(first - _BEFORE, 0) : first]]
        if tokens[last - 1].lower in ("to", "in") or ("of" not in before and not acting.isdisjoint(before)):
            return False
        return any(self._leads_on(at) for at in range(self.page.token_at(end), last))

    def _is_attribute(self, trigger: Trigger) -> bool:
        """Say whether a trigger only tells of whom something else is told: “the abducted girl”."""
        tokens, at = self.page.tokens, self.page.token_at(trigger.start)
        described = trigger.sufferer is not None and trigger.sufferer[0] <= trigger.end + 1
        before = classes_of(tokens[at - 1].lower) if at else frozenset()
        participle = trigger.word.is_verb and not tokens[at].lower.endswith("ing")
        return participle and described and not before.isdisjoint(_BEFORE_ATTRIBUTE)

    def _leads_on(self, at: int) -> bool:
        """Say whether a word begins what is done or told elsewhere: a verb, “to playing”, “over”."""
        tokens = self.page.tokens
        word = tokens[at].lower
        gerund = word.endswith("ing") and at > 0 and tokens[at - 1].lower in words_of("preposition")
        return gerund or word in words_of("events.reason") or is_verb(tokens, at)

    def _is_only_cared_for(self, group: Sequence[Trigger], place: Reading[Place]) -> bool:
        """Say whether somebody only dies at a place, brought there from where it happened: “died at a hospital in”."""
        if not any(each.word.words[0] in words_of("events.dying_later") for each in group[:ABOUT]):
            return False
        first, last = (self.page.token_at(each or 0) for each in (place.words[0].start, place.words[0].end))
        around = self.page.tokens[max(first - _BEFORE, 0) : last]
        return any(token.lower in words_of("events.care") for token in around)

    def _turns_verb(self, start: int, end: int) -> bool:
        """Say whether a verb stands between two characters: “those kidnapped in Homs are from Hama”."""
        tokens = self.page.tokens
        return any(is_verb(tokens, at) for at in range(self.page.token_at(start), self.page.token_at(end)))


def _is_struck(group: Sequence[Trigger], start: int, behind: int) -> bool:
    """Say whether a place is what something was done to, or of it: “shelled Homs”, “the airport of Homs”.

    Any other preposition inside that phrase tells more; `behind` is where the word before it ends.
    """
    for each in group[:ABOUT]:
        first, last = each.sufferer or (0, 0)
        if first <= start < last and each.word.outcome is None and not first < behind < start:
            return True
    return False
