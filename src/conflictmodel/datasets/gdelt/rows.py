"""Rows of GDELT's events: 61 columns in version 2.0, 58 in version 1.0, 57 in its rows of before April 2013.

Columns and their meaning: GDELT Event Database Data Format Codebook, V1.03 and V2.0.
"""

from typing import Final, final

from conflictmodel.datasets._tables.agreements import Agreement, filled, is_number, one_of
from conflictmodel.datasets._tables.columns import NOTHING, Column, count, decimal_number, words
from conflictmodel.datasets._tables.delimited import Delimited
from conflictmodel.datasets._tables.dialects import Tabbed
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets.gdelt.cells import compact_day, digit, digits, stamp

BLANK: Final = NOTHING | {" "}  # which old rows have where there is no actor
NO_FEATURE: Final = NOTHING | {"0"}


@final
class EventRow(Row):
    """One event of GDELT as the file has it."""

    __slots__ = ()

    global_event_id = Column("GLOBALEVENTID", parse=digits)
    day = Column("SQLDATE", parse=compact_day)
    month_year = Column("MonthYear", parse=words)
    year = Column("Year", parse=count)
    fraction_date = Column("FractionDate", parse=decimal_number)
    actor1_code = Column("Actor1Code", parse=words, nothing=BLANK)
    actor1_name = Column("Actor1Name", parse=words)
    actor1_country_code = Column("Actor1CountryCode", parse=words)
    actor1_known_group_code = Column("Actor1KnownGroupCode", parse=words)
    actor1_ethnic_code = Column("Actor1EthnicCode", parse=words)
    actor1_religion1_code = Column("Actor1Religion1Code", parse=words)
    actor1_religion2_code = Column("Actor1Religion2Code", parse=words)
    actor1_type1_code = Column("Actor1Type1Code", parse=words)
    actor1_type2_code = Column("Actor1Type2Code", parse=words)
    actor1_type3_code = Column("Actor1Type3Code", parse=words)
    actor2_code = Column("Actor2Code", parse=words, nothing=BLANK)
    actor2_name = Column("Actor2Name", parse=words)
    actor2_country_code = Column("Actor2CountryCode", parse=words)
    actor2_known_group_code = Column("Actor2KnownGroupCode", parse=words)
    actor2_ethnic_code = Column("Actor2EthnicCode", parse=words)
    actor2_religion1_code = Column("Actor2Religion1Code", parse=words)
    actor2_religion2_code = Column("Actor2Religion2Code", parse=words)
    actor2_type1_code = Column("Actor2Type1Code", parse=words)
    actor2_type2_code = Column("Actor2Type2Code", parse=words)
    actor2_type3_code = Column("Actor2Type3Code", parse=words)
    is_root_event = Column("IsRootEvent", parse=count)
    event_code = Column("EventCode", parse=words)
    event_base_code = Column("EventBaseCode", parse=words)
    event_root_code = Column("EventRootCode", parse=words)
    quad_class = Column("QuadClass", parse=count)
    goldstein_scale = Column("GoldsteinScale", parse=decimal_number)
    num_mentions = Column("NumMentions", parse=count)
    num_sources = Column("NumSources", parse=count)
    num_articles = Column("NumArticles", parse=count)
    avg_tone = Column("AvgTone", parse=decimal_number)
    actor1_geo_type = Column("Actor1Geo_Type", parse=digit)
    actor1_geo_full_name = Column("Actor1Geo_FullName", parse=words)
    actor1_geo_country_code = Column("Actor1Geo_CountryCode", parse=words)
    actor1_geo_adm1_code = Column("Actor1Geo_ADM1Code", parse=words)
    actor1_geo_adm2_code = Column("Actor1Geo_ADM2Code", parse=words)
    actor1_geo_lat = Column("Actor1Geo_Lat", parse=decimal_number)
    actor1_geo_long = Column("Actor1Geo_Long", parse=decimal_number)
    actor1_geo_feature_id = Column("Actor1Geo_FeatureID", parse=words, nothing=NO_FEATURE)
    actor2_geo_type = Column("Actor2Geo_Type", parse=digit)
    actor2_geo_full_name = Column("Actor2Geo_FullName", parse=words)
    actor2_geo_country_code = Column("Actor2Geo_CountryCode", parse=words)
    actor2_geo_adm1_code = Column("Actor2Geo_ADM1Code", parse=words)
    actor2_geo_adm2_code = Column("Actor2Geo_ADM2Code", parse=words)
    actor2_geo_lat = Column("Actor2Geo_Lat", parse=decimal_number)
    actor2_geo_long = Column("Actor2Geo_Long", parse=decimal_number)
    actor2_geo_feature_id = Column("Actor2Geo_FeatureID", parse=words, nothing=NO_FEATURE)
    action_geo_type = Column("ActionGeo_Type", parse=digit)
    action_geo_full_name = Column("ActionGeo_FullName", parse=words)
    action_geo_country_code = Column("ActionGeo_CountryCode", parse=words)
    action_geo_adm1_code = Column("ActionGeo_ADM1Code", parse=words)
    action_geo_adm2_code = Column("ActionGeo_ADM2Code", parse=words)
    action_geo_lat = Column("ActionGeo_Lat", parse=decimal_number)
    action_geo_long = Column("ActionGeo_Long", parse=decimal_number)
    action_geo_feature_id = Column("ActionGeo_FeatureID", parse=words, nothing=NO_FEATURE)
    added = Column("DATEADDED", parse=stamp)
    source_url = Column("SOURCEURL", parse=words)


_NEEDS: Final = ("GLOBALEVENTID", "SQLDATE", "EventCode")
_61: Final = tuple(column.name for column in EventRow.columns)
_58: Final = tuple(name for name in _61 if not name.endswith("ADM2Code"))
_57: Final = _58[:-1]
_WHERES: Final = ("Actor1Geo", "Actor2Geo", "ActionGeo")


def _is_stamp(cell: str) -> bool:
    return len(cell) in _STAMPS and cell.isdecimal()


_STAMPS: Final = frozenset({len("20191024"), len("20191024143000")})
_AGREEMENTS: Final = (
    one_of("IsRootEvent", frozenset("01"), "0 or 1"),
    one_of("QuadClass", frozenset("1234"), "1 to 4"),
    *(one_of(f"{each}_Type", frozenset("012345") | NOTHING, "0 to 5") for each in _WHERES),
    *(
        Agreement(headers=(f"{each}_{axis}",), says=f"{each}_{axis} is a number", holds=is_number)
        for each in _WHERES
        for axis in ("Lat", "Long")
    ),
    *filled("NumMentions", "NumArticles", "AvgTone"),
    Agreement(headers=("DATEADDED",), says="DATEADDED is a time", holds=_is_stamp),
)
_WITH_ADDRESSES: Final = (
    *_AGREEMENTS,
    *filled("SOURCEURL"),
    Agreement(headers=("SOURCEURL",), says="SOURCEURL is no number", holds=lambda cell: not cell.isdecimal()),
)
_WATCHED: Final = ("DATEADDED",)  # it has one form, which no cell beside it has

LAYOUTS: Final = (
    Layout(
        name="events-2.0",
        headers=_61,
        dialect=Tabbed(),
        needs=_NEEDS,
        headerless=True,
        agreements=_WITH_ADDRESSES,
        watched=_WATCHED,
    ),
    Layout(
        name="events-1.0",
        headers=_58,
        dialect=Tabbed(),
        needs=_NEEDS,
        headerless=True,
        beside=("events-1.0-57",),
        agreements=_WITH_ADDRESSES,
        watched=_WATCHED,
    ),
    Layout(
        name="events-1.0-57",
        headers=_57,
        dialect=Tabbed(),
        headerless=True,
        beside=("events-1.0",),
        agreements=_AGREEMENTS,
        watched=_WATCHED,
    ),
    Layout(  # as tables and spreadsheets export it
        name="events-csv",
        headers=_61,
        dialect=Delimited(),
        needs=_NEEDS,
        agreements=_WITH_ADDRESSES,
        watched=_WATCHED,
    ),
)
