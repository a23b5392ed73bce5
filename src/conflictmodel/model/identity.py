"""Computed ids: what makes two records one, whatever is learnt about them later.

An id is a kind letter and 26 base32 characters of a SHA-256 over length-prefixed UTF-8 of a fixed, listed
subset of the record. It knows no wire format and never changes with one: corrected dates, assessments and
better rules leave it as it is.
"""

import hashlib
from base64 import b32encode
from collections.abc import Iterable

from conflictmodel.model.kinds import EventKind
from conflictmodel.model.links import LinkRelation
from conflictmodel.values.ids import ArticleId, ClaimId, EventId, LinkId, RecordId
from conflictmodel.values.readings import Excerpt

ID_CHARACTERS = 26
_DIGEST_BYTES = 20  # whole groups of five bytes, of eight characters each: enough for 26


def article_id(text: str, *, outlet: str | None = None, url: str | None = None) -> ArticleId:
    """Compute the id of an article from its text, outlet and url.

    >>> article_id("Quiet night in Basra", outlet="Gulf Wire")
    'aeh3c57tpom5qa7pd7wyvdhyvol'
    """
    return ArticleId(_id("a", hashlib.sha256(_utf8(text)).hexdigest(), outlet, url))


def claim_id(article: ArticleId, content: Iterable[Excerpt], cue: Excerpt | None) -> ClaimId:
    """Compute the id of a claim from its article and where its content and cue stand in it.

    >>> words = Excerpt(text="quiet", article=ArticleId("a1"), start=4, end=9)
    >>> claim_id(ArticleId("a1"), (words,), cue=None)
    'c6qxx2ts7qogb3juuyh2ucdyqss'
    """
    return ClaimId(_id("c", article, *(_offsets(each) for each in content), "cue", _offsets(cue)))


def event_id(article: ArticleId, trigger: Excerpt, kind: EventKind) -> EventId:
    """Compute the id of an event read from an article, from where its trigger stands and its kind.

    >>> event_id(ArticleId("a1"), Excerpt(text="raid", start=4, end=8), EventKind.RAID)
    'eaazz4axc247z6e7fzffckllpjl'
    """
    return EventId(_id("e", article, _offsets(trigger), kind.word))


def row_event_id(dataset: str, record: str, *, row_sha256: str | None = None) -> EventId:
    """Compute the id of an event of a data set from its record id, which outlives releases.

    Where the data set's ids are not unique, `row_sha256` tells its rows apart.

    >>> row_event_id("ucdp.ged", "412700")
    'e6ck6w7ytmea4vcbe4yhgafuozl'
    """
    return EventId(_id("e", "row", dataset, record, row_sha256))


def link_id(this: RecordId | None, relation: LinkRelation, that: Iterable[RecordId]) -> LinkId:
    """Compute the id of a link from its relation and the ids at both ends.

    >>> link_id(EventId("e1"), LinkRelation.PART_OF, [EventId("e2")])
    'l2rnpzfkca3eplp6wgxbxeezmas'
    """
    return LinkId(_id("l", this, relation.word, *that))


def digest(record: object) -> str:
    """Hash all that a record says, so that versions of it can be told apart and put into one order."""
    return hashlib.sha256(_utf8(repr(record))).hexdigest()


def _id(letter: str, *parts: str | None) -> str:
    hashed = hashlib.sha256()
    for part in parts:
        octets = b"" if part is None else _utf8(part)
        hashed.update((b"-" if part is None else str(len(octets)).encode()) + b":" + octets)
    return letter + b32encode(hashed.digest()[:_DIGEST_BYTES]).decode().lower()[:ID_CHARACTERS]


def _offsets(excerpt: Excerpt | None) -> str | None:
    """Give where words stand; words whose place is not known are told apart by themselves."""
    if excerpt is None or excerpt.start is None:
        return None if excerpt is None else f"words {excerpt.text}"
    return f"{excerpt.start}-{excerpt.end}"


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
