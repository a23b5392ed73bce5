"""What UCDP drew on: the articles that a row cites, parted as far as their writing allows."""

import re
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from conflictmodel.datasets._tables.parts import Made, codes_in, noted
from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.datasets.ucdp.codes import MOST_DAYS
from conflictmodel.datasets.ucdp.rows import GedRow
from conflictmodel.errors import Notice
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation
from conflictmodel.values.moments import Moment

NO_DATE: Final = "1753-01-01"  # the first day that SQL Server knows
LATEST_YEAR: Final = 2100
_cited: Final = unchecked(Citation)
_code: Final = unchecked(Code)
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


class _Flaw(NamedTuple):
    """What is wrong with the day of an article, whatever the outlet."""

    code: str
    message: str


def _citation(outlet: str, written: str, title: str, notices: list[Notice]) -> Citation:
    published, flaw = _published(written)
    if flaw is not None:
        notices.append(noted(flaw.code, f"{outlet}: {flaw.message}", "source_article"))
    codes = (_code(codebook="ucdp.source_date", value=written),) if published is None else ()
    return _cited(outlet=outlet.strip() or None, title=title or None, published=published, codes=codes)


@lru_cache(MOST_DAYS)
def _published(written: str) -> tuple[Moment | None, _Flaw | None]:
    if written == NO_DATE:
        return None, _Flaw("ucdp.null-source-date", f"{NO_DATE} stands for a day that is not known")
    try:
        moment = Moment(day=date.fromisoformat(written))
    except ValueError as error:
        return None, _Flaw("ucdp.odd-source-date", f"{written} is no day of the calendar ({error})")
    if moment.day.year > LATEST_YEAR:
        return moment, _Flaw("ucdp.odd-source-date", f"{written} lies in the future; it stands as it is")
    return moment, None
