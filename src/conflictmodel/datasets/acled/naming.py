"""How ACLED names its versions, in the names of files; since 2018 it has none, and each event says when it changed."""

import re
from pathlib import PurePath
from typing import Final

# ACLED-Version-7-All-Africa-1997-2016.csv, ACLED Version 8 1997-2017.csv
_RELEASE: Final = re.compile(r"(?i)acled[ _-]{0,3}version[ _-]{0,2}([1-9])(?![0-9])")


def release_in(path: str) -> str | None:
    """Find the version in the name of a file.

    >>> release_in("data/ACLED-Version-7-All-Africa-1997-2016.csv"), release_in("ACLED_2025-10-29.csv")
    ('7', None)
    """
    found = _RELEASE.search(PurePath(path).name)
    return None if found is None else found[1]
