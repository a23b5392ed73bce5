"""The names of records: a kind letter and 26 base32 characters when computed, any word when given."""

from typing import NewType, TypeAlias

ArticleId = NewType("ArticleId", str)
ClaimId = NewType("ClaimId", str)
EventId = NewType("EventId", str)
LinkId = NewType("LinkId", str)

RecordId: TypeAlias = ArticleId | ClaimId | EventId | LinkId
