"""Event nouns: which nouns tell of an event where they stand, and whom they name as doing and suffering it."""

from collections.abc import Container, Sequence
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import STOPS, before_verb, is_function_word, is_possessive, is_verb
from conflictmodel.text._noun_phrases import phrase_before
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, nearest_phrase, phrase_after, subject_before
from conflictmodel.text._words import words_of
from conflictmodel.text.events._campaigns import operation_end
from conflictmodel.text.events._lists import LONGEST, with_list
from conflictmodel.text.events._objects import phrase_behind
from conflictmodel.text.events._phrase_sorts import NAME, PERSON, holds_any
from conflictmodel.text.events._trigger_words import TriggerWord, is_happening

_NEAR: Final = 8
_ADJECTIVES: Final = 3
_QUOTES: Final = frozenset("\"'“‘")


def parties_of(
    tokens: Sequence[Token], row: TriggerWord, index: int, places: Container[int]
) -> tuple[Run | None, Run | None]:
    """Give who does it and to whom: behind by, of, on, against, between, or before the noun.

    “A police raid”, “the army's raid”, but “the mayor's murder”: what befalls people befalls who has it.
    """
    stop = index + len(row.words)
    both = _between(tokens, stop, row.kind, places)
    if both is not None:
        joint = next((at for at in range(*both) if tokens[at].lower == "and"), both[0])
        if both[0] < joint < both[1] - 1:
            return (both[0], joint), (joint + 1, both[1])
        return both, None  # “between two rival clans”
    doer = phrase_behind(tokens, stop, "by")
    sufferer = None
    for preposition in ("of", "on", "against"):
        sufferer = sufferer or _named_behind(tokens, stop, preposition)
    if sufferer is not None:
        doer = phrase_behind(tokens, past_apposition(tokens, sufferer[1]), "by") or doer
    doer = doer or _responsible_before(tokens, index) or _carrying_out(tokens, index, sufferer[1] if sufferer else stop)
    sufferer = sufferer or _target_before(tokens, index)
    owner = _owner(tokens, index, places) if doer is None or sufferer is None else None
    if owner is not None and row.outcome is not None and sufferer is None:
        return doer, owner
    if owner is not None and row.outcome is None and doer is None:
        return owner, sufferer
    if doer is None and index and tokens[index - 1].lower in words_of("events.attackers"):
        doer = index - 1, index
    return doer, sufferer


def past_apposition(tokens: Sequence[Token], stop: int) -> int:
    """Give where a phrase goes on behind what commas set beside it: “Ann Bell, head of the union, by gunmen”."""
    if stop >= len(tokens) or tokens[stop].text != ",":
        return stop
    for at in range(stop + 1, min(stop + LONGEST, len(tokens) - 1)):
        if tokens[at].text == ",":
            return at + 1 if tokens[at + 1].lower == "by" else stop
        if tokens[at].text in STOPS or is_verb(tokens, at):
            break
    return stop


def _between(tokens: Sequence[Token], stop: int, kind: EventKind | None, places: Container[int]) -> Run | None:
    """Give between whom it is: “clashes erupted between two militias”, “fighting on Monday between the army and …”."""
    while stop < len(tokens) and tokens[stop].lower in words_of("events.erupting"):
        stop += 1
    found = phrase_behind(tokens, stop, "between")
    if found is not None or kind is not EventKind.ARMED_CLASH:
        return found
    for at in range(stop, min(stop + _NEAR, len(tokens))):
        if tokens[at].text in STOPS or is_verb(tokens, at):
            return None
        if tokens[at].lower == "between":
            found = phrase_behind(tokens, at, "between")
            return None if found is None or tokens[found[0]].start in places else found
    return None


def _owner(tokens: Sequence[Token], index: int, places: Container[int]) -> Run | None:
    """Give the phrase whose possessive stands before a noun, past an adjective or two, if it is no time or place."""
    for at in range(index - 1, max(index - _ADJECTIVES, 0) - 1, -1):
        word = tokens[at].lower
        if is_possessive(word):
            bare = word.removesuffix("'s")
            if tokens[at].start in places or bare in words_of("calendar") or bare in words_of("day"):
                return None
            found = phrase_before(tokens, at + 1) or nearest_phrase(tokens, at + 1)
            return None if found is None or tokens[found[0]].lower in words_of("pronoun") else found
        if not word.isalpha() or is_function_word(word):
            return None
    return None


def _responsible_before(tokens: Sequence[Token], index: int) -> Run | None:
    """Give who is said to answer for it: “rebels are responsible for the attack”, “held the rebels responsible for”."""
    at = index - 1
    linking = ("behind", "in", "for", "of")
    while at > 1 and tokens[at].lower not in linking and _may_precede(tokens[at].lower) and index - at <= _ADJECTIVES:
        at -= 1
    word = tokens[at].lower
    if at <= 1 or word not in linking:
        return None
    if word == "behind":
        return _subject_of_be(tokens, at - 1)
    if word == "in":
        return _taking_part(tokens, at)
    if word == "of":
        return _called_author(tokens, at)
    if (tokens[at - 1].lower, tokens[at].lower) != ("responsible", "for"):
        return None
    return _subject_of_be(tokens, at - 2) or _held(tokens, at - 1)


def _called_author(tokens: Sequence[Token], at: int) -> Run | None:
    """Give who is called by the word for who did it: “the officer was the mastermind of the murder”."""
    if tokens[at - 1].lower not in words_of("events.authors") or at < 3:  # noqa: PLR2004 (“was the author of”)
        return None
    return _subject_of_be(tokens, at - 2 - (tokens[at - 2].lower in words_of("determiner")))


def _taking_part(tokens: Sequence[Token], at: int) -> Run | None:
    """Give who is said to have a part in it: “were involved in the murder”, “took part in the attack”."""
    verb = at - 1 - (tokens[at - 1].lower == "part" and at > 1)
    if verb < 1 or tokens[verb].lower not in words_of("events.taking_part"):
        return None
    return subject_before(tokens, before_verb(tokens, verb))


def _target_before(tokens: Sequence[Token], index: int) -> Run | None:
    """Give what is said to be its target: “the offices were the targets of the attack”."""
    for at in range(index - 1, max(index - _ADJECTIVES - 2, 1), -1):
        if tokens[at].lower == "of" and tokens[at - 1].lower in words_of("events.targets"):
            be = at - 2 - (tokens[at - 2].lower in words_of("determiner"))
            return _subject_of_be(tokens, be) if be > 0 else None
        if not _may_precede(tokens[at].lower):
            return None
    return None


def _subject_of_be(tokens: Sequence[Token], at: int) -> Run | None:
    return subject_before(tokens, before_verb(tokens, at)) if tokens[at].lower in words_of("be") else None


def _held(tokens: Sequence[Token], end: int) -> Run | None:
    """Give whom somebody holds to answer for it: all the words behind “held”, past an “and”."""
    for at in range(end - 1, max(end - LONGEST, -1), -1):
        if tokens[at].lower in words_of("events.holding"):
            return (at + 1, end) if at + 1 < end else None
        if tokens[at].text in STOPS and tokens[at].text != ",":
            return None
    return None


def _may_precede(word: str) -> bool:
    return word in words_of("determiner") or (word.isalpha() and not is_function_word(word))


def _carrying_out(tokens: Sequence[Token], index: int, behind: int) -> Run | None:
    """Give who carries it out, by a verb that says no more: “rebels staged attacks”, “an attack staged by rebels”."""
    carrying = words_of("events.carrying_out")
    around = tokens[max(index - _NEAR, 0) : behind + _NEAR]
    if not any(token.lower in carrying for token in around):
        return None
    for at in range(index - 1, max(index - _NEAR, 0), -1):
        word = tokens[at].lower
        if word in carrying and word != "attributed":
            return subject_before(tokens, before_verb(tokens, at))
        if tokens[at].text in STOPS or word in ("that", "and", "against"):
            break
    for at in range(behind, min(behind + _NEAR, len(tokens) - 1)):
        if tokens[at].lower == "attributed":
            return phrase_behind(tokens, at + 1, "to")
        if tokens[at].lower in carrying:
            by = next((k for k in (at + 1, at + 2) if k < len(tokens) and tokens[k].lower == "by"), None)
            return None if by is None else phrase_behind(tokens, by, "by")
        if (
            tokens[at].text in ";:“”"
            or tokens[at].lower == "it"
            or (is_verb(tokens, at) and not _is_auxiliary(tokens[at].lower))
        ):
            break
    return _carrying_it_out(tokens, behind)


def _carrying_it_out(tokens: Sequence[Token], behind: int) -> Run | None:
    """Give who carries out what “it” stands for: “gave details of the raid, saying that it was staged by rebels”."""
    carrying = words_of("events.carrying_out")
    for at in range(behind, min(behind + LONGEST, len(tokens) - 1)):
        if tokens[at].text in STOPS and tokens[at].text != ",":
            break
        if tokens[at].lower != "it" or tokens[at + 1].lower not in words_of("be"):
            continue
        passive = [token.lower for token in tokens[at + 2 : at + _NEAR]]
        by = passive.index("by") if "by" in passive else 0
        if carrying.isdisjoint(passive[:by]):
            break
        first = at + 2 + by + 1
        later = range(first, min(first + LONGEST, len(tokens)))
        end = next((each for each in later if tokens[each].lower in ("with", "in", "on")), later.stop)
        return phrase_after(tokens, first, end, apposition=False)
    return None


def _is_auxiliary(word: str) -> bool:
    return word in words_of("be") or word in words_of("have") or word in words_of("events.supposed")


def _named_behind(tokens: Sequence[Token], start: int, preposition: str) -> Run | None:
    found = phrase_behind(tokens, start, preposition)
    # “the attack on Friday” was on nobody
    if found is None or tokens[found[0]].lower in words_of("calendar"):
        return None
    after = tokens[found[0] + 1].lower if found[0] + 1 < len(tokens) else ""
    if tokens[found[0]].text.isdigit() and after in words_of("calendar"):
        return None  # “the attack on 6 December”
    return with_list(tokens, found)


def tells(tokens: Sequence[Token], row: TriggerWord, index: int, sufferer: Run | None, sort: str | None) -> bool:
    """Say whether a noun tells of an event where it stands: not “attack helicopter”, not a “release” of a film."""
    stop = index + len(row.words)
    following = tokens[stop] if stop < len(tokens) else None
    if following is not None and following.text.islower() and following.lower in words_of("events.modified"):
        return False
    if following is not None and (_names_sort(row, following) or following.text in words_of("events.titled")):
        return False  # “an arrest raid”: one happening, named by its last word; “the Prevention of Torture Act”
    left = [token.lower for token in tokens[max(index - 2, 0) : index]]
    if "including" in left:
        return False  # part of a number, not a happening beside it
    before = left[-1] if left else ""
    if before in _QUOTES and _is_so_called(tokens, index):
        return False
    if row.wants == "aimed":
        return _is_aimed(tokens, index, stop, before)
    if row.wants == PERSON:
        return sort in (PERSON, NAME) if sufferer is not None else before not in ("a", "an")
    if row.wants == "captive":
        return holds_any(tokens, (0, len(tokens)), words_of("captivity"))
    if row.wants in ("crowd", "band", "base"):
        return holds_any(tokens, sufferer, words_of(f"events.{row.wants}"))
    if row.wants == "party":
        by = stop < len(tokens) and tokens[stop].lower == "by"
        return before in words_of("events.attackers") or by
    if operation_end(tokens, index) > index:
        return True
    if row.wants == "back":
        return before in words_of("events.definite") and not (following is not None and following.lower == "of")
    return row.wants != "truce" or before[:1].isdigit() or _is_of_truce(tokens, index)


def _names_sort(row: TriggerWord, following: Token) -> bool:
    # not “raids attacks” nor “the attack killing three”
    word = following.text
    one = not row.words[-1].endswith("s") and not word.endswith("ing") and not is_function_word(word)
    return one and is_happening(word)


def _is_so_called(tokens: Sequence[Token], index: int) -> bool:
    # “described the attack as a ‘clash’”
    return "as" in [token.lower for token in tokens[max(index - _ADJECTIVES, 0) : index - 1]]


def _is_aimed(tokens: Sequence[Token], index: int, stop: int, before: str) -> bool:
    if any(token.lower in words_of("events.labour") for token in tokens[max(index - _NEAR, 0) : stop + _NEAR]):
        return False
    following = tokens[stop].lower if stop < len(tokens) else "."
    pointed = before in words_of("events.definite") or before.endswith("est")
    timed = before.endswith(("-hour", "-day", "-week")) or (
        following == "on" and stop + 1 < len(tokens) and tokens[stop + 1].lower in words_of("calendar")
    )  # “a 48-hour strike”, “a strike on Monday”
    return before != "on" and not timed and (following in words_of("events.aimed") or pointed)


def stops_work(tokens: Sequence[Token], around: Sequence[Token]) -> bool:
    """Say whether a strike is one of labour: words of unions stand around a sentence that has none of aircraft.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> page = page_of(article_from_text("The unions called out all employees. The strike in Homs ended."))
    >>> stops_work(page.tokens_of(page.sentences[1]), page.tokens)
    True
    """
    if any(token.lower in words_of("events.aerial") for token in tokens):
        return False
    return len({token.lower for token in around} & words_of("events.industry")) > 1


def _is_of_truce(tokens: Sequence[Token], index: int) -> bool:
    around = tokens[max(index - LONGEST, 0) : index + LONGEST]
    return any(token.lower in ("ceasefire", "cease-fire", "truce") for token in around)
