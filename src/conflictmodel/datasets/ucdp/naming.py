"""How UCDP names things: releases in the names of files, and cells as codes."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, Final

from conflictmodel.datasets._tables.columns import Column
from conflictmodel.datasets._tables.layouts import ABSENT
from conflictmodel.datasets._tables.rows import Row
from conflictmodel.values.codes import Code

# GEDEvent_v23_1.csv, ged231.csv, GEDEvent_v24_0_3.csv, GEDEvent_v24_01_24_09.csv, ged-23.1.json
_RELEASE: Final = re.compile(r"(?i)\bged(?:event)?[ _-]{0,2}v?(\d{2}(?:[._]\d{1,2}){1,3}|\d{3})(?!\d)")


def release_in(path: str) -> str | None:
    """Find the release in the name of a file.

    >>> release_in("data/GEDEvent_v24_0_3.csv"), release_in("ged231.csv.gz"), release_in("events.csv")
    ('24.0.3', '23.1', None)
    """
    found = _RELEASE.search(PurePath(path).name)
    if found is None:
        return None
    written = found[1].replace("_", ".")
    return written if "." in written else f"{written[:2]}.{written[2:]}"


def code(row: Row, column: Column[Any], codebook: str) -> Iterator[Code]:
    """Give a cell as a code, letter by letter, if it says anything."""
    at = row.sheet.places[column.number]
    if at != ABSENT and row.cells[at] not in column.nothing:
        yield Code(codebook=codebook, value=row.cells[at])
