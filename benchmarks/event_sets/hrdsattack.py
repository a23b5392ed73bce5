"""HRDsAttack: violations of human rights defenders' rights, article by article."""

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import conflictmodel as cm
from conflictmodel import EventKind, Outcome

from .lines import TOOK_PLACE, Line, countries_of, most_named, sufferers_of, toll_of

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
