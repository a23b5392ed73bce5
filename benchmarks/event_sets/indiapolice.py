"""IndiaPoliceEvents: what police did, sentence by sentence."""

from collections.abc import Iterator
from pathlib import Path

import conflictmodel as cm
from conflictmodel import EventKind, Outcome

from .lines import OF_STATES, STATE_FORCES, TOOK_PLACE, Line, doers_of, read_json_lines

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
