"""Roles: who took part in a happening, as what, and how they stand to the blame, by voice, preposition and claim."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from conflictmodel.model.attributions import Act, Attribution
from conflictmodel.model.claims import Claim
from conflictmodel.model.kinds import EventKind
from conflictmodel.model.participants import Participant, Responsibility, Role
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.events._happenings import Happening
from conflictmodel.text.events._phrase_parties import is_party, parties_in
from conflictmodel.text.events._phrase_sorts import NAME, PERSON
from conflictmodel.text.events._responsibilities import denies_part, part_of_speaker, takes_part
from conflictmodel.text.events._sayings import attribution_of
from conflictmodel.text.events._triggers import Trigger
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.readings import Reading

_TOGETHER: Final = frozenset({EventKind.TALKS, EventKind.AGREEMENT, EventKind.CEASEFIRE})
_AIMED: Final = frozenset(
    {
        EventKind.RAID,
        EventKind.SEIZURE,
        EventKind.TERRITORIAL_GAIN,
        EventKind.SIEGE,
        EventKind.RELEASE,
        EventKind.SANCTION,
        EventKind.AID,
    }
)
_DOING: Final = frozenset({Role.INITIATOR, Role.ALLEGED_PERPETRATOR, Role.SIDE_A})
_DOING_DEEDS: Final = frozenset(
    {
        ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.INTELLIGENCE,
        ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA, ActorKind.CRIMINAL_GROUP,
        ActorKind.PRIVATE_FORCE, ActorKind.PARTY,
    }
)  # fmt: skip
_OF_BLAME: Final[Mapping[Responsibility | None, frozenset[Act]]] = {
    Responsibility.ALLEGED: frozenset({Act.ACCUSES, Act.ALLEGES}),
    Responsibility.CLAIMED: frozenset({Act.CLAIMS_RESPONSIBILITY}),
    Responsibility.DENIED: frozenset({Act.DENIES}),
}
_OTHER_SIDE: Final = {Role.SIDE_A: Role.SIDE_B, Role.SIDE_B: Role.SIDE_A}  # nobody fights on both
_FROM_AFAR: Final = frozenset({EventKind.AIR_STRIKE, EventKind.SHELLING, EventKind.BOMBING})
_MOST_TRIGGERS: Final = 16
_A_PAIR: Final = 2
_LONGEST_ACCUSED: Final = 120
_OF_IT: Final = tuple(f"of {word} " for word in ("the", "this", "that", "these", "being"))  # “of the crime”
_UNNAMED: Final = frozenset({ActorKind.DOCUMENT, ActorKind.PERSON})


def participants_of(page: Page, cast: Cast, happening: Happening, claims: Sequence[Claim]) -> Iterator[Participant]:
    """Give the parties of a happening, each once in each role."""
    acts = {claim.attribution.act for claim in claims}
    answering = any(denies_part(claim) or takes_part(claim) for claim in claims)
    seen: list[tuple[Role, Actor | str]] = []  # a few: looked through sooner than hashed
    for trigger in happening.triggers[:_MOST_TRIGGERS]:
        for actor, role in _parties(page, cast, happening, trigger, claims):
            if answering and role in _DOING:
                continue  # “said that its men were behind the attack”: the speaker answers for it
            blamed, responsibility = _blamed(role, {*acts, Act.ACCUSES} if trigger.alleged else acts)
            known = blamed, actor.value or actor.words[0].text
            across = _OTHER_SIDE.get(blamed)
            if known not in seen and (across is None or (across, known[1]) not in seen):
                seen.append(known)
                sources = _answering(claims, responsibility)
                yield Participant(actor=actor, role=blamed, responsibility=responsibility, sources=sources)
    if not any(role in _DOING for role, _ in seen):
        yield from _accused(page, cast, claims)


def _parties(
    page: Page, cast: Cast, happening: Happening, trigger: Trigger, claims: Sequence[Claim]
) -> Iterator[tuple[Reading[Actor], Role]]:
    loses = happening.kind is EventKind.TERRITORIAL_GAIN and trigger.word.words[0] in words_of("events.losing")
    doers: list[Reading[Actor]] = []
    if trigger.doer is not None:
        doers = list(parties_in(page, cast, trigger.doer, doing=True, speaker=_speaker_of(claims, trigger.doer[0])))
        mutual = len(doers) == _A_PAIR and _is_mutual(page, trigger)
        for actor in doers:
            if _is_of_other_sex(actor):
                continue
            across = mutual and actor is doers[1]
            yield actor, Role.TARGET if loses else Role.SIDE_B if across else _role_of_doer(happening.kind)
    if loses or trigger.sufferer is None:
        return  # “its last town”: what was lost is the loser's
    speaker = _speaker_of(claims, trigger.sufferer[0])
    for actor in parties_in(page, cast, trigger.sufferer, doing=False, speaker=speaker):
        himself = actor.rule == "actors.pronoun" and actor.value in [each.value for each in doers]
        if not himself and not _is_of_other_sex(actor):
            yield actor, _role_of_sufferer(happening.kind, trigger, actor)  # nobody shoots “them” who are himself


def _is_of_other_sex(actor: Reading[Actor]) -> bool:
    """Say whether a pronoun has been led to somebody whom it cannot be: “he” to a woman."""
    if actor.rule != "actors.pronoun" or actor.value is None:
        return False
    pronoun, last = actor.words[0].text.lower(), actor.value.name.lower().split()[-1]
    she, he = pronoun in ("she", "her"), pronoun in ("he", "him")
    return (she and last in words_of("events.men")) or (he and last in words_of("events.women"))


def _is_mutual(page: Page, trigger: Trigger) -> bool:
    """Say whether two who do something do it to each other: “the army and the rebels exchanged fire”."""
    if trigger.kind is not EventKind.ARMED_CLASH or trigger.sufferer is not None:
        return False
    behind = page.token_at(trigger.end)
    others = " ".join(token.lower for token in page.tokens[behind : behind + _A_PAIR])
    return trigger.word.words[0] in words_of("events.mutual") or others in words_of("events.each_other")


def _speaker_of(claims: Sequence[Claim], start: int) -> Actor | None:
    """Give the party whose words begin with what stands at a character, if it is one that does deeds of its own."""
    for claim in claims:
        content, speaker = claim.content[0], claim.attribution.speaker
        opens = content.start is not None and content.start <= start <= content.start + len("that ")
        if not opens or speaker is None or speaker.value is None:
            continue
        body = speaker.value.part_of if speaker.value.kind in _UNNAMED else speaker.value
        return body if body is not None and body.kind in _DOING_DEEDS else None
    return None


def _answering(claims: Sequence[Claim], responsibility: Responsibility | None) -> tuple[Attribution, ...]:
    """Give by whose words a party stands as it does to the blame; none where nothing is said of it."""
    acts = _OF_BLAME.get(responsibility, ())
    return tuple(attribution_of(claim) for claim in claims if claim.attribution.act in acts)


def _role_of_doer(kind: EventKind) -> Role:
    if kind is EventKind.ARMED_CLASH:
        return Role.SIDE_A
    return Role.PARTICIPANT if kind in _TOGETHER else Role.INITIATOR


def _role_of_sufferer(kind: EventKind, trigger: Trigger, actor: Reading[Actor]) -> Role:
    if kind is EventKind.ARMED_CLASH:
        return Role.VICTIM if trigger.word.outcome is not None else Role.SIDE_B
    if kind in _TOGETHER:
        return Role.PARTICIPANT
    if kind in _AIMED and trigger.word.outcome is None:
        return Role.TARGET
    person = trigger.sort == PERSON or (trigger.sort == NAME and _is_somebody(actor, kind))
    return Role.VICTIM if person or trigger.word.outcome is not None else Role.TARGET


def _is_somebody(actor: Reading[Actor], kind: EventKind) -> bool:
    """Say whether a name is a person's; one of which nothing is known is rather a town, if it is of one word."""
    if actor.value is None or actor.value.kind is not None:
        return actor.value is not None and actor.value.kind is ActorKind.PERSON
    return kind not in _FROM_AFAR and " " in actor.value.name


def _blamed(role: Role, acts: set[Act]) -> tuple[Role, Responsibility | None]:
    if role is not Role.INITIATOR:
        return role, None
    for responsibility, saying in _OF_BLAME.items():
        if not acts.isdisjoint(saying):
            claimed = responsibility is Responsibility.CLAIMED
            return role if claimed else Role.ALLEGED_PERPETRATOR, responsibility
    return role, None


def _accused(page: Page, cast: Cast, claims: Sequence[Claim]) -> Iterator[Participant]:
    """Give whom a claim accuses between its cue and its content, and who takes responsibility by claiming it."""
    for claim in claims:
        answering = _answerer(claim)
        if answering is not None:
            yield answering
        if claim.attribution.act is Act.ACCUSES:
            yield from (_alleged(each, attribution_of(claim)) for each in _charged(page, cast, claim))


def _between(cast: Cast, claim: Claim) -> Reading[Actor] | None:
    cue, content = claim.attribution.cue, claim.content[0]
    if cue is None or cue.start is None or cue.end is None or content.start is None:
        return None
    first, _, rest = cue.text.partition(" ")
    middle = rest.rpartition(" ")[0]
    if middle:  # “linked him to”: the accused stands in the cue
        start = cue.start + len(first) + 1
        actor = cast.reading(start, start + len(middle))
    elif 1 < content.start - cue.end < _LONGEST_ACCUSED:
        actor = cast.reading(cue.end, content.start)
    else:
        return None
    speaker = claim.attribution.speaker
    return actor if is_party(actor) and (speaker is None or speaker.value != actor.value) else None


def _is_of_each_other(page: Page, claim: Claim) -> bool:
    cue, start = claim.attribution.cue, claim.content[0].start
    between = "" if cue is None or start is None else page.view[cue.end : start].strip().lower()
    return between in words_of("events.each_other")


def _charged(page: Page, cast: Cast, claim: Claim) -> Iterator[Reading[Actor]]:
    """Give each of those whom a claim accuses; behind “on”, where the words for what was done come first.

    Two who accuse each other are both accused.
    """
    speaker = claim.attribution.speaker
    if speaker is not None and speaker.words and _is_of_each_other(page, claim):
        start, both = speaker.words[0].start or 0, speaker.words[0].text.removesuffix(" each")
        yield from parties_in(page, cast, (start, start + len(both)), doing=True)
        return
    accused = _between(cast, claim)
    if accused is None:
        content = claim.content[0]
        _, on, behind = content.text.rpartition(" on ")
        if not on or content.end is None or not (claim.attribution.cue and "blame" in claim.attribution.cue.text):
            return
        start, end = content.end - len(behind), content.end
    else:
        start, end = accused.words[0].start or 0, accused.words[0].end or 0
    several = list(parties_in(page, cast, (start, end), doing=True))
    yield from several or ([] if accused is None else [accused])


def blame_from(cast: Cast, claim: Claim) -> Participant | None:
    """Read from a claim without a happening in it who takes, gives or refuses the blame for what was told before.

    “The army blamed the rebels”, “the group claimed responsibility”, “the militia denied involvement”.
    """
    said = attribution_of(claim)
    content = claim.content[0]
    if said.act is Act.ACCUSES:
        if content.text.lower().startswith("of ") and not content.text.lower().startswith(_OF_IT):
            return None  # accused of something else
        accused = _between(cast, claim)
        if (
            accused is None
            and content.start is not None
            and content.end is not None
            and content.end - content.start < _LONGEST_ACCUSED
        ):
            accused = cast.reading(content.start, content.end)
        return None if accused is None or not is_party(accused) else _alleged(accused, said)
    speaking = said.speaker is not None and said.speaker.value is not None and said.speaker.value.kind not in _UNNAMED
    return _answerer(claim) if speaking else None


def _answerer(claim: Claim) -> Participant | None:
    """Give who takes the blame, or refuses a part in it: such a speaker stands as blamed, and as denying it."""
    said, part = attribution_of(claim), part_of_speaker(claim)
    if part is None or said.speaker is None or said.speaker.value is None:
        return None
    role = Role.INITIATOR if part is Responsibility.CLAIMED else Role.ALLEGED_PERPETRATOR
    return Participant(actor=said.speaker, role=role, responsibility=part, sources=(said,))


def _alleged(actor: Reading[Actor], said: Attribution) -> Participant:
    return Participant(
        actor=actor, role=Role.ALLEGED_PERPETRATOR, responsibility=Responsibility.ALLEGED, sources=(said,)
    )


def joined_parties(one: Sequence[Participant], other: Sequence[Participant]) -> tuple[Participant, ...]:
    """Put the parties of two tellings together; whoever is accused by one and cleared by another stands there twice."""
    if not other:
        return tuple(one)
    known = {(_who(each), each.role, each.responsibility) for each in one}
    named = {(_who(each), each.role) for each in one}
    fresh = []
    for each in other:
        key = (_who(each), each.role, each.responsibility)
        if key not in known and (each.responsibility is not None or key[:2] not in named):
            known.add(key)
            fresh.append(each)
    return (*one, *fresh)


def _who(each: Participant) -> Actor | str:
    # A thing is known by its words alone: “a bus” and “the bank” are two.
    return each.actor.value or each.actor.words[0].text.lower()
