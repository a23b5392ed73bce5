"""HRDsAttack: violations of human rights defenders' rights, article by article.

Its annotators were given these definitions: a kidnapping deprives of liberty without a state that orders or allows it;
an enforced disappearance is done by a state that does not acknowledge it or keeps the place secret; a killing is
meant; torture punishes, or forces somebody to say or do something. They marked what an article is about.
"""

import html
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import conflictmodel as cm
from conflictmodel import EventKind, Outcome, Scope

from .lines import OF_STATES, TOOK_PLACE, Line, countries_of, doers_of, most_named, sufferers_of, toll_of

KILLINGS = (EventKind.KILLING, EventKind.ASSASSINATION)
VIOLATIONS = (*KILLINGS, EventKind.ARREST, EventKind.ABDUCTION, EventKind.ILL_TREATMENT)
# Whoever is arrested for violence against others is not detained arbitrarily; a beating is torture in custody alone.
SUSPECTS = re.compile(
    r"suspect|gang|bandit|robber|assailant|attacker|kidnapper|killer|murderer|gunm[ae]n|perpetrator|criminal"
    r"|trafficker|accused|culprit"
)
CRIMES = re.compile(
    r"suspected of|in connection with|kidnap|abduct|murder|robbery|assault|rape|over the (?:killing|death|murder)"
)
CUSTODY = re.compile(r"prison|jail|custod|det[ae]in|detention|interrogat|captiv|tortur|cell|camp")
UNACKNOWLEDGED = re.compile(
    r"(?:enforced|forced|forcibly|involuntary) disappear|incommunicado|whereabouts"
    r"|(?:undisclosed|unknown|unidentified|secret) (?:location|place|site|prison|detention|facilit)",
    re.IGNORECASE,
)
DEFENDERS = re.compile(
    r"journalis|reporter|editor|writer|blogger|activis|campaign|human rights|defender|dissident|critic|lawyer"
    r"|union|opposition|politic|protest|demonstrat|student",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?][\"”’]?\s|\n\n")
MANY = 3  # arrests; fewer beside a kidnapping are those of the kidnappers
PASSING = 1 / 2  # of an article; what is told once behind it is mentioned in passing


def hrds(path: Path) -> Iterator[Line]:
    """Read the articles of HRDsAttack."""
    for article in hrds_articles(path):
        events = [event for event in cm.find_events(article) if event.occurrence in TOOK_PLACE]
        yield {
            "id": article.id,
            "labels": sorted(violations(article, events)),
            "country": hrds_country(article, events),
        }


def violations(article: cm.Article, events: Sequence[cm.Event]) -> set[str]:
    """Give the types of violations that an article is about."""
    told = {kind: [event for event in events if event.kind is kind] for kind in VIOLATIONS}
    disappeared = [event for event in events if event.trigger is not None and "disappear" in event.trigger.text]
    taken = [event for event in told[EventKind.ABDUCTION] if event not in disappeared]
    kidnapped = [event for event in taken if not is_by_state(event)]
    detained = [event for event in told[EventKind.ARREST] if not is_of_suspects(event, article)]
    if (kidnapped and len(detained) < MANY) or not DEFENDERS.search(article.text):
        detained = []
    held = detained or are_held(article)
    by_state = held or len(kidnapped) < len(taken)
    labels = {
        "killing": any(event.kind in KILLINGS or toll_of(event, Outcome.KILLED) for event in events),
        "arbitrary detention": held,
        "kidnapping": kidnapped,
        "enforced disappearance": disappeared or (by_state and UNACKNOWLEDGED.search(article.text)),
        "torture": is_torture(told[EventKind.ILL_TREATMENT], article),
    }
    return {label for label, found in labels.items() if found}


def is_by_state(event: cm.Event) -> bool:
    """Say whether a party of a state did it."""
    return any(each.actor.value is not None and each.actor.value.kind in OF_STATES for each in doers_of(event))


def is_of_suspects(arrest: cm.Event, article: cm.Article) -> bool:
    """Say whether those arrested are sought for violence against others, as far as the sentence says."""
    arrested = " ".join(each.actor.words[0].text for each in sufferers_of(arrest) if each.actor.words).lower()
    behind = "" if arrest.trigger is None else around(arrest.trigger, article)[1]
    return bool(SUSPECTS.search(arrested) or CRIMES.search(behind))


def are_held(article: cm.Article) -> bool:
    """Say whether people are counted who were arrested so far, which is no event: “4,000 arrested since the coup”."""
    counts = cm.find_counts(article)
    return any(each.outcome is Outcome.ARRESTED and each.scope is Scope.CUMULATIVE for each in counts)


def is_torture(told: Sequence[cm.Event], article: cm.Article) -> bool:
    """Say whether an article tells of torture other than in passing; a beating is torture in custody."""
    starts = [
        each.trigger.start or 0 for each in told if each.trigger is not None and is_in_custody(each.trigger, article)
    ]
    return len(starts) > 1 or any(start < len(article.text) * PASSING for start in starts)


def is_in_custody(words: cm.Excerpt, article: cm.Article) -> bool:
    """Say whether what words tell of is done in custody, as all torture is taken to be but a beating."""
    return "beat" not in words.text or CUSTODY.search("".join(around(words, article))) is not None


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
