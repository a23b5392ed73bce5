"""Coordinates as texts print them: degrees, minutes and seconds, or degrees with decimals, north or south first."""

import re
from collections.abc import Iterator
from typing import Final

from conflictmodel.text._page import Page
from conflictmodel.values.places import (
    MOST_EAST,
    MOST_NORTH,
    Place,
    PlaceKind,
    PlacePrecision,
    Point,
    PointBasis,
)
from conflictmodel.values.readings import Reading

_ANGLE: Final = (
    r"(\d{1,3}(?:\.\d{1,8})?)\s?°\s?(?:(\d{1,2}(?:\.\d{1,6})?)\s?['′]\s?)?(?:(\d{1,2}(?:\.\d{1,6})?)\s?[\"″]\s?)?"
)
_PAIR: Final = re.compile(rf"(?<![\d.]){_ANGLE}([NS])[,;]?\s{{0,3}}{_ANGLE}([EW])\b")
_MINUTES: Final = 60


def coordinates_on(page: Page) -> Iterator[Reading[Place]]:
    """Give the points that a page states in figures; what lies off the globe is none."""
    if "°" not in page.view:
        return
    for match in _PAIR.finditer(page.view):
        latitude, longitude = _degrees(*match.groups()[:4]), _degrees(*match.groups()[4:])
        if abs(latitude) <= MOST_NORTH and abs(longitude) <= MOST_EAST:
            words = page.excerpt(*match.span())
            point = Point(latitude=latitude, longitude=longitude, basis=PointBasis.REPORTED)
            place = Place(name=words.text, kind=PlaceKind.SITE, point=point, precision=PlacePrecision.SITE)
            yield Reading(value=place, words=(words,), rule="places.coordinates")


def _degrees(degrees: str, minutes: str | None, seconds: str | None, side: str) -> float:
    size = float(degrees) + (float(minutes or 0) + float(seconds or 0) / _MINUTES) / _MINUTES
    return -size if side in "SW" else size
