"""Which part each party has: ACLED's first and second actor say nothing of who did it, unless the type does.

Source: ACLED Codebook (2024): “Actor 1 and Actor 2 do not imply directionality”; violence against civilians, protests
and riots are defined by who acts or suffers, and civilians and protesters are by definition unarmed.
"""

from typing import Final, NamedTuple

from conflictmodel.datasets.acled.codes import CIVILIANS, PROTESTERS, RIOTS_AND_PROTESTS
from conflictmodel.model.participants import Role

_BATTLE: Final = "battle"  # begins the types of battles, old and new
_PROTESTS: Final = "protests"
_VIOLENT: Final = frozenset({"explosions/remote violence", "remote violence", "violence against civilians", "riots"})
# Sub-types of protests and of strategic developments that somebody suffers.
_SUFFERED: Final = frozenset({"excessive force against protesters", "arrests", "looting/property destruction"})
_UNARMED: Final = frozenset({CIVILIANS, PROTESTERS})


class Cast(NamedTuple):
    """What of a row tells the roles: its types, the numbers of the parties' types, and whether it names all parties.

    `second` is 0 where there is nobody; in files that tell of one party a row, `is_whole` is False.
    """

    event_type: str
    sub_event_type: str
    first: int | None
    second: int | None
    is_whole: bool


def roles_of(cast: Cast) -> tuple[Role, Role]:
    """Give the roles of the first and the second party.

    >>> print(*roles_of(Cast("Battles", "Armed clash", 1, 2, is_whole=True)), sep=", ")
    side a, side b
    >>> print(*roles_of(Cast("Violence against civilians", "Attack", 7, 3, is_whole=True)), sep=", ")
    victim, initiator
    """
    kind, sub = cast.event_type.casefold(), cast.sub_event_type.casefold()
    if kind.startswith(_BATTLE):
        return (Role.SIDE_A, Role.SIDE_B) if cast.is_whole else (Role.PARTICIPANT, Role.PARTICIPANT)
    if kind in _VIOLENT or sub in _SUFFERED:
        return _aimed(cast, _UNARMED)
    if kind == RIOTS_AND_PROTESTS:  # in which protesters may have acted or suffered
        return _aimed(cast, frozenset({CIVILIANS}))
    if kind == _PROTESTS:
        return _protesting(cast.first), _protesting(cast.second)
    return Role.PARTICIPANT, Role.PARTICIPANT


def _aimed(cast: Cast, unarmed: frozenset[int]) -> tuple[Role, Role]:
    suffers, other_suffers = cast.first in unarmed, cast.second in unarmed
    if not cast.is_whole:
        return (Role.VICTIM if suffers else Role.PARTICIPANT), Role.PARTICIPANT
    if suffers is not other_suffers:
        return (Role.VICTIM, Role.INITIATOR) if suffers else (Role.INITIATOR, Role.VICTIM)
    return (Role.INITIATOR if cast.second == 0 else Role.SIDE_A), Role.SIDE_B


def _protesting(number: int | None) -> Role:
    return Role.INITIATOR if number == PROTESTERS else Role.PARTICIPANT
