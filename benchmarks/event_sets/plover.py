"""PLOVER: who did it, to whom, in one sentence."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import conflictmodel as cm

from .lines import Line

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
