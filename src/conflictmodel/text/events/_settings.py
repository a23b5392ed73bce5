"""Settings: whether a place in a sentence is where something happened, by the preposition that it stands behind."""

from collections.abc import Container, Sequence
from enum import IntEnum
from typing import Final

from conflictmodel.model.kinds import EventKind
from conflictmodel.text._grammar import is_possessive, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._words import words_of
from conflictmodel.text.events._phrase_sorts import is_person_noun, is_site
from conflictmodel.text.events._trigger_words import is_happening

_FAR: Final = 14  # tokens
BETWEEN_PARTIES: Final = frozenset(
    {EventKind.TALKS, EventKind.AGREEMENT, EventKind.CEASEFIRE, EventKind.SANCTION, EventKind.ARMED_CLASH}
)
_OUT_OF: Final = frozenset({EventKind.WITHDRAWAL, EventKind.ABDUCTION, EventKind.RELEASE, EventKind.SEIZURE})
_INTO: Final = frozenset(
    {EventKind.DEPLOYMENT, EventKind.RAID, EventKind.PROTEST, EventKind.AID, EventKind.SHELLING, EventKind.WITHDRAWAL}
)


class Setting(IntEnum):
    """How surely a place is where something happened."""

    NOT = 0
    PERHAPS = 1  # “the mayor of Homs was shot”
    STATED = 2  # “in Homs”


def setting_of(kind: EventKind, preposition: str, *, follows: bool, adjoins: bool) -> Setting:
    """Say whether what stands behind a preposition is where something of a kind happened.

    It may follow the words that tell of it (“withdrew its men from Homs”, not “men from Homs attacked”), and adjoin
    them (“laid siege to Homs”).

    >>> [setting_of(kind, "from", follows=True, adjoins=False).name for kind in (EventKind.WITHDRAWAL, EventKind.RAID)]
    ['STATED', 'NOT']
    """
    toward = preposition in words_of("events.toward")
    if preposition in ("between", "of", "against") and kind in BETWEEN_PARTIES:
        return Setting.NOT
    if preposition in words_of("events.at"):
        return Setting.STATED
    if (preposition == "from" and (adjoins or kind in _OUT_OF)) or (toward and (adjoins or kind in _INTO)):
        return Setting.STATED if follows else Setting.NOT
    if preposition == "for" and kind is EventKind.ARMED_CLASH:
        return Setting.STATED if adjoins else Setting.NOT  # “the battle for Homs”
    if preposition in ("of", "against"):
        return Setting.STATED if adjoins else Setting.PERHAPS
    return Setting.NOT


def preposition_of(tokens: Sequence[Token], index: int, ends: Container[int]) -> tuple[str, int]:
    """Give the preposition that a place stands behind, and where the word before it ends.

    No preposition: it is a subject, an object or beside a noun.
    `ends` are those of place names: in a list, or behind the place that lies in it, a place stands as the one before.

    >>> from conflictmodel.text._page import page_of
    >>> from conflictmodel.text.layout import article_from_text
    >>> tokens = page_of(article_from_text("Rebels fled to the city of Homs.")).tokens
    >>> preposition_of(tokens, 6, ())
    ('to', 11)
    """
    at = index - 1
    while at >= 0 and index - at < _FAR:
        token = tokens[at]
        word = token.lower
        if word == "of":
            if at and tokens[at - 1].lower in words_of("places.side"):
                return "near", 0
            if not at or not is_site(tokens[at - 1].lower):
                return _of_whom(tokens, at), tokens[at - 1].end if at else 0
        elif word in words_of("preposition") or word in words_of("events.at"):
            return _as_it_stands(tokens, at)
        elif word in words_of("events.striking"):
            return "in", tokens[at - 1].end if at else 0  # “a bomb rocked Homs”
        elif token.text == "," or word in ("and", "or"):
            at -= token.text != "," and at > 0 and tokens[at - 1].text == ","
            if not at or not (tokens[at - 1].end in ends or is_site(tokens[at - 1].lower)):
                return "", 0
        elif not token.text[0].isalnum() or is_verb(tokens, at) or word in words_of("subordinator"):
            return "", 0
        elif is_possessive(word) and token.end - len("'s") not in ends:
            return "", 0  # “Assad's Syria”
        at -= 1
    return "", 0


def _as_it_stands(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Give a preposition by the word before: “born in” is from there, “20 km from” near it, “swept through” in it."""
    word, before = tokens[at].lower, tokens[at - 1].lower if at else ""
    if before in words_of("events.dwelling"):
        return "from", 0
    if word == "from" and before in words_of("places.distance"):
        return "near", 0
    swept = word == "through" and before in words_of("events.striking")
    return "in" if swept else word, tokens[at - 1].end if at else 0


def _of_whom(tokens: Sequence[Token], of: int) -> str:
    """Give “of” where it ties a place to people or to what happened there; nothing behind a name: “Brennan of Homs”."""
    before = tokens[of - 1] if of else tokens[of]
    if before.lower == "out":
        return "in"  # “drove the rebels out of Homs”
    tied = is_person_noun(before.lower) or is_happening(before.lower)
    return "of" if tied and before.text.islower() else "from"
