"""Rows of GDELT's Global Knowledge Graph: 27 columns in version 2.1, 11 in version 1.0, 15 in its table of counts.

Columns and their meaning: GDELT GKG Data Format Codebook, V1.03 and V2.1.
"""

from typing import Final, final

import attrs

from conflictmodel.datasets._tables.agreements import Agreement, is_number
from conflictmodel.datasets._tables.columns import Column, count, decimal_number, words
from conflictmodel.datasets._tables.dialects import Tabbed
from conflictmodel.datasets._tables.layouts import Layout
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.datasets.gdelt.cells import compact_day, digit, stamp
from conflictmodel.datasets.gdelt.lists import addresses, counted, dated, event_ids, names, quoted, spelt, spots, tone

_TRANSLATED: Final = "-T"


@final
class GkgRow(Row):
    """What GDELT found in one document, version 2.1; offsets count characters of its own copy, roughly."""

    __slots__ = ()

    record = Column("GKGRECORDID", parse=words)
    date = Column("DATE", parse=stamp)
    collection = Column("SourceCollectionIdentifier", parse=count)
    source_name = Column("SourceCommonName", parse=words)
    document = Column("DocumentIdentifier", parse=words)
    counts = Column("Counts", parse=counted)
    counts_v2 = Column("V2Counts", parse=counted)
    themes = Column("Themes", parse=names)
    themes_v2 = Column("V2Themes", parse=spelt)
    locations = Column("Locations", parse=spots)
    locations_v2 = Column("V2Locations", parse=spots)
    persons = Column("Persons", parse=names)
    persons_v2 = Column("V2Persons", parse=spelt)
    organisations = Column("Organizations", parse=names)
    organisations_v2 = Column("V2Organizations", parse=spelt)
    tone = Column("V2Tone", parse=tone)
    dates = Column("Dates", parse=dated)
    gcam = Column("GCAM", parse=words)
    sharing_image = Column("SharingImage", parse=words)
    related_images = Column("RelatedImages", parse=words)
    social_image_embeds = Column("SocialImageEmbeds", parse=words)
    social_video_embeds = Column("SocialVideoEmbeds", parse=words)
    quotations = Column("Quotations", parse=quoted)
    all_names = Column("AllNames", parse=spelt)
    amounts = Column("Amounts", parse=words)
    translation = Column("TranslationInfo", parse=words)
    extras = Column("Extras", parse=words)

    @property
    def is_translated(self) -> bool:
        """Whether GDELT read a machine translation of the document, as the id of the record says."""
        return _TRANSLATED in (self.record or "")


@final
class NamesetRow(Row):
    """What GDELT found in articles of a day that name the same persons, places and themes, version 1.0."""

    __slots__ = ()

    day = Column("DATE", parse=compact_day)
    num_articles = Column("NUMARTS", parse=count)
    counts = Column("COUNTS", parse=counted)
    themes = Column("THEMES", parse=names)
    locations = Column("LOCATIONS", parse=spots)
    persons = Column("PERSONS", parse=names)
    organisations = Column("ORGANIZATIONS", parse=names)
    tone = Column("TONE", parse=tone)
    event_ids = Column("CAMEOEVENTIDS", parse=event_ids)
    sources = Column("SOURCES", parse=names)
    source_urls = Column("SOURCEURLS", parse=addresses)


@final
class CountRow(Row):
    """A number that GDELT met in articles of a day, version 1.0."""

    __slots__ = ()

    day = Column("DATE", parse=compact_day)
    num_articles = Column("NUMARTS", parse=count)
    theme = Column("COUNTTYPE", parse=words)
    number = Column("NUMBER", parse=count)
    counted = Column("OBJECTTYPE", parse=words)
    geo_type = Column("GEO_TYPE", parse=digit)
    geo_full_name = Column("GEO_FULLNAME", parse=words)
    geo_country_code = Column("GEO_COUNTRYCODE", parse=words)
    geo_adm1_code = Column("GEO_ADM1CODE", parse=words)
    geo_lat = Column("GEO_LAT", parse=decimal_number)
    geo_long = Column("GEO_LONG", parse=decimal_number)
    geo_feature_id = Column("GEO_FEATUREID", parse=words)
    event_ids = Column("CAMEOEVENTIDS", parse=event_ids)
    sources = Column("SOURCES", parse=names)
    source_urls = Column("SOURCEURLS", parse=addresses)


def _are_amounts(cell: str) -> bool:
    parts = (part for part in cell.split(";") if part)
    return all(is_number(part.partition(",")[0]) and is_number(part.rpartition(",")[2]) for part in parts)


# What stands at the end of rows in which nothing else is lacking.
_AGREEMENTS: Final = (
    Agreement(headers=("Amounts",), says="Amounts are between numbers", holds=_are_amounts),
    Agreement(
        headers=("TranslationInfo",),
        says="TranslationInfo begins with srclc",
        holds=lambda cell: not cell or cell.startswith("srclc:"),
    ),
)


def _layout(name: str, row: type[Row]) -> Layout:
    return Layout(name=name, headers=tuple(column.name for column in row.columns), dialect=Tabbed(), headerless=True)


GKG_LAYOUTS: Final = (
    attrs.evolve(_layout("gkg-2.1", GkgRow), agreements=_AGREEMENTS, watched=("TranslationInfo",), strippable=3),
)
NAMESET_LAYOUTS: Final = (_layout("gkg-1.0", NamesetRow),)
COUNT_LAYOUTS: Final = (_layout("counts-1.0", CountRow),)
