"""A hundred events, to be judged by hand."""

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import conflictmodel as cm

from .hrdsattack import hrds_articles
from .lines import Line

SAMPLED = 100


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
