"""Redaction: names masked wherever they stand, points coarsened, ids keyed anew, and a tally of what was removed."""

from typing import final

import attrs

from conflictmodel._records import brief_repr, require_tuples, require_type
from conflictmodel.analysis._masking import MASK
from conflictmodel.analysis._policies import Policy
from conflictmodel.analysis._rebuilding import rebuilt
from conflictmodel.analysis._redacting import Redaction
from conflictmodel.model.corpus import Corpus

__all__ = ["MASK", "Policy", "Redacted", "Removal", "redact"]


@final
@attrs.frozen(kw_only=True)
class Removal:
    """How often something was removed, by which rule: ``redaction.name``, ``redaction.point`` …; never what it was."""

    rule: str
    times: int

    __repr__ = brief_repr

    def __str__(self) -> str:
        """Read as ``redaction.name: 12 times``."""
        return f"{self.rule}: {self.times} time{'s' * (self.times != 1)}"


@final
@attrs.frozen(kw_only=True)
class Redacted:
    """A corpus that can be shared, and what was removed from it."""

    corpus: Corpus
    removals: tuple[Removal, ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "removals")

    def __str__(self) -> str:
        """Count what is left, and what went."""
        return f"{self.corpus}; {', '.join(map(str, self.removals)) or 'nothing removed'}"


def redact(corpus: Corpus, policy: Policy) -> Redacted:
    """Remove from a corpus what a policy says; offsets still point at their words. Doing it again changes nothing.

    >>> from conflictmodel.text.extract import extract
    >>> from conflictmodel.text.layout import article_from_text
    >>> corpus = extract(article_from_text("Ali Hasan said that the road was open."))
    >>> shared = redact(corpus, Policy(names=("Ali Hasan",)))
    >>> print(shared.corpus.articles[0].text, *shared.corpus.claims, sep="; ")
    █████ said that the road was open.; █████: “the road was open”
    >>> any(str(removal).startswith("redaction.name:") for removal in shared.removals)
    True

    Raises:
        TypeError: if it is no corpus, or no policy.

    """
    require_type(corpus, Corpus, "corpus")
    require_type(policy, Policy, "policy")
    change = Redaction(corpus, policy)
    redacted = rebuilt(corpus, change)
    removals = tuple(Removal(rule=rule, times=times) for rule, times in sorted(change.tally.items()) if times)
    return Redacted(corpus=redacted, removals=removals)
