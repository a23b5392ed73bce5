"""Case 1 whole: an article with eleven attributions and nine events, built by hand from the public types."""

from datetime import date
from typing import Final

import attrs

import conflictmodel as cm
from conflictmodel import Act, ActorKind, EventKind, Occurrence, Outcome, PlaceKind, Quotation, Role, parse_edtf

TEXT: Final = """\
Niger forces kill Lake Faction commander in raid on camp

Niger's National Guard killed a commander of the Lake Faction in a raid inside Nigeria on Thursday, the Guard's \
Operations Directorate (DOGN) said in a statement.

The statement gave few details, adding only that the raid was carried out by the directorate's Night Company with \
“full clearance.”

The raid hit the Kirta camp in Nigeria's Zinder region and left dead a man identified as “M.B.,” also known as \
“Abu Dounia.”

According to the DOGN, Abu Dounia belonged to the Lake Faction's “al-Nahr” unit on the shore. The statement linked \
him to several ambushes on army convoys in Diffa Region, including Bosso and Agadez.

The army drove the Lake Faction from the islands in 2020. The group has staged smaller raids since then.

In February, the army announced the death of another commander. On Thursday, nine “bandits” were arrested in \
Tillabéri. A day earlier, customs officers seized a fuel depot that allegedly supplied the Lake Faction in Diffa, the \
state news agency ANP reported.

Prime Minister Issa Garba has repeatedly said the foreign mission is no longer needed. The two governments began \
talks on it late last year.

Western officials maintain that the Lake Faction remains a danger. In its review for the third quarter of 2023, the \
mission's Office of Auditors described the group as “mostly scattered.”

The regional mission that collects evidence will end in October. Reuters reported in February that the mission, known \
as MCET, will close in October amid a dispute over files.

The Lake Faction killed hundreds of villagers when it overran the shore in 2015. Some of the survivors have been \
critical of the closing of MCET.
"""
PUBLISHED: Final = cm.Moment(day=date(2024, 3, 14))  # a Thursday
ARTICLE: Final = cm.Article(
    id=cm.article_id(TEXT, outlet="Gulf of Guinea Wire"), text=TEXT, outlet="Gulf of Guinea Wire", published=PUBLISHED
)
_DAY: Final = parse_edtf("2024-03-14")


def words(printed: str, after: str = "") -> cm.Excerpt:
    """Cut words out of the article: where they first stand, or first stand after other words."""
    start = TEXT.index(printed, TEXT.index(after))
    return ARTICLE.excerpt(start, start + len(printed))


# Who is who -------------------------------------------------------------------------------------------------------

NIGER: Final = cm.Actor(name="Niger", kind=ActorKind.STATE, country="Niger")
GUARD: Final = cm.Actor(name="National Guard", kind=ActorKind.MILITARY, country="Niger", part_of=NIGER)
DOGN: Final = cm.Actor(name="Operations Directorate", aliases=("DOGN",), kind=ActorKind.MILITARY, part_of=GUARD)
COMPANY: Final = cm.Actor(name="Night Company", kind=ActorKind.MILITARY, part_of=DOGN)
ARMY: Final = cm.Actor(name="army", named=False, kind=ActorKind.MILITARY, country="Niger", part_of=NIGER)
FACTION: Final = cm.Actor(name="Lake Faction", kind=ActorKind.REBEL_GROUP)
UNIT: Final = cm.Actor(name="al-Nahr", kind=ActorKind.REBEL_GROUP, part_of=FACTION)
DOUNIA: Final = cm.Actor(name="Abu Dounia", aliases=("M.B.",), kind=ActorKind.PERSON, part_of=UNIT)
STATEMENT: Final = cm.Actor(name="statement", named=False, kind=ActorKind.DOCUMENT, part_of=DOGN)
MISSION: Final = cm.Actor(name="MCET", kind=ActorKind.INTERNATIONAL_ORGANISATION)


def by(speaker: cm.Actor, cue: str, act: Act = Act.STATES, *, after: str = "", **more: object) -> cm.Attribution:
    """Attribute words to a speaker, by a cue that stands after other words."""
    plain = cm.Attribution(
        speaker=cm.Reading(value=speaker), cue=words(cue, after), act=act, quotation=Quotation.INDIRECT
    )
    return attrs.evolve(plain, **more)  # type: ignore[arg-type]  # any field of an attribution


def when(edtf: str, printed: str, *, relative: bool = True, **more: object) -> cm.Reading[cm.Period]:
    """Read a time, reckoned from the day of publication unless it names its own."""
    period = attrs.evolve(parse_edtf(edtf), **more)  # type: ignore[arg-type]  # any field of a period
    return cm.Reading(value=period, words=(words(printed),), anchor=_DAY if relative else None)


# Eleven attributions, and the article's own voice ------------------------------------------------------------------

DOGN_SAID: Final = by(DOGN, "said", medium=words("in a statement"))
STATEMENT_ADDED: Final = by(STATEMENT, "adding", quotation=Quotation.MIXED)
DOGN_GAVE: Final = by(DOGN, "According to")
STATEMENT_LINKED: Final = by(STATEMENT, "linked him to", Act.ACCUSES)
ARMY_ANNOUNCED: Final = by(ARMY, "announced", Act.ANNOUNCES, when=when("2024-02", "February"))
AGENCY_REPORTED: Final = by(cm.Actor(name="ANP", kind=ActorKind.MEDIA), "reported", Act.REPORTS)
GARBA_SAID: Final = by(
    cm.Actor(name="Issa Garba", kind=ActorKind.PERSON, part_of=NIGER), "has repeatedly said", after="Garba"
)
OFFICIALS_MAINTAIN: Final = by(cm.Actor(name="Western officials", named=False), "maintain")
AUDITORS_DESCRIBED: Final = by(
    cm.Actor(name="Office of Auditors", part_of=MISSION), "described", quotation=Quotation.MIXED,
    when=when("2023-35", "third quarter of 2023", relative=False),
)  # fmt: skip
REUTERS_REPORTED: Final = by(
    cm.Actor(name="Reuters", kind=ActorKind.MEDIA), "reported", Act.REPORTS, after="Reuters",
    when=attrs.evolve(when("2024-02", "February"), words=(words("February", "Reuters"),)),
)  # fmt: skip
SURVIVORS_CRITICAL: Final = by(cm.Actor(name="some of the survivors", named=False), "critical of", Act.CONDEMNS)
OWN: Final = cm.Attribution(act=Act.REPORTS, quotation=Quotation.OWN)


def claim(attribution: cm.Attribution, *content: str, hedge: str | None = None, after: str = "") -> cm.Claim:
    """Make a claim of words of the article."""
    pieces = tuple(words(each, after) for each in content)
    return cm.Claim(
        id=cm.claim_id(ARTICLE.id, pieces, attribution.cue),
        article=ARTICLE.id,
        attribution=attribution,
        content=pieces,
        hedges=() if hedge is None else (words(hedge),),
    )


KILLED: Final = claim(DOGN_SAID, "Niger's National Guard killed a commander of the Lake Faction in a raid")
CARRIED_OUT: Final = claim(STATEMENT_ADDED, "the raid was carried out by the directorate's Night Company")
DEATH: Final = claim(ARMY_ANNOUNCED, "the death of another commander")
BANDITS: Final = claim(OWN, "nine “bandits” were arrested in Tillabéri", hedge="“bandits”")
SEIZED: Final = claim(
    AGENCY_REPORTED, "customs officers seized a fuel depot", "allegedly supplied the Lake Faction", hedge="allegedly"
)
CLOSING: Final = claim(REUTERS_REPORTED, "the mission, known as MCET, will close in October")
CLAIMS: Final = (
    KILLED,
    CARRIED_OUT,
    claim(DOGN_GAVE, "Abu Dounia belonged to the Lake Faction's “al-Nahr” unit"),
    claim(STATEMENT_LINKED, "several ambushes on army convoys"),
    DEATH,
    BANDITS,
    SEIZED,
    claim(GARBA_SAID, "the foreign mission is no longer needed"),
    claim(OFFICIALS_MAINTAIN, "the Lake Faction remains a danger"),
    claim(AUDITORS_DESCRIBED, "the group as “mostly scattered.”"),
    CLOSING,
    claim(SURVIVORS_CRITICAL, "the closing of MCET"),
)


# Nine events -------------------------------------------------------------------------------------------------------


def event(
    kind: EventKind, trigger: str, *sources: cm.Attribution, after: str = "", rests_on: tuple[cm.Claim, ...] = (),
    **more: object,
) -> cm.Event:  # fmt: skip
    """Make an account of this kind, told by a trigger that stands after other words."""
    told = words(trigger, after)
    plain = cm.Event(
        id=cm.event_id(ARTICLE.id, told, kind),
        kind=kind,
        sources=sources,
        trigger=told,
        claims=tuple(each.id for each in rests_on),
    )
    return attrs.evolve(plain, **more)  # type: ignore[arg-type]  # any field of an event


def at(place: cm.Place, *printed: str) -> tuple[cm.Reading[cm.Place], ...]:
    return (cm.Reading(value=place, words=tuple(map(words, printed))),)


def took(role: Role, actor: cm.Actor, *printed: str) -> cm.Participant:
    return cm.Participant(actor=cm.Reading(value=actor, words=tuple(map(words, printed))), role=role)


def toll(outcome: Outcome, count: cm.Count, printed: str) -> tuple[cm.Toll, ...]:
    return (cm.Toll(outcome=outcome, count=cm.Reading(value=count, words=(words(printed),))),)


CAMP: Final = cm.Place(name="Kirta camp", kind=PlaceKind.SITE, admin1="Zinder", country="Nigeria")
DIFFA: Final = cm.Place(name="Diffa", kind=PlaceKind.ADMIN1, admin1="Diffa", country="Niger")
TILLABERI: Final = cm.Place(name="Tillabéri", kind=PlaceKind.ADMIN1, admin1="Tillabéri", country="Niger")

EVENTS: Final = (
    event(
        EventKind.RAID, "raid", DOGN_SAID, STATEMENT_ADDED, after="Faction in a", rests_on=(KILLED, CARRIED_OUT),
        when=when("2024-03-14", "Thursday"), where=at(CAMP, "Kirta camp", "Zinder region"),
        participants=(
            took(Role.INITIATOR, COMPANY, "the directorate's Night Company"),
            took(Role.VICTIM, DOUNIA, "“M.B.,”", "“Abu Dounia.”"),
        ),
        tolls=toll(Outcome.KILLED, cm.exactly(1), "a commander"),
    ),
    event(
        EventKind.TERRITORIAL_GAIN, "drove", OWN, when=when("2020", "2020", relative=False),
        participants=(took(Role.INITIATOR, ARMY, "The army"), took(Role.TARGET, FACTION, "the Lake Faction")),
    ),
    event(
        EventKind.ATTACK, "raids", OWN, after="smaller", occurrence=Occurrence.ONGOING,
        when=when("2020", "since then", relative=False, direction=cm.Direction.SINCE),
        participants=(took(Role.INITIATOR, FACTION, "The group"),),
    ),
    event(
        EventKind.KILLING, "death", ARMY_ANNOUNCED, rests_on=(DEATH,),
        when=when("2024-02", "In February", direction=cm.Direction.BY),
        tolls=toll(Outcome.KILLED, cm.exactly(1), "another commander"),
    ),
    event(
        EventKind.ARREST, "arrested", OWN, rests_on=(BANDITS,), when=when("2024-03-14", "On Thursday"),
        where=at(TILLABERI, "Tillabéri"), tolls=toll(Outcome.ARRESTED, cm.exactly(9), "nine"),
    ),
    event(
        EventKind.SEIZURE, "seized", AGENCY_REPORTED, rests_on=(SEIZED,), when=when("2024-03-13", "A day earlier"),
        where=at(DIFFA, "Diffa"),
    ),
    event(
        EventKind.TALKS, "talks", OWN, occurrence=Occurrence.ONGOING,
        when=when("2023", "late last year", part=cm.Part.LATE),
    ),
    event(
        EventKind.WITHDRAWAL, "will close", REUTERS_REPORTED, OWN, occurrence=Occurrence.PLANNED, rests_on=(CLOSING,),
        when=when("2024-10", "October"), participants=(took(Role.PARTICIPANT, MISSION, "MCET"),),
    ),
    event(
        EventKind.KILLING, "killed", OWN, after="The Lake Faction killed", when=when("2015", "2015", relative=False),
        participants=(took(Role.INITIATOR, FACTION, "The Lake Faction"),),
        tolls=toll(Outcome.KILLED, cm.Count(vague=cm.VagueNumber.HUNDREDS), "hundreds of villagers"),
    ),
)  # fmt: skip


# What the gazetteer does not bear out ------------------------------------------------------------------------------


def elsewhere(printed: str, message: str) -> cm.Notice:
    """Say that the text puts a place where the tables do not have it; the text's words stand."""
    return cm.Notice(
        code="places.elsewhere",
        severity=cm.Severity.WARNING,
        message=message,
        location=cm.Location(article=ARTICLE.id, span=words(printed).span),
    )


CORPUS: Final = cm.Corpus(
    articles=(ARTICLE,),
    claims=CLAIMS,
    events=EVENTS,
    notices=(
        elsewhere("Zinder region", "no Zinder in Nigeria here; the table has it in Niger"),
        elsewhere("Agadez", "no Agadez in Diffa here; the table has it in Niger"),
    ),
)
