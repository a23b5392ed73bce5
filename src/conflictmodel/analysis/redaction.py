"""Redaction: names masked wherever they stand, points coarsened, ids keyed anew, and a tally of what was removed."""

import secrets
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Final, final

import attrs

from conflictmodel._records import a_or_an, brief_repr, require_tuples, require_type
from conflictmodel.analysis._keying import COMPUTED, Keying
from conflictmodel.analysis._masking import MASK, Masked
from conflictmodel.analysis._names import NameFinder
from conflictmodel.analysis._rebuilding import parts_of, rebuilt, with_parts_rebuilt
from conflictmodel.analysis._untold import meaning_of
from conflictmodel.errors import Notice
from conflictmodel.locations import Location, Span
from conflictmodel.model.articles import Article
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.events import Event
from conflictmodel.notices import explanations
from conflictmodel.values.actors import Actor, ActorKind
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.places import Place, PlaceKind, Point, PointBasis
from conflictmodel.values.readings import Excerpt

__all__ = ["MASK", "Policy", "Redacted", "Removal", "redact"]

_IN_OTHER_NAMES: Final = frozenset({"of", "the", "for", "and", "in"})
_SHORTEST_PART: Final = 3  # letters of a part of a name that is masked by itself
_SHORTEST_KEY: Final = 16
_CUT: Final = "…"
_OURS: Final = "conflictmodel."  # whose codings name rules, and no rows
_OF_ROWS: Final = frozenset({"acled.data_id", "gdelt.event", "ucdp.relid"})  # codebooks that say which row it is
_LARGE: Final = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION})
# Codebooks of countries, which a place may keep however small it is.
_WIDE: Final = frozenset({"iso3166.alpha2", "iso3166.numeric", "fips10-4", "gw"})


def _can_be_masked(name: object) -> bool:
    return isinstance(name, str) and name.strip(f"{MASK} ") != ""


def _new_key() -> bytes:
    return secrets.token_bytes(32)


@final
@attrs.frozen(kw_only=True)
class Policy:
    """What is removed before a corpus is shared.

    `names` are masked wherever they stand, in texts, excerpts, names, addresses and notes: whatever their case, also
    inside words, in either order, with further names, initials and articles between, however they are encoded, and in
    every usual transliteration (as `fold_name` has it). Of a name that is given whole, so is the family name: behind a
    title or an initial, or alone where the whole stands in the corpus. Other scripts and inflected forms are not found:
    give each as a name of its own. With `persons`, the names of all persons that were read are masked, whole and in
    parts. `decimals` is how many decimals of a degree points keep (1: about 11 km, 2: about 1 km); what else tells the
    exact place goes then, too. `captures` are removed. Messages of notices become what their codes mean. Ids are made
    anew with `key`, a secret, so that nobody can confirm a guessed name by computing the id of the text that has it; a
    key of your own lets redactions of several corpora share their ids.

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
class _Redaction:
    """What becomes of the records of one corpus by one policy."""

    def __init__(self, corpus: Corpus, policy: Policy) -> None:
        self._policy: Final = policy
        self._keying: Final = Keying(policy.key)
        self._finder: Final = _finder(policy, corpus)
        self._texts: Final = {article.id: (article, Masked(article.text, self._finder)) for article in corpus.articles}
        earlier = () if corpus.superseded is None else corpus.superseded.records()
        self._ids: Final = frozenset({*corpus.outside, *(record.id for record in chain(corpus.records(), earlier))})
        self.tally: Final[Counter[str]] = Counter()
        self.records: Final[Mapping[type, Callable[[Any], Any]]] = {
            Article: self._article,
            Excerpt: self._excerpt,
            Actor: self._actor,
            Code: self._code,
            Coding: self._coding,
            Event: self._event,
            Location: self._location,
            Notice: self._notice,
            Place: self._place,
            Point: self._point,
        }

    def id(self, id_: str) -> str:
        """Key an id anew, unless it has been."""
        return self._counted(id_, self._keying.id(id_))

    def words(self, text: str) -> str:
        """Mask the names in a string, and key the ids in it anew, of which no part is masked."""
        return self._around_ids(text, lambda id_: id_ in self._ids or self._keying.is_keyed(id_))

    def _around_ids(self, text: str, is_id: Callable[[str], bool]) -> str:
        made: list[str] = []
        end = 0
        for found in COMPUTED.finditer(text):
            if is_id(found[0]):
                made += self._without_names(text[end : found.start()]), self.id(found[0])
                end = found.end()
        return "".join((*made, self._without_names(text[end:])))

    def _without_names(self, text: str) -> str:
        masked = Masked(text, self._finder)
        self.tally["redaction.name"] += masked.times
        return masked.text

    def _counted(self, old: str, keyed: str) -> str:
        self.tally["redaction.id"] += keyed != old
        return keyed

    def _article(self, article: Article) -> Article:
        masked = Masked(article.text, self._finder)
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

    def _moved(self, excerpt: Excerpt, masked: Masked) -> Excerpt:
        start, end = masked.span(excerpt.start or 0, excerpt.end or 0)
        id_ = None if excerpt.article is None else ArticleId(self.id(excerpt.article))
        return Excerpt(text=masked.text[start:end], article=id_, start=start, end=end)

    def _actor(self, actor: Actor) -> Actor:
        if any(map(self._finder.finds, (actor.name, *actor.aliases))):
            self.tally["redaction.actor"] += 1
            actor = attrs.evolve(actor, aliases=(), codes=())  # which would tell who it is
        return with_parts_rebuilt(actor, self)

    def _code(self, code: Code) -> Code:
        if code.codebook in _OF_ROWS:
            return attrs.evolve(code, value=self._row(code.value))
        if code.codebook in _WIDE:
            return attrs.evolve(code, value=self.words(code.value))
        return with_parts_rebuilt(code, self)

    def _coding(self, coding: Coding) -> Coding:
        if coding.codebook.startswith(_OURS):
            changed = with_parts_rebuilt(attrs.evolve(coding, codebook=MASK), self)  # in which no name is found
            return attrs.evolve(changed, codebook=coding.codebook)
        record = None if coding.record is None else self._row(coding.record)
        return attrs.evolve(with_parts_rebuilt(attrs.evolve(coding, record=None), self), record=record)

    def _row(self, id_: str) -> str:
        return self._counted(id_, self._keying.row(id_))

    def _event(self, event: Event) -> Event:
        notations = sum(each.notation is not None for each in event.where)
        if self._policy.decimals is not None and notations:
            self.tally["redaction.notation"] += notations  # the place, written exactly
            event = attrs.evolve(event, where=tuple(attrs.evolve(each, notation=None) for each in event.where))
        return with_parts_rebuilt(event, self)

    def _place(self, place: Place) -> Place:
        """Coarsen a place; its codes go, unless it is so large that they tell less than its coarsened point."""
        if self._policy.decimals is None:
            return with_parts_rebuilt(place, self)
        kept = place.codes if place.kind in _LARGE else tuple(each for each in place.codes if each.codebook in _WIDE)
        self.tally["redaction.code"] += len(place.codes) - len(kept)
        changed = with_parts_rebuilt(attrs.evolve(place, codes=kept), self)
        is_called_by_point = place.point is not None and place.name == str(place.point)
        return attrs.evolve(changed, name=str(changed.point)) if is_called_by_point else changed

    def _point(self, point: Point) -> Point:
        decimals = self._policy.decimals
        if decimals is None:
            return point
        latitude, longitude = round(point.latitude, decimals), round(point.longitude, decimals)
        if (latitude, longitude) == (point.latitude, point.longitude):
            return point
        self.tally["redaction.point"] += 1
        return Point(latitude=latitude, longitude=longitude, basis=PointBasis.COARSENED)

    def _notice(self, notice: Notice) -> Notice:
        """Say what its code means: a message may quote a piece of a name, where it cuts what it quotes."""
        message = Masked(meaning_of(notice), self._finder).text
        self.tally["redaction.message"] += message != notice.message
        code = notice.code if notice.code in explanations() else self.words(notice.code)
        return attrs.evolve(notice, code=code, message=message, location=rebuilt(notice.location, self))

    def _location(self, location: Location) -> Location:
        _, masked = self._texts.get(ArticleId(location.article or ""), (None, None))
        # A path may name what is not held, and show the beginning of a key that is cut.
        is_cut = location.path is not None and _CUT in location.path
        path = None if location.path is None or is_cut else self._around_ids(location.path, bool)
        changed = with_parts_rebuilt(attrs.evolve(location, article=None, span=None, path=None), self)
        changed = attrs.evolve(changed, path=path)
        article = None if location.article is None else self.id(location.article)
        if masked is None or location.span is None:
            return attrs.evolve(changed, article=article, span=None if masked else location.span)
        start, end = masked.span(location.span.start, location.span.end)
        return attrs.evolve(changed, article=article, span=Span(start=start, end=end))


def _finder(policy: Policy, corpus: Corpus) -> NameFinder:
    """Make the finder of all that is masked: names whole, and parts of them as words of their own.

    Parts are the words of persons' names, and the last words of names that stand whole anywhere in the corpus.
    """
    named = NameFinder(policy.names)
    persons = {name for names in _persons(corpus) if policy.persons or any(map(named.finds, names)) for name in names}
    parts = {part for name in persons for part in name.split()}
    strings = {each for each in parts_of(corpus, str) if len(each) >= _SHORTEST_PART}
    printed = {each[start:end] for each in strings for start, end in named.spans_in(each)}
    parts |= {name.split()[-1] for name in policy.names if _may_be_of_person(name) and _is_among(name, printed)}
    return NameFinder({*policy.names, *persons}, filter(_is_telling, parts))


def _is_among(name: str, printed: Iterable[str]) -> bool:
    return any(map(NameFinder((name,)).finds, printed))


def _persons(corpus: Corpus) -> Iterator[tuple[str, ...]]:
    """Give the names of each person that records speak of."""
    for actor in parts_of(corpus, Actor):
        if actor.kind is ActorKind.PERSON and actor.named:
            yield tuple(name for name in (actor.name, *actor.aliases) if _is_telling(name))


def _may_be_of_person(name: str) -> bool:
    """Say whether the words of a name can be a person's, so that the last is a family name: not Bank of Gaza."""
    words = name.split()
    return len(words) > 1 and not words[-1].islower() and _IN_OTHER_NAMES.isdisjoint(words)


def _is_telling(words: str) -> bool:
    return sum(map(str.isalpha, words)) >= _SHORTEST_PART
