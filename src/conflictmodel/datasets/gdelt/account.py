"""Whose account GDELT's records are: a program's, of what outlets printed; and what it drew on."""

import re
from typing import Final

from conflictmodel.datasets._tables.unchecked import unchecked
from conflictmodel.model.attributions import Act, Attribution, Quotation
from conflictmodel.values.actors import Actor
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Citation, CoderKind, Coding
from conflictmodel.values.moments import Moment
from conflictmodel.values.readings import Reading

LICENCE: Final = "unlimited use and redistribution with a citation of the GDELT Project and a link"
CODER: Final = "GDELT Project"
GDELT: Final = Attribution(
    speaker=Reading(value=Actor(name=CODER, aliases=("GDELT",))),
    act=Act.REPORTS,
    quotation=Quotation.OWN,
)
_coding: Final = unchecked(Coding)
ADDRESSES: Final = ("http://", "https://", "ftp://")
_HOST: Final = re.compile(r"(?:https?|ftp)://([^/:?#]++)")
EVENTS: Final = "gdelt.events"  # whose ids versions 1.0 and 2.0 share


def coding_of(codebook: str, *, release: str | None, record: str | None, at: Moment | None) -> Coding:
    """Say how a record of GDELT came to be; `at` is the update with which it was published."""
    return _coding(
        codebook=codebook,
        release=release,
        record=record,
        coder=CODER,
        coder_kind=CoderKind.SOFTWARE,
        at=at,
        licence=LICENCE,
        redistributable=True,
    )


def citation_of(
    identifier: str | None,
    *,
    outlet: str | None = None,
    published: Moment | None = None,
    codes: tuple[Code, ...] = (),
) -> tuple[Citation, ...]:
    """Cite an article by its identifier: an address, or else whatever names it (BBC Monitoring, a DOI), as a code.

    >>> print(*citation_of("http://example.org/1"), *citation_of("Interfax /BBC Monitoring/(c) BBC"), sep=", ")
    http://example.org/1, gdelt.document:Interfax /BBC Monitoring/(c) BBC
    """
    url = identifier if identifier and identifier.startswith(ADDRESSES) else None
    if identifier and url is None:
        codes = (Code(codebook="gdelt.document", value=identifier), *codes)
    if not (url or outlet or codes):
        return ()
    return (Citation(outlet=outlet, url=url, published=published, codes=codes),)


def citations_of(
    outlets: tuple[str, ...], identifiers: tuple[str, ...], published: Moment | None
) -> tuple[Citation, ...]:
    """Cite articles by their identifiers, each with the outlet whose host it is at, and outlets left over alone.

    The two lists of GDELT are not in one order, and an outlet with several articles stands once.

    >>> urls = ("http://www.b.org/2", "http://edition.b.org/1", "http://a.org/3")
    >>> print(*citations_of(("a.org", "b.org", "c.org"), urls, None), sep="; ")
    b.org, http://www.b.org/2; b.org, http://edition.b.org/1; a.org, http://a.org/3; c.org
    """
    owners = [_outlet_at(each, outlets) for each in identifiers]
    pairs = [*zip(owners, identifiers, strict=True), *((each, None) for each in outlets if each not in owners)]
    return tuple(made for outlet, each in pairs for made in citation_of(each, outlet=outlet, published=published))


def _outlet_at(identifier: str, outlets: tuple[str, ...]) -> str | None:
    found = _HOST.match(identifier)
    host = identifier if found is None else found[1]
    return next((each for each in outlets if host == each or host.endswith(f".{each}")), None)
