"""What a page of HTML says of itself: its blocks of JSON-LD, its meta tags, language, canonical address and title.

The scan passes over the page once. `html.parser` of the standard library is not used, since before its corrections of
2025 a page of unclosed comments or tags takes it quadratic time.
"""

import re
from collections.abc import Mapping
from typing import Final, final

import attrs

from conflictmodel._records import brief_repr, require_tuples
from conflictmodel.exchange.arrivals._markup import unescaped

_PIECE: Final = re.compile(
    r"<!--(?:[^-]++|-(?!->))*+(?:-->)?+"
    r"|<(?P<name>script|style|meta|link|html|base|title)\b(?P<attributes>(?:[^\"'>]++|\"[^\"]*+\"?+|'[^']*+'?+)*+)>?+",
    re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(
    r"(?P<name>[^\s=\"'>/]++)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"?+|'(?P<single>[^']*+)'?+|(?P<bare>[^\s\"'>]++)))?+"
)
_END: Final = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "title")}
_JSON_LD: Final = "application/ld+json"


@final
@attrs.frozen(kw_only=True)
class Page:
    """The blocks of JSON-LD of a page as they stand, and what its tags say by their paths, the first of each."""

    blocks: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "blocks", "said")

    def first(self, *paths: str) -> tuple[str, str] | None:
        """Give the first of these paths of which the page says something, and what."""
        said = dict(self.said)
        return next(((path, said[path]) for path in paths if said.get(path, "").strip()), None)


def page_from_html(page: str) -> Page:
    """Scan a page, once and whatever is in it.

    >>> page_from_html('<html lang=en><meta property="og:title" content="Calm"><title>Calm | Gulf</title>').said
    (('html[lang]', 'en'), ('meta[og:title]', 'Calm'), ('title', 'Calm | Gulf'))
    """
    blocks: list[str] = []
    said: dict[str, str] = {}
    position = 0
    while piece := _PIECE.search(page, position):
        position = piece.end()
        name = (piece["name"] or "").lower()
        attributes = _attributes(piece["attributes"] or "")
        if name in _END:
            end = _END[name].search(page, position)
            inner = page[position : len(page) if end is None else end.start()]
            position += len(inner)
            if name == "title":
                said.setdefault("title", unescaped(inner))
            elif name == "script" and attributes.get("type", "").partition(";")[0].strip().lower() == _JSON_LD:
                blocks.append(inner)
        elif name:
            for path, value in _said(name, attributes):
                said.setdefault(path, value)
    return Page(blocks=tuple(blocks), said=tuple(said.items()))


def _said(name: str, attributes: Mapping[str, str]) -> list[tuple[str, str]]:
    match name:
        case "html":
            return [("html[lang]", attributes["lang"])] if "lang" in attributes else []
        case "base":
            return [("base[href]", attributes["href"])] if "href" in attributes else []
        case "link":
            relations = attributes.get("rel", "").lower().split()
            return (
                [("link[canonical]", attributes["href"])] if "canonical" in relations and "href" in attributes else []
            )
        case _:
            key = attributes.get("property") or attributes.get("name") or ""
            return [(f"meta[{key.lower()}]", attributes["content"])] if key and "content" in attributes else []


def _attributes(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(words):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescaped(value))
    return found
