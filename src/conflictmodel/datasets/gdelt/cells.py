"""How GDELT writes in cells: days, times and ids as digits.

Source: GDELT Event Codebook V2.0.
"""

from datetime import date, time
from typing import Final

from conflictmodel.values.moments import Moment
from conflictmodel.values.periods import Period, Precision, unit_period

_DAY: Final = len("20191024")
_STAMP: Final = len("20191024143000")


def digits(cell: str) -> str:
    """Take an id, which is a name and no number, though it is written in digits.

    >>> digits("881990832")
    '881990832'

    Raises:
        ValueError: if there is anything but digits in it.

    """
    if cell.isdecimal() and cell.isascii():
        return cell
    message = "an id in digits"
    raise ValueError(message)


def digit(cell: str) -> str:
    """Take a code that is one digit.

    Raises:
        ValueError: if it is anything else.

    """
    if len(cell) == 1 and _are_digits(cell):
        return cell
    message = "one digit"
    raise ValueError(message)


def compact_day(cell: str) -> date:
    """Read a day in eight digits.

    >>> compact_day("20191024")
    datetime.date(2019, 10, 24)

    Raises:
        ValueError: if it is anything else.

    """
    if len(cell) == _DAY and _are_digits(cell):
        try:
            return date(int(cell[:4]), int(cell[4:6]), int(cell[6:]))
        except ValueError as error:
            message = f"a day of the calendar ({error})"
            raise ValueError(message) from error
    message = "a day such as 20191024"
    raise ValueError(message)


def stamp(cell: str) -> Moment:
    """Read a day in eight digits, or a day and time (UTC) in fourteen.

    >>> print(stamp("20191024143000"))
    24 Oct 2019 14:30+00:00

    Raises:
        ValueError: if it is anything else.

    """
    if len(cell) == _DAY:
        return Moment(day=compact_day(cell))
    if len(cell) == _STAMP and _are_digits(cell):
        try:
            clock = time(int(cell[8:10]), int(cell[10:12]), int(cell[12:]))
        except ValueError as error:
            message = f"a time of the day ({error})"
            raise ValueError(message) from error
        return Moment(day=compact_day(cell[:_DAY]), clock=clock, offset=0)
    message = "a day or time such as 20191024143000"
    raise ValueError(message)


def span_of_days(cell: str) -> Period:
    """Read a year, a month or a day in four, six or eight digits.

    >>> print(span_of_days("1979"), span_of_days("197901"), sep=", ")
    1979, January 1979

    Raises:
        ValueError: if it is anything else.

    """
    precision = {4: Precision.YEAR, 6: Precision.MONTH, _DAY: Precision.DAY}.get(len(cell))
    if precision is None:
        message = "a year, month or day such as 19790101"
        raise ValueError(message)
    return unit_period(precision, compact_day(f"{cell}0101"[:_DAY] if len(cell) != len("197901") else f"{cell}01"))


def _are_digits(cell: str) -> bool:
    return cell.isdecimal() and cell.isascii()
