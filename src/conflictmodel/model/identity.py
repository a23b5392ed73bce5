"""Computed ids: what makes two records one, whatever is learnt about them later.

An id is a kind letter and 26 base32 characters of a SHA-256 over length-prefixed UTF-8 of a fixed, listed
subset of the record. It knows no wire format and never changes with one: corrected dates, assessments and
better rules leave it as it is.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256

from conflictmodel.model.kinds import EventKind
from conflictmodel.model.links import LinkRelation
from conflictmodel.values.ids import ArticleId, ClaimId, EventId, LinkId, RecordId
from conflictmodel.values.readings import Excerpt

ID_CHARACTERS = 26
_DIGEST_BYTES = 17  # of five bits a character: enough for 26
_SPARE_BITS = _DIGEST_BYTES * 8 - ID_CHARACTERS * 5
_NOTHING = b"-:"
_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(first + second for first in _BASE32 for second in _BASE32)  # a data set has millions of ids
_TEN_BITS = len(_PAIRS) - 1
_SIXTY_BITS = 2**60 - 1


def article_id(text: str, *, outlet: str | None = None, url: str | None = None) -> ArticleId:
    """Compute the id of an article from its text, outlet and url.

    >>> article_id("Quiet night in Basra", outlet="Gulf Wire")
    'aeh3c57tpom5qa7pd7wyvdhyvol'
    """
    return ArticleId(_id("a", sha256(_utf8(text)).hexdigest(), outlet, url))


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
    head, row = _row_head(dataset), _NOTHING if row_sha256 is None else _measured(row_sha256)
    return EventId("e" + _hashed(head + _measured(record) + row))


def link_id(this: RecordId | None, relation: LinkRelation, that: Iterable[RecordId]) -> LinkId:
    """Compute the id of a link from its relation and the ids at both ends.

    >>> link_id(EventId("e1"), LinkRelation.PART_OF, [EventId("e2")])
    'l2rnpzfkca3eplp6wgxbxeezmas'
    """
    return LinkId(_id("l", this, relation.word, *that))


def digest(record: object) -> str:
    """Hash all that a record says, so that versions of it can be told apart and put into one order."""
    return sha256(_utf8(repr(record))).hexdigest()


def _id(letter: str, *parts: str | None) -> str:
    return letter + _hashed(b"".join(map(_measured, parts)))


def _measured(part: str | None) -> bytes:
    if part is None:
        return _NOTHING
    if part.isascii():  # as nearly all parts are, and a character is an octet
        return f"{len(part)}:{part}".encode()
    octets = _utf8(part)
    return b"%d:%b" % (len(octets), octets)


@cache
def _row_head(dataset: str) -> bytes:
    return _measured("row") + _measured(dataset)


def _hashed(measured: bytes) -> str:
    number = int.from_bytes(sha256(measured).digest()[:_DIGEST_BYTES], "big") >> _SPARE_BITS
    # In two halves, since small numbers are shifted faster.
    first, last = number >> 60, number & _SIXTY_BITS
    return (
        f"{_PAIRS[first >> 60]}{_PAIRS[first >> 50 & _TEN_BITS]}{_PAIRS[first >> 40 & _TEN_BITS]}"
        f"{_PAIRS[first >> 30 & _TEN_BITS]}{_PAIRS[first >> 20 & _TEN_BITS]}{_PAIRS[first >> 10 & _TEN_BITS]}"
        f"{_PAIRS[first & _TEN_BITS]}"
        f"{_PAIRS[last >> 50]}{_PAIRS[last >> 40 & _TEN_BITS]}{_PAIRS[last >> 30 & _TEN_BITS]}"
        f"{_PAIRS[last >> 20 & _TEN_BITS]}{_PAIRS[last >> 10 & _TEN_BITS]}{_PAIRS[last & _TEN_BITS]}"
    )


def _offsets(excerpt: Excerpt | None) -> str | None:
    """Give where words stand; words whose place is not known are told apart by themselves."""
    if excerpt is None or excerpt.start is None:
        return None if excerpt is None else f"words {excerpt.text}"
    return f"{excerpt.start}-{excerpt.end}"


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
