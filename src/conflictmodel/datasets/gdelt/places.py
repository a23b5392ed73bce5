"""Where, by GDELT's account: the name, what sort of place it is, and the point that stands for it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from conflictmodel.codebooks.countries import country_from_code
from conflictmodel.codebooks.crosswalk import word_from_code
from conflictmodel.codebooks.terms import term_from_code
from conflictmodel.datasets._tables.parts import Made, noted
from conflictmodel.datasets.gdelt.lists import Spot
from conflictmodel.errors import Notice, Severity
from conflictmodel.values.codes import Code
from conflictmodel.values.places import (
    MOST_EAST,
    MOST_NORTH,
    Place,
    PlaceKind,
    PlacePrecision,
    Point,
    PointBasis,
)
from conflictmodel.values.readings import Excerpt, Reading

_NO_TYPE: Final = frozenset({"", "0"})
_KINDS: Final[Mapping[str, PlaceKind]] = MappingProxyType(
    {
        "1": PlaceKind.COUNTRY,
        "2": PlaceKind.ADMIN1,
        "3": PlaceKind.SETTLEMENT,
        "4": PlaceKind.SETTLEMENT,
        "5": PlaceKind.ADMIN1,
    }
)
_STATE: Final = 2  # letters of a FIPS code, with which the code of each division begins


def place_of(spot: Spot, column: str) -> Made[Reading[Place] | None]:
    """Make a place of GDELT's cells; `column` is where notices point to."""
    notices: list[Notice] = []
    point = _point(spot, column, notices)
    if not spot.name:
        return Made(None, tuple(notices))
    geo_type = Code(codebook="gdelt.geo_type", value=spot.geo_type) if spot.geo_type else None
    if geo_type is None or term_from_code(geo_type) is None:
        notices.append(noted("gdelt.unknown-code", f"expected a type of place, found {spot.geo_type!r}", column))
    state = _state(spot, column, notices)
    country = None if state is None else country_from_code(state)
    name, admin1, last = _parts(spot)
    adm1 = spot.adm1 if spot.adm1 != spot.country else ""
    codes = (
        geo_type,
        state,
        Code(codebook="gdelt.adm1", value=adm1) if adm1 else None,
        Code(codebook="gdelt.adm2", value=spot.adm2) if spot.adm2 else None,
        # GNS or GNIS by the sign of the number; for countries and states the code again.
        Code(codebook="gdelt.feature", value=spot.feature) if spot.feature.lstrip("-").isdecimal() else None,
    )
    place = Place(
        name=name,
        kind=_KINDS.get(spot.geo_type),
        country=last if country is None else country.name,
        admin1=admin1,
        point=point,
        precision=None if geo_type is None else word_from_code(geo_type, PlacePrecision),
        codes=tuple(each for each in codes if each is not None),
    )
    return Made(Reading(value=place, words=(Excerpt(text=spot.name),)), tuple(notices))


def _parts(spot: Spot) -> tuple[str, str | None, str | None]:
    """Part “Mosul, Ninawa, Iraq” into the place, its division and its country, as the type of the place says."""
    if _KINDS.get(spot.geo_type) in (None, PlaceKind.COUNTRY):
        return spot.name, None, None
    parts = spot.name.split(", ")
    if spot.geo_type == "2":  # “Texas, United States”
        return parts[0], None, parts[-1] if len(parts) > 1 else None
    name = ", ".join(parts[:-2]) or parts[0]
    return name, parts[-2] if len(parts) > 2 else None, parts[-1] if len(parts) > 1 else None  # noqa: PLR2004 (country, division, place)


def _state(spot: Spot, column: str, notices: list[Notice]) -> Code | None:
    """Give the code of the country; where the code of the division contradicts it, that is the right one.

    In files of 2015, all places of a document carry the country of one of them.
    """
    written = spot.country
    if spot.adm1 and not spot.adm1.startswith(spot.country):
        written = spot.adm1[:_STATE]
        message = f"{spot.name}: the country is {spot.country}, by the code of the division {written}, which stands"
        notices.append(noted("gdelt.country-contradicts", message, column))
    return Code(codebook="fips10-4", value=written) if written else None


def _point(spot: Spot, column: str, notices: list[Notice]) -> Point | None:
    latitude, longitude = spot.latitude, spot.longitude
    if latitude is None or longitude is None:
        return None
    if latitude == longitude == 0 and spot.geo_type in _NO_TYPE:
        message = "0, 0 without a type of place stands for a place that is not known"
        notices.append(noted("gdelt.null-island", message, column, Severity.INFO))
        return None
    if abs(latitude) > MOST_NORTH or abs(longitude) > MOST_EAST:
        notices.append(noted("gdelt.off-the-globe", f"{latitude}, {longitude} is not on the globe", column))
        return None
    named = _KINDS.get(spot.geo_type) is PlaceKind.SETTLEMENT
    basis = PointBasis.GEOCODED if named else PointBasis.REPRESENTATIVE
    return Point(latitude=latitude, longitude=longitude, basis=basis)
