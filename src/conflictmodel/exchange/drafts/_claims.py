"""Claims of a draft, grounded: what was said, who said it, and how."""

from collections.abc import Sequence
from typing import Final, final

from conflictmodel.exchange.drafts._draft import DraftClaim
from conflictmodel.exchange.drafts._foreign_words import is_foreign
from conflictmodel.exchange.drafts._ground import Ground, shown
from conflictmodel.exchange.drafts._numerals import cuts_number
from conflictmodel.exchange.drafts._runs import Run, run_of
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.model.claims import Claim
from conflictmodel.model.identity import claim_id
from conflictmodel.text._grammar import is_negation
from conflictmodel.text._page import tokens_in
from conflictmodel.text._words import classes_of
from conflictmodel.text.claims import act_of_cue
from conflictmodel.values.actors import Actor
from conflictmodel.values.readings import Excerpt, Reading

_PLAIN: Final = (Act.STATES, Act.REPORTS)  # who states or reports may do anything by it
_ARTICLES: Final = frozenset({"the", "a", "an"})
_OPENING: Final = frozenset({"preposition", "conjunction"})


@final
class ClaimGrounder:
    """What grounds the claims of one draft, one after the other."""

    def __init__(self, ground: Ground) -> None:
        """Begin at the start of the article."""
        self._ground: Final = ground
        self._voices: Final = ground.voices
        self._last = 0

    def claim(self, draft: DraftClaim, path: str) -> Claim | None:
        """Make the claim, if the article says all of its content."""
        runs = self._content(draft)
        if runs is None:
            message = f"the article does not say {shown(*draft.content)}"
            self._ground.refuse("drafts.words-not-found", message, f"{path}.content")
            return None
        if not any(map(self._says_something, runs)):
            message = f"{shown(*draft.content)} says nothing by itself"
            self._ground.refuse("drafts.no-content", message, f"{path}.content")
            return None
        if any(cuts_number(self._ground.article, run) for run in runs):
            message = f"{shown(*draft.content)} begins or ends inside a number"
            self._ground.refuse("drafts.cut-number", message, f"{path}.content")
            return None
        if self._is_negated(runs, draft.content, f"{path}.content"):
            return None
        cue = self._ground.near(draft.cue, runs[0], f"{path}.cue")
        if cue is not None and self._is_negated([run_of(cue)], [cue.text], f"{path}.cue", cue):
            return None
        self._last = runs[0].start
        content = tuple(map(self._ground.excerpt, runs))
        self._check_act(draft, cue, path)
        hedges = (self._ground.near(each, runs[0], f"{path}.hedges[{at}]") for at, each in enumerate(draft.hedges))
        attribution = Attribution(
            speaker=self._speaker(draft, runs, cue, path),
            cue=cue,
            act=draft.act,
            quotation=self._voices.quotation(runs),
            medium=self._ground.near(draft.medium, runs[0], f"{path}.medium"),
            through=self._relay(draft, runs[0], path),
        )
        return Claim(
            id=claim_id(self._ground.article.id, content, cue),
            article=self._ground.article.id,
            attribution=attribution,
            content=content,
            hedges=tuple(hedge for hedge in hedges if hedge is not None),
            coding=self._ground.coding,
        )

    def _content(self, draft: DraftClaim) -> tuple[Run, ...] | None:
        """Find the content: in the sentence of speaker and cue, not before the claim before it, nearest to both."""
        evidence = self._ground.evidence
        pieces = [piece for words in draft.content for piece in evidence.pieces(words)]
        others = [evidence.runs(words) for words in (draft.speaker, draft.cue) if words]

        def rank(run: Run) -> tuple[int, ...]:
            apart = sum(not any(evidence.sentences.is_one(run, each) for each in other) for other in others if other)
            distance = sum(min(run.distance(each) for each in other) for other in others if other)
            return apart, int(run.start < self._last), distance, run.start

        runs = evidence.in_order(pieces, rank)
        return None if runs is None else tuple(map(self._voices.without_marks, runs))

    def _says_something(self, run: Run) -> bool:
        """Say whether there is more in a run than marks and words such as “the” and “of”."""
        words = tokens_in(self._ground.excerpt(run).text.lower())
        bare = (each for each in words if each[0].isalnum() and each not in _ARTICLES)
        return any(is_negation(each) or not _OPENING & classes_of(each) for each in bare)

    def _is_negated(self, runs: Sequence[Run], words: Sequence[str], path: str, at: Excerpt | None = None) -> bool:
        """Say whether the article negates words, and the draft does not; refuse them if so."""
        if not self._voices.negation_left_out(runs):
            return False
        message = f"a negation stands with {shown(*words)}, and the draft leaves it out"
        self._ground.refuse("drafts.negation-left-out", message, path, at)
        return True

    def _check_act(self, draft: DraftClaim, cue: Excerpt | None, path: str) -> None:
        """Give a notice where the cue speaks against the act."""
        act = None if cue is None else act_of_cue(cue.text)
        if act not in (None, draft.act, *_PLAIN):
            self._ground.warn("drafts.other-act", f"it reads as {act}, not as {draft.act}", f"{path}.act", cue)

    def _speaker(self, draft: DraftClaim, runs: Sequence[Run], cue: Excerpt | None, path: str) -> Reading[Actor] | None:
        if draft.speaker is None:
            return None
        words = self._ground.near(draft.speaker, runs[0], f"{path}.speaker")
        if words is None:
            return Reading(rule="drafts.not-found")
        actor = self._ground.actor(words, draft.speaker_name, None, f"{path}.speaker_name")
        doubtful = Reading[Actor](words=(words,), rule="drafts.doubtful")
        if actor is None or self._is_of_another(draft, actor, runs, words, path):
            return doubtful
        if self._stands_apart(runs, words, cue):
            message = f"{shown(words.text)} stands in another sentence than what was said"
            self._ground.warn("drafts.speaker-apart", message, f"{path}.speaker", words)
            return doubtful
        return Reading(value=actor, words=(words,), rule="drafts.proposed")

    def _is_of_another(self, draft: DraftClaim, actor: Actor, runs: Sequence[Run], words: Excerpt, path: str) -> bool:
        """Say whether what was said is read as another's, or goes on into what is not read as this speaker's."""
        other = self._voices.other_speaker(runs, actor, run_of(words))
        if other is not None:
            self._ground.warn("drafts.other-speaker", f"it reads as said by {other}", f"{path}.speaker", words)
            return True
        if self._voices.goes_beyond(runs, actor, run_of(words)):
            message = f"{shown(*draft.content)} goes on into a sentence that is not read as said by {shown(words.text)}"
            self._ground.warn("drafts.several-sentences", message, f"{path}.content", words)
            return True
        return False

    def _stands_apart(self, runs: Sequence[Run], words: Excerpt, cue: Excerpt | None) -> bool:
        """Say whether a speaker in a language that is not read stands apart from what was said.

        He may stand in the sentence beside a quotation, if the cue stands there with him.
        """
        sentences, speaker = self._ground.evidence.sentences, run_of(words)
        if not is_foreign(self._ground.excerpt(runs[0]).text) or sentences.is_one(runs[0], speaker):
            return False
        is_said_beside = cue is not None and sentences.is_one(run_of(cue), speaker)
        is_quoted = self._voices.quotation(runs) is Quotation.DIRECT
        return not (is_said_beside and is_quoted and sentences.are_next(runs[0], speaker))

    def _relay(self, draft: DraftClaim, near: Run, path: str) -> Attribution | None:
        words = self._ground.near(draft.through, near, f"{path}.through")
        if words is None:
            return None
        speaker = Reading(value=Actor(name=words.text), words=(words,), rule="drafts.proposed")
        return Attribution(speaker=speaker, act=Act.REPORTS, quotation=Quotation.INDIRECT)
