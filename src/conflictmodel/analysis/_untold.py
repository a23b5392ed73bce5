"""What is said of a notice whose message may quote words that are withheld, whole or cut."""

from conflictmodel.errors import Notice
from conflictmodel.notices import explanations


def meaning_of(notice: Notice) -> str:
    """Say what the code of a notice means, which says nothing of any text.

    >>> from conflictmodel.errors import Severity
    >>> meaning_of(Notice(code="read.empty", severity=Severity.WARNING, message="'Ali H…' has no words"))
    'There are no words in the file or line.'
    """
    known = explanations().get(notice.code)
    return "what it says is withheld" if known is None else known.meaning
