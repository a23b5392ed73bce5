"""The nodes of JSON-LD: what refers to what, which of them are articles, and which of those is the page's own."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, final

from conflictmodel._records import one_line
from conflictmodel.exchange.arrivals._addresses import resolved
from conflictmodel.exchange.arrivals._refusals import ArrivalError, shown

# The kinds of article of schema.org 30.0, and the two kinds of posting that pages use for articles.
ARTICLE_TYPES: Final = frozenset(
    {"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle"}
    | {"AskPublicNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle", "Report"}
    | {"SatiricalArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting"}
    | {"ScholarlyArticle", "TechArticle"}
)
_IN_NODE: Final = ("@graph", "mainEntity")
_CONTAINERS: Final = ("@list", "@set")
_ADDRESSES: Final = ("url", "mainEntityOfPage", "@id")
_PREFIXES: Final = ("", "schema:", "http://schema.org/", "https://schema.org/")
_TELLING: Final = ("mainEntityOfPage", "articleBody", "datePublished")  # of an article that is the page's own
_TRACKING: Final = ("utm_", "fbclid=", "gclid=", "ref=")
_LEAST_TITLE: Final = 12  # characters, from which on a title that goes on is still the same title


class Node(NamedTuple):
    """An object of the document, and its path."""

    path: str
    members: Mapping[str, object]

    @property
    def types(self) -> tuple[str, ...]:
        """Its types, without the address of schema.org."""
        said = values_of(self.members.get("@type"))
        return tuple(each.rpartition("/")[2].removeprefix("schema:") for each in said if isinstance(each, str))

    def said(self, *names: str) -> Iterator[tuple[str, object]]:
        """Give the values of some properties, each with its path."""
        for name in names:
            values = values_of(self.members.get(key_of(self.members, name)))
            yield from ((self.path_of(name), value) for value in values)

    def path_of(self, name: str) -> str:
        """Give the path of a property, under the key that it has here."""
        return path_to(self.path, key_of(self.members, name))

    @property
    def addresses(self) -> tuple[tuple[str, str], ...]:
        """Where it says that it is, each address with its path, the likeliest first."""
        values = [(path, address_of(each)) for path, each in self.said(*_ADDRESSES)]
        return tuple((path, each) for path, each in values if isinstance(each, str) and each.strip())

    @property
    def words(self) -> tuple[object, ...]:
        """What it says: its headline and its text; two nodes that say the same are one article."""
        return (self.headline, *(value for _, value in self.said("articleBody") if isinstance(value, str)))

    @property
    def headline(self) -> str:
        """Its headline, if it has one that is a string."""
        return next((value for _, value in self.said("headline", "name") if isinstance(value, str)), "")


@final
class Graph:
    """A document of JSON-LD; nothing that it names is fetched."""

    def __init__(self, document: object) -> None:
        """Walk the document once."""
        self.nodes: Final = tuple(_nodes(document))
        self._by_id: Final[dict[str, Mapping[str, object]]] = {}
        self._main: Final[set[str]] = set()
        for members in _objects(document):
            known = members.get("@id")
            if isinstance(known, str) and len(members) > len(self._by_id.get(known, ())):
                self._by_id[known] = members
            for each in values_of(members.get(key_of(members, "mainEntity"))):
                if isinstance(each, Mapping) and isinstance(each.get("@id"), str):
                    self._main.add(str(each["@id"]))

    def looked_up(self, value: object) -> object:
        """Follow a reference one step; what refers to nothing in the document stays as it is."""
        known = value.get("@id") if isinstance(value, Mapping) else None
        return self._by_id.get(known, value) if isinstance(known, str) else value

    def articles(self) -> tuple[Node, ...]:
        """Give the nodes that are articles."""
        return tuple(node for node in self.nodes if not ARTICLE_TYPES.isdisjoint(node.types))

    def article(self, urls: Sequence[str], headlines: Sequence[str], base: str | None = None) -> Node | None:
        """Choose the article that a page with these addresses and headlines is about; None if it has none.

        Addresses that are not whole are read from `base`.

        Raises:
            ArrivalError: if two of them could be.

        """
        sought = {_bare(url) for url in urls}
        ranked: dict[tuple[bool, ...], list[Node]] = {}
        for node in self.articles():
            addresses = [resolved(address, base) for _, address in node.addresses]
            at_url = not sought.isdisjoint(map(_bare, addresses))
            alike = any(_is_same_title(node.headline, each) for each in headlines)
            named = one_line(node.headline).casefold() in {one_line(each).casefold() for each in headlines}
            elsewhere = bool(sought) and any(map(_is_absolute, addresses))
            otherwise = bool(headlines) and node.headline != "" and not alike
            if not at_url and (otherwise or (elsewhere and not named)):
                continue  # it is called otherwise than the page, or stands elsewhere: a related story
            known = node.members.get("@id")
            is_main = known in self._main if isinstance(known, str) else False
            said = (key_of(node.members, each) in node.members for each in _TELLING)
            ranked.setdefault((at_url, alike, is_main, *said), []).append(node)
        if not ranked:
            return None
        best = ranked[max(ranked)]
        other = next((node for node in best if node.words != best[0].words), None)
        if other is not None:
            found = f"{shown(best[0].headline)} at {best[0].path} and {shown(other.headline)} at {other.path}"
            expected = "one article, or its url or headline as given"
            raise ArrivalError(expected, found)
        return best[0]


def values_of(value: object) -> list[object]:
    """Give the values of a property as a list: JSON-LD writes one, or many, or an object that holds one or many."""
    if isinstance(value, Mapping):
        value = next((value[key] for key in _CONTAINERS if key in value), value)
    listed = list(value) if isinstance(value, list | tuple) else [value]
    held = (each.get("@value", each) if isinstance(each, Mapping) else each for each in listed)
    return [each for each in held if each is not None]


def _nodes(document: object) -> Iterator[Node]:
    """Give the objects at the top of a document, in its graphs, and those that its pages are about."""
    seen: set[int] = set()
    waiting = [("$", document)]
    while waiting:
        path, value = waiting.pop()
        if id(value) in seen:
            continue
        if isinstance(value, list | tuple):
            seen.add(id(value))
            waiting += [(f"{path}[{at}]", each) for at, each in reversed(list(enumerate(value)))]
        elif isinstance(value, Mapping):
            seen.add(id(value))
            yield Node(path, value)
            inner = [key_of(value, name) for name in reversed(_IN_NODE)]
            waiting += [(path_to(path, key), value[key]) for key in inner if key in value]


def _objects(document: object) -> Iterator[Mapping[str, object]]:
    """Give every object of a document, however deep it stands."""
    seen: set[int] = set()
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if not isinstance(value, Mapping | list | tuple) or id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, Mapping):
            yield value
            waiting += reversed(list(value.values()))
        else:
            waiting += reversed(value)


def address_of(value: object) -> object:
    """Give the address that an object has; anything else as it is."""
    return value.get("@id") or value_of(value, "url") if isinstance(value, Mapping) else value


def value_of(members: Mapping[str, object], name: str) -> object:
    """Give the first value of a property; None if it has none."""
    return next(iter(values_of(members.get(key_of(members, name)))), None)


def key_of(members: Mapping[str, object], name: str) -> str:
    """Give the key under which an object has a property of schema.org: its name, or its address, short or in full.

    >>> key_of({"http://schema.org/headline": "Calm"}, "headline"), key_of({}, "headline")
    ('http://schema.org/headline', 'headline')
    """
    return next((key for prefix in _PREFIXES if (key := f"{prefix}{name}") in members), name)


def name_of(key: str) -> str:
    """Give the name of a property of schema.org by its key; any other key as it is.

    >>> name_of("schema:headline"), name_of("https://example.org/headline")
    ('headline', 'https://example.org/headline')
    """
    prefix = next((each for each in _PREFIXES[1:] if key.startswith(each)), "")
    return key.removeprefix(prefix)


def path_to(path: str, key: str) -> str:
    """Give the path to what stands under a key.

    >>> path_to("$", "headline"), path_to("$", "schema:headline")
    ('$.headline', "$['schema:headline']")
    """
    return f"{path}[{key!r}]" if ":" in key else f"{path}.{key}"


def _is_absolute(address: str) -> bool:
    return address.strip().lower().startswith(("http://", "https://"))


def _bare(url: str) -> str:
    """Leave out of an address what does not say which page it is."""
    address, _, query = url.strip().partition("#")[0].partition("?")
    _, _, rest = address.rpartition("://")
    host, slash, path = rest.partition("/")
    kept = [each for each in query.split("&") if each and not each.startswith(_TRACKING)]
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/") + "?" * bool(kept) + "&".join(kept)


def _is_same_title(one: str, other: str) -> bool:
    """Say whether two titles are one, also where one of them goes on with the name of the site."""
    short, long = sorted((one_line(one).casefold(), one_line(other).casefold()), key=len)
    return short == long or (len(short) >= _LEAST_TITLE and long.startswith(short))
