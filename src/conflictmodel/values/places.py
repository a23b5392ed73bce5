"""Places: where something is said to have happened, how precisely, and where that is on the map."""

from collections.abc import Mapping
from typing import Final, final

import attrs

from conflictmodel._records import (
    Vocabulary,
    brief_repr,
    one_line,
    pydantic_schema,
    require_shallow,
    require_tuples,
    require_words,
)
from conflictmodel.values.codes import Code

MOST_NORTH = 90.0
MOST_EAST = 180.0


class PointBasis(Vocabulary):
    """What a pair of coordinates stands for."""

    REPORTED = "reported", "The source gave these coordinates for the happening itself."
    GEOCODED = "geocoded", "Somebody looked the named place up and took its point."
    REPRESENTATIVE = "representative", "A point that stands for a whole area, such as a governorate's centroid."
    COARSENED = "coarsened", "Made less exact on purpose, to protect people."


class PlaceKind(Vocabulary):
    """What sort of place a name names."""

    COUNTRY = "country", "A state or territory."
    ADMIN1 = "admin1", "A first-level division: province, governorate, state, region."
    ADMIN2 = "admin2", "A second-level division: district, county, department."
    SETTLEMENT = "settlement", "A city, town, village or camp."
    NEIGHBOURHOOD = "neighbourhood", "A part of a settlement."
    SITE = "site", "One building, base, bridge, crossing or spot."
    REGION = "region", "An area without an administration of its own: the Sahel, Donbas."
    ROAD = "road", "A road or railway line."
    WATER = "water", "A sea, river, lake or strait."
    BORDER = "border", "The line or strip between two countries or areas."


class PlaceRelation(Vocabulary):
    """How what happened lies to the named place."""

    AT = "at", "In or at it."
    NEAR = "near", "Close to it, or at a stated distance."
    BETWEEN = "between", "Between it and another named place."
    DIRECTION_OF = "direction_of", "In a stated direction of it: north of, east of."


class PlacePrecision(Vocabulary):
    """How exactly the place is known, finest first; scales of other codebooks are codes beside it."""

    SITE = "site", "The very site."
    SETTLEMENT = "settlement", "The named settlement."
    NEAR = "near", "Near a known point."
    ADMIN2 = "admin2", "Somewhere in a second-level division."
    ADMIN1 = "admin1", "Somewhere in a first-level division."
    AREA = "area", "Along a line or in an area without sharp edges."
    COUNTRY = "country", "Somewhere in a country."
    UNRESOLVED = "unresolved", "The name could not be found, or names too much."


@final
@attrs.frozen(kw_only=True)
class Point:
    """Coordinates in decimal degrees (WGS 84), north and east positive, with what they stand for.

    >>> print(Point(latitude=36.34, longitude=43.13, basis=PointBasis.GEOCODED))
    36.34°N 43.13°E

    Raises:
        ValueError: if a coordinate is not finite or not on the globe.

    """

    latitude: float
    longitude: float
    basis: PointBasis | None = None

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse what is off the globe, and keep one spelling of each number (35 is 35.0, -0.0 is 0.0)."""
        north, east = self.latitude, self.longitude
        on_globe = -MOST_NORTH <= north <= MOST_NORTH and -MOST_EAST <= east <= MOST_EAST
        if on_globe and north and east and type(north) is type(east) is float:
            return  # as most points are
        for name, most in (("latitude", MOST_NORTH), ("longitude", MOST_EAST)):
            degrees = getattr(self, name)
            if not -most <= degrees <= most:  # true of NaN, too
                message = f"{name} must lie between -{most} and {most}, found {degrees!r}"
                raise ValueError(message)
            object.__setattr__(self, name, float(degrees) + 0.0)

    def __str__(self) -> str:
        """Read as ``36.34°N 43.13°E``."""
        north = f"{abs(self.latitude):g}°{'S' if self.latitude < 0 else 'N'}"
        east = f"{abs(self.longitude):g}°{'W' if self.longitude < 0 else 'E'}"
        return f"{north} {east}"


@final
@attrs.frozen(kw_only=True)
class Place:
    """A named place as it was reported, and what it was resolved to; candidates stay where it is not clear.

    `country`, `admin1` and `admin2` are names; whose codes they have stands in `codes`.

    >>> print(Place(name="Sinjar", admin1="Nineveh", country="Iraq", relation=PlaceRelation.NEAR))
    near Sinjar, Nineveh, Iraq

    Raises:
        ValueError: if the name is empty or candidates nest too deep.

    """

    name: str
    kind: PlaceKind | None = None
    relation: PlaceRelation = PlaceRelation.AT
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    point: Point | None = None
    precision: PlacePrecision | None = None
    codes: tuple[Code, ...] = ()
    candidates: tuple["Place", ...] = ()

    __repr__ = brief_repr
    __get_pydantic_core_schema__ = pydantic_schema

    def __attrs_post_init__(self) -> None:
        """Refuse a place without a name."""
        if not self.name or type(self.codes) is not tuple or type(self.candidates) is not tuple:
            require_words(self, "name")
            require_tuples(self, "codes", "candidates")
        if self.candidates:
            require_shallow(self, "candidates")

    def is_in(self, name: str) -> bool:
        """Say whether this place bears the name, or lies in a division or country that does."""
        sought = name.casefold()
        return any(
            each is not None and each.casefold() == sought
            for each in (self.name, self.admin2, self.admin1, self.country)
        )

    def __str__(self) -> str:
        """Read as ``near Sinjar, Nineveh, Iraq``."""
        above = (self.admin2, self.admin1, self.country)[_OWN_LEVELS.get(self.kind, 0) :]
        told = () if self.kind is PlaceKind.SETTLEMENT else tuple(each for each in above if _ends_in(self.name, each))
        names = dict.fromkeys((self.name, *(each for each in above if each and each not in told)))
        relation = "" if self.relation is PlaceRelation.AT else f"{self.relation} "
        return one_line(relation + ", ".join(names))


# Of divisions and countries above a place, these first ones are the place itself, perhaps by another of its names.
_OWN_LEVELS: Final[Mapping[PlaceKind | None, int]] = {PlaceKind.ADMIN2: 1, PlaceKind.ADMIN1: 2, PlaceKind.COUNTRY: 3}


def _ends_in(name: str, other: str | None) -> bool:
    """Say whether a name has another for its last words: “northern Iraq” says that it is in Iraq."""
    return other is not None and f" {name}".casefold().endswith(f" {other}".casefold())
