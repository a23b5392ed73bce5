"""Rows of the UCDP Georeferenced Event Dataset (GED): its typed columns and the layouts it has had.

Columns and their meaning: UCDP GED Codebook, versions 19.1 and 23.1, section on variables. The order of 41 columns
is that of release 19.1 and of the release for Syria.
"""

from functools import cache
from typing import Final, final

from conflictmodel.codebooks.countries import countries
from conflictmodel.datasets._tables.agreements import Agreement, are_counts, filled, one_of, rising
from conflictmodel.datasets._tables.columns import NOTHING, Column, count, day, decimal_number, whole_number, words
from conflictmodel.datasets._tables.delimited import Delimited
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.pages import Pages
from conflictmodel.datasets._tables.rows import Row

_NOT_RECORDED: Final = NOTHING | {"-1"}


@final
class GedRow(Row):
    """One event of UCDP GED as the file has it."""

    __slots__ = ()

    id = Column("id", parse=whole_number)
    relid = Column("relid", parse=words)
    year = Column("year", parse=whole_number)
    active_year = Column("active_year", parse=words)
    code_status = Column("code_status", parse=words)
    type_of_violence = Column("type_of_violence", "event_type", parse=whole_number)
    conflict_dset_id = Column("conflict_dset_id", parse=words)
    conflict_new_id = Column("conflict_new_id", parse=words)
    conflict_name = Column("conflict_name", parse=words)
    dyad_dset_id = Column("dyad_dset_id", parse=words)
    dyad_new_id = Column("dyad_new_id", parse=words)
    dyad_name = Column("dyad_name", parse=words)
    side_a_dset_id = Column("side_a_dset_id", parse=words)
    side_a_new_id = Column("side_a_new_id", parse=words)
    side_a = Column("side_a", parse=words)
    side_b_dset_id = Column("side_b_dset_id", parse=words)
    side_b_new_id = Column("side_b_new_id", parse=words)
    side_b = Column("side_b", parse=words)
    number_of_sources = Column("number_of_sources", parse=whole_number, nothing=_NOT_RECORDED)
    source_article = Column("source_article", parse=words)
    source_office = Column("source_office", parse=words)
    source_date = Column("source_date", parse=words)
    source_headline = Column("source_headline", parse=words)
    source_original = Column("source_original", parse=words)
    where_prec = Column("where_prec", parse=whole_number)
    where_coordinates = Column("where_coordinates", "where_location", parse=words)
    where_description = Column("where_description", "geocomment", parse=words)
    adm_1 = Column("adm_1", parse=words)
    adm_2 = Column("adm_2", parse=words)
    latitude = Column("latitude", parse=decimal_number)
    longitude = Column("longitude", parse=decimal_number)
    geom_wkt = Column("geom_wkt", parse=words)
    priogrid_gid = Column("priogrid_gid", parse=words)
    country = Column("country", parse=words)
    country_id = Column("country_id", parse=words)
    region = Column("region", parse=words)
    event_clarity = Column("event_clarity", parse=whole_number)
    date_prec = Column("date_prec", parse=whole_number)
    date_start = Column("date_start", parse=day)
    date_end = Column("date_end", parse=day)
    deaths_a = Column("deaths_a", parse=count)
    deaths_b = Column("deaths_b", parse=count)
    deaths_civilians = Column("deaths_civilians", parse=count)
    deaths_unknown = Column("deaths_unknown", parse=count)
    best = Column("best", "best_est", parse=count)
    high = Column("high", "high_est", parse=count)
    low = Column("low", "low_est", parse=count)
    gwnoa = Column("gwnoa", parse=words)
    gwnob = Column("gwnob", parse=words)


_49: Final = tuple(column.name for column in GedRow.columns)
_41: Final = (
    "id", "year", "active_year", "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "dyad_name",
    "side_a_new_id", "side_a", "side_b_new_id", "gwnob", "side_b", "number_of_sources", "source_article",
    "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "adm_1",
    "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best",
    "high",
)  # fmt: skip

_GOVERNMENT: Final = "Government of "  # with which UCDP begins the name of a side that is a state
_DEATHS: Final = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")


def _are_states(cell: str) -> bool:
    return not cell or _states().issuperset(each.strip() for each in cell.split(","))


@cache
def _states() -> frozenset[str]:
    return frozenset(each.gw for each in countries() if each.gw is not None)


def _of_government(side: str, state: str) -> bool:
    return side.startswith(_GOVERNMENT) == bool(state)


def _parts_in_best(*cells: str) -> bool:
    return are_counts(*cells) and sum(map(int, cells[:-1])) <= int(cells[-1])


_AGREEMENTS: Final = (
    *(
        Agreement(headers=(f"side_{side}", f"gwno{side}"), says=f"gwno{side} is of a government", holds=_of_government)
        for side in "ab"
    ),
    *(Agreement(headers=(f"gwno{side}",), says=f"gwno{side} is a state", holds=_are_states) for side in "ab"),
    Agreement(headers=("gwnoa", "gwnob"), says="gwnob is beside gwnoa", holds=lambda a, b: bool(a) or not b),
    Agreement(headers=(*_DEATHS, "best"), says=f"{' + '.join(_DEATHS)} ≤ best", holds=_parts_in_best),
    rising("low", "best", "high"),
    one_of("type_of_violence", frozenset("123"), "1 to 3"),
    one_of("where_prec", frozenset("1234567"), "1 to 7"),
    one_of("event_clarity", frozenset("12"), "1 or 2"),
    one_of("date_prec", frozenset("12345"), "1 to 5"),
    *filled("id", "date_start", "date_end", *_DEATHS, "low", "best", "high"),
)
_ON_41: Final = tuple(each for each in _AGREEMENTS if set(each.headers) <= set(_41))
_WATCHED: Final = ("side_a", "side_b", "gwnoa", "gwnob")

_NEEDS: Final = ("id", "type_of_violence", "side_a", "side_b", "date_start", "best")
_TABS: Final = Delimited(delimiter="\t")  # as statistics programs export it: quoted where a cell needs it
LAYOUTS: Final = (
    Layout(
        name="ged-49",
        headers=_49,
        dialect=Delimited(),
        needs=_NEEDS,
        headerless=True,
        agreements=_AGREEMENTS,
        watched=_WATCHED,
    ),
    Layout(name="ged-49-tab", headers=_49, dialect=_TABS, needs=_NEEDS, agreements=_AGREEMENTS, watched=_WATCHED),
    Layout(name="ged-41", headers=_41, dialect=Delimited(), needs=_NEEDS, agreements=_ON_41),
    Layout(name="ged-41-tab", headers=_41, dialect=_TABS, needs=_NEEDS, agreements=_ON_41),
    Layout(name="ged-api", headers=_49, dialect=Pages(), needs=_NEEDS),
)
