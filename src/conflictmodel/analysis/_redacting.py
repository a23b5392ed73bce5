"""What becomes of each record of a corpus that is redacted, and a tally of what was removed."""

from collections import Counter
from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, Final, final

import attrs

from conflictmodel.analysis._keying import COMPUTED, Keying
from conflictmodel.analysis._masking import MASK, Masked
from conflictmodel.analysis._policies import Policy
from conflictmodel.analysis._rebuilding import rebuilt, with_parts_rebuilt
from conflictmodel.analysis._sought import finder_of
from conflictmodel.analysis._untold import meaning_of
from conflictmodel.errors import Notice
from conflictmodel.locations import Location, Span
from conflictmodel.model.articles import Article
from conflictmodel.model.corpus import Corpus
from conflictmodel.model.events import Event
from conflictmodel.notices import explanations
from conflictmodel.values.actors import Actor
from conflictmodel.values.codes import Code
from conflictmodel.values.codings import Coding
from conflictmodel.values.ids import ArticleId
from conflictmodel.values.places import Place, PlaceKind, Point, PointBasis
from conflictmodel.values.readings import Excerpt

_CUT: Final = "…"
_OURS: Final = "conflictmodel."  # whose codings name rules, and no rows
_OF_ROWS: Final = frozenset({"acled.data_id", "gdelt.event", "ucdp.relid"})  # codebooks that say which row it is
_LARGE: Final = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION})
# Codebooks of countries, which a place may keep however small it is.
_WIDE: Final = frozenset({"iso3166.alpha2", "iso3166.numeric", "fips10-4", "gw"})


@final
class Redaction:
    """What becomes of the records of one corpus by one policy."""

    def __init__(self, corpus: Corpus, policy: Policy) -> None:
        self._policy: Final = policy
        self._keying: Final = Keying(policy.key)
        self._finder: Final = finder_of(policy, corpus)
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
