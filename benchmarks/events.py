"""Print the events that the library finds, in the lines that scorers of events read.

    python benchmarks/events.py muc4 DOCS.json       lines with "docid" and "doctext" (MUC-4 as GRIT processed it)
        -> {"docid", "events": [{"type", "roles": {role: [[mention]]}, "killed", "injured", "country"}]}
    python benchmarks/events.py ipe SENTS.jsonl      lines with "doc_id", "sent_id", "sent_text" (IndiaPoliceEvents)
        -> {"id": "DOC_SENT", "labels": [KILL, ARREST, FAIL, FORCE, ANY_ACTION]}
    python benchmarks/events.py hrds ARTICLES.json   records with "sample" (HRDsAttack)
        -> {"id", "labels": [violation types], "country"}
    python benchmarks/events.py sample DIR ARTICLES.json   a hundred events drawn by seed 1, to be judged by hand
        -> {"doc", "trigger", "start", "kind", "when", "where", "event", "parties"}
    python benchmarks/events.py plover RECORDS.json  records with "id" and "text" (PLOVER's gold standard records)
        -> {"id", "source": [words], "target": [words], "event": null}
    python benchmarks/events.py case21 FILE.tsv      columns "id" and "EventSnippet" (CASE 2021, task 2)
        -> {"id", "labels": [one of ACLED's sub-event types as the task spells them]}

Each set of labels is laid beside our kinds here, by what both are defined as; what is read is the library's alone.
"""

import argparse
import csv
import html
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import conflictmodel as cm
from conflictmodel import ActorKind, EventKind, Outcome, Role

DOERS = (Role.INITIATOR, Role.ALLEGED_PERPETRATOR, Role.SIDE_A)
TOOK_PLACE = (cm.Occurrence.HAPPENED, cm.Occurrence.ONGOING)
Line = dict[str, object]


def read_json_lines(path: Path) -> Iterator[dict[str, str]]:
    """Read a file of one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def doers_of(event: cm.Event) -> list[cm.Participant]:
    """Give those who did it, or are said to."""
    return [each for each in event.participants if each.role in DOERS]


def sufferers_of(event: cm.Event) -> list[cm.Participant]:
    """Give those to whom, or the things to which, it was done."""
    return [each for each in event.participants if each.role in (Role.VICTIM, Role.TARGET)]


def toll_of(event: cm.Event, *outcomes: Outcome) -> tuple[int | None, int | None] | None:
    """Give the bounds of the first number of these outcomes that the event has, by the literal convention."""
    for toll in event.tolls:
        if toll.outcome in outcomes and toll.count.value is not None:
            return cm.bounds_of(toll.count.value, cm.LITERAL)
    return None


def countries_of(event: cm.Event) -> list[str]:
    """Give the names of the countries in which an event lies, each once."""
    places = [each.value for each in event.where if each.value is not None]
    return list(dict.fromkeys(place.country for place in places if place.country is not None))


def most_named(countries: Iterable[str | None]) -> str | None:
    """Give the country that is named most often."""
    counted = Counter(country for country in countries if country is not None)
    return counted.most_common(1)[0][0] if counted else None


# MUC-4: six types of incident, fillers of five roles --------------------------------------------------------

MUC_TYPES = {
    "attack": (
        EventKind.ATTACK,
        EventKind.KILLING,
        EventKind.ASSASSINATION,
        EventKind.SHELLING,
        EventKind.AIR_STRIKE,
        EventKind.GRENADE_ATTACK,
        EventKind.RAID,
        EventKind.MOB_VIOLENCE,
        EventKind.SUICIDE_ATTACK,
        EventKind.ARMED_CLASH,
    ),
    "bombing": (EventKind.BOMBING,),
    "arson": (EventKind.PROPERTY_DESTRUCTION,),
    "kidnapping": (EventKind.ABDUCTION,),
}  # fmt: skip
WARFARE = (EventKind.ARMED_CLASH, EventKind.AIR_STRIKE, EventKind.SHELLING)
# The task is on nine countries of Latin America; what lies in the others of the region is no incident of its keys.
NEIGHBOURS = frozenset({"Nicaragua", "Panama", "Costa Rica", "Cuba", "Mexico", "Dominican Republic", "Haiti",
                        "Jamaica", "Belize", "Venezuela", "Brazil", "Paraguay", "Uruguay"})  # fmt: skip
WHOLE_WAR = 1000  # killed or abducted, in a country and a time of which no single incident befell so many
FIGHTERS = (ActorKind.MILITARY, ActorKind.REBEL_GROUP, ActorKind.CRIMINAL_GROUP)
FORCES = ("army", "military", "enemy", "troops", "soldiers", "patrol", "garrison", "barracks", "guardsmen",
          "brigade", "battalion", "infantry", "regiment", "detachment", "column", "columns")  # fmt: skip
BY_FIRE = ("burn", "fire", "torch", "ablaze", "alight", "arson")
BY_EXPLOSIVES = ("blew", "blow", "dynamit", "bomb", "explos")
ORGANS = ("army", "armed forces", "military", "police", "national police", "government", "national guard")
ADJECTIVES = ("terrorist", "rebel", "guerrilla", "insurgent", "militant", "separatist", "extremist")
RELATIVES = ("who", "which", "that")
INDIVIDUALS = (None, ActorKind.PERSON)


def muc4(path: Path) -> Iterator[Line]:
    """Read the articles of MUC-4 as incidents."""
    types = {kind: name for name, kinds in MUC_TYPES.items() for kind in kinds}
    for row in read_json_lines(path):
        article = cm.article_from_text(row["doctext"])
        events = [event for event in cm.find_events(article) if event.kind in types and is_incident(event)]
        incidents: list[Line] = []
        for event in events:
            incident = muc_incident(event, types[event.kind], article)
            if incidents and event.kind is EventKind.PROPERTY_DESTRUCTION and not doers_of(event):
                incident["type"] = incidents[-1]["type"]  # nobody did it: the damage of what was told before
            incidents.append(incident)
        yield {"docid": row["docid"], "events": incidents}


def is_incident(event: cm.Event) -> bool:
    """Say whether the keys would have an event: one that took place once, not a war's toll, not a fight of armies.

    MUC-4's definition leaves out what has no specific incident behind it, and attacks on military targets.
    """
    befell = (toll_of(event, outcome) for outcome in (Outcome.KILLED, Outcome.ABDUCTED))
    if any(toll is not None and (toll[0] or 0) >= WHOLE_WAR for toll in befell):
        return False
    if (
        event.occurrence is cm.Occurrence.ONGOING
        or is_history(event)
        or not NEIGHBOURS.isdisjoint(countries_of(event)[:1])
    ):
        return False
    parties = len(event.participants) + len(event.means)
    if not (is_placed(event) or event.tolls or parties > 1 or any(map(is_somebody, event.participants))):
        return False
    sufferers = sufferers_of(event)
    if event.kind in WARFARE and not sufferers:
        return False
    if not sufferers:
        return bool(event.tolls or doers_of(event))
    return not all(map(is_military, sufferers))


def is_placed(event: cm.Event) -> bool:
    """Say whether an event has a time, or a place below its country."""
    places = [each.value for each in event.where if each.value is not None]
    return event.when is not None or any(place.kind is not cm.PlaceKind.COUNTRY for place in places)


def is_history(event: cm.Event) -> bool:
    """Say whether an event is dated by its year alone: the keys leave out what is long past."""
    when = None if event.when is None else event.when.value
    return when is not None and when.precision in (cm.Precision.YEAR, cm.Precision.DECADE, cm.Precision.CENTURY)


def is_somebody(each: cm.Participant) -> bool:
    """Say whether a party is a person by name."""
    actor = each.actor.value
    return actor is not None and actor.named and actor.kind in INDIVIDUALS


def is_military(each: cm.Participant) -> bool:
    """Say whether a party or thing is of fighters: “soldiers”, “army positions”."""
    actor = each.actor.value
    if actor is not None and actor.kind in FIGHTERS:
        return True
    return any(word in FORCES for excerpt in each.actor.words for word in excerpt.text.lower().split())


def muc_type(event: cm.Event, name: str) -> str:
    """Give the type of an incident: what is destroyed is arson by fire, a bombing by explosives, else an attack."""
    if event.kind is not EventKind.PROPERTY_DESTRUCTION:
        return name
    words = " ".join(each.text for each in (event.trigger, *event.means) if each is not None).lower()
    if any(word in words for word in BY_FIRE):
        return "arson"
    return "bombing" if any(word in words for word in BY_EXPLOSIVES) else "attack"


def muc_incident(event: cm.Event, name: str, article: cm.Article) -> Line:
    """Give an event as an incident with its role fillers."""
    roles: dict[str, list[list[str]]] = {"PerpInd": [], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
    for each in event.participants:
        actor = each.actor.value
        if not each.actor.words or is_adjective(each):
            continue
        if each.role in DOERS:
            whole = None if actor is None or actor.part_of is None else actor.part_of
            if whole is not None and is_organised(whole):
                roles["PerpOrg"].append([printed_name(whole, article)])
                roles["PerpInd"].append([mention_of(each, article)])
            elif actor is not None and is_organised(actor) and (people := people_of(each)):
                roles["PerpOrg"].append([printed_name(actor, article)])
                roles["PerpInd"].append([people])
            else:
                roles["PerpOrg" if actor is not None and is_organised(actor) else "PerpInd"].append(
                    [mention_of(each, article)]
                )
        elif actor is not None and is_somebody(each):
            roles["Victim"].append([printed_name(actor, article)])  # victims stand in the keys by name alone
        elif each.role is Role.TARGET and (actor is None or actor.kind not in FIGHTERS):
            roles["Target"].append([mention_of(each, article)])
    roles["Weapon"] = [[each.text] for each in event.means]
    return {
        "type": muc_type(event, name),
        "roles": roles,
        "killed": toll_of(event, Outcome.KILLED),
        "injured": toll_of(event, Outcome.INJURED),
        "country": next(iter(countries_of(event)), None),
    }


def is_adjective(each: cm.Participant) -> bool:
    """Say whether a party is only told by the adjective before a noun: “a terrorist attack”."""
    words = each.actor.words[0].text.lower()
    return words in ADJECTIVES


def is_organised(actor: cm.Actor) -> bool:
    """Say whether a party is an organisation: it has a name that is nobody's own, or is an organ of a state."""
    return (actor.named and actor.kind not in INDIVIDUALS) or actor.name.lower() in ORGANS


def people_of(each: cm.Participant) -> str | None:
    """Give the words for people that stand for their organisation: “members of the front”."""
    actor, words = each.actor.value, bare(each.actor.words[0].text)
    first, last = words.partition(" ")[0], words.rpartition(" ")[2]
    named = actor is None or words.lower() in [name.lower() for name in (actor.name, *actor.aliases)]
    return words if not named and first != last and "s" in (first[-1], last[-1]) else None


def printed_name(actor: cm.Actor, article: cm.Article) -> str:
    """Give the first of the names of an actor that its article prints."""
    text = " ".join(article.text.lower().split())  # lines are wrapped inside names
    return next((name for name in (actor.name, *actor.aliases) if name.lower() in text), actor.name)


def mention_of(each: cm.Participant, article: cm.Article) -> str:
    """Give a party as the keys do: its name without office or rank, else its words without article and vague number."""
    actor = each.actor.value
    if actor is not None and actor.named:
        return printed_name(actor, article)
    words = each.actor.words[0].text
    if actor is not None and (each.actor.rule == "actors.pronoun" or words.lower() in RELATIVES):
        words = actor.name
    return bare(words, number=r"|\d+|two|three|four|five|six|seven|eight|nine|ten" if each.role is Role.TARGET else "")


def bare(words: str, number: str = "") -> str:
    """Leave out the article and a vague number before a noun, and the letters in brackets behind it."""
    words = re.sub(
        rf"^(?:(?:the|a|an|his|her|their|several|some|many|other|all|about|approximately{number})\s+)+", "", words
    )
    return re.sub(r"\s*\([^)]*\)?$", "", words)


# IndiaPoliceEvents: what police did, sentence by sentence ---------------------------------------------------

OF_STATES = (ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE)
STATE_FORCES = (ActorKind.POLICE, ActorKind.MILITARY)
VIOLENCE = (EventKind.KILLING, EventKind.ATTACK, EventKind.ARMED_CLASH, EventKind.ILL_TREATMENT,
            EventKind.ASSASSINATION, EventKind.CROWD_DISPERSAL)  # fmt: skip
ACTS_OF_STATE = ("recruit", "curfew", "amnesty", "emergency", "grave")
OF_POLICE = (EventKind.ARREST, EventKind.CROWD_DISPERSAL)  # whoever is not named as doing it


def ipe(path: Path) -> Iterator[Line]:
    """Read the sentences of IndiaPoliceEvents, each as an article of its own."""
    for row in read_json_lines(path):
        labels = ipe_labels(cm.article_from_text(row["sent_text"])) if row["sent_text"].strip() else set()
        yield {"id": f"{row['doc_id']}_{row['sent_id']}", "labels": sorted(labels)}


def ipe_labels(article: cm.Article) -> set[str]:
    """Say what police did by a sentence; the widest label stands wherever they are spoken of."""
    labels = set()
    if any(actor.value is not None and actor.value.kind in STATE_FORCES for actor in cm.find_actors(article)):
        labels.add("ANY_ACTION")
    for event in cm.find_events(article):
        doers = [each.actor.value.kind for each in doers_of(event) if each.actor.value is not None]
        if event.occurrence not in TOOK_PLACE:
            continue
        if event.kind is EventKind.OTHER and is_omission(event) and all(kind in OF_STATES for kind in doers):
            labels.add("FAIL")
        elif event.kind in OF_POLICE or any(kind in STATE_FORCES for kind in doers):
            labels |= ipe_acts(event)
    return labels


def is_omission(event: cm.Event) -> bool:
    """Say whether an event of the kind without a name is something left undone."""
    words = "" if event.trigger is None else event.trigger.text.lower()
    return not any(word in words for word in ACTS_OF_STATE)


def ipe_acts(event: cm.Event) -> set[str]:
    """Say what police did in an event of theirs."""
    labels = {"ANY_ACTION"}
    if event.kind is EventKind.ARREST or event.tolls_of(Outcome.ARRESTED):
        labels.add("ARREST")
    if event.kind in VIOLENCE:
        labels.add("FORCE")
        if event.kind is EventKind.KILLING or any(map(event.tolls_of, (Outcome.KILLED, Outcome.DIED_LATER))):
            labels.add("KILL")
    return labels


# HRDsAttack: violations of human rights defenders' rights, article by article -------------------------------

VIOLATIONS = {
    EventKind.KILLING: "killing",
    EventKind.ASSASSINATION: "killing",
    EventKind.ARREST: "arbitrary detention",
    EventKind.ABDUCTION: "kidnapping",
    EventKind.ILL_TREATMENT: "torture",
}
# Whoever is arrested for violence against others is not detained arbitrarily; a beating is torture in custody alone.
SUSPECTS = re.compile(
    r"suspect|gang|bandit|robber|assailant|attacker|kidnapper|killer|murderer|gunm[ae]n|perpetrator|criminal"
    r"|trafficker|accused|culprit"
)
CRIMES = re.compile(
    r"suspected of|in connection with|kidnap|abduct|murder|robbery|assault|rape|over the (?:killing|death|murder)"
)
CUSTODY = re.compile(r"prison|jail|custod|det[ae]in|detention|interrogat|captiv|tortur|cell|camp")
SENTENCE_END = re.compile(r"[.!?][\"”’]?\s|\n\n")


def hrds(path: Path) -> Iterator[Line]:
    """Read the articles of HRDsAttack."""
    for article in hrds_articles(path):
        events = [event for event in cm.find_events(article) if event.occurrence in TOOK_PLACE]
        gone = [event for event in events if event.trigger is not None and "disappear" in event.trigger.text]
        labels = {VIOLATIONS[event.kind] for event in events if is_violation(event, article) and event not in gone}
        if any(toll_of(event, Outcome.KILLED) for event in events):
            labels.add("killing")
        if gone:
            labels.add("enforced disappearance")
        country = hrds_country(article, events)
        yield {"id": article.id, "labels": sorted(labels), "country": country}


def is_violation(event: cm.Event, article: cm.Article) -> bool:
    """Say whether an event is of a kind that violates rights, by whom its sentence says it was done to."""
    if event.kind not in VIOLATIONS or event.trigger is None:
        return event.kind in VIOLATIONS
    before, behind = around(event.trigger, article)
    if event.kind is EventKind.ARREST:
        arrested = " ".join(each.actor.words[0].text for each in sufferers_of(event) if each.actor.words).lower()
        return not (SUSPECTS.search(arrested) or CRIMES.search(behind))
    beaten = event.kind is EventKind.ILL_TREATMENT and "beat" in event.trigger.text
    return not beaten or CUSTODY.search(before + behind) is not None


def around(words: cm.Excerpt, article: cm.Article) -> tuple[str, str]:
    """Give what stands before and behind words in their sentence, in small letters."""
    before, behind = article.text[: words.start or 0], article.text[words.end or 0 :]
    ends = [each.end() for each in SENTENCE_END.finditer(before)]
    stop = SENTENCE_END.search(behind)
    return before[max(ends, default=0) :].lower(), behind[: stop.start() if stop else None].lower()


OPENING = 5  # the first fifth of an article
HONG_KONG = {"Hong Kong": "China"}  # which has a code of its own in ISO 3166, and is never named in the keys


def hrds_country(article: cm.Article, events: Iterable[cm.Event]) -> str | None:
    """Give the country of an article by its events and the places it names: violations and its opening thrice."""
    counted: Counter[str] = Counter()
    for event in events:
        for country in countries_of(event)[:1]:
            counted[country] += 3 if event.kind in VIOLATIONS else 1
    for each in cm.find_places(article):
        named = None if each.value is None or each.rule == "places.dateline" else each.value.country
        if named is not None:
            opens = (each.words[0].start or 0) < len(article.text) / OPENING
            counted[named] += 3 if opens else 1
    most = most_named(counted.elements())
    return None if most is None else HONG_KONG.get(most, most)


def hrds_articles(path: Path) -> Iterator[cm.Article]:
    """Lay out the articles of HRDsAttack, whose paragraphs are HTML."""
    for record in json.loads(path.read_text("utf-8")):
        sample = record["sample"]
        paragraphs = re.sub(r"</p>|<br ?/?>", "\n\n", sample["Input.article_interface"])
        text = sample["Input.title"] + "\n\n" + html.unescape(re.sub(r"<[^>]+>", "", paragraphs))
        published = sample["Input.publish_date"][:10]
        yield cm.article_from_text(text, published=published, id=str(sample["Input.GLOBALEVENTID"]))


# CASE 2021, task 2: one sub-event type of ACLED for a snippet -----------------------------------------------

ACLED_TYPES = {
    EventKind.ARMED_CLASH: "ARMED_CLASH",
    EventKind.ATTACK: "ATTACK",
    EventKind.KILLING: "ATTACK",
    EventKind.ASSASSINATION: "ATTACK",
    EventKind.ILL_TREATMENT: "ATTACK",
    EventKind.RAID: "ATTACK",
    EventKind.AIR_STRIKE: "AIR_STRIKE",
    EventKind.SHELLING: "ART_MISS_ATTACK",
    EventKind.SUICIDE_ATTACK: "SUIC_BOMB",
    EventKind.GRENADE_ATTACK: "GRENADE",
    EventKind.BOMBING: "REM_EXPLOS",
    EventKind.CHEMICAL_ATTACK: "CHEM_WEAP",
    EventKind.ABDUCTION: "ABDUCT_DISSAP",
    EventKind.SEXUAL_VIOLENCE: "SEX_VIOL",
    EventKind.PROTEST: "PEACE_PROTEST",
    EventKind.RIOT: "VIOL_DEMONSTR",
    EventKind.MOB_VIOLENCE: "MOB_VIOL",
    EventKind.ARREST: "ARREST",
    EventKind.AGREEMENT: "AGREEMENT",
    EventKind.CEASEFIRE: "AGREEMENT",
    EventKind.TALKS: "AGREEMENT",
    EventKind.RELEASE: "AGREEMENT",
    EventKind.GROUP_CHANGE: "CHANGE_TO_GROUP_ACT",
    EventKind.INTERCEPTION: "DISR_WEAP",
    EventKind.SEIZURE: "DISR_WEAP",
    EventKind.PROPERTY_DESTRUCTION: "PROPERTY_DISTRUCT",
    EventKind.WITHDRAWAL: "NON_VIOL_TERRIT_TRANSFER",
    EventKind.OTHER: "OTHER",
}


def case21(path: Path) -> Iterator[Line]:
    """Read the snippets of CASE 2021: the first event that has a type there."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            events = cm.find_events(cm.article_from_text(row["EventSnippet"])) if row["EventSnippet"].strip() else ()
            yield {"id": row["id"], "labels": case21_labels(events)}


def case21_labels(events: Iterable[cm.Event]) -> list[str]:
    """Choose the type of a snippet; what was done to demonstrators decides which kind of protest it is."""
    happened = [event for event in events if event.kind in ACLED_TYPES or event.kind in CASE_BY_PARTIES]
    if not happened:
        return []
    kinds = {event.kind for event in happened}
    if EventKind.CROWD_DISPERSAL in kinds:
        harmed = any(toll_of(event, Outcome.KILLED, Outcome.INJURED) for event in happened)
        return ["FORCE_AGAINST_PROTEST" if harmed else "PROTEST_WITH_INTER"]
    first = happened[0]
    chosen = CASE_BY_PARTIES.get(first.kind)
    if chosen is not None:
        return [chosen(first)]
    return [case21_by_crowd(happened) or case21_by_sides(first) or ACLED_TYPES[first.kind]]


def case21_by_crowd(events: Sequence[cm.Event]) -> str | None:
    """Give the type of what demonstrators did with violence, or what forces of the state did to them."""
    demonstrated = any(event.kind is EventKind.PROTEST for event in events)
    for event in events:
        doers, sufferers = kinds_of(doers_of(event)), kinds_of(sufferers_of(event))
        if event.kind in CROWD_VIOLENCE and not doers.isdisjoint(CROWDS):
            return "VIOL_DEMONSTR"
        if not demonstrated and ActorKind.PROTESTERS not in sufferers:
            continue
        if event.kind in CIVIL_VIOLENCE and (not doers or not doers.isdisjoint(STATE_FORCES)):
            return "FORCE_AGAINST_PROTEST"
        if event.kind is EventKind.ARREST:
            return "PROTEST_WITH_INTER"
    return None


def case21_by_sides(event: cm.Event) -> str | None:
    """Give the type of violence by who is on its two sides: ACLED's attacks are on civilians, its mobs unarmed."""
    doers, sufferers = kinds_of(doers_of(event)), kinds_of(sufferers_of(event))
    if event.kind in CIVIL_VIOLENCE and doers and doers <= {ActorKind.CIVILIANS, ActorKind.PARTY}:
        return "MOB_VIOL"
    if event.kind in (EventKind.ATTACK, EventKind.KILLING) and sufferers and sufferers <= set(ARMED_SIDES):
        return "ARMED_CLASH"
    return None


def kinds_of(parties: Iterable[cm.Participant]) -> set[ActorKind | None]:
    """Give the kinds of parties."""
    return {None if each.actor.value is None else each.actor.value.kind for each in parties}


CROWDS = (ActorKind.PROTESTERS, ActorKind.RIOTERS)
ARMED_SIDES = (ActorKind.MILITARY, ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.IDENTITY_MILITIA)
CIVIL_VIOLENCE = (EventKind.ATTACK, EventKind.KILLING, EventKind.ILL_TREATMENT, EventKind.ARMED_CLASH)
CROWD_VIOLENCE = (*CIVIL_VIOLENCE, EventKind.PROPERTY_DESTRUCTION, EventKind.RAID)


def _gain(event: cm.Event) -> str:
    by_state = any(each.actor.value is not None and each.actor.value.kind in OF_STATES for each in doers_of(event))
    return "GOV_REGAINS_TERIT" if by_state else "NON_STATE_ACTOR_OVERTAKES_TER"


CASE_BY_PARTIES: dict[EventKind, Callable[[cm.Event], str]] = {
    EventKind.TERRITORIAL_GAIN: _gain,
    EventKind.CROWD_DISPERSAL: lambda _event: "PROTEST_WITH_INTER",
    EventKind.DEPLOYMENT: lambda _event: "HQ_ESTABLISHED",
}

# PLOVER: who did it, to whom, in one sentence -------------------------------------------------------------------------

AND = ("and", "and the", ", and", "or", "and its", "and his")
LYING_IN = ("in", "in the", "of", "of the", "at", "based in", "operating in", "throughout")
OWN = (" its", " their", " his", " her")
PASSIVE = ("is", "are", "was", "were", "been", "be")
Spoken = cm.Reading[cm.Actor] | cm.Reading[cm.Place]


def plover(path: Path) -> Iterator[Line]:
    """Read the sentences of PLOVER's records: the parties of each in the order of its grammar."""
    for record in json.loads(path.read_text("utf-8")):
        if record.get("text") and record["event"] != "DOCUMENT":
            source, target = plover_sides(cm.article_from_text(record["text"]))
            yield {"id": record["id"], "source": source, "target": target, "event": None}


def plover_sides(article: cm.Article) -> tuple[list[str], list[str]]:
    """Give the words of who acts, named first unless the sentence is passive, and of the next party or place."""
    sides = [side for side in joined(parties_of(article), article) if not closes(side[0], article)]
    if not sides:
        return [], []
    source, others = sides[0], [side for side in sides[1:] if is_other(side[0], sides[0][-1], article)]
    target = next((side for side in others if any(map(is_known, side))), others[0] if others else [])
    between = article.text[end_of(source[-1]) : start_of(target[0])].split() if target else []
    if between and between[-1] in ("by", "the") and "by" in between[-2:] and any(each in PASSIVE for each in between):
        source, target = target, source
    return words_of(source), words_of(target)


def parties_of(article: cm.Article) -> list[Spoken]:
    """Give the parties and places in the order of the text, without those inside others."""
    found: list[Spoken] = sorted(
        [*cm.find_actors(article), *cm.find_places(article)], key=lambda each: (start_of(each), -end_of(each))
    )
    outer: list[Spoken] = []
    for each in found:
        if not outer or start_of(each) >= end_of(outer[-1]):
            outer.append(each)
    return outer


def joined(parties: Sequence[Spoken], article: cm.Article) -> Iterator[list[Spoken]]:
    """Put those together that “and” joins."""
    side: list[Spoken] = []
    for party in parties:
        if side and article.text[end_of(side[-1]) : start_of(party)].strip() not in AND:
            yield side
            side = []
        side.append(party)
    if side:
        yield side


def closes(party: Spoken, article: cm.Article) -> bool:
    """Say whether a party is the speaker named behind what was said: “…, officials said on Monday”."""
    for claim in cm.find_claims(article):
        speaker = claim.attribution.speaker
        if speaker is not None and start_of(speaker) <= start_of(party) < end_of(speaker):
            return any((each.start or 0) < start_of(speaker) for each in claim.content)
    return False


def is_other(party: Spoken, source: Spoken, article: cm.Article) -> bool:
    """Say whether a party is not the source again, nor its own, nor where it is."""
    before = article.text[: start_of(party)].rstrip()
    between = article.text[end_of(source) : start_of(party)].strip()
    return party.value != source.value and not before.endswith(OWN) and between not in LYING_IN


def is_known(party: Spoken) -> bool:
    """Say whether a party or place has a name or a country."""
    value = party.value
    return value is not None and (value.country is not None or (isinstance(value, cm.Actor) and value.named))


def words_of(side: Sequence[Spoken]) -> list[str]:
    """Give the words for each party, or its name where it says more: “rebels in Darfur”."""
    names = [(each.words[0].text, "" if each.value is None else each.value.name) for each in side]
    return [name if name.casefold().startswith(words.casefold()) else words for words, name in names]


def start_of(party: Spoken) -> int:
    """Give where the words for a party begin."""
    return party.words[0].start or 0


def end_of(party: Spoken) -> int:
    """Give where the words for a party end."""
    return party.words[0].end or 0


# A sample to be judged by hand ------------------------------------------------------------------------------


def conflict_articles(folder: Path) -> Iterator[cm.Article]:
    """Lay out the texts of a folder with meta.json, as benchmarks/article.py reads them."""
    about = json.loads((folder / "meta.json").read_text("utf-8"))
    for path in sorted(folder.glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        yield cm.article_from_text(text, published=about.get(path.stem, {}).get("published"), id=path.stem)


def sample(paths: Iterable[Path]) -> Iterator[Line]:
    """Draw a hundred events from the articles of folders and of files of HRDsAttack, to be judged by hand."""
    articles = [each for path in paths for each in (conflict_articles if path.is_dir() else hrds_articles)(path)]
    found = [(article, event) for article in articles for event in cm.find_events(article)]
    for article, event in random.Random(1).sample(found, min(len(found), SAMPLED)):  # noqa: S311 (a draw that can be repeated)
        yield {
            "doc": article.id,
            "trigger": None if event.trigger is None else event.trigger.text,
            "start": None if event.trigger is None else event.trigger.start,
            "kind": event.kind.word,
            "when": None if event.when is None else str(event.when),
            "where": "; ".join(map(str, event.where)),
            "event": str(event),
            "parties": [str(each) for each in event.participants],
        }


SAMPLED = 100
FORMATS: dict[str, Callable[[Path], Iterator[Line]]] = {
    "muc4": muc4,
    "ipe": ipe,
    "hrds": hrds,
    "case21": case21,
    "plover": plover,
}


def main() -> None:
    """Print a line for each document, sentence, article or snippet."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", choices=[*FORMATS, "sample"])
    parser.add_argument("files", type=Path, nargs="+", help="one file; for a sample any number of files and folders")
    options = parser.parse_args()
    lines = sample(options.files) if options.format == "sample" else FORMATS[options.format](options.files[0])
    for line in lines:
        print(json.dumps(line))


if __name__ == "__main__":
    main()
