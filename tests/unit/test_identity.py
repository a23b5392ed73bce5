"""Computed ids: pinned, because they never change."""

import hashlib
from base64 import b32encode

import pytest

from conflictmodel import (
    ArticleId,
    Code,
    EventId,
    EventKind,
    Excerpt,
    LinkRelation,
    article_id,
    claim_id,
    event_id,
    link_id,
    row_event_id,
)
from conflictmodel.model.identity import ID_CHARACTERS, digest

A1, E1, E2, E3 = ArticleId("a1"), EventId("e1"), EventId("e2"), EventId("e3")
RAID = Excerpt(text="the raid", start=4, end=12)
GAP = Excerpt(text="on", start=20, end=22)
CUE = Excerpt(text="said", start=30, end=34)


def by_hand(letter: str, *parts: str | None) -> str:
    """Compute an id once more, from the words of the specification."""
    octets = b"".join(b"-:" if part is None else b"%d:" % len(part.encode()) + part.encode() for part in parts)
    return letter + b32encode(hashlib.sha256(octets).digest()).decode().lower()[:26]


@pytest.mark.parametrize(
    ("computed", "parts", "pinned"),
    [
        (
            article_id("Quiet night in Basra"),
            ("a", hashlib.sha256(b"Quiet night in Basra").hexdigest(), None, None),
            "a2doqxx3u4jpwjm5yzeio57itcw",
        ),
        (
            article_id("Quiet night in Basra", outlet="Gulf Wire", url="https://example.org/1"),
            ("a", hashlib.sha256(b"Quiet night in Basra").hexdigest(), "Gulf Wire", "https://example.org/1"),
            "aohuf4yly367pssct3meovmdgeq",
        ),
        (claim_id(A1, (RAID, GAP), CUE), ("c", "a1", "4-12", "20-22", "cue", "30-34"), "c5sbhwca2b2tphivmzsolacqghv"),
        (claim_id(A1, iter([RAID]), None), ("c", "a1", "4-12", "cue", None), "ceyllgntrdpn4mbppdxikn44yie"),
        (event_id(A1, RAID, EventKind.RAID), ("e", "a1", "4-12", "raid"), "ejt27q2zur35idlfjik5i3rdy7w"),
        (row_event_id("ucdp.ged", "412700"), ("e", "row", "ucdp.ged", "412700", None), "e6ck6w7ytmea4vcbe4yhgafuozl"),
        (
            row_event_id("ucdp.ged", "412700", row_sha256="00"),
            ("e", "row", "ucdp.ged", "412700", "00"),
            "e42ote32pk6hyzsdfa7craydqnp",
        ),
        (
            link_id(E1, LinkRelation.CONTRADICTS, (E2, E3)),
            ("l", "e1", "contradicts", "e2", "e3"),
            "l6h5cru4fnlyj3aofrl5j2ekbol",
        ),
        (
            link_id(None, LinkRelation.RETRACTS, iter([E2])),
            ("l", None, "retracts", "e2"),
            "ll3av3hgkyeir4ee6zhbvtmf4bi",
        ),
    ],
)
def test_ids_never_change(computed: str, parts: tuple[str, *tuple[str | None, ...]], pinned: str) -> None:
    assert computed == pinned == by_hand(*parts)
    assert len(pinned) == 1 + ID_CHARACTERS


def test_parts_do_not_run_together() -> None:
    ids = {
        article_id("x", outlet="ab"), article_id("x", outlet="a", url="b"), article_id("x", url="ab"), article_id("x"),
        article_id("x", outlet=""), article_id("x", url=""), article_id("x", outlet="", url=""),
    }  # fmt: skip
    assert len(ids) == 7
    assert row_event_id("a", "bc") != row_event_id("ab", "c")
    assert claim_id(A1, (RAID,), GAP) != claim_id(A1, (RAID, GAP), None)


def test_texts_are_hashed_as_they_are() -> None:
    assert article_id("é") != article_id("e\u0301")
    assert article_id("a\n") != article_id("a")
    assert article_id("\ud800") != article_id("?")


def test_a_digest_tells_versions_apart() -> None:
    code = Code(codebook="b", value="1")
    assert digest(code) == hashlib.sha256(b"Code(codebook='b', value='1')").hexdigest()
    assert digest(Code(codebook="b", value="2")) != digest(code)
