"""Reported speech in other forms: passives, “quoted as saying”, “according to”, nouns."""

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.text._grammar import STOPS, is_adverb, is_auxiliary, is_function_word, is_possessive, is_verb
from conflictmodel.text._page import Token
from conflictmodel.text._phrases import Run, nearest_phrase, phrase_after, subject_before
from conflictmodel.text._words import classes_of, words_of
from conflictmodel.text.claims._contents import opens_sentence, right_content, trimmed
from conflictmodel.text.claims._cues import PAST
from conflictmodel.text.claims._openings import is_clause, word_from
from conflictmodel.text.claims._sites import Site, Statement
from conflictmodel.text.claims._speakers import can_speak
from conflictmodel.text.claims._surroundings import Piece, Surroundings, surroundings_after

_PREPOSITIONS: Final = ("as", "of", "for", "to", "in", "whether", "if", "about")
_ASKED: Final = frozenset({"whether", "if", "about", "to"})
_SPOKEN_OF: Final = frozenset({Act.REPORTS, Act.CONFIRMS, Act.ANNOUNCES, Act.DENIES, Act.CONDEMNS})
_CLAUSES: Final = frozenset({"subordinator", "relative"})
_BREAKS: Final = STOPS | {")"}
_MOST_BETWEEN: Final = 20
_MOST_OWNER: Final = 4

ReadOn = Callable[[Site, Run, int, Surroundings], Statement | None]


def impersonal(site: Site) -> Statement | None:
    """Read “it was reported that”, where nobody is named, and “it was reported by police that”."""
    if site.word(site.group - 1) != "it":
        return None
    agent = None
    if site.word(site.after) == "by":
        agent = phrase_after(site.tokens, site.after + 1, len(site.tokens), apposition=False)
        if agent is None or not can_speak(site, agent):
            return None
    end = site.after if agent is None else agent[1]
    if site.word(end) != "that" or end + 1 >= len(site.tokens):
        return None
    content = right_content(site.page, site.sentence, site.tokens, end + 1)
    speaker = None if agent is None else site.piece(agent)
    return site.statement(speaker, content, Surroundings(end=end), "claims.impersonal")


def by_agent(site: Site) -> Statement | None:
    """Read “described by police as a gang member”, “was accused by prosecutors of fraud”."""
    tokens = site.tokens
    if site.cue.form is not PAST or site.word(site.after) != "by":
        return None
    needs = site.cue.needs | (_ASKED if "asked" in site.cue.needs else frozenset())
    needs |= {"for"} if "blame" in needs else frozenset()
    places = [
        found
        for each in _PREPOSITIONS
        if each in needs and (found := word_from(tokens, site.after + 2, each)) is not None
    ]
    if not places:
        return None
    agent = phrase_after(tokens, site.after + 1, min(places), apposition=False)
    if agent is None or agent[1] != min(places) or not can_speak(site, agent):
        return None
    aside = site.word(site.group - 1) == ","
    content = right_content(site.page, site.sentence, tokens, min(places), depends=aside)
    return site.statement(site.piece(agent), content, Surroundings(end=agent[1]), "claims.agent")


def passive(site: Site) -> Statement | None:
    """Read “the raid was condemned by the council”: the agent speaks of what stands before the verb."""
    tokens = site.tokens
    needs_object = "np" in site.cue.needs or site.cue.act in _SPOKEN_OF or site.cue.lemma == "claim"
    if site.word(site.after) != "by" or not needs_object:
        return None
    reason = word_from(tokens, site.after + 1, "for") or len(tokens)
    agent = phrase_after(tokens, site.after + 1, reason)
    set_apart = site.word(site.group - 1) == ","  # “the attack, claimed by rebels, …”
    spoken_of = nearest_phrase(tokens, site.group - 1) if set_apart else subject_before(tokens, site.group)
    if agent is None or spoken_of is None or not (_is_somebody(site, agent) and can_speak(site, agent)):
        return None
    if "pronoun" in classes_of(tokens[spoken_of[1] - 1].lower) or site.word(spoken_of[1] - 1) in words_of("relative"):
        return None
    content = trimmed(site.page, tokens[spoken_of[0]].start, tokens[spoken_of[1] - 1].end)
    return site.statement(site.piece(agent), content, Surroundings(end=agent[1]), "claims.passive")


def claimed_by(site: Site) -> Statement | None:
    """Read “an attack claimed by rebels”, “the attack, claimed by rebels,”: what was done and who says they did it."""
    return passive(site) if site.cue.lemma == "claim" and site.cue.form is PAST else None


def _is_somebody(site: Site, run: Run) -> bool:
    first, last = site.tokens[run[0]], site.tokens[run[1] - 1]
    listed = "determiner" in classes_of(first.lower) or last.lower.endswith("s") or last.lower in words_of("plural")
    return not first.text.islower() or (listed and not first.lower.endswith("ing"))


def quoted_as_saying(site: Site, read_on: ReadOn) -> Statement | None:
    """Read “Reuters quoted him as saying” and “he was quoted by Reuters as saying”: who relays is not who says."""
    tokens = site.tokens
    saying = next(
        (at for at in range(site.after, min(site.after + _MOST_BETWEEN, len(tokens) - 1)) if _says(site, at)), None
    )
    subject = subject_before(tokens, site.group)
    if saying is None or subject is None:
        return None
    passive = bool(site.auxiliaries & words_of("be"))
    around = surroundings_after(site.page, tokens, saying + 2, addressed=False)
    other, around = _relay(site, saying, around) if passive else (_relayed(site, saying), around)
    speaker, relay = (subject, other) if passive else (other, subject)
    if speaker is None:
        return None
    saying_cue = attrs.evolve(site.cue, needs=frozenset({"any"}))
    found = read_on(attrs.evolve(site, cue=saying_cue, after=saying + 2), speaker, subject[0], around)
    if found is None:
        return None
    first, end = tokens[site.at], tokens[saying + 1].end if saying == site.after else tokens[site.at].end
    return attrs.evolve(
        found,
        cue=(first.start, end),
        act=Act.STATES,
        rule="claims.quoted-as-saying",
        relayed_by=None if relay is None else site.piece(relay),
    )


def _says(site: Site, index: int) -> bool:
    return site.word(index) in ("as", ",") and site.word(index + 1) == "saying"


def _relayed(site: Site, saying: int) -> Run | None:
    return phrase_after(site.tokens, site.after, saying) if saying > site.after else None


def _relay(site: Site, saying: int, around: Surroundings) -> tuple[Run | None, Surroundings]:
    if site.word(site.after) == "by":
        return phrase_after(site.tokens, site.after + 1, saying, apposition=False), around
    if site.word(around.end) == "by":
        other = phrase_after(site.tokens, around.end + 1, len(site.tokens), apposition=False)
        return other, around if other is None else attrs.evolve(around, end=other[1])
    return None, around


def according_to(site: Site) -> Statement | None:
    """Read “According to X, …” and “…, according to X”."""
    page, tokens = site.page, site.tokens
    speaker = _source_after(site)
    if speaker is None:
        return None
    stop = next((at for at in range(speaker[1], len(tokens)) if tokens[at].text == ","), len(tokens))
    held = site.word(site.at - 1 - (site.word(site.at - 1) == ",")) == "that"  # “reports that, according to chiefs, …”
    opens = held or opens_sentence(tokens[: site.at])
    if site.word(stop + 1) in ("who", "which", "whose") or (opens and site.word(stop + 1).endswith("ing")):
        stop = next((at for at in range(stop + 2, len(tokens)) if tokens[at].text == ","), len(tokens))
    content: list[Piece] = []
    if not opens:
        bracket = _bracket_before(tokens, site.at)
        content += trimmed(page, tokens[bracket].start, tokens[site.at - 1].end)
        if bracket:
            return site.statement(site.piece(speaker), content, Surroundings(end=speaker[1]), "claims.according-to")
    resumes = stop + 1 < len(tokens) and tokens[stop + 1].lower not in words_of("claims.no_content")
    if resumes and (opens or is_clause(tokens, stop) or not any(is_verb(tokens, at) for at in range(site.at))):
        content += right_content(page, site.sentence, tokens, stop + 1)
    return site.statement(site.piece(speaker), content, Surroundings(end=speaker[1]), "claims.according-to")


def _bracket_before(tokens: Sequence[Token], index: int) -> int:
    """Give where the words in an open bracket begin, the first token of the sentence if there is none."""
    for at in range(index - 1, -1, -1):
        if tokens[at].text in "()":
            return at + 1 if tokens[at].text == "(" else 0
    return 0


def _source_after(site: Site) -> Run | None:
    # All up to a comma belongs to the source, but for a relative clause or a clause of its own.
    tokens = site.tokens
    bracket = next((at for at in range(site.after, len(tokens)) if tokens[at].text == ")"), len(tokens))
    if any(tokens[at].text == "(" for at in range(site.after, bracket)):
        bracket = len(tokens)
    apposition = not opens_sentence(tokens[: site.at])
    phrase = phrase_after(tokens, site.after, bracket, apposition=apposition)
    if phrase is None or ("per" in site.cue.lemma and not _is_named(site, phrase)):
        return None
    end = phrase[1]
    if end < len(tokens) and tokens[end - 1].text != "," and not any(tokens[at].text == "," for at in range(*phrase)):
        while end < len(tokens) and tokens[end].text not in _BREAKS and not classes_of(tokens[end].lower) & _CLAUSES:
            end += 1
    return phrase[0], end if end > phrase[1] and "preposition" not in classes_of(tokens[end - 1].lower) else phrase[1]


def _is_named(site: Site, run: Run) -> bool:
    first, last = site.tokens[run[0]], site.tokens[run[1] - 1]
    return first.text[0].isupper() or (first.lower == "the" and last.text[0].isupper())


def by_noun(site: Site) -> Statement | None:
    """Read “the ministry's claim that”, “his statement that”: the possessor speaks."""
    tokens = site.tokens
    if site.word(site.after) in ("by", "from"):
        return _noun_by(site)
    if site.word(site.after) != "that" or site.after + 1 >= len(tokens):
        return None
    for index in range(site.at - 1, max(site.at - _MOST_OWNER, -1), -1):
        word = tokens[index].lower
        if word in ("his", "her", "their", "its"):
            speaker: Piece = site.piece((index, index + 1))
        elif is_possessive(word):
            start = _owner_start(site, index)
            speaker = (tokens[start].start, tokens[index].end - 2)
        elif tokens[index].text in STOPS or is_verb(tokens, index) or "preposition" in classes_of(word):
            return None
        else:
            continue
        content = right_content(site.page, site.sentence, _until_main_verb(site, site.after + 1), site.after + 1)
        return site.statement(speaker, content, Surroundings(end=site.after), "claims.noun")
    return None


def _noun_by(site: Site) -> Statement | None:
    # “claims by the rebels that the town had fallen”
    that = word_from(site.tokens, site.after + 1, "that")
    if that is None or that + 1 >= len(site.tokens):
        return None
    speaker = phrase_after(site.tokens, site.after + 1, that, apposition=False)
    if speaker is None or speaker[1] != that or not _is_somebody(site, speaker):
        return None
    content = right_content(site.page, site.sentence, _until_main_verb(site, that + 1), that + 1)
    return site.statement(site.piece(speaker), content, Surroundings(end=that), "claims.noun")


def _until_main_verb(site: Site, start: int) -> Sequence[Token]:
    # “the claim that it killed 40 men was dismissed”: what follows a whole clause is the verb of the claim itself.
    tokens = site.tokens
    if site.group and any(is_verb(tokens, at) for at in range(site.group)):
        return tokens  # “rejected the claim that”: the sentence has its verb already
    own = next((at for at in range(start, len(tokens)) if is_verb(tokens, at)), len(tokens))
    for index in range(own + 2, len(tokens)):
        if tokens[index].text in STOPS or not classes_of(tokens[index].lower).isdisjoint(_CLAUSES | {"conjunction"}):
            return tokens
        before = tokens[index - 1]
        nominal = not (is_function_word(before.lower) or is_adverb(before.lower) or is_verb(tokens, index - 1))
        if nominal and is_auxiliary(tokens[index].lower):
            return tokens[:index]
        if tokens[own].lower in words_of("be") and _takes_object(tokens, index):
            return tokens[:index]
    return tokens


def _takes_object(tokens: Sequence[Token], index: int) -> bool:
    # “claims that men were beaten | prompted an inquiry”
    before, behind = tokens[index - 1].lower, tokens[min(index + 1, len(tokens) - 1)].lower
    joined = is_function_word(before) or is_adverb(before)
    return not joined and is_verb(tokens, index) and "determiner" in classes_of(behind)


def _owner_start(site: Site, index: int) -> int:
    while index and site.tokens[index - 1].text[0].isupper():
        index -= 1
    if index and site.tokens[index - 1].lower in words_of("article"):
        index -= 1
    return index
