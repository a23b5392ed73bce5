"""MUC-4's role fillers: parties, things and weapons of an event in the words that the keys have for them."""

import re
from collections import Counter
from functools import lru_cache

import conflictmodel as cm
from conflictmodel import ActorKind, Role

from .lines import DOERS

Fillers = dict[str, list[list[str]]]
FIGHTERS = (ActorKind.MILITARY, ActorKind.REBEL_GROUP, ActorKind.CRIMINAL_GROUP)
BANDS = (ActorKind.REBEL_GROUP, ActorKind.CRIMINAL_GROUP, ActorKind.POLITICAL_MILITIA)
# Whose deeds the keys do not have as terrorism: police work, courts, ministries, the press.
CIVIL_POWERS = (
    ActorKind.GOVERNMENT,
    ActorKind.POLICE,
    ActorKind.COURT,
    ActorKind.MEDIA,
    ActorKind.BUSINESS,
    ActorKind.HEALTH,
)
ORGANS = ("army", "armed forces", "military", "police", "national police", "government", "national guard")
ADJECTIVES = ("terrorist", "rebel", "guerrilla", "insurgent", "militant", "separatist", "extremist")
RELATIVES = ("who", "which", "that")
INDIVIDUALS = (None, ActorKind.PERSON)
MILITARY_WORDS = ("military", "army", "positions", "rebel", "guerrilla", "soldiers", "troops", "defensive")
CARRIERS = ("helicopter", "aircraft", "plane", "warplane", "jet", "tank", "shrapnel")  # the keys have what they fire
PARTS = (
    *("window", "door", "entrance", "wall", "front", "facade", "roof", "shelf", "shelves", "windshield", "gate"),
    *("fence", "glass", "masonry", "facing", "furniture", "equipment", "document", "material", "everything"),
    *("part", "section", "stretch", "number", "hundred", "slope"),
)
BANDSMEN = "guerrillas|rebels|terrorists|subversives|commandos|insurgents|extremists"
BEHIND_HEAD = "with|on|carrying|covering|linking|located|belonging|where|that|which|near"
DOUBTS = "alleged|suspected|presumed|supposed|so-called|self-styled"
NUMBERS = r"\d+|one|two|three|four|five|six|seven|eight|nine|ten"
LEADING = (
    "the|a|an|his|her|their|our|its|this|that|these|those|several|some|many|other|another|all|about|at least"
    rf"|approximately|only|over|by|same|main|country's|{DOUBTS}"
)


def fillers_of(event: cm.Event, article: cm.Article) -> Fillers:
    """Give the fillers of the five roles, each by one mention."""
    roles: Fillers = {"PerpInd": [], "PerpOrg": [], "Target": [], "Victim": [], "Weapon": []}
    for each in event.participants:
        actor = each.actor.value
        if not each.actor.words or is_adjective(each):
            continue
        if each.role in DOERS:
            if actor is None or actor.kind not in CIVIL_POWERS:
                add_doer(roles, each, article)
        elif is_somebody(each):
            name = "" if actor is None else printed_name(actor, article)
            roles["Victim"] += (
                [[name]] if " " in name else []
            )  # victims stand in the keys by name alone, and by all of it
        elif each.role is Role.TARGET and (actor is None or actor.kind not in FIGHTERS):
            target = thing_hit(mention_of(each, article))
            roles["Target"] += [] if target is None else [[target]]
    if not roles["PerpOrg"] and any(map(is_of_a_band, event.participants)):
        roles["PerpOrg"] += [[name] for name in leading_band(article)]
    roles["Weapon"] = [[weapon] for each in event.means if (weapon := weapon_of(each.text)) is not None]
    return roles


def add_doer(roles: Fillers, each: cm.Participant, article: cm.Article) -> None:
    """Put who did it where the keys have them: people beside the organisation that they are of."""
    actor = each.actor.value
    whole = None if actor is None else actor.part_of
    if whole is not None and is_organised(whole):
        roles["PerpOrg"].append([printed_name(whole, article)])
        roles["PerpInd"].append([people_alone(mention_of(each, article), whole)])
    elif actor is not None and is_organised(actor):
        people = people_of(each)
        roles["PerpOrg"].append([printed_name(actor, article)])
        roles["PerpInd"] += [] if people is None else [[people_alone(people, actor)]]
    elif actor is None or not actor.named:
        roles["PerpInd"].append([mention_of(each, article)])


def is_of_a_band(each: cm.Participant) -> bool:
    """Say whether a party did it and is of rebels or gangsters without a name."""
    actor = each.actor.value
    return each.role in DOERS and actor is not None and not actor.named and actor.kind in BANDS


@lru_cache(maxsize=1)
def leading_band(article: cm.Article) -> tuple[str, ...]:
    """Give the armed group that an article names most: whom its “guerrillas” without a name are of, if it names any."""
    found = (each.value for each in cm.find_actors(article))
    named = Counter(actor for actor in found if actor is not None and actor.named and actor.kind in BANDS)
    return tuple(printed_name(actor, article) for actor, _ in named.most_common(1))


def is_somebody(each: cm.Participant) -> bool:
    """Say whether a party is a person by name."""
    actor = each.actor.value
    return actor is not None and actor.named and actor.kind in INDIVIDUALS


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


def people_alone(words: str, whole: cm.Actor) -> str:
    """Leave out the name of an armed group about its people: “Hill Front (HF) rebels” are “rebels”."""
    of = re.match(rf"((?:\w+ )?(?:{BANDSMEN})) (?:of|from) ", words)
    if of is not None:
        return of[1]
    names = (whole.name, *whole.aliases) if whole.kind in BANDS else ()
    for name in sorted(names, key=len, reverse=True):
        if words.lower().startswith(f"{name.lower()} ") and re.search(rf"(?:{BANDSMEN})$", words):
            return re.sub(r"^\([^)]*\)\s*", "", words[len(name) :].strip())
    return words


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
    return bare(words, number=NUMBERS if each.role is Role.TARGET else r"\d+")


def thing_hit(words: str) -> str | None:
    """Give the whole thing of whose part it is told (“windows of the bank”); None for what the keys leave out.

    They have no attacks on military targets, and no furniture.
    """
    words = re.split(rf"\s(?:{BEHIND_HEAD})\b", words, maxsplit=1)[0]
    of = re.match(r"^(?:[\w ]+ )?(\w+) of (?:the |an? )?(.+)$", words)
    if of is not None and of[1].removesuffix("s") in PARTS:
        return thing_hit(of[2])
    left_out = words.rpartition(" ")[2].removesuffix("s") in PARTS or any(w in MILITARY_WORDS for w in words.split())
    return None if left_out or re.match(r"\w+ing\b", words) else words


def weapon_of(words: str) -> str | None:
    """Give a weapon as the keys do: “rifle” for rifle fire; None for an aircraft, which only carries weapons."""
    carried = any(carrier in words.lower() for carrier in CARRIERS)
    return None if carried else re.sub(r"[ -](?:fire|shots|bursts|wounds)$", "", words)


def bare(words: str, number: str = NUMBERS[:3]) -> str:
    """Leave out the article and a vague number before a noun, and the letters in brackets behind it."""
    words = re.sub(rf"^(?:(?:{LEADING}|{number})\s+)+", "", words)
    return re.sub(r"\s*\([^)]*\)?$", "", words)
