"""Who, by GDELT's account: the codes of CAMEO, taken apart, and what sort of party they make."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, TypeAlias

from conflictmodel.codebooks.countries import country_from_code, country_from_name
from conflictmodel.codebooks.crosswalk import word_from_code
from conflictmodel.codebooks.terms import term_from_code
from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.parts import Made, Part, codes_in
from conflictmodel.datasets.gdelt.rows import EventRow
from conflictmodel.model.participants import Participant, Role
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.readings import Reading

_Parts: TypeAlias = tuple[tuple[Column[str], str], ...]
COUNTRY: Final = "cameo.country"
TYPE: Final = "cameo.type"
_OTHER_BOOKS: Final = ("cameo.group", TYPE, "cameo.religion")  # of chunks that stand in no column
_CHUNK: Final = 3  # letters of each code in a code
_LONGEST: Final = 8 * _CHUNK  # letters of a whole code; GDELT has hardly more than five chunks
# The columns of each actor but for the name, with their books.
_PARTS1: Final[_Parts] = (
    (EventRow.actor1_code, "cameo.actor"),
    (EventRow.actor1_country_code, COUNTRY),
    (EventRow.actor1_known_group_code, "cameo.group"),
    (EventRow.actor1_ethnic_code, "cameo.ethnic"),
    (EventRow.actor1_religion1_code, "cameo.religion"),
    (EventRow.actor1_religion2_code, "cameo.religion"),
    (EventRow.actor1_type1_code, TYPE),
    (EventRow.actor1_type2_code, TYPE),
    (EventRow.actor1_type3_code, TYPE),
)
_PARTS2: Final[_Parts] = (
    (EventRow.actor2_code, "cameo.actor"),
    (EventRow.actor2_country_code, COUNTRY),
    (EventRow.actor2_known_group_code, "cameo.group"),
    (EventRow.actor2_ethnic_code, "cameo.ethnic"),
    (EventRow.actor2_religion1_code, "cameo.religion"),
    (EventRow.actor2_religion2_code, "cameo.religion"),
    (EventRow.actor2_type1_code, TYPE),
    (EventRow.actor2_type2_code, TYPE),
    (EventRow.actor2_type3_code, TYPE),
)


def _participant(row: EventRow, name: str | None, parts: _Parts, role: Role) -> Made[tuple[Participant, ...]]:
    wholes = tuple(codes_in(row, parts[:1]))
    if name is None and not wholes:
        return Made(())
    own = tuple(codes_in(row, parts[1:]))
    written = wholes[0].value.strip() if wholes else ""
    if len(written) > _CHUNK * len(own):
        own = (*own, *_chunks(written, {each.value for each in own}))
    codes = tuple(dict.fromkeys(own))
    countries = (country_from_code(each) for each in codes if each.codebook == COUNTRY)
    country = next((each.name for each in countries if each is not None), None)
    actor = Actor(
        name=name or written or wholes[0].value,
        # “PRESIDENT” of nowhere, “FARMER”: a role is no name, unless it is somebody's.
        named=name is None or any(each.codebook != TYPE for each in codes),
        kind=_kind(codes, name, country),
        country=country,
        codes=wholes + codes,
    )
    return Made((Participant(actor=Reading(value=actor), role=role),))


def _chunks(written: str, known: set[str]) -> Iterator[Code]:
    """Give the codes within a whole code that stand in no column of their own, as far as a book has them."""
    letters = written[:_LONGEST]
    for at in range(0, len(letters), _CHUNK):
        chunk = letters[at : at + _CHUNK]
        if len(chunk) < _CHUNK or chunk in known:
            continue
        found = Code(codebook=COUNTRY, value=chunk)
        others = (Code(codebook=book, value=chunk) for book in _OTHER_BOOKS)
        if country_from_code(found) is not None:
            yield found
        else:
            yield from [each for each in others if term_from_code(each) is not None][:1]


def _kind(codes: tuple[Code, ...], name: str | None, country: str | None) -> ActorKind | None:
    kind = next((found for each in codes if each.codebook == TYPE and (found := _kind_of_type(each))), None)
    if kind is not None or country is None or len(codes) > 1 or name is None:
        return kind
    # A bare country code is a state if the name is the country's, else somebody or something of it.
    named = country_from_name(name)
    return ActorKind.STATE if named is not None and named.name == country else None


@lru_cache(maxsize=256)
def _kind_of_type(code: Code) -> ActorKind | None:
    return word_from_code(code, ActorKind)


ACTOR1: Final[Part[EventRow, tuple[Participant, ...]]] = Part(
    lambda row: _participant(row, row.actor1_name, _PARTS1, Role.INITIATOR),
    EventRow.actor1_name,
    *(column for column, _ in _PARTS1),
)
ACTOR2: Final[Part[EventRow, tuple[Participant, ...]]] = Part(
    lambda row: _participant(row, row.actor2_name, _PARTS2, Role.TARGET),
    EventRow.actor2_name,
    *(column for column, _ in _PARTS2),
)
