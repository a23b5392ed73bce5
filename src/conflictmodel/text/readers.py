"""How to read: the language, and what relative times are reckoned from. Passed as an argument, never global."""

from typing import Final, final

import attrs

from conflictmodel._records import Vocabulary, brief_repr
from conflictmodel.text.gazetteers import Gazetteer
from conflictmodel.values.codings import CoderKind, Coding


class Mode(Vocabulary):
    """What times without a date of their own are reckoned from."""

    NEWS = "news", "From the day of publication, as in news: “on Tuesday” is the last Tuesday before it."
    NARRATIVE = "narrative", "From the last date mentioned, as in histories: “in May” is the May after it."


_ASKED: Final = ("entries", "most_words")  # of a gazetteer


@final
@attrs.frozen(kw_only=True)
class Reader:
    """A way of reading; `language` is the BCP 47 tag of the only language it reads.

    `day_first` says whether 03/04/2024 is the 3rd of April; None leaves such a date unresolved. With `references`
    words such as “now” and “recently” are recognised as times, too. Places are looked up in `gazetteer`; None is the
    one in the package.

    >>> attrs.evolve(ENGLISH, mode=Mode.NARRATIVE)
    Reader(mode=Mode.NARRATIVE)

    Raises:
        ValueError: if there are no rules for the language, the mode is no `Mode`, or the gazetteer cannot be asked.

    """

    language: str = "en"
    mode: Mode = Mode.NEWS
    day_first: bool | None = None
    references: bool = False
    gazetteer: Gazetteer | None = None

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse a language without rules, a mode that is only a word, and what is no gazetteer."""
        if not isinstance(self.mode, Mode):
            message = f"mode must be a Mode, as Mode.of({self.mode!r}) gives one"
            raise ValueError(message)  # noqa: TRY004 (constructors refuse with ValueError)
        if self.gazetteer is not None and not all(callable(getattr(self.gazetteer, each, None)) for each in _ASKED):
            message = f"gazetteer must have the methods {' and '.join(_ASKED)}, and {self.gazetteer!r} has not"
            raise ValueError(message)
        if self.language not in LANGUAGES:
            message = f"no rules for {self.language!r}, only for {', '.join(LANGUAGES)}"
            raise ValueError(message)


LANGUAGES: Final = ("en",)
ENGLISH: Final = Reader()

# The day on which a rule or a lexicon last changed what is read.
READER_VERSION: Final = "2026-11-23"


def coding_of(*rules: str) -> Coding:
    """Say that a record was made by these rules of the library, in the present version of its rules and lexicons.

    >>> print(coding_of("claims.subject"))
    conflictmodel.text 2026-11-23, record claims.subject
    """
    record = " ".join(dict.fromkeys(rules))
    return Coding(
        codebook="conflictmodel.text", release=READER_VERSION, record=record or None, coder_kind=CoderKind.SOFTWARE
    )
