"""The ground a draft is held against: its article's words near a place, and notices on what is not there."""

from collections.abc import Sequence
from typing import Final, final

from conflictmodel.errors import Notice, Severity
from conflictmodel.exchange.drafts._evidence import Evidence
from conflictmodel.exchange.drafts._names import Names
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.exchange.drafts._voices import Voices
from conflictmodel.locations import Location
from conflictmodel.model.articles import Article
from conflictmodel.text.readers import Reader
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codings import Coding
from conflictmodel.values.readings import Excerpt

_MOST_SHOWN: Final = 60


@final
class Ground:
    """An article, who drafted what is held against it, with whose help, and the notices so far."""

    def __init__(self, article: Article, coding: Coding, reader: Reader) -> None:
        """Begin without notices."""
        self.article: Final = article
        self.coding: Final = coding
        self.reader: Final = reader
        self.evidence: Final = Evidence(article)
        self.voices: Final = Voices(article, reader)
        self._names: Final = Names(self.evidence, self.voices.speakers())
        self.notices: Final[list[Notice]] = []

    def excerpt(self, run: Run) -> Excerpt:
        """Cut a run out of the article."""
        return self.article.excerpt(*run)

    def near(self, words: str | None, to: Run, path: str) -> Excerpt | None:
        """Give words where they stand near a run; a notice where they stand nowhere, or only far from it."""
        if words is None:
            return None
        run = self.evidence.nearest(words, to, neighbours=True)
        if run is not None:
            return self.excerpt(run)
        if self.evidence.runs(words):
            self.warn("drafts.words-far-away", f"{shown(words)} stands only far from the rest", path)
        else:
            self.warn("drafts.words-not-found", f"the article does not say {shown(words)}", path)
        return None

    def actor(self, words: Excerpt, name: str | None, kind: ActorKind | None, path: str) -> Actor | None:
        """Give the party of these words, under its own name where the article has that anywhere.

        None, with a notice, where the article does not say that the name is that of these words.
        """
        said = self.name(name, words, path)
        if said is not None and not self._names.is_of(said, words):
            message = f"the article does not call {shown(words.text)} {shown(said)}"
            self.warn("drafts.other-name", message, path, words)
            return None
        return Actor(name=said or words.text, named=said is not None, kind=kind)

    def name(self, name: str | None, words: Excerpt, path: str) -> str | None:
        """Give a name as the article has it; a notice where it has it nowhere."""
        runs = () if name is None else self.evidence.runs(name)
        if name is not None and not runs:
            self.warn("drafts.name-not-found", f"the article does not say {shown(name)}", path, words)
        return self.excerpt(runs[0]).text if runs else None

    def warn(self, code: str, message: str, path: str, words: Excerpt | None = None) -> None:
        """Note that something was grounded with a reservation."""
        self._note(code, Severity.WARNING, message, path, words)

    def refuse(self, code: str, message: str, path: str, words: Excerpt | None = None) -> None:
        """Note that nothing stands for a part of the draft."""
        self._note(code, Severity.ERROR, message, path, words)

    def _note(self, code: str, severity: Severity, message: str, path: str, words: Excerpt | None) -> None:
        span = None if words is None else words.span
        location = Location(article=self.article.id, span=span, path=path)
        self.notices.append(Notice(code=code, severity=severity, message=message, location=location))


def shown(*words: str) -> str:
    """Show words of a draft in one short line."""
    text = " … ".join(words)
    return repr(text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…")


def first_run(words: Sequence[Excerpt]) -> Run:
    """Give where the first of some words stand."""
    return run_of(words[0])
