"""Data that is shared between repositories and is no part of this one; who does not have it skips what needs it."""

import os
from pathlib import Path
from typing import Final

VARIABLE: Final = "CONFLICTMODEL_SHARED_DATA"
ABSENT: Final = f"the shared data lie neither beside the repository nor where {VARIABLE} says"


def shared_data(pattern: str) -> list[Path]:
    """Find files of the shared data: where the environment says, else in `shared` beside the repository."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return sorted(Path(os.environ.get(VARIABLE, beside)).glob(pattern))
