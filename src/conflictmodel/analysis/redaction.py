"""Redaction: names masked wherever they stand, points coarsened, ids keyed anew, and a tally of what was removed."""

import base64
import hmac
import re
import secrets
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate, chain
from typing import Any, Final, final

import attrs

from conflictmodel._records import a_or_an, brief_repr, require_tuples, require_type
from conflictmodel.analysis._names import NameFinder
from conflictmodel.analysis._rebuilding import parts_of, rebuilt, with_parts_rebuilt
from conflictmodel.locations import Location, Span
from conflictmodel.model.articles import Article
from conflictmodel.model.corpus import Corpus
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.places import Point, PointBasis
from conflictmodel.values.readings import Excerpt

__all__ = ["MASK", "Policy", "Redacted", "Removal", "redact"]

MASK: Final = "█████"
_IN_OTHER_NAMES: Final = frozenset({"of", "the", "for", "and", "in"})
_SHORTEST_PART: Final = 3  # letters of a part of a name that is masked by itself
_ID_LENGTH: Final = 27
_ID: Final = re.compile(r"\b[acel][a-z2-7]{26}\b")
_SHORTEST_KEY: Final = 16
_SIGNED: Final = 18  # characters of a keyed id that the rest of it confirms


def _can_be_masked(name: object) -> bool:
    return isinstance(name, str) and name.strip(f"{MASK} ") != ""


def _new_key() -> bytes:
    return secrets.token_bytes(32)


@final
@attrs.frozen(kw_only=True)
class Policy:
    """What is removed before a corpus is shared.

    `names` are masked wherever they stand, in texts, excerpts, names, addresses and notes: whatever their case, also
    inside words, in every usual transliteration (as `fold_name` has it), with and without title and article. Of a name
    that is given whole, so is the family name: behind a title or an initial, or alone where the texts print the whole.
    With `persons`, the names of all persons that were read are masked, whole and in parts. `decimals` is how many
    decimals of a degree points keep (1: about 11 km, 2: about 1 km). `captures` are removed. Ids are made anew with
    `key`, a secret, so that nobody can confirm a guessed name by computing the id of the text that has it; a key of
    your own lets redactions of several corpora share their ids.

    >>> print(Policy(names=("Ali Hasan",), decimals=1))
    1 name masked, points to 1 decimal, captures removed, ids keyed anew

    Raises:
        ValueError: if a name is empty or made of masks, a field is of another type, or the key has fewer than 16 bytes.

    """

    names: tuple[str, ...] = ()
    persons: bool = False
    decimals: int | None = None
    captures: bool = True
    key: bytes = attrs.field(factory=_new_key)

    def __repr__(self) -> str:
        """Show what it removes, without the key."""
        shown = ((name, getattr(self, name)) for name in ("names", "persons", "decimals", "captures"))
        return f"Policy({', '.join(f'{name}={value!r}' for name, value in shown)})"

    def __attrs_post_init__(self) -> None:
        """Refuse a policy that cannot be kept."""
        require_tuples(self, "names")
        for name in self.names:
            if not _can_be_masked(name):
                message = f"a name to be masked needs letters, found {name!r}"
                raise ValueError(message)
        if {type(self.persons), type(self.captures)} != {bool}:
            message = f"persons and captures must be True or False, found {self.persons!r} and {self.captures!r}"
            raise ValueError(message)
        if self.decimals is not None and (type(self.decimals) is not int or self.decimals < 0):
            message = f"decimals must be 0 or more, or None, found {self.decimals!r}"
            raise ValueError(message)
        if not isinstance(self.key, bytes):
            message = f"the key must be bytes, found {a_or_an(type(self.key))}"
            raise ValueError(message)  # noqa: TRY004 (constructors refuse with ValueError)
        if len(self.key) < _SHORTEST_KEY:
            message = f"the key needs at least {_SHORTEST_KEY} bytes, found {len(self.key)}"
            raise ValueError(message)

    def __str__(self) -> str:
        """Say what it removes, without the names."""
        names, decimals = len(self.names), self.decimals
        parts = [
            f"{names} name{'s' * (names != 1)} masked" if names else "",
            "persons masked" if self.persons else "",
            "" if decimals is None else f"points to {decimals} decimal{'s' * (decimals != 1)}",
            "captures removed" if self.captures else "",
            "ids keyed anew",
        ]
        return ", ".join(part for part in parts if part)


@final
@attrs.frozen(kw_only=True)
class Removal:
    """How often something was removed, by which rule: ``redaction.name``, ``redaction.point`` …; never what it was."""

    rule: str
    times: int

    __repr__ = brief_repr

    def __str__(self) -> str:
        """Read as ``redaction.name: 12 times``."""
        return f"{self.rule}: {self.times} time{'s' * (self.times != 1)}"


@final
@attrs.frozen(kw_only=True)
class Redacted:
    """A corpus that can be shared, and what was removed from it."""

    corpus: Corpus
    removals: tuple[Removal, ...] = ()

    __repr__ = brief_repr

    def __attrs_post_init__(self) -> None:
        """Refuse what is not a tuple."""
        require_tuples(self, "removals")

    def __str__(self) -> str:
        """Count what is left, and what went."""
        return f"{self.corpus}; {', '.join(map(str, self.removals)) or 'nothing removed'}"


def redact(corpus: Corpus, policy: Policy) -> Redacted:
    """Remove from a corpus what a policy says; offsets still point at their words. Doing it again changes nothing.

    >>> from conflictmodel.text.extract import extract
    >>> from conflictmodel.text.layout import article_from_text
    >>> corpus = extract(article_from_text("Ali Hasan said that the road was open."))
    >>> shared = redact(corpus, Policy(names=("Ali Hasan",)))
    >>> print(shared.corpus.articles[0].text, *shared.corpus.claims, sep="; ")
    █████ said that the road was open.; █████: “the road was open”
    >>> any(str(removal).startswith("redaction.name:") for removal in shared.removals)
    True

    Raises:
        TypeError: if it is no corpus, or no policy.

    """
    require_type(corpus, Corpus, "corpus")
    require_type(policy, Policy, "policy")
    change = _Redaction(corpus, policy)
    redacted = rebuilt(corpus, change)
    removals = tuple(Removal(rule=rule, times=times) for rule, times in sorted(change.tally.items()) if times)
    return Redacted(corpus=redacted, removals=removals)


@final
class _Masked:
    """A text with masks, which knows where the parts of the old one have gone."""

    def __init__(self, text: str, finder: NameFinder) -> None:
        self._spans: Final = finder.spans_in(text)
        self._starts: Final = [start for start, _ in self._spans]
        grown = [len(MASK) - (stop - start) for start, stop in self._spans]
        self._before: Final = list(accumulate(grown, initial=0))  # how much the text before each mask has grown
        kept = zip([0, *(stop for _, stop in self._spans)], [*self._starts, len(text)], strict=True)
        self.text: Final = MASK.join(text[start:stop] for start, stop in kept)
        self.times: Final = len(self._spans)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give where a run of the old text stands; one that begins or ends inside a mask takes in all of it."""
        return self._start(start), self._end(end)

    def _start(self, position: int) -> int:
        last = bisect_right(self._starts, position) - 1
        if last < 0 or position >= self._spans[last][1]:
            return position + self._before[last + 1]
        return self._starts[last] + self._before[last]

    def _end(self, position: int) -> int:
        last = bisect_left(self._starts, position) - 1
        if last < 0 or position >= self._spans[last][1]:
            return position + self._before[last + 1]
        return self._starts[last] + self._before[last] + len(MASK)


@final
class _Redaction:
    """What becomes of the records of one corpus by one policy."""

    def __init__(self, corpus: Corpus, policy: Policy) -> None:
        self._policy: Final = policy
        self._finder: Final = _finder(policy, corpus)
        self._texts: Final = {article.id: (article, _Masked(article.text, self._finder)) for article in corpus.articles}
        earlier = () if corpus.superseded is None else corpus.superseded.records()
        self._ids: Final = frozenset({*corpus.outside, *(record.id for record in chain(corpus.records(), earlier))})
        self.tally: Final[Counter[str]] = Counter()
        self.records: Final[Mapping[type, Callable[[Any], Any]]] = {
            Article: self._article,
            Excerpt: self._excerpt,
            Actor: self._actor,
            Point: self._point,
            Location: self._location,
        }

    def id(self, id_: str) -> str:
        """Key an id anew, unless it has been."""
        signed, signature = id_[:_SIGNED], id_[_SIGNED:]
        if len(id_) == _ID_LENGTH and hmac.compare_digest(signature, self._digest("signed", signed)[: len(signature)]):
            return id_
        self.tally["redaction.id"] += 1
        keyed = id_[:1] + self._digest("id", id_)[: _SIGNED - 1]
        return keyed + self._digest("signed", keyed)[: _ID_LENGTH - _SIGNED]

    def words(self, text: str) -> str:
        """Mask the names in a string, and key the ids in it anew."""
        masked = _Masked(text, self._finder)
        self.tally["redaction.name"] += masked.times
        return _ID.sub(lambda found: self.id(found[0]) if found[0] in self._ids else found[0], masked.text)

    def _digest(self, use: str, text: str) -> str:
        digest = hmac.digest(self._policy.key, f"{use}:{text}".encode("utf-8", "surrogatepass"), "sha256")
        return base64.b32encode(digest).decode().lower()

    def _article(self, article: Article) -> Article:
        masked = _Masked(article.text, self._finder)
        self.tally["redaction.name"] += masked.times
        captures = () if self._policy.captures else rebuilt(article.captures, self)
        self.tally["redaction.capture"] += len(article.captures) - len(captures)

        def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
            places = (masked.span(span.start, span.end) for span in spans)
            return tuple(Span(start=start, end=end) for start, end in places)

        return attrs.evolve(
            article,
            id=ArticleId(self.id(article.id)),
            text=masked.text,
            headline=None if article.headline is None else self._moved(article.headline, masked),
            dateline=None if article.dateline is None else self._moved(article.dateline, masked),
            agencies=tuple(self._moved(each, masked) for each in article.agencies),
            outlet=rebuilt(article.outlet, self),
            authors=rebuilt(article.authors, self),
            url=rebuilt(article.url, self),
            paragraphs=moved(article.paragraphs),
            furniture=moved(article.furniture),
            captures=captures,
            rights=rebuilt(article.rights, self),
            coding=rebuilt(article.coding, self),
        )

    def _excerpt(self, excerpt: Excerpt) -> Excerpt:
        article, masked = self._texts.get(excerpt.article, (None, None)) if excerpt.article else (None, None)
        if article is not None and masked is not None and article.prints(excerpt):
            return self._moved(excerpt, masked)
        id_ = None if excerpt.article is None else ArticleId(self.id(excerpt.article))
        text = self.words(excerpt.text)
        # What is said to stand elsewhere, or in a text that is not held, cannot be moved with it.
        return attrs.evolve(excerpt, article=id_) if text == excerpt.text else Excerpt(text=text, article=id_)

    def _moved(self, excerpt: Excerpt, masked: _Masked) -> Excerpt:
        start, end = masked.span(excerpt.start or 0, excerpt.end or 0)
        id_ = None if excerpt.article is None else ArticleId(self.id(excerpt.article))
        return Excerpt(text=masked.text[start:end], article=id_, start=start, end=end)

    def _actor(self, actor: Actor) -> Actor:
        if any(map(self._finder.finds, (actor.name, *actor.aliases))):
            self.tally["redaction.actor"] += 1
            actor = attrs.evolve(actor, aliases=(), codes=())  # which would tell who it is
        return with_parts_rebuilt(actor, self)

    def _point(self, point: Point) -> Point:
        decimals = self._policy.decimals
        if decimals is None:
            return point
        latitude, longitude = round(point.latitude, decimals), round(point.longitude, decimals)
        if (latitude, longitude) == (point.latitude, point.longitude):
            return point
        self.tally["redaction.point"] += 1
        return Point(latitude=latitude, longitude=longitude, basis=PointBasis.COARSENED)

    def _location(self, location: Location) -> Location:
        _, masked = self._texts.get(ArticleId(location.article or ""), (None, None))
        changed = with_parts_rebuilt(attrs.evolve(location, article=None, span=None), self)
        article = None if location.article is None else self.id(location.article)
        if masked is None or location.span is None:
            return attrs.evolve(changed, article=article, span=None if masked else location.span)
        start, end = masked.span(location.span.start, location.span.end)
        return attrs.evolve(changed, article=article, span=Span(start=start, end=end))


def _finder(policy: Policy, corpus: Corpus) -> NameFinder:
    """Make the finder of all that is masked: names whole, and parts of them as words of their own.

    Parts are the words of persons' names, and the last words of names that the texts print whole.
    """
    named = NameFinder(policy.names)
    persons = {name for names in _persons(corpus) if policy.persons or any(map(named.finds, names)) for name in names}
    parts = {part for name in persons for part in name.split()}
    printed = (article.text[start:end] for article in corpus.articles for start, end in named.spans_in(article.text))
    parts |= {words[-1] for words in map(str.split, printed) if _may_be_of_person(words)}
    return NameFinder({*policy.names, *persons}, filter(_is_telling, parts))


def _persons(corpus: Corpus) -> Iterator[tuple[str, ...]]:
    """Give the names of each person that records speak of."""
    for actor in parts_of(corpus, Actor):
        if actor.kind is ActorKind.PERSON and actor.named:
            yield tuple(name for name in (actor.name, *actor.aliases) if _is_telling(name))


def _may_be_of_person(words: list[str]) -> bool:
    """Say whether the words of a name can be a person's, so that the last is a family name: not Bank of Gaza."""
    return len(words) > 1 and not words[-1].islower() and _IN_OTHER_NAMES.isdisjoint(words)


def _is_telling(words: str) -> bool:
    return sum(map(str.isalpha, words)) >= _SHORTEST_PART
