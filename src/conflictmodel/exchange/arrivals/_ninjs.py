"""Articles from ninjs, the JSON of news agencies, in its three generations (IPTC, ninjs 1.x, 2.x and 3.x)."""

from collections.abc import Mapping
from typing import Final, final

from conflictmodel.errors import Severity
from conflictmodel.exchange.arrivals._arrival import NOTHING, Arrival, Given
from conflictmodel.exchange.arrivals._fields import Fields
from conflictmodel.exchange.arrivals._intake import Intake
from conflictmodel.exchange.arrivals._markup import has_tags, text_from_markup
from conflictmodel.exchange.arrivals._refusals import ArrivalError, shown

_READ: Final = frozenset(
    {
        "uri",
        "type",
        "version",
        "standard",
        "$standard",
        "headline",
        "headlines",
        "bodies",
        "descriptions",
        "by",
        "byline",
    }
    | {"language", "firstcreated", "versioncreated", "copyrightnotice", "copyrightholder", "usageterms", "pubstatus"}
    | {"infosources", "infosource", "representationtype", "profile", "charcount", "wordcount", "title"}
    | {"mimetype", "byline"}
)
_FAMILIES: Final = ("headline", "body", "description")
_WRITTEN: Final = ("text", "composite")


def arrival_from_ninjs(item: Mapping[str, object] | str, *, given: Given = NOTHING) -> Arrival:
    """Take in a text item of ninjs 1.x, 2.x or 3.x, whose names differ.

    The plain body is taken before one with tags, which are taken out where there is no other. An item has no day of
    publication: the creation of its first version stands for it, else that of this version.

    >>> item = {"uri": "urn:x", "headline": "Calm", "body_text": "It was calm.", "versioncreated": "2024-04-30T09:05Z"}
    >>> print(arrival_from_ninjs(item).article)
    Calm (30 Apr 2024 09:05+00:00)

    Raises:
        ArrivalError: if it is no item, an item of a picture or an event, or there are no words in it.

    """
    whole = Fields(item, "a ninjs item", ("uri", "bodies", "body_text"))
    fields = _Item(whole.members())
    kind = fields.get("type")
    if kind is not None and kind not in _WRITTEN:
        expected, found = "a ninjs item of a text", f"one of type {shown(kind)}"
        raise ArrivalError(expected, found)
    intake = Intake("ninjs", given)
    _status(intake, fields.get("pubstatus"))
    _body(intake, fields.parts("body"))
    for path, words, _ in _mains_first(fields.parts("headline")):
        intake.line("headline", words, path)
    intake.line("headline", fields.get("title"), "$.title")
    for path, words, _ in fields.parts("description"):
        intake.excerpt(text_from_markup(words) if has_tags(words) else words, path)
    by = "by" if fields.get("by") is not None else "byline"
    intake.authors([fields.get(by)], f"$.{by}")
    created = [name for name in ("firstcreated", "versioncreated") if fields.get(name) is not None]
    for field, name in zip(("published", "modified"), created, strict=False):
        intake.moment(field, fields.get(name), fields.path(name))
    intake.language(fields.get("language"), "$.language")
    for name in ("copyrightnotice", "usageterms", "copyrightholder"):
        intake.line("rights", fields.get(name), fields.path(name))
    for name in ("infosources", "infosource"):
        sources = fields.get(name)
        for at, each in enumerate(sources if isinstance(sources, list) else []):
            intake.line("outlet", each.get("name") if isinstance(each, Mapping) else each, f"{fields.path(name)}[{at}]")
    intake.url(fields.get("uri"), "$.uri")
    for name in fields.others():
        intake.no_place(fields.get(name), fields.path(name))
    return intake.arrival()


@final
class _Item:
    """An item whose names are in lower case, as they were before the third generation."""

    def __init__(self, members: Mapping[str, object]) -> None:
        self._names: Final = {name.lower(): name for name in members}
        self._members: Final = members

    def get(self, name: str) -> object:
        return self._members.get(self._names.get(name, name))

    def path(self, name: str) -> str:
        return f"$.{self._names.get(name, name)}"

    def parts(self, family: str) -> list[tuple[str, str, str]]:
        """Give the headlines, bodies or descriptions: path, words, and role with media type."""
        plural = "bodies" if family == "body" else f"{family}s"
        listed = self.get(plural)
        found = []
        for at, each in enumerate(listed if isinstance(listed, list) else []):
            part = {str(key).lower(): value for key, value in each.items()} if isinstance(each, Mapping) else {}
            words = part.get("value")
            if isinstance(words, str):
                sort = f"{part.get('role', '')} {part.get('contenttype', '')}".lower()
                found.append((f"{self.path(plural)}[{at}]", words, sort))
        for low, name in self._names.items():
            words = self._members[name]
            if (low == family or low.startswith(f"{family}_")) and isinstance(words, str):
                found.append((f"$.{name}", words, low.removeprefix(family).strip("_")))
        return found

    def others(self) -> list[str]:
        """Give the names that nothing is read from."""
        return [name for name in self._names if name not in _READ and not name.startswith(_FAMILIES)]


_LESSER: Final = ("caption", "short", "summary", "teaser", "slug")  # roles of words that are not the story


def _body(intake: Intake, bodies: list[tuple[str, str, str]]) -> None:
    ranked = sorted(
        _mains_first(bodies), key=lambda part: (_is_lesser(part[2]), "main" not in part[2], has_tags(part[1]))
    )
    for path, words, _ in ranked[:1]:
        if has_tags(words):
            intake.notice("arrivals.markup-removed", Severity.INFO, "the text was taken out of its tags", path)
        intake.text(text_from_markup(words) if has_tags(words) else words, path)
    same = {" ".join(text_from_markup(words).split()) for _, words, _ in ranked[:1]}
    for path, words, _ in ranked[1:]:
        if " ".join(text_from_markup(words).split()) not in same:
            intake.no_place(words, path)


def _is_lesser(role: str) -> bool:
    return any(word in role for word in _LESSER)


def _mains_first(parts: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    return sorted(parts, key=lambda part: "main" not in part[2] and part[2] != "")


def _status(intake: Intake, status: object) -> None:
    if status is not None and status != "usable":
        message = f"the agency says that the item is {shown(status)}"
        intake.notice("arrivals.withdrawn", Severity.WARNING, message, "$.pubStatus")
