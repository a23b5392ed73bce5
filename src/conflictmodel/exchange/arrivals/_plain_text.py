"""Articles from plain text: what is printed in it, and what is known beside it."""

from conflictmodel.exchange.arrivals._arrival import NOTHING, Arrival, Given
from conflictmodel.exchange.arrivals._intake import Intake
from conflictmodel.exchange.arrivals._refusals import ArrivalError


def arrival_from_text(text: str, *, given: Given = NOTHING) -> Arrival:
    r"""Take in a plain text with its dateline, credits and byline, as `article_from_text` lays it out.

    A dateline says where, and not in which year: the day of publication is taken from `given` alone.

    >>> arrival = arrival_from_text("Calm in Basra\n\nBASRA, May 2 (Gulf Wire) - Police said the city was calm.")
    >>> print(*arrival.origins, sep="; ")
    text: text $; headline: text; dateline: text; agencies: text

    Raises:
        ArrivalError: if it is no text, or there are no words in it.

    """
    if not isinstance(text, str):
        raise ArrivalError.of(text, "a text")
    intake = Intake("text", given)
    intake.text(text, "$")
    return intake.arrival()
