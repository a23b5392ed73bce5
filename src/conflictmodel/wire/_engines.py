"""The two engines that read and write documents: one meaning, two speeds."""

from functools import cache
from importlib.util import find_spec

from conflictmodel._records import Vocabulary
from conflictmodel.errors import MissingExtraError


class Engine(Vocabulary):
    """What reads and writes documents; every document means the same to both, down to its bytes and its faults.

    >>> from conflictmodel import Corpus, dumps
    >>> dumps(Corpus(), engine=Engine.CATTRS) == dumps(Corpus())
    True
    """

    CATTRS = "cattrs", "Always there."
    MSGSPEC = "msgspec", "Several times faster on documents as `dumps` writes them; comes with the extra `fast`."


def chosen(engine: Engine | None) -> Engine:
    """Give the engine that was asked for, or, where none was, the fastest that is installed.

    Raises:
        MissingExtraError: if the one that was asked for is not installed.

    """
    if engine is None:
        return Engine.MSGSPEC if _is_installed() else Engine.CATTRS
    if engine is Engine.MSGSPEC and not _is_installed():
        raise MissingExtraError(package="msgspec", extra="fast")
    return engine


@cache
def _is_installed() -> bool:
    return find_spec("msgspec") is not None
