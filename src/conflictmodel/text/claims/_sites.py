"""Statements, and the sites they are read from: a cue among the tokens of its sentence."""

from collections.abc import Sequence
from typing import Final, final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.text._grammar import contracted
from conflictmodel.text._page import Page, Sentence, Token
from conflictmodel.text._phrases import Run
from conflictmodel.text._words import classes_of
from conflictmodel.text.claims._cues import Cue
from conflictmodel.text.claims._surroundings import Piece, Surroundings

_NONE: Final[frozenset[str]] = frozenset()


@final
@attrs.frozen(kw_only=True)
class Statement:
    """A cue, its speaker and its content, as places in the text; `rule` names how they were put together.

    `speaker` are the words that stand for the speaker; where they are a relative pronoun, `antecedent` says whose.
    """

    sentence: Sentence
    speaker: Piece | None
    antecedent: Piece | None = None
    cue: Piece
    act: Act
    content: tuple[Piece, ...]
    rule: str
    around: Surroundings
    relayed_by: Piece | None = None


@final
@attrs.frozen(kw_only=True)
class Site:
    """A cue found among the tokens of a sentence, with where its verb group begins and its own words end."""

    page: Page
    sentence: Sentence
    tokens: tuple[Token, ...]
    cue: Cue
    at: int
    group: int
    after: int

    @property
    def auxiliaries(self) -> frozenset[str]:
        """The words of the verb group before the cue, in small letters; “he's” brings its “'s”."""
        before = self.word(self.group - 1)
        held = contracted(before)
        if self.group == self.at and not held:
            return _NONE
        words = {token.lower for token in self.tokens[self.group : self.at]}
        return frozenset(words | {before[len(held) :]} if held else words)

    @property
    def noun_too(self) -> bool:
        """Whether the cue's own word can be a noun as well: “reports”, “claims”, “state”."""
        return "noun_too" in classes_of(self.tokens[self.at].lower)

    def piece(self, run: Run) -> Piece:
        """Give a run of tokens as a place in the text."""
        last = self.tokens[run[1] - 1]
        held = contracted(last.lower)
        return self.tokens[run[0]].start, last.start + len(held) if held else last.end

    def word(self, index: int) -> str:
        """Give the token at an index in small letters, nothing behind the end."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def statement(
        self, speaker: Piece | None, content: Sequence[Piece], around: Surroundings, rule: str
    ) -> Statement | None:
        """Put a statement together; None where nothing is said."""
        if not content:
            return None
        first, last = self.tokens[self.at], self.tokens[self.after - 1]
        return Statement(
            sentence=self.sentence,
            speaker=speaker,
            cue=(first.start, last.end),
            act=self.cue.act,
            content=tuple(content),
            rule=rule,
            around=around,
        )
