"""Drafts: what other readers propose, language models included, held against the article that they read."""

from conflictmodel.exchange.drafts._draft import (
    Draft,
    DraftClaim,
    DraftEvent,
    DraftParticipant,
    DraftPlace,
    DraftTime,
    DraftToll,
)
from conflictmodel.exchange.drafts._grounding import PROPOSED, ground
from conflictmodel.exchange.drafts._parsing import parse_draft
from conflictmodel.exchange.drafts._quotation_formats import draft_from_citron, draft_from_spacy, draft_from_textacy
from conflictmodel.exchange.drafts._schema import draft_schema

__all__ = [
    "PROPOSED",
    "Draft",
    "DraftClaim",
    "DraftEvent",
    "DraftParticipant",
    "DraftPlace",
    "DraftTime",
    "DraftToll",
    "draft_from_citron",
    "draft_from_spacy",
    "draft_from_textacy",
    "draft_schema",
    "ground",
    "parse_draft",
]
