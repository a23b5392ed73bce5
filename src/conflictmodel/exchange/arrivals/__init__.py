"""Arrivals: articles from pages and other libraries' objects, with the origin of each field and what was lost."""

from conflictmodel.exchange.arrivals._arrival import NOTHING, Arrival, Given, Origin
from conflictmodel.exchange.arrivals._extractors import (
    arrival_from_fundus,
    arrival_from_news_please,
    arrival_from_newspaper,
    arrival_from_trafilatura,
)
from conflictmodel.exchange.arrivals._feeds import arrival_from_feed_entry
from conflictmodel.exchange.arrivals._json_ld import arrival_from_json_ld, arrival_from_page
from conflictmodel.exchange.arrivals._ninjs import arrival_from_ninjs
from conflictmodel.exchange.arrivals._plain_text import arrival_from_text
from conflictmodel.exchange.arrivals._protocols import (
    FundusArticle,
    FundusPage,
    NewspaperArticle,
    NewsPleaseArticle,
    TrafilaturaDocument,
)
from conflictmodel.exchange.arrivals._refusals import ArrivalError

__all__ = [
    "NOTHING",
    "Arrival",
    "ArrivalError",
    "FundusArticle",
    "FundusPage",
    "Given",
    "NewsPleaseArticle",
    "NewspaperArticle",
    "Origin",
    "TrafilaturaDocument",
    "arrival_from_feed_entry",
    "arrival_from_fundus",
    "arrival_from_json_ld",
    "arrival_from_news_please",
    "arrival_from_newspaper",
    "arrival_from_ninjs",
    "arrival_from_page",
    "arrival_from_text",
    "arrival_from_trafilatura",
]
