"""Rows of ACLED: their typed columns and the layouts they have had; and rows of its list of deleted events.

Columns and their meaning: ACLED Codebook (2024), and for the older ones those of 2017 (version 8) and 2021. The
deletions: ACLED API documentation, endpoint ``deleted``. ``data_id``, ``event_id_no_cnty`` and ``iso3`` went on 20
March 2023, and ``disorder_type``, ``civilian_targeting`` and ``tags`` came (ACLED, Guide to 2023 ACLED Column Changes).
"""

from typing import Final, final

from conflictmodel.datasets._tables.agreements import Agreement, filled, is_number
from conflictmodel.datasets._tables.columns import NOTHING, Column, count, decimal_number, whole_number, words
from conflictmodel.datasets._tables.delimited import Delimited
from conflictmodel.datasets._tables.layouts import Layout, plain_header
from conflictmodel.datasets._tables.pages import Pages
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets.acled.cells import event_day, unix_time

# Copies that went through R, pandas or a database have a word where ACLED has an empty cell.
EMPTY: Final = NOTHING | {"NA", "NULL", "null", "None", "NaN", "nan"}
_NO_ID: Final = EMPTY | {"undefined", "acled-undefined", "acled-null", "acled-None"}
_NO_ISO: Final = EMPTY | {"0"}


@final
class AcledRow(Row):
    """One event of ACLED as the file has it."""

    __slots__ = ()

    event_id_cnty = Column("event_id_cnty", parse=words, nothing=_NO_ID)
    event_date = Column("event_date", parse=event_day, nothing=EMPTY)
    year = Column("year", parse=whole_number, nothing=EMPTY)
    time_precision = Column("time_precision", parse=words, nothing=EMPTY)
    disorder_type = Column("disorder_type", parse=words, nothing=EMPTY)
    event_type = Column("event_type", parse=words, nothing=EMPTY)
    sub_event_type = Column("sub_event_type", parse=words, nothing=EMPTY)
    actor1 = Column("actor1", parse=words, nothing=EMPTY)
    assoc_actor_1 = Column("assoc_actor_1", "ally_actor_1", parse=words, nothing=EMPTY)
    inter1 = Column("inter1", parse=words, nothing=EMPTY)
    actor2 = Column("actor2", parse=words, nothing=EMPTY)
    assoc_actor_2 = Column("assoc_actor_2", "ally_actor_2", parse=words, nothing=EMPTY)
    inter2 = Column("inter2", parse=words, nothing=EMPTY)
    interaction = Column("interaction", parse=words, nothing=EMPTY)
    civilian_targeting = Column("civilian_targeting", parse=words, nothing=EMPTY)
    iso = Column("iso", parse=count, nothing=_NO_ISO)
    region = Column("region", parse=words, nothing=EMPTY)
    country = Column("country", parse=words, nothing=EMPTY)
    admin1 = Column("admin1", parse=words, nothing=EMPTY)
    admin2 = Column("admin2", parse=words, nothing=EMPTY)
    admin3 = Column("admin3", parse=words, nothing=EMPTY)
    place = Column("location", parse=words, nothing=EMPTY)
    latitude = Column("latitude", parse=decimal_number, nothing=EMPTY)
    longitude = Column("longitude", parse=decimal_number, nothing=EMPTY)
    geo_precision = Column("geo_precision", parse=words, nothing=EMPTY)
    source = Column("source", parse=words, nothing=EMPTY)
    source_scale = Column("source_scale", parse=words, nothing=EMPTY)
    notes = Column("notes", parse=words, nothing=EMPTY)
    fatalities = Column("fatalities", parse=count, nothing=EMPTY)
    tags = Column("tags", parse=words, nothing=EMPTY)
    timestamp = Column("timestamp", parse=unix_time, nothing=EMPTY)
    data_id = Column("data_id", parse=words, nothing=EMPTY)
    event_id_no_cnty = Column("event_id_no_cnty", parse=words, nothing=EMPTY)
    iso3 = Column("iso3", parse=words, nothing=EMPTY)
    gwno = Column("gwno", parse=words, nothing=EMPTY)


@final
class DeletionRow(Row):
    """One line of the list of events that ACLED has deleted."""

    __slots__ = ()

    event_id_cnty = Column("event_id_cnty", parse=words, nothing=_NO_ID)
    deleted_timestamp = Column("deleted_timestamp", parse=unix_time, nothing=EMPTY)


_NEEDS: Final = ("event_id_cnty", "event_date", "event_type")
_31: Final = tuple(column.name for column in AcledRow.columns[:31])
_OF_TWO: Final = ("actor2", "assoc_actor_2", "inter2")
_TO_2023: Final = (
    "data_id", "iso", "event_id_cnty", "event_id_no_cnty", "event_date", "year", "time_precision", "event_type",
    "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "timestamp", "iso3",
)  # fmt: skip
_TO_VERSION_8: Final = (
    "GWNO", "EVENT_ID_CNTY", "EVENT_ID_NO_CNTY", "EVENT_DATE", "YEAR", "TIME_PRECISION", "EVENT_TYPE", "ACTOR1",
    "ALLY_ACTOR_1", "INTER1", "ACTOR2", "ALLY_ACTOR_2", "INTER2", "INTERACTION", "COUNTRY", "ADMIN1", "ADMIN2",
    "ADMIN3", "LOCATION", "LATITUDE", "LONGITUDE", "GEO_PRECISION", "SOURCE", "NOTES", "FATALITIES",
)  # fmt: skip


def _is_number(cell: str) -> bool:
    return cell in EMPTY or is_number(cell)


def _is_digit(cell: str) -> bool:
    return cell in EMPTY or (len(cell) == 1 and cell.isdecimal())


def _is_no_number(cell: str) -> bool:
    return cell in EMPTY or not is_number(cell)


_AGREEMENTS: Final = (
    *(
        Agreement(headers=(header,), says=f"{header} is {what}", holds=holds)
        for what, holds, headers in (
            ("a number", _is_number, ("year", "latitude", "longitude", "fatalities")),
            ("one digit", _is_digit, ("time_precision", "geo_precision")),
            ("no number", _is_no_number, ("source", "source_scale", "notes", "tags", "iso3", "country", "location")),
        )
        for header in headers
    ),
    *filled("latitude", "longitude", "geo_precision", "fatalities", "timestamp"),
)
_WATCHED: Final = ("time_precision", "geo_precision", "fatalities", "tags", "timestamp", "iso3")


def _agreements_on(headers: tuple[str, ...]) -> tuple[Agreement, ...]:
    plain = set(map(plain_header, headers))
    return tuple(each for each in _AGREEMENTS if plain.issuperset(each.headers))


def _delimited(name: str, headers: tuple[str, ...], needs: tuple[str, ...] = _NEEDS) -> Layout:
    plain = set(map(plain_header, headers))
    return Layout(
        name=name,
        headers=headers,
        dialect=Delimited(),
        needs=needs,
        agreements=_agreements_on(headers),
        watched=tuple(each for each in _WATCHED if each in plain),
    )


_DELETIONS: Final = tuple(column.name for column in DeletionRow.columns)

LAYOUTS: Final = (
    _delimited("acled-31", _31),
    _delimited("acled-monadic", tuple(name for name in _31 if name not in _OF_TWO)),
    _delimited("acled-to-2023", _TO_2023),
    _delimited("acled-to-version-8", _TO_VERSION_8, tuple(map(str.upper, _NEEDS))),
    Layout(name="acled-api", headers=_31, dialect=Pages(), needs=_NEEDS),
    Layout(name="acled-api-to-2023", headers=_TO_2023, dialect=Pages(), needs=_NEEDS),
)
DELETION_LAYOUTS: Final = (
    Layout(name="acled-deletions", headers=_DELETIONS, dialect=Delimited()),
    Layout(name="acled-deletions-api", headers=_DELETIONS, dialect=Pages()),
)
