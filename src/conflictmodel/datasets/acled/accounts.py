"""Whose account the events and deletions of ACLED are, and under which terms."""

from typing import Final

from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codings import CoderKind, Coding
from conflictmodel.values.moments import Moment
from conflictmodel.values.readings import Reading

CODEBOOK: Final = "acled"
LICENCE: Final = "ACLED Terms of Use"  # registered use; rows may not be handed on
_NAME: Final = "Armed Conflict Location & Event Data"

ACLED_SAYS: Final = Attribution(
    speaker=Reading(value=Actor(name=_NAME, aliases=("ACLED",), kind=ActorKind.NGO)),
    act=Act.REPORTS,
    quotation=Quotation.OWN,
)


def coding_of(codebook: str, record: str | None, at: Moment | None, release: str | None = None) -> Coding:
    """Say how a record of ACLED came to be; `at` is when ACLED last changed it.

    >>> print(coding_of("acled", "IRQ90001", None))
    acled, record IRQ90001, by Armed Conflict Location & Event Data
    """
    return Coding(
        codebook=codebook,
        release=release,
        record=record,
        coder=_NAME,
        coder_kind=CoderKind.ORGANISATION,
        at=at,
        licence=LICENCE,
        redistributable=False,
    )
