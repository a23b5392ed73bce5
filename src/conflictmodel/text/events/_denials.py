"""Denials that only point back: “Israel denied it”, “the army rejected the accusation”."""

from collections.abc import Sequence
from typing import Final

from conflictmodel.model.attributions import Act
from conflictmodel.model.claims import Claim
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.events._accounts import Account

_LONGEST: Final = 3  # words


def denied_account(page: Page, accounts: Sequence[Account], claim: Claim) -> int | None:
    """Give the account that a denial in no words of its own can only mean: the last one told before it, close by."""
    start = claim.content[0].start
    sentence = None if start is None else page.sentence_at(start)
    if claim.attribution.act is not Act.DENIES or sentence is None or not _points_back(claim):
        return None
    before = [
        (account.told.start, index) for index, account in enumerate(accounts) if account.told.start < sentence.start
    ]
    if not before:
        return None
    _, index = max(before)
    return index if sentence.paragraph - accounts[index].told.paragraph <= 1 else None


def _points_back(claim: Claim) -> bool:
    words = claim.content[0].text.lower().split()
    return len(claim.content) == 1 and len(words) <= _LONGEST and words[-1] in words_of("events.denied")
