"""Answers: what is claimed, charged or denied in no words of its own, given to the account that it can only mean."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from conflictmodel.model.attributions import Act
from conflictmodel.model.claims import Claim
from conflictmodel.model.participants import Participant, Responsibility
from conflictmodel.text._page import Page
from conflictmodel.text._words import words_of
from conflictmodel.text.actors.cast import Cast
from conflictmodel.text.events._accounts import Account, named_first
from conflictmodel.text.events._kinships import HARMING
from conflictmodel.text.events._responsibilities import part_of_speaker
from conflictmodel.text.events._roles import blame_from, joined_parties
from conflictmodel.text.events._sayings import attribution_of
from conflictmodel.text.events._sides import may_have_done

BLAMED_BACK: Final = 3  # accounts
_LONGEST: Final = 3  # words


def answer(page: Page, cast: Cast, claims: Sequence[Claim], accounts: list[Account]) -> None:
    """Put the answers among these claims into the accounts that they mean: denials of “it”, then blame."""
    _deny(page, claims, accounts)
    _blame(cast, claims, accounts)


def _deny(page: Page, claims: Sequence[Claim], accounts: list[Account]) -> None:
    """Let whoever denies “it” stand with those who give the account told just before."""
    for claim in claims:
        index = _denied_account(page, accounts, claim)
        if index is None or any(claim.id in each.event.claims for each in accounts):
            continue
        account = accounts[index]
        event = attrs.evolve(
            account.event,
            sources=named_first((*account.event.sources, attribution_of(claim))),
            claims=(*account.event.claims, claim.id),
        )
        accounts[index] = attrs.evolve(account, event=event, rules=(*account.rules, "events.denied-it"))


def _denied_account(page: Page, accounts: Sequence[Account], claim: Claim) -> int | None:
    """Give the account that a denial in no words of its own can only mean: the last one told before it, close by."""
    start = claim.content[0].start
    sentence = None if start is None else page.sentence_at(start)
    if claim.attribution.act is not Act.DENIES or sentence is None or not _points_back(claim):
        return None
    before = [
        (min(account.told.start, sentence.start), index)
        for index, account in enumerate(accounts)
        if account.first.start < sentence.start
    ]
    if not before:
        return None
    _, index = max(before)
    return index if sentence.paragraph - accounts[index].told.paragraph <= 1 else None


def _points_back(claim: Claim) -> bool:
    words = claim.content[0].text.lower().split()
    return len(claim.content) == 1 and len(words) <= _LONGEST and words[-1] in words_of("events.denied")


def _blame(cast: Cast, claims: Sequence[Claim], accounts: list[Account]) -> None:
    """Give what is claimed, charged or denied of nothing in its own words to the latest violence told before it."""
    used = {each for account in accounts for each in account.event.claims}
    at = 0
    for claim in claims:
        start = claim.content[0].start or 0
        while at < len(accounts) and accounts[at].begins < start:
            at += 1
        if claim.id in used or not (claim.attribution.act is Act.ACCUSES or part_of_speaker(claim)):
            continue
        blamed = blame_from(cast, claim)
        if blamed is None or blamed.actor.value is None:
            continue
        index = next(_violence_before(accounts, at, blamed), None)
        if index is not None:
            account = accounts[index]
            event = attrs.evolve(
                account.event,
                participants=joined_parties(account.event.participants, (blamed,)),
                claims=(*account.event.claims, claim.id),
            )
            accounts[index] = attrs.evolve(account, event=event, rules=(*account.rules, "events.blame"))


def _violence_before(accounts: Sequence[Account], at: int, blamed: Participant) -> Iterator[int]:
    """Give the violence told before that a party may be blamed for, the latest first.

    Who claims it did not suffer it, and it is told of nobody on another side: “Police shot three of the gunmen; the
    group claimed responsibility”. Whoever is charged with something, or cleared of it, may be anybody.
    """
    claimed = blamed.responsibility is Responsibility.CLAIMED
    for index in range(at - 1, max(at - 1 - BLAMED_BACK, -1), -1):
        event, actor = accounts[index].event, blamed.actor.value
        if event.kind in HARMING and not (claimed and actor is not None and not may_have_done(actor, event)):
            yield index
