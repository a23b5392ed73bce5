"""UCDP GED: rows that a person checked against the file, field by field, and how many notices a file may have."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final, NamedTuple

import pytest

from conflictmodel import datasets
from conflictmodel.errors import Notice
from conflictmodel.model.events import Event
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Role
from conflictmodel.model.tolls import Scope
from conflictmodel.values.actors import ActorKind
from conflictmodel.values.periods import Precision
from conflictmodel.values.places import PlacePrecision, PlaceRelation
from tests.shape.syntax import ROOT

FOLDER: Final = ROOT / "tests" / "golden" / "ucdp"

# Each with its reason: the numbers and days of these rows contradict each other in the file itself, which UCDP knows
# of; a null date of SQL Server, or the slip 2919 for 2019, stands where the day of a source should.
CEILINGS: Final[Mapping[str, Mapping[str, int]]] = {
    "ged231_sample.csv": {"ucdp.low-above-high": 7, "ucdp.low-above-best": 4, "ucdp.best-above-high": 2},
    "ged_syria_v652_41col_sample.csv": {
        "ucdp.low-above-high": 18,
        "ucdp.low-above-best": 11,
        "ucdp.best-above-high": 11,
        "ucdp.null-source-date": 22,
        "ucdp.odd-source-date": 1,
    },
    "derived_headerless_ged_20rows.csv": {
        "ucdp.low-above-high": 7,
        "ucdp.low-above-best": 4,
        "ucdp.best-above-high": 2,
    },
}


class Checked(NamedTuple):
    """What a person read off a row of the file; the defaults are what most rows have."""

    record: str
    a: str
    b: str
    days: str
    place: str
    within: tuple[str | None, str | None, str]
    at: tuple[float, float]
    deaths: tuple[int | None, int | None, int | None]
    parts: tuple[int, int, int, int]
    cites: tuple[tuple[str | None, str | None], ...]
    said_by: tuple[str, ...]
    near: PlacePrecision = PlacePrecision.SETTLEMENT
    states: tuple[str, str] = ("", "")
    kind: EventKind = EventKind.ARMED_CLASH
    unit: Precision = Precision.DAY
    scope: Scope = Scope.INCIDENT
    roles: tuple[Role, Role] = (Role.SIDE_A, Role.SIDE_B)
    told: tuple[str, ...] = ()


AFGHANISTAN, SYRIA = "Government of Afghanistan", "Government of Syria"
INSURGENTS, SOHR = "Syrian insurgents", ("SOHR",)
ONE_SIDED: Final = (Role.INITIATOR, Role.VICTIM)
RANGE, PERIOD = Precision.RANGE, Scope.PERIOD
NEAR, ADMIN2, ADMIN1 = PlacePrecision.NEAR, PlacePrecision.ADMIN2, PlacePrecision.ADMIN1
AREA, COUNTRY = PlacePrecision.AREA, PlacePrecision.COUNTRY
FREE: Final = ((None, None),)

CHECKED: Final = (
    Checked(
        "406097", AFGHANISTAN, "Taleban", "2021-06-22/2021-06-23", "Logar province",
        ("Logar province", None, "Afghanistan"), (34.0, 69.25), (None, 18, None), (0, 18, 0, 0),
        (("Bakhtar News Agency", "2021-06-24"), ("Ministry of Defence", "2021-06-23")), ("MoD",),
        near=ADMIN1, states=("700", ""), unit=RANGE, scope=PERIOD, told=("ucdp.low-above-high",),
    ),
    Checked(
        "236880", AFGHANISTAN, "Taleban", "2016-12-29/2016-12-30", "Hilmand province",
        ("Hilmand province", None, "Afghanistan"), (31.0, 64.0), (3, 2, 3), (0, 2, 0, 0),
        (("Pajhwok News", "2016-12-30"),), ("Ministry of Defence",),
        near=ADMIN1, states=("700", ""), unit=RANGE, scope=PERIOD, told=("ucdp.low-above-best",),
    ),
    Checked(
        "299515", SYRIA, INSURGENTS, "2012-07-19/2012-07-19", "Hamah governorate",
        ("Hamah governorate", None, "Syria"), (35.233333, 37.2), (9, 10, 9), (10, 0, 0, 0),
        (("SOHR", "2012-07-19"),), ("Syrian Observatory for Human Rights",),
        near=ADMIN1, states=("652", ""), told=("ucdp.best-above-high",),
    ),
    Checked(
        "162326", "Government of Turkey", "PKK", "1994-01-15/1994-01-15", "Şırnak town",
        ("Şırnak province", "Şırnak district", "Turkey"), (37.51393, 42.454324), (None, 2, None), (0, 2, 0, 0),
        FREE, ("security officials",), near=NEAR, states=("640", ""), told=("ucdp.low-above-high",),
    ),
    Checked(
        "193150", "Government of Pakistan", "TTP", "2012-01-01/2012-01-01", "Jabba Area",
        ("Federally Administered Tribal Areas", "Orakzai agency", "Pakistan"), (33.684449, 70.656946),
        (None, 4, None), (0, 4, 0, 0), FREE, ("SATP",),
        near=NEAR, states=("770", ""), told=("ucdp.low-above-high",),
    ),
    Checked(
        "90953", "Government of India", "Kashmir insurgents", "1990-02-05/1990-02-05", "Srinagar town",
        ("Jammu and Kashmir state", "Srinagar district", "India"), (34.080399, 74.823383), (0, 0, 1), (0, 0, 0, 0),
        FREE, ("police",), states=("750", ""),
    ),
    Checked(
        "216930", "Government of Philippines", "BIFM", "2016-02-06/2016-02-06", "Butilen village",
        ("Maguindanao province", "Datu Salibo municipality", "Philippines"), (6.981388, 124.465277), (0, 0, 1),
        (0, 0, 0, 0), (("PNA (Philippines News Agency)", "2016-02-06"),), ("military",), states=("840", ""),
    ),
    Checked(
        "351097", SYRIA, INSURGENTS, "2014-02-13/2014-02-13", "Aleppo town",
        ("Aleppo governorate", "Jabal Saman district", "Syria"), (36.201241, 37.161173), (0, 0, 2), (0, 0, 0, 0),
        (("VDC", "2014-02-13"),), ("VDC",), states=("652", ""),
    ),
    Checked(
        "381442", AFGHANISTAN, "Taleban", "2021-01-19/2021-01-19", "Zhari district",
        ("Kandahar province", "Zhari district", "Afghanistan"), (31.640454, 65.397591), (None, 12, None),
        (0, 12, 0, 0), (("Bakhtar News", "2021-01-20"),),
        ("Fawad Aman, Deputy Spokesman of National Defense Ministry",),
        near=ADMIN2, states=("700", ""), told=("ucdp.low-above-high",),
    ),
    Checked(
        "304491", SYRIA, INSURGENTS, "2012-06-28/2012-06-28", "Daraa governorate",
        ("Daraa governorate", None, "Syria"), (32.85, 36.21667), (5, 4, 5), (4, 0, 0, 0),
        (("Agence France Presse", "2012-06-28"), ("Associated Press Newswires", "2012-06-29")), SOHR,
        near=ADMIN1, states=("652", ""), told=("ucdp.low-above-best",),
    ),
    Checked(
        "433058", "Government of Myanmar (Burma)", "NUG", "2022-03-01/2022-03-01", "Ye-U township",
        ("Sagaing region", "Shwebo district", "Myanmar (Burma)"), (22.850291, 95.104417), (4, 4, 4), (0, 4, 0, 0),
        (("Mizzima", "2022-03-03"),), (), near=AREA, states=("775", ""),
    ),
    Checked(
        "322134", SYRIA, "IS", "2013-09-24/2013-09-24", "Syria", (None, None, "Syria"), (35.0, 38.0), (5, 5, 5),
        (0, 5, 0, 0), (("Support Kurds in Syria", "2013-09-24"),), SOHR, near=COUNTRY, states=("652", ""),
    ),
    Checked(
        "23893", "FRPI", "Civilians", "2004-11-01/2004-11-30", "Lake Albert (off Irumu)",
        ("Orientale province", "Irumu territory", "DR Congo (Zaire)"), (1.3, 30.5), (10, 10, 133), (0, 0, 10, 0),
        FREE,
        (
            (
                "the coordinator of the Unit in charge for special investigations of the Human Rights Division, "
                "Mrs. Sonia Bakar"
            ),
        ),
        near=AREA, kind=EventKind.KILLING, unit=Precision.MONTH, scope=PERIOD, roles=ONE_SIDED,
    ),
    Checked(
        "464847", "Government of Ethiopia", "TPLF", "2022-08-26/2022-08-28", "Tekulesh village",
        ("Amhara state", "North Welo zone", "Ethiopia"), (12.150561, 39.479295), (None, 333, None), (0, 0, 0, 333),
        (
            ("Africa Confidential Vol 63 No 19", "2022-09-23"),
            ("THREAT AND RISK ASSESSMENT SERVICE – TRS UN CONFIDENTIAL Weekly Regional Review", "2022-10-02"),
        ),
        ("UN",), near=NEAR, states=("530", ""), unit=RANGE, scope=PERIOD, told=("ucdp.low-above-high",),
    ),
    Checked(
        "21300", "Government of Angola", "UNITA", "1989-05-10/1989-05-16", "Lunda Sul province",
        ("Lunda Sul province", None, "Angola"), (-9.65, 20.4), (14, 14, 14), (0, 14, 0, 0), FREE,
        ("army statement",), near=ADMIN1, states=("540", ""), unit=Precision.WEEK, scope=PERIOD,
    ),
    Checked(
        "8882", "Janjaweed", "Civilians", "2006-11-10/2006-11-30", "Darfur", (None, None, "Sudan"), (13.0, 25.0),
        (4, 4, 4), (0, 0, 4, 0), FREE, ("Witness",),
        near=AREA, kind=EventKind.KILLING, unit=RANGE, scope=PERIOD, roles=ONE_SIDED,
    ),
    Checked(
        "389938", "AUC", "Civilians", "2000-10-11/2000-10-11", "Florencia municipality",
        ("Caquetá department", "Florencia municipality", "Colombia"), (1.75, -75.583333), (0, 0, 2), (0, 0, 0, 0),
        (("Noche y Niebla", "2000-12-31"),), ("Noche y Niebla",),
        near=ADMIN2, kind=EventKind.ATTACK, roles=ONE_SIDED,
    ),
    Checked(
        "413157", "ELN", "Civilians", "2002-04-13/2002-04-13", "Santa Cruz de la Colina village",
        ("Santander department", "Matanza municipality", "Colombia"), (7.36202, -73.08875), (0, 0, 2), (0, 0, 0, 0),
        (("Noche y Niebla", "2002-12-31"),), ("Noche y Niebla",),
        near=NEAR, kind=EventKind.ATTACK, roles=ONE_SIDED,
    ),
    Checked(
        "301611",
        "Ahfad al Rasoul Brigade, Ahrar al-Sham, al-Farouq Brigades, Ghuraba al-Sham, IS, Jabhat Fateh al-Sham, "
        "Jazeera-Euphrates Liberation Front, Liwa al-Fateh",
        "PYD", "2013-01-26/2013-01-26", "Ras al Ayn town", ("Al Hasakah governorate", "Ras al Ayn district", "Syria"),
        (36.850336, 40.070555), (0, 0, 1), (0, 0, 0, 0), (("Support Kurds in Syria", "2013-01-26"),), SOHR,
    ),
    Checked(
        "298813", "Government of Iran", "Government of Israel", "2019-06-02/2019-06-02", "Rif Dimashq governorate",
        ("Rif Dimashq governorate", None, "Syria"), (33.5, 37.383333), (0, 0, 10), (0, 0, 0, 0),
        (("SOHR", "2019-06-12"),), SOHR, near=ADMIN1, states=("630", "666"),
    ),
    Checked(
        "301283", SYRIA, INSURGENTS, "2013-01-17/2013-01-17", "Al Yadudah town",
        ("Daraa governorate", "Markaz Daraa district", "Syria"), (32.67567, 36.05642), (0, 0, 1), (0, 0, 0, 0),
        (("VDC", "2013-01-17"), ("Support Kurds in Syria", "2013-01-17")), ("SOHR", "VDC"), states=("652", ""),
    ),
    Checked(
        "341811", AFGHANISTAN, "Taleban", "2020-04-21/2020-04-21", "Khakrez district",
        ("Kandahar province", "Khakrez district", "Afghanistan"), (32.005213, 65.500902), (0, 0, 2), (0, 0, 0, 0),
        (
            ("Xinhua News Agency", "2020-04-22"), ("NYTimes.com Feed", "2020-04-02"), ("Pajhwok News", "2020-04-22"),
        ),
        ("provincial police spokesman Jamal Barakzai",), near=ADMIN2, states=("700", ""),
    ),
    Checked(
        "280092", SYRIA, INSURGENTS, "2019-02-06/2019-02-06", "Nimr town",
        ("Daraa Governorate", "Izra district", "Syria"), (33.02225, 36.02601), (3, 3, 3), (3, 0, 0, 0),
        (("SOHR", "2919-02-06"),), SOHR, near=NEAR, told=("ucdp.odd-source-date",),
    ),
    Checked(
        "215274", SYRIA, INSURGENTS, "2016-01-02/2016-01-02", "Damascus city",
        ("Damascus Governorate", "Damascus district", "Syria"), (33.513364, 36.291575), (4, 4, 4), (2, 2, 0, 0),
        (("SOHR", None),), SOHR, told=("ucdp.null-source-date",),
    ),
    Checked(
        "292795", "SDF", "Civilians", "2019-05-09/2019-05-09", "Shuhayl town",
        ("Deir ez Zor Governorate", "Al Mayadin district", "Syria"), (35.1, 40.45), (6, 6, 6), (0, 0, 6, 0),
        (("Sputnik News Service", "2019-05-09"), ("Airwars", None)),
        ("Syrian Arab News Agency (SANA) reported. Airwars",),
        kind=EventKind.KILLING, roles=ONE_SIDED, told=("ucdp.null-source-date",),
    ),
    Checked(
        "242864", SYRIA, INSURGENTS, "2017-02-02/2017-02-03", "Idlib town",
        ("Idlib Governorate", "Markaz Idlib district", "Syria"), (35.93062, 36.63393), (1, 1, 1), (0, 0, 0, 1),
        (("SOHR", None),), SOHR, near=NEAR, unit=RANGE, told=("ucdp.null-source-date",),
    ),
)  # fmt: skip


@cache
def read() -> Mapping[str, tuple[Event, tuple[str, ...]]]:
    """Read both samples: each event with the codes of the notices on its row, by record."""
    found = {}
    for name in ("ged231_sample.csv", "ged_syria_v652_41col_sample.csv"):
        told: list[str] = []
        for each in datasets.open(FOLDER / name).events():
            if isinstance(each, Notice):
                told.append(each.code)
            else:
                assert each.coding is not None
                assert each.coding.record is not None
                found[each.coding.record] = (each, tuple(told))
                told = []
    return found


@pytest.mark.parametrize("checked", CHECKED, ids=lambda checked: checked.record)
def test_the_event_of_a_checked_row_says_what_the_row_says(checked: Checked) -> None:
    event, told = read()[checked.record]
    first, last = map(date.fromisoformat, checked.days.split("/"))
    assert (event.kind, told) == (checked.kind, checked.told)
    assert event.when is not None
    when = event.when.value
    assert when is not None
    assert (when.earliest, when.latest, when.precision) == (first, last, checked.unit)
    place = event.where[0].value
    assert place is not None
    assert (place.name, place.precision) == (checked.place, checked.near)
    assert (place.relation is PlaceRelation.NEAR) is (checked.near is NEAR)
    assert (place.admin1, place.admin2, place.country) == checked.within
    assert place.point is not None
    assert (place.point.latitude, place.point.longitude) == checked.at


@pytest.mark.parametrize("checked", CHECKED, ids=lambda checked: checked.record)
def test_the_parties_and_deaths_of_a_checked_row_are_those_of_the_row(checked: Checked) -> None:
    event, _ = read()[checked.record]
    actors = [each.actor.value for each in event.participants]
    assert tuple(each.role for each in event.participants) == checked.roles
    assert [actor and actor.name for actor in actors] == [checked.a, checked.b]
    for actor, state in zip(actors, checked.states, strict=True):
        assert actor is not None
        assert [code.value for code in actor.codes if code.codebook == "gw"] == [state] * bool(state)
        assert (actor.kind is ActorKind.GOVERNMENT) is actor.name.startswith("Government of")
        assert (actor.kind is ActorKind.CIVILIANS) is (actor.name == "Civilians")
    (toll,) = event.tolls
    count = toll.count.value
    assert count is not None
    assert ((count.low, count.best, count.high), toll.scope) == (checked.deaths, checked.scope)
    parts = [part.count.value and part.count.value.exact for part in toll.including]
    assert parts == list(checked.parts)
    assert [part.party and str(part.party) for part in toll.including] == [checked.a, checked.b, None, None]


@pytest.mark.parametrize("checked", CHECKED, ids=lambda checked: checked.record)
def test_the_sources_of_a_checked_row_are_those_of_the_row(checked: Checked) -> None:
    event, _ = read()[checked.record]
    published = tuple((each.outlet, each.published and each.published.day.isoformat()) for each in event.cites)
    assert published == checked.cites
    assert [str(source) for source in event.sources] == ["Uppsala Conflict Data Program", *checked.said_by]
    assert [str(source) for source, _ in event.tolls_by_source(event.tolls[0].outcome)] == [str(event.sources[0])]


@pytest.mark.parametrize("name", sorted(CEILINGS))
def test_a_file_gives_no_more_notices_than_are_justified(name: str) -> None:
    result = datasets.open(FOLDER / name).read()
    assert Counter(notice.code for notice in result.notices) == CEILINGS[name]
    assert all(notice.location and notice.location.line and notice.location.column for notice in result.notices)
