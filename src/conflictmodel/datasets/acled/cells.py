"""How ACLED writes days, moments and lists in its cells."""

import re
from datetime import UTC, date, datetime
from typing import Final

from conflictmodel.datasets._tables.columns import count, day
from conflictmodel.values.moments import MONTHS, Moment

YEARS: Final = range(1900, 2200)  # in which a day can be meant
FIRST_YEAR: Final = 1997  # that ACLED covers: a year of two digits is the first one from here on
_CENTURY: Final = 100
_LAST_SECOND: Final = 253_402_300_799  # of the year 9999
_EXPECTED: Final = "a day such as 2016-12-29, 29/12/2016 or 29 December 2016"
# The day always stands before the month: 29/12/2016 (to version 8), 29-December-2016, 29 Dec 2016, 29-Dec-16.
_WRITTEN: Final = re.compile(r"([0-9]{1,2})([ /-])([0-9]{1,2}|[A-Za-z]{3,9})\2([0-9]{4}|[0-9]{2})")
_MONTHS: Final = {
    written.casefold(): number for number, name in enumerate(MONTHS, start=1) for written in (name, name[:3])
}


def event_day(cell: str) -> date:
    """Read a day in any of the ways that ACLED has written it.

    >>> print(event_day("2016-12-29"), event_day("29/12/2016"), event_day("29 December 2016"), event_day("29-Dec-16"))
    2016-12-29 2016-12-29 2016-12-29 2016-12-29

    Raises:
        ValueError: if it is anything else, or no day of the years 1900 to 2199.

    """
    written = _WRITTEN.fullmatch(cell)
    try:
        found = day(cell) if written is None else _spelt_day(written)
    except ValueError as error:
        raise ValueError(_EXPECTED) from error
    if found.year not in YEARS:
        raise ValueError(_EXPECTED)
    return found


def unix_time(cell: str) -> Moment:
    """Read seconds since 1970 began, in UTC.

    >>> print(unix_time("1714467900"))
    30 Apr 2024 09:05+00:00

    Raises:
        ValueError: if it is anything else.

    """
    try:
        seconds = count(cell)
    except ValueError as error:
        raise ValueError(_SECONDS) from error
    if seconds > _LAST_SECOND:
        raise ValueError(_SECONDS)
    stamp = datetime.fromtimestamp(seconds, UTC)
    return Moment(day=stamp.date(), clock=stamp.time(), offset=0)


def listed(cell: str | None) -> tuple[str, ...]:
    """Part a list at its semicolons; what stands in it twice comes once.

    >>> listed("Radio Okapi; Twitter; Twitter;")
    ('Radio Okapi', 'Twitter')
    """
    return tuple(dict.fromkeys(filter(None, map(str.strip, (cell or "").split(";")))))


_SECONDS: Final = "seconds since 1970, such as 1714467900"


def _spelt_day(written: re.Match[str]) -> date:
    """Give the day.

    Raises:
        ValueError: if there is no such month, or no such day in it.

    """
    month = int(written[3]) if written[3].isdecimal() else _MONTHS.get(written[3].casefold(), 0)
    year = int(written[4])
    if len(written[4]) < len("2016"):
        year = FIRST_YEAR + (year - FIRST_YEAR) % _CENTURY
    return date(year, month, int(written[1]))
