"""Parties in phrases: each of those that a subject or an object names, known to the cast or only by their words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import attrs

from conflictmodel.text._grammar import is_adverb, is_function_word
from conflictmodel.text._page import Page, Token
from conflictmodel.text._phrases import Run, phrase_after
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.events._phrase_sorts import PERSON, PLACE, ends_ago, head_of, sort_of
from conflictmodel.text.events._trigger_words import is_happening, weapons_in
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Reading

_MOST: Final = 12  # parties of one phrase
_TIME: Final = 5  # tokens
_LONGEST: Final = 12  # tokens of the name of a body
_NO_MEMBERS: Final = frozenset({ActorKind.CIVILIANS, ActorKind.MEDIA, ActorKind.PROTESTERS})
_BODIES: Final = frozenset(
    {
        ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA, ActorKind.CRIMINAL_GROUP,
        ActorKind.MILITARY, ActorKind.POLICE, ActorKind.INTELLIGENCE, ActorKind.PARTY,
    }
)  # fmt: skip
_PARTING: Final = frozenset({",", ";", "together", "along", "alongside"})  # “Bell, together with Karim Haddad”


def parties_in(
    page: Page, cast: Cast, phrase: tuple[int, int], *, doing: bool, speaker: Actor | None = None
) -> Iterator[Reading[Actor]]:
    """Give the parties of a noun phrase: one, or each of those that stand beside each other.

    What the cast does not know as a party (a bus, the plant) is given by its words alone, if it was done to; only
    people and parties do anything. A pronoun that leads to nobody is not given. In the mouth of a `speaker` the phrase
    may be of himself: “it”, “its men”.
    """
    first, last = page.token_at(phrase[0]), page.token_at(phrase[1])
    own = speaker is not None and page.tokens[first].lower in words_of("events.own")
    if own and last - first == 1:
        yield Reading(value=speaker, words=(page.excerpt(*phrase),), rule="events.speaker")
        return
    whole = cast.reading(*phrase)
    pieces = _pieces(page.tokens, first, last)
    if whole.value is not None and whole.value.named:
        parts = _without_appositions(page.tokens, pieces) if len(pieces) > 1 else pieces
        pieces = parts if _are_several(page.tokens, parts, whole.value) else [(first, last)]
    for begin, stop in pieces[:_MOST]:
        if doing and is_happening(page.tokens[head_of(page.tokens, (begin, stop))].lower):
            continue  # “the army's offensive on Homs killed 12”: the town does nothing
        if (begin, stop) == (first, last):
            actor = whole
        else:
            actor = cast.reading(page.tokens[begin].start, page.tokens[stop - 1].end)
        if not doing and _is_site(page.tokens, (begin, stop)):
            yield Reading(words=actor.words, rule="events.words-alone")
            continue
        actor = _with_whole(page, cast, _by_head(page, cast, actor, begin, stop), (begin, stop))
        if own and begin == first and actor.value is not None and not actor.value.named:
            actor = attrs.evolve(actor, value=attrs.evolve(actor.value, part_of=speaker))
        if is_party(actor):
            yield actor
        elif _names_something(page.tokens, begin, stop):
            people = sort_of(page.tokens, (begin, stop), ()) == PERSON or _is_of_fighters(page.tokens, (begin, stop))
            if people and actor.value is not None and actor.value.kind is not ActorKind.DOCUMENT:
                yield actor
            elif people or not doing:
                yield Reading(words=actor.words, rule="events.words-alone")


def _by_head(page: Page, cast: Cast, actor: Reading[Actor], begin: int, stop: int) -> Reading[Actor]:
    """Know a party by the words at the end of its phrase: “the liberal senator Juan Vargas”, “the Bhavani police”."""
    if actor.value is not None and actor.value.named:
        return actor
    tokens = page.tokens
    name = stop
    while name > begin and (tokens[name - 1].text[0].isupper() or tokens[name - 1].text == "."):
        name -= 1
    if name > begin and tokens[name - 1].lower in words_of("events.origins"):
        return actor  # “raiders from West Pokot” are not West Pokot
    if begin < name < stop - 1 or (name == begin and actor.value is None):
        named = cast.reading(tokens[name].start, tokens[stop - 1].end)
        if named.value is not None and named.value.named:
            return attrs.evolve(named, words=actor.words)
    if actor.value is None or actor.value.kind is not None or sort_of(tokens, (begin, stop), ()) != PERSON:
        return actor
    head = cast.reading(tokens[stop - 1].start, tokens[stop - 1].end).value
    if head is None or head.kind is None:
        return actor
    return attrs.evolve(actor, value=attrs.evolve(actor.value, kind=head.kind))


def _is_of_fighters(tokens: Sequence[Token], run: Run) -> bool:
    return tokens[head_of(tokens, run)].lower in words_of("events.fighters")


def _is_site(tokens: Sequence[Token], run: Run) -> bool:
    """Say whether a phrase is of a building or a thing of somebody's: “the house of judge Ann Bell” is a house."""
    head = head_of(tokens, run)
    owned = head + 1 < run[1] and tokens[head + 1].lower == "of" and tokens[head].text.islower()
    return owned and sort_of(tokens, run, ()) == PLACE


def _with_whole(page: Page, cast: Cast, actor: Reading[Actor], run: Run) -> Reading[Actor]:
    """Say of which body people are: “guerrillas of the Hill Front”, “Hill Front members”, “men from the Hill Front”."""
    value, tokens = actor.value, page.tokens
    if value is None or value.named or value.part_of is not None or value.kind in _NO_MEMBERS:
        return actor
    head = head_of(tokens, run)
    behind: Run | None = None
    if run[1] < len(tokens) and tokens[run[1]].lower == "from":
        behind = phrase_after(tokens, run[1] + 1, min(run[1] + _LONGEST, len(tokens)), apposition=False)
    elif head + 2 < run[1] and tokens[head + 1].lower in ("of", "from"):
        behind = head + 2, run[1]
    elif run[0] < head:
        behind = run[0], head
    if behind is None:
        return actor
    whole = cast.reading(tokens[behind[0]].start, tokens[behind[1] - 1].end).value
    if whole is None or whole == value or not (whole.named and whole.kind in _BODIES):
        return actor
    return attrs.evolve(actor, value=attrs.evolve(value, part_of=whole, kind=value.kind or whole.kind))


def is_party(actor: Reading[Actor]) -> bool:
    """Say whether a reading is of somebody who can do or suffer something."""
    return (
        actor.value is not None
        and (actor.value.named or actor.value.kind is not None)
        and actor.value.kind is not ActorKind.DOCUMENT
    )


def _pieces(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Part a phrase at its commas and at “and”, each piece without the adverbs about it."""
    pieces, begin = [], _past_time(tokens, first, last)
    for index in range(first, last + 1):
        joined = index < last and tokens[index].lower in ("and", "or")
        if joined and index - begin == 1 and tokens[begin].text.islower() and not tokens[begin].lower.endswith("s"):
            continue  # “ethnic and religious groups”: two adjectives of one noun
        if index == last or joined or tokens[index].lower in _PARTING:
            stop = index
            while begin < stop and _is_beside(tokens[begin].lower):
                begin += 1
            while begin < stop and _is_beside(tokens[stop - 1].lower):
                stop -= 1
            if begin < stop:
                pieces.append((begin, stop))
            begin = index + 1
    return pieces


def _past_time(tokens: Sequence[Token], first: int, last: int) -> int:
    """Give where a phrase begins behind a time that has been run into it: “three days later gunmen”."""
    for at in range(first + 1, min(first + _TIME, last - 1)):
        if ends_ago(tokens, at):
            return at + 1
    return first


def _are_several(tokens: Sequence[Token], pieces: Sequence[tuple[int, int]], named: Actor) -> bool:
    """Tell a list from an apposition: each of its parts has an article or a number, each is a name, or “and” joins."""
    if len(pieces) < 2 or " and " in named.name:  # noqa: PLR2004 (one is no list)
        return False
    opened = [tokens[begin] for begin, _ in pieces]
    marked = [_is_marked(token) for token in opened]
    return (
        sum(marked) > 1
        or all(token.text[0].isupper() for token in opened)
        or any(_is_joined(tokens, one, other) for one, other in pairwise(pieces))
    )


def _is_marked(token: Token) -> bool:
    return (
        token.lower in words_of("determiner") or token.lower[0].isdigit() or token.lower in words_of("events.numbers")
    )


def _is_joined(tokens: Sequence[Token], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether “and” joins two parties: “Ann Bell and two guards”, not “the minister of health and sport Bell”."""
    named = any(tokens[at].text[0].isupper() for at in range(*one))
    joint = any(tokens[at].lower == "and" for at in range(one[1], other[0]))
    marked = _is_marked(tokens[other[0]]) or tokens[other[0]].text[0].isupper()
    both = all(tokens[stop - 1].text[0].isupper() for _, stop in (one, other))  # “Bell and union leader Karim Haddad”
    return joint and named and (marked or both)


def _without_appositions(tokens: Sequence[Token], pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Put what a comma sets beside a name together with it: “Ann Bell, a judge, and two guards” are two."""
    found = pieces[:1]
    for piece in pieces[1:]:
        begin, stop = found[-1]
        comma = all(tokens[at].text == "," for at in range(stop, piece[0]))
        names = [tokens[at].text[0].isupper() for at in (stop - 1, piece[0])]
        if comma and names[0] is not names[1] and not _is_marked(tokens[piece[0]]):
            found[-1] = begin, piece[1]
        else:
            found.append(piece)
    return found


def _is_beside(word: str) -> bool:
    return is_adverb(word) or word in words_of("particle") or word in words_of("events.beside")


def _names_something(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a phrase has a noun: no pronoun or number alone, no weapon, no happening."""
    words = [token.lower for token in tokens[first:last]]
    if words[0] in words_of("events.no_noun") or tokens[head_of(tokens, (first, last))].lower in words_of(
        "events.areas"
    ):
        return False
    head = tokens[head_of(tokens, (first, last))].lower
    at = head_of(tokens, (first, last)) - first
    armed = any(begin <= at < end for begin, end, _ in weapons_in(words, 0, len(words)))  # “tank trucks” are no tanks
    if not words_of("events.rounds").isdisjoint(words) or armed or is_happening(head):
        return False
    return any(
        word[0].isalpha()
        and not is_function_word(word)
        and word not in words_of("events.pronouns_of_people")
        and word not in words_of("events.beside_people")
        for word in words
    )
