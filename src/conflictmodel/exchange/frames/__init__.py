"""Frames: corpora as flat tables for people who count, as nested Arrow for engines, and back."""

from conflictmodel.exchange.frames._arrow import ArrowError, arrow_schema, from_arrow, to_arrow
from conflictmodel.exchange.frames._batches import batches_schema, extract_batches
from conflictmodel.exchange.frames._csv import write_csv
from conflictmodel.exchange.frames._frame import (
    Column,
    columns_of,
    flat_schema,
    to_columns,
    to_frame,
    to_records,
)

__all__ = [
    "ArrowError",
    "Column",
    "arrow_schema",
    "batches_schema",
    "columns_of",
    "extract_batches",
    "flat_schema",
    "from_arrow",
    "to_arrow",
    "to_columns",
    "to_frame",
    "to_records",
    "write_csv",
]
