"""Drafts from JSON, as a model or a tool writes them."""

from conflictmodel.exchange.drafts._draft import Draft
from conflictmodel.wire import loads_as


def parse_draft(data: bytes | str) -> Draft:
    """Read a draft from JSON, strictly: exact types, no unknown keys, words of ours spelt as they are.

    A key whose field has a default may be missing. Inverse: none; a draft is read once and grounded.

    >>> parse_draft('{"claims": [{"key": "c1", "content": ["the road is open"], "act": "states"}]}')
    Draft(claims=(DraftClaim(key='c1', content=('the road is open',), act=Act.STATES),))

    Raises:
        WireError: with every fault, each with its code and its path.

    """
    return loads_as(data, Draft)
