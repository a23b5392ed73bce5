"""How UCDP names its releases, in the names of files."""

import re
from pathlib import PurePath
from typing import Final

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
