"""What UCDP drew on: the articles that a row cites, parted as far as their writing allows."""

import re
from datetime import date
from typing import Final

from conflictmodel.datasets._tables.parts import Made, codes_in, noted
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.errors import Notice
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation
from conflictmodel.values.moments import Moment

NO_DATE: Final = "1753-01-01"  # the first day that SQL Server knows
LATEST_YEAR: Final = 2100
_ADDRESS: Final = ("http://", "https://")
# "Outlet,2016-12-30,Headline";"Outlet,…": so since about 2012; before, free text of many shapes.
_CITED: Final = re.compile(r'"([^,"]{0,300}),(\d{4}-\d\d-\d\d),([^"]*+(?:"(?!;"|\Z)[^"]*+)*+)"(?:;|\Z)')
_COLUMNS: Final = (
    (GedRow.source_office, "ucdp.source_office"),
    (GedRow.source_date, "ucdp.source_date"),
    (GedRow.source_headline, "ucdp.source_headline"),
)


def cites(row: GedRow) -> Made[tuple[tuple[Citation, ...], tuple[Code, ...]]]:
    """Give the articles that a row cites, and as codes what is not said in them; hardly two rows cite the same."""
    written = row.source_article
    if written is None:
        return Made(((), _lists(row)))
    notices: list[Notice] = []
    found, at = [], 0
    while at < len(written) and (match := _CITED.match(written, at)):
        found.append(_citation(match[1], match[2], match[3], notices))
        at = match.end()
    if found and at == len(written):
        return Made((tuple(found), ()), tuple(notices))
    if written.startswith(_ADDRESS) and not any(map(str.isspace, written)):
        return Made(((Citation(url=written),), _lists(row)))
    free = Citation(codes=(Code(codebook="ucdp.source_article", value=written),))
    return Made(((free,), _lists(row)))


def _lists(row: GedRow) -> tuple[Code, ...]:
    return tuple(codes_in(row, _COLUMNS))


def _citation(outlet: str, written: str, title: str, notices: list[Notice]) -> Citation:
    published = None
    if written == NO_DATE:
        message = f"{outlet}: {NO_DATE} stands for a day that is not known"
        notices.append(noted("ucdp.null-source-date", message, "source_article"))
    else:
        try:
            published = Moment(day=date.fromisoformat(written))
        except ValueError as error:
            message = f"{outlet}: {written} is no day of the calendar ({error})"
            notices.append(noted("ucdp.odd-source-date", message, "source_article"))
    if published and published.day.year > LATEST_YEAR:
        message = f"{outlet}: {written} lies in the future; it stands as it is"
        notices.append(noted("ucdp.odd-source-date", message, "source_article"))
    codes = (Code(codebook="ucdp.source_date", value=written),) if published is None else ()
    return Citation(outlet=outlet.strip() or None, title=title or None, published=published, codes=codes)
