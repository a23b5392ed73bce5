"""Drafts: claims and events as another reader proposes them, with the words they rest on instead of offsets."""

from typing import final

import attrs

from conflictmodel._records import brief_repr, pydantic_schema, require_tuples, require_words
from conflictmodel.model.attributions import Act
from conflictmodel.model.kinds import EventKind, Occurrence
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import CivilianStatus, Outcome, Scope
from conflictmodel.values.actors import ActorKind


@final
@attrs.frozen(kw_only=True)
class DraftClaim:
    """What somebody is said to have said, proposed; all but `key`, `act` and `speaker_name` are words of the article.

    `content` is what was said, in the article's order, without the words that introduce it. `speaker` are the words
    that name who said it (None: nobody is named); `speaker_name` is the speaker's own name as the article gives it
    anywhere, None where it gives none (“officials”, “witnesses”). `through` are the words for who relayed it, `medium`
    what it was said in, `hedges` the words that soften it.
    """

    key: str
    content: tuple[str, ...]
    act: Act
    speaker: str | None = None
    speaker_name: str | None = None
    cue: str | None = None
    medium: str | None = None
    through: str | None = None
    hedges: tuple[str, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a claim without a key, and what is not a tuple."""
        require_words(self, "key")
        require_tuples(self, "content", "hedges")

    def __str__(self) -> str:
        """Read as ``c1: the army states: “the road is open”``."""
        return f"{self.key}: {self.speaker or 'nobody named'} {self.act}: “{' … '.join(self.content)}”"


@final
@attrs.frozen(kw_only=True)
class DraftTime:
    """When it happened, proposed: the words of the article, and the EDTF they were resolved to (None: not resolved)."""

    words: str
    edtf: str | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __str__(self) -> str:
        """Read as ``“on Tuesday” → 2024-04-30``."""
        return f"“{self.words}” → {self.edtf or 'not resolved'}"


@final
@attrs.frozen(kw_only=True)
class DraftPlace:
    """Where it happened, proposed: the words of the article, the place's name in them, its division and country."""

    words: str
    name: str | None = None
    admin1: str | None = None
    country: str | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __str__(self) -> str:
        """Read as ``“the town of Homs” → Homs, Syria``."""
        parts = (self.name, self.admin1, self.country)
        return f"“{self.words}” → {', '.join(part for part in parts if part) or 'not resolved'}"


@final
@attrs.frozen(kw_only=True)
class DraftParticipant:
    """A party in an event, proposed: its words, its own name as the article gives it (None: no name), and its role."""

    words: str
    role: Role
    name: str | None = None
    kind: ActorKind | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __str__(self) -> str:
        """Read as ``the army (initiator)``."""
        return f"{self.name or self.words} ({self.role})"


@final
@attrs.frozen(kw_only=True)
class DraftToll:
    """How many people something befell, proposed: the words that hold the number, and the number as bounds.

    “Seven” is 7 to 7, “at least 12” is 12 to None; vague words (“dozens”) have neither.
    """

    words: str
    outcome: Outcome
    low: int | None = None
    high: int | None = None
    status: CivilianStatus | None = None
    scope: Scope = Scope.INCIDENT

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __str__(self) -> str:
        """Read as ``“at least 12” killed``."""
        return f"“{self.words}” {self.outcome}"


@final
@attrs.frozen(kw_only=True)
class DraftEvent:
    """Something that happened by the article's account, proposed; `trigger` is the word or two that tell of it.

    `claims` are the keys of the draft's claims that tell it; none: the article tells it in its own voice.
    """

    key: str
    kind: EventKind
    trigger: str
    occurrence: Occurrence = Occurrence.HAPPENED
    when: DraftTime | None = None
    where: tuple[DraftPlace, ...] = ()
    participants: tuple[DraftParticipant, ...] = ()
    tolls: tuple[DraftToll, ...] = ()
    means: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse an event without a key, and what is not a tuple."""
        require_words(self, "key")
        require_tuples(self, "where", "participants", "tolls", "means", "claims")

    def __str__(self) -> str:
        """Read as ``e1: raid (“stormed”)``."""
        return f"{self.key}: {self.kind} (“{self.trigger}”)"


@final
@attrs.frozen(kw_only=True)
class Draft:
    """What another reader, a person or a program, proposes to have read from an article; see `ground`.

    >>> claim = DraftClaim(key="c1", content=("the road is open",), act=Act.STATES, speaker="the army")
    >>> print(Draft(claims=(claim,)))
    1 claim, 0 events

    Raises:
        ValueError: if two claims or two events have one key.

    """

    claims: tuple[DraftClaim, ...] = ()
    events: tuple[DraftEvent, ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple, and keys that name two."""
        require_tuples(self, "claims", "events")
        for keys in ([each.key for each in self.claims], [each.key for each in self.events]):
            twice = next((key for key in keys if keys.count(key) > 1), None)
            if twice is not None:
                message = f"two of them have the key {twice!r}"
                raise ValueError(message)

    def __str__(self) -> str:
        """Count what is in it."""
        claims, events = len(self.claims), len(self.events)
        return f"{claims} claim{'s' * (claims != 1)}, {events} event{'s' * (events != 1)}"
