"""Points and places."""

from math import copysign, inf, nan

import pytest

from conflictmodel import Code, Place, PlaceKind, PlaceRelation, Point, PointBasis


@pytest.mark.parametrize(
    ("latitude", "longitude", "said"),
    [
        (36.34, 43.13, "36.34°N 43.13°E"),
        (-33.5, -70.25, "33.5°S 70.25°W"),
        (0, 0, "0°N 0°E"),
        (90, -180, "90°N 180°W"),
        (-90, 180, "90°S 180°E"),
    ],
)
def test_points_are_said(latitude: float, longitude: float, said: str) -> None:
    point = Point(latitude=latitude, longitude=longitude, basis=PointBasis.GEOCODED)
    assert str(point) == said
    assert (point.latitude, point.longitude, point.basis) == (latitude, longitude, PointBasis.GEOCODED)


def test_points_have_one_spelling() -> None:
    point = Point(latitude=35, longitude=-0.0)
    assert type(point.latitude) is float
    assert copysign(1, point.longitude) == 1
    assert repr(point) == "Point(latitude=35.0, longitude=0.0)"


@pytest.mark.parametrize(
    ("field", "degrees", "message"),
    [
        ("latitude", 90.1, r"latitude must lie between -90\.0 and 90\.0, found 90\.1"),
        ("latitude", -91, r"latitude must lie between -90\.0 and 90\.0, found -91"),
        ("longitude", 180.5, r"longitude must lie between -180\.0 and 180\.0, found 180\.5"),
        ("longitude", -181.0, r"longitude must lie between -180\.0 and 180\.0, found -181\.0"),
        ("latitude", nan, r"latitude must lie between -90\.0 and 90\.0, found nan"),
        ("longitude", inf, r"longitude must lie between -180\.0 and 180\.0, found inf"),
        ("longitude", -inf, r"longitude must lie between -180\.0 and 180\.0, found -inf"),
        ("latitude", 10**400, r"latitude must lie between -90\.0 and 90\.0, found 10{400}"),
    ],
)
def test_points_off_the_globe_are_refused(field: str, degrees: float, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        Point(**{"latitude": 0, "longitude": 0, field: degrees})  # type: ignore[arg-type]  # which is what is tested


SINJAR = Place(name="Sinjar", admin1="Nineveh", country="Iraq")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (SINJAR, "Sinjar, Nineveh, Iraq"),
        (Place(name="Sinjar", relation=PlaceRelation.NEAR), "near Sinjar"),
        (Place(name="Sinjar", relation=PlaceRelation.DIRECTION_OF, country="Iraq"), "direction of Sinjar, Iraq"),
        (Place(name="A", admin2="B", admin1="C", country="D"), "A, B, C, D"),
        (Place(name="Baghdad", admin2="Baghdad", admin1="Baghdad", country="Iraq"), "Baghdad, Iraq"),
        (Place(name="Iraq", country="Iraq"), "Iraq"),
        (Place(name="A", country=""), "A"),
        (Place(name="A", admin2="B", admin1="B", country="D"), "A, B, D"),
        (Place(name="Salahuddin", kind=PlaceKind.ADMIN1, admin1="Saladin", country="Iraq"), "Salahuddin, Iraq"),
        (Place(name="Tel Kayf", kind=PlaceKind.ADMIN2, admin2="Tilkaif", admin1="Nineveh"), "Tel Kayf, Nineveh"),
        (Place(name="DR CONGO", kind=PlaceKind.COUNTRY, country="Democratic Republic of the Congo"), "DR CONGO"),
        (Place(name="northern Iraq", kind=PlaceKind.REGION, country="Iraq"), "northern Iraq"),
        (Place(name="Port Sudan", kind=PlaceKind.SETTLEMENT, country="Sudan"), "Port Sudan, Sudan"),
        (Place(name="SOMALIA", country="Somalia"), "SOMALIA"),
        (Place(name="New Oman", country="Oman"), "New Oman"),
        (Place(name="Roman", country="Oman"), "Roman, Oman"),
        (Place(name="Mexico City", country="Mexico"), "Mexico City, Mexico"),
        (Place(name="two\nlines"), "two lines"),
    ],
)
def test_places_are_said(place: Place, said: str) -> None:
    assert str(place) == said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Sinjar", True),
        ("sinjar", True),
        ("NINEVEH", True),
        ("iraq", True),
        ("Sinj", False),
        ("Syria", False),
        ("", False),
    ],
)
def test_places_lie_in_what_bears_the_name(name: str, expected: bool) -> None:  # noqa: FBT001 (a column)
    assert SINJAR.is_in(name) is expected


def test_the_second_division_counts_too() -> None:
    assert Place(name="x", admin2="Straße").is_in("STRASSE")
    assert not Place(name="x", candidates=(SINJAR,)).is_in("Iraq")


def test_a_place_needs_a_name_and_tuples() -> None:
    with pytest.raises(ValueError, match=r"^name must not be empty$"):
        Place(name="")
    with pytest.raises(ValueError, match=r"^candidates must be a tuple"):
        Place(name="x", candidates=[])  # type: ignore[arg-type]  # which is what is tested
    with pytest.raises(ValueError, match=r"^codes must be a tuple"):
        Place(name="x", codes=Code(codebook="a", value="b"))  # type: ignore[arg-type]  # which is what is tested
